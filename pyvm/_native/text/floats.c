// Reads and lays out the text of doubles.
//
// Invariant of the layout: the value is the digit run placed between a zero-filled left edge and
// `last` digits in all; nothing here rounds, except fromhex, which rounds its own bits.
#include "text/floats.h"

#include <math.h>
#include <string.h>

#include "text/floats_digits.h"

static inline bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// Compare with a lower-case word, in any case.
static bool is_word(const char *s, size_t n, const char *word) {
    if (strlen(word) != n) return false;
    for (size_t i = 0; i < n; i++) {
        if ((s[i] | 0x20) != word[i]) return false;
    }
    return true;
}

// Read inf, infinity or nan.
static bool read_special(const char *s, size_t n, double *out) {
    if (is_word(s, n, "inf") || is_word(s, n, "infinity")) {
        *out = HUGE_VAL;
    } else if (is_word(s, n, "nan")) {
        *out = (double)NAN;
    } else {
        return false;
    }
    return true;
}

bool pv_float_from_text(const char *s, size_t n, double *out) {
    bool negative = n > 0 && s[0] == '-';
    if (n > 0 && (s[0] == '-' || s[0] == '+')) {
        s++;
        n--;
    }
    size_t i = 0, digits = 0;
    uint64_t small = 0;
    for (; i < n && is_digit(s[i]); i++, digits++) small = small * 10 + (uint64_t)(s[i] - '0');
    double x;
    if (digits == n && n > 0 && n <= 15) {
        x = (double)small;
        *out = negative ? -x : x;
        return true;
    }
    if (i < n && s[i] == '.') {
        for (i++; i < n && is_digit(s[i]); i++) digits++;
    }
    if (digits == 0) {
        if (!read_special(s, n, &x)) return false;
        *out = negative ? -x : x;
        return true;
    }
    if (i < n && (s[i] == 'e' || s[i] == 'E')) {
        i++;
        if (i < n && (s[i] == '+' || s[i] == '-')) i++;
        if (i == n) return false;
        while (i < n && is_digit(s[i])) i++;
        if (!is_digit(s[i - 1])) return false;
    }
    if (i != n) return false;
    x = pv_float_digits_read(s, n);
    *out = negative ? -x : x;
    return true;
}

bool pv_float_drop_underscores(char *s, size_t *n) {
    size_t w = 0;
    for (size_t i = 0; i < *n; i++) {
        if (s[i] == '_') {
            if (i == 0 || i + 1 == *n || !is_digit(s[i - 1]) || !is_digit(s[i + 1])) return false;
        } else {
            s[w++] = s[i];
        }
    }
    *n = w;
    return true;
}

static char *put_exponent(char *p, int exponent, char letter) {
    *p++ = letter;
    *p++ = exponent < 0 ? '-' : '+';
    if (exponent < 0) exponent = -exponent;
    if (exponent >= 100) *p++ = (char)('0' + exponent / 100);
    *p++ = (char)('0' + exponent / 10 % 10);
    *p++ = (char)('0' + exponent % 10);
    return p;
}

static bool put_zeros(char **p, int64_t count, PvTextPace *pace) {
    while (count > 0) {
        size_t now = count < 65536 ? (size_t)count : 65536;
        if (!pv_text_pay(pace, now / 8)) return false;
        memset(*p, '0', now);
        *p += now;
        count -= (int64_t)now;
    }
    return true;
}

// Lay out digits[0, last) of a run, zeros standing for the digits it lacks, with the decimal point
// after the first `point` of them. NULL: stopped.
static char *put_digits(char *p, const PvFloatDigits *run, int64_t point, int64_t last, bool alt,
                        PvTextPace *pace) {
    int64_t have = (int64_t)run->n < last ? (int64_t)run->n : last;
    if (point <= 0) {
        *p++ = '0';
        if (last > point || alt) *p++ = '.';
        if (!put_zeros(&p, -point, pace)) return NULL;
        memcpy(p, run->d, (size_t)have);
        p += have;
        return put_zeros(&p, last - have, pace) ? p : NULL;
    }
    int64_t left = have < point ? have : point;
    memcpy(p, run->d, (size_t)left);
    p += left;
    if (!put_zeros(&p, point - left, pace)) return NULL;
    if (last > point || alt) *p++ = '.';
    if (last > point) {
        memcpy(p, run->d + left, (size_t)(have - left));
        p += have - left;
        if (!put_zeros(&p, last - (have > point ? have : point), pace)) return NULL;
    }
    return p;
}

