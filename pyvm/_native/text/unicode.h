// What Unicode 15.1 says about a code point: classes, case mappings, normalisation.
//
// Answers are CPython 3.13's (`str` methods, `unicodedata`). Any uint32_t may be asked about: values
// above U+10FFFF are unassigned.
#ifndef PV_TEXT_UNICODE_H
#define PV_TEXT_UNICODE_H

#include "text/pace.h"

typedef enum PvUnicodeForm {
    PV_UNICODE_NFD,
    PV_UNICODE_NFC,
    PV_UNICODE_NFKD,
    PV_UNICODE_NFKC,
} PvUnicodeForm;

// Longest full case mapping, in code points.
#define PV_UNICODE_CASE_MAX 3
// What the normalisation functions return when they could not finish.
#define PV_UNICODE_FAILED SIZE_MAX

// As an identifier's first character; the underscore is the caller's affair.
bool pv_unicode_is_xid_start(uint32_t code);
bool pv_unicode_is_xid_continue(uint32_t code);

bool pv_unicode_is_alpha(uint32_t code);
bool pv_unicode_is_decimal(uint32_t code);
bool pv_unicode_is_digit(uint32_t code);
bool pv_unicode_is_numeric(uint32_t code);
bool pv_unicode_is_alnum(uint32_t code);
bool pv_unicode_is_space(uint32_t code);
bool pv_unicode_is_upper(uint32_t code);
bool pv_unicode_is_lower(uint32_t code);
bool pv_unicode_is_title(uint32_t code);
bool pv_unicode_is_printable(uint32_t code);
bool pv_unicode_is_cased(uint32_t code);
bool pv_unicode_is_case_ignorable(uint32_t code);
// As `str.splitlines` cuts; \r\n is the caller's affair.
bool pv_unicode_is_linebreak(uint32_t code);

// Value of a decimal digit (0..9), or -1.
int pv_unicode_decimal_value(uint32_t code);
// Value of a digit such as a superscript (0..9), or -1.
int pv_unicode_digit_value(uint32_t code);

// Full case mappings: write 1..3 code points, return how many. Final sigma is the caller's affair.
size_t pv_unicode_to_upper(uint32_t code, uint32_t out[PV_UNICODE_CASE_MAX]);
size_t pv_unicode_to_lower(uint32_t code, uint32_t out[PV_UNICODE_CASE_MAX]);
size_t pv_unicode_to_title(uint32_t code, uint32_t out[PV_UNICODE_CASE_MAX]);
size_t pv_unicode_casefold(uint32_t code, uint32_t out[PV_UNICODE_CASE_MAX]);

// Two-letter general category, e.g. "Lu".
const char *pv_unicode_category(uint32_t code);
// Canonical combining class.
int pv_unicode_combining(uint32_t code);
// One level of a decomposition, 0: there is none (or it is a Hangul syllable's).
#define PV_UNICODE_DECOMPOSITION_MAX 18
size_t pv_unicode_decomposition(uint32_t code, uint32_t out[PV_UNICODE_DECOMPOSITION_MAX]);

// unicode_facts.c
const char *pv_unicode_direction(uint32_t code); // "", "L", "AN" ...
const char *pv_unicode_width(uint32_t code);     // of East Asian text: "N", "Na", "W" ...
bool pv_unicode_is_mirrored(uint32_t code);
const char *pv_unicode_decomposition_kind(uint32_t code); // "", "<compat>" ...
bool pv_unicode_number(uint32_t code, double *out);
// Version of the tables, "15.1.0".
const char *pv_unicode_version(void);

// Code points that `out` of pv_unicode_normalize must have room for: the decomposed length.
size_t pv_unicode_normalize_size(PvUnicodeForm form, const uint32_t *in, size_t n);
// Normalise; return the length, or PV_UNICODE_FAILED when cap is too small or the pace stopped it.
// `out` must not overlap `in`. A few units a code point, times the logarithm of the longest run of
// combining marks.
size_t pv_unicode_normalize(PvUnicodeForm form, const uint32_t *in, size_t n, uint32_t *out,
                            size_t cap, PvTextPace *pace);
// Normalise an identifier (NFKC).
size_t pv_unicode_nfkc(const uint32_t *in, size_t n, uint32_t *out, size_t cap);

#endif
