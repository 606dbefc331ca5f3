// The table of a dict: probing, growing, inserting and removing entries. What guests call is in
// dict.c, views and iterators in dict_views.c; the invariant stands in dict.h.
#include "objects/dict.h"

#include <stdlib.h>

enum { EMPTY = -1, DUMMY = -2 };

static size_t usable(uint8_t log2) { return ((size_t)2 << log2) / 3; }

static size_t index_width(uint8_t log2) { return log2 <= 7 ? 1 : log2 <= 15 ? 2 : 4; }

static size_t block_size(uint8_t log2) {
    return usable(log2) * sizeof(PvDictEntry) + (index_width(log2) << log2);
}

static inline int32_t index_get(const PvDict *d, size_t i) {
    if (d->log2 <= 7) return ((const int8_t *)d->index)[i];
    if (d->log2 <= 15) return ((const int16_t *)d->index)[i];
    return ((const int32_t *)d->index)[i];
}

static inline void index_set(PvDict *d, size_t i, int32_t value) {
    if (d->log2 <= 7) ((int8_t *)d->index)[i] = (int8_t)value;
    else if (d->log2 <= 15) ((int16_t *)d->index)[i] = (int16_t)value;
    else ((int32_t *)d->index)[i] = value;
}

// The slot that follows in the probe sequence.
static inline size_t probe_next(size_t i, uint64_t *perturb, size_t mask) {
    *perturb >>= 5;
    return (i * 5 + (size_t)*perturb + 1) & mask;
}

static uint8_t log2_for(size_t n) {
    uint8_t log2 = 3;
    while (usable(log2) < n && log2 < 31) log2++;
    return log2;
}

static void adopt_block(PvDict *d, void *block, uint8_t log2) {
    d->entry = block;
    d->capacity = (uint32_t)usable(log2);
    d->index = d->entry + d->capacity;
    d->log2 = log2;
    memset(d->index, 0xff, index_width(log2) << log2);
}

// Enter entry number `at` in the index; its hash is not there yet, or deleted.
static void index_add(PvDict *d, uint64_t hash, int32_t at) {
    size_t mask = ((size_t)1 << d->log2) - 1;
    uint64_t perturb = hash;
    size_t i = (size_t)hash & mask;
    while (index_get(d, i) >= 0) i = probe_next(i, &perturb, mask);
    index_set(d, i, at);
}

// Move to a table for at least n entries, dropping the deleted ones.
static PvStatus rebuild(PvVM *vm, PvDict *d, size_t n) {
    if (n >= INT32_MAX / 2) return PV_RETRY;
    uint8_t log2 = log2_for(n);
    PV_TRY(pv_charge(vm, (int64_t)(d->filled >> 2)));
    void *block = pv_heap_raw(vm, block_size(log2));
    if (!block) return PV_RETRY;
    PvDictEntry *old = d->entry;
    uint32_t filled = d->filled;
    uint8_t old_log2 = d->log2;
    adopt_block(d, block, log2);
    uint32_t at = 0;
    for (uint32_t i = 0; i < filled; i++) {
        if (old[i].key == PV_NULL) continue;
        d->entry[at] = old[i];
        index_add(d, old[i].hash, (int32_t)at);
        at++;
    }
    d->filled = at;
    d->keys_version = 0;
    if (old) pv_heap_raw_free(vm, old, block_size(old_log2));
    return PV_OK;
}

PvDict *pv_dict_make(PvVM *vm, size_t n) {
    PvDict *d = pv_heap_new(vm, &pv_types[PV_TYPE_DICT], sizeof(PvDict));
    if (d && n > 0 && rebuild(vm, d, n) != PV_OK) return NULL;
    return d;
}

PvDict *pv_dict_clone(PvVM *vm, PvDict *d) {
    PvDict *copy = pv_heap_new(vm, &pv_types[PV_TYPE_DICT], sizeof(PvDict));
    if (!copy || d->used == 0) return copy;
    if (d->filled - d->used > d->used / 2) {
        if (rebuild(vm, copy, d->used) != PV_OK) return NULL;
        for (uint32_t at = 0; at < d->filled; at++) {
            if (d->entry[at].key == PV_NULL) continue;
            copy->entry[copy->filled] = d->entry[at];
            index_add(copy, d->entry[at].hash, (int32_t)copy->filled++);
        }
    } else {
        size_t bytes = block_size(d->log2);
        void *block = pv_heap_raw(vm, bytes);
        if (!block) return NULL;
        adopt_block(copy, block, d->log2);
        memcpy(copy->entry, d->entry, d->filled * sizeof(PvDictEntry));
        memcpy(copy->index, d->index, index_width(d->log2) << d->log2);
        copy->filled = d->filled;
        copy->capacity = d->capacity; // less than there is room for, where popitem() left its marks
    }
    copy->used = d->used;
    return copy;
}

