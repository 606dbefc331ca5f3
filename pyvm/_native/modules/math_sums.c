// math of many numbers: dist, fsum, hypot, prod, sumprod.
//
// Each charges for its numbers as it walks them; a number that only guest code can make a float, or
// multiply, makes it answer DEFER, before it has consumed anything. The rounding is CPython's: products
// and sums of two or three doubles without an error, added up at the end.
#include <float.h>
#include <math.h>

#include "objects/float.h"
#include "objects/int.h"
#include "objects/iterate.h"
#include "objects/tuple.h"
#include "objects/types.h"

typedef struct Pair { double high, low; } Pair;

static Pair exact_product(double x, double y) {
    double z = x * y;
    return (Pair){z, fma(x, y, -z)};
}
static Pair exact_sum_ordered(double a, double b) { // |a| >= |b|
    double x = a + b;
    return (Pair){x, (a - x) + b};
}
static Pair exact_sum(double a, double b) {
    double x = a + b, z = x - a;
    return (Pair){x, (a - (x - z)) + (b - z)};
}

static PvStatus give_float(PvVM *vm, double x, PvValue *out) {
    *out = pv_float_new(vm, x);
    return *out == PV_NULL ? PV_RETRY : PV_OK;
}

// --- lengths --------------------------------------------------------------------------------------

static double norm(const double *x, size_t n, double greatest, bool some_nan, double unit) {
    if (isinf(greatest)) return greatest;
    if (some_nan) return NAN;
    if (greatest == 0.0 || n <= 1) return greatest / unit * unit;
    int e;
    frexp(greatest, &e);
    double scale = ldexp(1.0, -e), sum = 1.0, first = 0.0, second = 0.0;
    for (size_t i = 0; i < n; i++) {
        double at = x[i] / unit * scale;
        Pair square = exact_product(at, at), s = exact_sum_ordered(sum, square.high);
        sum = s.high;
        first += square.low;
        second += s.low;
    }
    double h = sqrt(sum - 1.0 + (first + second));
    Pair square = exact_product(-h, h), s = exact_sum_ordered(sum, square.high);
    sum = s.high;
    first += square.low;
    second += s.low;
    double rest = sum - 1.0 + (first + second);
    return (h + rest / (2.0 * h)) / scale;
}

static double length_of(const double *x, size_t n, double greatest, bool some_nan) {
    int e;
    frexp(greatest, &e);
    if (isfinite(greatest) && greatest > 0 && e < -1023 && !some_nan && n > 1)
        return DBL_MIN * norm(x, n, greatest / DBL_MIN, some_nan, DBL_MIN);
    return norm(x, n, greatest, some_nan, 1.0);
}

// A number as a double.
static PvStatus coordinate(PvVM *vm, PvValue v, double *out) {
    PvStatus status = PV_OK;
    bool is_real = pv_float_from_real(vm, v, out, &status);
    return status == PV_OK && !is_real ? PV_DEFER : status;
}

static PvStatus distance(PvVM *vm, const PvValue *p, const PvValue *q, size_t n, PvValue *out) {
    PV_TRY(pv_charge(vm, (int64_t)n * 2));
    for (size_t i = 0; i < n; i++) { // before an error: whether it is for natives
        if (!pv_is_float(p[i]) && !pv_is_integer(p[i])) return PV_DEFER;
        if (q != NULL && !pv_is_float(q[i]) && !pv_is_integer(q[i])) return PV_DEFER;
    }
    double *x = pv_heap_raw(vm, (n + 1) * sizeof *x);
    if (x == NULL) return PV_RETRY;
    double greatest = 0.0, other;
    bool some_nan = false;
    PvStatus status = PV_OK;
    for (size_t i = 0; i < n && status == PV_OK; i++) {
        status = coordinate(vm, p[i], &x[i]);
        if (status == PV_OK && q != NULL) status = coordinate(vm, q[i], &other);
        if (status != PV_OK) break;
        x[i] = fabs(q == NULL ? x[i] : x[i] - other);
        some_nan |= isnan(x[i]) != 0;
        if (x[i] > greatest) greatest = x[i];
    }
    double r = status == PV_OK ? length_of(x, n, greatest, some_nan) : 0.0;
    pv_heap_raw_free(vm, x, (n + 1) * sizeof *x);
    PV_TRY(status);
    return give_float(vm, r, out);
}

