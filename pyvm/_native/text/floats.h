// Doubles as text and back, digit for digit as CPython does it.
//
// Everything is correctly rounded (half to even) and independent of the C locale. The digits come
// from floats_digits.h; this file's partner floats.c only reads and lays them out.
#ifndef PV_TEXT_FLOATS_H
#define PV_TEXT_FLOATS_H

#include "text/pace.h"

#ifdef __cplusplus
extern "C" {
#endif

// Room that pv_float_repr and pv_float_to_hex need.
#define PV_FLOAT_REPR_MAX 32

enum {
    PV_FLOAT_SIGN = 1,         // '+' before what is not negative
    PV_FLOAT_DOT_0 = 2,        // at least one digit after the point, unless there is an exponent
    PV_FLOAT_ALT = 4,          // '#': keep the point and trailing zeros
    PV_FLOAT_NO_NEG_ZERO = 8,  // 'z': what rounds to -0 loses its sign
};

// Read a whole ASCII text: [sign] digits [. digits] [e exponent], inf, infinity or nan in any case.
// No white space, no underscores. Too large is infinity, too small is zero. False: malformed.
bool pv_float_from_text(const char *s, size_t n, double *out);
// Remove the underscores that Python allows (between two digits) in place. False: one is misplaced.
bool pv_float_drop_underscores(char *s, size_t *n);

// Write the shortest text that reads back as x; return its length (no terminator).
size_t pv_float_repr(double x, char out[PV_FLOAT_REPR_MAX]);

// Most bytes that pv_float_format writes.
size_t pv_float_format_size(double x, char code, int precision);
// Format as code 'e' 'f' 'g' 'r' '%' 'n' or their capitals ('r' ignores the precision; 'n' is 'g');
// return the length. SIZE_MAX: stopped by the pace, which only zeros beyond the 1,100th place pay.
size_t pv_float_format(double x, char code, int precision, unsigned flags, char *out,
                       PvTextPace *pace);

// As float.hex().
size_t pv_float_to_hex(double x, char out[PV_FLOAT_REPR_MAX]);
// As float.fromhex(), ASCII white space around allowed. BAD: malformed. OVERFLOW: too large.
PvTextStatus pv_float_from_hex(const char *s, size_t n, double *out);

#ifdef __cplusplus
}
#endif

#endif
