// A pattern's text to a tree: CPython's syntax, its mistakes in its words, without recursion.
//
// Invariant: flags are resolved here, leaf by leaf: the nodes say what is compared and how. A mistake is
// noted in the build (DEFER leaves the functions here, nobody else), the shim raises it.
#include "modules/re.h"

#include <stdio.h>

#include "objects/operate.h"
#include "text/unicode.h"
#include "text/unicode_names.h"

enum { TYPE_FLAGS = PV_RE_ASCII | PV_RE_LOCALE | PV_RE_UNICODE, MAX_GROUPS = 1073741823 };

typedef enum Role { TOP, GROUP, ATOMIC, LOOK, YES, NO } Role;

typedef struct Frame { // an open parenthesis
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
} Frame;

typedef struct Width { // of a group
    uint64_t low, high;
    bool closed;
} Width;

typedef struct Wanted { // a group that a condition asks about
    uint32_t group;
    size_t at;
} Wanted;

typedef struct Parser {
    PvReBuild *b;
    size_t at;    // behind the token
    int length;   // of the token, 0: the end
    uint32_t c, escaped;
    uint32_t behind; // groups when the outermost lookbehind began; UINT32_MAX: none
    PvReArray wanted;
    Frame *f;
} Parser;

static const uint32_t END = UINT32_MAX;

static uint32_t at(const Parser *p, size_t i) {
    const PvReBuild *b = p->b;
    if (i >= b->n) return END;
    if (b->kind == 1) return ((const uint8_t *)b->data)[i];
    if (b->kind == 2) return ((const uint16_t *)b->data)[i];
    return ((const uint32_t *)b->data)[i];
}

// --- mistakes -------------------------------------------------------------------------------------

static PvStatus mistake_of(Parser *p, PvWriter *w, int64_t where) {
    PV_TRY(pv_writer_finish(w, &p->b->mistake));
    p->b->mistake_at = where;
    return PV_DEFER;
}

static size_t tell(const Parser *p) { return p->at - (size_t)p->length; }

static PvStatus mistake(Parser *p, const char *what, size_t offset) {
    PvWriter w;
    pv_writer_init(&w, p->b->vm);
    PV_TRY(pv_writer_text(&w, what));
    return mistake_of(p, &w, (int64_t)tell(p) - (int64_t)offset);
}

static PvStatus write_char(Parser *p, PvWriter *w, uint32_t c) {
    if (!p->b->text && c >= 128) return pv_writer_format(w, "\\x%02x", (unsigned)c);
    return pv_writer_char(w, c);
}

// A mistake about a part of the pattern.
static PvStatus mistake_about(Parser *p, const char *what, size_t from, size_t to, size_t offset) {
    PvWriter w;
    pv_writer_init(&w, p->b->vm);
    PV_TRY(pv_writer_text(&w, what));
    for (size_t i = from; i < to; i++) PV_TRY(write_char(p, &w, at(p, i)));
    return mistake_of(p, &w, (int64_t)tell(p) - (int64_t)offset);
}

static PvStatus name_of(Parser *p, size_t from, size_t to, PvStr **out) {
    const PvReBuild *b = p->b;
    const char *data = (const char *)b->data + from * (size_t)b->kind;
    *out = pv_str_from_units(b->vm, data, to - from, b->kind);
    return *out == NULL ? PV_RETRY : PV_OK;
}

// The repr of a name, in ASCII where the pattern is bytes.
static PvStatus write_name(Parser *p, PvWriter *w, PvStr *name) {
    if (p->b->text) return pv_repr(p->b->vm, pv_from_ptr(name), w);
    PvValue text;
    PV_TRY(pv_repr_str(p->b->vm, pv_from_ptr(name), &text));
    const PvStr *s = pv_str(text);
    for (size_t i = 0; i < s->length; i++) PV_TRY(write_char(p, w, pv_str_at(s, i)));
    return PV_OK;
}

static PvStatus mistake_of_name(Parser *p, const char *what, PvStr *name, size_t offset) {
    PvWriter w;
    pv_writer_init(&w, p->b->vm);
    PV_TRY(pv_writer_text(&w, what));
    PV_TRY(write_name(p, &w, name));
    return mistake_of(p, &w, (int64_t)tell(p) - (int64_t)offset);
}

// --- tokens ---------------------------------------------------------------------------------------

static PvStatus advance(Parser *p) {
    p->c = at(p, p->at);
    if (p->c == END) {
        p->length = 0;
        return PV_OK;
    }
    p->length = 1;
    if (p->c == '\\') {
        p->escaped = at(p, p->at + 1);
        if (p->escaped == END) {
            PvWriter w;
            pv_writer_init(&w, p->b->vm);
            PV_TRY(pv_writer_text(&w, "bad escape (end of pattern)"));
            return mistake_of(p, &w, (int64_t)p->b->n - 1);
        }
        p->length = 2;
    }
    p->at += (size_t)p->length;
    return (p->at & 0xff) == 0 ? pv_charge(p->b->vm, 0x400) : PV_OK;
}

static PvStatus seek(Parser *p, size_t i) {
    p->at = i;
    return advance(p);
}

// Is the token this character? Then go on.
static PvStatus accept(Parser *p, uint32_t c, bool *is) {
    *is = p->length == 1 && p->c == c;
    return *is ? advance(p) : PV_OK;
}

