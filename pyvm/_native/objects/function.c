// What guests see of a function. Running one is vm/call.c's.
//
// Prelude functions are immutable and show as built-in functions; setters refuse them.
#include "objects/function.h"

#include "core/native.h"
#include "objects/attributes.h"
#include "objects/dict.h"
#include "objects/operate.h"
#include "objects/tuple.h"
#include "objects/types.h"

static PvFunction *self_of(PvValue v) { return (PvFunction *)(void *)pv_ptr(v); }

static PvStatus give(PvValue v, PvValue *out) {
    *out = v == PV_NULL ? PV_NONE : v;
    return PV_OK;
}

static PvValue or_none(const void *p) { return p == NULL ? PV_NONE : pv_from_ptr(p); }

void pv_function_op_trace(PvGC *gc, PvObject *o) {
    PvFunction *f = (PvFunction *)(void *)o;
    if (f->state != NULL) pv_gc_mark_object(gc, &f->state->base);
    pv_gc_mark(gc, pv_from_ptr(f->globals));
    pv_gc_mark(gc, pv_from_ptr(f->defaults));
    pv_gc_mark(gc, pv_from_ptr(f->kwdefaults));
    pv_gc_mark(gc, pv_from_ptr(f->closure));
    pv_gc_mark(gc, f->name);
    pv_gc_mark(gc, f->qualname);
    pv_gc_mark(gc, f->module);
    pv_gc_mark(gc, f->doc);
    pv_gc_mark(gc, f->annotations);
    pv_gc_mark(gc, f->type_params);
    pv_gc_mark(gc, pv_from_ptr(f->dict));
}

PvStatus pv_function_op_repr(PvVM *vm, PvValue v, PvWriter *w) {
    PvFunction *f = self_of(v);
    bool hidden = f->state == NULL;
    PV_TRY(pv_writer_text(w, hidden ? "<built-in function " : "<function "));
    PV_TRY(pv_writer_str(w, pv_str(hidden ? f->name : f->qualname)));
    if (hidden) return pv_writer_text(w, ">");
    return pv_writer_format(w, " at 0x%llx>", (unsigned long long)pv_heap_id(vm, &f->base));
}

static PvStatus wrong_argument(PvVM *vm, const char *name, const char *want, PvValue got) {
    if (got == PV_NONE)
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "function() argument '%s' must be %s, not None", name,
                        want);
    return pv_raise(vm, PV_EXC_TYPE_ERROR, "function() argument '%s' must be %s, not %T", name, want,
                    got);
}

static PvStatus not_a(PvVM *vm, int at, const char *want) {
    const char *const names[] = {"name", "defaults", "closure", "kwdefaults"};
    return pv_raise(vm, PV_EXC_TYPE_ERROR, "arg %d (%s) must be %s", at, names[at - 3], want);
}

PvStatus pv_function_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    PvValue code = a->v[1], globals = a->v[2], name = a->v[3], defaults = a->v[4];
    PvValue closure = a->v[5], kwdefaults = a->v[6];
    if (!pv_is_ptr(code) || pv_ptr(code)->type != &pv_types[PV_TYPE_CODE])
        return wrong_argument(vm, "code", "code", code);
    if (!pv_is_dict(globals))
        return wrong_argument(vm, "globals", "dict", globals);
    if (name != PV_NONE && !pv_is_str(name)) return not_a(vm, 3, "None or string");
    if (defaults != PV_NONE && !pv_is_tuple(defaults)) return not_a(vm, 4, "None or tuple");
    PvCodeState *state = (PvCodeState *)(void *)pv_ptr(code);
    size_t free = state->code->n_free;
    if (!pv_is_tuple(closure)) {
        if (free != 0 && closure == PV_NONE) return not_a(vm, 5, "tuple");
        if (closure != PV_NONE) return not_a(vm, 5, "None or tuple");
    }
    if (kwdefaults != PV_NONE && !pv_is_dict(kwdefaults)) return not_a(vm, 6, "None or dict");
    size_t given = closure == PV_NONE ? 0 : pv_tuple(closure)->n;
    if (given != free)
        return pv_raise(vm, PV_EXC_VALUE_ERROR, "%U requires closure of length %zu, not %zu",
                        state->code->name, free, given);
    for (size_t i = 0; i < given; i++) {
        PvValue cell = pv_tuple(closure)->item[i];
        if (pv_type_of(cell) != &pv_types[PV_TYPE_CELL])
            return pv_raise(vm, PV_EXC_TYPE_ERROR, "arg 5 (closure) expected cell, found %T", cell);
    }
    PvFunction *f = pv_function_new(vm, state, pv_dict(globals));
    if (f == NULL) return PV_RETRY;
    if (name != PV_NONE) f->name = name;
    if (defaults != PV_NONE) f->defaults = pv_tuple(defaults);
    if (given != 0) f->closure = pv_tuple(closure);
    if (kwdefaults != PV_NONE) f->kwdefaults = pv_dict(kwdefaults);
    return give(pv_from_ptr(f), out);
}

