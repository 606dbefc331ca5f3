// UTF-8 to characters and back. Runs of ASCII go eight bytes at a time.
#include "text/utf8.h"

#include <string.h>

#define HIGH_BITS UINT64_C(0x8080808080808080)
enum { CHUNK = 1 << 16 };  // bytes between two payments

size_t pv_ascii_prefix(const uint8_t *s, size_t n) {
    size_t i = 0;
    while (i + 8 <= n) {
        uint64_t word;
        memcpy(&word, s + i, 8);
        if ((word & HIGH_BITS) != 0) break;
        i += 8;
    }
    while (i < n && s[i] < 0x80) i++;
    return i;
}

static inline bool is_continuation(uint8_t b) {
    return (b & 0xC0) == 0x80;
}

int pv_utf8_next(const uint8_t *s, size_t n, unsigned flags, uint32_t *out, const char **reason) {
    static const char start[] = "invalid start byte", end[] = "unexpected end of data",
                      continuation[] = "invalid continuation byte";
    uint8_t b = s[0];
    if (b < 0x80) {
        *out = b;
        return 1;
    }
    if (b < 0xC2 || b > 0xF4) {
        *reason = start;
        return -1;
    }
    // What the second byte may be, so that the form is the shortest and in range.
    uint8_t low = 0x80, high = 0xBF;
    if (b == 0xE0) low = 0xA0;
    if (b == 0xED && (flags & PV_UTF8_SURROGATES) == 0) high = 0x9F;
    if (b == 0xF0) low = 0x90;
    if (b == 0xF4) high = 0x8F;
    size_t length = b < 0xE0 ? 2 : b < 0xF0 ? 3 : 4;
    uint32_t c = b & (0x7Fu >> length);
    for (size_t i = 1; i < length; i++) {
        if (i == n) {
            *reason = end;
            return -(int)i;
        }
        if (s[i] < low || s[i] > high) {
            *reason = continuation;
            return -(int)i;
        }
        c = c << 6 | (s[i] & 0x3F);
        low = 0x80;
        high = 0xBF;
    }
    *out = c;
    return (int)length;
}

PvTextStatus pv_utf8_measure(const uint8_t *s, size_t n, unsigned flags, PvUtf8Measure *out,
                             PvTextPace *pace) {
    size_t i = 0, chars = 0, paid = 0;
    uint32_t widest = 0x7F;
    while (i < n) {
        if (i >= paid) {
            paid = i + CHUNK;
            if (!pv_text_pay(pace, pv_text_piece(n - i, CHUNK) / 4)) return PV_TEXT_STOPPED;
        }
        if (s[i] < 0x80) {
            size_t left = n - i < CHUNK ? n - i : CHUNK;
            size_t run = pv_ascii_prefix(s + i, left);
            i += run;
            chars += run;
            continue;
        }
        // Two and three bytes are the common cases.
        uint8_t b = s[i];
        if (b >= 0xC2 && b < 0xE0 && n - i >= 2 && is_continuation(s[i + 1])) {
            widest |= b < 0xC4 ? 0xFF : 0xFFFF;
            i += 2;
            chars++;
            continue;
        }
        if (b >= 0xE1 && b < 0xED && n - i >= 3 && is_continuation(s[i + 1]) &&
            is_continuation(s[i + 2])) {
            widest |= 0xFFFF;
            i += 3;
            chars++;
            continue;
        }
        uint32_t c;
        const char *reason;
        int length = pv_utf8_next(s + i, n - i, flags, &c, &reason);
        if (length < 0) {
            *out = (PvUtf8Measure){chars, widest, i, i + (size_t)-length, reason};
            return PV_TEXT_BAD;
        }
        widest |= length == 4 ? 0x10FFFF : 0xFFFF;
        i += (size_t)length;
        chars++;
    }
    *out = (PvUtf8Measure){chars, widest, i, i, NULL};
    return PV_TEXT_OK;
}

