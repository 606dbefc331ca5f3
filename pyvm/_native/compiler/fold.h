// Constant folding: operators on constants become constants while the symbol table is built.
//
// Folding never changes what a program does, only what it costs: whatever would raise, or whose
// result is large (`10**10**8`, `'a' * 10**9`), stays as written. A fold takes the place where the
// node hangs and may hang a new Constant there. All of them do nothing while `no_fold` is set.
#ifndef PV_COMPILER_FOLD_H
#define PV_COMPILER_FOLD_H

#include "compiler/scope.h"

// Kinds of constants that no source spells but folding makes; the structs are laid over PvConst.
enum {
    PV_CONST_TUPLE = 64,         // PvTupleConst
    PV_CONST_FULL_COMPLEX = 65,  // PvComplexConst
    PV_CONST_LIMBS = 66,         // PvLimbsConst
};

typedef struct PvTupleConst {
    PvConst head;
    uint32_t n;
    const PvConst *item[];
} PvTupleConst;

typedef struct PvComplexConst {
    PvConst head;
    double real, imag;
} PvComplexConst;

// An int outside int64_t: the magnitude, least significant limb first, the top one not zero.
typedef struct PvLimbsConst {
    PvConst head;
    uint32_t n;
    bool negative;
    uint64_t limb[];
} PvLimbsConst;

void pv_fold_binary(PvScopes *s, PvNode **at);
void pv_fold_unary(PvScopes *s, PvNode **at);
void pv_fold_subscript(PvScopes *s, PvNode **at);
void pv_fold_tuple(PvScopes *s, PvNode **at);
// `__debug__` is a constant.
void pv_fold_debug(PvScopes *s, PvNode **at);
// What is only iterated or searched need not be a list: `for x in [1, 2]` walks a tuple.
void pv_fold_iterable(PvScopes *s, PvNode **at);

// Return the truth of a constant: 0, 1, or -1 when the node is none.
int pv_fold_truth(const PvNode *node);

#endif
