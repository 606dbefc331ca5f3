// The int object: making ints, arithmetic, order, hash.
//
// Invariant: an exact int that fits 62 bits is never a PvInt. Big work goes through text/bigint in
// buffers of our own: on the C stack up to STACK_LIMBS, else a raw block that is freed before the
// native returns; the result object is made last, so nothing is committed before it exists.
#include "objects/int.h"

#include <math.h>

#include "gen/types.gen.h"
#include "objects/float.h"

enum { STACK_LIMBS = 64, PACE_UNITS = 50000, UNITS_PER_FUEL = 5 };

static bool refill(PvTextPace *pace) {
    PvPace *p = (PvPace *)(void *)pace;
    do {
        if (pv_charge(p->vm, PACE_UNITS / UNITS_PER_FUEL) != PV_OK) return false;
        pace->budget += PACE_UNITS;
    } while (pace->budget < 0);
    return true;
}

PvPace pv_pace(PvVM *vm) { return (PvPace){{0, refill}, vm}; }

void pv_pace_end(PvPace *p) {
    PvCore *core = pv_core(p->vm);
    if (p->pace.budget > 0) {
        // A debt of the slice first; not beyond that into it: it may be empty because a tick or a
        // collection is due.
        int64_t back = p->pace.budget / UNITS_PER_FUEL;
        int64_t debt = core->fuel < 0 ? -core->fuel : 0;
        int64_t paid = back < debt ? back : debt;
        core->fuel += paid;
        core->fuel_left += back - paid;
    }
    p->pace.budget = 0;
    // What is given back must not hide that somebody waits for a safepoint.
    if (core->gc_wanted || core->tick_due) pv_want_attention(p->vm);
}

// --- making ------------------------------------------------------------------------------------

PvValue pv_int_from_big(PvVM *vm, PvBig big) {
    int64_t small;
    if (pv_big_to_int64(big, &small) && pv_int_fits(small)) return pv_from_int(small);
    if (big.n > UINT32_MAX) return PV_NULL;
    PvInt *i = pv_heap_new(vm, &pv_types[PV_TYPE_INT], sizeof *i + big.n * sizeof big.limb[0]);
    if (i == NULL) return PV_NULL;
    i->n = (uint32_t)big.n;
    i->negative = big.negative;
    memcpy(i->limb, big.limb, big.n * sizeof big.limb[0]);
    return pv_from_ptr(i);
}

PvValue pv_int_new(PvVM *vm, int64_t i) {
    if (pv_int_fits(i)) return pv_from_int(i);
    uint64_t room[1];
    return pv_int_from_big(vm, pv_big_from_int64(i, room));
}

PvValue pv_int_from_uint64(PvVM *vm, uint64_t i) {
    if (i <= (uint64_t)PV_INT_MAX) return pv_from_int((int64_t)i);
    return pv_int_from_big(vm, (PvBig){&i, 1, false});
}

PvValue pv_int_from_double(PvVM *vm, double d) {
    if (fabs(d) < 1e18) return pv_from_int((int64_t)d);
    uint64_t limbs[PV_BIG_DOUBLE_LIMBS];
    return pv_int_from_big(vm, pv_big_from_double(d, limbs));
}

bool pv_int_as_int64(PvValue v, int64_t *out) {
    if (pv_is_int(v)) {
        *out = pv_int(v);
        return true;
    }
    uint64_t room[1];
    return pv_big_to_int64(pv_int_big(v, room), out);
}

PvValue pv_int_exact(PvVM *vm, PvValue v) {
    if (pv_is_int(v)) return v;
    if (pv_is_bool(v)) return pv_from_int(v == PV_TRUE);
    if (pv_ptr(v)->type == &pv_types[PV_TYPE_INT]) return v;
    uint64_t room[1];
    return pv_int_from_big(vm, pv_int_big(v, room));
}

// --- work space ---------------------------------------------------------------------------------

typedef struct Space {
    uint64_t stack[STACK_LIMBS];
    uint64_t *limb;
    size_t n;
} Space;

static bool space_take(PvVM *vm, Space *s, size_t n) {
    s->n = n;
    s->limb = n <= STACK_LIMBS ? s->stack : pv_heap_raw(vm, n * sizeof s->limb[0]);
    return s->limb != NULL;
}

static void space_give(PvVM *vm, Space *s) {
    if (s->limb != s->stack) pv_heap_raw_free(vm, s->limb, s->n * sizeof s->limb[0]);
}

