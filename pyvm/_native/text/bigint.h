// Integers of any size: sign and magnitude in 64-bit limbs, least significant first.
//
// Invariant: every PvBig is normalised, its top limb is not zero; zero has n == 0 and no sign. The
// functions never allocate: `..._size` gives the limbs that `out` needs, `..._scratch` the limbs of
// work space; out and scratch must not overlap the operands, unless said. What takes a pace is
// superlinear; the linear functions run at about a nanosecond a limb and cannot be stopped. One unit
// of pace is one limb by limb product.
#ifndef PV_TEXT_BIGINT_H
#define PV_TEXT_BIGINT_H

#include "text/pace.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct PvBig {
    const uint64_t *limb;
    size_t n;
    bool negative;
} PvBig;

// What int() found in a text.
typedef struct PvBigScan {
    size_t start, end;  // the digits (and underscores), prefix and sign left out
    size_t digits;      // how many, underscores not counted
    int base;           // 2..36
    bool negative;
} PvBigScan;

typedef enum PvBigBitOp {
    PV_BIG_AND,
    PV_BIG_OR,
    PV_BIG_XOR,
} PvBigBitOp;

// bigint.c: views, comparison, sums, shifts, bits.

// View an int64 in a limb lent by the caller.
PvBig pv_big_from_int64(int64_t value, uint64_t out[1]);
// False when it does not fit.
bool pv_big_to_int64(PvBig a, int64_t *out);
bool pv_big_to_uint64(PvBig a, uint64_t *out);
// Drop zero limbs at the top.
PvBig pv_big_view(const uint64_t *limb, size_t n, bool negative);
// -1, 0 or 1.
int pv_big_compare(PvBig a, PvBig b);
// out: max(a.n, b.n) + 1 limbs; may be a's or b's own limbs.
PvBig pv_big_add(PvBig a, PvBig b, uint64_t *out);
PvBig pv_big_sub(PvBig a, PvBig b, uint64_t *out);
// out: a.n + count / 64 + 1 limbs.
PvBig pv_big_shift_left(PvBig a, uint64_t count, uint64_t *out);
// Floor of a / 2**count. out: a.n + 1 limbs.
PvBig pv_big_shift_right(PvBig a, uint64_t count, uint64_t *out);
// As of infinite two's complement numbers. out: max(a.n, b.n) + 1 limbs.
PvBig pv_big_bit_op(PvBigBitOp op, PvBig a, PvBig b, uint64_t *out);
// -a - 1. out: a.n + 1 limbs.
PvBig pv_big_invert(PvBig a, uint64_t *out);
// Of the magnitude.
uint64_t pv_big_bit_length(PvBig a);
uint64_t pv_big_bit_count(PvBig a);
// Zero bits at the bottom of the magnitude; 0 for zero.
uint64_t pv_big_trailing_zeros(PvBig a);
// Python's hash(int).
int64_t pv_big_hash(PvBig a);

// out: (n + 7) / 8 limbs.
PvBig pv_big_from_bytes(const uint8_t *in, size_t n, bool little, bool is_signed, uint64_t *out);
// OVERFLOW: does not fit in n bytes (a negative number in an unsigned is the caller's affair).
PvTextStatus pv_big_to_bytes(PvBig a, uint8_t *out, size_t n, bool little, bool is_signed);

// bigint_mul.c

// out: a.n + b.n limbs. Squares, same limbs on both sides, are noticed.
size_t pv_big_mul_scratch(size_t an, size_t bn);
PvTextStatus pv_big_mul(PvBig a, PvBig b, uint64_t *out, uint64_t *scratch, PvTextPace *pace,
                        PvBig *result);
// Estimated units, to charge beforehand.
uint64_t pv_big_mul_cost(size_t an, size_t bn);

// bigint_div.c

// Floor division and modulo, b not zero. q: a.n - b.n + 2 limbs, at least 2; r: b.n + 1 limbs.
size_t pv_big_divmod_scratch(size_t an, size_t bn);
PvTextStatus pv_big_divmod(PvBig a, PvBig b, uint64_t *q, uint64_t *r, uint64_t *scratch,
                           PvTextPace *pace, PvBig *quotient, PvBig *remainder);
