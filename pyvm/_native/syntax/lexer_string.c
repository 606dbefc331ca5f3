// Reads string literals and the text of f-strings (PEP 701). Escapes are decoded later, when the
// parser takes the token (make_strings.c).
#include <string.h>

#include "syntax/lexer.h"
#include "syntax/warnings.h"

// Holes in the formats of holes that CPython takes.
#define DEEPEST_HOLE 3

// What is known of a literal while it is read.
typedef struct Literal {
    uint32_t line; // where it starts
    uint32_t col;
    char quote;
    bool triple;
    bool f;
    bool escaped; // a quote in it had a backslash
} Literal;

// Report a literal that never ends, at its first character.
static bool unterminated(PvLexer *lexer, Literal literal) {
    const PvStringMode *outer =
        lexer->string_count ? &lexer->strings[lexer->string_count - 1] : NULL;
    // in a hole, a string that looks like the end of the f-string around it is one
    if (!literal.f && outer && outer->triple == literal.triple && outer->quote == literal.quote)
        pv_syntax_error_span(lexer->error, PV_SYNTAX_ERROR, lexer->tree, literal.line, literal.col,
                             0, PV_END_SAME, "f-string: expecting '}'");
    else
        pv_syntax_error_span(lexer->error, PV_SYNTAX_ERROR, lexer->tree, literal.line, literal.col,
                             0, PV_END_SAME, "unterminated %s%s literal (detected at line %u)%s",
                             literal.triple ? "triple-quoted " : "",
                             literal.f ? "f-string" : "string", lexer->line,
                             literal.escaped ? "; perhaps you escaped the end quote?" : "");
    lexer->error->stage = PV_STAGE_LEXER;
    return false;
}

static bool open_f_string(PvLexer *lexer, const char *start, bool raw) {
    if (lexer->string_count == PV_LEXER_STRINGS)
        return pv_lexer_fail(lexer, "too many nested f-strings");
    const char *quote = lexer->at;
    bool triple = quote[1] == *quote && quote[2] == *quote;
    lexer->at += triple ? 3 : 1;
    PvToken *token = pv_lexer_add(lexer, PV_TOKEN_FSTART, start);
    if (!token) return false;
    PvStringMode *mode = &lexer->strings[lexer->string_count++];
    *mode = (PvStringMode){.quote = *quote,
                           .triple = triple,
                           .raw = raw,
                           .in_text = true,
                           .line = token->line,
                           .col = token->col};
    return true;
}

static void next_line(PvLexer *lexer, const char *newline) {
    lexer->line++;
    lexer->line_start = newline + 1;
}

// Read to the end of a triple-quoted literal; NULL: reported.
static const char *read_triple(PvLexer *lexer, const char *p, Literal literal) {
    for (;; p++) {
        if (*p == literal.quote && p[1] == literal.quote && p[2] == literal.quote) return p + 3;
        if (*p == '\\' && p + 1 < lexer->end) p++;
        if (*p == '\n') {
            next_line(lexer, p);
        } else if (p >= lexer->end) {
            lexer->line--; // behind the last line end there is no line
            unterminated(lexer, literal);
            return NULL;
        }
    }
}

// Read to the end of a literal of one line, or of lines joined by backslashes; NULL: reported.
static const char *read_single(PvLexer *lexer, const char *p, Literal literal) {
    for (; *p != literal.quote; p++) {
        if (*p == '\n') {
            unterminated(lexer, literal);
            return NULL;
        }
        if (*p == '\\') {
            p++;
            if (*p == literal.quote) literal.escaped = true;
            if (*p == '\n') next_line(lexer, p);
        }
        if (p >= lexer->end) {
            lexer->line--;
            unterminated(lexer, literal);
            return NULL;
        }
    }
    return p + 1;
}

bool pv_lexer_string(PvLexer *lexer, const char *start) {
    bool raw = false;
    for (const char *p = start; p < lexer->at; p++) {
        char letter = (char)(*p | 0x20);
        if (letter == 'r') raw = true;
    }
    for (const char *p = start; p < lexer->at; p++)
        if ((*p | 0x20) == 'f') return open_f_string(lexer, start, raw);
    const char *quote = lexer->at;
    Literal literal = {.line = lexer->line,
                       .col = (uint32_t)(start - lexer->line_start),
                       .quote = *quote,
                       .triple = quote[1] == *quote && quote[2] == *quote};
    const char *end = literal.triple ? read_triple(lexer, quote + 3, literal)
                                     : read_single(lexer, quote + 1, literal);
    if (!end) return false;
    lexer->at = end;
    PvToken *token = pv_lexer_add(lexer, PV_TOKEN_STRING, start);
    if (!token) return false;
    token->line = literal.line;
    token->col = literal.col;
    return true;
}

