// Instances of guest classes, and everything else that keeps attributes in a PvAttrs.
//
// Invariant: with a shape, slots[0 .. shape->count) are values, none of them PV_NULL; with a NULL
// shape `slots` is a PvDict * or NULL (no attribute yet). slots[-1] is the capacity of the slot
// array, a plain word. The first array may lie inline, at the very end of the object; any other is
// the items of a tuple of the heap.
#ifndef PV_OBJECTS_INSTANCE_H
#define PV_OBJECTS_INSTANCE_H

#include "objects/shape.h"

// A fresh instance of a heap type (any layout), its builtin part zeroed, attributes empty.
PV_MUST_USE PvStatus pv_instance_new(PvVM *vm, PvType *type, PvValue *out);
// The same for a layout with `extra` bytes of variable part (tuple, str, bytes, int subclasses);
// inline slots lie behind it. Members of __slots__ of such classes are not possible.
PV_MUST_USE PvStatus pv_instance_new_var(PvVM *vm, PvType *type, size_t extra, PvValue *out);

// Attributes of an object whose type has `attrs`. PV_NULL: none.
PvValue pv_instance_get(PvVM *vm, PvObject *o, PvStr *name);
// Set one. *shape is the shape afterwards and *index the slot, for the caches (shape NULL: a dict).
PV_MUST_USE PvStatus pv_instance_set(PvVM *vm, PvObject *o, PvStr *name, PvValue value,
                                     PvShape **shape, uint32_t *index);
PV_MUST_USE PvStatus pv_instance_delete(PvVM *vm, PvObject *o, PvStr *name, bool *found);
// The attributes as a dict, from now on kept there (`__dict__`).
PV_MUST_USE PvStatus pv_instance_dict(PvVM *vm, PvObject *o, PvDict **out);
PV_MUST_USE PvStatus pv_instance_set_dict(PvVM *vm, PvObject *o, PvDict *dict);
// Call `see` for each attribute in order (dir, repr, copies); it must not change the instance.
size_t pv_instance_count(PvVM *vm, PvObject *o);
void pv_instance_item(PvVM *vm, PvObject *o, size_t i, PvStr **name, PvValue *value);

// The loop's fast path: add a slot behind a shape whose successor is cached. False: no room.
static inline bool pv_instance_append(PvAttrs *a, PvShape *next, uint32_t index, PvValue value) {
    if ((uint64_t)index >= a->slots[-1]) return false;
    a->slots[index] = value;
    a->shape = next;
    return true;
}

#endif
