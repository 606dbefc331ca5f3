// Makers of strings: escapes decoded, neighbours joined, f-strings put together. An invalid escape
// such as "\d" stays as it is, as in CPython, which warns of it.
#include <stdio.h>
#include <string.h>

#include "core/meter.h"
#include "syntax/build.h"
#include "syntax/identifier.h"
#include "syntax/warnings.h"
#include "text/unicode_names.h"

// Text being decoded. It never grows longer than its source.
typedef struct Decoded {
    char *bytes;
    size_t length;
    uint32_t max_char;
    bool warned; // of an escape that is none: once a literal
    bool braces; // text of an f-string: the lexer has spoken of escaped braces
} Decoded;

static void put(Decoded *d, uint32_t point) {
    char *out = d->bytes + d->length;
    if (point > d->max_char) d->max_char = point;
    if (point < 0x80) {
        out[0] = (char)point;
        d->length += 1;
    } else if (point < 0x800) {
        out[0] = (char)(0xC0 | point >> 6);
        out[1] = (char)(0x80 | (point & 0x3F));
        d->length += 2;
    } else if (point < 0x10000) {
        out[0] = (char)(0xE0 | point >> 12);
        out[1] = (char)(0x80 | (point >> 6 & 0x3F));
        out[2] = (char)(0x80 | (point & 0x3F));
        d->length += 3;
    } else {
        out[0] = (char)(0xF0 | point >> 18);
        out[1] = (char)(0x80 | (point >> 12 & 0x3F));
        out[2] = (char)(0x80 | (point >> 6 & 0x3F));
        out[3] = (char)(0x80 | (point & 0x3F));
        d->length += 4;
    }
}

// Read up to `most` hexadecimal digits; return how many there were.
static int hex_digits(const char *p, const char *end, int most, uint32_t *value) {
    int count = 0;
    for (*value = 0; count < most && p < end && pv_lexer_bytes[(uint8_t)*p] & PV_BYTE_HEX;
         p++, count++)
        *value = *value * 16 + (uint32_t)(*p <= '9' ? *p - '0' : (*p | 0x20) - 'a' + 10);
    return count;
}

// CPython's words for an escape that it cannot decode: positions are within the literal's text.
static bool bad_escape(PvBuilder *b, const PvToken *token, size_t from, size_t to,
                       const char *reason) {
    return pv_build_fail_token(
        b, token,
        "(unicode error) 'unicodeescape' codec can't decode bytes in position %zu-%zu: %s", from,
        to, reason);
}

// Decode a \x, \u or \U escape whose letter is at `p`. NULL: reported.
static const char *hex_escape(PvBuilder *b, const PvToken *token, const char *text, const char *p,
                              const char *end, bool bytes, Decoded *d) {
    int wanted = *p == 'x' ? 2 : *p == 'u' ? 4 : 8;
    uint32_t value;
    int found = hex_digits(p + 1, end, wanted, &value);
    size_t from = (size_t)(p - 1 - text);
    if (found < wanted && bytes) {
        pv_build_fail_token(b, token, "(value error) invalid \\x escape at position %zu", from);
        return NULL;
    }
    if (found < wanted) {
        char reason[64];
        snprintf(reason, sizeof reason, "truncated \\%c%.*s escape", *p, wanted, "XXXXXXXX");
        bad_escape(b, token, from, from + 1 + (size_t)found, reason);
        return NULL;
    }
    if (value > 0x10FFFF) {
        bad_escape(b, token, from, from + 9, "illegal Unicode character");
        return NULL;
    }
    if (bytes) d->bytes[d->length++] = (char)value;
    else put(d, value);
    return p + 1 + wanted;
}

// Decode \N{name}; `p` is at the N. NULL: reported.
static const char *named_escape(PvBuilder *b, const PvToken *token, const char *text, const char *p,
                                const char *end, Decoded *d) {
    const char *close = p + 1 < end && p[1] == '{' ? memchr(p, '}', (size_t)(end - p)) : NULL;
    size_t from = (size_t)(p - 1 - text);
    if (!close || close == p + 2) {
        bad_escape(b, token, from,
                   from + (close                        ? 2
                           : p + 1 < end && p[1] == '{' ? (size_t)(end - p)
                                                        : 1),
                   "malformed \\N character escape");
        return NULL;
    }
    uint32_t point;
    if (!pv_unicode_named(p + 2, (size_t)(close - p - 2), &point)) {
        bad_escape(b, token, from, from + (size_t)(close - p) + 1,
                   "unknown Unicode character name");
        return NULL;
    }
    put(d, point);
    return close + 1;
}

