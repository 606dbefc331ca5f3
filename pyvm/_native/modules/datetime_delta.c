// datetime.timedelta: days and microseconds.
//
// Sums and comparisons work on the two numbers; what multiplies or divides on all microseconds, which
// are 67 bits: an __int128, or an int object where a factor is bigger than that allows.
#include <math.h>

#include "modules/datetime.h"
#include "objects/float.h"
#include "objects/instance.h"
#include "objects/int.h"
#include "objects/operate.h"
#include "objects/tuple.h"
#include "objects/type.h"

typedef __int128 Wide;

PvDelta pv_delta_min = {{&pv_types[PV_TYPE_TIMEDELTA], PV_OF_IMMORTAL, 0}, 0, -999999999};
PvDelta pv_delta_max = {{&pv_types[PV_TYPE_TIMEDELTA], PV_OF_IMMORTAL, 0}, PV_DAY_US - 1, 999999999};
PvDelta pv_delta_us = {{&pv_types[PV_TYPE_TIMEDELTA], PV_OF_IMMORTAL, 0}, 1, 0};
PvDelta pv_delta_day = {{&pv_types[PV_TYPE_TIMEDELTA], PV_OF_IMMORTAL, 0}, 0, 1};

// --- making ---------------------------------------------------------------------------------------

static PvStatus too_large(PvVM *vm) {
    return pv_raise(vm, PV_EXC_OVERFLOW_ERROR, "Python int too large to convert to C int");
}

// `us` is normalized already.
static PvStatus give(PvVM *vm, PvType *type, int64_t days, int64_t us, PvValue *out) {
    if (days < -PV_DELTA_DAYS || days > PV_DELTA_DAYS) {
        if (days != (int32_t)days) return too_large(vm);
        return pv_raise(vm, PV_EXC_OVERFLOW_ERROR, "days=%d; must have magnitude <= 999999999", (int)days);
    }
    if (type == &pv_types[PV_TYPE_TIMEDELTA]) {
        PvDelta *d = pv_heap_new(vm, type, sizeof *d);
        if (d == NULL) return PV_RETRY;
        *out = pv_from_ptr(d);
    } else {
        PV_TRY(pv_instance_new(vm, type, out));
    }
    pv_delta(*out)->days = (int32_t)days;
    pv_delta(*out)->us = us;
    return PV_OK;
}

PvStatus pv_delta_new(PvVM *vm, int64_t days, int64_t us, PvValue *out) {
    if (us < 0 || us >= PV_DAY_US) {
        int64_t over = us / PV_DAY_US;
        us -= over * PV_DAY_US;
        if (us < 0) {
            us += PV_DAY_US;
            over--;
        }
        days += over;
    }
    return give(vm, &pv_types[PV_TYPE_TIMEDELTA], days, us, out);
}

static Wide wide(const PvDelta *d) { return (Wide)d->days * PV_DAY_US + d->us; }

static PvStatus give_wide(PvVM *vm, PvType *type, Wide us, PvValue *out) {
    Wide days;
    if (us == (int64_t)us) days = (int64_t)us / PV_DAY_US;
    else days = us / PV_DAY_US;
    us -= days * PV_DAY_US;
    if (us < 0) {
        us += PV_DAY_US;
        days--;
    }
    if (days != (int32_t)days) return too_large(vm);
    return give(vm, type, (int64_t)days, (int64_t)us, out);
}

static PvValue int_of(PvVM *vm, Wide us) {
    if (us == (int64_t)us) return pv_int_new(vm, (int64_t)us);
    unsigned __int128 size = us < 0 ? -(unsigned __int128)us : (unsigned __int128)us;
    const uint64_t limb[2] = {(uint64_t)size, (uint64_t)(size >> 64)};
    return pv_int_from_big(vm, (PvBig){limb, limb[1] != 0 ? 2 : 1, us < 0});
}

// The value of an int; false: more than 126 bits.
static bool wide_of(PvValue v, Wide *out) {
    uint64_t room[1];
    PvBig big = pv_int_big(v, room);
    if (big.n > 2 || (big.n == 2 && big.limb[1] >> 62 != 0)) return false;
    unsigned __int128 size = 0;
    if (big.n > 0) size = big.limb[0];
    if (big.n > 1) size |= (unsigned __int128)big.limb[1] << 64;
    *out = big.negative ? -(Wide)size : (Wide)size;
    return true;
}

// --- construction ---------------------------------------------------------------------------------

