// The checks of objects, by layout: see snapshot_check.h. What can stand still is in snapshot_frames.c.
#include "vm/snapshot_check.h"

#include "compiler/verify.h"
#include "gen/types.gen.h"
#include "objects/bound_method.h"
#include "objects/bytes.h"
#include "objects/cell.h"
#include "objects/descriptor.h"
#include "objects/dict.h"
#include "objects/exception.h"
#include "objects/frame.h"
#include "objects/generic.h"
#include "objects/host_object.h"
#include "objects/instance.h"
#include "objects/int.h"
#include "objects/iterators.h"
#include "objects/list.h"
#include "objects/mappingproxy.h"
#include "objects/memoryview.h"
#include "objects/module.h"
#include "objects/property.h"
#include "objects/range.h"
#include "objects/set.h"
#include "objects/slice.h"
#include "objects/str.h"
#include "objects/super.h"
#include "objects/traceback.h"
#include "objects/tuple.h"
#include "objects/type.h"
#include "objects/type_make.h"
#include "objects/typevar.h"
#include "vm/snapshot.h"

#define AS(type) type *s = (type *)(void *)o
#define MUST(condition, text)                                                                      \
    do {                                                                                           \
        if (!(condition)) return text;                                                             \
    } while (0)

// Colours of a walk along pointers that must come to an end.
enum { NEW, ON_THE_WAY, DONE };

static bool is_layout(PvValue v, uint32_t layout) {
    return pv_is_ptr(v) && pv_layout_of(pv_ptr(v)) == layout;
}

static bool is_some(PvValue v) { return v != PV_NULL; }
static bool is_exact_int(PvValue v) { return pv_is_int(v) || is_layout(v, PV_TYPE_INT) || pv_is_bool(v); }
static bool is_text(PvValue v) { return v != PV_NULL && pv_is_str(v); }
static bool is_none_or_exception(PvValue v) { return v == PV_NONE || v == PV_NULL || pv_is_exception(v); }

static bool are_some(const PvValue *item, size_t n) {
    for (size_t i = 0; i < n; i++)
        if (item[i] == PV_NULL) return false;
    return true;
}

uint32_t pv_snapshot_flags(uint32_t layout) {
    switch (layout) {
    case PV_TYPE_GENERATOR: return PV_OF_FINALIZE | PV_GENERATOR_OWNED;
    case PV_TYPE_FUNCTION: return PV_OF_FINALIZE | PV_FUNCTION_ITERABLE_COROUTINE;
    default: return PV_OF_FINALIZE;
    }
}

// --- types ----------------------------------------------------------------------------------------

enum {
    SAID = PV_TF_SUBCLASSABLE | PV_TF_ABSTRACT | PV_TF_SEQUENCE | PV_TF_MAPPING | PV_TF_NO_DICT,
    BY_LAYOUT = PV_TF_EXCEPTION | PV_TF_TYPE | PV_TF_INT | PV_TF_STR | PV_TF_BYTES | PV_TF_LIST |
                PV_TF_TUPLE | PV_TF_DICT | PV_TF_FLOAT | PV_TF_SET,
};

// Deepest chain of parents: an MRO has no more.
enum { MOST_PARENTS = 1000 };

// How far a class is from a built-in type, along its parents, into aux; UINT32_MAX: they do not end.
static uint32_t depth_of(const PvType *t) {
    uint32_t depth = 0;
    for (; t != NULL && !(t->base.flags & PV_OF_IMMORTAL); t = t->parent) {
        if (++depth > MOST_PARENTS) return UINT32_MAX;
    }
    return t == NULL ? UINT32_MAX : depth;
}

// As pv_type_make lays them out: behind the parent's part come members or attributes. Only what a class
// adds is in a snapshot: the sizes are this build's.
static const char *lay_out_type(PvType *t) {
    const PvType *base = t->parent;
    bool adds_attrs = t->attrs != 0;
    MUST(base->flags & PV_TF_SUBCLASSABLE, "a class of a base that has no subclasses");
    t->id = base->id;
    t->size = base->size;
    t->slots = base->slots;
    t->attrs = base->attrs;
    t->flags |= pv_types[t->id].flags & BY_LAYOUT;
    bool variable = (pv_types[t->id].flags & (PV_TF_TUPLE | PV_TF_INT | PV_TF_BYTES)) != 0;
    if (t->n_slots != 0) {
        MUST(!variable && t->n_slots <= UINT16_MAX, "a class with members at a wrong place");
        t->slots = t->size;
        t->size += t->n_slots * (uint32_t)sizeof(PvValue);
    }
    MUST(t->size < UINT32_MAX / 4, "a class of too large instances");
    if (adds_attrs) {
        MUST(base->attrs == 0, "a class with attributes at a wrong place");
        t->attrs = variable ? t->size | 1 : t->size;
        if (!variable) t->size += (uint32_t)sizeof(PvAttrs);
    }
    return NULL;
}

