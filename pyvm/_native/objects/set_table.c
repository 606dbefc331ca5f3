// The table of a set: probing, growing and copying, in CPython's order. What guests call is in set.c;
// the invariant stands in set.h.
#include "objects/set.h"

#include "objects/dict.h"
#include "objects/iterate.h"
#include "objects/types.h"

enum { LINEAR_PROBES = 9, PERTURB_SHIFT = 5 };
enum { FRESH = 0, DELETED = 1 }; // the hash of a slot without a key

// Aligned so that an instance that was zeroed is an empty set: `entry` NULL stands for `small`.
static inline void settle(PvSet *s) {
    if (!s->entry) {
        s->entry = s->small;
        s->mask = 7;
    }
}

PvSet *pv_set_make(PvVM *vm, PvType *type) {
    PvSet *s = pv_heap_new(vm, type, sizeof *s);
    if (s) settle(s);
    return s;
}

void pv_set_settle(PvSet *s) { settle(s); }

PvStatus pv_set_find(PvVM *vm, PvSet *s, PvValue key, uint64_t hash, PvSetEntry **out) {
    *out = NULL;
    if (s->used == 0) return PV_OK;
    size_t mask = s->mask, i = (size_t)hash & mask, steps = 0;
    uint64_t perturb = hash;
    for (;;) {
        PvSetEntry *e = &s->entry[i];
        size_t probes = i + LINEAR_PROBES <= mask ? LINEAR_PROBES : 0;
        do {
            if (e->key == PV_NULL) {
                if (e->hash == FRESH) return PV_OK;
            } else if (e->hash == hash) {
                bool same = e->key == key;
                if (!same) PV_TRY(pv_equal(vm, e->key, key, &same));
                if (same) {
                    *out = e;
                    return PV_OK;
                }
            }
            e++;
        } while (probes--);
        if ((++steps & 7) == 0) PV_TRY(pv_charge(vm, 16));
        perturb >>= PERTURB_SHIFT;
        i = (i * 5 + 1 + (size_t)perturb) & mask;
    }
}

bool pv_set_probe(const PvSet *s, uint64_t hash, PvSetProbe *p, size_t *at) {
    size_t mask = s->mask;
    if (p->steps == 0) {
        p->perturb = hash;
        p->first = (size_t)hash & mask;
        p->offset = 0;
        p->steps = 1;
    }
    for (;;) {
        size_t last = p->first + LINEAR_PROBES <= mask ? LINEAR_PROBES : 0;
        while (p->offset <= last) {
            const PvSetEntry *e = &s->entry[p->first + p->offset++];
            if (e->key == PV_NULL) {
                if (e->hash == FRESH) return false;
            } else if (e->hash == hash) {
                *at = (size_t)(e - s->entry);
                return true;
            }
        }
        p->perturb >>= PERTURB_SHIFT;
        p->first = (p->first * 5 + 1 + (size_t)p->perturb) & mask;
        p->offset = 0;
        p->steps++;
    }
}

// Insert into a table without deleted slots a key that is not there.
static void insert_clean(PvSetEntry *table, size_t mask, PvValue key, uint64_t hash) {
    uint64_t perturb = hash;
    size_t i = (size_t)hash & mask;
    for (;;) {
        PvSetEntry *e = &table[i];
        size_t probes = i + LINEAR_PROBES <= mask ? LINEAR_PROBES : 0;
        do {
            if (e->key == PV_NULL) {
                e->key = key;
                e->hash = hash;
                return;
            }
            e++;
        } while (probes--);
        perturb >>= PERTURB_SHIFT;
        i = (i * 5 + 1 + (size_t)perturb) & mask;
    }
}

static void release_table(PvVM *vm, PvSet *s) {
    if (s->entry && s->entry != s->small) {
        pv_heap_raw_free(vm, s->entry, (s->mask + 1) * sizeof(PvSetEntry));
    }
}

