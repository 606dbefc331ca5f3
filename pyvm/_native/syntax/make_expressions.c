// Makers of expressions that may not stand everywhere, and of calls' arguments.
#include "syntax/build.h"

bool pv_make_group(PvBuilder *b, const PvValue *arguments, PvValue *out) {
    *out = arguments[0];
    if (arguments[0].node->kind != PV_NODE_STARRED) return true;
    return pv_build_fail(b, arguments[0].node, "cannot use starred expression here");
}

bool pv_make_comprehended(PvBuilder *b, const PvValue *arguments, PvValue *out) {
    *out = arguments[0];
    if (arguments[0].node->kind != PV_NODE_STARRED) return true;
    return pv_build_fail(b, arguments[0].node,
                         "iterable unpacking cannot be used in comprehension");
}

bool pv_make_dict_comprehension(PvBuilder *b, const PvValue *arguments, PvValue *out) {
    PvValue pair = arguments[0];
    PvNode *key = b->items[pair.list.start].node;
    PvNode *value = b->items[pair.list.start + 1].node;
    if (!key) {
        pv_syntax_error_span(b->error, PV_SYNTAX_ERROR, b->tree, b->line, b->col + 1, b->line,
                             b->col + 3, "dict unpacking cannot be used in dict comprehension");
        return false;
    }
    PvDictCompNode *node = pv_build_node(b, PV_NODE_DICT_COMP);
    if (!node) return false;
    node->key = key;
    node->value = value;
    node->generators = pv_build_nodes(b, arguments[1]);
    if (!node->generators) return false;
    if (!pv_build_holds(b, &node->node, key) || !pv_build_holds(b, &node->node, value))
        return false;
    for (uint32_t i = 0; i < node->generators->n; i++)
        if (!pv_build_holds(b, &node->node, node->generators->item[i])) return false;
    out->node = &node->node;
    return true;
}

bool pv_make_bare_generator(PvBuilder *b, const PvValue *arguments, PvValue *out) {
    (void)b;
    *out = arguments[0];
    out->node->kind = PV_NODE_BARE_GENERATOR;
    return true;
}

static bool refuse_bare(PvBuilder *b, const PvNode *node) {
    return pv_build_fail(b, node, "Generator expression must be parenthesized");
}

bool pv_make_trailing_comma(PvBuilder *b, const PvValue *arguments, PvValue *out) {
    *out = arguments[0];
    for (uint32_t i = 0; i < out->list.count; i++) {
        const PvNode *node = b->items[out->list.start + i].node;
        if (node->kind == PV_NODE_BARE_GENERATOR) return refuse_bare(b, node);
    }
    return true;
}

// Check the order of arguments.
static bool check_order(PvBuilder *b, PvValue list) {
    const PvNode *named = NULL;
    const PvNode *unpacked = NULL; // **
    for (uint32_t i = 0; i < list.list.count; i++) {
        const PvNode *node = b->items[list.list.start + i].node;
        if (node->kind == PV_NODE_KEYWORD) {
            if (PV_AS(Keyword, node)->arg) named = node;
            else unpacked = node;
        } else if (node->kind == PV_NODE_STARRED) {
            if (!unpacked) continue;
            pv_syntax_error_span(b->error, PV_SYNTAX_ERROR, b->tree, unpacked->end_line,
                                 unpacked->end_col, node->end_line, node->end_col,
                                 "iterable argument unpacking follows keyword argument unpacking");
            return false;
        } else if (unpacked || named) {
            // CPython points at the parenthesis behind
            pv_syntax_error_span(b->error, PV_SYNTAX_ERROR, b->tree, b->end_line, b->end_col - 1,
                                 b->end_line, b->end_col,
                                 "positional argument follows keyword argument%s",
                                 unpacked ? " unpacking" : "");
            return false;
        }
    }
    return true;
}

bool pv_make_call_arguments(PvBuilder *b, const PvValue *arguments, PvValue *out) {
    PvValue list = *out = arguments[0];
    const PvToken *open = arguments[1].token;
    for (uint32_t i = 0; i < list.list.count; i++) {
        PvNode *node = b->items[list.list.start + i].node;
        if (node->kind != PV_NODE_BARE_GENERATOR) continue;
        if (list.list.count > 1) return refuse_bare(b, node);
        // its parentheses are the call's
        node->kind = PV_NODE_GENERATOR_EXP;
        node->line = open->line;
        node->col = open->col;
        node->end_line = b->end_line;
        node->end_col = b->end_col;
    }
    return check_order(b, list);
}

bool pv_make_class_arguments(PvBuilder *b, const PvValue *arguments, PvValue *out) {
    *out = arguments[0];
    for (uint32_t i = 0; i < out->list.count; i++) {
        const PvNode *node = b->items[out->list.start + i].node;
        if (node->kind != PV_NODE_BARE_GENERATOR) continue;
        const PvNode *clause = PV_AS(GeneratorExp, node)->generators->item[0];
        pv_syntax_error_span(b->error, PV_SYNTAX_ERROR, b->tree, clause->line, clause->col,
                             clause->line, clause->col + 3, "invalid syntax");
        return false;
    }
    return check_order(b, *out);
}

bool pv_make_keyword_name(PvBuilder *b, const PvValue *arguments, PvValue *out) {
    const PvNode *node = arguments[0].node;
    const PvToken *equal = arguments[1].token;
    // up to the '='
    PvNode place = *node;
    place.end_line = equal->end_line;
    place.end_col = equal->end_col;
    if (node->kind == PV_NODE_CONSTANT) {
        uint8_t kind = PV_AS(Constant, node)->value->kind;
        if (kind == PV_CONST_NONE || kind == PV_CONST_TRUE || kind == PV_CONST_FALSE)
            return pv_build_fail(b, &place, "cannot assign to %s", pv_build_expression_name(node));
    }
    if (node->kind != PV_NODE_NAME || node->line != b->line || node->col != b->col)
        return pv_build_fail(b, &place,
                             "expression cannot contain assignment, perhaps you meant \"==\"?");
    out->name = PV_AS(Name, node)->id;
    return true;
}
