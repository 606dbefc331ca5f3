// Exceptions: BaseException and the whole tree of spec/exceptions.py share one layout.
//
// Invariant: `args` is a tuple; traceback, context and cause are PV_NONE or an object of the right
// type; extra[i] holds the i-th extra attribute of the nearest built-in class (PV_NULL: not set).
#ifndef PV_OBJECTS_EXCEPTION_H
#define PV_OBJECTS_EXCEPTION_H

#include "core/unit.h"
#include "core/vm.h"

enum { PV_EXCEPTION_EXTRA = 8 };

typedef struct PvException {
    PvObject base; // aux: 1 when __suppress_context__
    PvValue args;
    PvValue traceback;
    PvValue context;
    PvValue cause;
    PvValue extra[PV_EXCEPTION_EXTRA];
    PvAttrs attrs; // __notes__ and guest attributes
} PvException;

static inline bool pv_is_exception(PvValue v) {
    return pv_is_ptr(v) && (pv_ptr(v)->type->flags & PV_TF_EXCEPTION) != 0;
}
static inline PvException *pv_as_exception(PvValue v) {
    return (PvException *)(void *)pv_ptr(v);
}
PvType *pv_exception_type(PvExceptionId id);

// A str with lone surrogates is not UTF-8: raises what encode() would.
PV_MUST_USE PvStatus pv_exception_unencodable(PvVM *vm, const PvStr *text);
// An exception of a built-in type, as calling the type with these arguments makes it.
PV_MUST_USE PvStatus pv_exception_new(PvVM *vm, PvExceptionId id, PvTuple *args, PvValue *out);
// The same for any subclass whose __new__ and __init__ are native.
PV_MUST_USE PvStatus pv_exception_make(PvVM *vm, PvType *type, PvTuple *args, PvValue *out);

// Set __context__ of a newly raised exception to the handled one, breaking cycles (PEP 3134).
void pv_exception_set_context(PvVM *vm, PvValue exc, PvValue handled);
// Add a traceback entry (the frame that the exception passes through). RETRY possible.
PV_MUST_USE PvStatus pv_exception_add_traceback(PvVM *vm, PvValue exc, const PvCode *code,
                                                PvDict *globals, uint32_t pc);
// Does `except type` catch exc. Raises TypeError for what is not an exception class.
PV_MUST_USE PvStatus pv_exception_matches(PvVM *vm, PvValue exc, PvValue type, bool *out);
bool pv_exception_is(PvValue exc, PvExceptionId id);

#endif
