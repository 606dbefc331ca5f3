// The generated tables of types and natives, and what completes them at first use.
//
// Invariant: after pv_types_init() nothing here changes; every built-in type then has a dict, bases,
// an MRO, and the operations it inherits. Two threads may race to the first call: a lock orders them.
#include "objects/types.h"

#include <math.h>
#include <pthread.h>
#include <stdlib.h>

#include "core/names.h"
#include "objects/dict.h"

#include "objects/descriptor.h"
#include "objects/exception.h"
#include "objects/str.h"

extern PvGetSet pv_getsets[];

#include "gen/type_tables.gen.h"

PvTuple pv_empty_tuple = {{&pv_types[PV_TYPE_TUPLE], PV_OF_IMMORTAL, 0}, 0};
PvType *const pv_type_int = &pv_types[PV_TYPE_INT];
PvType *const pv_type_float = &pv_types[PV_TYPE_FLOAT];

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static bool ready;
static PvDict type_dicts[PV_TYPE_COUNT];
static PvDict builtins;

PvType *pv_constant_type(PvValue v) {
    if (v == PV_NONE) return &pv_types[PV_TYPE_NONE];
    if (pv_is_bool(v)) return &pv_types[PV_TYPE_BOOL];
    if (v == PV_ELLIPSIS) return &pv_types[PV_TYPE_ELLIPSIS];
    return &pv_types[PV_TYPE_NOTIMPLEMENTED];
}

bool pv_type_is_subtype(const PvType *t, const PvType *of) {
    if (t == of) return true;
    const PvTuple *mro = t->mro;
    for (size_t i = 0; i < mro->n; i++) {
        if (mro->item[i] == pv_from_ptr(of)) return true;
    }
    return false;
}

static PvTuple *static_tuple(size_t n) {
    PvTuple *t = calloc(1, sizeof(PvTuple) + n * sizeof(PvValue));
    if (!t) return NULL;
    t->base.type = &pv_types[PV_TYPE_TUPLE];
    t->base.flags = PV_OF_IMMORTAL;
    t->n = n;
    return t;
}

// Take over from the base what the type does not define itself. A type that compares but does not
// say how it hashes says so in its row (`unhashable`), so the pair is never mixed here.
static void inherit(PvType *t) {
    const PvType *from = t->parent;
    PvOps *o = &t->ops;
    const PvOps *b = &from->ops;
#define TAKE(op) \
    if (!o->op) o->op = b->op
    TAKE(trace);
    TAKE(release);
    TAKE(hash);
    TAKE(compare);
    TAKE(repr);
    TAKE(str);
    TAKE(truth);
    TAKE(length);
    TAKE(getitem);
    TAKE(setitem);
    TAKE(contains);
    TAKE(iter);
    TAKE(next);
    TAKE(binary);
    TAKE(unary);
    TAKE(getattr);
    TAKE(format);
#undef TAKE
    t->flags |= from->flags & (PV_TF_SEQUENCE | PV_TF_MAPPING | PV_TF_EXCEPTION | PV_TF_TYPE |
                               PV_TF_INT | PV_TF_STR | PV_TF_BYTES | PV_TF_LIST | PV_TF_TUPLE |
                               PV_TF_DICT | PV_TF_FLOAT | PV_TF_SET);
    if (t->size < from->size) t->size = from->size;
    // A type without a constructor of its own cannot be made by calling it: object's would leave the
    // fields of a bigger struct empty.
    if (!t->init && (from != &pv_types[PV_TYPE_OBJECT] || (t->flags & PV_TF_SUBCLASSABLE)))
        t->init = from->init;
}

// ExceptionGroup has two bases; everything else one.
static bool set_bases(PvType *t) {
    PvType *second = NULL;
    if (t->id == PV_TYPE_EXCEPTION_GROUP) second = &pv_types[PV_TYPE_EXCEPTION];
    size_t depth = 1;
    for (const PvType *p = t->parent; p; p = p->parent) depth++;
    t->bases = t->parent ? static_tuple(second ? 2 : 1) : &pv_empty_tuple;
    t->mro = static_tuple(depth + (second ? 1 : 0));
    if (!t->bases || !t->mro) return false;
    if (t->parent) t->bases->item[0] = pv_from_ptr(t->parent);
    if (second) t->bases->item[1] = pv_from_ptr(second);
    size_t at = 0;
    for (PvType *p = t; p; p = p->parent) {
        if (second && p->id == PV_TYPE_BASE_EXCEPTION) t->mro->item[at++] = pv_from_ptr(second);
        t->mro->item[at++] = pv_from_ptr(p);
    }
    return true;
}

