// Opcodes of calls, functions and returns. Included by loop.c.

OP(CALL) {
    pc++; // the cache word
    PvValue *called = sp - ARG - 2;
    if (LIKELY(IS(called[0], FUNCTION))) {
        // A plain function with as many arguments as it has parameters: as `enter`, in short.
        function = AS(PvFunction, called[0]);
        PvCodeState *state = function->state;
        args = called + 2 - (called[1] != PV_NULL);
        if (LIKELY(state != NULL) && LIKELY(state->simple)) {
            const PvCode *callee = state->code;
            size_t base = INDEX(args), n = (size_t)(sp - args);
            if (LIKELY(n == callee->n_args && fiber->n_frames < fiber->frames_size &&
                       fiber->recursion < vm->depth &&
                       base + pv_call_room(callee, n) + PV_STACK_SLACK <= fiber->stack_size)) {
                frame->pc = pc;
                frame->sp = INDEX(called);
                frame = &fiber->frames[fiber->n_frames++];
                if (++fiber->recursion > vm->usage.depth_peak) {
                    vm->usage.depth_peak = fiber->recursion;
                }
                local = args;
                for (size_t i = n; i < callee->n_locals; i++) local[i] = PV_NULL;
                *frame = (PvFrame){
                    .pc = callee->words,
                    .state = state,
                    .function = function,
                    .globals = function->globals,
                    .names = PV_NULL,
                    .extra = PV_NULL,
                    .handled = PV_NONE,
                    .base = (uint32_t)base,
                    .sp = (uint32_t)(base + callee->n_locals),
                    .flags = PV_RESULT_PUSH | PV_FRAME_COUNTED,
                };
                core->fuel -= PV_FUEL_CALL + callee->n_words / 4;
                if (UNLIKELY(state->caches == NULL) && state->calls++ > 0) {
                    pv_code_state_warm(vm, state);
                }
                code = callee;
                caches = state->caches;
                sp = local + callee->n_locals;
                pc = callee->words;
                SWITCHED();
                NEXT();
            }
        }
    }
    SAVE();
    CALL_PUSHED(sp - ARG - 2, ARG, INDEX(sp - ARG - 2), PV_RESULT_PUSH, PV_NULL);
}

OP(CALL_KW) {
    pc++;
    SAVE();
    region = sp - ARG - 3;
    n_given = ARG;
    names = AS(PvTuple, sp[-1]);
    cut = INDEX(region);
    how = PV_RESULT_PUSH;
    extra = PV_NULL;
    goto call;
}

OP(CALL_EX) {
    const PvTuple *positional = AS(PvTuple, sp[-2]);
    PvDict *keywords = sp[-1] != PV_NULL ? AS(PvDict, sp[-1]) : NULL;
    size_t n_names = keywords != NULL ? keywords->used : 0;
    DO(pv_charge(vm, (int64_t)(positional->n + n_names)));
    DO(pv_frames_reserve(vm, fiber, INDEX(sp), positional->n + n_names + 4));
    LOAD();
    PvTuple *given_names = NULL;
    if (n_names > 0) {
        given_names = pv_tuple_make(vm, n_names);
        NEED(given_names);
    }
    region = sp;
    region[0] = sp[-4];
    region[1] = PV_NULL;
    memcpy(region + 2, positional->item, positional->n * sizeof *region);
    if (n_names > 0) {
        PvValue *to = region + 2 + positional->n;
        uint32_t at = 0;
        for (size_t i = 0; i < n_names; i++) {
            const PvDictEntry *entry = pv_dict_walk(keywords, &at);
            if (UNLIKELY(!pv_is_str(entry->key))) {
                DO(pv_args_refuse_keywords(vm, region[0], (size_t)positional->n));
            }
            given_names->item[i] = entry->key;
            to[i] = entry->value;
        }
    }
    n_given = positional->n + n_names;
    names = given_names;
    cut = INDEX(sp - 4);
    how = PV_RESULT_PUSH;
    extra = PV_NULL;
    goto call;
}

OP(STAR_ARGUMENTS) {
    if (IS(sp[-1], TUPLE)) NEXT();
    PvList *list = pv_list_make(vm, 0);
    NEED(list);
    DO(pv_list_push_all(vm, list, sp[-1]));
    PvTuple *tuple = pv_tuple_of(vm, list->item, list->n);
    NEED(tuple);
    sp[-1] = pv_from_ptr(tuple);
    NEXT();
}

OP(MAKE_FUNCTION) {
    PvCodeState *state = pv_code_state_get(vm, frame->state->unit_row, ARG);
    NEED(state);
    PvFunction *made = pv_function_new(vm, state, frame->globals);
    NEED(made);
    PUSH(pv_from_ptr(made));
    NEXT();
}

