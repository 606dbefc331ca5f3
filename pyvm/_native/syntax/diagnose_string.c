// Rules about the holes of f-strings.
#include "syntax/diagnose.h"

// Find the brace of the hole that the token is directly in: how far down; depth if it is in none.
static uint32_t hole(const PvDriver *d) {
    uint32_t down = pv_diagnose_enclosing(d);
    bool brace = pv_diagnose_symbol(d, down) == PV_TOKEN_LBRACE;
    return brace && pv_diagnose_symbol(d, down + 1) == NT(PIECES) ? down : d->depth;
}

static bool is_prefix_operator(int symbol) {
    return symbol == PV_TOKEN_PLUS || symbol == PV_TOKEN_MINUS || symbol == PV_TOKEN_TILDE ||
           symbol == PV_TOKEN_NOT || symbol == PV_TOKEN_AWAIT || symbol == PV_TOKEN_STAR;
}

// A lambda's colon is the hole's: it would need parentheses.
static bool bare_lambda(PvDriver *d, uint32_t brace) {
    if (d->token->type != PV_TOKEN_FCOLON) return false;
    for (uint32_t down = 0; down < brace; down++) {
        if (pv_diagnose_symbol(d, down) != PV_TOKEN_LAMBDA) continue;
        if (is_prefix_operator(pv_diagnose_symbol(d, down + 1))) return false;
        return pv_diagnose_tokens(
            d, pv_diagnose_slot(d, down)->value.token, d->token,
            "f-string: lambda expressions are not allowed without parentheses");
    }
    return false;
}

bool pv_diagnose_string(PvDriver *d) {
    uint32_t brace = hole(d);
    if (brace == d->depth) return false;
    const PvToken *token = d->token;
    PvTokenType type = (PvTokenType)token->type;
    int top = pv_diagnose_symbol(d, 0);
    if (brace == 0) {
        char sign = type == PV_TOKEN_EXCLAMATION ? '!'
                    : type == PV_TOKEN_FCOLON    ? ':'
                    : type == PV_TOKEN_EQUAL     ? '='
                    : type == PV_TOKEN_RBRACE    ? '}'
                                                 : 0;
        if (sign)
            return pv_diagnose_tokens(d, token, token,
                                      "f-string: valid expression required before '%c'", sign);
        return pv_diagnose_tokens(d, token, token,
                                  "f-string: expecting a valid expression after '{'");
    }
    if (bare_lambda(d, brace)) return true;
    if (type == PV_TOKEN_FEND && (top == NT(PIECES) || top == NT(FORMAT)))
        return pv_diagnose_tokens(d, token, token, "f-string: expecting '}', or format specs");
    if (top == PV_TOKEN_EXCLAMATION) {
        bool missing = type == PV_TOKEN_RBRACE || type == PV_TOKEN_FCOLON;
        return pv_diagnose_tokens(d, token, token,
                                  missing ? "f-string: missing conversion character"
                                          : "f-string: invalid conversion character");
    }
    if (top == NT(CONVERSION))
        return pv_diagnose_tokens(d, token, token, "f-string: expecting ':' or '}'");
    if (top == PV_TOKEN_EQUAL && pv_diagnose_symbol(d, 1) == NT(HOLE_VALUE))
        return pv_diagnose_tokens(d, token, token, "f-string: expecting '!', or ':', or '}'");
    if (is_prefix_operator(pv_diagnose_symbol(d, brace - 1))) {
        const PvToken *start = pv_diagnose_slot(d, brace)->value.token + 1;
        return pv_diagnose_tokens(d, start, start,
                                  "f-string: expecting a valid expression after '{'");
    }
    if (pv_diagnose_expression(d)) return true;
    if (!pv_driver_accepts(d, PV_TOKEN_RBRACE)) return false;
    return pv_diagnose_tokens(d, token, token, "f-string: expecting '=', or '!', or ':', or '}'");
}
