// Expressions: each leaves its value on the stack. Positions follow CPython's, since tracebacks
// underline them: an operator carries its whole expression, an attribute ends at its name.
#include <string.h>

#include "compiler/emit.h"

PvLoc pv_emit_attribute_loc(const PvAttributeNode *node, PvLoc loc) {
    // An attribute on a later line than its object: the name alone is underlined.
    if (loc.line == node->node.end_line) return loc;
    int32_t length = (int32_t)node->attr->length, end = (int32_t)node->node.end_col;
    loc.line = node->node.end_line;
    if (length <= end) {
        loc.col = end - length;
        loc.end_col = end;
    } else {
        loc.col = loc.end_col = -1;
    }
    if (loc.end_line < loc.line) loc.end_line = loc.line;
    return loc;
}

void pv_emit_binary(PvEmitter *e, PvOperator op, bool in_place, PvLoc loc) {
    static const uint8_t binary[] = {
        [PV_OPERATOR_ADD] = PV_BINARY_ADD,
        [PV_OPERATOR_SUB] = PV_BINARY_SUBTRACT,
        [PV_OPERATOR_MULT] = PV_BINARY_MULTIPLY,
        [PV_OPERATOR_MAT_MULT] = PV_BINARY_MATMULT,
        [PV_OPERATOR_DIV] = PV_BINARY_TRUE_DIVIDE,
        [PV_OPERATOR_MOD] = PV_BINARY_REMAINDER,
        [PV_OPERATOR_POW] = PV_BINARY_POWER,
        [PV_OPERATOR_LSHIFT] = PV_BINARY_LSHIFT,
        [PV_OPERATOR_RSHIFT] = PV_BINARY_RSHIFT,
        [PV_OPERATOR_BIT_OR] = PV_BINARY_OR,
        [PV_OPERATOR_BIT_XOR] = PV_BINARY_XOR,
        [PV_OPERATOR_BIT_AND] = PV_BINARY_AND,
        [PV_OPERATOR_FLOOR_DIV] = PV_BINARY_FLOOR_DIVIDE,
    };
    pv_emit(e, PV_OPCODE_BINARY_OP, binary[op] | (in_place ? PV_BINARY_INPLACE : 0u), loc);
}

// ---- constants

static const PvConst *constant_of(const PvNode *node) {
    return node->kind == PV_NODE_CONSTANT ? PV_AS(Constant, node)->value : NULL;
}

// The items as one constant, if all of them are constants.
static const PvConst *constant_items(PvEmitter *e, const PvNodeList *items) {
    for (uint32_t i = 0; i < items->n; i++)
        if (!constant_of(items->item[i])) return NULL;
    PvTupleConst *tuple =
        pv_arena_zalloc(e->c->arena, sizeof *tuple + items->n * sizeof *tuple->item);
    if (!tuple) return NULL;
    tuple->head.kind = PV_CONST_TUPLE;
    tuple->n = items->n;
    for (uint32_t i = 0; i < items->n; i++) tuple->item[i] = constant_of(items->item[i]);
    return &tuple->head;
}

// ---- comparisons and truth

static void emit_compare_op(PvEmitter *e, PvCompareOp op, PvLoc loc) {
    static const uint8_t compare[] = {
        [PV_CMP_EQ] = PV_COMPARE_EQ, [PV_CMP_NOT_EQ] = PV_COMPARE_NE, [PV_CMP_LT] = PV_COMPARE_LT,
        [PV_CMP_LTE] = PV_COMPARE_LE, [PV_CMP_GT] = PV_COMPARE_GT, [PV_CMP_GTE] = PV_COMPARE_GE,
    };
    switch (op) {
        case PV_CMP_IS:
        case PV_CMP_IS_NOT: pv_emit(e, PV_OPCODE_IS_OP, 0, loc); break;
        case PV_CMP_IN:
        case PV_CMP_NOT_IN: pv_emit(e, PV_OPCODE_CONTAINS_OP, 0, loc); break;
        default: pv_emit(e, PV_OPCODE_COMPARE_OP, compare[op], loc); return;
    }
    if (op == PV_CMP_IS_NOT || op == PV_CMP_NOT_IN) pv_emit(e, PV_OPCODE_UNARY_NOT, 0, loc);
}

// The members of a set that are looked through one by one.
#define MAX_MEMBERS 24

