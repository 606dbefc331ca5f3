// printf-style formatting: str % values.
//
// Native as long as no guest method decides. Otherwise nothing has happened yet, DEFER: the twin
// (stdlib_shims/_prelude/formatting.py) asks percent_plan what each place wants, converts the values
// in guest code, and comes back with plain ones through percent_apply.
#include <stdio.h>

#include "core/native.h"
#include "objects/dict.h"
#include "objects/float.h"
#include "objects/int.h"
#include "objects/list.h"
#include "objects/operate.h"
#include "objects/tuple.h"
#include "text/floats.h"

typedef struct Place {
    PvStr *key; // %(key), or NULL
    bool left, plus, blank, alternate, zero;
    bool width_star, precision_star;
    int64_t width, precision; // -1: none
    uint32_t conversion;
    size_t conversion_at;
} Place;

typedef struct Percent {
    PvVM *vm;
    PvStr *format;
    size_t at;
    PvValue values;  // the right operand
    PvTuple *tuple;  // it, if it is a tuple
    size_t next;     // index of the next value
    bool single_used;
    bool converted;  // from the twin: %r and %a get strings to be put in as they are
    PvWriter w;
} Percent;

static PvStatus parse_number(Percent *p, int64_t *out, const char *what) {
    int64_t n = 0;
    while (p->at < p->format->length) {
        uint32_t c = pv_str_at(p->format, p->at);
        if (c < '0' || c > '9') break;
        n = n * 10 + (int64_t)(c - '0');
        if (n > INT32_MAX) return pv_raise(p->vm, PV_EXC_VALUE_ERROR, "%s too big", what);
        p->at++;
    }
    *out = n;
    return PV_OK;
}

static uint32_t peek(const Percent *p) {
    return p->at < p->format->length ? pv_str_at(p->format, p->at) : 0;
}

// Read a place, behind its '%'.
static PvStatus parse_place(Percent *p, Place *f) {
    *f = (Place){.width = -1, .precision = -1};
    if (peek(p) == '(') {
        size_t depth = 1, from = ++p->at;
        while (p->at < p->format->length && depth > 0) {
            uint32_t c = pv_str_at(p->format, p->at++);
            if (c == '(') depth++;
            if (c == ')') depth--;
        }
        if (depth > 0) return pv_raise(p->vm, PV_EXC_VALUE_ERROR, "incomplete format key");
        f->key = pv_str_slice(p->vm, p->format, from, p->at - 1);
        if (f->key == NULL) return PV_RETRY;
    }
    for (;; p->at++) {
        uint32_t c = peek(p);
        if (c == '-') f->left = true;
        else if (c == '+') f->plus = true;
        else if (c == ' ') f->blank = true;
        else if (c == '#') f->alternate = true;
        else if (c == '0') f->zero = true;
        else break;
    }
    if (peek(p) == '*') {
        f->width_star = true;
        p->at++;
    } else if (peek(p) >= '0' && peek(p) <= '9') {
        PV_TRY(parse_number(p, &f->width, "width"));
    }
    if (peek(p) == '.') {
        p->at++;
        if (peek(p) == '*') {
            f->precision_star = true;
            p->at++;
        } else {
            PV_TRY(parse_number(p, &f->precision, "precision"));
        }
    }
    if (peek(p) == 'h' || peek(p) == 'l' || peek(p) == 'L') p->at++;
    if (p->at >= p->format->length) return pv_raise(p->vm, PV_EXC_VALUE_ERROR, "incomplete format");
    f->conversion_at = p->at;
    f->conversion = pv_str_at(p->format, p->at++);
    return PV_OK;
}

// The next positional value.
static PvStatus next_value(Percent *p, PvValue *out) {
    if (p->tuple != NULL && p->next < p->tuple->n) {
        *out = p->tuple->item[p->next++];
        return PV_OK;
    }
    if (p->tuple == NULL && !p->single_used) {
        p->single_used = true;
        *out = p->values;
        return PV_OK;
    }
    return pv_raise(p->vm, PV_EXC_TYPE_ERROR, "not enough arguments for format string");
}

