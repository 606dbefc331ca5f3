// Where the decimal digits of a double come from: floats_digits.cpp by the C++17 library, or
// floats_exact.c by big integers where that library lacks them (or PV_FLOATS_EXACT is defined).
//
// A digit run d, n, point stands for 0.d[0]d[1]...d[n-1] times ten to the power point. x is finite,
// positive or zero; zero is the run "0" with point 1. Runs have no trailing zeros to promise.
#ifndef PV_TEXT_FLOATS_DIGITS_H
#define PV_TEXT_FLOATS_DIGITS_H

#include "text/pace.h"

#ifdef __cplusplus
extern "C" {
#endif

// No double has more digits before or after the point than this.
#define PV_FLOAT_PLACES 1100
#define PV_FLOAT_DIGITS_MAX (PV_FLOAT_PLACES + 320)

typedef struct PvFloatDigits {
    size_t n;
    int point;
    char d[PV_FLOAT_DIGITS_MAX];
} PvFloatDigits;

// Fewest digits that read back as x, the closest to x among those.
void pv_float_digits_shortest(double x, PvFloatDigits *out);
// Exactly `count` significant digits, 1 <= count <= PV_FLOAT_PLACES.
void pv_float_digits_significant(double x, int count, PvFloatDigits *out);
// All digits up to `places` after the point, 0 <= places <= PV_FLOAT_PLACES. The run may be empty
// (n == 0, point == -places) when x rounds to nothing.
void pv_float_digits_fixed(double x, int places, PvFloatDigits *out);

// Read [digits] [. digits] [e [sign] digits]: the syntax is already checked, no sign before it.
double pv_float_digits_read(const char *s, size_t n);

// The same by exact integer arithmetic: the fallback, and the oracle in tests.
void pv_float_exact_shortest(double x, PvFloatDigits *out);
void pv_float_exact_significant(double x, int count, PvFloatDigits *out);
void pv_float_exact_fixed(double x, int places, PvFloatDigits *out);
double pv_float_exact_read(const char *s, size_t n);

#ifdef __cplusplus
}
#endif

#endif
