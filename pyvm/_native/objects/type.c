// type: what a guest sees of classes. Making them is in type_make.c, their operations in type_ops.c.
//
// Invariant: built-in types are immutable; every setter refuses them.
#include "objects/type.h"

#include "objects/exception.h"

#include "core/names.h"
#include "objects/dict.h"
#include "objects/generic.h"
#include "objects/list.h"
#include "objects/mappingproxy.h"
#include "objects/tuple.h"
#include "objects/type_make.h"
#include "objects/types.h"

#define SELF(v) pv_as_type(v)

static bool is_builtin(const PvType *t) { return (t->flags & PV_TF_BUILTIN) != 0; }

// --- natives ------------------------------------------------------------------------------------

PvStatus pv_type_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    if (SELF(a->v[0]) == &pv_types[PV_TYPE_TYPE] && a->n_rest == 1 && a->kwargs == PV_NULL) {
        *out = pv_from_ptr(pv_type_shown(a->rest[0]));
        return PV_OK;
    }
    PvTuple *args = pv_tuple_of(vm, a->rest, a->n_rest);
    if (args == NULL) return PV_RETRY;
    PvValue arguments[3] = {a->v[0], pv_from_ptr(args), a->kwargs == PV_NULL ? PV_NONE : a->kwargs};
    return pv_defer_call(vm, pv_twin(PV_TWIN_TYPE_NEW), 3, arguments);
}

PvStatus pv_type_dunder_init(PvVM *vm, PvArgs *a, PvValue *out) {
    if (a->n_rest != 1 && a->n_rest != 3)
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "type.__init__() takes 1 or 3 arguments");
    *out = PV_NONE;
    return PV_OK;
}

PvStatus pv_type_dunder_call(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm, (void)a, (void)out;
    return PV_DEFER;
}

static PvStatus attribute_name(PvVM *vm, PvValue v, PvStr **out) {
    if (!pv_is_str(v))
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "attribute name must be string, not '%T'", v);
    *out = pv_str(v);
    return PV_OK;
}

PvStatus pv_type_dunder_getattribute(PvVM *vm, PvArgs *a, PvValue *out) {
    PvStr *name = NULL;
    PV_TRY(attribute_name(vm, a->v[1], &name));
    PV_TRY(pv_getattr_native(vm, a->v[0], name, out, NULL));
    if (*out != PV_NULL) return PV_OK;
    return pv_raise(vm, PV_EXC_ATTRIBUTE_ERROR, "type object '%N' has no attribute '%U'",
                    SELF(a->v[0]), name);
}

PvStatus pv_type_dunder_setattr(PvVM *vm, PvArgs *a, PvValue *out) {
    PvStr *name = NULL;
    PV_TRY(attribute_name(vm, a->v[1], &name));
    *out = PV_NONE;
    return pv_setattr_of_type(vm, SELF(a->v[0]), name, a->v[2]);
}

PvStatus pv_type_dunder_delattr(PvVM *vm, PvArgs *a, PvValue *out) {
    PvStr *name = NULL;
    PV_TRY(attribute_name(vm, a->v[1], &name));
    *out = PV_NONE;
    return pv_setattr_of_type(vm, SELF(a->v[0]), name, PV_NULL);
}

PvStatus pv_type_mro(PvVM *vm, PvArgs *a, PvValue *out) {
    PvType *type = SELF(a->v[0]);
    PvTuple *mro = type->mro;
    if (!is_builtin(type)) PV_TRY(pv_type_linearize(vm, type, type->bases, &mro));
    PvList *list = pv_list_of(vm, mro->item, mro->n);
    if (list == NULL) return PV_RETRY;
    *out = pv_from_ptr(list);
    return PV_OK;
}

static bool has_base(const PvType *t, const PvType *base) {
    for (size_t i = 0; i < t->bases->n; i++)
        if (pv_ptr(t->bases->item[i]) == &base->base) return true;
    return false;
}

