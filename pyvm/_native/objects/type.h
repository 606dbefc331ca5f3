// Types at run time: making guest classes, their operations, changing class attributes.
//
// Invariant: a heap type's `ops`, flags and `version` agree with what a lookup through its MRO would
// find: every change of a class attribute goes through pv_type_set, which renews them for the class
// and all its subclasses. Built-in types never change.
#ifndef PV_OBJECTS_TYPE_H
#define PV_OBJECTS_TYPE_H

#include "core/writer.h"
#include "objects/attributes.h"

static inline bool pv_is_type(PvValue v) {
    return pv_is_ptr(v) && (pv_ptr(v)->type->flags & PV_TF_TYPE) != 0;
}
static inline PvType *pv_as_type(PvValue v) { return (PvType *)(void *)pv_ptr(v); }

// Make a class (type.__new__ without __set_name__ and __init_subclass__, which the prelude does).
PV_MUST_USE PvStatus pv_type_make(PvVM *vm, PvType *meta, PvStr *name, PvTuple *bases,
                                  PvDict *namespace, PvValue *out);
// The most derived metaclass of `meta` and the bases' types; raises TypeError on a conflict.
PV_MUST_USE PvStatus pv_type_metaclass(PvVM *vm, PvType *meta, PvTuple *bases, PvType **out);
// Set (or with PV_NULL delete) an attribute of a heap type: version and operations are renewed.
PV_MUST_USE PvStatus pv_type_set(PvVM *vm, PvType *type, PvStr *name, PvValue value);
// Set (PV_NULL: delete) __abstractmethods__, whose truth says whether the class is abstract.
PV_MUST_USE PvStatus pv_type_set_abstract(PvVM *vm, PvType *t, PvValue value, bool abstract);

// The nearest built-in type in the layout chain (itself for a built-in type).
static inline PvType *pv_type_builtin(PvType *t) {
    while (!(t->flags & PV_TF_BUILTIN)) t = t->parent;
    return t;
}
// Is the special method `name` of the type the one that built-in type `of` defines?
bool pv_type_inherits(PvVM *vm, PvType *type, PvStr *name, PvType *of);

// What calling a class does, for the loop. NATIVE: a built-in type, call type->init.
// INSTANCE: *instance is made; call `init` (a guest function) with it and the arguments and
// return the instance (flag RETURN_INSTANCE); init PV_NULL: done, only if n_args is 0.
// NEW: call `init`, a guest's __new__, with the class and the arguments: its result is the instance, which no
// __init__ completes.
// TWIN: run the prelude's call_type(cls, args, kwargs).
typedef enum PvTypeCall { PV_CALL_NATIVE, PV_CALL_INSTANCE, PV_CALL_NEW, PV_CALL_TWIN } PvTypeCall;
PV_MUST_USE PvStatus pv_type_call(PvVM *vm, PvType *type, size_t n_args, PvTypeCall *how,
                                  PvValue *instance, PvValue *init);

// After a mark: forget classes that died (PvCore.guest_types holds them weakly).
void pv_type_after_mark(PvVM *vm);
// Write `module.qualname`, or the qualified name alone for a built-in.
// The type as guests see it: natives that are bound are of the same type as the others.
PvType *pv_type_shown(PvValue v);
// Could v.__class__ be something else than its type?
bool pv_type_lies(PvVM *vm, PvValue v);
// As messages name it: only built-in types with their module.
PV_MUST_USE PvStatus pv_type_write_short(PvType *t, PvWriter *w);
PV_MUST_USE PvStatus pv_type_write_name(PvType *t, PvWriter *w);
// The `__dict__` and `__weakref__` of instances (getset functions of heap types).
PvStatus pv_object_dict_get(PvVM *vm, PvValue self, PvValue *out);
PvStatus pv_object_dict_set(PvVM *vm, PvValue self, PvValue value);
PvStatus pv_object_weakref_get(PvVM *vm, PvValue self, PvValue *out);

// isinstance/issubclass for classes without __instancecheck__; type.__instancecheck__.
static inline bool pv_is_instance(PvValue v, PvType *t) {
    return pv_type_is_subtype(pv_type_of(v), t);
}
// isinstance(v, c): DEFER when a guest metaclass must say. c: class, tuple of them or union.
PV_MUST_USE PvStatus pv_isinstance(PvVM *vm, PvValue v, PvValue c, bool *out);
PV_MUST_USE PvStatus pv_issubclass(PvVM *vm, PvValue v, PvValue c, bool *out);

#endif
