// The dict: insertion-ordered entries and an index table over them, as CPython's compact dict.
//
// Invariant: `index` has 1 << log2 slots (8, 16 or 32 bits each, by their number), every live entry
// has exactly one slot that names it, found by CPython's probe sequence from its hash; a deleted
// entry (key PV_NULL) keeps its place until the table is rebuilt. At most two thirds of the slots
// are in use. `used` counts live entries, `filled` all of them. A dict that was never written to has
// no table at all. `keys_version` names this set of (key -> entry) places: it is unique in the VM
// and becomes 0 with any change of them, so a cached (version, entry index) needs no other check.
#ifndef PV_OBJECTS_DICT_H
#define PV_OBJECTS_DICT_H

#include "objects/operate.h"

typedef struct PvDictEntry {
    uint64_t hash;
    PvValue key; // PV_NULL: deleted
    PvValue value;
} PvDictEntry;

struct PvDict {
    PvObject base; // aux: how often move_to_end() changed the order, up to PV_DICT_MOVES
    PvDictEntry *entry; // `capacity` entries, then the index: one raw block
    void *index;
    uint32_t used;
    uint32_t filled;
    uint32_t capacity;
    uint32_t keys_version; // 0: none given yet
    uint8_t log2;          // slots of the index; 0: no table
};

enum { PV_DICT_MOVES = 0xffffff }; // then from 0 on
enum { PV_DICT_KEYS = 0, PV_DICT_VALUES = 1, PV_DICT_ITEMS = 2 };

typedef struct PvDictView { // dict_keys, dict_values, dict_items
    PvObject base;          // aux: PV_DICT_*
    PvDict *dict;
} PvDictView;

typedef struct PvDictIterator { // aux: PV_DICT_*, plus 4 if backwards, plus 8 * the dict's moves when it was made
    PvObject base;
    PvDict *dict; // NULL: exhausted
    uint32_t used; // when it was made: the size must not change
    uint32_t at;   // entry index (backwards: one above)
    size_t left;
} PvDictIterator;

static inline bool pv_is_dict(PvValue v) {
    return pv_is_ptr(v) && (pv_ptr(v)->type->flags & PV_TF_DICT) != 0;
}
static inline PvDict *pv_dict(PvValue v) { return (PvDict *)(void *)pv_ptr(v); }

// An empty dict with room for n entries; NULL: answer RETRY.
PvDict *pv_dict_make(PvVM *vm, size_t n);
PvDict *pv_dict_clone(PvVM *vm, PvDict *d); // an exact dict of the same entries
// Find an entry. *out NULL: not there. DEFER: a guest __eq__ decides. `hash` is pv_hash(key).
PV_MUST_USE PvStatus pv_dict_find(PvVM *vm, PvDict *d, PvValue key, uint64_t hash, PvDictEntry **out);
// The next entry with a hash, in probe order (*p zeroed at the start); false: no more.
typedef struct PvProbe {
    size_t slot, steps;
    uint64_t perturb;
} PvProbe;
bool pv_dict_probe(const PvDict *d, uint64_t hash, PvProbe *p, uint32_t *at);
// d[key] = value. DEFER only before anything changed.
PV_MUST_USE PvStatus pv_dict_put(PvVM *vm, PvDict *d, PvValue key, PvValue value);
PV_MUST_USE PvStatus pv_dict_put_hashed(PvVM *vm, PvDict *d, PvValue key, uint64_t hash, PvValue value);
// Room for n more entries: then n puts of keys known to be decidable cannot answer RETRY.
PV_MUST_USE PvStatus pv_dict_room(PvVM *vm, PvDict *d, size_t n);
// Insert a key that is known not to be there.
PV_MUST_USE PvStatus pv_dict_insert(PvVM *vm, PvDict *d, PvValue key, uint64_t hash, PvValue value);
// Remove an entry that pv_dict_find gave.
void pv_dict_remove(PvVM *vm, PvDict *d, PvDictEntry *entry);
void pv_dict_empty(PvVM *vm, PvDict *d);
// The first entry, or NULL: a constant each for one who then removes it.
PV_MUST_USE PvStatus pv_dict_first(PvVM *vm, PvDict *d, PvDictEntry **out);
// Move an entry behind all others, or before them.
PV_MUST_USE PvStatus pv_dict_move(PvVM *vm, PvDict *d, PvDictEntry *entry, bool last);
// Store all of `from` (entries whose keys need guest code: DEFER before anything changed).
PV_MUST_USE PvStatus pv_dict_merge(PvVM *vm, PvDict *d, PvDict *from, bool replace);

// By exact str keys: never guest code (a guest key with the same hash counts as different).
// PV_NULL: not there.
PvValue pv_dict_get_name(const PvDict *d, PvStr *name);
PvDictEntry *pv_dict_find_name(const PvDict *d, PvStr *name);
PV_MUST_USE PvStatus pv_dict_put_name(PvVM *vm, PvDict *d, PvStr *name, PvValue value);
bool pv_dict_remove_name(PvVM *vm, PvDict *d, PvStr *name); // false: not there

// The version of the keys, giving one out if there is none (0 when versions ran out: do not cache).
uint32_t pv_dict_version(PvVM *vm, PvDict *d);
// Walk the live entries: start with *at = 0; NULL at the end.
static inline PvDictEntry *pv_dict_walk(const PvDict *d, uint32_t *at) {
    while (*at < d->filled) {
        PvDictEntry *e = &d->entry[(*at)++];
        if (e->key != PV_NULL) return e;
    }
    return NULL;
}
// move_to_end() changed the order meanwhile: raises, and ends the iterator.
PV_MUST_USE PvStatus pv_dict_iterator_moved(PvVM *vm, PvDictIterator *it);
PvValue pv_dict_view(PvVM *vm, PvDict *d, int what); // PV_NULL: RETRY

// A table of the process, in malloc'd memory, for objects/types.c; false: no memory.
bool pv_dict_static_init(PvDict *d, PvType *type, size_t n);
void pv_dict_static_put(PvDict *d, PvStr *name, PvValue value);

// For snapshots: the block of a dict whose counts and log2 are filled in (false: they make no sense,
// or no memory), and the bytes of its index.
bool pv_dict_table_allocate(PvVM *vm, PvDict *d);
size_t pv_dict_index_bytes(const PvDict *d);
// Does the index follow from the entries: nothing was removed since it was made? Then it is made anew
// of the hashes by the second, in a table just allocated.
bool pv_dict_table_is_plain(const PvDict *d);
void pv_dict_table_index(PvDict *d);
bool pv_dict_table_is_sound(PvDict *d);

#endif
