// functools.partial, the keys of cmp_to_key, and what all callables that stand for a call share.
//
// Invariant: each holds what it was made of, complete and of the right kinds. Nothing here calls: the loop
// does, or a twin.
#include "objects/functional.h"

#include "core/names.h"
#include "core/writer.h"
#include "objects/attributes.h"
#include "objects/dict.h"
#include "objects/instance.h"
#include "objects/tuple.h"
#include "objects/type.h"
#include "objects/types.h"

#define AS(type, v) ((type *)(void *)pv_ptr(v))

// --- what the callables here share ----------------------------------------------------------------

static bool is_callable(PvVM *vm, PvValue v) {
    return pv_type_lookup(vm, pv_type_of(v), PV_NAME(__call__)) != PV_NULL;
}

PvStatus pv_functional_need_callable(PvVM *vm, PvValue v) {
    if (is_callable(vm, v)) return PV_OK;
    return pv_raise(vm, PV_EXC_TYPE_ERROR, "the first argument must be callable");
}

PvStatus pv_functional_write_call(PvVM *vm, PvValue first, const PvTuple *args, const PvDict *keywords, PvWriter *w) {
    PV_TRY(pv_charge(vm, (int64_t)args->n + keywords->filled));
    PV_TRY(pv_repr(vm, first, w));
    for (size_t i = 0; i < args->n; i++) {
        PV_TRY(pv_writer_text(w, ", "));
        PV_TRY(pv_repr(vm, args->item[i], w));
    }
    uint32_t at = 0;
    for (PvDictEntry *e; (e = pv_dict_walk(keywords, &at)) != NULL;) {
        PV_TRY(pv_writer_text(w, ", "));
        PV_TRY(pv_str_of(vm, e->key, w));
        PV_TRY(pv_writer_char(w, '='));
        PV_TRY(pv_repr(vm, e->value, w));
    }
    return pv_writer_char(w, ')');
}

PvStatus pv_functional_write_type(PvType *t, PvWriter *w) {
    if (t->flags & PV_TF_BUILTIN) {
        PV_TRY(pv_writer_str(w, pv_str(t->module)));
        PV_TRY(pv_writer_char(w, '.'));
        PV_TRY(pv_writer_str(w, t->name));
    } else {
        PV_TRY(pv_type_write_name(t, w));
    }
    return pv_writer_char(w, '(');
}

// --- partial --------------------------------------------------------------------------------------

// A partial without attributes of its own, called as partials are: its function can be called at once.
static PvPartial *inner_of(PvVM *vm, PvValue v) {
    if (!pv_is_ptr(v) || pv_ptr(v)->type->id != PV_TYPE_PARTIAL) return NULL;
    if (!pv_type_inherits(vm, pv_ptr(v)->type, PV_NAME(__call__), &pv_types[PV_TYPE_PARTIAL])) return NULL;
    PvPartial *p = AS(PvPartial, v);
    const PvAttrs *own = pv_attrs(&p->base);
    if (own->shape == NULL ? own->slots != NULL : own->shape->count > 0) return NULL;
    return p;
}

PvStatus pv_partial_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    PvValue function = a->v[1];
    if (function == PV_NULL) return pv_raise(vm, PV_EXC_TYPE_ERROR, "type 'partial' takes at least one argument");
    PV_TRY(pv_functional_need_callable(vm, function));
    const PvPartial *inner = inner_of(vm, function);
    size_t before = inner != NULL ? inner->args->n : 0;
    PV_TRY(pv_charge(vm, (int64_t)(before + a->n_rest) / 4));
    PvTuple *args = pv_tuple_make(vm, before + a->n_rest);
    PvDict *keywords = inner != NULL ? pv_dict_clone(vm, inner->keywords) : pv_dict_make(vm, 0);
    if (args == NULL || keywords == NULL) return PV_RETRY;
    if (inner != NULL) {
        PV_TRY(pv_charge(vm, inner->keywords->filled));
        memcpy(args->item, inner->args->item, before * sizeof(PvValue));
        function = inner->function;
    }
    if (a->n_rest > 0) memcpy(args->item + before, a->rest, a->n_rest * sizeof(PvValue));
    if (a->kwargs != PV_NULL) PV_TRY(pv_dict_merge(vm, keywords, pv_dict(a->kwargs), true));
    PV_TRY(pv_instance_new(vm, pv_functional_class(a), out));
    PvPartial *p = AS(PvPartial, *out);
    p->function = function;
    p->args = args;
    p->keywords = keywords;
    return PV_OK;
}

