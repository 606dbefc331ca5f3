// getset_descriptor and member_descriptor as the guest sees them. Reading through them is in
// attributes.c, writing in attributes_set.c.
#include "objects/descriptor.h"

#include "core/names.h"
#include "objects/operate.h"
#include "objects/tuple.h"
#include "objects/type.h"

// Both structs begin with the name and the owner.
static PvMember *member(PvValue v) { return (PvMember *)(void *)pv_ptr(v); }
_Static_assert(offsetof(PvMember, name) == offsetof(PvGetSet, name), "shared head");
_Static_assert(offsetof(PvMember, owner) == offsetof(PvGetSet, owner), "shared head");

PvMember *pv_member_new(PvVM *vm, PvType *owner, PvStr *name, uint32_t offset) {
    PvMember *m = pv_heap_new(vm, &pv_types[PV_TYPE_MEMBER_DESCRIPTOR], sizeof *m);
    if (m == NULL) return NULL;
    m->name = name;
    m->owner = owner;
    m->offset = offset;
    return m;
}

static PvStatus get(PvVM *vm, PvArgs *a, PvValue *out) {
    PV_TRY(pv_attributes_check_get(vm, a));
    if (a->v[1] == PV_NONE) {
        *out = a->v[0];
        return PV_OK;
    }
    return pv_attributes_bind_builtin(vm, a->v[0], a->v[1], pv_type_of(a->v[1]), out);
}

PvStatus pv_member_check(PvVM *vm, const PvMember *m, PvValue value) {
    if (m->flags & PV_MEMBER_READ_ONLY)
        return pv_raise(vm, PV_EXC_ATTRIBUTE_ERROR, "readonly attribute");
    if (!(m->flags & PV_MEMBER_SIZE)) return PV_OK;
    if (value == PV_NULL)
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "can't delete numeric/char attribute");
    if (!pv_is_int(value)) return pv_raise(vm, PV_EXC_TYPE_ERROR, "an integer is required");
    return PV_OK;
}

static PvStatus set(PvVM *vm, PvValue self, PvValue instance, PvValue value, PvValue *out) {
    *out = PV_NONE;
    PvMember *m = member(self);
    if (pv_type_of(self) == &pv_types[PV_TYPE_GETSET_DESCRIPTOR] ||
        pv_member_is_computed(&m->base)) {
        PvGetSet *g = (PvGetSet *)(void *)pv_ptr(self);
        if (!pv_is_instance(instance, g->owner))
            return pv_raise(vm, PV_EXC_TYPE_ERROR,
                            "descriptor '%U' for '%N' objects doesn't apply to a '%T' object",
                            g->name, g->owner, instance);
        if (g->set == NULL)
            return pv_raise(vm, PV_EXC_ATTRIBUTE_ERROR,
                            g->base.aux ? "readonly attribute"
                                        : "attribute '%U' of '%N' objects is not writable",
                            g->name, g->owner);
        return g->set(vm, instance, value);
    }
    if (!pv_is_instance(instance, m->owner))
        return pv_raise(vm, PV_EXC_TYPE_ERROR,
                        "descriptor '%U' for '%N' objects doesn't apply to a '%T' object", m->name,
                        m->owner, instance);
    PV_TRY(pv_member_check(vm, m, value));
    PvValue *field = (PvValue *)(void *)((char *)pv_ptr(instance) + m->offset);
    if (value == PV_NULL && *field == PV_NULL && !(m->flags & PV_MEMBER_NONE))
        return pv_raise(vm, PV_EXC_ATTRIBUTE_ERROR, "%U", m->name);
    *field = value;
    return PV_OK;
}

PvStatus pv_getset_descriptor_dunder_get(PvVM *vm, PvArgs *a, PvValue *out) {
    return get(vm, a, out);
}

PvStatus pv_getset_descriptor_dunder_set(PvVM *vm, PvArgs *a, PvValue *out) {
    return set(vm, a->v[0], a->v[1], a->v[2], out);
}