// The right operand of a comparison, and the comparison. What `in` looks through is never seen: a set
// of a few constants may be a tuple of them.
static void emit_compare_with(PvEmitter *e, PvCompareOp op, PvNode *right, PvLoc loc) {
    bool test = op == PV_CMP_IN || op == PV_CMP_NOT_IN;
    const PvConst *members = NULL;
    if (test && right->kind == PV_NODE_SET && PV_AS(Set, right)->elts->n <= MAX_MEMBERS)
        members = constant_items(e, PV_AS(Set, right)->elts);
    if (members) {
        pv_emit_const(e, members, PV_LOC(right));
        pv_emit(e, PV_OPCODE_CONTAINS_CONSTANT, 0, loc);
        if (op == PV_CMP_NOT_IN) pv_emit(e, PV_OPCODE_UNARY_NOT, 0, loc);
        return;
    }
    pv_emit_expr(e, right);
    emit_compare_op(e, op, loc);
}

// What is only iterated over: CPython goes through the frozenset constant itself.
void pv_emit_iterable(PvEmitter *e, PvNode *node) {
    const PvConst *members =
        node->kind == PV_NODE_SET ? constant_items(e, PV_AS(Set, node)->elts) : NULL;
    if (!members) {
        pv_emit_expr(e, node);
        return;
    }
    pv_emit_const(e, members, PV_LOC(node));
    pv_emit(e, PV_OPCODE_SET_OF_CONSTANTS, 1, PV_LOC(node));
}

// Emit `a < b < c` up to its last comparison, which is left to the caller: the middle operands are
// kept below, and a false comparison goes to `cleanup` with one of them on the stack.
static void emit_chain(PvEmitter *e, const PvCompareNode *node, PvLabel cleanup, bool keep_result) {
    PvLoc loc = PV_LOC(node);
    uint32_t last = node->ops->n - 1;
    pv_emit_expr(e, node->left);
    for (uint32_t i = 0; i < last; i++) {
        pv_emit_expr(e, node->comparators->item[i]);
        pv_emit(e, PV_OPCODE_SWAP, 2, loc);
        pv_emit(e, PV_OPCODE_COPY, 2, loc);
        emit_compare_op(e, (PvCompareOp)node->ops->item[i], loc);
        if (keep_result) pv_emit(e, PV_OPCODE_COPY, 1, loc);
        pv_emit_to_bool(e, loc);
        pv_emit_jump(e, PV_OPCODE_POP_JUMP_IF_FALSE, cleanup, loc);
        if (keep_result) pv_emit(e, PV_OPCODE_POP_TOP, 0, loc);
    }
    emit_compare_with(e, (PvCompareOp)node->ops->item[last], node->comparators->item[last], loc);
}

static void emit_compare(PvEmitter *e, const PvCompareNode *node) {
    if (node->ops->n == 1) {
        emit_chain(e, node, 0, false);
        return;
    }
    PvLabel cleanup = pv_emit_label(e), end = pv_emit_label(e);
    emit_chain(e, node, cleanup, true);
    pv_emit_jump(e, PV_OPCODE_JUMP, end, pv_no_loc);
    pv_emit_place(e, cleanup);
    pv_emit(e, PV_OPCODE_SWAP, 2, PV_LOC(node));
    pv_emit(e, PV_OPCODE_POP_TOP, 0, PV_LOC(node));
    pv_emit_place(e, end);
}

static PvOpcode jump_op(bool when) {
    return when ? PV_OPCODE_POP_JUMP_IF_TRUE : PV_OPCODE_POP_JUMP_IF_FALSE;
}

static void jump_if_bool_op(PvEmitter *e, const PvBoolOpNode *node, PvLabel to, bool when,
                            PvLoc loc) {
    // `and` is settled by the first false value, `or` by the first true one.
    bool settles = node->op == PV_BOOLOP_OR;
    PvLabel past = settles == when ? to : pv_emit_label(e);
    uint32_t last = node->values->n - 1;
    for (uint32_t i = 0; i < last; i++)
        pv_emit_jump_if(e, node->values->item[i], past, settles, loc);
    pv_emit_jump_if(e, node->values->item[last], to, when, loc);
    if (settles != when) pv_emit_place(e, past);
}

static void jump_if_chain(PvEmitter *e, const PvCompareNode *node, PvLabel to, bool when) {
    PvLoc loc = PV_LOC(node);
    PvLabel cleanup = pv_emit_label(e), end = pv_emit_label(e);
    emit_chain(e, node, cleanup, false);
    pv_emit_to_bool(e, loc);
    pv_emit_jump(e, jump_op(when), to, loc);
    pv_emit_jump(e, PV_OPCODE_JUMP, end, pv_no_loc);
    pv_emit_place(e, cleanup);
    pv_emit(e, PV_OPCODE_POP_TOP, 0, loc);
    if (!when) pv_emit_jump(e, PV_OPCODE_JUMP, to, pv_no_loc);
    pv_emit_place(e, end);
}

