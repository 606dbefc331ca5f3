// ints as text and back: repr, int(text, base), the constructor.
//
// CPython's limit on decimal digits holds in both directions (4,300 unless sys.set_int_max_str_digits says otherwise).
#include "core/native.h"
#include "objects/bytes.h"
#include "objects/float.h"
#include "objects/instance.h"
#include "objects/int.h"
#include "objects/operate.h"

#include <math.h>

#include "text/unicode.h"

enum { STACK_BYTES = 512 };

// The two lower bounds on the decimal digits of a magnitude make the check cheap (log10(2) > 0.30102).
static bool too_many_digits(PvVM *vm, PvBig a) {
    return (double)pv_big_bit_length(a) * 0.30102999566 > pv_core(vm)->max_str_digits + 1.0;
}

static PvStatus raise_too_long(PvVM *vm) {
    return pv_raise(vm, PV_EXC_VALUE_ERROR,
                    "Exceeds the limit (%d digits) for integer string conversion; use "
                    "sys.set_int_max_str_digits() to increase the limit",
                    (int)pv_core(vm)->max_str_digits);
}

PvStatus pv_int_write(PvVM *vm, PvValue v, int base, bool limited, PvWriter *w) {
    char small[STACK_BYTES];
    uint64_t room[1];
    if (base == 10 && pv_is_int(v)) {
        return pv_writer_ascii(w, small, pv_big_small_to_text(pv_int(v), small));
    }
    PvBig a = pv_int_big(v, room);
    limited = limited && base == 10 && pv_core(vm)->max_str_digits > 0;
    if (limited && too_many_digits(vm, a)) return raise_too_long(vm);
    size_t bytes = pv_big_to_text_size(a, base), scratch = pv_big_to_text_scratch(a.n, base);
    size_t words = (bytes + 7) / 8;
    uint64_t stack[STACK_BYTES / 8];
    bool heap = words + scratch > STACK_BYTES / 8;
    uint64_t *space = heap ? pv_heap_raw(vm, (words + scratch) * 8) : stack;
    if (space == NULL) return PV_RETRY;
    PvPace pace = pv_pace(vm);
    size_t length = 0;
    PvTextStatus done = pv_big_to_text(a, base, (char *)space, space + words,
                                       a.n <= 4 ? NULL : &pace.pace, &length);
    pv_pace_end(&pace);
    PvStatus answer = PV_STOP;
    if (done == PV_TEXT_OK) {
        if (limited && length - (a.negative ? 1 : 0) > pv_core(vm)->max_str_digits) answer = raise_too_long(vm);
        else answer = pv_writer_ascii(w, (const char *)space, length);
    }
    if (heap) pv_heap_raw_free(vm, space, (words + scratch) * 8);
    return answer;
}

PvStatus pv_int_op_repr(PvVM *vm, PvValue v, PvWriter *w) {
    return pv_int_write(vm, v, 10, true, w);
}

// "invalid literal for int() with base 10: '…'", of a long text the beginning.
static PvStatus raise_literal(PvVM *vm, int base, PvValue literal) {
    enum { SHOWN = 200 };
    PvWriter w;
    PvValue text;
    pv_writer_init(&w, vm);
    PV_TRY(pv_repr(vm, literal, &w));
    PV_TRY(pv_writer_finish(&w, &text));
    PvStr *shown = pv_str(text);
    if (shown->length > SHOWN) shown = pv_str_slice(vm, shown, 0, SHOWN);
    if (shown == NULL) return PV_RETRY;
    return pv_raise(vm, PV_EXC_VALUE_ERROR, "invalid literal for int() with base %d: %U", base, shown);
}

PvStatus pv_int_parse(PvVM *vm, const char *text, size_t n, int base, PvValue literal,
                      PvValue *out) {
    PvBigScan scan;
    PV_TRY(pv_charge(vm, (int64_t)(n / 8)));
    if (!pv_big_scan(text, n, base, &scan)) return raise_literal(vm, base, literal);
    uint32_t most = pv_core(vm)->max_str_digits;
    if (most > 0 && scan.digits > most && (scan.base & (scan.base - 1)) != 0) {
        return pv_raise(vm, PV_EXC_VALUE_ERROR,
                        "Exceeds the limit (%d digits) for integer string conversion: value has "
                        "%zu digits; use sys.set_int_max_str_digits() to increase the limit",
                        (int)pv_core(vm)->max_str_digits, scan.digits);
    }
    size_t limbs = pv_big_from_text_size(scan.digits, scan.base);
    size_t scratch = pv_big_from_text_scratch(scan.digits, scan.base);
    uint64_t stack[STACK_BYTES / 8];
    bool heap = limbs + scratch > STACK_BYTES / 8;
    uint64_t *space = heap ? pv_heap_raw(vm, (limbs + scratch) * 8) : stack;
    if (space == NULL) return PV_RETRY;
    PvPace pace = pv_pace(vm);
    PvBig r;
    PvTextStatus done =
        pv_big_from_text(text + scan.start, scan.end - scan.start, scan.digits, scan.base,
                         scan.negative, space, space + limbs, limbs <= 4 ? NULL : &pace.pace, &r);
    pv_pace_end(&pace);
    PvStatus answer = PV_STOP;
    if (done == PV_TEXT_OK) {
        *out = pv_int_from_big(vm, r);
        answer = *out == PV_NULL ? PV_RETRY : PV_OK;
    }
    if (heap) pv_heap_raw_free(vm, space, (limbs + scratch) * 8);
    return answer;
}

