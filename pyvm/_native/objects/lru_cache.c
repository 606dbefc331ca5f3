// The wrapper of functools.lru_cache: its keys, its values in the order of use, its counts.
//
// Invariant: a bounded cache never holds more than its limit, the oldest first. A cache changes only where
// nothing can fail any more: what a call gives is stored by the twin, after the call.
#include "core/names.h"
#include "objects/bound_method.h"
#include "objects/dict.h"
#include "objects/functional.h"
#include "objects/instance.h"
#include "objects/tuple.h"
#include "objects/type.h"
#include "objects/types.h"

#define AS(type, v) ((type *)(void *)pv_ptr(v))

PvStatus pv_lru_cache_wrapper_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    int64_t limit = -1;
    PV_TRY(pv_functional_need_callable(vm, a->v[1]));
    if (a->v[2] != PV_NONE) {
        if (!pv_is_int(a->v[2]) && !pv_is_bool(a->v[2]))
            return pv_raise(vm, PV_EXC_TYPE_ERROR, "maxsize should be integer or None");
        limit = pv_is_int(a->v[2]) ? pv_int(a->v[2]) : a->v[2] == PV_TRUE;
        if (limit < 0) limit = 0;
    }
    PvDict *cache = pv_dict_make(vm, 0);
    if (cache == NULL) return PV_RETRY;
    PV_TRY(pv_instance_new(vm, pv_functional_class(a), out));
    PvLruCache *c = AS(PvLruCache, *out);
    c->function = a->v[1];
    c->limit = limit;
    c->base.aux = a->v[3] == PV_TRUE;
    c->info = a->v[4];
    c->cache = cache;
    return PV_OK;
}

void pv_lru_cache_wrapper_op_trace(PvGC *gc, PvObject *o) {
    PvLruCache *c = (PvLruCache *)(void *)o;
    pv_gc_mark(gc, c->function);
    pv_gc_mark(gc, c->info);
    if (c->cache != NULL) pv_gc_mark_object(gc, &c->cache->base);
}

static bool is_own_key(PvValue v) {
    if (!pv_is_ptr(v)) return pv_is_int(v);
    return pv_ptr(v)->type == &pv_types[PV_TYPE_STR] || pv_ptr(v)->type == &pv_types[PV_TYPE_INT];
}

// What stands for a call: its only argument, or a tuple of arguments, a mark, names and values, types.
static PvStatus make_key(PvVM *vm, bool typed, const PvValue *args, size_t n, const PvValue *name, size_t n_names,
                         PvTuple *whole, PvValue *out) {
    if (!typed && n_names == 0 && n == 1 && is_own_key(args[0])) {
        *out = args[0];
        return PV_OK;
    }
    if (!typed && n_names == 0 && whole != NULL) {
        *out = pv_from_ptr(whole);
        return PV_OK;
    }
    size_t total = n + (n_names > 0 ? 1 + 2 * n_names : 0) + (typed ? n + n_names : 0), at = n;
    PV_TRY(pv_charge(vm, (int64_t)total / 4));
    PvTuple *key = pv_tuple_make(vm, total);
    if (key == NULL) return PV_RETRY;
    if (n > 0) memcpy(key->item, args, n * sizeof *args);
    if (n_names > 0) key->item[at++] = pv_from_ptr(&pv_types[PV_TYPE_EXHAUSTED]); // a mark: no guest has it
    for (size_t i = 0; i < n_names; i++) {
        key->item[at++] = name[i];
        key->item[at++] = args[n + i];
    }
    for (size_t i = 0; typed && i < n + n_names; i++) key->item[at++] = pv_from_ptr(pv_type_shown(args[i]));
    *out = pv_from_ptr(key);
    return PV_OK;
}

// The newest entry goes to the end of a bounded cache.
static PvStatus use(PvVM *vm, PvLruCache *c, PvDictEntry *e, PvValue *out) {
    *out = e->value;
    if (c->limit >= 0) PV_TRY(pv_dict_move(vm, c->cache, e, true));
    c->hits++;
    return PV_OK;
}

PvStatus pv_lru_cache_find(PvVM *vm, PvLruCache *c, const PvValue *args, size_t n, PvTuple *names, PvValue *out) {
    if (c->limit == 0) return PV_DEFER;
    PvValue key;
    uint64_t hash;
    PvDictEntry *e;
    PV_TRY(make_key(vm, c->base.aux != 0, args, n, names != NULL ? names->item : NULL, names != NULL ? names->n : 0,
                    NULL, &key));
    PV_TRY(pv_hash(vm, key, &hash));
    PV_TRY(pv_dict_find(vm, c->cache, key, hash, &e));
    return e == NULL ? PV_DEFER : use(vm, c, e, out);
}

PvStatus pv_lru_cache_wrapper_dunder_call(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm, (void)a, (void)out;
    return PV_DEFER;
}

