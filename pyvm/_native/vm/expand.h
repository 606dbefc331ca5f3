// Calls of what stands for another call: partial, methodcaller, the wrapper of lru_cache.
#ifndef PV_VM_EXPAND_H
#define PV_VM_EXPAND_H

#include "vm/vm.h"

// A call under way: callable, self or PV_NULL, n arguments, the last of them named by `names`.
typedef struct PvExpand {
    PvValue *region;
    size_t n;
    PvTuple *names;
    uint32_t shift; // how far the arguments have moved up from behind the self slot
    PvValue result; // of the call, where nothing is left to be called; else PV_NULL
} PvExpand;

// Make it the call that it stands for. The stack may move. DEFER: only the native's twin can; then, and
// with RETRY, nothing has changed.
PV_MUST_USE PvStatus pv_expand_call(PvVM *vm, PvExpand *x);

#endif
