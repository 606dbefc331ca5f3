// Makers of targets: what may stand before '=', after `for`, `as` and `del`. They set the context
// of names, attributes, subscripts, and of the lists and tuples around them; anything else is
// refused. How many stars there are and where they stand is the compiler's to check, as in CPython.
#include <string.h>

#include "syntax/driver.h"

typedef enum Use {
    USE_ASSIGN, // stars, lists and tuples may be targets
    USE_FOR,
    USE_WITH,
    USE_DELETE,
} Use;

static bool set_context(PvBuilder *b, PvNode *node, PvContext context, Use use);

static bool set_each(PvBuilder *b, PvNodeList *list, PvContext context, Use use) {
    // More than one star is the compiler's to refuse, which knows what to underline.
    for (uint32_t i = 0; i < list->n; i++)
        if (!set_context(b, list->item[i], context, use)) return false;
    return true;
}

// Tell whether the '=' behind a target could be meant as '=='.
static bool could_compare(const PvNode *node) {
    switch (node->kind) {
    case PV_NODE_LIST:
    case PV_NODE_TUPLE:
    case PV_NODE_STARRED:
    case PV_NODE_BOOL_OP:
    case PV_NODE_COMPARE:
    case PV_NODE_IF_EXP:
    case PV_NODE_LAMBDA:
    case PV_NODE_GENERATOR_EXP: return false;
    case PV_NODE_UNARY_OP: return PV_AS(UnaryOp, node)->op != PV_UNARYOP_NOT;
    case PV_NODE_CONSTANT: {
        uint8_t kind = PV_AS(Constant, node)->value->kind;
        return kind != PV_CONST_NONE && kind != PV_CONST_TRUE && kind != PV_CONST_FALSE;
    }
    default: return true;
    }
}

static bool refuse(PvBuilder *b, const PvNode *node, Use use) {
    return pv_build_fail(b, node, "cannot %s %s", use == USE_DELETE ? "delete" : "assign to",
                         pv_build_expression_name(node));
}

static bool set_context(PvBuilder *b, PvNode *node, PvContext context, Use use) {
    switch (node->kind) {
    case PV_NODE_NAME: PV_AS(Name, node)->ctx = context; return true;
    case PV_NODE_ATTRIBUTE: PV_AS(Attribute, node)->ctx = context; return true;
    case PV_NODE_SUBSCRIPT: PV_AS(Subscript, node)->ctx = context; return true;
    case PV_NODE_TUPLE:
        PV_AS(Tuple, node)->ctx = context;
        return set_each(b, PV_AS(Tuple, node)->elts, context, use);
    case PV_NODE_LIST:
        PV_AS(List, node)->ctx = context;
        return set_each(b, PV_AS(List, node)->elts, context, use);
    case PV_NODE_STARRED:
        if (use == USE_DELETE) return refuse(b, node, use);
        PV_AS(Starred, node)->ctx = context;
        if (PV_AS(Starred, node)->value->kind == PV_NODE_STARRED)
            return refuse(b, PV_AS(Starred, node)->value, use);
        return set_context(b, PV_AS(Starred, node)->value, context, use);
    default: return refuse(b, node, use);
    }
}

// Tell whether a comparison could stand where the '=' is: an operand follows, and no second '='.
static bool reads_as_comparison(const PvBuilder *b, const PvToken *equal) {
    const PvToken *start = equal + 1;
    if (start->type == PV_TOKEN_NOT || start->type == PV_TOKEN_LAMBDA) return false;
    const PvToken *last = pv_driver_extent(b->lexer, start, PV_EXTENT_EXPRESSION, NULL);
    return last && last[1].type != PV_TOKEN_EQUAL && last[1].type != PV_TOKEN_COLONEQUAL;
}

static bool is_target(const PvNode *node) {
    return node->kind == PV_NODE_NAME || node->kind == PV_NODE_ATTRIBUTE ||
           node->kind == PV_NODE_SUBSCRIPT;
}