PvStatus pv_math_hypot(PvVM *vm, PvArgs *a, PvValue *out) {
    return distance(vm, a->rest, NULL, a->n_rest, out);
}

PvStatus pv_math_dist(PvVM *vm, PvArgs *a, PvValue *out) {
    PvTuple *p, *q;
    PV_TRY(pv_tuple_of_all(vm, a->v[0], &p));
    PV_TRY(pv_tuple_of_all(vm, a->v[1], &q));
    if (p->n != q->n)
        return pv_raise(vm, PV_EXC_VALUE_ERROR, "both points must have the same number of dimensions");
    return distance(vm, p->item, q->item, p->n, out);
}

// --- fsum -----------------------------------------------------------------------------------------

// Shewchuk's partial sums: none overlaps another, so there are at most as many as a double's exponents
// have bits; usually a few.
enum { PARTIALS = 2200 };
typedef struct Partials {
    double p[PARTIALS];
    size_t n;
    double special, infinities;
} Partials;

static const char *add_partial(Partials *s, double x) {
    double given = x;
    size_t kept = 0;
    for (size_t j = 0; j < s->n; j++) {
        double y = s->p[j];
        if (fabs(x) < fabs(y)) {
            double t = x;
            x = y;
            y = t;
        }
        Pair sum = exact_sum_ordered(x, y);
        if (sum.low != 0.0) s->p[kept++] = sum.low;
        x = sum.high;
    }
    s->n = kept;
    if (x == 0.0) return NULL;
    if (!isfinite(x)) {
        if (isfinite(given)) return "intermediate overflow in fsum";
        if (isinf(given)) s->infinities += given;
        s->special += given;
        s->n = 0;
        return NULL;
    }
    s->p[s->n++] = x;
    return NULL;
}

static double round_partials(Partials *s) {
    size_t n = s->n;
    double high = 0.0, low = 0.0;
    if (n == 0) return 0.0;
    high = s->p[--n];
    while (n > 0) {
        Pair sum = exact_sum_ordered(high, s->p[--n]);
        high = sum.high;
        low = sum.low;
        if (low != 0.0) break;
    }
    // Half to even across several partials.
    if (n > 0 && ((low < 0.0 && s->p[n - 1] < 0.0) || (low > 0.0 && s->p[n - 1] > 0.0))) {
        double y = low * 2.0, x = high + y;
        if (y == x - high) high = x;
    }
    return high;
}

PvStatus pv_math_fsum(PvVM *vm, PvArgs *a, PvValue *out) {
    PvIterate it;
    PV_TRY(pv_iterate_begin(vm, a->v[0], &it));
    Partials s;
    s.n = 0;
    s.special = s.infinities = 0.0;
    for (;;) {
        PvValue item;
        double x;
        PV_TRY(pv_charge(vm, 4 + (int64_t)s.n));
        PV_TRY(pv_iterate_next(vm, &it, &item));
        if (item == PV_NULL) break;
        if (!pv_is_float(item) && !pv_is_integer(item)) return PV_DEFER;
        PV_TRY(coordinate(vm, item, &x));
        const char *wrong = add_partial(&s, x);
        if (wrong != NULL) return pv_raise(vm, PV_EXC_OVERFLOW_ERROR, "%s", wrong);
    }
    double r;
    if (s.special != 0.0) {
        if (isnan(s.infinities)) return pv_raise(vm, PV_EXC_VALUE_ERROR, "-inf + inf in fsum");
        r = s.special;
    } else {
        r = round_partials(&s);
    }
    PV_TRY(give_float(vm, r, out));
    pv_iterate_commit(vm, &it);
    return PV_OK;
}

// --- products -------------------------------------------------------------------------------------