PvStatus pv_dict_find(PvVM *vm, PvDict *d, PvValue key, uint64_t hash, PvDictEntry **out) {
    *out = NULL;
    if (d->used == 0) return PV_OK;
    size_t mask = ((size_t)1 << d->log2) - 1;
    uint64_t perturb = hash;
    size_t steps = 0;
    for (size_t i = (size_t)hash & mask;; i = probe_next(i, &perturb, mask)) {
        int32_t at = index_get(d, i);
        if (at == EMPTY) return PV_OK;
        if (at >= 0) {
            PvDictEntry *e = &d->entry[at];
            if (e->hash == hash) {
                bool same = e->key == key;
                if (!same) PV_TRY(pv_equal(vm, e->key, key, &same));
                if (same) {
                    *out = e;
                    return PV_OK;
                }
            }
        }
        if ((++steps & 15) == 0) PV_TRY(pv_charge(vm, 16));
    }
}

bool pv_dict_probe(const PvDict *d, uint64_t hash, PvProbe *p, uint32_t *at) {
    if (d->log2 == 0) return false;
    size_t mask = ((size_t)1 << d->log2) - 1;
    for (;;) {
        if (p->steps == 0) {
            p->perturb = hash;
            p->slot = (size_t)hash & mask;
        } else {
            p->slot = probe_next(p->slot, &p->perturb, mask);
        }
        p->steps++;
        int32_t i = index_get(d, p->slot);
        if (i == EMPTY) return false;
        if (i >= 0 && d->entry[i].hash == hash) {
            *at = (uint32_t)i;
            return true;
        }
    }
}

PvStatus pv_dict_room(PvVM *vm, PvDict *d, size_t n) {
    if (d->log2 != 0 && (size_t)d->filled + n <= d->capacity) return PV_OK;
    size_t want = d->used + n, slots = 8;
    // Three slots for each entry, as CPython: a run of single inserts costs a constant each, and
    // one that changes the keys while it iterates meets the same places.
    while (slots < (size_t)d->used * 3) slots *= 2;
    if (want < slots * 2 / 3) want = slots * 2 / 3;
    return rebuild(vm, d, want);
}

static void insert_new(PvDict *d, PvValue key, uint64_t hash, PvValue value) {
    uint32_t at = d->filled++;
    d->entry[at] = (PvDictEntry){hash, key, value};
    index_add(d, hash, (int32_t)at);
    d->used++;
    d->keys_version = 0;
}

PvStatus pv_dict_put_hashed(PvVM *vm, PvDict *d, PvValue key, uint64_t hash, PvValue value) {
    PvDictEntry *e;
    PV_TRY(pv_dict_find(vm, d, key, hash, &e));
    if (e) {
        e->value = value;
        return PV_OK;
    }
    PV_TRY(pv_dict_room(vm, d, 1));
    insert_new(d, key, hash, value);
    return PV_OK;
}

PvStatus pv_dict_put(PvVM *vm, PvDict *d, PvValue key, PvValue value) {
    uint64_t hash;
    PV_TRY(pv_hash(vm, key, &hash));
    return pv_dict_put_hashed(vm, d, key, hash, value);
}

PvStatus pv_dict_insert(PvVM *vm, PvDict *d, PvValue key, uint64_t hash, PvValue value) {
    PV_TRY(pv_dict_room(vm, d, 1));
    insert_new(d, key, hash, value);
    return PV_OK;
}

void pv_dict_remove(PvVM *vm, PvDict *d, PvDictEntry *entry) {
    (void)vm;
    int32_t at = (int32_t)(entry - d->entry);
    size_t mask = ((size_t)1 << d->log2) - 1;
    uint64_t perturb = entry->hash;
    size_t i = (size_t)entry->hash & mask;
    while (index_get(d, i) != at) i = probe_next(i, &perturb, mask);
    index_set(d, i, DUMMY);
    entry->key = PV_NULL;
    entry->value = PV_NULL;
    d->used--;
    d->keys_version = 0;
}

// The value of a deleted entry at place 0 may be an int: no entry before that place is live.
PvStatus pv_dict_first(PvVM *vm, PvDict *d, PvDictEntry **out) {
    *out = NULL;
    if (d->used == 0) return PV_OK;
    uint32_t from = 0;
    PvDictEntry *e = d->entry;
    if (e->key == PV_NULL && pv_is_int(e->value)) {
        int64_t hint = pv_int(e->value);
        if (hint > 0 && hint < (int64_t)d->filled) from = (uint32_t)hint;
    }
    uint32_t at = from;
    while (at < d->filled && d->entry[at].key == PV_NULL) at++;
    PV_TRY(pv_charge(vm, (int64_t)((at - from) >> 3)));
    if (at >= d->filled) return PV_OK;
    if (at > 0) e->value = pv_from_int(at);
    *out = &d->entry[at];
    return PV_OK;
}

