// The parser of patterns: what its three files share.
//
//     re_tokens.c  the text's tokens, mistakes in CPython's words, nodes put in a sequence
//     re_atoms.c   what stands for one character: literals, escapes, sets
//     re_parse.c   repetition, groups, and the loop
#pragma once

#include "modules/re.h"

typedef struct PvReFrame { // an open parenthesis
    uint8_t role;
    bool verbose, negated, behind, outer_behind, named_first;
    uint32_t flags;
    uint32_t number;       // of the group, of a condition's group
    uint32_t yes;          // of a condition: what it does
    uint64_t yes_low, yes_high;
    size_t start;          // where the parenthesis stands
    uint32_t first, last;  // the sequence so far
    uint32_t branch, last_branch;
    uint64_t low, high, branch_low, branch_high;
} PvReFrame;

typedef struct PvReWidth { // of a group
    uint64_t low, high;
    bool closed;
} PvReWidth;

typedef struct PvReParser {
    PvReBuild *b;
    size_t at;    // behind the token
    int length;   // of the token, 0: the end
    uint32_t c, escaped;
    uint32_t behind; // groups when the outermost lookbehind began; UINT32_MAX: none
    PvReArray wanted;
    PvReFrame *f;
} PvReParser;

enum { PV_RE_TYPE_FLAGS = PV_RE_ASCII | PV_RE_LOCALE | PV_RE_UNICODE };
#define PV_RE_END UINT32_MAX // behind the last character

static inline uint32_t pv_re_at(const PvReParser *p, size_t i) {
    const PvReBuild *b = p->b;
    if (i >= b->n) return PV_RE_END;
    if (b->kind == 1) return ((const uint8_t *)b->data)[i];
    if (b->kind == 2) return ((const uint16_t *)b->data)[i];
    return ((const uint32_t *)b->data)[i];
}

// Where the token begins.
static inline size_t pv_re_tell(const PvReParser *p) { return p->at - (size_t)p->length; }

static inline bool pv_re_is_digit(uint32_t c) { return c >= '0' && c <= '9'; }
static inline bool pv_re_next_is_digit(const PvReParser *p) { return p->length == 1 && pv_re_is_digit(p->c); }

static inline uint64_t pv_re_add(uint64_t a, uint64_t b) { return a + b < a ? UINT64_MAX : a + b; }

static inline PvReNode pv_re_leaf(PvReKind kind, uint32_t a, uint32_t b, uint64_t width) {
    return (PvReNode){.kind = (uint8_t)kind, .a = a, .b = b, .low = width, .high = width};
}

static inline PvReWidth *pv_re_width_of(const PvReParser *p, uint32_t group) {
    return (PvReWidth *)p->b->widths.at + group;
}

// --- re_tokens.c ----------------------------------------------------------------------------------

PV_MUST_USE PvStatus pv_re_mistake_of(PvReParser *p, PvWriter *w, int64_t where);
PV_MUST_USE PvStatus pv_re_mistake(PvReParser *p, const char *what, size_t offset);
PV_MUST_USE PvStatus pv_re_write_char(PvReParser *p, PvWriter *w, uint32_t c);
PV_MUST_USE PvStatus pv_re_mistake_about(PvReParser *p, const char *what, size_t from, size_t to,
                                         size_t offset);
PV_MUST_USE PvStatus pv_re_name_of(PvReParser *p, size_t from, size_t to, PvStr **out);
PV_MUST_USE PvStatus pv_re_write_name(PvReParser *p, PvWriter *w, PvStr *name);
PV_MUST_USE PvStatus pv_re_mistake_of_name(PvReParser *p, const char *what, PvStr *name,
                                           size_t offset);
PV_MUST_USE PvStatus pv_re_advance(PvReParser *p);
PV_MUST_USE PvStatus pv_re_seek(PvReParser *p, size_t i);
PV_MUST_USE PvStatus pv_re_accept(PvReParser *p, uint32_t c, bool *is);
PV_MUST_USE PvStatus pv_re_until(PvReParser *p, uint32_t terminator, const char *what,
                                 size_t *from, size_t *to);
PV_MUST_USE PvStatus pv_re_check_name(PvReParser *p, size_t from, size_t to, size_t offset,
                                      PvStr **out);
PV_MUST_USE PvStatus pv_re_new_node(PvReBuild *b, PvReNode node, uint32_t *out);
PV_MUST_USE PvStatus pv_re_append(PvReParser *p, PvReNode node);

// --- re_atoms.c -----------------------------------------------------------------------------------

PV_MUST_USE PvStatus pv_re_append_literal(PvReParser *p, uint32_t c);
PV_MUST_USE PvStatus pv_re_check_behind(PvReParser *p, uint32_t group);
PV_MUST_USE PvStatus pv_re_append_reference(PvReParser *p, uint32_t group);
PV_MUST_USE PvStatus pv_re_append_at(PvReParser *p, uint32_t what);
PV_MUST_USE PvStatus pv_re_parse_escape(PvReParser *p, uint32_t c, size_t slash);
PV_MUST_USE PvStatus pv_re_parse_set(PvReParser *p);
