// Binding the arguments of a call to the parameters of a guest function, in place on the stack.
#ifndef PV_VM_CALL_H
#define PV_VM_CALL_H

#include "vm/vm.h"

// `args` holds n_positional values, then one for each of `names` (a tuple of str, or NULL). Afterwards
// args[0 .. n_args + n_kwonly + *args + **kwargs) are the function's parameters; *n_bound says how
// many slots are set. Room for pv_call_room() values must have been reserved behind `args`.
// RETRY comes before any change. The messages are CPython's.
PV_MUST_USE PvStatus pv_call_bind(PvVM *vm, PvFunction *function, PvValue *args,
                                  size_t n_positional, PvTuple *names, size_t *n_bound);

// What is called cannot be.
PV_MUST_USE PvStatus pv_call_refuse(PvVM *vm, PvValue callee);

// Values that a frame of `code` needs from its first argument on, when it is given n of them.
static inline size_t pv_call_room(const PvCode *code, size_t n_given) {
    size_t locals = code->n_locals > n_given ? code->n_locals : n_given;
    return locals + n_given + code->stack_size;
}

static inline bool pv_call_is_simple(const PvCode *code) {
    return (code->flags & (PV_CODE_VARARGS | PV_CODE_VARKEYWORDS)) == 0 && code->n_kwonly == 0;
}

#endif