// Make the result of work that ended with `status` in a space, and give the space back.
static PvStatus finish(PvVM *vm, Space *s, PvTextStatus status, PvBig big, PvValue *out) {
    PvStatus answer = PV_STOP;
    if (status == PV_TEXT_OK) {
        *out = pv_int_from_big(vm, big);
        answer = *out == PV_NULL ? PV_RETRY : PV_OK;
    }
    space_give(vm, s);
    return answer;
}

// --- arithmetic ---------------------------------------------------------------------------------

static PvStatus add_or_subtract(PvVM *vm, bool subtract, PvBig a, PvBig b, PvValue *out) {
    size_t n = (a.n > b.n ? a.n : b.n) + 1;
    PV_TRY(pv_charge(vm, (int64_t)(n / 4)));
    Space s;
    if (!space_take(vm, &s, n)) return PV_RETRY;
    PvBig r = subtract ? pv_big_sub(a, b, s.limb) : pv_big_add(a, b, s.limb);
    return finish(vm, &s, PV_TEXT_OK, r, out);
}

static PvStatus multiply(PvVM *vm, PvBig a, PvBig b, PvValue *out) {
    size_t n = a.n + b.n, scratch = pv_big_mul_scratch(a.n, b.n);
    Space s;
    if (!space_take(vm, &s, n + scratch)) return PV_RETRY;
    PvPace pace = pv_pace(vm);
    bool small = n <= 16;
    PvBig r = {0};
    PvTextStatus done =
        pv_big_mul(a, b, s.limb, s.limb + n, small ? NULL : &pace.pace, &r);
    pv_pace_end(&pace);
    return finish(vm, &s, done, r, out);
}

static PvStatus raise_division(PvVM *vm, bool modulo) {
    return pv_raise(vm, PV_EXC_ZERO_DIVISION_ERROR,
                    modulo ? "integer modulo by zero" : "integer division or modulo by zero");
}

PvStatus pv_int_divmod(PvVM *vm, PvValue va, PvValue vb, PvValue *q, PvValue *r) {
    if (pv_are_ints(va, vb)) {
        int64_t a = pv_int(va), b = pv_int(vb);
        if (b == 0) return raise_division(vm, q == NULL);
        int64_t quotient = a / b, rest = a % b;
        if (rest != 0 && (rest < 0) != (b < 0)) {
            quotient--;
            rest += b;
        }
        PvValue made = PV_NULL;
        if (q != NULL && (made = pv_int_new(vm, quotient)) == PV_NULL) return PV_RETRY;
        if (q != NULL) *q = made;
        if (r != NULL) *r = pv_from_int(rest);
        return PV_OK;
    }
    uint64_t ra[1], rb[1];
    PvBig a = pv_int_big(va, ra), b = pv_int_big(vb, rb);
    if (b.n == 0) return raise_division(vm, q == NULL);
    size_t qn = a.n > b.n ? a.n - b.n + 2 : 2, rn = b.n + 1;
    Space s;
    if (!space_take(vm, &s, qn + rn + pv_big_divmod_scratch(a.n, b.n))) return PV_RETRY;
    PvPace pace = pv_pace(vm);
    PvBig quotient, rest;
    PvTextStatus done = pv_big_divmod(a, b, s.limb, s.limb + qn, s.limb + qn + rn,
                                      a.n <= 8 ? NULL : &pace.pace, &quotient, &rest);
    pv_pace_end(&pace);
    PvStatus answer = PV_STOP;
    if (done == PV_TEXT_OK) {
        PvValue made_q = q != NULL ? pv_int_from_big(vm, quotient) : PV_NONE;
        PvValue made_r = r != NULL ? pv_int_from_big(vm, rest) : PV_NONE;
        answer = made_q == PV_NULL || made_r == PV_NULL ? PV_RETRY : PV_OK;
        if (answer == PV_OK && q != NULL) *q = made_q;
        if (answer == PV_OK && r != NULL) *r = made_r;
    }
    space_give(vm, &s);
    return answer;
}

