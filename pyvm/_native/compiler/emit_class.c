// Class statements: the body's code object, the call that makes the class, generic classes.
#include <stdlib.h>
#include <string.h>

#include "compiler/emit.h"

static void store_text(PvEmitter *e, const char *name, const PvName *text, PvLoc loc) {
    pv_emit_str(e, text, loc);
    pv_emit_named(e, PV_OPCODE_STORE_NAME, pv_emit_intern(e->c, name), loc);
}

static int by_text(const void *left, const void *right) {
    const PvName *const *a = left, *const *b = right;
    return strcmp((*a)->utf8, (*b)->utf8);
}

static void emit_static_attributes(PvEmitter *e, PvLoc loc) {
    if (e->n_static)
        qsort(e->static_attributes, e->n_static, sizeof *e->static_attributes, by_text);
    PvTupleConst *names =
        pv_arena_zalloc(e->c->arena, sizeof *names + e->n_static * sizeof *names->item);
    PvConst *texts = pv_arena_zalloc(e->c->arena, (e->n_static + 1) * sizeof *texts);
    if (!names || !texts) {
        pv_emit_out_of_memory(e->c);
        return;
    }
    names->head.kind = PV_CONST_TUPLE;
    names->n = e->n_static;
    for (uint32_t i = 0; i < e->n_static; i++) {
        texts[i].kind = PV_CONST_STR;
        texts[i].text.bytes = e->static_attributes[i]->utf8;
        texts[i].text.length = e->static_attributes[i]->length;
        names->item[i] = &texts[i];
    }
    pv_emit_value(e, pv_emit_const_value(e->c, &names->head), loc);
    pv_emit_named(e, PV_OPCODE_STORE_NAME, pv_emit_intern(e->c, "__static_attributes__"), loc);
}

static bool emit_body(PvEmitter *outer, PvClassDefNode *node, uint32_t first_line, PvLoc loc) {
    PvCompiler *c = outer->c;
    PvScope *scope = pv_scope_of(&c->scopes, node, PV_SCOPE_MAIN);
    PvEmitter *e = pv_emit_open(outer, c, scope, node->name, first_line);
    if (!e) return false;
    PvLoc first = {first_line, first_line, 0, 0};
    pv_emit_start(e);
    pv_emit_name(e, pv_emit_intern(c, "__name__"), PV_CTX_LOAD, first);
    pv_emit_named(e, PV_OPCODE_STORE_NAME, pv_emit_intern(c, "__module__"), first);
    store_text(e, "__qualname__", e->qualname_name, first);
    pv_emit_int(e, first_line, first);
    pv_emit_named(e, PV_OPCODE_STORE_NAME, pv_emit_intern(c, "__firstlineno__"), first);
    if (node->type_params->n) {
        pv_emit_name(e, c->scopes.n_dot_type_params, PV_CTX_LOAD, first);
        pv_emit_named(e, PV_OPCODE_STORE_NAME, c->scopes.n_type_params, first);
    }
    if (scope->classdict_slot >= 0) {
        pv_emit(e, PV_OPCODE_LOAD_LOCALS, 0, first);
        pv_emit(e, PV_OPCODE_STORE_DEREF, (uint32_t)scope->classdict_slot, first);
    }
    pv_emit_setup_annotations(e, node->body);
    const PvConst *doc = pv_emit_docstring(e, scope, node->body);
    if (doc) {
        PvLoc at = pv_emit_loc(node->body->item[0]);
        pv_emit_const(e, doc, at);
        pv_emit_named(e, PV_OPCODE_STORE_NAME, pv_emit_intern(c, "__doc__"), at);
    }
    pv_emit_body(e, node->body, doc != NULL, false);
    emit_static_attributes(e, pv_no_loc);
    if (scope->classdict_slot >= 0) {
        pv_emit(e, PV_OPCODE_LOAD_CELL, (uint32_t)scope->classdict_slot, pv_no_loc);
        pv_emit_named(e, PV_OPCODE_STORE_NAME, pv_emit_intern(c, "__classdictcell__"), pv_no_loc);
    }
    if (scope->class_slot >= 0) {
        pv_emit(e, PV_OPCODE_LOAD_CELL, (uint32_t)scope->class_slot, pv_no_loc);
        pv_emit(e, PV_OPCODE_COPY, 1, pv_no_loc);
        pv_emit_named(e, PV_OPCODE_STORE_NAME, pv_emit_intern(c, "__classcell__"), pv_no_loc);
    } else {
        pv_emit_none(e, pv_no_loc);
    }
    pv_emit(e, PV_OPCODE_RETURN_VALUE, 0, pv_no_loc);
    pv_emit_close_function(e, 0, loc);
    return !c->failed;
}

// [] -> [class]
static void emit_call(PvEmitter *e, PvClassDefNode *node, const PvName *extra_base,
                      uint32_t first_line, PvLoc loc) {
    pv_emit(e, PV_OPCODE_LOAD_BUILD_CLASS, 0, loc);
    pv_emit(e, PV_OPCODE_PUSH_NULL, 0, loc);
    if (!emit_body(e, node, first_line, loc)) return;
    pv_emit_str(e, node->name, loc);
    pv_emit_arguments(e, 2, node->bases, extra_base, node->keywords, loc);
}

static void emit_generic(PvEmitter *outer, PvClassDefNode *node, uint32_t first_line, PvLoc loc) {
    const PvScopes *scopes = &outer->c->scopes;
    PvEmitter *e = pv_emit_open_type_params(outer, node, node->name, first_line);
    if (!e) return;
    pv_emit_type_params(e, node->type_params, loc);
    pv_emit_name(e, scopes->n_dot_type_params, PV_CTX_STORE, loc);
    pv_emit_name(e, scopes->n_dot_type_params, PV_CTX_LOAD, loc);
    pv_emit(e, PV_OPCODE_CALL_INTRINSIC_1, PV_INTRINSIC1_SUBSCRIPT_GENERIC, loc);
    pv_emit_name(e, scopes->n_generic_base, PV_CTX_STORE, loc);
    emit_call(e, node, scopes->n_generic_base, first_line, loc);
    pv_emit(e, PV_OPCODE_RETURN_VALUE, 0, loc);
    pv_emit_close_function(e, 0, loc);
    pv_emit(outer, PV_OPCODE_PUSH_NULL, 0, loc);
    pv_emit(outer, PV_OPCODE_CALL, 0, loc);
}

void pv_emit_class(PvEmitter *e, PvClassDefNode *node) {
    PvLoc loc = PV_LOC(node);
    uint32_t first_line = node->node.line;
    pv_emit_decorators(e, node->decorator_list);
    if (node->decorator_list->n) first_line = node->decorator_list->item[0]->line;
    if (node->type_params->n) emit_generic(e, node, first_line, loc);
    else emit_call(e, node, NULL, first_line, loc);
    pv_emit_apply_decorators(e, node->decorator_list);
    pv_emit_name(e, node->name, PV_CTX_STORE, loc);
}
