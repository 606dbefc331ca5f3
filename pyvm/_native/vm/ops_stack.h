// Opcodes of the operand stack, constants, locals and cells. Included by loop.c.

OP(NOP) { NEXT(); }

OP(RESUME) {
    if (ARG == 0) vm->progress++;
#ifdef PV_DEBUG
    if (vm->gc_stress) {
        SAVE();
        pv_attention_collect(vm);
    }
#endif
    if (UNLIKELY(core->fuel <= 0)) {
        SAVE();
        goto attention;
    }
    NEXT();
}

OP(POP_TOP) {
    if (UNLIKELY(pv_generator_is_owned(sp[-1]))) {
        DO(pv_generator_leave(vm, PV_NONE));
        LOAD();
        goto thrown;
    }
    sp--;
    NEXT();
}

OP(COPY) {
    PvValue v = sp[-(int64_t)ARG];
    PUSH(v);
    NEXT();
}

OP(SWAP) {
    PvValue v = sp[-(int64_t)ARG];
    sp[-(int64_t)ARG] = sp[-1];
    sp[-1] = v;
    NEXT();
}

OP(PUSH_NULL) {
    PUSH(PV_NULL);
    NEXT();
}

OP(LOAD_CONST) {
    PUSH(code->consts[ARG]);
    NEXT();
}

OP(LOAD_INT) {
    PUSH(pv_from_int((int32_t)word >> 8));
    NEXT();
}

OP(LOAD_FAST) {
    PUSH(local[ARG]);
    NEXT();
}

OP(LOAD_FAST_CHECK) {
    PvValue v = local[ARG];
    if (UNLIKELY(v == PV_NULL)) DO(pv_names_unbound(vm, code, ARG));
    PUSH(v);
    NEXT();
}

OP(LOAD_FAST_AND_CLEAR) {
    PUSH(local[ARG]);
    local[ARG] = PV_NULL;
    NEXT();
}

OP(STORE_FAST) {
    local[ARG] = *--sp;
    NEXT();
}

OP(DELETE_FAST) {
    if (UNLIKELY(local[ARG] == PV_NULL)) DO(pv_names_unbound(vm, code, ARG));
    local[ARG] = PV_NULL;
    NEXT();
}

OP(MAKE_CELL) {
    PvCell *cell = pv_cell_new(vm, local[ARG]);
    NEED(cell);
    local[ARG] = pv_from_ptr(cell);
    NEXT();
}

OP(RENEW_CELL) {
    PvCell *cell = pv_cell_new(vm, PV_NULL);
    NEED(cell);
    local[ARG] = pv_from_ptr(cell);
    NEXT();
}

OP(COPY_FREE_VARS) {
    const PvTuple *closure = frame->function->closure;
    memcpy(local + code->n_locals - ARG, closure->item, ARG * sizeof *local);
    NEXT();
}

OP(LOAD_CELL) {
    PUSH(local[ARG]);
    NEXT();
}

OP(LOAD_DEREF) {
    PvValue v = AS(PvCell, local[ARG])->value;
    if (UNLIKELY(v == PV_NULL)) DO(pv_names_unbound(vm, code, ARG));
    PUSH(v);
    NEXT();
}

OP(STORE_DEREF) {
    AS(PvCell, local[ARG])->value = *--sp;
    NEXT();
}

OP(DELETE_DEREF) {
    PvCell *cell = AS(PvCell, local[ARG]);
    if (UNLIKELY(cell->value == PV_NULL)) DO(pv_names_unbound(vm, code, ARG));
    cell->value = PV_NULL;
    NEXT();
}