const char *pv_snapshot_check_types(PvObject **row, const size_t *bytes, size_t n) {
    uint32_t deepest = 0;
    for (size_t i = 0; i < n; i++) {
        if (pv_layout_of(row[i]) != PV_TYPE_TYPE) continue;
        PvType *t = (PvType *)(void *)row[i];
        uint32_t depth = depth_of(t);
        MUST(depth != UINT32_MAX, "a class whose bases do not end");
        t->base.aux = depth;
        t->flags &= SAID;
        if (depth > deepest) deepest = depth;
    }
    for (uint32_t depth = 1; depth <= deepest; depth++) { // a parent's layout before its children's
        for (size_t i = 0; i < n; i++) {
            if (row[i]->aux != depth || pv_layout_of(row[i]) != PV_TYPE_TYPE) continue;
            const char *problem = lay_out_type((PvType *)(void *)row[i]);
            if (problem != NULL) return problem;
        }
    }
    for (size_t i = 0; i < n; i++) {
        const PvType *t = row[i]->type;
        MUST(t->id == pv_layout_of(row[i]), "an object of another layout than its type");
        MUST(bytes[i] >= t->size, "an object too small for its type");
    }
    return NULL;
}

#define HAS_FIELDS(id, name, base, extra, doc) [id] = sizeof(extra) > 1,
static const bool exception_has_fields[] = {PV_EXCEPTION_TABLE(HAS_FIELDS)};

// The type whose fields all instances of t have, t's own or one that it derives from.
static const PvType *solid(const PvType *t) {
    for (;; t = t->parent) {
        if (t->parent == NULL) return t;
        if (!(t->flags & PV_TF_BUILTIN)) {
            if (t->n_slots != 0) return t;
        } else if (t->flags & PV_TF_EXCEPTION) {
            uint32_t i = t->id - PV_TYPE_EXCEPTIONS;
            if (i == 0 || exception_has_fields[i]) return t;
        } else if (t->size != sizeof(PvObject)) {
            if (t->size != t->parent->size || t->parent == &pv_types[PV_TYPE_OBJECT]) return t;
        }
    }
}

static bool is_in_tuple(const PvTuple *all, const void *o) {
    for (size_t i = 0; i < all->n; i++)
        if (pv_is_ptr(all->item[i]) && (const void *)pv_ptr(all->item[i]) == o) return true;
    return false;
}

static bool are_types(const PvTuple *all) {
    for (size_t i = 0; i < all->n; i++)
        if (!is_layout(all->item[i], PV_TYPE_TYPE)) return false;
    return true;
}

// All that an instance of a class may be taken for (the MRO) must be part of its layout. A metaclass's
// mro() may leave out bases, and object.
static const char *check_mro(const PvType *t) {
    MUST(are_types(t->mro) && t->mro->n >= 1 && t->mro->n <= 1000 && t->mro->item[0] == pv_from_ptr(t),
         "a class with a wrong MRO");
    for (size_t i = 1; i < t->mro->n; i++) {
        const PvType *of = (const PvType *)(const void *)pv_ptr(t->mro->item[i]);
        const PvType *fields = solid(of), *p = t;
        while (p != NULL && p != fields) p = p->parent;
        MUST(p != NULL, "a class of bases whose layouts conflict");
        MUST(of->dict != NULL, "a class without a dict");
    }
    return NULL;
}

static const char *check_type(PvVM *vm, PvObject *o) {
    AS(PvType);
    (void)vm;
    o->aux = 0;
    MUST(s->name != NULL && s->qualname != NULL && s->dict != NULL && s->bases != NULL && s->mro != NULL,
         "a class without a name, bases or dict");
    MUST(s->dict->base.type == &pv_types[PV_TYPE_DICT], "a class whose dict is none");
    MUST(are_types(s->bases) && s->bases->n > 0 && is_in_tuple(s->bases, s->parent),
         "a class with wrong bases");
    for (size_t i = 0; i < s->bases->n; i++) {
        const PvType *base = (const PvType *)(const void *)pv_ptr(s->bases->item[i]);
        MUST(base->flags & PV_TF_SUBCLASSABLE, "a class with wrong bases");
    }
    MUST(s->shape == NULL || (s->shape->parent == NULL && s->shape->root == s->shape),
         "a class with a wrong shape");
    PvTuple *list = pv_is_ptr(s->subclasses) ? (PvTuple *)(void *)pv_ptr(s->subclasses) : NULL;
    for (size_t i = 0; list != NULL && i < list->n && list->item[i] != PV_NULL; i++) {
        MUST(is_layout(list->item[i], PV_TYPE_TYPE), "a subclass that is no class");
        const PvType *sub = (const PvType *)(const void *)pv_ptr(list->item[i]);
        MUST(sub->bases != NULL && is_in_tuple(sub->bases, s), "a subclass of another class");
    }
    return check_mro(s);
}

