// functools.partial, the wrapper of lru_cache, the keys of cmp_to_key; operator's getters.
//
// Invariant: each holds what it was made of, complete and of the right kinds. A cache changes only where
// nothing can fail any more: what a call gives is stored by the twin, after the call.
#include "objects/functional.h"

#include "core/names.h"
#include "core/writer.h"
#include "objects/bound_method.h"
#include "objects/dict.h"
#include "objects/instance.h"
#include "objects/int.h"
#include "objects/list.h"
#include "objects/tuple.h"
#include "objects/type.h"
#include "objects/types.h"

#define AS(type, v) ((type *)(void *)pv_ptr(v))

static PvType *class_of(const PvArgs *a) { return AS(PvType, a->v[0]); }

static bool is_callable(PvVM *vm, PvValue v) {
    return pv_type_lookup(vm, pv_type_of(v), PV_NAME(__call__)) != PV_NULL;
}

static PvStatus raise_callable(PvVM *vm) {
    return pv_raise(vm, PV_EXC_TYPE_ERROR, "the first argument must be callable");
}

// --- partial --------------------------------------------------------------------------------------

// A partial without attributes of its own, called as partials are: its function can be called at once.
static PvPartial *inner_of(PvVM *vm, PvValue v) {
    if (!pv_is_ptr(v) || pv_ptr(v)->type->id != PV_TYPE_PARTIAL) return NULL;
    if (!pv_type_inherits(vm, pv_ptr(v)->type, PV_NAME(__call__), &pv_types[PV_TYPE_PARTIAL])) return NULL;
    PvPartial *p = AS(PvPartial, v);
    const PvAttrs *own = pv_attrs(&p->base);
    if (own->shape == NULL ? own->slots != NULL : own->shape->count > 0) return NULL;
    return p;
}

PvStatus pv_partial_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    PvValue function = a->v[1];
    if (function == PV_NULL) return pv_raise(vm, PV_EXC_TYPE_ERROR, "type 'partial' takes at least one argument");
    if (!is_callable(vm, function)) return raise_callable(vm);
    const PvPartial *inner = inner_of(vm, function);
    size_t before = inner != NULL ? inner->args->n : 0;
    PV_TRY(pv_charge(vm, (int64_t)(before + a->n_rest) / 4));
    PvTuple *args = pv_tuple_make(vm, before + a->n_rest);
    PvDict *keywords = inner != NULL ? pv_dict_clone(vm, inner->keywords) : pv_dict_make(vm, 0);
    if (args == NULL || keywords == NULL) return PV_RETRY;
    if (inner != NULL) {
        PV_TRY(pv_charge(vm, inner->keywords->filled));
        memcpy(args->item, inner->args->item, before * sizeof(PvValue));
        function = inner->function;
    }
    if (a->n_rest > 0) memcpy(args->item + before, a->rest, a->n_rest * sizeof(PvValue));
    if (a->kwargs != PV_NULL) PV_TRY(pv_dict_merge(vm, keywords, pv_dict(a->kwargs), true));
    PV_TRY(pv_instance_new(vm, class_of(a), out));
    PvPartial *p = AS(PvPartial, *out);
    p->function = function;
    p->args = args;
    p->keywords = keywords;
    return PV_OK;
}

void pv_partial_op_trace(PvGC *gc, PvObject *o) {
    PvPartial *p = (PvPartial *)(void *)o;
    pv_gc_mark(gc, p->function);
    if (p->args != NULL) pv_gc_mark_object(gc, &p->args->base);
    if (p->keywords != NULL) pv_gc_mark_object(gc, &p->keywords->base);
}

// The loop expands the call; who calls this all the same gets the twin.
PvStatus pv_partial_dunder_call(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm, (void)a, (void)out;
    return PV_DEFER;
}

PvStatus pv_partial_get_func(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    *out = AS(PvPartial, self)->function;
    return PV_OK;
}

PvStatus pv_partial_get_args(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    *out = pv_from_ptr(AS(PvPartial, self)->args);
    return PV_OK;
}

PvStatus pv_partial_get_keywords(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    *out = pv_from_ptr(AS(PvPartial, self)->keywords);
    return PV_OK;
}

PvStatus pv_partial_get_dunder_dict(PvVM *vm, PvValue self, PvValue *out) { return pv_object_dict_get(vm, self, out); }
PvStatus pv_partial_set_dunder_dict(PvVM *vm, PvValue self, PvValue value) {
    return pv_object_dict_set(vm, self, value);
}