PvStatus pv_function_dunder_get(PvVM *vm, PvArgs *a, PvValue *out) {
    PV_TRY(pv_attributes_check_get(vm, a));
    PvValue instance = a->v[1];
    if (instance == PV_NONE) {
        *out = a->v[0];
        return PV_OK;
    }
    return pv_attributes_bind_builtin(vm, a->v[0], instance, pv_type_of(instance), out);
}

PvStatus pv_function_dunder_call(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm, (void)a, (void)out;
    return PV_DEFER;
}

// --- getters ------------------------------------------------------------------------------------

PvStatus pv_function_get_dunder_code(PvVM *vm, PvValue self, PvValue *out) {
    PvFunction *f = self_of(self);
    if (f->state == NULL) {
        return pv_raise(vm, PV_EXC_ATTRIBUTE_ERROR,
                        "'builtin_function_or_method' object has no attribute '__code__'");
    }
    return give(pv_from_ptr(f->state), out);
}
PvStatus pv_function_get_dunder_globals(PvVM *vm, PvValue self, PvValue *out) {
    PvFunction *f = self_of(self);
    if (f->globals == NULL) {
        return pv_raise(vm, PV_EXC_ATTRIBUTE_ERROR,
                        "'builtin_function_or_method' object has no attribute '__globals__'");
    }
    return give(pv_from_ptr(f->globals), out);
}
PvStatus pv_function_get_dunder_closure(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    return give(or_none(self_of(self)->closure), out);
}
PvStatus pv_function_get_dunder_name(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    return give(self_of(self)->name, out);
}
PvStatus pv_function_get_dunder_qualname(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    return give(self_of(self)->qualname, out);
}
PvStatus pv_function_get_dunder_module(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    PvFunction *f = self_of(self);
    if (f->globals == NULL) return give(PV_NAME_VALUE(builtins), out);
    if (f->module != PV_NULL) return give(f->module, out);
    return give(pv_dict_get_name(f->globals, PV_NAME(__name__)), out);
}
PvStatus pv_function_get_dunder_defaults(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    return give(or_none(self_of(self)->defaults), out);
}
PvStatus pv_function_get_dunder_kwdefaults(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    return give(or_none(self_of(self)->kwdefaults), out);
}
PvStatus pv_function_get_dunder_doc(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    PvFunction *f = self_of(self);
    if (f->doc != PV_NULL) return give(f->doc, out);
    return give(f->code->flags & PV_CODE_HAS_DOCSTRING ? f->code->consts[0] : PV_NONE, out);
}
PvStatus pv_function_get_dunder_type_params(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    PvValue params = self_of(self)->type_params;
    return give(params == PV_NULL ? pv_from_ptr(&pv_empty_tuple) : params, out);
}

// The compiler hands annotations over as a tuple (name, value, ...): the dict is made when wanted.
PvStatus pv_function_get_dunder_annotations(PvVM *vm, PvValue self, PvValue *out) {
    PvFunction *f = self_of(self);
    if (f->annotations != PV_NULL && pv_is_dict(f->annotations)) return give(f->annotations, out);
    PvDict *d = pv_dict_make(vm, 0);
    if (d == NULL) return PV_RETRY;
    if (f->annotations != PV_NULL) {
        PvTuple *t = pv_tuple(f->annotations);
        for (size_t i = 0; i + 1 < t->n; i += 2) {
            if (!pv_is_str(t->item[i])) { // only code that no compiler made
                return pv_raise(vm, PV_EXC_TYPE_ERROR, "the name of an annotation must be a str");
            }
            PV_TRY(pv_dict_put_name(vm, d, pv_str(t->item[i]), t->item[i + 1]));
        }
    }
    if (f->state != NULL) f->annotations = pv_from_ptr(d);
    return give(pv_from_ptr(d), out);
}

PvStatus pv_function_get_dunder_dict(PvVM *vm, PvValue self, PvValue *out) {
    PvFunction *f = self_of(self);
    PvDict *d = f->dict;
    if (d == NULL) {
        d = pv_dict_make(vm, 0);
        if (d == NULL) return PV_RETRY;
        if (f->state != NULL) f->dict = d;
    }
    return give(pv_from_ptr(d), out);
}

// --- setters ------------------------------------------------------------------------------------