static bool is_number(PvValue v) {
    PvType *t = pv_type_of(v);
    return t == &pv_types[PV_TYPE_INT] || t == &pv_types[PV_TYPE_FLOAT] || t == &pv_types[PV_TYPE_BOOL] ||
           t == &pv_types[PV_TYPE_COMPLEX];
}

PvStatus pv_math_prod(PvVM *vm, PvArgs *a, PvValue *out) {
    PvIterate it;
    PvValue total = a->v[1], item;
    if (!is_number(total)) return PV_DEFER;
    PV_TRY(pv_iterate_begin(vm, a->v[0], &it));
    for (;;) {
        PV_TRY(pv_charge(vm, 2));
        PV_TRY(pv_iterate_next(vm, &it, &item));
        if (item == PV_NULL) break;
        if (!is_number(item)) return PV_DEFER;
        PV_TRY(pv_binary(vm, PV_BINARY_MULTIPLY, total, item, &total));
    }
    *out = total;
    pv_iterate_commit(vm, &it);
    return PV_OK;
}

// A sum of products of doubles in three parts.
typedef struct Triple { double high, low, tiny; } Triple;

static Triple add_product(double x, double y, Triple total) {
    Pair product = exact_product(x, y);
    Pair sum = exact_sum(total.high, product.high);
    Pair r1 = exact_sum(total.low, product.low);
    Pair r2 = exact_sum(r1.high, sum.low);
    return (Triple){sum.high, r2.high, total.tiny + r1.low + r2.low};
}

static double triple_value(Triple t) {
    Pair last = exact_sum(t.low, t.tiny);
    Pair high = exact_sum(t.high, last.high);
    return high.high + (last.low + high.low);
}

static bool plain_int(PvValue v) { return pv_is_int(v) || pv_is_bool(v) || pv_type_of(v) == &pv_types[PV_TYPE_INT]; }

PvStatus pv_math_sumprod(PvVM *vm, PvArgs *a, PvValue *out) {
    PvTuple *p, *q;
    PV_TRY(pv_tuple_of_all(vm, a->v[0], &p));
    PV_TRY(pv_tuple_of_all(vm, a->v[1], &q));
    PvValue total = pv_from_int(0), term;
    Triple floats = {0};
    bool floating = true, some = false;
    size_t n = p->n < q->n ? p->n : q->n;
    for (size_t i = 0; i < n; i++) {
        PvValue x = p->item[i], y = q->item[i];
        PV_TRY(pv_charge(vm, 3));
        if (!is_number(x) || !is_number(y)) return PV_DEFER;
        if (plain_int(x) && plain_int(y) && !some) {
            if (pv_is_float(total)) floating = false;
        } else if (floating) {
            bool fx = pv_is_float(x), fy = pv_is_float(y);
            double dx = 0, dy = 0;
            uint64_t room[1];
            bool fits = (fx || fy) && (fx || plain_int(x)) && (fy || plain_int(y));
            if (fits) dx = fx ? pv_float(x) : 0, dy = fy ? pv_float(y) : 0;
            if (fits && !fx) fits = pv_big_to_double(pv_int_big(x, room), &dx);
            if (fits && !fy) fits = pv_big_to_double(pv_int_big(y, room), &dy);
            if (fits) {
                Triple more = add_product(dx, dy, floats);
                if (isfinite(more.high)) {
                    floats = more;
                    some = true;
                    continue;
                }
            }
            floating = false;
        }
        if (some) {
            PV_TRY(give_float(vm, triple_value(floats), &term));
            PV_TRY(pv_binary(vm, PV_BINARY_ADD, total, term, &total));
            some = false;
            floats = (Triple){0};
        }
        PV_TRY(pv_binary(vm, PV_BINARY_MULTIPLY, x, y, &term));
        PV_TRY(pv_binary(vm, PV_BINARY_ADD, total, term, &total));
    }
    if (p->n != q->n) return pv_raise(vm, PV_EXC_VALUE_ERROR, "Inputs are not the same length");
    if (some) {
        PV_TRY(give_float(vm, triple_value(floats), &term));
        PV_TRY(pv_binary(vm, PV_BINARY_ADD, total, term, &total));
    }
    *out = total;
    return PV_OK;
}