PvStatus pv_intrinsic_getset_put(PvVM *vm, PvArgs *a, PvValue *out) {
    if (pv_type_of(a->v[0]) != &pv_types[PV_TYPE_GETSET_DESCRIPTOR])
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "getset_put() of no getset_descriptor");
    const PvGetSet *g = (PvGetSet *)(void *)pv_ptr(a->v[0]);
    if (g->set == pv_type_set_dunder_abstractmethods && pv_is_type(a->v[1])) {
        *out = PV_NONE;
        return pv_type_set_abstract(vm, pv_as_type(a->v[1]), a->v[2], a->v[3] == PV_TRUE);
    }
    return set(vm, a->v[0], a->v[1], a->v[2], out);
}

PvStatus pv_getset_descriptor_dunder_delete(PvVM *vm, PvArgs *a, PvValue *out) {
    return set(vm, a->v[0], a->v[1], PV_NULL, out);
}

PvStatus pv_member_descriptor_dunder_get(PvVM *vm, PvArgs *a, PvValue *out) {
    return get(vm, a, out);
}

PvStatus pv_member_descriptor_dunder_set(PvVM *vm, PvArgs *a, PvValue *out) {
    return set(vm, a->v[0], a->v[1], a->v[2], out);
}

PvStatus pv_member_descriptor_dunder_delete(PvVM *vm, PvArgs *a, PvValue *out) {
    return set(vm, a->v[0], a->v[1], PV_NULL, out);
}

static PvStatus give_qualname(PvVM *vm, PvMember *m, PvValue *out) {
    PvWriter w;
    pv_writer_init(&w, vm);
    PV_TRY(pv_writer_str(&w, m->owner->qualname));
    PV_TRY(pv_writer_char(&w, '.'));
    PV_TRY(pv_writer_str(&w, m->name));
    return pv_writer_finish(&w, out);
}

static PvStatus give_doc(PvVM *vm, const char *doc, PvValue *out) {
    *out = PV_NONE;
    if (doc == NULL || *doc == 0) return PV_OK;
    PvStr *s = pv_str_from_utf8(vm, doc, strlen(doc));
    *out = pv_from_ptr(s);
    return s == NULL ? PV_RETRY : PV_OK;
}

PvStatus pv_getset_descriptor_get_dunder_name(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    *out = pv_from_ptr(member(self)->name);
    return PV_OK;
}

PvStatus pv_getset_descriptor_get_dunder_qualname(PvVM *vm, PvValue self, PvValue *out) {
    return give_qualname(vm, member(self), out);
}

PvStatus pv_getset_descriptor_get_dunder_objclass(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    *out = pv_from_ptr(member(self)->owner);
    return PV_OK;
}

PvStatus pv_getset_descriptor_get_dunder_doc(PvVM *vm, PvValue self, PvValue *out) {
    const PvGetSet *g = (PvGetSet *)(void *)pv_ptr(self);
    if (g->get == pv_object_dict_get) return give_doc(vm, "dictionary for instance variables", out);
    if (g->get == pv_object_weakref_get) return give_doc(vm, "list of weak references to the object", out);
    return give_doc(vm, ((PvGetSet *)(void *)pv_ptr(self))->doc, out);
}

PvStatus pv_member_descriptor_get_dunder_name(PvVM *vm, PvValue self, PvValue *out) {
    return pv_getset_descriptor_get_dunder_name(vm, self, out);
}

PvStatus pv_member_descriptor_get_dunder_qualname(PvVM *vm, PvValue self, PvValue *out) {
    return give_qualname(vm, member(self), out);
}

PvStatus pv_member_descriptor_get_dunder_objclass(PvVM *vm, PvValue self, PvValue *out) {
    return pv_getset_descriptor_get_dunder_objclass(vm, self, out);
}

PvStatus pv_member_descriptor_get_dunder_doc(PvVM *vm, PvValue self, PvValue *out) {
    if (pv_member_is_computed(&member(self)->base)) return pv_getset_descriptor_get_dunder_doc(vm, self, out);
    return give_doc(vm, member(self)->doc, out);
}

static PvStatus write(PvWriter *w, const char *kind, PvMember *m) {
    PV_TRY(pv_writer_format(w, "<%s '", kind));
    PV_TRY(pv_writer_str(w, m->name));
    PV_TRY(pv_writer_text(w, "' of '"));
    PV_TRY(pv_type_write_short(m->owner, w));
    return pv_writer_text(w, "' objects>");
}

