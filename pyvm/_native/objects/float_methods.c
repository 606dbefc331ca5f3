// The methods of float, its text, and its constructor.
#include <math.h>
#include <stdio.h>

#include "core/native.h"
#include "objects/bytes.h"
#include "objects/float.h"
#include "objects/instance.h"
#include "objects/int.h"
#include "objects/operate.h"
#include "objects/textual.h"
#include "objects/tuple.h"
#include "text/floats.h"
#include "text/unicode.h"
#include "text/view.h"

static PvStatus give(PvValue v, PvValue *out) {
    *out = v;
    return v == PV_NULL ? PV_RETRY : PV_OK;
}

static PvStatus give_float(PvVM *vm, double d, PvValue *out) {
    return give(pv_float_new(vm, d), out);
}

PvStatus pv_float_op_repr(PvVM *vm, PvValue v, PvWriter *w) {
    (void)vm;
    char text[PV_FLOAT_REPR_MAX];
    return pv_writer_ascii(w, text, pv_float_repr(pv_float(v), text));
}

// --- construction -------------------------------------------------------------------------------

PvStatus pv_float_raise_text(PvVM *vm, const char *what, PvValue v) {
    PvWriter w;
    PvValue text;
    pv_writer_init(&w, vm);
    PV_TRY(pv_writer_text(&w, "could not convert string to "));
    PV_TRY(pv_writer_text(&w, what));
    PV_TRY(pv_writer_text(&w, ": "));
    PV_TRY(pv_repr(vm, v, &w));
    PV_TRY(pv_writer_finish(&w, &text));
    return pv_raise_value(vm, PV_EXC_VALUE_ERROR, text);
}

static bool is_blank(uint32_t c, bool letters) { return (c < 0x80 || letters) && pv_unicode_is_space(c); }

// A str, bytes or bytearray as the double it stands for.
static PvStatus parse(PvVM *vm, PvValue v, double *out) {
    PvTextSpan s = pv_textual_span(v);
    PvTextView view = {s.data, s.length, s.kind};
    size_t from = 0, to = s.length;
    char stack[128];
    bool letters = pv_is_str(v); // octets beyond ASCII are nothing
    for (; from < to && is_blank(pv_view_at(view, from), letters); from++) PV_TRY(pv_textual_pay(vm, from, to));
    for (; to > from && is_blank(pv_view_at(view, to - 1), letters); to--) PV_TRY(pv_textual_pay(vm, to, to + 4096));
    size_t n = to - from;
    // Only digits count: a text that is this long is no number, or is paid for as one.
    PV_TRY(pv_charge(vm, (int64_t)(n / 2)));
    char *text = n <= sizeof stack ? stack : pv_heap_raw(vm, n);
    if (text == NULL) return PV_RETRY;
    for (size_t i = 0; i < n; i++) {
        uint32_t c = pv_view_at(view, from + i);
        int digit = c < 0x80 ? -1 : letters ? pv_unicode_decimal_value(c) : -1;
        text[i] = c < 0x80 ? (char)c : digit >= 0 ? (char)('0' + digit) : '?';
    }
    size_t length = n;
    bool good = n > 0 && pv_float_drop_underscores(text, &length) &&
                pv_float_from_text(text, length, out);
    if (text != stack) pv_heap_raw_free(vm, text, n);
    return good ? PV_OK : pv_float_raise_text(vm, "float", v);
}

// float(x=0.0). DEFER for __float__ and __index__ of guest classes.
PvStatus pv_float_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    PvType *type = (PvType *)(void *)pv_ptr(a->v[0]);
    PvValue x = a->v[1];
    double d = 0.0;
    PvOctets o;
    PvStatus status;
    if (x != PV_NULL && !(pv_type_of(x)->flags & PV_TF_BUILTIN)) return PV_DEFER;
    if (x != PV_NULL && type == &pv_types[PV_TYPE_FLOAT] && pv_type_of(x) == type) return give(x, out);
    if (x != PV_NULL && (pv_is_str(x) || pv_octets(x, &o))) {
        PV_TRY(parse(vm, x, &d));
    } else if (x != PV_NULL) {
        if (!pv_float_from_real(vm, x, &d, &status)) {
            return pv_raise(vm, PV_EXC_TYPE_ERROR,
                            "float() argument must be a string or a real number, not '%T'", x);
        }
        PV_TRY(status);
    }
    if (type == &pv_types[PV_TYPE_FLOAT]) return give_float(vm, d, out);
    PV_TRY(pv_instance_new(vm, type, out));
    ((PvFloat *)(void *)pv_ptr(*out))->value = d;
    return PV_OK;
}

// --- methods ------------------------------------------------------------------------------------

// An exact float as it is, an instance of a subclass as a float.
static PvStatus itself(PvVM *vm, PvValue v, PvValue *out) {
    if (pv_type_of(v) == &pv_types[PV_TYPE_FLOAT]) return give(v, out);
    return give_float(vm, pv_float(v), out);
}

