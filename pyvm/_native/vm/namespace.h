// The namespace of a frame, and code that guests compile and run in one.
#ifndef PV_VM_NAMESPACE_H
#define PV_VM_NAMESPACE_H

#include "compiler/compile.h"
#include "objects/types.h"
#include "vm/vm.h"

// What locals() gives: the frame's namespace, or a new dict of a function's variables (PEP 667).
PV_MUST_USE PvStatus pv_namespace_of(PvVM *vm, const PvFrame *frame, PvValue *out);

enum {
    PV_NAMESPACE_OPTIMISE = 1,
    PV_NAMESPACE_FUTURE_ANNOTATIONS = 2,
    PV_NAMESPACE_NO_DOCSTRINGS = 4,
    PV_NAMESPACE_WARNED = 8, // the guest's `warnings` has been told
};


// Compile text (a str, or bytes) to a unit of this VM; `*out` is the code state of its module.
// Raises SyntaxError. `how`: PV_NAMESPACE_*. DEFER: the source gives warnings, and the guest has imported the
// module that shows them; without it they go to stderr.
PV_MUST_USE PvStatus pv_namespace_compile(PvVM *vm, PvValue source, PvStr *filename,
                                          PvCompileMode mode, uint32_t how, PvValue *out);
// Raise the SyntaxError of a source that does not parse. `is_text`: it was a str.
PV_MUST_USE PvStatus pv_namespace_raise_syntax(PvVM *vm, const PvSyntaxError *error,
                                               PvStr *filename, const char *source, size_t size,
                                               bool is_text);
// As CPython: what runs in a dict finds the builtins through it.
PV_MUST_USE PvStatus pv_namespace_give_builtins(PvVM *vm, PvDict *globals);
// Push a frame that runs code in a namespace; vm->reload. The result is `result`'s business.
PV_MUST_USE PvStatus pv_namespace_run(PvVM *vm, PvCodeState *state, PvDict *globals, PvValue names,
                                      uint32_t result, PvValue extra);

#endif
