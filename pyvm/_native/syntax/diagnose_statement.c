// Rules about imports, parameters, targets of `for`, patterns.
#include <stdio.h>
#include <string.h>

#include "syntax/diagnose.h"

// `import a from b`
static bool import_from(PvDriver *d) {
    const PvToken *first = pv_diagnose_statement_start(d);
    if (d->token->type != PV_TOKEN_FROM || first->type != PV_TOKEN_IMPORT) return false;
    const PvToken *last = d->token + 1;
    if (last->type != PV_TOKEN_NAME) return false;
    while (last[1].type == PV_TOKEN_DOT && last[2].type == PV_TOKEN_NAME) last += 2;
    return pv_diagnose_from(d, first, last + 1,
                            "Did you mean to use 'from ... import ...' instead?");
}

static bool import_nothing(PvDriver *d) {
    if (d->token->type != PV_TOKEN_NEWLINE) return false;
    const PvToken *token = d->token;
    if (pv_diagnose_symbol(d, 0) == PV_TOKEN_IMPORT)
        return pv_diagnose_from(d, token, token, "Expected one or more names after 'import'");
    if (pv_diagnose_symbol(d, 0) == PV_TOKEN_COMMA && pv_diagnose_symbol(d, 1) == NT(IMPORTED))
        return pv_diagnose_tokens(d, token, token,
                                  "trailing comma not allowed without surrounding parentheses");
    return false;
}

// Return the token that closes the bracket at `open`, or NULL.
static const PvToken *closing(const PvDriver *d, const PvToken *open) {
    const PvToken *end = d->lexer.tokens + d->lexer.count;
    for (const PvToken *token = open + 1; token < end; token++)
        if (token->level == open->level) return token;
    return NULL;
}

// `def f((a, b)):`
static bool parenthesised_parameters(PvDriver *d) {
    if (d->token->type != PV_TOKEN_LPAR) return false;
    int top = pv_diagnose_symbol(d, 0);
    int below = pv_diagnose_symbol(d, 1);
    bool comma = top == PV_TOKEN_COMMA;
    bool lambda = top == NT(LAMBDA_ARGUMENTS) || (comma && below == NT(LAMBDA_PARAMETERS));
    bool function = top == NT(PARAMETERS) || (comma && below == NT(PARAMETER_LIST));
    const PvToken *close = closing(d, d->token);
    if ((!lambda && !function) || !close || close == d->token + 1) return false;
    // only behind plain parameters, each with its comma
    if (!comma) {
        // they may have been reduced already
        if (d->token[-1].type != PV_TOKEN_LPAR && d->token[-1].type != PV_TOKEN_LAMBDA &&
            d->token[-1].type != PV_TOKEN_COMMA)
            return false;
        const PvArgumentsNode *node = PV_AS(Arguments, pv_diagnose_slot(d, 0)->value.node);
        if (node->defaults->n || node->posonlyargs->n || node->vararg || node->kwonlyargs->n ||
            node->kwarg)
            return false;
    }
    if (comma && !pv_make_plain_parameters(&d->build, pv_diagnose_slot(d, 1)->value)) return false;
    for (const PvToken *token = d->token + 1; token < close; token++)
        if (token->type != ((token - d->token) % 2 ? PV_TOKEN_NAME : PV_TOKEN_COMMA)) return false;
    return pv_diagnose_tokens(d, d->token, close, "%s parameters cannot be parenthesized",
                              lambda ? "Lambda expression" : "Function");
}

// Mistakes in the parameters before the token come first.
static bool earlier_parameters(PvDriver *d) {
    for (uint32_t down = 0; down < d->depth && down < 4; down++) {
        int symbol = pv_diagnose_symbol(d, down);
        if (symbol != NT(PARAMETER_LIST) && symbol != NT(LAMBDA_PARAMETERS)) continue;
        return !pv_make_check_parameters(&d->build, pv_diagnose_slot(d, down)->value);
    }
    return false;
}

