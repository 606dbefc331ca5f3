// The float object: arithmetic, order, hash.
//
// Invariant: a double that has an immediate form is never boxed, except in instances of guest
// subclasses. Comparison with ints is exact (CPython's float_richcompare), never by conversion.
#include "objects/float.h"

#include <math.h>

#include "gen/types.gen.h"
#include "objects/complex.h"
#include "objects/exception.h"
#include "objects/int.h"
#include "objects/str.h"
#include "objects/tuple.h"

static PvFloat zeros[2] = {
    {{&pv_types[PV_TYPE_FLOAT], PV_OF_IMMORTAL, 0}, 0.0},
    {{&pv_types[PV_TYPE_FLOAT], PV_OF_IMMORTAL, 0}, -0.0},
};

PvValue pv_float_box(PvVM *vm, double d) {
    if (d == 0.0) return pv_from_ptr(&zeros[signbit(d) ? 1 : 0]);
    PvFloat *f = pv_heap_new(vm, &pv_types[PV_TYPE_FLOAT], sizeof *f);
    if (f == NULL) return PV_NULL;
    f->value = d;
    return pv_from_ptr(f);
}

bool pv_float_from_real(PvVM *vm, PvValue v, double *out, PvStatus *status) {
    *status = PV_OK;
    if (pv_is_float(v)) {
        *out = pv_float(v);
        return true;
    }
    if (!pv_is_integer(v)) return false;
    *status = pv_int_to_double(vm, v, out);
    return true;
}

void pv_float_divmod(double a, double b, double *q, double *r) {
    double rest = fmod(a, b);
    double quotient = (a - rest) / b;
    if (rest != 0) {
        if ((b < 0) != (rest < 0)) {
            rest += b;
            quotient -= 1.0;
        }
    } else {
        rest = copysign(0.0, b);
    }
    if (quotient != 0) {
        double down = floor(quotient);
        if (quotient - down > 0.5) down += 1.0;
        quotient = down;
    } else {
        quotient = copysign(0.0, a / b);
    }
    *q = quotient;
    *r = rest;
}

// As the C library says it: an errno and its text, two arguments.
static PvStatus raise_range(PvVM *vm) {
    PvStr *text = pv_str_from_ascii(vm, "Numerical result out of range", 29);
    PvValue item[2] = {pv_from_int(34), pv_from_ptr(text)};
    PvTuple *args = text == NULL ? NULL : pv_tuple_of(vm, item, 2);
    if (args == NULL) return PV_RETRY;
    PV_TRY(pv_exception_new(vm, PV_EXC_OVERFLOW_ERROR, args, &pv_core(vm)->exc));
    return PV_RAISE;
}

// x ** y with CPython's special cases (float_pow): the C library's are not to be trusted everywhere.
static PvStatus power(PvVM *vm, double x, double y, PvValue *out) {
    double r;
    bool odd = fmod(fabs(y), 2.0) == 1.0;
    if (y == 0 || x == 1.0) {
        r = 1.0;
    } else if (isnan(x) || isnan(y)) {
        r = NAN;
    } else if (isinf(y)) {
        double size = fabs(x);
        r = size == 1.0 ? 1.0 : (y > 0) == (size > 1.0) ? fabs(y) : 0.0;
    } else if (isinf(x)) {
        r = y > 0 ? (odd ? x : fabs(x)) : odd ? copysign(0.0, x) : 0.0;
    } else if (x == 0) {
        if (y < 0) return pv_raise(vm, PV_EXC_ZERO_DIVISION_ERROR, "0.0 cannot be raised to a negative power");
        r = odd ? x : 0.0;
    } else if (x < 0 && y != floor(y)) {
        return pv_complex_power(vm, x, y, out);
    } else {
        r = pow(fabs(x), y);
        if (x < 0 && odd) r = -r;
        if (isinf(r)) return raise_range(vm);
    }
    *out = pv_float_new(vm, r);
    return *out == PV_NULL ? PV_RETRY : PV_OK;
}

PvStatus pv_float_arith(PvVM *vm, int op, double a, double b, PvValue *out) {
    double r, q;
    switch (op) {
    case PV_BINARY_ADD: r = a + b; break;
    case PV_BINARY_SUBTRACT: r = a - b; break;
    case PV_BINARY_MULTIPLY: r = a * b; break;
    case PV_BINARY_TRUE_DIVIDE:
        if (b == 0) return pv_raise(vm, PV_EXC_ZERO_DIVISION_ERROR, "float division by zero");
        r = a / b;
        break;
    case PV_BINARY_FLOOR_DIVIDE:
        if (b == 0) return pv_raise(vm, PV_EXC_ZERO_DIVISION_ERROR, "float floor division by zero");
        pv_float_divmod(a, b, &r, &q);
        break;
    case PV_BINARY_REMAINDER:
        if (b == 0) return pv_raise(vm, PV_EXC_ZERO_DIVISION_ERROR, "float modulo by zero");
        pv_float_divmod(a, b, &q, &r);
        break;
    case PV_BINARY_POWER: return power(vm, a, b, out);
    default: *out = PV_NOTIMPLEMENTED; return PV_OK;
    }
    *out = pv_float_new(vm, r);
    return *out == PV_NULL ? PV_RETRY : PV_OK;
}

