// property, classmethod and staticmethod. Reading through them is in attributes.c.
//
// Invariant: a property's functions are callables or PV_NONE; a wrapper's function is PV_NULL only
// between __new__ and __init__.
#include "objects/property.h"

#include "core/names.h"
#include "objects/dict.h"
#include "objects/exception.h"
#include "objects/function.h"
#include "objects/method.h"
#include "objects/operate.h"
#include "objects/tuple.h"
#include "objects/type.h"
#include "objects/types.h"

static PvProperty *property(PvValue v) { return (PvProperty *)(void *)pv_ptr(v); }
static PvWrapped *wrapped(PvValue v) { return (PvWrapped *)(void *)pv_ptr(v); }

static PvStatus give(PvValue v, PvValue *out) {
    *out = v == PV_NULL ? PV_NONE : v;
    return PV_OK;
}

// An attribute that natives can read, else PV_NULL: so it is for wrappers of wrappers far down.
static PvStatus look(PvVM *vm, PvValue of, PvStr *name, PvValue *out) {
    *out = PV_NULL;
    if (pv_type_of(of)->flags & PV_TF_GUEST_GETATTRIBUTE) return PV_OK;
    PvStatus status = pv_enter(vm);
    if (status == PV_OK) {
        status = pv_getattr_native(vm, of, name, out, NULL);
        pv_leave(vm);
    }
    if (status == PV_RETRY || status == PV_STOP) return status;
    if (status == PV_OK) return PV_OK;
    pv_core(vm)->exc = PV_NULL;
    pv_core(vm)->defer_fn = PV_NULL;
    *out = PV_NULL;
    return PV_OK;
}

static PvStatus is_abstract(PvVM *vm, PvValue function, bool *out) {
    PvValue flag;
    if (function == PV_NONE || function == PV_NULL) return PV_OK;
    PV_TRY(look(vm, function, PV_NAME(__isabstractmethod__), &flag));
    if (flag != PV_NULL && pv_truth(vm, flag, out) != PV_OK) *out = true;
    return PV_OK;
}

// --- property -----------------------------------------------------------------------------------

static PvStatus name_of(PvVM *vm, PvProperty *p, PvValue *out) {
    *out = p->name;
    if (p->name != PV_NULL || p->fget == PV_NONE) return PV_OK;
    return look(vm, p->fget, PV_NAME(__name__), out);
}

PvStatus pv_property_refuse(PvVM *vm, PvProperty *p, PvType *cls, const char *what) {
    PvValue name;
    PV_TRY(name_of(vm, p, &name));
    if (name != PV_NULL)
        return pv_raise(vm, PV_EXC_ATTRIBUTE_ERROR, "property %R of %R object has no %s", name,
                        pv_from_ptr(cls->qualname), what);
    return pv_raise(vm, PV_EXC_ATTRIBUTE_ERROR, "property of %R object has no %s",
                    pv_from_ptr(cls->qualname), what);
}

// A subclass keeps its docstring where its instances keep attributes, because the __doc__ of the
// subclass hides property's own. DEFER: guest code has a say in that, the twin does all of it.
static PvStatus fill(PvVM *vm, PvProperty *p, const PvValue *v) {
    PvValue doc = v[3];
    bool from_getter = false;
    if (doc == PV_NONE && v[0] != PV_NONE) {
        PV_TRY(look(vm, v[0], PV_NAME(__doc__), &doc));
        if (doc == PV_NULL) doc = PV_NONE;
        from_getter = doc != PV_NONE;
    }
    PvType *t = p->base.type;
    bool exact = t == &pv_types[PV_TYPE_PROPERTY];
    if (!exact) {
        PvValue self = pv_from_ptr(p);
        PvStatus status = pv_setattr(vm, self, PV_NAME(__doc__), doc, NULL);
        if (status == PV_DEFER) pv_core(vm)->defer_fn = PV_NULL;
        if (status == PV_RAISE && !from_getter &&
            pv_exception_is(pv_core(vm)->exc, PV_EXC_ATTRIBUTE_ERROR)) {
            pv_core(vm)->exc = PV_NULL; // a class without a place for it
        } else if (status != PV_OK) {
            return status;
        }
        doc = PV_NONE;
    }
    p->fget = v[0];
    p->fset = v[1];
    p->fdel = v[2];
    p->doc = doc;
    p->name = PV_NULL;
    p->base.aux = from_getter;
    return PV_OK;
}

