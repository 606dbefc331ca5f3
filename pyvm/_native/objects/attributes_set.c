// Setting and deleting attributes: object.__setattr__, type.__setattr__, and what the loop asks for.
//
// Invariant: nothing is written before the answer is certain; class attributes go through
// pv_type_set, which renews the versions and operations that depend on them.
#include "core/names.h"
#include "core/native.h"
#include "gen/types.gen.h"
#include "objects/attributes.h"
#include "objects/descriptor.h"
#include "objects/dict.h"
#include "objects/exception.h"
#include "objects/function.h"
#include "objects/module.h"
#include "objects/property.h"
#include "objects/type.h"

static bool has_type(PvValue v, uint32_t id) { return pv_type_of(v) == &pv_types[id]; }

// Set (PV_NULL: delete) through a data descriptor of the class. *done false: it has no say.
static PvStatus through_descriptor(PvVM *vm, PvValue attribute, PvValue obj, PvStr *name,
                                   PvValue value, bool *done, PvAttrHit *hit) {
    PvType *t = pv_type_of(attribute);
    *done = true;
    if (!(t->flags & PV_TF_BUILTIN)) {
        PvStr *special = value == PV_NULL ? PV_NAME(__delete__) : PV_NAME(__set__);
        PvValue function = pv_type_lookup(vm, t, special);
        if (function == PV_NULL)
            return pv_raise(vm, PV_EXC_ATTRIBUTE_ERROR, "%U", special);
        if (has_type(function, PV_TYPE_FUNCTION)) {
            PvValue arguments[3] = {attribute, obj, value};
            return pv_defer_call(vm, function, value == PV_NULL ? 2 : 3, arguments);
        }
        // A built-in's own is what follows here; any other callable in its place is not.
        bool native = has_type(function, PV_TYPE_WRAPPER_DESCRIPTOR) ||
                      has_type(function, PV_TYPE_METHOD_DESCRIPTOR);
        if (!native || ((const PvNative *)(const void *)pv_ptr(function))->name != special) return PV_DEFER;
    }
    switch (t->id) {
    case PV_TYPE_PROPERTY: {
        PvProperty *p = (PvProperty *)(void *)pv_ptr(attribute);
        PvValue function = value == PV_NULL ? p->fdel : p->fset;
        if (function == PV_NONE) {
            const char *what = value == PV_NULL ? "deleter" : "setter";
            return pv_property_refuse(vm, p, pv_type_of(obj), what);
        }
        if (hit != NULL && value != PV_NULL && has_type(function, PV_TYPE_FUNCTION)) {
            hit->kind = PV_ATTR_SETTER;
            hit->value = function;
        }
        PvValue arguments[2] = {obj, value};
        return pv_defer_call(vm, function, value == PV_NULL ? 1 : 2, arguments);
    }
    case PV_TYPE_MEMBER_DESCRIPTOR: {
        if (pv_member_is_computed(pv_ptr(attribute))) goto computed;
        PvMember *m = (PvMember *)(void *)pv_ptr(attribute);
        if (!pv_is_instance(obj, m->owner))
            return pv_raise(vm, PV_EXC_TYPE_ERROR,
                            "descriptor '%U' for '%N' objects doesn't apply to a '%T' object",
                            m->name, m->owner, obj);
        PV_TRY(pv_member_check(vm, m, value));
        PvValue *field = (PvValue *)(void *)((char *)pv_ptr(obj) + m->offset);
        if (value == PV_NULL && *field == PV_NULL && !(m->flags & PV_MEMBER_NONE))
            return pv_raise(vm, PV_EXC_ATTRIBUTE_ERROR, "%U", name);
        *field = value;
        if (hit != NULL && value != PV_NULL && !(m->flags & PV_MEMBER_SIZE)) {
            hit->kind = PV_ATTR_MEMBER;
            hit->index = m->offset;
        }
        return PV_OK;
    }
    computed:
    case PV_TYPE_GETSET_DESCRIPTOR: {
        PvGetSet *g = (PvGetSet *)(void *)pv_ptr(attribute);
        if (!pv_is_instance(obj, g->owner))
            return pv_raise(vm, PV_EXC_TYPE_ERROR,
                            "descriptor '%U' for '%N' objects doesn't apply to a '%T' object",
                            g->name, g->owner, obj);
        if (g->set == NULL)
            return pv_raise(vm, PV_EXC_ATTRIBUTE_ERROR,
                            g->base.aux ? "readonly attribute"
                                        : "attribute '%U' of '%N' objects is not writable",
                            g->name, g->owner);
        return g->set(vm, obj, value);
    }
    case PV_TYPE_TUPLEGETTER: return pv_tuplegetter_refuse(vm, value);
    default: *done = false; return PV_OK;
    }
}

// The dict of the built-in types that keep one, made when it is needed.
static PvStatus own_dict(PvVM *vm, PvValue obj, bool make, PvDict **out) {
    *out = NULL;
    if (!pv_is_ptr(obj)) return PV_OK;
    PvObject *o = pv_ptr(obj);
    PvDict **field;
    switch (o->type->id) {
    case PV_TYPE_FUNCTION: field = &((PvFunction *)(void *)o)->dict; break;
    case PV_TYPE_MODULE: field = &((PvModule *)(void *)o)->dict; break;
    case PV_TYPE_CLASSMETHOD:
    case PV_TYPE_STATICMETHOD:
        PV_TRY(pv_wrapped_fill(vm, (PvWrapped *)(void *)o));
        field = &((PvWrapped *)(void *)o)->dict;
        break;
    default: return PV_OK;
    }
    if (o->flags & PV_OF_IMMORTAL) return PV_OK;
    if (*field == NULL && make) {
        *field = pv_dict_make(vm, 0);
        if (*field == NULL) return PV_RETRY;
    }
    *out = *field;
    return PV_OK;
}

