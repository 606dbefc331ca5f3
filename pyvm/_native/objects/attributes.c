// Reading, setting and deleting attributes (attributes.h says what defers, and how).
//
// The order is CPython's: a data descriptor of the class, the instance's own attributes, anything
// else of the class, __getattr__. Nothing is written before the answer is certain.
#include "objects/attributes.h"

#include "core/names.h"
#include "core/native.h"
#include "gen/types.gen.h"
#include "objects/descriptor.h"
#include "objects/dict.h"
#include "objects/exception.h"
#include "objects/function.h"
#include "objects/method.h"
#include "objects/module.h"
#include "objects/property.h"
#include "objects/super.h"
#include "objects/type.h"

static bool has_type(PvValue v, uint32_t id) { return pv_type_of(v) == &pv_types[id]; }

// --- binding ------------------------------------------------------------------------------------

static PvStatus bound_method(PvVM *vm, PvValue function, PvValue self, PvValue *out) {
    PvBoundMethod *m = pv_bound_method_new(vm, function, self);
    if (m == NULL) return PV_RETRY;
    *out = pv_from_ptr(m);
    return PV_OK;
}

static PvStatus read_property(PvVM *vm, PvProperty *p, PvValue self, PvType *cls, PvAttrHit *hit) {
    if (p->fget == PV_NONE) return pv_property_refuse(vm, p, cls, "getter");
    if (hit != NULL && has_type(p->fget, PV_TYPE_FUNCTION)) {
        hit->kind = PV_ATTR_GETTER;
        hit->value = p->fget;
    }
    return pv_defer_call(vm, p->fget, 1, &self);
}

static PvStatus read_member(PvVM *vm, PvMember *m, PvValue self, PvValue *out, PvAttrHit *hit) {
    if (!pv_is_instance(self, m->owner))
        return pv_raise(vm, PV_EXC_TYPE_ERROR,
                        "descriptor '%U' for '%N' objects doesn't apply to a '%T' object", m->name,
                        m->owner, self);
    PvValue v = *(PvValue *)(void *)((char *)pv_ptr(self) + m->offset);
    if (v == PV_NULL) {
        if (m->flags & PV_MEMBER_NONE) {
            *out = PV_NONE;
            return PV_OK;
        }
        *out = PV_NULL;
        return pv_attributes_missing(vm, self, m->name);
    }
    if (hit != NULL && !(m->flags & PV_MEMBER_NONE)) {
        hit->kind = PV_ATTR_MEMBER;
        hit->index = m->offset;
    }
    *out = v;
    return PV_OK;
}

// The call of a guest __get__(descriptor, instance or None, class).
static PvStatus call_get(PvVM *vm, PvValue get, PvValue attribute, PvValue self, PvType *cls) {
    if (!has_type(get, PV_TYPE_FUNCTION)) return PV_DEFER;
    PvValue arguments[3] = {attribute, self == PV_NULL ? PV_NONE : self, pv_from_ptr(cls)};
    return pv_defer_call(vm, get, 3, arguments);
}

// A native of one type may stand in a class that does not derive from it; it does not bind there.
static PvStatus check_native(PvVM *vm, PvValue attribute, PvValue self) {
    const PvNative *n = (const PvNative *)(const void *)pv_ptr(attribute);
    if (n->owner == NULL || pv_is_instance(self, n->owner)) return PV_OK;
    return pv_raise(vm, PV_EXC_TYPE_ERROR,
                    "descriptor '%U' for '%N' objects doesn't apply to a '%T' object", n->name,
                    n->owner, self);
}