// In the order in which CPython adds up what is behind the point, with the place among the arguments.
static const struct Unit {
    const char *name;
    int64_t us;
    int argument;
} units[] = {
    {"microseconds", 1, 3}, {"milliseconds", 1000, 4}, {"seconds", 1000000, 2}, {"minutes", 60000000, 5},
    {"hours", INT64_C(3600000000), 6}, {"days", PV_DAY_US, 1}, {"weeks", 7 * PV_DAY_US, 7},
};
enum { UNITS = 7 };

// Add the microseconds that the fractions left, half to even.
static Wide rounded(Wide us, double left) {
    if (left == 0) return us;
    double whole = round(left);
    if (fabs(whole - left) == 0.5) {
        double odd = (double)(us & 1);
        whole = 2.0 * round((left + odd) * 0.5) - odd;
    }
    return us + (Wide)whole;
}

// A float's whole part, and what its fraction is in microseconds: whole ones, and less.
static void fraction(double x, double factor, double *whole, double *us, double *left) {
    double part = modf(x, whole);
    *left += modf(factor * part, us);
}

// Where a number is too big for 128 bits times a week. The sum may be small nevertheless.
static PvStatus of_big_numbers(PvVM *vm, PvArgs *a, PvType *type, PvValue *out) {
    PvValue sum = pv_from_int(0);
    double left = 0;
    for (int i = 0; i < UNITS; i++) {
        PvValue v = a->v[units[i].argument], part;
        double whole, us = 0;
        if (v == PV_NULL) continue;
        if (pv_is_float(v)) {
            fraction(pv_float(v), (double)units[i].us, &whole, &us, &left);
            PV_TRY(pv_int_of_float(vm, whole, &v));
        } else {
            v = pv_int_exact(vm, v);
            if (v == PV_NULL) return PV_RETRY;
        }
        PV_TRY(pv_int_arith(vm, PV_BINARY_MULTIPLY, v, pv_from_int(units[i].us), &part));
        PV_TRY(pv_int_arith(vm, PV_BINARY_ADD, sum, part, &sum));
        PV_TRY(pv_int_arith(vm, PV_BINARY_ADD, sum, pv_from_int((int64_t)us), &sum));
    }
    Wide us;
    if (!wide_of(sum, &us)) return too_large(vm);
    return give_wide(vm, type, rounded(us, left), out);
}

PvStatus pv_timedelta_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    PvType *type = pv_as_type(a->v[0]);
    Wide sum = 0;
    double left = 0;
    bool big = false;
    for (int i = 0; i < UNITS; i++) {
        PvValue v = a->v[units[i].argument];
        if (v == PV_NULL) continue;
        if (pv_is_int(v)) {
            sum += (Wide)pv_int(v) * units[i].us;
        } else if (pv_is_float(v)) {
            double whole, us;
            if (!isfinite(pv_float(v))) return pv_int_of_float(vm, pv_float(v), &v);
            fraction(pv_float(v), (double)units[i].us, &whole, &us, &left);
            if (fabs(whole) >= 0x1p62) big = true;
            else sum += (Wide)whole * units[i].us + (Wide)us;
        } else if (pv_is_integer(v)) {
            int64_t n;
            if (pv_int_as_int64(v, &n)) sum += (Wide)n * units[i].us;
            else big = true;
        } else {
            return pv_raise(vm, PV_EXC_TYPE_ERROR, "unsupported type for timedelta %s component: %T",
                            units[i].name, v);
        }
    }
    if (big) return of_big_numbers(vm, a, type, out);
    return give_wide(vm, type, rounded(sum, left), out);
}

// --- arithmetic -----------------------------------------------------------------------------------

static PvStatus no_zero(PvVM *vm, bool modulo) {
    return pv_raise(vm, PV_EXC_ZERO_DIVISION_ERROR,
                    modulo ? "integer modulo by zero" : "integer division or modulo by zero");
}

// Towards minus infinity; b is not zero.
static Wide floor_divide(Wide a, Wide b, Wide *rest) {
    Wide q;
    if (a == (int64_t)a && b == (int64_t)b && !(b == -1)) q = (int64_t)a / (int64_t)b;
    else q = a / b;
    Wide r = a - q * b;
    if (r != 0 && (r < 0) != (b < 0)) {
        q--;
        r += b;
    }
    *rest = r;
    return q;
}

// Half to even; b is not zero and less than 2^126.
static Wide nearest(Wide a, Wide b) {
    Wide r, q = floor_divide(a, b, &r);
    r *= 2;
    bool more = b > 0 ? r > b : r < b;
    return more || (r == b && (q & 1) != 0) ? q + 1 : q;
}

