// What guests see of a code object: names and counts, none of the bytecode.
#include "objects/code.h"

#include "objects/function.h"
#include "core/native.h"
#include "objects/operate.h"
#include "objects/tuple.h"

static const PvCode *self_of(PvValue v) { return ((PvCodeState *)(void *)pv_ptr(v))->code; }

static PvStatus give_int(uint32_t n, PvValue *out) {
    *out = pv_from_int(n);
    return PV_OK;
}

PvStatus pv_code_op_repr(PvVM *vm, PvValue v, PvWriter *w) {
    const PvCode *c = self_of(v);
    PV_TRY(pv_writer_text(w, "<code object "));
    PV_TRY(pv_writer_str(w, c->name));
    PV_TRY(pv_writer_format(w, " at 0x%llx, file \"", (unsigned long long)pv_heap_id(vm, pv_ptr(v))));
    PV_TRY(pv_writer_str(w, c->unit->filename));
    return pv_writer_format(w, "\", line %u>", (unsigned)c->first_line);
}

PvStatus pv_code_get_co_argcount(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    return give_int(self_of(self)->n_args, out);
}
PvStatus pv_code_get_co_posonlyargcount(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    return give_int(self_of(self)->n_posonly, out);
}
PvStatus pv_code_get_co_kwonlyargcount(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    return give_int(self_of(self)->n_kwonly, out);
}
PvStatus pv_code_get_co_stacksize(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    return give_int(self_of(self)->stack_size, out);
}
PvStatus pv_code_get_co_flags(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    uint32_t flags = self_of(self)->flags;
    uint32_t future = (flags & PV_CODE_FUTURE_ANNOTATIONS) != 0 ? 0x1000000 : 0; // CPython's bits
    uint32_t iterable = pv_ptr(self)->flags & PV_FUNCTION_ITERABLE_COROUTINE ? 0x100 : 0;
    return give_int((flags & 0xffff) | future | iterable, out);
}
PvStatus pv_code_get_co_firstlineno(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    return give_int(self_of(self)->first_line, out);
}

static PvStatus give_str(PvStr *s, PvValue *out) {
    *out = pv_from_ptr(s);
    return PV_OK;
}

PvStatus pv_code_get_co_name(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    return give_str(self_of(self)->name, out);
}
PvStatus pv_code_get_co_qualname(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    return give_str(self_of(self)->qualname, out);
}
PvStatus pv_code_get_co_filename(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    return give_str(self_of(self)->unit->filename, out);
}

static uint32_t n_arguments(const PvCode *c) {
    return c->n_args + c->n_kwonly + ((c->flags & PV_CODE_VARARGS) != 0) +
           ((c->flags & PV_CODE_VARKEYWORDS) != 0);
}

// The local names that `want` accepts.
static PvStatus names(PvVM *vm, const PvCode *c, bool (*want)(const PvCode *, uint32_t), PvValue *out) {
    size_t n = 0;
    PV_TRY(pv_charge(vm, c->n_locals));
    for (uint32_t i = 0; i < c->n_locals; i++) n += want(c, i);
    PvTuple *t = pv_tuple_make(vm, n);
    if (t == NULL) return PV_RETRY;
    n = 0;
    for (uint32_t i = 0; i < c->n_locals; i++) {
        if (want(c, i)) t->item[n++] = pv_from_ptr(c->locals[i]);
    }
    *out = pv_from_ptr(t);
    return PV_OK;
}

static bool is_variable(const PvCode *c, uint32_t i) {
    return i < n_arguments(c) || (c->local_kinds[i] & (PV_LOCAL_CELL | PV_LOCAL_FREE | PV_LOCAL_HIDDEN)) == 0;
}
static bool is_cell(const PvCode *c, uint32_t i) { return (c->local_kinds[i] & PV_LOCAL_CELL) != 0; }
static bool is_free(const PvCode *c, uint32_t i) { return (c->local_kinds[i] & PV_LOCAL_FREE) != 0; }

PvStatus pv_code_get_co_varnames(PvVM *vm, PvValue self, PvValue *out) {
    return names(vm, self_of(self), is_variable, out);
}
PvStatus pv_code_get_co_cellvars(PvVM *vm, PvValue self, PvValue *out) {
    return names(vm, self_of(self), is_cell, out);
}
PvStatus pv_code_get_co_freevars(PvVM *vm, PvValue self, PvValue *out) {
    return names(vm, self_of(self), is_free, out);
}
PvStatus pv_code_get_co_nlocals(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    const PvCode *c = self_of(self);
    uint32_t n = 0;
    PV_TRY(pv_charge(vm, c->n_locals));
    for (uint32_t i = 0; i < c->n_locals; i++) n += is_variable(c, i);
    return give_int(n, out);
}

PvStatus pv_code_get_co_names(PvVM *vm, PvValue self, PvValue *out) {
    const PvCode *c = self_of(self);
    PV_TRY(pv_charge(vm, c->n_names));
    PvTuple *t = pv_tuple_make(vm, c->n_names);
    if (t == NULL) return PV_RETRY;
    for (uint32_t i = 0; i < c->n_names; i++) t->item[i] = pv_from_ptr(c->names[i]);
    *out = pv_from_ptr(t);
    return PV_OK;
}

PvStatus pv_code_get_co_consts(PvVM *vm, PvValue self, PvValue *out) {
    const PvCode *c = self_of(self);
    PV_TRY(pv_charge(vm, c->n_consts));
    *out = pv_from_ptr(pv_tuple_of(vm, c->consts, c->n_consts));
    return *out == PV_NULL ? PV_RETRY : PV_OK;
}
