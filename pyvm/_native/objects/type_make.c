// Making guest classes: the MRO, the layout, __slots__, the namespace.
//
// Invariant: a class that exists is complete: everything that can fail comes before it is linked to
// its bases. Layout: the built-in part, then for each class of the chain its __slots__ members or its
// PvAttrs; subclasses only ever add behind.
#include "objects/type_make.h"

#include "core/names.h"
#include "core/native.h"
#include "gen/types.gen.h"
#include "objects/weak_cell.h"
#include "objects/cell.h"
#include "objects/descriptor.h"
#include "objects/dict.h"
#include "objects/exception.h"
#include "objects/list.h"
#include "objects/mappingproxy.h"
#include "objects/property.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "text/unicode.h"

enum { MRO_MAX = 1000 };

static PvType *base_at(const PvTuple *bases, size_t i) {
    return (PvType *)(void *)pv_ptr(bases->item[i]);
}

// --- the metaclass and the MRO ------------------------------------------------------------------

PvStatus pv_type_metaclass(PvVM *vm, PvType *meta, PvTuple *bases, PvType **out) {
    for (size_t i = 0; i < bases->n; i++) {
        PvType *of_base = pv_type_of(bases->item[i]);
        if (pv_type_is_subtype(meta, of_base)) continue;
        if (!pv_type_is_subtype(of_base, meta))
            return pv_raise(vm, PV_EXC_TYPE_ERROR,
                            "metaclass conflict: the metaclass of a derived class must be a "
                            "(non-strict) subclass of the metaclasses of all its bases");
        meta = of_base;
    }
    *out = meta;
    return PV_OK;
}

static bool in_tail(const PvTuple *list, size_t from, PvValue v) {
    for (size_t i = from + 1; i < list->n; i++)
        if (list->item[i] == v) return true;
    return false;
}

static PvStatus no_order(PvVM *vm, PvTuple **list, const size_t *at, size_t n) {
    // The heads that block each other, in order of appearance.
    PvWriter w;
    pv_writer_init(&w, vm);
    for (size_t i = 0; i < n; i++) {
        if (at[i] >= list[i]->n) continue;
        PvType *t = base_at(list[i], at[i]);
        bool seen = false;
        for (size_t j = 0; j < i; j++)
            seen = seen || (at[j] < list[j]->n && base_at(list[j], at[j]) == t);
        if (seen) continue;
        if (w.length != 0) PV_TRY(pv_writer_text(&w, ", "));
        PV_TRY(pv_writer_str(&w, t->name));
    }
    PvValue names;
    PV_TRY(pv_writer_finish(&w, &names));
    return pv_raise(vm, PV_EXC_TYPE_ERROR,
                    "Cannot create a consistent method resolution order (MRO) for bases %U",
                    pv_str(names));
}

PvStatus pv_type_linearize(PvVM *vm, PvType *type, PvTuple *bases, PvTuple **out) {
    size_t n = bases->n + 1, most = 1;
    if (n > 64) return pv_raise(vm, PV_EXC_TYPE_ERROR, "too many bases");
    PvTuple *list[65];
    size_t at[65] = {0};
    for (size_t i = 0; i < bases->n; i++) {
        list[i] = base_at(bases, i)->mro;
        most += list[i]->n;
    }
    list[n - 1] = bases;
    if (most > MRO_MAX * 4) return pv_raise(vm, PV_EXC_TYPE_ERROR, "too many classes in the MRO");
    PV_TRY(pv_charge(vm, (int64_t)(most * n / 4 + 1)));
    PvTuple *scratch = pv_tuple_make(vm, most);
    if (scratch == NULL) return PV_RETRY;
    size_t count = 0;
    if (type != NULL) scratch->item[count++] = pv_from_ptr(type);
    for (;;) {
        PvValue next = PV_NULL;
        bool left = false;
        for (size_t i = 0; i < n && next == PV_NULL; i++) {
            if (at[i] >= list[i]->n) continue;
            left = true;
            PvValue candidate = list[i]->item[at[i]];
            bool blocked = false;
            for (size_t j = 0; j < n && !blocked; j++)
                blocked = at[j] < list[j]->n && in_tail(list[j], at[j], candidate);
            if (!blocked) next = candidate;
        }
        if (!left) break;
        if (next == PV_NULL) return no_order(vm, list, at, n);
        scratch->item[count++] = next;
        for (size_t i = 0; i < n; i++)
            if (at[i] < list[i]->n && list[i]->item[at[i]] == next) at[i]++;
    }
    if (count > MRO_MAX) return pv_raise(vm, PV_EXC_TYPE_ERROR, "too many classes in the MRO");
    PvTuple *mro = pv_tuple_make(vm, count);
    if (mro == NULL) return PV_RETRY;
    memcpy(mro->item, scratch->item, count * sizeof(PvValue));
    *out = mro;
    return PV_OK;
}

