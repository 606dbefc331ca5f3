// Callables that hold a self, and natives as the guest sees them.
//
// Invariant: a bound method's type says what its function is: `method` any callable,
// `builtin_function_or_method` and `method-wrapper` a PvNative. Calling is the loop's business.
#include "objects/method.h"

#include "core/names.h"
#include "objects/function.h"
#include "objects/operate.h"
#include "objects/tuple.h"
#include "objects/type.h"

static PvBoundMethod *method(PvValue v) { return (PvBoundMethod *)(void *)pv_ptr(v); }
static bool is_bound(PvValue v) { return pv_ptr(v)->type == &pv_types[PV_TYPE_BOUND_NATIVE]; }
// Of a native, bound or not: guests see one type.
static PvNative *native(PvValue v) {
    return (PvNative *)(void *)pv_ptr(is_bound(v) ? method(v)->function : v);
}
static PvNative *native_of(PvValue v) { return native(method(v)->function); }

PvBoundMethod *pv_bound_method_new(PvVM *vm, PvValue function, PvValue self) {
    uint32_t id = PV_TYPE_METHOD;
    if (pv_is_ptr(function)) {
        PvType *t = pv_ptr(function)->type;
        if (t == &pv_types[PV_TYPE_WRAPPER_DESCRIPTOR]) id = PV_TYPE_METHOD_WRAPPER;
        else if (t == &pv_types[PV_TYPE_METHOD_DESCRIPTOR] || t == &pv_types[PV_TYPE_NATIVE] ||
                 t == &pv_types[PV_TYPE_CLASSMETHOD_DESCRIPTOR])
            id = PV_TYPE_BOUND_NATIVE;
    }
    PvBoundMethod *m = pv_heap_new(vm, &pv_types[id], sizeof *m);
    if (m == NULL) return NULL;
    m->function = function;
    m->self = self;
    return m;
}

static PvStatus give(PvValue v, PvValue *out) {
    *out = v == PV_NULL ? PV_NONE : v;
    return PV_OK;
}

static PvStatus give_text(PvVM *vm, const char *text, PvValue *out) {
    if (text == NULL || *text == 0) return give(PV_NONE, out);
    PvStr *s = pv_str_from_utf8(vm, text, strlen(text));
    return s == NULL ? PV_RETRY : give(pv_from_ptr(s), out);
}

// --- method -------------------------------------------------------------------------------------

PvStatus pv_method_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    if (pv_type_lookup(vm, pv_type_of(a->v[1]), PV_NAME(__call__)) == PV_NULL)
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "first argument must be callable");
    if (a->v[2] == PV_NONE)
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "instance must not be None");
    PvBoundMethod *m = pv_heap_new(vm, &pv_types[PV_TYPE_METHOD], sizeof *m);
    if (m == NULL) return PV_RETRY;
    m->function = a->v[1];
    m->self = a->v[2];
    return give(pv_from_ptr(m), out);
}

PvStatus pv_intrinsic_bind_method(PvVM *vm, PvArgs *a, PvValue *out) {
    PvBoundMethod *m = pv_bound_method_new(vm, a->v[0], a->v[1]);
    return m == NULL ? PV_RETRY : give(pv_from_ptr(m), out);
}

PvStatus pv_method_dunder_get(PvVM *vm, PvArgs *a, PvValue *out) {
    PV_TRY(pv_attributes_check_get(vm, a));
    return give(a->v[0], out);
}

PvStatus pv_method_dunder_call(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm, (void)a, (void)out;
    return PV_DEFER;
}

// (getattr, (self, name)): how CPython copies a method.
static PvStatus reduce_to_getattr(PvVM *vm, PvValue self, PvValue name, PvValue *out) {
    PvTuple *args = pv_tuple_pair(vm, self, name);
    if (args == NULL) return PV_RETRY;
    PvTuple *t = pv_tuple_pair(vm, pv_from_ptr(&pv_natives[PV_NATIVE_ID_GETATTR]),
                               pv_from_ptr(args));
    return t == NULL ? PV_RETRY : give(pv_from_ptr(t), out);
}

PvStatus pv_method_dunder_reduce(PvVM *vm, PvArgs *a, PvValue *out) {
    PvValue name;
    PV_TRY(pv_getattr_native(vm, method(a->v[0])->function, PV_NAME(__name__), &name, NULL));
    return reduce_to_getattr(vm, method(a->v[0])->self, name, out);
}

