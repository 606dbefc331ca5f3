// The loop: the one C function that executes bytecode.
#ifndef PV_VM_LOOP_H
#define PV_VM_LOOP_H

#include "vm/vm.h"

// Fuel. One unit is about one instruction. Entering a function costs PV_FUEL_CALL and a quarter of
// its words, a back-edge the words it goes back, resuming a generator PV_FUEL_RESUME, calling a
// native PV_FUEL_NATIVE (and what it charges itself). Never anything that depends on caches.
enum { PV_FUEL_CALL = 8, PV_FUEL_RESUME = 8, PV_FUEL_NATIVE = 4 };

// Run the fiber vm->fiber, whose frames are saved, until its entry frame is left. `begin` is how:
// OK go on, RAISE with core->exc pending in the top frame.
// OK: fiber->result. RAISE: uncaught, core->exc. STOP: a limit. EVENT: vm->event; run again later.
PV_MUST_USE PvStatus pv_loop_run(PvVM *vm, PvStatus begin);
// The same, for an execution with a profile (vm->profile).
PV_MUST_USE PvStatus pv_loop_run_profiled(PvVM *vm, PvStatus begin);

#endif
