// Opcodes of operators: arithmetic and comparison on small ints and floats inline, the rest through
// objects/operate.h. Included by loop.c.

// Call the guest function that decides `sp[-2] operator sp[-1]` first; go on where there is no such.
#define CALL_OPERATOR(what_)                                                                       \
    do {                                                                                           \
        function = pv_operator_method(vm, what_, sp[-2], sp[-1]);                                  \
        if (function == NULL) break;                                                               \
        SAVE();                                                                                    \
        args = sp;                                                                                 \
        args[0] = sp[-2];                                                                          \
        args[1] = sp[-1];                                                                          \
        n_args = 2;                                                                                \
        names = NULL;                                                                              \
        region = NULL;                                                                             \
        cut = INDEX(sp);                                                                           \
        how = PV_RESULT_OPERATOR;                                                                  \
        extra = pv_from_int(what_);                                                                \
        goto enter;                                                                                \
    } while (0)

// A unary operator: the guest's method, or the native operation.
#define UNARY(sign_, name_)                                                                        \
    do {                                                                                           \
        PvValue v_ = sp[-1];                                                                       \
        SAVE();                                                                                    \
        if (pv_is_ptr(v_) && !(pv_ptr(v_)->type->flags & PV_TF_BUILTIN)) {                         \
            PvFunction *method_ = guest_method(vm, pv_ptr(v_)->type, PV_NAME(name_));              \
            if (method_ != NULL) CALL_METHOD(method_, sp - 1, 1, sp - 1, PV_RESULT_PUSH);          \
        }                                                                                          \
        DO(pv_unary(vm, sign_, v_, &result));                                                      \
        sp[-1] = result;                                                                           \
        NEXT();                                                                                    \
    } while (0)

OP(UNARY_NEGATIVE) {
    PvValue v = sp[-1];
    if (LIKELY(pv_is_int(v)) && LIKELY(pv_int(v) != PV_INT_MIN)) {
        sp[-1] = pv_from_int(-pv_int(v));
        NEXT();
    }
    UNARY('-', __neg__);
}

OP(UNARY_POSITIVE) {
    UNARY('+', __pos__);
}

OP(UNARY_INVERT) {
    UNARY('~', __invert__);
}

OP(UNARY_NOT) {
    sp[-1] = pv_bool(sp[-1] == PV_FALSE);
    NEXT();
}

OP(TO_BOOL) {
    PvValue v = sp[-1];
    if (LIKELY(pv_is_bool(v))) NEXT();
    if (pv_is_int(v)) {
        sp[-1] = pv_bool(v != pv_from_int(0));
        NEXT();
    }
    if (v == PV_NONE) {
        sp[-1] = PV_FALSE;
        NEXT();
    }
    if (pv_is_ptr(v) && !(pv_ptr(v)->type->flags & PV_TF_BUILTIN)) {
        PvFunction *method = guest_method(vm, pv_ptr(v)->type, PV_NAME(__bool__));
        SAVE();
        if (method != NULL) CALL_METHOD(method, sp - 1, 1, sp - 1, PV_RESULT_BOOL);
        method = guest_method(vm, pv_ptr(v)->type, PV_NAME(__len__));
        if (method != NULL && pv_type_lookup(vm, pv_ptr(v)->type, PV_NAME(__bool__)) == PV_NULL && IS_DIRECT()) {
            CALL_SPECIAL(method, sp - 1, 1, sp - 1, PV_SPECIAL_TRUTH);
        }
    }
    bool truth;
    DO(pv_truth(vm, v, &truth));
    sp[-1] = pv_bool(truth);
    NEXT();
}