// Go to `to` if the truth of `test` is `when`, else go on.
void pv_emit_jump_if(PvEmitter *e, PvNode *test, PvLabel to, bool when, PvLoc loc) {
    int truth = pv_fold_truth(test);
    if (truth >= 0) {
        if ((truth == 1) == when) pv_emit_jump(e, PV_OPCODE_JUMP, to, loc);
        return;
    }
    switch ((PvNodeKind)test->kind) {
        case PV_NODE_UNARY_OP:
            if (PV_AS(UnaryOp, test)->op != PV_UNARYOP_NOT) break;
            pv_emit_jump_if(e, PV_AS(UnaryOp, test)->operand, to, !when, loc);
            return;
        case PV_NODE_BOOL_OP: jump_if_bool_op(e, PV_AS(BoolOp, test), to, when, loc); return;
        case PV_NODE_IF_EXP: {
            const PvIfExpNode *node = PV_AS(IfExp, test);
            PvLabel end = pv_emit_label(e), orelse = pv_emit_label(e);
            pv_emit_jump_if(e, node->test, orelse, false, loc);
            pv_emit_jump_if(e, node->body, to, when, loc);
            pv_emit_jump(e, PV_OPCODE_JUMP, end, pv_no_loc);
            pv_emit_place(e, orelse);
            pv_emit_jump_if(e, node->orelse, to, when, loc);
            pv_emit_place(e, end);
            return;
        }
        case PV_NODE_COMPARE: {
            const PvCompareNode *node = PV_AS(Compare, test);
            if (node->ops->n > 1) {
                jump_if_chain(e, node, to, when);
                return;
            }
            // `not in` and `is not` are the jump the other way.
            PvCompareOp op = (PvCompareOp)node->ops->item[0];
            if (op != PV_CMP_NOT_IN && op != PV_CMP_IS_NOT && op != PV_CMP_IS) break;
            const PvNode *right = node->comparators->item[0];
            pv_emit_expr(e, node->left);
            if (op != PV_CMP_NOT_IN && right->kind == PV_NODE_CONSTANT &&
                PV_AS(Constant, right)->value->kind == PV_CONST_NONE) {
                bool none = (op == PV_CMP_IS) == when;
                pv_emit_jump(e,
                             none ? PV_OPCODE_POP_JUMP_IF_NONE : PV_OPCODE_POP_JUMP_IF_NOT_NONE,
                             to, PV_LOC(test));
                return;
            }
            emit_compare_with(e, op == PV_CMP_NOT_IN ? PV_CMP_IN : PV_CMP_IS,
                              node->comparators->item[0], PV_LOC(test));
            pv_emit_jump(e, jump_op(op == PV_CMP_IS ? when : !when), to, PV_LOC(test));
            return;
        }
        default: break;
    }
    pv_emit_expr(e, test);
    pv_emit_to_bool(e, PV_LOC(test));
    pv_emit_jump(e, jump_op(when), to, PV_LOC(test));
}

static void emit_bool_op(PvEmitter *e, const PvBoolOpNode *node) {
    PvLoc loc = PV_LOC(node);
    PvLabel end = pv_emit_label(e);
    uint32_t last = node->values->n - 1;
    for (uint32_t i = 0; i < last; i++) {
        pv_emit_expr(e, node->values->item[i]);
        pv_emit(e, PV_OPCODE_COPY, 1, loc);
        pv_emit(e, PV_OPCODE_TO_BOOL, 0, loc);
        pv_emit_jump(e, jump_op(node->op == PV_BOOLOP_OR), end, loc);
        pv_emit(e, PV_OPCODE_POP_TOP, 0, loc);
    }
    pv_emit_expr(e, node->values->item[last]);
    pv_emit_place(e, end);
}

static void emit_if_exp(PvEmitter *e, const PvIfExpNode *node) {
    PvLabel orelse = pv_emit_label(e), end = pv_emit_label(e);
    pv_emit_jump_if(e, node->test, orelse, false, PV_LOC(node));
    pv_emit_expr(e, node->body);
    pv_emit_jump(e, PV_OPCODE_JUMP, end, pv_no_loc);
    pv_emit_place(e, orelse);
    pv_emit_expr(e, node->orelse);
    pv_emit_place(e, end);
}

