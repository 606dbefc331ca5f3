// What a guest class makes of its bases' operations and flags, and changes of class attributes.
//
// Invariant: an operation of a heap type is native only if a lookup of each of its special methods
// finds a built-in type's (the one whose function it is). Where a guest class has a say, it is NULL
// (the twin answers), or a function that defers where NULL would mean a default.
#include "core/gc.h"
#include "core/names.h"
#include "core/native.h"
#include "gen/types.gen.h"
#include "objects/dict.h"
#include "objects/type.h"
#include "objects/type_make.h"

#define N PV_NAME

static PvStatus defer_str(PvVM *vm, PvValue v, PvWriter *w) {
    (void)vm, (void)v, (void)w;
    return PV_DEFER;
}

static PvStatus defer_truth(PvVM *vm, PvValue v, bool *out) {
    (void)vm, (void)v, (void)out;
    return PV_DEFER;
}

static PvStatus defer_format(PvVM *vm, PvValue v, PvStr *spec, PvValue *out) {
    (void)vm, (void)v, (void)spec, (void)out;
    return PV_DEFER;
}

// What the dicts of an MRO may hold: 256 bits by hash, so that a hundred names are not looked up in
// classes that define three. A built-in type, a large dict, and whatever is behind the first DEPTH
// classes may hold anything.
enum { DEPTH = 16, LARGEST = 64 };

typedef struct Sight {
    const PvType *type;
    uint64_t may[DEPTH][4];
    uint64_t guests_may[4];
} Sight;

static bool may(const uint64_t bits[4], uint64_t hash) { return bits[hash >> 6 & 3] >> (hash & 63) & 1; }

static void look(Sight *s, const PvType *type) {
    s->type = type;
    memset(s->guests_may, type->mro->n > DEPTH ? 0xff : 0, sizeof s->guests_may);
    for (size_t i = 0; i < type->mro->n && i < DEPTH; i++) {
        const PvType *t = (PvType *)(void *)pv_ptr(type->mro->item[i]);
        bool anything = t->flags & PV_TF_BUILTIN || t->dict->filled > LARGEST;
        memset(s->may[i], anything ? 0xff : 0, sizeof s->may[i]);
        uint32_t at = 0;
        const PvDictEntry *e;
        while (!anything && (e = pv_dict_walk(t->dict, &at)) != NULL)
            s->may[i][e->hash >> 6 & 3] |= (uint64_t)1 << (e->hash & 63);
        for (size_t k = 0; k < 4 && !(t->flags & PV_TF_BUILTIN); k++) s->guests_may[k] |= s->may[i][k];
    }
}

// The class of the MRO that has the name, NULL: none; `value` is what it holds.
static PvType *find(const Sight *s, PvStr *name, PvValue *value) {
    uint64_t hash = pv_str_hash(name);
    for (size_t i = 0; i < s->type->mro->n; i++) {
        if (i < DEPTH && !may(s->may[i], hash)) continue;
        PvType *t = (PvType *)(void *)pv_ptr(s->type->mro->item[i]);
        *value = pv_dict_get_name(t->dict, name);
        if (*value != PV_NULL) return t;
    }
    *value = PV_NULL;
    return NULL;
}

// Does a guest class define the name before any built-in type does?
static bool guest_has(const Sight *s, PvStr *name) {
    if (!may(s->guests_may, pv_str_hash(name))) return false;
    PvValue v;
    PvType *t = find(s, name, &v);
    return t != NULL && !(t->flags & PV_TF_BUILTIN);
}

static bool guest_has_any(const Sight *s, PvStr *const *names, size_t n) {
    for (size_t i = 0; i < n; i++)
        if (guest_has(s, names[i])) return true;
    return false;
}

static void set_flag(PvType *type, uint32_t flag, bool on) {
    type->flags = on ? type->flags | flag : type->flags & ~flag;
}

// One operation of one special method: the built-in owner's, or `otherwise` under a guest's.
#define SINGLE(op, name, otherwise)                                                                \
    do {                                                                                           \
        PvValue v_;                                                                                \
        PvType *where_ = find(&s, N(name), &v_);                                                 \
        if (where_ == NULL) type->ops.op = NULL;                                                   \
        else if (where_->flags & PV_TF_BUILTIN) type->ops.op = where_->ops.op;                     \
        else type->ops.op = otherwise;                                                             \
    } while (0)