PvStatus pv_float_dunder_float(PvVM *vm, PvArgs *a, PvValue *out) { return itself(vm, a->v[0], out); }
PvStatus pv_float_conjugate(PvVM *vm, PvArgs *a, PvValue *out) { return itself(vm, a->v[0], out); }
PvStatus pv_float_get_real(PvVM *vm, PvValue self, PvValue *out) { return itself(vm, self, out); }
PvStatus pv_float_get_imag(PvVM *vm, PvValue self, PvValue *out) {
    (void)self;
    return give_float(vm, 0.0, out);
}

PvStatus pv_float_dunder_abs(PvVM *vm, PvArgs *a, PvValue *out) {
    return give_float(vm, fabs(pv_float(a->v[0])), out);
}
PvStatus pv_float_dunder_int(PvVM *vm, PvArgs *a, PvValue *out) {
    return pv_int_of_float(vm, pv_float(a->v[0]), out);
}
PvStatus pv_float_dunder_trunc(PvVM *vm, PvArgs *a, PvValue *out) {
    return pv_int_of_float(vm, pv_float(a->v[0]), out);
}
PvStatus pv_float_dunder_floor(PvVM *vm, PvArgs *a, PvValue *out) {
    return pv_int_of_float(vm, floor(pv_float(a->v[0])), out);
}
PvStatus pv_float_dunder_ceil(PvVM *vm, PvArgs *a, PvValue *out) {
    return pv_int_of_float(vm, ceil(pv_float(a->v[0])), out);
}

static PvStatus divmod(PvVM *vm, PvValue x, PvValue y, PvValue *out) {
    double a, b, q, r;
    PvStatus status;
    if (!pv_float_from_real(vm, x, &a, &status)) return give(PV_NOTIMPLEMENTED, out);
    PV_TRY(status);
    if (!pv_float_from_real(vm, y, &b, &status)) return give(PV_NOTIMPLEMENTED, out);
    PV_TRY(status);
    if (b == 0) return pv_raise(vm, PV_EXC_ZERO_DIVISION_ERROR, "float divmod()");
    pv_float_divmod(a, b, &q, &r);
    PvValue vq = pv_float_new(vm, q), vr = pv_float_new(vm, r);
    if (vq == PV_NULL || vr == PV_NULL) return PV_RETRY;
    return give(pv_from_ptr(pv_tuple_pair(vm, vq, vr)), out);
}

PvStatus pv_float_dunder_divmod(PvVM *vm, PvArgs *a, PvValue *out) {
    return divmod(vm, a->v[0], a->v[1], out);
}
PvStatus pv_float_dunder_rdivmod(PvVM *vm, PvArgs *a, PvValue *out) {
    return divmod(vm, a->v[1], a->v[0], out);
}

// d to a multiple of 10**places, places > 0, correctly rounded from its exact decimal digits. (40 of
// them tell a double from a half: what it differs by is no smaller than the 17th.)
static double round_left(double d, int places) {
    char text[64];
    double r = copysign(0.0, d);
    if (d == 0) return d;
    size_t n = pv_float_format(fabs(d), 'e', 40, 0, text, NULL);
    size_t e = n;
    while (text[e - 1] != 'e') e--;
    int exponent = 0;
    for (size_t i = e + 1; i < n; i++) exponent = exponent * 10 + (text[i] - '0');
    if (text[e] == '-') exponent = -exponent;
    int kept = exponent + 1 - places; // significant digits that stay
    if (kept < 0) return r;
    if (kept > 0) {
        n = pv_float_format(d, 'e', kept - 1 > 40 ? 40 : kept - 1, 0, text, NULL);
        pv_float_from_text(text, n, &r);
        return r;
    }
    bool up = text[0] > '5';
    for (size_t i = 2; text[0] == '5' && i < e - 1; i++) up |= text[i] != '0';
    if (!up) return r;
    n = (size_t)snprintf(text, sizeof text, "1e%d", places);
    pv_float_from_text(text, n, &r);
    return copysign(r, d);
}

