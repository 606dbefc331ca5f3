// What CPython's compiler warns of when the tree is sound: comparisons by identity with a literal,
// calls and subscripts of what can have none, assertions of a tuple. They are looked at once, when
// the symbol table is built, after constants were folded.
#include <string.h>

#include "compiler/fold.h"
#include "compiler/scope_build.h"
#include "syntax/warnings.h"

// Name the type that an expression is sure to have, or NULL.
static const char *type_of(const PvNode *node) {
    switch (node->kind) {
    case PV_NODE_TUPLE: return "tuple";
    case PV_NODE_LIST:
    case PV_NODE_LIST_COMP: return "list";
    case PV_NODE_DICT:
    case PV_NODE_DICT_COMP: return "dict";
    case PV_NODE_SET:
    case PV_NODE_SET_COMP: return "set";
    case PV_NODE_GENERATOR_EXP: return "generator";
    case PV_NODE_LAMBDA: return "function";
    case PV_NODE_JOINED_STR:
    case PV_NODE_FORMATTED_VALUE: return "str";
    case PV_NODE_CONSTANT: break;
    default: return NULL;
    }
    switch ((unsigned)PV_AS(Constant, node)->value->kind) {
    case PV_CONST_NONE: return "NoneType";
    case PV_CONST_TRUE:
    case PV_CONST_FALSE: return "bool";
    case PV_CONST_ELLIPSIS: return "ellipsis";
    case PV_CONST_INT:
    case PV_CONST_BIG_INT:
    case PV_CONST_LIMBS: return "int";
    case PV_CONST_FLOAT: return "float";
    case PV_CONST_COMPLEX:
    case PV_CONST_FULL_COMPLEX: return "complex";
    case PV_CONST_STR: return "str";
    case PV_CONST_BYTES: return "bytes";
    case PV_CONST_TUPLE: return "tuple";
    default: return NULL;
    }
}

static bool is_number_type(const char *type) {
    return !strcmp(type, "int") || !strcmp(type, "bool");
}

// Tell whether an operand of `is` is a literal that has no identity of its own.
static bool is_literal(const PvNode *node) {
    if (node->kind != PV_NODE_CONSTANT) return false;
    switch (PV_AS(Constant, node)->value->kind) {
    case PV_CONST_NONE:
    case PV_CONST_TRUE:
    case PV_CONST_FALSE:
    case PV_CONST_ELLIPSIS: return false;
    default: return true;
    }
}

void pv_scope_warn_compare(PvScopes *s, const PvCompareNode *node) {
    const PvNode *left = node->left;
    for (uint32_t i = 0; i < node->ops->n; i++) {
        const PvNode *right = node->comparators->item[i];
        int op = node->ops->item[i];
        if ((op == PV_CMP_IS || op == PV_CMP_IS_NOT) && (is_literal(left) || is_literal(right))) {
            const char *type = type_of(is_literal(left) ? left : right);
            bool is = op == PV_CMP_IS;
            pv_warn(s->tree->warnings, PV_WARN_BEHIND(&node->node),
                    "\"%s\" with '%s' literal. Did you mean \"%s\"?", is ? "is" : "is not",
                    type ? type : "?", is ? "==" : "!=");
            return;
        }
        left = right;
    }
}

void pv_scope_warn_call(PvScopes *s, const PvCallNode *node) {
    const char *type = type_of(node->func);
    if (!type || node->func->kind == PV_NODE_LAMBDA) return;
    pv_warn(s->tree->warnings, PV_WARN_BEHIND(node->func),
            "'%s' object is not callable; perhaps you missed a comma?", type);
}

void pv_scope_warn_subscript(PvScopes *s, const PvSubscriptNode *node) {
    if (node->ctx != PV_CTX_LOAD) return;
    const char *type = type_of(node->value);
    if (!type || !strcmp(type, "dict")) return;
    bool indexed = !strcmp(type, "tuple") || !strcmp(type, "list") || !strcmp(type, "str") ||
                   !strcmp(type, "bytes");
    if (!indexed) {
        pv_warn(s->tree->warnings, PV_WARN_BEHIND(node->value),
                "'%s' object is not subscriptable; perhaps you missed a comma?", type);
        return;
    }
    const char *index = type_of(node->slice);
    if (!index || is_number_type(index)) return;
    pv_warn(s->tree->warnings, PV_WARN_BEHIND(node->value),
            "%s indices must be integers or slices, not %s; perhaps you missed a comma?", type,
            index);
}

void pv_scope_warn_assert(PvScopes *s, const PvAssertNode *node) {
    const PvNode *test = node->test;
    bool always = test->kind == PV_NODE_TUPLE && PV_AS(Tuple, test)->elts->n;
    if (test->kind == PV_NODE_CONSTANT && (int)PV_AS(Constant, test)->value->kind == PV_CONST_TUPLE)
        always = ((const PvTupleConst *)(const void *)PV_AS(Constant, test)->value)->n != 0;
    if (!always) return;
    pv_warn(s->tree->warnings, PV_WARN_BEHIND(&node->node),
            "assertion is always true, perhaps remove parentheses?");
}
