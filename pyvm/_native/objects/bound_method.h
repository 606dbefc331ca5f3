// The bound method: a callable and its self. The loop makes one only where it cannot avoid it.
#ifndef PV_OBJECTS_BOUND_METHOD_H
#define PV_OBJECTS_BOUND_METHOD_H

#include "core/vm.h"

// Types `method` (of a guest callable) and `builtin_function_or_method` bound to an instance
// (of a PvNative): one layout, two types.
typedef struct PvBoundMethod {
    PvObject base;
    PvValue function;
    PvValue self;
} PvBoundMethod;

PvBoundMethod *pv_bound_method_new(PvVM *vm, PvValue function, PvValue self); // NULL: RETRY

#endif
