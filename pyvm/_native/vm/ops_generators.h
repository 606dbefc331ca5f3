// Opcodes of generators, coroutines and awaiting. Included by loop.c.

OP(RETURN_GENERATOR) {
    SAVE();
    PvGenerator *generator = pv_generator_make(vm);
    NEED(generator);
    result = pv_from_ptr(generator);
    how = frame->flags & PV_RESULT_MASK;
    extra = frame->extra;
    pv_frames_pop(fiber);
    if (how == PV_RESULT_LEAVE) {
        fiber->result = result;
        return PV_OK;
    }
    LOAD();
    vm->made_generator = result;
    vm->made_pc = pc;
    cut = frame->sp;
    if (UNLIKELY((*pc & 255) == PV_OPCODE_POP_TOP) && how == PV_RESULT_PUSH && IS(result, COROUTINE)) {
        fiber->stack[cut] = result; // a statement: nobody will await it
        status = pv_operator_twin(vm, PV_TWIN_NEVER_AWAITED, cut, 1, PV_RESULT_PUSH);
        if (LIKELY(status == PV_OK)) {
            LOAD();
            NEXT();
        }
        if (status == PV_RAISE) goto raise;
        core->stop = PV_STOP_MEMORY; // the call happened: it cannot begin again
        return PV_STOP;
    }
    goto deliver;
}

OP(YIELD_VALUE) {
    result = *--sp;
    SAVE();
    uint32_t flags = frame->flags;
    PvGenerator *generator = AS(PvGenerator, frame->extra);
    pv_generator_suspend(vm);
    LOAD();
    if (UNLIKELY(flags & PV_FRAME_LEFT)) {
        if (pv_generator_after_leave(vm) == PV_RAISE) goto raise_again;
        LOAD();
        NEXT();
    }
    if (UNLIKELY(flags & (PV_FRAME_CLOSE | PV_FRAME_ASYNC_STEP))) {
        status = pv_generator_yielded(vm, generator, flags, &result);
        if (status == PV_RAISE) goto raise;
        if (vm->reload) {
            vm->reload = false;
            LOAD();
            NEXT();
        }
    }
    how = flags & PV_RESULT_MASK;
    extra = PV_NULL;
    cut = frame->sp;
    goto deliver;
}

generator_returns: { // `result` is returned by the frame of a generator
    SAVE();
    PvFrame gone = *frame;
    pv_frames_pop(fiber);
    pv_generator_finish(vm, &gone);
    LOAD();
    how = gone.flags & PV_RESULT_MASK;
    if (UNLIKELY(gone.flags & PV_FRAME_LEFT)) {
        if (pv_generator_after_leave(vm) == PV_RAISE) goto raise_again;
        LOAD();
        NEXT();
    }
    if (UNLIKELY(gone.flags & PV_FRAME_ASYNC_STEP)) {
        status = pv_generator_step_returned(vm, &gone);
        if (status == PV_RAISE) goto raise;
        LOAD();
        NEXT();
    }
    if (UNLIKELY(gone.flags & PV_FRAME_CLOSE)) {
        extra = PV_NULL;
        cut = frame->sp;
        goto deliver;
    }
    if (how == PV_RESULT_NEXT || how == PV_RESULT_SEND) {
        pv_unwind_exhausted(vm, how, result);
        LOAD();
        NEXT();
    }
    status = pv_generator_raise_stop(vm, result);
    if (status != PV_RAISE) { // the generator has ended: it cannot end again
        core->stop = PV_STOP_MEMORY;
        return PV_STOP;
    }
    goto raise;
}

OP(GET_YIELD_FROM_ITER) {
    PvValue v = sp[-1];
    if (IS(v, GENERATOR)) NEXT();
    if (IS(v, COROUTINE)) {
        bool awaits = (code->flags & PV_CODE_COROUTINE) ||
                      ((frame->flags & PV_FRAME_GENERATOR) &&
                       AS(PvGenerator, frame->extra)->iterable_coroutine);
        if (!awaits) {
            DO(pv_raise(vm, PV_EXC_TYPE_ERROR,
                        "cannot 'yield from' a coroutine object in a non-coroutine generator"));
        }
        NEXT();
    }
    DO(pv_iter(vm, v, &result));
    sp[-1] = result;
    NEXT();
}