// What the __get__ of the built-in type does, whatever a subclass of it makes of that.
static PvStatus bind_builtin(PvVM *vm, PvValue attribute, PvValue self, PvType *cls, bool unbound,
                             PvValue *out, PvAttrHit *hit) {
    switch (pv_type_of(attribute)->id) {
    case PV_TYPE_FUNCTION:
    case PV_TYPE_LRU_CACHE_WRAPPER:
    case PV_TYPE_METHOD_DESCRIPTOR:
    case PV_TYPE_WRAPPER_DESCRIPTOR:
        if (self == PV_NULL) {
            if (hit != NULL) hit->kind = PV_ATTR_VALUE;
            *out = attribute;
            return PV_OK;
        }
        // An unbound wrapper is left to its call, which complains in its own words.
        if (!has_type(attribute, PV_TYPE_FUNCTION) && pv_type_of(attribute)->id != PV_TYPE_LRU_CACHE_WRAPPER &&
            !(unbound && has_type(attribute, PV_TYPE_WRAPPER_DESCRIPTOR)))
            PV_TRY(check_native(vm, attribute, self));
        if (hit != NULL) hit->kind = PV_ATTR_METHOD;
        if (unbound) {
            *out = attribute;
            return PV_OK;
        }
        return bound_method(vm, attribute, self, out);
    case PV_TYPE_CLASSMETHOD_DESCRIPTOR:
        return bound_method(vm, attribute, pv_from_ptr(cls), out);
    case PV_TYPE_CLASSMETHOD: {
        PvWrapped *w = (PvWrapped *)(void *)pv_ptr(attribute);
        if (w->function == PV_NULL)
            return pv_raise(vm, PV_EXC_RUNTIME_ERROR, "uninitialized classmethod object");
        return bound_method(vm, w->function, pv_from_ptr(cls), out);
    }
    case PV_TYPE_STATICMETHOD: {
        PvWrapped *w = (PvWrapped *)(void *)pv_ptr(attribute);
        if (w->function == PV_NULL)
            return pv_raise(vm, PV_EXC_RUNTIME_ERROR, "uninitialized staticmethod object");
        if (hit != NULL) {
            hit->kind = PV_ATTR_VALUE;
            hit->value = w->function;
        }
        *out = w->function;
        return PV_OK;
    }
    case PV_TYPE_PROPERTY:
        if (self == PV_NULL) break;
        return read_property(vm, (PvProperty *)(void *)pv_ptr(attribute), self, cls, hit);
    case PV_TYPE_MEMBER_DESCRIPTOR:
        if (self == PV_NULL) break;
        if (!pv_member_is_computed(pv_ptr(attribute)))
            return read_member(vm, (PvMember *)(void *)pv_ptr(attribute), self, out, hit);
        __attribute__((fallthrough));
    case PV_TYPE_GETSET_DESCRIPTOR: {
        if (self == PV_NULL) break;
        PvGetSet *g = (PvGetSet *)(void *)pv_ptr(attribute);
        if (!pv_is_instance(self, g->owner))
            return pv_raise(vm, PV_EXC_TYPE_ERROR,
                            "descriptor '%U' for '%N' objects doesn't apply to a '%T' object",
                            g->name, g->owner, self);
        return g->get(vm, self, out);
    }
    case PV_TYPE_TUPLEGETTER:
        if (self == PV_NULL) break;
        return pv_tuplegetter_read(vm, (PvTupleGetter *)(void *)pv_ptr(attribute), self, out);
    case PV_TYPE_SUPER: { // super as a class attribute: binds when unbound
        PvSuper *s = (PvSuper *)(void *)pv_ptr(attribute);
        if (self == PV_NULL || s->self != PV_NULL) break;
        return PV_DEFER;
    }
    case PV_TYPE_PARTIAL: // does not bind, but says that it will
        if (self == PV_NULL) break;
        return PV_DEFER;
    default: break; // bound methods and the like return themselves
    }
    if (hit != NULL) hit->kind = PV_ATTR_VALUE;
    *out = attribute;
    return PV_OK;
}

// Bind `attribute`, found in the class `cls` of `self` (or in `cls` itself: self is PV_NULL). *method
// says that it would be called with self first; with `unbound` it is then left as it is.
static PvStatus bind(PvVM *vm, PvValue attribute, PvValue self, PvType *cls, bool unbound,
                     PvValue *out, PvAttrHit *hit) {
    PvType *t = pv_type_of(attribute);
    if (hit != NULL) hit->value = attribute;
    if (!(t->flags & PV_TF_DESCRIPTOR)) {
        if (hit != NULL) hit->kind = PV_ATTR_VALUE;
        *out = attribute;
        return PV_OK;
    }
    if (!(t->flags & PV_TF_BUILTIN)) {
        PvValue get = pv_type_lookup(vm, t, PV_NAME(__get__));
        if (get == PV_NULL) { // only __set__ or __delete__: reads as itself
            if (hit != NULL) hit->kind = PV_ATTR_VALUE;
            *out = attribute;
            return PV_OK;
        }
        if (!has_type(get, PV_TYPE_WRAPPER_DESCRIPTOR) && !has_type(get, PV_TYPE_METHOD_DESCRIPTOR))
            return call_get(vm, get, attribute, self, cls);
    }
    return bind_builtin(vm, attribute, self, cls, unbound, out, hit);
}

