// Escapes for repr. Both passes ask `escape_of`, so they cannot disagree.
#include "text/escapes.h"

#include <string.h>

#include "text/unicode.h"

enum { CHUNK = 8192 };

// Characters that c takes: 1, as itself; 2, a backslash and a letter; 4, 6, 10, in hexadecimal.
static inline unsigned escape_of(uint32_t c, uint8_t quote, bool ascii_only) {
    if (c == quote || c == '\\') return 2;
    if (c >= ' ' && c < 0x7F) return 1;
    if (c == '\t' || c == '\n' || c == '\r') return 2;
    if (c < 0x80) return 4;
    if (!ascii_only && pv_unicode_is_printable(c)) return 1;
    return c < 0x100 ? 4 : c < 0x10000 ? 6 : 10;
}

static size_t put_escape(uint32_t c, unsigned form, void *out, int kind, size_t at) {
    if (form == 1) {
        pv_view_put(out, kind, at, c);
        return at + 1;
    }
    pv_view_put(out, kind, at++, '\\');
    if (form == 2) {
        uint32_t letter = c == '\t' ? 't' : c == '\n' ? 'n' : c == '\r' ? 'r' : c;
        pv_view_put(out, kind, at++, letter);
        return at;
    }
    pv_view_put(out, kind, at++, form == 4 ? 'x' : form == 6 ? 'u' : 'U');
    for (unsigned shift = 4 * (form - 2); shift > 0;) {
        shift -= 4;
        pv_view_put(out, kind, at++, (uint8_t)"0123456789abcdef"[c >> shift & 15]);
    }
    return at;
}

// Single quotes, unless there are such and no double ones.
static PvTextStatus measure(PvTextView text, bool ascii_only, bool array, PvReprMeasure *out,
                            PvTextPace *pace) {
    size_t singles = 0, doubles = 0, length = 2;
    uint32_t widest = 0x7F;
    bool plain = true;
    for (size_t i = 0; i < text.n; i++) {
        if (i % CHUNK == 0 && !pv_text_pay(pace, pv_text_piece(text.n - i, CHUNK))) {
            return PV_TEXT_STOPPED;
        }
        uint32_t c = pv_view_at(text, i);
        if (c == '\'') {
            singles++;
            length++;
            continue;
        }
        doubles += c == '"';
        unsigned form = escape_of(c, '\'', ascii_only);
        if (form != 1) {
            plain = false;
        } else if (c > widest) {
            widest = c;
        }
        length += form;
    }
    out->quote = singles > 0 && doubles == 0 ? '"' : '\'';
    out->escaped = array ? '\'' : out->quote;
    if (out->escaped == '\'' && singles > 0) {
        length += singles;
        plain = false;
    }
    out->length = length;
    out->widest = widest;
    out->plain = plain;
    return PV_TEXT_OK;
}

static size_t write(PvTextView text, bool ascii_only, const PvReprMeasure *m, void *out, int kind,
                    size_t at, PvTextPace *pace) {
    pv_view_put(out, kind, at++, m->quote);
    if (m->plain && text.kind == kind) {
        // In pieces, for the pace.
        for (size_t i = 0; i < text.n; i += CHUNK * 8) {
            size_t n = text.n - i < CHUNK * 8 ? text.n - i : CHUNK * 8, width = (size_t)kind;
            if (!pv_text_pay(pace, n / 4)) return SIZE_MAX;
            memcpy((char *)out + at * width, (const char *)text.data + i * width, n * width);
            at += n;
        }
    } else {
        for (size_t i = 0; i < text.n; i++) {
            if (i % CHUNK == 0 && !pv_text_pay(pace, pv_text_piece(text.n - i, CHUNK))) {
                return SIZE_MAX;
            }
            uint32_t c = pv_view_at(text, i);
            at = put_escape(c, escape_of(c, m->escaped, ascii_only), out, kind, at);
        }
    }
    pv_view_put(out, kind, at++, m->quote);
    return at;
}

PvTextStatus pv_repr_str_measure(PvTextView text, bool ascii_only, PvReprMeasure *out,
                                 PvTextPace *pace) {
    return measure(text, ascii_only, false, out, pace);
}

size_t pv_repr_str_write(PvTextView text, bool ascii_only, const PvReprMeasure *m, void *out,
                         int kind, size_t at, PvTextPace *pace) {
    return write(text, ascii_only, m, out, kind, at, pace);
}

PvTextStatus pv_repr_bytes_measure(const uint8_t *s, size_t n, bool array, PvReprMeasure *out,
                                   PvTextPace *pace) {
    PvTextStatus status = measure((PvTextView){s, n, 1}, true, array, out, pace);
    if (status == PV_TEXT_OK) out->length++;
    return status;
}

size_t pv_repr_bytes_write(const uint8_t *s, size_t n, const PvReprMeasure *m, void *out, int kind,
                           size_t at, PvTextPace *pace) {
    pv_view_put(out, kind, at++, 'b');
    return write((PvTextView){s, n, 1}, true, m, out, kind, at, pace);
}