OP(BINARY_OP) {
    (void)CACHE();
    PvValue a = sp[-2], b = sp[-1];
    if (LIKELY(pv_are_ints(a, b))) {
        int64_t x = pv_int(a), y = pv_int(b), z;
        switch (ARG & 15) {
        case PV_BINARY_ADD:
            z = x + y;
            if (UNLIKELY(!pv_int_fits(z))) break;
            sp[-2] = pv_from_int(z);
            sp--;
            NEXT();
        case PV_BINARY_SUBTRACT:
            z = x - y;
            if (UNLIKELY(!pv_int_fits(z))) break;
            sp[-2] = pv_from_int(z);
            sp--;
            NEXT();
        case PV_BINARY_MULTIPLY:
            if (UNLIKELY(__builtin_mul_overflow(x, y, &z) || !pv_int_fits(z))) break;
            sp[-2] = pv_from_int(z);
            sp--;
            NEXT();
        case PV_BINARY_FLOOR_DIVIDE:
            if (UNLIKELY(y <= 0)) break;
            z = x / y;
            if (x % y < 0) z--;
            sp[-2] = pv_from_int(z);
            sp--;
            NEXT();
        case PV_BINARY_REMAINDER:
            if (UNLIKELY(y <= 0)) break;
            z = x % y;
            if (z < 0) z += y;
            sp[-2] = pv_from_int(z);
            sp--;
            NEXT();
        case PV_BINARY_AND:
            sp[-2] = a & b;
            sp--;
            NEXT();
        case PV_BINARY_OR:
            sp[-2] = a | b;
            sp--;
            NEXT();
        case PV_BINARY_XOR:
            sp[-2] = (a ^ b) | 1;
            sp--;
            NEXT();
        case PV_BINARY_RSHIFT:
            if (UNLIKELY(y < 0 || y > 62)) break;
            sp[-2] = pv_from_int(x >> y);
            sp--;
            NEXT();
        case PV_BINARY_LSHIFT:
            if (UNLIKELY(y < 0 || y > 60 || x < 0 || x > PV_INT_MAX >> y)) break;
            sp[-2] = pv_from_int(x << y);
            sp--;
            NEXT();
        default: break;
        }
    } else if (pv_is_imm_float(a) && (pv_is_imm_float(b) || pv_is_int(b))) {
        double x = pv_imm_float(a), y = pv_is_int(b) ? (double)pv_int(b) : pv_imm_float(b);
        PvValue z;
        switch (ARG & 15) {
        case PV_BINARY_ADD:
            if (UNLIKELY(!pv_float_to_imm(x + y, &z))) break;
            sp[-2] = z;
            sp--;
            NEXT();
        case PV_BINARY_SUBTRACT:
            if (UNLIKELY(!pv_float_to_imm(x - y, &z))) break;
            sp[-2] = z;
            sp--;
            NEXT();
        case PV_BINARY_MULTIPLY:
            if (UNLIKELY(!pv_float_to_imm(x * y, &z))) break;
            sp[-2] = z;
            sp--;
            NEXT();
        case PV_BINARY_TRUE_DIVIDE:
            if (UNLIKELY(y == 0.0 || !pv_float_to_imm(x / y, &z))) break;
            sp[-2] = z;
            sp--;
            NEXT();
        default: break;
        }
    }
    if (pv_is_ptr(a) && !(pv_ptr(a)->type->flags & PV_TF_BUILTIN)) CALL_OPERATOR(ARG);
    DO(pv_binary(vm, (int)ARG, a, b, &result));
    sp[-2] = result;
    sp--;
    NEXT();
}

OP(COMPARE_OP) {
    PvValue a = sp[-2], b = sp[-1];
    bool answer;
    if (LIKELY(pv_are_ints(a, b))) {
        int64_t x = (int64_t)a, y = (int64_t)b;
        switch (ARG) {
        case PV_COMPARE_LT: answer = x < y; break;
        case PV_COMPARE_LE: answer = x <= y; break;
        case PV_COMPARE_EQ: answer = x == y; break;
        case PV_COMPARE_NE: answer = x != y; break;
        case PV_COMPARE_GT: answer = x > y; break;
        default: answer = x >= y; break;
        }
        sp -= 2;
        BRANCH(answer);
    }
    if (pv_is_imm_float(a) && pv_is_imm_float(b)) {
        double x = pv_imm_float(a), y = pv_imm_float(b);
        switch (ARG) {
        case PV_COMPARE_LT: answer = x < y; break;
        case PV_COMPARE_LE: answer = x <= y; break;
        case PV_COMPARE_EQ: answer = x == y; break;
        case PV_COMPARE_NE: answer = x != y; break;
        case PV_COMPARE_GT: answer = x > y; break;
        default: answer = x >= y; break;
        }
        sp -= 2;
        BRANCH(answer);
    }
    if ((ARG == PV_COMPARE_EQ || ARG == PV_COMPARE_NE) && IS(a, STR) && IS(b, STR) &&
        AS(PvStr, a)->length < 1024) { // longer ones are charged for
        answer = (a == b || pv_str_equal(AS(PvStr, a), AS(PvStr, b))) == (ARG == PV_COMPARE_EQ);
        sp -= 2;
        BRANCH(answer);
    }
    if (pv_is_ptr(a) && !(pv_ptr(a)->type->flags & PV_TF_BUILTIN)) CALL_OPERATOR(PV_OPERATOR_COMPARES + ARG);
    DO(pv_compare(vm, (PvCompare)ARG, a, b, &result));
    sp[-2] = result;
    sp--;
    NEXT();
}

OP(CONTAINS_OP) {
    bool found;
    if (IS(sp[-1], STR) && IS(sp[-2], STR)) { // one letter of a short text
        const PvStr *text = AS(PvStr, sp[-1]), *letter = AS(PvStr, sp[-2]);
        if (letter->length == 1 && letter->kind == 1 && text->kind == 1 && text->length <= 64) {
            found = memchr(text->data, *(const char *)letter->data, text->length) != NULL;
            sp -= 2;
            BRANCH(found);
        }
    }
    if (IS_GUESTS(sp[-1])) {
        PvFunction *method = guest_method(vm, pv_ptr(sp[-1])->type, PV_NAME(__contains__));
        SAVE();
        if (method != NULL && IS_DIRECT()) {
            sp[0] = sp[-1];
            sp[1] = sp[-2];
            CALL_SPECIAL(method, sp, 2, sp - 2, PV_SPECIAL_CONTAINS);
        }
    }
    if (IS_GUESTS(sp[-2]) && IS_DIRECT()) {
        PvFunction *method = pv_special_key(vm, sp[-1], sp[-2]);
        sp[0] = sp[-2];
        SAVE();
        if (method != NULL) CALL_SPECIAL(method, sp, 1, sp, PV_SPECIAL_KEY_IN);
    }
    DO(pv_contains(vm, sp[-1], sp[-2], &found));
    sp -= 2;
    BRANCH(found);
}