PvStatus pv_attributes_bind(PvVM *vm, PvValue attribute, PvValue self, PvType *cls, PvValue *out) {
    return bind(vm, attribute, self, cls, false, out, NULL);
}

PvStatus pv_attributes_bind_builtin(PvVM *vm, PvValue attribute, PvValue self, PvType *cls,
                                    PvValue *out) {
    return bind_builtin(vm, attribute, self, cls, false, out, NULL);
}

PvStatus pv_attributes_check_get(PvVM *vm, const PvArgs *a) {
    if (a->v[1] != PV_NONE || a->v[2] != PV_NONE) return PV_OK;
    return pv_raise(vm, PV_EXC_TYPE_ERROR, "__get__(None, None) is invalid");
}

static bool is_data_descriptor(PvValue v) {
    const uint32_t both = PV_TF_DATA_DESCRIPTOR | PV_TF_DESCRIPTOR;
    return (pv_type_of(v)->flags & both) == both;
}

// --- own attributes -----------------------------------------------------------------------------

// The dict of the built-in types that have one of their own; NULL: no such type, or none yet.
static PvDict **own_dict(PvValue obj) {
    if (!pv_is_ptr(obj)) return NULL;
    PvObject *o = pv_ptr(obj);
    switch (o->type->id) {
    case PV_TYPE_FUNCTION: return &((PvFunction *)(void *)o)->dict;
    case PV_TYPE_MODULE: return &((PvModule *)(void *)o)->dict;
    case PV_TYPE_CLASSMETHOD:
    case PV_TYPE_STATICMETHOD: return &((PvWrapped *)(void *)o)->dict;
    default: return NULL;
    }
}

static PvValue own_attribute(PvVM *vm, PvValue obj, PvStr *name) {
    if (pv_is_type(obj)) return pv_dict_get_name(pv_as_type(obj)->dict, name);
    PvDict **d = own_dict(obj);
    if (d != NULL && *d != NULL) {
        PvValue v = pv_dict_get_name(*d, name);
        if (v != PV_NULL) return v;
    }
    if (pv_type_of(obj)->attrs == 0) return PV_NULL;
    return pv_instance_get(vm, pv_ptr(obj), name);
}

// Note in `hit` which shape was found, so that a later look at the shape alone suffices.
static void note_shape(PvValue obj, PvAttrHit *hit) {
    PvType *t = pv_type_of(obj);
    if (t->attrs == 0) {
        hit->shape = NULL;
        hit->no_shape = own_dict(obj) == NULL;
        if (!hit->no_shape) hit->kind = PV_ATTR_NONE;
        return;
    }
    hit->shape = pv_attrs(pv_ptr(obj))->shape;
    hit->no_shape = false;
    if (hit->shape == NULL || own_dict(obj) != NULL) hit->kind = PV_ATTR_NONE;
}

// --- reading ------------------------------------------------------------------------------------