OP(SET_FUNCTION_ATTRIBUTE) {
    PvFunction *made = AS(PvFunction, sp[-1]);
    PvValue v = sp[-2];
    switch (ARG) {
    case PV_FUNCTION_DEFAULTS: made->defaults = AS(PvTuple, v); break;
    case PV_FUNCTION_KWDEFAULTS: made->kwdefaults = AS(PvDict, v); break;
    case PV_FUNCTION_ANNOTATIONS: made->annotations = v; break;
    default: made->closure = AS(PvTuple, v); break;
    }
    sp[-2] = sp[-1];
    sp--;
    NEXT();
}

OP(RETURN_VALUE) {
    result = *--sp;
    uint32_t flags = frame->flags;
    if (UNLIKELY(flags & PV_FRAME_GENERATOR)) goto generator_returns;
    how = flags & PV_RESULT_MASK;
    extra = frame->extra;
    pv_frames_pop(fiber);
    if (LIKELY(how == PV_RESULT_PUSH)) {
        LOAD();
        PUSH(result);
        NEXT();
    }
    if (how == PV_RESULT_LEAVE) {
        fiber->result = result;
        return PV_OK;
    }
    LOAD();
    cut = frame->sp;
    goto deliver;
}

OP(CALL_INTRINSIC_1) {
    PvValue v = sp[-1];
    uint32_t twin;
    switch (ARG) {
    case PV_INTRINSIC1_LIST_TO_TUPLE: {
        PvTuple *tuple = pv_tuple_of(vm, AS(PvList, v)->item, AS(PvList, v)->n);
        NEED(tuple);
        sp[-1] = pv_from_ptr(tuple);
        NEXT();
    }
    case PV_INTRINSIC1_STOPITERATION_ERROR:
        DO(pv_generator_stop_error(vm, code, v, &result));
        sp[-1] = result;
        NEXT();
    case PV_INTRINSIC1_ASYNC_GEN_WRAP: {
        PvAsyncValue *wrapped = pv_heap_new(vm, &pv_types[PV_TYPE_ASYNC_VALUE], sizeof *wrapped);
        NEED(wrapped);
        wrapped->value = v;
        sp[-1] = pv_from_ptr(wrapped);
        NEXT();
    }
    case PV_INTRINSIC1_IMPORT_STAR:
        SAVE();
        sp[0] = frame->names != PV_NULL ? frame->names : pv_from_ptr(frame->globals);
        function = pv_prelude_twin(PV_TWIN_IMPORT_STAR);
        n_args = 2;
        goto intrinsic_function;
    case PV_INTRINSIC1_TYPEVAR: twin = PV_TWIN_INTRINSIC_TYPEVAR; break;
    case PV_INTRINSIC1_PARAMSPEC: twin = PV_TWIN_INTRINSIC_PARAMSPEC; break;
    case PV_INTRINSIC1_TYPEVARTUPLE: twin = PV_TWIN_INTRINSIC_TYPEVARTUPLE; break;
    case PV_INTRINSIC1_SUBSCRIPT_GENERIC: twin = PV_TWIN_INTRINSIC_SUBSCRIPT_GENERIC; break;
    case PV_INTRINSIC1_TYPEALIAS: twin = PV_TWIN_INTRINSIC_TYPEALIAS; break;
    default: twin = PV_TWIN_INTRINSIC_PRINT; break;
    }
    SAVE();
    function = pv_prelude_twin(twin);
    n_args = 1;
intrinsic_function:
    if (UNLIKELY(function == NULL)) {
        DO(pv_raise(vm, PV_EXC_SYSTEM_ERROR, "the prelude lacks intrinsic %d", (int)ARG));
    }
    args = fiber->stack + frame->sp - ((word & 255) == PV_OPCODE_CALL_INTRINSIC_2 ? 2 : 1);
    names = NULL;
    region = NULL;
    cut = INDEX(args);
    how = PV_RESULT_PUSH;
    extra = PV_NULL;
    goto enter;
}

OP(CALL_INTRINSIC_2) {
    uint32_t twin;
    switch (ARG) {
    case PV_INTRINSIC2_SET_FUNCTION_TYPE_PARAMS:
        AS(PvFunction, sp[-2])->type_params = sp[-1];
        sp--;
        NEXT();
    case PV_INTRINSIC2_PREP_RERAISE_STAR: twin = PV_TWIN_PREP_RERAISE_STAR; break;
    case PV_INTRINSIC2_TYPEVAR_WITH_BOUND: twin = PV_TWIN_INTRINSIC_TYPEVAR_WITH_BOUND; break;
    case PV_INTRINSIC2_TYPEVAR_WITH_CONSTRAINTS:
        twin = PV_TWIN_INTRINSIC_TYPEVAR_WITH_CONSTRAINTS;
        break;
    default: twin = PV_TWIN_INTRINSIC_SET_TYPEPARAM_DEFAULT; break;
    }
    SAVE();
    function = pv_prelude_twin(twin);
    n_args = 2;
    goto intrinsic_function;
}
