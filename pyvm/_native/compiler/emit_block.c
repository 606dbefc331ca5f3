// Guards and blocks: what protects instructions, and what must be undone when control leaves a
// statement early. A guard is a range, so leaving a block on the way to `return` takes no
// instruction: what is emitted from then on is simply under the outer guard.
#include "compiler/emit.h"

PvLabel pv_emit_guard(PvEmitter *e, int offset) {
    PvLabel handler = pv_emit_label(e);
    if (!pv_emit_grow(e->c, &e->guards, &e->guard_capacity, e->n_guards + 1, sizeof *e->guards))
        return handler;
    PvGuard *guard = &e->guards[e->n_guards];
    guard->handler = handler;
    guard->outer = e->guard;
    guard->offset = (int8_t)offset;
    guard->depth = -1;
    e->guard = (int32_t)e->n_guards++;
    return handler;
}

void pv_emit_unguard(PvEmitter *e) {
    if (!e->c->failed) e->guard = e->guards[e->guard].outer;
}

void pv_emit_block(PvEmitter *e, PvBlock block, PvLoc loc) {
    if (e->c->failed) return;
    // CPython counts the block around a generator's body too.
    bool suspendable =
        e->flags & (PV_CODE_GENERATOR | PV_CODE_COROUTINE | PV_CODE_ASYNC_GENERATOR);
    if (e->n_blocks + suspendable == PV_MAX_BLOCKS) {
        pv_syntax_error_span(e->c->error, PV_SYNTAX_ERROR, e->c->tree, loc.line,
                             (uint32_t)(loc.col < 0 ? 0 : loc.col), loc.end_line,
                             (uint32_t)(loc.end_col < 0 ? 0 : loc.end_col),
                             "too many statically nested blocks");
        e->c->failed = true;
        return;
    }
    e->block[e->n_blocks++] = block;
}

void pv_emit_end_block(PvEmitter *e) {
    if (!e->c->failed) e->n_blocks--;
}

// The handled exception was replaced by another: [prev exc], make prev the handled one again.
void pv_emit_restore_and_reraise(PvEmitter *e) {
    pv_emit(e, PV_OPCODE_SWAP, 2, pv_no_loc);
    pv_emit(e, PV_OPCODE_POP_EXCEPT, 0, pv_no_loc);
    pv_emit(e, PV_OPCODE_RERAISE, 0, pv_no_loc);
}

static void pop_below(PvEmitter *e, bool keep_top, PvOpcode pop, PvLoc loc) {
    if (keep_top) pv_emit(e, PV_OPCODE_SWAP, 2, loc);
    pv_emit(e, pop, 0, loc);
}

// Emit what leaving one block takes. The block is no longer on the block stack.
static void unwind_one(PvEmitter *e, const PvBlock *block, bool keep_top, PvLoc *loc) {
    switch (block->kind) {
        case PV_BLOCK_WHILE:
        case PV_BLOCK_HANDLER:
        case PV_BLOCK_GROUP_HANDLER: break;
        case PV_BLOCK_FOR:
        case PV_BLOCK_POP_VALUE: pop_below(e, keep_top, PV_OPCODE_POP_TOP, *loc); break;
        case PV_BLOCK_TRY_EXCEPT: e->guard = block->outer_guard; break;
        case PV_BLOCK_FINALLY_TRY: {
            e->guard = block->outer_guard;
            PvBlock value = {.kind = PV_BLOCK_POP_VALUE, .outer_guard = e->guard};
            if (keep_top) pv_emit_block(e, value, *loc);
            pv_emit_statements(e, block->final);
            if (keep_top) pv_emit_end_block(e);
            *loc = pv_no_loc;
            break;
        }
        case PV_BLOCK_FINALLY_END:
            pop_below(e, keep_top, PV_OPCODE_POP_TOP, *loc);
            e->guard = block->outer_guard;
            pop_below(e, keep_top, PV_OPCODE_POP_EXCEPT, *loc);
            break;
        case PV_BLOCK_WITH:
        case PV_BLOCK_ASYNC_WITH:
            *loc = pv_emit_loc(block->node);
            e->guard = block->outer_guard;
            if (keep_top) {
                pv_emit(e, PV_OPCODE_SWAP, 3, *loc);
                pv_emit(e, PV_OPCODE_SWAP, 2, *loc);
            }
            pv_emit_exit_call(e, block->kind == PV_BLOCK_ASYNC_WITH, *loc);
            pv_emit(e, PV_OPCODE_POP_TOP, 0, *loc);
            *loc = pv_no_loc;
            break;
        case PV_BLOCK_HANDLER_CLEANUP:
            e->guard = block->outer_guard;
            pop_below(e, keep_top, PV_OPCODE_POP_EXCEPT, *loc);
            if (block->name) {
                pv_emit_none(e, *loc);
                pv_emit_name(e, block->name, PV_CTX_STORE, *loc);
                pv_emit_name(e, block->name, PV_CTX_DEL, *loc);
            }
            break;
    }
}

// Leave all blocks (loop NULL), or those inside the innermost loop, which is copied to `loop`; answer
// whether there is one. The block stack is as before afterwards, since the code behind goes on
// inside; `e->guard` is the outer one, and the caller restores it when it has emitted its jump.
bool pv_emit_unwind(PvEmitter *e, bool keep_top, PvBlock *loop, PvLoc *loc) {
    PvBlock saved[PV_MAX_BLOCKS];
    uint32_t depth = e->n_blocks;
    bool found = false;
    while (e->n_blocks && !e->c->failed) {
        const PvBlock *top = &e->block[e->n_blocks - 1];
        if (top->kind == PV_BLOCK_GROUP_HANDLER) {
            pv_syntax_error_span(e->c->error, PV_SYNTAX_ERROR, e->c->tree, loc->line,
                                 (uint32_t)loc->col, loc->end_line, (uint32_t)loc->end_col,
                                 "'break', 'continue' and 'return' cannot appear in an except* "
                                 "block");
            e->c->failed = true;
            return false;
        }
        if (loop && (top->kind == PV_BLOCK_WHILE || top->kind == PV_BLOCK_FOR)) {
            *loop = *top;
            found = true;
            break;
        }
        e->n_blocks--;
        saved[e->n_blocks] = *top;
        unwind_one(e, &saved[e->n_blocks], keep_top, loc);
    }
    if (e->c->failed) return false;
    for (uint32_t i = e->n_blocks; i < depth; i++) e->block[i] = saved[i];
    e->n_blocks = depth;
    return found;
}
