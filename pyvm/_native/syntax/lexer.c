// Reads a logical line: indentation, names, punctuation, line ends; then decides what needs the
// whole line: soft keywords and the parentheses of a `with`. See lexer.h for what it promises.
#include "core/meter.h"
#include "syntax/lexer.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "syntax/identifier.h"
#include "text/unicode.h"

#define NAME_BYTE (PV_BYTE_NAME_START | PV_BYTE_NAME)
#define DIGIT_BYTE (PV_BYTE_NAME | PV_BYTE_DIGIT | PV_BYTE_HEX)

// clang-format off
const uint8_t pv_lexer_bytes[256] = {
    ['0' ... '9'] = DIGIT_BYTE,
    ['A' ... 'F'] = NAME_BYTE | PV_BYTE_HEX,
    ['G' ... 'Z'] = NAME_BYTE,
    ['a' ... 'f'] = NAME_BYTE | PV_BYTE_HEX,
    ['g' ... 'z'] = NAME_BYTE,
    ['_'] = NAME_BYTE,
    [0x80 ... 0xFF] = NAME_BYTE,
};
// clang-format on

void pv_lexer_init(PvLexer *lexer, PvTree *tree, PvSyntaxError *error) {
    // the big arrays need no clearing
    memset(lexer, 0, offsetof(PvLexer, indents));
    lexer->tree = tree;
    lexer->error = error;
    lexer->at = lexer->line_start = tree->source;
    lexer->end = tree->source + tree->length;
    lexer->line = 1;
    lexer->indents[0].col = lexer->indents[0].alt_col = 0;
    lexer->indents[0].cases = false;
}

bool pv_lexer_fail(PvLexer *lexer, const char *format, ...) {
    char message[200];
    va_list values;
    va_start(values, format);
    vsnprintf(message, sizeof message, format, values);
    va_end(values);
    return pv_lexer_fail_at(lexer, lexer->at, "%s", message);
}

bool pv_lexer_fail_at(PvLexer *lexer, const char *place, const char *format, ...) {
    char message[200];
    va_list values;
    va_start(values, format);
    vsnprintf(message, sizeof message, format, values);
    va_end(values);
    // the character that ends at `place`: step back over a whole one
    if (place > lexer->line_start) {
        place--;
        while (place > lexer->line_start && ((uint8_t)*place & 0xC0) == 0x80) place--;
    }
    pv_syntax_error_span(lexer->error, PV_SYNTAX_ERROR, lexer->tree, lexer->line,
                         (uint32_t)(place - lexer->line_start), 0, PV_END_SAME, "%s", message);
    lexer->error->stage = PV_STAGE_LEXER;
    return false;
}

enum { TOKEN_UNITS = 8 };

static bool grow(PvLexer *lexer) {
    uint32_t capacity = lexer->capacity ? lexer->capacity * 2 : 128;
    PvToken *tokens = NULL;
    if (capacity > lexer->capacity)
        tokens = pv_arena_grow(lexer->tree->arena, lexer->tokens, lexer->count * sizeof *tokens,
                               (size_t)capacity * sizeof *tokens);
    if (!tokens) {
        pv_syntax_error_memory(lexer->error);
        return false;
    }
    lexer->tokens = tokens;
    lexer->capacity = capacity;
    return true;
}

PvToken *pv_lexer_add(PvLexer *lexer, PvTokenType type, const char *start) {
    if (lexer->count == lexer->capacity && !grow(lexer)) return NULL;
    if (!pv_meter_count(lexer->tree->arena->meter, TOKEN_UNITS)) {
        pv_syntax_error_memory(lexer->error);
        return NULL;
    }
    PvToken *token = &lexer->tokens[lexer->count++];
    token->type = (uint8_t)type;
    token->op = 0;
    token->level = lexer->bracket_count;
    token->start = (uint32_t)(start - lexer->tree->source);
    token->end = (uint32_t)(lexer->at - lexer->tree->source);
    token->line = token->end_line = lexer->line;
    token->col = (uint32_t)(start - lexer->line_start);
    token->end_col = (uint32_t)(lexer->at - lexer->line_start);
    token->name = NULL;
    return token;
}

static bool indentation_error(PvLexer *lexer, PvSyntaxErrorType type, uint32_t col,
                              uint32_t end, const char *message) {
    pv_syntax_error_span(lexer->error, type, lexer->tree, lexer->line, col, 0, end, "%s", message);
    return false;
}

