// Making and reading str objects. Natives are in str*.c; the struct is in core/layout.h.
//
// Constructors give NULL when memory is short: answer PV_RETRY. `kind` is always the smallest that
// fits, so equal strings have equal bytes, and hash and comparison may work on bytes.
#ifndef PV_OBJECTS_STR_H
#define PV_OBJECTS_STR_H

#include "core/names.h"
#include "core/vm.h"

enum { PV_STR_CONCATENATED = PV_OF_TYPE0 }; // the result of a +: the next + makes a buffer that grows

static inline bool pv_is_str(PvValue v) {
    return pv_is_ptr(v) && (pv_ptr(v)->type->flags & PV_TF_STR) != 0;
}
static inline PvStr *pv_str(PvValue v) { return (PvStr *)(void *)pv_ptr(v); }

// The i-th code point.
static inline uint32_t pv_str_at(const PvStr *s, size_t i) {
    if (s->kind == 1) return ((const uint8_t *)s->data)[i];
    if (s->kind == 2) return ((const uint16_t *)s->data)[i];
    return ((const uint32_t *)s->data)[i];
}
static inline void pv_str_put(PvStr *s, size_t i, uint32_t c) {
    if (s->kind == 1) ((uint8_t *)s->data)[i] = (uint8_t)c;
    else if (s->kind == 2) ((uint16_t *)s->data)[i] = (uint16_t)c;
    else ((uint32_t *)s->data)[i] = c;
}

// The static one-character strings of Latin-1 and the empty string.
static inline PvStr *pv_str_latin1(uint8_t c) { return &pv_latin1[c]; }
static inline PvStr *pv_str_empty(void) { return PV_EMPTY_STR; }

// A new str of `length` characters to fill in, the widest of which will be `widest` (this decides
// the kind: it must really occur, or be below 128).
PvStr *pv_str_alloc(PvVM *vm, size_t length, uint32_t widest);
PvStr *pv_str_from_ascii(PvVM *vm, const char *text, size_t length);
// UTF-8 that is known to be well formed (WTF-8: lone surrogates allowed).
PvStr *pv_str_from_utf8(PvVM *vm, const char *utf8, size_t length);
PvStr *pv_str_from_char(PvVM *vm, uint32_t c);
// Characters of one width (1, 2 or 4 bytes), narrowed to the smallest kind.
PvStr *pv_str_from_units(PvVM *vm, const void *units, size_t length, int kind);
PvStr *pv_str_slice(PvVM *vm, PvStr *s, size_t start, size_t end);
// A full buffer of that many bytes, to be filled in.
PvStrBuffer *pv_str_buffer(PvVM *vm, size_t bytes);
// Free bytes behind a string that lies in a buffer, if it is the last there.
size_t pv_str_room(const PvStr *s);
// s + t; amortised linear when s is what the last + made.
PvStr *pv_str_concat(PvVM *vm, PvStr *s, PvStr *t);

uint64_t pv_str_hash(PvStr *s);
bool pv_str_equal(const PvStr *a, const PvStr *b);
bool pv_str_equals_ascii(const PvStr *s, const char *text);
int pv_str_compare(const PvStr *a, const PvStr *b); // <0, 0, >0 by code points
// Copy n characters of s from `start` to d at `at`; d's kind is at least s's.
void pv_str_copy(PvStr *d, size_t at, const PvStr *s, size_t start, size_t n);

// s with all that is not ASCII escaped, as ascii() does to a repr.
PV_MUST_USE PvStatus pv_str_escape(PvVM *vm, PvStr *s, PvValue *out);
// format % values, str_percent.c. DEFER where a guest method decides.
PV_MUST_USE PvStatus pv_str_percent(PvVM *vm, PvStr *format, PvValue values, PvValue *out);

// UTF-8 (surrogates as WTF-8): the size, and the text into a buffer of that size.
size_t pv_str_utf8_size(const PvStr *s);
bool pv_str_has_surrogates(const PvStr *s);
void pv_str_to_utf8(const PvStr *s, char *out);

#endif
