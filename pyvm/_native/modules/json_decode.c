// The decoding half of _json: JSON text to values, without recursion and without guest code.
//
// Invariant: a mistake is found at the place and called by the name that CPython's scanner gives. What
// a hook of the guest is to make of it is marked by a type that JSON itself never gives: a tuple of
// pairs for an object, bytes ('i', 'f' or 'c' and the text) for a number or constant.
#include <math.h>
#include <string.h>

#include "core/writer.h"
#include "objects/bytes.h"
#include "objects/dict.h"
#include "objects/float.h"
#include "objects/int.h"
#include "objects/list.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "objects/types.h"
#include "text/floats.h"

enum { DEPTH = 1000 };
enum { RAW_OBJECTS = 1, RAW_FLOATS = 2, RAW_INTS = 4, RAW_CONSTANTS = 8 };

typedef struct Frame {
    PvList *list; // of a raw object: keys and values by turns
    PvDict *dict;
    PvValue key;
} Frame;

typedef struct Decoder {
    PvVM *vm;
    const PvStr *s;
    size_t at;
    bool strict;
    int64_t raw;
    const char *mistake; // NULL: none so far
    size_t mistake_at;
    uint32_t depth;
    Frame frame[DEPTH];
} Decoder;

#define END UINT32_MAX

static uint32_t peek(const Decoder *d, size_t at) {
    return at < d->s->length ? pv_str_at(d->s, at) : END;
}

// One character further, in a run that guests make as long as they like.
static inline PvStatus advance(Decoder *d) {
    return (++d->at & 0xfff) == 0 ? pv_charge(d->vm, 0x400) : PV_OK;
}

static PvStatus skip_blank(Decoder *d) {
    uint32_t c;
    while ((c = peek(d, d->at)) == ' ' || c == '\n' || c == '\t' || c == '\r') PV_TRY(advance(d));
    return PV_OK;
}

// OK, with the mistake noted: it is the shim that raises.
static PvStatus mistake(Decoder *d, const char *what, size_t at) {
    d->mistake = what;
    d->mistake_at = at;
    return PV_OK;
}

static bool matches(const Decoder *d, size_t at, const char *text) {
    for (; *text; text++, at++) {
        if (peek(d, at) != (uint8_t)*text) return false;
    }
    return true;
}

// --- strings --------------------------------------------------------------------------------------

static bool four_digits(const Decoder *d, size_t at, uint32_t *out) {
    uint32_t value = 0;
    for (size_t i = at; i < at + 4; i++) {
        uint32_t c = peek(d, i);
        if (c >= '0' && c <= '9') c -= '0';
        else if (c >= 'a' && c <= 'f') c -= 'a' - 10;
        else if (c >= 'A' && c <= 'F') c -= 'A' - 10;
        else return false;
        value = value << 4 | c;
    }
    *out = value;
    return true;
}

// The escape behind the backslash at d->at.
static PvStatus read_escape(Decoder *d, size_t quote, uint32_t *out) {
    size_t slash = d->at;
    uint32_t c = peek(d, slash + 1);
    d->at += 2;
    switch (c) {
    case END: return mistake(d, "Unterminated string starting at", quote);
    case '"': case '\\': case '/': *out = c; return PV_OK;
    case 'b': *out = '\b'; return PV_OK;
    case 'f': *out = '\f'; return PV_OK;
    case 'n': *out = '\n'; return PV_OK;
    case 'r': *out = '\r'; return PV_OK;
    case 't': *out = '\t'; return PV_OK;
    case 'u': break;
    default: return mistake(d, "Invalid \\escape", slash);
    }
    static const char bad[] = "Invalid \\uXXXX escape";
    if (slash + 6 >= d->s->length || !four_digits(d, slash + 2, &c)) return mistake(d, bad, slash + 1);
    d->at = slash + 6;
    uint32_t low;
    if (c >= 0xd800 && c < 0xdc00 && d->at + 6 < d->s->length && matches(d, d->at, "\\u")) {
        if (!four_digits(d, d->at + 2, &low)) return mistake(d, bad, d->at + 1);
        if (low >= 0xdc00 && low < 0xe000) {
            c = 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00);
            d->at += 6;
        }
    }
    *out = c;
    return PV_OK;
}