static bool tab_error(PvLexer *lexer) {
    return indentation_error(lexer, PV_SYNTAX_TAB, 0, PV_END_ZERO,
                             "inconsistent use of tabs and spaces in indentation");
}

// Compare a line's indentation with those open, and give the INDENT or DEDENTs.
static bool indent_to(PvLexer *lexer, uint32_t col, uint32_t alt_col) {
    uint16_t top = lexer->indent_count;
    if (col == lexer->indents[top].col) {
        if (alt_col != lexer->indents[top].alt_col) return tab_error(lexer);
    } else if (col > lexer->indents[top].col) {
        if (top + 1 >= PV_LEXER_INDENTS)
            return indentation_error(lexer, PV_SYNTAX_INDENTATION, 0, PV_END_ZERO,
                                     "too many levels of indentation");
        if (alt_col <= lexer->indents[top].alt_col) return tab_error(lexer);
        lexer->indents[++top].col = col;
        lexer->indents[top].alt_col = alt_col;
        lexer->indents[top].cases = lexer->match_header;
        lexer->indent_count = top;
        if (!pv_lexer_add(lexer, PV_TOKEN_INDENT, lexer->line_start)) return false;
    } else {
        while (top && col < lexer->indents[top].col) top--;
        if (col != lexer->indents[top].col) {
            const char *newline = memchr(lexer->at, '\n', (size_t)(lexer->end - lexer->at));
            const char *stop = newline ? newline : lexer->end;
            return indentation_error(lexer, PV_SYNTAX_INDENTATION,
                                     (uint32_t)(stop - lexer->line_start), PV_END_MINUS_ONE,
                                     "unindent does not match any outer indentation level");
        }
        for (uint16_t level = top; level < lexer->indent_count; level++)
            if (!pv_lexer_add(lexer, PV_TOKEN_DEDENT, lexer->at)) return false;
        lexer->indent_count = top;
        if (alt_col != lexer->indents[top].alt_col) return tab_error(lexer);
    }
    return true;
}

static void next_line(PvLexer *lexer) {
    lexer->line++;
    lexer->line_start = lexer->at;
}

// Skip lines that hold nothing, then take the indentation of the first that does.
static bool start_line(PvLexer *lexer) {
    for (;;) {
        uint32_t col = 0;
        uint32_t alt_col = 0;
        uint32_t continued = 0; // the column of the first continued line that had one
        const char *p = lexer->at;
        for (;; p++) {
            if (*p == ' ') {
                col++;
                alt_col++;
            } else if (*p == '\t') {
                col = (col / 8 + 1) * 8;
                alt_col++;
            } else if (*p == '\f') {
                col = alt_col = 0;
            } else if (p[0] == '\\' && p[1] == '\n' && p + 2 < lexer->end) {
                // a continued line of white space only: its indentation is that of what follows
                if (!continued) continued = col;
                p++;
                lexer->at = p + 1;
                next_line(lexer);
            } else {
                break;
            }
        }
        if (continued) col = alt_col = continued;
        lexer->at = p;
        if (*p == '#') {
            p = memchr(p, '\n', (size_t)(lexer->end - p));
            lexer->at = p ? p : lexer->end;
        }
        if (*lexer->at == '\n') {
            lexer->at++;
            next_line(lexer);
            continue;
        }
        if (lexer->at >= lexer->end) {
            lexer->ended = true;
            for (; lexer->indent_count; lexer->indent_count--)
                if (!pv_lexer_add(lexer, PV_TOKEN_DEDENT, lexer->at)) return false;
            return pv_lexer_add(lexer, PV_TOKEN_END, lexer->at) != NULL;
        }
        return indent_to(lexer, col, alt_col);
    }
}

typedef struct Keyword {
    const char *text;
    uint8_t length;
    uint8_t token;
} Keyword;

#define KEYWORD(text, token) {text, sizeof text - 1, token},
static const Keyword keywords[] = {PV_KEYWORDS(KEYWORD)};
#undef KEYWORD

