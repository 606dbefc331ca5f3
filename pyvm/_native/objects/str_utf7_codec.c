// The encoding UTF-7 (RFC 2152): ASCII, with everything else as base 64 of its UTF-16 between '+' and '-'.
//
// Like the codec of escapes it writes as it reads. What a sequence holds back are `bits` bits of
// `buffer`, and a high surrogate that waits for its low one.
#include "objects/str_codec.h"

#include "core/writer.h"
#include "objects/textual.h"

static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

static int digit_of(uint32_t c) {
    if (c >= 'A' && c <= 'Z') return (int)c - 'A';
    if (c >= 'a' && c <= 'z') return (int)c - 'a' + 26;
    if (c >= '0' && c <= '9') return (int)c - '0' + 52;
    return c == '+' ? 62 : c == '/' ? 63 : -1;
}

static bool is_direct(uint32_t c) {
    if (c == '\t' || c == '\n' || c == '\r') return true;
    return c >= ' ' && c < 0x7f && c != '+' && c != '\\' && c != '~';
}

typedef struct Bits {
    uint64_t buffer;
    unsigned n;
} Bits;

static PvStatus put_digits(PvWriter *w, Bits *b, uint32_t unit) {
    b->buffer = b->buffer << 16 | unit;
    b->n += 16;
    while (b->n >= 6) {
        b->n -= 6;
        PV_TRY(pv_writer_char(w, (uint8_t)digits[b->buffer >> b->n & 63]));
    }
    return PV_OK;
}

static PvStatus put_rest(PvWriter *w, Bits *b) {
    if (b->n > 0) PV_TRY(pv_writer_char(w, (uint8_t)digits[b->buffer << (6 - b->n) & 63]));
    *b = (Bits){0, 0};
    return PV_OK;
}

PvStatus pv_utf7_encode(PvVM *vm, PvStr *s, PvValue *out) {
    PvWriter w;
    Bits bits = {0, 0};
    bool shifted = false;
    pv_writer_init(&w, vm);
    for (size_t i = 0; i < s->length; i++) {
        uint32_t c = pv_str_at(s, i);
        PV_TRY(pv_textual_pay(vm, i, s->length * 2));
        if (is_direct(c)) {
            if (shifted) {
                PV_TRY(put_rest(&w, &bits));
                if (digit_of(c) >= 0 || c == '-') PV_TRY(pv_writer_char(&w, '-'));
                shifted = false;
            }
            PV_TRY(pv_writer_char(&w, c));
            continue;
        }
        if (c == '+' && !shifted) {
            PV_TRY(pv_writer_text(&w, "+-"));
            continue;
        }
        if (!shifted) PV_TRY(pv_writer_char(&w, '+'));
        shifted = true;
        if (c >= 0x10000) {
            PV_TRY(put_digits(&w, &bits, 0xd800 + ((c - 0x10000) >> 10)));
            c = 0xdc00 + ((c - 0x10000) & 0x3ff);
        }
        PV_TRY(put_digits(&w, &bits, c));
    }
    PV_TRY(put_rest(&w, &bits));
    if (shifted) PV_TRY(pv_writer_char(&w, '-'));
    *out = pv_from_ptr(pv_bytes_of(vm, w.data, w.length)); // all ASCII: one byte a character
    return *out == PV_NULL ? PV_RETRY : PV_OK;
}

typedef struct Decoder {
    const uint8_t *s;
    size_t n, at, start; // `start`: of the sequence, or of what is wrong
    Bits bits;
    uint32_t high; // a surrogate that waits; 0: none
    bool shifted;
    PvWriter w;
} Decoder;

// One more digit of a sequence.
static PvStatus take_digit(Decoder *d, int digit) {
    d->bits.buffer = d->bits.buffer << 6 | (unsigned)digit;
    d->bits.n += 6;
    if (d->bits.n < 16) return PV_OK;
    d->bits.n -= 16;
    uint32_t c = (uint32_t)(d->bits.buffer >> d->bits.n);
    d->bits.buffer &= (UINT64_C(1) << d->bits.n) - 1;
    uint32_t high = d->high;
    d->high = 0;
    if (high != 0 && c >= 0xdc00 && c < 0xe000) {
        return pv_writer_char(&d->w, 0x10000 + ((high - 0xd800) << 10) + (c - 0xdc00));
    }
    if (high != 0) PV_TRY(pv_writer_char(&d->w, high));
    if (c < 0xd800 || c >= 0xdc00) return pv_writer_char(&d->w, c);
    d->high = c;
    return PV_OK;
}

// An octet that ends a sequence; a '-' goes with it.
static PvStatus leave(Decoder *d, uint8_t c, const char **reason) {
    d->shifted = false;
    if (d->bits.n >= 6) *reason = "partial character in shift sequence";
    else if (d->bits.n > 0 && d->bits.buffer != 0) *reason = "non-zero padding bits in shift sequence";
    if (*reason != NULL) {
        d->at++;
        return PV_OK;
    }
    if (d->high != 0 && c < 0x80) PV_TRY(pv_writer_char(&d->w, d->high)); // no '+' comes here
    d->high = 0;
    if (c == '-') d->at++;
    return PV_OK;
}

static PvStatus step(Decoder *d, const char **reason) {
    uint8_t c = d->s[d->at];
    if (d->shifted) {
        int digit = digit_of(c);
        if (digit < 0) return leave(d, c, reason);
        d->at++;
        return take_digit(d, digit);
    }
    d->start = d->at++;
    if (c >= 0x80) {
        *reason = "unexpected special character";
        return PV_OK;
    }
    if (c != '+') return pv_writer_char(&d->w, c);
    if (d->at < d->n && d->s[d->at] == '-') {
        d->at++;
        return pv_writer_char(&d->w, '+');
    }
    if (d->at < d->n && digit_of(d->s[d->at]) < 0) {
        d->at++;
        *reason = "ill-formed sequence";
        return PV_OK;
    }
    d->shifted = true;
    d->high = 0;
    d->bits = (Bits){0, 0};
    return PV_OK;
}

PvStatus pv_utf7_decode(PvVM *vm, PvValue bytes, PvStr *errors, PvValue *out) {
    PvOctets o = {NULL, 0};
    pv_octets(bytes, &o);
    Decoder d = {.s = o.data, .n = o.n};
    pv_writer_init(&d.w, vm);
    for (size_t paid = 0; d.at < d.n || d.shifted;) {
        const char *reason = NULL;
        if (d.at >= paid) {
            PV_TRY(pv_charge(vm, (int64_t)((d.n - d.at < 4096 ? d.n - d.at : 4096) / 2)));
            paid = d.at + 4096;
        }
        if (d.at < d.n) {
            PV_TRY(step(&d, &reason));
        } else {
            d.shifted = false;
            bool open = d.high != 0 || d.bits.n >= 6 || (d.bits.n > 0 && d.bits.buffer != 0);
            if (open) reason = "unterminated shift sequence";
        }
        if (reason == NULL) continue;
        PvCodecMeasure m = {.start = d.start, .end = d.at, .encoding = "utf7", .reason = reason};
        PV_TRY(pv_codec_mend(vm, bytes, o, errors, &m, &d.w));
    }
    return pv_writer_finish(&d.w, out);
}