// The attributes that exceptions keep in fixed fields, as members of the dict.
static bool add_members(PvType *t, const char *names) {
    size_t i = 0;
    while (*names) {
        size_t n = strcspn(names, ",!#");
        PvMember *m = calloc(1, sizeof *m);
        if (!m) return false;
        m->base.type = &pv_types[PV_TYPE_MEMBER_DESCRIPTOR];
        m->base.flags = PV_OF_IMMORTAL;
        m->name = pv_static_name(names, n);
        m->owner = t;
        m->offset = (uint32_t)(offsetof(PvException, extra) + i++ * sizeof(PvValue));
        m->flags = PV_MEMBER_NONE;
        names += n;
        if (*names == '!') m->flags |= PV_MEMBER_READ_ONLY;
        if (*names == '#') m->flags |= PV_MEMBER_SIZE;
        pv_dict_static_put(t->dict, m->name, pv_from_ptr(m));
        names += strspn(names, ",!#");
    }
    return true;
}

#define EXTRA(id, name, base, extra, doc) extra,
static const char *const exception_extra[] = {PV_EXCEPTION_TABLE(EXTRA)};
#undef EXTRA

// The docstring, as a static str (ASCII); None where there is none, so that no base's shows.
static bool add_doc(PvType *t) {
    if (pv_dict_get_name(t->dict, pv_static_name("__doc__", 7)) != PV_NULL) return true;
    if (t->id == PV_TYPE_BOUND_NATIVE) return true; // guests see its base
    PvValue doc = PV_NONE;
    if (t->doc != NULL && *t->doc != 0) {
        size_t n = strlen(t->doc);
        PvStr *s = calloc(1, sizeof *s + n + 1);
        if (!s) return false;
        s->base.type = &pv_types[PV_TYPE_STR];
        s->base.flags = PV_OF_IMMORTAL;
        s->length = n;
        s->kind = s->ascii = 1;
        s->data = (void *)(uintptr_t)t->doc;
        (void)pv_str_hash(s); // now, because later several threads would
        doc = pv_from_ptr(s);
    }
    pv_dict_static_put(t->dict, pv_static_name("__doc__", 7), doc);
    return true;
}

static bool set_dict(PvType *t, const PvTypeEntry *entry) {
    PvDict *d = &type_dicts[t->id];
    size_t n = 8;
    for (const PvTypeEntry *e = entry; e->name; e++) n++;
    if (!pv_dict_static_init(d, &pv_types[PV_TYPE_DICT], n)) return false;
    for (const PvTypeEntry *e = entry; e->name; e++) pv_dict_static_put(d, e->name, e->value);
    t->dict = d;
    if (!add_doc(t)) return false;
    int exception = (int)t->id - PV_TYPE_EXCEPTIONS;
    return exception < 0 || exception >= PV_EXC_COUNT || add_members(t, exception_extra[exception]);
}

static bool fill_in(void) {
    for (int i = 0; i < PV_TYPE_COUNT; i++) {
        PvType *t = &pv_types[i];
        if (!set_bases(t) || !set_dict(t, type_entries[i])) return false;
    }
    // Parents stand before their children, but for object's own.
    for (int i = 0; i < PV_TYPE_COUNT; i++) {
        if (pv_types[i].parent) inherit(&pv_types[i]);
    }
    size_t n = 0;
    for (const PvTypeEntry *e = builtin_entries; e->name; e++) n++;
    if (!pv_dict_static_init(&builtins, &pv_types[PV_TYPE_DICT], n + 16)) return false;
    for (const PvTypeEntry *e = builtin_entries; e->name; e++) {
        pv_dict_static_put(&builtins, e->name, e->value);
    }
    return true;
}

bool pv_types_init(void) {
    pthread_mutex_lock(&lock);
    if (!ready) ready = fill_in();
    bool ok = ready;
    pthread_mutex_unlock(&lock);
    return ok;
}

PvDict *pv_types_builtins(void) { return &builtins; }

// Where a key stands among `n` ids that are in the order of their keys; -1: nowhere.
static int find_key(const uint16_t *order, size_t n, const char *const *keys, const char *key, size_t length) {
    size_t low = 0, high = n;
    while (low < high) {
        size_t middle = (low + high) / 2;
        const char *k = keys[order[middle]];
        size_t size = strlen(k);
        int compared = memcmp(k, key, size < length ? size : length);
        if (compared == 0) compared = (size > length) - (size < length);
        if (compared == 0) return order[middle];
        if (compared < 0) low = middle + 1;
        else high = middle;
    }
    return -1;
}

const PvNative *pv_types_native(const char *key, size_t length) {
    int id = find_key(pv_natives_by_key, PV_NATIVE_COUNT, pv_native_keys, key, length);
    return id < 0 ? NULL : &pv_natives[id];
}

PvType *pv_types_by_key(const char *key, size_t length) {
    int id = find_key(pv_types_in_order, PV_TYPE_COUNT, pv_type_keys, key, length);
    return id < 0 ? NULL : &pv_types[id];
}

const PvNativeModule *pv_types_module(const PvStr *name) {
    for (const PvNativeModule *m = pv_native_modules; m->name != NULL; m++) {
        if (pv_str_equal(m->name, name)) return m;
    }
    return NULL;
}

PvStatus pv_type_unhashable(PvVM *vm, PvValue v, uint64_t *out) {
    (void)out;
    return pv_raise(vm, PV_EXC_TYPE_ERROR, "unhashable type: '%T'", v);
}