PvStatus pv_dict_move(PvVM *vm, PvDict *d, PvDictEntry *entry, bool last) {
    PvValue key = entry->key, value = entry->value;
    uint64_t hash = entry->hash;
    uint32_t at = (uint32_t)(entry - d->entry);
    if (last) {
        if (at + 1 == d->filled) return PV_OK;
        if (d->filled >= d->capacity) {
            uint32_t live = 0; // its place among the live ones
            for (uint32_t i = 0; i < at; i++) live += d->entry[i].key != PV_NULL;
            PV_TRY(pv_dict_room(vm, d, 1));
            entry = &d->entry[live];
        }
        pv_dict_remove(vm, d, entry);
        insert_new(d, key, hash, value);
        d->base.aux = (d->base.aux + 1) & PV_DICT_MOVES;
        return PV_OK;
    }
    uint32_t first = 0;
    if (pv_dict_walk(d, &first) == entry) return PV_OK;
    PvDict *fresh = pv_dict_make(vm, d->used + 1);
    if (fresh == NULL) return PV_RETRY;
    PV_TRY(pv_charge(vm, (int64_t)(d->filled >> 2)));
    insert_new(fresh, key, hash, value);
    for (uint32_t i = 0; i < d->filled; i++) {
        const PvDictEntry *e = &d->entry[i];
        if (e->key != PV_NULL && i != at) insert_new(fresh, e->key, e->hash, e->value);
    }
    PvDict old = *d;
    d->entry = fresh->entry;
    d->index = fresh->index;
    d->filled = fresh->filled;
    d->capacity = fresh->capacity;
    d->log2 = fresh->log2;
    d->keys_version = 0;
    d->base.aux = (d->base.aux + 1) & PV_DICT_MOVES;
    fresh->entry = old.entry;
    fresh->index = old.index;
    fresh->filled = old.filled;
    fresh->capacity = old.capacity;
    fresh->log2 = old.log2;
    return PV_OK;
}

void pv_dict_empty(PvVM *vm, PvDict *d) {
    if (d->entry) pv_heap_raw_free(vm, d->entry, block_size(d->log2));
    d->entry = NULL;
    d->index = NULL;
    d->used = d->filled = d->capacity = d->keys_version = 0;
    d->log2 = 0;
}

PvStatus pv_dict_merge(PvVM *vm, PvDict *d, PvDict *from, bool replace) {
    if (d == from || from->used == 0) return PV_OK;
    PV_TRY(pv_charge(vm, (int64_t)(from->filled >> 1)));
    size_t fresh = 0;
    uint32_t at = 0;
    bool odd = false;
    PvDictEntry *e, *mine;
    if (d->used != 0) {
        while ((e = pv_dict_walk(from, &at)) != NULL) {
            PV_TRY(pv_dict_find(vm, d, e->key, e->hash, &mine));
            fresh += mine == NULL;
            odd |= pv_is_ptr(e->key) && !pv_is_str(e->key);
        }
        // Newcomers meet each other in d: natives must be able to tell these apart, too.
        for (at = 0; odd && (e = pv_dict_walk(from, &at)) != NULL;) {
            PV_TRY(pv_dict_find(vm, from, e->key, e->hash, &mine));
        }
    } else {
        fresh = from->used;
    }
    bool was_empty = d->used == 0;
    if (fresh > 0) PV_TRY(pv_dict_room(vm, d, fresh));
    at = 0;
    while ((e = pv_dict_walk(from, &at)) != NULL) {
        mine = NULL;
        // Decidable, as the first pass showed: only the budget can end here, between two entries.
        if (!was_empty) PV_TRY(pv_dict_find(vm, d, e->key, e->hash, &mine));
        if (!mine) insert_new(d, e->key, e->hash, e->value);
        else if (replace) mine->value = e->value;
    }
    return PV_OK;
}

static bool same_name(PvValue key, const PvStr *name) {
    if (key == pv_from_ptr(name)) return true;
    return pv_is_str(key) && pv_str_equal(pv_str(key), name);
}

PvDictEntry *pv_dict_find_name(const PvDict *d, PvStr *name) {
    if (d->used == 0) return NULL;
    uint64_t hash = pv_str_hash(name);
    size_t mask = ((size_t)1 << d->log2) - 1;
    uint64_t perturb = hash;
    for (size_t i = (size_t)hash & mask;; i = probe_next(i, &perturb, mask)) {
        int32_t at = index_get(d, i);
        if (at == EMPTY) return NULL;
        if (at >= 0 && d->entry[at].hash == hash && same_name(d->entry[at].key, name)) {
            return &d->entry[at];
        }
    }
}

