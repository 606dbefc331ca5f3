// The complex object: arithmetic, text, construction.
//
// Arithmetic follows CPython's complexobject.c case by case where the results of infinities and
// zeros depend on the formula (division scales by the larger part, small int powers multiply).
#include "objects/complex.h"

#include <math.h>

#include "gen/types.gen.h"
#include "core/native.h"
#include "objects/float.h"
#include "objects/instance.h"
#include "objects/int.h"
#include "objects/operate.h"
#include "objects/tuple.h"
#include "text/floats.h"
#include "text/unicode.h"

bool pv_is_complex(PvValue v) {
    return pv_is_ptr(v) && pv_ptr(v)->type->id == PV_TYPE_COMPLEX;
}

PvValue pv_complex_new(PvVM *vm, double real, double imag) {
    PvComplex *c = pv_heap_new(vm, &pv_types[PV_TYPE_COMPLEX], sizeof *c);
    if (c == NULL) return PV_NULL;
    c->real = real;
    c->imag = imag;
    return pv_from_ptr(c);
}

static PvStatus give(PvVM *vm, double real, double imag, PvValue *out) {
    *out = pv_complex_new(vm, real, imag);
    return *out == PV_NULL ? PV_RETRY : PV_OK;
}

bool pv_complex_parts(PvVM *vm, PvValue v, PvComplex *out, PvStatus *status) {
    *status = PV_OK;
    if (pv_is_complex(v)) {
        out->real = pv_complex(v)->real;
        out->imag = pv_complex(v)->imag;
        return true;
    }
    out->imag = 0;
    return pv_float_from_real(vm, v, &out->real, status);
}

// --- arithmetic ---------------------------------------------------------------------------------

// a / b for a b that is not zero.
static PvComplex quotient(PvComplex a, PvComplex b) {
    double abs_real = fabs(b.real), abs_imag = fabs(b.imag), ratio, scale;
    if (abs_real >= abs_imag) {
        ratio = b.imag / b.real;
        scale = b.real + b.imag * ratio;
        return (PvComplex){.real = (a.real + a.imag * ratio) / scale, .imag = (a.imag - a.real * ratio) / scale};
    }
    if (abs_imag >= abs_real) {
        ratio = b.real / b.imag;
        scale = b.real * ratio + b.imag;
        return (PvComplex){.real = (a.real * ratio + a.imag) / scale, .imag = (a.imag * ratio - a.real) / scale};
    }
    return (PvComplex){.real = NAN, .imag = NAN};
}

static PvStatus divide(PvVM *vm, PvComplex a, PvComplex b, PvValue *out) {
    if (b.real == 0 && b.imag == 0) {
        return pv_raise(vm, PV_EXC_ZERO_DIVISION_ERROR, "complex division by zero");
    }
    PvComplex r = quotient(a, b);
    return give(vm, r.real, r.imag, out);
}

static PvComplex multiply(PvComplex a, PvComplex b) {
    PvComplex r = {.real = a.real * b.real - a.imag * b.imag,
                   .imag = a.real * b.imag + a.imag * b.real};
    return r;
}

