// object: the root of all classes, and what every class inherits from it.
//
// Invariant: the natives here answer only for the plain case; where a class overrides a part of the
// protocol they defer to the twin of the same name.
#include "core/names.h"
#include "gen/types.gen.h"
#include "objects/dict.h"
#include "objects/exception.h"
#include "objects/list.h"
#include "objects/property.h"
#include "objects/type.h"
#include "objects/type_make.h"
#include "objects/types.h"

// --- making -------------------------------------------------------------------------------------

static bool is_native(PvValue v) {
    if (!pv_is_ptr(v)) return false;
    PvType *t = pv_ptr(v)->type;
    return t == &pv_types[PV_TYPE_NATIVE] || t == &pv_types[PV_TYPE_WRAPPER_DESCRIPTOR] ||
           t == &pv_types[PV_TYPE_METHOD_DESCRIPTOR];
}

static bool is_native_of(PvValue v, PvType *owner) {
    return is_native(v) && ((PvNative *)(void *)pv_ptr(v))->owner == owner;
}

bool pv_type_inherits(PvVM *vm, PvType *type, PvStr *name, PvType *of) {
    return is_native_of(pv_type_lookup(vm, type, name), of);
}

// "Can't instantiate abstract class": the names in order.
static PvStatus raise_abstract(PvVM *vm, PvType *cls) {
    PvValue names = pv_dict_get_name(cls->dict, PV_NAME(__abstractmethods__));
    PvList *sorted = pv_list_make(vm, 0);
    if (sorted == NULL) return PV_RETRY;
    if (names != PV_NULL) PV_TRY(pv_list_push_all(vm, sorted, names));
    PV_TRY(pv_list_sort_values(vm, sorted->item, sorted->n, false));
    PvWriter w;
    pv_writer_init(&w, vm);
    for (size_t i = 0; i < sorted->n; i++) {
        if (i != 0) PV_TRY(pv_writer_text(&w, "', '"));
        if (pv_is_str(sorted->item[i])) PV_TRY(pv_writer_str(&w, pv_str(sorted->item[i])));
    }
    PvValue text;
    PV_TRY(pv_writer_finish(&w, &text));
    return pv_raise(vm, PV_EXC_TYPE_ERROR,
                    "Can't instantiate abstract class %N without an implementation for abstract "
                    "method%s '%U'",
                    cls, sorted->n > 1 ? "s" : "", pv_str(text));
}

PvStatus pv_object_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    PvType *cls = pv_as_type(a->v[0]), *object = &pv_types[PV_TYPE_OBJECT];
    PvType *builtin = pv_type_builtin(cls);
    if (builtin->init != object->init) {
        PvType *safe = cls; // the first whose __new__ is no guest function
        while (!is_native(pv_type_lookup(vm, safe, PV_NAME(__new__)))) safe = safe->parent;
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "object.__new__(%N) is not safe, use %N.__new__()",
                        cls, safe);
    }
    if (a->n_rest != 0 || a->kwargs != PV_NULL) {
        if (!pv_type_inherits(vm, cls, PV_NAME(__new__), object))
            return pv_raise(vm, PV_EXC_TYPE_ERROR,
                            "object.__new__() takes exactly one argument (the type to instantiate)");
        if (pv_type_inherits(vm, cls, PV_NAME(__init__), object))
            return pv_raise(vm, PV_EXC_TYPE_ERROR, "%N() takes no arguments", cls);
    }
    if (cls->flags & PV_TF_ABSTRACT) return raise_abstract(vm, cls);
    return pv_instance_new(vm, cls, out);
}

PvStatus pv_object_dunder_init(PvVM *vm, PvArgs *a, PvValue *out) {
    PvType *cls = pv_type_of(a->v[0]), *object = &pv_types[PV_TYPE_OBJECT];
    if (a->n_rest != 0 || a->kwargs != PV_NULL) {
        if (!pv_type_inherits(vm, cls, PV_NAME(__init__), object))
            return pv_raise(vm, PV_EXC_TYPE_ERROR,
                            "object.__init__() takes exactly one argument (the instance to "
                            "initialize)");
        if (pv_type_inherits(vm, cls, PV_NAME(__new__), object))
            return pv_raise(vm, PV_EXC_TYPE_ERROR,
                            "%N.__init__() takes exactly one argument (the instance to initialize)",
                            cls);
    }
    *out = PV_NONE;
    return PV_OK;
}

