// Opcodes of jumps and iteration. Included by loop.c.

OP(JUMP) {
    pc = code->words + ARG;
    NEXT();
}

OP(JUMP_BACKWARD) {
    const uint32_t *target = code->words + ARG;
    core->fuel -= pc - target;
    pc = target;
    vm->progress++;
    if (UNLIKELY(caches == NULL) && code->n_caches != 0) {
        pv_code_state_warm(vm, frame->state);
        caches = frame->state->caches;
    }
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

OP(POP_JUMP_IF_FALSE) {
    if (*--sp == PV_FALSE) pc = code->words + ARG;
    NEXT();
}

OP(POP_JUMP_IF_TRUE) {
    if (*--sp == PV_TRUE) pc = code->words + ARG;
    NEXT();
}

OP(POP_JUMP_IF_NONE) {
    if (*--sp == PV_NONE) pc = code->words + ARG;
    NEXT();
}

OP(POP_JUMP_IF_NOT_NONE) {
    if (*--sp != PV_NONE) pc = code->words + ARG;
    NEXT();
}

OP(GET_ITER) {
    PvValue v = sp[-1];
    if (IS(v, GENERATOR)) {
        if (vm->made_generator == v && vm->made_pc == pc - 1) {
            pv_ptr(v)->flags |= PV_GENERATOR_OWNED;
        }
        NEXT();
    }
    if (pv_is_ptr(v) && !(pv_ptr(v)->type->flags & PV_TF_BUILTIN)) {
        PvFunction *method = guest_method(vm, pv_ptr(v)->type, PV_NAME(__iter__));
        SAVE();
        if (method != NULL) CALL_METHOD(method, sp - 1, 1, sp - 1, PV_RESULT_ITERATOR);
    }
    DO(pv_iter(vm, v, &result));
    sp[-1] = result;
    NEXT();
}

OP(FOR_ITER) {
    PvValue iterator = sp[-1];
    if (UNLIKELY(!pv_is_ptr(iterator))) {
        SAVE();
        status = PV_DEFER;
        goto not_ok;
    }
    PvType *type = pv_ptr(iterator)->type;
    if (type == &pv_types[PV_TYPE_RANGE_ITERATOR]) {
        PvRangeIterator *it = AS(PvRangeIterator, iterator);
        if (LIKELY(it->left > 0)) {
            PUSH(pv_from_int(it->at));
            it->at += it->step;
            it->left--;
            NEXT();
        }
        goto for_exhausted;
    }
    if (type == &pv_types[PV_TYPE_LIST_ITERATOR]) {
        PvListIterator *it = AS(PvListIterator, iterator);
        if (LIKELY(it->list != NULL)) {
            if (LIKELY((size_t)it->at < it->list->n)) {
                PUSH(it->list->item[it->at++]);
                NEXT();
            }
            it->list = NULL;
        }
        goto for_exhausted;
    }
    if (type == &pv_types[PV_TYPE_TUPLE_ITERATOR]) {
        PvTupleIterator *it = AS(PvTupleIterator, iterator);
        if (LIKELY(it->tuple != NULL)) {
            if (LIKELY(it->at < it->tuple->n)) {
                PUSH(it->tuple->item[it->at++]);
                NEXT();
            }
            it->tuple = NULL;
        }
        goto for_exhausted;
    }
    if (type == &pv_types[PV_TYPE_GENERATOR]) {
        PvGenerator *generator = AS(PvGenerator, iterator);
        if (generator->stage == PV_GENERATOR_CLOSED) goto for_exhausted;
        core->fuel -= PV_FUEL_RESUME;
        DO(pv_generator_resume(vm, generator, PV_NONE, PV_RESULT_NEXT));
        LOAD();
        NEXT();
    }
    SAVE();
    if (type == &pv_types[PV_TYPE_MAP] || type == &pv_types[PV_TYPE_STARMAP]) {
        // The next item is what a plain function gives: it is called in the twin's place. That must not fail
        // for want of room once its arguments are taken.
        result = pv_iterators_function(iterator);
        PvCodeState *state = IS(result, FUNCTION) ? AS(PvFunction, result)->state : NULL;
        if (state != NULL && state->simple && fiber->n_frames < fiber->frames_size && fiber->recursion < vm->depth &&
            INDEX(sp) + pv_call_room(state->code, state->code->n_args) + PV_STACK_SLACK <= fiber->stack_size) {
            function = AS(PvFunction, result);
            status = pv_iterators_arguments(vm, iterator, state->code->n_args, sp, &n_args);
            if (status == PV_OK) {
                if (n_args == 0) goto for_exhausted;
                core->walked = NULL;
                args = sp;
                names = NULL;
                region = NULL;
                cut = INDEX(sp);
                how = PV_RESULT_NEXT;
                extra = PV_NULL;
                goto enter;
            }
            if (status != PV_DEFER) goto not_ok;
        }
    }
    status = type->ops.next != NULL ? type->ops.next(vm, iterator, &result) : PV_DEFER; // what it names is called
    if (LIKELY(status == PV_OK)) {
        if (result == PV_NULL) goto for_exhausted;
        PUSH(result);
        NEXT();
    }
    if (status == PV_DEFER && core->defer_fn == PV_NULL && type->ops.next == NULL) {
        PvValue method = pv_type_lookup(vm, type, PV_NAME(__next__));
        if (method != PV_NULL && IS(method, FUNCTION)) {
            function = AS(PvFunction, method);
            sp[0] = iterator;
            args = sp;
            n_args = 1;
            names = NULL;
            region = NULL;
            cut = INDEX(sp);
            how = PV_RESULT_NEXT;
            extra = PV_NULL;
            goto enter;
        }
    }
    goto not_ok;
for_exhausted:
    sp--;
    pc = code->words + ARG;
    NEXT();
}
