// Attribute access: the whole of CPython's object.__getattribute__, __setattr__ and type's own.
//
// Nothing here calls guest code. Where a guest function decides (a property's getter, a guest
// __get__, __getattr__, __getattribute__), the answer is DEFER with the call to make in
// core->defer_fn / defer_arg (its result is the attribute), or a plain DEFER: the twin load_attr,
// store_attr, delete_attr answers, with the same operands.
#ifndef PV_OBJECTS_ATTRIBUTES_H
#define PV_OBJECTS_ATTRIBUTES_H

#include "objects/instance.h"

// What was found, for the loop's inline caches. All but NONE hold as long as the receiver's type is
// `type` with version `version` (and, where it says so, the instance's shape is `shape`).
typedef enum PvAttrKind {
    PV_ATTR_NONE,   // not to be cached
    PV_ATTR_SLOT,   // shape: slots[index] of the instance
    PV_ATTR_ADD,    // store only: the instance had shape `before`, now has `shape`; slot `index`
    PV_ATTR_MEMBER, // a __slots__ member at byte offset `index`; PV_NULL there: not set
    PV_ATTR_VALUE,  // shape (or none kept): `value` of the class, not bound
    PV_ATTR_METHOD, // shape (or none kept): `value`, a function or native to call with self first
    PV_ATTR_GETTER, // `value` is a guest function to call with the receiver (a property's fget)
    PV_ATTR_SETTER, // store: `value` is a guest function to call with receiver and value
    PV_ATTR_CLASS,  // the receiver is the class `type` itself: `value` unbound (METHOD never)
    PV_ATTR_MODULE, // the receiver is a module: look in its dict (objects/dict.h caches that)
} PvAttrKind;

typedef struct PvAttrHit {
    PvAttrKind kind;
    bool no_shape;    // VALUE, METHOD: instances of the type have no attributes of their own
    uint32_t version;
    uint32_t index;
    PvType *type;
    PvShape *shape;
    PvShape *before;
    PvValue value;
} PvAttrHit;

// Look a name up along the MRO, through the VM's method cache. PV_NULL: not there. Never fails.
PvValue pv_type_lookup(PvVM *vm, PvType *type, PvStr *name);
// As above with the class that has it in its own dict.
PvValue pv_type_lookup_where(PvVM *vm, PvType *type, PvStr *name, PvType **where);

// Comparing names is quick unless they are very long.
PV_MUST_USE static inline PvStatus pv_charge_name(PvVM *vm, const PvStr *name) {
    return name->length < 256 ? PV_OK : pv_charge(vm, (int64_t)(name->length / 64));
}

// getattr(obj, name). `hit` may be NULL. With METHOD the result is NOT bound when `hit` is given and
// hit->kind was set to PV_ATTR_METHOD by the caller before the call (LOAD_METHOD): then `out` is the
// callable and the receiver is its first argument.
PV_MUST_USE PvStatus pv_getattr(PvVM *vm, PvValue obj, PvStr *name, PvValue *out, PvAttrHit *hit);
// The same; OK with *out PV_NULL: no such attribute (nothing raised).
PV_MUST_USE PvStatus pv_getattr_or_none(PvVM *vm, PvValue obj, PvStr *name, PvValue *out, PvAttrHit *hit);
PV_MUST_USE PvStatus pv_setattr(PvVM *vm, PvValue obj, PvStr *name, PvValue value, PvAttrHit *hit);
PV_MUST_USE PvStatus pv_delattr(PvVM *vm, PvValue obj, PvStr *name);

// object.__getattribute__ and friends: what the above do when no class overrides them.
// OK with *out PV_NULL: no such attribute (nothing raised). A PV_NULL value deletes.
PV_MUST_USE PvStatus pv_getattr_generic(PvVM *vm, PvValue obj, PvStr *name, PvValue *out,
                                        PvAttrHit *hit);
PV_MUST_USE PvStatus pv_setattr_generic(PvVM *vm, PvValue obj, PvStr *name, PvValue value,
                                        PvAttrHit *hit);
// super(cls, self).name, as pv_getattr; the second: OK with PV_NULL where the MRO has no such name.
PV_MUST_USE PvStatus pv_getattr_super_native(PvVM *vm, PvType *cls, PvValue self, PvStr *name,
                                             PvValue *out, PvAttrHit *hit);
PV_MUST_USE PvStatus pv_getattr_super(PvVM *vm, PvType *cls, PvValue self, PvStr *name,
                                      PvValue *out, PvAttrHit *hit);
// Everything but __getattr__ and __getattribute__ of guests. OK with PV_NULL: not there.
PV_MUST_USE PvStatus pv_getattr_native(PvVM *vm, PvValue obj, PvStr *name, PvValue *out,
                                       PvAttrHit *hit);
// type.__setattr__, and with PV_NULL type.__delattr__.
PV_MUST_USE PvStatus pv_setattr_of_type(PvVM *vm, PvType *cls, PvStr *name, PvValue value);
// Give the pending AttributeError its name and obj; returns `status`.
PvStatus pv_attributes_blame(PvVM *vm, PvStatus status, PvValue obj, PvStr *name);
// Raise the AttributeError of a missing attribute, name and obj set.
PV_MUST_USE PvStatus pv_attributes_missing(PvVM *vm, PvValue obj, PvStr *name);

// Bind what a class holds to an instance (PV_NULL: to the class only), as its __get__ would.
// DEFER with the call to make when that is a guest function.
PV_MUST_USE PvStatus pv_attributes_bind(PvVM *vm, PvValue attribute, PvValue self, PvType *cls,
                                        PvValue *out);

struct PvArgs;
// The TypeError of __get__(None) and __get__(None, None), as every slot wrapper of CPython raises it.
PV_MUST_USE PvStatus pv_attributes_check_get(PvVM *vm, const struct PvArgs *a);

// The same by the __get__ of the built-in type that `attribute` derives from: what super().__get__ is.
PV_MUST_USE PvStatus pv_attributes_bind_builtin(PvVM *vm, PvValue attribute, PvValue self,
                                                PvType *cls, PvValue *out);

// Forget cached lookups (the collector calls it: names may die).
void pv_attributes_clear_cache(PvVM *vm);

#endif
