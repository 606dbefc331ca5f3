// `try` in all its forms. Handlers are placed behind the rest of the code; a body of `finally` is
// emitted once for each way to leave the `try` (falling off, an exception, each return or break).
#include "compiler/emit.h"

// name = None; del name: what the end of `except ... as name` does.
static void unbind(PvEmitter *e, const PvName *name) {
    pv_emit_none(e, pv_no_loc);
    pv_emit_name(e, name, PV_CTX_STORE, pv_no_loc);
    pv_emit_name(e, name, PV_CTX_DEL, pv_no_loc);
}

// One `except`: [prev exc] comes in; what does not match goes on at `next`.
static void emit_handler(PvEmitter *e, PvExceptHandlerNode *handler, int32_t outside,
                         PvLabel next, PvLabel end) {
    PvLoc loc = PV_LOC(handler);
    if (handler->type) {
        pv_emit_expr(e, handler->type);
        pv_emit(e, PV_OPCODE_CHECK_EXC_MATCH, 0, loc);
        pv_emit_jump(e, PV_OPCODE_POP_JUMP_IF_FALSE, next, loc);
    }
    PvBlock block = {.kind = PV_BLOCK_HANDLER_CLEANUP,
                     .outer_guard = outside,
                     .name = handler->name,
                     .node = PV_NODE(handler)};
    PvLabel cleanup = 0;
    if (handler->name) {
        pv_emit_name(e, handler->name, PV_CTX_STORE, loc);
        cleanup = pv_emit_guard(e, 0);
    } else {
        pv_emit(e, PV_OPCODE_POP_TOP, 0, loc);
    }
    pv_emit_block(e, block, loc);
    pv_emit_statements(e, handler->body);
    pv_emit_end_block(e);
    if (handler->name) pv_emit_unguard(e);
    int32_t guard = e->guard;
    e->guard = outside;
    pv_emit(e, PV_OPCODE_POP_EXCEPT, 0, pv_no_loc);
    if (handler->name) unbind(e, handler->name);
    pv_emit_jump(e, PV_OPCODE_JUMP, end, pv_no_loc);
    e->guard = guard;
    if (handler->name) {
        pv_emit_place(e, cleanup);
        unbind(e, handler->name);
        pv_emit(e, PV_OPCODE_RERAISE, 0, pv_no_loc);
    }
}

static void emit_try_except(PvEmitter *e, PvTryNode *node) {
    PvLoc loc = PV_LOC(node);
    PvLabel end = pv_emit_label(e);
    PvBlock block = {.kind = PV_BLOCK_TRY_EXCEPT, .outer_guard = e->guard, .node = PV_NODE(node)};
    int32_t outside = e->guard;
    PvLabel except = pv_emit_guard(e, 0);
    pv_emit_block(e, block, loc);
    pv_emit_statements(e, node->body);
    pv_emit_end_block(e);
    pv_emit_unguard(e);
    pv_emit_statements(e, node->orelse);
    pv_emit_jump(e, PV_OPCODE_JUMP, end, pv_no_loc);

    bool cold = e->cold;
    e->cold = true;
    pv_emit_place(e, except);
    pv_emit(e, PV_OPCODE_PUSH_EXC_INFO, 0, pv_no_loc);
    PvLabel cleanup = pv_emit_guard(e, -1);
    PvBlock handlers = {.kind = PV_BLOCK_HANDLER, .outer_guard = outside, .node = PV_NODE(node)};
    pv_emit_block(e, handlers, loc);
    for (uint32_t i = 0; i < node->handlers->n && !e->c->failed; i++) {
        PvExceptHandlerNode *handler = PV_AS(ExceptHandler, node->handlers->item[i]);
        if (!handler->type && i + 1 < node->handlers->n) {
            pv_syntax_error_at(e->c->error, e->c->tree, PV_NODE(handler),
                               "default 'except:' must be last");
            e->c->failed = true;
            return;
        }
        PvLabel next = pv_emit_label(e);
        emit_handler(e, handler, outside, next, end);
        pv_emit_place(e, next);
    }
    pv_emit_end_block(e);
    pv_emit(e, PV_OPCODE_RERAISE, 0, pv_no_loc);
    pv_emit_unguard(e);
    pv_emit_place(e, cleanup);
    pv_emit_restore_and_reraise(e);
    e->cold = cold;
    pv_emit_place(e, end);
}

// ---- finally

// Emit `body` guarded by `finally`: a try statement without its finalbody, or a plain block.
static void emit_finally(PvEmitter *e, PvTryNode *node, void (*body)(PvEmitter *, PvTryNode *)) {
    PvLoc loc = PV_LOC(node);
    PvLabel exit = pv_emit_label(e);
    int32_t outside = e->guard;
    PvBlock block = {.kind = PV_BLOCK_FINALLY_TRY,
                     .outer_guard = outside,
                     .final = node->finalbody,
                     .node = PV_NODE(node)};
    PvLabel handler = pv_emit_guard(e, 0);
    pv_emit_block(e, block, loc);
    body(e, node);
    pv_emit_end_block(e);
    pv_emit_unguard(e);
    pv_emit_statements(e, node->finalbody);
    pv_emit_jump(e, PV_OPCODE_JUMP, exit, pv_no_loc);

    bool cold = e->cold;
    e->cold = true;
    pv_emit_place(e, handler);
    pv_emit(e, PV_OPCODE_PUSH_EXC_INFO, 0, pv_no_loc);
    PvLabel cleanup = pv_emit_guard(e, -1);
    PvBlock end = {.kind = PV_BLOCK_FINALLY_END, .outer_guard = outside, .node = PV_NODE(node)};
    pv_emit_block(e, end, loc);
    pv_emit_statements(e, node->finalbody);
    pv_emit_end_block(e);
    pv_emit(e, PV_OPCODE_RERAISE, 0, pv_no_loc);
    pv_emit_unguard(e);
    pv_emit_place(e, cleanup);
    pv_emit_restore_and_reraise(e);
    e->cold = cold;
    pv_emit_place(e, exit);
}

