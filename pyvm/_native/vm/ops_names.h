// Opcodes of names: globals, builtins, the namespaces of modules, class bodies and exec. Included by
// loop.c.

OP(LOAD_GLOBAL) {
    PvCache *cache = CACHE();
    PvValue v = pv_names_cached(vm, frame->globals, cache);
    if (UNLIKELY(v == PV_NULL)) {
        DO(pv_names_global(vm, frame->globals, NAME(), cache, &v));
        if (UNLIKELY(v == PV_NULL)) {
            PvValue globals = pv_from_ptr(frame->globals);
            if (!IS(globals, DICT)) { // a subclass may make what it lacks
                SAVE();
                status = PV_DEFER;
                goto not_ok;
            }
            DO(pv_names_undefined(vm, NAME()));
        }
    }
    PUSH(v);
    NEXT();
}

OP(STORE_GLOBAL) {
    PvCache *cache = CACHE();
    PvDict *globals = frame->globals;
    if (LIKELY(cache != NULL && cache->version != 0 && cache->version == globals->keys_version)) {
        globals->entry[cache->index].value = *--sp;
        NEXT();
    }
    DO(pv_names_store(vm, globals, NAME(), sp[-1], cache));
    sp--;
    NEXT();
}

OP(DELETE_GLOBAL) {
    if (!pv_dict_remove_name(vm, frame->globals, NAME())) DO(pv_names_undefined(vm, NAME()));
    NEXT();
}

OP(LOAD_NAME) {
    PvCache *cache = CACHE();
    PvValue v = PV_NULL;
    if (LIKELY(frame->names == pv_from_ptr(frame->globals))) {
        v = pv_names_cached(vm, frame->globals, cache);
        if (LIKELY(v != PV_NULL)) {
            PUSH(v);
            NEXT();
        }
        if (UNLIKELY(!IS(frame->names, DICT))) { // a subclass may make what it lacks
            SAVE();
            status = PV_DEFER;
            goto not_ok;
        }
    } else if (IS(frame->names, DICT)) {
        v = pv_dict_get_name(AS(PvDict, frame->names), NAME());
        if (v != PV_NULL) {
            PUSH(v);
            NEXT();
        }
        cache = NULL;
    } else {
        SAVE();
        status = PV_DEFER;
        goto not_ok;
    }
    DO(pv_names_global(vm, frame->globals, NAME(), cache, &v));
    if (UNLIKELY(v == PV_NULL)) DO(pv_names_undefined(vm, NAME()));
    PUSH(v);
    NEXT();
}

OP(STORE_NAME) {
    PvCache *cache = CACHE();
    if (UNLIKELY(!IS(frame->names, DICT))) {
        SAVE();
        status = PV_DEFER;
        goto not_ok;
    }
    PvDict *dict = AS(PvDict, frame->names);
    if (LIKELY(cache != NULL && cache->version != 0 && cache->version == dict->keys_version)) {
        dict->entry[cache->index].value = *--sp;
        NEXT();
    }
    DO(pv_names_store(vm, dict, NAME(), sp[-1], cache));
    sp--;
    NEXT();
}

OP(DELETE_NAME) {
    if (UNLIKELY(!IS(frame->names, DICT))) {
        SAVE();
        status = PV_DEFER;
        goto not_ok;
    }
    if (!pv_dict_remove_name(vm, AS(PvDict, frame->names), NAME())) {
        DO(pv_names_undefined(vm, NAME()));
    }
    NEXT();
}

OP(LOAD_LOCALS) {
    PUSH(frame->names);
    NEXT();
}

OP(LOAD_FROM_DICT_OR_GLOBALS) {
    PvValue v;
    if (UNLIKELY(!IS(sp[-1], DICT))) {
        SAVE();
        status = PV_DEFER;
        goto not_ok;
    }
    v = pv_dict_get_name(AS(PvDict, sp[-1]), NAME());
    if (v == PV_NULL) {
        DO(pv_names_global(vm, frame->globals, NAME(), NULL, &v));
        if (UNLIKELY(v == PV_NULL)) DO(pv_names_undefined(vm, NAME()));
    }
    sp[-1] = v;
    NEXT();
}

OP(LOAD_FROM_DICT_OR_DEREF) {
    PvValue v;
    if (UNLIKELY(!IS(sp[-1], DICT))) {
        SAVE();
        status = PV_DEFER;
        goto not_ok;
    }
    v = pv_dict_get_name(AS(PvDict, sp[-1]), code->locals[ARG]);
    if (v == PV_NULL) {
        v = AS(PvCell, local[ARG])->value;
        if (UNLIKELY(v == PV_NULL)) DO(pv_names_unbound(vm, code, ARG));
    }
    sp[-1] = v;
    NEXT();
}

OP(LOAD_BUILD_CLASS) {
    // Looked up, so that a sandbox that replaces __build_class__ gets its own.
    PvValue v;
    if (frame->globals == NULL) {
        v = pv_dict_get_name(pv_types_builtins(), PV_NAME(__build_class__));
    } else {
        DO(pv_names_builtin(vm, frame->globals, PV_NAME(__build_class__), &v));
    }
    if (UNLIKELY(v == PV_NULL)) {
        DO(pv_raise(vm, PV_EXC_NAME_ERROR, "__build_class__ not found"));
    }
    PUSH(v);
    NEXT();
}

OP(LOAD_ASSERTION_ERROR) {
    PUSH(pv_from_ptr(&pv_types[PV_TYPE_ASSERTION_ERROR]));
    NEXT();
}

OP(LOAD_PRELUDE) { // vm/prelude.c made a LOAD_CONST of every one it could bind
    SAVE();
    status = pv_raise(vm, PV_EXC_SYSTEM_ERROR, "the prelude lacks '%U'", NAME());
    goto not_ok;
}

OP(SETUP_ANNOTATIONS) {
    if (UNLIKELY(!IS(frame->names, DICT))) {
        SAVE();
        status = PV_DEFER;
        goto not_ok;
    }
    if (pv_dict_get_name(AS(PvDict, frame->names), PV_NAME(__annotations__)) == PV_NULL) {
        PvDict *annotations = pv_dict_make(vm, 0);
        NEED(annotations);
        DO(pv_dict_put_name(vm, AS(PvDict, frame->names), PV_NAME(__annotations__),
                            pv_from_ptr(annotations)));
    }
    NEXT();
}