uint64_t pv_big_divmod_cost(size_t an, size_t bn);

// bigint_text.c

// Decimal text of a small int; at most 20 bytes.
size_t pv_big_small_to_text(int64_t value, char out[20]);
// Most bytes of text, sign included.
size_t pv_big_to_text_size(PvBig a, int base);
size_t pv_big_to_text_scratch(size_t n, int base);
// Lower-case digits, a minus sign, no prefix.
PvTextStatus pv_big_to_text(PvBig a, int base, char *out, uint64_t *scratch, PvTextPace *pace,
                            size_t *length);
uint64_t pv_big_to_text_cost(size_t n, int base);
// Look at an ASCII text as int(text, base) does, base 0 or 2..36, blanks around allowed. False:
// malformed.
bool pv_big_scan(const char *s, size_t n, int base, PvBigScan *out);
// Value of scanned digits: s[0, n) may hold underscores, `digits` says how many are none.
size_t pv_big_from_text_size(size_t digits, int base);
size_t pv_big_from_text_scratch(size_t digits, int base);
PvTextStatus pv_big_from_text(const char *s, size_t n, size_t digits, int base, bool negative,
                              uint64_t *out, uint64_t *scratch, PvTextPace *pace, PvBig *result);
uint64_t pv_big_from_text_cost(size_t digits, int base);

// bigint_real.c

// Correctly rounded, half to even; false: too large.
bool pv_big_to_double(PvBig a, double *out);
// Truncate a finite double. out: PV_BIG_DOUBLE_LIMBS limbs.
#define PV_BIG_DOUBLE_LIMBS 17
PvBig pv_big_from_double(double x, uint64_t out[PV_BIG_DOUBLE_LIMBS]);
// Exact order of an int and a double that is not NaN: -1, 0, 1.
int pv_big_compare_double(PvBig a, double x);
// Mantissa with |m| in [0.5, 1) and exponent such that a is about m * 2**e, rounded half to even:
// what logarithms of huge ints need. Zero gives 0, 0.
double pv_big_frexp(PvBig a, uint64_t *exponent);
// a / b correctly rounded, b not zero. OVERFLOW: too large.
size_t pv_big_true_divide_scratch(size_t an, size_t bn);
PvTextStatus pv_big_true_divide(PvBig a, PvBig b, uint64_t *scratch, PvTextPace *pace, double *out);

// bigint_pow.c

// Limbs of a ** exponent, or SIZE_MAX when no memory could hold it.
size_t pv_big_pow_size(PvBig a, uint64_t exponent);
size_t pv_big_pow_scratch(PvBig a, uint64_t exponent);
PvTextStatus pv_big_pow(PvBig a, uint64_t exponent, uint64_t *out, uint64_t *scratch,
                        PvTextPace *pace, PvBig *result);
// pow(a, exponent, modulus) as Python's, exponent >= 0, modulus not zero. out: modulus.n + 1 limbs.
size_t pv_big_mod_pow_scratch(size_t an, size_t mn);
PvTextStatus pv_big_mod_pow(PvBig a, PvBig exponent, PvBig modulus, uint64_t *out,
                            uint64_t *scratch, PvTextPace *pace, PvBig *result);
// Greatest common divisor, never negative. out: max(a.n, b.n) + 1 limbs.
size_t pv_big_gcd_scratch(size_t an, size_t bn);
PvTextStatus pv_big_gcd(PvBig a, PvBig b, uint64_t *out, uint64_t *scratch, PvTextPace *pace,
                        PvBig *result);
// Inverse of a modulo m (m > 1, 0 <= a < m); BAD: not invertible. out: m.n + 1 limbs.
size_t pv_big_mod_inverse_scratch(size_t mn);
PvTextStatus pv_big_mod_inverse(PvBig a, PvBig m, uint64_t *out, uint64_t *scratch,
                                PvTextPace *pace, PvBig *result);
// Floor of the square root, a >= 0. out: a.n / 2 + 2 limbs.
size_t pv_big_isqrt_scratch(size_t n);
PvTextStatus pv_big_isqrt(PvBig a, uint64_t *out, uint64_t *scratch, PvTextPace *pace,
                          PvBig *result);

#ifdef __cplusplus
}
#endif

#endif
