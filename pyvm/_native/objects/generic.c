// GenericAlias and UnionType: list[int], int | None.
//
// Invariant: args are tuples; a union's are at least two, flat and without doubles; `parameters` are
// the type variables among the args in order of first appearance.
#include "objects/generic.h"

#include "core/names.h"
#include "objects/list.h"
#include "objects/operate.h"
#include "objects/tuple.h"
#include "objects/type.h"
#include "objects/types.h"
#include "text/hash.h"

static PvGenericAlias *alias(PvValue v) { return (PvGenericAlias *)(void *)pv_ptr(v); }
static PvUnion *union_of(PvValue v) { return (PvUnion *)(void *)pv_ptr(v); }

static bool is_exact(PvValue v, uint32_t id) { return pv_type_of(v) == &pv_types[id]; }

static bool is_alias(PvValue v) {
    return pv_is_ptr(v) && pv_ptr(v)->type->id == PV_TYPE_GENERIC_ALIAS;
}

static bool is_parameter(PvValue v) {
    return is_exact(v, PV_TYPE_TYPEVAR) || is_exact(v, PV_TYPE_PARAMSPEC) ||
           is_exact(v, PV_TYPE_TYPEVARTUPLE);
}

static PvStatus add_parameter(PvVM *vm, PvList *list, PvValue v) {
    for (size_t i = 0; i < list->n; i++)
        if (list->item[i] == v) return PV_OK;
    return pv_list_push(vm, list, v);
}

static PvStatus collect(PvVM *vm, const PvTuple *args, PvTuple **out) {
    PvList *found = pv_list_make(vm, 0);
    if (found == NULL) return PV_RETRY;
    for (size_t i = 0; i < args->n; i++) {
        PvValue v = args->item[i];
        PvTuple *inner = NULL;
        if (is_parameter(v)) PV_TRY(add_parameter(vm, found, v));
        else if (is_alias(v)) inner = alias(v)->parameters;
        else if (is_exact(v, PV_TYPE_UNION)) inner = union_of(v)->parameters;
        else if (!pv_is_type(v) && pv_type_of(v)->attrs != 0 && pv_is_ptr(v)) {
            PvValue own = pv_instance_get(vm, pv_ptr(v), PV_NAME(__parameters__));
            if (own != PV_NULL && pv_is_tuple(own)) inner = pv_tuple(own);
        }
        for (size_t j = 0; inner != NULL && j < inner->n; j++)
            PV_TRY(add_parameter(vm, found, inner->item[j]));
    }
    *out = pv_tuple_of(vm, found->item, found->n);
    return *out == NULL ? PV_RETRY : PV_OK;
}

static PvStatus give(PvValue v, PvValue *out) {
    *out = v;
    return PV_OK;
}

// --- GenericAlias -------------------------------------------------------------------------------

static PvStatus make_alias(PvVM *vm, PvType *cls, PvValue origin, PvValue args, PvValue *out) {
    PvTuple *tuple = pv_is_tuple(args) ? pv_tuple(args) : pv_tuple_of(vm, &args, 1);
    if (tuple == NULL) return PV_RETRY;
    PvTuple *parameters;
    PV_TRY(collect(vm, tuple, &parameters));
    PV_TRY(pv_instance_new(vm, cls, out));
    alias(*out)->origin = origin;
    alias(*out)->args = tuple;
    alias(*out)->parameters = parameters;
    return PV_OK;
}

PvStatus pv_generic_alias_new(PvVM *vm, PvValue origin, PvValue args, PvValue *out) {
    return make_alias(vm, &pv_types[PV_TYPE_GENERIC_ALIAS], origin, args, out);
}

PvStatus pv_generic_alias_of(PvVM *vm, PvArgs *a, PvValue *out) {
    return pv_generic_alias_new(vm, a->v[0], a->v[1], out);
}

PvStatus pv_generic_alias_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    return make_alias(vm, pv_as_type(a->v[0]), a->v[1], a->v[2], out);
}

PvStatus pv_generic_alias_dunder_call(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm, (void)a, (void)out;
    return PV_DEFER;
}

PvStatus pv_generic_alias_dunder_mro_entries(PvVM *vm, PvArgs *a, PvValue *out) {
    PvTuple *t = pv_tuple_of(vm, &alias(a->v[0])->origin, 1);
    return t == NULL ? PV_RETRY : give(pv_from_ptr(t), out);
}