size_t pv_int_text_ascii(const PvStr *s, char *out) {
    for (size_t i = 0; i < s->length; i++) {
        uint32_t c = pv_str_at(s, i);
        int digit;
        if (c < 0x80) {
            out[i] = (char)c;
        } else if (pv_unicode_is_space(c)) {
            out[i] = ' ';
        } else if ((digit = pv_unicode_decimal_value(c)) >= 0) {
            out[i] = (char)('0' + digit);
        } else {
            out[i] = '?';
            return i + 1;
        }
    }
    return s->length;
}

PvStatus pv_int_parse_str(PvVM *vm, PvValue v, int base, PvValue *out) {
    const PvStr *s = pv_str(v);
    if (s->ascii) return pv_int_parse(vm, s->data, s->length, base, v, out);
    PV_TRY(pv_charge(vm, (int64_t)(s->length / 4)));
    char *text = pv_heap_raw(vm, s->length);
    if (text == NULL) return PV_RETRY;
    PvStatus status = pv_int_parse(vm, text, pv_int_text_ascii(s, text), base, v, out);
    pv_heap_raw_free(vm, text, s->length);
    return status;
}

// int(float): towards zero.
PvStatus pv_int_of_float(PvVM *vm, double d, PvValue *out) {
    if (isnan(d)) return pv_raise(vm, PV_EXC_VALUE_ERROR, "cannot convert float NaN to integer");
    if (isinf(d)) {
        return pv_raise(vm, PV_EXC_OVERFLOW_ERROR, "cannot convert float infinity to integer");
    }
    *out = pv_int_from_double(vm, d);
    return *out == PV_NULL ? PV_RETRY : PV_OK;
}

// A PvInt of a guest subclass with the value of an exact int.
static PvStatus subclass_of(PvVM *vm, PvType *type, PvValue exact, PvValue *out) {
    uint64_t room[1];
    PvBig big = pv_int_big(exact, room);
    PvValue made;
    PV_TRY(pv_instance_new_var(vm, type, big.n * sizeof big.limb[0], &made));
    PvInt *i = (PvInt *)(void *)pv_ptr(made);
    i->n = (uint32_t)big.n;
    i->negative = big.negative;
    memcpy(i->limb, big.limb, big.n * sizeof big.limb[0]);
    *out = made;
    return PV_OK;
}

// int(x=0, base=10). DEFER for __int__, __index__, __trunc__ of guest classes.
PvStatus pv_int_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    PvType *type = (PvType *)(void *)pv_ptr(a->v[0]);
    PvValue x = a->v[1], base = a->v[2];
    PvOctets o = {NULL, 0};
    int64_t b = 10;
    if (type == &pv_types[PV_TYPE_BOOL]) {
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "int.__new__(bool) is not safe, use bool.__new__()");
    }
    if (x == PV_NULL) {
        if (base != PV_NULL) return pv_raise(vm, PV_EXC_TYPE_ERROR, "int() missing string argument");
        *out = pv_from_int(0);
        return type == &pv_types[PV_TYPE_INT] ? PV_OK : subclass_of(vm, type, *out, out);
    }
    bool text = pv_is_str(x), octets = pv_octets(x, &o);
    if (base != PV_NULL) {
        PV_TRY(pv_index(vm, base, PV_INDEX_CLIP, NULL, &b));
        if (b != 0 && (b < 2 || b > 36)) {
            return pv_raise(vm, PV_EXC_VALUE_ERROR, "int() base must be >= 2 and <= 36, or 0");
        }
        if (!text && !pv_is_bytes(x) && !pv_is_bytearray(x)) {
            return pv_raise(vm, PV_EXC_TYPE_ERROR,
                            "int() can't convert non-string with explicit base");
        }
    } else if (!(pv_type_of(x)->flags & PV_TF_BUILTIN)) {
        return PV_DEFER; // __int__, __index__, __trunc__
    }
    if (text) {
        PV_TRY(pv_int_parse_str(vm, x, (int)b, out));
    } else if (octets) {
        if (!pv_is_bytes(x)) { // messages show bytes
            x = pv_from_ptr(pv_bytes_of(vm, o.data, o.n));
            if (x == PV_NULL) return PV_RETRY;
        }
        PV_TRY(pv_int_parse(vm, (const char *)o.data, o.n, (int)b, x, out));
    } else if (pv_is_integer(x)) {
        *out = pv_int_exact(vm, x);
        if (*out == PV_NULL) return PV_RETRY;
    } else if (pv_is_float(x)) {
        PV_TRY(pv_int_of_float(vm, pv_float(x), out));
    } else {
        return pv_raise(vm, PV_EXC_TYPE_ERROR,
                        "int() argument must be a string, a bytes-like object or a real number, "
                        "not '%T'", x);
    }
    return type == &pv_types[PV_TYPE_INT] ? PV_OK : subclass_of(vm, type, *out, out);
}
