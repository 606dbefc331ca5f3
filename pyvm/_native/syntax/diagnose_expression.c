// Rules about expressions: a comma forgotten, '=' for '==', stars and colons out of place.
#include <string.h>

#include "syntax/diagnose.h"

// `print "x"`
static bool old_statement(PvDriver *d) {
    const PvToken *name = d->token - 1;
    if (d->token == d->lexer.tokens || name->type != PV_TOKEN_NAME || !name->name) return false;
    const char *text = name->name->utf8;
    if (name > d->lexer.tokens && name[-1].type == PV_TOKEN_DOT) return false;
    switch (pv_diagnose_statement_start(d)->type) {
    case PV_TOKEN_IMPORT:
    case PV_TOKEN_FROM:
    case PV_TOKEN_DEF:
    case PV_TOKEN_CLASS:
    case PV_TOKEN_GLOBAL:
    case PV_TOKEN_NONLOCAL: return false;
    default: break;
    }
    if (strcmp(text, "print") && strcmp(text, "exec")) return false;
    const PvToken *last = pv_diagnose_extent(d, d->token, PV_EXTENT_EXPRESSIONS);
    return last && pv_diagnose_tokens(d, name, last,
                                      "Missing parentheses in call to '%s'. Did you mean %s(...)?",
                                      text, text);
}

// `x + not y`
static bool operator_not(PvDriver *d) {
    if (d->token->type != PV_TOKEN_NOT) return false;
    switch (pv_diagnose_symbol(d, 0)) {
    case PV_TOKEN_PLUS:
    case PV_TOKEN_MINUS:
    case PV_TOKEN_TILDE:
    case PV_TOKEN_STAR:
    case PV_TOKEN_SLASH:
    case PV_TOKEN_DOUBLESLASH:
    case PV_TOKEN_PERCENT:
    case PV_TOKEN_AT: break;
    default: return false;
    }
    const PvToken *last = pv_diagnose_extent(d, d->token, PV_EXTENT_EXPRESSION);
    return last &&
           pv_diagnose_tokens(d, d->token, last, "'not' after an operator must be parenthesized");
}

// `x if y` without its else
static bool missing_else(PvDriver *d) {
    uint32_t limit = pv_diagnose_enclosing(d);
    for (uint32_t down = 0; down < limit; down++) {
        if (pv_diagnose_symbol(d, down) != PV_TOKEN_IF ||
            pv_diagnose_symbol(d, down + 1) != NT(DISJUNCTION))
            continue;
        // whatever is in the way: is there a condition at all?
        const PvToken *start = pv_diagnose_slot(d, down)->value.token + 1;
        const PvToken *last = pv_diagnose_extent(d, start, PV_EXTENT_EXPRESSION);
        if (!last || last[1].type == PV_TOKEN_ELSE || last[1].type == PV_TOKEN_COLON) return false;
        return pv_diagnose_node_to(d, pv_diagnose_slot(d, down + 1)->value.node, last,
                                   "expected 'else' after 'if' expression");
    }
    return false;
}

// Return the token that a node starts with, if it is on this line.
static const PvToken *first_token(const PvDriver *d, const PvNode *node) {
    for (const PvToken *token = d->lexer.tokens; token < d->token; token++)
        if (token->line == node->line && token->col == node->col) return token;
    return NULL;
}