static PvStatus power(PvVM *vm, PvValue va, PvValue vb, PvValue *out) {
    uint64_t ra[1], rb[1], exponent;
    PvBig a = pv_int_big(va, ra), b = pv_int_big(vb, rb);
    if (b.negative) {
        double x, y;
        PV_TRY(pv_int_to_double(vm, va, &x));
        PV_TRY(pv_int_to_double(vm, vb, &y));
        return pv_float_arith(vm, PV_BINARY_POWER, x, y, out);
    }
    if (!pv_big_to_uint64(b, &exponent)) {
        if (a.n == 0 || (a.n == 1 && a.limb[0] == 1)) exponent = 2 + (b.limb[0] & 1);
        else return pv_raise_memory(vm);
    }
    if (a.n == 0 || exponent == 0) {
        *out = pv_from_int(exponent == 0);
        return PV_OK;
    }
    if (a.n == 1 && a.limb[0] == 1) {
        *out = pv_from_int(a.negative && (exponent & 1) ? -1 : 1);
        return PV_OK;
    }
    size_t n = pv_big_pow_size(a, exponent), scratch = pv_big_pow_scratch(a, exponent);
    if (n == SIZE_MAX || n > UINT32_MAX) return pv_raise_memory(vm);
    Space s;
    if (!space_take(vm, &s, n + scratch)) return PV_RETRY;
    PvPace pace = pv_pace(vm);
    PvBig r = {0};
    PvTextStatus done =
        pv_big_pow(a, exponent, s.limb, s.limb + n, n <= 8 ? NULL : &pace.pace, &r);
    pv_pace_end(&pace);
    return finish(vm, &s, done, r, out);
}

static PvStatus shift(PvVM *vm, bool left, PvBig a, PvBig b, PvValue *out) {
    uint64_t count;
    if (b.negative) return pv_raise(vm, PV_EXC_VALUE_ERROR, "negative shift count");
    if (a.n == 0) {
        *out = pv_from_int(0);
        return PV_OK;
    }
    if (!pv_big_to_uint64(b, &count)) {
        if (left) return pv_raise(vm, PV_EXC_OVERFLOW_ERROR, "too many digits in integer");
        *out = pv_from_int(a.negative ? -1 : 0);
        return PV_OK;
    }
    if (left && count / 64 > UINT32_MAX) return pv_raise_memory(vm);
    size_t n = left ? a.n + (size_t)(count / 64) + 1 : a.n + 1;
    PV_TRY(pv_charge(vm, (int64_t)(n / 4)));
    Space s;
    if (!space_take(vm, &s, n)) return PV_RETRY;
    PvBig r = left ? pv_big_shift_left(a, count, s.limb) : pv_big_shift_right(a, count, s.limb);
    return finish(vm, &s, PV_TEXT_OK, r, out);
}

static PvStatus bit_op(PvVM *vm, PvBigBitOp op, PvBig a, PvBig b, PvValue *out) {
    size_t n = (a.n > b.n ? a.n : b.n) + 1;
    PV_TRY(pv_charge(vm, (int64_t)(n / 4)));
    Space s;
    if (!space_take(vm, &s, n)) return PV_RETRY;
    return finish(vm, &s, PV_TEXT_OK, pv_big_bit_op(op, a, b, s.limb), out);
}

static PvStatus true_divide(PvVM *vm, PvBig a, PvBig b, PvValue *out) {
    if (b.n == 0) return pv_raise(vm, PV_EXC_ZERO_DIVISION_ERROR, "division by zero");
    Space s;
    if (!space_take(vm, &s, pv_big_true_divide_scratch(a.n, b.n))) return PV_RETRY;
    PvPace pace = pv_pace(vm);
    double d = 0;
    PvTextStatus done =
        pv_big_true_divide(a, b, s.limb, a.n + b.n <= 8 ? NULL : &pace.pace, &d);
    pv_pace_end(&pace);
    space_give(vm, &s);
    if (done == PV_TEXT_STOPPED) return PV_STOP;
    if (done == PV_TEXT_OVERFLOW) {
        return pv_raise(vm, PV_EXC_OVERFLOW_ERROR, "integer division result too large for a float");
    }
    *out = pv_float_new(vm, d);
    return *out == PV_NULL ? PV_RETRY : PV_OK;
}

