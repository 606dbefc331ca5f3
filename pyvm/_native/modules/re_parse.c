// A pattern's text to a tree: repetition, groups and flags of CPython's syntax, without recursion.
//
// Invariant: open parentheses are frames in the build, so that depth costs memory and no C stack; flags
// are resolved leaf by leaf.
#include "modules/re_parse.h"

#include <stdio.h>

#include "objects/operate.h"
#include "text/unicode.h"

enum { MAX_GROUPS = 1073741823 };

typedef enum Role { TOP, GROUP, ATOMIC, LOOK, YES, NO } Role;

typedef struct Wanted { // a group that a condition asks about
    uint32_t group;
    size_t at;
} Wanted;

static uint64_t times(uint64_t a, uint64_t b) {
    uint64_t product;
    return __builtin_mul_overflow(a, b, &product) ? UINT64_MAX : product;
}

// --- repetition -----------------------------------------------------------------------------------

// The digits at the token; *out as it was if there are none.
static PvStatus number(PvReParser *p, uint64_t *out, bool *any) {
    *any = false;
    uint64_t value = 0;
    while (pv_re_next_is_digit(p)) {
        value = value > UINT32_MAX ? value : value * 10 + p->c - '0';
        *any = true;
        PV_TRY(pv_re_advance(p));
    }
    if (*any) *out = value;
    return PV_OK;
}

static PvStatus repeat_last(PvReParser *p, uint32_t low, uint32_t high, size_t here, size_t width) {
    PvReFrame *f = p->f;
    size_t offset = pv_re_tell(p) - here + width;
    PvReNode *last = f->last == 0 ? NULL : pv_re_node(p->b, f->last);
    if (last == NULL || last->kind == PV_RE_AT) return pv_re_mistake(p, "nothing to repeat", offset);
    if (last->kind >= PV_RE_GREEDY) return pv_re_mistake(p, "multiple repeat", offset);
    bool lazy, possessive = false;
    PV_TRY(pv_re_accept(p, '?', &lazy));
    if (!lazy) PV_TRY(pv_re_accept(p, '+', &possessive));
    uint32_t child;
    PV_TRY(pv_re_new_node(p->b, *last, &child));
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
    f->low = pv_re_add(f->low == UINT64_MAX ? f->low : f->low - one_low, node->low);
    f->high = f->high == UINT64_MAX ? f->high : f->high - one_high;
    if (f->high == UINT64_MAX) { // sum them up again
        f->high = 0;
        for (uint32_t i = f->first; i != 0; i = pv_re_node(p->b, i)->next)
            f->high = i == f->last ? f->high : pv_re_add(f->high, pv_re_node(p->b, i)->high);
    }
    f->high = pv_re_add(f->high, node->high);
    return PV_OK;
}

// {m,n} behind the {; a plain { if it is none.
static PvStatus parse_braces(PvReParser *p) {
    size_t here = pv_re_tell(p);
    uint64_t low = 0, high = PV_RE_MANY;
    bool any_low, any_high, is;
    if (p->length == 1 && p->c == '}') return pv_re_append_literal(p, '{');
    PV_TRY(number(p, &low, &any_low));
    PV_TRY(pv_re_accept(p, ',', &is));
    if (is) {
        PV_TRY(number(p, &high, &any_high));
    } else {
        any_high = any_low;
        if (any_low) high = low;
    }
    PV_TRY(pv_re_accept(p, '}', &is));
    if (!is) {
        PV_TRY(pv_re_append_literal(p, '{'));
        return pv_re_seek(p, here);
    }
    if ((any_low && low >= PV_RE_MANY) || (any_high && high >= PV_RE_MANY))
        return pv_raise(p->b->vm, PV_EXC_OVERFLOW_ERROR, "the repetition number is too large");
    if (any_high && high < low)
        return pv_re_mistake(p, "min repeat greater than max repeat", pv_re_tell(p) - here);
    return repeat_last(p, (uint32_t)low, (uint32_t)high, here, 1);
}

// --- groups ---------------------------------------------------------------------------------------

