// The guest function. Prelude functions are IMMORTAL, process-wide: they have no state (the VM finds
// it by the code's index), no globals, and their fields never change.
#ifndef PV_OBJECTS_FUNCTION_H
#define PV_OBJECTS_FUNCTION_H

#include "core/vm.h"
#include "objects/code.h"

// In base.flags, of a function and of its code: types.coroutine() was called with it.
enum { PV_FUNCTION_ITERABLE_COROUTINE = PV_OF_TYPE0 };

typedef struct PvFunction {
    PvObject base;
    PvCode *code;
    PvCodeState *state;  // NULL: prelude
    PvDict *globals;     // NULL: prelude
    PvTuple *defaults;   // of the last positional parameters, or NULL
    PvDict *kwdefaults;  // or NULL
    PvTuple *closure;    // of PvCell, or NULL
    PvValue name;
    PvValue qualname;
    PvValue module;      // PV_NULL: globals["__name__"] at the time it is asked for
    PvValue doc;         // PV_NULL: the code's docstring
    PvValue annotations; // dict, tuple (name, value, ...), or PV_NULL
    PvValue type_params; // tuple or PV_NULL
    PvDict *dict;        // other attributes, or NULL
} PvFunction;

// A function of `state` that lives in `globals`; NULL: answer RETRY. vm/code_state.c.
PvFunction *pv_function_new(PvVM *vm, PvCodeState *state, PvDict *globals);

#endif