// --- the layout ---------------------------------------------------------------------------------

#define HAS_FIELDS(id, name, base, extra, doc) [id] = sizeof(extra) > 1,
static const bool exception_has_fields[] = {PV_EXCEPTION_TABLE(HAS_FIELDS)};

// The class that the layout of t's instances comes from (CPython's solid base).
static PvType *solid_base(PvType *t) {
    for (;; t = t->parent) {
        if (t->parent == NULL) return t;
        if (!(t->flags & PV_TF_BUILTIN)) {
            if (t->n_slots != 0) return t;
        } else if (t->flags & PV_TF_EXCEPTION) {
            uint32_t i = t->id - PV_TYPE_EXCEPTIONS;
            if (i == 0 || exception_has_fields[i]) return t;
        } else if (t->size != t->parent->size || t->parent == &pv_types[PV_TYPE_OBJECT]) {
            if (t->size != sizeof(PvObject)) return t;
        }
    }
}

static PvStatus best_base(PvVM *vm, PvTuple *bases, PvType **out) {
    PvType *winner = NULL, *best = NULL;
    for (size_t i = 0; i < bases->n; i++) {
        if (!pv_is_type(bases->item[i]))
            return pv_raise(vm, PV_EXC_TYPE_ERROR, "bases must be types");
        PvType *base = base_at(bases, i);
        if (!(base->flags & PV_TF_SUBCLASSABLE))
            return pv_raise(vm, PV_EXC_TYPE_ERROR, "type '%N' is not an acceptable base type", base);
        PvType *candidate = solid_base(base);
        if (winner == NULL || (candidate != winner && pv_type_is_subtype(candidate, winner))) {
            winner = candidate;
            best = base;
        } else if (!pv_type_is_subtype(winner, candidate)) {
            return pv_raise(vm, PV_EXC_TYPE_ERROR,
                            "multiple bases have instance lay-out conflict");
        }
    }
    *out = best;
    return PV_OK;
}

static PvStatus check_doubles(PvVM *vm, const PvTuple *bases) {
    for (size_t i = 0; i < bases->n; i++)
        for (size_t j = i + 1; j < bases->n; j++)
            if (bases->item[i] == bases->item[j])
                return pv_raise(vm, PV_EXC_TYPE_ERROR, "duplicate base class %U",
                                base_at(bases, i)->name);
    return PV_OK;
}

// Do instances of the built-in layout end in a variable part?
static bool is_variable(const PvType *t) {
    return (t->flags & (PV_TF_TUPLE | PV_TF_INT | PV_TF_BYTES)) != 0;
}

// Do instances keep attributes in a dict that the built-in layout has?
static bool has_own_dict(PvType *t) {
    uint32_t id = t->id;
    return (t->flags & PV_TF_TYPE) || id == PV_TYPE_MODULE || id == PV_TYPE_CLASSMETHOD ||
           id == PV_TYPE_STATICMETHOD;
}

// --- __slots__ ----------------------------------------------------------------------------------

typedef struct Slots {
    bool given;
    bool dict; // '__dict__' is among them
    bool weakref;
    PvTuple *names; // of members, mangled, in order: equal slots make equal layouts
} Slots;