// ---- displays

static bool has_star(const PvNodeList *items) {
    for (uint32_t i = 0; i < items->n; i++)
        if (items->item[i]->kind == PV_NODE_STARRED) return true;
    return false;
}

// A list or set by way of a tuple of its items, if all are constants and there are enough for one
// instruction to pay.
static bool emit_constant_items(PvEmitter *e, PvNodeList *items, PvOpcode build, PvLoc loc) {
    if (items->n < 3 || build == PV_OPCODE_BUILD_TUPLE) return false;
    const PvConst *tuple = constant_items(e, items);
    if (!tuple) return false;
    if (build == PV_OPCODE_BUILD_LIST) pv_emit(e, build, 0, loc);
    pv_emit_const(e, tuple, loc);
    if (build == PV_OPCODE_BUILD_LIST) pv_emit(e, PV_OPCODE_LIST_EXTEND, 1, loc);
    else pv_emit(e, PV_OPCODE_SET_OF_CONSTANTS, 0, loc);
    return true;
}

// Build a list, tuple or set of the items, which may be starred.
void pv_emit_sequence(PvEmitter *e, PvNodeList *items, PvOpcode build, PvLoc loc) {
    bool tuple = build == PV_OPCODE_BUILD_TUPLE, set = build == PV_OPCODE_BUILD_SET;
    if (emit_constant_items(e, items, build, loc)) return;
    if (!has_star(items) && items->n <= PV_MAX_ON_STACK) {
        for (uint32_t i = 0; i < items->n; i++) pv_emit_expr(e, items->item[i]);
        pv_emit(e, build, items->n, loc);
        return;
    }
    // Items are pushed up to the first star, then added one by one.
    PvOpcode start = set ? PV_OPCODE_BUILD_SET : PV_OPCODE_BUILD_LIST;
    bool built = items->n > PV_MAX_ON_STACK;
    if (built) pv_emit(e, start, 0, loc);
    for (uint32_t i = 0; i < items->n && !e->c->failed; i++) {
        PvNode *item = items->item[i];
        if (item->kind == PV_NODE_STARRED) {
            if (!built) pv_emit(e, start, i, loc);
            built = true;
            pv_emit_expr(e, PV_AS(Starred, item)->value);
            pv_emit(e, set ? PV_OPCODE_SET_UPDATE : PV_OPCODE_LIST_EXTEND, 1, loc);
            continue;
        }
        pv_emit_expr(e, item);
        if (built) pv_emit(e, set ? PV_OPCODE_SET_ADD : PV_OPCODE_LIST_APPEND, 1, loc);
    }
    if (tuple) pv_emit(e, PV_OPCODE_CALL_INTRINSIC_1, PV_INTRINSIC1_LIST_TO_TUPLE, loc);
}

static void emit_dict(PvEmitter *e, const PvDictNode *node) {
    PvLoc loc = PV_LOC(node);
    uint32_t pairs = 0;
    bool built = false;
    for (uint32_t i = 0; i <= node->values->n && !e->c->failed; i++) {
        bool end = i == node->values->n, star = !end && !node->keys->item[i];
        if (pairs && (end || star || pairs * 2 >= PV_MAX_ON_STACK)) {
            pv_emit(e, PV_OPCODE_BUILD_MAP, pairs, loc);
            if (built) pv_emit(e, PV_OPCODE_DICT_UPDATE, 1, loc);
            built = true;
            pairs = 0;
        }
        if (end) break;
        if (star) {
            if (!built) pv_emit(e, PV_OPCODE_BUILD_MAP, 0, loc);
            built = true;
            pv_emit_expr(e, node->values->item[i]);
            pv_emit(e, PV_OPCODE_DICT_UPDATE, 1, loc);
            continue;
        }
        pv_emit_expr(e, node->keys->item[i]);
        pv_emit_expr(e, node->values->item[i]);
        pairs++;
    }
    if (!built) pv_emit(e, PV_OPCODE_BUILD_MAP, 0, loc);
}

// ---- f-strings

static void emit_formatted(PvEmitter *e, const PvFormattedValueNode *node) {
    PvLoc loc = PV_LOC(node);
    pv_emit_expr(e, node->value);
    if (node->conversion > 0)
        pv_emit(e, PV_OPCODE_CONVERT_VALUE,
                node->conversion == 's' ? 1 : node->conversion == 'r' ? 2 : 3, loc);
    if (!node->format_spec) {
        pv_emit(e, PV_OPCODE_FORMAT_SIMPLE, 0, loc);
        return;
    }
    pv_emit_expr(e, node->format_spec);
    pv_emit(e, PV_OPCODE_FORMAT_WITH_SPEC, 0, loc);
}