// --- shapes and instances -------------------------------------------------------------------------

static const char *check_shape(PvVM *vm, PvObject *o) {
    AS(PvShape);
    (void)vm;
    MUST(s->root != NULL && s->hint <= PV_SHAPE_MAX_NAMES && s->count <= PV_SHAPE_MAX_NAMES,
         "a shape of too many names");
    if (s->parent == NULL) {
        MUST(s->root == s && s->count == 0, "a shape without a root");
        return NULL;
    }
    MUST(s->name != NULL && s->count == s->parent->count + 1 && s->root == s->parent->root,
         "a shape that does not follow its parent");
    s->sibling = s->parent->child;
    s->parent->child = s;
    s->root->made++;
    return NULL;
}

static const char *check_instance(PvObject *o) {
    const PvType *t = o->type;
    if (t->attrs == 0) return NULL;
    const PvAttrs *a = pv_attrs(o);
    if (a->shape == NULL) return NULL; // a dict or nothing, as it was read
    MUST(a->slots != NULL && a->shape->count <= (size_t)a->slots[-1],
         "an instance with too few attributes");
    MUST(are_some(a->slots, a->shape->count), "an instance that lacks an attribute");
    return NULL;
}

// --- texts and numbers ----------------------------------------------------------------------------

static const char *check_str(PvVM *vm, PvObject *o) {
    AS(PvStr);
    (void)vm;
    uint32_t all = 0, widest = 0;
    for (size_t i = 0; i < s->length; i++) {
        uint32_t c = pv_str_at(s, i);
        all |= c;
        if (c > widest) widest = c;
    }
    MUST(widest <= 0x10ffff, "a string of what is no character");
    MUST(s->kind == 1 || widest >= (s->kind == 2 ? 0x100u : 0x10000u),
         "a string wider than its characters");
    s->ascii = all < 128;
    return NULL;
}

static const char *check_int(PvVM *vm, PvObject *o) {
    AS(PvInt);
    (void)vm;
    MUST(s->negative <= 1 && (s->n == 0 ? !s->negative : s->limb[s->n - 1] != 0),
         "an int that is not normal");
    if (o->type == &pv_types[PV_TYPE_INT]) {
        bool large = s->n > 1 || (s->n == 1 && s->limb[0] - s->negative > (uint64_t)PV_INT_MAX);
        MUST(large, "an int that is smaller than it says");
    }
    return NULL;
}

static const char *check_bytes(PvVM *vm, PvObject *o) {
    (void)vm;
    ((PvBytes *)(void *)o)->hash = 0;
    return NULL;
}

static const char *check_memoryview(PvVM *vm, PvObject *o) {
    AS(PvMemoryView);
    (void)vm;
    MUST(s->prefixed <= 1 && s->readonly <= 1 && s->released <= 1, "a memoryview that cannot be");
    MUST(s->readonly || pv_is_bytearray(s->obj), "a memoryview that writes to bytes");
    __int128 low = s->offset, high = s->offset;
    size_t count = 1;
    for (uint32_t d = 0; d < s->ndim; d++) {
        int64_t n = pv_memory_shape(s, d), stride = pv_memory_stride(s, d);
        count *= n > 0;
        __int128 far = (__int128)(n > 0 ? n - 1 : 0) * stride;
        if (far < 0) low += far;
        else high += far;
        if (low < -INT64_MAX || high > INT64_MAX / 2) return "a memoryview beyond its bytes";
    }
    PvOctets of;
    if (s->released || count == 0 || !pv_octets(s->obj, &of)) return NULL;
    MUST(low >= 0 && high + (__int128)pv_memory_item_size(s->code) <= (__int128)of.n,
         "a memoryview beyond its bytes");
    return NULL;
}

// --- containers -----------------------------------------------------------------------------------

static const char *check_tuple(PvVM *vm, PvObject *o) {
    AS(PvTuple);
    (void)vm;
    MUST(are_some(s->item, s->n), "a tuple that lacks an item");
    return NULL;
}

static const char *check_list(PvVM *vm, PvObject *o) {
    AS(PvList);
    (void)vm;
    o->aux &= PV_LIST_SORTING;
    MUST(s->n <= s->capacity && are_some(s->item, s->n), "a list that lacks an item");
    return NULL;
}