PvStatus pv_type_dunder_subclasses(PvVM *vm, PvArgs *a, PvValue *out) {
    PvType *self = SELF(a->v[0]);
    PvList *list = pv_list_make(vm, 0);
    if (list == NULL) return PV_RETRY;
    *out = pv_from_ptr(list);
    if (!is_builtin(self)) {
        if (!pv_is_ptr(self->subclasses)) return PV_OK;
        PvTuple *t = pv_tuple(self->subclasses);
        size_t n = pv_type_count_subclasses(t);
        PV_TRY(pv_charge(vm, (int64_t)(n / 4)));
        for (size_t i = 0; i < n; i++) PV_TRY(pv_list_push(vm, list, t->item[i]));
        return PV_OK;
    }
    for (int i = 0; i < PV_TYPE_COUNT; i++) {
        PvValue type = pv_from_ptr(&pv_types[i]);
        if (has_base(&pv_types[i], self)) PV_TRY(pv_list_push(vm, list, type));
    }
    const struct PvTypeList *guests = pv_core(vm)->guest_types;
    if (guests != NULL) PV_TRY(pv_charge(vm, (int64_t)guests->n));
    for (size_t i = 0; guests != NULL && i < guests->n; i++)
        if (has_base(guests->type[i], self))
            PV_TRY(pv_list_push(vm, list, pv_from_ptr(guests->type[i])));
    return PV_OK;
}

PvStatus pv_type_dunder_prepare(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)a;
    PvDict *dict = pv_dict_make(vm, 0);
    if (dict == NULL) return PV_RETRY;
    *out = pv_from_ptr(dict);
    return PV_OK;
}

PvStatus pv_type_dunder_dir(PvVM *vm, PvArgs *a, PvValue *out) {
    PvTuple *mro = SELF(a->v[0])->mro;
    PvDict *names = pv_dict_make(vm, 0);
    if (names == NULL) return PV_RETRY;
    for (size_t i = 0; i < mro->n; i++) {
        PvDict *dict = SELF(mro->item[i])->dict;
        uint32_t at = 0;
        PV_TRY(pv_charge(vm, 1 + (dict->filled >> 1)));
        for (PvDictEntry *e; (e = pv_dict_walk(dict, &at)) != NULL;)
            PV_TRY(pv_dict_put_hashed(vm, names, e->key, e->hash, PV_NONE));
    }
    PvList *list = pv_list_make(vm, names->used);
    if (list == NULL) return PV_RETRY;
    uint32_t at = 0;
    for (PvDictEntry *e; (e = pv_dict_walk(names, &at)) != NULL;)
        PV_TRY(pv_list_push(vm, list, e->key));
    *out = pv_from_ptr(list);
    return PV_OK;
}

PvStatus pv_type_dunder_sizeof(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm, (void)a;
    *out = pv_from_int((int64_t)sizeof(PvType));
    return PV_OK;
}

PvType *pv_type_shown(PvValue v) {
    PvType *t = pv_type_of(v);
    return t == &pv_types[PV_TYPE_BOUND_NATIVE] ? &pv_types[PV_TYPE_NATIVE] : t;
}

// --- instance and subclass checks ---------------------------------------------------------------

// Could v.__class__ be something else than its type?
bool pv_type_lies(PvVM *vm, PvValue v) {
    PvType *t = pv_type_of(v);
    if (is_builtin(t)) return false;
    if (t->flags & PV_TF_GUEST_GETATTRIBUTE) return true;
    PvValue own = pv_type_lookup(vm, t, PV_NAME(__class__));
    PvValue plain = pv_dict_get_name(pv_types[PV_TYPE_OBJECT].dict, PV_NAME(__class__));
    return own != plain;
}

static bool has_plain_check(PvVM *vm, PvType *meta, PvStr *name) {
    return is_builtin(meta) || pv_type_inherits(vm, meta, name, &pv_types[PV_TYPE_TYPE]);
}

enum { NESTED_MAX = 32 };

static PvStatus is_instance(PvVM *vm, PvValue v, PvValue c, int depth, bool *out) {
    if (pv_is_ptr(c) && pv_type_of(v) == (PvType *)(void *)pv_ptr(c)) {
        *out = true;
        return PV_OK;
    }
    PvTuple *any = NULL;
    if (pv_is_type(c)) {
        PvType *cls = pv_as_type(c);
        if (!has_plain_check(vm, cls->base.type, PV_NAME(__instancecheck__))) return PV_DEFER;
        *out = pv_type_is_subtype(pv_type_of(v), cls);
        if (!*out && pv_type_lies(vm, v)) return PV_DEFER;
        return PV_OK;
    }
    if (pv_is_tuple(c)) any = pv_tuple(c);
    else if (pv_type_of(c) == &pv_types[PV_TYPE_UNION])
        any = ((PvUnion *)(void *)pv_ptr(c))->args;
    if (any == NULL || depth == NESTED_MAX) return PV_DEFER;
    PV_TRY(pv_charge(vm, 1 + (int64_t)any->n));
    for (size_t i = 0; i < any->n; i++) {
        PvValue member = any->item[i];
        if ((i & 7) == 7) PV_TRY(pv_charge(vm, 4));
        if (member == PV_NONE && !pv_is_tuple(c)) *out = v == PV_NONE;
        else PV_TRY(is_instance(vm, v, member, depth + 1, out));
        if (*out) return PV_OK;
    }
    *out = false;
    return PV_OK;
}

