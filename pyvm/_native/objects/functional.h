// functools.partial and the keys of cmp_to_key (functional.c), the wrapper of lru_cache (lru_cache.c),
// operator's getters (getters.c): callables that stand for a call of something else. How the loop calls
// them: vm/expand.c.
#ifndef PV_OBJECTS_FUNCTIONAL_H
#define PV_OBJECTS_FUNCTIONAL_H

#include "core/native.h"

typedef struct PvPartial {
    PvObject base;
    PvValue function;
    PvTuple *args;
    PvDict *keywords;
    PvAttrs attrs;
} PvPartial;

typedef struct PvLruCache {
    PvObject base; // aux: 1 typed
    PvValue function;
    PvValue info;   // what cache_info() makes its result with
    PvDict *cache;  // bounded: in the order of use, the oldest first
    int64_t limit;  // -1: none
    int64_t hits, misses;
    PvAttrs attrs;
} PvLruCache;

typedef struct PvKeyWrapper {
    PvObject base;
    PvValue compare;
    PvValue object; // PV_NULL: it makes keys
} PvKeyWrapper;

typedef struct PvGetter { // itemgetter, attrgetter
    PvObject base;
    PvTuple *item; // what was asked for
    PvTuple *path; // attrgetter: each a str, or a tuple of them where it had dots
} PvGetter;

typedef struct PvMethodCaller {
    PvObject base;
    PvStr *name;
    PvTuple *args;
    PvDict *keywords;
} PvMethodCaller;

// The value that a cache has for a call; DEFER: none, or guest code decides. It counts a hit.
PV_MUST_USE PvStatus pv_lru_cache_find(PvVM *vm, PvLruCache *c, const PvValue *args, size_t n, PvTuple *names,
                                       PvValue *out);
// What a getter gives of an object. DEFER names no call.
PV_MUST_USE PvStatus pv_getter_get(PvVM *vm, const PvGetter *g, PvValue obj, PvValue *out);

// What their files share. The class whose constructor is called:
static inline PvType *pv_functional_class(const PvArgs *a) { return (PvType *)(void *)pv_ptr(a->v[0]); }
PV_MUST_USE PvStatus pv_functional_need_callable(PvVM *vm, PvValue v);
// The beginning of a repr: the name of a type as their reprs have it, and a parenthesis.
PV_MUST_USE PvStatus pv_functional_write_type(PvType *t, PvWriter *w);
// Its rest: first, arguments, key=value)
PV_MUST_USE PvStatus pv_functional_write_call(PvVM *vm, PvValue first, const PvTuple *args, const PvDict *keywords,
                                              PvWriter *w);

#endif
