// What the prelude's twins of containers stand on: probing tables step by step, sorting natively what
// can be, taking a list's items away for a while.
//
// Invariant: each checks its operands as if they were hostile; a table is changed through an index
// only if that index holds a live entry. "stamp" names the present state of a table: it is new after
// every change, so a twin that ran guest code in between can tell and starts again.
#include "core/names.h"
#include "objects/dict.h"
#include "objects/list.h"
#include "objects/set.h"
#include "objects/tuple.h"
#include "objects/types.h"

static PvStatus bad(PvVM *vm) { return pv_raise(vm, PV_EXC_TYPE_ERROR, "bad operands of an intrinsic"); }

// hash() as a number of 64 bits again.
static PvStatus hash_of(PvVM *vm, PvValue v, uint64_t *out) {
    if (pv_is_int(v)) {
        *out = (uint64_t)pv_int(v);
        return PV_OK;
    }
    if (!(pv_type_of(v)->flags & PV_TF_INT) || !pv_is_ptr(v)) return bad(vm);
    const PvInt *i = (const PvInt *)(const void *)pv_ptr(v);
    *out = i->n == 0 ? 0 : i->negative ? 0 - i->limb[0] : i->limb[0];
    return PV_OK;
}

// Candidates are collected in a list: [stamp, shape, index, key, index, key, ...], in probe order, without
// those that natives know to be different; the first that natives know to be equal is the last.
typedef struct Candidates {
    PvList *list;
    bool done;
} Candidates;

static PvStatus consider(PvVM *vm, Candidates *c, PvValue mine, PvValue key, size_t index) {
    bool same = true;
    PvStatus status = pv_equal(vm, mine, key, &same);
    if (status == PV_DEFER) {
        same = true;
    } else {
        PV_TRY(status);
        c->done = same;
    }
    if (!same) return PV_OK;
    PV_TRY(pv_list_push(vm, c->list, pv_from_int((int64_t)index)));
    return pv_list_push(vm, c->list, mine);
}

// --- both tables --------------------------------------------------------------------------------------

// The size of a table and how much of it was ever filled: a rebuilt one has another size, or less.
static int64_t shape_of(PvValue table) {
    if (pv_is_dict(table)) return ((int64_t)pv_dict(table)->log2 << 40) + pv_dict(table)->filled;
    return ((int64_t)pv_set(table)->mask << 30) + (int64_t)pv_set(table)->fill;
}

PvStatus pv_intrinsic_table_shape(PvVM *vm, PvArgs *a, PvValue *out) {
    if (!pv_is_dict(a->v[0]) && !pv_is_set(a->v[0])) return bad(vm);
    *out = pv_from_int(shape_of(a->v[0]));
    return PV_OK;
}

// The version, and how many keys there are.
static int64_t dict_stamp(PvVM *vm, PvDict *d) {
    return (int64_t)(d->used & 0x0fffffff) << 32 | pv_dict_version(vm, d);
}

PvStatus pv_intrinsic_table_same(PvVM *vm, PvArgs *a, PvValue *out) {
    PvValue table = a->v[0];
    const PvList *found = (PvList *)(void *)pv_ptr(a->v[1]);
    if (!pv_is_int(a->v[2]) || (!pv_is_dict(table) && !pv_is_set(table))) return bad(vm);
    int64_t i = pv_int(a->v[2]);
    if (i < 2 || (uint64_t)i + 1 >= found->n) return bad(vm);
    if (!pv_is_int(found->item[0]) || !pv_is_int(found->item[i])) return bad(vm);
    int64_t stamp = pv_int(found->item[0]), at = pv_int(found->item[i]);
    if (pv_is_dict(table)) { // a dict of a snapshot has another version each time: then what is there must do
        PvDict *d = pv_dict(table);
        int64_t now = dict_stamp(vm, d);
        *out = pv_bool((pv_core(vm)->restored ? stamp >> 32 == now >> 32 : stamp == now) &&
                       found->item[1] == pv_from_int(shape_of(table)) && at >= 0 && at < d->filled &&
                       d->entry[at].key == found->item[i + 1]);
    } else {
        PvSet *s = pv_set(table);
        *out = pv_bool(stamp == s->version && at >= 0 && (size_t)at <= s->mask && s->entry != NULL &&
                       s->entry[at].key == found->item[i + 1]);
    }
    return PV_OK;
}

