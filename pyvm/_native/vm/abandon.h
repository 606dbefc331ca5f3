// What becomes of the prelude's work when an execution is given up in the middle of it.
#ifndef PV_VM_ABANDON_H
#define PV_VM_ABANDON_H

#include "vm/vm.h"

// The fiber's frames are about to be dropped, and no `finally` runs: bring back to a sound state what
// the prelude's functions on it had taken apart.
void pv_abandon_settle(PvVM *vm, PvFiber *fiber);

#endif