// A guest's __new__ whose result is all that calling the class gives: PV_NULL where an __init__ may have a
// say, its own or that of a subclass whose instance the __new__ gives.
static PvValue plain_new(PvVM *vm, PvType *type) {
    if (type->flags & PV_TF_GUEST_INIT) return PV_NULL;
    if (pv_is_ptr(type->subclasses) && pv_list(type->subclasses)->n > 0) return PV_NULL;
    if (!is_native_of(pv_type_lookup(vm, type, PV_NAME(__init__)), &pv_types[PV_TYPE_OBJECT])) return PV_NULL;
    PvValue new = pv_type_lookup(vm, type, PV_NAME(__new__));
    if (new == PV_NULL || pv_type_of(new) != &pv_types[PV_TYPE_STATICMETHOD]) return PV_NULL;
    new = ((PvWrapped *)(void *)pv_ptr(new))->function;
    return new != PV_NULL && pv_type_of(new) == &pv_types[PV_TYPE_FUNCTION] ? new : PV_NULL;
}

PvStatus pv_type_call(PvVM *vm, PvType *type, size_t n_args, PvTypeCall *how, PvValue *instance,
                      PvValue *init) {
    *how = PV_CALL_TWIN;
    PvType *meta = type->base.type;
    if (!(meta->flags & PV_TF_BUILTIN) &&
        !pv_type_inherits(vm, meta, PV_NAME(__call__), &pv_types[PV_TYPE_TYPE]))
        return PV_OK;
    // Making a class also calls the __init__ of the metaclass that it turns out to have.
    if ((type->flags & PV_TF_TYPE) && (type != &pv_types[PV_TYPE_TYPE] || n_args != 1)) return PV_OK;
    if (type->flags & PV_TF_BUILTIN) {
        if (type->init == NULL)
            return pv_raise(vm, PV_EXC_TYPE_ERROR, "cannot create '%N' instances", type);
        *how = PV_CALL_NATIVE;
        return PV_OK;
    }
    if (type->flags & PV_TF_ABSTRACT) return PV_OK;
    if (type->flags & PV_TF_GUEST_NEW) {
        *init = plain_new(vm, type);
        if (*init != PV_NULL) *how = PV_CALL_NEW;
        return PV_OK;
    }
    if (pv_type_builtin(type)->init != pv_types[PV_TYPE_OBJECT].init) {
        if (!(type->flags & PV_TF_GUEST_INIT) && type->init != NULL) *how = PV_CALL_NATIVE;
        return PV_OK;
    }
    PvValue function = pv_type_lookup(vm, type, PV_NAME(__init__));
    if (function != PV_NULL && pv_type_of(function) == &pv_types[PV_TYPE_FUNCTION]) {
        *init = function;
    } else if (is_native_of(function, &pv_types[PV_TYPE_OBJECT])) {
        if (n_args != 0) return PV_OK; // the twin raises
        *init = PV_NULL;
    } else {
        return PV_OK;
    }
    *how = PV_CALL_INSTANCE;
    return pv_instance_new(vm, type, instance);
}

// --- attributes ---------------------------------------------------------------------------------

static PvStatus attribute_name(PvVM *vm, PvValue v, PvStr **out) {
    if (!pv_is_str(v))
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "attribute name must be string, not '%T'", v);
    *out = pv_str(v);
    return pv_charge_name(vm, *out);
}