// A name up to a terminator: [*from, *to).
static PvStatus until(Parser *p, uint32_t terminator, const char *what, size_t *from, size_t *to) {
    char text[64];
    *from = tell(p);
    for (;;) {
        bool ends = p->length == 0, found = p->length == 1 && p->c == terminator;
        *to = tell(p);
        if (ends || found) PV_TRY(advance(p));
        if ((ends || found) && *to == *from) {
            snprintf(text, sizeof text, "missing %s", what);
            return mistake(p, text, found ? 1 : 0);
        }
        if (ends) {
            snprintf(text, sizeof text, "missing %c, unterminated name", (char)terminator);
            return mistake(p, text, *to - *from);
        }
        if (found) return PV_OK;
        PV_TRY(advance(p));
    }
}

static bool is_digit(uint32_t c) { return c >= '0' && c <= '9'; }
static bool is_octal(uint32_t c) { return c >= '0' && c <= '7'; }
static bool is_letter(uint32_t c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
static bool next_is_digit(const Parser *p) { return p->length == 1 && is_digit(p->c); }
static bool next_is_octal(const Parser *p) { return p->length == 1 && is_octal(p->c); }

static int hex_value(uint32_t c) {
    if (is_digit(c)) return (int)c - '0';
    c |= 32;
    return c >= 'a' && c <= 'f' ? (int)c - 'a' + 10 : -1;
}

static PvStatus check_name(Parser *p, size_t from, size_t to, size_t offset, PvStr **out) {
    PV_TRY(name_of(p, from, to, out));
    bool good = true;
    for (size_t i = from; i < to; i++) {
        uint32_t c = at(p, i);
        if (!p->b->text && c >= 128) good = false;
        else if (c != '_' && !(i == from ? pv_unicode_is_xid_start(c) : pv_unicode_is_xid_continue(c)))
            good = false;
    }
    if (good) return PV_OK;
    return mistake_of_name(p, "bad character in group name ", *out, to - from + offset);
}

// --- nodes ----------------------------------------------------------------------------------------

static uint64_t add(uint64_t a, uint64_t b) { return a + b < a ? UINT64_MAX : a + b; }
static uint64_t times(uint64_t a, uint64_t b) {
    uint64_t product;
    return __builtin_mul_overflow(a, b, &product) ? UINT64_MAX : product;
}

static PvStatus new_node(PvReBuild *b, PvReNode node, uint32_t *out) {
    PV_TRY(pv_re_room(b->vm, &b->nodes, 1, sizeof node));
    *out = (uint32_t)b->nodes.n++;
    ((PvReNode *)b->nodes.at)[*out] = node;
    return PV_OK;
}

// Put a node behind the sequence.
static PvStatus append(Parser *p, PvReNode node) {
    Frame *f = p->f;
    uint32_t i;
    PV_TRY(new_node(p->b, node, &i));
    if (f->last != 0) pv_re_node(p->b, f->last)->next = i;
    else f->first = i;
    f->last = i;
    f->low = add(f->low, node.low);
    f->high = add(f->high, node.high);
    return PV_OK;
}

static PvReNode leaf(PvReKind kind, uint32_t a, uint32_t b, uint64_t width) {
    return (PvReNode){.kind = (uint8_t)kind, .a = a, .b = b, .low = width, .high = width};
}

static PvReCase fold_of(const Parser *p) {
    uint32_t flags = p->f->flags;
    if (!(flags & PV_RE_IGNORECASE)) return PV_RE_EXACT;
    return p->b->text && !(flags & PV_RE_ASCII) ? PV_RE_FOLD_UNICODE : PV_RE_FOLD_ASCII;
}

static PvStatus push_item(PvReBuild *b, uint32_t kind, uint32_t low, uint32_t high) {
    PV_TRY(pv_re_room(b->vm, &b->sets, 3, sizeof(uint32_t)));
    uint32_t *word = (uint32_t *)b->sets.at + b->sets.n;
    word[0] = kind;
    word[1] = low;
    word[2] = high;
    b->sets.n += 3;
    return PV_OK;
}

static PvStatus begin_set(PvReBuild *b, size_t *set) {
    PV_TRY(pv_charge(b->vm, 50));
    PV_TRY(pv_re_room(b->vm, &b->sets, PV_RE_SET_HEAD, sizeof(uint32_t)));
    *set = b->sets.n;
    b->sets.n += PV_RE_SET_HEAD;
    return PV_OK;
}

static PvStatus end_set(Parser *p, size_t set, uint32_t flags) {
    uint32_t *word = (uint32_t *)p->b->sets.at + set;
    word[0] = flags;
    word[1] = (uint32_t)((p->b->sets.n - set - PV_RE_SET_HEAD) / 3);
    PV_TRY(pv_charge(p->b->vm, 50 + (int64_t)word[1] * 64));
    pv_re_finish_set(word);
    return append(p, leaf(PV_RE_SET, (uint32_t)set, 0, 1));
}

static PvStatus append_literal(Parser *p, uint32_t c) {
    uint32_t same[PV_RE_CLASS_MOST];
    size_t n = pv_re_case_class(c, fold_of(p), same), set;
    if (n == 1) return append(p, leaf(PV_RE_LITERAL, same[0], 0, 1));
    if (n == 2) return append(p, leaf(PV_RE_EITHER, same[0], same[1], 1));
    PV_TRY(begin_set(p->b, &set));
    for (size_t i = 0; i < n; i++) PV_TRY(push_item(p->b, PV_RE_ITEM_RANGE, same[i], same[i]));
    return end_set(p, set, 0);
}

// A range of a set, and what is the same when case is ignored.
static PvStatus push_range(Parser *p, uint32_t low, uint32_t high) {
    PvReCase fold = fold_of(p);
    if (fold == PV_RE_FOLD_UNICODE) return push_item(p->b, PV_RE_ITEM_FOLDED, low, high);
    PV_TRY(push_item(p->b, PV_RE_ITEM_RANGE, low, high));
    if (fold == PV_RE_EXACT || (p->f->flags & PV_RE_LOCALE)) return PV_OK;
    for (uint32_t a = 'A'; a <= 'a'; a += 32) { // the other case of what lies in A-Z and a-z
        uint32_t from = low > a ? low : a, to = high < a + 25 ? high : a + 25;
        if (from <= to) PV_TRY(push_item(p->b, PV_RE_ITEM_RANGE, from ^ 32, to ^ 32));
    }
    return PV_OK;
}

static uint32_t category_of(const Parser *p, uint32_t c) {
    uint32_t of = (c | 32) == 'd' ? PV_RE_DIGIT : (c | 32) == 's' ? PV_RE_SPACE : PV_RE_WORD;
    if (c < 'a') of |= 1;
    return p->b->text && !(p->f->flags & PV_RE_ASCII) ? of : of | PV_RE_ASCII_CATEGORY;
}

// --- escapes --------------------------------------------------------------------------------------

static PvStatus bad_escape(Parser *p, const char *what, size_t slash) {
    return mistake_about(p, what, slash, tell(p), tell(p) - slash);
}

static PvStatus hex_escape(Parser *p, size_t slash, int digits, uint32_t *out) {
    uint32_t value = 0;
    int n = 0;
    for (; n < digits && p->length == 1 && hex_value(p->c) >= 0; n++) {
        value = value << 4 | (uint32_t)hex_value(p->c);
        PV_TRY(advance(p));
    }
    if (n < digits) return bad_escape(p, "incomplete escape ", slash);
    if (value > 0x10ffff) return bad_escape(p, "bad escape ", slash);
    *out = value;
    return PV_OK;
}

static PvStatus named_escape(Parser *p, uint32_t *out) {
    bool is;
    PV_TRY(accept(p, '{', &is));
    if (!is) return mistake(p, "missing {", 0);
    size_t from, to;
    PV_TRY(until(p, '}', "character name", &from, &to));
    char name[128];
    size_t n = to - from;
    bool good = n < sizeof name;
    for (size_t i = 0; good && i < n; i++) {
        if (at(p, from + i) >= 128) good = false;
        else name[i] = (char)at(p, from + i);
    }
    if (good && pv_unicode_named(name, n, out)) return PV_OK;
    PvStr *text;
    PV_TRY(name_of(p, from, to, &text));
    return mistake_of_name(p, "undefined character name ", text, n + 4);
}

static PvStatus octal_escape(Parser *p, size_t slash, int more, uint32_t value, uint32_t *out) {
    for (; more > 0 && next_is_octal(p); more--) {
        value = value * 8 + p->c - '0';
        PV_TRY(advance(p));
    }
    *out = value;
    if (value <= 0377) return PV_OK;
    PvWriter w;
    pv_writer_init(&w, p->b->vm);
    PV_TRY(pv_writer_text(&w, "octal escape value "));
    for (size_t i = slash; i < tell(p); i++) PV_TRY(pv_writer_char(&w, at(p, i)));
    PV_TRY(pv_writer_text(&w, " outside of range 0-0o377"));
    return mistake_of(p, &w, (int64_t)slash);
}

// The escapes that sets and expressions share. *out END: another one.
static PvStatus common_escape(Parser *p, size_t slash, uint32_t c, uint32_t *out) {
    *out = END;
    if (c == 'x') return hex_escape(p, slash, 2, out);
    if (c == 'u' && p->b->text) return hex_escape(p, slash, 4, out);
    if (c == 'U' && p->b->text) return hex_escape(p, slash, 8, out);
    if (c == 'N' && p->b->text) return named_escape(p, out);
    return PV_OK;
}

// A character of a set, *category if it is one instead. The token is behind it then.
static PvStatus set_escape(Parser *p, uint32_t c, size_t slash, uint32_t *out, bool *category) {
    *category = false;
    *out = pv_re_simple_escape(c);
    if (*out != END) return PV_OK;
    if (c == 'd' || c == 'D' || c == 's' || c == 'S' || c == 'w' || c == 'W') {
        *category = true;
        *out = category_of(p, c);
        return PV_OK;
    }
    PV_TRY(common_escape(p, slash, c, out));
    if (*out != END) return PV_OK;
    if (is_octal(c)) return octal_escape(p, slash, 2, c - '0', out);
    if (is_digit(c) || is_letter(c)) return bad_escape(p, "bad escape ", slash);
    *out = c;
    return PV_OK;
}

static Width *width_of(const Parser *p, uint32_t group) { return (Width *)p->b->widths.at + group; }

static PvStatus check_behind(Parser *p, uint32_t group) {
    if (p->behind == UINT32_MAX) return PV_OK;
    if (group >= p->b->groups || !width_of(p, group)->closed)
        return mistake(p, "cannot refer to an open group", 0);
    if (group >= p->behind)
        return mistake(p, "cannot refer to group defined in the same lookbehind subpattern", 0);
    return PV_OK;
}

static PvStatus append_reference(Parser *p, uint32_t group) {
    PV_TRY(check_behind(p, group));
    PvReNode node = leaf(PV_RE_REFERENCE, group, fold_of(p), 0);
    node.low = width_of(p, group)->low;
    node.high = width_of(p, group)->high;
    return append(p, node);
}

static PvStatus digit_escape(Parser *p, uint32_t c, size_t slash) {
    uint32_t value, group = c - '0';
    if (c == '0') {
        PV_TRY(octal_escape(p, slash, 2, 0, &value));
        return append_literal(p, value);
    }
    if (next_is_digit(p)) {
        uint32_t second = p->c;
        PV_TRY(advance(p));
        group = group * 10 + second - '0';
        if (is_octal(c) && is_octal(second) && next_is_octal(p)) {
            PV_TRY(octal_escape(p, slash, 1, (c - '0') * 8 + second - '0', &value));
            return append_literal(p, value);
        }
    }
    size_t length = tell(p) - slash;
    if (group < p->b->groups) {
        if (!width_of(p, group)->closed) return mistake(p, "cannot refer to an open group", length);
        return append_reference(p, group);
    }
    char text[48];
    snprintf(text, sizeof text, "invalid group reference %u", group);
    return mistake(p, text, length - 1);
}

static PvStatus append_at(Parser *p, uint32_t what) { return append(p, leaf(PV_RE_AT, what, 0, 0)); }

// The escape behind which the token stands.
static PvStatus parse_escape(Parser *p, uint32_t c, size_t slash) {
    bool ascii = !p->b->text || (p->f->flags & PV_RE_ASCII);
    switch (c) {
    case 'A': return append_at(p, PV_RE_AT_STRING_START);
    case 'Z': return append_at(p, PV_RE_AT_STRING_END);
    case 'b': return append_at(p, ascii ? PV_RE_AT_ASCII_BOUNDARY : PV_RE_AT_BOUNDARY);
    case 'B': return append_at(p, ascii ? PV_RE_AT_NO_ASCII_BOUNDARY : PV_RE_AT_NO_BOUNDARY);
    case 'd': case 'D': case 's': case 'S': case 'w': case 'W': {
        size_t set;
        PV_TRY(begin_set(p->b, &set));
        PV_TRY(push_item(p->b, PV_RE_ITEM_CATEGORY, category_of(p, c), 0));
        return end_set(p, set, 0);
    }
    default: break;
    }
    uint32_t value = pv_re_simple_escape(c);
    if (value != END) return append_literal(p, value);
    PV_TRY(common_escape(p, slash, c, &value));
    if (value != END) return append_literal(p, value);
    if (is_digit(c)) return digit_escape(p, c, slash);
    if (is_letter(c)) return bad_escape(p, "bad escape ", slash);
    return append_literal(p, c);
}

// --- sets -----------------------------------------------------------------------------------------

static PvStatus bad_range(Parser *p, size_t from, size_t middle) {
    // "this-that" as they are written: an escape counts with the two characters of its token
    PvWriter w;
    pv_writer_init(&w, p->b->vm);
    PV_TRY(pv_writer_text(&w, "bad character range "));
    size_t one = at(p, from) == '\\' ? 2 : 1, other = at(p, middle) == '\\' ? 2 : 1;
    for (size_t i = from; i < from + one; i++) PV_TRY(write_char(p, &w, at(p, i)));
    PV_TRY(pv_writer_char(&w, '-'));
    for (size_t i = middle; i < middle + other; i++) PV_TRY(write_char(p, &w, at(p, i)));
    return mistake_of(p, &w, (int64_t)(tell(p) - (one + 1 + other)));
}

// One member or end of a range: *category if it is a class.
static PvStatus set_member(Parser *p, uint32_t *out, bool *category) {
    size_t slash = tell(p);
    uint32_t c = p->c, escaped = p->escaped;
    bool escape = p->length == 2;
    *category = false;
    *out = c;
    PV_TRY(advance(p));
    return escape ? set_escape(p, escaped, slash, out, category) : PV_OK;
}

static PvStatus push_member(Parser *p, uint32_t c, bool category) {
    return category ? push_item(p->b, PV_RE_ITEM_CATEGORY, c, 0) : push_range(p, c, c);
}

static PvStatus unterminated_set(Parser *p, size_t here) {
    return mistake(p, "unterminated character set", tell(p) - here);
}

// Behind the [.
static PvStatus parse_set(Parser *p) {
    size_t here = tell(p) - 1, set;
    bool negated, is, category, high_category;
    uint32_t flags = 0, low, high, members = 0;
    bool all_one = true; // one literal, perhaps many times
    uint32_t the_one = END;
    PV_TRY(begin_set(p->b, &set));
    PV_TRY(accept(p, '^', &negated));
    for (;;) {
        if (p->length == 0) return unterminated_set(p, here);
        if (p->length == 1 && p->c == ']' && members > 0) break;
        size_t from = tell(p);
        PV_TRY(set_member(p, &low, &category));
        PV_TRY(accept(p, '-', &is));
        members++;
        if (!is) {
            PV_TRY(push_member(p, low, category));
            all_one = all_one && !category && (the_one == END || the_one == low);
            the_one = low;
            continue;
        }
        all_one = false;
        if (p->length == 0) return unterminated_set(p, here);
        if (p->length == 1 && p->c == ']') {
            PV_TRY(push_member(p, low, category));
            PV_TRY(push_range(p, '-', '-'));
            break;
        }
        size_t middle = tell(p);
        PV_TRY(set_member(p, &high, &high_category));
        if (category || high_category || high < low) return bad_range(p, from, middle);
        PV_TRY(push_range(p, low, high));
    }
    PV_TRY(advance(p));
    if (all_one && !negated) {
        p->b->sets.n = set;
        return append_literal(p, the_one);
    }
    if (negated) flags |= PV_RE_SET_NEGATED;
    if ((p->f->flags & (PV_RE_LOCALE | PV_RE_IGNORECASE)) == (PV_RE_LOCALE | PV_RE_IGNORECASE)) {
        if (!all_one) {
            flags |= PV_RE_SET_LOCALE;
        } else if (is_letter(the_one)) { // the negation of one letter ignores case whole
            PV_TRY(push_item(p->b, PV_RE_ITEM_RANGE, the_one ^ 32, the_one ^ 32));
        }
    }
    return end_set(p, set, flags);
}

// --- repetition -----------------------------------------------------------------------------------

// The digits at the token; *out as it was if there are none.
static PvStatus number(Parser *p, uint64_t *out, bool *any) {
    *any = false;
    uint64_t value = 0;
    while (next_is_digit(p)) {
        value = value > UINT32_MAX ? value : value * 10 + p->c - '0';
        *any = true;
        PV_TRY(advance(p));
    }
    if (*any) *out = value;
    return PV_OK;
}

static PvStatus repeat_last(Parser *p, uint32_t low, uint32_t high, size_t here, size_t width) {
    Frame *f = p->f;
    size_t offset = tell(p) - here + width;
    PvReNode *last = f->last == 0 ? NULL : pv_re_node(p->b, f->last);
    if (last == NULL || last->kind == PV_RE_AT) return mistake(p, "nothing to repeat", offset);
    if (last->kind >= PV_RE_GREEDY) return mistake(p, "multiple repeat", offset);
    bool lazy, possessive = false;
    PV_TRY(accept(p, '?', &lazy));
    if (!lazy) PV_TRY(accept(p, '+', &possessive));
    uint32_t child;
    PV_TRY(new_node(p->b, *last, &child));
    PvReNode *node = pv_re_node(p->b, f->last);
    uint64_t one_low = node->low, one_high = node->high;
    node->kind = lazy ? PV_RE_LAZY : possessive ? PV_RE_POSSESSIVE : PV_RE_GREEDY;
    node->branches = false;
    node->a = low;
    node->b = high;
    node->child = child;
    node->low = times(one_low, low);
    node->high = high == PV_RE_MANY && one_high != 0 ? UINT64_MAX : times(one_high, high);
    // The sequence had the item once: its low width is exact unless it reached the limit.
    f->low = add(f->low == UINT64_MAX ? f->low : f->low - one_low, node->low);
    f->high = f->high == UINT64_MAX ? f->high : f->high - one_high;
    if (f->high == UINT64_MAX) { // sum them up again
        f->high = 0;
        for (uint32_t i = f->first; i != 0; i = pv_re_node(p->b, i)->next)
            f->high = i == f->last ? f->high : add(f->high, pv_re_node(p->b, i)->high);
    }
    f->high = add(f->high, node->high);
    return PV_OK;
}

// {m,n} behind the {; a plain { if it is none.
static PvStatus parse_braces(Parser *p) {
    size_t here = tell(p);
    uint64_t low = 0, high = PV_RE_MANY;
    bool any_low, any_high, is;
    if (p->length == 1 && p->c == '}') return append_literal(p, '{');
    PV_TRY(number(p, &low, &any_low));
    PV_TRY(accept(p, ',', &is));
    if (is) {
        PV_TRY(number(p, &high, &any_high));
    } else {
        any_high = any_low;
        if (any_low) high = low;
    }
    PV_TRY(accept(p, '}', &is));
    if (!is) {
        PV_TRY(append_literal(p, '{'));
        return seek(p, here);
    }
    if ((any_low && low >= PV_RE_MANY) || (any_high && high >= PV_RE_MANY))
        return pv_raise(p->b->vm, PV_EXC_OVERFLOW_ERROR, "the repetition number is too large");
    if (any_high && high < low)
        return mistake(p, "min repeat greater than max repeat", tell(p) - here);
    return repeat_last(p, (uint32_t)low, (uint32_t)high, here, 1);
}

// --- groups ---------------------------------------------------------------------------------------

static PvStatus open(Parser *p, Role role, size_t start, uint32_t flags, bool verbose) {
    PvReBuild *b = p->b;
    PV_TRY(pv_charge(b->vm, 8));
    PV_TRY(pv_re_room(b->vm, &b->frames, 1, sizeof(Frame)));
    p->f = (Frame *)b->frames.at + b->frames.n++;
    *p->f = (Frame){.role = (uint8_t)role, .start = start, .flags = flags, .verbose = verbose};
    return PV_OK;
}

static PvStatus open_capture(Parser *p, size_t start, PvStr *name, size_t name_length) {
    PvReBuild *b = p->b;
    uint32_t number = b->groups;
    if (b->groups >= MAX_GROUPS) return mistake(p, "too many groups", name_length + 1);
    PV_TRY(pv_re_room(b->vm, &b->widths, 1, sizeof(Width)));
    ((Width *)b->widths.at)[b->widths.n++] = (Width){0, 0, false};
    b->groups++;
    if (name != NULL) {
        PvValue before = pv_dict_get_name(b->group_index, name);
        if (before != PV_NULL) {
            PvWriter w;
            pv_writer_init(&w, b->vm);
            PV_TRY(pv_writer_text(&w, "redefinition of group name "));
            PV_TRY(write_name(p, &w, name));
            PV_TRY(pv_writer_format(&w, " as group %u; was group %d", number, (int)pv_int(before)));
            return mistake_of(p, &w, (int64_t)tell(p) - (int64_t)(name_length + 1));
        }
        PV_TRY(pv_dict_put_name(b->vm, b->group_index, name, pv_from_int(number)));
    }
    PV_TRY(open(p, GROUP, start, p->f->flags, p->f->verbose));
    p->f->number = number;
    return PV_OK;
}

static uint32_t flag_of(uint32_t c) {
    switch (c) {
    case 'i': return PV_RE_IGNORECASE;
    case 'L': return PV_RE_LOCALE;
    case 'm': return PV_RE_MULTILINE;
    case 's': return PV_RE_DOTALL;
    case 'x': return PV_RE_VERBOSE;
    case 'a': return PV_RE_ASCII;
    case 'u': return PV_RE_UNICODE;
    default: return 0;
    }
}

// The next character of flags; END at the end.
static PvStatus take(Parser *p, uint32_t *c) {
    *c = p->length == 0 ? END : p->c;
    return advance(p);
}

static PvStatus unknown_flag(Parser *p, uint32_t c, const char *otherwise) {
    return mistake(p, pv_unicode_is_alpha(c) ? "unknown flag" : otherwise, c == '\\' ? 2 : 1);
}

// (?flags) or (?flags: from its first flag on.
static PvStatus parse_flags(Parser *p, uint32_t c, size_t start) {
    uint32_t on = 0, off = 0;
    Frame *f = p->f;
    while (c != '-') {
        uint32_t flag = flag_of(c);
        if (p->b->text && c == 'L')
            return mistake(p, "bad inline flags: cannot use 'L' flag with a str pattern", 0);
        if (!p->b->text && c == 'u')
            return mistake(p, "bad inline flags: cannot use 'u' flag with a bytes pattern", 0);
        on |= flag;
        if ((flag & TYPE_FLAGS) && (on & TYPE_FLAGS) != flag)
            return mistake(p, "bad inline flags: flags 'a', 'u' and 'L' are incompatible", 0);
        PV_TRY(take(p, &c));
        if (c == END) return mistake(p, "missing -, : or )", 0);
        if (c == ')' || c == '-' || c == ':') break;
        if (flag_of(c) == 0) return unknown_flag(p, c, "missing -, : or )");
    }
    if (c == ')') {
        p->b->flags |= on;
        if (f->role != TOP || f->branch != 0 || f->first != 0)
            return mistake(p, "global flags not at the start of the expression", tell(p) - start);
        f->flags = p->b->flags;
        f->verbose = (f->flags & PV_RE_VERBOSE) != 0;
        return PV_OK;
    }
    if (c == '-') {
        PV_TRY(take(p, &c));
        if (c == END) return mistake(p, "missing flag", 0);
        if (flag_of(c) == 0) return unknown_flag(p, c, "missing flag");
        for (;;) {
            uint32_t flag = flag_of(c);
            if (flag & TYPE_FLAGS)
                return mistake(p, "bad inline flags: cannot turn off flags 'a', 'u' and 'L'", 0);
            off |= flag;
            PV_TRY(take(p, &c));
            if (c == END) return mistake(p, "missing :", 0);
            if (c == ':') break;
            if (flag_of(c) == 0) return unknown_flag(p, c, "missing :");
        }
    }
    if (on & off) return mistake(p, "bad inline flags: flag turned on and off", 1);
    uint32_t flags = on & TYPE_FLAGS ? f->flags & ~(uint32_t)TYPE_FLAGS : f->flags;
    bool verbose = (f->verbose || (on & PV_RE_VERBOSE)) && !(off & PV_RE_VERBOSE);
    return open(p, GROUP, start, (flags | on) & ~off, verbose);
}

static PvStatus unknown_extension(Parser *p, const char *what, size_t from) {
    return mistake_about(p, what, from, tell(p), tell(p) - from + 1 + (what[sizeof "unknown extension ?" - 1] != 0));
}

static PvStatus find_group(Parser *p, PvStr *name, size_t length, uint32_t *out) {
    PvValue number = pv_dict_get_name(p->b->group_index, name);
    if (number == PV_NULL) return mistake_of_name(p, "unknown group name ", name, length + 1);
    *out = (uint32_t)pv_int(number);
    return PV_OK;
}

// (?P behind the P.
static PvStatus parse_python_extension(Parser *p, size_t start) {
    bool is;
    size_t from, to;
    PvStr *name;
    PV_TRY(accept(p, '<', &is));
    if (is) {
        PV_TRY(until(p, '>', "group name", &from, &to));
        PV_TRY(check_name(p, from, to, 1, &name));
        return open_capture(p, start, name, to - from);
    }
    PV_TRY(accept(p, '=', &is));
    if (is) {
        PV_TRY(until(p, ')', "group name", &from, &to));
        PV_TRY(check_name(p, from, to, 1, &name));
        uint32_t group = 0;
        PV_TRY(find_group(p, name, to - from, &group));
        if (!width_of(p, group)->closed)
            return mistake(p, "cannot refer to an open group", to - from + 1);
        return append_reference(p, group);
    }
    from = tell(p);
    if (p->length == 0) return mistake(p, "unexpected end of pattern", 0);
    PV_TRY(advance(p));
    return unknown_extension(p, "unknown extension ?P", from);
}

static PvStatus open_look(Parser *p, uint32_t c, size_t start) {
    bool behind = c == '<', outer = p->behind != UINT32_MAX;
    if (behind) {
        size_t from = tell(p);
        if (p->length == 0) return mistake(p, "unexpected end of pattern", 0);
        c = p->c;
        PV_TRY(advance(p));
        if (c != '=' && c != '!') return unknown_extension(p, "unknown extension ?<", from);
        if (!outer) p->behind = p->b->groups;
    }
    PV_TRY(open(p, LOOK, start, p->f->flags, p->f->verbose));
    p->f->behind = behind;
    p->f->outer_behind = outer;
    p->f->negated = c == '!';
    return PV_OK;
}

// (?( behind the second parenthesis.
static PvStatus open_condition(Parser *p, size_t start) {
    size_t from, to;
    uint64_t value = 0;
    uint32_t group = 0;
    PV_TRY(until(p, ')', "group name", &from, &to));
    bool digits = true;
    for (size_t i = from; i < to; i++) {
        uint32_t c = at(p, i);
        digits = digits && is_digit(c);
        if (digits && value < UINT32_MAX) value = value * 10 + c - '0';
    }
    if (digits) {
        if (value == 0) return mistake(p, "bad group number", to - from + 1);
        if (value >= MAX_GROUPS) {
            while (at(p, from) == '0') from++;
            return mistake_about(p, "invalid group reference ", from, to, to - from + 1);
        }
        group = (uint32_t)value;
        PV_TRY(pv_re_room(p->b->vm, &p->wanted, 1, sizeof(Wanted)));
        ((Wanted *)p->wanted.at)[p->wanted.n++] = (Wanted){group, tell(p) - (to - from) - 1};
    } else {
        PvStr *name;
        PV_TRY(check_name(p, from, to, 1, &name));
        PV_TRY(find_group(p, name, to - from, &group));
    }
    PV_TRY(check_behind(p, group));
    PV_TRY(open(p, YES, start, p->f->flags, p->f->verbose));
    p->f->number = group;
    return PV_OK;
}

static PvStatus skip_comment(Parser *p, size_t start) {
    for (;;) {
        if (p->length == 0) return mistake(p, "missing ), unterminated comment", tell(p) - start);
        bool ends = p->length == 1 && p->c == ')';
        PV_TRY(advance(p));
        if (ends) return PV_OK;
    }
}

// Behind a (.
static PvStatus parse_parenthesis(Parser *p) {
    size_t start = tell(p) - 1, from;
    bool is;
    PV_TRY(accept(p, '?', &is));
    if (!is) return open_capture(p, start, NULL, 0);
    from = tell(p);
    uint32_t c = p->c;
    if (p->length == 0) return mistake(p, "unexpected end of pattern", 0);
    PV_TRY(advance(p));
    switch (c) {
    case 'P': return parse_python_extension(p, start);
    case ':': return open(p, GROUP, start, p->f->flags, p->f->verbose);
    case '#': return skip_comment(p, start);
    case '=': case '!': case '<': return open_look(p, c, start);
    case '(': return open_condition(p, start);
    case '>': return open(p, ATOMIC, start, p->f->flags, p->f->verbose);
    default: break;
    }
    if (c == '-' || flag_of(c) != 0) return parse_flags(p, c, start);
    return unknown_extension(p, "unknown extension ?", from);
}

// The end of an alternative: it joins the branches.
static PvStatus end_branch(Parser *p) {
    Frame *f = p->f;
    uint32_t i;
    PvReNode node = {.kind = PV_RE_BRANCH, .child = f->first, .low = f->low, .high = f->high};
    PV_TRY(new_node(p->b, node, &i));
    if (f->last_branch != 0) pv_re_node(p->b, f->last_branch)->next = i;
    else f->branch = i;
    f->branch_low = f->last_branch == 0 || f->low < f->branch_low ? f->low : f->branch_low;
    f->branch_high = f->last_branch == 0 || f->high > f->branch_high ? f->high : f->branch_high;
    f->last_branch = i;
    f->first = f->last = 0;
    f->low = f->high = 0;
    return PV_OK;
}

// A frame's content is whole: its children in first, its width in low and high.
static PvStatus end_frame(Parser *p) {
    Frame *f = p->f;
    if (f->branch == 0) return PV_OK;
    PV_TRY(end_branch(p));
    f->first = f->branch;
    f->low = f->branch_low;
    f->high = f->branch_high;
    return PV_OK;
}

static PvStatus parse_bar(Parser *p) {
    Frame *f = p->f;
    if (f->role == NO) return mistake(p, "conditional backref with more than two branches", 0);
    PV_TRY(advance(p));
    if (f->role != YES) return end_branch(p);
    f->role = NO;
    PvReNode yes = {.kind = PV_RE_BRANCH, .child = f->first};
    PV_TRY(new_node(p->b, yes, &f->yes));
    f->yes_low = f->low;
    f->yes_high = f->high;
    f->first = f->last = 0;
    f->low = f->high = 0;
    return PV_OK;
}

static PvStatus close_condition(Parser *p, PvReNode *node) {
    Frame *f = p->f;
    node->kind = PV_RE_CONDITION;
    node->a = f->number;
    node->b = f->role == NO;
    PvReNode sequence = {.kind = PV_RE_BRANCH, .child = f->first};
    uint32_t i;
    PV_TRY(new_node(p->b, sequence, &i));
    if (f->role == NO) {
        pv_re_node(p->b, f->yes)->next = i;
        node->child = f->yes;
        node->low = f->low < f->yes_low ? f->low : f->yes_low;
        node->high = f->high > f->yes_high ? f->high : f->yes_high;
    } else {
        node->child = i;
        node->low = 0;
        node->high = f->high;
    }
    return PV_OK;
}

// At a ): the frame becomes a node of the one around it.
static PvStatus close(Parser *p) {
    PV_TRY(end_frame(p));
    Frame *f = p->f;
    if (f->role == LOOK && f->behind && !f->outer_behind) p->behind = UINT32_MAX;
    PvReNode node = {.child = f->first, .branches = f->branch != 0, .low = f->low, .high = f->high};
    node.kind = PV_RE_GROUP;
    uint32_t inner;
    switch (f->role) {
    case GROUP:
        node.a = f->number;
        if (f->number != 0) *width_of(p, f->number) = (Width){f->low, f->high, true};
        break;
    case ATOMIC: node.kind = PV_RE_ATOMIC; break;
    case LOOK:
        PV_TRY(new_node(p->b, node, &inner)); // its width is not the look's
        node = (PvReNode){.kind = PV_RE_LOOK, .child = inner};
        node.a = f->behind ? 2 : 1;
        node.b = f->negated;
        break;
    default: PV_TRY(close_condition(p, &node)); break;
    }
    PV_TRY(advance(p));
    p->b->frames.n--;
    p->f = (Frame *)p->b->frames.at + p->b->frames.n - 1;
    return append(p, node);
}

static bool is_blank(uint32_t c) { return c == ' ' || (c >= 9 && c <= 13); }

static PvStatus parse_item(Parser *p) {
    uint32_t c = p->c, escaped = p->escaped;
    int length = p->length;
    size_t slash = tell(p);
    PV_TRY(advance(p));
    if (length == 2) return parse_escape(p, escaped, slash);
    if (p->f->verbose) {
        if (is_blank(c)) return PV_OK;
        if (c == '#') {
            bool ends = false;
            while (!ends && p->length != 0) {
                ends = p->length == 1 && p->c == '\n';
                PV_TRY(advance(p));
            }
            return PV_OK;
        }
    }
    size_t here = tell(p);
    switch (c) {
    case '[': return parse_set(p);
    case '(': return parse_parenthesis(p);
    case '*': return repeat_last(p, 0, PV_RE_MANY, here, 1);
    case '+': return repeat_last(p, 1, PV_RE_MANY, here, 1);
    case '?': return repeat_last(p, 0, 1, here, 1);
    case '{': return parse_braces(p);
    case '^': return append_at(p, p->f->flags & PV_RE_MULTILINE ? PV_RE_AT_LINE_START : PV_RE_AT_START);
    case '$': return append_at(p, p->f->flags & PV_RE_MULTILINE ? PV_RE_AT_LINE_END : PV_RE_AT_END);
    case '.': {
        PvReKind kind = p->f->flags & PV_RE_DOTALL ? PV_RE_ANY : PV_RE_ANY_BUT_NEWLINE;
        return append(p, leaf(kind, 0, 0, 1));
    }
    default: return append_literal(p, c);
    }
}

static PvStatus parse(Parser *p) {
    PvReBuild *b = p->b;
    uint32_t none;
    PV_TRY(new_node(b, (PvReNode){.kind = PV_RE_FAIL}, &none)); // 0 is no node
    PV_TRY(pv_re_room(b->vm, &b->widths, 1, sizeof(Width)));
    ((Width *)b->widths.at)[b->widths.n++] = (Width){0, 0, false};
    b->groups = 1;
    PV_TRY(open(p, TOP, 0, b->flags, (b->flags & PV_RE_VERBOSE) != 0));
    PV_TRY(advance(p));
    for (;;) {
        if (p->length == 1 && p->c == '|') {
            PV_TRY(parse_bar(p));
        } else if (p->length == 1 && p->c == ')') {
            if (p->f->role == TOP) break;
            PV_TRY(close(p));
        } else if (p->length == 0) {
            if (p->f->role == TOP) break;
            return mistake(p, "missing ), unterminated subpattern", tell(p) - p->f->start);
        } else {
            PV_TRY(parse_item(p));
        }
    }
    PV_TRY(end_frame(p));
    PV_TRY(pv_re_fix_flags(b));
    if (p->length != 0) return mistake(p, "unbalanced parenthesis", 0);
    for (size_t i = 0; i < p->wanted.n; i++) {
        const Wanted *w = (const Wanted *)p->wanted.at + i;
        if (w->group < b->groups) continue;
        char text[48];
        snprintf(text, sizeof text, "invalid group reference %u", w->group);
        return mistake(p, text, tell(p) - w->at);
    }
    PvReNode all = {.kind = PV_RE_GROUP, .child = p->f->first, .branches = p->f->branch != 0,
                    .low = p->f->low, .high = p->f->high};
    b->low = all.low;
    b->high = all.high;
    return new_node(b, all, &b->first);
}

PvStatus pv_re_parse(PvReBuild *b) {
    Parser p = {.b = b, .behind = UINT32_MAX};
    PvStatus status = parse(&p);
    pv_re_free(b->vm, &p.wanted, sizeof(Wanted));
    pv_re_free(b->vm, &b->frames, sizeof(Frame));
    pv_re_free(b->vm, &b->widths, sizeof(Width));
    return status == PV_DEFER && b->mistake != PV_NULL ? PV_OK : status;
}