// `def f(a=, b):`
static bool missing_default(PvDriver *d) {
    int below = pv_diagnose_symbol(d, 1);
    bool named = below == NT(ANNOTATED) || below == NT(LAMBDA_NAME);
    if (pv_diagnose_symbol(d, 0) != PV_TOKEN_EQUAL || !named) return false;
    if (d->token->type != PV_TOKEN_COMMA && d->token->type != PV_TOKEN_RPAR) return false;
    if (earlier_parameters(d)) return true;
    const PvToken *equal = pv_diagnose_slot(d, 0)->value.token;
    int star = pv_diagnose_symbol(d, 2);
    if (star == PV_TOKEN_STAR)
        return pv_diagnose_tokens(d, equal, equal,
                                  "var-positional argument cannot have default value");
    if (star == PV_TOKEN_DOUBLESTAR)
        return pv_diagnose_tokens(d, equal, equal,
                                  "var-keyword argument cannot have default value");
    if (d->token->type != PV_TOKEN_COMMA && d->token->type != PV_TOKEN_RPAR &&
        d->token->type != PV_TOKEN_COLON)
        return false;
    return pv_diagnose_tokens(d, equal, equal, "expected default value expression");
}

// `def f(a, /*, b):`
static bool slash_star(PvDriver *d) {
    bool after = d->token->type == PV_TOKEN_STAR && d->token > d->lexer.tokens &&
                 d->token[-1].type == PV_TOKEN_SLASH;
    int top = pv_diagnose_symbol(d, 0);
    if (!after || (top != NT(PARAMETER_LIST) && top != NT(PARAMETERS) &&
                   top != NT(LAMBDA_ARGUMENTS) && top != NT(LAMBDA_PARAMETERS)))
        return false;
    return pv_diagnose_tokens(d, d->token, d->token, "expected comma between / and *");
}

// `def f[*A: str]():`
static bool bound_of_many(PvDriver *d) {
    const PvToken *token = d->token;
    if (token->type != PV_TOKEN_COLON || token - d->lexer.tokens < 3) return false;
    if (token[-1].type != PV_TOKEN_NAME ||
        (token[-3].type != PV_TOKEN_LSQB && token[-3].type != PV_TOKEN_COMMA))
        return false;
    int top = pv_diagnose_symbol(d, 0);
    if (top != NT(TYPE_PARAM_LIST) && top != NT(TYPE_PARAM) && top != PV_TOKEN_NAME) return false;
    bool tuple = token[-2].type == PV_TOKEN_STAR;
    if (!tuple && token[-2].type != PV_TOKEN_DOUBLESTAR) return false;
    const PvToken *last = pv_diagnose_extent(d, token + 1, PV_EXTENT_EXPRESSION);
    if (!last) return false;
    bool constraints = token[1].type == PV_TOKEN_LPAR && closing(d, token + 1) == last;
    char message[64];
    snprintf(message, sizeof message, "cannot use %s with %s",
             constraints ? "constraints" : "bound", tuple ? "TypeVarTuple" : "ParamSpec");
    return pv_diagnose_from(d, token, last + 1, message);
}

static bool no_type_parameters(PvDriver *d) {
    if (d->token->type != PV_TOKEN_RSQB || pv_diagnose_symbol(d, 0) != PV_TOKEN_LSQB) return false;
    int owner = pv_diagnose_symbol(d, 2);
    bool declares = owner == PV_TOKEN_DEF || owner == PV_TOKEN_CLASS ||
                    pv_diagnose_symbol(d, 1) == NT(TYPE_NAME);
    if (!declares) return false;
    // behind `type` CPython has tried an index first, and read one token more
    const PvToken *read = d->token + (pv_diagnose_symbol(d, 1) == NT(TYPE_NAME));
    return pv_diagnose_from(d, d->token, read, "Type parameter list cannot be empty");
}

// `for x range(3):` in a comprehension, `for f():` anywhere
static bool missing_in(PvDriver *d) {
    int top = pv_diagnose_symbol(d, 0);
    bool targets = top == NT(FOR_TARGETS) || top == NT(FOR_TARGET) || top == NT(FOR_TUPLE);
    uint32_t down = 1;
    if (top == PV_TOKEN_COMMA && pv_diagnose_symbol(d, 1) == NT(FOR_TUPLE)) {
        targets = true;
        down = 2;
    }
    if (!targets || pv_diagnose_symbol(d, down) != PV_TOKEN_FOR) return false;
    int before = pv_diagnose_symbol(d, down + 1);
    if (before == PV_TOKEN_ASYNC) before = pv_diagnose_symbol(d, down + 2);
    bool comprehension =
        before == NT(NAMED) || before == NT(ELEMENT) || before == NT(PAIR) || before == NT(CLAUSES);
    if (comprehension)
        return pv_diagnose_tokens(d, d->token, d->token, "'in' expected after for-loop variables");
    PvValue target = pv_diagnose_slot(d, down - 1)->value;
    PvValue ignored;
    if (pv_diagnose_symbol(d, down - 1) != NT(FOR_TUPLE))
        return !pv_make_store_for(&d->build, &target, &ignored);
    for (uint32_t i = 0; i < target.list.count; i++)
        if (!pv_make_store_for(&d->build, &d->build.items[target.list.start + i], &ignored))
            return true;
    return false;
}