// Return the token of a keyword, or NAME.
static PvTokenType keyword_of(const char *text, size_t length) {
    if (length < 2 || length > 8) return PV_TOKEN_NAME;
    size_t low = 0;
    size_t high = sizeof keywords / sizeof *keywords;
    // halve on the first letter alone, which most names leave with nothing
    while (low < high && keywords[low].text[0] != text[0]) {
        size_t middle = (low + high) / 2;
        if (keywords[middle].text[0] < text[0]) low = middle + 1;
        else if (keywords[middle].text[0] > text[0]) high = middle;
        else {
            while (middle > low && keywords[middle - 1].text[0] == text[0]) middle--;
            low = middle;
        }
    }
    for (; low < high && keywords[low].text[0] == text[0]; low++)
        if (keywords[low].length == length && !memcmp(keywords[low].text, text, length))
            return (PvTokenType)keywords[low].token;
    return PV_TOKEN_NAME;
}

// Tell whether a name is the prefix of a string literal.
static bool is_string_prefix(const char *text, size_t length) {
    if (length > 2) return false;
    char first = (char)(text[0] | 0x20);
    if (length == 1) return first == 'r' || first == 'b' || first == 'f' || first == 'u';
    char second = (char)(text[1] | 0x20);
    return (first == 'r' && (second == 'b' || second == 'f')) ||
           (second == 'r' && (first == 'b' || first == 'f'));
}

static bool is_text(const PvToken *token, const char *text) {
    return token->type == PV_TOKEN_NAME && !strcmp(token->name->utf8, text);
}

// Tell whether a token is the first of a statement.
static bool starts_statement(const PvLexer *lexer, const PvToken *token) {
    if (token == lexer->tokens) return true;
    switch (token[-1].type) {
    case PV_TOKEN_INDENT:
    case PV_TOKEN_DEDENT:
    case PV_TOKEN_SEMI:
    case PV_TOKEN_COLON: return true;
    default: return false;
    }
}

// Report a character that no token may have.
static bool strange_character(PvLexer *lexer, const char *character) {
    uint32_t point = pv_identifier_code_point(character);
    const char *after = character + 1;
    while (((uint8_t)*after & 0xC0) == 0x80) after++;
    if (!pv_unicode_is_printable(point))
        return pv_lexer_fail_at(lexer, after, "invalid non-printable character U+%04X", point);
    return pv_lexer_fail_at(lexer, after, "invalid character '%.*s' (U+%04X)",
                            (int)(after - character), character, point);
}

static bool read_name(PvLexer *lexer) {
    const char *start = lexer->at;
    const char *p = start;
    uint8_t any = 0;
    while (pv_lexer_bytes[(uint8_t)*p] & PV_BYTE_NAME) any |= (uint8_t)*p++;
    size_t length = (size_t)(p - start);
    lexer->at = p;
    if ((*p == '"' || *p == '\'') && is_string_prefix(start, length))
        return pv_lexer_string(lexer, start);
    PvTokenType type = any < 0x80 ? keyword_of(start, length) : PV_TOKEN_NAME;
    const PvName *name = NULL;
    if (any >= 0x80) {
        size_t good = 0;
        name = pv_identifier_intern(&lexer->tree->names, start, length, &good);
        if (!name && good < length) return strange_character(lexer, start + good);
    } else if (type == PV_TOKEN_NAME) {
        name = pv_names_intern(&lexer->tree->names, start, length);
    }
    if (type == PV_TOKEN_NAME && !name) {
        pv_syntax_error_memory(lexer->error);
        return false;
    }
    if (type == PV_TOKEN_NAME && lexer->count) {
        PvToken *before = &lexer->tokens[lexer->count - 1];
        if (!before->level && is_text(before, "type") && starts_statement(lexer, before))
            before->type = PV_TOKEN_TYPE;
    }
    PvToken *token = pv_lexer_add(lexer, type, start);
    if (!token) return false;
    token->name = name;
    return true;
}

static bool open_bracket(PvLexer *lexer, PvTokenType type) {
    if (lexer->bracket_count == PV_LEXER_BRACKETS) {
        lexer->at++;
        pv_lexer_fail(lexer, "too many nested parentheses");
        lexer->error->type = PV_SYNTAX_NESTING;
        return false;
    }
    const char *start = lexer->at++;
    if (!pv_lexer_add(lexer, type, start)) return false;
    lexer->brackets[lexer->bracket_count++] =
        (PvBracket){*start, lexer->line, (uint32_t)(start - lexer->line_start)};
    return true;
}

