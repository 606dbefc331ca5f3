// Native iteration: walking what is natively iterable, inside one native.
//
// Natively iterable are the built-in containers (and subclasses that keep their __iter__) and the
// simple iterators over them. No guest code runs meanwhile, so nothing changes under the walk. An
// iterator that is walked moves on only with pv_iterate_commit, so a native that gives up (RETRY,
// DEFER, STOP) has consumed nothing.
#ifndef PV_OBJECTS_ITERATE_H
#define PV_OBJECTS_ITERATE_H

#include "objects/operate.h"

typedef struct PvIterate {
    PvValue source;   // container walked; PV_NULL: exhausted
    PvObject *iterator; // to move on at the commit, or NULL
    int kind;
    int what;
    int64_t at, step, left;
} PvIterate;

bool pv_iterate_is_native(PvValue v);
bool pv_iterate_is_container(PvValue v); // natively iterable, and not an iterator: can be walked again
// DEFER when v is not natively iterable; RuntimeError when a dict or set changed size.
PV_MUST_USE PvStatus pv_iterate_begin(PvVM *vm, PvValue v, PvIterate *it);
// *out PV_NULL: the end.
PV_MUST_USE PvStatus pv_iterate_next(PvVM *vm, PvIterate *it, PvValue *out);
void pv_iterate_commit(PvIterate *it);
// At most how many items are left: exact for everything but an empty walk.
size_t pv_iterate_left(const PvIterate *it);

#endif
