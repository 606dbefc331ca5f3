// Nodes, lists and constants for the driver and the makers. See build.h.
#include "syntax/build.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

bool pv_build_no_memory(PvBuilder *b) {
    pv_syntax_error_memory(b->error);
    return false;
}

void *pv_build_node(PvBuilder *b, PvNodeKind kind) {
    size_t size = pv_kind_info[kind].size;
    PvNode *node = pv_arena_alloc(b->arena, size);
    if (!node) {
        pv_build_no_memory(b);
        return NULL;
    }
    memset(node, 0, size);
    node->kind = (uint16_t)kind;
    node->depth = 1;
    node->line = b->line;
    node->col = b->col;
    node->end_line = b->end_line;
    node->end_col = b->end_col;
    return node;
}

void *pv_build_node_at(PvBuilder *b, PvNodeKind kind, const PvToken *token) {
    PvNode *node = pv_build_node(b, kind);
    if (!node) return NULL;
    node->line = token->line;
    node->col = token->col;
    node->end_line = token->end_line;
    node->end_col = token->end_col;
    return node;
}

bool pv_build_holds(PvBuilder *b, PvNode *node, const PvNode *child) {
    if (!child || child->depth < node->depth) return true;
    node->depth = (uint16_t)(child->depth + 1);
    if (node->depth <= PV_TREE_DEPTH) return true;
    pv_syntax_error_span(b->error, PV_SYNTAX_NESTING, b->tree, b->line, b->col, 0, 0,
                         "too many nested expressions or statements");
    return false;
}

bool pv_build_push(PvBuilder *b, PvValue value) {
    if (b->item_count == b->item_capacity) {
        uint32_t capacity = b->item_capacity ? b->item_capacity * 2 : 256;
        PvValue *items = NULL;
        if (capacity > b->item_capacity)
            items = pv_arena_grow(b->arena, b->items, b->item_count * sizeof *items,
                                  (size_t)capacity * sizeof *items);
        if (!items) return pv_build_no_memory(b);
        b->items = items;
        b->item_capacity = capacity;
    }
    b->items[b->item_count++] = value;
    return true;
}

PvNodeList *pv_build_nodes(PvBuilder *b, PvValue list) {
    if (!list.list.count) return b->no_nodes;
    PvNodeList *made =
        pv_arena_alloc(b->arena, sizeof *made + list.list.count * sizeof made->item[0]);
    if (!made) {
        pv_build_no_memory(b);
        return NULL;
    }
    made->n = list.list.count;
    for (uint32_t i = 0; i < made->n; i++) made->item[i] = b->items[list.list.start + i].node;
    return made;
}

PvNameList *pv_build_names(PvBuilder *b, PvValue list) {
    if (!list.list.count) return b->no_names;
    PvNameList *made =
        pv_arena_alloc(b->arena, sizeof *made + list.list.count * sizeof made->item[0]);
    if (!made) {
        pv_build_no_memory(b);
        return NULL;
    }
    made->n = list.list.count;
    for (uint32_t i = 0; i < made->n; i++) made->item[i] = b->items[list.list.start + i].name;
    return made;
}

PvOpList *pv_build_ops(PvBuilder *b, PvValue list) {
    PvOpList *made = pv_arena_alloc(b->arena, sizeof *made + list.list.count);
    if (!made) {
        pv_build_no_memory(b);
        return NULL;
    }
    made->n = list.list.count;
    for (uint32_t i = 0; i < made->n; i++)
        made->item[i] = (uint8_t)b->items[list.list.start + i].number;
    return made;
}

PvConst *pv_build_const(PvBuilder *b, PvConstKind kind) {
    PvConst *made = pv_arena_zalloc(b->arena, sizeof *made);
    if (made) made->kind = (uint8_t)kind;
    else pv_build_no_memory(b);
    return made;
}

// Report a SyntaxError over a range whose message is made of `values`.
static void fail(PvBuilder *b, const PvNode *place, const char *format, va_list values) {
    char message[sizeof b->error->message];
    vsnprintf(message, sizeof message, format, values);
    pv_syntax_error_at(b->error, b->tree, place, "%s", message);
}

bool pv_build_fail(PvBuilder *b, const PvNode *node, const char *format, ...) {
    va_list values;
    va_start(values, format);
    fail(b, node, format, values);
    va_end(values);
    return false;
}

bool pv_build_fail_token(PvBuilder *b, const PvToken *token, const char *format, ...) {
    PvNode place = {.line = token->line,
                    .col = token->col,
                    .end_line = token->end_line,
                    .end_col = token->end_col};
    va_list values;
    va_start(values, format);
    fail(b, &place, format, values);
    va_end(values);
    return false;
}

bool pv_build_fail_range(PvBuilder *b, const PvNode *first, const PvNode *last, const char *format,
                         ...) {
    PvNode place = *first;
    place.end_line = last->end_line;
    place.end_col = last->end_col;
    va_list values;
    va_start(values, format);
    fail(b, &place, format, values);
    va_end(values);
    return false;
}

const char *pv_build_expression_name(const PvNode *node) {
    switch (node->kind) {
    case PV_NODE_ATTRIBUTE: return "attribute";
    case PV_NODE_SUBSCRIPT: return "subscript";
    case PV_NODE_STARRED: return "starred";
    case PV_NODE_NAME: return "name";
    case PV_NODE_LIST: return "list";
    case PV_NODE_TUPLE: return "tuple";
    case PV_NODE_LAMBDA: return "lambda";
    case PV_NODE_CALL: return "function call";
    case PV_NODE_BOOL_OP:
    case PV_NODE_BIN_OP:
    case PV_NODE_UNARY_OP: return "expression";
    case PV_NODE_GENERATOR_EXP:
    case PV_NODE_BARE_GENERATOR: return "generator expression";
    case PV_NODE_YIELD:
    case PV_NODE_YIELD_FROM: return "yield expression";
    case PV_NODE_AWAIT: return "await expression";
    case PV_NODE_LIST_COMP: return "list comprehension";
    case PV_NODE_SET_COMP: return "set comprehension";
    case PV_NODE_DICT_COMP: return "dict comprehension";
    case PV_NODE_DICT: return "dict literal";
    case PV_NODE_SET: return "set display";
    case PV_NODE_JOINED_STR:
    case PV_NODE_FORMATTED_VALUE: return "f-string expression";
    case PV_NODE_COMPARE: return "comparison";
    case PV_NODE_IF_EXP: return "conditional expression";
    case PV_NODE_NAMED_EXPR: return "named expression";
    case PV_NODE_CONSTANT:
        switch (PV_AS(Constant, node)->value->kind) {
        case PV_CONST_NONE: return "None";
        case PV_CONST_TRUE: return "True";
        case PV_CONST_FALSE: return "False";
        case PV_CONST_ELLIPSIS: return "ellipsis";
        default: return "literal";
        }
    default: return "expression";
    }
}