// The string whose opening quote stands before d->at; d->at ends behind the closing one.
static PvStatus read_string(Decoder *d, PvValue *out) {
    size_t quote = d->at - 1, begin = d->at;
    PvWriter w;
    bool escaped = false;
    for (;;) {
        uint32_t c;
        while ((c = peek(d, d->at)) != '"' && c != '\\' && c != END) {
            if (c < 0x20 && d->strict) return mistake(d, "Invalid control character at", d->at);
            PV_TRY(advance(d));
        }
        if (c == END) return mistake(d, "Unterminated string starting at", quote);
        if (c == '"' && !escaped) break;
        if (!escaped) pv_writer_init(&w, d->vm);
        escaped = true;
        if (d->at > begin) PV_TRY(pv_writer_part(&w, d->s, begin, d->at - begin));
        if (c == '"') break;
        PV_TRY(read_escape(d, quote, &c));
        if (d->mistake) return PV_OK;
        PV_TRY(pv_charge(d->vm, 1));
        PV_TRY(pv_writer_char(&w, c));
        begin = d->at;
    }
    size_t length = d->at - begin;
    d->at++;
    PV_TRY(pv_charge(d->vm, 2 + (int64_t)(length >> 4)));
    if (escaped) return pv_writer_finish(&w, out);
    PvStr *s = pv_str_slice(d->vm, (PvStr *)(uintptr_t)d->s, begin, begin + length);
    *out = pv_from_ptr(s);
    return s == NULL ? PV_RETRY : PV_OK;
}

// --- numbers and constants ------------------------------------------------------------------------

static PvStatus give_raw(Decoder *d, char kind, size_t begin, size_t end, PvValue *out) {
    PvBytes *b = pv_bytes_make(d->vm, end - begin + 1);
    if (b == NULL) return PV_RETRY;
    b->data[0] = kind;
    for (size_t i = begin; i < end; i++) b->data[i - begin + 1] = (char)pv_str_at(d->s, i);
    *out = pv_from_ptr(b);
    return PV_OK;
}

static PvStatus give_float(Decoder *d, double x, PvValue *out) {
    *out = pv_float_new(d->vm, x);
    return *out == PV_NULL ? PV_RETRY : PV_OK;
}

static bool is_digit(uint32_t c) { return c >= '0' && c <= '9'; }

static PvStatus skip_digits(Decoder *d) {
    while (is_digit(peek(d, d->at))) PV_TRY(advance(d));
    return PV_OK;
}

static PvStatus read_number(Decoder *d, PvValue *out) {
    size_t begin = d->at;
    bool real = false;
    if (peek(d, d->at) == '-') d->at++;
    if (peek(d, d->at) == '0') d->at++;
    else if (is_digit(peek(d, d->at))) PV_TRY(skip_digits(d));
    else return mistake(d, "Expecting value", begin);
    if (peek(d, d->at) == '.' && is_digit(peek(d, d->at + 1))) {
        real = true;
        d->at++;
        PV_TRY(skip_digits(d));
    }
    uint32_t c = peek(d, d->at);
    if (c == 'e' || c == 'E') {
        uint32_t sign = peek(d, d->at + 1);
        size_t digits = d->at + 1 + (sign == '-' || sign == '+');
        if (is_digit(peek(d, digits))) {
            real = true;
            d->at = digits;
            PV_TRY(skip_digits(d));
        }
    }
    size_t at = d->at, n = at - begin;
    PV_TRY(pv_charge(d->vm, 2 + (int64_t)(n >> 2)));
    if (d->raw & (real ? RAW_FLOATS : RAW_INTS)) return give_raw(d, real ? 'f' : 'i', begin, at, out);
    if (!real && n < 18) {
        int64_t value = 0;
        for (size_t i = begin + (peek(d, begin) == '-'); i < at; i++)
            value = value * 10 + (int64_t)(pv_str_at(d->s, i) - '0');
        *out = pv_from_int(peek(d, begin) == '-' ? -value : value);
        return PV_OK;
    }
    char small[64], *text = small;
    if (n > sizeof small) {
        PvBytes *room = pv_bytes_make(d->vm, n);
        if (room == NULL) return PV_RETRY;
        text = room->data;
    }
    for (size_t i = 0; i < n; i++) text[i] = (char)pv_str_at(d->s, begin + i);
    if (!real) {
        PvStr *literal = pv_str_from_ascii(d->vm, text, n);
        if (literal == NULL) return PV_RETRY;
        return pv_int_parse(d->vm, text, n, 10, pv_from_ptr(literal), out);
    }
    double x;
    if (!pv_float_from_text(text, n, &x)) return mistake(d, "Expecting value", begin);
    return give_float(d, x, out);
}