// Decode one escape; `p` is behind the backslash. NULL: reported.
static const char *escape(PvBuilder *b, const PvToken *token, const char *text, const char *p,
                          const char *end, bool bytes, Decoded *d) {
    static const char plain[] = "abfnrtv\\'\"";
    static const char values[] = "\a\b\f\n\r\t\v\\'\"";
    const char *found = *p ? strchr(plain, *p) : NULL;
    if (found) {
        put(d, (uint32_t)values[found - plain]);
        return p + 1;
    }
    if (*p == '\n') return p + 1;
    if (*p >= '0' && *p <= '7') {
        uint32_t value = 0;
        if (*p >= '4' && end - p > 2 && p[1] >= '0' && p[1] <= '7' && p[2] >= '0' && p[2] <= '7' &&
            !d->warned) {
            d->warned = true;
            pv_warn(b->tree->warnings, PV_WARN_AT(token), "invalid octal escape sequence '\\%.3s'", p);
        }
        for (int i = 0; i < 3 && p < end && *p >= '0' && *p <= '7'; i++)
            value = value * 8 + (uint32_t)(*p++ - '0');
        if (bytes) d->bytes[d->length++] = (char)value;
        else put(d, value);
        return p;
    }
    if (*p == 'x' || (!bytes && (*p == 'u' || *p == 'U')))
        return hex_escape(b, token, text, p, end, bytes, d);
    if (*p == 'N' && !bytes) return named_escape(b, token, text, p, end, d);
    if (!d->warned && !(d->braces && (*p == '{' || *p == '}'))) {
        d->warned = true;
        int size = 1;
        while (((uint8_t)p[size] & 0xC0) == 0x80) size++;
        pv_warn(b->tree->warnings, PV_WARN_AT(token), "invalid escape sequence '\\%.*s'", size, p);
    }
    put(d, '\\');
    return p;
}

// Decode literal text into a constant. `braces`: doubled braces stand for one.
static PvConst *decode(PvBuilder *b, const PvToken *token, const char *text, const char *end,
                       bool raw, bool bytes, bool braces) {
    PvConst *made = pv_build_const(b, bytes ? PV_CONST_BYTES : PV_CONST_STR);
    if (!made) return NULL;
    Decoded d = {.bytes = pv_arena_alloc(b->arena, (size_t)(end - text) + 1), .braces = braces};
    if (!d.bytes) {
        pv_build_no_memory(b);
        return NULL;
    }
    for (const char *p = text; p < end;) {
        uint8_t byte = (uint8_t)*p;
        if (byte == '\\' && !raw && p + 1 < end) {
            p = escape(b, token, text, p + 1, end, bytes, &d);
            if (!p) return NULL;
        } else if (byte < 0x80) {
            d.bytes[d.length++] = *p++;
            if (byte > d.max_char) d.max_char = byte;
            if (braces && (byte == '{' || byte == '}') && p < end && *p == (char)byte) p++;
        } else if (bytes) {
            pv_build_fail_token(b, token, "bytes can only contain ASCII literal characters");
            return NULL;
        } else {
            put(&d, pv_identifier_code_point(p));
            p++;
            while (p < end && ((uint8_t)*p & 0xC0) == 0x80) p++;
        }
    }
    d.bytes[d.length] = 0;
    made->text.bytes = d.bytes;
    made->text.length = (uint32_t)d.length;
    if (bytes) return made;
    made->max_char = d.max_char;
    made->chars = (uint32_t)d.length;
    if (d.max_char >= 0x80)
        for (size_t i = 0; i < d.length; i++) made->chars -= ((uint8_t)d.bytes[i] & 0xC0) == 0x80;
    return made;
}

bool pv_make_string(PvBuilder *b, const PvValue *arguments, PvValue *out) {
    const PvToken *token = arguments[0].token;
    const char *p = b->tree->source + token->start;
    const char *end = b->tree->source + token->end;
    bool raw = false;
    bool bytes = false;
    bool u = false;
    for (; *p != '"' && *p != '\''; p++) {
        char letter = (char)(*p | 0x20);
        if (letter == 'r') raw = true;
        if (letter == 'b') bytes = true;
        if (*p == 'u') u = true;
    }
    int quotes = end - p >= 6 && p[1] == *p && p[2] == *p ? 3 : 1;
    PvConstantNode *node = pv_build_node_at(b, PV_NODE_CONSTANT, token);
    if (!node) return false;
    node->value = decode(b, token, p + quotes, end - quotes, raw, bytes, false);
    if (!node->value) return false;
    if (u) {
        node->kind = pv_names_intern(&b->tree->names, "u", 1);
        if (!node->kind) return pv_build_no_memory(b);
    }
    out->node = &node->node;
    return true;
}