PvStatus pv_int_arith(PvVM *vm, int op, PvValue va, PvValue vb, PvValue *out) {
    if (pv_are_ints(va, vb)) {
        int64_t a = pv_int(va), b = pv_int(vb), r;
        bool done = false;
        switch (op) {
        case PV_BINARY_ADD: r = a + b, done = true; break; // 62 bits: cannot overflow 64
        case PV_BINARY_SUBTRACT: r = a - b, done = true; break;
        case PV_BINARY_MULTIPLY: done = !__builtin_mul_overflow(a, b, &r); break;
        case PV_BINARY_AND: r = a & b, done = true; break;
        case PV_BINARY_OR: r = a | b, done = true; break;
        case PV_BINARY_XOR: r = a ^ b, done = true; break;
        case PV_BINARY_RSHIFT:
            if (b >= 0) r = a >> (b > 63 ? 63 : b), done = true;
            break;
        case PV_BINARY_LSHIFT:
            if (b >= 0 && b < 62 && a >= INT64_MIN >> b && a <= INT64_MAX >> b) {
                r = (int64_t)((uint64_t)a << b), done = true;
            }
            break;
        case PV_BINARY_TRUE_DIVIDE:
            // Both exact in a double: one rounding.
            if (b != 0 && a >= -(1LL << 53) && a <= 1LL << 53 && b >= -(1LL << 53) && b <= 1LL << 53) {
                *out = pv_float_new(vm, (double)a / (double)b);
                return *out == PV_NULL ? PV_RETRY : PV_OK;
            }
            break;
        default: break;
        }
        if (done) {
            *out = pv_int_new(vm, r);
            return *out == PV_NULL ? PV_RETRY : PV_OK;
        }
    }
    uint64_t ra[1], rb[1];
    PvBig a = pv_int_big(va, ra), b = pv_int_big(vb, rb);
    switch (op) {
    case PV_BINARY_ADD: return add_or_subtract(vm, false, a, b, out);
    case PV_BINARY_SUBTRACT: return add_or_subtract(vm, true, a, b, out);
    case PV_BINARY_MULTIPLY: return multiply(vm, a, b, out);
    case PV_BINARY_TRUE_DIVIDE: return true_divide(vm, a, b, out);
    case PV_BINARY_FLOOR_DIVIDE: return pv_int_divmod(vm, va, vb, out, NULL);
    case PV_BINARY_REMAINDER: return pv_int_divmod(vm, va, vb, NULL, out);
    case PV_BINARY_POWER: return power(vm, va, vb, out);
    case PV_BINARY_LSHIFT: return shift(vm, true, a, b, out);
    case PV_BINARY_RSHIFT: return shift(vm, false, a, b, out);
    case PV_BINARY_AND: return bit_op(vm, PV_BIG_AND, a, b, out);
    case PV_BINARY_OR: return bit_op(vm, PV_BIG_OR, a, b, out);
    case PV_BINARY_XOR: return bit_op(vm, PV_BIG_XOR, a, b, out);
    default: *out = PV_NOTIMPLEMENTED; return PV_OK;
    }
}

// The result has the modulus's sign, as %. A negative exponent takes the inverse.
PvStatus pv_int_mod_pow(PvVM *vm, PvValue va, PvValue vb, PvValue vm_, PvValue *out) {
    uint64_t ra[1], rb[1], rm[1];
    PvBig a = pv_int_big(va, ra), e = pv_int_big(vb, rb), m = pv_int_big(vm_, rm);
    if (m.n == 0) return pv_raise(vm, PV_EXC_VALUE_ERROR, "pow() 3rd argument cannot be 0");
    if (m.n == 1 && m.limb[0] == 1) {
        *out = pv_from_int(0);
        return PV_OK;
    }
    PvPace pace = pv_pace(vm);
    PvBig base = a, r = {0};
    PvBig positive = m;
    positive.negative = false;
    PvValue reduced = va;
    Space s;
    if (e.negative) {
        PvValue magnitude = pv_int_from_big(vm, positive);
        if (magnitude == PV_NULL) return PV_RETRY;
        PV_TRY(pv_int_divmod(vm, va, magnitude, NULL, &reduced));
        base = pv_int_big(reduced, ra);
        size_t n = m.n + 1;
        if (!space_take(vm, &s, n + pv_big_mod_inverse_scratch(m.n))) return PV_RETRY;
        PvTextStatus done =
            pv_big_mod_inverse(base, positive, s.limb, s.limb + n, &pace.pace, &r);
        if (done == PV_TEXT_BAD) {
            space_give(vm, &s);
            return pv_raise(vm, PV_EXC_VALUE_ERROR, "base is not invertible for the given modulus");
        }
        PV_TRY(finish(vm, &s, done, r, &reduced));
        base = pv_int_big(reduced, ra);
        e.negative = false;
    }
    size_t n = m.n + 1;
    if (!space_take(vm, &s, n + pv_big_mod_pow_scratch(base.n, m.n))) return PV_RETRY;
    PvTextStatus done = pv_big_mod_pow(base, e, m, s.limb, s.limb + n, &pace.pace, &r);
    pv_pace_end(&pace);
    return finish(vm, &s, done, r, out);
}