void pv_partial_op_trace(PvGC *gc, PvObject *o) {
    PvPartial *p = (PvPartial *)(void *)o;
    pv_gc_mark(gc, p->function);
    if (p->args != NULL) pv_gc_mark_object(gc, &p->args->base);
    if (p->keywords != NULL) pv_gc_mark_object(gc, &p->keywords->base);
}

// Of an instance it warns: from 3.14 on it binds.
PvStatus pv_partial_dunder_get(PvVM *vm, PvArgs *a, PvValue *out) {
    PV_TRY(pv_attributes_check_get(vm, a));
    if (a->v[1] != PV_NONE) return PV_DEFER;
    *out = a->v[0];
    return PV_OK;
}

// The loop expands the call; who calls this all the same gets the twin.
PvStatus pv_partial_dunder_call(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm, (void)a, (void)out;
    return PV_DEFER;
}

PvStatus pv_partial_get_func(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    *out = AS(PvPartial, self)->function;
    return PV_OK;
}

PvStatus pv_partial_get_args(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    *out = pv_from_ptr(AS(PvPartial, self)->args);
    return PV_OK;
}

PvStatus pv_partial_get_keywords(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    *out = pv_from_ptr(AS(PvPartial, self)->keywords);
    return PV_OK;
}

PvStatus pv_partial_get_dunder_dict(PvVM *vm, PvValue self, PvValue *out) { return pv_object_dict_get(vm, self, out); }
PvStatus pv_partial_set_dunder_dict(PvVM *vm, PvValue self, PvValue value) {
    return pv_object_dict_set(vm, self, value);
}

PvStatus pv_partial_dunder_reduce(PvVM *vm, PvArgs *a, PvValue *out) {
    PvPartial *p = AS(PvPartial, a->v[0]);
    const PvAttrs *own = pv_attrs(&p->base);
    PvValue dict = PV_NONE;
    bool some = own->shape != NULL ? own->shape->count > 0 : own->slots != NULL;
    if (some) PV_TRY(pv_object_dict_get(vm, a->v[0], &dict));
    PvValue part[4] = {p->function, pv_from_ptr(p->args), pv_from_ptr(p->keywords), dict};
    PvTuple *given = pv_tuple_of(vm, part, 1), *state = pv_tuple_of(vm, part, 4);
    if (given == NULL || state == NULL) return PV_RETRY;
    PvValue recipe[3] = {pv_from_ptr(p->base.type), pv_from_ptr(given), pv_from_ptr(state)};
    PvTuple *t = pv_tuple_of(vm, recipe, 3);
    if (t == NULL) return PV_RETRY;
    *out = pv_from_ptr(t);
    return PV_OK;
}

PvStatus pv_partial_dunder_setstate(PvVM *vm, PvArgs *a, PvValue *out) {
    PvPartial *p = AS(PvPartial, a->v[0]);
    if (!pv_is_tuple(a->v[1]) || pv_tuple(a->v[1])->n != 4)
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "invalid partial state");
    const PvTuple *state = pv_tuple(a->v[1]);
    PvValue function = state->item[0], given = state->item[1], named = state->item[2], dict = state->item[3];
    if (!is_callable(vm, function) || !pv_is_tuple(given) || (named != PV_NONE && !pv_is_dict(named)) ||
        (dict != PV_NONE && !pv_is_dict(dict)))
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "invalid partial state");
    PvTuple *args = pv_tuple(given);
    PvDict *keywords = named == PV_NONE ? pv_dict_make(vm, 0) : pv_dict(named);
    PV_TRY(pv_charge(vm, (int64_t)args->n / 4));
    if (args->base.type != &pv_types[PV_TYPE_TUPLE]) args = pv_tuple_of(vm, args->item, args->n);
    if (keywords != NULL && keywords->base.type != &pv_types[PV_TYPE_DICT]) {
        PV_TRY(pv_charge(vm, keywords->filled));
        keywords = pv_dict_clone(vm, keywords);
    }
    if (args == NULL || keywords == NULL) return PV_RETRY;
    if (dict == PV_NONE) {
        PvDict *none = pv_dict_make(vm, 0);
        if (none == NULL) return PV_RETRY;
        dict = pv_from_ptr(none);
    }
    PV_TRY(pv_object_dict_set(vm, a->v[0], dict));
    p->function = function;
    p->args = args;
    p->keywords = keywords;
    *out = PV_NONE;
    return PV_OK;
}

