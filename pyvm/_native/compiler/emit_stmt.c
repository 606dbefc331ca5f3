// Statements, except those with files of their own: functions, classes, try, with, match.
#include <string.h>

#include "compiler/emit.h"

static void refuse(PvEmitter *e, const PvNode *node, const char *text) {
    pv_syntax_error_at(e->c->error, e->c->tree, node, "%s", text);
    e->c->failed = true;
}

// ---- loops

static void emit_for(PvEmitter *e, PvForNode *node) {
    PvLoc loc = PV_LOC(node->iter);
    PvLabel start = pv_emit_label(e), end = pv_emit_label(e), exit = pv_emit_label(e);
    pv_emit_iterable(e, node->iter);
    pv_emit(e, PV_OPCODE_GET_ITER, 0, loc);
    PvBlock block = {.kind = PV_BLOCK_FOR,
                     .start = start,
                     .exit = exit,
                     .outer_guard = e->guard,
                     .node = PV_NODE(node)};
    pv_emit_block(e, block, PV_LOC(node));
    pv_emit_place(e, start);
    pv_emit_jump(e, PV_OPCODE_FOR_ITER, end, loc);
    pv_emit_store(e, node->target);
    pv_emit_statements(e, node->body);
    pv_emit_jump(e, PV_OPCODE_JUMP, start, pv_no_loc);
    pv_emit_end_block(e);
    pv_emit_place(e, end);
    pv_emit_statements(e, node->orelse);
    pv_emit_place(e, exit);
}

// The handler of the awaiting of the next item, placed behind all that it guards.
void pv_emit_end_async_for(PvEmitter *e, PvLabel handler, PvLabel end, PvLoc loc) {
    bool cold = e->cold;
    e->cold = true;
    pv_emit_place(e, handler);
    pv_emit(e, PV_OPCODE_END_ASYNC_FOR, 0, loc);
    pv_emit_jump(e, PV_OPCODE_JUMP, end, loc);
    e->cold = cold;
}

static void emit_async_for(PvEmitter *e, PvForNode *node) {
    PvLoc loc = PV_LOC(node->iter);
    PvLabel start = pv_emit_label(e), end = pv_emit_label(e), exit = pv_emit_label(e);
    pv_emit_expr(e, node->iter);
    pv_emit(e, PV_OPCODE_GET_AITER, 0, loc);
    PvBlock block = {.kind = PV_BLOCK_FOR,
                     .start = start,
                     .exit = exit,
                     .outer_guard = e->guard,
                     .node = PV_NODE(node)};
    pv_emit_block(e, block, PV_LOC(node));
    pv_emit_place(e, start);
    PvLabel handler = pv_emit_guard(e, 0);
    pv_emit(e, PV_OPCODE_GET_ANEXT, 0, PV_LOC(node));
    pv_emit_yield_from(e, true, PV_LOC(node));
    pv_emit_unguard(e);
    pv_emit_store(e, node->target);
    pv_emit_statements(e, node->body);
    pv_emit_jump(e, PV_OPCODE_JUMP, start, pv_no_loc);
    pv_emit_end_block(e);
    pv_emit_end_async_for(e, handler, end, loc);
    pv_emit_place(e, end);
    pv_emit_statements(e, node->orelse);
    pv_emit_place(e, exit);
}

static void emit_while(PvEmitter *e, PvWhileNode *node) {
    PvLabel start = pv_emit_label(e), end = pv_emit_label(e), exit = pv_emit_label(e);
    PvBlock block = {.kind = PV_BLOCK_WHILE,
                     .start = start,
                     .exit = exit,
                     .outer_guard = e->guard,
                     .node = PV_NODE(node)};
    pv_emit_block(e, block, PV_LOC(node));
    pv_emit_place(e, start);
    pv_emit_jump_if(e, node->test, end, false, PV_LOC(node));
    pv_emit_statements(e, node->body);
    pv_emit_jump(e, PV_OPCODE_JUMP, start, PV_LOC(node));
    pv_emit_end_block(e);
    pv_emit_place(e, end);
    pv_emit_statements(e, node->orelse);
    pv_emit_place(e, exit);
}

