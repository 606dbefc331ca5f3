// The one C++ file: decimal digits by std::to_chars and std::from_chars, which are exact, quick and
// blind to the locale. Where the library has them for integers only, the exact fallback serves.
#include "text/floats_digits.h"

#include <charconv>
#include <cmath>
#include <cstring>
#include <version>

#if defined(__cpp_lib_to_chars) && !defined(PV_FLOATS_EXACT)

// Turn "d[.ddd]e[+-]xx" at `text` into a run.
static void run_of(const char *text, const char *end, PvFloatDigits *out) {
    size_t n = 0;
    const char *p = text;
    for (; p < end && *p != 'e'; p++) {
        if (*p != '.') out->d[n++] = *p;
    }
    int exponent = 0;
    if (p < end) {
        bool negative = p[1] == '-';
        for (p += 2; p < end; p++) exponent = exponent * 10 + (*p - '0');
        if (negative) exponent = -exponent;
    }
    out->n = n;
    out->point = exponent + 1;
}

void pv_float_digits_shortest(double x, PvFloatDigits *out) {
    char text[40];
    auto done = std::to_chars(text, text + sizeof text, x, std::chars_format::scientific);
    run_of(text, done.ptr, out);
}

void pv_float_digits_significant(double x, int count, PvFloatDigits *out) {
    char text[PV_FLOAT_PLACES + 16];
    auto done =
        std::to_chars(text, text + sizeof text, x, std::chars_format::scientific, count - 1);
    run_of(text, done.ptr, out);
}

void pv_float_digits_fixed(double x, int places, PvFloatDigits *out) {
    char text[PV_FLOAT_DIGITS_MAX + 8];
    auto done = std::to_chars(text, text + sizeof text, x, std::chars_format::fixed, places);
    if (x == 0) {
        out->d[0] = '0';
        out->n = 1;
        out->point = 1;
        return;
    }
    const char *p = text;
    int point = 0;
    size_t n = 0;
    bool after = false;
    for (; p < done.ptr; p++) {
        if (*p == '.') {
            after = true;
        } else if (n == 0 && *p == '0') {
            if (after) point--;
        } else {
            out->d[n++] = *p;
            if (!after) point++;
        }
    }
    out->n = n;
    out->point = n == 0 ? -places : point;
}

double pv_float_digits_read(const char *s, size_t n) {
    double x = 0;
    auto done = std::from_chars(s, s + n, x, std::chars_format::general);
    if (done.ec != std::errc::result_out_of_range) return x;
    // Too large or too small: the place of the first digit tells.
    size_t i = 0;
    int64_t place = 0;
    bool seen = false, after = false;
    for (; i < n && s[i] != 'e' && s[i] != 'E'; i++) {
        if (s[i] == '.') {
            after = true;
        } else if (seen || s[i] != '0') {
            seen = true;
            if (!after) place++;
        } else if (after) {
            place--;
        }
    }
    bool negative = i + 1 < n && s[i + 1] == '-';
    int64_t exponent = 0;
    for (i++; i < n; i++) {
        if (s[i] >= '0' && s[i] <= '9' && exponent < INT64_MAX / 100) {
            exponent = exponent * 10 + (s[i] - '0');
        }
    }
    return place + (negative ? -exponent : exponent) > 0 ? HUGE_VAL : 0.0;
}

#else

void pv_float_digits_shortest(double x, PvFloatDigits *out) {
    pv_float_exact_shortest(x, out);
}

void pv_float_digits_significant(double x, int count, PvFloatDigits *out) {
    pv_float_exact_significant(x, count, out);
}

void pv_float_digits_fixed(double x, int places, PvFloatDigits *out) {
    pv_float_exact_fixed(x, places, out);
}

double pv_float_digits_read(const char *s, size_t n) {
    return pv_float_exact_read(s, n);
}

#endif
