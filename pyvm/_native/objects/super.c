// super objects.
//
// Invariant: `self_class` is the class whose MRO is searched behind `cls`, a subclass of it.
#include "objects/super.h"

#include "core/names.h"
#include "objects/operate.h"
#include "objects/tuple.h"
#include "objects/type.h"

static PvSuper *super(PvValue v) { return (PvSuper *)(void *)pv_ptr(v); }

// The class of the MRO for super(cls, self), or NULL with TypeError raised.
static PvStatus check(PvVM *vm, PvValue cls, PvValue self, PvValue *out) {
    PvType *c = pv_as_type(cls);
    if (pv_is_type(self) && pv_type_is_subtype(pv_as_type(self), c)) {
        *out = self;
        return PV_OK;
    }
    *out = pv_from_ptr(pv_type_of(self));
    if (pv_type_is_subtype(pv_type_of(self), c)) return PV_OK;
    if (pv_type_lies(vm, self)) return PV_DEFER; // a proxy, whose __class__ says otherwise
    return pv_raise(vm, PV_EXC_TYPE_ERROR,
                    "super(type, obj): obj (%s %N) is not an instance or subtype of type (%N).",
                    pv_is_type(self) ? "type" : "instance of",
                    pv_is_type(self) ? pv_as_type(self) : pv_type_of(self), c);
}

static PvStatus fill(PvVM *vm, PvSuper *s, PvValue cls, PvValue self) {
    if (!pv_is_type(cls))
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "super() argument 1 must be a type, not %T", cls);
    PvValue self_class = PV_NULL;
    if (self == PV_NONE) self = PV_NULL;
    if (self != PV_NULL) PV_TRY(check(vm, cls, self, &self_class));
    s->cls = cls;
    s->self = self;
    s->self_class = self_class;
    return PV_OK;
}

PvStatus pv_super_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    // super(): the prelude finds the class and the self of the calling frame.
    if (a->v[1] == PV_NULL) return pv_defer_call(vm, pv_twin(PV_TWIN_SUPER_OF_CALLER), 1, a->v);
    PV_TRY(pv_instance_new(vm, pv_as_type(a->v[0]), out));
    return fill(vm, super(*out), a->v[1], a->v[2]);
}

PvStatus pv_super_dunder_new(PvVM *vm, PvArgs *a, PvValue *out) {
    return pv_instance_new(vm, pv_as_type(a->v[0]), out);
}

PvStatus pv_super_dunder_init(PvVM *vm, PvArgs *a, PvValue *out) {
    *out = PV_NONE;
    if (a->v[1] == PV_NULL)
        return pv_raise(vm, PV_EXC_RUNTIME_ERROR, "super(): no arguments");
    return fill(vm, super(a->v[0]), a->v[1], a->v[2]);
}

PvStatus pv_super_dunder_get(PvVM *vm, PvArgs *a, PvValue *out) {
    PV_TRY(pv_attributes_check_get(vm, a));
    PvSuper *s = super(a->v[0]);
    if (a->v[1] == PV_NONE || s->self != PV_NULL) {
        *out = a->v[0];
        return PV_OK;
    }
    PV_TRY(pv_instance_new(vm, pv_ptr(a->v[0])->type, out));
    return fill(vm, super(*out), s->cls, a->v[1]);
}

PvStatus pv_super_op_getattr(PvVM *vm, PvValue v, PvStr *name, PvValue *out) {
    PvSuper *s = super(v);
    *out = PV_NULL;
    if (s->self == PV_NULL || pv_shape_same_name(name, PV_NAME(__class__))) return PV_OK;
    if (s->self_class != s->self && s->self_class != pv_from_ptr(pv_type_of(s->self)))
        return PV_DEFER;
    return pv_getattr_super_native(vm, pv_as_type(s->cls), s->self, name, out, NULL);
}

PvStatus pv_super_dunder_getattribute(PvVM *vm, PvArgs *a, PvValue *out) {
    if (!pv_is_str(a->v[1]))
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "attribute name must be string, not '%T'", a->v[1]);
    PvStr *name = pv_str(a->v[1]);
    PV_TRY(pv_getattr_native(vm, a->v[0], name, out, NULL));
    return *out != PV_NULL ? PV_OK : pv_attributes_missing(vm, a->v[0], name);
}

PvStatus pv_intrinsic_make_super(PvVM *vm, PvArgs *a, PvValue *out) {
    PV_TRY(pv_instance_new(vm, &pv_types[PV_TYPE_SUPER], out));
    return fill(vm, super(*out), a->v[0], a->v[1]);
}

PvStatus pv_intrinsic_super_fill(PvVM *vm, PvArgs *a, PvValue *out) {
    if (pv_type_of(a->v[0])->id != PV_TYPE_SUPER || !pv_is_type(a->v[1]) ||
        (a->v[3] != PV_NONE && !pv_is_type(a->v[3])))
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "expected a super object and classes");
    PvSuper *s = super(a->v[0]);
    bool bound = a->v[3] != PV_NONE;
    if (bound && !pv_type_is_subtype(pv_as_type(a->v[3]), pv_as_type(a->v[1])))
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "expected a subclass of %N", pv_as_type(a->v[1]));
    s->cls = a->v[1];
    s->self = bound ? a->v[2] : PV_NULL;
    s->self_class = bound ? a->v[3] : PV_NULL;
    *out = PV_NONE;
    return PV_OK;
}

PvStatus pv_intrinsic_super_parts(PvVM *vm, PvArgs *a, PvValue *out) {
    if (pv_type_of(a->v[0])->id != PV_TYPE_SUPER)
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "expected a super object, not '%T'", a->v[0]);
    const PvSuper *s = super(a->v[0]);
    PvValue item[3] = {s->cls, s->self, s->self_class};
    for (int i = 0; i < 3; i++)
        if (item[i] == PV_NULL) item[i] = PV_NONE;
    PvTuple *t = pv_tuple_of(vm, item, 3);
    *out = t == NULL ? PV_NULL : pv_from_ptr(t);
    return t == NULL ? PV_RETRY : PV_OK;
}

static PvStatus give(PvValue v, PvValue *out) {
    *out = v == PV_NULL ? PV_NONE : v;
    return PV_OK;
}

PvStatus pv_super_get_dunder_thisclass(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    return give(super(self)->cls, out);
}

PvStatus pv_super_get_dunder_self(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    return give(super(self)->self, out);
}

PvStatus pv_super_get_dunder_self_class(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    return give(super(self)->self_class, out);
}

PvStatus pv_super_op_repr(PvVM *vm, PvValue v, PvWriter *w) {
    PvSuper *s = super(v);
    (void)vm;
    PV_TRY(pv_writer_text(w, "<super: <class '"));
    if (s->cls != PV_NULL) PV_TRY(pv_writer_str(w, pv_as_type(s->cls)->name));
    else PV_TRY(pv_writer_text(w, "NULL"));
    PV_TRY(pv_writer_text(w, "'>, "));
    if (s->self_class == PV_NULL) return pv_writer_text(w, "NULL>");
    PV_TRY(pv_writer_char(w, '<'));
    PV_TRY(pv_writer_str(w, pv_as_type(s->self_class)->name));
    return pv_writer_text(w, " object>>");
}

void pv_super_op_trace(PvGC *gc, PvObject *o) {
    PvSuper *s = (PvSuper *)(void *)o;
    pv_gc_mark(gc, s->cls);
    pv_gc_mark(gc, s->self);
    pv_gc_mark(gc, s->self_class);
}
