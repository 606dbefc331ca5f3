// Reads number tokens and refuses malformed ones as CPython's tokenizer words it. The value is made
// later, when the parser takes the token (make_literals.c).
#include <string.h>

#include "syntax/lexer.h"
#include "syntax/warnings.h"

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

static bool is_name_start(char c) {
    return (pv_lexer_bytes[(uint8_t)c] & PV_BYTE_NAME_START) != 0;
}

// A number may touch a keyword that can follow it (`1if x else 2`), but no other name.
static bool check_end(PvLexer *lexer, const char *p, const char *kind) {
    static const char *const followers[] = {"and", "else", "for", "if", "in", "is", "not", "or"};
    lexer->at = p;
    // a letter that is not ASCII makes two tokens, which the parser refuses
    if ((!is_name_start(*p) && !is_digit(*p)) || (uint8_t)*p >= 0x80) return true;
    for (size_t i = 0; i < sizeof followers / sizeof *followers; i++)
        if (!strncmp(p, followers[i], strlen(followers[i]))) {
            uint32_t col = (uint32_t)(p - lexer->line_start) - 1; // as CPython counts
            PvWarnPlace place = {lexer->line, col, lexer->line, col, false};
            pv_warn(lexer->tree->warnings, place, "invalid %s literal", kind);
            return true;
        }
    return pv_lexer_fail_at(lexer, p, "invalid %s literal", kind);
}

// Read digits with single underscores between them, from the first digit on. NULL: reported.
static const char *decimal_tail(PvLexer *lexer, const char *p) {
    for (;;) {
        while (is_digit(*p)) p++;
        if (*p != '_') return p;
        if (!is_digit(p[1])) {
            pv_lexer_fail_at(lexer, p + 1, "invalid decimal literal");
            return NULL;
        }
        p++;
    }
}

// Read what follows 0x, 0o or 0b.
static bool radix_number(PvLexer *lexer, const char *start, int base, const char *kind) {
    const char *p = start + 2;
    do {
        if (*p == '_') p++;
        uint8_t class = pv_lexer_bytes[(uint8_t)*p];
        bool fits = base == 16 ? (class & PV_BYTE_HEX) != 0 : *p >= '0' && *p < '0' + base;
        if (!fits) {
            if (is_digit(*p))
                return pv_lexer_fail_at(lexer, p + 1, "invalid digit '%c' in %s literal", *p, kind);
            return pv_lexer_fail_at(lexer, p, "invalid %s literal", kind);
        }
        if (base == 16)
            while (pv_lexer_bytes[(uint8_t)*p] & PV_BYTE_HEX) p++;
        else
            while (*p >= '0' && *p < '0' + base) p++;
    } while (*p == '_');
    if (base != 16 && is_digit(*p))
        return pv_lexer_fail_at(lexer, p + 1, "invalid digit '%c' in %s literal", *p, kind);
    if (!check_end(lexer, p, kind)) return false;
    return pv_lexer_add(lexer, PV_TOKEN_NUMBER, start) != NULL;
}

bool pv_lexer_number(PvLexer *lexer) {
    const char *start = lexer->at;
    const char *p = start;
    const char *kind = "decimal";
    bool zeros = false;
    if (*p == '0') {
        char mark = (char)(p[1] | 0x20);
        if (mark == 'x') return radix_number(lexer, start, 16, "hexadecimal");
        if (mark == 'o') return radix_number(lexer, start, 8, "octal");
        if (mark == 'b') return radix_number(lexer, start, 2, "binary");
        const char *digits = p;
        while (*digits == '0' || (*digits == '_' && is_digit(digits[1]))) digits++;
        zeros = is_digit(*digits); // an old octal, unless a point, an exponent or a j comes
        if (*digits == '_') return pv_lexer_fail_at(lexer, digits + 1, "invalid decimal literal");
    }
    if (is_digit(*p)) {
        p = decimal_tail(lexer, p);
        if (!p) return false;
    }
    bool real = false;
    if (*p == '.') {
        real = true;
        kind = "decimal";
        p++;
        if (is_digit(*p)) {
            p = decimal_tail(lexer, p);
            if (!p) return false;
        }
    }
    if ((*p | 0x20) == 'e') {
        const char *digits = p + 1;
        if (*digits == '+' || *digits == '-') digits++;
        if (is_digit(*digits)) {
            real = true;
            p = decimal_tail(lexer, digits);
            if (!p) return false;
        } else if (digits != p + 1) {
            return pv_lexer_fail_at(lexer, digits, "invalid decimal literal");
        } else {
            // `1else`: a keyword may follow; anything else is malformed
            if (zeros) goto old_octal;
            if (!check_end(lexer, p, kind)) return false;
            return pv_lexer_add(lexer, PV_TOKEN_NUMBER, start) != NULL;
        }
    }
    if ((*p | 0x20) == 'j') {
        real = true;
        kind = "imaginary";
        p++;
    }
    if (zeros && !real) goto old_octal;
    if (!check_end(lexer, p, kind)) return false;
    return pv_lexer_add(lexer, PV_TOKEN_NUMBER, start) != NULL;

old_octal:
    // CPython underlines the zeros
    for (p = start; *p == '0' || *p == '_';) p++;
    pv_syntax_error_span(lexer->error, PV_SYNTAX_ERROR, lexer->tree, lexer->line,
                         (uint32_t)(start - lexer->line_start), lexer->line,
                         (uint32_t)(p - lexer->line_start),
                         "leading zeros in decimal integer literals are not permitted; "
                         "use an 0o prefix for octal integers");
    lexer->error->stage = PV_STAGE_LEXER;
    return false;
}