PvStatus pv_getattr_generic(PvVM *vm, PvValue obj, PvStr *name, PvValue *out, PvAttrHit *hit) {
    PvType *t = pv_type_of(obj);
    bool unbound = hit != NULL && hit->kind == PV_ATTR_METHOD;
    if (hit != NULL) *hit = (PvAttrHit){.kind = PV_ATTR_NONE, .type = t, .version = t->version};
    PvValue attribute = pv_type_lookup(vm, t, name);
    if (attribute != PV_NULL && is_data_descriptor(attribute)) {
        PvStatus status = bind(vm, attribute, obj, t, unbound, out, hit);
        // An attribute that is only computed (getset) is not cached.
        if (hit != NULL && hit->kind == PV_ATTR_VALUE) hit->kind = PV_ATTR_NONE;
        return status;
    }
    PvValue own = own_attribute(vm, obj, name);
    if (own != PV_NULL) {
        if (hit != NULL && t->attrs != 0) {
            PvAttrs *a = pv_attrs(pv_ptr(obj));
            int32_t i = a->shape == NULL ? -1 : pv_shape_find(vm, a->shape, name);
            if (i >= 0) {
                hit->kind = PV_ATTR_SLOT;
                hit->shape = a->shape;
                hit->index = (uint32_t)i;
            }
        }
        *out = own;
        return PV_OK;
    }
    if (attribute == PV_NULL) {
        *out = PV_NULL;
        return PV_OK;
    }
    PvStatus status = bind(vm, attribute, obj, t, unbound, out, hit);
    if (hit != NULL && hit->kind == PV_ATTR_GETTER) hit->kind = PV_ATTR_NONE;
    if (hit != NULL && (hit->kind == PV_ATTR_VALUE || hit->kind == PV_ATTR_METHOD)) {
        bool left_unbound = hit->kind == PV_ATTR_METHOD && unbound;
        note_shape(obj, hit);
        // The caller tells an unbound result by the kind, whether or not it may be cached.
        if (left_unbound && hit->kind == PV_ATTR_NONE) return bound_method(vm, attribute, obj, out);
    }
    return status;
}

// type.__getattribute__: data descriptors of the metaclass, the class's MRO, the metaclass's rest.
static PvStatus getattr_of_type(PvVM *vm, PvType *cls, PvStr *name, PvValue *out, PvAttrHit *hit) {
    PvType *meta = cls->base.type;
    PvValue self = pv_from_ptr(cls);
    if (hit != NULL) *hit = (PvAttrHit){.kind = PV_ATTR_NONE, .type = cls, .version = cls->version};
    PvValue of_meta = pv_type_lookup(vm, meta, name);
    if (of_meta != PV_NULL && is_data_descriptor(of_meta))
        return bind(vm, of_meta, self, meta, false, out, NULL);
    PvValue attribute = pv_type_lookup(vm, cls, name);
    if (attribute != PV_NULL) {
        PvStatus status = bind(vm, attribute, PV_NULL, cls, false, out, hit);
        // The cache knows the class's version only, so the metaclass must be the plain one.
        if (hit != NULL)
            hit->kind = hit->kind == PV_ATTR_VALUE && of_meta == PV_NULL &&
                                (meta->flags & PV_TF_BUILTIN)
                            ? PV_ATTR_CLASS
                            : PV_ATTR_NONE;
        return status;
    }
    if (of_meta != PV_NULL) return bind(vm, of_meta, self, meta, false, out, NULL);
    *out = PV_NULL;
    return PV_OK;
}

// A module that lies beside the program: CPython takes it for one that hides another.
static bool is_plain_script(PvVM *vm, PvValue spec, PvValue name) {
    PvValue origin = pv_instance_get(vm, pv_ptr(spec), PV_NAME(origin));
    if (origin == PV_NULL || !pv_is_str(origin)) return false;
    for (size_t i = 0; i < pv_str(name)->length; i++)
        if (pv_str_at(pv_str(name), i) == '.') return false;
    return true;
}

// An empty slot names its class in full.
static bool is_slot(PvValue v) {
    return pv_is_ptr(v) && pv_ptr(v)->type == &pv_types[PV_TYPE_MEMBER_DESCRIPTOR];
}