PvStatus pv_property_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    PV_TRY(pv_instance_new(vm, pv_as_type(a->v[0]), out));
    PvProperty *p = property(*out);
    p->fget = p->fset = p->fdel = p->doc = PV_NONE;
    return fill(vm, property(*out), a->v + 1);
}

PvStatus pv_property_dunder_new(PvVM *vm, PvArgs *a, PvValue *out) {
    PV_TRY(pv_instance_new(vm, pv_as_type(a->v[0]), out));
    PvProperty *p = property(*out);
    p->fget = p->fset = p->fdel = p->doc = PV_NONE;
    return PV_OK;
}

PvStatus pv_property_dunder_init(PvVM *vm, PvArgs *a, PvValue *out) {
    *out = PV_NONE;
    return fill(vm, property(a->v[0]), a->v + 1);
}

PvStatus pv_property_dunder_get(PvVM *vm, PvArgs *a, PvValue *out) {
    PV_TRY(pv_attributes_check_get(vm, a));
    if (a->v[1] == PV_NONE) return give(a->v[0], out);
    return pv_attributes_bind_builtin(vm, a->v[0], a->v[1], pv_type_of(a->v[1]), out);
}

static PvStatus put(PvVM *vm, PvValue self, PvValue instance, PvValue value, PvValue *out) {
    *out = PV_NONE;
    PvProperty *p = property(self);
    PvValue function = value == PV_NULL ? p->fdel : p->fset;
    if (function == PV_NONE) {
        const char *what = value == PV_NULL ? "deleter" : "setter";
        return pv_property_refuse(vm, p, pv_type_of(instance), what);
    }
    PvValue arguments[2] = {instance, value};
    return pv_defer_call(vm, function, value == PV_NULL ? 1 : 2, arguments);
}

PvStatus pv_property_dunder_set(PvVM *vm, PvArgs *a, PvValue *out) {
    return put(vm, a->v[0], a->v[1], a->v[2], out);
}

PvStatus pv_property_dunder_delete(PvVM *vm, PvArgs *a, PvValue *out) {
    return put(vm, a->v[0], a->v[1], PV_NULL, out);
}

PvStatus pv_property_dunder_set_name(PvVM *vm, PvArgs *a, PvValue *out) {
    if (a->n_rest != 2)
        return pv_raise(vm, PV_EXC_TYPE_ERROR,
                        "__set_name__() takes 2 positional arguments but %zu were given", a->n_rest);
    *out = PV_NONE;
    property(a->v[0])->name = a->rest[1];
    return PV_OK;
}

// A copy with one function exchanged; subclasses are the twin's affair.
static PvStatus exchange(PvVM *vm, PvValue self, int which, PvValue function, PvValue *out) {
    if (pv_type_of(self) != &pv_types[PV_TYPE_PROPERTY]) return PV_DEFER;
    PvProperty *p = property(self);
    PvValue v[4] = {p->fget, p->fset, p->fdel, p->doc};
    if (function != PV_NONE) v[which] = function;
    if (p->base.aux && v[0] != PV_NONE) v[3] = PV_NONE;
    PV_TRY(pv_instance_new(vm, &pv_types[PV_TYPE_PROPERTY], out));
    PV_TRY(fill(vm, property(*out), v));
    property(*out)->name = p->name;
    return PV_OK;
}

PvStatus pv_property_getter(PvVM *vm, PvArgs *a, PvValue *out) {
    return exchange(vm, a->v[0], 0, a->v[1], out);
}

PvStatus pv_property_setter(PvVM *vm, PvArgs *a, PvValue *out) {
    return exchange(vm, a->v[0], 1, a->v[1], out);
}

PvStatus pv_property_deleter(PvVM *vm, PvArgs *a, PvValue *out) {
    return exchange(vm, a->v[0], 2, a->v[1], out);
}

