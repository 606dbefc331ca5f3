// What stands for one character of the subject: literals, escapes and sets of a pattern.
//
// Invariant: what ignoring case means is resolved here: a node says which characters it takes, whatever
// the flags were.
#include "modules/re_parse.h"

#include <stdio.h>

#include "text/unicode_names.h"

static bool is_octal(uint32_t c) { return c >= '0' && c <= '7'; }
static bool is_letter(uint32_t c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
static bool next_is_octal(const PvReParser *p) { return p->length == 1 && is_octal(p->c); }

static int hex_value(uint32_t c) {
    if (pv_re_is_digit(c)) return (int)c - '0';
    c |= 32;
    return c >= 'a' && c <= 'f' ? (int)c - 'a' + 10 : -1;
}

// --- sets and literals ----------------------------------------------------------------------------

static PvReCase fold_of(const PvReParser *p) {
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

static PvStatus end_set(PvReParser *p, size_t set, uint32_t flags) {
    uint32_t *word = (uint32_t *)p->b->sets.at + set;
    word[0] = flags;
    word[1] = (uint32_t)((p->b->sets.n - set - PV_RE_SET_HEAD) / 3);
    PV_TRY(pv_charge(p->b->vm, 50 + (int64_t)word[1] * 64));
    pv_re_finish_set(word);
    return pv_re_append(p, pv_re_leaf(PV_RE_SET, (uint32_t)set, 0, 1));
}

PvStatus pv_re_append_literal(PvReParser *p, uint32_t c) {
    uint32_t same[PV_RE_CLASS_MOST];
    size_t n = pv_re_case_class(c, fold_of(p), same), set;
    if (n == 1) return pv_re_append(p, pv_re_leaf(PV_RE_LITERAL, same[0], 0, 1));
    if (n == 2) return pv_re_append(p, pv_re_leaf(PV_RE_EITHER, same[0], same[1], 1));
    PV_TRY(begin_set(p->b, &set));
    for (size_t i = 0; i < n; i++) PV_TRY(push_item(p->b, PV_RE_ITEM_RANGE, same[i], same[i]));
    return end_set(p, set, 0);
}

// A range of a set, and what is the same when case is ignored.
static PvStatus push_range(PvReParser *p, uint32_t low, uint32_t high) {
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

static uint32_t category_of(const PvReParser *p, uint32_t c) {
    uint32_t of = (c | 32) == 'd' ? PV_RE_DIGIT : (c | 32) == 's' ? PV_RE_SPACE : PV_RE_WORD;
    if (c < 'a') of |= 1;
    return p->b->text && !(p->f->flags & PV_RE_ASCII) ? of : of | PV_RE_ASCII_CATEGORY;
}
// --- escapes --------------------------------------------------------------------------------------

static PvStatus bad_escape(PvReParser *p, const char *what, size_t slash) {
    return pv_re_mistake_about(p, what, slash, pv_re_tell(p), pv_re_tell(p) - slash);
}

static PvStatus hex_escape(PvReParser *p, size_t slash, int digits, uint32_t *out) {
    uint32_t value = 0;
    int n = 0;
    for (; n < digits && p->length == 1 && hex_value(p->c) >= 0; n++) {
        value = value << 4 | (uint32_t)hex_value(p->c);
        PV_TRY(pv_re_advance(p));
    }
    if (n < digits) return bad_escape(p, "incomplete escape ", slash);
    if (value > 0x10ffff) return bad_escape(p, "bad escape ", slash);
    *out = value;
    return PV_OK;
}

static PvStatus named_escape(PvReParser *p, uint32_t *out) {
    bool is;
    PV_TRY(pv_re_accept(p, '{', &is));
    if (!is) return pv_re_mistake(p, "missing {", 0);
    size_t from, to;
    PV_TRY(pv_re_until(p, '}', "character name", &from, &to));
    char name[128];
    size_t n = to - from;
    bool good = n < sizeof name;
    for (size_t i = 0; good && i < n; i++) {
        if (pv_re_at(p, from + i) >= 128) good = false;
        else name[i] = (char)pv_re_at(p, from + i);
    }
    if (good && pv_unicode_named(name, n, out)) return PV_OK;
    PvStr *text;
    PV_TRY(pv_re_name_of(p, from, to, &text));
    return pv_re_mistake_of_name(p, "undefined character name ", text, n + 4);
}

static PvStatus octal_escape(PvReParser *p, size_t slash, int more, uint32_t value, uint32_t *out) {
    for (; more > 0 && next_is_octal(p); more--) {
        value = value * 8 + p->c - '0';
        PV_TRY(pv_re_advance(p));
    }
    *out = value;
    if (value <= 0377) return PV_OK;
    PvWriter w;
    pv_writer_init(&w, p->b->vm);
    PV_TRY(pv_writer_text(&w, "octal escape value "));
    for (size_t i = slash; i < pv_re_tell(p); i++) PV_TRY(pv_writer_char(&w, pv_re_at(p, i)));
    PV_TRY(pv_writer_text(&w, " outside of range 0-0o377"));
    return pv_re_mistake_of(p, &w, (int64_t)slash);
}

// The escapes that sets and expressions share. *out PV_RE_END: another one.
static PvStatus common_escape(PvReParser *p, size_t slash, uint32_t c, uint32_t *out) {
    *out = PV_RE_END;
    if (c == 'x') return hex_escape(p, slash, 2, out);
    if (c == 'u' && p->b->text) return hex_escape(p, slash, 4, out);
    if (c == 'U' && p->b->text) return hex_escape(p, slash, 8, out);
    if (c == 'N' && p->b->text) return named_escape(p, out);
    return PV_OK;
}

// A character of a set, *category if it is one instead. The token is behind it then.
static PvStatus set_escape(PvReParser *p, uint32_t c, size_t slash, uint32_t *out, bool *category) {
    *category = false;
    *out = pv_re_simple_escape(c);
    if (*out != PV_RE_END) return PV_OK;
    if (c == 'd' || c == 'D' || c == 's' || c == 'S' || c == 'w' || c == 'W') {
        *category = true;
        *out = category_of(p, c);
        return PV_OK;
    }
    PV_TRY(common_escape(p, slash, c, out));
    if (*out != PV_RE_END) return PV_OK;
    if (is_octal(c)) return octal_escape(p, slash, 2, c - '0', out);
    if (pv_re_is_digit(c) || is_letter(c)) return bad_escape(p, "bad escape ", slash);
    *out = c;
    return PV_OK;
}


PvStatus pv_re_check_behind(PvReParser *p, uint32_t group) {
    if (p->behind == UINT32_MAX) return PV_OK;
    if (group >= p->b->groups || !pv_re_width_of(p, group)->closed)
        return pv_re_mistake(p, "cannot refer to an open group", 0);
    if (group >= p->behind)
        return pv_re_mistake(p, "cannot refer to group defined in the same lookbehind subpattern", 0);
    return PV_OK;
}

PvStatus pv_re_append_reference(PvReParser *p, uint32_t group) {
    PV_TRY(pv_re_check_behind(p, group));
    PvReNode node = pv_re_leaf(PV_RE_REFERENCE, group, fold_of(p), 0);
    node.low = pv_re_width_of(p, group)->low;
    node.high = pv_re_width_of(p, group)->high;
    return pv_re_append(p, node);
}

static PvStatus digit_escape(PvReParser *p, uint32_t c, size_t slash) {
    uint32_t value, group = c - '0';
    if (c == '0') {
        PV_TRY(octal_escape(p, slash, 2, 0, &value));
        return pv_re_append_literal(p, value);
    }
    if (pv_re_next_is_digit(p)) {
        uint32_t second = p->c;
        PV_TRY(pv_re_advance(p));
        group = group * 10 + second - '0';
        if (is_octal(c) && is_octal(second) && next_is_octal(p)) {
            PV_TRY(octal_escape(p, slash, 1, (c - '0') * 8 + second - '0', &value));
            return pv_re_append_literal(p, value);
        }
    }
    size_t length = pv_re_tell(p) - slash;
    if (group < p->b->groups) {
        if (!pv_re_width_of(p, group)->closed) return pv_re_mistake(p, "cannot refer to an open group", length);
        return pv_re_append_reference(p, group);
    }
    char text[48];
    snprintf(text, sizeof text, "invalid group reference %u", group);
    return pv_re_mistake(p, text, length - 1);
}

PvStatus pv_re_append_at(PvReParser *p, uint32_t what) { return pv_re_append(p,
                         pv_re_leaf(PV_RE_AT, what, 0, 0)); }

// The escape behind which the token stands.
PvStatus pv_re_parse_escape(PvReParser *p, uint32_t c, size_t slash) {
    bool ascii = !p->b->text || (p->f->flags & PV_RE_ASCII);
    switch (c) {
    case 'A': return pv_re_append_at(p, PV_RE_AT_STRING_START);
    case 'Z': return pv_re_append_at(p, PV_RE_AT_STRING_END);
    case 'b': return pv_re_append_at(p, ascii ? PV_RE_AT_ASCII_BOUNDARY : PV_RE_AT_BOUNDARY);
    case 'B': return pv_re_append_at(p, ascii ? PV_RE_AT_NO_ASCII_BOUNDARY : PV_RE_AT_NO_BOUNDARY);
    case 'd': case 'D': case 's': case 'S': case 'w': case 'W': {
        size_t set;
        PV_TRY(begin_set(p->b, &set));
        PV_TRY(push_item(p->b, PV_RE_ITEM_CATEGORY, category_of(p, c), 0));
        return end_set(p, set, 0);
    }
    default: break;
    }
    uint32_t value = pv_re_simple_escape(c);
    if (value != PV_RE_END) return pv_re_append_literal(p, value);
    PV_TRY(common_escape(p, slash, c, &value));
    if (value != PV_RE_END) return pv_re_append_literal(p, value);
    if (pv_re_is_digit(c)) return digit_escape(p, c, slash);
    if (is_letter(c)) return bad_escape(p, "bad escape ", slash);
    return pv_re_append_literal(p, c);
}

// --- sets -----------------------------------------------------------------------------------------

static PvStatus bad_range(PvReParser *p, size_t from, size_t middle) {
    // "this-that" as they are written: an escape counts with the two characters of its token
    PvWriter w;
    pv_writer_init(&w, p->b->vm);
    PV_TRY(pv_writer_text(&w, "bad character range "));
    size_t one = pv_re_at(p, from) == '\\' ? 2 : 1, other = pv_re_at(p, middle) == '\\' ? 2 : 1;
    for (size_t i = from; i < from + one; i++) PV_TRY(pv_re_write_char(p, &w, pv_re_at(p, i)));
    PV_TRY(pv_writer_char(&w, '-'));
    for (size_t i = middle; i < middle + other; i++) PV_TRY(pv_re_write_char(p, &w, pv_re_at(p, i)));
    return pv_re_mistake_of(p, &w, (int64_t)(pv_re_tell(p) - (one + 1 + other)));
}

// One member or end of a range: *category if it is a class.
static PvStatus set_member(PvReParser *p, uint32_t *out, bool *category) {
    size_t slash = pv_re_tell(p);
    uint32_t c = p->c, escaped = p->escaped;
    bool escape = p->length == 2;
    *category = false;
    *out = c;
    PV_TRY(pv_re_advance(p));
    return escape ? set_escape(p, escaped, slash, out, category) : PV_OK;
}

static PvStatus push_member(PvReParser *p, uint32_t c, bool category) {
    return category ? push_item(p->b, PV_RE_ITEM_CATEGORY, c, 0) : push_range(p, c, c);
}

static PvStatus unterminated_set(PvReParser *p, size_t here) {
    return pv_re_mistake(p, "unterminated character set", pv_re_tell(p) - here);
}

// Behind the [.
PvStatus pv_re_parse_set(PvReParser *p) {
    size_t here = pv_re_tell(p) - 1, set;
    bool negated, is, category, high_category;
    uint32_t flags = 0, low, high, members = 0;
    bool all_one = true; // one literal, perhaps many times
    uint32_t the_one = PV_RE_END;
    PV_TRY(begin_set(p->b, &set));
    PV_TRY(pv_re_accept(p, '^', &negated));
    for (;;) {
        if (p->length == 0) return unterminated_set(p, here);
        if (p->length == 1 && p->c == ']' && members > 0) break;
        size_t from = pv_re_tell(p);
        PV_TRY(set_member(p, &low, &category));
        PV_TRY(pv_re_accept(p, '-', &is));
        members++;
        if (!is) {
            PV_TRY(push_member(p, low, category));
            all_one = all_one && !category && (the_one == PV_RE_END || the_one == low);
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
        size_t middle = pv_re_tell(p);
        PV_TRY(set_member(p, &high, &high_category));
        if (category || high_category || high < low) return bad_range(p, from, middle);
        PV_TRY(push_range(p, low, high));
    }
    PV_TRY(pv_re_advance(p));
    if (all_one && !negated) {
        p->b->sets.n = set;
        return pv_re_append_literal(p, the_one);
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