// Return the end of the f-string that a token of its text is in; the token if it has none. NULL: it
// is too far to be paid.
static const PvToken *string_end(const PvBuilder *b, const PvToken *token) {
    const PvToken *end = b->lexer->tokens + b->lexer->count;
    uint32_t inner = 0;
    for (const PvToken *t = token; t < end; t++) {
        if (!pv_meter_count(b->arena->meter, 1)) return NULL;
        if (t->type == PV_TOKEN_FSTART) inner++;
        if (t->type == PV_TOKEN_FEND && !inner--) return t;
    }
    return token;
}

bool pv_make_middle(PvBuilder *b, const PvValue *arguments, PvValue *out) {
    const PvToken *token = arguments[0].token;
    const char *text = b->tree->source + token->start;
    PvConstantNode *node = pv_build_node_at(b, PV_NODE_CONSTANT, token);
    if (!node) return false;
    // the lexer leaves the string's rawness in `op`
    bool raw = token->op != 0;
    // CPython decodes once it has the whole string, and points at its end where an escape is wrong
    const PvToken *at = raw || !memchr(text, '\\', token->end - token->start) ? token
                                                                             : string_end(b, token);
    if (!at) return pv_build_no_memory(b);
    node->value = decode(b, at, text, b->tree->source + token->end, raw, false, true);
    out->node = &node->node;
    return node->value != NULL;
}

// Return the end of the text that a '=' shows: what follows the sign, but for a comment.
static const char *copy_shown(const PvBuilder *b, const PvToken *open, const PvToken *sign,
                              char *copy) {
    const char *source = b->tree->source;
    memcpy(copy, source + open->end, sign->end - open->end);
    char *out = copy + (sign->end - open->end);
    const char *end = source + sign[1].start;
    for (const char *p = source + sign->end; p < end; p++) {
        if (*p == '#')
            while (*p != '\n') p++;
        *out++ = *p;
    }
    return out;
}

bool pv_make_shown(PvBuilder *b, const PvValue *arguments, PvValue *out) {
    const PvToken *open = arguments[0].token;
    const PvToken *sign = arguments[1].token;
    const PvToken *next = sign + 1;
    char *copy = pv_arena_alloc(b->arena, next->start - open->end + 1);
    if (!copy) return pv_build_no_memory(b);
    PvConstantNode *node = pv_build_node_at(b, PV_NODE_CONSTANT, open);
    if (!node) return false;
    node->node.col = open->end_col;
    node->node.end_line = next->line;
    node->node.end_col = next->col;
    node->value = decode(b, open, copy, copy_shown(b, open, sign, copy), true, false, false);
    out->node = &node->node;
    return node->value != NULL;
}

bool pv_make_conversion(PvBuilder *b, const PvValue *arguments, PvValue *out) {
    const PvToken *mark = arguments[0].token;
    const PvName *name = arguments[1].name;
    if (mark[1].start != mark->end)
        return pv_build_fail_token(
            b,
            &(PvToken){.line = mark->line,
                       .col = mark->col,
                       .end_line = mark[1].end_line,
                       .end_col = mark[1].end_col},
            // spelt as CPython spells it
            "f-string: conversion type must come right after the exclamanation mark");
    char letter = name->utf8[0];
    if (name->length != 1 || (letter != 's' && letter != 'r' && letter != 'a'))
        return pv_build_fail_token(
            b, mark + 1, "f-string: invalid conversion character '%s': expected 's', 'r', or 'a'",
            name->utf8);
    out->number = letter;
    return true;
}

// --- joining ------------------------------------------------------------------------------------

static const PvConst *text_of(const PvNode *node) {
    return PV_AS(Constant, node)->value;
}

