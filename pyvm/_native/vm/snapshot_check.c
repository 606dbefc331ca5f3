// The checks of objects, by layout: see snapshot_check.h. What can stand still is in snapshot_frames.c.
#include "vm/snapshot_checks.h"

#include "compiler/verify.h"
#include "objects/bound_method.h"
#include "objects/cell.h"
#include "objects/descriptor.h"
#include "objects/dict.h"
#include "objects/frame.h"
#include "objects/generic.h"
#include "objects/host_object.h"
#include "objects/instance.h"
#include "objects/mappingproxy.h"
#include "objects/module.h"
#include "objects/property.h"
#include "objects/super.h"
#include "objects/traceback.h"
#include "objects/tuple.h"
#include "objects/type.h"
#include "objects/type_make.h"
#include "objects/typevar.h"

// Colours of a walk along pointers that must come to an end.
enum { NEW, ON_THE_WAY, DONE };

uint32_t pv_snapshot_flags(uint32_t layout) {
    switch (layout) {
    case PV_TYPE_STR: return PV_OF_FINALIZE | PV_STR_CONCATENATED;
    case PV_TYPE_GENERATOR: return PV_OF_FINALIZE | PV_GENERATOR_OWNED;
    case PV_TYPE_FUNCTION: return PV_OF_FINALIZE | PV_FUNCTION_ITERABLE_COROUTINE;
    default: return PV_OF_FINALIZE;
    }
}

// --- types ----------------------------------------------------------------------------------------

