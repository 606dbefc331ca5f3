// Encodings and their error handlers, as one walk for both passes.
//
// Invariant: the measuring pass and the writing pass run the same code over the same input and
// differ only in the sink (null, or memory), so that what was measured is what is written.
#include "text/codecs.h"

#include <string.h>

#include "text/unicode_names.h"
#include "text/utf8.h"

enum { CHUNK = 8192 };  // characters between two payments

static bool is_charmap(PvCodec codec) { return codec >= PV_CODEC_CHARMAP; }

// Decoding.

typedef struct CharSink {
    void *out;  // NULL: only measure
    int kind;
    size_t n;
    uint32_t widest;
} CharSink;

static inline void put_char(CharSink *sink, uint32_t c) {
    if (sink->out != NULL) pv_view_put(sink->out, sink->kind, sink->n, c);
    if (c > sink->widest) sink->widest = c;
    sink->n++;
}

static inline uint32_t unit_16(const uint8_t *s, bool big) {
    return big ? (uint32_t)s[0] << 8 | s[1] : (uint32_t)s[1] << 8 | s[0];
}

static inline uint32_t unit_32(const uint8_t *s, bool big) {
    return big ? (uint32_t)s[0] << 24 | (uint32_t)s[1] << 16 | (uint32_t)s[2] << 8 | s[3]
               : (uint32_t)s[3] << 24 | (uint32_t)s[2] << 16 | (uint32_t)s[1] << 8 | s[0];
}

static bool is_surrogate(uint32_t c) {
    return c >= 0xD800 && c < 0xE000;
}

static int next_16(const uint8_t *s, size_t n, bool big, uint32_t *c, const char **reason) {
    if (n < 2) {
        *reason = "truncated data";
        return -1;
    }
    uint32_t high = unit_16(s, big);
    if (!is_surrogate(high)) {
        *c = high;
        return 2;
    }
    if (high >= 0xDC00) {
        *reason = "illegal encoding";
        return -2;
    }
    if (n < 4) {
        *reason = "unexpected end of data";
        return -(int)n;
    }
    uint32_t low = unit_16(s + 2, big);
    if (low < 0xDC00 || low >= 0xE000) {
        *reason = "illegal UTF-16 surrogate";
        return -2;
    }
    *c = 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00);
    return 4;
}

static int next_32(const uint8_t *s, size_t n, bool big, uint32_t *c, const char **reason) {
    if (n < 4) {
        *reason = "truncated data";
        return -(int)n;
    }
    *c = unit_32(s, big);
    if (is_surrogate(*c)) {
        *reason = "code point in surrogate code point range(0xd800, 0xe000)";
        return -4;
    }
    if (*c > 0x10FFFF) {
        *reason = "code point not in range(0x110000)";
        return -4;
    }
    return 4;
}

// Read one character; return its length, or minus the length of the error.
static int next_char(PvCodec codec, const uint8_t *s, size_t n, uint32_t *c, const char **reason) {
    if (is_charmap(codec)) {
        *c = s[0] < 0x80 ? s[0] : pv_charmap_char(codec, s[0]);
        *reason = "character maps to <undefined>";
        return *c == 0 && s[0] != 0 ? -1 : 1;
    }
    switch (codec) {
    case PV_CODEC_UTF8:
    case PV_CODEC_UTF8_SIG:
        return pv_utf8_next(s, n, 0, c, reason);
    case PV_CODEC_ASCII:
        *c = s[0];
        *reason = "ordinal not in range(128)";
        return s[0] < 0x80 ? 1 : -1;
    case PV_CODEC_LATIN1:
        *c = s[0];
        return 1;
    case PV_CODEC_UTF16_BE:
        return next_16(s, n, true, c, reason);
    case PV_CODEC_UTF32_BE:
        return next_32(s, n, true, c, reason);
    case PV_CODEC_UTF32:
    case PV_CODEC_UTF32_LE:
        return next_32(s, n, false, c, reason);
    default:
        return next_16(s, n, false, c, reason);
    }
}