PvStatus pv_object_dunder_getattribute(PvVM *vm, PvArgs *a, PvValue *out) {
    PvStr *name;
    PV_TRY(attribute_name(vm, a->v[1], &name));
    // Methods and super objects have a __getattribute__ of their own in CPython; here this is it, as
    // it is the host's objects'.
    uint32_t id = pv_type_of(a->v[0])->id;
    if (id == PV_TYPE_METHOD || id == PV_TYPE_SUPER || id == PV_TYPE_HOST_OBJECT) {
        PV_TRY(pv_getattr_native(vm, a->v[0], name, out, NULL));
    } else {
        PV_TRY(pv_getattr_generic(vm, a->v[0], name, out, NULL));
    }
    return *out != PV_NULL ? PV_OK : pv_attributes_missing(vm, a->v[0], name);
}

static PvStatus set(PvVM *vm, PvArgs *a, PvValue value, const char *what, PvValue *out) {
    PvStr *name;
    PV_TRY(attribute_name(vm, a->v[1], &name));
    if (pv_is_type(a->v[0]))
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "can't apply this %s to %T object", what, a->v[0]);
    *out = PV_NONE;
    return pv_setattr_generic(vm, a->v[0], name, value, NULL);
}

PvStatus pv_object_dunder_setattr(PvVM *vm, PvArgs *a, PvValue *out) {
    return set(vm, a, a->v[2], "__setattr__", out);
}

PvStatus pv_object_dunder_delattr(PvVM *vm, PvArgs *a, PvValue *out) {
    return set(vm, a, PV_NULL, "__delattr__", out);
}

// The descriptor that a class adds to its instances; where they are classes or modules, they have a
// dict of another kind, and that is what it gives.
PvStatus pv_object_dict_get(PvVM *vm, PvValue self, PvValue *out) {
    if (pv_is_type(self)) return pv_type_get_dunder_dict(vm, self, out);
    if (pv_type_of(self)->id == PV_TYPE_MODULE) return pv_module_get_dunder_dict(vm, self, out);
    if (pv_type_of(self)->attrs == 0)
        return pv_attributes_missing(vm, self, PV_NAME(__dict__));
    PvDict *dict;
    PV_TRY(pv_instance_dict(vm, pv_ptr(self), &dict));
    *out = pv_from_ptr(dict);
    return PV_OK;
}

PvStatus pv_object_dict_set(PvVM *vm, PvValue self, PvValue value) {
    if (pv_is_type(self) || pv_type_of(self)->id == PV_TYPE_MODULE)
        return pv_raise(vm, PV_EXC_ATTRIBUTE_ERROR,
                        "attribute '__dict__' of '%s' objects is not writable",
                        pv_is_type(self) ? "type" : "module");
    if (pv_type_of(self)->attrs == 0)
        return pv_attributes_missing(vm, self, PV_NAME(__dict__));
    if (value == PV_NULL) {
        if (pv_type_builtin(pv_type_of(self))->attrs != 0) // exceptions keep theirs
            return pv_raise(vm, PV_EXC_TYPE_ERROR, "cannot delete __dict__");
        PvDict *dict = pv_dict_make(vm, 0);
        return dict == NULL ? PV_RETRY : pv_instance_set_dict(vm, pv_ptr(self), dict);
    }
    if (!pv_is_dict(value))
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "__dict__ must be set to a dictionary, not a '%T'",
                        value);
    return pv_instance_set_dict(vm, pv_ptr(self), pv_dict(value));
}

PvStatus pv_object_get_dunder_class(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    *out = pv_from_ptr(pv_type_shown(self));
    return PV_OK;
}

PvStatus pv_object_set_dunder_class(PvVM *vm, PvValue self, PvValue value) {
    if (value == PV_NULL)
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "can't delete __class__ attribute");
    if (!pv_is_type(value))
        return pv_raise(vm, PV_EXC_TYPE_ERROR,
                        "__class__ must be set to a class, not '%T' object", value);
    PvType *from = pv_type_of(self), *to = pv_as_type(value);
    if (from == to) return PV_OK;
    bool modules = from->id == PV_TYPE_MODULE && to->id == PV_TYPE_MODULE;
    if (((from->flags | to->flags) & PV_TF_BUILTIN) && !modules)
        return pv_raise(vm, PV_EXC_TYPE_ERROR,
                        "__class__ assignment only supported for mutable types or ModuleType "
                        "subclasses");
    PV_TRY(pv_type_check_layout(vm, from, to, "__class__"));
    pv_ptr(self)->type = to;
    return PV_OK;
}