void pv_type_renew_ops(PvType *type) {
    PvType *builtin = pv_type_builtin(type);
    PvOps *ops = &type->ops;
    *ops = builtin->ops;
    Sight s;
    look(&s, type);

    PvStr *const arithmetic[] = {
        N(__add__), N(__radd__), N(__iadd__), N(__sub__), N(__rsub__), N(__isub__), N(__mul__),
        N(__rmul__), N(__imul__), N(__matmul__), N(__rmatmul__), N(__imatmul__), N(__truediv__),
        N(__rtruediv__), N(__itruediv__), N(__floordiv__), N(__rfloordiv__), N(__ifloordiv__),
        N(__mod__), N(__rmod__), N(__imod__), N(__pow__), N(__rpow__), N(__ipow__), N(__lshift__),
        N(__rlshift__), N(__ilshift__), N(__rshift__), N(__rrshift__), N(__irshift__), N(__and__),
        N(__rand__), N(__iand__), N(__or__), N(__ror__), N(__ior__), N(__xor__), N(__rxor__),
        N(__ixor__), N(__divmod__), N(__rdivmod__),
    };
    bool guest = guest_has_any(&s, arithmetic, sizeof arithmetic / sizeof *arithmetic);
    set_flag(type, PV_TF_GUEST_BINARY, guest);
    if (guest) ops->binary = NULL;

    PvStr *const comparisons[] = {N(__eq__), N(__ne__), N(__lt__), N(__le__), N(__gt__), N(__ge__)};
    guest = guest_has_any(&s, comparisons, 6);
    set_flag(type, PV_TF_GUEST_COMPARE, guest);
    if (guest) ops->compare = NULL;

    PvStr *const unary[] = {N(__neg__), N(__pos__), N(__invert__), N(__abs__), N(__int__),
                            N(__float__), N(__index__)};
    if (guest_has_any(&s, unary, 7)) ops->unary = NULL;

    SINGLE(repr, __repr__, NULL);
    SINGLE(str, __str__, defer_str);
    SINGLE(format, __format__, defer_format);
    SINGLE(length, __len__, NULL);
    SINGLE(getitem, __getitem__, NULL);
    SINGLE(contains, __contains__, NULL);
    SINGLE(iter, __iter__, NULL);
    SINGLE(next, __next__, NULL);
    if (guest_has(&s, N(__setitem__)) || guest_has(&s, N(__delitem__))) ops->setitem = NULL;
    if (guest_has(&s, N(__bool__)) || guest_has(&s, N(__len__))) ops->truth = defer_truth;

    PvValue hash;
    PvType *where = find(&s, N(__hash__), &hash);
    guest = where != NULL && !(where->flags & PV_TF_BUILTIN);
    set_flag(type, PV_TF_GUEST_HASH, guest);
    if (hash == PV_NONE) ops->hash = pv_type_unhashable;
    else if (guest || where == NULL) ops->hash = NULL;
    else ops->hash = where->ops.hash;

    PvStr *const iteration[] = {N(__iter__), N(__next__), N(__len__), N(__getitem__),
                                N(__contains__), N(keys), N(__reversed__), N(__missing__)};
    set_flag(type, PV_TF_GUEST_ITER, guest_has_any(&s, iteration, 8));
    set_flag(type, PV_TF_GUEST_GETATTRIBUTE, guest_has(&s, N(__getattribute__)));
    set_flag(type, PV_TF_GUEST_GETATTR, guest_has(&s, N(__getattr__)));
    set_flag(type, PV_TF_GUEST_SETATTR,
             guest_has(&s, N(__setattr__)) || guest_has(&s, N(__delattr__)));
    set_flag(type, PV_TF_GUEST_NEW, guest_has(&s, N(__new__)));
    set_flag(type, PV_TF_GUEST_INIT, guest_has(&s, N(__init__)));
    set_flag(type, PV_TF_DEL, guest_has(&s, N(__del__)));
    PvValue v;
    set_flag(type, PV_TF_DESCRIPTOR, find(&s, N(__get__), &v) != NULL);
    bool sets = find(&s, N(__set__), &v) != NULL || find(&s, N(__delete__), &v) != NULL;
    set_flag(type, PV_TF_DATA_DESCRIPTOR, sets);

    // The native constructor serves as long as no guest class has a say in construction.
    type->init = NULL;
    if (!(type->flags & (PV_TF_GUEST_NEW | PV_TF_GUEST_INIT))) {
        where = find(&s, N(__new__), &v);
        PvType *initializer = find(&s, N(__init__), &v);
        if (where != NULL && where != &pv_types[PV_TYPE_OBJECT]) type->init = where->init;
        else if (initializer != NULL) type->init = initializer->init;
        if (type->init == NULL) type->init = builtin->init;
    }
}

// Built-in types have the versions up to PV_TYPE_COUNT.
uint32_t pv_type_new_version(PvVM *vm) {
    PvCore *c = pv_core(vm);
    if (c->next_version <= PV_TYPE_COUNT) c->next_version = PV_TYPE_COUNT;
    return ++c->next_version;
}