static void emit_if(PvEmitter *e, PvIfNode *node) {
    PvLabel end = pv_emit_label(e);
    // A chain of elif is nested in the tree, and walked here.
    for (;;) {
        PvLabel next = pv_emit_label(e);
        pv_emit_jump_if(e, node->test, next, false, PV_LOC(node));
        pv_emit_statements(e, node->body);
        if (node->orelse->n) pv_emit_jump(e, PV_OPCODE_JUMP, end, pv_no_loc);
        pv_emit_place(e, next);
        if (node->orelse->n != 1 || node->orelse->item[0]->kind != PV_NODE_IF) break;
        node = PV_AS(If, node->orelse->item[0]);
        if (e->c->failed) return;
    }
    pv_emit_statements(e, node->orelse);
    pv_emit_place(e, end);
}

static void emit_break(PvEmitter *e, const PvNode *node) {
    PvLoc loc = pv_emit_loc(node);
    PvBlock loop;
    int32_t guard = e->guard;
    bool found = pv_emit_unwind(e, false, &loop, &loc);
    if (e->c->failed) return;
    if (!found) {
        refuse(e, node, "'break' outside loop");
        return;
    }
    if (loop.kind == PV_BLOCK_FOR) pv_emit(e, PV_OPCODE_POP_TOP, 0, loc);
    pv_emit_jump(e, PV_OPCODE_JUMP, loop.exit, loc);
    e->guard = guard;
}

static void emit_continue(PvEmitter *e, const PvNode *node) {
    PvLoc loc = pv_emit_loc(node);
    PvBlock loop;
    int32_t guard = e->guard;
    bool found = pv_emit_unwind(e, false, &loop, &loc);
    if (e->c->failed) return;
    if (!found) {
        refuse(e, node, "'continue' not properly in loop");
        return;
    }
    pv_emit_jump(e, PV_OPCODE_JUMP, loop.start, loc);
    e->guard = guard;
}

static void emit_return(PvEmitter *e, PvReturnNode *node) {
    PvLoc loc = PV_LOC(node);
    int32_t guard = e->guard;
    bool keep = node->value && node->value->kind != PV_NODE_CONSTANT;
    if (e->code_scope->kind != PV_SCOPE_FUNCTION) {
        refuse(e, PV_NODE(node), "'return' outside function");
        return;
    }
    if (node->value && !keep && node->value->line == node->node.line) loc = PV_LOC(node->value);
    if (keep) pv_emit_expr(e, node->value);
    pv_emit_unwind(e, keep, NULL, &loc);
    if (!node->value) pv_emit_none(e, loc);
    else if (!keep) pv_emit_const(e, PV_AS(Constant, node->value)->value, loc);
    pv_emit(e, PV_OPCODE_RETURN_VALUE, 0, loc);
    e->guard = guard;
}

// ---- imports

// `import a.b.c as d` binds the innermost module.
static void emit_dotted_as(PvEmitter *e, const PvName *name, PvLoc loc) {
    const char *at = memchr(name->utf8, '.', name->length), *end = name->utf8 + name->length;
    while (at) {
        const char *start = at + 1;
        at = memchr(start, '.', (size_t)(end - start));
        const PvName *part = pv_names_intern(&e->c->tree->names, start,
                                             (size_t)((at ? at : end) - start));
        if (!part) {
            pv_emit_out_of_memory(e->c);
            return;
        }
        pv_emit_named(e, PV_OPCODE_IMPORT_FROM, part, loc);
        pv_emit(e, PV_OPCODE_SWAP, 2, loc);
        pv_emit(e, PV_OPCODE_POP_TOP, 0, loc);
    }
}

static void emit_import(PvEmitter *e, const PvImportNode *node) {
    PvLoc loc = PV_LOC(node);
    for (uint32_t i = 0; i < node->names->n && !e->c->failed; i++) {
        const PvAliasNode *alias = PV_AS(Alias, node->names->item[i]);
        pv_emit_int(e, 0, loc);
        pv_emit_none(e, loc);
        pv_emit_named(e, PV_OPCODE_IMPORT_NAME, alias->name, loc);
        const char *dot = memchr(alias->name->utf8, '.', alias->name->length);
        const PvName *bound = alias->asname ? alias->asname : alias->name;
        if (alias->asname && dot) {
            emit_dotted_as(e, alias->name, loc);
        } else if (dot) {
            bound = pv_names_intern(&e->c->tree->names, alias->name->utf8,
                                    (size_t)(dot - alias->name->utf8));
            if (!bound) pv_emit_out_of_memory(e->c);
        }
        if (!e->c->failed) pv_emit_name(e, bound, PV_CTX_STORE, loc);
    }
}