PvStatus pv_isinstance(PvVM *vm, PvValue v, PvValue c, bool *out) {
    return is_instance(vm, v, c, 0, out);
}

static PvStatus is_subclass(PvVM *vm, PvValue v, PvValue c, int depth, bool *out) {
    PvTuple *any = NULL;
    if (pv_is_type(c)) {
        if (!has_plain_check(vm, pv_type_of(c), PV_NAME(__subclasscheck__))) return PV_DEFER;
        if (!pv_is_type(v)) return PV_DEFER;
        *out = pv_type_is_subtype(pv_as_type(v), pv_as_type(c));
        return PV_OK;
    }
    if (pv_is_tuple(c)) any = pv_tuple(c);
    else if (pv_type_of(c) == &pv_types[PV_TYPE_UNION])
        any = ((PvUnion *)(void *)pv_ptr(c))->args;
    if (any == NULL || depth == NESTED_MAX) return PV_DEFER;
    PV_TRY(pv_charge(vm, 1 + (int64_t)any->n));
    for (size_t i = 0; i < any->n; i++) {
        PvValue member = any->item[i];
        if ((i & 7) == 7) PV_TRY(pv_charge(vm, 4));
        if (member == PV_NONE && !pv_is_tuple(c)) member = pv_from_ptr(&pv_types[PV_TYPE_NONE]);
        PV_TRY(is_subclass(vm, v, member, depth + 1, out));
        if (*out) return PV_OK;
    }
    *out = false;
    return PV_OK;
}

PvStatus pv_issubclass(PvVM *vm, PvValue v, PvValue c, bool *out) {
    return is_subclass(vm, v, c, 0, out);
}

PvStatus pv_type_dunder_instancecheck(PvVM *vm, PvArgs *a, PvValue *out) {
    bool is = pv_type_is_subtype(pv_type_of(a->v[1]), SELF(a->v[0]));
    if (!is && pv_type_lies(vm, a->v[1])) return PV_DEFER;
    *out = pv_bool(is);
    return PV_OK;
}

PvStatus pv_type_dunder_subclasscheck(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm;
    if (!pv_is_type(a->v[1])) return PV_DEFER;
    *out = pv_bool(pv_type_is_subtype(SELF(a->v[1]), SELF(a->v[0])));
    return PV_OK;
}

// --- getters ------------------------------------------------------------------------------------

static PvStatus give(PvValue v, PvValue *out) {
    *out = v;
    return PV_OK;
}

static PvStatus give_text(PvVM *vm, const char *text, PvValue *out) {
    if (text == NULL) return give(PV_NONE, out);
    PvStr *s = pv_str_from_utf8(vm, text, strlen(text));
    return s == NULL ? PV_RETRY : give(pv_from_ptr(s), out);
}

PvStatus pv_type_get_dunder_name(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    return give(pv_from_ptr(SELF(self)->name), out);
}

PvStatus pv_type_get_dunder_qualname(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    return give(pv_from_ptr(SELF(self)->qualname), out);
}

PvStatus pv_type_get_dunder_module(PvVM *vm, PvValue self, PvValue *out) {
    PvType *t = SELF(self);
    PvValue module = is_builtin(t) ? t->module : pv_dict_get_name(t->dict, PV_NAME(__module__));
    if (module == PV_NULL) return pv_attributes_missing(vm, self, PV_NAME(__module__));
    return give(module, out);
}

PvStatus pv_type_get_dunder_bases(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    return give(pv_from_ptr(SELF(self)->bases), out);
}

PvStatus pv_type_get_dunder_base(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    PvType *base = SELF(self)->parent;
    return give(base == NULL ? PV_NONE : pv_from_ptr(base), out);
}

PvStatus pv_type_get_dunder_mro(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    return give(pv_from_ptr(SELF(self)->mro), out);
}

PvStatus pv_type_get_dunder_dict(PvVM *vm, PvValue self, PvValue *out) {
    PvMappingProxy *p = pv_mappingproxy_new(vm, pv_from_ptr(SELF(self)->dict));
    return p == NULL ? PV_RETRY : give(pv_from_ptr(p), out);
}

