// Modules: where they are found, and the natives under the prelude's import.
#ifndef PV_VM_MODULES_H
#define PV_VM_MODULES_H

#include "vm/vm.h"

// The builtins module, made (and entered into sys.modules) when somebody asks for it.
PV_MUST_USE PvStatus pv_modules_builtins(PvVM *vm, PvValue *out);

#endif