static PvStatus power(PvVM *vm, PvComplex a, PvComplex b, PvValue *out) {
    PvComplex r = {.real = 1, .imag = 0};
    if (b.imag == 0 && b.real == floor(b.real) && fabs(b.real) <= 100) {
        // A small int: multiply.
        int n = (int)fabs(b.real);
        PvComplex base = a;
        for (int bits = n; bits > 0; bits >>= 1) {
            if (bits & 1) r = multiply(r, base);
            base = multiply(base, base);
        }
        if (b.real < 0) {
            if (r.real == 0 && r.imag == 0) {
                return pv_raise(vm, PV_EXC_ZERO_DIVISION_ERROR, "0.0 to a negative or complex power");
            }
            r = quotient((PvComplex){.real = 1}, r);
        }
        if (isinf(r.real) || isinf(r.imag)) {
            return pv_raise(vm, PV_EXC_OVERFLOW_ERROR, "complex exponentiation");
        }
        return give(vm, r.real, r.imag, out);
    }
    if (a.real == 0 && a.imag == 0) {
        if (b.imag != 0 || b.real < 0) {
            return pv_raise(vm, PV_EXC_ZERO_DIVISION_ERROR, "0.0 to a negative or complex power");
        }
        return give(vm, 0, 0, out);
    }
    double size = hypot(a.real, a.imag), angle = atan2(a.imag, a.real);
    double length = pow(size, b.real), phase = angle * b.real;
    if (b.imag != 0) {
        length /= exp(angle * b.imag);
        phase += b.imag * log(size);
    }
    if (isinf(phase)) { // CPython takes the C library's complaint about cos(inf) for this
        return pv_raise(vm, PV_EXC_ZERO_DIVISION_ERROR, "0.0 to a negative or complex power");
    }
    r.real = length * cos(phase);
    r.imag = length * sin(phase);
    if (isinf(r.real) || isinf(r.imag)) {
        return pv_raise(vm, PV_EXC_OVERFLOW_ERROR, "complex exponentiation");
    }
    return give(vm, r.real, r.imag, out);
}

PvStatus pv_complex_power(PvVM *vm, double x, double y, PvValue *out) {
    return power(vm, (PvComplex){.real = x}, (PvComplex){.real = y}, out);
}

static bool is_arithmetic(int op) {
    return op == PV_BINARY_ADD || op == PV_BINARY_SUBTRACT || op == PV_BINARY_MULTIPLY ||
           op == PV_BINARY_TRUE_DIVIDE || op == PV_BINARY_POWER;
}

PvStatus pv_complex_op_binary(PvVM *vm, int op, PvValue va, PvValue vb, PvValue *out) {
    PvComplex a, b;
    PvStatus status;
    if (!is_arithmetic(op & ~PV_BINARY_INPLACE)) {
        *out = PV_NOTIMPLEMENTED;
        return PV_OK;
    }
    if (!pv_complex_parts(vm, va, &a, &status) || status != PV_OK) {
        *out = PV_NOTIMPLEMENTED;
        return status;
    }
    if (!pv_complex_parts(vm, vb, &b, &status) || status != PV_OK) {
        *out = PV_NOTIMPLEMENTED;
        return status;
    }
    switch (op & ~PV_BINARY_INPLACE) {
    case PV_BINARY_ADD: return give(vm, a.real + b.real, a.imag + b.imag, out);
    case PV_BINARY_SUBTRACT: return give(vm, a.real - b.real, a.imag - b.imag, out);
    case PV_BINARY_MULTIPLY: {
        PvComplex r = multiply(a, b);
        return give(vm, r.real, r.imag, out);
    }
    case PV_BINARY_TRUE_DIVIDE: return divide(vm, a, b, out);
    case PV_BINARY_POWER: return power(vm, a, b, out);
    default: *out = PV_NOTIMPLEMENTED; return PV_OK;
    }
}

// An exact complex as it is, an instance of a subclass as a complex.
static PvStatus itself(PvVM *vm, PvValue v, PvValue *out) {
    if (pv_type_of(v) != &pv_types[PV_TYPE_COMPLEX]) return give(vm, pv_complex(v)->real, pv_complex(v)->imag, out);
    *out = v;
    return PV_OK;
}

PvStatus pv_complex_op_unary(PvVM *vm, int op, PvValue v, PvValue *out) {
    const PvComplex *c = pv_complex(v);
    if (op == '~') {
        *out = PV_NOTIMPLEMENTED;
        return PV_OK;
    }
    return op == '-' ? give(vm, -c->real, -c->imag, out) : itself(vm, v, out);
}