PvStatus pv_type_get_dunder_doc(PvVM *vm, PvValue self, PvValue *out) {
    PvType *t = SELF(self);
    if (is_builtin(t)) return give_text(vm, t->doc, out);
    PvValue doc = pv_type_lookup(vm, t, PV_NAME(__doc__));
    if (doc == PV_NULL) return give(PV_NONE, out);
    return pv_attributes_bind(vm, doc, PV_NULL, t, out);
}

PvStatus pv_type_get_dunder_annotations(PvVM *vm, PvValue self, PvValue *out) {
    PvType *t = SELF(self);
    if (is_builtin(t)) return pv_attributes_missing(vm, self, PV_NAME(__annotations__));
    PvValue v = pv_dict_get_name(t->dict, PV_NAME(__annotations__));
    if (v != PV_NULL) return pv_attributes_bind(vm, v, PV_NULL, t, out);
    PvDict *dict = pv_dict_make(vm, 0);
    if (dict == NULL) return PV_RETRY;
    PV_TRY(pv_type_set(vm, t, PV_NAME(__annotations__), pv_from_ptr(dict)));
    return give(pv_from_ptr(dict), out);
}

PvStatus pv_type_get_dunder_type_params(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    PvType *t = SELF(self);
    bool own = t != &pv_types[PV_TYPE_TYPE];
    PvValue v = own ? pv_dict_get_name(t->dict, PV_NAME(__type_params__)) : PV_NULL;
    return give(v == PV_NULL ? pv_from_ptr(&pv_empty_tuple) : v, out);
}

// What CPython raises where the getter does not find its entry: the bare name, blamed on the class.
static PvStatus missing_entry(PvVM *vm, PvValue self, PvStr *name) {
    return pv_attributes_blame(vm, pv_raise(vm, PV_EXC_ATTRIBUTE_ERROR, "%U", name), self, name);
}

PvStatus pv_type_get_dunder_abstractmethods(PvVM *vm, PvValue self, PvValue *out) {
    PvType *t = SELF(self);
    PvValue v = is_builtin(t) ? PV_NULL : pv_dict_get_name(t->dict, PV_NAME(__abstractmethods__));
    if (v == PV_NULL) return missing_entry(vm, self, PV_NAME(__abstractmethods__));
    return give(v, out);
}

PvStatus pv_type_get_dunder_text_signature(PvVM *vm, PvValue self, PvValue *out) {
    // The constructor's, without the class; nothing where a default has no text.
    static const char *const heads[] = {"($type, /, ", "($type, ", "($type", NULL};
    PvType *t = SELF(self);
    const char *text = is_builtin(t) && t->init != NULL ? t->init->signature : NULL;
    if (text == NULL || *text == 0 || strstr(text, "<unrepresentable>") != NULL) return give(PV_NONE, out);
    if (t == &pv_types[PV_TYPE_OBJECT] || strcmp(text, "($type, /)") == 0) return give_text(vm, "()", out);
    if (strcmp(text, "($type, /, *args, **kwargs)") == 0) return give(PV_NONE, out);
    for (const char *const *head = heads; *head != NULL; head++) {
        size_t n = strlen(*head);
        if (strncmp(text, *head, n) != 0) continue;
        PvWriter w;
        pv_writer_init(&w, vm);
        PV_TRY(pv_writer_char(&w, '('));
        PV_TRY(pv_writer_text(&w, text + n));
        return pv_writer_finish(&w, out);
    }
    return give_text(vm, text, out);
}

PvStatus pv_type_get_dunder_flags(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    uint32_t f = SELF(self)->flags;
    int64_t flags = 1 << 12 | (is_builtin(SELF(self)) ? 1 << 8 : 1 << 9); // ready, immutable, heap
    if (f & PV_TF_SUBCLASSABLE) flags |= 1 << 10;
    if (f & PV_TF_SEQUENCE) flags |= 1 << 5;
    if (f & PV_TF_MAPPING) flags |= 1 << 6;
    if (f & PV_TF_ABSTRACT) flags |= 1 << 20;
    if (f & PV_TF_INT) flags |= 1 << 24;
    if (f & PV_TF_LIST) flags |= 1 << 25;
    if (f & PV_TF_TUPLE) flags |= 1 << 26;
    if (f & PV_TF_BYTES) flags |= 1 << 27;
    if (f & PV_TF_STR) flags |= 1 << 28;
    if (f & PV_TF_DICT) flags |= 1 << 29;
    if (f & PV_TF_EXCEPTION) flags |= 1 << 30;
    if (f & PV_TF_TYPE) flags |= (int64_t)1 << 31;
    return give(pv_from_int(flags), out);
}