static PvStatus value_of(Percent *p, Place *f, PvValue *out) {
    if (f->key == NULL) return next_value(p, out);
    if (p->tuple != NULL || !pv_is_ptr(p->values) || pv_is_str(p->values)) {
        return pv_raise(p->vm, PV_EXC_TYPE_ERROR, "format requires a mapping");
    }
    p->single_used = true;
    if (pv_ptr(p->values)->type != &pv_types[PV_TYPE_DICT]) return PV_DEFER;
    PvDictEntry *entry;
    PV_TRY(pv_dict_find(p->vm, pv_dict(p->values), pv_from_ptr(f->key), pv_str_hash(f->key), &entry));
    if (entry == NULL) return pv_raise_value(p->vm, PV_EXC_KEY_ERROR, pv_from_ptr(f->key));
    *out = entry->value;
    return PV_OK;
}

static PvStatus star(Percent *p, bool is_precision, int64_t *out, bool *left) {
    PvValue v;
    int64_t n;
    PV_TRY(next_value(p, &v));
    if (!pv_is_integer(v)) return pv_raise(p->vm, PV_EXC_TYPE_ERROR, "* wants int");
    if (!pv_int_as_int64(v, &n) || n > INT32_MAX || n < -INT32_MAX) {
        return pv_raise(p->vm, PV_EXC_OVERFLOW_ERROR, "Python int too large to convert to C int");
    }
    if (is_precision) {
        *out = n < 0 ? 0 : n;
    } else {
        *left |= n < 0;
        *out = n < 0 ? -n : n;
    }
    return PV_OK;
}

// --- output -------------------------------------------------------------------------------------

static PvStatus fill(Percent *p, uint32_t c, int64_t n) {
    if (n <= 0) return PV_OK;
    PV_TRY(pv_charge(p->vm, n / 8));
    return pv_writer_fill(&p->w, c, (size_t)n);
}

// [prefix][digits] in a field; zeros go between the two.
static PvStatus put_number(Percent *p, const Place *f, const char *prefix, size_t prefix_n,
                           const char *digits, size_t n, int64_t zeros) {
    int64_t length = (int64_t)(prefix_n + n) + zeros;
    int64_t missing = f->width > length ? f->width - length : 0;
    if (!f->left && f->zero) {
        zeros += missing;
        missing = 0;
    }
    if (!f->left) PV_TRY(fill(p, ' ', missing));
    PV_TRY(pv_writer_ascii(&p->w, prefix, prefix_n));
    PV_TRY(fill(p, '0', zeros));
    PV_TRY(pv_writer_ascii(&p->w, digits, n));
    return f->left ? fill(p, ' ', missing) : PV_OK;
}

static PvStatus put_text(Percent *p, const Place *f, const PvStr *s) {
    size_t n = s->length;
    if (f->precision >= 0 && n > (size_t)f->precision) n = (size_t)f->precision;
    int64_t missing = f->width > (int64_t)n ? f->width - (int64_t)n : 0;
    PV_TRY(pv_charge(p->vm, (int64_t)(n / 32)));
    if (!f->left) PV_TRY(fill(p, ' ', missing));
    PV_TRY(pv_writer_part(&p->w, s, 0, n));
    return f->left ? fill(p, ' ', missing) : PV_OK;
}

static char sign_of(const Place *f, bool negative) {
    return negative ? '-' : f->plus ? '+' : f->blank ? ' ' : 0;
}

static bool is_guest(PvValue v) { return !(pv_type_of(v)->flags & PV_TF_BUILTIN); }

static PvStatus put_int(Percent *p, const Place *f, PvValue v) {
    PvVM *vm = p->vm;
    bool decimal = f->conversion == 'd' || f->conversion == 'i' || f->conversion == 'u';
    if (!pv_is_integer(v)) {
        if (decimal && pv_is_float(v)) {
            PV_TRY(pv_int_of_float(vm, pv_float(v), &v));
        } else if (is_guest(v)) {
            return PV_DEFER;
        } else {
            return pv_raise(vm, PV_EXC_TYPE_ERROR,
                            decimal ? "%%%c format: a real number is required, not %T"
                                    : "%%%c format: an integer is required, not %T",
                            (int)f->conversion, v);
        }
    }
    int base = decimal ? 10 : f->conversion == 'o' ? 8 : 16;
    PvWriter digits;
    PvValue text;
    pv_writer_init(&digits, vm);
    PV_TRY(pv_int_write(vm, v, base, true, &digits));
    PV_TRY(pv_writer_finish(&digits, &text));
    const PvStr *s = pv_str(text);
    const char *d = s->data;
    size_t n = s->length, prefix_n = 0;
    char prefix[4];
    bool negative = n > 0 && d[0] == '-';
    if (negative) d++, n--;
    char sign = sign_of(f, negative);
    if (sign != 0) prefix[prefix_n++] = sign;
    if (f->alternate && !decimal) {
        prefix[prefix_n++] = '0';
        prefix[prefix_n++] = (char)f->conversion;
    }
    int64_t zeros = f->precision > (int64_t)n ? f->precision - (int64_t)n : 0;
    if (f->conversion != 'X') return put_number(p, f, prefix, prefix_n, d, n, zeros);
    PvStr *upper = pv_str_alloc(vm, n, 0);
    if (upper == NULL) return PV_RETRY;
    for (size_t i = 0; i < n; i++) {
        char c = d[i];
        ((char *)upper->data)[i] = c >= 'a' ? (char)(c - 32) : c;
    }
    return put_number(p, f, prefix, prefix_n, upper->data, n, zeros);
}