OP(SEND) {
    PvValue receiver = sp[-2], sent = sp[-1];
    SAVE();
    PvGenerator *generator = pv_generator_behind(receiver);
    if (generator != NULL) {
        if (UNLIKELY(generator->stage == PV_GENERATOR_CLOSED)) {
            if (generator->base.type != &pv_types[PV_TYPE_GENERATOR]) {
                DO(pv_raise(vm, PV_EXC_RUNTIME_ERROR, "cannot reuse already awaited coroutine"));
            }
            sp--;
            frame->sp--;
            pv_unwind_exhausted(vm, PV_RESULT_SEND, PV_NONE);
            LOAD();
            NEXT();
        }
        core->fuel -= PV_FUEL_RESUME;
        frame->sp--; // the sent value
        status = pv_generator_resume(vm, generator, sent, PV_RESULT_SEND);
        if (UNLIKELY(status != PV_OK)) {
            frame = pv_frames_top(fiber);
            frame->sp++;
            goto not_ok;
        }
        LOAD();
        NEXT();
    }
    if (IS(receiver, ASYNC_GENERATOR_ASEND) || IS(receiver, ASYNC_GENERATOR_ATHROW)) {
        status = pv_generator_step(vm, AS(PvAsyncStep, receiver), sent, PV_RESULT_SEND, 1);
        if (status != PV_OK) goto not_ok;
        goto stepped;
    }
    if (sent == PV_NONE && pv_is_ptr(receiver) && pv_ptr(receiver)->type->ops.next != NULL) {
        DO(pv_next(vm, receiver, &result));
        if (result == PV_NULL) {
            frame->sp--;
            pv_unwind_exhausted(vm, PV_RESULT_SEND, PV_NONE);
            LOAD();
            NEXT();
        }
        sp[-1] = result;
        NEXT();
    }
    status = PV_DEFER;
    goto not_ok;
}

OP(DELEGATE_THROW) {
    PvValue receiver = sp[-2], exc = sp[-1];
    SAVE();
    PvGenerator *generator = pv_generator_behind(receiver);
    if (generator == NULL && pv_generator_is_deaf(vm, receiver)) {
        if (pv_exception_is(exc, PV_EXC_STOP_ITERATION)) { // as if the receiver had ended so
            PvValue value = pv_as_exception(exc)->extra[0];
            frame->sp--;
            pv_unwind_exhausted(vm, PV_RESULT_SEND, value == PV_NULL ? PV_NONE : value);
            LOAD();
            NEXT();
        }
        core->exc = exc;
        goto thrown;
    }
    if (generator == NULL || generator->stage != PV_GENERATOR_SUSPENDED || pv_generator_throws_exit(exc)) {
        status = PV_DEFER;
        goto not_ok;
    }
    DO(pv_generator_arrive(vm, generator, &exc));
    frame->sp--;
    status = pv_generator_resume(vm, generator, PV_NULL, PV_RESULT_SEND);
    if (UNLIKELY(status != PV_OK)) {
        frame = pv_frames_top(fiber);
        frame->sp++;
        goto not_ok;
    }
    core->exc = exc;
    LOAD();
    goto thrown;
}

stepped: // an async step pushed a frame, or ended at once (vm->reload)
    vm->reload = false;
    LOAD();
    if (vm->throwing) {
        vm->throwing = false;
        goto thrown;
    }
    NEXT();

OP(GET_AWAITABLE) {
    PvValue v = sp[-1];
    if (IS(v, COROUTINE)) {
        PvValue awaited;
        DO(pv_generator_get_gi_yieldfrom(vm, v, &awaited));
        if (UNLIKELY(awaited != PV_NONE)) {
            DO(pv_raise(vm, PV_EXC_RUNTIME_ERROR, "coroutine is being awaited already"));
        }
        NEXT();
    }
    if (IS(v, GENERATOR) && AS(PvGenerator, v)->iterable_coroutine) NEXT();
    if (IS(v, ASYNC_GENERATOR_ASEND) || IS(v, ASYNC_GENERATOR_ATHROW)) NEXT();
    SAVE();
    status = PV_DEFER;
    goto not_ok;
}

OP(GET_AITER) {
    if (IS(sp[-1], ASYNC_GENERATOR)) NEXT();
    SAVE();
    status = PV_DEFER;
    goto not_ok;
}

OP(GET_ANEXT) {
    SAVE();
    if (IS(sp[-1], ASYNC_GENERATOR)) {
        DO(pv_generator_new_step(vm, AS(PvGenerator, sp[-1]), PV_TYPE_ASYNC_GENERATOR_ASEND,
                                 PV_NONE, &result));
        PUSH(result);
        NEXT();
    }
    status = PV_DEFER;
    goto not_ok;
}

OP(END_ASYNC_FOR) {
    PvValue exc = sp[-1];
    if (pv_exception_is(exc, PV_EXC_STOP_ASYNC_ITERATION)) {
        sp -= 2;
        NEXT();
    }
    SAVE();
    core->exc = exc;
    goto raise_again;
}