PvStatus pv_type_get_dunder_basicsize(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    return give(pv_from_int((int64_t)SELF(self)->size), out);
}

PvStatus pv_type_get_dunder_itemsize(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    bool variable = (SELF(self)->flags & (PV_TF_TUPLE | PV_TF_INT)) != 0;
    // An int's is CPython's, which has pieces of 30 bits.
    return give(pv_from_int(SELF(self)->flags & PV_TF_INT ? 4 : variable ? 8 : 0), out);
}

PvStatus pv_type_get_dunder_dictoffset(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    return give(pv_from_int(SELF(self)->attrs == 0 ? 0 : -1), out);
}

PvStatus pv_type_get_dunder_weakrefoffset(PvVM *vm, PvValue self, PvValue *out) {
    bool has = !is_builtin(SELF(self)) &&
               pv_type_lookup(vm, SELF(self), PV_NAME(__weakref__)) != PV_NULL;
    return give(pv_from_int(has ? -1 : 0), out);
}

// --- setters ------------------------------------------------------------------------------------

static PvStatus may_set(PvVM *vm, PvType *t, PvStr *name, PvValue value) {
    if (is_builtin(t))
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "cannot set '%U' attribute of immutable type '%N'",
                        name, t);
    if (value == PV_NULL)
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "cannot delete '%U' attribute of immutable type '%N'", name, t);
    return PV_OK;
}

PvStatus pv_type_set_dunder_name(PvVM *vm, PvValue self, PvValue value) {
    PV_TRY(may_set(vm, SELF(self), PV_NAME(__name__), value));
    if (!pv_is_str(value))
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "can only assign string to %N.__name__, not '%T'",
                        SELF(self), value);
    PV_TRY(pv_charge(vm, (int64_t)(pv_str(value)->length / 4)));
    for (size_t i = 0; i < pv_str(value)->length; i++)
        if (pv_str_at(pv_str(value), i) == 0)
            return pv_raise(vm, PV_EXC_VALUE_ERROR, "type name must not contain null characters");
    for (size_t i = 0; i < pv_str(value)->length; i++)
        if ((pv_str_at(pv_str(value), i) & ~0x7FFu) == 0xD800) return pv_exception_unencodable(vm, pv_str(value));
    SELF(self)->name = pv_str(value);
    return PV_OK;
}

PvStatus pv_type_set_dunder_qualname(PvVM *vm, PvValue self, PvValue value) {
    PV_TRY(may_set(vm, SELF(self), PV_NAME(__qualname__), value));
    if (!pv_is_str(value))
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "can only assign string to %N.__qualname__, not '%T'",
                        SELF(self), value);
    SELF(self)->qualname = pv_str(value);
    return PV_OK;
}

PvStatus pv_type_set_dunder_module(PvVM *vm, PvValue self, PvValue value) {
    PV_TRY(may_set(vm, SELF(self), PV_NAME(__module__), value));
    PV_TRY(pv_type_set(vm, SELF(self), PV_NAME(__module__), value));
    (void)pv_dict_remove_name(vm, SELF(self)->dict, PV_NAME(__firstlineno__)); // of another file now
    SELF(self)->module = value;
    return PV_OK;
}

// Does a metaclass have a say in the MRO of the class or of a subclass?
static bool has_own_order(PvVM *vm, PvType *t) {
    if (!has_plain_check(vm, t->base.type, PV_NAME(mro))) return true;
    PvTuple *list = pv_is_ptr(t->subclasses) ? pv_tuple(t->subclasses) : NULL;
    for (size_t i = 0; list != NULL && i < list->n && list->item[i] != PV_NULL; i++)
        if (has_own_order(vm, pv_as_type(list->item[i]))) return true;
    return false;
}

PvStatus pv_type_set_dunder_bases(PvVM *vm, PvValue self, PvValue value) {
    PV_TRY(may_set(vm, SELF(self), PV_NAME(__bases__), value));
    if (!pv_is_tuple(value))
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "can only assign tuple to %N.__bases__, not %T",
                        SELF(self), value);
    if (has_own_order(vm, SELF(self))) {
        PvValue arguments[2] = {self, value};
        return pv_defer_call(vm, pv_twin(PV_TWIN_TYPE_SET_BASES), 2, arguments);
    }
    return pv_type_set_bases(vm, SELF(self), pv_tuple(value));
}