// The surrogate that stands at s in this codec's form, or 0; its length.
static uint32_t surrogate_at(PvCodec codec, const uint8_t *s, size_t n, size_t *length) {
    uint32_t c = 0;
    switch (codec) {
    case PV_CODEC_UTF8:
    case PV_CODEC_UTF8_SIG: {
        const char *reason;
        *length = 3;
        if (n < 3 || pv_utf8_next(s, n, PV_UTF8_SURROGATES, &c, &reason) != 3) return 0;
        break;
    }
    case PV_CODEC_UTF16_LE:
    case PV_CODEC_UTF16_BE:
        *length = 2;
        if (n < 2) return 0;
        c = unit_16(s, codec == PV_CODEC_UTF16_BE);
        break;
    case PV_CODEC_UTF32_LE:
    case PV_CODEC_UTF32_BE:
        *length = 4;
        if (n < 4) return 0;
        c = unit_32(s, codec == PV_CODEC_UTF32_BE);
        break;
    default:
        return 0;
    }
    return is_surrogate(c) ? c : 0;
}

// Handle the error s[0, length) of s[0, n); return the bytes dealt with, 0: unhandled.
static size_t mend_decoding(PvCodec codec, PvCodecPolicy policy, const uint8_t *s, size_t n,
                            size_t length, CharSink *sink) {
    switch (policy) {
    case PV_CODEC_IGNORE:
        return length;
    case PV_CODEC_REPLACE:
        put_char(sink, 0xFFFD);
        return length;
    case PV_CODEC_BACKSLASHREPLACE:
        for (size_t i = 0; i < length; i++) {
            put_char(sink, '\\');
            put_char(sink, 'x');
            put_char(sink, (uint32_t)"0123456789abcdef"[s[i] >> 4]);
            put_char(sink, (uint32_t)"0123456789abcdef"[s[i] & 15]);
        }
        return length;
    case PV_CODEC_SURROGATEESCAPE: {
        size_t i = 0;
        for (; i < length && i < 4 && s[i] >= 0x80; i++) put_char(sink, 0xDC00u + s[i]);
        return i;
    }
    case PV_CODEC_SURROGATEPASS: {
        size_t taken = 0;
        uint32_t c = surrogate_at(codec, s, n, &taken);
        if (c == 0) return 0;
        put_char(sink, c);
        return taken;
    }
    default:
        return 0;
    }
}

// Step over a byte order mark and settle the byte order.
static PvCodec settle(PvCodec codec, const uint8_t *s, size_t n, size_t *skip) {
    *skip = 0;
    if (codec == PV_CODEC_UTF8_SIG) {
        if (n >= 3 && memcmp(s, "\xEF\xBB\xBF", 3) == 0) *skip = 3;
    } else if (codec == PV_CODEC_UTF16) {
        bool little = n >= 2 && unit_16(s, false) == 0xFEFF;
        bool big = n >= 2 && unit_16(s, true) == 0xFEFF;
        *skip = little || big ? 2 : 0;
        return big ? PV_CODEC_UTF16_BE : PV_CODEC_UTF16_LE;
    } else if (codec == PV_CODEC_UTF32) {
        bool little = n >= 4 && unit_32(s, false) == 0xFEFF;
        bool big = n >= 4 && unit_32(s, true) == 0xFEFF;
        *skip = little || big ? 4 : 0;
        return big ? PV_CODEC_UTF32_BE : PV_CODEC_UTF32_LE;
    }
    return codec;
}

static bool is_ascii_superset(PvCodec codec) {
    return codec <= PV_CODEC_LATIN1 || is_charmap(codec);
}

