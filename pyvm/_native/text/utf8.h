// UTF-8, read strictly as CPython reads it: shortest forms only, no surrogates (unless asked for),
// nothing above U+10FFFF; an error names the bytes and the reason that UnicodeDecodeError gives.
#ifndef PV_TEXT_UTF8_H
#define PV_TEXT_UTF8_H

#include "text/view.h"

// Let surrogates through, as three bytes each (WTF-8).
enum { PV_UTF8_SURROGATES = 1 };

typedef struct PvUtf8Measure {
    size_t chars;        // characters read
    uint32_t widest;     // an upper bound with the same kind: 0x7F, 0xFF, 0xFFFF or 0x10FFFF
    size_t used;         // bytes read; on BAD the error starts here
    size_t error_end;    // on BAD: where the error ends
    const char *reason;  // on BAD
} PvUtf8Measure;

// Length of the run of bytes below 0x80 at the start.
size_t pv_ascii_prefix(const uint8_t *s, size_t n);

// Read one character of s[0, n), n > 0. Return its length, or minus the length of the error.
int pv_utf8_next(const uint8_t *s, size_t n, unsigned flags, uint32_t *out, const char **reason);

// Measure text up to its end or its first error (BAD). A unit is eight bytes.
PvTextStatus pv_utf8_measure(const uint8_t *s, size_t n, unsigned flags, PvUtf8Measure *out,
                             PvTextPace *pace);
// Write measured (error-free) text to characters of a kind that holds them, from place `at` on;
// return the place after the last. PV_UTF8_STOPPED: stopped.
#define PV_UTF8_STOPPED SIZE_MAX
size_t pv_utf8_decode(const uint8_t *s, size_t n, unsigned flags, void *out, int kind, size_t at,
                      PvTextPace *pace);

// Bytes that characters take, surrogates counting three.
size_t pv_utf8_size(PvTextView text);
// Write them, surrogates as three bytes; return the size.
size_t pv_utf8_encode(PvTextView text, uint8_t *out);
// One character, 1 to 4 bytes.
size_t pv_utf8_put(uint32_t c, uint8_t *out);

#endif
