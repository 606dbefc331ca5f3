// Native iteration: walking what is natively iterable, inside one native.
//
// Natively iterable are the built-in containers (and subclasses that keep their __iter__) and the
// simple iterators over them. No guest code runs meanwhile, so nothing changes under the walk. An
// iterator that is walked moves on only at a commit, so a native that gives up (RETRY, DEFER, STOP)
// has consumed nothing. A native that answers OK calls pv_iterate_commit; for one that raises the loop
// does it, by what pv_iterate_next noted in core->walked. One iterator at a time is walked natively.
#ifndef PV_OBJECTS_ITERATE_H
#define PV_OBJECTS_ITERATE_H

#include "objects/operate.h"

typedef struct PvIterate {
    PvValue source;   // container walked; PV_NULL: exhausted
    PvObject *iterator; // to move on at the commit, or NULL
    int kind;
    int what;
    int64_t at, step, left; // left -1: the end was seen, which ends an iterator for good
} PvIterate;

bool pv_iterate_is_native(PvValue v);
bool pv_iterate_is_container(PvValue v); // natively iterable, and not an iterator: can be walked again
// Would a hint of its length be a guest's __len__?
bool pv_iterate_asks_length(PvValue v);
// DEFER when v is not natively iterable; RuntimeError when a dict or set changed size.
PV_MUST_USE PvStatus pv_iterate_begin(PvVM *vm, PvValue v, PvIterate *it);
// The same where CPython asks for a hint of the length: DEFER also where a guest's __len__ gives it.
PV_MUST_USE PvStatus pv_iterate_begin_hinted(PvVM *vm, PvValue v, PvIterate *it);
// *out PV_NULL: the end.
PV_MUST_USE PvStatus pv_iterate_next(PvVM *vm, PvIterate *it, PvValue *out);
// Walk what is left: for natives that first take all, and then look at it.
PV_MUST_USE PvStatus pv_iterate_rest(PvVM *vm, PvIterate *it);
void pv_iterate_commit(PvVM *vm, const PvIterate *it);
// What is noted of a native that raised.
void pv_iterate_commit_walked(PvVM *vm);
// A DEFER is not passed on: nothing is called, and nothing was walked.
void pv_iterate_forget(PvVM *vm);
// At most how many items are left: exact for everything but an empty walk.
size_t pv_iterate_left(const PvIterate *it);

#endif