static PvStatus read_constant(Decoder *d, const char *text, double x, PvValue *out) {
    size_t begin = d->at;
    d->at += strlen(text);
    if (d->raw & RAW_CONSTANTS) return give_raw(d, 'c', begin, d->at, out);
    return give_float(d, x, out);
}

// --- values ---------------------------------------------------------------------------------------

static PvStatus enter(Decoder *d, bool object) {
    PV_TRY(pv_charge(d->vm, 8));
    if (d->depth == DEPTH)
        return pv_raise(d->vm, PV_EXC_RECURSION_ERROR,
                        "maximum recursion depth exceeded while decoding a JSON %s from a unicode string",
                        object ? "object" : "array");
    Frame *f = &d->frame[d->depth++];
    *f = (Frame){NULL, NULL, PV_NULL};
    bool as_list = !object || d->raw & RAW_OBJECTS;
    if (as_list) f->list = pv_list_make(d->vm, 0);
    else f->dict = pv_dict_make(d->vm, 0);
    if (object) f->key = PV_NONE;
    return f->list == NULL && f->dict == NULL ? PV_RETRY : PV_OK;
}

// The value of the innermost container, which is complete.
static PvStatus leave(Decoder *d, PvValue *out) {
    const Frame *f = &d->frame[--d->depth];
    d->at++;
    if (f->dict != NULL) *out = pv_from_ptr(f->dict);
    else *out = pv_from_ptr(f->list);
    if (f->key == PV_NULL || f->list == NULL) return PV_OK;
    PvTuple *pairs = pv_tuple_make(d->vm, f->list->n / 2);
    if (pairs == NULL) return PV_RETRY;
    PV_TRY(pv_charge(d->vm, (int64_t)pairs->n));
    for (size_t i = 0; i < pairs->n; i++) {
        PvTuple *pair = pv_tuple_pair(d->vm, f->list->item[2 * i], f->list->item[2 * i + 1]);
        if (pair == NULL) return PV_RETRY;
        pairs->item[i] = pv_from_ptr(pair);
    }
    *out = pv_from_ptr(pairs);
    return PV_OK;
}

// "key" : with the blanks behind it.
static PvStatus read_key(Decoder *d) {
    if (peek(d, d->at) != '"')
        return mistake(d, "Expecting property name enclosed in double quotes", d->at);
    d->at++;
    PV_TRY(read_string(d, &d->frame[d->depth - 1].key));
    if (d->mistake) return PV_OK;
    PV_TRY(skip_blank(d));
    if (peek(d, d->at) != ':') return mistake(d, "Expecting ':' delimiter", d->at);
    d->at++;
    PV_TRY(skip_blank(d));
    return PV_OK;
}

// The beginning of a value. *done: it is whole (*out); otherwise a container was entered.
static PvStatus read_value(Decoder *d, bool *done, PvValue *out) {
    *done = true;
    switch (peek(d, d->at)) {
    case '"': d->at++; return read_string(d, out);
    case '{': case '[': {
        bool object = peek(d, d->at) == '{';
        d->at++;
        PV_TRY(enter(d, object));
        PV_TRY(skip_blank(d));
        if (peek(d, d->at) == (object ? '}' : ']')) return leave(d, out);
        *done = false;
        return object ? read_key(d) : PV_OK;
    }
    case 'n':
        if (!matches(d, d->at, "null")) break;
        *out = PV_NONE;
        d->at += 4;
        return PV_OK;
    case 't':
        if (!matches(d, d->at, "true")) break;
        *out = PV_TRUE;
        d->at += 4;
        return PV_OK;
    case 'f':
        if (!matches(d, d->at, "false")) break;
        *out = PV_FALSE;
        d->at += 5;
        return PV_OK;
    case 'N':
        if (!matches(d, d->at, "NaN")) break;
        return read_constant(d, "NaN", NAN, out);
    case 'I':
        if (!matches(d, d->at, "Infinity")) break;
        return read_constant(d, "Infinity", INFINITY, out);
    case '-':
        if (matches(d, d->at, "-Infinity")) return read_constant(d, "-Infinity", -INFINITY, out);
        break;
    default: break;
    }
    return read_number(d, out);
}

