// The list: a growable array of values.
#ifndef PV_OBJECTS_LIST_H
#define PV_OBJECTS_LIST_H

#include "core/vm.h"

enum { PV_LIST_SORTING = 1 }; // aux: list_sort has the items

typedef struct PvList {
    PvObject base;
    PvValue *item;
    size_t n;
    size_t capacity;
} PvList;

// Iterates forwards (list_iterator) or backwards (list_reverseiterator, `at` counts down).
typedef struct PvListIterator {
    PvObject base;
    PvList *list; // NULL: exhausted
    int64_t at;
} PvListIterator;

static inline bool pv_is_list(PvValue v) {
    return pv_is_ptr(v) && (pv_ptr(v)->type->flags & PV_TF_LIST) != 0;
}
static inline PvList *pv_list(PvValue v) { return (PvList *)(void *)pv_ptr(v); }

// An empty list with room for n items, or of these items; NULL: answer RETRY.
PvList *pv_list_make(PvVM *vm, size_t capacity);
PvList *pv_list_of(PvVM *vm, const PvValue *item, size_t n);
// Room for n more items; then pushing n times cannot fail.
PV_MUST_USE PvStatus pv_list_room(PvVM *vm, PvList *list, size_t n);
PV_MUST_USE PvStatus pv_list_push(PvVM *vm, PvList *list, PvValue v);
// Add all items of something natively iterable; DEFER for anything else.
PV_MUST_USE PvStatus pv_list_push_all(PvVM *vm, PvList *list, PvValue iterable);
// Sort values that natives can order (DEFER otherwise): stable, ascending, or descending and still
// stable. `item` goes along with `key`; both may be the same array. Nothing is written unless OK (or,
// of a short list, RAISE).
PV_MUST_USE PvStatus pv_list_sort_pairs(PvVM *vm, PvValue *key, PvValue *item, size_t n, bool reverse);
PV_MUST_USE PvStatus pv_list_sort_values(PvVM *vm, PvValue *item, size_t n, bool reverse);

#endif