PvStatus pv_intrinsic_table_keeps(PvVM *vm, PvArgs *a, PvValue *out) {
    PvValue table = a->v[0], key = a->v[3];
    if (!pv_is_int(a->v[1]) || !pv_is_int(a->v[2])) return bad(vm);
    if (!pv_is_dict(table) && !pv_is_set(table)) return bad(vm);
    int shift = pv_is_dict(table) ? 40 : 30;
    int64_t before = pv_int(a->v[1]), now = shape_of(table), i = pv_int(a->v[2]);
    bool same = before >> shift == now >> shift && before <= now && i >= 0;
    if (same && pv_is_dict(table)) {
        same = i < pv_dict(table)->filled && pv_dict(table)->entry[i].key == key;
    } else if (same) {
        same = (size_t)i <= pv_set(table)->mask && pv_set(table)->entry[i].key == key;
    }
    *out = pv_bool(same);
    return PV_OK;
}

PvStatus pv_intrinsic_table_candidates(PvVM *vm, PvArgs *a, PvValue *out) {
    PvValue table = a->v[0], key = a->v[1];
    uint64_t hash;
    PV_TRY(hash_of(vm, a->v[2], &hash));
    Candidates c = {pv_list_make(vm, 4), false};
    if (!c.list) return PV_RETRY;
    PvValue stamp;
    PV_TRY(pv_intrinsic_table_stamp(vm, a, &stamp));
    PV_TRY(pv_list_push(vm, c.list, stamp));
    PV_TRY(pv_list_push(vm, c.list, pv_from_int(shape_of(table))));
    if (pv_is_dict(table)) {
        PvProbe probe = {0};
        uint32_t i;
        while (!c.done && pv_dict_probe(pv_dict(table), hash, &probe, &i)) {
            PV_TRY(pv_charge(vm, 4));
            PV_TRY(consider(vm, &c, pv_dict(table)->entry[i].key, key, i));
        }
    } else {
        PvSet *s = pv_set(table);
        pv_set_settle(s);
        PvSetProbe probe = {0};
        size_t i;
        while (!c.done && pv_set_probe(s, hash, &probe, &i)) {
            PV_TRY(pv_charge(vm, 4));
            PV_TRY(consider(vm, &c, s->entry[i].key, key, i));
        }
    }
    *out = pv_from_ptr(c.list);
    return PV_OK;
}

// Is `mine` the key? OK with *out -2: it is not, -1: a guest says.
static PvStatus compare_keys(PvVM *vm, PvValue mine, PvValue key, int64_t index, int64_t *out) {
    bool same = false;
    PV_TRY(pv_charge(vm, 4));
    PvStatus status = pv_equal(vm, mine, key, &same);
    *out = status == PV_DEFER ? -1 : same ? index : -2;
    return status == PV_DEFER ? PV_OK : status;
}

PvStatus pv_intrinsic_table_index(PvVM *vm, PvArgs *a, PvValue *out) {
    PvValue table = a->v[0];
    uint64_t hash;
    int64_t found = -2;
    if (!pv_is_dict(table) && !pv_is_set(table)) return bad(vm);
    PV_TRY(hash_of(vm, a->v[2], &hash));
    if (pv_is_dict(table)) {
        PvProbe probe = {0};
        uint32_t i;
        while (found == -2 && pv_dict_probe(pv_dict(table), hash, &probe, &i))
            PV_TRY(compare_keys(vm, pv_dict(table)->entry[i].key, a->v[1], i, &found));
    } else {
        PvSet *s = pv_set(table);
        pv_set_settle(s);
        PvSetProbe probe = {0};
        size_t i;
        while (found == -2 && pv_set_probe(s, hash, &probe, &i))
            PV_TRY(compare_keys(vm, s->entry[i].key, a->v[1], (int64_t)i, &found));
    }
    *out = found == -1 ? PV_NONE : pv_from_int(found == -2 ? -1 : found);
    return PV_OK;
}

PvStatus pv_intrinsic_table_stamp(PvVM *vm, PvArgs *a, PvValue *out) {
    if (pv_is_dict(a->v[0])) *out = pv_from_int(dict_stamp(vm, pv_dict(a->v[0])));
    else if (pv_is_set(a->v[0])) *out = pv_from_int(pv_set(a->v[0])->version);
    else return bad(vm);
    return PV_OK;
}

// One entry's words at the end of a list that has room for them.
static PvStatus list_entry(PvVM *vm, PvList *list, PvValue key, uint64_t hash) {
    PvValue number;
    PV_TRY(pv_hash_value(vm, hash, &number));
    list->item[list->n++] = key;
    list->item[list->n++] = number;
    return PV_OK;
}