// An assignment to what cannot be one: CPython looks first at what stands right before the '='.
static bool refuse_assignment(PvBuilder *b, const PvNode *node, const PvToken *equal) {
    const PvNode *last = node;
    const PvToken *before = equal - 1;
    bool bare = node->kind == PV_NODE_TUPLE && before->type != PV_TOKEN_RPAR;
    if (bare && PV_AS(Tuple, node)->elts->n && before->type != PV_TOKEN_COMMA)
        last = PV_AS(Tuple, node)->elts->item[PV_AS(Tuple, node)->elts->n - 1];
    if (!could_compare(last) || !reads_as_comparison(b, equal)) return false;
    if (last->kind == PV_NODE_NAME && last != node) {
        const PvToken *end = pv_driver_extent(b->lexer, equal + 1, PV_EXTENT_EXPRESSION, NULL);
        pv_syntax_error_span(b->error, PV_SYNTAX_ERROR, b->tree, last->line, last->col,
                             end->end_line, end->end_col,
                             "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
        return true;
    }
    if (is_target(last) && last == node) return false;
    pv_build_fail(b, last, "cannot assign to %s here. Maybe you meant '==' instead of '='?",
                  pv_build_expression_name(last));
    return true;
}

bool pv_make_store(PvBuilder *b, const PvValue *arguments, PvValue *out) {
    PvNode *node = arguments[0].node;
    *out = arguments[0];
    return set_context(b, node, PV_CTX_STORE, USE_ASSIGN);
}

bool pv_make_store_first(PvBuilder *b, const PvValue *arguments, PvValue *out) {
    if (pv_make_store(b, arguments, out)) return true;
    // what CPython sees first may be another part of the target
    PvSyntaxError plain = *b->error;
    if (strncmp(plain.message, "cannot", 6)) return false;
    b->error->type = PV_SYNTAX_NONE;
    if (!refuse_assignment(b, arguments[0].node, arguments[1].token)) *b->error = plain;
    return false;
}

bool pv_make_store_augmented(PvBuilder *b, const PvValue *arguments, PvValue *out) {
    PvNode *node = arguments[0].node;
    *out = arguments[0];
    if (node->kind != PV_NODE_NAME && node->kind != PV_NODE_ATTRIBUTE &&
        node->kind != PV_NODE_SUBSCRIPT)
        return pv_build_fail(b, node, "'%s' is an illegal expression for augmented assignment",
                             pv_build_expression_name(node));
    return set_context(b, node, PV_CTX_STORE, USE_ASSIGN);
}

bool pv_make_store_annotated(PvBuilder *b, const PvValue *arguments, PvValue *out) {
    PvNode *node = arguments[0].node;
    *out = arguments[0];
    if (node->kind == PV_NODE_LIST || node->kind == PV_NODE_TUPLE) {
        const PvNode *place = node;
        // of a tuple without parentheses CPython underlines the first element
        if (node->kind == PV_NODE_TUPLE && PV_AS(Tuple, node)->elts->n &&
            PV_AS(Tuple, node)->elts->item[0]->col == node->col &&
            PV_AS(Tuple, node)->elts->item[0]->line == node->line)
            place = PV_AS(Tuple, node)->elts->item[0];
        return pv_build_fail(b, place, "only single target (not %s) can be annotated",
                             pv_build_expression_name(node));
    }
    if (node->kind == PV_NODE_STARRED) {
        // no rule of CPython's knows this one: it stops at the colon
        const PvToken *colon = b->lexer->tokens;
        while (colon->line < node->end_line || colon->col < node->end_col) colon++;
        return pv_build_fail_token(b, colon, "invalid syntax");
    }
    if (node->kind != PV_NODE_NAME && node->kind != PV_NODE_ATTRIBUTE &&
        node->kind != PV_NODE_SUBSCRIPT)
        return pv_build_fail(b, node, "illegal target for annotation");
    return set_context(b, node, PV_CTX_STORE, USE_ASSIGN);
}

// Tell whether the bracket around a token is a call's parenthesis.
static bool in_call(const PvBuilder *b, const PvToken *token) {
    const PvToken *open = token;
    while (open > b->lexer->tokens && open->level >= token->level) open--;
    if (open->type != PV_TOKEN_LPAR || open == b->lexer->tokens) return false;
    switch (open[-1].type) {
    case PV_TOKEN_NAME:
    case PV_TOKEN_RPAR:
    case PV_TOKEN_RSQB:
    case PV_TOKEN_RBRACE:
    case PV_TOKEN_STRING:
    case PV_TOKEN_FEND: return true;
    default: return false;
    }
}

bool pv_make_store_named(PvBuilder *b, const PvValue *arguments, PvValue *out) {
    PvNode *node = arguments[0].node;
    *out = arguments[0];
    if (node->kind != PV_NODE_NAME || node->line != b->line || node->col != b->col) {
        // among arguments CPython has no rule for it
        if (in_call(b, arguments[1].token))
            return pv_build_fail_token(b, arguments[1].token, "invalid syntax");
        return pv_build_fail(b, node, "cannot use assignment expressions with %s",
                             pv_build_expression_name(node));
    }
    return set_context(b, node, PV_CTX_STORE, USE_ASSIGN);
}

bool pv_make_store_for(PvBuilder *b, const PvValue *arguments, PvValue *out) {
    *out = arguments[0];
    return set_context(b, arguments[0].node, PV_CTX_STORE, USE_FOR);
}

bool pv_make_store_with(PvBuilder *b, const PvValue *arguments, PvValue *out) {
    *out = arguments[0];
    return set_context(b, arguments[0].node, PV_CTX_STORE, USE_WITH);
}

bool pv_make_delete_each(PvBuilder *b, const PvValue *arguments, PvValue *out) {
    *out = arguments[0];
    for (uint32_t i = 0; i < arguments[0].list.count; i++)
        if (!set_context(b, b->items[arguments[0].list.start + i].node, PV_CTX_DEL, USE_DELETE))
            return false;
    return true;
}

bool pv_make_simple(PvBuilder *b, const PvValue *arguments, PvValue *out) {
    const PvNode *node = arguments[0].node;
    // a parenthesis before the name makes the production start before it
    out->number = node->kind == PV_NODE_NAME && node->line == b->line && node->col == b->col;
    return true;
}