static inline void widen(const uint8_t *s, size_t n, void *out, int kind, size_t at) {
    if (kind == 1) {
        memcpy((uint8_t *)out + at, s, n);
    } else if (kind == 2) {
        uint16_t *to = (uint16_t *)out + at;
        for (size_t i = 0; i < n; i++) to[i] = s[i];
    } else {
        uint32_t *to = (uint32_t *)out + at;
        for (size_t i = 0; i < n; i++) to[i] = s[i];
    }
}

size_t pv_utf8_decode(const uint8_t *s, size_t n, unsigned flags, void *out, int kind, size_t at,
                      PvTextPace *pace) {
    size_t i = 0, paid = 0;
    while (i < n) {
        if (i >= paid) {
            paid = i + CHUNK;
            if (!pv_text_pay(pace, pv_text_piece(n - i, CHUNK) / 4)) return PV_UTF8_STOPPED;
        }
        if (s[i] < 0x80) {
            size_t left = n - i < CHUNK ? n - i : CHUNK;
            size_t run = pv_ascii_prefix(s + i, left);
            widen(s + i, run, out, kind, at);
            i += run;
            at += run;
            continue;
        }
        uint32_t c;
        const char *reason;
        if (s[i] < 0xE0) {
            c = (s[i] & 0x1Fu) << 6 | (s[i + 1] & 0x3F);
            i += 2;
        } else {
            i += (size_t)pv_utf8_next(s + i, n - i, flags, &c, &reason);
        }
        pv_view_put(out, kind, at++, c);
    }
    return at;
}

size_t pv_utf8_put(uint32_t c, uint8_t *out) {
    if (c < 0x80) {
        out[0] = (uint8_t)c;
        return 1;
    }
    if (c < 0x800) {
        out[0] = (uint8_t)(0xC0 | c >> 6);
        out[1] = (uint8_t)(0x80 | (c & 0x3F));
        return 2;
    }
    if (c < 0x10000) {
        out[0] = (uint8_t)(0xE0 | c >> 12);
        out[1] = (uint8_t)(0x80 | (c >> 6 & 0x3F));
        out[2] = (uint8_t)(0x80 | (c & 0x3F));
        return 3;
    }
    out[0] = (uint8_t)(0xF0 | c >> 18);
    out[1] = (uint8_t)(0x80 | (c >> 12 & 0x3F));
    out[2] = (uint8_t)(0x80 | (c >> 6 & 0x3F));
    out[3] = (uint8_t)(0x80 | (c & 0x3F));
    return 4;
}

size_t pv_utf8_size(PvTextView text) {
    size_t size = text.n;
    if (text.kind == 1) {
        const uint8_t *s = text.data;
        size_t i = 0;
        for (; i + 8 <= text.n; i += 8) {
            uint64_t word;
            memcpy(&word, s + i, 8);
            size += (size_t)__builtin_popcountll(word & HIGH_BITS);
        }
        for (; i < text.n; i++) size += s[i] >> 7;
    } else if (text.kind == 2) {
        const uint16_t *s = text.data;
        for (size_t i = 0; i < text.n; i++) size += (size_t)(s[i] >= 0x80) + (s[i] >= 0x800);
    } else {
        const uint32_t *s = text.data;
        for (size_t i = 0; i < text.n; i++) {
            size += (size_t)(s[i] >= 0x80) + (s[i] >= 0x800) + (s[i] >= 0x10000);
        }
    }
    return size;
}

size_t pv_utf8_encode(PvTextView text, uint8_t *out) {
    uint8_t *p = out;
    if (text.kind == 1) {
        const uint8_t *s = text.data;
        for (size_t i = 0; i < text.n;) {
            size_t run = pv_ascii_prefix(s + i, text.n - i);
            if (run > 0) memcpy(p, s + i, run);
            p += run;
            i += run;
            for (; i < text.n && s[i] >= 0x80; i++) {
                *p++ = (uint8_t)(0xC0 | s[i] >> 6);
                *p++ = (uint8_t)(0x80 | (s[i] & 0x3F));
            }
        }
    } else {
        for (size_t i = 0; i < text.n; i++) p += pv_utf8_put(pv_view_at(text, i), p);
    }
    return (size_t)(p - out);
}
