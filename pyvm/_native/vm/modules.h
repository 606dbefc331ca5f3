// Modules: where they are found, and the natives under the prelude's import.
#ifndef PV_VM_MODULES_H
#define PV_VM_MODULES_H

#include "vm/vm.h"

// The builtins module, made (and entered into sys.modules) when somebody asks for it.
PV_MUST_USE PvStatus pv_modules_builtins(PvVM *vm, PvValue *out);
// The names of the native module _pyvm.
PV_MUST_USE PvStatus pv_modules_pyvm(PvVM *vm, PvDict **out);
// The result of a _pyvm.wait() that the host goes on from.
PV_MUST_USE PvStatus pv_modules_waited(PvVM *vm, PvValue *out);

#endif