PvStatus pv_attributes_missing(PvVM *vm, PvValue obj, PvStr *name) {
    PvStatus status;
    if (pv_is_type(obj)) {
        status = pv_raise(vm, PV_EXC_ATTRIBUTE_ERROR, "type object '%N' has no attribute '%U'",
                          pv_as_type(obj), name);
    } else if (pv_is_ptr(obj) && pv_ptr(obj)->type->id == PV_TYPE_MODULE) {
        PvDict *dict = ((PvModule *)(void *)pv_ptr(obj))->dict;
        PvValue called = dict == NULL ? PV_NULL : pv_dict_get_name(dict, PV_NAME(__name__));
        PvValue spec = dict == NULL ? PV_NULL : pv_dict_get_name(dict, PV_NAME(__spec__));
        bool initializing = false;
        if (pv_is_ptr(spec) && pv_type_of(spec)->attrs != 0) {
            PvValue flag = pv_instance_get(vm, pv_ptr(spec), PV_NAME(_initializing));
            initializing = flag == PV_TRUE;
        }
        if (!pv_is_ptr(called) || !(pv_ptr(called)->type->flags & PV_TF_STR))
            status = pv_raise(vm, PV_EXC_ATTRIBUTE_ERROR, "module has no attribute '%U'", name);
        else if (initializing && is_plain_script(vm, spec, called))
            status = pv_raise(vm, PV_EXC_ATTRIBUTE_ERROR,
                              "module '%U' has no attribute '%U' (consider renaming '%U' if it has "
                              "the same name as a third-party module you intended to import)",
                              pv_str(called), name,
                              pv_str(pv_instance_get(vm, pv_ptr(spec), PV_NAME(origin))));
        else if (initializing) {
            PvValue origin = pv_instance_get(vm, pv_ptr(spec), PV_NAME(origin));
            bool known = origin != PV_NULL && pv_is_str(origin);
            status = pv_raise(vm, PV_EXC_ATTRIBUTE_ERROR,
                              "partially initialized module '%U'%s%U%s has no attribute '%U' (most "
                              "likely due to a circular import)",
                              pv_str(called), known ? " from '" : "",
                              known ? pv_str(origin) : pv_str_empty(), known ? "'" : "", name);
        }
        else
            status = pv_raise(vm, PV_EXC_ATTRIBUTE_ERROR, "module '%U' has no attribute '%U'",
                              (PvStr *)(void *)pv_ptr(called), name);
    } else if (is_slot(pv_type_lookup(vm, pv_type_of(obj), name))) {
        status = pv_raise(vm, PV_EXC_ATTRIBUTE_ERROR, "'%U' object has no attribute '%U'",
                          pv_type_of(obj)->qualname, name);
    } else {
        status = pv_raise(vm, PV_EXC_ATTRIBUTE_ERROR, "'%T' object has no attribute '%U'", obj, name);
    }
    return pv_attributes_blame(vm, status, obj, name);
}

PvStatus pv_attributes_blame(PvVM *vm, PvStatus status, PvValue obj, PvStr *name) {
    if (status != PV_RAISE || !pv_exception_is(pv_core(vm)->exc, PV_EXC_ATTRIBUTE_ERROR))
        return status;
    PvException *e = pv_as_exception(pv_core(vm)->exc);
    e->extra[0] = pv_from_ptr(name);
    e->extra[1] = obj;
    return status;
}

// The guest's own __getattribute__ decides, or guest code must run under a guard: the twin does both.
static PvStatus getattr_of_guest(PvVM *vm, PvType *t, PvValue obj, PvStr *name) {
    if (t->flags & PV_TF_GUEST_GETATTR) return PV_DEFER;
    PvValue function = pv_type_lookup(vm, t, PV_NAME(__getattribute__));
    if (!has_type(function, PV_TYPE_FUNCTION)) return PV_DEFER;
    PvValue arguments[2] = {obj, pv_from_ptr(name)};
    return pv_defer_call(vm, function, 2, arguments);
}

// Everything but __getattr__ and __getattribute__ of guests. OK with PV_NULL: not there.
PvStatus pv_getattr_native(PvVM *vm, PvValue obj, PvStr *name, PvValue *out, PvAttrHit *hit) {
    PvType *t = pv_type_of(obj);
    if (t->flags & PV_TF_TYPE) return getattr_of_type(vm, pv_as_type(obj), name, out, hit);
    if (t->ops.getattr != NULL) {
        PvAttrKind wanted = hit == NULL ? PV_ATTR_NONE : hit->kind;
        if (hit != NULL) *hit = (PvAttrHit){.kind = PV_ATTR_NONE, .type = t, .version = t->version};
        PvStatus status = t->ops.getattr(vm, obj, name, out);
        if (status == PV_OK && hit != NULL && t == &pv_types[PV_TYPE_MODULE] && *out != PV_NULL &&
            own_attribute(vm, obj, name) == *out)
            hit->kind = PV_ATTR_MODULE;
        if (status != PV_OK || *out != PV_NULL) return status;
        if (hit != NULL) hit->kind = wanted;
    }
    return pv_getattr_generic(vm, obj, name, out, hit);
}

