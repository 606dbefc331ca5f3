// The special methods of built-in types as attributes (`list.__len__`, `int.__add__`): one shared
// native each, that runs the operation of the type that owns the wrapper.
//
// Invariant: the operation is the owner's, not the receiver's class's: `list.__len__(x)` is list's
// for a guest subclass too. A DEFER goes to the wrapper's own twin, where its row names one.
#include "objects/int.h"
#include "objects/operate.h"
#include "objects/types.h"

static const PvOps *ops_of(const PvArgs *a) { return &a->native->owner->ops; }

static PvStatus compare(PvVM *vm, PvArgs *a, PvCompare op, PvValue *out) {
    return ops_of(a)->compare(vm, op, a->v[0], a->v[1], out);
}

PvStatus pv_slot_lt(PvVM *vm, PvArgs *a, PvValue *out) { return compare(vm, a, PV_COMPARE_LT, out); }
PvStatus pv_slot_le(PvVM *vm, PvArgs *a, PvValue *out) { return compare(vm, a, PV_COMPARE_LE, out); }
PvStatus pv_slot_eq(PvVM *vm, PvArgs *a, PvValue *out) { return compare(vm, a, PV_COMPARE_EQ, out); }
PvStatus pv_slot_ne(PvVM *vm, PvArgs *a, PvValue *out) { return compare(vm, a, PV_COMPARE_NE, out); }
PvStatus pv_slot_gt(PvVM *vm, PvArgs *a, PvValue *out) { return compare(vm, a, PV_COMPARE_GT, out); }
PvStatus pv_slot_ge(PvVM *vm, PvArgs *a, PvValue *out) { return compare(vm, a, PV_COMPARE_GE, out); }

PvStatus pv_slot_hash(PvVM *vm, PvArgs *a, PvValue *out) {
    uint64_t hash;
    if (pv_is_ptr(a->v[0])) PV_TRY(ops_of(a)->hash(vm, a->v[0], &hash));
    else PV_TRY(pv_hash(vm, a->v[0], &hash));
    return pv_hash_value(vm, hash, out);
}

PvStatus pv_slot_repr(PvVM *vm, PvArgs *a, PvValue *out) {
    PvWriter w;
    pv_writer_init(&w, vm);
    PV_TRY(ops_of(a)->repr(vm, a->v[0], &w));
    return pv_writer_finish(&w, out);
}

PvStatus pv_slot_str(PvVM *vm, PvArgs *a, PvValue *out) {
    PvWriter w;
    pv_writer_init(&w, vm);
    PV_TRY(ops_of(a)->str(vm, a->v[0], &w));
    return pv_writer_finish(&w, out);
}

PvStatus pv_slot_bool(PvVM *vm, PvArgs *a, PvValue *out) {
    bool truth;
    PV_TRY(ops_of(a)->truth(vm, a->v[0], &truth));
    *out = pv_bool(truth);
    return PV_OK;
}

PvStatus pv_slot_len(PvVM *vm, PvArgs *a, PvValue *out) {
    size_t n;
    PV_TRY(ops_of(a)->length(vm, a->v[0], &n));
    *out = pv_int_new(vm, (int64_t)n);
    return *out == PV_NULL ? PV_RETRY : PV_OK;
}

PvStatus pv_slot_getitem(PvVM *vm, PvArgs *a, PvValue *out) {
    return ops_of(a)->getitem(vm, a->v[0], a->v[1], out);
}

PvStatus pv_slot_setitem(PvVM *vm, PvArgs *a, PvValue *out) {
    *out = PV_NONE;
    return ops_of(a)->setitem(vm, a->v[0], a->v[1], a->v[2]);
}

PvStatus pv_slot_delitem(PvVM *vm, PvArgs *a, PvValue *out) {
    *out = PV_NONE;
    return ops_of(a)->setitem(vm, a->v[0], a->v[1], PV_NULL);
}

PvStatus pv_slot_contains(PvVM *vm, PvArgs *a, PvValue *out) {
    bool there;
    PV_TRY(ops_of(a)->contains(vm, a->v[0], a->v[1], &there));
    *out = pv_bool(there);
    return PV_OK;
}

PvStatus pv_slot_iter(PvVM *vm, PvArgs *a, PvValue *out) { return ops_of(a)->iter(vm, a->v[0], out); }

PvStatus pv_slot_next(PvVM *vm, PvArgs *a, PvValue *out) {
    PV_TRY(ops_of(a)->next(vm, a->v[0], out));
    return *out == PV_NULL ? pv_raise_value(vm, PV_EXC_STOP_ITERATION, PV_NULL) : PV_OK;
}

PvStatus pv_slot_format(PvVM *vm, PvArgs *a, PvValue *out) {
    return ops_of(a)->format(vm, a->v[0], (PvStr *)(void *)pv_ptr(a->v[1]), out);
}

PvStatus pv_slot_neg(PvVM *vm, PvArgs *a, PvValue *out) { return ops_of(a)->unary(vm, '-', a->v[0], out); }
PvStatus pv_slot_pos(PvVM *vm, PvArgs *a, PvValue *out) { return ops_of(a)->unary(vm, '+', a->v[0], out); }
PvStatus pv_slot_invert(PvVM *vm, PvArgs *a, PvValue *out) {
    if (pv_is_bool(a->v[0])) return pv_int_op_unary(vm, '~', a->v[0], out); // the operator's twin has warned
    return ops_of(a)->unary(vm, '~', a->v[0], out);
}