// Add the literal text from `start` to `at`, if there is any.
static bool add_middle(PvLexer *lexer, const char *start, uint32_t line, uint32_t col) {
    if (lexer->at == start) return true;
    PvToken *token = pv_lexer_add(lexer, PV_TOKEN_FMIDDLE, start);
    if (!token) return false;
    token->op = lexer->strings[lexer->string_count - 1].raw;
    token->line = line;
    token->col = col;
    return true;
}

static bool end_of_text(const PvStringMode *mode, const char *p) {
    return *p == mode->quote && (!mode->triple || (p[1] == mode->quote && p[2] == mode->quote));
}

static bool unterminated_text(PvLexer *lexer, const PvStringMode *mode) {
    return unterminated(lexer, (Literal){.line = mode->line,
                                         .col = mode->col,
                                         .quote = mode->quote,
                                         .triple = mode->triple,
                                         .f = true});
}

// Open the hole at lexer->at.
static bool open_hole(PvLexer *lexer, PvStringMode *mode) {
    if (mode->holes >= DEEPEST_HOLE)
        return pv_lexer_fail(lexer, "f-string: expressions nested too deeply");
    const char *start = lexer->at++;
    if (lexer->bracket_count == PV_LEXER_BRACKETS) {
        pv_lexer_fail(lexer, "too many nested parentheses");
        lexer->error->type = PV_SYNTAX_NESTING;
        return false;
    }
    if (!pv_lexer_add(lexer, PV_TOKEN_LBRACE, start)) return false;
    lexer->brackets[lexer->bracket_count++] =
        (PvBracket){'{', lexer->line, (uint32_t)(start - lexer->line_start)};
    mode->hole_level[mode->holes] = lexer->bracket_count;
    mode->in_format[mode->holes++] = false;
    mode->in_text = false;
    return true;
}

// Close the hole whose format ends at lexer->at.
static bool close_hole(PvLexer *lexer, PvStringMode *mode) {
    const char *start = lexer->at++;
    lexer->bracket_count--;
    mode->holes--;
    if (mode->holes) mode->in_format[mode->holes - 1] = false;
    return pv_lexer_add(lexer, PV_TOKEN_RBRACE, start) != NULL;
}

bool pv_lexer_string_text(PvLexer *lexer) {
    PvStringMode *mode = &lexer->strings[lexer->string_count - 1];
    bool format = mode->holes != 0;
    // CPython forgets that it reads a format once a hole in it is closed
    bool fresh = format && mode->in_format[mode->holes - 1];
    const char *start = lexer->at;
    uint32_t line = lexer->line;
    uint32_t col = (uint32_t)(start - lexer->line_start);
    for (const char *p = start;; p++) {
        if (p >= lexer->end) {
            lexer->at = p;
            lexer->line--;
            return unterminated_text(lexer, mode);
        }
        if (end_of_text(mode, p)) {
            lexer->at = p;
            if (!add_middle(lexer, start, line, col)) return false;
            lexer->at += mode->triple ? 3 : 1;
            lexer->string_count--;
            return pv_lexer_add(lexer, PV_TOKEN_FEND, p) != NULL;
        }
        if (*p == '\n') {
            if (!mode->triple && fresh) {
                // as CPython has it, a line end ends the format; only the brace may follow
                lexer->at = p;
                mode->in_text = false;
                return add_middle(lexer, start, line, col);
            }
            if (!mode->triple) {
                lexer->at = p;
                return unterminated_text(lexer, mode);
            }
            next_line(lexer, p);
        } else if (*p == '\\' && p + 1 < lexer->end) {
            if (p[1] == '{' || p[1] == '}') { // the brace is a brace all the same
                if (!mode->raw) {
                    uint32_t brace = (uint32_t)(p + 1 - lexer->line_start);
                    PvWarnPlace place = {lexer->line, brace, lexer->line, brace, false};
                    pv_warn(lexer->tree->warnings, place, "invalid escape sequence '\\%c'", p[1]);
                }
                continue;
            }
            p++;
            if (*p == '\n') {
                next_line(lexer, p);
            } else if (*p == 'N' && !mode->raw && p[1] == '{') {
                while (*p != '}' && *p != '\n' && p < lexer->end && *p != mode->quote) p++;
                if (*p != '}') p--;
            }
        } else if (*p == '{' && p[1] == '{' && !fresh) {
            p++;
        } else if (*p == '{') {
            lexer->at = p;
            return add_middle(lexer, start, line, col) && open_hole(lexer, mode);
        } else if (*p == '}' && format) {
            lexer->at = p;
            return add_middle(lexer, start, line, col) && close_hole(lexer, mode);
        } else if (*p == '}') {
            if (p[1] != '}') {
                lexer->at = p + 1;
                return pv_lexer_fail(lexer, "f-string: single '}' is not allowed");
            }
            p++;
        }
    }
}