PvStatus pv_method_get_dunder_func(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    return give(method(self)->function, out);
}

PvStatus pv_method_get_dunder_self(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    return give(method(self)->self, out);
}

PvStatus pv_method_get_dunder_doc(PvVM *vm, PvValue self, PvValue *out) {
    PV_TRY(pv_enter_or_raise(vm));
    PvStatus status = pv_getattr_native(vm, method(self)->function, PV_NAME(__doc__), out, NULL);
    pv_leave(vm);
    if (status == PV_OK && *out == PV_NULL) *out = PV_NONE;
    return status;
}

// Attributes that the type does not have are the function's.
PvStatus pv_method_op_getattr(PvVM *vm, PvValue v, PvStr *name, PvValue *out) {
    *out = PV_NULL;
    if (pv_type_lookup(vm, &pv_types[PV_TYPE_METHOD], name) != PV_NULL) return PV_OK;
    PvValue function = method(v)->function;
    if (pv_type_of(function)->flags & (PV_TF_GUEST_GETATTRIBUTE | PV_TF_GUEST_GETATTR))
        return pv_getattr(vm, function, name, out, NULL); // which a guest answers
    PV_TRY(pv_enter_or_raise(vm)); // a method of methods
    PvStatus status = pv_getattr_native(vm, function, name, out, NULL);
    pv_leave(vm);
    PV_TRY(status);
    return *out == PV_NULL ? pv_attributes_missing(vm, function, name) : PV_OK;
}

PvStatus pv_method_op_hash(PvVM *vm, PvValue v, uint64_t *out) {
    uint64_t a = pv_is_ptr(method(v)->self) ? pv_heap_id(vm, pv_ptr(method(v)->self))
                                            : method(v)->self;
    uint64_t b = pv_is_ptr(method(v)->function) ? pv_heap_id(vm, pv_ptr(method(v)->function))
                                                : method(v)->function;
    if (a == 0 || b == 0) return PV_RETRY;
    *out = a * 31 ^ b;
    return PV_OK;
}

PvStatus pv_method_op_compare(PvVM *vm, PvCompare op, PvValue a, PvValue b, PvValue *out) {
    (void)vm;
    *out = PV_NOTIMPLEMENTED;
    if (op != PV_COMPARE_EQ && op != PV_COMPARE_NE) return PV_OK;
    if (pv_type_of(a) != pv_type_of(b)) return PV_OK;
    bool same = method(a)->self == method(b)->self && method(a)->function == method(b)->function;
    *out = pv_bool(same == (op == PV_COMPARE_EQ));
    return PV_OK;
}

PvStatus pv_method_op_repr(PvVM *vm, PvValue v, PvWriter *w) {
    PvValue name;
    PV_TRY(pv_writer_text(w, "<bound method "));
    PvValue function = method(v)->function;
    PvStatus status = pv_getattr_native(vm, function, PV_NAME(__qualname__), &name, NULL);
    if (status != PV_OK) return status == PV_RAISE ? PV_DEFER : status;
    if (name == PV_NULL) {
        status = pv_getattr_native(vm, function, PV_NAME(__name__), &name, NULL);
        if (status != PV_OK) return status == PV_RAISE ? PV_DEFER : status;
    }
    if (name != PV_NULL && pv_is_str(name)) PV_TRY(pv_writer_str(w, pv_str(name)));
    else PV_TRY(pv_writer_char(w, '?'));
    PV_TRY(pv_writer_text(w, " of "));
    PV_TRY(pv_repr(vm, method(v)->self, w));
    return pv_writer_char(w, '>');
}

void pv_method_op_trace(PvGC *gc, PvObject *o) {
    PvBoundMethod *m = (PvBoundMethod *)(void *)o;
    pv_gc_mark(gc, m->function);
    pv_gc_mark(gc, m->self);
}

// Every __new__ of a built-in type says that it takes anything.
static const char *signature_of(const PvNative *n) {
    return n->flags & PV_NATIVE_NEW ? "($type, *args, **kwargs)" : n->signature;
}

// --- bound natives ------------------------------------------------------------------------------

PvStatus pv_bound_native_dunder_call(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm, (void)a, (void)out;
    return PV_DEFER;
}

