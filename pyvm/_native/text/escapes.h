// The repr of str and bytes, and ascii(): which quote, which characters are escaped and how.
//
// Measure first, then write into exactly so many characters.
#ifndef PV_TEXT_ESCAPES_H
#define PV_TEXT_ESCAPES_H

#include "text/view.h"

typedef struct PvReprMeasure {
    size_t length;    // characters, quotes (and the b) included
    uint32_t widest;  // an upper bound of the same kind
    uint8_t quote;    // ' or "
    uint8_t escaped;  // the quote that is escaped
    bool plain;       // nothing is escaped: the text between quotes is the text itself
} PvReprMeasure;

// A unit is a character. OK or STOPPED; with ascii_only all that is not ASCII is escaped.
PvTextStatus pv_repr_str_measure(PvTextView text, bool ascii_only, PvReprMeasure *out,
                                 PvTextPace *pace);
// Return the place after it, SIZE_MAX: stopped.
size_t pv_repr_str_write(PvTextView text, bool ascii_only, const PvReprMeasure *measure, void *out,
                         int kind, size_t at, PvTextPace *pace);

// A bytearray's (`array`) has its single quotes escaped between double ones, too.
PvTextStatus pv_repr_bytes_measure(const uint8_t *s, size_t n, bool array, PvReprMeasure *out,
                                   PvTextPace *pace);
// Written with the b: always ASCII.
size_t pv_repr_bytes_write(const uint8_t *s, size_t n, const PvReprMeasure *measure, void *out,
                           int kind, size_t at, PvTextPace *pace);

#endif
