// The operations of the language on any two values, as far as natives can answer.
//
// Each answers DEFER, before any effect, where a guest method decides or natives nest deeper than
// PV_NATIVE_DEPTH, so the caller may answer DEFER too and its twin does the same in guest code.
// (A DEFER of these never names a call in core->defer_fn: the caller's own twin is what must run.)
#ifndef PV_OBJECTS_OPERATE_H
#define PV_OBJECTS_OPERATE_H

#include "core/writer.h"
#include "gen/types.gen.h"
#include "objects/str.h"

PV_MUST_USE PvStatus pv_hash_slow(PvVM *vm, PvValue v, uint64_t *out);
PV_MUST_USE PvStatus pv_equal_slow(PvVM *vm, PvValue a, PvValue b, bool *out);

static inline uint64_t pv_hash_small_int(int64_t i) {
    uint64_t m = (i < 0 ? 0 - (uint64_t)i : (uint64_t)i) % 0x1fffffffffffffffu;
    if (i >= 0) return m;
    return m == 1 ? (uint64_t)-2 : 0 - m;
}

// hash(v), as CPython's. Raises TypeError for what is unhashable.
PV_MUST_USE static inline PvStatus pv_hash(PvVM *vm, PvValue v, uint64_t *out) {
    if (pv_is_int(v)) {
        *out = pv_hash_small_int(pv_int(v));
        return PV_OK;
    }
    if (pv_is_ptr(v) && pv_ptr(v)->type == &pv_types[PV_TYPE_STR] && ((PvStr *)(void *)pv_ptr(v))->hash != 0) {
        *out = ((PvStr *)(void *)pv_ptr(v))->hash;
        return PV_OK;
    }
    return pv_hash_slow(vm, v, out);
}

// A hash as the int that hash() gives.
PV_MUST_USE PvStatus pv_hash_value(PvVM *vm, uint64_t hash, PvValue *out);

// a is b or a == b: what containers ask.
PV_MUST_USE static inline PvStatus pv_equal(PvVM *vm, PvValue a, PvValue b, bool *out) {
    if (a == b) {
        *out = true;
        return PV_OK;
    }
    if (pv_are_ints(a, b)) {
        *out = false;
        return PV_OK;
    }
    return pv_equal_slow(vm, a, b, out);
}

// a op b with CPython's order of attempts; the result is usually a bool.
PV_MUST_USE PvStatus pv_compare(PvVM *vm, PvCompare op, PvValue a, PvValue b, PvValue *out);
// a < b as a bool, for sorting and min/max.
PV_MUST_USE PvStatus pv_less(PvVM *vm, PvValue a, PvValue b, bool *out);
// op is a PvBinary, perhaps with PV_BINARY_INPLACE.
PV_MUST_USE PvStatus pv_binary(PvVM *vm, int op, PvValue a, PvValue b, PvValue *out);
PV_MUST_USE PvStatus pv_unary(PvVM *vm, int op, PvValue a, PvValue *out);
PV_MUST_USE PvStatus pv_truth(PvVM *vm, PvValue v, bool *out);
PV_MUST_USE PvStatus pv_length(PvVM *vm, PvValue v, size_t *out);
PV_MUST_USE PvStatus pv_getitem(PvVM *vm, PvValue v, PvValue key, PvValue *out);
PV_MUST_USE PvStatus pv_setitem(PvVM *vm, PvValue v, PvValue key, PvValue x);
PV_MUST_USE PvStatus pv_delitem(PvVM *vm, PvValue v, PvValue key);
PV_MUST_USE PvStatus pv_contains(PvVM *vm, PvValue container, PvValue x, bool *out);
PV_MUST_USE PvStatus pv_iter(PvVM *vm, PvValue v, PvValue *out);
PV_MUST_USE PvStatus pv_next(PvVM *vm, PvValue it, PvValue *out); // PV_NULL: exhausted
PV_MUST_USE PvStatus pv_repr(PvVM *vm, PvValue v, PvWriter *w);
PV_MUST_USE PvStatus pv_str_of(PvVM *vm, PvValue v, PvWriter *w); // str(v)
PV_MUST_USE PvStatus pv_repr_str(PvVM *vm, PvValue v, PvValue *out);

// What pv_index makes of an int beyond 64 bits: IndexError, the nearest that has them, OverflowError
// ("cannot fit 'int' into an index-sized integer").
typedef enum PvIndexMode { PV_INDEX_KEY, PV_INDEX_CLIP, PV_INDEX_SIZE } PvIndexMode;

// An operand as an int64: an int's or bool's value. It need not fit an immediate int.
// DEFER for a guest __index__; TypeError with `what` ("%T object cannot be interpreted as an integer"
// when NULL) otherwise.
PV_MUST_USE PvStatus pv_index(PvVM *vm, PvValue v, PvIndexMode mode, const char *what,
                              int64_t *out);
// Call the running native again, its second argument converted by a guest's __index__.
PV_MUST_USE PvStatus pv_defer_with_index(PvVM *vm, const PvArgs *a);
// What the built-in number type `of` says of pow(x, y, m); NotImplemented: nothing.
PV_MUST_USE PvStatus pv_operate_power(PvVM *vm, PvTypeId of, PvValue x, PvValue y, PvValue m, PvValue *out);
// The TypeError of an operator that no operand knows.
PV_MUST_USE PvStatus pv_operate_unsupported(PvVM *vm, int op, PvValue a, PvValue b);
// Is it (of a class made from) list, tuple, str, bytes or bytearray.
bool pv_operate_repeats(PvValue v);
// A container of a built-in type, or any instance of a guest class.
bool pv_operate_has_items(PvValue v);
// The sign of any int.
int pv_int_sign(PvValue v);

// Count a level of native recursion; DEFER beyond PV_NATIVE_DEPTH. It costs a unit: shared structure
// (a = [a, a] a hundred times) is walked as often as it is reached.
PV_MUST_USE static inline PvStatus pv_enter(PvVM *vm) {
    PvCore *c = pv_core(vm);
    if (c->native_depth >= PV_NATIVE_DEPTH) return PV_DEFER;
    PV_TRY(pv_charge(vm, 1));
    c->native_depth++;
    return PV_OK;
}
// The same where no twin could go on in guest code: RecursionError beyond.
PV_MUST_USE static inline PvStatus pv_enter_or_raise(PvVM *vm) {
    PvStatus status = pv_enter(vm);
    return status == PV_DEFER ? pv_raise(vm, PV_EXC_RECURSION_ERROR, "maximum recursion depth exceeded") : status;
}
static inline void pv_leave(PvVM *vm) { pv_core(vm)->native_depth--; }

PV_MUST_USE PvStatus pv_type_unhashable(PvVM *vm, PvValue v, uint64_t *out);

#endif