static PvStatus open(PvReParser *p, Role role, size_t start, uint32_t flags, bool verbose) {
    PvReBuild *b = p->b;
    PV_TRY(pv_charge(b->vm, 8));
    PV_TRY(pv_re_room(b->vm, &b->frames, 1, sizeof(PvReFrame)));
    p->f = (PvReFrame *)b->frames.at + b->frames.n++;
    *p->f = (PvReFrame){.role = (uint8_t)role, .start = start, .flags = flags, .verbose = verbose};
    return PV_OK;
}

static PvStatus open_capture(PvReParser *p, size_t start, PvStr *name, size_t name_length) {
    PvReBuild *b = p->b;
    uint32_t number = b->groups;
    if (b->groups >= MAX_GROUPS) return pv_re_mistake(p, "too many groups", name_length + 1);
    PV_TRY(pv_re_room(b->vm, &b->widths, 1, sizeof(PvReWidth)));
    ((PvReWidth *)b->widths.at)[b->widths.n++] = (PvReWidth){0, 0, false};
    b->groups++;
    if (name != NULL) {
        PvValue before = pv_dict_get_name(b->group_index, name);
        if (before != PV_NULL) {
            PvWriter w;
            pv_writer_init(&w, b->vm);
            PV_TRY(pv_writer_text(&w, "redefinition of group name "));
            PV_TRY(pv_re_write_name(p, &w, name));
            PV_TRY(pv_writer_format(&w, " as group %u; was group %d", number, (int)pv_int(before)));
            return pv_re_mistake_of(p, &w, (int64_t)pv_re_tell(p) - (int64_t)(name_length + 1));
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

// The next character of flags; PV_RE_END at the end.
static PvStatus take(PvReParser *p, uint32_t *c) {
    *c = p->length == 0 ? PV_RE_END : p->c;
    return pv_re_advance(p);
}

static PvStatus unknown_flag(PvReParser *p, uint32_t c, const char *otherwise) {
    return pv_re_mistake(p, pv_unicode_is_alpha(c) ? "unknown flag" : otherwise, c == '\\' ? 2 : 1);
}

// (?flags) or (?flags: from its first flag on.
static PvStatus parse_flags(PvReParser *p, uint32_t c, size_t start) {
    uint32_t on = 0, off = 0;
    PvReFrame *f = p->f;
    while (c != '-') {
        uint32_t flag = flag_of(c);
        if (p->b->text && c == 'L')
            return pv_re_mistake(p, "bad inline flags: cannot use 'L' flag with a str pattern", 0);
        if (!p->b->text && c == 'u')
            return pv_re_mistake(p, "bad inline flags: cannot use 'u' flag with a bytes pattern", 0);
        on |= flag;
        if ((flag & PV_RE_TYPE_FLAGS) && (on & PV_RE_TYPE_FLAGS) != flag)
            return pv_re_mistake(p, "bad inline flags: flags 'a', 'u' and 'L' are incompatible", 0);
        PV_TRY(take(p, &c));
        if (c == PV_RE_END) return pv_re_mistake(p, "missing -, : or )", 0);
        if (c == ')' || c == '-' || c == ':') break;
        if (flag_of(c) == 0) return unknown_flag(p, c, "missing -, : or )");
    }
    if (c == ')') {
        p->b->flags |= on;
        if (f->role != TOP || f->branch != 0 || f->first != 0)
            return pv_re_mistake(p, "global flags not at the start of the expression", pv_re_tell(p) - start);
        f->flags = p->b->flags;
        f->verbose = (f->flags & PV_RE_VERBOSE) != 0;
        return PV_OK;
    }
    if (c == '-') {
        PV_TRY(take(p, &c));
        if (c == PV_RE_END) return pv_re_mistake(p, "missing flag", 0);
        if (flag_of(c) == 0) return unknown_flag(p, c, "missing flag");
        for (;;) {
            uint32_t flag = flag_of(c);
            if (flag & PV_RE_TYPE_FLAGS)
                return pv_re_mistake(p, "bad inline flags: cannot turn off flags 'a', 'u' and 'L'", 0);
            off |= flag;
            PV_TRY(take(p, &c));
            if (c == PV_RE_END) return pv_re_mistake(p, "missing :", 0);
            if (c == ':') break;
            if (flag_of(c) == 0) return unknown_flag(p, c, "missing :");
        }
    }
    if (on & off) return pv_re_mistake(p, "bad inline flags: flag turned on and off", 1);
    uint32_t flags = on & PV_RE_TYPE_FLAGS ? f->flags & ~(uint32_t)PV_RE_TYPE_FLAGS : f->flags;
    bool verbose = (f->verbose || (on & PV_RE_VERBOSE)) && !(off & PV_RE_VERBOSE);
    return open(p, GROUP, start, (flags | on) & ~off, verbose);
}

static PvStatus unknown_extension(PvReParser *p, const char *what, size_t from) {
    size_t to = pv_re_tell(p), more = what[sizeof "unknown extension ?" - 1] != 0;
    return pv_re_mistake_about(p, what, from, to, to - from + 1 + more);
}

static PvStatus find_group(PvReParser *p, PvStr *name, size_t length, uint32_t *out) {
    PvValue number = pv_dict_get_name(p->b->group_index, name);
    if (number == PV_NULL) return pv_re_mistake_of_name(p, "unknown group name ", name, length + 1);
    *out = (uint32_t)pv_int(number);
    return PV_OK;
}

// (?P behind the P.
static PvStatus parse_python_extension(PvReParser *p, size_t start) {
    bool is;
    size_t from, to;
    PvStr *name;
    PV_TRY(pv_re_accept(p, '<', &is));
    if (is) {
        PV_TRY(pv_re_until(p, '>', "group name", &from, &to));
        PV_TRY(pv_re_check_name(p, from, to, 1, &name));
        return open_capture(p, start, name, to - from);
    }
    PV_TRY(pv_re_accept(p, '=', &is));
    if (is) {
        PV_TRY(pv_re_until(p, ')', "group name", &from, &to));
        PV_TRY(pv_re_check_name(p, from, to, 1, &name));
        uint32_t group = 0;
        PV_TRY(find_group(p, name, to - from, &group));
        if (!pv_re_width_of(p, group)->closed)
            return pv_re_mistake(p, "cannot refer to an open group", to - from + 1);
        return pv_re_append_reference(p, group);
    }
    from = pv_re_tell(p);
    if (p->length == 0) return pv_re_mistake(p, "unexpected end of pattern", 0);
    PV_TRY(pv_re_advance(p));
    return unknown_extension(p, "unknown extension ?P", from);
}

static PvStatus open_look(PvReParser *p, uint32_t c, size_t start) {
    bool behind = c == '<', outer = p->behind != UINT32_MAX;
    if (behind) {
        size_t from = pv_re_tell(p);
        if (p->length == 0) return pv_re_mistake(p, "unexpected end of pattern", 0);
        c = p->c;
        PV_TRY(pv_re_advance(p));
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
static PvStatus open_condition(PvReParser *p, size_t start) {
    size_t from, to;
    uint64_t value = 0;
    uint32_t group = 0;
    PV_TRY(pv_re_until(p, ')', "group name", &from, &to));
    bool digits = true;
    for (size_t i = from; i < to; i++) {
        uint32_t c = pv_re_at(p, i);
        digits = digits && pv_re_is_digit(c);
        if (digits && value < UINT32_MAX) value = value * 10 + c - '0';
    }
    if (digits) {
        if (value == 0) return pv_re_mistake(p, "bad group number", to - from + 1);
        if (value >= MAX_GROUPS) {
            while (pv_re_at(p, from) == '0') from++;
            return pv_re_mistake_about(p, "invalid group reference ", from, to, to - from + 1);
        }
        group = (uint32_t)value;
        PV_TRY(pv_re_room(p->b->vm, &p->wanted, 1, sizeof(Wanted)));
        ((Wanted *)p->wanted.at)[p->wanted.n++] = (Wanted){group, pv_re_tell(p) - (to - from) - 1};
    } else {
        PvStr *name;
        PV_TRY(pv_re_check_name(p, from, to, 1, &name));
        PV_TRY(find_group(p, name, to - from, &group));
    }
    PV_TRY(pv_re_check_behind(p, group));
    PV_TRY(open(p, YES, start, p->f->flags, p->f->verbose));
    p->f->number = group;
    return PV_OK;
}

static PvStatus skip_comment(PvReParser *p, size_t start) {
    for (;;) {
        if (p->length == 0) return pv_re_mistake(p, "missing ), unterminated comment", pv_re_tell(p) - start);
        bool ends = p->length == 1 && p->c == ')';
        PV_TRY(pv_re_advance(p));
        if (ends) return PV_OK;
    }
}

// Behind a (.
static PvStatus parse_parenthesis(PvReParser *p) {
    size_t start = pv_re_tell(p) - 1, from;
    bool is;
    PV_TRY(pv_re_accept(p, '?', &is));
    if (!is) return open_capture(p, start, NULL, 0);
    from = pv_re_tell(p);
    uint32_t c = p->c;
    if (p->length == 0) return pv_re_mistake(p, "unexpected end of pattern", 0);
    PV_TRY(pv_re_advance(p));
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
static PvStatus end_branch(PvReParser *p) {
    PvReFrame *f = p->f;
    uint32_t i;
    PvReNode node = {.kind = PV_RE_BRANCH, .child = f->first, .low = f->low, .high = f->high};
    PV_TRY(pv_re_new_node(p->b, node, &i));
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
static PvStatus end_frame(PvReParser *p) {
    PvReFrame *f = p->f;
    if (f->branch == 0) return PV_OK;
    PV_TRY(end_branch(p));
    f->first = f->branch;
    f->low = f->branch_low;
    f->high = f->branch_high;
    return PV_OK;
}

static PvStatus parse_bar(PvReParser *p) {
    PvReFrame *f = p->f;
    if (f->role == NO) return pv_re_mistake(p, "conditional backref with more than two branches", 0);
    PV_TRY(pv_re_advance(p));
    if (f->role != YES) return end_branch(p);
    f->role = NO;
    PvReNode yes = {.kind = PV_RE_BRANCH, .child = f->first};
    PV_TRY(pv_re_new_node(p->b, yes, &f->yes));
    f->yes_low = f->low;
    f->yes_high = f->high;
    f->first = f->last = 0;
    f->low = f->high = 0;
    return PV_OK;
}

static PvStatus close_condition(PvReParser *p, PvReNode *node) {
    PvReFrame *f = p->f;
    node->kind = PV_RE_CONDITION;
    node->a = f->number;
    node->b = f->role == NO;
    PvReNode sequence = {.kind = PV_RE_BRANCH, .child = f->first};
    uint32_t i;
    PV_TRY(pv_re_new_node(p->b, sequence, &i));
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
static PvStatus close(PvReParser *p) {
    PV_TRY(end_frame(p));
    PvReFrame *f = p->f;
    if (f->role == LOOK && f->behind && !f->outer_behind) p->behind = UINT32_MAX;
    PvReNode node = {.child = f->first, .branches = f->branch != 0, .low = f->low, .high = f->high};
    node.kind = PV_RE_GROUP;
    uint32_t inner;
    switch (f->role) {
    case GROUP:
        node.a = f->number;
        if (f->number != 0) *pv_re_width_of(p, f->number) = (PvReWidth){f->low, f->high, true};
        break;
    case ATOMIC: node.kind = PV_RE_ATOMIC; break;
    case LOOK:
        PV_TRY(pv_re_new_node(p->b, node, &inner)); // its width is not the look's
        node = (PvReNode){.kind = PV_RE_LOOK, .child = inner};
        node.a = f->behind ? 2 : 1;
        node.b = f->negated;
        break;
    default: PV_TRY(close_condition(p, &node)); break;
    }
    PV_TRY(pv_re_advance(p));
    p->b->frames.n--;
    p->f = (PvReFrame *)p->b->frames.at + p->b->frames.n - 1;
    return pv_re_append(p, node);
}

static bool is_blank(uint32_t c) { return c == ' ' || (c >= 9 && c <= 13); }

static PvStatus parse_item(PvReParser *p) {
    uint32_t c = p->c, escaped = p->escaped;
    int length = p->length;
    size_t slash = pv_re_tell(p);
    PV_TRY(pv_re_advance(p));
    if (length == 2) return pv_re_parse_escape(p, escaped, slash);
    if (p->f->verbose) {
        if (is_blank(c)) return PV_OK;
        if (c == '#') {
            bool ends = false;
            while (!ends && p->length != 0) {
                ends = p->length == 1 && p->c == '\n';
                PV_TRY(pv_re_advance(p));
            }
            return PV_OK;
        }
    }
    size_t here = pv_re_tell(p);
    switch (c) {
    case '[': return pv_re_parse_set(p);
    case '(': return parse_parenthesis(p);
    case '*': return repeat_last(p, 0, PV_RE_MANY, here, 1);
    case '+': return repeat_last(p, 1, PV_RE_MANY, here, 1);
    case '?': return repeat_last(p, 0, 1, here, 1);
    case '{': return parse_braces(p);
    case '^': return pv_re_append_at(p, p->f->flags & PV_RE_MULTILINE ? PV_RE_AT_LINE_START : PV_RE_AT_START);
    case '$': return pv_re_append_at(p, p->f->flags & PV_RE_MULTILINE ? PV_RE_AT_LINE_END : PV_RE_AT_END);
    case '.': {
        PvReKind kind = p->f->flags & PV_RE_DOTALL ? PV_RE_ANY : PV_RE_ANY_BUT_NEWLINE;
        return pv_re_append(p, pv_re_leaf(kind, 0, 0, 1));
    }
    default: return pv_re_append_literal(p, c);
    }
}

static PvStatus parse(PvReParser *p) {
    PvReBuild *b = p->b;
    uint32_t none;
    PV_TRY(pv_re_new_node(b, (PvReNode){.kind = PV_RE_FAIL}, &none)); // 0 is no node
    PV_TRY(pv_re_room(b->vm, &b->widths, 1, sizeof(PvReWidth)));
    ((PvReWidth *)b->widths.at)[b->widths.n++] = (PvReWidth){0, 0, false};
    b->groups = 1;
    PV_TRY(open(p, TOP, 0, b->flags, (b->flags & PV_RE_VERBOSE) != 0));
    PV_TRY(pv_re_advance(p));
    for (;;) {
        if (p->length == 1 && p->c == '|') {
            PV_TRY(parse_bar(p));
        } else if (p->length == 1 && p->c == ')') {
            if (p->f->role == TOP) break;
            PV_TRY(close(p));
        } else if (p->length == 0) {
            if (p->f->role == TOP) break;
            return pv_re_mistake(p, "missing ), unterminated subpattern", pv_re_tell(p) - p->f->start);
        } else {
            PV_TRY(parse_item(p));
        }
    }
    PV_TRY(end_frame(p));
    PV_TRY(pv_re_fix_flags(b));
    if (p->length != 0) return pv_re_mistake(p, "unbalanced parenthesis", 0);
    for (size_t i = 0; i < p->wanted.n; i++) {
        const Wanted *w = (const Wanted *)p->wanted.at + i;
        if (w->group < b->groups) continue;
        char text[48];
        snprintf(text, sizeof text, "invalid group reference %u", w->group);
        return pv_re_mistake(p, text, pv_re_tell(p) - w->at);
    }
    PvReNode all = {.kind = PV_RE_GROUP, .child = p->f->first, .branches = p->f->branch != 0,
                    .low = p->f->low, .high = p->f->high};
    b->low = all.low;
    b->high = all.high;
    return pv_re_new_node(b, all, &b->first);
}

PvStatus pv_re_parse(PvReBuild *b) {
    PvReParser p = {.b = b, .behind = UINT32_MAX};
    PvStatus status = parse(&p);
    pv_re_free(b->vm, &p.wanted, sizeof(Wanted));
    pv_re_free(b->vm, &b->frames, sizeof(PvReFrame));
    pv_re_free(b->vm, &b->widths, sizeof(PvReWidth));
    return status == PV_DEFER && b->mistake != PV_NULL ? PV_OK : status;
}