PvStatus pv_set_resize(PvVM *vm, PvSet *s, size_t minimum) {
    size_t size = 8;
    while (size <= minimum) size <<= 1;
    PV_TRY(pv_charge(vm, pv_set_steps(s) >> 2));
    PvSetEntry copy[8];
    PvSetEntry *old = s->entry, *table;
    size_t old_mask = s->mask;
    if (size == 8) {
        table = s->small;
        if (old == s->small) {
            memcpy(copy, s->small, sizeof copy);
            old = copy;
        }
    } else {
        table = pv_heap_raw(vm, size * sizeof(PvSetEntry));
        if (!table) return PV_RETRY;
    }
    memset(table, 0, size * sizeof(PvSetEntry));
    for (size_t i = 0; i <= old_mask; i++) {
        if (old[i].key != PV_NULL) insert_clean(table, size - 1, old[i].key, old[i].hash);
    }
    if (old != copy && old != s->small) pv_heap_raw_free(vm, old, (old_mask + 1) * sizeof(PvSetEntry));
    s->entry = table;
    s->mask = size - 1;
    s->fill = s->used;
    s->version++;
    return PV_OK;
}

// A key that is known not to be there, with CPython's choice of slot and moment to grow.
PvStatus pv_set_insert(PvVM *vm, PvSet *s, PvValue key, uint64_t hash) {
    settle(s);
    // CPython grows after an insertion; growing first, were it to be needed, gives the same order
    // only if the slot is chosen afterwards as there: so make sure that growing cannot fail.
    bool grows = (s->fill + 1) * 5 >= s->mask * 3;
    size_t minimum = s->used + 1 > 50000 ? (s->used + 1) * 2 : (s->used + 1) * 4;
    if (grows) {
        size_t size = 8;
        while (size <= minimum) size <<= 1;
        if (!pv_heap_reserve(vm, size * sizeof(PvSetEntry), 1)) return PV_RETRY;
        PV_TRY(pv_charge(vm, pv_set_steps(s) >> 2));
    }
    size_t mask = s->mask, i = (size_t)hash & mask;
    uint64_t perturb = hash;
    PvSetEntry *spare = NULL;
    for (;;) {
        PvSetEntry *e = &s->entry[i];
        size_t probes = i + LINEAR_PROBES <= mask ? LINEAR_PROBES : 0;
        do {
            if (e->key == PV_NULL && e->hash == DELETED) spare = e;
            if (e->key == PV_NULL && e->hash == FRESH) {
                if (spare) { // the last deleted slot on the way is used again, as CPython does
                    *spare = (PvSetEntry){hash, key};
                    s->used++;
                    s->version++;
                    return PV_OK;
                }
                e->key = key;
                e->hash = hash;
                s->used++;
                s->fill++;
                s->version++;
                if (s->fill * 5 < mask * 3) return PV_OK;
                if (pv_set_resize(vm, s, minimum) == PV_OK) return PV_OK;
                // Only a budget that has just ended gets here; the table is full, not wrong, as
                // long as one slot is free: it grows with the next insertion.
                return PV_OK;
            }
            e++;
        } while (probes--);
        perturb >>= PERTURB_SHIFT;
        i = (i * 5 + 1 + (size_t)perturb) & mask;
    }
}

PvStatus pv_set_put_hashed(PvVM *vm, PvSet *s, PvValue key, uint64_t hash) {
    PvSetEntry *e;
    PV_TRY(pv_set_find(vm, s, key, hash, &e));
    return e ? PV_OK : pv_set_insert(vm, s, key, hash);
}

PvStatus pv_set_put(PvVM *vm, PvSet *s, PvValue key) {
    uint64_t hash;
    PV_TRY(pv_hash(vm, key, &hash));
    return pv_set_put_hashed(vm, s, key, hash);
}

void pv_set_delete(PvSet *s, PvSetEntry *entry) {
    entry->key = PV_NULL;
    entry->hash = DELETED;
    s->used--;
    s->version++;
}

void pv_set_empty(PvVM *vm, PvSet *s) {
    release_table(vm, s);
    memset(s->small, 0, sizeof s->small);
    s->entry = s->small;
    s->mask = 7;
    s->used = s->fill = 0; // where pop() goes on is kept: CPython's finger
    s->hash = 0;
    s->version++;
}

// Room for n members more, when CPython makes it.
PvStatus pv_set_make_room(PvVM *vm, PvSet *s, size_t n) {
    if ((s->fill + n) * 5 < s->mask * 3) return PV_OK;
    return pv_set_resize(vm, s, (s->used + n) * 2);
}