static bool is_private(const PvStr *name) {
    size_t n = name->length;
    return n > 2 && pv_str_at(name, 0) == '_' && pv_str_at(name, 1) == '_' &&
           !(pv_str_at(name, n - 1) == '_' && pv_str_at(name, n - 2) == '_');
}

static PvStatus mangle(PvVM *vm, PvStr *cls, PvStr *name, PvStr **out) {
    *out = name;
    size_t skip = 0;
    while (skip < cls->length && pv_str_at(cls, skip) == '_') skip++;
    if (!is_private(name) || skip == cls->length) return PV_OK;
    PvStr *tail = pv_str_slice(vm, cls, skip, cls->length);
    PvStr *underscore = pv_str_latin1('_');
    PvStr *head = tail == NULL ? NULL : pv_str_concat(vm, underscore, tail);
    *out = head == NULL ? NULL : pv_str_concat(vm, head, name);
    return *out == NULL ? PV_RETRY : PV_OK;
}

static bool is_identifier(const PvStr *name) {
    for (size_t i = 0; i < name->length; i++) {
        uint32_t c = pv_str_at(name, i);
        if (c == '_' || pv_unicode_is_xid_start(c)) continue;
        if (i == 0 || !pv_unicode_is_xid_continue(c)) return false;
    }
    return name->length != 0;
}

// Do instances say that they can be referred to weakly?
static bool has_weakref(PvVM *vm, PvType *t) {
    if (t->flags & (PV_TF_TYPE | PV_TF_SET) || t->id == PV_TYPE_MODULE) return true;
    return pv_type_lookup(vm, t, PV_NAME(__weakref__)) != PV_NULL;
}

static PvStatus read_slots(PvVM *vm, PvStr *cls, PvType *base, PvValue value, PvDict *namespace,
                           Slots *out) {
    PvTuple *given;
    out->given = true;
    if (pv_is_str(value)) {
        given = pv_tuple_make(vm, 1);
        if (given == NULL) return PV_RETRY;
        given->item[0] = value;
    } else if (pv_is_ptr(value) && pv_ptr(value)->type == &pv_types[PV_TYPE_TUPLE]) {
        given = (PvTuple *)(void *)pv_ptr(value);
    } else {
        return PV_DEFER; // the twin makes a tuple of it
    }
    if (given->n != 0 && (is_variable(base) || base->flags & PV_TF_TYPE))
        return pv_raise(vm, PV_EXC_TYPE_ERROR,
                        "nonempty __slots__ not supported for subtype of '%N'", base);
    PvTuple *names = pv_tuple_make(vm, given->n);
    if (names == NULL) return PV_RETRY;
    size_t n = 0;
    for (size_t i = 0; i < given->n; i++) {
        if (!pv_is_str(given->item[i]))
            return pv_raise(vm, PV_EXC_TYPE_ERROR, "__slots__ items must be strings, not '%T'",
                            given->item[i]);
        PvStr *name = pv_str(given->item[i]);
        if (!is_identifier(name))
            return pv_raise(vm, PV_EXC_TYPE_ERROR, "__slots__ must be identifiers");
        if (pv_shape_same_name(name, PV_NAME(__dict__))) {
            if (out->dict || base->attrs != 0 || has_own_dict(base))
                return pv_raise(vm, PV_EXC_TYPE_ERROR,
                                "__dict__ slot disallowed: we already got one");
            out->dict = true;
            continue;
        }
        if (pv_shape_same_name(name, PV_NAME(__weakref__))) {
            if (out->weakref || has_weakref(vm, base))
                return pv_raise(vm, PV_EXC_TYPE_ERROR,
                                "__weakref__ slot disallowed: we already got one");
            out->weakref = true;
            continue;
        }
        PvStr *mangled;
        PV_TRY(mangle(vm, cls, name, &mangled));
        bool removed = pv_shape_same_name(mangled, PV_NAME(__classcell__)) ||
                       pv_shape_same_name(mangled, PV_NAME(__qualname__));
        if (!removed && pv_dict_get_name(namespace, mangled) != PV_NULL)
            return pv_raise(vm, PV_EXC_VALUE_ERROR,
                            "'%U' in __slots__ conflicts with class variable", mangled);
        bool twice = false;
        for (size_t j = 0; j < n; j++) twice = twice || pv_shape_same_name(pv_str(names->item[j]), mangled);
        if (!twice) names->item[n++] = pv_from_ptr(mangled);
    }
    names->n = n;
    out->names = names;
    return pv_list_sort_values(vm, names->item, n, false);
}

