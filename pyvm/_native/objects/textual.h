// What str, bytes and bytearray do alike on characters of 1, 2 or 4 bytes: looking for parts, taking
// the text apart, replacing.
//
// Invariant: searches are linear and can be stopped (text/strsearch.h); everything pays as it goes, so
// that no text, however big, keeps the VM busy for longer than a slice. Nothing is committed before
// PV_OK: what is given up is garbage for the collector.
#ifndef PV_OBJECTS_TEXTUAL_H
#define PV_OBJECTS_TEXTUAL_H

#include "core/vm.h"
#include "objects/operate.h"
#include "text/strsearch.h"

typedef struct PvTextual {
    PvVM *vm;
    PvValue self;    // a str, bytes or bytearray
    PvTextSpan text; // its characters
    bool octets;     // no str: ASCII's idea of white space and of lines
} PvTextual;

// Of a str, bytes or bytearray.
PvTextSpan pv_textual_span(PvValue v);
PvTextual pv_textual(PvVM *vm, PvValue v);

// Shorter texts are hashed for nothing: what a snapshot brings back has forgotten its hashes, and the same
// program shall use the same instructions with a pause and without.
enum { PV_TEXTUAL_FREE_HASH = 128 };

// Pay for character i of n in a loop: call it with every i from 0 on.
PV_MUST_USE static inline PvStatus pv_textual_pay(PvVM *vm, size_t i, size_t n) {
    if (__builtin_expect((i & 4095) != 0, 1)) return PV_OK;
    return pv_charge(vm, (int64_t)((n - i < 4096 ? n - i : 4096) / 4));
}

// The [start, end) that optional arguments (small ints, None, PV_NULL) mean for a length, as slices do;
// start may come out beyond end.
void pv_textual_bounds(PvValue start, PvValue end, size_t length, size_t *from, size_t *to);
// The characters [from, to) as a new object of the same kind (itself, when it is all and immutable).
PV_MUST_USE PvStatus pv_textual_part(const PvTextual *t, size_t from, size_t to, PvValue *out);
// The first (or last) place of `sub` in [from, to); SIZE_MAX: there is none.
PV_MUST_USE PvStatus pv_textual_find(const PvTextual *t, PvTextSpan sub, size_t from, size_t to,
                                     bool last, size_t *at);
// Occurrences in [from, to) that do not overlap, at most `limit`.
PV_MUST_USE PvStatus pv_textual_count(const PvTextual *t, PvTextSpan sub, size_t from, size_t to,
                                      size_t limit, size_t *n);
// Does [from, to) begin (or end) with `fix`?
PV_MUST_USE PvStatus pv_textual_has(const PvTextual *t, PvTextSpan fix, size_t from, size_t to,
                                    bool end, bool *out);
PV_MUST_USE PvStatus pv_textual_replace(const PvTextual *t, PvTextSpan old, PvTextSpan new,
                                        int64_t most, PvValue *out);
// Without the characters of `set` (NULL: white space) at the ends.
PV_MUST_USE PvStatus pv_textual_strip(const PvTextual *t, const PvTextSpan *set, bool left,
                                      bool right, PvValue *out);
PV_MUST_USE PvStatus pv_textual_partition(const PvTextual *t, PvValue sep, bool last, PvValue *out);
// By `sep` (PV_NONE: white space), at most `most` times (negative: always).
PV_MUST_USE PvStatus pv_textual_split(const PvTextual *t, PvValue sep, int64_t most, bool right,
                                      PvValue *out);
PV_MUST_USE PvStatus pv_textual_lines(const PvTextual *t, bool keep, PvValue *out);
// Write n times c, in pieces that are paid one by one.
PV_MUST_USE PvStatus pv_textual_fill(PvVM *vm, void *data, int kind, size_t at, uint32_t c, size_t n);
// Write `n` octets of a pattern whose first `period` stand at `data` already.
PV_MUST_USE PvStatus pv_textual_fill_period(PvVM *vm, void *data, size_t period, size_t n);
// How often and how long `times` repeats `length` characters; OverflowError with `word` in it for
// what no memory could hold (MemoryError without one).
PV_MUST_USE PvStatus pv_textual_repeat(PvVM *vm, size_t length, PvValue times, const char *word,
                                       size_t *total);

#endif
