// printf-style formatting: str % values, bytes % values (and bytearray's).
//
// For octets the same machine writes characters below 256, which become the bytes of the result.
// Native as long as no guest method decides. Otherwise nothing has happened yet, DEFER: the twin
// (stdlib_shims/_prelude/formatting.py) asks percent_plan what each place wants, converts the values
// in guest code, and comes back with plain ones through percent_apply.
#include <stdio.h>

#include "core/native.h"
#include "objects/bytes.h"
#include "objects/memoryview.h"
#include "objects/dict.h"
#include "objects/float.h"
#include "objects/int.h"
#include "objects/list.h"
#include "objects/operate.h"
#include "objects/textual.h"
#include "objects/tuple.h"
#include "text/floats.h"
#include "text/view.h"

typedef struct Place {
    PvValue key; // of %(key): a str or bytes, or PV_NULL
    PvValue keyed; // what it names, until that is taken: by a '*', if there is one
    bool left, plus, blank, alternate, zero;
    bool width_star, precision_star;
    int64_t width, precision; // -1: none
    uint32_t conversion;
    size_t conversion_at;
} Place;

typedef struct Percent {
    PvVM *vm;
    PvTextual format;
    size_t at, end;
    PvValue values;  // the right operand
    PvTuple *tuple;  // it, if it is a tuple
    size_t next;     // index of the next value
    bool single_used;
    bool plain;      // the format has no place: it is the result
    bool converted;  // from the twin: %r and %a get strings to be put in as they are
    PvWriter w;
} Percent;

static uint32_t char_at(const Percent *p, size_t i) {
    PvTextSpan s = p->format.text;
    return pv_view_at((PvTextView){s.data, s.length, s.kind}, i);
}

static uint32_t peek(const Percent *p) { return p->at < p->end ? char_at(p, p->at) : 0; }

static PvStatus parse_number(Percent *p, int64_t *out, const char *what) {
    int64_t n = 0;
    while (p->at < p->end) {
        uint32_t c = peek(p);
        if (c < '0' || c > '9') break;
        n = n * 10 + (int64_t)(c - '0');
        if (n > INT32_MAX) return pv_raise(p->vm, PV_EXC_VALUE_ERROR, "%s too big", what);
        p->at++;
    }
    *out = n;
    return PV_OK;
}

static PvStatus key_of(Percent *p, size_t from, size_t to, PvValue *out) {
    if (!p->format.octets) return pv_textual_part(&p->format, from, to, out);
    *out = pv_from_ptr(pv_bytes_of(p->vm, (const char *)p->format.text.data + from, to - from));
    return *out == PV_NULL ? PV_RETRY : PV_OK;
}

static bool is_guest(PvValue v) { return !(pv_type_of(v)->flags & PV_TF_BUILTIN); }

// Can it be subscripted, as far as %(key) asks: anything with items that is no text.
static bool is_mapping(const Percent *p, PvValue v) {
    if (p->tuple != NULL || pv_is_str(v)) return false;
    if (p->format.octets && (pv_is_bytes(v) || pv_is_bytearray(v) || pv_is_memoryview(v))) return false;
    return pv_type_of(v)->ops.getitem != NULL;
}

// Whether the values are looked up by key here: not while only the plan is made, or by the twin.
static bool looks_up(const Percent *p) { return p->values != PV_NULL && !p->converted; }

static PvStatus need_mapping(Percent *p) {
    if (!looks_up(p) || is_mapping(p, p->values)) return PV_OK;
    if (p->tuple == NULL && is_guest(p->values) && !pv_is_str(p->values)) return PV_DEFER;
    return pv_raise(p->vm, PV_EXC_TYPE_ERROR, "format requires a mapping");
}