PvStatus pv_intrinsic_hashed_keys(PvVM *vm, PvArgs *a, PvValue *out) {
    bool is_dict = pv_is_dict(a->v[0]);
    if (!is_dict && !pv_is_set(a->v[0])) return bad(vm);
    if (!is_dict) pv_set_settle(pv_set(a->v[0]));
    size_t n = is_dict ? pv_dict(a->v[0])->used : pv_set(a->v[0])->used;
    PV_TRY(pv_charge(vm, is_dict ? pv_dict(a->v[0])->filled : pv_set_steps(pv_set(a->v[0]))));
    PvList *list = pv_list_make(vm, 2 * n);
    if (!list) return PV_RETRY;
    if (is_dict) {
        uint32_t at = 0;
        PvDictEntry *e;
        while ((e = pv_dict_walk(pv_dict(a->v[0]), &at)) != NULL) {
            PV_TRY(list_entry(vm, list, e->key, e->hash));
        }
    } else {
        size_t at = 0;
        PvSetEntry *e;
        while ((e = pv_set_walk(pv_set(a->v[0]), &at)) != NULL) {
            PV_TRY(list_entry(vm, list, e->key, e->hash));
        }
    }
    *out = pv_from_ptr(list);
    return PV_OK;
}

// --- dict ---------------------------------------------------------------------------------------------

static PvStatus dict_entry(PvVM *vm, const PvArgs *a, PvDictEntry **out) {
    PvDict *d = pv_dict(a->v[0]);
    if (!pv_is_int(a->v[1]) || pv_int(a->v[1]) < 0 || pv_int(a->v[1]) >= d->filled) return bad(vm);
    *out = &d->entry[pv_int(a->v[1])];
    return (*out)->key == PV_NULL ? bad(vm) : PV_OK;
}

PvStatus pv_intrinsic_dict_next(PvVM *vm, PvArgs *a, PvValue *out) {
    PvDict *d = pv_dict(a->v[0]);
    if (!pv_is_int(a->v[1]) || pv_int(a->v[1]) < 0 || pv_int(a->v[1]) > UINT32_MAX) return bad(vm);
    uint32_t at = (uint32_t)pv_int(a->v[1]);
    uint32_t from = at;
    const PvDictEntry *e = at < d->filled ? pv_dict_walk(d, &at) : NULL;
    if (at - from > 32) PV_TRY(pv_charge(vm, (at - from) >> 3));
    *out = PV_NONE;
    if (!e) return PV_OK;
    PvValue hash;
    PV_TRY(pv_hash_value(vm, e->hash, &hash));
    PvValue part[4] = {pv_from_int(at), e->key, hash, e->value};
    PvTuple *t = pv_tuple_of(vm, part, 4);
    if (!t) return PV_RETRY;
    *out = pv_from_ptr(t);
    return PV_OK;
}

// Copying into an empty dict compares nothing.
PvStatus pv_intrinsic_dict_begin_merge(PvVM *vm, PvArgs *a, PvValue *out) {
    PvDict *d = pv_dict(a->v[0]);
    *out = pv_bool(d->used == 0);
    return d->used == 0 ? pv_dict_merge(vm, d, pv_dict(a->v[1]), true) : PV_OK;
}

PvStatus pv_intrinsic_dict_value_at(PvVM *vm, PvArgs *a, PvValue *out) {
    PvDictEntry *e = NULL;
    PV_TRY(dict_entry(vm, a, &e));
    *out = e->value;
    return PV_OK;
}

PvStatus pv_intrinsic_dict_put_at(PvVM *vm, PvArgs *a, PvValue *out) {
    PvDictEntry *e = NULL;
    PV_TRY(dict_entry(vm, a, &e));
    e->value = a->v[2];
    *out = PV_NONE;
    return PV_OK;
}

PvStatus pv_intrinsic_dict_delete_at(PvVM *vm, PvArgs *a, PvValue *out) {
    PvDictEntry *e = NULL;
    PV_TRY(dict_entry(vm, a, &e));
    *out = e->value;
    pv_dict_remove(vm, pv_dict(a->v[0]), e);
    return PV_OK;
}

PvStatus pv_intrinsic_dict_insert(PvVM *vm, PvArgs *a, PvValue *out) {
    uint64_t hash;
    PV_TRY(hash_of(vm, a->v[2], &hash));
    *out = PV_NONE;
    return pv_dict_insert(vm, pv_dict(a->v[0]), a->v[1], hash, a->v[3]);
}