static PvTextStatus decode(PvCodec codec, PvCodecPolicy policy, const uint8_t *s, size_t n,
                           CharSink *sink, PvCodecMeasure *error, PvTextPace *pace) {
    size_t i, skip;
    codec = settle(codec, s, n, &skip);
    if (codec == PV_CODEC_UTF8_SIG) {
        // Positions are counted without the mark.
        s += skip;
        n -= skip;
        skip = 0;
    }
    size_t paid = 0;
    for (i = skip; i < n;) {
        if (i >= paid) {
            paid = i + CHUNK;
            if (!pv_text_pay(pace, pv_text_piece(n - i, CHUNK))) return PV_TEXT_STOPPED;
        }
        if (codec <= PV_CODEC_UTF8_SIG) {
            // Error-free stretches by the quick functions.
            PvUtf8Measure m;
            PvTextStatus status = pv_utf8_measure(s + i, n - i, 0, &m, pace);
            if (status == PV_TEXT_STOPPED) return status;
            if (m.used > 0) {
                if (sink->out != NULL && pv_utf8_decode(s + i, m.used, 0, sink->out, sink->kind,
                                                        sink->n, pace) == PV_UTF8_STOPPED) {
                    return PV_TEXT_STOPPED;
                }
                sink->n += m.chars;
                if (m.widest > sink->widest) sink->widest = m.widest;
                i += m.used;
                continue;
            }
        } else if (is_ascii_superset(codec) && s[i] < 0x80) {
            size_t run = pv_ascii_prefix(s + i, n - i < CHUNK ? n - i : CHUNK);
            if (sink->out != NULL) {
                for (size_t k = 0; k < run; k++) {
                    pv_view_put(sink->out, sink->kind, sink->n + k, s[i + k]);
                }
            }
            sink->n += run;
            i += run;
            continue;
        }
        uint32_t c;
        const char *reason = NULL;
        int length = next_char(codec, s + i, n - i, &c, &reason);
        if (length > 0) {
            put_char(sink, c);
            i += (size_t)length;
            continue;
        }
        size_t done = mend_decoding(codec, policy, s + i, n - i, (size_t)-length, sink);
        if (done == 0) {
            if (error != NULL) {
                error->start = i;
                error->end = i + (size_t)-length;
                error->encoding = pv_codec_name(codec);
                error->reason = reason;
            }
            return PV_TEXT_BAD;
        }
        i += done;
    }
    return PV_TEXT_OK;
}

PvTextStatus pv_decode_measure(PvCodec codec, PvCodecPolicy policy, const uint8_t *s, size_t n,
                               PvCodecMeasure *out, PvTextPace *pace) {
    CharSink sink = {NULL, 1, 0, 0x7F};
    PvTextStatus status = decode(codec, policy, s, n, &sink, out, pace);
    out->size = sink.n;
    out->widest = sink.widest;
    return status;
}

bool pv_decode_write(PvCodec codec, PvCodecPolicy policy, const uint8_t *s, size_t n, void *out,
                     int kind, PvTextPace *pace) {
    CharSink sink = {out, kind, 0, 0};
    return decode(codec, policy, s, n, &sink, NULL, pace) != PV_TEXT_STOPPED;
}

// Encoding.

typedef struct ByteSink {
    uint8_t *out;  // NULL: only measure
    size_t n;
} ByteSink;

static inline void put_bytes(ByteSink *sink, const uint8_t *bytes, size_t n) {
    if (sink->out != NULL) memcpy(sink->out + sink->n, bytes, n);
    sink->n += n;
}

static size_t put_16(uint8_t *out, uint32_t unit, bool big) {
    out[big ? 1 : 0] = (uint8_t)unit;
    out[big ? 0 : 1] = (uint8_t)(unit >> 8);
    return 2;
}

static size_t put_32(uint8_t *out, uint32_t unit, bool big) {
    for (int i = 0; i < 4; i++) out[big ? 3 - i : i] = (uint8_t)(unit >> (8 * i));
    return 4;
}

// Bytes of a character, surrogates let through where there is a form for them; 0: no form.
static size_t form_of(PvCodec codec, uint32_t c, uint8_t out[4]) {
    if (is_charmap(codec)) {
        out[0] = c < 0x80 ? (uint8_t)c : pv_charmap_octet(codec, c);
        return out[0] != 0 || c == 0;
    }
    switch (codec) {
    case PV_CODEC_UTF8:
    case PV_CODEC_UTF8_SIG:
        return pv_utf8_put(c, out);
    case PV_CODEC_ASCII:
        out[0] = (uint8_t)c;
        return c < 0x80;
    case PV_CODEC_LATIN1:
        out[0] = (uint8_t)c;
        return c < 0x100;
    case PV_CODEC_UTF32:
    case PV_CODEC_UTF32_LE:
    case PV_CODEC_UTF32_BE:
        return put_32(out, c, codec == PV_CODEC_UTF32_BE);
    default: {
        bool big = codec == PV_CODEC_UTF16_BE;
        if (c < 0x10000) return put_16(out, c, big);
        put_16(out, 0xD800 + ((c - 0x10000) >> 10), big);
        put_16(out + 2, 0xDC00 + ((c - 0x10000) & 0x3FF), big);
        return 4;
    }
    }
}

