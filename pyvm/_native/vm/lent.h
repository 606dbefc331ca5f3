// Objects of the host that came with answers, not with the injected modules: which of them the guest
// still holds. The id of one is (the number that its members are known by + 1) << PV_LENT_SHIFT, and a
// number of its own.
//
// Invariant: an id has one object in the guest, so identity is kept; the table keeps none alive. An id
// whose object was collected stays in it until the host was told.
#ifndef PV_VM_LENT_H
#define PV_VM_LENT_H

#include "objects/host_object.h"
#include "vm/vm.h"

enum { PV_LENT_SHIFT = 40 };

// The object of an id, or NULL.
PvHostObject *pv_lent_find(PvVM *vm, uint64_t id);
PV_MUST_USE PvStatus pv_lent_add(PvVM *vm, PvHostObject *object);
void pv_lent_after_mark(PvVM *vm);
void pv_lent_drop(PvVM *vm);

#endif