// --- order, hash, conversion --------------------------------------------------------------------

int pv_int_order(PvValue a, PvValue b) {
    if (pv_are_ints(a, b)) return (pv_int(a) > pv_int(b)) - (pv_int(a) < pv_int(b));
    uint64_t ra[1], rb[1];
    return pv_big_compare(pv_int_big(a, ra), pv_int_big(b, rb));
}

uint64_t pv_int_hash(PvValue v) {
    if (pv_is_int(v)) {
        int64_t i = pv_int(v); // |i| < 2**61: itself, but for the modulus's own value and -1
        if (i == -1) return (uint64_t)-2;
        if (i == PV_INT_MIN) return (uint64_t)-2; // -(2**61) is -1 modulo 2**61 - 1
        return i == PV_INT_MAX ? 0 : (uint64_t)i; // 2**61 - 1 is the modulus
    }
    uint64_t room[1];
    return (uint64_t)pv_big_hash(pv_int_big(v, room));
}

PvStatus pv_int_to_double(PvVM *vm, PvValue v, double *out) {
    if (pv_is_int(v)) {
        *out = (double)pv_int(v);
        return PV_OK;
    }
    uint64_t room[1];
    if (!pv_big_to_double(pv_int_big(v, room), out)) {
        return pv_raise(vm, PV_EXC_OVERFLOW_ERROR, "int too large to convert to float");
    }
    return PV_OK;
}

// --- operations of the type ---------------------------------------------------------------------

PvStatus pv_int_op_hash(PvVM *vm, PvValue v, uint64_t *out) {
    uint64_t room[1];
    PV_TRY(pv_charge(vm, (int64_t)(pv_int_big(v, room).n / 2)));
    *out = pv_int_hash(v);
    return PV_OK;
}

PvStatus pv_int_op_compare(PvVM *vm, PvCompare op, PvValue a, PvValue b, PvValue *out) {
    if (!pv_is_integer(a) || !pv_is_integer(b)) {
        *out = PV_NOTIMPLEMENTED;
        return PV_OK;
    }
    uint64_t room[1];
    PV_TRY(pv_charge(vm, (int64_t)(pv_int_big(a, room).n / 8)));
    int order = pv_int_order(a, b);
    bool r = false;
    switch (op) {
    case PV_COMPARE_LT: r = order < 0; break;
    case PV_COMPARE_LE: r = order <= 0; break;
    case PV_COMPARE_EQ: r = order == 0; break;
    case PV_COMPARE_NE: r = order != 0; break;
    case PV_COMPARE_GT: r = order > 0; break;
    case PV_COMPARE_GE: r = order >= 0; break;
    }
    *out = pv_bool(r);
    return PV_OK;
}

PvStatus pv_int_op_truth(PvVM *vm, PvValue v, bool *out) {
    (void)vm;
    uint64_t room[1];
    *out = pv_int_big(v, room).n != 0;
    return PV_OK;
}

PvStatus pv_int_op_binary(PvVM *vm, int op, PvValue a, PvValue b, PvValue *out) {
    if (!pv_is_integer(a) || !pv_is_integer(b)) {
        *out = PV_NOTIMPLEMENTED;
        return PV_OK;
    }
    if (!pv_is_int(a) || !pv_is_int(b)) {
        // Small bools and subclass instances take the quick path as well.
        int64_t x, y;
        if (pv_int_as_int64(a, &x) && pv_int_fits(x)) a = pv_from_int(x);
        if (pv_int_as_int64(b, &y) && pv_int_fits(y)) b = pv_from_int(y);
    }
    return pv_int_arith(vm, op & ~PV_BINARY_INPLACE, a, b, out);
}

PvStatus pv_int_op_unary(PvVM *vm, int op, PvValue v, PvValue *out) {
    uint64_t room[1];
    PvBig a = pv_int_big(v, room);
    PV_TRY(pv_charge(vm, (int64_t)(a.n / 4)));
    switch (op) {
    case '+': *out = pv_int_exact(vm, v); break;
    case '-':
        if (a.n != 0) a.negative = !a.negative;
        *out = pv_int_from_big(vm, a);
        break;
    default: {
        Space s;
        if (!space_take(vm, &s, a.n + 1)) return PV_RETRY;
        return finish(vm, &s, PV_TEXT_OK, pv_big_invert(a, s.limb), out);
    }
    }
    return *out == PV_NULL ? PV_RETRY : PV_OK;
}
