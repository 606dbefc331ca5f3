// Makers of patterns: names that bind, the order and sense of what a case holds.
#include <string.h>

#include "syntax/build.h"

static bool is_wildcard(const PvName *name) {
    return name->length == 1 && name->utf8[0] == '_';
}

bool pv_make_wildcard(PvBuilder *b, const PvValue *arguments, PvValue *out) {
    (void)b;
    out->name = is_wildcard(arguments[0].name) ? NULL : arguments[0].name;
    return true;
}

bool pv_make_rest_name(PvBuilder *b, const PvValue *arguments, PvValue *out) {
    *out = arguments[0];
    if (!is_wildcard(arguments[0].name)) return true;
    pv_syntax_error_span(b->error, PV_SYNTAX_ERROR, b->tree, b->end_line, b->end_col - 1,
                         b->end_line, b->end_col, "invalid syntax");
    return false;
}

bool pv_make_as_target(PvBuilder *b, const PvValue *arguments, PvValue *out) {
    *out = arguments[0];
    if (!is_wildcard(arguments[0].name)) return true;
    pv_syntax_error_span(b->error, PV_SYNTAX_ERROR, b->tree, b->end_line, b->end_col - 1,
                         b->end_line, b->end_col, "cannot use '_' as a target");
    return false;
}

bool pv_make_class_pattern(PvBuilder *b, const PvValue *arguments, PvValue *out) {
    PvValue pairs = arguments[1];
    PvMatchClassNode *node = pv_build_node(b, PV_NODE_MATCH_CLASS);
    if (!node || !pv_build_holds(b, &node->node, arguments[0].node)) return false;
    node->cls = arguments[0].node;
    uint32_t start = b->item_count;
    uint32_t named = 0;
    const PvNode *first_late = NULL;
    const PvNode *last_late = NULL;
    bool late_run = true; // no keyword since the first late one
    for (uint32_t i = 0; i < pairs.list.count; i += 2) {
        PvValue name = b->items[pairs.list.start + i];
        PvValue pattern = b->items[pairs.list.start + i + 1];
        if (!pv_build_holds(b, &node->node, pattern.node)) return false;
        if (name.name) {
            named++;
            late_run = !first_late;
            continue;
        }
        if (named) {
            if (!first_late) first_late = pattern.node;
            if (late_run) last_late = pattern.node;
        }
        if (!pv_build_push(b, pattern)) return false;
    }
    if (first_late)
        return pv_build_fail_range(b, first_late, last_late,
                                   "positional patterns follow keyword patterns");
    node->patterns = pv_build_nodes(b, (PvValue){.list = {start, b->item_count - start}});
    b->item_count = start;
    for (uint32_t part = 0; part < 2; part++) {
        for (uint32_t i = 0; i < pairs.list.count; i += 2) {
            PvValue name = b->items[pairs.list.start + i];
            PvValue pattern = b->items[pairs.list.start + i + 1];
            if (name.name && !pv_build_push(b, part ? pattern : name)) return false;
        }
        PvValue list = {.list = {start, named}};
        if (part) node->kwd_patterns = pv_build_nodes(b, list);
        else node->kwd_attrs = pv_build_names(b, list);
        b->item_count = start;
    }
    out->node = &node->node;
    return node->patterns && node->kwd_attrs && node->kwd_patterns;
}

static bool is_imaginary(const PvNode *node) {
    return node->kind == PV_NODE_CONSTANT && PV_AS(Constant, node)->value->kind == PV_CONST_COMPLEX;
}

bool pv_make_real_part(PvBuilder *b, const PvValue *arguments, PvValue *out) {
    const PvNode *node = arguments[0].node;
    *out = arguments[0];
    if (node->kind == PV_NODE_UNARY_OP) node = PV_AS(UnaryOp, node)->operand;
    return !is_imaginary(node) || pv_build_fail(b, node, "real number required in complex literal");
}

bool pv_make_imaginary_part(PvBuilder *b, const PvValue *arguments, PvValue *out) {
    *out = arguments[0];
    return is_imaginary(arguments[0].node) ||
           pv_build_fail(b, arguments[0].node, "imaginary number required in complex literal");
}