static PvStatus writable(PvVM *vm, PvFunction *f, const char *name) {
    if (f->state != NULL) return PV_OK;
    return pv_raise(vm, PV_EXC_ATTRIBUTE_ERROR,
                    "'builtin_function_or_method' object attribute '%s' is read-only", name);
}

static PvStatus set_text(PvVM *vm, PvFunction *f, PvValue *field, const char *name, PvValue value) {
    PV_TRY(writable(vm, f, name));
    if (value == PV_NULL || !pv_is_str(value)) {
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "%s must be set to a string object", name);
    }
    *field = value;
    return PV_OK;
}

PvStatus pv_function_set_dunder_name(PvVM *vm, PvValue self, PvValue value) {
    return set_text(vm, self_of(self), &self_of(self)->name, "__name__", value);
}
PvStatus pv_function_set_dunder_qualname(PvVM *vm, PvValue self, PvValue value) {
    return set_text(vm, self_of(self), &self_of(self)->qualname, "__qualname__", value);
}
PvStatus pv_function_set_dunder_module(PvVM *vm, PvValue self, PvValue value) {
    PV_TRY(writable(vm, self_of(self), "__module__"));
    self_of(self)->module = value == PV_NULL ? PV_NONE : value;
    return PV_OK;
}
PvStatus pv_function_set_dunder_doc(PvVM *vm, PvValue self, PvValue value) {
    PV_TRY(writable(vm, self_of(self), "__doc__"));
    self_of(self)->doc = value == PV_NULL ? PV_NONE : value;
    return PV_OK;
}
PvStatus pv_function_set_dunder_code(PvVM *vm, PvValue self, PvValue value) {
    PvFunction *f = self_of(self);
    PV_TRY(writable(vm, f, "__code__"));
    if (value == PV_NULL || !pv_is_ptr(value) || pv_ptr(value)->type != &pv_types[PV_TYPE_CODE]) {
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "__code__ must be set to a code object");
    }
    PvCodeState *state = (PvCodeState *)(void *)pv_ptr(value);
    size_t closure = f->closure == NULL ? 0 : f->closure->n;
    if (state->code->n_free != closure) {
        return pv_raise(vm, PV_EXC_VALUE_ERROR,
                        "%U() requires a code object with %zu free vars, not %zu", pv_str(f->name),
                        closure, (size_t)state->code->n_free);
    }
    f->state = state;
    f->code = state->code;
    return PV_OK;
}
PvStatus pv_function_set_dunder_defaults(PvVM *vm, PvValue self, PvValue value) {
    PvFunction *f = self_of(self);
    PV_TRY(writable(vm, f, "__defaults__"));
    if (value != PV_NULL && value != PV_NONE && !pv_is_tuple(value)) {
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "__defaults__ must be set to a tuple object");
    }
    f->defaults = value == PV_NULL || value == PV_NONE ? NULL : pv_tuple(value);
    return PV_OK;
}
PvStatus pv_function_set_dunder_kwdefaults(PvVM *vm, PvValue self, PvValue value) {
    PvFunction *f = self_of(self);
    PV_TRY(writable(vm, f, "__kwdefaults__"));
    if (value != PV_NULL && value != PV_NONE && !pv_is_dict(value)) {
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "__kwdefaults__ must be set to a dict object");
    }
    f->kwdefaults = value == PV_NULL || value == PV_NONE ? NULL : pv_dict(value);
    return PV_OK;
}
PvStatus pv_function_set_dunder_annotations(PvVM *vm, PvValue self, PvValue value) {
    PvFunction *f = self_of(self);
    PV_TRY(writable(vm, f, "__annotations__"));
    if (value != PV_NULL && value != PV_NONE && !pv_is_dict(value)) {
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "__annotations__ must be set to a dict object");
    }
    f->annotations = value == PV_NONE ? PV_NULL : value;
    return PV_OK;
}
PvStatus pv_function_set_dunder_type_params(PvVM *vm, PvValue self, PvValue value) {
    PvFunction *f = self_of(self);
    PV_TRY(writable(vm, f, "__type_params__"));
    if (value == PV_NULL || !pv_is_tuple(value)) {
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "__type_params__ must be set to a tuple");
    }
    f->type_params = value;
    return PV_OK;
}
PvStatus pv_function_set_dunder_dict(PvVM *vm, PvValue self, PvValue value) {
    PvFunction *f = self_of(self);
    PV_TRY(writable(vm, f, "__dict__"));
    if (value == PV_NULL) return pv_raise(vm, PV_EXC_TYPE_ERROR, "cannot delete __dict__");
    if (!pv_is_dict(value)) {
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "__dict__ must be set to a dictionary, not a '%T'",
                        value);
    }
    f->dict = pv_dict(value);
    return PV_OK;
}