PvStatus pv_setattr_generic(PvVM *vm, PvValue obj, PvStr *name, PvValue value, PvAttrHit *hit) {
    PvType *t = pv_type_of(obj);
    if (hit != NULL) *hit = (PvAttrHit){.kind = PV_ATTR_NONE, .type = t, .version = t->version};
    PvValue attribute = pv_type_lookup(vm, t, name);
    if (attribute != PV_NULL && (pv_type_of(attribute)->flags & PV_TF_DATA_DESCRIPTOR)) {
        bool done;
        PvStatus status = through_descriptor(vm, attribute, obj, name, value, &done, hit);
        if (status != PV_OK || done) return status;
    }
    PvDict *dict;
    PV_TRY(own_dict(vm, obj, value != PV_NULL, &dict));
    if (dict != NULL) {
        if (value != PV_NULL) return pv_dict_put_name(vm, dict, name, value);
        bool found = pv_dict_remove_name(vm, dict, name);
        if (found) return PV_OK;
        return pv_raise(vm, PV_EXC_ATTRIBUTE_ERROR, "'%T' object has no attribute '%U'", obj, name);
    }
    if (t->attrs != 0) {
        PvObject *o = pv_ptr(obj);
        if (value == PV_NULL) {
            bool found;
            PV_TRY(pv_instance_delete(vm, o, name, &found));
            if (found) return PV_OK;
            // CPython does not say here of which object.
            return pv_raise(vm, PV_EXC_ATTRIBUTE_ERROR, "'%T' object has no attribute '%U'", obj,
                            name);
        }
        PvShape *before = pv_attrs(o)->shape, *shape;
        uint32_t index;
        PV_TRY(pv_instance_set(vm, o, name, value, &shape, &index));
        if (hit != NULL && shape != NULL && before != NULL) {
            hit->kind = before == shape ? PV_ATTR_SLOT : PV_ATTR_ADD;
            hit->before = before;
            hit->shape = shape;
            hit->index = index;
        }
        return PV_OK;
    }
    if (attribute != PV_NULL)
        return pv_raise(vm, PV_EXC_ATTRIBUTE_ERROR, "'%T' object attribute '%U' is read-only", obj,
                        name);
    // CPython explains the missing __dict__ where nothing overrides __setattr__ only.
    const char *text = pv_type_of(obj)->flags & PV_TF_GUEST_SETATTR
                           ? "'%T' object has no attribute '%U'"
                           : "'%T' object has no attribute '%U' and no __dict__ for setting new "
                             "attributes";
    return pv_attributes_blame(vm, pv_raise(vm, PV_EXC_ATTRIBUTE_ERROR, text, obj, name), obj, name);
}

// type.__setattr__ and __delattr__.
PvStatus pv_setattr_of_type(PvVM *vm, PvType *cls, PvStr *name, PvValue value) {
    if (cls->flags & PV_TF_BUILTIN)
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "cannot set '%U' attribute of immutable type '%N'",
                        name, cls);
    PvValue of_meta = pv_type_lookup(vm, cls->base.type, name);
    if (of_meta != PV_NULL && (pv_type_of(of_meta)->flags & PV_TF_DATA_DESCRIPTOR)) {
        bool done;
        PvStatus status =
            through_descriptor(vm, of_meta, pv_from_ptr(cls), name, value, &done, NULL);
        if (status != PV_OK || done) return status;
    }
    if (value == PV_NULL && pv_dict_get_name(cls->dict, name) == PV_NULL)
        return pv_attributes_missing(vm, pv_from_ptr(cls), name);
    return pv_type_set(vm, cls, name, value);
}

PvStatus pv_setattr(PvVM *vm, PvValue obj, PvStr *name, PvValue value, PvAttrHit *hit) {
    PvType *t = pv_type_of(obj);
    PV_TRY(pv_charge_name(vm, name));
    if (t->flags & PV_TF_GUEST_SETATTR) {
        if (hit != NULL) hit->kind = PV_ATTR_NONE;
        PvStr *special = value == PV_NULL ? PV_NAME(__delattr__) : PV_NAME(__setattr__);
        PvValue function = pv_type_lookup(vm, t, special);
        if (has_type(function, PV_TYPE_FUNCTION)) {
            PvValue arguments[3] = {obj, pv_from_ptr(name), value};
            return pv_defer_call(vm, function, value == PV_NULL ? 2 : 3, arguments);
        }
        // A built-in's own is what follows here; any other callable in its place is not.
        bool native = has_type(function, PV_TYPE_WRAPPER_DESCRIPTOR) ||
                      has_type(function, PV_TYPE_METHOD_DESCRIPTOR);
        if (!native || ((const PvNative *)(const void *)pv_ptr(function))->name != special) return PV_DEFER;
    }
    if (t->flags & PV_TF_TYPE) {
        if (hit != NULL) hit->kind = PV_ATTR_NONE;
        return pv_setattr_of_type(vm, pv_as_type(obj), name, value);
    }
    return pv_setattr_generic(vm, obj, name, value, hit);
}

PvStatus pv_delattr(PvVM *vm, PvValue obj, PvStr *name) {
    return pv_setattr(vm, obj, name, PV_NULL, NULL);
}