PvStatus pv_partial_dunder_reduce(PvVM *vm, PvArgs *a, PvValue *out) {
    PvPartial *p = AS(PvPartial, a->v[0]);
    const PvAttrs *own = pv_attrs(&p->base);
    PvValue dict = PV_NONE;
    bool some = own->shape != NULL ? own->shape->count > 0 : own->slots != NULL;
    if (some) PV_TRY(pv_object_dict_get(vm, a->v[0], &dict));
    PvValue part[4] = {p->function, pv_from_ptr(p->args), pv_from_ptr(p->keywords), dict};
    PvTuple *given = pv_tuple_of(vm, part, 1), *state = pv_tuple_of(vm, part, 4);
    if (given == NULL || state == NULL) return PV_RETRY;
    PvValue recipe[3] = {pv_from_ptr(p->base.type), pv_from_ptr(given), pv_from_ptr(state)};
    PvTuple *t = pv_tuple_of(vm, recipe, 3);
    if (t == NULL) return PV_RETRY;
    *out = pv_from_ptr(t);
    return PV_OK;
}

PvStatus pv_partial_dunder_setstate(PvVM *vm, PvArgs *a, PvValue *out) {
    PvPartial *p = AS(PvPartial, a->v[0]);
    if (!pv_is_tuple(a->v[1]) || pv_tuple(a->v[1])->n != 4)
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "invalid partial state");
    const PvTuple *state = pv_tuple(a->v[1]);
    PvValue function = state->item[0], given = state->item[1], named = state->item[2], dict = state->item[3];
    if (!is_callable(vm, function) || !pv_is_tuple(given) || (named != PV_NONE && !pv_is_dict(named)) ||
        (dict != PV_NONE && !pv_is_dict(dict)))
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "invalid partial state");
    PvTuple *args = pv_tuple(given);
    PvDict *keywords = named == PV_NONE ? pv_dict_make(vm, 0) : pv_dict(named);
    PV_TRY(pv_charge(vm, (int64_t)args->n / 4));
    if (args->base.type != &pv_types[PV_TYPE_TUPLE]) args = pv_tuple_of(vm, args->item, args->n);
    if (keywords != NULL && keywords->base.type != &pv_types[PV_TYPE_DICT]) {
        PV_TRY(pv_charge(vm, keywords->filled));
        keywords = pv_dict_clone(vm, keywords);
    }
    if (args == NULL || keywords == NULL) return PV_RETRY;
    if (dict == PV_NONE) {
        PvDict *none = pv_dict_make(vm, 0);
        if (none == NULL) return PV_RETRY;
        dict = pv_from_ptr(none);
    }
    PV_TRY(pv_object_dict_set(vm, a->v[0], dict));
    p->function = function;
    p->args = args;
    p->keywords = keywords;
    *out = PV_NONE;
    return PV_OK;
}

// function, arguments, key=value
static PvStatus write_call(PvVM *vm, PvValue first, const PvTuple *args, const PvDict *keywords, PvWriter *w) {
    PV_TRY(pv_charge(vm, (int64_t)args->n + keywords->filled));
    PV_TRY(pv_repr(vm, first, w));
    for (size_t i = 0; i < args->n; i++) {
        PV_TRY(pv_writer_text(w, ", "));
        PV_TRY(pv_repr(vm, args->item[i], w));
    }
    uint32_t at = 0;
    for (PvDictEntry *e; (e = pv_dict_walk(keywords, &at)) != NULL;) {
        PV_TRY(pv_writer_text(w, ", "));
        PV_TRY(pv_str_of(vm, e->key, w));
        PV_TRY(pv_writer_char(w, '='));
        PV_TRY(pv_repr(vm, e->value, w));
    }
    return pv_writer_char(w, ')');
}

static PvStatus write_type(PvType *t, PvWriter *w) {
    if (t->flags & PV_TF_BUILTIN) {
        PV_TRY(pv_writer_str(w, pv_str(t->module)));
        PV_TRY(pv_writer_char(w, '.'));
        PV_TRY(pv_writer_str(w, t->name));
    } else {
        PV_TRY(pv_type_write_name(t, w));
    }
    return pv_writer_char(w, '(');
}