static PvStatus multiply_int(PvVM *vm, const PvDelta *d, PvValue by, PvValue *out) {
    PvType *type = &pv_types[PV_TYPE_TIMEDELTA];
    Wide w, product;
    if (wide_of(by, &w) && !__builtin_mul_overflow(wide(d), w, &product)) return give_wide(vm, type, product, out);
    return wide(d) == 0 ? give(vm, type, 0, 0, out) : too_large(vm);
}

// A guest's float may have an as_integer_ratio() of its own.
static bool is_guest_float(PvValue v) { return pv_is_ptr(v) && !(pv_ptr(v)->type->flags & PV_TF_BUILTIN); }

// A float as m * 2**e, m odd or 0.
static PvStatus ratio(PvVM *vm, double x, Wide *m, int *e) {
    if (isnan(x)) return pv_raise(vm, PV_EXC_VALUE_ERROR, "cannot convert NaN to integer ratio");
    if (isinf(x)) return pv_raise(vm, PV_EXC_OVERFLOW_ERROR, "cannot convert Infinity to integer ratio");
    int64_t n = (int64_t)ldexp(frexp(x, e), 53);
    *e -= 53;
    while (n != 0 && (n & 1) == 0) {
        n >>= 1;
        ++*e;
    }
    if (n == 0) *e = 0;
    *m = n;
    return PV_OK;
}

// a * 2**n; false: beyond 126 bits.
static bool shifted(Wide a, int n, Wide *out) {
    if (n > 126) {
        *out = 0;
        return a == 0;
    }
    return !__builtin_mul_overflow(a, (Wide)1 << n, out) && *out >> 126 == (*out < 0 ? -1 : 0);
}

static PvStatus multiply_float(PvVM *vm, const PvDelta *d, double by, PvValue *out) {
    PvType *type = &pv_types[PV_TYPE_TIMEDELTA];
    Wide m, w;
    int e;
    PV_TRY(ratio(vm, by, &m, &e));
    Wide product = wide(d) * m; // 67 and 53 bits
    if (e < 0) return give_wide(vm, type, -e > 125 ? 0 : nearest(product, (Wide)1 << -e), out);
    return shifted(product, e, &w) ? give_wide(vm, type, w, out) : too_large(vm);
}

static PvStatus divide_float(PvVM *vm, const PvDelta *d, double by, PvValue *out) {
    PvType *type = &pv_types[PV_TYPE_TIMEDELTA];
    Wide m, w;
    int e;
    PV_TRY(ratio(vm, by, &m, &e));
    if (m == 0) return no_zero(vm, false);
    if (e >= 0) return give_wide(vm, type, shifted(m, e, &w) ? nearest(wide(d), w) : 0, out);
    return shifted(wide(d), -e, &w) ? give_wide(vm, type, nearest(w, m), out) : too_large(vm);
}

static PvStatus divide(PvVM *vm, const PvDelta *d, PvValue b, PvValue *out) {
    if (pv_is_delta(b)) {
        PvValue x = int_of(vm, wide(d)), y = int_of(vm, wide(pv_delta(b)));
        if (x == PV_NULL || y == PV_NULL) return PV_RETRY;
        return pv_int_arith(vm, PV_BINARY_TRUE_DIVIDE, x, y, out);
    }
    if (pv_is_float(b) && is_guest_float(b))
        return pv_dates_ask_of(vm, "timedelta.__truediv__", pv_from_ptr(d), b);
    if (pv_is_float(b)) return divide_float(vm, d, pv_float(b), out);
    if (!pv_is_integer(b)) return PV_OK;
    Wide by;
    if (pv_int_sign(b) == 0) return no_zero(vm, false);
    return give_wide(vm, &pv_types[PV_TYPE_TIMEDELTA], wide_of(b, &by) ? nearest(wide(d), by) : 0, out);
}

static PvStatus divide_floor(PvVM *vm, const PvDelta *d, PvValue b, PvValue *out) {
    Wide rest, by;
    if (pv_is_delta(b)) {
        if (wide(pv_delta(b)) == 0) return no_zero(vm, false);
        *out = int_of(vm, floor_divide(wide(d), wide(pv_delta(b)), &rest));
        return *out == PV_NULL ? PV_RETRY : PV_OK;
    }
    if (!pv_is_integer(b)) return PV_OK;
    if (pv_int_sign(b) == 0) return no_zero(vm, false);
    if (!wide_of(b, &by)) by = pv_int_sign(b) < 0 ? -((Wide)1 << 126) : (Wide)1 << 126;
    return give_wide(vm, &pv_types[PV_TYPE_TIMEDELTA], floor_divide(wide(d), by, &rest), out);
}