PvStatus pv_generic_alias_dunder_instancecheck(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)a, (void)out;
    return pv_raise(vm, PV_EXC_TYPE_ERROR,
                    "isinstance() argument 2 cannot be a parameterized generic");
}

PvStatus pv_generic_alias_dunder_subclasscheck(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)a, (void)out;
    return pv_raise(vm, PV_EXC_TYPE_ERROR,
                    "issubclass() argument 2 cannot be a parameterized generic");
}

PvStatus pv_generic_alias_dunder_reduce(PvVM *vm, PvArgs *a, PvValue *out) {
    if (alias(a->v[0])->starred) return PV_DEFER;
    PvTuple *args = pv_tuple_pair(vm, alias(a->v[0])->origin, pv_from_ptr(alias(a->v[0])->args));
    if (args == NULL) return PV_RETRY;
    PvTuple *t = pv_tuple_pair(vm, pv_from_ptr(pv_type_of(a->v[0])), pv_from_ptr(args));
    return t == NULL ? PV_RETRY : give(pv_from_ptr(t), out);
}

PvStatus pv_generic_alias_dunder_dir(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm, (void)a, (void)out;
    return PV_DEFER;
}

PvStatus pv_generic_alias_get_dunder_origin(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    return give(alias(self)->origin, out);
}

PvStatus pv_generic_alias_get_dunder_args(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    return give(pv_from_ptr(alias(self)->args), out);
}

PvStatus pv_generic_alias_get_dunder_parameters(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    return give(pv_from_ptr(alias(self)->parameters), out);
}

PvStatus pv_generic_alias_get_dunder_unpacked(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    return give(pv_bool(alias(self)->starred), out);
}

PvStatus pv_generic_alias_get_dunder_typing_unpacked_tuple_args(PvVM *vm, PvValue self,
                                                                PvValue *out) {
    (void)vm;
    bool is = alias(self)->starred && alias(self)->origin == pv_from_ptr(&pv_types[PV_TYPE_TUPLE]);
    return give(is ? pv_from_ptr(alias(self)->args) : PV_NONE, out);
}

// What is not the alias's own is the origin's.
PvStatus pv_generic_alias_op_getattr(PvVM *vm, PvValue v, PvStr *name, PvValue *out) {
    *out = PV_NULL;
    PvStr *const own[] = {PV_NAME(__origin__), PV_NAME(__args__), PV_NAME(__parameters__),
                          PV_NAME(__mro_entries__), PV_NAME(__reduce__), PV_NAME(__reduce_ex__),
                          PV_NAME(__copy__), PV_NAME(__deepcopy__), PV_NAME(__class__),
                          PV_NAME(__bases__),
                          PV_NAME(__unpacked__), PV_NAME(__typing_unpacked_tuple_args__)};
    for (size_t i = 0; i < sizeof own / sizeof *own; i++)
        if (pv_shape_same_name(name, own[i])) return PV_OK;
    PV_TRY(pv_enter_or_raise(vm)); // an alias may be the origin of another
    PvStatus status = pv_getattr(vm, alias(v)->origin, name, out, NULL);
    pv_leave(vm);
    return status;
}

// One argument of an alias or a union, as annotations are written.
static PvStatus write_argument(PvVM *vm, PvValue v, PvWriter *w) {
    if (v == PV_ELLIPSIS) return pv_writer_text(w, "...");
    if (pv_is_type(v)) return pv_type_write_name(pv_as_type(v), w);
    if (pv_is_list(v)) {
        PV_TRY(pv_writer_char(w, '['));
        for (size_t i = 0; i < pv_list(v)->n; i++) {
            if (i != 0) PV_TRY(pv_writer_text(w, ", "));
            PV_TRY(write_argument(vm, pv_list(v)->item[i], w));
        }
        return pv_writer_char(w, ']');
    }
    return pv_repr(vm, v, w);
}

PvStatus pv_generic_alias_op_repr(PvVM *vm, PvValue v, PvWriter *w) {
    PvGenericAlias *g = alias(v);
    if (g->starred) PV_TRY(pv_writer_char(w, '*'));
    PV_TRY(pv_is_list(g->origin) ? pv_repr(vm, g->origin, w) : write_argument(vm, g->origin, w));
    PV_TRY(pv_writer_char(w, '['));
    if (g->args->n == 0) PV_TRY(pv_writer_text(w, "()"));
    for (size_t i = 0; i < g->args->n; i++) {
        if (i != 0) PV_TRY(pv_writer_text(w, ", "));
        PV_TRY(write_argument(vm, g->args->item[i], w));
    }
    return pv_writer_char(w, ']');
}