// Make one constant of the constants at [from, to) of the items.
static PvNode *join(PvBuilder *b, uint32_t from, uint32_t to) {
    PvNode *first = b->items[from].node;
    if (to - from == 1) return first;
    const PvNode *last = b->items[to - 1].node;
    size_t length = 0;
    uint32_t chars = 0;
    uint32_t max_char = 0;
    for (uint32_t i = from; i < to; i++) {
        const PvConst *part = text_of(b->items[i].node);
        length += part->text.length;
        chars += part->chars;
        if (part->max_char > max_char) max_char = part->max_char;
    }
    PvConstantNode *node = pv_build_node(b, PV_NODE_CONSTANT);
    PvConst *made = pv_build_const(b, (PvConstKind)text_of(first)->kind);
    if (!node || !made) return NULL;
    char *bytes = pv_arena_alloc(b->arena, length + 1);
    if (!bytes) {
        pv_build_no_memory(b);
        return NULL;
    }
    made->text.bytes = bytes;
    made->text.length = (uint32_t)length;
    made->chars = chars;
    made->max_char = max_char;
    for (uint32_t i = from; i < to; i++) {
        const PvConst *part = text_of(b->items[i].node);
        memcpy(bytes, part->text.bytes, part->text.length);
        bytes += part->text.length;
    }
    *bytes = 0;
    node->value = made;
    node->kind = PV_AS(Constant, first)->kind;
    node->node.line = first->line;
    node->node.col = first->col;
    node->node.end_line = last->end_line;
    node->node.end_col = last->end_col;
    return &node->node;
}

// Make the parts of an f-string of the nodes at [from, item_count): constants side by side become
// one, empty ones vanish.
static PvNodeList *join_parts(PvBuilder *b, uint32_t from) {
    uint32_t end = b->item_count;
    uint32_t kept = from;
    for (uint32_t i = from; i < end;) {
        PvNode *part = b->items[i].node;
        uint32_t next = i + 1;
        if (part->kind == PV_NODE_CONSTANT) {
            while (next < end && b->items[next].node->kind == PV_NODE_CONSTANT) next++;
            part = join(b, i, next);
            if (!part) return NULL;
        }
        i = next;
        if (part->kind == PV_NODE_CONSTANT && !text_of(part)->text.length) continue;
        b->items[kept++].node = part;
    }
    PvNodeList *made = pv_build_nodes(b, (PvValue){.list = {from, kept - from}});
    b->item_count = from;
    return made;
}

static bool push_parts(PvBuilder *b, const PvNodeList *list) {
    for (uint32_t i = 0; i < list->n; i++)
        if (!pv_build_push(b, (PvValue){.node = list->item[i]})) return false;
    return true;
}

bool pv_make_format(PvBuilder *b, const PvValue *arguments, PvValue *out) {
    PvJoinedStrNode *node = PV_AS(JoinedStr, arguments[0].node);
    uint32_t from = b->item_count;
    *out = arguments[0];
    if (!push_parts(b, node->values)) return false;
    node->values = join_parts(b, from);
    return node->values != NULL;
}

bool pv_make_strings(PvBuilder *b, const PvValue *arguments, PvValue *out) {
    PvValue list = arguments[0];
    bool formatted = false;
    uint32_t bytes = 0;
    for (uint32_t i = 0; i < list.list.count; i++) {
        const PvNode *part = b->items[list.list.start + i].node;
        if (part->kind == PV_NODE_JOINED_STR) formatted = true;
        else bytes += text_of(part)->kind == PV_CONST_BYTES;
    }
    if (bytes && bytes != list.list.count) {
        // CPython points at the token behind the last of them
        const PvToken *next = b->next;
        pv_syntax_error_span(b->error, PV_SYNTAX_ERROR, b->tree, next->line, next->col,
                             next->end_line, next->end_col,
                             "cannot mix bytes and nonbytes literals");
        if (b->tree->implicit_end && next->end == b->tree->length - 1) {
            b->error->col--;
            b->error->end_col = -1;
        }
        return false;
    }
    if (!formatted) {
        out->node = join(b, list.list.start, list.list.start + list.list.count);
        return out->node != NULL;
    }
    PvJoinedStrNode *node = pv_build_node(b, PV_NODE_JOINED_STR);
    if (!node) return false;
    uint32_t from = b->item_count;
    for (uint32_t i = 0; i < list.list.count; i++) {
        PvValue part = b->items[list.list.start + i];
        bool pushed = part.node->kind == PV_NODE_JOINED_STR
                          ? push_parts(b, PV_AS(JoinedStr, part.node)->values)
                          : pv_build_push(b, part);
        if (!pushed || !pv_build_holds(b, &node->node, part.node)) return false;
    }
    node->values = join_parts(b, from);
    out->node = &node->node;
    return node->values != NULL;
}