PvStatus pv_timedelta_op_binary(PvVM *vm, int op, PvValue a, PvValue b, PvValue *out) {
    *out = PV_NOTIMPLEMENTED;
    op &= ~PV_BINARY_INPLACE;
    if (op == PV_BINARY_MULTIPLY) {
        PvValue delta = pv_is_delta(a) ? a : b, by = pv_is_delta(a) ? b : a;
        if (pv_is_integer(by)) return multiply_int(vm, pv_delta(delta), by, out);
        if (pv_is_float(by) && is_guest_float(by)) return pv_dates_ask_of(vm, "timedelta.__mul__", delta, by);
        if (pv_is_float(by)) return multiply_float(vm, pv_delta(delta), pv_float(by), out);
        return PV_OK;
    }
    if (!pv_is_delta(a)) return PV_OK;
    const PvDelta *x = pv_delta(a);
    if (op == PV_BINARY_TRUE_DIVIDE) return divide(vm, x, b, out);
    if (op == PV_BINARY_FLOOR_DIVIDE) return divide_floor(vm, x, b, out);
    if (!pv_is_delta(b)) return PV_OK;
    const PvDelta *y = pv_delta(b);
    int64_t days, us;
    switch (op) {
    case PV_BINARY_ADD:
        days = (int64_t)x->days + y->days;
        us = x->us + y->us;
        if (us >= PV_DAY_US) {
            us -= PV_DAY_US;
            days++;
        }
        return give(vm, &pv_types[PV_TYPE_TIMEDELTA], days, us, out);
    case PV_BINARY_SUBTRACT:
        days = (int64_t)x->days - y->days;
        us = x->us - y->us;
        if (us < 0) {
            us += PV_DAY_US;
            days--;
        }
        return give(vm, &pv_types[PV_TYPE_TIMEDELTA], days, us, out);
    case PV_BINARY_REMAINDER: {
        Wide rest;
        if (wide(y) == 0) return no_zero(vm, true);
        (void)floor_divide(wide(x), wide(y), &rest);
        return give_wide(vm, &pv_types[PV_TYPE_TIMEDELTA], rest, out);
    }
    default: return PV_OK;
    }
}

static PvStatus divide_both(PvVM *vm, PvValue a, PvValue b, PvValue *out) {
    *out = PV_NOTIMPLEMENTED;
    if (!pv_is_delta(a) || !pv_is_delta(b)) return PV_OK;
    if (wide(pv_delta(b)) == 0) return no_zero(vm, false);
    Wide rest;
    PvValue q = int_of(vm, floor_divide(wide(pv_delta(a)), wide(pv_delta(b)), &rest)), r;
    if (q == PV_NULL) return PV_RETRY;
    PV_TRY(give_wide(vm, &pv_types[PV_TYPE_TIMEDELTA], rest, &r));
    PvTuple *pair = pv_tuple_pair(vm, q, r);
    if (pair == NULL) return PV_RETRY;
    *out = pv_from_ptr(pair);
    return PV_OK;
}

PvStatus pv_timedelta_dunder_divmod(PvVM *vm, PvArgs *a, PvValue *out) {
    return divide_both(vm, a->v[0], a->v[1], out);
}

PvStatus pv_timedelta_dunder_rdivmod(PvVM *vm, PvArgs *a, PvValue *out) {
    return divide_both(vm, a->v[1], a->v[0], out);
}

PvStatus pv_timedelta_op_unary(PvVM *vm, int op, PvValue v, PvValue *out) {
    const PvDelta *d = pv_delta(v);
    if (op == '~') {
        *out = PV_NOTIMPLEMENTED;
        return PV_OK;
    }
    if (op == '-') return pv_delta_new(vm, -(int64_t)d->days, -d->us, out);
    return pv_delta_new(vm, d->days, d->us, out);
}

PvStatus pv_timedelta_dunder_abs(PvVM *vm, PvArgs *a, PvValue *out) {
    return pv_timedelta_op_unary(vm, pv_delta(a->v[0])->days < 0 ? '-' : '+', a->v[0], out);
}

PvStatus pv_timedelta_op_truth(PvVM *vm, PvValue v, bool *out) {
    (void)vm;
    *out = pv_delta(v)->days != 0 || pv_delta(v)->us != 0;
    return PV_OK;
}

