// What the files of re share: the flags, the tree of a pattern, the program and the matcher.
//
// text --re_parse.c--> nodes --re_compile.c--> words (the program) --re_match.c--> spans
//
// Nothing here recurses in C, every array grows on the guest's heap and is charged, and every step of
// the matcher costs fuel. A program is an array of words: PV_RE_HEAD words, the sets, the code.
#ifndef PV_MODULES_RE_H
#define PV_MODULES_RE_H

#include "core/writer.h"
#include "objects/bytes.h"
#include "objects/re.h"
#include "objects/str.h"
#include "objects/types.h"

enum {
    PV_RE_IGNORECASE = 2, PV_RE_LOCALE = 4, PV_RE_MULTILINE = 8, PV_RE_DOTALL = 16,
    PV_RE_UNICODE = 32, PV_RE_VERBOSE = 64, PV_RE_DEBUG = 128, PV_RE_ASCII = 256,
};
#define PV_RE_MANY UINT32_MAX // as many as there are

// --- growing arrays -------------------------------------------------------------------------------

typedef struct PvReArray {
    void *at;
    size_t n, room; // elements
} PvReArray;

// Room for `more` elements of a size; RETRY.
PV_MUST_USE PvStatus pv_re_room(PvVM *vm, PvReArray *a, size_t more, size_t size);
void pv_re_free(PvVM *vm, PvReArray *a, size_t size);

// --- characters -----------------------------------------------------------------------------------

// What is compared when case is ignored: the one that the flags of a place choose.
typedef enum PvReCase { PV_RE_EXACT, PV_RE_FOLD_ASCII, PV_RE_FOLD_UNICODE } PvReCase;
uint32_t pv_re_lower(uint32_t c);
// All characters that match c when case is ignored, c's own among them: at most PV_RE_CLASS_MOST.
enum { PV_RE_CLASS_MOST = 16 };
size_t pv_re_case_class(uint32_t c, PvReCase fold, uint32_t out[PV_RE_CLASS_MOST]);

// Categories; the lowest bit negates, ASCII's are 8 on.
enum { PV_RE_DIGIT = 0, PV_RE_SPACE = 2, PV_RE_WORD = 4, PV_RE_ASCII_CATEGORY = 8 };
bool pv_re_category(uint32_t category, uint32_t c);

// A set: flags, number of items, 256 bits (the whole answer for those characters), the items for the
// others: kind, low, high.
enum { PV_RE_SET_NEGATED = 1, PV_RE_SET_LOCALE = 2 };
enum { PV_RE_ITEM_RANGE, PV_RE_ITEM_FOLDED, PV_RE_ITEM_CATEGORY };
enum { PV_RE_SET_HEAD = 10 };
bool pv_re_in_set_slowly(const uint32_t *set, uint32_t c);
static inline bool pv_re_in_set(const uint32_t *set, uint32_t c) {
    if (c < 256) return set[2 + (c >> 5)] >> (c & 31) & 1;
    return pv_re_in_set_slowly(set, c);
}
void pv_re_finish_set(uint32_t *set);

// --- the tree -------------------------------------------------------------------------------------

typedef enum PvReKind {
    PV_RE_LITERAL,  // a
    PV_RE_EITHER,   // a or b
    PV_RE_ANY, PV_RE_ANY_BUT_NEWLINE,
    PV_RE_SET,      // at a of the sets
    PV_RE_AT,       // a: PV_RE_AT_*
    PV_RE_FAIL,
    PV_RE_REFERENCE, // group a, b: PvReCase
    PV_RE_GROUP,    // number a (0: no capture); children: a sequence, or branches
    PV_RE_BRANCH,   // one alternative; children: a sequence
    PV_RE_ATOMIC,
    PV_RE_LOOK,     // a: 1 ahead, 2 behind; b: negated
    PV_RE_CONDITION, // of group a; child: yes, and no behind it if b
    PV_RE_GREEDY, PV_RE_LAZY, PV_RE_POSSESSIVE, // a to b times; child
} PvReKind;

enum { PV_RE_AT_START, PV_RE_AT_LINE_START, PV_RE_AT_STRING_START, PV_RE_AT_END, PV_RE_AT_LINE_END,
       PV_RE_AT_STRING_END, PV_RE_AT_BOUNDARY, PV_RE_AT_NO_BOUNDARY, PV_RE_AT_ASCII_BOUNDARY,
       PV_RE_AT_NO_ASCII_BOUNDARY };