// --- the namespace ------------------------------------------------------------------------------

static PvStatus wrap(PvVM *vm, PvDict *dict, PvStr *name, PvTypeId kind) {
    PvValue f = pv_dict_get_name(dict, name);
    if (f == PV_NULL || pv_type_of(f) != &pv_types[PV_TYPE_FUNCTION]) return PV_OK;
    PvWrapped *w = pv_heap_new(vm, &pv_types[kind], sizeof *w);
    if (w == NULL) return PV_RETRY;
    w->function = f;
    return pv_dict_put_name(vm, dict, name, pv_from_ptr(w));
}

static PvStatus add_getset(PvVM *vm, PvType *type, PvStr *name,
                           PvStatus (*get)(PvVM *, PvValue, PvValue *),
                           PvStatus (*set)(PvVM *, PvValue, PvValue)) {
    if (pv_dict_get_name(type->dict, name) != PV_NULL) return PV_OK;
    PvGetSet *g = pv_heap_new(vm, &pv_types[PV_TYPE_GETSET_DESCRIPTOR], sizeof *g);
    if (g == NULL) return PV_RETRY;
    g->name = name;
    g->owner = type;
    g->get = get;
    g->set = set;
    g->doc = name == PV_NAME(__dict__) ? "dictionary for instance variables" : "list of weak references to the object";
    return pv_dict_put_name(vm, type->dict, name, pv_from_ptr(g));
}

PvStatus pv_object_weakref_get(PvVM *vm, PvValue self, PvValue *out) {
    PvValue first = pv_weak_first(vm, self);
    *out = first == PV_NULL ? PV_NONE : first;
    return PV_OK;
}

// In CPython's order: the namespace, the members, __dict__, __weakref__, __doc__, __hash__.
static PvStatus fill_dict(PvVM *vm, PvType *type, PvDict *namespace, const Slots *slots,
                          bool adds_dict, bool adds_weakref) {
    PV_TRY(pv_charge(vm, namespace->filled >> 2));
    PvDict *dict = pv_dict_clone(vm, namespace);
    if (dict == NULL) return PV_RETRY;
    type->dict = dict;
    PvValue qualname = pv_dict_get_name(dict, PV_NAME(__qualname__));
    if (qualname != PV_NULL) {
        if (!pv_is_str(qualname))
            return pv_raise(vm, PV_EXC_TYPE_ERROR, "type __qualname__ must be a str, not %T",
                            qualname);
        type->qualname = pv_str(qualname);
        pv_dict_remove_name(vm, dict, PV_NAME(__qualname__));
    }
    pv_dict_remove_name(vm, dict, PV_NAME(__classcell__));
    pv_dict_remove_name(vm, dict, PV_NAME(__classdictcell__));
    PV_TRY(wrap(vm, dict, PV_NAME(__new__), PV_TYPE_STATICMETHOD));
    PV_TRY(wrap(vm, dict, PV_NAME(__init_subclass__), PV_TYPE_CLASSMETHOD));
    PV_TRY(wrap(vm, dict, PV_NAME(__class_getitem__), PV_TYPE_CLASSMETHOD));
    for (uint32_t i = 0; i < type->n_slots; i++) {
        PvStr *slot = pv_str(slots->names->item[i]);
        PvMember *m = pv_member_new(vm, type, slot, type->slots + i * (uint32_t)sizeof(PvValue));
        if (m == NULL) return PV_RETRY;
        PV_TRY(pv_dict_put_name(vm, type->dict, slot, pv_from_ptr(m)));
    }
    if (adds_dict)
        PV_TRY(add_getset(vm, type, PV_NAME(__dict__), pv_object_dict_get, pv_object_dict_set));
    if (adds_weakref)
        PV_TRY(add_getset(vm, type, PV_NAME(__weakref__), pv_object_weakref_get, NULL));
    if (pv_dict_get_name(dict, PV_NAME(__doc__)) == PV_NULL)
        PV_TRY(pv_dict_put_name(vm, dict, PV_NAME(__doc__), PV_NONE));
    if (pv_dict_get_name(dict, PV_NAME(__eq__)) != PV_NULL &&
        pv_dict_get_name(dict, PV_NAME(__hash__)) == PV_NULL)
        PV_TRY(pv_dict_put_name(vm, dict, PV_NAME(__hash__), PV_NONE));
    return PV_OK;
}