PvStatus pv_getset_descriptor_op_repr(PvVM *vm, PvValue v, PvWriter *w) {
    (void)vm;
    return write(w, "attribute", member(v));
}

PvStatus pv_member_descriptor_op_repr(PvVM *vm, PvValue v, PvWriter *w) {
    (void)vm;
    return write(w, "member", member(v));
}

void pv_getset_descriptor_op_trace(PvGC *gc, PvObject *o) {
    PvMember *m = (PvMember *)(void *)o;
    pv_gc_mark_object(gc, &m->name->base);
    pv_gc_mark_object(gc, &m->owner->base);
}

void pv_member_descriptor_op_trace(PvGC *gc, PvObject *o) { pv_getset_descriptor_op_trace(gc, o); }

// --- named tuples -----------------------------------------------------------------------------------

static PvTupleGetter *tuple_getter(PvValue v) { return (PvTupleGetter *)(void *)pv_ptr(v); }

PvStatus pv_tuplegetter_read(PvVM *vm, const PvTupleGetter *g, PvValue self, PvValue *out) {
    if (!pv_is_tuple(self)) {
        return pv_raise(vm, PV_EXC_TYPE_ERROR,
                        "descriptor for index '%lld' for tuple subclasses doesn't apply to '%T' object",
                        (long long)g->index, self);
    }
    const PvTuple *t = pv_tuple(self);
    if ((uint64_t)g->index >= t->n) return pv_raise(vm, PV_EXC_INDEX_ERROR, "tuple index out of range");
    *out = t->item[g->index];
    return PV_OK;
}

PvStatus pv_tuplegetter_refuse(PvVM *vm, PvValue value) {
    const char *what = value == PV_NULL ? "can't delete attribute" : "can't set attribute";
    return pv_raise(vm, PV_EXC_ATTRIBUTE_ERROR, "%s", what);
}

PvStatus pv_tuplegetter_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    PvTupleGetter *g = pv_heap_new(vm, &pv_types[PV_TYPE_TUPLEGETTER], sizeof *g);
    if (g == NULL) return PV_RETRY;
    g->index = pv_int(a->v[1]);
    g->doc = a->v[2];
    *out = pv_from_ptr(g);
    return PV_OK;
}

void pv_tuplegetter_op_trace(PvGC *gc, PvObject *o) { pv_gc_mark(gc, ((PvTupleGetter *)(void *)o)->doc); }

PvStatus pv_tuplegetter_op_repr(PvVM *vm, PvValue v, PvWriter *w) {
    const PvTupleGetter *g = tuple_getter(v);
    PV_TRY(pv_writer_format(w, "_tuplegetter(%lld, ", (long long)g->index));
    PV_TRY(pv_repr(vm, g->doc, w));
    return pv_writer_char(w, ')');
}

PvStatus pv_tuplegetter_dunder_get(PvVM *vm, PvArgs *a, PvValue *out) {
    PV_TRY(pv_attributes_check_get(vm, a));
    *out = a->v[0];
    return a->v[1] == PV_NONE ? PV_OK : pv_tuplegetter_read(vm, tuple_getter(a->v[0]), a->v[1], out);
}

PvStatus pv_tuplegetter_dunder_set(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)out;
    return pv_tuplegetter_refuse(vm, a->native->n_params == 3 ? a->v[2] : PV_NULL);
}

PvStatus pv_tuplegetter_dunder_reduce(PvVM *vm, PvArgs *a, PvValue *out) {
    const PvTupleGetter *g = tuple_getter(a->v[0]);
    PvValue part[2] = {pv_from_int(g->index), g->doc};
    return pv_tuple_recipe(vm, g->base.type, part, 2, out);
}

PvStatus pv_tuplegetter_get_dunder_doc(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    *out = tuple_getter(self)->doc;
    return PV_OK;
}

PvStatus pv_tuplegetter_set_dunder_doc(PvVM *vm, PvValue self, PvValue value) {
    (void)vm;
    tuple_getter(self)->doc = value == PV_NULL ? PV_NONE : value;
    return PV_OK;
}