bool pv_snapshot_hash_follows(PvValue key) {
    return !pv_is_ptr(key) ? pv_is_int(key) || key == PV_NULL : pv_ptr(key)->type == &pv_types[PV_TYPE_STR];
}

// The hash of such a key.
static uint64_t hash_of(PvVM *vm, PvValue key) {
    uint64_t hash = 0;
    if (pv_is_ptr(key)) return pv_str_hash(pv_str(key));
    return key != PV_NULL && pv_hash(vm, key, &hash) == PV_OK ? hash : 0;
}

static const char *check_dict(PvVM *vm, PvObject *o) {
    AS(PvDict);
    bool unindexed = o->aux == PV_SNAPSHOT_UNINDEXED;
    o->aux = 0;
    for (uint32_t i = 0; i < s->filled; i++) {
        PvDictEntry *e = &s->entry[i];
        MUST((e->key == PV_NULL) == (e->value == PV_NULL) && !(unindexed && e->key == PV_NULL),
             "a dict that lacks a value");
        if (pv_snapshot_hash_follows(e->key)) e->hash = hash_of(vm, e->key);
    }
    if (unindexed) pv_dict_table_index(s);
    MUST(s->log2 == 0 || unindexed || pv_dict_table_is_sound(s), "a dict whose places are wrong");
    return NULL;
}

static const char *check_set(PvVM *vm, PvObject *o) {
    AS(PvSet);
    size_t used = 0, fill = 0;
    for (size_t i = 0; i <= s->mask; i++) {
        PvSetEntry *e = &s->entry[i];
        if (e->key != PV_NULL && pv_snapshot_hash_follows(e->key)) e->hash = hash_of(vm, e->key);
        used += e->key != PV_NULL;
        fill += e->key != PV_NULL || e->hash != 0;
        MUST(e->key != PV_NULL || e->hash <= 1, "a set whose places are wrong");
    }
    s->used = used;
    MUST(fill == s->fill && fill <= s->mask, "a set whose counts are wrong");
    return NULL;
}

static const char *check_set_iterator(PvVM *vm, PvObject *o) {
    AS(PvSetIterator);
    (void)vm;
    MUST(s->set == NULL || (s->left <= s->used && s->at <= (size_t)UINT32_MAX + 1),
         "an iterator beyond its set");
    return NULL;
}

static const char *check_dict_view(PvVM *vm, PvObject *o) {
    AS(PvDictView);
    (void)vm;
    MUST(s->dict != NULL, "a view of no dict");
    uint32_t what = pv_layout_of(o) == PV_TYPE_DICT_KEYS     ? PV_DICT_KEYS
                    : pv_layout_of(o) == PV_TYPE_DICT_VALUES ? PV_DICT_VALUES
                                                             : PV_DICT_ITEMS;
    MUST(o->aux == what, "a view of another kind than its type");
    return NULL;
}

static const char *check_dict_iterator(PvVM *vm, PvObject *o) {
    AS(PvDictIterator);
    (void)vm;
    MUST(o->aux <= (PV_DICT_ITEMS | 4) && (o->aux & 3) <= PV_DICT_ITEMS,
         "an iterator of no known kind");
    if (s->dict == NULL) return NULL;
    MUST(s->left <= s->used || s->used == UINT32_MAX, "an iterator beyond its dict");
    if (s->used == s->dict->used) MUST(s->left <= s->dict->used, "an iterator beyond its dict");
    return NULL;
}

static const char *check_list_iterator(PvVM *vm, PvObject *o) {
    AS(PvListIterator);
    (void)vm;
    MUST(s->at >= -1 && s->at <= PV_INT_MAX / 2, "an iterator beyond its list");
    return NULL;
}

static const char *check_tuple_iterator(PvVM *vm, PvObject *o) {
    AS(PvTupleIterator);
    (void)vm;
    MUST(s->tuple == NULL || s->at <= s->tuple->n, "an iterator beyond its tuple");
    return NULL;
}

static const char *check_range(PvVM *vm, PvObject *o) {
    AS(PvRange);
    (void)vm;
    MUST(is_exact_int(s->start) && is_exact_int(s->stop) && is_exact_int(s->step) && is_exact_int(s->length),
         "a range of what is no int");
    MUST(s->step != pv_from_int(0) && s->count >= -1, "a range without a step");
    if (s->count < 0) return NULL;
    MUST(pv_is_int(s->start) && pv_is_int(s->length) && pv_int(s->length) == s->count,
         "a range of a wrong length");
    if (s->count <= 1 && !pv_is_int(s->step)) return NULL;
    MUST(pv_is_int(s->step), "a range of a wrong length");
    __int128 last = (__int128)pv_int(s->start) + (__int128)(s->count - 1) * pv_int(s->step);
    MUST(s->count == 0 || (last >= PV_INT_MIN && last <= PV_INT_MAX), "a range of a wrong length");
    return NULL;
}

