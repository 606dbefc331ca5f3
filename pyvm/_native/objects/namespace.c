// types.SimpleNamespace: its attributes are all there is.
#include "objects/namespace.h"

#include "core/names.h"
#include "objects/dict.h"
#include "objects/operate.h"
#include "objects/tuple.h"
#include "objects/type.h"

static PvStatus fill(PvVM *vm, PvValue self, PvValue given, PvValue kwargs) {
    PvDict *dict;
    PV_TRY(pv_instance_dict(vm, pv_ptr(self), &dict));
    PvDict *from[2] = {NULL, kwargs == PV_NULL ? NULL : pv_dict(kwargs)};
    if (given != PV_NULL) {
        if (!pv_is_dict(given)) return PV_DEFER;
        from[0] = pv_dict(given);
    }
    for (int i = 0; i < 2; i++) {
        uint32_t at = 0;
        if (from[i] != NULL) PV_TRY(pv_charge(vm, from[i]->filled));
        for (PvDictEntry *e; from[i] != NULL && (e = pv_dict_walk(from[i], &at)) != NULL;) {
            if (!pv_is_str(e->key))
                return pv_raise(vm, PV_EXC_TYPE_ERROR, "keywords must be strings");
            PV_TRY(pv_dict_put_name(vm, dict, pv_str(e->key), e->value));
        }
    }
    return PV_OK;
}

PvStatus pv_namespace_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    PV_TRY(pv_instance_new(vm, pv_as_type(a->v[0]), out));
    return fill(vm, *out, a->v[1], a->kwargs);
}

PvStatus pv_namespace_dunder_new(PvVM *vm, PvArgs *a, PvValue *out) {
    return pv_instance_new(vm, pv_as_type(a->v[0]), out);
}

PvStatus pv_namespace_dunder_init(PvVM *vm, PvArgs *a, PvValue *out) {
    *out = PV_NONE;
    return fill(vm, a->v[0], a->v[1], a->kwargs);
}

PvStatus pv_namespace_get_dunder_dict(PvVM *vm, PvValue self, PvValue *out) {
    return pv_object_dict_get(vm, self, out);
}

PvStatus pv_namespace_dunder_reduce(PvVM *vm, PvArgs *a, PvValue *out) {
    PvDict *dict;
    PV_TRY(pv_instance_dict(vm, pv_ptr(a->v[0]), &dict));
    PvTuple *empty = pv_tuple_make(vm, 0);
    if (empty == NULL) return PV_RETRY;
    PvValue item[3] = {pv_from_ptr(pv_type_of(a->v[0])), pv_from_ptr(empty), pv_from_ptr(dict)};
    PvTuple *t = pv_tuple_of(vm, item, 3);
    if (t == NULL) return PV_RETRY;
    *out = pv_from_ptr(t);
    return PV_OK;
}

PvStatus pv_namespace_dunder_replace(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)out;
    if (a->n_rest != 0)
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "__replace__() takes no positional arguments");
    return PV_DEFER;
}

PvStatus pv_namespace_op_compare(PvVM *vm, PvCompare op, PvValue a, PvValue b, PvValue *out) {
    PvType *t = &pv_types[PV_TYPE_NAMESPACE];
    *out = PV_NOTIMPLEMENTED;
    if (!pv_is_instance(a, t) || !pv_is_instance(b, t)) return PV_OK;
    PvDict *x, *y;
    PV_TRY(pv_instance_dict(vm, pv_ptr(a), &x));
    PV_TRY(pv_instance_dict(vm, pv_ptr(b), &y));
    return pv_compare(vm, op, pv_from_ptr(x), pv_from_ptr(y), out);
}

PvStatus pv_namespace_op_repr(PvVM *vm, PvValue v, PvWriter *w) {
    PvDict *dict;
    bool again;
    PV_TRY(pv_instance_dict(vm, pv_ptr(v), &dict));
    PvStr *name = pv_ptr(v)->type->name;
    bool exact = pv_ptr(v)->type == &pv_types[PV_TYPE_NAMESPACE];
    PV_TRY(pv_writer_enter(w, pv_ptr(v), &again));
    PV_TRY(exact ? pv_writer_text(w, "namespace") : pv_writer_str(w, name));
    if (again) return pv_writer_text(w, "(...)");
    PV_TRY(pv_writer_char(w, '('));
    PV_TRY(pv_charge(vm, dict->filled));
    uint32_t at = 0;
    bool first = true;
    for (PvDictEntry *e; (e = pv_dict_walk(dict, &at)) != NULL;) {
        if (pv_is_str(e->key) && pv_str(e->key)->length == 0) continue; // as CPython
        if (!first) PV_TRY(pv_writer_text(w, ", "));
        first = false;
        PV_TRY(pv_str_of(vm, e->key, w));
        PV_TRY(pv_writer_char(w, '='));
        PV_TRY(pv_repr(vm, e->value, w));
    }
    pv_writer_leave(w);
    return pv_writer_char(w, ')');
}

// The collector marks the attributes of every type that has them.
void pv_namespace_op_trace(PvGC *gc, PvObject *o) { (void)gc, (void)o; }