// The dict behind a view.
PvStatus pv_intrinsic_dict_of_view(PvVM *vm, PvArgs *a, PvValue *out) {
    uint32_t id = pv_type_of(a->v[0])->id;
    if (id != PV_TYPE_DICT_KEYS && id != PV_TYPE_DICT_VALUES && id != PV_TYPE_DICT_ITEMS) return bad(vm);
    *out = pv_from_ptr(((PvDictView *)(void *)pv_ptr(a->v[0]))->dict);
    return PV_OK;
}

// --- set ----------------------------------------------------------------------------------------------

PvStatus pv_intrinsic_set_put(PvVM *vm, PvArgs *a, PvValue *out) {
    if (!pv_is_set(a->v[0])) return bad(vm);
    *out = PV_NONE;
    return pv_set_put(vm, pv_set(a->v[0]), a->v[1]);
}

PvStatus pv_intrinsic_set_insert(PvVM *vm, PvArgs *a, PvValue *out) {
    if (!pv_is_set(a->v[0])) return bad(vm);
    uint64_t hash;
    PV_TRY(hash_of(vm, a->v[2], &hash));
    *out = PV_NONE;
    return pv_set_insert(vm, pv_set(a->v[0]), a->v[1], hash);
}

PvStatus pv_intrinsic_set_delete_at(PvVM *vm, PvArgs *a, PvValue *out) {
    if (!pv_is_set(a->v[0]) || !pv_is_int(a->v[1])) return bad(vm);
    PvSet *s = pv_set(a->v[0]);
    int64_t i = pv_int(a->v[1]);
    if (i < 0 || (size_t)i > s->mask || s->entry[i].key == PV_NULL) return bad(vm);
    pv_set_delete(s, &s->entry[i]);
    *out = PV_NONE;
    return PV_OK;
}

// CPython's set_merge makes room first, and copies into an empty table without comparing.
PvStatus pv_intrinsic_set_begin_merge(PvVM *vm, PvArgs *a, PvValue *out) {
    if (!pv_is_set(a->v[0])) return bad(vm);
    PvSet *s = pv_set(a->v[0]);
    pv_set_settle(s);
    *out = PV_FALSE;
    if (pv_is_set(a->v[1])) {
        PvSet *from = pv_set(a->v[1]);
        pv_set_settle(from);
        if (from->used == 0) return PV_OK;
        PV_TRY(pv_set_make_room(vm, s, from->used));
        if (s->fill != 0) return PV_OK;
        PV_TRY(pv_set_merge(vm, s, from));
        *out = PV_TRUE;
        return PV_OK;
    }
    if (pv_is_dict(a->v[1])) return pv_set_make_room(vm, s, pv_dict(a->v[1])->used);
    return bad(vm);
}

PvStatus pv_intrinsic_set_take(PvVM *vm, PvArgs *a, PvValue *out) {
    if (!pv_is_set(a->v[0]) || !pv_is_set(a->v[1]) || a->v[0] == a->v[1]) return bad(vm);
    pv_set_settle(pv_set(a->v[1]));
    pv_set_install(vm, pv_set(a->v[0]), pv_set(a->v[1]));
    *out = PV_NONE;
    return PV_OK;
}

PvStatus pv_intrinsic_set_shrink(PvVM *vm, PvArgs *a, PvValue *out) {
    if (!pv_is_set(a->v[0])) return bad(vm);
    *out = PV_NONE;
    return pv_set_shrink(vm, pv_set(a->v[0]));
}

PvStatus pv_intrinsic_set_members(PvVM *vm, PvArgs *a, PvValue *out) {
    if (!pv_is_set(a->v[0])) return bad(vm);
    PvSet *s = pv_set(a->v[0]);
    pv_set_settle(s);
    PV_TRY(pv_charge(vm, (int64_t)(s->mask >> 3)));
    PvList *list = pv_list_make(vm, s->used);
    if (!list) return PV_RETRY;
    size_t at = 0;
    PvSetEntry *e;
    while ((e = pv_set_walk(s, &at)) != NULL) list->item[list->n++] = e->key;
    *out = pv_from_ptr(list);
    return PV_OK;
}

PvStatus pv_intrinsic_set_clone(PvVM *vm, PvArgs *a, PvValue *out) {
    if (!pv_is_set(a->v[0])) return bad(vm);
    PvSet *s = pv_set_make(vm, &pv_types[pv_ptr(a->v[0])->type->id]);
    if (!s) return PV_RETRY;
    PV_TRY(pv_set_merge(vm, s, pv_set(a->v[0])));
    *out = pv_from_ptr(s);
    return PV_OK;
}

// --- tuple --------------------------------------------------------------------------------------------