static const char *check_range_iterator(PvVM *vm, PvObject *o) {
    AS(PvRangeIterator);
    (void)vm;
    bool plain = pv_layout_of(o) == PV_TYPE_RANGE_ITERATOR;
    bool none = s->long_at == PV_NULL && s->long_step == PV_NULL && s->long_left == PV_NULL;
    bool whole = is_exact_int(s->long_at) && is_exact_int(s->long_step) && is_exact_int(s->long_left);
    MUST(whole || (plain && none), "an iterator of a range that cannot be");
    MUST(s->left >= 0, "an iterator of a range that cannot be");
    __int128 last = (__int128)s->at + (__int128)(s->left > 0 ? s->left - 1 : 0) * s->step;
    MUST(s->left == 0 || (last >= PV_INT_MIN && last <= PV_INT_MAX && s->at >= PV_INT_MIN && s->at <= PV_INT_MAX),
         "an iterator beyond its range");
    MUST(s->left == 0 || (s->step >= PV_INT_MIN && s->step <= PV_INT_MAX),
         "an iterator beyond its range");
    return NULL;
}

static const char *check_slice(PvVM *vm, PvObject *o) {
    AS(PvSlice);
    (void)vm;
    MUST(is_some(s->start) && is_some(s->stop) && is_some(s->step), "a slice that lacks a part");
    return NULL;
}

// --- iterators ------------------------------------------------------------------------------------

static const char *check_enumerate(PvVM *vm, PvObject *o) {
    AS(PvEnumerate);
    (void)vm;
    MUST(is_some(s->iterator) && is_exact_int(s->count), "an enumerate that lacks a part");
    return NULL;
}

static const char *check_zip(PvVM *vm, PvObject *o) {
    AS(PvZip);
    (void)vm;
    o->aux &= 1;
    MUST(s->iterators != NULL, "a zip without iterators");
    return NULL;
}

static const char *check_map(PvVM *vm, PvObject *o) {
    AS(PvMap);
    (void)vm;
    MUST(is_some(s->function) && s->iterators != NULL, "a map that lacks a part");
    return NULL;
}

static const char *check_filter(PvVM *vm, PvObject *o) {
    AS(PvFilter);
    (void)vm;
    MUST(is_some(s->function) && is_some(s->iterator), "a filter that lacks a part");
    return NULL;
}

static const char *check_sequence_iterator(PvVM *vm, PvObject *o) {
    AS(PvSequenceIterator); // a PvReversed looks the same
    (void)vm;
    MUST(s->at >= -1 && s->at <= PV_INT_MAX / 2, "an iterator at no place");
    return NULL;
}

static const char *check_callable_iterator(PvVM *vm, PvObject *o) {
    AS(PvCallableIterator);
    (void)vm;
    MUST(s->callable == PV_NULL || is_some(s->sentinel), "an iterator without an end");
    return NULL;
}

static const char *check_text_iterator(PvVM *vm, PvObject *o) {
    AS(PvStrIterator);
    (void)vm;
    if (s->text == PV_NULL) return NULL;
    bool fits;
    switch (pv_layout_of(o)) {
    case PV_TYPE_BYTES_ITERATOR: fits = pv_is_bytes(s->text) && s->at <= pv_bytes(s->text)->length; break;
    case PV_TYPE_BYTEARRAY_ITERATOR: fits = pv_is_bytearray(s->text) && s->at <= PV_INT_MAX / 2; break;
    case PV_TYPE_MEMORY_ITERATOR: fits = pv_is_memoryview(s->text) && s->at <= PV_INT_MAX / 2; break;
    default: fits = pv_is_str(s->text) && s->at <= pv_str(s->text)->length; break;
    }
    MUST(fits, "an iterator of another type, or beyond its text");
    return NULL;
}

// --- functions, methods, descriptors --------------------------------------------------------------

