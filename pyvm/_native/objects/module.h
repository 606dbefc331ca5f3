// Modules: a name and a namespace.
//
// Invariant: `dict` is the module's globals and is never replaced.
#ifndef PV_OBJECTS_MODULE_H
#define PV_OBJECTS_MODULE_H

#include "core/vm.h"

typedef struct PvModule {
    PvObject base;
    PvDict *dict; // NULL before __init__ of a guest subclass
} PvModule;

// A module with these globals, or with new ones that hold __name__, __doc__, __package__,
// __loader__ and __spec__; NULL: RETRY.
PvModule *pv_module_new(PvVM *vm, PvStr *name, PvDict *globals);

#endif