// Many deleted slots are dropped, when CPython drops them.
PvStatus pv_set_shrink(PvVM *vm, PvSet *s) {
    if (s->fill - s->used <= s->mask / 4) return PV_OK;
    return pv_set_resize(vm, s, s->used > 50000 ? s->used * 2 : s->used * 4);
}

// What CPython's set_merge does: both tables' shapes decide the order.
PvStatus pv_set_merge(PvVM *vm, PvSet *s, PvSet *from) {
    settle(s);
    settle(from);
    if (s == from || from->used == 0) return PV_OK;
    PV_TRY(pv_set_make_room(vm, s, from->used));
    PV_TRY(pv_charge(vm, pv_set_steps(from) >> 1));
    if (s->fill == 0 && s->mask == from->mask && from->fill == from->used) {
        memcpy(s->entry, from->entry, (from->mask + 1) * sizeof(PvSetEntry));
        s->used = s->fill = from->used;
        s->version++;
        return PV_OK;
    }
    size_t at = 0;
    PvSetEntry *e;
    if (s->fill == 0) {
        while ((e = pv_set_walk(from, &at)) != NULL) insert_clean(s->entry, s->mask, e->key, e->hash);
        s->used = s->fill = from->used;
        s->version++;
        return PV_OK;
    }
    while ((e = pv_set_walk(from, &at)) != NULL) PV_TRY(pv_set_put_hashed(vm, s, e->key, e->hash));
    return PV_OK;
}

PvStatus pv_set_put_all(PvVM *vm, PvSet *s, PvValue iterable) {
    if (pv_is_set(iterable) && pv_ptr(iterable)->type->ops.iter) return pv_set_merge(vm, s, pv_set(iterable));
    settle(s);
    if (pv_type_of(iterable) == &pv_types[PV_TYPE_DICT]) { // of a subclass the keys are hashed again
        PvDict *d = pv_dict(iterable);
        PV_TRY(pv_set_make_room(vm, s, d->used));
        PV_TRY(pv_charge(vm, d->filled >> 1));
        uint32_t at = 0;
        PvDictEntry *e;
        while ((e = pv_dict_walk(d, &at)) != NULL) PV_TRY(pv_set_put_hashed(vm, s, e->key, e->hash));
        return PV_OK;
    }
    PvIterate it;
    PV_TRY(pv_iterate_begin(vm, iterable, &it));
    PV_TRY(pv_charge(vm, (int64_t)(pv_iterate_left(&it) >> 1)));
    for (;;) {
        PvValue v;
        PV_TRY(pv_iterate_next(vm, &it, &v));
        if (v == PV_NULL) break;
        PV_TRY(pv_set_put(vm, s, v));
    }
    pv_iterate_commit(vm, &it);
    return PV_OK;
}

static PvStatus fill(PvVM *vm, PvSet *first, PvSet *second, const PvTuple *items) {
    for (size_t i = 0; i < items->n; i++) PV_TRY(pv_set_put(vm, first, items->item[i]));
    size_t at = 0;
    PvSetEntry *e;
    while ((e = pv_set_walk(first, &at)) != NULL) PV_TRY(pv_set_insert(vm, second, e->key, e->hash));
    return PV_OK;
}

PvStatus pv_set_of_constants(PvVM *vm, const PvTuple *items, bool itself, PvValue *out) {
    PvSet *s = pv_set_make(vm, &pv_types[PV_TYPE_SET]);
    if (!s) return PV_RETRY;
    PV_TRY(pv_charge(vm, (int64_t)items->n));
    PvSet first = {.mask = 7}, second = {.mask = 7}; // no objects of the heap: nobody sees them
    first.entry = first.small;
    second.entry = second.small;
    PvStatus status = fill(vm, &first, itself ? s : &second, items);
    if (status == PV_OK && !itself) status = pv_set_merge(vm, s, &second);
    release_table(vm, &first);
    release_table(vm, &second);
    *out = pv_from_ptr(s);
    return status;
}

void pv_set_op_trace(PvGC *gc, PvObject *o) {
    PvSet *s = (PvSet *)(void *)o;
    size_t at = 0;
    PvSetEntry *e;
    if (!s->entry) return;
    while ((e = pv_set_walk(s, &at)) != NULL) pv_gc_mark(gc, e->key);
}

void pv_set_op_release(PvVM *vm, PvObject *o) { release_table(vm, (PvSet *)(void *)o); }