static bool is_utf(PvCodec codec) {
    return codec <= PV_CODEC_UTF8_SIG || (codec >= PV_CODEC_UTF16 && codec <= PV_CODEC_UTF32_BE);
}

static size_t strict_form(PvCodec codec, uint32_t c, uint8_t out[4]) {
    if (is_surrogate(c) && is_utf(codec)) return 0;
    return form_of(codec, c, out);
}

static void put_ascii(PvCodec codec, ByteSink *sink, const char *text, size_t n) {
    uint8_t bytes[4];
    for (size_t i = 0; i < n; i++) put_bytes(sink, bytes, form_of(codec, (uint8_t)text[i], bytes));
}

static void put_backslashed(PvCodec codec, ByteSink *sink, uint32_t c) {
    int digits = c < 0x100 ? 2 : c < 0x10000 ? 4 : 8;
    char text[10] = {'\\', c < 0x100 ? 'x' : c < 0x10000 ? 'u' : 'U'};
    for (int i = 0; i < digits; i++) {
        text[2 + i] = "0123456789abcdef"[c >> (4 * (digits - 1 - i)) & 15];
    }
    put_ascii(codec, sink, text, 2 + (size_t)digits);
}

static void put_charref(PvCodec codec, ByteSink *sink, uint32_t c) {
    char back[12];
    size_t at = sizeof back;
    back[--at] = ';';
    do {
        back[--at] = (char)('0' + c % 10);
        c /= 10;
    } while (c != 0);
    back[--at] = '#';
    back[--at] = '&';
    put_ascii(codec, sink, back + at, sizeof back - at);
}

static void put_name(PvCodec codec, ByteSink *sink, uint32_t c) {
    char name[PV_UNICODE_NAME_ROOM];
    size_t n = pv_unicode_name(c, name);
    if (n == 0) {
        put_backslashed(codec, sink, c);
        return;
    }
    put_ascii(codec, sink, "\\N{", 3);
    put_ascii(codec, sink, name, n);
    put_ascii(codec, sink, "}", 1);
}

static bool is_escape(uint32_t c) {
    return c >= 0xDC80 && c < 0xDD00;
}

// Handle the characters [start, end) that have no form; return how far it came.
static size_t mend_encoding(PvCodec codec, PvCodecPolicy policy, PvTextView text, size_t start,
                            size_t end, ByteSink *sink) {
    if (policy == PV_CODEC_SURROGATEESCAPE && !(is_utf(codec) && codec >= PV_CODEC_UTF16)) {
        // The charmap codecs handle all of a run or nothing.
        size_t i = start;
        while (i < end && is_escape(pv_view_at(text, i))) i++;
        if (is_charmap(codec) && i < end) return start;
        for (size_t k = start; k < i; k++) {
            uint8_t byte = (uint8_t)pv_view_at(text, k);
            put_bytes(sink, &byte, 1);
        }
        return i;
    }
    if (policy == PV_CODEC_STRICT || policy == PV_CODEC_SURROGATEESCAPE ||
        (policy == PV_CODEC_SURROGATEPASS && !is_utf(codec))) {
        return start;
    }
    for (size_t i = start; i < end; i++) {
        uint32_t c = pv_view_at(text, i);
        uint8_t bytes[4];
        switch (policy) {
        case PV_CODEC_REPLACE:
            put_ascii(codec, sink, "?", 1);
            break;
        case PV_CODEC_BACKSLASHREPLACE:
            put_backslashed(codec, sink, c);
            break;
        case PV_CODEC_XMLCHARREFREPLACE:
            put_charref(codec, sink, c);
            break;
        case PV_CODEC_NAMEREPLACE:
            put_name(codec, sink, c);
            break;
        case PV_CODEC_SURROGATEPASS:
            put_bytes(sink, bytes, form_of(codec, c, bytes));
            break;
        default:
            break;
        }
    }
    return end;
}

