// Calls: plain, with keywords, with stars, of methods, and of super() attributes. What is called and
// its self (or null) lie below the arguments.
#include <string.h>

#include "compiler/emit.h"

static bool needs_unpacking(const PvNodeList *args, const PvNodeList *keywords) {
    if (args->n + keywords->n > PV_MAX_ON_STACK) return true;
    for (uint32_t i = 0; i < args->n; i++)
        if (args->item[i]->kind == PV_NODE_STARRED) return true;
    for (uint32_t i = 0; i < keywords->n; i++)
        if (!PV_AS(Keyword, keywords->item[i])->arg) return true;
    return false;
}

static void check_keywords(PvEmitter *e, const PvNodeList *keywords) {
    PvIndexTable seen = {0};
    if (keywords->n < 2) return;
    for (uint32_t i = 0; i < keywords->n; i++) {
        const PvName *name = PV_AS(Keyword, keywords->item[i])->arg;
        bool is_new = true;
        if (name) pv_index_of(e->c, &seen, (uint64_t)(uintptr_t)name, &is_new);
        if (is_new || e->c->failed) continue;
        pv_syntax_error_at(e->c->error, e->c->tree, keywords->item[i],
                           "keyword argument repeated: %s", name->utf8);
        e->c->failed = true;
        return;
    }
}

static void emit_keyword_names(PvEmitter *e, const PvNodeList *keywords, PvLoc loc) {
    PvTupleConst *names =
        pv_arena_zalloc(e->c->arena, sizeof *names + keywords->n * sizeof *names->item);
    PvConst *texts = pv_arena_zalloc(e->c->arena, keywords->n * sizeof *texts);
    if (!names || !texts) {
        pv_emit_out_of_memory(e->c);
        return;
    }
    names->head.kind = PV_CONST_TUPLE;
    names->n = keywords->n;
    for (uint32_t i = 0; i < keywords->n; i++) {
        const PvName *name = PV_AS(Keyword, keywords->item[i])->arg;
        texts[i].kind = PV_CONST_STR;
        texts[i].text.bytes = name->utf8;
        texts[i].text.length = name->length;
        names->item[i] = &texts[i];
    }
    pv_emit_value(e, pv_emit_const_value(e->c, &names->head), loc);
}

// The keywords of a call with stars: a dict, built in groups between the `**`.
static void emit_keyword_dict(PvEmitter *e, const PvNodeList *keywords, PvLoc loc) {
    uint32_t pairs = 0;
    bool built = false;
    for (uint32_t i = 0; i <= keywords->n && !e->c->failed; i++) {
        const PvKeywordNode *keyword =
            i < keywords->n ? PV_AS(Keyword, keywords->item[i]) : NULL;
        bool star = keyword && !keyword->arg;
        if (pairs && (!keyword || star || pairs * 2 >= PV_MAX_ON_STACK)) {
            pv_emit(e, PV_OPCODE_BUILD_MAP, pairs, loc);
            if (built) pv_emit(e, PV_OPCODE_DICT_MERGE, 1, loc);
            built = true;
            pairs = 0;
        }
        if (!keyword) break;
        if (star) {
            if (!built) pv_emit(e, PV_OPCODE_BUILD_MAP, 0, loc);
            built = true;
            pv_emit_expr(e, keyword->value);
            pv_emit(e, PV_OPCODE_DICT_MERGE, 1, loc);
            continue;
        }
        pv_emit_str(e, keyword->arg, PV_LOC(keyword));
        pv_emit_expr(e, keyword->value);
        pairs++;
    }
    if (!built) pv_emit(e, PV_OPCODE_PUSH_NULL, 0, loc);
}

static bool is_sole_star(const PvNodeList *args) {
    return args->n == 1 && args->item[0]->kind == PV_NODE_STARRED;
}

// The positional arguments of a call with stars: a tuple, or the sole *x as it is. `pushed` of them are on the stack.
static void emit_argument_tuple(PvEmitter *e, uint32_t pushed, PvNodeList *args,
                                const PvName *extra, PvLoc loc) {
    if (!pushed && !extra) {
        if (is_sole_star(args)) {
            pv_emit_expr(e, PV_AS(Starred, args->item[0])->value);
        } else {
            pv_emit_sequence(e, args, PV_OPCODE_BUILD_TUPLE, loc);
        }
        return;
    }
    pv_emit(e, PV_OPCODE_BUILD_LIST, pushed, loc);
    for (uint32_t i = 0; i < args->n && !e->c->failed; i++) {
        PvNode *arg = args->item[i];
        bool star = arg->kind == PV_NODE_STARRED;
        pv_emit_expr(e, star ? PV_AS(Starred, arg)->value : arg);
        pv_emit(e, star ? PV_OPCODE_LIST_EXTEND : PV_OPCODE_LIST_APPEND, 1, loc);
    }
    if (extra) {
        pv_emit_name(e, extra, PV_CTX_LOAD, loc);
        pv_emit(e, PV_OPCODE_LIST_APPEND, 1, loc);
    }
    pv_emit(e, PV_OPCODE_CALL_INTRINSIC_1, PV_INTRINSIC1_LIST_TO_TUPLE, loc);
}