void pv_type_renew(PvVM *vm, PvType *type, bool operations) {
    type->version = pv_type_new_version(vm);
    pv_core(vm)->fuel -= operations ? 100 : 4; // what is committed is paid as debt
    if (operations) pv_type_renew_ops(type);
    if (!pv_is_ptr(type->subclasses)) return;
    PvTuple *list = (PvTuple *)(void *)pv_ptr(type->subclasses);
    for (size_t i = 0; i < list->n && list->item[i] != PV_NULL; i++)
        pv_type_renew(vm, (PvType *)(void *)pv_ptr(list->item[i]), operations);
}

// May the name be one that operations are looked up by?
static bool is_special(const PvStr *name) {
    if (name->length < 5) return pv_shape_same_name(name, N(keys));
    const uint8_t *c = name->data;
    return name->kind == 1 && c[0] == '_' && c[1] == '_' && !pv_shape_same_name(name, N(__abstractmethods__));
}

PvStatus pv_type_set(PvVM *vm, PvType *type, PvStr *name, PvValue value) {
    if (value == PV_NULL) {
        (void)pv_dict_remove_name(vm, type->dict, name);
    } else {
        PV_TRY(pv_dict_put_name(vm, type->dict, name, value));
    }
    pv_type_renew(vm, type, is_special(name));
    return PV_OK;
}

// --- subclasses ---------------------------------------------------------------------------------

static PvStatus reserve_guest(PvVM *vm) {
    PvCore *core = pv_core(vm);
    struct PvTypeList *list = core->guest_types;
    if (list != NULL && list->n < list->capacity) return PV_OK;
    size_t n = list == NULL ? 0 : list->n, capacity = n < 4 ? 8 : n * 2;
    struct PvTypeList *grown = pv_heap_raw(vm, sizeof *grown + capacity * sizeof(PvType *));
    if (grown == NULL) return PV_RETRY;
    grown->n = n;
    grown->capacity = capacity;
    if (list != NULL) {
        memcpy(grown->type, list->type, n * sizeof(PvType *));
        pv_heap_raw_free(vm, list, sizeof *list + list->capacity * sizeof(PvType *));
    }
    core->guest_types = grown;
    return PV_OK;
}

void pv_type_after_mark(PvVM *vm) {
    struct PvTypeList *list = pv_core(vm)->guest_types;
    if (list == NULL) return;
    size_t n = 0;
    for (size_t i = 0; i < list->n; i++)
        if (pv_gc_is_marked(&list->type[i]->base)) list->type[n++] = list->type[i];
    list->n = n;
}

// The filled part of a list of subclasses comes first.
size_t pv_type_count_subclasses(const PvTuple *list) {
    size_t from = 0, to = list->n;
    while (from < to) {
        size_t middle = (from + to) / 2;
        if (list->item[middle] == PV_NULL) to = middle;
        else from = middle + 1;
    }
    return from;
}

// Room for one subclass more, so that adding it cannot fail.
PvStatus pv_type_reserve_subclass(PvVM *vm, PvType *base) {
    if (base->flags & PV_TF_BUILTIN) return reserve_guest(vm);
    PvTuple *list = pv_is_ptr(base->subclasses) ? (PvTuple *)(void *)pv_ptr(base->subclasses) : NULL;
    if (list != NULL && list->item[list->n - 1] == PV_NULL) return PV_OK;
    size_t n = list == NULL ? 0 : list->n, capacity = n < 2 ? 4 : n * 2;
    PvTuple *grown =
        pv_heap_new(vm, &pv_types[PV_TYPE_TUPLE], sizeof *grown + capacity * sizeof(PvValue));
    if (grown == NULL) return PV_RETRY;
    grown->n = capacity;
    if (n != 0) memcpy(grown->item, list->item, n * sizeof(PvValue));
    base->subclasses = pv_from_ptr(grown);
    return PV_OK;
}

void pv_type_add_subclass(PvVM *vm, PvType *base, PvType *subclass) {
    if (base->flags & PV_TF_BUILTIN) {
        struct PvTypeList *guests = pv_core(vm)->guest_types;
        if (guests->n == 0 || guests->type[guests->n - 1] != subclass)
            guests->type[guests->n++] = subclass;
        return;
    }
    PvTuple *list = (PvTuple *)(void *)pv_ptr(base->subclasses);
    list->item[pv_type_count_subclasses(list)] = pv_from_ptr(subclass);
}

void pv_type_drop_subclass(PvType *base, PvType *subclass) {
    if (base->flags & PV_TF_BUILTIN || !pv_is_ptr(base->subclasses)) return;
    PvTuple *list = (PvTuple *)(void *)pv_ptr(base->subclasses);
    size_t kept = 0;
    for (size_t i = 0; i < list->n && list->item[i] != PV_NULL; i++)
        if (list->item[i] != pv_from_ptr(subclass)) list->item[kept++] = list->item[i];
    if (kept < list->n) list->item[kept] = PV_NULL;
}