PvStatus pv_partial_op_repr(PvVM *vm, PvValue v, PvWriter *w) {
    PvPartial *p = AS(PvPartial, v);
    bool again;
    PV_TRY(pv_writer_enter(w, &p->base, &again));
    if (again) return pv_writer_text(w, "...");
    PV_TRY(write_type(p->base.type, w));
    PV_TRY(write_call(vm, p->function, p->args, p->keywords, w));
    pv_writer_leave(w);
    return PV_OK;
}

// --- lru_cache ------------------------------------------------------------------------------------

PvStatus pv_lru_cache_wrapper_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    int64_t limit = -1;
    if (!is_callable(vm, a->v[1])) return raise_callable(vm);
    if (a->v[2] != PV_NONE) {
        if (!pv_is_int(a->v[2]) && !pv_is_bool(a->v[2]))
            return pv_raise(vm, PV_EXC_TYPE_ERROR, "maxsize should be integer or None");
        limit = pv_is_int(a->v[2]) ? pv_int(a->v[2]) : a->v[2] == PV_TRUE;
        if (limit < 0) limit = 0;
    }
    PvDict *cache = pv_dict_make(vm, 0);
    if (cache == NULL) return PV_RETRY;
    PV_TRY(pv_instance_new(vm, class_of(a), out));
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

// --- cmp_to_key -----------------------------------------------------------------------------------

static PvStatus new_key(PvVM *vm, PvValue compare, PvValue object, PvValue *out) {
    PvKeyWrapper *k = pv_heap_new(vm, &pv_types[PV_TYPE_KEY_WRAPPER], sizeof *k);
    if (k == NULL) return PV_RETRY;
    k->compare = compare;
    k->object = object;
    *out = pv_from_ptr(k);
    return PV_OK;
}

PvStatus pv_functools_cmp_to_key(PvVM *vm, PvArgs *a, PvValue *out) { return new_key(vm, a->v[0], PV_NULL, out); }

PvStatus pv_key_wrapper_dunder_call(PvVM *vm, PvArgs *a, PvValue *out) {
    return new_key(vm, AS(PvKeyWrapper, a->v[0])->compare, a->v[1], out);
}

void pv_key_wrapper_op_trace(PvGC *gc, PvObject *o) {
    PvKeyWrapper *k = (PvKeyWrapper *)(void *)o;
    pv_gc_mark(gc, k->compare);
    pv_gc_mark(gc, k->object);
}

static bool is_key(PvValue v) { return pv_is_ptr(v) && pv_ptr(v)->type == &pv_types[PV_TYPE_KEY_WRAPPER]; }

PvStatus pv_key_wrapper_op_compare(PvVM *vm, PvCompare op, PvValue a, PvValue b, PvValue *out) {
    (void)op, (void)out;
    if (!is_key(a) || !is_key(b)) return pv_raise(vm, PV_EXC_TYPE_ERROR, "other argument must be K instance");
    return PV_DEFER;
}

PvStatus pv_key_wrapper_get_obj(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    *out = AS(PvKeyWrapper, self)->object;
    if (*out == PV_NULL) *out = PV_NONE;
    return PV_OK;
}

PvStatus pv_key_wrapper_set_obj(PvVM *vm, PvValue self, PvValue value) {
    (void)vm;
    AS(PvKeyWrapper, self)->object = value;
    return PV_OK;
}

// --- itemgetter, attrgetter -----------------------------------------------------------------------

static PvStatus make_getter(PvVM *vm, const PvArgs *a, PvTuple *path, PvValue *out) {
    PV_TRY(pv_charge(vm, (int64_t)a->n_rest / 4));
    PvTuple *item = pv_tuple_make(vm, 1 + a->n_rest);
    PvGetter *g = pv_heap_new(vm, class_of(a), sizeof *g);
    if (item == NULL || g == NULL) return PV_RETRY;
    item->item[0] = a->v[1];
    if (a->n_rest > 0) memcpy(item->item + 1, a->rest, a->n_rest * sizeof(PvValue));
    g->item = item;
    g->path = path;
    *out = pv_from_ptr(g);
    return PV_OK;
}

PvStatus pv_itemgetter_construct(PvVM *vm, PvArgs *a, PvValue *out) { return make_getter(vm, a, NULL, out); }