enum { INHERITED = PV_TF_EXCEPTION | PV_TF_TYPE | PV_TF_INT | PV_TF_STR | PV_TF_BYTES | PV_TF_LIST |
                   PV_TF_TUPLE | PV_TF_DICT | PV_TF_FLOAT | PV_TF_SET };

PvStatus pv_type_make(PvVM *vm, PvType *meta, PvStr *name, PvTuple *bases, PvDict *namespace,
                      PvValue *out) {
    if (bases->n == 0) {
        bases = pv_tuple_make(vm, 1);
        if (bases == NULL) return PV_RETRY;
        bases->item[0] = pv_from_ptr(&pv_types[PV_TYPE_OBJECT]);
    }
    PvType *base = NULL;
    PV_TRY(best_base(vm, bases, &base));
    PV_TRY(check_doubles(vm, bases));
    Slots slots = {0};
    PvValue value = pv_dict_get_name(namespace, PV_NAME(__slots__));
    if (value != PV_NULL) PV_TRY(read_slots(vm, name, base, value, namespace, &slots));
    PvValue cell = pv_dict_get_name(namespace, PV_NAME(__classcell__));
    if (cell != PV_NULL && pv_type_of(cell) != &pv_types[PV_TYPE_CELL])
        return pv_raise(vm, PV_EXC_TYPE_ERROR,
                        "__classcell__ must be a nonlocal cell, not %R",
                        pv_from_ptr(pv_type_shown(cell)));
    // Annotation scopes look names up in the finished class from then on, read-only.
    PvValue dict_cell = pv_dict_get_name(namespace, PV_NAME(__classdictcell__));
    if (dict_cell != PV_NULL && pv_type_of(dict_cell) != &pv_types[PV_TYPE_CELL])
        return pv_raise(vm, PV_EXC_TYPE_ERROR,
                        "__classdictcell__ must be a nonlocal cell, not %R",
                        pv_from_ptr(pv_type_shown(dict_cell)));

    PvType *type = pv_heap_new(vm, meta, sizeof *type);
    if (type == NULL) return PV_RETRY;
    type->name = name;
    type->qualname = name;
    type->bases = bases;
    type->parent = base;
    type->id = base->id;
    type->version = pv_type_new_version(vm);
    type->flags = PV_TF_SUBCLASSABLE | (base->flags & INHERITED);
    for (size_t i = 0; i < bases->n; i++)
        type->flags |= base_at(bases, i)->flags & (PV_TF_SEQUENCE | PV_TF_MAPPING);

    bool may_dict = base->attrs == 0 && !has_own_dict(base);
    bool may_weakref = !is_variable(base) && !has_weakref(vm, base);
    bool adds_dict = slots.given ? slots.dict : may_dict;
    bool adds_weakref = slots.given ? slots.weakref : may_weakref;
    for (size_t i = 0; slots.given && i < bases->n; i++) { // what other bases have, all have
        PvType *other = base_at(bases, i);
        if (other == base) continue;
        if (may_dict && (other->attrs != 0 || has_own_dict(other))) adds_dict = true;
        if (may_weakref && has_weakref(vm, other)) adds_weakref = true;
    }
    uint32_t size = base->size;
    type->slots = base->slots;
    if (slots.given && slots.names->n != 0) {
        type->slots = size;
        type->n_slots = (uint32_t)slots.names->n;
        size += type->n_slots * (uint32_t)sizeof(PvValue);
    }
    type->attrs = base->attrs;
    if (adds_dict && is_variable(base)) {
        type->attrs = size | 1;
    } else if (adds_dict) {
        type->attrs = size;
        size += (uint32_t)sizeof(PvAttrs);
    }
    type->size = size;

    PV_TRY(pv_type_linearize(vm, type, bases, &type->mro));
    PV_TRY(fill_dict(vm, type, namespace, &slots, adds_dict, adds_weakref));
    PvValue module = pv_dict_get_name(type->dict, PV_NAME(__module__));
    type->module = module;
    for (size_t i = 0; i < bases->n; i++) PV_TRY(pv_type_reserve_subclass(vm, base_at(bases, i)));
    if (!(type->attrs == 0) && pv_shape_root(vm, type) == NULL) return PV_RETRY;
    PvMappingProxy *names = NULL;
    if (dict_cell != PV_NULL) {
        names = pv_mappingproxy_new(vm, pv_from_ptr(type->dict));
        if (names == NULL) return PV_RETRY;
    }

    // From here on nothing fails.
    pv_type_renew_ops(type);
    for (size_t i = 0; i < bases->n; i++) pv_type_add_subclass(vm, base_at(bases, i), type);
    if (cell != PV_NULL) ((PvCell *)(void *)pv_ptr(cell))->value = pv_from_ptr(type);
    if (names != NULL) ((PvCell *)(void *)pv_ptr(dict_cell))->value = pv_from_ptr(names);
    *out = pv_from_ptr(type);
    return PV_OK;
}