PvStatus pv_complex_op_compare(PvVM *vm, PvCompare op, PvValue a, PvValue b, PvValue *out) {
    *out = PV_NOTIMPLEMENTED;
    if (op != PV_COMPARE_EQ && op != PV_COMPARE_NE) return PV_OK;
    PvValue x = pv_is_complex(a) ? a : b, y = pv_is_complex(a) ? b : a;
    const PvComplex *c = pv_complex(x);
    bool equal;
    if (pv_is_complex(y)) {
        equal = c->real == pv_complex(y)->real && c->imag == pv_complex(y)->imag;
    } else if (pv_is_float(y)) {
        equal = c->imag == 0 && c->real == pv_float(y);
    } else if (pv_is_integer(y)) {
        uint64_t room[1];
        equal = c->imag == 0 && isfinite(c->real) &&
                pv_big_compare_double(pv_int_big(y, room), c->real) == 0;
    } else {
        return PV_OK;
    }
    (void)vm;
    *out = pv_bool(equal == (op == PV_COMPARE_EQ));
    return PV_OK;
}

PvStatus pv_complex_op_hash(PvVM *vm, PvValue v, uint64_t *out) {
    const double part[2] = {pv_complex(v)->real, pv_complex(v)->imag};
    uint64_t hash[2];
    for (int i = 0; i < 2; i++) {
        if (isnan(part[i])) PV_TRY(pv_object_op_hash(vm, v, &hash[i]));
        else hash[i] = pv_float_hash(part[i]);
    }
    uint64_t h = hash[0] + 1000003u * hash[1];
    *out = h == UINT64_MAX ? UINT64_MAX - 1 : h;
    return PV_OK;
}

PvStatus pv_complex_op_truth(PvVM *vm, PvValue v, bool *out) {
    (void)vm;
    *out = pv_complex(v)->real != 0 || pv_complex(v)->imag != 0;
    return PV_OK;
}

// --- text ---------------------------------------------------------------------------------------

// A part as repr shows it: without ".0", with a sign if asked.
static PvStatus write_part(PvWriter *w, double d, bool sign) {
    char text[PV_FLOAT_REPR_MAX];
    size_t n = pv_float_repr(d, text);
    if (n > 2 && text[n - 1] == '0' && text[n - 2] == '.') n -= 2;
    if (sign && text[0] != '-') PV_TRY(pv_writer_char(w, '+'));
    return pv_writer_ascii(w, text, n);
}

PvStatus pv_complex_op_repr(PvVM *vm, PvValue v, PvWriter *w) {
    (void)vm;
    const PvComplex *c = pv_complex(v);
    bool pure = c->real == 0 && !signbit(c->real);
    if (!pure) {
        PV_TRY(pv_writer_char(w, '('));
        PV_TRY(write_part(w, c->real, false));
    }
    PV_TRY(write_part(w, c->imag, !pure));
    return pv_writer_text(w, pure ? "j" : "j)");
}

static bool is_digit(char c) { return c >= '0' && c <= '9'; }

static size_t digits(const char *s, size_t n, size_t i) {
    while (i < n && is_digit(s[i])) i++;
    return i;
}

static bool starts(const char *s, size_t n, size_t i, const char *word) {
    for (; *word != 0; i++, word++) {
        if (i >= n || (s[i] | 0x20) != *word) return false;
    }
    return true;
}

// How many characters at the start are a number, sign included; 0: none.
static size_t number_length(const char *s, size_t n) {
    size_t i = n > 0 && (s[0] == '+' || s[0] == '-') ? 1 : 0;
    if (starts(s, n, i, "infinity")) return i + 8;
    if (starts(s, n, i, "inf") || starts(s, n, i, "nan")) return i + 3;
    size_t whole = digits(s, n, i), end = whole;
    size_t count = whole - i;
    if (end < n && s[end] == '.') {
        end = digits(s, n, whole + 1);
        count += end - whole - 1;
    }
    if (count == 0) return 0;
    if (end < n && (s[end] | 0x20) == 'e') {
        size_t e = end + 1;
        if (e < n && (s[e] == '+' || s[e] == '-')) e++;
        if (e < n && is_digit(s[e])) end = digits(s, n, e);
    }
    return end;
}