PvStatus pv_generic_alias_op_hash(PvVM *vm, PvValue v, uint64_t *out) {
    uint64_t a, b;
    PV_TRY(pv_hash(vm, alias(v)->origin, &a));
    PV_TRY(pv_hash(vm, pv_from_ptr(alias(v)->args), &b));
    *out = a ^ b;
    return PV_OK;
}

PvStatus pv_generic_alias_op_compare(PvVM *vm, PvCompare op, PvValue a, PvValue b, PvValue *out) {
    *out = PV_NOTIMPLEMENTED;
    if (op != PV_COMPARE_EQ && op != PV_COMPARE_NE) return PV_OK;
    if (!is_alias(a) || !is_alias(b)) return PV_OK;
    bool same = alias(a)->starred == alias(b)->starred;
    if (same) PV_TRY(pv_equal(vm, alias(a)->origin, alias(b)->origin, &same));
    if (same)
        PV_TRY(pv_equal(vm, pv_from_ptr(alias(a)->args), pv_from_ptr(alias(b)->args), &same));
    return give(pv_bool(same == (op == PV_COMPARE_EQ)), out);
}

PvStatus pv_generic_alias_op_getitem(PvVM *vm, PvValue v, PvValue key, PvValue *out) {
    (void)vm, (void)v, (void)key, (void)out;
    return PV_DEFER;
}

PvStatus pv_generic_alias_op_iter(PvVM *vm, PvValue v, PvValue *out) {
    (void)vm, (void)v, (void)out;
    return PV_DEFER;
}

PvStatus pv_intrinsic_starred_alias(PvVM *vm, PvArgs *a, PvValue *out) {
    if (!is_alias(a->v[0]))
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "expected a generic alias, not '%T'", a->v[0]);
    PvGenericAlias *g = alias(a->v[0]);
    PV_TRY(make_alias(vm, g->base.type, g->origin, pv_from_ptr(g->args), out));
    alias(*out)->starred = true;
    return PV_OK;
}

PvStatus pv_generic_alias_op_binary(PvVM *vm, int op, PvValue a, PvValue b, PvValue *out) {
    if ((op & 15) != PV_BINARY_OR) return give(PV_NOTIMPLEMENTED, out);
    return pv_union_or(vm, a, b, out);
}

void pv_generic_alias_op_trace(PvGC *gc, PvObject *o) {
    PvGenericAlias *g = (PvGenericAlias *)(void *)o;
    pv_gc_mark(gc, g->origin);
    if (g->args != NULL) pv_gc_mark_object(gc, &g->args->base);
    if (g->parameters != NULL) pv_gc_mark_object(gc, &g->parameters->base);
}

// --- UnionType ----------------------------------------------------------------------------------

static bool may_unite(PvValue v) {
    return v == PV_NONE || pv_is_type(v) || is_alias(v) || is_exact(v, PV_TYPE_UNION) ||
           is_exact(v, PV_TYPE_TYPEALIAS);
}

// Add it, unless it is one of the members, or an alias equal to one of the first `alike`.
static PvStatus add_member(PvVM *vm, PvList *list, PvValue v, size_t alike) {
    if (v == PV_NONE) v = pv_from_ptr(&pv_types[PV_TYPE_NONE]);
    PV_TRY(pv_charge(vm, 1 + (int64_t)list->n / 8));
    for (size_t i = 0; i < list->n; i++) {
        bool same = list->item[i] == v;
        if (!same && i < alike && is_alias(v) && is_alias(list->item[i]))
            PV_TRY(pv_equal(vm, list->item[i], v, &same));
        if (same) return PV_OK;
    }
    return pv_list_push(vm, list, v);
}

// `alike`: aliases that are equal are one member. Those of one union differ already, so that guest
// code is needed only where both sides have aliases.
static PvStatus make_union(PvVM *vm, const PvValue *item, size_t n, bool alike, PvValue *out) {
    PvList *members = pv_list_make(vm, n);
    if (members == NULL) return PV_RETRY;
    for (size_t i = 0; i < n; i++) {
        size_t before = alike ? members->n : 0;
        bool nested = is_exact(item[i], PV_TYPE_UNION);
        const PvValue *one = nested ? union_of(item[i])->args->item : &item[i];
        for (size_t j = 0, m = nested ? union_of(item[i])->args->n : 1; j < m; j++)
            PV_TRY(add_member(vm, members, one[j], before));
    }
    if (members->n == 1) return give(members->item[0], out);
    PvTuple *args = pv_tuple_of(vm, members->item, members->n);
    PvTuple *parameters;
    if (args == NULL) return PV_RETRY;
    PV_TRY(collect(vm, args, &parameters));
    PvUnion *u = pv_heap_new(vm, &pv_types[PV_TYPE_UNION], sizeof *u);
    if (u == NULL) return PV_RETRY;
    u->args = args;
    u->parameters = parameters;
    return give(pv_from_ptr(u), out);
}

