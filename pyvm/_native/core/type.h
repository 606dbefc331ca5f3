// The type: what every object points to, built in (static, process-wide) or made by a guest class.
//
// Invariant: `ops` holds, for each operation, the native function that CPython's slot would be, or
// NULL when the operation must go through the guest twin (a guest class overrides the special
// method somewhere in the MRO) or does not exist (then the twin raises). They are inherited when a
// class is made and recomputed for the class and its subclasses when a special method is assigned.
#ifndef PV_CORE_TYPE_H
#define PV_CORE_TYPE_H

#include "core/layout.h"
#include "core/status.h"
#include "gen/opcodes.gen.h"

typedef struct PvGC PvGC;
typedef struct PvDict PvDict;
typedef struct PvShape PvShape;
typedef struct PvWriter PvWriter; // core/writer.h: the text under construction of a repr

// Native operations. Each may answer DEFER before any effect. `v`, `a` are of the type (or, for
// binary and compare, at least one operand is). Outputs are written only with PV_OK.
typedef struct PvOps {
    void (*trace)(PvGC *gc, PvObject *o);  // mark what the object refers to
    void (*release)(PvVM *vm, PvObject *o); // free raw buffers at sweep
    PvStatus (*hash)(PvVM *vm, PvValue v, uint64_t *out); // raises TypeError if unhashable
    // out: a bool, PV_NOTIMPLEMENTED, or DEFER. Never recurses deeper than PV_NATIVE_DEPTH.
    PvStatus (*compare)(PvVM *vm, PvCompare op, PvValue a, PvValue b, PvValue *out);
    PvStatus (*repr)(PvVM *vm, PvValue v, PvWriter *w);
    PvStatus (*str)(PvVM *vm, PvValue v, PvWriter *w); // NULL: as repr
    PvStatus (*truth)(PvVM *vm, PvValue v, bool *out); // NULL and no length: always true
    PvStatus (*length)(PvVM *vm, PvValue v, size_t *out);
    PvStatus (*getitem)(PvVM *vm, PvValue v, PvValue key, PvValue *out);
    PvStatus (*setitem)(PvVM *vm, PvValue v, PvValue key, PvValue x); // x PV_NULL deletes
    PvStatus (*contains)(PvVM *vm, PvValue v, PvValue x, bool *out);
    PvStatus (*iter)(PvVM *vm, PvValue v, PvValue *out);
    PvStatus (*next)(PvVM *vm, PvValue v, PvValue *out); // PV_OK with PV_NULL: exhausted
    // op is a PvBinary, with PV_BINARY_INPLACE for the in-place form; out may be PV_NOTIMPLEMENTED.
    PvStatus (*binary)(PvVM *vm, int op, PvValue a, PvValue b, PvValue *out);
    PvStatus (*unary)(PvVM *vm, int op, PvValue a, PvValue *out); // '-', '+', '~'
    // own attributes before the type's (modules, super …)
    PvStatus (*getattr)(PvVM *vm, PvValue v, PvStr *name, PvValue *out);
    PvStatus (*format)(PvVM *vm, PvValue v, PvStr *spec, PvValue *out);
} PvOps;

enum {
    PV_TF_BUILTIN = 1 << 0,        // static, immutable
    PV_TF_SUBCLASSABLE = 1 << 1,
    PV_TF_GUEST_BINARY = 1 << 2,   // a guest class in the MRO overrides an arithmetic method
    PV_TF_GUEST_COMPARE = 1 << 3,  // … a rich comparison
    PV_TF_GUEST_GETATTRIBUTE = 1 << 4,
    PV_TF_GUEST_GETATTR = 1 << 5,  // __getattr__
    PV_TF_GUEST_SETATTR = 1 << 6,  // __setattr__ or __delattr__
    PV_TF_GUEST_NEW = 1 << 7,      // __new__ is a guest function
    PV_TF_GUEST_INIT = 1 << 8,
    PV_TF_GUEST_HASH = 1 << 9,
    PV_TF_DEL = 1 << 10,           // __del__
    PV_TF_DATA_DESCRIPTOR = 1 << 11, // instances have __set__ or __delete__
    PV_TF_DESCRIPTOR = 1 << 12,    // instances have __get__
    PV_TF_SEQUENCE = 1 << 13,      // for match
    PV_TF_MAPPING = 1 << 14,
    PV_TF_EXCEPTION = 1 << 15,     // derives from BaseException
    PV_TF_TYPE = 1 << 16,          // derives from type: instances are PvType
    PV_TF_INT = 1 << 17,           // derives from int, str, … : "fast subclass" bits
    PV_TF_STR = 1 << 18,
    PV_TF_BYTES = 1 << 19,
    PV_TF_LIST = 1 << 20,
    PV_TF_TUPLE = 1 << 21,
    PV_TF_DICT = 1 << 22,
    PV_TF_FLOAT = 1 << 23,
    PV_TF_SET = 1 << 24,
    PV_TF_ABSTRACT = 1 << 25,      // has abstract methods
    PV_TF_GUEST_ITER = 1 << 26,    // __iter__, __next__, __len__, __getitem__ … overridden somewhere
    PV_TF_NO_DICT = 1 << 27,
    PV_TF_IN_C = 1 << 28,          // a guest class that CPython has in C: messages name its module
};

struct PvType {
    PvObject base;
    PvStr *name;
    PvStr *qualname;
    PvValue module;      // usually a str
    PvTuple *bases;
    PvTuple *mro;        // of PvType, the type itself first
    PvType *parent;      // the base whose layout this one extends (CPython's __base__)
    PvDict *dict;        // the type's own attributes
    uint32_t flags;      // PV_TF_*
    uint32_t version;    // changes whenever a lookup through the type could; never 0; unique per VM
    uint32_t id;         // PV_TYPE_* of the nearest built-in type in the layout chain
    uint32_t size;       // bytes of an instance, without inline attribute slots
    uint32_t attrs;      // offset of the PvAttrs of an instance, 0: none
    uint32_t slots;      // offset of its own __slots__ members (without: the parent's), 0: none
    uint32_t n_slots;    // its own __slots__ members, not the parent's
    uint32_t inline_slots; // attribute slots to allocate with an instance, learned
    PvShape *shape;      // the empty shape of instances
    PvOps ops;
    PvValue subclasses;  // heap types: list of direct subclasses
    const struct PvNative *init; // built-in: the native constructor (called as type(args))
    const char *doc;
};

// Where a guest-class instance keeps its attributes: `slots[i]` for the i-th name of the shape; a
// NULL shape means that `slots` is a PvDict * (after __dict__ was asked for).
typedef struct PvAttrs {
    PvShape *shape;
    PvValue *slots;
} PvAttrs;

// The built-in types, in spec order; ids PV_TYPE_* come from gen/types.gen.h.
extern PvType pv_types[];
extern PvTuple pv_empty_tuple; // the only plain tuple without items

// An odd `attrs` says that they lie behind a variable part (subclasses of tuple, int, bytes).
PvAttrs *pv_attrs_behind(PvObject *o); // objects/instance.c
static inline PvAttrs *pv_attrs(PvObject *o) {
    uint32_t at = o->type->attrs;
    if (__builtin_expect(at & 1, 0)) return pv_attrs_behind(o);
    return (PvAttrs *)(void *)((char *)o + at);
}

#endif
