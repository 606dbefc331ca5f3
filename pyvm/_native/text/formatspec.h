// The format mini-language, [[fill]align][sign][z][#][0][width][grouping][.precision][type], and the
// layout of what it describes.
//
// Three steps. Parse the spec and check it for the type of the value; make *pieces*, which are ASCII
// but for a single character of 'c'; lay them out, which gives the exact length and the widest
// character, and write them, fill included, to characters of any kind that holds them. Messages are
// CPython's. An empty spec is the caller's affair: it means str(value).
#ifndef PV_TEXT_FORMATSPEC_H
#define PV_TEXT_FORMATSPEC_H

#include "text/bigint.h"
#include "text/floats.h"
#include "text/view.h"

typedef struct PvFormatSpec {
    uint32_t fill;
    uint32_t type;      // 0: none given
    int64_t width;      // -1: none given
    int64_t precision;  // -1: none given
    char align;         // '<' '>' '=' '^'
    char sign;          // '+' '-' ' ', 0: none given
    char grouping;      // ',' '_', 0: none
    bool no_negative_zero, alternate, align_given;
} PvFormatSpec;

// A ValueError: text, then, as the flags say, " '<the spec>'" and " for object of type '<name>'".
typedef struct PvFormatError {
    char text[96];
    bool names_spec, names_type;
    bool is_overflow;  // OverflowError instead
} PvFormatError;

typedef enum PvFormatKind {
    PV_FORMAT_STR,
    PV_FORMAT_INT,
    PV_FORMAT_FLOAT,    // also an int with a float's type
    PV_FORMAT_COMPLEX,
} PvFormatKind;

// Parse; PV_FORMAT_STR aligns left and has type 's', an int 'd', a float 0 by default. False: error.
bool pv_format_parse(PvTextView spec, PvFormatKind kind, PvFormatSpec *out, PvFormatError *error);
// Is this type one that an int formats as a float?
bool pv_format_type_is_float(uint32_t type);
// Check what parsing could not know. An int with a float's type is checked as PV_FORMAT_FLOAT.
bool pv_format_check(const PvFormatSpec *spec, PvFormatKind kind, PvFormatError *error);

typedef struct PvFormatNumber {
    char sign;  // 0: none
    bool point;
    uint32_t single;  // 'c': the character, instead of digits and rest
    const char *prefix, *digits, *rest;
    size_t prefix_n, digits_n, rest_n;
} PvFormatNumber;

// Base of an int's type: 2, 8, 10, 16, or 0 for 'c'.
int pv_format_int_base(uint32_t type);
// Pieces of an int from its text in that base (pv_big_to_text's), made upper case in place for 'X'.
PvFormatNumber pv_format_int(const PvFormatSpec *spec, char *text, size_t n);
// Pieces of 'c'. False: the value is no code point.
bool pv_format_char(int64_t value, bool fits, PvFormatNumber *out, PvFormatError *error);
// Bytes that pv_format_float may write to `text`, and the pieces. False: stopped.
size_t pv_format_float_size(const PvFormatSpec *spec, double x);
bool pv_format_float(const PvFormatSpec *spec, double x, char *text, PvFormatNumber *out,
                     PvTextPace *pace);

typedef struct PvFormatLayout {
    PvFormatNumber number;
    uint32_t fill;
    char grouping;
    int group;        // digits in a group, 0: no groups
    size_t left, middle, right;  // fill: before, between sign and digits, after
    size_t zeros;     // before the digits, grouped with them
    size_t grouped;   // characters of zeros, digits and separators
    size_t length;    // all characters
    uint32_t widest;  // a character that really occurs and is the widest, or 0x7F
} PvFormatLayout;

// False: the length overflows (MemoryError).
bool pv_format_layout(const PvFormatSpec *spec, const PvFormatNumber *number, PvFormatLayout *out);
// Write at `at`; return the place after it, SIZE_MAX: stopped. A unit is eight characters.
size_t pv_format_write(const PvFormatLayout *layout, void *out, int kind, size_t at,
                       PvTextPace *pace);

// A complex number: two texts of pv_format_complex_size bytes in one, and the layout of both.
typedef struct PvFormatComplex {
    PvFormatLayout real, imag;
    bool has_real, parentheses;
    size_t left, right, length;
    uint32_t fill, widest;
} PvFormatComplex;

size_t pv_format_complex_size(const PvFormatSpec *spec, double real, double imag);
// OVERFLOW: the length overflows.
PvTextStatus pv_format_complex(const PvFormatSpec *spec, double real, double imag, char *text,
                               PvFormatComplex *out, PvTextPace *pace);
size_t pv_format_complex_write(const PvFormatComplex *layout, void *out, int kind, size_t at,
                               PvTextPace *pace);

// A str: how many characters of it, and the fill on both sides. False: the length overflows.
typedef struct PvFormatText {
    size_t left, taken, right, length;
} PvFormatText;

bool pv_format_text(const PvFormatSpec *spec, size_t n, PvFormatText *out);

// Write `count` times the same character; return the place after it, SIZE_MAX: stopped.
size_t pv_format_fill(void *out, int kind, size_t at, uint32_t c, size_t count, PvTextPace *pace);

#endif