// Halves to even; with digits the correctly rounded decimal, as CPython's double_round.
PvStatus pv_float_dunder_round(PvVM *vm, PvArgs *a, PvValue *out) {
    double d = pv_float(a->v[0]);
    int64_t digits;
    if (a->v[1] == PV_NONE || a->v[1] == PV_NULL) {
        if (isnan(d)) return pv_raise(vm, PV_EXC_VALUE_ERROR, "cannot convert float NaN to integer");
        if (isinf(d)) {
            return pv_raise(vm, PV_EXC_OVERFLOW_ERROR, "cannot convert float infinity to integer");
        }
        double rounded = round(d);
        if (fabs(d - rounded) == 0.5) rounded = 2.0 * round(d / 2.0);
        return give(pv_int_from_double(vm, rounded), out);
    }
    PV_TRY(pv_int_digits(vm, a, &digits));
    if (!isfinite(d) || digits > 323) return give_float(vm, d, out);
    if (digits < -308) return give_float(vm, copysign(0.0, d), out);
    if (digits >= 0) {
        char text[800];
        if (pv_float_format_size(d, 'f', (int)digits) > sizeof text) return PV_RETRY;
        size_t n = pv_float_format(d, 'f', (int)digits, 0, text, NULL);
        double r = d;
        pv_float_from_text(text, n, &r);
        return give_float(vm, r, out);
    }
    double r = round_left(d, (int)-digits);
    if (!isfinite(r)) {
        return pv_raise(vm, PV_EXC_OVERFLOW_ERROR, "rounded value too large to represent");
    }
    return give_float(vm, r, out);
}

PvStatus pv_float_dunder_getnewargs(PvVM *vm, PvArgs *a, PvValue *out) {
    PvValue exact = pv_float_new(vm, pv_float(a->v[0]));
    if (exact == PV_NULL) return PV_RETRY;
    return give(pv_from_ptr(pv_tuple_of(vm, &exact, 1)), out);
}

PvStatus pv_float_is_integer(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm;
    double d = pv_float(a->v[0]);
    return give(pv_bool(isfinite(d) && floor(d) == d), out);
}

PvStatus pv_float_as_integer_ratio(PvVM *vm, PvArgs *a, PvValue *out) {
    double d = pv_float(a->v[0]);
    if (isnan(d)) {
        return pv_raise(vm, PV_EXC_VALUE_ERROR, "cannot convert NaN to integer ratio");
    }
    if (isinf(d)) {
        return pv_raise(vm, PV_EXC_OVERFLOW_ERROR, "cannot convert Infinity to integer ratio");
    }
    int exponent;
    double m = frexp(d, &exponent);
    for (int i = 0; i < 300 && m != floor(m); i++) {
        m *= 2.0;
        exponent--;
    }
    PvValue top = pv_int_from_double(vm, m), bottom = pv_from_int(1);
    if (top == PV_NULL) return PV_RETRY;
    PvValue count = pv_from_int(exponent < 0 ? -exponent : exponent);
    PV_TRY(pv_int_arith(vm, PV_BINARY_LSHIFT, exponent > 0 ? top : bottom, count,
                        exponent > 0 ? &top : &bottom));
    return give(pv_from_ptr(pv_tuple_pair(vm, top, bottom)), out);
}

PvStatus pv_float_hex(PvVM *vm, PvArgs *a, PvValue *out) {
    char text[PV_FLOAT_REPR_MAX];
    size_t n = pv_float_to_hex(pv_float(a->v[0]), text);
    return give(pv_from_ptr(pv_str_from_ascii(vm, text, n)), out);
}

PvStatus pv_float_dunder_getformat(PvVM *vm, PvArgs *a, PvValue *out) {
    const PvStr *kind = pv_str(a->v[1]);
    if (!pv_str_equals_ascii(kind, "double") && !pv_str_equals_ascii(kind, "float")) {
        return pv_raise(vm, PV_EXC_VALUE_ERROR, "__getformat__() argument 1 must be 'double' or 'float'");
    }
    const uint16_t one = 1;
    bool little = *(const uint8_t *)&one == 1;
    const char *text = little ? "IEEE, little-endian" : "IEEE, big-endian";
    return give(pv_from_ptr(pv_str_from_ascii(vm, text, strlen(text))), out);
}

PvStatus pv_float_fromhex(PvVM *vm, PvArgs *a, PvValue *out) {
    if (!pv_is_str(a->v[1])) return pv_raise(vm, PV_EXC_TYPE_ERROR, "bad argument type for built-in operation");
    const PvStr *s = pv_str(a->v[1]);
    double d = 0;
    PvTextStatus status = PV_TEXT_BAD;
    PV_TRY(pv_charge(vm, (int64_t)(s->length / 4)));
    if (s->ascii) status = pv_float_from_hex(s->data, s->length, &d);
    if (status == PV_TEXT_BAD) {
        return pv_raise(vm, PV_EXC_VALUE_ERROR, "invalid hexadecimal floating-point string");
    }
    if (status == PV_TEXT_OVERFLOW) {
        return pv_raise(vm, PV_EXC_OVERFLOW_ERROR,
                        "hexadecimal value too large to represent as a float");
    }
    if (a->v[0] != pv_from_ptr(&pv_types[PV_TYPE_FLOAT])) {
        PvValue value = pv_float_new(vm, d);
        if (value == PV_NULL) return PV_RETRY;
        return pv_defer_call(vm, a->v[0], 1, &value);
    }
    return give_float(vm, d, out);
}