// --- text ---------------------------------------------------------------------------------------

PvStatus pv_object_dunder_str(PvVM *vm, PvArgs *a, PvValue *out) {
    if (pv_type_of(a->v[0])->ops.repr == NULL) return PV_DEFER;
    return pv_repr_str(vm, a->v[0], out);
}

PvStatus pv_object_dunder_format(PvVM *vm, PvArgs *a, PvValue *out) {
    if (pv_str(a->v[1])->length != 0)
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "unsupported format string passed to %T.__format__",
                        a->v[0]);
    PvWriter w;
    pv_writer_init(&w, vm);
    PV_TRY(pv_str_of(vm, a->v[0], &w));
    return pv_writer_finish(&w, out);
}

PvStatus pv_object_op_repr(PvVM *vm, PvValue v, PvWriter *w) {
    PvType *t = pv_type_of(v);
    PV_TRY(pv_writer_char(w, '<'));
    PV_TRY(pv_type_write_name(t, w));
    uint64_t id = pv_is_ptr(v) ? pv_heap_id(vm, pv_ptr(v)) : v;
    if (id == 0) return PV_RETRY;
    return pv_writer_format(w, " object at 0x%llx>", (unsigned long long)id);
}

// --- identity -----------------------------------------------------------------------------------

PvStatus pv_object_op_hash(PvVM *vm, PvValue v, uint64_t *out) {
    if (!pv_is_ptr(v)) {
        *out = v >> 4;
        return PV_OK;
    }
    uint64_t id = pv_heap_id(vm, pv_ptr(v));
    if (id == 0) return PV_RETRY;
    *out = id;
    return PV_OK;
}

PvStatus pv_object_op_compare(PvVM *vm, PvCompare op, PvValue a, PvValue b, PvValue *out) {
    (void)vm;
    if (op == PV_COMPARE_EQ) *out = a == b ? PV_TRUE : PV_NOTIMPLEMENTED;
    else if (op == PV_COMPARE_NE && pv_type_of(a)->flags & PV_TF_GUEST_COMPARE) return PV_DEFER; // its __eq__ is asked
    else if (op == PV_COMPARE_NE) *out = a == b ? PV_FALSE : PV_NOTIMPLEMENTED;
    else *out = PV_NOTIMPLEMENTED;
    return PV_OK;
}

void pv_object_op_trace(PvGC *gc, PvObject *o) { (void)gc, (void)o; }

// --- the rest -----------------------------------------------------------------------------------

PvStatus pv_object_dunder_dir(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm, (void)a, (void)out;
    return PV_DEFER;
}

PvStatus pv_object_dunder_reduce(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm, (void)a, (void)out;
    return PV_DEFER;
}

PvStatus pv_object_dunder_reduce_ex(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm, (void)a, (void)out;
    return PV_DEFER;
}

PvStatus pv_object_dunder_getstate(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm, (void)a, (void)out;
    return PV_DEFER;
}

PvStatus pv_object_dunder_sizeof(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm;
    *out = pv_from_int((int64_t)pv_type_of(a->v[0])->size);
    return PV_OK;
}

PvStatus pv_object_dunder_init_subclass(PvVM *vm, PvArgs *a, PvValue *out) {
    PvStr *cls = pv_as_type(a->v[0])->qualname;
    if (a->kwargs != PV_NULL && pv_dict(a->kwargs)->used != 0)
        return pv_raise(vm, PV_EXC_TYPE_ERROR,
                        "%U.__init_subclass__() takes no keyword arguments", cls);
    if (a->n_rest != 0)
        return pv_raise(vm, PV_EXC_TYPE_ERROR,
                        "%U.__init_subclass__() takes no arguments (%zu given)", cls, a->n_rest);
    *out = PV_NONE;
    return PV_OK;
}

PvStatus pv_object_dunder_subclasshook(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm, (void)a;
    *out = PV_NOTIMPLEMENTED;
    return PV_OK;
}
