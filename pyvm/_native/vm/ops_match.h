// Opcodes of pattern matching, imports and formatting. Included by loop.c.

OP(MATCH_MAPPING) {
    PUSH(pv_bool((pv_type_of(sp[-1])->flags & PV_TF_MAPPING) != 0));
    NEXT();
}

OP(MATCH_SEQUENCE) {
    PUSH(pv_bool((pv_type_of(sp[-1])->flags & PV_TF_SEQUENCE) != 0));
    NEXT();
}

OP(GET_LEN) {
    size_t n;
    DO(pv_length(vm, sp[-1], &n));
    PUSH(pv_from_int((int64_t)n));
    NEXT();
}

OP(MATCH_KEYS) {
    SAVE();
    status = PV_DEFER;
    goto not_ok;
}

OP(MATCH_CLASS) {
    SAVE();
    status = PV_DEFER;
    goto not_ok;
}

OP(IMPORT_NAME) {
    SAVE();
    status = PV_DEFER;
    goto not_ok;
}

OP(IMPORT_FROM) {
    SAVE();
    if (IS(sp[-1], MODULE) && AS(PvModule, sp[-1])->dict != NULL) {
        PvValue v = pv_dict_get_name(AS(PvModule, sp[-1])->dict, NAME());
        if (v != PV_NULL) {
            PUSH(v);
            NEXT();
        }
    }
    status = PV_DEFER;
    goto not_ok;
}

OP(CONVERT_VALUE) {
    PvValue v = sp[-1];
    if (ARG == 1 && IS(v, STR)) NEXT();
    if (ARG == 3) {
        SAVE();
        status = PV_DEFER;
        goto not_ok;
    }
    if (IS_GUESTS(v)) {
        PvFunction *method = ARG == 1 ? pv_special_text(vm, pv_ptr(v)->type)
                                      : guest_method(vm, pv_ptr(v)->type, PV_NAME(__repr__));
        SAVE();
        if (method != NULL && IS_DIRECT()) {
            CALL_SPECIAL(method, sp - 1, 1, sp - 1, ARG == 1 ? PV_SPECIAL_STR : PV_SPECIAL_REPR);
        }
    }
    PvWriter writer;
    pv_writer_init(&writer, vm);
    DO(ARG == 1 ? pv_str_of(vm, v, &writer) : pv_repr(vm, v, &writer));
    DO(pv_writer_finish(&writer, &result));
    sp[-1] = result;
    NEXT();
}

OP(FORMAT_SIMPLE) {
    PvValue v = sp[-1];
    if (IS(v, STR)) NEXT();
    PvType *type = pv_type_of(v);
    SAVE();
    if (type->ops.format == NULL || !(type->flags & PV_TF_BUILTIN)) {
        if (IS_GUESTS(v) && IS_DIRECT()) {
            bool plain;
            function = pv_special_format(vm, type, &plain);
            if (plain) function = pv_special_text(vm, type);
            sp[0] = pv_from_ptr(PV_EMPTY_STR);
            if (function != NULL) {
                CALL_SPECIAL(function, sp - 1, plain ? 1 : 2, sp - 1, plain ? PV_SPECIAL_STR : PV_SPECIAL_FORMAT);
            }
        }
        status = PV_DEFER;
        goto not_ok;
    }
    DO(type->ops.format(vm, v, PV_EMPTY_STR, &result));
    sp[-1] = result;
    NEXT();
}

OP(FORMAT_WITH_SPEC) {
    PvValue v = sp[-2];
    PvType *type = pv_type_of(v);
    SAVE();
    if (type->ops.format == NULL || !(type->flags & PV_TF_BUILTIN)) {
        bool plain;
        function = IS_GUESTS(v) && IS_DIRECT() ? pv_special_format(vm, type, &plain) : NULL;
        if (function != NULL) CALL_SPECIAL(function, sp - 2, 2, sp - 2, PV_SPECIAL_FORMAT);
        status = PV_DEFER;
        goto not_ok;
    }
    DO(type->ops.format(vm, v, pv_str(sp[-1]), &result));
    sp--;
    sp[-1] = result;
    NEXT();
}