static PvStatus put_float(Percent *p, const Place *f, PvValue v) {
    PvVM *vm = p->vm;
    double x;
    PvStatus status;
    if (!pv_float_from_real(vm, v, &x, &status)) {
        if (is_guest(v)) return PV_DEFER;
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "must be real number, not %T", v);
    }
    PV_TRY(status);
    int precision = f->precision < 0 ? 6 : (int)f->precision;
    char stack[512];
    size_t size = pv_float_format_size(x, (char)f->conversion, precision);
    if (size > SIZE_MAX / 8) return pv_raise_memory(vm);
    char *text = size <= sizeof stack ? stack : pv_heap_raw(vm, size);
    if (text == NULL) return PV_RETRY;
    PvPace pace = pv_pace(vm);
    size_t n = pv_float_format(x, (char)f->conversion, precision, f->alternate ? PV_FLOAT_ALT : 0,
                               text, size <= sizeof stack ? NULL : &pace.pace);
    status = PV_STOP;
    if (n != SIZE_MAX) {
        bool negative = n > 0 && text[0] == '-';
        char sign = sign_of(f, negative);
        status = put_number(p, f, &sign, sign != 0, text + negative, n - negative, 0);
    }
    if (text != stack) pv_heap_raw_free(vm, text, size);
    return status;
}

static PvStatus put_char(Percent *p, const Place *f, PvValue v) {
    PvVM *vm = p->vm;
    int64_t code;
    Place field = *f;
    field.precision = -1;
    if (pv_is_str(v) && pv_str(v)->length == 1) return put_text(p, &field, pv_str(v));
    if (!pv_is_integer(v)) {
        if (is_guest(v) && !pv_is_str(v)) return PV_DEFER;
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "%%c requires int or char");
    }
    if (!pv_int_as_int64(v, &code) || code < 0 || code > 0x10ffff) {
        return pv_raise(vm, PV_EXC_OVERFLOW_ERROR, "%%c arg not in range(0x110000)");
    }
    PvStr *s = pv_str_from_char(vm, (uint32_t)code);
    return s == NULL ? PV_RETRY : put_text(p, &field, s);
}

static PvStatus put_object(Percent *p, const Place *f, PvValue v) {
    PvVM *vm = p->vm;
    PvValue text;
    if (pv_is_str(v) && (p->converted || (f->conversion == 's' && !is_guest(v)))) {
        return put_text(p, f, pv_str(v));
    }
    PvWriter w;
    pv_writer_init(&w, vm);
    PV_TRY(f->conversion == 's' ? pv_str_of(vm, v, &w) : pv_repr(vm, v, &w));
    PV_TRY(pv_writer_finish(&w, &text));
    if (f->conversion == 'a' && !pv_str(text)->ascii) return PV_DEFER;
    return put_text(p, f, pv_str(text));
}

static PvStatus put(Percent *p, Place *f) {
    PvValue v;
    if (f->width_star) PV_TRY(star(p, false, &f->width, &f->left));
    if (f->precision_star) PV_TRY(star(p, true, &f->precision, &f->left));
    switch (f->conversion) {
    case 's': case 'r': case 'a': case 'd': case 'i': case 'u': case 'o': case 'x': case 'X':
    case 'c': case 'e': case 'E': case 'f': case 'F': case 'g': case 'G': break;
    default: {
        PvStr *c = pv_str_from_char(p->vm, f->conversion);
        char code[16];
        if (c == NULL) return PV_RETRY;
        snprintf(code, sizeof code, "0x%x", (unsigned)f->conversion);
        return pv_raise(p->vm, PV_EXC_VALUE_ERROR,
                        "unsupported format character '%U' (%s) at index %zu",
                        f->conversion < 0x20 || f->conversion > 0x7e ? pv_str_latin1('?') : c, code,
                        f->conversion_at);
    }
    }
    PV_TRY(value_of(p, f, &v));
    switch (f->conversion) {
    case 's': case 'r': case 'a': return put_object(p, f, v);
    case 'c': return put_char(p, f, v);
    case 'e': case 'E': case 'f': case 'F': case 'g': case 'G': return put_float(p, f, v);
    default: return put_int(p, f, v);
    }
}