// `case 42 as 1:`
static bool pattern_target(PvDriver *d) {
    if (pv_diagnose_symbol(d, 0) != PV_TOKEN_AS || pv_diagnose_symbol(d, 1) != NT(OR_PATTERN))
        return false;
    const PvToken *last = pv_diagnose_extent(d, d->token, PV_EXTENT_EXPRESSION);
    return last && pv_diagnose_tokens(d, d->token, last, "invalid pattern target");
}

// `case A(b=1, c, ...` with another mistake behind
static bool misplaced_pattern(PvDriver *d) {
    for (uint32_t down = 0; down < d->depth && down < 6; down++) {
        if (pv_diagnose_symbol(d, down) != NT(CLASS_ITEMS)) continue;
        PvValue pairs = pv_diagnose_slot(d, down)->value;
        const PvValue *item = d->build.items + pairs.list.start;
        const PvNode *first = NULL;
        const PvNode *last = NULL;
        bool named = false;
        for (uint32_t i = 0; i < pairs.list.count; i += 2) {
            if (item[i].name && first) break;
            if (item[i].name) named = true;
            else if (named) last = item[i + 1].node;
            if (!first) first = last;
        }
        if (!first) return false;
        pv_build_fail_range(&d->build, first, last, "positional patterns follow keyword patterns");
        return true;
    }
    return false;
}

// `yield = 1`
static bool assigned_yield(PvDriver *d) {
    if (d->token->type != PV_TOKEN_EQUAL || d->token->level) return false;
    const PvToken *start = d->token;
    const PvToken *first = pv_diagnose_statement_start(d);
    while (start > first && !(start[-1].type == PV_TOKEN_EQUAL && !start[-1].level)) start--;
    return start->type == PV_TOKEN_YIELD &&
           pv_diagnose_tokens(d, start, d->token - 1,
                              "assignment to yield expression not possible");
}

// `f() =` without a value, `f():`
static bool bad_target(PvDriver *d) {
    int top = pv_diagnose_symbol(d, 0);
    if (pv_diagnose_symbol(d, 1) != NT(EXPRESSIONS) || pv_diagnose_symbol(d, 2) == NT(LOOPED))
        return false;
    PvValue arguments[2] = {pv_diagnose_slot(d, 1)->value, pv_diagnose_slot(d, 0)->value};
    PvValue ignored;
    if (top == PV_TOKEN_EQUAL) return !pv_make_store_first(&d->build, arguments, &ignored);
    if (top != PV_TOKEN_COLON) return false;
    switch (arguments[0].node->kind) {
    case PV_NODE_NAME:
    case PV_NODE_ATTRIBUTE:
    case PV_NODE_SUBSCRIPT: return false;
    default: return pv_diagnose_tokens(d, arguments[1].token, arguments[1].token, "invalid syntax");
    }
}

// `"a": 1,` as in a dictionary
static bool bad_annotation(PvDriver *d) {
    if (pv_diagnose_symbol(d, 0) != NT(TEST) || pv_diagnose_symbol(d, 1) != PV_TOKEN_COLON ||
        pv_diagnose_symbol(d, 2) != NT(EXPRESSIONS) || pv_diagnose_symbol(d, 3) == NT(LOOPED))
        return false;
    PvValue target = pv_diagnose_slot(d, 2)->value;
    PvValue ignored;
    return !pv_make_store_annotated(&d->build, &target, &ignored);
}

bool pv_diagnose_statement(PvDriver *d) {
    return bad_target(d) || bad_annotation(d) || import_from(d) || import_nothing(d) ||
           parenthesised_parameters(d) || missing_default(d) || slash_star(d) ||
           no_type_parameters(d) || bound_of_many(d) ||
           missing_in(d) || pattern_target(d) || misplaced_pattern(d) || assigned_yield(d);
}