// Read a number at *i; false: there is none (and *i stays).
static bool read_number(const char *s, size_t n, size_t *i, double *out) {
    size_t length = number_length(s + *i, n - *i);
    if (length == 0 || !pv_float_from_text(s + *i, length, out)) return false;
    *i += length;
    return true;
}

static void blanks(const char *s, size_t n, size_t *i) {
    while (*i < n && (s[*i] == ' ' || (s[*i] >= '\t' && s[*i] <= '\r') || (s[*i] >= 0x1c && s[*i] <= 0x1f))) ++*i;
}

static bool parse(const char *s, size_t n, PvComplex *out) {
    size_t i = 0;
    double first;
    blanks(s, n, &i);
    bool parenthesis = i < n && s[i] == '(';
    if (parenthesis) {
        i++;
        blanks(s, n, &i);
    }
    out->real = out->imag = 0;
    bool sign = i < n && (s[i] == '+' || s[i] == '-');
    if (read_number(s, n, &i, &first)) {
        if (i < n && (s[i] == '+' || s[i] == '-')) {
            out->real = first;
            if (!read_number(s, n, &i, &out->imag)) out->imag = s[i++] == '-' ? -1.0 : 1.0;
            if (i >= n || (s[i++] | 0x20) != 'j') return false;
        } else if (i < n && (s[i] | 0x20) == 'j') {
            i++;
            out->imag = first;
        } else {
            out->real = first;
        }
    } else { // [sign] j
        out->imag = sign && s[i] == '-' ? -1.0 : 1.0;
        i += sign;
        if (i >= n || (s[i++] | 0x20) != 'j') return false;
    }
    blanks(s, n, &i);
    if (parenthesis) {
        if (i >= n || s[i++] != ')') return false;
        blanks(s, n, &i);
    }
    return i == n;
}

// --- construction and methods -------------------------------------------------------------------

static PvStatus of_text(PvVM *vm, PvStr *s, PvComplex *out) {
    char stack[128];
    size_t n = s->length;
    PV_TRY(pv_charge(vm, (int64_t)(n / 2)));
    char *text = n <= sizeof stack ? stack : pv_heap_raw(vm, n);
    if (text == NULL) return PV_RETRY;
    n = pv_int_text_ascii(s, text);
    // CPython looks for underscores up to a NUL, and lets none of those be where one is.
    const char *nul = memchr(text, 0, n);
    size_t read = nul != NULL ? (size_t)(nul - text) : n;
    bool underscored = memchr(text, '_', read) != NULL;
    bool placed = !underscored || (read == n && pv_float_drop_underscores(text, &n));
    bool good = placed && parse(text, n, out);
    if (text != stack) pv_heap_raw_free(vm, text, s->length);
    if (good) return PV_OK;
    if (placed) {
        return pv_raise(vm, PV_EXC_VALUE_ERROR, "complex() arg is a malformed string");
    }
    return pv_float_raise_text(vm, "complex", pv_from_ptr(s));
}

static bool is_number(PvValue v) { return pv_is_complex(v) || pv_is_float(v) || pv_is_integer(v); }

