// mappingproxy: a read-only view. Over a plain dict it answers natively; over anything else the twins
// ask the mapping.
#include "objects/mappingproxy.h"

#include "core/native.h"
#include "objects/dict.h"
#include "objects/iterate.h"
#include "objects/operate.h"

static PvValue mapping_of(PvValue v) { return ((PvMappingProxy *)(void *)pv_ptr(v))->mapping; }

// The mapping as a dict whose operations are native, or NULL.
static PvDict *plain(PvValue v) {
    PvValue m = mapping_of(v);
    return pv_is_ptr(m) && pv_ptr(m)->type == &pv_types[PV_TYPE_DICT] ? pv_dict(m) : NULL;
}

PvMappingProxy *pv_mappingproxy_new(PvVM *vm, PvValue mapping) {
    PvMappingProxy *p = pv_heap_new(vm, &pv_types[PV_TYPE_MAPPINGPROXY], sizeof *p);
    if (p != NULL) p->mapping = mapping;
    return p;
}

PvStatus pv_mappingproxy_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    PvType *t = pv_type_of(a->v[1]);
    if (pv_is_dict(a->v[1]) || (t->flags & (PV_TF_MAPPING | PV_TF_GUEST_ITER))) {
        PvMappingProxy *p = pv_mappingproxy_new(vm, a->v[1]);
        if (p == NULL) return PV_RETRY;
        *out = pv_from_ptr(p);
        return PV_OK;
    }
    return pv_raise(vm, PV_EXC_TYPE_ERROR, "mappingproxy() argument must be a mapping, not %T",
                    a->v[1]);
}

PvStatus pv_mappingproxy_op_length(PvVM *vm, PvValue v, size_t *out) {
    PV_TRY(pv_enter_or_raise(vm)); // a proxy of proxies
    PvStatus status = pv_length(vm, mapping_of(v), out);
    pv_leave(vm);
    return status;
}

PvStatus pv_mappingproxy_op_getitem(PvVM *vm, PvValue v, PvValue key, PvValue *out) {
    if (plain(v) == NULL) return PV_DEFER;
    return pv_getitem(vm, mapping_of(v), key, out);
}

PvStatus pv_mappingproxy_op_contains(PvVM *vm, PvValue v, PvValue x, bool *out) {
    if (plain(v) == NULL) return PV_DEFER;
    return pv_contains(vm, mapping_of(v), x, out);
}

PvStatus pv_mappingproxy_op_iter(PvVM *vm, PvValue v, PvValue *out) {
    if (plain(v) == NULL) return PV_DEFER;
    return pv_iter(vm, mapping_of(v), out);
}

PvStatus pv_mappingproxy_op_hash(PvVM *vm, PvValue v, uint64_t *out) {
    return pv_hash(vm, mapping_of(v), out);
}

PvStatus pv_mappingproxy_op_compare(PvVM *vm, PvCompare op, PvValue a, PvValue b, PvValue *out) {
    if (pv_type_of(a) == &pv_types[PV_TYPE_MAPPINGPROXY]) a = mapping_of(a);
    if (pv_type_of(b) == &pv_types[PV_TYPE_MAPPINGPROXY]) b = mapping_of(b);
    return pv_compare(vm, op, a, b, out);
}

PvStatus pv_mappingproxy_op_repr(PvVM *vm, PvValue v, PvWriter *w) {
    PV_TRY(pv_writer_text(w, "mappingproxy("));
    PV_TRY(pv_repr(vm, mapping_of(v), w));
    return pv_writer_char(w, ')');
}

PvStatus pv_mappingproxy_op_str(PvVM *vm, PvValue v, PvWriter *w) {
    return pv_str_of(vm, mapping_of(v), w);
}

PvStatus pv_mappingproxy_op_binary(PvVM *vm, int op, PvValue a, PvValue b, PvValue *out) {
    if (op == (PV_BINARY_OR | PV_BINARY_INPLACE))
        return pv_raise(vm, PV_EXC_TYPE_ERROR,
                        "'|=' is not supported by %T; use '|' instead", a);
    if (op != PV_BINARY_OR) {
        *out = PV_NOTIMPLEMENTED;
        return PV_OK;
    }
    if (pv_type_of(a) == &pv_types[PV_TYPE_MAPPINGPROXY]) a = mapping_of(a);
    if (pv_type_of(b) == &pv_types[PV_TYPE_MAPPINGPROXY]) b = mapping_of(b);
    PV_TRY(pv_enter_or_raise(vm));
    PvStatus status = pv_binary(vm, op, a, b, out);
    pv_leave(vm);
    return status;
}

static PvStatus view(PvVM *vm, PvArgs *a, int what, PvValue *out) {
    PvDict *d = plain(a->v[0]);
    if (d == NULL) return PV_DEFER;
    *out = pv_dict_view(vm, d, what);
    return *out == PV_NULL ? PV_RETRY : PV_OK;
}

PvStatus pv_mappingproxy_keys(PvVM *vm, PvArgs *a, PvValue *out) {
    return view(vm, a, PV_DICT_KEYS, out);
}

PvStatus pv_mappingproxy_values(PvVM *vm, PvArgs *a, PvValue *out) {
    return view(vm, a, PV_DICT_VALUES, out);
}

PvStatus pv_mappingproxy_items(PvVM *vm, PvArgs *a, PvValue *out) {
    return view(vm, a, PV_DICT_ITEMS, out);
}

PvStatus pv_mappingproxy_get(PvVM *vm, PvArgs *a, PvValue *out) {
    PvDict *d = plain(a->v[0]);
    if (d == NULL) return PV_DEFER;
    uint64_t hash;
    PV_TRY(pv_hash(vm, a->v[1], &hash));
    PvDictEntry *e;
    PV_TRY(pv_dict_find(vm, d, a->v[1], hash, &e));
    *out = e == NULL ? a->v[2] : e->value;
    return PV_OK;
}

PvStatus pv_mappingproxy_copy(PvVM *vm, PvArgs *a, PvValue *out) {
    PvDict *d = plain(a->v[0]);
    if (d == NULL) return PV_DEFER;
    PV_TRY(pv_charge(vm, d->filled >> 2));
    PvDict *copy = pv_dict_clone(vm, d);
    if (copy == NULL) return PV_RETRY;
    *out = pv_from_ptr(copy);
    return PV_OK;
}

PvStatus pv_mappingproxy_dunder_reversed(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm, (void)a, (void)out;
    return PV_DEFER;
}

void pv_mappingproxy_op_trace(PvGC *gc, PvObject *o) {
    pv_gc_mark(gc, ((PvMappingProxy *)(void *)o)->mapping);
}
