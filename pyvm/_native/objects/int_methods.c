// The methods of int and bool.
#include "core/native.h"
#include "objects/bytes.h"
#include "objects/float.h"
#include "objects/int.h"
#include "objects/operate.h"
#include "objects/tuple.h"
#include "objects/types.h"

static PvStatus give(PvValue v, PvValue *out) {
    *out = v;
    return v == PV_NULL ? PV_RETRY : PV_OK;
}

// What is an int already: __int__, __index__, __trunc__, real and the like.
static PvStatus itself(PvVM *vm, PvArgs *a, PvValue *out) {
    return give(pv_int_exact(vm, a->v[0]), out);
}

PvStatus pv_int_dunder_int(PvVM *vm, PvArgs *a, PvValue *out) { return itself(vm, a, out); }
PvStatus pv_int_dunder_index(PvVM *vm, PvArgs *a, PvValue *out) { return itself(vm, a, out); }
PvStatus pv_int_dunder_ceil(PvVM *vm, PvArgs *a, PvValue *out) { return itself(vm, a, out); }
PvStatus pv_int_dunder_floor(PvVM *vm, PvArgs *a, PvValue *out) { return itself(vm, a, out); }
PvStatus pv_int_dunder_trunc(PvVM *vm, PvArgs *a, PvValue *out) { return itself(vm, a, out); }
PvStatus pv_int_conjugate(PvVM *vm, PvArgs *a, PvValue *out) { return itself(vm, a, out); }
PvStatus pv_int_get_real(PvVM *vm, PvValue self, PvValue *out) {
    return give(pv_int_exact(vm, self), out);
}
PvStatus pv_int_get_numerator(PvVM *vm, PvValue self, PvValue *out) {
    return give(pv_int_exact(vm, self), out);
}
PvStatus pv_int_get_imag(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm, (void)self;
    return give(pv_from_int(0), out);
}
PvStatus pv_int_get_denominator(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm, (void)self;
    return give(pv_from_int(1), out);
}

PvStatus pv_int_dunder_float(PvVM *vm, PvArgs *a, PvValue *out) {
    double d;
    PV_TRY(pv_int_to_double(vm, a->v[0], &d));
    return give(pv_float_new(vm, d), out);
}

PvStatus pv_int_dunder_abs(PvVM *vm, PvArgs *a, PvValue *out) {
    uint64_t room[1];
    PvBig big = pv_int_big(a->v[0], room);
    if (!big.negative) return itself(vm, a, out);
    PV_TRY(pv_charge(vm, (int64_t)(big.n / 4)));
    big.negative = false;
    return give(pv_int_from_big(vm, big), out);
}

static PvStatus divmod(PvVM *vm, PvValue x, PvValue y, PvValue *out) {
    if (!pv_is_integer(x) || !pv_is_integer(y)) return give(PV_NOTIMPLEMENTED, out);
    PvValue q, r;
    PV_TRY(pv_int_divmod(vm, x, y, &q, &r));
    return give(pv_from_ptr(pv_tuple_pair(vm, q, r)), out);
}

PvStatus pv_int_dunder_divmod(PvVM *vm, PvArgs *a, PvValue *out) {
    return divmod(vm, a->v[0], a->v[1], out);
}
PvStatus pv_int_dunder_rdivmod(PvVM *vm, PvArgs *a, PvValue *out) {
    return divmod(vm, a->v[1], a->v[0], out);
}

PvStatus pv_int_digits(PvVM *vm, const PvArgs *a, int64_t *out) {
    PvStatus status = pv_index(vm, a->v[1], PV_INDEX_CLIP, NULL, out);
    return status == PV_DEFER ? pv_defer_with_index(vm, a) : status;
}

// round(i, -n): to a multiple of 10**n, halves to even.
PvStatus pv_int_dunder_round(PvVM *vm, PvArgs *a, PvValue *out) {
    int64_t digits;
    if (a->v[1] == PV_NULL) return itself(vm, a, out);
    PV_TRY(pv_int_digits(vm, a, &digits));
    if (digits >= 0) return itself(vm, a, out);
    uint64_t room[1];
    uint64_t bits = pv_big_bit_length(pv_int_big(a->v[0], room));
    if (digits < PV_INT_MIN || (uint64_t)-digits > bits) return give(pv_from_int(0), out); // 10**n > 2 * |i|
    PvValue unit, half, rest, twice;
    PV_TRY(pv_int_arith(vm, PV_BINARY_POWER, pv_from_int(10), pv_from_int(-digits), &unit));
    PV_TRY(pv_int_divmod(vm, a->v[0], unit, &half, &rest)); // half: the quotient, for its parity
    PV_TRY(pv_int_arith(vm, PV_BINARY_ADD, rest, rest, &twice));
    int order = pv_int_order(twice, unit);
    PvValue odd;
    PV_TRY(pv_int_arith(vm, PV_BINARY_AND, half, pv_from_int(1), &odd));
    PvValue down;
    PV_TRY(pv_int_arith(vm, PV_BINARY_SUBTRACT, a->v[0], rest, &down));
    if (order > 0 || (order == 0 && odd == pv_from_int(1))) {
        return pv_int_arith(vm, PV_BINARY_ADD, down, unit, out);
    }
    return give(pv_int_exact(vm, down), out);
}

PvStatus pv_int_dunder_getnewargs(PvVM *vm, PvArgs *a, PvValue *out) {
    PvValue exact = pv_int_exact(vm, a->v[0]);
    if (exact == PV_NULL) return PV_RETRY;
    return give(pv_from_ptr(pv_tuple_of(vm, &exact, 1)), out);
}