static bool is_arithmetic(int op) {
    return op <= PV_BINARY_POWER && op != PV_BINARY_MATMULT;
}

PvStatus pv_float_op_binary(PvVM *vm, int op, PvValue a, PvValue b, PvValue *out) {
    double x, y;
    PvStatus status;
    op &= ~PV_BINARY_INPLACE;
    if (!is_arithmetic(op)) { // before a big int is found too big for a double
        *out = PV_NOTIMPLEMENTED;
        return PV_OK;
    }
    if (!pv_float_from_real(vm, a, &x, &status) || status != PV_OK) {
        if (status != PV_OK) return status;
        *out = PV_NOTIMPLEMENTED;
        return PV_OK;
    }
    if (!pv_float_from_real(vm, b, &y, &status) || status != PV_OK) {
        if (status != PV_OK) return status;
        *out = PV_NOTIMPLEMENTED;
        return PV_OK;
    }
    return pv_float_arith(vm, op, x, y, out);
}

PvStatus pv_float_op_unary(PvVM *vm, int op, PvValue v, PvValue *out) {
    if (op == '~') {
        *out = PV_NOTIMPLEMENTED;
        return PV_OK;
    }
    if (op == '+' && pv_type_of(v) == &pv_types[PV_TYPE_FLOAT]) {
        *out = v;
        return PV_OK;
    }
    double d = pv_float(v);
    *out = pv_float_new(vm, op == '-' ? -d : d);
    return *out == PV_NULL ? PV_RETRY : PV_OK;
}

// -1, 0, 1, or 2 when one is NaN. `b` is a float or an integer.
static int order(double a, PvValue b) {
    if (pv_is_float(b)) {
        double y = pv_float(b);
        return a < y ? -1 : a > y ? 1 : a == y ? 0 : 2;
    }
    if (isnan(a)) return 2;
    if (isinf(a)) return a > 0 ? 1 : -1;
    uint64_t room[1];
    return -pv_big_compare_double(pv_int_big(b, room), a);
}

PvStatus pv_float_op_compare(PvVM *vm, PvCompare op, PvValue a, PvValue b, PvValue *out) {
    (void)vm;
    bool swapped = !pv_is_float(a);
    PvValue x = swapped ? b : a, y = swapped ? a : b;
    if (!pv_is_float(x) || (!pv_is_float(y) && !pv_is_integer(y))) {
        *out = PV_NOTIMPLEMENTED;
        return PV_OK;
    }
    int o = order(pv_float(x), y);
    if (swapped && o != 2) o = -o;
    bool r = false;
    switch (op) {
    case PV_COMPARE_LT: r = o == -1; break;
    case PV_COMPARE_LE: r = o == -1 || o == 0; break;
    case PV_COMPARE_EQ: r = o == 0; break;
    case PV_COMPARE_NE: r = o != 0; break;
    case PV_COMPARE_GT: r = o == 1; break;
    case PV_COMPARE_GE: r = o == 1 || o == 0; break;
    }
    *out = pv_bool(r);
    return PV_OK;
}

// CPython's: the value modulo 2**61 - 1. Not for a NaN, which hashes as an object does.
uint64_t pv_float_hash(double d) {
    if (isinf(d)) return d > 0 ? 314159u : (uint64_t)-314159;
    const int bits = 61;
    const uint64_t modulus = ((uint64_t)1 << bits) - 1;
    int exponent;
    double m = frexp(d, &exponent);
    bool negative = m < 0;
    if (negative) m = -m;
    uint64_t x = 0;
    while (m != 0) {
        x = ((x << 28) & modulus) | x >> (bits - 28);
        m *= 268435456.0; // 2**28
        exponent -= 28;
        uint64_t y = (uint64_t)m;
        m -= (double)y;
        x += y;
        if (x >= modulus) x -= modulus;
    }
    exponent = exponent >= 0 ? exponent % bits : bits - 1 - ((-1 - exponent) % bits);
    x = ((x << exponent) & modulus) | x >> (bits - exponent);
    if (negative) x = 0 - x;
    return x == UINT64_MAX ? UINT64_MAX - 1 : x;
}

PvStatus pv_float_op_hash(PvVM *vm, PvValue v, uint64_t *out) {
    double d = pv_float(v);
    if (isnan(d)) return pv_object_op_hash(vm, v, out);
    *out = pv_float_hash(d);
    return PV_OK;
}

PvStatus pv_float_op_truth(PvVM *vm, PvValue v, bool *out) {
    (void)vm;
    *out = pv_float(v) != 0;
    return PV_OK;
}
