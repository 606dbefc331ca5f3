// Rules about blocks: what opens one, what must follow a header.
#include <stdio.h>

#include "syntax/diagnose.h"

// What CPython calls the statement that a keyword opens.
static const char *statement_name(int symbol) {
    switch (symbol) {
    case PV_TOKEN_IF: return "'if' statement";
    case PV_TOKEN_ELIF: return "'elif' statement";
    case PV_TOKEN_ELSE: return "'else' statement";
    case PV_TOKEN_FOR: return "'for' statement";
    case PV_TOKEN_WHILE: return "'while' statement";
    case PV_TOKEN_WITH: return "'with' statement";
    case PV_TOKEN_TRY: return "'try' statement";
    case PV_TOKEN_EXCEPT: return "'except' statement";
    case PV_TOKEN_FINALLY: return "'finally' statement";
    case PV_TOKEN_MATCH: return "'match' statement";
    case PV_TOKEN_CASE: return "'case' statement";
    case PV_TOKEN_DEF: return "function definition";
    case PV_TOKEN_CLASS: return "class definition";
    default: return NULL;
    }
}

// Find the keyword that opens the statement on the top of the stack: how far down; depth if none.
static uint32_t opening(const PvDriver *d) {
    for (uint32_t down = 0; down < d->depth; down++) {
        int symbol = pv_diagnose_symbol(d, down);
        if (statement_name(symbol)) return down;
        if (symbol == NT(STATEMENTS) || symbol == PV_TOKEN_INDENT) break;
    }
    return d->depth;
}

// `header:` and a line end, but no deeper line.
static bool missing_block(PvDriver *d) {
    if (pv_diagnose_symbol(d, 0) != PV_TOKEN_NEWLINE || pv_diagnose_symbol(d, 1) != PV_TOKEN_COLON)
        return false;
    uint32_t down = opening(d);
    if (down == d->depth) return false;
    const PvSlot *keyword = pv_diagnose_slot(d, down);
    int symbol = pv_driver_symbol(keyword);
    const char *name = statement_name(symbol);
    if (symbol == PV_TOKEN_EXCEPT && pv_diagnose_symbol(d, down - 1) == PV_TOKEN_STAR)
        name = "'except*' statement";
    char message[100];
    snprintf(message, sizeof message, "expected an indented block after %s on line %u", name,
             keyword->line);
    pv_diagnose_after_line(d, PV_SYNTAX_INDENTATION, message);
    return true;
}

// A `try` with neither handlers nor `finally`.
static bool lonely_try(PvDriver *d) {
    if (pv_diagnose_symbol(d, 0) != NT(BLOCK) || pv_diagnose_symbol(d, 1) != PV_TOKEN_COLON ||
        pv_diagnose_symbol(d, 2) != PV_TOKEN_TRY)
        return false;
    pv_diagnose_after_line(d, PV_SYNTAX_ERROR, "expected 'except' or 'finally' block");
    return true;
}

static bool mixed_handlers(PvDriver *d) {
    if (pv_diagnose_symbol(d, 0) != PV_TOKEN_EXCEPT) return false;
    const PvToken *except = pv_diagnose_slot(d, 0)->value.token;
    bool star = d->token->type == PV_TOKEN_STAR;
    if (pv_diagnose_symbol(d, 1) == (star ? NT(HANDLERS) : NT(STAR_HANDLERS)))
        return pv_diagnose_tokens(d, except, star ? d->token : except,
                                  "cannot have both 'except' and 'except*' on the same 'try'");
    return false;
}

// `except A, B:`
static bool bare_types(PvDriver *d) {
    if (pv_diagnose_symbol(d, 0) == PV_TOKEN_STAR && pv_diagnose_symbol(d, 1) == PV_TOKEN_EXCEPT &&
        (d->token->type == PV_TOKEN_COLON || d->token->type == PV_TOKEN_NEWLINE))
        return pv_diagnose_tokens(d, d->token, d->token, "expected one or more exception types");
    int below = pv_diagnose_symbol(d, 1);
    if (below == PV_TOKEN_STAR) below = pv_diagnose_symbol(d, 2);
    if (d->token->type != PV_TOKEN_COMMA || below != PV_TOKEN_EXCEPT) return false;
    const PvToken *last = d->token;
    const PvToken *end = d->lexer.tokens + d->lexer.count;
    while (last + 1 < end && last[1].type != PV_TOKEN_COLON && last[1].type != PV_TOKEN_NEWLINE)
        last++;
    if (last + 1 >= end || last[1].type != PV_TOKEN_COLON) return false;
    return pv_diagnose_node_to(d, pv_diagnose_slot(d, 0)->value.node, last,
                               "multiple exception types must be parenthesized");
}

// A header without its colon.
static bool missing_colon(PvDriver *d) {
    int top = pv_diagnose_symbol(d, 0);
    // these stand right before their colon, whatever comes instead
    bool forced = top == PV_TOKEN_ELSE || top == PV_TOKEN_TRY || top == PV_TOKEN_FINALLY ||
                  top == NT(RETURNS);
    if (top == PV_TOKEN_ELSE && !pv_driver_accepts(d, PV_TOKEN_COLON)) forced = false;
    if (top == PV_TOKEN_ARROW) {
        const PvToken *arrow = pv_diagnose_slot(d, 0)->value.token;
        return pv_diagnose_tokens(d, arrow, arrow, "expected ':'");
    }
    if (!forced) {
        if (d->token->type != PV_TOKEN_NEWLINE || !pv_driver_accepts(d, PV_TOKEN_COLON))
            return false;
        if (opening(d) == d->depth) return false;
    }
    return pv_diagnose_tokens(d, d->token, d->token, "expected ':'");
}

// `match x` without its colon was not taken for a match at all.
static bool missing_match_colon(PvDriver *d) {
    const PvToken *first = d->lexer.tokens;
    const PvToken *end = first + d->lexer.count;
    while (first < end && (first->type == PV_TOKEN_INDENT || first->type == PV_TOKEN_DEDENT))
        first++;
    if (end - first < 3 || d->token != first + 1 || first->type != PV_TOKEN_NAME) return false;
    const PvName *name = first->name;
    if (name != pv_names_known(&d->build.tree->names, "match", 5) ||
        end[-1].type != PV_TOKEN_NEWLINE)
        return false;
    const PvToken *last = pv_diagnose_extent(d, first + 1, PV_EXTENT_EXPRESSIONS);
    // the cases need lines of their own
    if (last && last + 2 < end && last[1].type == PV_TOKEN_COLON && !last[1].level)
        return pv_diagnose_tokens(d, last + 2, last + 2, "invalid syntax");
    if (!last || last + 1 != end - 1) return false;
    return pv_diagnose_tokens(d, end - 1, end - 1, "expected ':'");
}

// `def f:` and `def f -> int:`
static bool missing_parameters(PvDriver *d) {
    if (pv_diagnose_symbol(d, 0) != NT(TYPE_PARAMS) || pv_diagnose_symbol(d, 2) != PV_TOKEN_DEF)
        return false;
    return pv_diagnose_tokens(d, d->token, d->token, "expected '('");
}

bool pv_diagnose_block(PvDriver *d) {
    return missing_block(d) || lonely_try(d) || bare_types(d) || mixed_handlers(d) ||
           missing_colon(d) || missing_match_colon(d) || missing_parameters(d);
}