static bool close_bracket(PvLexer *lexer, PvTokenType type) {
    const char *start = lexer->at++;
    PvStringMode *string = lexer->string_count ? &lexer->strings[lexer->string_count - 1] : NULL;
    // inside a hole there is always its own brace to close
    if (!lexer->bracket_count) return pv_lexer_fail(lexer, "unmatched '%c'", *start);
    const PvBracket *open = &lexer->brackets[lexer->bracket_count - 1];
    bool pair = (open->open == '(' && *start == ')') || (open->open == '[' && *start == ']') ||
                (open->open == '{' && *start == '}');
    bool hole =
        string && string->holes && lexer->bracket_count == string->hole_level[string->holes - 1];
    if (!pair) {
        if (hole) return pv_lexer_fail(lexer, "f-string: unmatched '%c'", *start);
        if (open->line != lexer->line)
            return pv_lexer_fail(
                lexer,
                "closing parenthesis '%c' does not match opening parenthesis '%c' on line %u",
                *start, open->open, open->line);
        return pv_lexer_fail(lexer,
                             "closing parenthesis '%c' does not match opening parenthesis '%c'",
                             *start, open->open);
    }
    lexer->bracket_count--;
    if (hole) {
        string->holes--;
        if (string->holes) string->in_format[string->holes - 1] = false;
        string->in_text = true;
    }
    return pv_lexer_add(lexer, type, start) != NULL;
}

// Tell whether the innermost open bracket is the brace of an f-string's hole.
static PvStringMode *at_hole(PvLexer *lexer) {
    if (!lexer->string_count) return NULL;
    PvStringMode *string = &lexer->strings[lexer->string_count - 1];
    if (!string->holes || lexer->bracket_count != string->hole_level[string->holes - 1])
        return NULL;
    return string;
}

static bool simple_token(PvLexer *lexer, PvTokenType type, int length) {
    const char *start = lexer->at;
    lexer->at += length;
    return pv_lexer_add(lexer, type, start) != NULL;
}

static bool augmented(PvLexer *lexer, PvOperator op, int length) {
    const char *start = lexer->at;
    lexer->at += length;
    PvToken *token = pv_lexer_add(lexer, PV_TOKEN_AUGASSIGN, start);
    if (!token) return false;
    token->op = (uint8_t)op;
    return true;
}

// An operator that may be followed by itself, and either by '=': `*` `**` `*=` `**=`.
static bool doubled(PvLexer *lexer, PvTokenType one, PvOperator op, PvTokenType two,
                    PvOperator op_two) {
    const char *p = lexer->at;
    if (p[1] == p[0])
        return p[2] == '=' ? augmented(lexer, op_two, 3) : simple_token(lexer, two, 2);
    return p[1] == '=' ? augmented(lexer, op, 2) : simple_token(lexer, one, 1);
}

static bool single(PvLexer *lexer, PvTokenType type, PvOperator op) {
    return lexer->at[1] == '=' ? augmented(lexer, op, 2) : simple_token(lexer, type, 1);
}

static bool read_colon(PvLexer *lexer) {
    PvStringMode *string = at_hole(lexer);
    if (string) {
        string->in_text = true;
        string->in_format[string->holes - 1] = true;
        return simple_token(lexer, PV_TOKEN_FCOLON, 1);
    }
    if (lexer->at[1] == '=') return simple_token(lexer, PV_TOKEN_COLONEQUAL, 2);
    return simple_token(lexer, PV_TOKEN_COLON, 1);
}