PvStatus pv_bound_native_dunder_reduce(PvVM *vm, PvArgs *a, PvValue *out) {
    return reduce_to_getattr(vm, method(a->v[0])->self, pv_from_ptr(native_of(a->v[0])->name), out);
}

PvStatus pv_bound_native_get_dunder_name(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    return give(pv_from_ptr(native_of(self)->name), out);
}

// A bound native is named after the class of what it is bound to; a method-wrapper after its owner.
PvStatus pv_bound_native_get_dunder_qualname(PvVM *vm, PvValue self, PvValue *out) {
    if (pv_ptr(self)->type == &pv_types[PV_TYPE_METHOD_WRAPPER]) return give_text(vm, native_of(self)->qualname, out);
    PvValue bound = method(self)->self;
    PvType *cls = pv_is_type(bound) ? pv_as_type(bound) : pv_type_of(bound);
    PvWriter w;
    pv_writer_init(&w, vm);
    PV_TRY(pv_writer_str(&w, cls->qualname));
    PV_TRY(pv_writer_char(&w, '.'));
    PV_TRY(pv_writer_str(&w, native_of(self)->name));
    return pv_writer_finish(&w, out);
}

PvStatus pv_bound_native_get_dunder_doc(PvVM *vm, PvValue self, PvValue *out) {
    return give_text(vm, native_of(self)->doc, out);
}

PvStatus pv_bound_native_get_dunder_text_signature(PvVM *vm, PvValue self, PvValue *out) {
    return give_text(vm, signature_of(native_of(self)), out);
}

PvStatus pv_bound_native_get_dunder_module(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm, (void)self;
    return give(PV_NONE, out);
}

PvStatus pv_bound_native_get_dunder_self(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    return give(method(self)->self, out);
}

PvStatus pv_bound_native_get_dunder_objclass(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    return give(pv_from_ptr(native_of(self)->owner), out);
}

// Shared with method-wrapper.
PvStatus pv_method_wrapper_get_dunder_objclass(PvVM *vm, PvValue self, PvValue *out) {
    return pv_bound_native_get_dunder_objclass(vm, self, out);
}

PvStatus pv_bound_native_op_hash(PvVM *vm, PvValue v, uint64_t *out) {
    return pv_method_op_hash(vm, v, out);
}

PvStatus pv_bound_native_op_compare(PvVM *vm, PvCompare op, PvValue a, PvValue b, PvValue *out) {
    return pv_method_op_compare(vm, op, a, b, out);
}

PvStatus pv_bound_native_op_repr(PvVM *vm, PvValue v, PvWriter *w) {
    bool wrapper = pv_ptr(v)->type == &pv_types[PV_TYPE_METHOD_WRAPPER];
    PvValue self = method(v)->self;
    PV_TRY(pv_writer_text(w, wrapper ? "<method-wrapper '" : "<built-in method "));
    PV_TRY(pv_writer_str(w, native_of(v)->name));
    PV_TRY(pv_writer_text(w, wrapper ? "' of " : " of "));
    PV_TRY(pv_type_write_short(pv_type_of(self), w));
    uint64_t id = pv_is_ptr(self) ? pv_heap_id(vm, pv_ptr(self)) : self;
    if (id == 0) return PV_RETRY;
    return pv_writer_format(w, " object at 0x%llx>", (unsigned long long)id);
}

void pv_bound_native_op_trace(PvGC *gc, PvObject *o) { pv_method_op_trace(gc, o); }

// --- natives ------------------------------------------------------------------------------------

PvStatus pv_native_dunder_call(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm, (void)a, (void)out;
    return PV_DEFER;
}

PvStatus pv_native_dunder_get(PvVM *vm, PvArgs *a, PvValue *out) {
    PV_TRY(pv_attributes_check_get(vm, a));
    PvValue self = a->v[1] == PV_NONE ? PV_NULL : a->v[1];
    PvType *cls = pv_is_type(a->v[2]) ? pv_as_type(a->v[2]) : pv_type_of(a->v[1]);
    return pv_attributes_bind_builtin(vm, a->v[0], self, cls, out);
}