// A name as it is, or a tuple of its parts between dots.
static PvStatus split_name(PvVM *vm, PvValue name, PvValue *out) {
    PvStr *s = pv_str(name);
    size_t dots = 0, from = 0, k = 0;
    PV_TRY(pv_charge(vm, (int64_t)s->length / 8));
    for (size_t i = 0; i < s->length; i++) dots += pv_str_at(s, i) == '.';
    *out = name;
    if (dots == 0) return PV_OK;
    PV_TRY(pv_charge(vm, (int64_t)dots * 8));
    PvTuple *t = pv_tuple_make(vm, dots + 1);
    if (t == NULL) return PV_RETRY;
    for (size_t i = 0; i <= s->length; i++) {
        if (i < s->length && pv_str_at(s, i) != '.') continue;
        PvStr *part = pv_str_slice(vm, s, from, i);
        if (part == NULL) return PV_RETRY;
        t->item[k++] = pv_from_ptr(part);
        from = i + 1;
    }
    *out = pv_from_ptr(t);
    return PV_OK;
}

PvStatus pv_attrgetter_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    PvTuple *path = pv_tuple_make(vm, 1 + a->n_rest);
    if (path == NULL) return PV_RETRY;
    for (size_t i = 0; i <= a->n_rest; i++) {
        PvValue name = i == 0 ? a->v[1] : a->rest[i - 1];
        if (!pv_is_str(name)) return pv_raise(vm, PV_EXC_TYPE_ERROR, "attribute name must be a string");
        PV_TRY(split_name(vm, name, &path->item[i]));
    }
    return make_getter(vm, a, path, out);
}

void pv_getter_op_trace(PvGC *gc, PvObject *o) {
    PvGetter *g = (PvGetter *)(void *)o;
    if (g->item != NULL) pv_gc_mark_object(gc, &g->item->base);
    if (g->path != NULL) pv_gc_mark_object(gc, &g->path->base);
}

static PvStatus get_attribute(PvVM *vm, PvValue obj, PvValue name, PvValue *out) {
    PvStatus status = pv_getattr(vm, obj, pv_str(name), out, NULL);
    if (status == PV_DEFER) pv_core(vm)->defer_fn = PV_NULL; // the twin asks again
    return status;
}

static PvStatus get_path(PvVM *vm, PvValue obj, PvValue path, PvValue *out) {
    if (!pv_is_tuple(path)) return get_attribute(vm, obj, path, out);
    const PvTuple *t = pv_tuple(path);
    PV_TRY(pv_charge(vm, (int64_t)t->n));
    for (size_t i = 0; i < t->n; i++) {
        PvValue next;
        PV_TRY(get_attribute(vm, obj, t->item[i], &next));
        obj = next;
    }
    *out = obj;
    return PV_OK;
}

PvStatus pv_getter_get(PvVM *vm, const PvGetter *g, PvValue obj, PvValue *out) {
    size_t n = g->item->n;
    if (n == 1) {
        return g->path == NULL ? pv_getitem(vm, obj, g->item->item[0], out) : get_path(vm, obj, g->path->item[0], out);
    }
    PV_TRY(pv_charge(vm, (int64_t)n));
    PvTuple *t = pv_tuple_make(vm, n);
    if (t == NULL) return PV_RETRY;
    for (size_t i = 0; i < n; i++) {
        PV_TRY(g->path == NULL ? pv_getitem(vm, obj, g->item->item[i], &t->item[i])
                               : get_path(vm, obj, g->path->item[i], &t->item[i]));
    }
    *out = pv_from_ptr(t);
    return PV_OK;
}

PvStatus pv_getter_dunder_call(PvVM *vm, PvArgs *a, PvValue *out) {
    return pv_getter_get(vm, AS(PvGetter, a->v[0]), a->v[1], out);
}

PvStatus pv_getter_dunder_reduce(PvVM *vm, PvArgs *a, PvValue *out) {
    PvGetter *g = AS(PvGetter, a->v[0]);
    PV_TRY(pv_charge(vm, (int64_t)g->item->n / 4));
    return pv_tuple_recipe(vm, g->base.type, g->item->item, g->item->n, out);
}