PvStatus pv_type_set_dunder_doc(PvVM *vm, PvValue self, PvValue value) {
    PV_TRY(may_set(vm, SELF(self), PV_NAME(__doc__), value));
    return pv_type_set(vm, SELF(self), PV_NAME(__doc__), value);
}

PvStatus pv_type_set_dunder_annotations(PvVM *vm, PvValue self, PvValue value) {
    if (is_builtin(SELF(self))) return may_set(vm, SELF(self), PV_NAME(__annotations__), value);
    if (value == PV_NULL && pv_dict_get_name(SELF(self)->dict, PV_NAME(__annotations__)) == PV_NULL)
        return pv_raise(vm, PV_EXC_ATTRIBUTE_ERROR, "__annotations__");
    return pv_type_set(vm, SELF(self), PV_NAME(__annotations__), value);
}

PvStatus pv_type_set_dunder_type_params(PvVM *vm, PvValue self, PvValue value) {
    PV_TRY(may_set(vm, SELF(self), PV_NAME(__type_params__), value));
    return pv_type_set(vm, SELF(self), PV_NAME(__type_params__), value);
}

PvStatus pv_type_set_dunder_abstractmethods(PvVM *vm, PvValue self, PvValue value) {
    bool abstract = false;
    if (value != PV_NULL) PV_TRY(pv_truth(vm, value, &abstract));
    return pv_type_set_abstract(vm, SELF(self), value, abstract);
}

PvStatus pv_type_set_abstract(PvVM *vm, PvType *t, PvValue value, bool abstract) {
    if (is_builtin(t)) return may_set(vm, t, PV_NAME(__abstractmethods__), value);
    if (value == PV_NULL && pv_dict_get_name(t->dict, PV_NAME(__abstractmethods__)) == PV_NULL)
        return missing_entry(vm, pv_from_ptr(t), PV_NAME(__abstractmethods__));
    PV_TRY(pv_type_set(vm, t, PV_NAME(__abstractmethods__), value));
    t->flags = abstract ? t->flags | PV_TF_ABSTRACT : t->flags & ~(uint32_t)PV_TF_ABSTRACT;
    return PV_OK;
}

// --- operations ---------------------------------------------------------------------------------

PvStatus pv_type_write_name(PvType *t, PvWriter *w) {
    PvValue module = is_builtin(t) ? t->module : pv_dict_get_name(t->dict, PV_NAME(__module__));
    if (module != PV_NULL && pv_is_str(module) &&
        !pv_shape_same_name(pv_str(module), PV_NAME(builtins))) {
        PV_TRY(pv_writer_str(w, pv_str(module)));
        PV_TRY(pv_writer_char(w, '.'));
        return pv_writer_str(w, t->qualname);
    }
    return pv_writer_str(w, t->name);
}

PvStatus pv_type_write_short(PvType *t, PvWriter *w) {
    if (t->flags & (PV_TF_BUILTIN | PV_TF_IN_C)) return pv_type_write_name(t, w);
    return pv_writer_str(w, t->name);
}

PvStatus pv_type_op_repr(PvVM *vm, PvValue v, PvWriter *w) {
    (void)vm;
    PV_TRY(pv_writer_text(w, "<class '"));
    PV_TRY(pv_type_write_name(SELF(v), w));
    return pv_writer_text(w, "'>");
}

PvStatus pv_type_op_binary(PvVM *vm, int op, PvValue a, PvValue b, PvValue *out) {
    if ((op & 15) != PV_BINARY_OR) return give(PV_NOTIMPLEMENTED, out);
    return pv_union_or(vm, a, b, out);
}

void pv_type_op_trace(PvGC *gc, PvObject *o) {
    PvType *t = (PvType *)(void *)o;
    pv_gc_mark_object(gc, &t->name->base);
    pv_gc_mark_object(gc, &t->qualname->base);
    pv_gc_mark(gc, t->module);
    if (t->bases != NULL) pv_gc_mark_object(gc, &t->bases->base);
    if (t->mro != NULL) pv_gc_mark_object(gc, &t->mro->base);
    if (t->parent != NULL) pv_gc_mark_object(gc, &t->parent->base);
    if (t->dict != NULL) pv_gc_mark_object(gc, (PvObject *)(void *)t->dict);
    if (t->shape != NULL) pv_gc_mark_object(gc, (PvObject *)(void *)t->shape);
    pv_gc_mark(gc, t->subclasses);
}

void pv_type_op_release(PvVM *vm, PvObject *o) { (void)vm, (void)o; }
