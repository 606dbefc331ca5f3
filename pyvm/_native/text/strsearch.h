// Finding a text in a text, characters of 1, 2 or 4 bytes, in linear time whatever the texts are.
#ifndef PV_TEXT_STRSEARCH_H
#define PV_TEXT_STRSEARCH_H

#include <stddef.h>
#include <stdint.h>

// `length` characters of `kind` bytes. A needle may be narrower than the text, never wider.
typedef struct PvTextSpan {
    const void *data;
    size_t length;
    int kind;
} PvTextSpan;

// The first (last) place of the needle, or SIZE_MAX. An empty needle is found at the start (end).
size_t pv_text_find(PvTextSpan text, PvTextSpan needle);
size_t pv_text_rfind(PvTextSpan text, PvTextSpan needle);
// How often it occurs without overlapping, counting no further than `most`. Not for empty needles.
size_t pv_text_count(PvTextSpan text, PvTextSpan needle, size_t most);

#endif