PvStatus pv_getter_op_repr(PvVM *vm, PvValue v, PvWriter *w) {
    PvGetter *g = AS(PvGetter, v);
    bool again;
    PV_TRY(pv_writer_enter(w, &g->base, &again));
    if (again) {
        PV_TRY(write_type(g->base.type, w));
        return pv_writer_text(w, "...)");
    }
    PV_TRY(pv_charge(vm, (int64_t)g->item->n));
    PV_TRY(write_type(g->base.type, w));
    for (size_t i = 0; i < g->item->n; i++) {
        if (i > 0) PV_TRY(pv_writer_text(w, ", "));
        PV_TRY(pv_repr(vm, g->item->item[i], w));
    }
    pv_writer_leave(w);
    return pv_writer_char(w, ')');
}

// --- methodcaller ---------------------------------------------------------------------------------

PvStatus pv_methodcaller_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    if (!pv_is_str(a->v[1])) return pv_raise(vm, PV_EXC_TYPE_ERROR, "method name must be a string");
    PV_TRY(pv_charge(vm, (int64_t)a->n_rest / 4));
    PvTuple *args = pv_tuple_of(vm, a->rest, a->n_rest);
    PvDict *keywords = a->kwargs != PV_NULL ? pv_dict(a->kwargs) : pv_dict_make(vm, 0);
    PvMethodCaller *m = pv_heap_new(vm, class_of(a), sizeof *m);
    if (args == NULL || keywords == NULL || m == NULL) return PV_RETRY;
    m->name = pv_str(a->v[1]);
    m->args = args;
    m->keywords = keywords;
    *out = pv_from_ptr(m);
    return PV_OK;
}

void pv_methodcaller_op_trace(PvGC *gc, PvObject *o) {
    PvMethodCaller *m = (PvMethodCaller *)(void *)o;
    if (m->name != NULL) pv_gc_mark_object(gc, &m->name->base);
    if (m->args != NULL) pv_gc_mark_object(gc, &m->args->base);
    if (m->keywords != NULL) pv_gc_mark_object(gc, &m->keywords->base);
}

PvStatus pv_methodcaller_dunder_call(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm, (void)a, (void)out;
    return PV_DEFER;
}

// With keywords it takes a partial to be made again.
PvStatus pv_methodcaller_dunder_reduce(PvVM *vm, PvArgs *a, PvValue *out) {
    PvMethodCaller *m = AS(PvMethodCaller, a->v[0]);
    if (m->keywords->used > 0) return PV_DEFER;
    PV_TRY(pv_charge(vm, (int64_t)m->args->n / 4));
    PvTuple *t = pv_tuple_make(vm, 1 + m->args->n);
    if (t == NULL) return PV_RETRY;
    t->item[0] = pv_from_ptr(m->name);
    memcpy(t->item + 1, m->args->item, m->args->n * sizeof(PvValue));
    PvTuple *pair = pv_tuple_pair(vm, pv_from_ptr(m->base.type), pv_from_ptr(t));
    if (pair == NULL) return PV_RETRY;
    *out = pv_from_ptr(pair);
    return PV_OK;
}

PvStatus pv_methodcaller_op_repr(PvVM *vm, PvValue v, PvWriter *w) {
    PvMethodCaller *m = AS(PvMethodCaller, v);
    bool again;
    PV_TRY(pv_writer_enter(w, &m->base, &again));
    PV_TRY(write_type(m->base.type, w));
    if (again) return pv_writer_text(w, "...)");
    PV_TRY(write_call(vm, pv_from_ptr(m->name), m->args, m->keywords, w));
    pv_writer_leave(w);
    return PV_OK;
}

// --- for the prelude ------------------------------------------------------------------------------

// What one of these was made of: (function, args, keywords), (items,), (name, args, keywords), (compare, object).
PvStatus pv_intrinsic_functional_parts(PvVM *vm, PvArgs *a, PvValue *out) {
    PvValue v = a->v[0], part[3] = {PV_NONE, PV_NONE, PV_NONE};
    size_t n = 3;
    switch (pv_is_ptr(v) ? pv_ptr(v)->type->id : PV_TYPE_OBJECT) {
    case PV_TYPE_PARTIAL:
        part[0] = AS(PvPartial, v)->function;
        part[1] = pv_from_ptr(AS(PvPartial, v)->args);
        part[2] = pv_from_ptr(AS(PvPartial, v)->keywords);
        break;
    case PV_TYPE_METHODCALLER:
        part[0] = pv_from_ptr(AS(PvMethodCaller, v)->name);
        part[1] = pv_from_ptr(AS(PvMethodCaller, v)->args);
        part[2] = pv_from_ptr(AS(PvMethodCaller, v)->keywords);
        break;
    case PV_TYPE_KEY_WRAPPER:
        part[0] = AS(PvKeyWrapper, v)->compare;
        part[1] = AS(PvKeyWrapper, v)->object;
        if (part[1] == PV_NULL) part[1] = pv_from_ptr(&pv_types[PV_TYPE_KEY_WRAPPER]);
        break;
    case PV_TYPE_ITEMGETTER:
    case PV_TYPE_ATTRGETTER:
        part[0] = pv_from_ptr(AS(PvGetter, v)->item);
        n = 1;
        break;
    default:
        *out = PV_NONE;
        return PV_OK;
    }
    PvTuple *t = pv_tuple_of(vm, part, n);
    if (t == NULL) return PV_RETRY;
    *out = pv_from_ptr(t);
    return PV_OK;
}

