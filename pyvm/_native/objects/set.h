// The set and frozenset: an open-addressed table in CPython's order.
//
// Invariant: `mask` + 1 slots (a power of two, at least 8), filled by CPython's probing (up to nine
// neighbours, then perturbation) and growth rule, so that iteration gives CPython's order. A slot is
// empty (key PV_NULL, hash 0), deleted (key PV_NULL, hash 1) or live. `used` counts the live ones,
// `fill` those and the deleted. `entry` points to `small` until the table grows.
#ifndef PV_OBJECTS_SET_H
#define PV_OBJECTS_SET_H

#include "objects/operate.h"

typedef struct PvSetEntry {
    uint64_t hash;
    PvValue key;
} PvSetEntry;

typedef struct PvSet {
    PvObject base;
    PvSetEntry *entry;
    size_t mask;
    size_t used;
    size_t fill;
    uint64_t hash;   // frozenset's, 0: not computed yet
    uint32_t finger; // where pop() searches next
    uint32_t version; // counts changes of the table, for iteration and restarts
    PvSetEntry small[8];
} PvSet;

typedef struct PvSetIterator {
    PvObject base;
    PvSet *set; // NULL: exhausted
    size_t used;
    size_t at;
    size_t left;
} PvSetIterator;

static inline bool pv_is_set(PvValue v) { // frozensets too
    return pv_is_ptr(v) && (pv_ptr(v)->type->flags & PV_TF_SET) != 0;
}
static inline PvSet *pv_set(PvValue v) { return (PvSet *)(void *)pv_ptr(v); }

PvSet *pv_set_make(PvVM *vm, PvType *type); // NULL: RETRY
// *out NULL: not there. DEFER: a guest __eq__ decides.
PV_MUST_USE PvStatus pv_set_find(PvVM *vm, PvSet *s, PvValue key, uint64_t hash, PvSetEntry **out);
// The next entry with a hash, in probe order (*p zeroed at the start); false: no more.
typedef struct PvSetProbe {
    size_t first, offset, steps;
    uint64_t perturb;
} PvSetProbe;
bool pv_set_probe(const PvSet *s, uint64_t hash, PvSetProbe *p, size_t *at);
PV_MUST_USE PvStatus pv_set_put(PvVM *vm, PvSet *s, PvValue key);
PV_MUST_USE PvStatus pv_set_put_hashed(PvVM *vm, PvSet *s, PvValue key, uint64_t hash);
// A key that is known not to be there.
PV_MUST_USE PvStatus pv_set_insert(PvVM *vm, PvSet *s, PvValue key, uint64_t hash);
// Make an instance that was only zeroed an empty set.
void pv_set_settle(PvSet *s);
void pv_set_empty(PvVM *vm, PvSet *s);
void pv_set_install(PvVM *vm, PvSet *s, PvSet *from); // from's table becomes s's; from is empty then
PV_MUST_USE PvStatus pv_set_resize(PvVM *vm, PvSet *s, size_t minimum);
// A display of constants: CPython keeps it as a frozenset, filled from another one's order, and copies
// that; *out is the copy, or of the shape that was copied.
PV_MUST_USE PvStatus pv_set_of_constants(PvVM *vm, const PvTuple *items, bool itself, PvValue *out);
PV_MUST_USE PvStatus pv_set_make_room(PvVM *vm, PvSet *s, size_t n);
PV_MUST_USE PvStatus pv_set_shrink(PvVM *vm, PvSet *s);
// Add the members of `from`. DEFER may leave some added: for sets that nobody has seen.
PV_MUST_USE PvStatus pv_set_merge(PvVM *vm, PvSet *s, PvSet *from);
// a & other as a new set of a type.
PV_MUST_USE PvStatus pv_set_both(PvVM *vm, PvType *type, PvSet *a, PvValue other, PvSet **out);
// s -= other, s ^= other, for a set that nobody has seen. DEFER: iterators, and what guests decide.
PV_MUST_USE PvStatus pv_set_subtract(PvVM *vm, PvSet *s, PvValue other);
PV_MUST_USE PvStatus pv_set_toggle(PvVM *vm, PvSet *s, PvValue other);
// An operand that is not a set as one: of a container (DEFER for iterators, which natives must not
// move before everything is certain).
PV_MUST_USE PvStatus pv_set_operand(PvVM *vm, PvValue v, PvSet **out);
void pv_set_delete(PvSet *s, PvSetEntry *entry);
// Add all items of something natively iterable; DEFER (some may be in already: only for sets that
// nobody has seen) for anything else or where guest code decides.
PV_MUST_USE PvStatus pv_set_put_all(PvVM *vm, PvSet *s, PvValue iterable);
// The same for a set that is seen already: where guest code has to go on, it can begin anew.
PV_MUST_USE PvStatus pv_set_extend(PvVM *vm, PvSet *s, PvValue iterable);

// What a walk costs, in members: empty places are passed quickly.
static inline int64_t pv_set_steps(const PvSet *s) { return (int64_t)(s->used + (s->mask >> 3)); }

static inline PvSetEntry *pv_set_walk(const PvSet *s, size_t *at) {
    while (*at <= s->mask) {
        PvSetEntry *e = &s->entry[(*at)++];
        if (e->key != PV_NULL) return e;
    }
    return NULL;
}

#endif