OP(CONTAINS_CONSTANT) {
    const PvTuple *members = AS(PvTuple, sp[-1]);
    PvValue x = sp[-2];
    if (pv_is_ptr(x) && pv_ptr(x)->type->flags & PV_TF_SET) { // its frozen copy is looked for
        SAVE();
        status = PV_DEFER;
        goto not_ok;
    }
    uint64_t hash;
    bool found = false;
    DO(pv_hash(vm, x, &hash)); // what cannot be hashed is an error
    for (size_t i = 0; i < members->n && !found; i++) DO(pv_equal(vm, members->item[i], x, &found));
    sp -= 2;
    BRANCH(found);
}

OP(IS_OP) {
    bool same = sp[-2] == sp[-1];
    sp -= 2;
    BRANCH(same);
}

OP(BINARY_SUBSCR) {
    PvValue v = sp[-2], key = sp[-1];
    if (LIKELY(pv_is_ptr(v)) && LIKELY(pv_is_int(key))) {
        PvType *type = pv_ptr(v)->type;
        if (type == &pv_types[PV_TYPE_LIST]) {
            const PvList *list = AS(PvList, v);
            int64_t i = pv_int(key);
            if (i < 0) i += (int64_t)list->n;
            if (LIKELY((uint64_t)i < list->n)) {
                sp[-2] = list->item[i];
                sp--;
                NEXT();
            }
        } else if (type == &pv_types[PV_TYPE_TUPLE]) {
            const PvTuple *tuple = AS(PvTuple, v);
            int64_t i = pv_int(key);
            if (i < 0) i += (int64_t)tuple->n;
            if (LIKELY((uint64_t)i < tuple->n)) {
                sp[-2] = tuple->item[i];
                sp--;
                NEXT();
            }
        } else if (type == &pv_types[PV_TYPE_STR] && AS(PvStr, v)->kind == 1) {
            const PvStr *s = AS(PvStr, v);
            int64_t i = pv_int(key);
            if (i < 0) i += (int64_t)s->length;
            if (LIKELY((uint64_t)i < s->length)) {
                sp[-2] = pv_from_ptr(&pv_latin1[((const uint8_t *)s->data)[i]]);
                sp--;
                NEXT();
            }
        }
    }
    SAVE();
    if (IS_GUESTS(key) && IS(v, DICT) && IS_DIRECT()) {
        PvFunction *method = pv_special_key(vm, v, key);
        sp[0] = key;
        if (method != NULL) CALL_SPECIAL(method, sp, 1, sp, PV_SPECIAL_KEY_GET);
    }
    status = pv_getitem(vm, v, key, &result);
    if (LIKELY(status == PV_OK)) {
        sp[-2] = result;
        sp--;
        NEXT();
    }
    if (status == PV_DEFER && core->defer_fn == PV_NULL && pv_is_ptr(v)) {
        PvFunction *method = guest_method(vm, pv_ptr(v)->type, PV_NAME(__getitem__));
        if (method != NULL && pv_ptr(v)->type->ops.getitem == NULL) {
            CALL_METHOD(method, sp - 2, 2, sp - 2, PV_RESULT_PUSH);
        }
    }
    goto not_ok;
}

OP(STORE_SUBSCR) {
    PvValue v = sp[-2], key = sp[-1];
    if (LIKELY(pv_is_ptr(v)) && pv_is_int(key) && pv_ptr(v)->type == &pv_types[PV_TYPE_LIST]) {
        PvList *list = AS(PvList, v);
        int64_t i = pv_int(key);
        if (i < 0) i += (int64_t)list->n;
        if (LIKELY((uint64_t)i < list->n)) {
            list->item[i] = sp[-3];
            sp -= 3;
            NEXT();
        }
    }
    if (pv_is_ptr(v) && !(pv_ptr(v)->type->flags & PV_TF_BUILTIN)) {
        PvFunction *method = guest_method(vm, pv_ptr(v)->type, PV_NAME(__setitem__));
        SAVE();
        if (method != NULL) {
            sp[0] = v;
            sp[1] = key;
            sp[2] = sp[-3];
            CALL_METHOD(method, sp, 3, sp - 3, PV_RESULT_DROP);
        }
    }
    if (IS_GUESTS(key) && IS(v, DICT) && IS_DIRECT()) {
        PvFunction *method = pv_special_key(vm, v, key);
        sp[0] = key;
        SAVE();
        if (method != NULL) CALL_SPECIAL(method, sp, 1, sp, PV_SPECIAL_KEY_SET);
    }
    DO(pv_setitem(vm, v, key, sp[-3]));
    sp -= 3;
    NEXT();
}

OP(DELETE_SUBSCR) {
    DO(pv_delitem(vm, sp[-2], sp[-1]));
    sp -= 2;
    NEXT();
}