PvStatus pv_intrinsic_property_fill(PvVM *vm, PvArgs *a, PvValue *out) {
    if (pv_type_of(a->v[0])->id != PV_TYPE_PROPERTY)
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "expected a property, not '%T'", a->v[0]);
    PvProperty *p = property(a->v[0]);
    p->fget = a->v[1];
    p->fset = a->v[2];
    p->fdel = a->v[3];
    p->doc = a->v[4];
    p->name = PV_NULL;
    p->base.aux = a->v[5] == PV_TRUE;
    *out = PV_NONE;
    return PV_OK;
}

PvStatus pv_intrinsic_property_state(PvVM *vm, PvArgs *a, PvValue *out) {
    if (pv_type_of(a->v[0])->id != PV_TYPE_PROPERTY)
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "expected a property, not '%T'", a->v[0]);
    PvProperty *p = property(a->v[0]);
    if (a->v[1] != PV_NULL) p->name = a->v[1] == PV_NOTIMPLEMENTED ? PV_NULL : a->v[1];
    PvValue item[3] = {p->doc, pv_bool(p->base.aux != 0),
                       p->name == PV_NULL ? PV_NOTIMPLEMENTED : p->name};
    PvTuple *t = pv_tuple_of(vm, item, 3);
    return t == NULL ? PV_RETRY : give(pv_from_ptr(t), out);
}

PvStatus pv_property_get_fget(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    return give(property(self)->fget, out);
}

PvStatus pv_property_get_fset(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    return give(property(self)->fset, out);
}

PvStatus pv_property_get_fdel(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    return give(property(self)->fdel, out);
}

PvStatus pv_property_get_dunder_doc(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    return give(property(self)->doc, out);
}

PvStatus pv_property_set_dunder_doc(PvVM *vm, PvValue self, PvValue value) {
    (void)vm;
    property(self)->doc = value == PV_NULL ? PV_NONE : value;
    return PV_OK;
}

PvStatus pv_property_get_dunder_isabstractmethod(PvVM *vm, PvValue self, PvValue *out) {
    bool abstract = false;
    PvProperty *p = property(self);
    PV_TRY(is_abstract(vm, p->fget, &abstract));
    if (!abstract) PV_TRY(is_abstract(vm, p->fset, &abstract));
    if (!abstract) PV_TRY(is_abstract(vm, p->fdel, &abstract));
    return give(pv_bool(abstract), out);
}

PvStatus pv_property_get_dunder_name(PvVM *vm, PvValue self, PvValue *out) {
    PvValue name;
    PV_TRY(name_of(vm, property(self), &name));
    if (name == PV_NULL) return pv_attributes_missing(vm, self, PV_NAME(__name__));
    return give(name, out);
}

PvStatus pv_property_set_dunder_name(PvVM *vm, PvValue self, PvValue value) {
    (void)vm;
    property(self)->name = value;
    return PV_OK;
}

void pv_property_op_trace(PvGC *gc, PvObject *o) {
    PvProperty *p = (PvProperty *)(void *)o;
    pv_gc_mark(gc, p->fget);
    pv_gc_mark(gc, p->fset);
    pv_gc_mark(gc, p->fdel);
    pv_gc_mark(gc, p->doc);
    pv_gc_mark(gc, p->name);
}

// --- classmethod and staticmethod ---------------------------------------------------------------

PvStatus pv_wrapped_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    PV_TRY(pv_instance_new(vm, pv_as_type(a->v[0]), out));
    wrapped(*out)->function = a->v[1];
    return PV_OK;
}

PvStatus pv_classmethod_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    return pv_wrapped_construct(vm, a, out);
}

PvStatus pv_staticmethod_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    return pv_wrapped_construct(vm, a, out);
}

PvStatus pv_wrapped_dunder_new(PvVM *vm, PvArgs *a, PvValue *out) {
    return pv_instance_new(vm, pv_as_type(a->v[0]), out);
}

PvStatus pv_wrapped_dunder_init(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm;
    wrapped(a->v[0])->function = a->v[1];
    *out = PV_NONE;
    return PV_OK;
}

