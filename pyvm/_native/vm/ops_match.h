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
        status = PV_DEFER;
        goto not_ok;
    }
    DO(type->ops.format(vm, v, pv_str(sp[-1]), &result));
    sp--;
    sp[-1] = result;
    NEXT();
}
