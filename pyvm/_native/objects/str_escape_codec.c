// The encodings unicode_escape and raw_unicode_escape: text as the escapes of a string literal.
//
// Octets that are no escape are Latin-1. The raw form knows \u and \U alone, and those only behind an
// even number of backslashes.
#include "objects/str_codec.h"

#include "core/writer.h"
#include "objects/textual.h"
#include "text/unicode_names.h"

PvStatus pv_escape_encode(PvVM *vm, PvStr *s, bool raw, PvValue *out) {
    PvWriter w;
    pv_writer_init(&w, vm);
    for (size_t i = 0; i < s->length; i++) {
        uint32_t c = pv_str_at(s, i);
        PV_TRY(pv_textual_pay(vm, i, s->length));
        if (c >= 0x10000) PV_TRY(pv_writer_format(&w, "\\U%08x", (unsigned)c));
        else if (c >= 0x100) PV_TRY(pv_writer_format(&w, "\\u%04x", (unsigned)c));
        else if (raw || (c >= ' ' && c < 0x7f && c != '\\')) PV_TRY(pv_writer_char(&w, c));
        else if (c == '\\') PV_TRY(pv_writer_text(&w, "\\\\"));
        else if (c == '\n') PV_TRY(pv_writer_text(&w, "\\n"));
        else if (c == '\r') PV_TRY(pv_writer_text(&w, "\\r"));
        else if (c == '\t') PV_TRY(pv_writer_text(&w, "\\t"));
        else PV_TRY(pv_writer_format(&w, "\\x%02x", (unsigned)c));
    }
    *out = pv_from_ptr(pv_bytes_of(vm, w.data, w.length)); // all below 256: one byte a character
    return *out == PV_NULL ? PV_RETRY : PV_OK;
}

typedef struct Decoder {
    const uint8_t *s;
    size_t n, at;      // `at`: behind the backslash, then behind what was read
    const char *reason; // of an error
} Decoder;

static int digit_of(uint8_t c) {
    if (c >= '0' && c <= '9') return c - '0';
    c |= 0x20;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

static bool read_hex(Decoder *d, int count, const char *reason, uint32_t *out) {
    *out = 0;
    for (int i = 0; i < count; i++) {
        int digit = d->at < d->n ? digit_of(d->s[d->at]) : -1;
        if (digit < 0) {
            d->reason = reason;
            return false;
        }
        *out = *out << 4 | (uint32_t)digit;
        d->at++;
    }
    if (*out > 0x10ffff) d->reason = "illegal Unicode character";
    return *out <= 0x10ffff;
}

static bool read_name(Decoder *d, uint32_t *out) {
    d->reason = "malformed \\N character escape";
    if (d->at >= d->n || d->s[d->at] != '{') return false;
    size_t from = ++d->at;
    while (d->at < d->n && d->s[d->at] != '}') d->at++;
    if (d->at >= d->n || d->at == from) return false;
    size_t length = d->at++ - from;
    d->reason = "unknown Unicode character name";
    return pv_unicode_named((const char *)d->s + from, length, out);
}

// What stands behind a backslash. *kept: it is no escape, the backslash stays. False: an error.
static bool read_escape(Decoder *d, bool raw, uint32_t *out, bool *kept, bool *nothing) {
    *kept = *nothing = false;
    if (d->at >= d->n) {
        d->reason = "\\ at end of string";
        *kept = raw;
        return raw;
    }
    uint8_t c = d->s[d->at++];
    if (c == 'u') return read_hex(d, 4, "truncated \\uXXXX escape", out);
    if (c == 'U') return read_hex(d, 8, "truncated \\UXXXXXXXX escape", out);
    if (raw) {
        d->at--;
        *kept = true;
        return true;
    }
    switch (c) {
    case '\n': *nothing = true; return true;
    case '\\': case '\'': case '"': *out = c; return true;
    case 'a': *out = 7; return true;
    case 'b': *out = 8; return true;
    case 'f': *out = 12; return true;
    case 'n': *out = 10; return true;
    case 'r': *out = 13; return true;
    case 't': *out = 9; return true;
    case 'v': *out = 11; return true;
    case 'x': return read_hex(d, 2, "truncated \\xXX escape", out);
    case 'N': return read_name(d, out);
    default: break;
    }
    if (c < '0' || c > '7') {
        d->at--;
        *kept = true;
        return true;
    }
    *out = (uint32_t)(c - '0');
    for (int i = 0; i < 2 && d->at < d->n && d->s[d->at] >= '0' && d->s[d->at] <= '7'; i++) {
        *out = *out << 3 | (uint32_t)(d->s[d->at++] - '0');
    }
    return true;
}

PvStatus pv_escape_decode(PvVM *vm, PvValue bytes, bool raw, PvStr *errors, PvValue *out) {
    PvOctets o = {NULL, 0};
    pv_octets(bytes, &o);
    Decoder d = {.s = o.data, .n = o.n};
    PvWriter w;
    pv_writer_init(&w, vm);
    for (size_t paid = 0; d.at < d.n;) {
        if (d.at >= paid) {
            PV_TRY(pv_charge(vm, (int64_t)((d.n - d.at < 4096 ? d.n - d.at : 4096) / 2)));
            paid = d.at + 4096;
        }
        uint32_t c = d.s[d.at++];
        if (c != '\\') {
            PV_TRY(pv_writer_char(&w, c));
            continue;
        }
        size_t start = d.at - 1;
        bool kept, nothing;
        if (raw && d.at < d.n && d.s[d.at] == '\\') { // a pair stays a pair
            d.at++;
            PV_TRY(pv_writer_text(&w, "\\\\"));
            continue;
        }
        if (read_escape(&d, raw, &c, &kept, &nothing)) {
            if (!nothing) PV_TRY(pv_writer_char(&w, kept ? '\\' : c));
            continue;
        }
        PvCodecMeasure m = {.start = start, .end = d.at, .encoding = raw ? "rawunicodeescape" : "unicodeescape",
                            .reason = d.reason};
        PV_TRY(pv_codec_mend(vm, bytes, o, errors, &m, &w));
    }
    return pv_writer_finish(&w, out);
}