static PvStatus value_of(Percent *p, Place *f, PvValue *out) {
    p->single_used = true;
    if (pv_ptr(p->values)->type != &pv_types[PV_TYPE_DICT]) return PV_DEFER;
    PvDictEntry *entry;
    uint64_t hash;
    PV_TRY(pv_hash(p->vm, f->key, &hash));
    PV_TRY(pv_dict_find(p->vm, pv_dict(p->values), f->key, hash, &entry));
    if (entry == NULL) return pv_raise_value(p->vm, PV_EXC_KEY_ERROR, f->key);
    *out = entry->value;
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

// The next value of a place: the keyed one once, else those of the tuple.
static PvStatus take(Percent *p, Place *f, PvValue *out) {
    if (f->key == PV_NULL || p->converted) return next_value(p, out);
    if (f->keyed == PV_NULL) {
        return pv_raise(p->vm, PV_EXC_TYPE_ERROR, "not enough arguments for format string");
    }
    *out = f->keyed;
    f->keyed = PV_NULL;
    return PV_OK;
}

static PvStatus star(Percent *p, Place *f, bool is_precision, int64_t *out, bool *left) {
    PvValue v;
    int64_t n;
    PV_TRY(take(p, f, &v));
    if (!pv_is_integer(v)) return pv_raise(p->vm, PV_EXC_TYPE_ERROR, "* wants int");
    if (!pv_int_as_int64(v, &n) || n == INT64_MIN || (is_precision && (n > INT32_MAX || n < -INT32_MAX))) {
        return pv_raise(p->vm, PV_EXC_OVERFLOW_ERROR, "Python int too large to convert to C %s",
                        is_precision ? "int" : "ssize_t");
    }
    if (is_precision) {
        *out = n < 0 ? 0 : n;
    } else {
        *left |= n < 0;
        *out = n < 0 ? -n : n;
    }
    return PV_OK;
}

// Read a place, behind its '%'.
static PvStatus parse_place(Percent *p, Place *f) {
    *f = (Place){.width = -1, .precision = -1};
    if (peek(p) == '(') {
        PV_TRY(need_mapping(p));
        f->keyed = PV_TRUE; // until the key's end is found
        size_t depth = 1, from = ++p->at;
        while (p->at < p->end && depth > 0) {
            uint32_t c = char_at(p, p->at++);
            if (c == '(') depth++;
            if (c == ')') depth--;
        }
        if (depth > 0) return pv_raise(p->vm, PV_EXC_VALUE_ERROR, "incomplete format key");
        PV_TRY(key_of(p, from, p->at - 1, &f->key));
        if (looks_up(p)) PV_TRY(value_of(p, f, &f->keyed));
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
        if (p->values != PV_NULL) PV_TRY(star(p, f, false, &f->width, &f->left));
    } else if (peek(p) >= '0' && peek(p) <= '9') {
        PV_TRY(parse_number(p, &f->width, "width"));
    }
    if (peek(p) == '.') {
        p->at++;
        if (peek(p) == '*') {
            f->precision_star = true;
            p->at++;
            if (p->values != PV_NULL) PV_TRY(star(p, f, true, &f->precision, &f->left));
        } else {
            PV_TRY(parse_number(p, &f->precision, p->format.octets ? "prec" : "precision"));
        }
    }
    if (peek(p) == 'h' || peek(p) == 'l' || peek(p) == 'L') p->at++;
    if (p->at >= p->end) return pv_raise(p->vm, PV_EXC_VALUE_ERROR, "incomplete format");
    f->conversion_at = p->at;
    f->conversion = char_at(p, p->at++);
    return PV_OK;
}

// --- output -------------------------------------------------------------------------------------

static PvStatus fill(Percent *p, uint32_t c, int64_t n) {
    if (n <= 0) return PV_OK;
    if (n > INT64_C(1) << 48) return pv_raise_memory(p->vm);
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

static PvStatus put_int(Percent *p, const Place *f, PvValue v) {
    PvVM *vm = p->vm;
    bool decimal = f->conversion == 'd' || f->conversion == 'i' || f->conversion == 'u';
    if (!pv_is_integer(v)) {
        if (decimal && pv_is_float(v) && !is_guest(v)) {
            PV_TRY(pv_int_of_float(vm, pv_float(v), &v));
        } else if (is_guest(v) && !p->converted) {
            return PV_DEFER;
        } else {
            return pv_raise(vm, PV_EXC_TYPE_ERROR,
                            decimal ? "%%%c format: a real number is required, not %T"
                                    : "%%%c format: an integer is required, not %T",
                            p->format.octets && f->conversion == 'i' ? 'd' : (int)f->conversion, v);
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
    if (is_guest(v) && pv_is_integer(v)) return PV_DEFER; // its __float__ is asked
    bool real = pv_float_from_real(vm, v, &x, &status);
    if (real && status == PV_RAISE && p->format.octets) real = false; // so bytes call what is too large
    if (!real) {
        if (is_guest(v) && !p->converted) return PV_DEFER;
        return pv_raise(vm, PV_EXC_TYPE_ERROR,
                        p->format.octets ? "float argument required, not %T" : "must be real number, not %T", v);
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
    pv_pace_end(&pace);
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
    bool octets = p->format.octets;
    PvOctets o;
    Place field = *f;
    field.precision = -1;
    if (octets && pv_octets(v, &o) && o.n == 1) return put_text(p, &field, pv_str_latin1(o.data[0]));
    if (!octets && pv_is_str(v) && pv_str(v)->length == 1) return put_text(p, &field, pv_str(v));
    if (!pv_is_integer(v)) {
        if (is_guest(v) && (octets || !pv_is_str(v)) && !p->converted) return PV_DEFER;
        if (octets) {
            return pv_raise(vm, PV_EXC_TYPE_ERROR, "%%c requires an integer in range(256) or a single byte");
        }
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "%%c requires int or char");
    }
    if (!pv_int_as_int64(v, &code) || code < 0 || code > (octets ? 0xff : 0x10ffff)) {
        return pv_raise(vm, PV_EXC_OVERFLOW_ERROR,
                        octets ? "%%c arg not in range(256)" : "%%c arg not in range(0x110000)");
    }
    PvStr *s = pv_str_from_char(vm, (uint32_t)code);
    return s == NULL ? PV_RETRY : put_text(p, &field, s);
}

// %s and %b of octets.
static PvStatus put_octets(Percent *p, const Place *f, PvValue v) {
    PvOctets o;
    if (!pv_octets(v, &o)) {
        if (is_guest(v) && !p->converted) return PV_DEFER;
        return pv_raise(p->vm, PV_EXC_TYPE_ERROR,
                        "%%b requires a bytes-like object, or an object that implements __bytes__, "
                        "not '%T'", v);
    }
    PvStr text = {.length = o.n, .kind = 1, .data = (void *)(uintptr_t)o.data}; // read as Latin-1
    return put_text(p, f, &text);
}

static PvStatus put_object(Percent *p, const Place *f, PvValue v) {
    PvVM *vm = p->vm;
    PvValue text;
    bool octets = p->format.octets, plain = f->conversion == 's' || f->conversion == 'b';
    if (octets && plain) return put_octets(p, f, v);
    if (pv_is_str(v) && (p->converted || (plain && !is_guest(v)))) return put_text(p, f, pv_str(v));
    PvWriter w;
    pv_writer_init(&w, vm);
    PV_TRY(plain ? pv_str_of(vm, v, &w) : pv_repr(vm, v, &w));
    PV_TRY(pv_writer_finish(&w, &text));
    if (octets || f->conversion == 'a') PV_TRY(pv_str_escape(vm, pv_str(text), &text));
    return put_text(p, f, pv_str(text));
}

static PvStatus put(Percent *p, Place *f) {
    PvValue v;
    PV_TRY(take(p, f, &v));
    if (f->conversion == 'b' && !p->format.octets) f->conversion = 'b' | 0x100; // unknown to str
    switch (f->conversion) {
    case 'b': case 's': case 'r': case 'a': case 'd': case 'i': case 'u': case 'o': case 'x': case 'X':
    case 'c': case 'e': case 'E': case 'f': case 'F': case 'g': case 'G': break;
    default: {
        f->conversion = char_at(p, f->conversion_at);
        PvStr *c = pv_str_from_char(p->vm, f->conversion);
        char code[16];
        if (c == NULL) return PV_RETRY;
        if (p->format.octets && f->conversion >= 0x80) { // which CPython takes for a negative one
            return pv_raise(p->vm, PV_EXC_OVERFLOW_ERROR, "character argument not in range(0x110000)");
        }
        snprintf(code, sizeof code, "0x%x", (unsigned)f->conversion);
        return pv_raise(p->vm, PV_EXC_VALUE_ERROR,
                        "unsupported format character '%U' (%s) at index %zu",
                        !p->format.octets && (f->conversion < 0x20 || f->conversion > 0x7e)
                            ? pv_str_latin1('?') : c,
                        code,
                        f->conversion_at);
    }
    }
    switch (f->conversion) {
    case 'b': case 's': case 'r': case 'a': return put_object(p, f, v);
    case 'c': return put_char(p, f, v);
    case 'e': case 'E': case 'f': case 'F': case 'g': case 'G': return put_float(p, f, v);
    default: return put_int(p, f, v);
    }
}

static PvStatus give(Percent *p, PvValue *out) {
    if (p->plain && !p->format.octets) {
        *out = p->format.self;
        return PV_OK;
    }
    if (!p->format.octets) return pv_writer_finish(&p->w, out);
    uint8_t *data = NULL;
    *out = pv_octets_make(p->vm, p->format.self, p->w.length, &data);
    if (*out == PV_NULL) return PV_RETRY;
    if (p->w.length > 0) memcpy(data, p->w.data, p->w.length);
    return PV_OK;
}

static PvStatus run(Percent *p, PvValue *out) {
    pv_writer_init(&p->w, p->vm);
    while (p->at < p->end) {
        size_t from = p->at;
        for (; p->at < p->end && char_at(p, p->at) != '%'; p->at++) {
            PV_TRY(pv_textual_pay(p->vm, p->at - from, p->end - from));
        }
        if (p->format.octets) PV_TRY(pv_writer_ascii(&p->w, (const char *)p->format.text.data + from, p->at - from));
        else PV_TRY(pv_writer_part(&p->w, pv_str(p->format.self), from, p->at - from));
        if (p->at == p->end) {
            p->plain = from == 0;
            break;
        }
        p->at++;
        if (peek(p) == '%') {
            p->at++;
            PV_TRY(pv_writer_char(&p->w, '%'));
            continue;
        }
        Place f;
        PV_TRY(parse_place(p, &f));
        PV_TRY(pv_charge(p->vm, 4));
        PV_TRY(put(p, &f));
    }
    bool left_over = p->tuple != NULL ? p->next < p->tuple->n : !p->single_used;
    if (left_over && p->tuple == NULL) { // a mapping may go unused
        if (is_mapping(p, p->values)) left_over = false;
        else if (is_guest(p->values) && !p->converted) return PV_DEFER;
    }
    if (left_over) {
        return pv_raise(p->vm, PV_EXC_TYPE_ERROR, "not all arguments converted during %s formatting",
                        p->format.octets ? "bytes" : "string");
    }
    return give(p, out);
}

static PvStatus format_values(PvVM *vm, PvValue format, PvValue values, bool converted, PvValue *out) {
    Percent p = {.vm = vm, .format = pv_textual(vm, format), .values = values, .converted = converted};
    p.end = p.format.text.length;
    if (pv_is_tuple(values)) p.tuple = pv_tuple(values);
    return run(&p, out);
}

PvStatus pv_str_percent(PvVM *vm, PvStr *format, PvValue values, PvValue *out) {
    return format_values(vm, pv_from_ptr(format), values, false, out);
}

PvStatus pv_octets_percent(PvVM *vm, PvValue format, PvValue values, PvValue *out) {
    return format_values(vm, format, values, false, out);
}

static PvStatus check_format(PvVM *vm, PvValue v) {
    if (pv_is_str(v) || pv_is_bytes(v) || pv_is_bytearray(v)) return PV_OK;
    return pv_raise(vm, PV_EXC_TYPE_ERROR, "a format is expected, not '%T'", v);
}

// percent_apply(format, values): values that the twin has converted.
PvStatus pv_intrinsic_percent_apply(PvVM *vm, PvArgs *a, PvValue *out) {
    PV_TRY(check_format(vm, a->v[0]));
    return format_values(vm, a->v[0], a->v[1], true, out);
}

// percent_plan(format): for each value wanted, (key or None, conversion); '*' is a width or precision.
// The last has no conversion if it is wrong, and the key True if it has no end.
PvStatus pv_intrinsic_percent_plan(PvVM *vm, PvArgs *a, PvValue *out) {
    PV_TRY(check_format(vm, a->v[0]));
    Percent p = {.vm = vm, .format = pv_textual(vm, a->v[0])};
    p.end = p.format.text.length;
    PvList *plan = pv_list_make(vm, 0);
    if (plan == NULL) return PV_RETRY;
    while (p.at < p.end) {
        PV_TRY(pv_textual_pay(vm, p.at, p.end));
        if (char_at(&p, p.at++) != '%') continue;
        if (peek(&p) == '%') {
            p.at++;
            continue;
        }
        Place f;
        PV_TRY(pv_charge(vm, 4));
        PvStatus status = parse_place(&p, &f);
        bool wrong = status == PV_RAISE; // percent_apply says it again, when it gets there
        if (wrong) pv_core(vm)->exc = PV_NULL;
        else PV_TRY(status);
        PvValue key = f.key != PV_NULL ? f.key : f.keyed != PV_NULL ? f.keyed : PV_NONE;
        int n_stars = f.width_star + f.precision_star;
        for (int i = 0; i <= n_stars; i++) {
            PvValue conversion = PV_NONE;
            if (i < n_stars) {
                conversion = pv_from_ptr(pv_str_latin1('*'));
            } else if (!wrong) {
                PvStr *c = pv_str_from_char(vm, f.conversion);
                if (c == NULL) return PV_RETRY;
                conversion = pv_from_ptr(c);
            }
            PvTuple *pair = pv_tuple_pair(vm, i == 0 ? key : PV_NONE, conversion);
            if (pair == NULL) return PV_RETRY;
            PV_TRY(pv_list_push(vm, plan, pv_from_ptr(pair)));
        }
        if (wrong) break;
    }
    *out = pv_from_ptr(plan);
    return PV_OK;
}