static const char *check_function(PvVM *vm, PvObject *o) {
    AS(PvFunction);
    (void)vm;
    MUST(s->state != NULL, "a function without code");
    const PvCode *code = s->state->code;
    MUST(s->globals != NULL || (code->flags & PV_CODE_PRELUDE), "a function without globals");
    MUST(is_text(s->name) && is_text(s->qualname), "a function without a name");
    MUST((s->closure == NULL ? 0 : s->closure->n) == code->n_free,
         "a function with another closure than its code");
    for (uint32_t i = 0; i < code->n_free; i++) {
        MUST(is_layout(s->closure->item[i], PV_TYPE_CELL),
             "a closure of something else than cells");
    }
    MUST(s->annotations == PV_NULL || pv_is_dict(s->annotations) || pv_is_tuple(s->annotations),
         "annotations that are none");
    if (s->annotations != PV_NULL && pv_is_tuple(s->annotations)) {
        MUST(pv_tuple(s->annotations)->n % 2 == 0, "annotations that are none");
    }
    MUST(s->type_params == PV_NULL || pv_is_tuple(s->type_params), "type parameters that are none");
    return NULL;
}

static const char *check_bound_method(PvVM *vm, PvObject *o) {
    AS(PvBoundMethod);
    (void)vm;
    MUST(is_some(s->function) && is_some(s->self), "a method that lacks a part");
    if (pv_layout_of(o) == PV_TYPE_METHOD) return NULL;
    uint32_t id = pv_is_ptr(s->function) ? pv_ptr(s->function)->type->id : 0;
    MUST(id == PV_TYPE_NATIVE || id == PV_TYPE_METHOD_DESCRIPTOR || id == PV_TYPE_WRAPPER_DESCRIPTOR ||
             id == PV_TYPE_CLASSMETHOD_DESCRIPTOR,
         "a method of what is no native function");
    return NULL;
}

static const char *check_property(PvVM *vm, PvObject *o) {
    AS(PvProperty);
    (void)vm;
    o->aux &= 1;
    MUST(is_some(s->fget) && is_some(s->fset) && is_some(s->fdel) && is_some(s->doc),
         "a property that lacks a part");
    return NULL;
}

static const char *check_member(PvVM *vm, PvObject *o) {
    AS(PvMember);
    (void)vm;
    MUST(s->name != NULL && s->owner != NULL && !(s->owner->flags & PV_TF_BUILTIN),
         "a member without a class");
    MUST(o->aux < s->owner->n_slots, "a member at a place that its class does not have");
    s->offset = s->owner->slots + o->aux * (uint32_t)sizeof(PvValue);
    o->aux = 0;
    return NULL;
}

static const char *check_getset(PvVM *vm, PvObject *o) {
    AS(PvGetSet);
    (void)vm;
    MUST(s->name != NULL && s->owner != NULL, "a descriptor without a class");
    o->aux = 0;
    return NULL;
}

static const char *check_super(PvVM *vm, PvObject *o) {
    AS(PvSuper);
    (void)vm;
    MUST(s->cls == PV_NULL || pv_is_type(s->cls), "a super of no class");
    MUST(s->self_class == PV_NULL || (pv_is_type(s->self_class) && is_some(s->self) && s->cls != PV_NULL),
         "a super of no class");
    MUST(s->self == PV_NULL || s->self_class != PV_NULL, "a super of no class");
    return NULL;
}

static const char *check_mappingproxy(PvVM *vm, PvObject *o) {
    AS(PvMappingProxy);
    (void)vm;
    MUST(is_some(s->mapping), "a view of no mapping");
    return NULL;
}

static const char *check_generic_alias(PvVM *vm, PvObject *o) {
    AS(PvGenericAlias);
    (void)vm;
    MUST(is_some(s->origin) && s->args != NULL && s->parameters != NULL,
         "an alias that lacks a part");
    return NULL;
}

static const char *check_union(PvVM *vm, PvObject *o) {
    AS(PvUnion);
    (void)vm;
    MUST(s->args != NULL && s->parameters != NULL && s->args->n >= 2, "a union that lacks a part");
    return NULL;
}

static const char *check_typevar(PvVM *vm, PvObject *o) {
    AS(PvTypeVar);
    (void)vm;
    MUST(s->name != NULL, "a type variable without a name");
    MUST(s->constraints == PV_NULL || s->constraints == PV_NONE || pv_is_tuple(s->constraints),
         "a type variable with wrong constraints");
    return NULL;
}

static const char *check_typealias(PvVM *vm, PvObject *o) {
    AS(PvTypeAlias);
    (void)vm;
    MUST(s->name != NULL && (s->value != PV_NULL || s->compute != PV_NULL),
         "a type alias that lacks a part");
    MUST(s->type_params == PV_NULL || pv_is_tuple(s->type_params),
         "a type alias with wrong parameters");
    return NULL;
}

// --- exceptions -----------------------------------------------------------------------------------

