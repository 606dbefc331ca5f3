// The prelude: guest code that is part of the machine, loaded once per process and bound at load.
//
// Invariant: after pv_prelude_init() nothing here changes; every function is IMMORTAL, and what a
// global name of prelude code means was decided at load, so that no guest can change what it calls.
// A name means: a builtin function, else a top-level name of its own file, an intrinsic, another
// builtin, a top-level name of another prelude file, a built-in type by its name. Module bodies are
// not executed: they may only hold functions with constant defaults, and constants.
#ifndef PV_VM_PRELUDE_H
#define PV_VM_PRELUDE_H

#include "vm/vm.h"

// Load and bind, once per process; any thread may call it. False: out of memory.
bool pv_prelude_init(void);
// What went wrong or is missing, a line each, for people; "" if nothing.
const char *pv_prelude_problems(void);
// A twin, or NULL when the prelude lacks it.
PvFunction *pv_prelude_twin(uint32_t id);
// A prelude function by its name, or NULL.
PvFunction *pv_prelude_function(const char *name);
// The units, in the order that PvVM.prelude_states has.
uint32_t pv_prelude_count(void);
PvUnit *pv_prelude_unit(uint32_t index);

// The function object of a code of a unit, or NULL.
PvObject *pv_prelude_by_code(uint32_t unit, uint32_t index);

// Stands for an empty stack slot in what a twin returns (intrinsic `null`).
extern PvObject pv_null_marker;

#endif