static bool read_punctuation(PvLexer *lexer) {
    const char *p = lexer->at;
    switch (*p) {
    case '(': return open_bracket(lexer, PV_TOKEN_LPAR);
    case '[': return open_bracket(lexer, PV_TOKEN_LSQB);
    case '{': return open_bracket(lexer, PV_TOKEN_LBRACE);
    case ')': return close_bracket(lexer, PV_TOKEN_RPAR);
    case ']': return close_bracket(lexer, PV_TOKEN_RSQB);
    case '}': return close_bracket(lexer, PV_TOKEN_RBRACE);
    case ',': return simple_token(lexer, PV_TOKEN_COMMA, 1);
    case ';': return simple_token(lexer, PV_TOKEN_SEMI, 1);
    case ':': return read_colon(lexer);
    case '.':
        if (p[1] == '.' && p[2] == '.') return simple_token(lexer, PV_TOKEN_ELLIPSIS, 3);
        return simple_token(lexer, PV_TOKEN_DOT, 1);
    case '=':
        if (p[1] == '=') return simple_token(lexer, PV_TOKEN_EQEQUAL, 2);
        return simple_token(lexer, PV_TOKEN_EQUAL, 1);
    case '!':
        if (p[1] == '=') return simple_token(lexer, PV_TOKEN_NOTEQUAL, 2);
        return simple_token(lexer, PV_TOKEN_EXCLAMATION, 1);
    case '<':
        if (p[1] == '<')
            return p[2] == '=' ? augmented(lexer, PV_OPERATOR_LSHIFT, 3)
                               : simple_token(lexer, PV_TOKEN_LEFTSHIFT, 2);
        // `<>` is no operator any more
        if (p[1] == '>') return simple_token(lexer, PV_TOKEN_COUNT, 2);
        if (p[1] == '=') return simple_token(lexer, PV_TOKEN_LESSEQUAL, 2);
        return simple_token(lexer, PV_TOKEN_LESS, 1);
    case '>':
        if (p[1] == '>')
            return p[2] == '=' ? augmented(lexer, PV_OPERATOR_RSHIFT, 3)
                               : simple_token(lexer, PV_TOKEN_RIGHTSHIFT, 2);
        if (p[1] == '=') return simple_token(lexer, PV_TOKEN_GREATEREQUAL, 2);
        return simple_token(lexer, PV_TOKEN_GREATER, 1);
    case '-':
        if (p[1] == '>') return simple_token(lexer, PV_TOKEN_ARROW, 2);
        return single(lexer, PV_TOKEN_MINUS, PV_OPERATOR_SUB);
    case '*':
        return doubled(lexer, PV_TOKEN_STAR, PV_OPERATOR_MULT, PV_TOKEN_DOUBLESTAR,
                       PV_OPERATOR_POW);
    case '/':
        return doubled(lexer, PV_TOKEN_SLASH, PV_OPERATOR_DIV, PV_TOKEN_DOUBLESLASH,
                       PV_OPERATOR_FLOOR_DIV);
    case '+': return single(lexer, PV_TOKEN_PLUS, PV_OPERATOR_ADD);
    case '%': return single(lexer, PV_TOKEN_PERCENT, PV_OPERATOR_MOD);
    case '@': return single(lexer, PV_TOKEN_AT, PV_OPERATOR_MAT_MULT);
    case '&': return single(lexer, PV_TOKEN_AMPER, PV_OPERATOR_BIT_AND);
    case '|': return single(lexer, PV_TOKEN_VBAR, PV_OPERATOR_BIT_OR);
    case '^': return single(lexer, PV_TOKEN_CIRCUMFLEX, PV_OPERATOR_BIT_XOR);
    case '~': return simple_token(lexer, PV_TOKEN_TILDE, 1);
    default: break;
    }
    lexer->at++;
    uint8_t byte = (uint8_t)*p;
    if (byte < 0x20 || byte == 0x7F)
        return pv_lexer_fail(lexer, "invalid non-printable character U+%04X", byte);
    // the grammar knows no such token: the parser calls it invalid syntax
    return pv_lexer_add(lexer, PV_TOKEN_COUNT, p) != NULL;
}

// Read the token or the line end at `at`. `done`: the logical line is complete.
static bool read_token(PvLexer *lexer, bool *done) {
    const char *p = lexer->at;
    while (*p == ' ' || *p == '\t' || *p == '\f') p++;
    lexer->at = p;
    uint8_t class = pv_lexer_bytes[(uint8_t)*p];
    if (class & PV_BYTE_NAME_START) return read_name(lexer);
    if (class & PV_BYTE_DIGIT) return pv_lexer_number(lexer);
    switch (*p) {
    case '"':
    case '\'': return pv_lexer_string(lexer, p);
    case '.':
        if (pv_lexer_bytes[(uint8_t)p[1]] & PV_BYTE_DIGIT) return pv_lexer_number(lexer);
        break;
    case '#':
    case '\n': {
        const char *start = p;
        const char *newline = memchr(p, '\n', (size_t)(lexer->end - p));
        lexer->at = newline ? newline : lexer->end;
        if (!newline) return true;
        if (!lexer->bracket_count) {
            PvToken *token = pv_lexer_add(lexer, PV_TOKEN_NEWLINE, start);
            if (!token) return false;
            token->end_col = (uint32_t)(lexer->at - lexer->line_start) + 1;
            *done = true;
        }
        lexer->at++;
        next_line(lexer);
        return true;
    }
    case '\\':
        lexer->at++;
        if (*lexer->at != '\n' || (lexer->tree->implicit_end && lexer->at + 1 == lexer->end)) {
            if (*lexer->at != '\n') lexer->at++;
            pv_lexer_fail(lexer, "unexpected character after line continuation character");
            lexer->error->end_col = 0;
            lexer->error->stage = PV_STAGE_PARSER;
            return false;
        }
        lexer->at++;
        if (lexer->at >= lexer->end && !lexer->bracket_count) {
            pv_lexer_fail(lexer, "unexpected EOF while parsing");
            lexer->error->end_col = -1;
            lexer->error->stage = PV_STAGE_PARSER;
            return false;
        }
        next_line(lexer);
        return true;
    case '\0':
        if (p >= lexer->end) {
            lexer->unclosed = true; // a line end would have come before, were no bracket open
            lexer->ended = *done = true;
            return pv_lexer_add(lexer, PV_TOKEN_END, p) != NULL;
        }
        break;
    default: break;
    }
    return read_punctuation(lexer);
}