static bool is_early_future(const PvCompiler *c, const PvImportFromNode *node) {
    const PvNode *last = c->last_future;
    return last && (node->node.line < last->line ||
                    (node->node.line == last->line && node->node.col <= last->col));
}

static void emit_import_from(PvEmitter *e, const PvImportFromNode *node) {
    PvLoc loc = PV_LOC(node);
    const PvNodeList *names = node->names;
    if (node->module == e->c->n_future && !node->level && !is_early_future(e->c, node)) {
        refuse(e, PV_NODE(node), "from __future__ imports must occur at the beginning of the file");
        return;
    }
    PvTupleConst *wanted =
        pv_arena_zalloc(e->c->arena, sizeof *wanted + names->n * sizeof *wanted->item);
    PvConst *texts = pv_arena_zalloc(e->c->arena, names->n * sizeof *texts);
    if (!wanted || !texts) {
        pv_emit_out_of_memory(e->c);
        return;
    }
    wanted->head.kind = PV_CONST_TUPLE;
    wanted->n = names->n;
    for (uint32_t i = 0; i < names->n; i++) {
        const PvName *name = PV_AS(Alias, names->item[i])->name;
        texts[i].kind = PV_CONST_STR;
        texts[i].text.bytes = name->utf8;
        texts[i].text.length = name->length;
        wanted->item[i] = &texts[i];
    }
    pv_emit_int(e, node->level, loc);
    pv_emit_value(e, pv_emit_const_value(e->c, &wanted->head), loc);
    pv_emit_named(e, PV_OPCODE_IMPORT_NAME,
                  node->module ? node->module : pv_emit_intern(e->c, ""), loc);
    for (uint32_t i = 0; i < names->n && !e->c->failed; i++) {
        const PvAliasNode *alias = PV_AS(Alias, names->item[i]);
        if (alias->name->length == 1 && alias->name->utf8[0] == '*') {
            pv_emit(e, PV_OPCODE_CALL_INTRINSIC_1, PV_INTRINSIC1_IMPORT_STAR, loc);
            break;
        }
        pv_emit_named(e, PV_OPCODE_IMPORT_FROM, alias->name, loc);
        pv_emit_name(e, alias->asname ? alias->asname : alias->name, PV_CTX_STORE, loc);
    }
    pv_emit(e, PV_OPCODE_POP_TOP, 0, loc);
}

// ---- simple statements

static void emit_assert(PvEmitter *e, const PvAssertNode *node) {
    PvLoc loc = PV_LOC(node);
    if (e->c->options->optimise) return;
    PvLabel end = pv_emit_label(e);
    pv_emit_jump_if(e, node->test, end, true, loc);
    pv_emit(e, PV_OPCODE_LOAD_ASSERTION_ERROR, 0, loc);
    if (node->msg) {
        pv_emit(e, PV_OPCODE_PUSH_NULL, 0, loc);
        pv_emit_expr(e, node->msg);
        pv_emit(e, PV_OPCODE_CALL, 1, loc);
    }
    pv_emit(e, PV_OPCODE_RAISE, 1, PV_LOC(node->test));
    pv_emit_place(e, end);
}

static bool is_plain_tuple(const PvNode *node) {
    if (node->kind != PV_NODE_TUPLE) return false;
    const PvNodeList *items = PV_AS(Tuple, node)->elts;
    for (uint32_t i = 0; i < items->n; i++)
        if (items->item[i]->kind == PV_NODE_STARRED) return false;
    return true;
}

// `a, b = b, a`: two or three values change places on the stack, without a tuple.
static bool emit_exchange(PvEmitter *e, const PvAssignNode *node) {
    const PvNode *target = node->targets->item[0];
    if (node->targets->n != 1 || !is_plain_tuple(target) || !is_plain_tuple(node->value))
        return false;
    const PvNodeList *from = PV_AS(Tuple, node->value)->elts, *to = PV_AS(Tuple, target)->elts;
    if (from->n != to->n || from->n < 2 || from->n > 3) return false;
    for (uint32_t i = 0; i < from->n; i++) pv_emit_expr(e, from->item[i]);
    pv_emit(e, PV_OPCODE_SWAP, from->n, pv_emit_loc(node->value));
    for (uint32_t i = 0; i < to->n; i++) pv_emit_store(e, to->item[i]);
    return true;
}