PvStatus pv_wrapped_dunder_get(PvVM *vm, PvArgs *a, PvValue *out) {
    PV_TRY(pv_attributes_check_get(vm, a));
    PvValue self = a->v[1] == PV_NONE ? PV_NULL : a->v[1];
    PvType *cls = pv_is_type(a->v[2]) ? pv_as_type(a->v[2]) : pv_type_of(a->v[1]);
    return pv_attributes_bind_builtin(vm, a->v[0], self, cls, out);
}

PvStatus pv_classmethod_dunder_get(PvVM *vm, PvArgs *a, PvValue *out) {
    PV_TRY(pv_attributes_check_get(vm, a));
    if (wrapped(a->v[0])->function == PV_NULL)
        return pv_raise(vm, PV_EXC_RUNTIME_ERROR, "uninitialized classmethod object");
    PvValue cls = a->v[2] == PV_NONE ? pv_from_ptr(pv_type_of(a->v[1])) : a->v[2];
    PvBoundMethod *m = pv_bound_method_new(vm, wrapped(a->v[0])->function, cls);
    return m == NULL ? PV_RETRY : give(pv_from_ptr(m), out);
}

PvStatus pv_staticmethod_dunder_call(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm, (void)a, (void)out;
    return PV_DEFER;
}

PvStatus pv_wrapped_get_dunder_func(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    return give(wrapped(self)->function, out);
}

PvStatus pv_wrapped_get_dunder_wrapped(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    return give(wrapped(self)->function, out);
}

PvStatus pv_wrapped_get_dunder_isabstractmethod(PvVM *vm, PvValue self, PvValue *out) {
    bool abstract = false;
    PV_TRY(is_abstract(vm, wrapped(self)->function, &abstract));
    return give(pv_bool(abstract), out);
}

// What CPython copies from the function when the wrapper is made, here when it is first asked for.
PvStatus pv_wrapped_fill(PvVM *vm, PvWrapped *w) {
    if (w->dict != NULL) return PV_OK;
    PvDict *dict = pv_dict_make(vm, 0);
    if (dict == NULL) return PV_RETRY;
    PvStr *const names[] = {PV_NAME(__module__), PV_NAME(__name__), PV_NAME(__qualname__),
                            PV_NAME(__doc__), PV_NAME(__annotations__)};
    for (size_t i = 0; w->function != PV_NULL && i < 5; i++) {
        PvValue value;
        PV_TRY(look(vm, w->function, names[i], &value));
        if (value != PV_NULL) PV_TRY(pv_dict_put_name(vm, dict, names[i], value));
    }
    w->dict = dict;
    return PV_OK;
}

PvStatus pv_wrapped_op_getattr(PvVM *vm, PvValue v, PvStr *name, PvValue *out) {
    (void)name;
    *out = PV_NULL;
    return pv_wrapped_fill(vm, wrapped(v));
}

PvStatus pv_wrapped_get_dunder_dict(PvVM *vm, PvValue self, PvValue *out) {
    PV_TRY(pv_wrapped_fill(vm, wrapped(self)));
    return give(pv_from_ptr(wrapped(self)->dict), out);
}

PvStatus pv_wrapped_set_dunder_dict(PvVM *vm, PvValue self, PvValue value) {
    if (value == PV_NULL) return pv_raise(vm, PV_EXC_TYPE_ERROR, "cannot delete __dict__");
    if (!pv_is_dict(value))
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "__dict__ must be set to a dictionary, not a '%T'",
                        value);
    wrapped(self)->dict = pv_dict(value);
    return PV_OK;
}

PvStatus pv_wrapped_op_repr(PvVM *vm, PvValue v, PvWriter *w) {
    PV_TRY(pv_writer_char(w, '<'));
    PV_TRY(pv_writer_str(w, pv_ptr(v)->type->name));
    PV_TRY(pv_writer_char(w, '('));
    PV_TRY(pv_repr(vm, wrapped(v)->function == PV_NULL ? PV_NONE : wrapped(v)->function, w));
    return pv_writer_text(w, ")>");
}

void pv_wrapped_op_trace(PvGC *gc, PvObject *o) {
    PvWrapped *w = (PvWrapped *)(void *)o;
    pv_gc_mark(gc, w->function);
    if (w->dict != NULL) pv_gc_mark_object(gc, (PvObject *)(void *)w->dict);
}