typedef struct PvReNode {
    uint8_t kind;     // PvReKind
    bool branches;    // the children are PV_RE_BRANCH
    uint32_t a, b;
    uint32_t next, child; // 0: none
    uint64_t low, high;   // width; UINT64_MAX: no limit
} PvReNode;

typedef struct PvReBuild {
    PvVM *vm;
    PvValue pattern;
    const void *data;
    size_t n;
    int kind;
    bool text;
    uint32_t flags;
    PvReArray nodes, sets, frames, widths, code;
    PvDict *group_index;
    uint32_t groups; // with group 0
    uint32_t first;  // the tree: a sequence of nodes
    uint64_t low, high;
    PvValue mistake; // PV_NULL: none; a str
    int64_t mistake_at; // -1: nowhere
} PvReBuild;

// The tree of b->pattern; OK with b->mistake when it is no pattern.
PV_MUST_USE PvStatus pv_re_parse(PvReBuild *b);
// What \c stands for, if it is one of \a to \v; UINT32_MAX: it is not.
uint32_t pv_re_simple_escape(uint32_t c);
// ValueError for flags that exclude each other.
PV_MUST_USE PvStatus pv_re_fix_flags(PvReBuild *b);
static inline PvReNode *pv_re_node(PvReBuild *b, uint32_t i) { return (PvReNode *)b->nodes.at + i; }

// --- the program ----------------------------------------------------------------------------------

// Head: words of the program, where the code begins, groups, registers, least width, how a search may
// look for the start, its first characters, the prefix.
enum {
    PV_RE_SIZE, PV_RE_CODE, PV_RE_GROUPS, PV_RE_REGISTERS, PV_RE_WIDTH, PV_RE_SEARCH, PV_RE_PREFIX,
    PV_RE_PREFIX_N, PV_RE_FIRST, // 256 bits
    PV_RE_HEAD = PV_RE_FIRST + 8,
};
enum { PV_RE_SEARCH_PLAIN, PV_RE_SEARCH_FIRST, PV_RE_SEARCH_PREFIX, PV_RE_SEARCH_START };

typedef enum PvReOp {
    // one character each
    PV_REOP_LITERAL, PV_REOP_EITHER, PV_REOP_ANY, PV_REOP_ANY_BUT_NEWLINE, PV_REOP_SET,
    PV_REOP_SUCCESS, PV_REOP_FAIL, PV_REOP_AT, PV_REOP_MARK, PV_REOP_SPLIT, PV_REOP_JUMP,
    PV_REOP_REFERENCE, PV_REOP_CONDITION,
    PV_REOP_LOOP_BEGIN, // register
    PV_REOP_LOOP, PV_REOP_LAZY_LOOP, // register, min, max, where the body begins
    PV_REOP_ATOMIC, PV_REOP_ATOMIC_END, // register
    PV_REOP_LOOK, PV_REOP_LOOK_END,     // register, how far back; register
    PV_REOP_NOT_LOOK, PV_REOP_NOT_LOOK_END, // register, how far back, where to go on; register
    PV_REOP_REPEAT, PV_REOP_LAZY_REPEAT, PV_REOP_POSSESSIVE_REPEAT, // min, max, next character, one op
} PvReOp;
enum { PV_RE_NO_CHAR = 0xffffffff };
// Words of an op of one character, with its operands.
static inline uint32_t pv_re_one_size(uint32_t op) {
    return op == PV_REOP_EITHER ? 3 : op == PV_REOP_LITERAL || op == PV_REOP_SET ? 2 : 1;
}

// Compile a pattern's text: fills in program, groups, group_index, flags. A mistake stands in `b` then.
PV_MUST_USE PvStatus pv_re_compile(PvVM *vm, PvPattern *p, PvReBuild *b);
// The program of a pattern, compiled again if it is not there.
PV_MUST_USE PvStatus pv_re_ready(PvVM *vm, PvPattern *p);

// --- matching -------------------------------------------------------------------------------------

typedef struct PvReEntry { // of the stack: a way not taken yet, or what was before a change
    int64_t a, b;
    uint32_t what, pc;
} PvReEntry;