PvStatus pv_classmethod_descriptor_dunder_get(PvVM *vm, PvArgs *a, PvValue *out) {
    PV_TRY(pv_attributes_check_get(vm, a));
    const PvNative *n = native(a->v[0]);
    PvValue cls = a->v[2] == PV_NONE ? pv_from_ptr(pv_type_of(a->v[1])) : a->v[2];
    if (!pv_is_type(cls))
        return pv_raise(vm, PV_EXC_TYPE_ERROR,
                        "descriptor '%U' for type '%N' needs a type, not a '%T' as arg 2", n->name,
                        n->owner, cls);
    if (!pv_type_is_subtype(pv_as_type(cls), n->owner))
        return pv_raise(vm, PV_EXC_TYPE_ERROR,
                        "descriptor '%U' requires a subtype of '%N' but received '%N'", n->name,
                        n->owner, pv_as_type(cls));
    return pv_attributes_bind_builtin(vm, a->v[0], PV_NULL, pv_as_type(cls), out);
}

PvStatus pv_native_dunder_reduce(PvVM *vm, PvArgs *a, PvValue *out) {
    PvNative *n = native(a->v[0]);
    if (is_bound(a->v[0]))
        return reduce_to_getattr(vm, method(a->v[0])->self, pv_from_ptr(n->name), out);
    if (n->owner != NULL)
        return reduce_to_getattr(vm, pv_from_ptr(n->owner), pv_from_ptr(n->name), out);
    return give(pv_from_ptr(n->name), out);
}

PvStatus pv_native_get_dunder_name(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    return give(pv_from_ptr(native(self)->name), out);
}

PvStatus pv_native_get_dunder_qualname(PvVM *vm, PvValue self, PvValue *out) {
    if (is_bound(self)) { // by what it is bound to, wherever the native comes from
        PvValue to = method(self)->self;
        PvWriter w;
        pv_writer_init(&w, vm);
        PV_TRY(pv_writer_str(&w, (pv_is_type(to) ? pv_as_type(to) : pv_type_of(to))->qualname));
        PV_TRY(pv_writer_char(&w, '.'));
        PV_TRY(pv_writer_str(&w, native(self)->name));
        return pv_writer_finish(&w, out);
    }
    return give_text(vm, native(self)->qualname, out);
}

PvStatus pv_native_get_dunder_doc(PvVM *vm, PvValue self, PvValue *out) {
    return give_text(vm, native(self)->doc, out);
}

PvStatus pv_native_get_dunder_text_signature(PvVM *vm, PvValue self, PvValue *out) {
    return give_text(vm, signature_of(native(self)), out);
}

PvStatus pv_native_get_dunder_objclass(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    PvType *owner = native(self)->owner;
    return give(owner == NULL ? PV_NONE : pv_from_ptr(owner), out);
}

PvStatus pv_native_get_dunder_module(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    if (is_bound(self) || native(self)->owner != NULL) return give(PV_NONE, out);
    const PvStr *module = native(self)->module;
    return give(module != NULL ? pv_from_ptr(module) : PV_NAME_VALUE(builtins), out);
}

PvStatus pv_native_op_hash(PvVM *vm, PvValue v, uint64_t *out) {
    return pv_object_op_hash(vm, v, out);
}

PvStatus pv_native_op_compare(PvVM *vm, PvCompare op, PvValue a, PvValue b, PvValue *out) {
    return pv_object_op_compare(vm, op, a, b, out);
}

PvStatus pv_native_op_repr(PvVM *vm, PvValue v, PvWriter *w) {
    (void)vm;
    PvNative *n = native(v);
    PvType *t = pv_ptr(v)->type;
    if (t == &pv_types[PV_TYPE_NATIVE]) {
        PV_TRY(pv_writer_text(w, n->owner == NULL ? "<built-in function " : "<built-in method "));
        PV_TRY(pv_writer_str(w, n->name));
        if (n->owner == NULL) return pv_writer_char(w, '>');
        return pv_writer_format(w, " of type object at 0x%llx>",
                                (unsigned long long)pv_heap_id(vm, &n->owner->base));
    }
    PV_TRY(pv_writer_text(w, t == &pv_types[PV_TYPE_WRAPPER_DESCRIPTOR] ? "<slot wrapper '"
                                                                         : "<method '"));
    PV_TRY(pv_writer_str(w, n->name));
    PV_TRY(pv_writer_text(w, "' of '"));
    PV_TRY(pv_type_write_short(n->owner, w));
    return pv_writer_text(w, "' objects>");
}
