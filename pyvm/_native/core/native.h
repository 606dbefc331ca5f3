// Natives: C functions that the guest calls. One signature; arguments arrive bound and converted.
//
// The binder (core/args.c) matches positional and keyword arguments to the parameters that the
// spec declares, fills in defaults, checks converters, and raises CPython's messages. What only
// guest code could convert (an __index__, a generator for an `iterable`) makes it answer DEFER to
// the prelude's convert_call, which converts and calls again: most natives need no twin of their own.
#ifndef PV_CORE_NATIVE_H
#define PV_CORE_NATIVE_H

#include "core/vm.h"

typedef struct PvArgs {
    PvValue *v;       // one per declared parameter (not counting *args, **kwargs); PV_NULL: left out
    PvValue *rest;    // *args: n_rest values on the stack
    size_t n_rest;
    PvValue kwargs;   // **kwargs: a dict, or PV_NULL when there are none
    const struct PvNative *native; // what is called: shared bodies look at its owner
} PvArgs;

typedef PvStatus (*PvNativeFn)(PvVM *vm, PvArgs *a, PvValue *out);

// What a parameter accepts. ANY needs nothing; the others are checked by the binder, so that the
// native may read the value without a look: INT a PvValue int of any size; SSIZE a small int,
// clipped as CPython's slice arguments are; SIZE a small int, OverflowError beyond; CINT the same of
// 32 bits; FLOAT a float;
// STR, BYTES (bytes-like), LIST, TUPLE, DICT, TYPE exact or subclass; ITERABLE something natively
// iterable (core/iterate.h), anything else is made a list first; BOOL the truth as a bool;
// CALLABLE unchecked, for documentation.
typedef enum PvConverter {
    PV_CONVERT_ANY, PV_CONVERT_INT, PV_CONVERT_SSIZE, PV_CONVERT_SIZE, PV_CONVERT_FLOAT,
    PV_CONVERT_STR, PV_CONVERT_BYTES, PV_CONVERT_LIST, PV_CONVERT_TUPLE, PV_CONVERT_DICT,
    PV_CONVERT_TYPE, PV_CONVERT_ITERABLE, PV_CONVERT_BOOL, PV_CONVERT_CALLABLE,
    PV_CONVERT_CINT,
} PvConverter;

enum { PV_PARAM_POSITIONAL = 1, PV_PARAM_KEYWORD = 2, PV_PARAM_OPTIONAL = 4, PV_PARAM_NONE_OK = 8 };

typedef struct PvParam {
    PvStr *name;       // static
    uint8_t converter; // PvConverter
    uint8_t flags;     // PV_PARAM_*; NONE_OK: None passes the converter as it is
    PvValue default_;  // PV_NULL: the native sees PV_NULL
} PvParam;

enum {
    PV_NATIVE_METHOD = 1,    // v[0] is self, an instance of `owner` (checked before the call)
    PV_NATIVE_STATIC = 2,
    PV_NATIVE_CLASS = 4,     // v[0] is the class
    PV_NATIVE_VARARGS = 8,
    PV_NATIVE_KWARGS = 16,
    PV_NATIVE_RAW = 32,      // only positional-only parameters, no converters, no defaults: the
                             // stack is passed as it is
    PV_NATIVE_INTRINSIC = 64,// prelude only: not in any namespace that a guest reaches
    PV_NATIVE_VM = 128,      // lives in vm/: may change frames
    PV_NATIVE_EXPANDS = 512, // a __call__ that the loop replaces by another call (vm/expand.c)
    PV_NATIVE_NEW = 256,     // a constructor (static): v[0] is the class, a subtype of `owner`
};

typedef struct PvNative {
    PvObject base;      // type builtin_function_or_method or method_descriptor; IMMORTAL
    PvNativeFn fn;
    const PvParam *param;
    uint16_t n_params;
    uint16_t n_required;
    uint16_t flags;     // PV_NATIVE_*
    uint16_t twin;      // PvTwinId, PV_TWIN_NONE
    PvStr *name;
    const char *qualname; // "list.append"
    const char *doc;
    const char *signature; // text signature
    PvType *owner;      // of methods
    PvStr *module;      // of a native module's functions
    uint32_t id;        // append-only: what snapshots and .pyxc name it by
} PvNative;

// Bind a call's arguments. `given` is n_positional values followed by one per keyword name.
// `bound` has room for native->n_params values.
PV_MUST_USE PvStatus pv_args_bind(PvVM *vm, const PvNative *native, PvValue *given,
                                  size_t n_positional, PvTuple *names, PvValue *bound, PvArgs *out);

// What a call says to keywords that are no strings.
PV_MUST_USE PvStatus pv_args_refuse_keywords(PvVM *vm, PvValue callee, size_t n_positional);

#endif