static void emit_assign(PvEmitter *e, const PvAssignNode *node) {
    PvLoc loc = PV_LOC(node);
    if (emit_exchange(e, node)) return;
    pv_emit_expr(e, node->value);
    for (uint32_t i = 0; i < node->targets->n; i++) {
        if (i + 1 < node->targets->n) pv_emit(e, PV_OPCODE_COPY, 1, loc);
        pv_emit_store(e, node->targets->item[i]);
    }
}

static void emit_and_drop(PvEmitter *e, PvNode *node) {
    pv_emit_expr(e, node);
    pv_emit(e, PV_OPCODE_POP_TOP, 0, pv_emit_loc(node));
}

static void emit_ann_assign(PvEmitter *e, const PvAnnAssignNode *node) {
    PvLoc loc = PV_LOC(node);
    PvNode *target = node->target;
    bool in_function = pv_scope_is_function_like(e->code_scope);
    if (node->value) {
        pv_emit_expr(e, node->value);
        pv_emit_store(e, target);
    }
    if (target->kind == PV_NODE_NAME && node->simple && !in_function) {
        pv_emit_annotation(e, node->annotation, loc);
        pv_emit_name(e, pv_emit_intern(e->c, "__annotations__"), PV_CTX_LOAD, loc);
        pv_emit_str(e, pv_emit_mangle(e, PV_AS(Name, target)->id), loc);
        pv_emit(e, PV_OPCODE_STORE_SUBSCR, 0, loc);
        return;
    }
    if (!node->value && target->kind == PV_NODE_ATTRIBUTE)
        emit_and_drop(e, PV_AS(Attribute, target)->value);
    if (!node->value && target->kind == PV_NODE_SUBSCRIPT) {
        emit_and_drop(e, PV_AS(Subscript, target)->value);
        emit_and_drop(e, PV_AS(Subscript, target)->slice);
    }
    if (!node->simple && !in_function && !e->c->future_annotations)
        emit_and_drop(e, node->annotation);
}

static void emit_expr_statement(PvEmitter *e, const PvExprNode *node) {
    PvLoc loc = PV_LOC(node);
    if (e->c->interactive && e->code_scope->kind == PV_SCOPE_MODULE) {
        pv_emit_expr(e, node->value);
        pv_emit(e, PV_OPCODE_CALL_INTRINSIC_1, PV_INTRINSIC1_PRINT, loc);
        pv_emit(e, PV_OPCODE_POP_TOP, 0, pv_no_loc);
        return;
    }
    if (node->value->kind == PV_NODE_CONSTANT) return;
    pv_emit_expr(e, node->value);
    pv_emit(e, PV_OPCODE_POP_TOP, 0, pv_no_loc);
}

static void emit_raise(PvEmitter *e, const PvRaiseNode *node) {
    uint32_t n = 0;
    if (node->exc) pv_emit_expr(e, node->exc), n++;
    if (node->cause) pv_emit_expr(e, node->cause), n++;
    pv_emit(e, PV_OPCODE_RAISE, n, PV_LOC(node));
}

void pv_emit_statement(PvEmitter *e, PvNode *node) {
    switch ((PvNodeKind)node->kind) {
        case PV_NODE_EXPR: emit_expr_statement(e, PV_AS(Expr, node)); break;
        case PV_NODE_ASSIGN: emit_assign(e, PV_AS(Assign, node)); break;
        case PV_NODE_AUG_ASSIGN: pv_emit_aug_assign(e, PV_AS(AugAssign, node)); break;
        case PV_NODE_ANN_ASSIGN: emit_ann_assign(e, PV_AS(AnnAssign, node)); break;
        case PV_NODE_IF: emit_if(e, PV_AS(If, node)); break;
        case PV_NODE_FOR: emit_for(e, PV_AS(For, node)); break;
        case PV_NODE_ASYNC_FOR: emit_async_for(e, PV_AS(For, node)); break;
        case PV_NODE_WHILE: emit_while(e, PV_AS(While, node)); break;
        case PV_NODE_BREAK: emit_break(e, node); break;
        case PV_NODE_CONTINUE: emit_continue(e, node); break;
        case PV_NODE_RETURN: emit_return(e, PV_AS(Return, node)); break;
        case PV_NODE_FUNCTION_DEF:
        case PV_NODE_ASYNC_FUNCTION_DEF: pv_emit_function(e, PV_AS(FunctionDef, node)); break;
        case PV_NODE_CLASS_DEF: pv_emit_class(e, PV_AS(ClassDef, node)); break;
        case PV_NODE_DELETE:
            for (uint32_t i = 0; i < PV_AS(Delete, node)->targets->n; i++)
                pv_emit_delete(e, PV_AS(Delete, node)->targets->item[i]);
            break;
        case PV_NODE_TYPE_ALIAS: pv_emit_type_alias(e, PV_AS(TypeAlias, node)); break;
        case PV_NODE_WITH: pv_emit_with(e, PV_AS(With, node), false); break;
        case PV_NODE_ASYNC_WITH: pv_emit_with(e, PV_AS(With, node), true); break;
        case PV_NODE_MATCH: pv_emit_match(e, PV_AS(Match, node)); break;
        case PV_NODE_RAISE: emit_raise(e, PV_AS(Raise, node)); break;
        case PV_NODE_TRY: pv_emit_try(e, PV_AS(Try, node)); break;
        case PV_NODE_TRY_STAR: pv_emit_try_star(e, PV_AS(Try, node)); break;
        case PV_NODE_ASSERT: emit_assert(e, PV_AS(Assert, node)); break;
        case PV_NODE_IMPORT: emit_import(e, PV_AS(Import, node)); break;
        case PV_NODE_IMPORT_FROM: emit_import_from(e, PV_AS(ImportFrom, node)); break;
        default: break;  // pass, global, nonlocal
    }
}

