// Opcodes of attributes. A cache slot holds the version of the receiver's type, in `index` the kind
// of what was found and its place, in `held` a value and in `weak` the shape (attribute_cache.h).
// Included by loop.c.

OP(LOAD_ATTR) {
    PvCache *cache = CACHE();
    PvValue obj = sp[-1], v;
    for (const PvCache *c = cache; c != NULL;) {
        switch (pv_attribute_cached(c, obj, &v)) {
        case PV_CACHED_VALUE:
            sp[-1] = v;
            NEXT();
        case PV_CACHED_GETTER:
            SAVE();
            cut = INDEX(sp - 1);
            sp[0] = v;
            sp[1] = PV_NULL;
            sp[2] = obj;
            CALL_PUSHED(sp, 1, cut, PV_RESULT_PUSH, PV_NULL);
        default: break;
        }
        c = c == cache ? pv_attribute_second(vm, obj, NAME(), false) : NULL;
    }
    PvAttrHit hit = {.kind = PV_ATTR_NONE};
    SAVE();
    status = pv_getattr(vm, obj, NAME(), &v, &hit);
    if (cache != NULL && hit.kind != PV_ATTR_METHOD) {
        pv_attribute_remember(vm, cache, obj, NAME(), false, &hit);
    }
    if (UNLIKELY(status != PV_OK)) goto not_ok;
    sp[-1] = v;
    NEXT();
}

OP(LOAD_METHOD) {
    PvCache *cache = CACHE();
    PvValue obj = sp[-1], v;
    for (const PvCache *c = cache; c != NULL;) {
        switch (pv_attribute_cached(c, obj, &v)) {
        case PV_CACHED_METHOD:
            sp[-1] = v;
            PUSH(obj);
            NEXT();
        case PV_CACHED_VALUE:
            sp[-1] = v;
            PUSH(PV_NULL);
            NEXT();
        default: break;
        }
        c = c == cache ? pv_attribute_second(vm, obj, NAME(), false) : NULL;
    }
    PvAttrHit hit = {.kind = PV_ATTR_METHOD};
    DO(pv_getattr(vm, obj, NAME(), &v, &hit));
    if (cache != NULL) pv_attribute_remember(vm, cache, obj, NAME(), false, &hit);
    sp[-1] = v;
    PUSH(hit.kind == PV_ATTR_METHOD ? obj : PV_NULL);
    NEXT();
}

OP(STORE_ATTR) {
    PvCache *cache = CACHE();
    PvValue obj = sp[-1], v = sp[-2];
    for (const PvCache *c = cache; c != NULL;) {
        if (LIKELY(pv_attribute_store_cached(c, obj, v))) {
            sp -= 2;
            NEXT();
        }
        c = c == cache ? pv_attribute_second(vm, obj, NAME(), true) : NULL;
    }
    PvAttrHit hit = {.kind = PV_ATTR_NONE};
    DO(pv_setattr(vm, obj, NAME(), v, &hit));
    if (cache != NULL) pv_attribute_remember(vm, cache, obj, NAME(), true, &hit);
    sp -= 2;
    NEXT();
}

OP(DELETE_ATTR) {
    DO(pv_delattr(vm, sp[-1], NAME()));
    sp--;
    NEXT();
}

OP(LOAD_SUPER_ATTR) {
    (void)CACHE();
    PvValue v;
    if (sp[-3] != pv_from_ptr(&pv_types[PV_TYPE_SUPER]) || !pv_is_type(sp[-2])) {
        SAVE();
        status = PV_DEFER;
        goto not_ok;
    }
    PvAttrHit hit = {.kind = PV_ATTR_NONE};
    DO(pv_getattr_super(vm, AS(PvType, sp[-2]), sp[-1], NAME(), &v, &hit));
    sp -= 2;
    sp[-1] = v;
    NEXT();
}

OP(LOAD_SUPER_METHOD) {
    (void)CACHE();
    PvValue v, self = sp[-1];
    if (sp[-3] != pv_from_ptr(&pv_types[PV_TYPE_SUPER]) || !pv_is_type(sp[-2])) {
        SAVE();
        status = PV_DEFER;
        goto not_ok;
    }
    PvAttrHit hit = {.kind = PV_ATTR_METHOD};
    DO(pv_getattr_super(vm, AS(PvType, sp[-2]), self, NAME(), &v, &hit));
    sp[-3] = v;
    sp[-2] = hit.kind == PV_ATTR_METHOD ? self : PV_NULL;
    sp--;
    NEXT();
}