// Can it be called, and called again, with nothing to be seen of it? len, methods of str and the like.
static const PvNative *harmless(PvValue f) {
    if (!pv_is_ptr(f)) return NULL;
    const PvNative *native = (const PvNative *)(const void *)pv_ptr(f);
    const PvType *t = pv_ptr(f)->type;
    if (t == &pv_types[PV_TYPE_NATIVE]) return native->id == PV_NATIVE_ID_LEN ? native : NULL;
    if (t != &pv_types[PV_TYPE_METHOD_DESCRIPTOR] || native->n_params > 8 || (native->flags & PV_NATIVE_VM))
        return NULL;
    return native->owner == &pv_types[PV_TYPE_STR] || native->owner == &pv_types[PV_TYPE_BYTES] ||
           native->owner == &pv_types[PV_TYPE_TUPLE] ? native : NULL;
}

static PvStatus call_harmless(PvVM *vm, const PvNative *native, PvValue *given, size_t n, PvValue *out) {
    PvValue bound[8];
    PvArgs args;
    PV_TRY(pv_args_bind(vm, native, given, n, NULL, bound, &args));
    return native->fn(vm, &args, out);
}

static PvStatus key_of(PvVM *vm, PvValue f, const PvNative *native, PvValue item, PvValue *out) {
    PvValue given[9] = {item};
    if (native != NULL) return call_harmless(vm, native, given, 1, out);
    if (pv_ptr(f)->type != &pv_types[PV_TYPE_METHODCALLER]) return pv_getter_get(vm, AS(PvGetter, f), item, out);
    const PvMethodCaller *m = AS(PvMethodCaller, f);
    native = harmless(pv_type_lookup(vm, pv_type_of(item), m->name));
    if (native == NULL || m->args->n > 8 || m->keywords->used > 0 || !(pv_type_of(item)->flags & PV_TF_BUILTIN))
        return PV_DEFER;
    memcpy(given + 1, m->args->item, m->args->n * sizeof(PvValue));
    return call_harmless(vm, native, given, 1 + m->args->n, out);
}

// The list of key(item) where natives alone can tell, or None: a getter, a method of str, len.
PvStatus pv_intrinsic_keys_natively(PvVM *vm, PvArgs *a, PvValue *out) {
    PvValue f = a->v[0];
    const PvList *items = pv_list(a->v[1]);
    const PvNative *native = harmless(f);
    const PvType *t = pv_type_of(f);
    *out = PV_NONE;
    if (native == NULL && t != &pv_types[PV_TYPE_ITEMGETTER] && t != &pv_types[PV_TYPE_ATTRGETTER] &&
        t != &pv_types[PV_TYPE_METHODCALLER]) return PV_OK;
    PvList *keys = pv_list_make(vm, items->n);
    if (keys == NULL) return PV_RETRY;
    for (size_t i = 0; i < items->n; i++) {
        PvValue key;
        if ((i & 63) == 0) PV_TRY(pv_charge(vm, 6 * (int64_t)(items->n - i < 64 ? items->n - i : 64)));
        PvStatus status = key_of(vm, f, native, items->item[i], &key);
        if (status == PV_DEFER || status == PV_RAISE) { // guest code meets it again, in its turn
            pv_core(vm)->defer_fn = PV_NULL;
            if (status == PV_RAISE) pv_core(vm)->exc = PV_NULL;
            return PV_OK;
        }
        PV_TRY(status);
        keys->item[keys->n++] = key;
    }
    *out = pv_from_ptr(keys);
    return PV_OK;
}