// How often a sequence is to be repeated is an int, or what a guest's __index__ gives.
static PvStatus need_index(PvVM *vm, const PvArgs *a) {
    if (pv_is_integer(a->v[1])) return PV_OK;
    if (!(pv_type_of(a->v[1])->flags & PV_TF_BUILTIN)) return pv_defer_with_index(vm, a);
    return pv_raise(vm, PV_EXC_TYPE_ERROR, "'%T' object cannot be interpreted as an integer", a->v[1]);
}

// x.__add__(y), x.__radd__(y), x.__iadd__(y). In-place operators that a type does not have are not in
// its row, so the in-place form is always the type's own.
static PvStatus binary(PvVM *vm, PvArgs *a, int op, PvValue *out) {
    bool sequence = pv_operate_repeats(a->v[0]);
    if (sequence && (op & ~PV_BINARY_INPLACE) == PV_BINARY_MULTIPLY) PV_TRY(need_index(vm, a));
    PV_TRY(ops_of(a)->binary(vm, op, a->v[0], a->v[1], out));
    // A sequence has no other operand to ask.
    bool refuse = *out == PV_NOTIMPLEMENTED && sequence && (op & ~PV_BINARY_INPLACE) == PV_BINARY_ADD;
    return refuse ? pv_operate_unsupported(vm, op, a->v[0], a->v[1]) : PV_OK;
}

static PvStatus reflected(PvVM *vm, PvArgs *a, int op, PvValue *out) {
    if (pv_operate_repeats(a->v[0])) {
        if (op == PV_BINARY_MULTIPLY) PV_TRY(need_index(vm, a));
        if (op == PV_BINARY_REMAINDER && !pv_type_is_subtype(pv_type_of(a->v[1]), a->native->owner)) {
            *out = PV_NOTIMPLEMENTED; // bytes and bytearray format with their own only
            return PV_OK;
        }
    }
    return ops_of(a)->binary(vm, op, a->v[1], a->v[0], out);
}

// defines: pv_slot_add pv_slot_radd pv_slot_iadd pv_slot_sub pv_slot_rsub pv_slot_isub
// defines: pv_slot_mul pv_slot_rmul pv_slot_imul pv_slot_matmul pv_slot_rmatmul pv_slot_imatmul
// defines: pv_slot_truediv pv_slot_rtruediv pv_slot_itruediv
// defines: pv_slot_floordiv pv_slot_rfloordiv pv_slot_ifloordiv pv_slot_mod pv_slot_rmod pv_slot_imod
// defines: pv_slot_lshift pv_slot_rlshift pv_slot_ilshift pv_slot_rshift pv_slot_rrshift pv_slot_irshift
// defines: pv_slot_and pv_slot_rand pv_slot_iand pv_slot_or pv_slot_ror pv_slot_ior
// defines: pv_slot_xor pv_slot_rxor pv_slot_ixor
#define FAMILY(word, op)                                                                           \
    PvStatus pv_slot_##word(PvVM *vm, PvArgs *a, PvValue *out) { return binary(vm, a, op, out); }  \
    PvStatus pv_slot_r##word(PvVM *vm, PvArgs *a, PvValue *out) {                                  \
        return reflected(vm, a, op, out);                                                          \
    }                                                                                              \
    PvStatus pv_slot_i##word(PvVM *vm, PvArgs *a, PvValue *out) {                                  \
        return binary(vm, a, op | PV_BINARY_INPLACE, out);                                         \
    }
FAMILY(add, PV_BINARY_ADD)
FAMILY(sub, PV_BINARY_SUBTRACT)
FAMILY(mul, PV_BINARY_MULTIPLY)
FAMILY(matmul, PV_BINARY_MATMULT)
FAMILY(truediv, PV_BINARY_TRUE_DIVIDE)
FAMILY(floordiv, PV_BINARY_FLOOR_DIVIDE)
FAMILY(mod, PV_BINARY_REMAINDER)
FAMILY(lshift, PV_BINARY_LSHIFT)
FAMILY(rshift, PV_BINARY_RSHIFT)
FAMILY(and, PV_BINARY_AND)
FAMILY(or, PV_BINARY_OR)
FAMILY(xor, PV_BINARY_XOR)

PvStatus pv_slot_pow(PvVM *vm, PvArgs *a, PvValue *out) {
    if (a->v[2] != PV_NONE) return pv_operate_power(vm, a->native->owner->id, a->v[0], a->v[1], a->v[2], out);
    return binary(vm, a, PV_BINARY_POWER, out);
}

PvStatus pv_slot_rpow(PvVM *vm, PvArgs *a, PvValue *out) {
    if (a->v[2] != PV_NONE) return pv_operate_power(vm, a->native->owner->id, a->v[1], a->v[0], a->v[2], out);
    return reflected(vm, a, PV_BINARY_POWER, out);
}

PvStatus pv_slot_ipow(PvVM *vm, PvArgs *a, PvValue *out) {
    return binary(vm, a, PV_BINARY_POWER | PV_BINARY_INPLACE, out);
}