PvStatus pv_int_dunder_sizeof(PvVM *vm, PvArgs *a, PvValue *out) {
    // CPython's figure: a header and 4 bytes for each 30 bits, one piece at least.
    (void)vm;
    uint64_t room[1], bits = pv_big_bit_length(pv_int_big(a->v[0], room));
    return give(pv_from_int((int64_t)(24 + 4 * (bits == 0 ? 1 : (bits + 29) / 30))), out);
}

PvStatus pv_int_as_integer_ratio(PvVM *vm, PvArgs *a, PvValue *out) {
    PvValue exact = pv_int_exact(vm, a->v[0]);
    if (exact == PV_NULL) return PV_RETRY;
    return give(pv_from_ptr(pv_tuple_pair(vm, exact, pv_from_int(1))), out);
}

PvStatus pv_int_bit_length(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm;
    uint64_t room[1];
    return give(pv_from_int((int64_t)pv_big_bit_length(pv_int_big(a->v[0], room))), out);
}

PvStatus pv_int_bit_count(PvVM *vm, PvArgs *a, PvValue *out) {
    uint64_t room[1];
    PvBig big = pv_int_big(a->v[0], room);
    PV_TRY(pv_charge(vm, (int64_t)(big.n / 4)));
    return give(pv_from_int((int64_t)pv_big_bit_count(big)), out);
}

PvStatus pv_int_is_integer(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm, (void)a;
    return give(PV_TRUE, out);
}

// --- bytes --------------------------------------------------------------------------------------

static PvStatus byte_order(PvVM *vm, PvValue order, bool *little) {
    *little = pv_str_equals_ascii(pv_str(order), "little");
    if (*little || pv_str_equals_ascii(pv_str(order), "big")) return PV_OK;
    return pv_raise(vm, PV_EXC_VALUE_ERROR, "byteorder must be either 'little' or 'big'");
}

PvStatus pv_int_to_bytes(PvVM *vm, PvArgs *a, PvValue *out) {
    uint64_t room[1];
    bool little, is_signed = a->v[3] == PV_TRUE;
    PvBig big = pv_int_big(a->v[0], room);
    int64_t length = pv_int(a->v[1]);
    PV_TRY(byte_order(vm, a->v[2], &little));
    if (length < 0) {
        return pv_raise(vm, PV_EXC_VALUE_ERROR, "length argument must be non-negative");
    }
    if (big.negative && !is_signed) {
        return pv_raise(vm, PV_EXC_OVERFLOW_ERROR, "can't convert negative int to unsigned");
    }
    if ((size_t)length > SIZE_MAX / 4) return pv_raise_memory(vm);
    PV_TRY(pv_charge(vm, length / 16));
    PvBytes *b = pv_heap_new(vm, &pv_types[PV_TYPE_BYTES], sizeof *b + (size_t)length + 1);
    if (b == NULL) return PV_RETRY;
    b->length = (size_t)length;
    if (pv_big_to_bytes(big, (uint8_t *)b->data, b->length, little, is_signed) != PV_TEXT_OK) {
        return pv_raise(vm, PV_EXC_OVERFLOW_ERROR, "int too big to convert");
    }
    return give(pv_from_ptr(b), out);
}

// DEFER for anything but bytes, and for subclasses: the twin makes bytes of it.
PvStatus pv_int_from_bytes(PvVM *vm, PvArgs *a, PvValue *out) {
    bool little;
    PvOctets o;
    PV_TRY(byte_order(vm, a->v[2], &little));
    if (!pv_octets(a->v[1], &o) || !(pv_type_of(a->v[1])->flags & PV_TF_BUILTIN)) return PV_DEFER;
    if (a->v[0] != pv_from_ptr(&pv_types[PV_TYPE_INT])) return PV_DEFER;
    PV_TRY(pv_charge(vm, (int64_t)(o.n / 16)));
    size_t limbs = (o.n + 7) / 8;
    uint64_t stack[32], *space = limbs <= 32 ? stack : pv_heap_raw(vm, limbs * 8);
    if (space == NULL) return PV_RETRY;
    PvBig big = pv_big_from_bytes(o.data, o.n, little, a->v[3] == PV_TRUE, space);
    PvStatus status = give(pv_int_from_big(vm, big), out);
    if (space != stack) pv_heap_raw_free(vm, space, limbs * 8);
    return status;
}

// --- bool ---------------------------------------------------------------------------------------

PvStatus pv_bool_op_repr(PvVM *vm, PvValue v, PvWriter *w) {
    (void)vm;
    return pv_writer_text(w, v == PV_TRUE ? "True" : "False");
}

// & | ^ of two bools are bools; everything else is int's.
PvStatus pv_bool_op_binary(PvVM *vm, int op, PvValue a, PvValue b, PvValue *out) {
    if (pv_is_bool(a) && pv_is_bool(b)) {
        bool x = a == PV_TRUE, y = b == PV_TRUE;
        switch (op & ~PV_BINARY_INPLACE) {
        case PV_BINARY_AND: return give(pv_bool(x & y), out);
        case PV_BINARY_OR: return give(pv_bool(x | y), out);
        case PV_BINARY_XOR: return give(pv_bool(x ^ y), out);
        default: break;
        }
    }
    return pv_int_op_binary(vm, op, a, b, out);
}

PvStatus pv_bool_op_unary(PvVM *vm, int op, PvValue v, PvValue *out) {
    if (op == '~') return PV_DEFER; // the twin warns
    return pv_int_op_unary(vm, op, v, out);
}

PvStatus pv_bool_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm;
    return give(a->v[1], out);
}