// `with (` opens parenthesised items when its ')' stands before the ':' and what is inside cannot
// only be an expression: return whether to read it so. CPython prefers the items, too.
static bool opens_items(const PvToken *open, const PvToken *end) {
    uint16_t level = (uint16_t)(open->level + 1);
    const PvToken *token = open + 1;
    bool starts_item = true;
    bool binds = false;
    if (token < end && token->type == PV_TOKEN_RPAR) return false;
    for (; token < end && token->level >= level; token++) {
        if (token->level > level) {
            starts_item = false;
            continue;
        }
        if (token->type == PV_TOKEN_COLONEQUAL || token->type == PV_TOKEN_FOR) return false;
        if (starts_item && (token->type == PV_TOKEN_STAR || token->type == PV_TOKEN_YIELD))
            return false;
        starts_item = token->type == PV_TOKEN_COMMA;
        binds |= token->type == PV_TOKEN_AS;
    }
    // an `as` can be nothing else, even where the parenthesis or the colon is forgotten
    if (token >= end) return binds;
    if (token + 1 >= end || token->type != PV_TOKEN_RPAR) return false;
    return token[1].type == PV_TOKEN_COLON || (binds && token[1].type == PV_TOKEN_NEWLINE);
}

// Decide what needs the whole logical line.
static void settle_line(PvLexer *lexer) {
    PvToken *token = lexer->tokens;
    PvToken *end = token + lexer->count;
    while (token < end && (token->type == PV_TOKEN_INDENT || token->type == PV_TOKEN_DEDENT))
        token++;
    lexer->match_header = false;
    if (end - token < 3) return;
    if (token->type == PV_TOKEN_NAME) {
        bool colon = end[-2].type == PV_TOKEN_COLON;
        if (lexer->indents[lexer->indent_count].cases && is_text(token, "case")) {
            token->type = PV_TOKEN_CASE;
        } else if (colon && end - token > 3 && is_text(token, "match")) {
            token->type = PV_TOKEN_MATCH;
            lexer->match_header = true;
        }
        return;
    }
    if (token->type == PV_TOKEN_ASYNC) token++;
    if (token->type == PV_TOKEN_WITH && token[1].type == PV_TOKEN_LPAR &&
        opens_items(token + 1, end))
        token[1].type = PV_TOKEN_WITH_PAREN;
}

// Read tokens until the logical line is complete.
static bool read_line(PvLexer *lexer) {
    if (!start_line(lexer)) return false;
    bool done = lexer->ended;
    while (!done) {
        if (lexer->string_count && lexer->strings[lexer->string_count - 1].in_text) {
            if (!pv_lexer_string_text(lexer)) return false;
        } else if (!read_token(lexer, &done)) {
            return false;
        }
    }
    return true;
}

bool pv_lexer_line(PvLexer *lexer) {
    lexer->count = 0;
    if (read_line(lexer)) {
        settle_line(lexer);
        return true;
    }
    lexer->failed = true;
    lexer->failed_in_string = lexer->string_count != 0;
    if (!pv_lexer_add(lexer, PV_TOKEN_COUNT, lexer->at)) {
        lexer->no_token = (PvToken){.type = PV_TOKEN_COUNT, .line = lexer->line};
        lexer->tokens = &lexer->no_token;
        lexer->count = 1;
    }
    return false;
}