PvValue pv_dict_get_name(const PvDict *d, PvStr *name) {
    PvDictEntry *e = pv_dict_find_name(d, name);
    return e ? e->value : PV_NULL;
}

PvStatus pv_dict_put_name(PvVM *vm, PvDict *d, PvStr *name, PvValue value) {
    PvDictEntry *e = pv_dict_find_name(d, name);
    if (e) {
        e->value = value;
        return PV_OK;
    }
    return pv_dict_insert(vm, d, pv_from_ptr(name), pv_str_hash(name), value);
}

bool pv_dict_remove_name(PvVM *vm, PvDict *d, PvStr *name) {
    PvDictEntry *e = pv_dict_find_name(d, name);
    if (e) pv_dict_remove(vm, d, e);
    return e != NULL;
}

uint32_t pv_dict_version(PvVM *vm, PvDict *d) {
    if (d->keys_version == 0) {
        PvCore *core = pv_core(vm);
        if (core->next_version == UINT32_MAX) return 0;
        d->keys_version = core->next_version++;
    }
    return d->keys_version;
}

bool pv_dict_static_init(PvDict *d, PvType *type, size_t n) {
    memset(d, 0, sizeof *d);
    d->base.type = type;
    d->base.flags = PV_OF_IMMORTAL;
    uint8_t log2 = log2_for(n);
    void *block = malloc(block_size(log2));
    if (!block) return false;
    adopt_block(d, block, log2);
    return true;
}

void pv_dict_static_put(PvDict *d, PvStr *name, PvValue value) {
    PvDictEntry *e = pv_dict_find_name(d, name);
    if (e) {
        e->value = value;
        return;
    }
    PV_ASSERT(d->filled < d->capacity);
    insert_new(d, pv_from_ptr(name), pv_str_hash(name), value);
}

void pv_dict_op_trace(PvGC *gc, PvObject *o) {
    PvDict *d = (PvDict *)(void *)o;
    for (uint32_t i = 0; i < d->filled; i++) {
        pv_gc_mark(gc, d->entry[i].key);
        pv_gc_mark(gc, d->entry[i].value);
    }
}

void pv_dict_op_release(PvVM *vm, PvObject *o) { pv_dict_empty(vm, (PvDict *)(void *)o); }

// --- snapshots ----------------------------------------------------------------------------------

bool pv_dict_table_allocate(PvVM *vm, PvDict *d) {
    if (d->log2 < 3 || d->log2 > 31 || d->filled > usable(d->log2) || d->used > d->filled) return false;
    void *block = pv_heap_raw(vm, block_size(d->log2));
    if (!block) return false;
    adopt_block(d, block, d->log2);
    memset(d->entry, 0, usable(d->log2) * sizeof(PvDictEntry));
    return true;
}

bool pv_dict_table_is_plain(const PvDict *d) {
    if (d->used != d->filled || d->log2 == 0 || d->capacity != usable(d->log2)) return false;
    size_t slots = (size_t)1 << d->log2;
    for (size_t i = 0; i < slots; i++) {
        if (index_get(d, i) == DUMMY) return false;
    }
    return true;
}

void pv_dict_table_index(PvDict *d) {
    for (uint32_t i = 0; i < d->filled; i++) index_add(d, d->entry[i].hash, (int32_t)i);
}

size_t pv_dict_index_bytes(const PvDict *d) { return index_width(d->log2) << d->log2; }

// Does each entry stand at one place of the index, and is there a free place where a search can end?
// The room for entries follows: see pv_dict_popitem.
bool pv_dict_table_is_sound(PvDict *d) {
    size_t slots = (size_t)1 << d->log2, taken = 0, met = 0, used = 0;
    uint64_t room[16] = {0}, *seen = room;
    if (d->filled > sizeof room * 8) seen = calloc(d->filled / 64 + 1, sizeof *seen);
    bool sound = seen != NULL;
    for (uint32_t i = 0; i < d->filled; i++) used += d->entry[i].key != PV_NULL;
    for (size_t i = 0; i < slots && sound; i++) {
        int32_t at = index_get(d, i);
        if (at == EMPTY) continue;
        taken++;
        if (at == DUMMY) continue;
        sound = at >= 0 && (uint32_t)at < d->filled && d->entry[at].key != PV_NULL &&
                !(seen[at / 64] >> (at & 63) & 1);
        if (!sound) break;
        seen[at / 64] |= (uint64_t)1 << (at & 63);
        met++;
    }
    if (seen != room) free(seen);
    if (!sound || used != d->used || met != used || taken > usable(d->log2)) return false;
    size_t most = usable(d->log2) - (taken > d->filled ? taken - d->filled : 0);
    if (d->capacity > most) d->capacity = (uint32_t)most;
    return true;
}
