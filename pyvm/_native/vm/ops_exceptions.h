// Opcodes of exceptions and of `with`. Included by loop.c.

OP(RAISE) {
    SAVE();
    if (ARG == 0) {
        PvValue handled = pv_frames_handled(fiber);
        if (handled == PV_NONE) {
            DO(pv_raise(vm, PV_EXC_RUNTIME_ERROR, "No active exception to reraise"));
        }
        core->exc = handled;
        goto raise_again;
    }
    PvValue exc = sp[-(int64_t)ARG], cause = ARG == 2 ? sp[-1] : PV_NULL;
    if (pv_is_exception(exc) && (cause == PV_NULL || cause == PV_NONE || pv_is_exception(cause))) {
        if (cause != PV_NULL) {
            pv_as_exception(exc)->cause = cause;
            pv_ptr(exc)->aux = 1; // __suppress_context__
        }
        core->exc = exc;
        goto raise;
    }
    status = PV_DEFER;
    goto not_ok;
}

OP(RERAISE) {
    SAVE();
    core->exc = sp[-1];
    if (UNLIKELY(!pv_is_exception(core->exc))) {
        core->exc = PV_NULL;
        DO(pv_raise(vm, PV_EXC_TYPE_ERROR, "exceptions must derive from BaseException"));
    }
    goto raise_again;
}

OP(PUSH_EXC_INFO) {
    PvValue exc = sp[-1];
    sp[-1] = fiber->handled;
    fiber->handled = exc;
    PUSH(exc);
    NEXT();
}

OP(POP_EXCEPT) {
    fiber->handled = *--sp;
    NEXT();
}

OP(CHECK_EXC_MATCH) {
    bool matches;
    DO(pv_exception_matches(vm, sp[-2], sp[-1], &matches));
    sp[-1] = pv_bool(matches);
    NEXT();
}

OP(CHECK_EG_MATCH) {
    SAVE();
    status = PV_DEFER;
    goto not_ok;
}

OP(WITH_PREPARE) {
    PvValue manager = sp[-1];
    PvType *type = pv_type_of(manager);
    PvValue enter_method = pv_type_lookup(vm, type, ARG ? PV_NAME(__aenter__) : PV_NAME(__enter__));
    PvValue exit_method = pv_type_lookup(vm, type, ARG ? PV_NAME(__aexit__) : PV_NAME(__exit__));
    SAVE();
    if (!IS(enter_method, FUNCTION) || !IS(exit_method, FUNCTION)) {
        status = PV_DEFER;
        goto not_ok;
    }
    sp[-1] = exit_method;
    PUSH(manager);
    PUSH(enter_method);
    PUSH(manager);
    NEXT();
}

OP(WITH_EXCEPT_START) {
    PvValue exc = sp[-1];
    SAVE();
    cut = INDEX(sp);
    sp[0] = sp[-4];
    sp[1] = sp[-3];
    sp[2] = pv_from_ptr(pv_type_of(exc));
    sp[3] = exc;
    sp[4] = pv_as_exception(exc)->traceback;
    CALL_PUSHED(sp, 3, cut, PV_RESULT_PUSH, PV_NULL);
}