static void emit_joined(PvEmitter *e, const PvJoinedStrNode *node) {
    PvLoc loc = PV_LOC(node);
    uint32_t pushed = 0;
    if (!node->values->n) {
        pv_emit_str(e, pv_emit_intern(e->c, ""), loc);
        return;
    }
    for (uint32_t i = 0; i < node->values->n && !e->c->failed; i++) {
        pv_emit_expr(e, node->values->item[i]);
        if (++pushed >= PV_MAX_ON_STACK) {
            pv_emit(e, PV_OPCODE_BUILD_STRING, pushed, loc);
            pushed = 1;
        }
    }
    if (pushed > 1) pv_emit(e, PV_OPCODE_BUILD_STRING, pushed, loc);
}

// ---- suspension

// [iter] -> the value that the iterator returns in the end.
void pv_emit_yield_from(PvEmitter *e, bool await, PvLoc loc) {
    PvLabel send = pv_emit_label(e), yield = pv_emit_label(e), exit = pv_emit_label(e);
    PvLabel done = pv_emit_label(e);
    pv_emit_none(e, loc);
    pv_emit_place(e, send);
    pv_emit_jump(e, PV_OPCODE_SEND, exit, loc);
    pv_emit_place(e, yield);
    PvLabel thrown = pv_emit_guard(e, -1);
    pv_emit(e, PV_OPCODE_YIELD_VALUE, 0, loc);
    pv_emit_unguard(e);
    pv_emit(e, PV_OPCODE_RESUME, await ? 3 : 2, loc);
    pv_emit_jump(e, PV_OPCODE_JUMP, send, loc);
    bool cold = e->cold;
    e->cold = true;
    pv_emit_place(e, thrown);
    pv_emit_jump(e, PV_OPCODE_DELEGATE_THROW, done, loc);
    pv_emit_jump(e, PV_OPCODE_JUMP, yield, loc);
    pv_emit_place(e, done);
    pv_emit_jump(e, PV_OPCODE_JUMP, exit, loc);
    e->cold = cold;
    pv_emit_place(e, exit);
}

static void emit_yield(PvEmitter *e, const PvYieldNode *node) {
    PvLoc loc = PV_LOC(node);
    if (node->value) pv_emit_expr(e, node->value);
    else pv_emit_none(e, loc);
    if (e->flags & PV_CODE_ASYNC_GENERATOR)
        pv_emit(e, PV_OPCODE_CALL_INTRINSIC_1, PV_INTRINSIC1_ASYNC_GEN_WRAP, loc);
    pv_emit(e, PV_OPCODE_YIELD_VALUE, 0, loc);
    pv_emit(e, PV_OPCODE_RESUME, 1, loc);
}

// ---- the rest

static void emit_slice(PvEmitter *e, const PvSliceNode *node) {
    PvLoc loc = PV_LOC(node);
    PvNode *parts[] = {node->lower, node->upper, node->step};
    uint32_t n = node->step ? 3 : 2;
    for (uint32_t i = 0; i < n; i++) {
        if (parts[i]) pv_emit_expr(e, parts[i]);
        else pv_emit_none(e, loc);
    }
    pv_emit(e, PV_OPCODE_BUILD_SLICE, n, loc);
}

static void emit_unary(PvEmitter *e, const PvUnaryOpNode *node) {
    PvLoc loc = PV_LOC(node);
    pv_emit_expr(e, node->operand);
    switch (node->op) {
        case PV_UNARYOP_NOT:
            pv_emit_to_bool(e, loc);
            pv_emit(e, PV_OPCODE_UNARY_NOT, 0, loc);
            break;
        case PV_UNARYOP_INVERT: pv_emit(e, PV_OPCODE_UNARY_INVERT, 0, loc); break;
        case PV_UNARYOP_UADD: pv_emit(e, PV_OPCODE_UNARY_POSITIVE, 0, loc); break;
        case PV_UNARYOP_USUB: pv_emit(e, PV_OPCODE_UNARY_NEGATIVE, 0, loc); break;
    }
}

