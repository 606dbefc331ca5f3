// Opcodes that build containers and strings, add to them and take them apart. Included by loop.c.

OP(BUILD_TUPLE) {
    PvTuple *tuple = pv_tuple_of(vm, sp - ARG, ARG);
    NEED(tuple);
    sp -= ARG;
    PUSH(pv_from_ptr(tuple));
    NEXT();
}

OP(BUILD_LIST) {
    PvList *list = pv_list_of(vm, sp - ARG, ARG);
    NEED(list);
    sp -= ARG;
    PUSH(pv_from_ptr(list));
    NEXT();
}

OP(BUILD_SET) {
    PvSet *set = pv_set_make(vm, &pv_types[PV_TYPE_SET]);
    NEED(set);
    for (uint32_t i = 0; i < ARG; i++) DO(pv_set_put(vm, set, sp[(int64_t)i - (int64_t)ARG]));
    sp -= ARG;
    PUSH(pv_from_ptr(set));
    NEXT();
}

OP(BUILD_MAP) {
    PvDict *dict = pv_dict_make(vm, ARG);
    NEED(dict);
    const PvValue *items = sp - 2 * (int64_t)ARG;
    for (uint32_t i = 0; i < ARG; i++) DO(pv_dict_put(vm, dict, items[2 * i], items[2 * i + 1]));
    sp -= 2 * ARG;
    PUSH(pv_from_ptr(dict));
    NEXT();
}

OP(BUILD_STRING) {
    PvWriter writer;
    pv_writer_init(&writer, vm);
    for (uint32_t i = 0; i < ARG; i++) {
        DO(pv_writer_str(&writer, pv_str(sp[(int64_t)i - (int64_t)ARG])));
    }
    DO(pv_writer_finish(&writer, &result));
    sp -= ARG;
    PUSH(result);
    NEXT();
}

OP(BUILD_SLICE) {
    PvSlice *slice = pv_slice_make(vm, sp[-(int64_t)ARG], sp[1 - (int64_t)ARG],
                                   ARG == 3 ? sp[-1] : PV_NONE);
    NEED(slice);
    sp -= ARG;
    PUSH(pv_from_ptr(slice));
    NEXT();
}

OP(SET_OF_CONSTANTS) {
    DO(pv_set_of_constants(vm, AS(PvTuple, sp[-1]), ARG != 0, &result));
    sp[-1] = result;
    NEXT();
}

OP(LIST_APPEND) {
    DO(pv_list_push(vm, AS(PvList, sp[-1 - (int64_t)ARG]), sp[-1]));
    sp--;
    NEXT();
}

OP(SET_ADD) {
    DO(pv_set_put(vm, AS(PvSet, sp[-1 - (int64_t)ARG]), sp[-1]));
    sp--;
    NEXT();
}

OP(MAP_ADD) {
    DO(pv_dict_put(vm, AS(PvDict, sp[-2 - (int64_t)ARG]), sp[-2], sp[-1]));
    sp -= 2;
    NEXT();
}

OP(LIST_EXTEND) {
    DO(pv_list_push_all(vm, AS(PvList, sp[-1 - (int64_t)ARG]), sp[-1]));
    sp--;
    NEXT();
}

OP(SET_UPDATE) {
    DO(pv_set_extend(vm, AS(PvSet, sp[-1 - (int64_t)ARG]), sp[-1]));
    sp--;
    NEXT();
}

OP(DICT_UPDATE) {
    SAVE();
    if (!pv_is_dict(sp[-1]) || pv_ptr(sp[-1])->type->ops.iter == NULL) {
        status = PV_DEFER;
        goto not_ok;
    }
    DO(pv_dict_merge(vm, AS(PvDict, sp[-1 - (int64_t)ARG]), AS(PvDict, sp[-1]), true));
    sp--;
    NEXT();
}

OP(DICT_MERGE) {
    // Into an empty dict nothing can be repeated; the twin names the culprit otherwise.
    SAVE();
    if (!pv_is_dict(sp[-1]) || pv_ptr(sp[-1])->type->ops.iter == NULL) {
        status = PV_DEFER;
        goto not_ok;
    }
    PvDict *to = AS(PvDict, sp[-1 - (int64_t)ARG]), *from = AS(PvDict, sp[-1]);
    uint32_t at = 0;
    PvDictEntry *entry;
    while ((entry = pv_dict_walk(from, &at)) != NULL) {
        if (!pv_is_str(entry->key) ||
            (to->used != 0 && pv_dict_find_name(to, pv_str(entry->key)) != NULL)) {
            status = PV_DEFER;
            goto not_ok;
        }
    }
    DO(pv_dict_merge(vm, to, from, true));
    sp--;
    NEXT();
}

OP(UNPACK_SEQUENCE) {
    PvValue v = sp[-1];
    const PvValue *items = NULL;
    size_t n = 0;
    if (IS(v, TUPLE)) {
        items = AS(PvTuple, v)->item;
        n = AS(PvTuple, v)->n;
    } else if (IS(v, LIST)) {
        items = AS(PvList, v)->item;
        n = AS(PvList, v)->n;
    }
    if (LIKELY((items != NULL || IS(v, LIST)) && n == ARG)) {
        sp--;
        for (size_t i = 0; i < n; i++) sp[i] = items[n - 1 - i];
        sp += n;
        NEXT();
    }
    SAVE();
    if (IS(v, TUPLE) || IS(v, LIST)) {
        status = n > ARG ? pv_raise(vm, PV_EXC_VALUE_ERROR,
                                    "too many values to unpack (expected %d)", (int)ARG)
                         : pv_raise(vm, PV_EXC_VALUE_ERROR,
                                    "not enough values to unpack (expected %d, got %zu)", (int)ARG,
                                    n);
        goto not_ok;
    }
    status = PV_DEFER;
    goto not_ok;
}

OP(UNPACK_EX) {
    PvValue v = sp[-1];
    const PvValue *items = NULL;
    size_t n = 0, before = ARG & 0xfff, after = ARG >> 12;
    SAVE();
    if (IS(v, TUPLE)) {
        items = AS(PvTuple, v)->item;
        n = AS(PvTuple, v)->n;
    } else if (IS(v, LIST)) {
        items = AS(PvList, v)->item;
        n = AS(PvList, v)->n;
    } else {
        status = PV_DEFER;
        goto not_ok;
    }
    if (n < before + after) {
        status = pv_raise(vm, PV_EXC_VALUE_ERROR,
                          "not enough values to unpack (expected at least %zu, got %zu)",
                          before + after, n);
        goto not_ok;
    }
    DO(pv_charge(vm, (int64_t)(n >> 4)));
    PvList *rest = pv_list_of(vm, items + before, n - before - after);
    NEED(rest);
    sp--;
    for (size_t i = 0; i < after; i++) PUSH(items[n - 1 - i]);
    PUSH(pv_from_ptr(rest));
    for (size_t i = before; i-- > 0;) PUSH(items[i]);
    NEXT();
}