// complex(real=0, imag=0). DEFER for __complex__, __float__ and __index__ of guest classes.
PvStatus pv_complex_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    PvType *type = (PvType *)(void *)pv_ptr(a->v[0]);
    PvValue x = a->v[1], y = a->v[2];
    PvComplex real = {.real = 0}, imag = {.real = 0};
    PvStatus status;
    bool exact = type == &pv_types[PV_TYPE_COMPLEX];
    if (exact && y == PV_NULL && x != PV_NULL && pv_type_of(x) == type) {
        *out = x;
        return PV_OK;
    }
    if (x != PV_NULL && pv_is_str(x)) {
        if (y != PV_NULL) {
            return pv_raise(vm, PV_EXC_TYPE_ERROR,
                            "complex() can't take second arg if first is a string");
        }
        PV_TRY(of_text(vm, pv_str(x), &real));
    } else {
        if (y != PV_NULL && pv_is_str(y)) {
            return pv_raise(vm, PV_EXC_TYPE_ERROR, "complex() second arg can't be a string");
        }
        // Both must be numbers before either is found too big.
        if (x != PV_NULL && !(pv_type_of(x)->flags & PV_TF_BUILTIN)) return PV_DEFER;
        if (x != PV_NULL && !is_number(x)) {
            return pv_raise(vm, PV_EXC_TYPE_ERROR,
                            "complex() first argument must be a string or a number, not '%T'", x);
        }
        if (y != PV_NULL && !(pv_type_of(y)->flags & PV_TF_BUILTIN)) return PV_DEFER;
        if (y != PV_NULL && !is_number(y)) {
            return pv_raise(vm, PV_EXC_TYPE_ERROR,
                            "complex() second argument must be a number, not '%T'", y);
        }
        if (x != PV_NULL) {
            pv_complex_parts(vm, x, &real, &status);
            PV_TRY(status);
        }
        if (y != PV_NULL) {
            pv_complex_parts(vm, y, &imag, &status);
            PV_TRY(status);
        }
        // real + imag * 1j, without the multiplication's own zeros.
        if (y != PV_NULL) {
            if (pv_is_complex(y)) real.real -= imag.imag;
            real.imag = x != PV_NULL && pv_is_complex(x) ? real.imag + imag.real : imag.real;
        }
    }
    if (exact) return give(vm, real.real, real.imag, out);
    PV_TRY(pv_instance_new(vm, type, out));
    pv_complex(*out)->real = real.real;
    pv_complex(*out)->imag = real.imag;
    return PV_OK;
}

PvStatus pv_complex_dunder_abs(PvVM *vm, PvArgs *a, PvValue *out) {
    const PvComplex *c = pv_complex(a->v[0]);
    double d = hypot(c->real, c->imag);
    if (isinf(d) && isfinite(c->real) && isfinite(c->imag)) {
        return pv_raise(vm, PV_EXC_OVERFLOW_ERROR, "absolute value too large");
    }
    *out = pv_float_new(vm, d);
    return *out == PV_NULL ? PV_RETRY : PV_OK;
}

PvStatus pv_complex_dunder_complex(PvVM *vm, PvArgs *a, PvValue *out) {
    return itself(vm, a->v[0], out);
}

PvStatus pv_complex_conjugate(PvVM *vm, PvArgs *a, PvValue *out) {
    return give(vm, pv_complex(a->v[0])->real, -pv_complex(a->v[0])->imag, out);
}

PvStatus pv_complex_dunder_getnewargs(PvVM *vm, PvArgs *a, PvValue *out) {
    PvValue real = pv_float_new(vm, pv_complex(a->v[0])->real);
    PvValue imag = pv_float_new(vm, pv_complex(a->v[0])->imag);
    if (real == PV_NULL || imag == PV_NULL) return PV_RETRY;
    *out = pv_from_ptr(pv_tuple_pair(vm, real, imag));
    return *out == PV_NULL ? PV_RETRY : PV_OK;
}

PvStatus pv_complex_get_real(PvVM *vm, PvValue self, PvValue *out) {
    *out = pv_float_new(vm, pv_complex(self)->real);
    return *out == PV_NULL ? PV_RETRY : PV_OK;
}

PvStatus pv_complex_get_imag(PvVM *vm, PvValue self, PvValue *out) {
    *out = pv_float_new(vm, pv_complex(self)->imag);
    return *out == PV_NULL ? PV_RETRY : PV_OK;
}
