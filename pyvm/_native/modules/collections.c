// The native module _collections: counting, and the order of a dict.
//
// Invariant: count_elements has counted exactly the items that its iterator has given; an item that
// only guest code can hash or count is the next that the iterator gives.
#include "objects/dict.h"
#include "objects/iterate.h"
#include "objects/tuple.h"
#include "objects/types.h"

// One more of `key`; DEFER or RETRY with nothing done.
static PvStatus count_one(PvVM *vm, PvDict *counts, PvValue key) {
    uint64_t hash;
    PvDictEntry *e;
    PV_TRY(pv_hash(vm, key, &hash));
    PV_TRY(pv_dict_find(vm, counts, key, hash, &e));
    if (e == NULL) return pv_dict_insert(vm, counts, key, hash, pv_from_int(1));
    if (!pv_is_int(e->value) || pv_int(e->value) >= PV_INT_MAX) return PV_DEFER;
    e->value = pv_from_int(pv_int(e->value) + 1);
    return PV_OK;
}

PvStatus pv_collections_count_elements(PvVM *vm, PvArgs *a, PvValue *out) {
    PvDict *counts = pv_dict(a->v[0]);
    PvIterate it;
    *out = PV_NOTIMPLEMENTED;
    if (pv_iterate_is_container(a->v[1])) return PV_OK; // an iterator keeps its place, a container has none
    PvStatus status = pv_iterate_begin(vm, a->v[1], &it);
    if (status == PV_DEFER) return PV_OK;
    PV_TRY(status);
    for (size_t i = 0;; i++) {
        PvIterate before = it;
        PvValue key;
        if ((i & 63) == 63) {
            status = pv_charge(vm, 64);
            if (status != PV_OK) {
                pv_iterate_commit(vm, &before);
                return status;
            }
        }
        status = pv_iterate_next(vm, &it, &key);
        if (status == PV_OK && key == PV_NULL) break;
        if (status == PV_OK) status = count_one(vm, counts, key);
        if (status == PV_RAISE) { // not hashable: the guest's turn would say the same, with the item taken
            pv_iterate_commit(vm, &it);
            return status;
        }
        if (status != PV_OK) {
            pv_iterate_commit(vm, &before);
            if (status == PV_STOP) return status;
            *out = PV_FALSE;
            return PV_OK;
        }
    }
    pv_iterate_commit(vm, &it);
    *out = PV_TRUE;
    return PV_OK;
}

PvStatus pv_collections_first_key(PvVM *vm, PvArgs *a, PvValue *out) {
    PvDictEntry *e;
    PV_TRY(pv_dict_first(vm, pv_dict(a->v[0]), &e));
    PvTuple *found = pv_tuple_make(vm, e != NULL);
    if (found == NULL) return PV_RETRY;
    if (e != NULL) found->item[0] = e->key;
    *out = pv_from_ptr(found);
    return PV_OK;
}

PvStatus pv_collections_move_to_end(PvVM *vm, PvArgs *a, PvValue *out) {
    PvDict *d = pv_dict(a->v[0]);
    uint64_t hash;
    PvDictEntry *e = NULL;
    PvStatus status = pv_hash(vm, a->v[1], &hash);
    if (status == PV_OK) status = pv_dict_find(vm, d, a->v[1], hash, &e);
    if (status == PV_DEFER) {
        *out = PV_NOTIMPLEMENTED;
        return PV_OK;
    }
    PV_TRY(status);
    *out = pv_bool(e != NULL);
    return e == NULL ? PV_OK : pv_dict_move(vm, d, e, a->v[2] == PV_TRUE);
}