enum {
    SAID = PV_TF_SUBCLASSABLE | PV_TF_ABSTRACT | PV_TF_SEQUENCE | PV_TF_MAPPING | PV_TF_NO_DICT |
           PV_TF_IN_C,
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
    // A metaclass's instances are classes, which have a layout of their own.
    if (pv_types[t->id].flags & PV_TF_TYPE)
        MUST(t->n_slots == 0 && !adds_attrs, "a class with members at a wrong place");
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

static const char *check_paramspecpart(PvVM *vm, PvObject *o) {
    AS(PvParamSpecPart);
    (void)vm;
    MUST(s->origin != PV_NULL && pv_type_of(s->origin) == &pv_types[PV_TYPE_PARAMSPEC], "a part of no ParamSpec");
    return NULL;
}

static const char *check_typealias(PvVM *vm, PvObject *o) {
    AS(PvTypeAlias);
    (void)vm;
    MUST(s->name != NULL && s->module != PV_NULL && (s->value != PV_NULL || s->compute != PV_NULL),
         "a type alias that lacks a part");
    MUST(s->type_params != PV_NULL && pv_is_tuple(s->type_params),
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
    [PV_TYPE_INT] = pv_snapshot_check_int,
    [PV_TYPE_STR] = pv_snapshot_check_str,
    [PV_TYPE_BYTES] = pv_snapshot_check_bytes,
    [PV_TYPE_LIST] = pv_snapshot_check_list,
    [PV_TYPE_LIST_ITERATOR] = pv_snapshot_check_list_iterator,
    [PV_TYPE_LIST_REVERSEITERATOR] = pv_snapshot_check_list_iterator,
    [PV_TYPE_TUPLE] = pv_snapshot_check_tuple,
    [PV_TYPE_TUPLE_ITERATOR] = pv_snapshot_check_tuple_iterator,
    [PV_TYPE_DICT] = pv_snapshot_check_dict,
    [PV_TYPE_DICT_KEYS] = pv_snapshot_check_dict_view,
    [PV_TYPE_DICT_VALUES] = pv_snapshot_check_dict_view,
    [PV_TYPE_DICT_ITEMS] = pv_snapshot_check_dict_view,
    [PV_TYPE_DICT_KEYITERATOR] = pv_snapshot_check_dict_iterator,
    [PV_TYPE_DICT_VALUEITERATOR] = pv_snapshot_check_dict_iterator,
    [PV_TYPE_DICT_ITEMITERATOR] = pv_snapshot_check_dict_iterator,
    [PV_TYPE_DICT_REVERSEKEYITERATOR] = pv_snapshot_check_dict_iterator,
    [PV_TYPE_DICT_REVERSEVALUEITERATOR] = pv_snapshot_check_dict_iterator,
    [PV_TYPE_DICT_REVERSEITEMITERATOR] = pv_snapshot_check_dict_iterator,
    [PV_TYPE_SET] = pv_snapshot_check_set,
    [PV_TYPE_FROZENSET] = pv_snapshot_check_set,
    [PV_TYPE_SET_ITERATOR] = pv_snapshot_check_set_iterator,
    [PV_TYPE_RANGE] = pv_snapshot_check_range,
    [PV_TYPE_RANGE_ITERATOR] = pv_snapshot_check_range_iterator,
    [PV_TYPE_LONGRANGE_ITERATOR] = pv_snapshot_check_range_iterator,
    [PV_TYPE_SLICE] = pv_snapshot_check_slice,
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
    [PV_TYPE_PARAMSPECARGS] = check_paramspecpart,
    [PV_TYPE_PARAMSPECKWARGS] = check_paramspecpart,
    [PV_TYPE_ENUMERATE] = pv_snapshot_check_enumerate,
    [PV_TYPE_ZIP] = pv_snapshot_check_zip,
    [PV_TYPE_MAP] = pv_snapshot_check_map,
    [PV_TYPE_FILTER] = pv_snapshot_check_filter,
    [PV_TYPE_REVERSED] = pv_snapshot_check_sequence_iterator,
    [PV_TYPE_SEQUENCE_ITERATOR] = pv_snapshot_check_sequence_iterator,
    [PV_TYPE_CALLABLE_ITERATOR] = pv_snapshot_check_callable_iterator,
    [PV_TYPE_STR_ITERATOR] = pv_snapshot_check_text_iterator,
    [PV_TYPE_STR_ASCII_ITERATOR] = pv_snapshot_check_text_iterator,
    [PV_TYPE_BYTES_ITERATOR] = pv_snapshot_check_text_iterator,
    [PV_TYPE_ARRAY_ITERATOR] = pv_snapshot_check_text_iterator,
    [PV_TYPE_BYTEARRAY_ITERATOR] = pv_snapshot_check_text_iterator,
    [PV_TYPE_MEMORYVIEW] = pv_snapshot_check_memoryview,
    [PV_TYPE_MEMORY_ITERATOR] = pv_snapshot_check_text_iterator,
    [PV_TYPE_RE_PATTERN] = pv_snapshot_check_pattern,
    [PV_TYPE_RE_MATCH] = pv_snapshot_check_match,
    [PV_TYPE_RE_SCANNER] = pv_snapshot_check_scanner,
    [PV_TYPE_RE_ITERATOR] = pv_snapshot_check_scanner,
    [PV_TYPE_ARRAY] = pv_snapshot_check_array,
    [PV_TYPE_DEQUE] = pv_snapshot_check_deque,
    [PV_TYPE_DEQUE_ITERATOR] = pv_snapshot_check_deque_iterator,
    [PV_TYPE_DEQUE_REVERSEITERATOR] = pv_snapshot_check_deque_iterator,
    [PV_TYPE_PARTIAL] = pv_snapshot_check_partial,
    [PV_TYPE_LRU_CACHE_WRAPPER] = pv_snapshot_check_lru_cache,
    [PV_TYPE_KEY_WRAPPER] = pv_snapshot_check_key_wrapper,
    [PV_TYPE_ITEMGETTER] = pv_snapshot_check_getter,
    [PV_TYPE_ATTRGETTER] = pv_snapshot_check_getter,
    [PV_TYPE_METHODCALLER] = pv_snapshot_check_methodcaller,
    [PV_TYPE_CHAIN] = pv_snapshot_check_itertool,
    [PV_TYPE_COUNTING] = pv_snapshot_check_itertool,
    [PV_TYPE_REPEAT] = pv_snapshot_check_itertool,
    [PV_TYPE_CYCLE] = pv_snapshot_check_itertool,
    [PV_TYPE_ISLICE] = pv_snapshot_check_itertool,
    [PV_TYPE_PRODUCT] = pv_snapshot_check_itertool,
    [PV_TYPE_COMBINATIONS] = pv_snapshot_check_itertool,
    [PV_TYPE_COMBINATIONS_WITH_REPLACEMENT] = pv_snapshot_check_itertool,
    [PV_TYPE_PERMUTATIONS] = pv_snapshot_check_itertool,
    [PV_TYPE_PAIRWISE] = pv_snapshot_check_itertool,
    [PV_TYPE_ACCUMULATE] = pv_snapshot_check_itertool,
    [PV_TYPE_ZIP_LONGEST] = pv_snapshot_check_itertool,
    [PV_TYPE_STARMAP] = pv_snapshot_check_itertool,
    [PV_TYPE_TEE] = pv_snapshot_check_itertool,
    [PV_TYPE_TUPLEGETTER] = pv_snapshot_check_tuplegetter,
    [PV_TYPE_TIMEDELTA] = pv_snapshot_check_delta,
    [PV_TYPE_TIMEZONE] = pv_snapshot_check_zone,
    [PV_TYPE_DATE] = pv_snapshot_check_date,
    [PV_TYPE_TIMEOFDAY] = pv_snapshot_check_timeofday,
    [PV_TYPE_DATETIME] = pv_snapshot_check_datetime,
    [PV_TYPE_THREAD] = pv_snapshot_check_thread,
    [PV_TYPE_LOCK] = pv_snapshot_check_lock,
    [PV_TYPE_RLOCK] = pv_snapshot_check_lock,
    [PV_TYPE_FRAME] = check_frame,
    [PV_TYPE_MERSENNE] = pv_snapshot_check_mersenne,
    [PV_TYPE_HASHER] = pv_snapshot_check_hasher,
    [PV_TYPE_WEAK_CELL] = pv_snapshot_check_weak_cell,
    [PV_TYPE_STRUCT] = pv_snapshot_check_struct,
    [PV_TYPE_UNPACKER] = pv_snapshot_check_unpacker,
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
    vm->core.restored = true;
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