PvStatus pv_partial_op_repr(PvVM *vm, PvValue v, PvWriter *w) {
    PvPartial *p = AS(PvPartial, v);
    bool again;
    PV_TRY(pv_writer_enter(w, &p->base, &again));
    if (again) return pv_writer_text(w, "...");
    PV_TRY(pv_functional_write_type(p->base.type, w));
    PV_TRY(pv_functional_write_call(vm, p->function, p->args, p->keywords, w));
    pv_writer_leave(w);
    return PV_OK;
}

// --- cmp_to_key -----------------------------------------------------------------------------------

static PvStatus new_key(PvVM *vm, PvValue compare, PvValue object, PvValue *out) {
    PvKeyWrapper *k = pv_heap_new(vm, &pv_types[PV_TYPE_KEY_WRAPPER], sizeof *k);
    if (k == NULL) return PV_RETRY;
    k->compare = compare;
    k->object = object;
    *out = pv_from_ptr(k);
    return PV_OK;
}

PvStatus pv_functools_cmp_to_key(PvVM *vm, PvArgs *a, PvValue *out) { return new_key(vm, a->v[0], PV_NULL, out); }

PvStatus pv_key_wrapper_dunder_call(PvVM *vm, PvArgs *a, PvValue *out) {
    return new_key(vm, AS(PvKeyWrapper, a->v[0])->compare, a->v[1], out);
}

void pv_key_wrapper_op_trace(PvGC *gc, PvObject *o) {
    PvKeyWrapper *k = (PvKeyWrapper *)(void *)o;
    pv_gc_mark(gc, k->compare);
    pv_gc_mark(gc, k->object);
}

static bool is_key(PvValue v) { return pv_is_ptr(v) && pv_ptr(v)->type == &pv_types[PV_TYPE_KEY_WRAPPER]; }

PvStatus pv_key_wrapper_op_compare(PvVM *vm, PvCompare op, PvValue a, PvValue b, PvValue *out) {
    (void)op, (void)out;
    if (!is_key(a) || !is_key(b)) return pv_raise(vm, PV_EXC_TYPE_ERROR, "other argument must be K instance");
    return PV_DEFER;
}

PvStatus pv_key_wrapper_get_obj(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    *out = AS(PvKeyWrapper, self)->object;
    if (*out == PV_NULL) *out = PV_NONE;
    return PV_OK;
}

PvStatus pv_key_wrapper_set_obj(PvVM *vm, PvValue self, PvValue value) {
    (void)vm;
    AS(PvKeyWrapper, self)->object = value;
    return PV_OK;
}

// --- for the prelude ------------------------------------------------------------------------------

// What one of these was made of: (function, args, keywords), (items,), (name, args, keywords), (compare, object).
PvStatus pv_intrinsic_functional_parts(PvVM *vm, PvArgs *a, PvValue *out) {
    PvValue v = a->v[0], part[3] = {PV_NONE, PV_NONE, PV_NONE};
    size_t n = 3;
    switch (pv_is_ptr(v) ? pv_ptr(v)->type->id : PV_TYPE_OBJECT) {
    case PV_TYPE_PARTIAL:
        part[0] = AS(PvPartial, v)->function;
        part[1] = pv_from_ptr(AS(PvPartial, v)->args);
        part[2] = pv_from_ptr(AS(PvPartial, v)->keywords);
        break;
    case PV_TYPE_METHODCALLER:
        part[0] = pv_from_ptr(AS(PvMethodCaller, v)->name);
        part[1] = pv_from_ptr(AS(PvMethodCaller, v)->args);
        part[2] = pv_from_ptr(AS(PvMethodCaller, v)->keywords);
        break;
    case PV_TYPE_KEY_WRAPPER:
        part[0] = AS(PvKeyWrapper, v)->compare;
        part[1] = AS(PvKeyWrapper, v)->object;
        if (part[1] == PV_NULL) part[1] = pv_from_ptr(&pv_types[PV_TYPE_KEY_WRAPPER]);
        break;
    case PV_TYPE_ITEMGETTER:
    case PV_TYPE_ATTRGETTER:
        part[0] = pv_from_ptr(AS(PvGetter, v)->item);
        n = 1;
        break;
    default:
        *out = PV_NONE;
        return PV_OK;
    }
    PvTuple *t = pv_tuple_of(vm, part, n);
    if (t == NULL) return PV_RETRY;
    *out = pv_from_ptr(t);
    return PV_OK;
}