void pv_emit_arguments(PvEmitter *e, uint32_t pushed, PvNodeList *args, const PvName *extra,
                       PvNodeList *keywords, PvLoc loc) {
    check_keywords(e, keywords);
    if (needs_unpacking(args, keywords)) {
        emit_argument_tuple(e, pushed, args, extra, loc);
        bool late = !pushed && !extra && is_sole_star(args);
        // The callable lies below, under the empty self. CPython iterates over a sole *x at the call
        // itself, when the keywords are there.
        if (late && !keywords->n) pv_emit(e, PV_OPCODE_STAR_ARGUMENTS, 2, loc);
        emit_keyword_dict(e, keywords, loc);
        if (late && keywords->n) {
            pv_emit(e, PV_OPCODE_SWAP, 2, loc);
            pv_emit(e, PV_OPCODE_STAR_ARGUMENTS, 3, loc);
            pv_emit(e, PV_OPCODE_SWAP, 2, loc);
        }
        pv_emit(e, PV_OPCODE_CALL_EX, 0, loc);
        return;
    }
    for (uint32_t i = 0; i < args->n; i++) pv_emit_expr(e, args->item[i]);
    if (extra) pv_emit_name(e, extra, PV_CTX_LOAD, loc);
    uint32_t n = pushed + args->n + (extra ? 1 : 0) + keywords->n;
    if (!keywords->n) {
        pv_emit(e, PV_OPCODE_CALL, n, loc);
        return;
    }
    for (uint32_t i = 0; i < keywords->n; i++)
        pv_emit_expr(e, PV_AS(Keyword, keywords->item[i])->value);
    emit_keyword_names(e, keywords, loc);
    pv_emit(e, PV_OPCODE_CALL_KW, n, loc);
}

// Push `super class self` if node is `super().name` or `super(a, b).name` and nothing in the module
// binds another `super`; else nothing. A call of whatever `super` is still happens at run time when
// it is not the builtin: the instruction looks.
static bool emit_super_operands(PvEmitter *e, const PvNode *node) {
    if (node->kind != PV_NODE_CALL) return false;
    const PvCallNode *call = PV_AS(Call, node);
    const PvScopes *scopes = &e->c->scopes;
    if (call->func->kind != PV_NODE_NAME || PV_AS(Name, call->func)->id != scopes->n_super ||
        call->keywords->n || (call->args->n != 0 && call->args->n != 2))
        return false;
    if (!pv_emit_name_is_global(e, scopes->n_super) || pv_scope_find(scopes->top, scopes->n_super))
        return false;
    for (uint32_t i = 0; i < call->args->n; i++)
        if (call->args->item[i]->kind == PV_NODE_STARRED) return false;
    if (!pv_scope_is_function_like(e->code_scope)) return false;
    PvLoc loc = PV_LOC(call);
    if (call->args->n == 2) {
        pv_emit_expr(e, call->func);
        pv_emit_expr(e, call->args->item[0]);
        pv_emit_expr(e, call->args->item[1]);
        return true;
    }
    const PvSymbol *owner = pv_scope_find(e->code_scope, scopes->n_class);
    if (!e->n_args || !owner || owner->kind != PV_SYMBOL_FREE || e->scope != e->code_scope)
        return false;
    pv_emit_expr(e, call->func);
    pv_emit(e, PV_OPCODE_LOAD_DEREF, (uint32_t)owner->free_slot, loc);
    const PvSlot *self = &e->locals.item[0];
    const PvSymbol *symbol = pv_scope_find(e->code_scope, self->name);
    bool cell = symbol && symbol->captured;
    // The slot of an argument that is a cell is the argument's own.
    pv_emit(e, cell ? PV_OPCODE_LOAD_DEREF : PV_OPCODE_LOAD_FAST, 0, loc);
    return true;
}

bool pv_emit_super_attribute(PvEmitter *e, PvAttributeNode *node) {
    if (!emit_super_operands(e, node->value)) return false;
    pv_emit_named(e, PV_OPCODE_LOAD_SUPER_ATTR, pv_emit_mangle(e, node->attr),
                  pv_emit_attribute_loc(node, PV_LOC(node)));
    return true;
}

void pv_emit_call(PvEmitter *e, PvCallNode *node) {
    PvLoc loc = PV_LOC(node);
    if (node->func->kind == PV_NODE_ATTRIBUTE && !needs_unpacking(node->args, node->keywords)) {
        PvAttributeNode *method = PV_AS(Attribute, node->func);
        const PvName *name = pv_emit_mangle(e, method->attr);
        PvLoc at = pv_emit_attribute_loc(method, PV_LOC(method));
        if (emit_super_operands(e, method->value)) {
            pv_emit_named(e, PV_OPCODE_LOAD_SUPER_METHOD, name, at);
        } else {
            pv_emit_expr(e, method->value);
            pv_emit_named(e, PV_OPCODE_LOAD_METHOD, name, at);
        }
        PvLoc call_loc = loc;
        if (loc.line != method->node.end_line) {
            PvLoc moved = pv_emit_attribute_loc(method, loc);
            call_loc.line = moved.line;
            call_loc.col = moved.col;
        }
        pv_emit_arguments(e, 0, node->args, NULL, node->keywords, call_loc);
        return;
    }
    pv_emit_expr(e, node->func);
    pv_emit(e, PV_OPCODE_PUSH_NULL, 0, PV_LOC(node->func));
    pv_emit_arguments(e, 0, node->args, NULL, node->keywords, loc);
}