// --- other bases, other classes -----------------------------------------------------------------

static bool adds_weakref(const PvType *t) {
    return pv_dict_get_name(t->dict, PV_NAME(__weakref__)) != PV_NULL;
}

// The class of the chain whose instances were the last to become bigger.
static PvType *layout_of(PvType *t) {
    while (!(t->flags & PV_TF_BUILTIN) && t->n_slots == 0 && t->attrs == t->parent->attrs &&
           !adds_weakref(t))
        t = t->parent;
    return t;
}

static bool has_same_slots(PvType *a, PvType *b) {
    if (a->n_slots != b->n_slots || a->attrs != b->attrs || a->size != b->size) return false;
    if (a->flags & PV_TF_BUILTIN || b->flags & PV_TF_BUILTIN) return false;
    if (adds_weakref(a) != adds_weakref(b)) return false;
    uint32_t at = 0, met = 0;
    for (PvDictEntry *e; a->n_slots != 0 && (e = pv_dict_walk(a->dict, &at)) != NULL;) {
        if (pv_type_of(e->value) != &pv_types[PV_TYPE_MEMBER_DESCRIPTOR]) continue;
        PvMember *m = (PvMember *)(void *)pv_ptr(e->value);
        PvValue v = pv_dict_get_name(b->dict, m->name);
        if (m->owner != a || v == PV_NULL) continue;
        if (pv_type_of(v) != &pv_types[PV_TYPE_MEMBER_DESCRIPTOR]) continue;
        PvMember *other = (PvMember *)(void *)pv_ptr(v);
        met += other->owner == b && other->offset == m->offset;
    }
    return met == a->n_slots;
}

// Would CPython's collector know the instances? Types that differ in that free differently.
static bool is_collected(const PvType *t) {
    if (!(t->flags & PV_TF_BUILTIN))
        return t->attrs != t->parent->attrs || t->size != t->parent->size || is_collected(t->parent);
    switch (t->id) {
    case PV_TYPE_OBJECT:
    case PV_TYPE_INT:
    case PV_TYPE_FLOAT:
    case PV_TYPE_COMPLEX:
    case PV_TYPE_STR:
    case PV_TYPE_BYTES:
    case PV_TYPE_BYTEARRAY:
    case PV_TYPE_ARRAY: return false;
    default: return true;
    }
}