// Tell whether a name is a soft keyword, or the beginning of one: CPython compares no further.
static bool is_soft_keyword(const PvName *name) {
    static const char *const words[] = {"_", "case", "match", "type"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (!strncmp(words[i], name->utf8, name->length)) return true;
    return false;
}

// Tell whether the operand is what a comprehension walks over, or its condition: CPython does not
// look for a whole expression there.
static bool in_clause(const PvDriver *d) {
    int top = pv_diagnose_symbol(d, 0);
    int below = pv_diagnose_symbol(d, 1);
    if (top == NT(CLAUSE) || top == NT(CLAUSES) || top == NT(CONDITIONS)) return true;
    if (below == PV_TOKEN_IF) return pv_diagnose_symbol(d, 2) == NT(CONDITIONS);
    return below == NT(LOOPED);
}

// Two expressions side by side, inside brackets
static bool missing_comma(PvDriver *d) {
    const PvNode *left = pv_diagnose_operand(d);
    if (!left) return false;
    if (in_clause(d)) return false;
    const PvToken *first = first_token(d, left);
    if (first && first->type == PV_TOKEN_NAME &&
        (first[1].type == PV_TOKEN_STRING || is_soft_keyword(first->name)))
        return false;
    const PvToken *last = pv_diagnose_extent(d, d->token, PV_EXTENT_EXPRESSION);
    return last && last->level &&
           pv_diagnose_node_to(d, left, last, "invalid syntax. Perhaps you forgot a comma?");
}

// `x[]`, inside brackets: a list behind a name, it seems
static bool empty_index(PvDriver *d) {
    if (d->token->type != PV_TOKEN_RSQB || !d->token->level) return false;
    // nothing may have been taken for the missing first bound of a slice
    uint32_t down = pv_diagnose_symbol(d, 0) == NT(BOUND) ? 1 : 0;
    if (d->token[-1].type != PV_TOKEN_LSQB || pv_diagnose_symbol(d, down) != PV_TOKEN_LSQB ||
        pv_diagnose_symbol(d, down + 1) != NT(PRIMARY))
        return false;
    const PvToken *last = pv_diagnose_extent(d, d->token - 1, PV_EXTENT_EXPRESSION);
    return last && last->level &&
           pv_diagnose_node_to(d, pv_diagnose_slot(d, down + 1)->value.node, last,
                               "invalid syntax. Perhaps you forgot a comma?");
}

// Tell whether a call's argument stands below a symbol.
static bool in_arguments(const PvDriver *d, uint32_t down) {
    int below = pv_diagnose_symbol(d, down);
    int further = pv_diagnose_symbol(d, down + 1);
    if (below == PV_TOKEN_COMMA) return further == NT(ARGUMENT_LIST);
    return below == PV_TOKEN_LPAR && (further == NT(PRIMARY) || further == NT(TYPE_PARAMS));
}

static bool in_slices(const PvDriver *d, uint32_t down) {
    int below = pv_diagnose_symbol(d, down);
    int further = pv_diagnose_symbol(d, down + 1);
    if (below == PV_TOKEN_COMMA) return further == NT(SLICE_LIST) || further == NT(SLICE);
    return below == PV_TOKEN_LSQB && further == NT(PRIMARY);
}

// Tell whether the first element of a display stands above a symbol.
static bool in_display(const PvDriver *d, uint32_t down) {
    int below = pv_diagnose_symbol(d, down);
    int further = pv_diagnose_symbol(d, down + 1);
    bool hole = below == PV_TOKEN_LBRACE && further == NT(PIECES);
    return !hole && (below == PV_TOKEN_LPAR || below == PV_TOKEN_LSQB || below == PV_TOKEN_LBRACE);
}

// `f(*args=x)`, `f(a=)`
static bool argument_assigned(PvDriver *d) {
    int top = pv_diagnose_symbol(d, 0);
    int below = pv_diagnose_symbol(d, 1);
    if (top == PV_TOKEN_EQUAL && in_arguments(d, 2) &&
        (d->token->type == PV_TOKEN_COMMA || d->token->type == PV_TOKEN_RPAR)) {
        const PvNode *name = pv_diagnose_slot(d, 1)->value.node;
        return pv_diagnose_node_to(
            d, name, pv_diagnose_slot(d, 0)->value.token,
            name->kind == PV_NODE_NAME
                ? "expected argument value expression"
                : "expression cannot contain assignment, perhaps you meant \"==\"?");
    }
    if (d->token->type != PV_TOKEN_EQUAL) return false;
    uint32_t down = 0;
    PvNode *argument = NULL;
    if (top == NT(ARGUMENT_LIST) || top == NT(ARGUMENTS)) {
        PvValue list = pv_diagnose_slot(d, 0)->value;
        argument = d->build.items[list.list.start + list.list.count - 1].node;
    } else if (below == PV_TOKEN_STAR || below == PV_TOKEN_DOUBLESTAR) {
        if (!in_arguments(d, 2)) return false;
        argument = pv_diagnose_slot(d, 0)->value.node;
        down = 1;
    }
    if (!argument) return false;
    bool stars = argument->kind == PV_NODE_KEYWORD && !PV_AS(Keyword, argument)->arg;
    bool star = argument->kind == PV_NODE_STARRED;
    PvNode start = *argument;
    if (down) {
        const PvSlot *slot = pv_diagnose_slot(d, 1);
        star = below == PV_TOKEN_STAR;
        stars = !star;
        start.line = slot->line;
        start.col = slot->col;
    }
    const PvToken *last = pv_diagnose_extent(d, d->token + 1, PV_EXTENT_EXPRESSION);
    if (!last || (!star && !stars)) return false;
    return pv_diagnose_node_to(d, &start, last,
                               star ? "cannot assign to iterable argument unpacking"
                                    : "cannot assign to keyword argument unpacking");
}

// Tell whether a display of values or a constant's keyword begins an expression.
static bool starts_with_display(const PvNode *node) {
    for (;;) {
        switch (node->kind) {
        case PV_NODE_ATTRIBUTE: node = PV_AS(Attribute, node)->value; continue;
        case PV_NODE_SUBSCRIPT: node = PV_AS(Subscript, node)->value; continue;
        case PV_NODE_CALL: node = PV_AS(Call, node)->func; continue;
        case PV_NODE_BIN_OP: node = PV_AS(BinOp, node)->left; continue;
        case PV_NODE_LIST:
        case PV_NODE_TUPLE:
        case PV_NODE_GENERATOR_EXP: return true;
        default: return false;
        }
    }
}

// Return the last token of the operand of a comparison, or less, that starts at a token; or NULL.
static const PvToken *operand_end(PvDriver *d, const PvToken *start) {
    if (start->type == PV_TOKEN_NOT || start->type == PV_TOKEN_LAMBDA) return NULL;
    const PvToken *last = pv_diagnose_extent(d, start, PV_EXTENT_EXPRESSION);
    for (const PvToken *token = start; last && token < last; token++) {
        if (token->level != start->level) continue;
        switch (token->type) {
        case PV_TOKEN_AND:
        case PV_TOKEN_OR:
        case PV_TOKEN_NOT:
        case PV_TOKEN_IF:
        case PV_TOKEN_IN:
        case PV_TOKEN_IS:
        case PV_TOKEN_EQEQUAL:
        case PV_TOKEN_NOTEQUAL:
        case PV_TOKEN_LESS:
        case PV_TOKEN_LESSEQUAL:
        case PV_TOKEN_GREATER:
        case PV_TOKEN_GREATEREQUAL: return token - 1;
        default: break;
        }
    }
    return last;
}

// `f(a=x for x in y)`
static bool named_generator(PvDriver *d) {
    if (d->token->type != PV_TOKEN_FOR && d->token->type != PV_TOKEN_ASYNC) return false;
    int top = pv_diagnose_symbol(d, 0);
    PvValue value = pv_diagnose_slot(d, 0)->value;
    const PvNode *node = NULL;
    if (top == NT(ARGUMENT)) node = value.node;
    if ((top == NT(ARGUMENT_LIST) || top == NT(ARGUMENTS)) && value.list.count)
        node = d->build.items[value.list.start + value.list.count - 1].node;
    if (!node || node->kind != PV_NODE_KEYWORD || !PV_AS(Keyword, node)->arg) return false;
    const PvToken *name = first_token(d, node);
    return name && pv_diagnose_tokens(d, name, name + 1,
                                      "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
}

// '=' where only ':=' or '==' may stand
static bool equal_sign(PvDriver *d) {
    if (d->token->type != PV_TOKEN_EQUAL) return false;
    const PvNode *left = pv_diagnose_operand(d);
    if (!left) return false;
    const PvToken *first = first_token(d, left);
    if (starts_with_display(left)) return false;
    // only where an assignment expression may start
    const PvToken *before = first && first > d->lexer.tokens ? first - 1 : NULL;
    if (!before) return false;
    switch (before->type) {
    case PV_TOKEN_IF:
    case PV_TOKEN_ELIF:
    case PV_TOKEN_WHILE:
    case PV_TOKEN_LPAR:
    case PV_TOKEN_LSQB:
    case PV_TOKEN_LBRACE:
    case PV_TOKEN_COMMA:
    case PV_TOKEN_AT:
    case PV_TOKEN_MATCH: break;
    default: return false;
    }
    const PvToken *last = operand_end(d, d->token + 1);
    if (!last || last[1].type == PV_TOKEN_EQUAL || last[1].type == PV_TOKEN_COLONEQUAL)
        return false;
    switch (left->kind) {
    case PV_NODE_NAME:
        return pv_diagnose_node_to(d, left, last,
                                   "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
    case PV_NODE_LIST:
    case PV_NODE_TUPLE:
    case PV_NODE_GENERATOR_EXP:
    case PV_NODE_BOOL_OP:
    case PV_NODE_COMPARE:
    case PV_NODE_LAMBDA:
    case PV_NODE_IF_EXP: return false;
    case PV_NODE_UNARY_OP:
        if (PV_AS(UnaryOp, left)->op == PV_UNARYOP_NOT) return false;
        break;
    case PV_NODE_CONSTANT: {
        uint8_t kind = PV_AS(Constant, left)->value->kind;
        if (kind == PV_CONST_TRUE || kind == PV_CONST_FALSE || kind == PV_CONST_NONE) return false;
        break;
    }
    default: break;
    }
    pv_build_fail(&d->build, left, "cannot assign to %s here. Maybe you meant '==' instead of '='?",
                  pv_build_expression_name(left));
    return true;
}

// `x.y := 1`
static bool named_target(PvDriver *d) {
    const PvToken *token = d->token;
    if (token->type == PV_TOKEN_COLONEQUAL && !token->level) {
        const PvToken *first = pv_diagnose_statement_start(d);
        // the expression counts as a statement by now
        PvValue value = pv_diagnose_slot(d, 0)->value;
        const PvNode *node = NULL;
        if (pv_diagnose_symbol(d, 0) == NT(SIMPLE)) node = value.node;
        if (pv_diagnose_symbol(d, 0) == NT(SIMPLES) && value.list.count)
            node = d->build.items[value.list.start + value.list.count - 1].node;
        if (node && node->kind == PV_NODE_EXPR) node = PV_AS(Expr, node)->value;
        else node = pv_diagnose_symbol(d, 0) == NT(TEST) ? value.node : NULL;
        // a lambda's own colon looks like the end of a header
        const PvToken *lambda = first;
        while (lambda > d->lexer.tokens && lambda->type != PV_TOKEN_LAMBDA) lambda--;
        if (lambda->type == PV_TOKEN_LAMBDA &&
            pv_diagnose_extent(d, lambda, PV_EXTENT_EXPRESSION) == token - 1)
            return pv_diagnose_tokens(d, lambda, token - 1,
                                      "cannot use assignment expressions with lambda");
        if (!node || first->line != node->line || first->col != node->col ||
            node->kind == PV_NODE_NAME)
            return false;
        if (!pv_diagnose_extent(d, token + 1, PV_EXTENT_EXPRESSION)) return false;
        pv_build_fail(&d->build, node, "cannot use assignment expressions with %s",
                      pv_build_expression_name(node));
        return true;
    }
    // nothing behind the ':=': CPython has read on only where a name stands before it
    if (pv_diagnose_symbol(d, 0) != PV_TOKEN_COLONEQUAL) return false;
    const PvToken *sign = pv_diagnose_slot(d, 0)->value.token;
    const PvNode *node = pv_diagnose_slot(d, 1)->value.node;
    if (pv_diagnose_symbol(d, 1) == NT(TEST) && node->kind == PV_NODE_NAME) return false;
    return pv_diagnose_tokens(d, sign, sign, "invalid syntax");
}

// A star without a whole expression behind it, as an argument or an index
static bool empty_star(PvDriver *d) {
    for (uint32_t down = 0; down < d->depth; down++) {
        if (pv_diagnose_symbol(d, down) != PV_TOKEN_STAR) continue;
        if (!in_arguments(d, down + 1) && !in_slices(d, down + 1) && !in_display(d, down + 1))
            continue;
        // complete when the one symbol above it is an expression
        if (down == 1 && pv_diagnose_symbol(d, 0) > PV_TOKEN_COUNT) return false;
        return pv_diagnose_tokens(d, d->token, d->token, "Invalid star expression");
    }
    return false;
}

// `(**x)`
static bool double_star_group(PvDriver *d) {
    const PvToken *stars = d->token;
    if (stars->type != PV_TOKEN_DOUBLESTAR || pv_diagnose_symbol(d, 0) != PV_TOKEN_LPAR)
        return false;
    const PvToken *last = pv_diagnose_extent(d, stars + 1, PV_EXTENT_EXPRESSION);
    return last && last[1].type == PV_TOKEN_RPAR &&
           pv_diagnose_tokens(d, stars, stars, "cannot use double starred expression here");
}

// Mistakes in the items of a dictionary
static bool dictionary(PvDriver *d) {
    int top = pv_diagnose_symbol(d, 0);
    const PvToken *token = d->token;
    bool key = top == NT(TEST) || top == NT(ELEMENT) || top == NT(NAMED);
    uint32_t down = key ? 1 : 2;
    int before = pv_diagnose_symbol(d, down);
    bool inside = (before == PV_TOKEN_COMMA && pv_diagnose_symbol(d, down + 1) == NT(PAIRS)) ||
                  before == PV_TOKEN_LBRACE;
    if (!inside) return false;
    if (key) {
        if (before != PV_TOKEN_COMMA) return false;
        const PvNode *node = pv_diagnose_slot(d, 0)->value.node;
        pv_syntax_error_span(d->error, PV_SYNTAX_ERROR, d->build.tree, node->line,
                             node->end_col - 1, 0, 0, "':' expected after dictionary key");
        return true;
    }
    if (top != PV_TOKEN_COLON) return false;
    if (token->type == PV_TOKEN_STAR) {
        const PvToken *last = pv_diagnose_extent(d, token + 1, PV_EXTENT_EXPRESSION);
        return last && pv_diagnose_tokens(d, token, last,
                                          "cannot use a starred expression in a dictionary value");
    }
    if (token->type != PV_TOKEN_RBRACE && token->type != PV_TOKEN_COMMA) return false;
    const PvToken *colon = pv_diagnose_slot(d, 0)->value.token;
    return pv_diagnose_tokens(d, colon, colon, "expression expected after dictionary key and ':'");
}

// `[x, y for x, y in z]`
static bool bare_comprehension(PvDriver *d) {
    if (d->token->type != PV_TOKEN_FOR && d->token->type != PV_TOKEN_ASYNC) return false;
    uint32_t down = pv_diagnose_symbol(d, 0) == PV_TOKEN_COMMA ? 1 : 0;
    int bracket = pv_diagnose_symbol(d, down + 1);
    if (pv_diagnose_symbol(d, down) != NT(ELEMENTS) ||
        (bracket != PV_TOKEN_LSQB && bracket != PV_TOKEN_LBRACE))
        return false;
    PvValue list = pv_diagnose_slot(d, down)->value;
    return pv_diagnose_node_to(d, d->build.items[list.list.start].node, d->token - 1,
                               "did you forget parentheses around the comprehension target?");
}

bool pv_diagnose_expression(PvDriver *d) {
    return old_statement(d) || named_generator(d) || operator_not(d) || missing_else(d) ||
           argument_assigned(d) || equal_sign(d) || double_star_group(d) || dictionary(d) ||
           bare_comprehension(d) || missing_comma(d) ||
           empty_index(d) || named_target(d) || empty_star(d);
}