enum { PV_RE_SMALL_STACK = 128, PV_RE_SMALL_SLOTS = 64 };

// How a match may end.
enum { PV_RE_PREFIX_MATCH, PV_RE_FULL_MATCH };

typedef struct PvReMatcher {
    PvVM *vm;
    const PvPattern *pattern;
    const uint32_t *program;
    PvValue string;
    const void *data;
    size_t n;          // of the whole subject
    int kind;
    bool text;
    int64_t pos, end;  // clipped
    int64_t start, stop; // of the match found
    bool advance;      // an empty match at `pos` is none
    bool full;
    bool found;
    int64_t last_index;
    int64_t *slot;     // marks, then registers
    uint32_t n_slots;
    int64_t steps;     // taken since fuel was paid last
    PvReEntry *stack;
    size_t top, room;
    PvReEntry small_stack[PV_RE_SMALL_STACK];
    int64_t small_slots[PV_RE_SMALL_SLOTS];
} PvReMatcher;

// Begin with a subject: TypeError for what is none. Close it whatever the rest answered.
PV_MUST_USE PvStatus pv_re_open(PvReMatcher *m, PvVM *vm, PvPattern *p, PvValue string, int64_t pos,
                                int64_t end);
PvStatus pv_re_close(PvReMatcher *m, PvStatus status);
// A match that begins at m->pos; the first one from there on. m->found; spans in m->slot.
PV_MUST_USE PvStatus pv_re_match_here(PvReMatcher *m);
PV_MUST_USE PvStatus pv_re_search(PvReMatcher *m);
// Go on behind the match found.
static inline void pv_re_next(PvReMatcher *m) {
    m->advance = m->stop == m->start;
    m->pos = m->stop;
}
static inline bool pv_re_group(const PvReMatcher *m, uint32_t group, int64_t *start, int64_t *stop) {
    if (group == 0) {
        *start = m->start;
        *stop = m->stop;
        return true;
    }
    *start = m->slot[2 * group - 2];
    *stop = m->slot[2 * group - 1];
    return *start >= 0 && *stop >= *start;
}
// A Match of what was found, or None.
PV_MUST_USE PvStatus pv_re_give_match(PvReMatcher *m, int64_t pos, int64_t end, PvValue *out);
// A part of a subject as a fresh str or bytes; NULL: RETRY.
PV_MUST_USE PvStatus pv_re_part(PvVM *vm, PvValue string, int64_t from, int64_t to, PvValue *out);
// The text of a group of a match, or `otherwise`.
PV_MUST_USE PvStatus pv_re_group_text(const PvReMatcher *m, uint32_t group, PvValue otherwise, PvValue *out);

// --- templates ------------------------------------------------------------------------------------

typedef struct PvRePart { // of a replacement
    int64_t group; // -1: literal, `n` of the characters from `from` on
    size_t from, n;
} PvRePart;
typedef struct PvReParts {
    PvReArray parts, chars;
    PvValue mistake;    // PV_NULL: none; a str
    int64_t mistake_at; // -1: no place, an IndexError
} PvReParts;

// Parse a template for a pattern. OK with a mistake noted. Free it whatever the rest answered.
PV_MUST_USE PvStatus pv_re_template(PvVM *vm, const PvPattern *p, PvValue template, PvReParts *out);
void pv_re_template_free(PvVM *vm, PvReParts *parts);

// Text under construction: a str, or bytes.
typedef struct PvReText {
    PvVM *vm;
    bool text;
    PvWriter w;
    PvReArray bytes;
} PvReText;
void pv_re_text_begin(PvReText *t, PvVM *vm, bool text);
PV_MUST_USE PvStatus pv_re_text_part(PvReText *t, PvValue string, int64_t from, int64_t to);
PV_MUST_USE PvStatus pv_re_text_char(PvReText *t, uint32_t c);
// The str or bytes; everything is given back whatever `status` is.
PvStatus pv_re_text_end(PvReText *t, PvStatus status, PvValue *out);
// A template's parts, groups from the subject by their spans (2 * group, as in PvMatch).
PV_MUST_USE PvStatus pv_re_text_template(PvReText *t, const PvReParts *parts, PvValue string,
                                         const int64_t *marks, int64_t start, int64_t stop);

#endif