PvStatus pv_type_check_layout(PvVM *vm, PvType *from, PvType *to, const char *what) {
    if (is_collected(from) != is_collected(to)) {
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "%s assignment: '%N' deallocator differs from '%N'",
                        what, to, from);
    }
    PvType *old = layout_of(from), *new = layout_of(to);
    if (old == new || (old->parent == new->parent && has_same_slots(old, new))) return PV_OK;
    return pv_raise(vm, PV_EXC_TYPE_ERROR, "%s assignment: '%N' object layout differs from '%N'",
                    what, to, from);
}

// New MROs for the subclasses, deepest last; their bases are complete.
static PvStatus renew_mros(PvVM *vm, PvType *type) {
    PvTuple *mro;
    PV_TRY(pv_type_linearize(vm, type, type->bases, &mro));
    type->mro = mro;
    PvTuple *list = pv_is_ptr(type->subclasses) ? pv_tuple(type->subclasses) : NULL;
    for (size_t i = 0; list != NULL && i < list->n && list->item[i] != PV_NULL; i++)
        PV_TRY(renew_mros(vm, pv_as_type(list->item[i])));
    return PV_OK;
}

PvStatus pv_type_set_bases(PvVM *vm, PvType *type, PvTuple *bases) {
    if (bases->n == 0)
        return pv_raise(vm, PV_EXC_TYPE_ERROR,
                        "can only assign non-empty tuple to %N.__bases__, not ()", type);
    for (size_t i = 0; i < bases->n; i++) {
        if (!pv_is_type(bases->item[i]))
            return pv_raise(vm, PV_EXC_TYPE_ERROR,
                            "%N.__bases__ must be tuple of classes, not '%T'", type, bases->item[i]);
        if (pv_type_is_subtype(base_at(bases, i), type))
            return pv_raise(vm, PV_EXC_TYPE_ERROR, "a __bases__ item causes an inheritance cycle");
    }
    PvType *base = NULL;
    PV_TRY(best_base(vm, bases, &base));
    // What the class itself adds stays where it is, so the new parent must end where the old one did.
    PV_TRY(pv_type_check_layout(vm, type->parent, base, "__bases__"));
    PV_TRY(check_doubles(vm, bases));
    PvTuple *old_bases = type->bases;
    PvType *old_parent = type->parent;
    for (size_t i = 0; i < bases->n; i++) PV_TRY(pv_type_reserve_subclass(vm, base_at(bases, i)));
    type->bases = bases;
    type->parent = base;
    PvStatus status = renew_mros(vm, type);
    if (status != PV_OK) {
        type->bases = old_bases;
        type->parent = old_parent;
        PvValue pending = pv_core(vm)->exc;
        PvStatus back = renew_mros(vm, type);
        pv_core(vm)->exc = pending;
        return back == PV_RETRY ? back : status;
    }
    for (size_t i = 0; i < old_bases->n; i++) pv_type_drop_subclass(base_at(old_bases, i), type);
    for (size_t i = 0; i < bases->n; i++) pv_type_add_subclass(vm, base_at(bases, i), type);
    pv_type_renew(vm, type, true);
    return PV_OK;
}

PvStatus pv_type_set_mro(PvVM *vm, PvType *type, PvTuple *mro) {
    if (mro->n == 0) return pv_raise(vm, PV_EXC_TYPE_ERROR, "type MRO must not be empty");
    PvType *solid = solid_base(type);
    for (size_t i = 0; i < mro->n; i++) {
        if (!pv_is_type(mro->item[i]))
            return pv_raise(vm, PV_EXC_TYPE_ERROR, "mro() returned a non-class ('%T')",
                            mro->item[i]);
        PvType *t = pv_as_type(mro->item[i]);
        if (t != type && !pv_type_is_subtype(solid, solid_base(t)))
            return pv_raise(vm, PV_EXC_TYPE_ERROR,
                            "mro() returned base with unsuitable layout ('%N')", t);
    }
    type->mro = mro;
    pv_type_renew(vm, type, true);
    return PV_OK;
}
