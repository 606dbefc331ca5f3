// operator's itemgetter, attrgetter and methodcaller, and the keys that they and harmless natives give.
//
// Invariant: what they were asked for never changes. An attempt to answer natively leaves nothing to be
// seen: where guest code decides, it is asked from the start.
#include "core/writer.h"
#include "objects/dict.h"
#include "objects/functional.h"
#include "objects/list.h"
#include "objects/tuple.h"
#include "objects/type.h"
#include "objects/types.h"

#define AS(type, v) ((type *)(void *)pv_ptr(v))

// --- itemgetter, attrgetter -----------------------------------------------------------------------

static PvStatus make_getter(PvVM *vm, const PvArgs *a, PvTuple *path, PvValue *out) {
    PV_TRY(pv_charge(vm, (int64_t)a->n_rest / 4));
    PvTuple *item = pv_tuple_make(vm, 1 + a->n_rest);
    PvGetter *g = pv_heap_new(vm, pv_functional_class(a), sizeof *g);
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
        PV_TRY(pv_functional_write_type(g->base.type, w));
        return pv_writer_text(w, "...)");
    }
    PV_TRY(pv_charge(vm, (int64_t)g->item->n));
    PV_TRY(pv_functional_write_type(g->base.type, w));
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
    PvMethodCaller *m = pv_heap_new(vm, pv_functional_class(a), sizeof *m);
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
    PV_TRY(pv_functional_write_type(m->base.type, w));
    if (again) return pv_writer_text(w, "...)");
    PV_TRY(pv_functional_write_call(vm, pv_from_ptr(m->name), m->args, m->keywords, w));
    pv_writer_leave(w);
    return PV_OK;
}

// --- keys -----------------------------------------------------------------------------------------

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

// --- the signature of a call ------------------------------------------------------------------------

PvStatus pv_getter_get_dunder_text_signature(PvVM *vm, PvValue self, PvValue *out) {
    (void)self;
    PvStr *text = pv_str_from_ascii(vm, "(obj, /)", 8);
    *out = pv_from_ptr(text);
    return text == NULL ? PV_RETRY : PV_OK;
}

PvStatus pv_methodcaller_get_dunder_text_signature(PvVM *vm, PvValue self, PvValue *out) {
    return pv_getter_get_dunder_text_signature(vm, self, out);
}
