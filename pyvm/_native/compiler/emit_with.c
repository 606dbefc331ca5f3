// `with` and `async with`. While the body runs, the exit method and its self lie on the stack.
#include "compiler/emit.h"

// [exit exit_self] -> [what exit(None, None, None) returned]
void pv_emit_exit_call(PvEmitter *e, bool is_async, PvLoc loc) {
    for (int i = 0; i < 3; i++) pv_emit_none(e, loc);
    pv_emit(e, PV_OPCODE_CALL, 3, loc);
    if (is_async) {
        pv_emit(e, PV_OPCODE_GET_AWAITABLE, 2, loc);
        pv_emit_yield_from(e, true, loc);
    }
}

// The handler: [exit exit_self exc]. A true answer of exit() ends the exception.
static void emit_handler(PvEmitter *e, PvLabel handler, bool is_async, PvLabel exit, PvLoc loc) {
    bool cold = e->cold;
    PvLabel suppress = pv_emit_label(e);
    e->cold = true;
    pv_emit_place(e, handler);
    pv_emit(e, PV_OPCODE_PUSH_EXC_INFO, 0, loc);
    PvLabel cleanup = pv_emit_guard(e, -1);
    pv_emit(e, PV_OPCODE_WITH_EXCEPT_START, 0, loc);
    if (is_async) {
        pv_emit(e, PV_OPCODE_GET_AWAITABLE, 2, loc);
        pv_emit_yield_from(e, true, loc);
    }
    pv_emit(e, PV_OPCODE_TO_BOOL, 0, loc);
    pv_emit_jump(e, PV_OPCODE_POP_JUMP_IF_TRUE, suppress, loc);
    pv_emit(e, PV_OPCODE_RERAISE, 0, loc);
    pv_emit_place(e, suppress);
    pv_emit(e, PV_OPCODE_POP_TOP, 0, loc);
    pv_emit_unguard(e);
    pv_emit(e, PV_OPCODE_POP_EXCEPT, 0, loc);
    pv_emit(e, PV_OPCODE_POP_TOP, 0, loc);
    pv_emit(e, PV_OPCODE_POP_TOP, 0, loc);
    pv_emit_jump(e, PV_OPCODE_JUMP, exit, pv_no_loc);
    pv_emit_place(e, cleanup);
    pv_emit_restore_and_reraise(e);
    e->cold = cold;
}

static void emit_item(PvEmitter *e, PvWithNode *node, uint32_t index, bool is_async) {
    const PvWithitemNode *item = PV_AS(Withitem, node->items->item[index]);
    PvLoc loc = pv_emit_loc(item->context_expr);
    PvLabel exit = pv_emit_label(e);
    if (e->c->failed) return;
    pv_emit_expr(e, item->context_expr);
    pv_emit(e, PV_OPCODE_WITH_PREPARE, is_async, loc);
    pv_emit(e, PV_OPCODE_CALL, 0, loc);
    if (is_async) {
        pv_emit(e, PV_OPCODE_GET_AWAITABLE, 1, loc);
        pv_emit_yield_from(e, true, loc);
    }
    // What enter() returned lies on top and is not kept by the handler.
    PvBlock block = {.kind = is_async ? PV_BLOCK_ASYNC_WITH : PV_BLOCK_WITH,
                     .outer_guard = e->guard,
                     .node = item->context_expr};
    PvLabel handler = pv_emit_guard(e, -1);
    pv_emit_block(e, block, index ? loc : PV_LOC(node));
    if (item->optional_vars) pv_emit_store(e, item->optional_vars);
    else pv_emit(e, PV_OPCODE_POP_TOP, 0, loc);
    if (index + 1 < node->items->n) emit_item(e, node, index + 1, is_async);
    else pv_emit_statements(e, node->body);
    pv_emit_end_block(e);
    pv_emit_unguard(e);
    pv_emit_exit_call(e, is_async, loc);
    pv_emit(e, PV_OPCODE_POP_TOP, 0, loc);
    pv_emit_jump(e, PV_OPCODE_JUMP, exit, loc);
    emit_handler(e, handler, is_async, exit, loc);
    pv_emit_place(e, exit);
}

void pv_emit_with(PvEmitter *e, PvWithNode *node, bool is_async) {
    emit_item(e, node, 0, is_async);
}