static PvStatus add(Decoder *d, Frame *f, PvValue value) {
    if (f->dict != NULL) return pv_dict_put(d->vm, f->dict, f->key, value);
    if (f->key != PV_NULL) PV_TRY(pv_list_push(d->vm, f->list, f->key));
    return pv_list_push(d->vm, f->list, value);
}

// A whole value for the innermost container, and what stands behind it. *done: that was the end of it.
static PvStatus continue_container(Decoder *d, PvValue value, bool *done, PvValue *out) {
    Frame *f = &d->frame[d->depth - 1];
    bool object = f->key != PV_NULL;
    uint32_t closing = object ? '}' : ']';
    PV_TRY(add(d, f, value));
    PV_TRY(skip_blank(d));
    *done = peek(d, d->at) == closing;
    if (*done) return leave(d, out);
    if (peek(d, d->at) != ',') return mistake(d, "Expecting ',' delimiter", d->at);
    size_t comma = d->at++;
    PV_TRY(skip_blank(d));
    if (peek(d, d->at) == closing)
        return mistake(d, object ? "Illegal trailing comma before end of object"
                                 : "Illegal trailing comma before end of array", comma);
    return object ? read_key(d) : PV_OK;
}

// (value, end), or (what, where, None).
static PvStatus give(Decoder *d, PvValue value, PvValue *out) {
    PvTuple *t = pv_tuple_make(d->vm, d->mistake ? 3 : 2);
    if (t == NULL) return PV_RETRY;
    if (d->mistake) {
        PvStr *what = pv_str_from_ascii(d->vm, d->mistake, strlen(d->mistake));
        if (what == NULL) return PV_RETRY;
        value = pv_from_ptr(what);
        d->at = d->mistake_at;
        t->item[2] = PV_NONE;
    }
    t->item[0] = value;
    t->item[1] = pv_from_int((int64_t)d->at);
    *out = pv_from_ptr(t);
    return PV_OK;
}

PvStatus pv_json_decode(PvVM *vm, PvArgs *a, PvValue *out) {
    Decoder d;
    d.vm = vm;
    d.s = pv_str(a->v[0]);
    d.at = pv_int(a->v[1]) < 0 ? SIZE_MAX / 2 : (size_t)pv_int(a->v[1]);
    d.strict = a->v[2] == PV_TRUE;
    d.raw = pv_is_int(a->v[3]) ? pv_int(a->v[3]) : 0;
    d.mistake = NULL;
    d.depth = 0;
    PvValue value = PV_NONE;
    bool done;
    PV_TRY(read_value(&d, &done, &value));
    while (!d.mistake && d.depth > 0) {
        if (done) PV_TRY(continue_container(&d, value, &done, &value));
        else PV_TRY(read_value(&d, &done, &value));
        PV_TRY(pv_charge(vm, 1));
    }
    return give(&d, value, out);
}

PvStatus pv_json_scan_string(PvVM *vm, PvArgs *a, PvValue *out) {
    Decoder d;
    d.vm = vm;
    d.s = pv_str(a->v[0]);
    d.at = pv_int(a->v[1]) < 0 ? SIZE_MAX / 2 : (size_t)pv_int(a->v[1]);
    d.strict = a->v[2] == PV_TRUE;
    d.raw = 0;
    d.mistake = NULL;
    d.depth = 0;
    if (d.at > d.s->length) return pv_raise(vm, PV_EXC_VALUE_ERROR, "end is out of bounds");
    PvValue value = PV_NONE;
    PV_TRY(read_string(&d, &value));
    return give(&d, value, out);
}