PvStatus pv_union_or(PvVM *vm, PvValue a, PvValue b, PvValue *out) {
    if (!may_unite(a) || !may_unite(b)) return give(PV_NOTIMPLEMENTED, out);
    PvValue both[2] = {a, b};
    return make_union(vm, both, 2, true, out);
}

PvStatus pv_intrinsic_union_of(PvVM *vm, PvArgs *a, PvValue *out) {
    if (!pv_is_tuple(a->v[0]))
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "expected a tuple, not '%T'", a->v[0]);
    return make_union(vm, pv_tuple(a->v[0])->item, pv_tuple(a->v[0])->n, false, out);
}

PvStatus pv_intrinsic_may_unite(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm;
    return give(pv_bool(may_unite(a->v[0]) && may_unite(a->v[1])), out);
}

PvStatus pv_union_op_binary(PvVM *vm, int op, PvValue a, PvValue b, PvValue *out) {
    return pv_generic_alias_op_binary(vm, op, a, b, out);
}

PvStatus pv_union_op_getitem(PvVM *vm, PvValue v, PvValue key, PvValue *out) {
    (void)vm, (void)v, (void)key, (void)out;
    return PV_DEFER;
}

PvStatus pv_union_op_hash(PvVM *vm, PvValue v, uint64_t *out) {
    // As the frozenset of the members: order does not count.
    uint64_t all = 0;
    for (size_t i = 0; i < union_of(v)->args->n; i++) {
        uint64_t one;
        PV_TRY(pv_hash(vm, union_of(v)->args->item[i], &one));
        all = pv_hash_frozenset_add(all, (int64_t)one);
    }
    *out = (uint64_t)pv_hash_frozenset_end(all, union_of(v)->args->n);
    return PV_OK;
}

PvStatus pv_union_op_compare(PvVM *vm, PvCompare op, PvValue a, PvValue b, PvValue *out) {
    *out = PV_NOTIMPLEMENTED;
    if (op != PV_COMPARE_EQ && op != PV_COMPARE_NE) return PV_OK;
    if (!is_exact(a, PV_TYPE_UNION) || !is_exact(b, PV_TYPE_UNION)) return PV_OK;
    const PvTuple *x = union_of(a)->args, *y = union_of(b)->args;
    bool same = x->n == y->n;
    for (size_t i = 0; same && i < x->n; i++) {
        bool met = false;
        for (size_t j = 0; !met && j < y->n; j++)
            PV_TRY(pv_equal(vm, x->item[i], y->item[j], &met));
        same = met;
    }
    return give(pv_bool(same == (op == PV_COMPARE_EQ)), out);
}

PvStatus pv_union_op_repr(PvVM *vm, PvValue v, PvWriter *w) {
    const PvTuple *args = union_of(v)->args;
    for (size_t i = 0; i < args->n; i++) {
        if (i != 0) PV_TRY(pv_writer_text(w, " | "));
        if (args->item[i] == pv_from_ptr(&pv_types[PV_TYPE_NONE])) PV_TRY(pv_writer_text(w, "None"));
        else PV_TRY(write_argument(vm, args->item[i], w));
    }
    return PV_OK;
}

PvStatus pv_union_get_dunder_args(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    return give(pv_from_ptr(union_of(self)->args), out);
}

PvStatus pv_union_get_dunder_parameters(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    return give(pv_from_ptr(union_of(self)->parameters), out);
}

void pv_union_op_trace(PvGC *gc, PvObject *o) {
    PvUnion *u = (PvUnion *)(void *)o;
    pv_gc_mark_object(gc, &u->args->base);
    pv_gc_mark_object(gc, &u->parameters->base);
}

// --- typing.Generic -----------------------------------------------------------------------------

PvStatus pv_generic_dunder_class_getitem(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm, (void)a, (void)out;
    return PV_DEFER;
}

PvStatus pv_generic_dunder_init_subclass(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm, (void)a, (void)out;
    return PV_DEFER;
}