static const char *check_exception(PvVM *vm, PvObject *o) {
    AS(PvException);
    (void)vm;
    o->aux &= 1;
    MUST(is_layout(s->args, PV_TYPE_TUPLE), "an exception without arguments");
    MUST(s->traceback == PV_NONE || s->traceback == PV_NULL || is_layout(s->traceback, PV_TYPE_TRACEBACK),
         "an exception with a wrong traceback");
    MUST(is_none_or_exception(s->context) && is_none_or_exception(s->cause),
         "an exception with a wrong cause");
    if (o->type == pv_exception_type(PV_EXC_BASE_EXCEPTION) && s->extra[0] != PV_NULL) {
        MUST(is_layout(s->extra[0], PV_TYPE_TUPLE), "an exception that carries nothing");
        const PvTuple *given = pv_tuple(s->extra[0]);
        MUST(given->n >= 1 && given->n <= 3, "an exception that carries nothing");
        for (size_t i = 0; i < given->n; i++)
            MUST(given->item[i] != PV_NULL, "an exception that carries nothing");
    }
    PvType *group = pv_exception_type(PV_EXC_BASE_EXCEPTION_GROUP);
    for (const PvType *t = o->type; t != NULL; t = t->parent) {
        if (t != group || s->extra[1] == PV_NULL) continue;
        MUST(is_layout(s->extra[1], PV_TYPE_TUPLE), "a group of what is no exception");
        const PvTuple *all = pv_tuple(s->extra[1]);
        for (size_t i = 0; i < all->n; i++) {
            bool fits = all->item[i] != PV_NULL && pv_is_exception(all->item[i]);
            MUST(fits, "a group of what is no exception");
        }
    }
    return NULL;
}

static const char *check_traceback(PvVM *vm, PvObject *o) {
    AS(PvTraceback);
    (void)vm;
    MUST(s->next == PV_NONE || is_layout(s->next, PV_TYPE_TRACEBACK),
         "a traceback that leads nowhere");
    MUST(s->pc < s->code->n_words && s->left < s->code->n_words, "a traceback outside its code");
    PvTraceback *t = s;
    for (; t->base.aux == NEW; t = (PvTraceback *)(void *)pv_ptr(t->next)) {
        t->base.aux = ON_THE_WAY;
        if (!is_layout(t->next, PV_TYPE_TRACEBACK)) break;
    }
    MUST(t->base.aux != ON_THE_WAY || !is_layout(t->next, PV_TYPE_TRACEBACK),
         "a traceback without an end");
    for (t = s; t->base.aux == ON_THE_WAY; t = (PvTraceback *)(void *)pv_ptr(t->next)) {
        t->base.aux = DONE;
        if (!is_layout(t->next, PV_TYPE_TRACEBACK)) break;
    }
    return NULL;
}

static const char *check_host_object(PvVM *vm, PvObject *o) {
    AS(PvHostObject);
    (void)vm;
    MUST(s->name != NULL, "a host object without a name");
    return NULL;
}

static const char *check_host_call(PvVM *vm, PvObject *o) {
    AS(PvHostCall);
    (void)vm;
    MUST(!s->raises || s->answer == PV_NULL || pv_is_exception(s->answer),
         "an answer that is no exception");
    return NULL;
}

static const char *check_frame(PvVM *vm, PvObject *o) {
    AS(PvFrameObject);
    (void)vm;
    MUST(s->state != NULL && s->pc < s->state->code->n_words, "a frame object without code");
    MUST(is_layout(s->globals, PV_TYPE_DICT) && is_some(s->locals), "a frame object without names");
    MUST(s->back == PV_NONE || is_layout(s->back, PV_TYPE_FRAME), "a frame object behind none");
    return NULL;
}

static const char *check_async_value(PvVM *vm, PvObject *o) {
    AS(PvAsyncValue);
    (void)vm;
    MUST(is_some(s->value), "a yielded value that is none");
    return NULL;
}

typedef const char *(*Check)(PvVM *vm, PvObject *o);