static size_t put_special(double x, bool capital, unsigned flags, char *out) {
    char *p = out;
    if (isinf(x) && x < 0) {
        *p++ = '-';
    } else if ((flags & PV_FLOAT_SIGN) != 0) {
        *p++ = '+';
    }
    memcpy(p, isnan(x) ? (capital ? "NAN" : "nan") : (capital ? "INF" : "inf"), 3);
    return (size_t)(p + 3 - out);
}

size_t pv_float_repr(double x, char out[PV_FLOAT_REPR_MAX]) {
    double whole = fabs(x);
    if (whole < 1e15 && whole == (double)(int64_t)whole) {
        // Small whole numbers need no digit search.
        char back[20];
        size_t n = 0;
        char *p = out;
        if (signbit(x)) *p++ = '-';
        uint64_t v = (uint64_t)whole;
        do {
            back[n++] = (char)('0' + v % 10);
            v /= 10;
        } while (v != 0);
        while (n > 0) *p++ = back[--n];
        *p++ = '.';
        *p++ = '0';
        return (size_t)(p - out);
    }
    return pv_float_format(x, 'r', 0, PV_FLOAT_DOT_0, out, NULL);
}

static bool is_capital(char code) {
    return code >= 'A' && code <= 'Z';
}

size_t pv_float_format_size(double x, char code, int precision) {
    char style = (char)(code | 0x20);
    if (isnan(x) || isinf(x)) return 8;
    if (style == 'r') return PV_FLOAT_REPR_MAX;
    // Sign, point, exponent and percent sign; the digits before the point; those after.
    size_t left = style == 'f' || code == '%' ? 312 : 8;
    return 16 + left + (size_t)(precision < 0 ? 6 : precision);
}

size_t pv_float_format(double x, char code, int precision, unsigned flags, char *out,
                       PvTextPace *pace) {
    bool capital = is_capital(code);
    char style = code == '%' ? 'f' : (char)(code | 0x20);
    if (style == 'n') style = 'g';
    if (code == '%') x *= 100;
    if (isnan(x) || isinf(x)) {
        size_t n = put_special(x, capital, flags, out);
        if (code == '%') out[n++] = '%';
        return n;
    }
    if (precision < 0) precision = 6;
    bool negative = signbit(x) != 0, alt = (flags & PV_FLOAT_ALT) != 0, exponent = false;
    double positive = fabs(x);
    PvFloatDigits run;
    int64_t last;  // digits to show, counted from the run's first
    int cut = precision < PV_FLOAT_PLACES - 1 ? precision : PV_FLOAT_PLACES - 1;
    switch (style) {
    case 'e':
        pv_float_digits_significant(positive, cut + 1, &run);
        exponent = true;
        last = (int64_t)precision + 1;
        break;
    case 'f':
        pv_float_digits_fixed(positive, cut, &run);
        last = (int64_t)run.point + precision;
        break;
    case 'g':
        if (precision == 0) precision = 1;
        cut = precision < PV_FLOAT_PLACES ? precision : PV_FLOAT_PLACES;
        pv_float_digits_significant(positive, cut, &run);
        while (run.n > 1 && run.d[run.n - 1] == '0') run.n--;
        exponent = run.point <= -4 ||
                   run.point > precision - ((flags & PV_FLOAT_DOT_0) != 0 ? 1 : 0);
        last = alt ? precision : (int64_t)run.n;
        break;
    default:
        pv_float_digits_shortest(positive, &run);
        exponent = run.point <= -4 || run.point > 16;
        last = (int64_t)run.n;
        break;
    }
    int64_t point = exponent ? 1 : run.point;
    if (last < point) last = point;
    if ((flags & PV_FLOAT_DOT_0) != 0 && !exponent && last < point + 1) last = point + 1;
    if (negative && (flags & PV_FLOAT_NO_NEG_ZERO) != 0) {
        size_t i = 0;
        while (i < run.n && run.d[i] == '0') i++;
        negative = i < run.n;
    }
    char *p = out;
    if (negative) {
        *p++ = '-';
    } else if ((flags & PV_FLOAT_SIGN) != 0) {
        *p++ = '+';
    }
    p = put_digits(p, &run, point, last, alt, pace);
    if (p == NULL) return SIZE_MAX;
    if (exponent) p = put_exponent(p, run.point - 1, capital ? 'E' : 'e');
    if (code == '%') *p++ = '%';
    return (size_t)(p - out);
}