PvStatus pv_lru_cache_wrapper_dunder_get(PvVM *vm, PvArgs *a, PvValue *out) {
    *out = a->v[0];
    if (a->v[1] == PV_NONE) return PV_OK;
    PvBoundMethod *m = pv_bound_method_new(vm, a->v[0], a->v[1]);
    if (m == NULL) return PV_RETRY;
    *out = pv_from_ptr(m);
    return PV_OK;
}

PvStatus pv_lru_cache_wrapper_cache_info(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)out;
    PvLruCache *c = AS(PvLruCache, a->v[0]);
    PvValue part[4] = {pv_from_int(c->hits), pv_from_int(c->misses), c->limit < 0 ? PV_NONE : pv_from_int(c->limit),
                       pv_from_int(c->cache->used)};
    return pv_defer_call(vm, c->info, 4, part);
}

PvStatus pv_lru_cache_wrapper_cache_clear(PvVM *vm, PvArgs *a, PvValue *out) {
    PvLruCache *c = AS(PvLruCache, a->v[0]);
    (void)vm;
    pv_dict_empty(vm, c->cache);
    c->hits = c->misses = 0;
    *out = PV_NONE;
    return PV_OK;
}

PvStatus pv_lru_cache_wrapper_dunder_reduce(PvVM *vm, PvArgs *a, PvValue *out) {
    return pv_getattr(vm, a->v[0], PV_NAME(__qualname__), out, NULL);
}

PvStatus pv_lru_cache_wrapper_dunder_copy(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm;
    *out = a->v[0];
    return PV_OK;
}

PvStatus pv_lru_cache_wrapper_get_dunder_dict(PvVM *vm, PvValue self, PvValue *out) {
    return pv_object_dict_get(vm, self, out);
}
PvStatus pv_lru_cache_wrapper_set_dunder_dict(PvVM *vm, PvValue self, PvValue value) {
    return pv_object_dict_set(vm, self, value);
}

static PvStatus need_cache(PvVM *vm, PvValue v, PvLruCache **out) {
    if (!pv_is_ptr(v) || pv_ptr(v)->type->id != PV_TYPE_LRU_CACHE_WRAPPER)
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "not a cache");
    *out = AS(PvLruCache, v);
    return PV_OK;
}

// (function, cache, limit or None, key)
PvStatus pv_intrinsic_lru_parts(PvVM *vm, PvArgs *a, PvValue *out) {
    PvLruCache *c = NULL;
    PV_TRY(need_cache(vm, a->v[0], &c));
    PvTuple *args = pv_tuple(a->v[1]), *names = NULL;
    const PvDict *keywords = pv_dict(a->v[2]);
    size_t n = args->n;
    PvValue key = PV_NONE;
    if (c->limit != 0 && keywords->used > 0) {
        PV_TRY(pv_charge(vm, (int64_t)(n + keywords->filled)));
        names = pv_tuple_make(vm, keywords->used);
        PvTuple *both = pv_tuple_make(vm, n + keywords->used);
        if (names == NULL || both == NULL) return PV_RETRY;
        memcpy(both->item, args->item, n * sizeof(PvValue));
        uint32_t at = 0;
        size_t i = 0;
        for (PvDictEntry *e; (e = pv_dict_walk(keywords, &at)) != NULL; i++) {
            names->item[i] = e->key;
            both->item[n + i] = e->value;
        }
        args = both;
    }
    if (c->limit != 0) {
        PV_TRY(make_key(vm, c->base.aux != 0, args->item, n, names != NULL ? names->item : NULL,
                        names != NULL ? names->n : 0, args, &key));
    }
    PvValue part[4] = {c->function, pv_from_ptr(c->cache), c->limit < 0 ? PV_NONE : pv_from_int(c->limit), key};
    PvTuple *t = pv_tuple_of(vm, part, 4);
    if (t == NULL) return PV_RETRY;
    *out = pv_from_ptr(t);
    return PV_OK;
}

// The entry of an index was found: a hit. -1: a miss.
PvStatus pv_intrinsic_lru_count(PvVM *vm, PvArgs *a, PvValue *out) {
    PvLruCache *c = NULL;
    PV_TRY(need_cache(vm, a->v[0], &c));
    int64_t at = pv_is_int(a->v[1]) ? pv_int(a->v[1]) : -1;
    *out = PV_NONE;
    PvDictEntry *e = at >= 0 && at < c->cache->filled ? &c->cache->entry[at] : NULL;
    if (e != NULL && e->key != PV_NULL) return use(vm, c, e, out);
    c->misses++;
    return PV_OK;
}

// Room for one more value: the oldest goes where they are as many as may be.
PvStatus pv_intrinsic_lru_make_room(PvVM *vm, PvArgs *a, PvValue *out) {
    PvLruCache *c = NULL;
    PV_TRY(need_cache(vm, a->v[0], &c));
    PvDictEntry *oldest = NULL;
    *out = PV_NONE;
    if (c->limit <= 0 || c->cache->used < c->limit) return PV_OK;
    PV_TRY(pv_dict_first(vm, c->cache, &oldest));
    if (oldest != NULL) pv_dict_remove(vm, c->cache, oldest);
    return PV_OK;
}