PvStatus pv_intrinsic_combine_hashes(PvVM *vm, PvArgs *a, PvValue *out) {
    PvList *hashes = pv_list(a->v[0]);
    PV_TRY(pv_charge(vm, (int64_t)(hashes->n >> 3)));
    uint64_t acc = pv_tuple_hash_start();
    for (size_t i = 0; i < hashes->n; i++) {
        uint64_t hash;
        PV_TRY(hash_of(vm, hashes->item[i], &hash));
        acc = pv_tuple_hash_step(acc, hash);
    }
    return pv_hash_value(vm, pv_tuple_hash_end(acc, hashes->n), out);
}

// --- list ---------------------------------------------------------------------------------------------

// Take the items away: the list is empty until list_attach, which tells whether it was touched.
PvStatus pv_intrinsic_list_detach(PvVM *vm, PvArgs *a, PvValue *out) {
    PvList *list = pv_list(a->v[0]);
    PvList *items = pv_list_make(vm, 0);
    if (!items) return PV_RETRY;
    items->item = list->item;
    items->n = list->n;
    items->capacity = list->capacity;
    list->item = NULL;
    list->n = list->capacity = 0;
    items->base.aux = list->base.aux & PV_LIST_SORTING; // a sort within a sort
    list->base.aux |= PV_LIST_SORTING;
    *out = pv_from_ptr(items);
    return PV_OK;
}

PvStatus pv_intrinsic_list_attach(PvVM *vm, PvArgs *a, PvValue *out) {
    PvList *list = pv_list(a->v[0]), *items = pv_list(a->v[1]);
    if (list == items) return bad(vm);
    bool untouched = (list->base.aux & PV_LIST_SORTING) != 0;
    list->base.aux = (list->base.aux & ~(uint32_t)PV_LIST_SORTING) | (items->base.aux & PV_LIST_SORTING);
    items->base.aux = 0;
    if (list->item) pv_heap_raw_free(vm, list->item, list->capacity * sizeof(PvValue));
    list->item = items->item;
    list->n = items->n;
    list->capacity = items->capacity;
    items->item = NULL;
    items->n = items->capacity = 0;
    *out = pv_bool(untouched);
    return PV_OK;
}

// Sort `items` by `keys` (the same list: by themselves) if natives can; False if guest code must.
PvStatus pv_intrinsic_list_sort_by(PvVM *vm, PvArgs *a, PvValue *out) {
    PvList *keys = pv_list(a->v[0]), *items = pv_list(a->v[1]);
    if (keys->n != items->n) return bad(vm);
    PvStatus status = pv_list_sort_pairs(vm, keys->item, items->item, items->n, a->v[2] == PV_TRUE);
    if (status == PV_DEFER) {
        *out = PV_FALSE;
        return PV_OK;
    }
    *out = PV_TRUE;
    return status;
}

// --- the end of an iteration --------------------------------------------------------------------------

PvObject pv_exhausted_marker = {&pv_types[PV_TYPE_EXHAUSTED], PV_OF_IMMORTAL, 0};

PvStatus pv_intrinsic_exhausted(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm, (void)a;
    *out = pv_from_ptr(&pv_exhausted_marker);
    return PV_OK;
}

PvStatus pv_exhausted_op_repr(PvVM *vm, PvValue v, PvWriter *w) {
    (void)vm, (void)v;
    return pv_writer_text(w, "<exhausted>");
}

// (name, converter, flags) of a native's parameters, for convert_call.
PvStatus pv_intrinsic_native_parameters(PvVM *vm, PvArgs *a, PvValue *out) {
    uint32_t id = pv_type_of(a->v[0])->id;
    if (id != PV_TYPE_NATIVE && id != PV_TYPE_METHOD_DESCRIPTOR && id != PV_TYPE_CLASSMETHOD_DESCRIPTOR &&
        id != PV_TYPE_WRAPPER_DESCRIPTOR) return bad(vm);
    const PvNative *n = (const PvNative *)(const void *)pv_ptr(a->v[0]);
    PvTuple *all = pv_tuple_make(vm, n->n_params);
    if (!all) return PV_RETRY;
    for (size_t i = 0; i < n->n_params; i++) {
        PvTuple *row = pv_tuple_make(vm, 3);
        if (!row) return PV_RETRY;
        row->item[0] = pv_from_ptr(n->param[i].name);
        row->item[1] = pv_from_int(n->param[i].converter);
        row->item[2] = pv_from_int(n->param[i].flags);
        all->item[i] = pv_from_ptr(row);
    }
    *out = pv_from_ptr(all);
    return PV_OK;
}