static PvStatus run(Percent *p, PvValue *out) {
    pv_writer_init(&p->w, p->vm);
    PV_TRY(pv_charge(p->vm, (int64_t)(p->format->length / 8)));
    while (p->at < p->format->length) {
        size_t from = p->at;
        while (p->at < p->format->length && pv_str_at(p->format, p->at) != '%') p->at++;
        PV_TRY(pv_writer_part(&p->w, p->format, from, p->at - from));
        if (p->at == p->format->length) break;
        p->at++;
        if (peek(p) == '%') {
            p->at++;
            PV_TRY(pv_writer_char(&p->w, '%'));
            continue;
        }
        Place f;
        PV_TRY(parse_place(p, &f));
        if (f.conversion == '%') {
            PV_TRY(pv_writer_char(&p->w, '%'));
            continue;
        }
        PV_TRY(pv_charge(p->vm, 4));
        PV_TRY(put(p, &f));
    }
    bool left_over = p->tuple != NULL ? p->next < p->tuple->n : !p->single_used;
    // A mapping (anything with items that is no str) may go unused.
    if (left_over && p->tuple == NULL && pv_is_ptr(p->values) && !pv_is_str(p->values) &&
        (pv_ptr(p->values)->type->ops.getitem != NULL || is_guest(p->values))) {
        left_over = false;
    }
    if (left_over) {
        return pv_raise(p->vm, PV_EXC_TYPE_ERROR,
                        "not all arguments converted during string formatting");
    }
    return pv_writer_finish(&p->w, out);
}

static PvStatus format_values(PvVM *vm, PvStr *format, PvValue values, bool converted, PvValue *out) {
    Percent p = {.vm = vm, .format = format, .values = values, .converted = converted};
    if (pv_is_tuple(values)) p.tuple = pv_tuple(values);
    return run(&p, out);
}

PvStatus pv_str_percent(PvVM *vm, PvStr *format, PvValue values, PvValue *out) {
    return format_values(vm, format, values, false, out);
}

// percent_apply(format, values): values that the twin has converted.
PvStatus pv_intrinsic_percent_apply(PvVM *vm, PvArgs *a, PvValue *out) {
    return format_values(vm, pv_str(a->v[0]), a->v[1], true, out);
}

// percent_plan(format): for each value wanted, (key or None, conversion); '*' is a width or precision.
PvStatus pv_intrinsic_percent_plan(PvVM *vm, PvArgs *a, PvValue *out) {
    Percent p = {.vm = vm, .format = pv_str(a->v[0])};
    PvList *plan = pv_list_make(vm, 0);
    if (plan == NULL) return PV_RETRY;
    PV_TRY(pv_charge(vm, (int64_t)(p.format->length / 4)));
    while (p.at < p.format->length) {
        if (pv_str_at(p.format, p.at++) != '%') continue;
        if (peek(&p) == '%') {
            p.at++;
            continue;
        }
        Place f;
        PV_TRY(parse_place(&p, &f));
        if (f.conversion == '%') continue;
        PvValue star_char = pv_from_ptr(pv_str_latin1('*'));
        for (int i = 0; i < f.width_star + f.precision_star; i++) {
            PvTuple *pair = pv_tuple_pair(vm, PV_NONE, star_char);
            if (pair == NULL) return PV_RETRY;
            PV_TRY(pv_list_push(vm, plan, pv_from_ptr(pair)));
        }
        PvStr *c = pv_str_from_char(vm, f.conversion);
        PvTuple *pair = c == NULL ? NULL
                                  : pv_tuple_pair(vm, f.key == NULL ? PV_NONE : pv_from_ptr(f.key),
                                                  pv_from_ptr(c));
        if (pair == NULL) return PV_RETRY;
        PV_TRY(pv_list_push(vm, plan, pv_from_ptr(pair)));
    }
    *out = pv_from_ptr(plan);
    return PV_OK;
}