void pv_emit_statements(PvEmitter *e, const PvNodeList *list) {
    for (uint32_t i = 0; i < list->n && !e->c->failed; i++) pv_emit_statement(e, list->item[i]);
}

// ---- bodies

static bool list_has_annotation(const PvNodeList *list);

static bool has_annotation(const PvNode *node) {
    switch ((PvNodeKind)node->kind) {
        case PV_NODE_ANN_ASSIGN: return true;
        case PV_NODE_IF:
        case PV_NODE_WHILE:
            return list_has_annotation(PV_AS(If, node)->body) ||
                   list_has_annotation(PV_AS(If, node)->orelse);
        case PV_NODE_FOR:
        case PV_NODE_ASYNC_FOR:
            return list_has_annotation(PV_AS(For, node)->body) ||
                   list_has_annotation(PV_AS(For, node)->orelse);
        case PV_NODE_WITH:
        case PV_NODE_ASYNC_WITH: return list_has_annotation(PV_AS(With, node)->body);
        case PV_NODE_MATCH:
            for (uint32_t i = 0; i < PV_AS(Match, node)->cases->n; i++)
                if (list_has_annotation(
                        PV_AS(MatchCase, PV_AS(Match, node)->cases->item[i])->body))
                    return true;
            return false;
        case PV_NODE_TRY:
        case PV_NODE_TRY_STAR:
            for (uint32_t i = 0; i < PV_AS(Try, node)->handlers->n; i++)
                if (list_has_annotation(
                        PV_AS(ExceptHandler, PV_AS(Try, node)->handlers->item[i])->body))
                    return true;
            return list_has_annotation(PV_AS(Try, node)->body) ||
                   list_has_annotation(PV_AS(Try, node)->orelse) ||
                   list_has_annotation(PV_AS(Try, node)->finalbody);
        default: return false;
    }
}

static bool list_has_annotation(const PvNodeList *list) {
    for (uint32_t i = 0; i < list->n; i++)
        if (has_annotation(list->item[i])) return true;
    return false;
}

// __annotations__ of a module or class, before its docstring.
void pv_emit_setup_annotations(PvEmitter *e, PvNodeList *body) {
    if (!list_has_annotation(body)) return;
    PvLoc loc = {e->first_line, e->first_line, 0, 0};
    if (body->n && e->code_scope->kind == PV_SCOPE_MODULE) loc = PV_LOC(body->item[0]);
    pv_emit(e, PV_OPCODE_SETUP_ANNOTATIONS, 0, loc);
}

// The body of a module, class or function. `return_last`: the value of a last expression statement
// is returned.
void pv_emit_body(PvEmitter *e, PvNodeList *body, bool skip_docstring, bool return_last) {
    for (uint32_t i = skip_docstring ? 1 : 0; i < body->n && !e->c->failed; i++) {
        PvNode *node = body->item[i];
        if (return_last && i + 1 == body->n && node->kind == PV_NODE_EXPR) {
            pv_emit_expr(e, PV_AS(Expr, node)->value);
            pv_emit(e, PV_OPCODE_RETURN_VALUE, 0, pv_emit_loc(node));
            return;
        }
        pv_emit_statement(e, node);
    }
}