PvStatus pv_getattr(PvVM *vm, PvValue obj, PvStr *name, PvValue *out, PvAttrHit *hit) {
    PV_TRY(pv_getattr_or_none(vm, obj, name, out, hit));
    return *out == PV_NULL ? pv_attributes_missing(vm, obj, name) : PV_OK;
}

PvStatus pv_getattr_or_none(PvVM *vm, PvValue obj, PvStr *name, PvValue *out, PvAttrHit *hit) {
    PvType *t = pv_type_of(obj);
    PV_TRY(pv_charge_name(vm, name));
    if (t->flags & PV_TF_GUEST_GETATTRIBUTE) {
        if (hit != NULL) hit->kind = PV_ATTR_NONE;
        return getattr_of_guest(vm, t, obj, name);
    }
    PvStatus status = pv_getattr_native(vm, obj, name, out, hit);
    if (t->flags & PV_TF_GUEST_GETATTR) {
        // A missing attribute, or a getter that may raise AttributeError: __getattr__ has a say.
        if (status == PV_DEFER || status == PV_RAISE) {
            if (hit != NULL) hit->kind = PV_ATTR_NONE;
            if (status == PV_RAISE && !pv_exception_is(pv_core(vm)->exc, PV_EXC_ATTRIBUTE_ERROR))
                return status;
            pv_core(vm)->exc = PV_NULL;
            pv_core(vm)->defer_fn = PV_NULL;
            return PV_DEFER;
        }
        if (status == PV_OK && *out == PV_NULL) {
            PvValue function = pv_type_lookup(vm, t, PV_NAME(__getattr__));
            if (!has_type(function, PV_TYPE_FUNCTION)) return PV_DEFER;
            PvValue arguments[2] = {obj, pv_from_ptr(name)};
            return pv_defer_call(vm, function, 2, arguments);
        }
        return status;
    }
    return status;
}

PvStatus pv_getattr_super(PvVM *vm, PvType *cls, PvValue self, PvStr *name, PvValue *out,
                          PvAttrHit *hit) {
    PV_TRY(pv_getattr_super_native(vm, cls, self, name, out, hit));
    return *out == PV_NULL ? PV_DEFER : PV_OK;
}

PvStatus pv_getattr_super_native(PvVM *vm, PvType *cls, PvValue self, PvStr *name, PvValue *out,
                                 PvAttrHit *hit) {
    bool unbound = hit != NULL && hit->kind == PV_ATTR_METHOD;
    if (hit != NULL) *hit = (PvAttrHit){.kind = PV_ATTR_NONE};
    PvType *start = NULL;
    bool of_class = false;
    if (pv_is_type(self) && pv_type_is_subtype(pv_as_type(self), cls)) {
        start = pv_as_type(self);
        of_class = true;
    } else if (pv_type_is_subtype(pv_type_of(self), cls)) {
        start = pv_type_of(self);
    } else {
        return PV_DEFER; // __class__ may say otherwise
    }
    if (hit != NULL) {
        hit->type = start;
        hit->version = start->version;
    }
    PvTuple *mro = start->mro;
    size_t i = 0;
    while (i < mro->n && pv_ptr(mro->item[i]) != &cls->base) i++;
    for (i++; i < mro->n; i++) {
        PvType *t = (PvType *)(void *)pv_ptr(mro->item[i]);
        PvValue attribute = pv_dict_get_name(t->dict, name);
        if (attribute == PV_NULL || name == PV_NAME(__class__)) continue;
        PvStatus status = bind(vm, attribute, of_class ? PV_NULL : self, start, unbound, out, hit);
        if (hit != NULL) {
            if (hit->kind == PV_ATTR_METHOD || hit->kind == PV_ATTR_VALUE) hit->no_shape = true;
            else hit->kind = PV_ATTR_NONE;
            if (of_class) hit->kind = PV_ATTR_NONE;
        }
        return status;
    }
    *out = PV_NULL;
    return PV_OK;
}
