// What `class C[T]`, `def f[**P]` and `type X = ...` make.
//
// Invariant: a bound, constraints, a default or a value given as a function (compute_…) is computed
// at the first access, by the prelude, which stores it.
#ifndef PV_OBJECTS_TYPEVAR_H
#define PV_OBJECTS_TYPEVAR_H

#include "core/vm.h"

typedef struct PvTypeVar {
    PvObject base; // aux: PV_TYPEVAR_*
    PvStr *name;
    PvValue bound;       // PV_NONE: none
    PvValue constraints; // a tuple
    PvValue default_;    // PV_NULL: none
    PvValue compute_bound, compute_constraints, compute_default; // PV_NULL: computed
    PvValue module;
} PvTypeVar;

enum { PV_TYPEVAR_COVARIANT = 1, PV_TYPEVAR_CONTRAVARIANT = 2, PV_TYPEVAR_INFER = 4 };

// P.args and P.kwargs.
typedef struct PvParamSpecPart {
    PvObject base;
    PvValue origin; // a ParamSpec
} PvParamSpecPart;

typedef struct PvTypeAlias {
    PvObject base;
    PvStr *name;
    PvValue type_params; // a tuple
    PvValue value;       // PV_NULL: not computed
    PvValue compute;
    PvValue module;
} PvTypeAlias;

#endif
