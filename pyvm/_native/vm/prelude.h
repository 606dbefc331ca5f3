// The prelude: guest code that is part of the machine, loaded once per process and bound at load.
//
// Invariant: after pv_prelude_init() nothing here changes; every function is IMMORTAL, and what a
// LOAD_PRELUDE pushes was decided at load, so that no guest can change what prelude code calls.
#ifndef PV_VM_PRELUDE_H
#define PV_VM_PRELUDE_H

#include "vm/vm.h"

// Load and bind, once per process; any thread may call it. False: out of memory, or broken.
bool pv_prelude_init(void);
// What went wrong or is missing, for people; "" if nothing.
const char *pv_prelude_problem(void);
// A twin, or NULL when the prelude lacks it.
PvFunction *pv_prelude_twin(uint32_t id);
// A prelude function by its name, or NULL.
PvFunction *pv_prelude_function(const char *name);

// Stands for an empty stack slot in what a twin returns (intrinsic `null`).
extern PvObject pv_null_marker;

#endif
