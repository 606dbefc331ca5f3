// Finding a text in a text, characters of 1, 2 or 4 bytes, in linear time whatever the texts are.
#ifndef PV_TEXT_STRSEARCH_H
#define PV_TEXT_STRSEARCH_H

#include "text/pace.h"

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

// A search that can be stopped and gone on with: begin once, then ask for place after place. The
// needle must not be empty; both texts stay borrowed. A unit of pace is about a nanosecond.
typedef struct PvTextSearch {
    PvTextSpan text, needle;
    bool backwards;
    bool prepared, periodic;  // of the Two-Way algorithm, made when first needed
    size_t rare;              // place in the needle of the character that is looked for first
    size_t cut, period;
} PvTextSearch;

PvTextSearch pv_text_search(PvTextSpan text, PvTextSpan needle, bool backwards);
// Forwards: the first place not before `from`. Backwards: the last place that ends at or before
// `from`. *place is SIZE_MAX when there is none. OK or STOPPED.
PvTextStatus pv_text_search_next(PvTextSearch *search, size_t from, PvTextPace *pace,
                                 size_t *place);

#endif