static void emit_attribute(PvEmitter *e, PvAttributeNode *node) {
    if (pv_emit_super_attribute(e, node)) return;
    pv_emit_expr(e, node->value);
    pv_emit_named(e, PV_OPCODE_LOAD_ATTR, pv_emit_mangle(e, node->attr),
                  pv_emit_attribute_loc(node, PV_LOC(node)));
}

void pv_emit_expr(PvEmitter *e, PvNode *node) {
    if (e->c->failed) return;
    PvLoc loc = pv_emit_loc(node);
    switch ((PvNodeKind)node->kind) {
        case PV_NODE_CONSTANT: pv_emit_const(e, PV_AS(Constant, node)->value, loc); break;
        case PV_NODE_NAME: pv_emit_name(e, PV_AS(Name, node)->id, PV_CTX_LOAD, loc); break;
        case PV_NODE_ATTRIBUTE: emit_attribute(e, PV_AS(Attribute, node)); break;
        case PV_NODE_CALL: pv_emit_call(e, PV_AS(Call, node)); break;
        case PV_NODE_BIN_OP:
            pv_emit_expr(e, PV_AS(BinOp, node)->left);
            pv_emit_expr(e, PV_AS(BinOp, node)->right);
            pv_emit_binary(e, PV_AS(BinOp, node)->op, false, loc);
            break;
        case PV_NODE_SUBSCRIPT:
            pv_emit_expr(e, PV_AS(Subscript, node)->value);
            pv_emit_expr(e, PV_AS(Subscript, node)->slice);
            pv_emit(e, PV_OPCODE_BINARY_SUBSCR, 0, loc);
            break;
        case PV_NODE_COMPARE: emit_compare(e, PV_AS(Compare, node)); break;
        case PV_NODE_BOOL_OP: emit_bool_op(e, PV_AS(BoolOp, node)); break;
        case PV_NODE_UNARY_OP: emit_unary(e, PV_AS(UnaryOp, node)); break;
        case PV_NODE_IF_EXP: emit_if_exp(e, PV_AS(IfExp, node)); break;
        case PV_NODE_NAMED_EXPR:
            pv_emit_expr(e, PV_AS(NamedExpr, node)->value);
            pv_emit(e, PV_OPCODE_COPY, 1, loc);
            pv_emit_store(e, PV_AS(NamedExpr, node)->target);
            break;
        case PV_NODE_LAMBDA: pv_emit_lambda(e, PV_AS(Lambda, node)); break;
        case PV_NODE_LIST:
            pv_emit_sequence(e, PV_AS(List, node)->elts, PV_OPCODE_BUILD_LIST, loc);
            break;
        case PV_NODE_TUPLE:
            pv_emit_sequence(e, PV_AS(Tuple, node)->elts, PV_OPCODE_BUILD_TUPLE, loc);
            break;
        case PV_NODE_SET:
            pv_emit_sequence(e, PV_AS(Set, node)->elts, PV_OPCODE_BUILD_SET, loc);
            break;
        case PV_NODE_DICT: emit_dict(e, PV_AS(Dict, node)); break;
        case PV_NODE_LIST_COMP:
        case PV_NODE_SET_COMP:
        case PV_NODE_DICT_COMP:
        case PV_NODE_GENERATOR_EXP: pv_emit_comprehension(e, node); break;
        case PV_NODE_JOINED_STR: emit_joined(e, PV_AS(JoinedStr, node)); break;
        case PV_NODE_FORMATTED_VALUE: emit_formatted(e, PV_AS(FormattedValue, node)); break;
        case PV_NODE_SLICE: emit_slice(e, PV_AS(Slice, node)); break;
        case PV_NODE_YIELD: emit_yield(e, PV_AS(Yield, node)); break;
        case PV_NODE_YIELD_FROM:
            pv_emit_expr(e, PV_AS(YieldFrom, node)->value);
            pv_emit(e, PV_OPCODE_GET_YIELD_FROM_ITER, 0, loc);
            pv_emit_yield_from(e, false, loc);
            break;
        case PV_NODE_AWAIT:
            pv_emit_expr(e, PV_AS(Await, node)->value);
            pv_emit(e, PV_OPCODE_GET_AWAITABLE, 0, loc);
            pv_emit_yield_from(e, true, loc);
            break;
        case PV_NODE_STARRED:
            pv_syntax_error_at(e->c->error, e->c->tree, node,
                               PV_AS(Starred, node)->ctx == PV_CTX_STORE
                                   ? "starred assignment target must be in a list or tuple"
                                   : "can't use starred expression here");
            e->c->failed = true;
            break;
        default: break;
    }
}