static void put_mark(PvCodec codec, ByteSink *sink) {
    if (codec == PV_CODEC_UTF8_SIG) put_bytes(sink, (const uint8_t *)"\xEF\xBB\xBF", 3);
    if (codec == PV_CODEC_UTF16) put_bytes(sink, (const uint8_t *)"\xFF\xFE", 2);
    if (codec == PV_CODEC_UTF32) put_bytes(sink, (const uint8_t *)"\xFF\xFE\0\0", 4);
}

// Encode a stretch of characters below `limit` that stand for their own bytes.
static size_t put_plain(PvTextView text, size_t i, uint32_t limit, ByteSink *sink) {
    size_t end = text.n - i < CHUNK ? text.n : i + CHUNK, start = i;
    if (text.kind == 1) {
        const uint8_t *s = text.data;
        if (limit == 0x80) {
            i += pv_ascii_prefix(s + i, end - i);
        } else {
            i = end;
        }
        put_bytes(sink, s + start, i - start);
        return i;
    }
    for (; i < end; i++) {
        uint32_t c = pv_view_at(text, i);
        if (c >= limit) break;
        if (sink->out != NULL) sink->out[sink->n + (i - start)] = (uint8_t)c;
    }
    sink->n += i - start;
    return i;
}

static PvTextStatus encode(PvCodec codec, PvCodecPolicy policy, PvTextView text, ByteSink *sink,
                           PvCodecMeasure *error, PvTextPace *pace) {
    uint32_t plain = codec == PV_CODEC_LATIN1 ? 0x100 : is_ascii_superset(codec) ? 0x80 : 0;
    size_t paid = 0;
    put_mark(codec, sink);
    for (size_t i = 0; i < text.n;) {
        if (i >= paid) {
            paid = i + CHUNK;
            if (!pv_text_pay(pace, pv_text_piece(text.n - i, CHUNK))) return PV_TEXT_STOPPED;
        }
        uint32_t c = pv_view_at(text, i);
        if (c < plain) {
            i = put_plain(text, i, plain, sink);
            continue;
        }
        uint8_t bytes[4];
        size_t length = strict_form(codec, c, bytes);
        if (length > 0) {
            put_bytes(sink, bytes, length);
            i++;
            continue;
        }
        // The whole run of such characters is one error, but in UTF-16 and UTF-32.
        size_t end = i + 1;
        if (is_ascii_superset(codec)) {
            while (end < text.n && strict_form(codec, pv_view_at(text, end), bytes) == 0) {
                if ((end - i) % CHUNK == 0 && !pv_text_pay(pace, CHUNK)) return PV_TEXT_STOPPED;
                end++;
            }
        }
        size_t done = mend_encoding(codec, policy, text, i, end, sink);
        if (done < end) {
            if (error != NULL) {
                error->start = done;
                error->end = end;
                error->encoding = pv_codec_name(codec);
                error->reason = codec == PV_CODEC_ASCII    ? "ordinal not in range(128)"
                                : codec == PV_CODEC_LATIN1 ? "ordinal not in range(256)"
                                : is_charmap(codec)        ? "character maps to <undefined>"
                                                           : "surrogates not allowed";
            }
            return PV_TEXT_BAD;
        }
        i = end;
    }
    return PV_TEXT_OK;
}

PvTextStatus pv_encode_measure(PvCodec codec, PvCodecPolicy policy, PvTextView text,
                               PvCodecMeasure *out, PvTextPace *pace) {
    ByteSink sink = {NULL, 0};
    PvTextStatus status = encode(codec, policy, text, &sink, out, pace);
    out->size = sink.n;
    out->widest = 0xFF;
    return status;
}

bool pv_encode_write(PvCodec codec, PvCodecPolicy policy, PvTextView text, uint8_t *out,
                     PvTextPace *pace) {
    ByteSink sink = {out, 0};
    return encode(codec, policy, text, &sink, NULL, pace) != PV_TEXT_STOPPED;
}