size_t pv_float_to_hex(double x, char out[PV_FLOAT_REPR_MAX]) {
    if (isnan(x) || isinf(x)) return put_special(x, false, 0, out);
    uint64_t bits;
    memcpy(&bits, &x, 8);
    uint64_t fraction = bits & ((UINT64_C(1) << 52) - 1);
    int exponent = (int)(bits >> 52 & 0x7FF);
    char *p = out;
    if (bits >> 63 != 0) *p++ = '-';
    *p++ = '0';
    *p++ = 'x';
    *p++ = exponent == 0 ? '0' : '1';
    *p++ = '.';
    if (exponent == 0 && fraction == 0) {
        memcpy(p, "0p+0", 4);
        return (size_t)(p + 4 - out);
    }
    for (int shift = 48; shift >= 0; shift -= 4) *p++ = "0123456789abcdef"[fraction >> shift & 15];
    exponent = exponent == 0 ? -1022 : exponent - 1023;
    *p++ = 'p';
    *p++ = exponent < 0 ? '-' : '+';
    unsigned e = (unsigned)(exponent < 0 ? -exponent : exponent);
    unsigned scale = e >= 1000 ? 1000 : e >= 100 ? 100 : e >= 10 ? 10 : 1;
    for (; scale != 0; scale /= 10) *p++ = (char)('0' + e / scale % 10);
    return (size_t)(p - out);
}

static int hex_value(char c) {
    if (is_digit(c)) return c - '0';
    char low = (char)(c | 0x20);
    return low >= 'a' && low <= 'f' ? low - 'a' + 10 : -1;
}

static bool is_blank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

PvTextStatus pv_float_from_hex(const char *s, size_t n, double *out) {
    while (n > 0 && is_blank(*s)) {
        s++;
        n--;
    }
    while (n > 0 && is_blank(s[n - 1])) n--;
    bool negative = n > 0 && *s == '-';
    if (n > 0 && (*s == '-' || *s == '+')) {
        s++;
        n--;
    }
    double x;
    if (read_special(s, n, &x)) {
        *out = negative ? -x : x;
        return PV_TEXT_OK;
    }
    if (n >= 2 && s[0] == '0' && (s[1] | 0x20) == 'x') {
        s += 2;
        n -= 2;
    }
    // Gather 60 significant bits, the rest as one sticky bit; `exponent` is that of the last bit.
    uint64_t bits = 0;
    bool sticky = false, after = false, any = false;
    int64_t exponent = 0;
    size_t i = 0;
    for (; i < n; i++) {
        if (s[i] == '.' && !after) {
            after = true;
            continue;
        }
        int digit = hex_value(s[i]);
        if (digit < 0) break;
        any = true;
        if (bits >> 56 != 0) {
            sticky = sticky || digit != 0;
            if (!after) exponent += 4;
        } else {
            bits = bits << 4 | (uint64_t)digit;
            if (after) exponent -= 4;
        }
    }
    if (!any) return PV_TEXT_BAD;
    if (i < n && (s[i] | 0x20) == 'p') {
        i++;
        bool minus = i < n && s[i] == '-';
        if (i < n && (s[i] == '-' || s[i] == '+')) i++;
        if (i == n) return PV_TEXT_BAD;
        int64_t e = 0;
        for (; i < n && is_digit(s[i]); i++) {
            if (e < INT64_MAX / 100) e = e * 10 + (s[i] - '0');
        }
        exponent += minus ? -e : e;
    }
    if (i != n) return PV_TEXT_BAD;
    if (bits == 0) {
        *out = negative ? -0.0 : 0.0;
        return PV_TEXT_OK;
    }
    int width = 64 - __builtin_clzll(bits);
    int64_t top = exponent + width;  // the value is in [2**(top-1), 2**top)
    if (top > 1024) return PV_TEXT_OVERFLOW;
    if (top < -1080) {
        *out = negative ? -0.0 : 0.0;
        return PV_TEXT_OK;
    }
    // Drop what does not fit, half to even.
    int64_t lowest = top - 53 < -1074 ? -1074 : top - 53;
    int64_t drop = lowest - exponent;
    if (drop > 0) {
        uint64_t rest = drop >= 64 ? bits : bits & ((UINT64_C(1) << drop) - 1);
        uint64_t half = drop > 64 ? 0 : UINT64_C(1) << (drop - 1);
        uint64_t kept = drop >= 64 ? 0 : bits >> drop;
        bool up = half != 0 && (rest > half || (rest == half && (sticky || (kept & 1) != 0)));
        bits = kept + (up ? 1 : 0);
        exponent = lowest;
    }
    x = ldexp((double)bits, (int)exponent);
    if (isinf(x)) return PV_TEXT_OVERFLOW;
    *out = negative ? -x : x;
    return PV_TEXT_OK;
}