PvStatus pv_timedelta_op_compare(PvVM *vm, PvCompare op, PvValue a, PvValue b, PvValue *out) {
    (void)vm;
    *out = PV_NOTIMPLEMENTED;
    if (!pv_is_delta(a) || !pv_is_delta(b)) return PV_OK;
    const PvDelta *x = pv_delta(a), *y = pv_delta(b);
    int order = x->days != y->days ? (x->days < y->days ? -1 : 1) : (x->us > y->us) - (x->us < y->us);
    *out = pv_dates_ordered(op, order);
    return PV_OK;
}

PvStatus pv_delta_hash_of(int64_t days, int64_t us, uint64_t *out) {
    const int64_t part[3] = {days, us / 1000000, us % 1000000};
    uint64_t acc = pv_tuple_hash_start();
    for (int i = 0; i < 3; i++) acc = pv_tuple_hash_step(acc, pv_hash_small_int(part[i]));
    *out = pv_tuple_hash_end(acc, 3);
    return PV_OK;
}

PvStatus pv_timedelta_op_hash(PvVM *vm, PvValue v, uint64_t *out) {
    (void)vm;
    return pv_delta_hash_of(pv_delta(v)->days, pv_delta(v)->us, out);
}

// --- parts and texts ------------------------------------------------------------------------------

PvStatus pv_timedelta_get_days(PvVM *vm, PvValue v, PvValue *out) {
    (void)vm;
    *out = pv_from_int(pv_delta(v)->days);
    return PV_OK;
}

PvStatus pv_timedelta_get_seconds(PvVM *vm, PvValue v, PvValue *out) {
    (void)vm;
    *out = pv_from_int(pv_delta(v)->us / 1000000);
    return PV_OK;
}

PvStatus pv_timedelta_get_microseconds(PvVM *vm, PvValue v, PvValue *out) {
    (void)vm;
    *out = pv_from_int(pv_delta(v)->us % 1000000);
    return PV_OK;
}

PvStatus pv_timedelta_total_seconds(PvVM *vm, PvArgs *a, PvValue *out) {
    Wide us = wide(pv_delta(a->v[0]));
    if (us > -((Wide)1 << 53) && us < (Wide)1 << 53) {
        *out = pv_float_new(vm, (double)us / 1e6);
        return *out == PV_NULL ? PV_RETRY : PV_OK;
    }
    PvValue x = int_of(vm, us);
    return x == PV_NULL ? PV_RETRY : pv_int_arith(vm, PV_BINARY_TRUE_DIVIDE, x, pv_from_int(1000000), out);
}

PvStatus pv_timedelta_dunder_reduce(PvVM *vm, PvArgs *a, PvValue *out) {
    const PvDelta *d = pv_delta(a->v[0]);
    const PvValue part[3] = {pv_from_int(d->days), pv_from_int(d->us / 1000000), pv_from_int(d->us % 1000000)};
    return pv_tuple_recipe(vm, pv_type_of(a->v[0]), part, 3, out);
}

PvStatus pv_timedelta_op_repr(PvVM *vm, PvValue v, PvWriter *w) {
    (void)vm;
    const PvDelta *d = pv_delta(v);
    const char *comma = "";
    PV_TRY(pv_dates_write_name(w, v));
    PV_TRY(pv_writer_char(w, '('));
    if (d->days != 0) {
        PV_TRY(pv_writer_format(w, "days=%d", (int)d->days));
        comma = ", ";
    }
    if (d->us >= 1000000) {
        PV_TRY(pv_writer_format(w, "%sseconds=%d", comma, (int)(d->us / 1000000)));
        comma = ", ";
    }
    if (d->us % 1000000 != 0) {
        PV_TRY(pv_writer_format(w, "%smicroseconds=%d", comma, (int)(d->us % 1000000)));
    } else if (*comma == 0) {
        PV_TRY(pv_writer_char(w, '0'));
    }
    return pv_writer_char(w, ')');
}

PvStatus pv_timedelta_op_str(PvVM *vm, PvValue v, PvWriter *w) {
    (void)vm;
    const PvDelta *d = pv_delta(v);
    int seconds = (int)(d->us / 1000000), us = (int)(d->us % 1000000);
    if (d->days != 0) {
        const char *plural = d->days == 1 || d->days == -1 ? "" : "s";
        PV_TRY(pv_writer_format(w, "%d day%s, ", (int)d->days, plural));
    }
    PV_TRY(pv_writer_format(w, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60));
    return us != 0 ? pv_writer_format(w, ".%06d", us) : PV_OK;
}