static void emit_plain_body(PvEmitter *e, PvTryNode *node) { pv_emit_statements(e, node->body); }

void pv_emit_try(PvEmitter *e, PvTryNode *node) {
    if (!node->finalbody->n) emit_try_except(e, node);
    else emit_finally(e, node, node->handlers->n ? emit_try_except : emit_plain_body);
}

// ---- except*

// One `except*`: [prev original raised rest] comes in and goes out, with its part taken from rest
// and what its body raised added to the list.
static void emit_group_handler(PvEmitter *e, PvExceptHandlerNode *handler, int32_t outside) {
    PvLoc loc = PV_LOC(handler);
    PvLabel no_match = pv_emit_label(e), next = pv_emit_label(e);
    if (handler->type) pv_emit_expr(e, handler->type);
    pv_emit(e, PV_OPCODE_CHECK_EG_MATCH, 0, loc);
    pv_emit(e, PV_OPCODE_COPY, 1, loc);
    pv_emit_jump(e, PV_OPCODE_POP_JUMP_IF_NONE, no_match, loc);
    if (handler->name) pv_emit_name(e, handler->name, PV_CTX_STORE, loc);
    else pv_emit(e, PV_OPCODE_POP_TOP, 0, loc);
    PvBlock block = {.kind = PV_BLOCK_HANDLER_CLEANUP,
                     .outer_guard = outside,
                     .name = handler->name,
                     .node = PV_NODE(handler)};
    PvLabel raised = pv_emit_guard(e, 0);
    pv_emit_block(e, block, loc);
    pv_emit_statements(e, handler->body);
    pv_emit_end_block(e);
    pv_emit_unguard(e);
    if (handler->name) unbind(e, handler->name);
    pv_emit_jump(e, PV_OPCODE_JUMP, next, pv_no_loc);
    pv_emit_place(e, raised);
    if (handler->name) unbind(e, handler->name);
    pv_emit(e, PV_OPCODE_LIST_APPEND, 2, pv_no_loc);
    pv_emit_jump(e, PV_OPCODE_JUMP, next, pv_no_loc);
    pv_emit_place(e, no_match);
    pv_emit(e, PV_OPCODE_POP_TOP, 0, loc);
    pv_emit_place(e, next);
}

static void emit_try_except_star(PvEmitter *e, PvTryNode *node) {
    PvLoc loc = PV_LOC(node);
    PvLabel end = pv_emit_label(e), reraise = pv_emit_label(e);
    int32_t outside = e->guard;
    PvBlock block = {.kind = PV_BLOCK_TRY_EXCEPT, .outer_guard = outside, .node = PV_NODE(node)};
    PvLabel except = pv_emit_guard(e, 0);
    pv_emit_block(e, block, loc);
    pv_emit_statements(e, node->body);
    pv_emit_end_block(e);
    pv_emit_unguard(e);
    pv_emit_statements(e, node->orelse);
    pv_emit_jump(e, PV_OPCODE_JUMP, end, pv_no_loc);

    bool cold = e->cold;
    e->cold = true;
    pv_emit_place(e, except);
    pv_emit(e, PV_OPCODE_PUSH_EXC_INFO, 0, pv_no_loc);
    PvLabel cleanup = pv_emit_guard(e, -1);
    PvBlock handlers = {
        .kind = PV_BLOCK_GROUP_HANDLER, .outer_guard = outside, .node = PV_NODE(node)};
    pv_emit_block(e, handlers, loc);
    pv_emit(e, PV_OPCODE_BUILD_LIST, 0, pv_no_loc);
    pv_emit(e, PV_OPCODE_COPY, 2, pv_no_loc);
    for (uint32_t i = 0; i < node->handlers->n && !e->c->failed; i++)
        emit_group_handler(e, PV_AS(ExceptHandler, node->handlers->item[i]), outside);
    pv_emit_end_block(e);
    pv_emit(e, PV_OPCODE_LIST_APPEND, 1, pv_no_loc);
    pv_emit(e, PV_OPCODE_CALL_INTRINSIC_2, PV_INTRINSIC2_PREP_RERAISE_STAR, pv_no_loc);
    pv_emit(e, PV_OPCODE_COPY, 1, pv_no_loc);
    pv_emit_jump(e, PV_OPCODE_POP_JUMP_IF_NOT_NONE, reraise, pv_no_loc);
    pv_emit(e, PV_OPCODE_POP_TOP, 0, pv_no_loc);
    pv_emit_unguard(e);
    pv_emit(e, PV_OPCODE_POP_EXCEPT, 0, pv_no_loc);
    pv_emit_jump(e, PV_OPCODE_JUMP, end, pv_no_loc);
    pv_emit_place(e, reraise);
    pv_emit(e, PV_OPCODE_SWAP, 2, pv_no_loc);
    pv_emit(e, PV_OPCODE_POP_EXCEPT, 0, pv_no_loc);
    pv_emit(e, PV_OPCODE_RERAISE, 0, pv_no_loc);
    pv_emit_place(e, cleanup);
    pv_emit_restore_and_reraise(e);
    e->cold = cold;
    pv_emit_place(e, end);
}

void pv_emit_try_star(PvEmitter *e, PvTryNode *node) {
    if (node->finalbody->n) emit_finally(e, node, emit_try_except_star);
    else emit_try_except_star(e, node);
}