// A layout without a row promises nothing beyond what its fields say by themselves.
static const Check checks[PV_TYPE_EXCEPTIONS] = {
    [PV_TYPE_TYPE] = check_type,
    [PV_TYPE_INT] = check_int,
    [PV_TYPE_STR] = check_str,
    [PV_TYPE_BYTES] = check_bytes,
    [PV_TYPE_LIST] = check_list,
    [PV_TYPE_LIST_ITERATOR] = check_list_iterator,
    [PV_TYPE_LIST_REVERSEITERATOR] = check_list_iterator,
    [PV_TYPE_TUPLE] = check_tuple,
    [PV_TYPE_TUPLE_ITERATOR] = check_tuple_iterator,
    [PV_TYPE_DICT] = check_dict,
    [PV_TYPE_DICT_KEYS] = check_dict_view,
    [PV_TYPE_DICT_VALUES] = check_dict_view,
    [PV_TYPE_DICT_ITEMS] = check_dict_view,
    [PV_TYPE_DICT_KEYITERATOR] = check_dict_iterator,
    [PV_TYPE_DICT_VALUEITERATOR] = check_dict_iterator,
    [PV_TYPE_DICT_ITEMITERATOR] = check_dict_iterator,
    [PV_TYPE_DICT_REVERSEKEYITERATOR] = check_dict_iterator,
    [PV_TYPE_DICT_REVERSEVALUEITERATOR] = check_dict_iterator,
    [PV_TYPE_DICT_REVERSEITEMITERATOR] = check_dict_iterator,
    [PV_TYPE_SET] = check_set,
    [PV_TYPE_FROZENSET] = check_set,
    [PV_TYPE_SET_ITERATOR] = check_set_iterator,
    [PV_TYPE_RANGE] = check_range,
    [PV_TYPE_RANGE_ITERATOR] = check_range_iterator,
    [PV_TYPE_LONGRANGE_ITERATOR] = check_range_iterator,
    [PV_TYPE_SLICE] = check_slice,
    [PV_TYPE_FUNCTION] = check_function,
    [PV_TYPE_BOUND_NATIVE] = check_bound_method,
    [PV_TYPE_METHOD_WRAPPER] = check_bound_method,
    [PV_TYPE_METHOD] = check_bound_method,
    [PV_TYPE_PROPERTY] = check_property,
    [PV_TYPE_MEMBER_DESCRIPTOR] = check_member,
    [PV_TYPE_GETSET_DESCRIPTOR] = check_getset,
    [PV_TYPE_SUPER] = check_super,
    [PV_TYPE_TRACEBACK] = check_traceback,
    [PV_TYPE_MAPPINGPROXY] = check_mappingproxy,
    [PV_TYPE_GENERIC_ALIAS] = check_generic_alias,
    [PV_TYPE_UNION] = check_union,
    [PV_TYPE_TYPEVAR] = check_typevar,
    [PV_TYPE_PARAMSPEC] = check_typevar,
    [PV_TYPE_TYPEVARTUPLE] = check_typevar,
    [PV_TYPE_TYPEALIAS] = check_typealias,
    [PV_TYPE_ENUMERATE] = check_enumerate,
    [PV_TYPE_ZIP] = check_zip,
    [PV_TYPE_MAP] = check_map,
    [PV_TYPE_FILTER] = check_filter,
    [PV_TYPE_REVERSED] = check_sequence_iterator,
    [PV_TYPE_SEQUENCE_ITERATOR] = check_sequence_iterator,
    [PV_TYPE_CALLABLE_ITERATOR] = check_callable_iterator,
    [PV_TYPE_STR_ITERATOR] = check_text_iterator,
    [PV_TYPE_STR_ASCII_ITERATOR] = check_text_iterator,
    [PV_TYPE_BYTES_ITERATOR] = check_text_iterator,
    [PV_TYPE_BYTEARRAY_ITERATOR] = check_text_iterator,
    [PV_TYPE_MEMORYVIEW] = check_memoryview,
    [PV_TYPE_MEMORY_ITERATOR] = check_text_iterator,
    [PV_TYPE_FRAME] = check_frame,
    [PV_TYPE_SHAPE] = check_shape,
    [PV_TYPE_ASYNC_VALUE] = check_async_value,
    [PV_TYPE_HOST_FUNCTION] = check_host_object,
    [PV_TYPE_HOST_OBJECT] = check_host_object,
    [PV_TYPE_HOST_CALL] = check_host_call,
};

const char *pv_snapshot_check_objects(PvVM *vm, PvObject **row, size_t n) {
    for (size_t i = 0; i < n; i++) {
        if (pv_layout_of(row[i]) == PV_TYPE_TRACEBACK) row[i]->aux = NEW;
    }
    vm->core.next_version = PV_TYPE_COUNT + 1;
    for (size_t i = 0; i < n; i++) {
        uint32_t layout = pv_layout_of(row[i]);
        Check check = layout < PV_TYPE_EXCEPTIONS ? checks[layout] : check_exception;
        const char *problem = check != NULL ? check(vm, row[i]) : NULL;
        if (problem != NULL) return problem;
        // Caches hold versions, and no cache is read: they are given anew.
        if (layout == PV_TYPE_TYPE) ((PvType *)(void *)row[i])->version = pv_type_new_version(vm);
    }
    for (size_t i = 0; i < n; i++) {
        const char *problem = check_instance(row[i]);
        if (problem != NULL) return problem;
    }
    return NULL;
}
