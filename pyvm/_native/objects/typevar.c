// TypeVar, ParamSpec, TypeVarTuple and TypeAliasType. All but the alias share one layout.
//
// Invariant: a field that is still a function (`compute_…`) has not been asked for; the getters defer
// to the prelude, which calls it and stores the result.
#include "objects/typevar.h"

#include "core/names.h"
#include "objects/generic.h"
#include "objects/operate.h"
#include "objects/tuple.h"
#include "objects/type.h"
#include "objects/types.h"

static PvTypeVar *var(PvValue v) { return (PvTypeVar *)(void *)pv_ptr(v); }
static PvTypeAlias *alias(PvValue v) { return (PvTypeAlias *)(void *)pv_ptr(v); }

static PvStatus give(PvValue v, PvValue *out) {
    *out = v;
    return PV_OK;
}

static bool is_parameter(PvValue v) {
    PvType *t = pv_type_of(v);
    return t == &pv_types[PV_TYPE_TYPEVAR] || t == &pv_types[PV_TYPE_PARAMSPEC] ||
           t == &pv_types[PV_TYPE_TYPEVARTUPLE];
}

// --- making -------------------------------------------------------------------------------------

static PvStatus make(PvVM *vm, PvType *type, PvStr *name, PvTypeVar **out) {
    PvTypeVar *t = pv_heap_new(vm, type, sizeof *t);
    if (t == NULL) return PV_RETRY;
    t->name = name;
    t->bound = PV_NONE;
    t->constraints = pv_from_ptr(&pv_empty_tuple);
    t->module = PV_NAME_VALUE(typing);
    *out = t;
    return PV_OK;
}

static PvStatus set_variance(PvVM *vm, PvTypeVar *t, PvValue co, PvValue contra, PvValue infer) {
    if (co == PV_TRUE && contra == PV_TRUE)
        return pv_raise(vm, PV_EXC_VALUE_ERROR, "Bivariant types are not supported.");
    if (infer == PV_TRUE && (co == PV_TRUE || contra == PV_TRUE))
        return pv_raise(vm, PV_EXC_VALUE_ERROR,
                        "Variance cannot be specified with infer_variance.");
    if (co == PV_TRUE) t->base.aux |= PV_TYPEVAR_COVARIANT;
    if (contra == PV_TRUE) t->base.aux |= PV_TYPEVAR_CONTRAVARIANT;
    if (infer == PV_TRUE) t->base.aux |= PV_TYPEVAR_INFER;
    return PV_OK;
}

// The twin knows the module of the caller, and typing what may be a bound.
static PvStatus finish(PvVM *vm, PvTypeVar *t) {
    PvValue arguments[1] = {pv_from_ptr(t)};
    return pv_defer_call(vm, pv_twin(PV_TWIN_FINISH_TYPE_PARAMETER), 1, arguments);
}

PvStatus pv_typevar_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)out;
    PvTypeVar *t;
    PV_TRY(make(vm, pv_as_type(a->v[0]), pv_str(a->v[1]), &t));
    if (a->n_rest == 1)
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "A single constraint is not allowed");
    if (a->n_rest != 0 && a->v[2] != PV_NONE)
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "Constraints cannot be combined with bound=...");
    PvTuple *constraints = pv_tuple_of(vm, a->rest, a->n_rest);
    if (constraints == NULL) return PV_RETRY;
    t->constraints = pv_from_ptr(constraints);
    t->bound = a->v[2];
    t->default_ = a->v[3];
    PV_TRY(set_variance(vm, t, a->v[4], a->v[5], a->v[6]));
    return finish(vm, t);
}

PvStatus pv_paramspec_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)out;
    PvTypeVar *t;
    PV_TRY(make(vm, pv_as_type(a->v[0]), pv_str(a->v[1]), &t));
    t->bound = a->v[2];
    t->default_ = a->v[3];
    PV_TRY(set_variance(vm, t, a->v[4], a->v[5], a->v[6]));
    return finish(vm, t);
}

PvStatus pv_typevartuple_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)out;
    PvTypeVar *t;
    PV_TRY(make(vm, pv_as_type(a->v[0]), pv_str(a->v[1]), &t));
    t->default_ = a->v[2];
    return finish(vm, t);
}

PvStatus pv_intrinsic_type_parameter(PvVM *vm, PvArgs *a, PvValue *out) {
    const uint32_t ids[] = {PV_TYPE_TYPEVAR, PV_TYPE_PARAMSPEC, PV_TYPE_TYPEVARTUPLE};
    if (!pv_is_int(a->v[0]) || pv_int(a->v[0]) < 0 || pv_int(a->v[0]) > 2)
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "no such kind of type parameter");
    PvTypeVar *t;
    PV_TRY(make(vm, &pv_types[ids[pv_int(a->v[0])]], pv_str(a->v[1]), &t));
    if (pv_int(a->v[0]) != 2) t->base.aux = PV_TYPEVAR_INFER;
    if (a->v[2] != PV_NONE) t->compute_bound = a->v[2];
    if (a->v[3] != PV_NONE) t->compute_constraints = a->v[3];
    return give(pv_from_ptr(t), out);
}

PvStatus pv_intrinsic_set_type_parameter_default(PvVM *vm, PvArgs *a, PvValue *out) {
    if (!is_parameter(a->v[0]))
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "expected a type parameter, not '%T'", a->v[0]);
    var(a->v[0])->compute_default = a->v[1];
    return give(a->v[0], out);
}

PvStatus pv_intrinsic_set_type_parameter_module(PvVM *vm, PvArgs *a, PvValue *out) {
    if (!is_parameter(a->v[0]))
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "expected a type parameter, not '%T'", a->v[0]);
    var(a->v[0])->module = a->v[1];
    if (a->v[2] == PV_TRUE) var(a->v[0])->default_ = PV_NULL;
    return give(a->v[0], out);
}

PvStatus pv_intrinsic_type_alias(PvVM *vm, PvArgs *a, PvValue *out) {
    PvTypeAlias *t = pv_heap_new(vm, &pv_types[PV_TYPE_TYPEALIAS], sizeof *t);
    if (t == NULL) return PV_RETRY;
    t->name = pv_str(a->v[0]);
    t->type_params = pv_is_tuple(a->v[1]) ? a->v[1] : pv_from_ptr(&pv_empty_tuple);
    t->compute = a->v[2];
    t->module = a->v[3];
    return give(pv_from_ptr(t), out);
}

// The twin knows the module of the caller.
PvStatus pv_typealias_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm, (void)a, (void)out;
    return PV_DEFER;
}

// --- fields that may have to be computed --------------------------------------------------------

static PvStatus fields(PvVM *vm, PvValue self, PvValue which, PvValue **value, PvValue **compute) {
    int64_t i = pv_is_int(which) ? pv_int(which) : -1;
    if (i == 3 && pv_type_of(self) == &pv_types[PV_TYPE_TYPEALIAS]) {
        *value = &alias(self)->value;
        *compute = &alias(self)->compute;
        return PV_OK;
    }
    if (i < 0 || i > 2 || !is_parameter(self))
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "no such field of '%T'", self);
    PvTypeVar *t = var(self);
    *value = i == 0 ? &t->bound : i == 1 ? &t->constraints : &t->default_;
    *compute = i == 0   ? &t->compute_bound
               : i == 1 ? &t->compute_constraints
                        : &t->compute_default;
    return PV_OK;
}

PvStatus pv_intrinsic_type_parameter_field(PvVM *vm, PvArgs *a, PvValue *out) {
    PvValue *value, *compute;
    PV_TRY(fields(vm, a->v[0], a->v[1], &value, &compute));
    bool pending = *compute != PV_NULL;
    PvValue v = pending ? *compute : *value == PV_NULL ? PV_NONE : *value;
    PvTuple *t = pv_tuple_pair(vm, pv_bool(pending), v);
    return t == NULL ? PV_RETRY : give(pv_from_ptr(t), out);
}

PvStatus pv_intrinsic_set_type_parameter_field(PvVM *vm, PvArgs *a, PvValue *out) {
    PvValue *value, *compute;
    PV_TRY(fields(vm, a->v[0], a->v[1], &value, &compute));
    *value = a->v[2];
    *compute = PV_NULL;
    return give(PV_NONE, out);
}

static PvStatus get(PvVM *vm, PvValue self, int which, PvValue *out) {
    PvValue *value, *compute;
    PV_TRY(fields(vm, self, pv_from_int(which), &value, &compute));
    if (*compute == PV_NULL) {
        // Without a default the marker is typing's NoDefault, which the prelude knows.
        if (*value != PV_NULL || which != 2) return give(*value == PV_NULL ? PV_NONE : *value, out);
    }
    PvValue arguments[2] = {self, pv_from_int(which)};
    return pv_defer_call(vm, pv_twin(PV_TWIN_COMPUTE_TYPE_FIELD), 2, arguments);
}

PvStatus pv_typevar_get_dunder_bound(PvVM *vm, PvValue self, PvValue *out) {
    return get(vm, self, 0, out);
}

PvStatus pv_typevar_get_dunder_constraints(PvVM *vm, PvValue self, PvValue *out) {
    return get(vm, self, 1, out);
}

PvStatus pv_typevar_get_dunder_default(PvVM *vm, PvValue self, PvValue *out) {
    return get(vm, self, 2, out);
}

PvStatus pv_typealias_get_dunder_value(PvVM *vm, PvValue self, PvValue *out) {
    return get(vm, self, 3, out);
}

// --- the rest -----------------------------------------------------------------------------------

PvStatus pv_typevar_get_dunder_name(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    return give(pv_from_ptr(var(self)->name), out);
}

PvStatus pv_typevar_get_dunder_module(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    return give(var(self)->module, out);
}

PvStatus pv_typevar_get_dunder_covariant(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    return give(pv_bool((var(self)->base.aux & PV_TYPEVAR_COVARIANT) != 0), out);
}

PvStatus pv_typevar_get_dunder_contravariant(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    return give(pv_bool((var(self)->base.aux & PV_TYPEVAR_CONTRAVARIANT) != 0), out);
}

PvStatus pv_typevar_get_dunder_infer_variance(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    return give(pv_bool((var(self)->base.aux & PV_TYPEVAR_INFER) != 0), out);
}

// --- P.args and P.kwargs ----------------------------------------------------------------------------

static PvParamSpecPart *part(PvValue v) { return (PvParamSpecPart *)(void *)pv_ptr(v); }

static PvStatus make_part(PvVM *vm, PvTypeId id, PvValue origin, PvValue *out) {
    if (pv_type_of(origin) != &pv_types[PV_TYPE_PARAMSPEC])
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "%N() argument must be a ParamSpec, not '%T'", &pv_types[id], origin);
    PvParamSpecPart *made = pv_heap_new(vm, &pv_types[id], sizeof *made);
    if (made == NULL) return PV_RETRY;
    made->origin = origin;
    return give(pv_from_ptr(made), out);
}

PvStatus pv_paramspec_get_args(PvVM *vm, PvValue self, PvValue *out) {
    return make_part(vm, PV_TYPE_PARAMSPECARGS, self, out);
}

PvStatus pv_paramspec_get_kwargs(PvVM *vm, PvValue self, PvValue *out) {
    return make_part(vm, PV_TYPE_PARAMSPECKWARGS, self, out);
}

PvStatus pv_paramspecargs_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    return make_part(vm, PV_TYPE_PARAMSPECARGS, a->v[1], out);
}

PvStatus pv_paramspeckwargs_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    return make_part(vm, PV_TYPE_PARAMSPECKWARGS, a->v[1], out);
}

PvStatus pv_paramspecpart_op_repr(PvVM *vm, PvValue v, PvWriter *w) {
    (void)vm;
    PV_TRY(pv_writer_str(w, var(part(v)->origin)->name));
    return pv_writer_text(w, pv_type_of(v) == &pv_types[PV_TYPE_PARAMSPECARGS] ? ".args" : ".kwargs");
}

PvStatus pv_paramspecpart_op_compare(PvVM *vm, PvCompare op, PvValue a, PvValue b, PvValue *out) {
    (void)vm;
    if ((op != PV_COMPARE_EQ && op != PV_COMPARE_NE) || pv_type_of(a) != pv_type_of(b))
        return give(PV_NOTIMPLEMENTED, out);
    return give(pv_bool((part(a)->origin == part(b)->origin) == (op == PV_COMPARE_EQ)), out);
}

void pv_paramspecpart_op_trace(PvGC *gc, PvObject *o) { pv_gc_mark(gc, ((PvParamSpecPart *)(void *)o)->origin); }

PvStatus pv_paramspecpart_get_dunder_origin(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    return give(part(self)->origin, out);
}

PvStatus pv_paramspecpart_dunder_mro_entries(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)out;
    return pv_raise(vm, PV_EXC_TYPE_ERROR, "Cannot subclass an instance of %U", pv_type_of(a->v[0])->qualname);
}

// --- what all parameters have -----------------------------------------------------------------------

PvStatus pv_typevar_has_default(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm;
    PvTypeVar *t = var(a->v[0]);
    return give(pv_bool(t->default_ != PV_NULL || t->compute_default != PV_NULL), out);
}

PvStatus pv_typevar_dunder_mro_entries(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)out;
    const char *type = pv_type_of(a->v[0]) == &pv_types[PV_TYPE_TYPEVAR]     ? "TypeVar"
                       : pv_type_of(a->v[0]) == &pv_types[PV_TYPE_PARAMSPEC] ? "ParamSpec"
                                                                             : "TypeVarTuple";
    return pv_raise(vm, PV_EXC_TYPE_ERROR, "Cannot subclass an instance of %s", type);
}

PvStatus pv_typevar_dunder_reduce(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm;
    return give(pv_from_ptr(var(a->v[0])->name), out);
}

PvStatus pv_typevar_dunder_typing_subst(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm, (void)a, (void)out;
    return PV_DEFER; // typing says what fits
}

PvStatus pv_typevar_dunder_typing_prepare_subst(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm, (void)a, (void)out;
    return PV_DEFER;
}

PvStatus pv_typevar_op_repr(PvVM *vm, PvValue v, PvWriter *w) {
    (void)vm;
    PvTypeVar *t = var(v);
    if (t->base.type != &pv_types[PV_TYPE_TYPEVARTUPLE] && !(t->base.aux & PV_TYPEVAR_INFER))
        PV_TRY(pv_writer_char(w, t->base.aux & PV_TYPEVAR_COVARIANT       ? '+'
                                 : t->base.aux & PV_TYPEVAR_CONTRAVARIANT ? '-'
                                                                          : '~'));
    return pv_writer_str(w, t->name);
}

// A union with a variable is one of typing's.
PvStatus pv_typevar_op_binary(PvVM *vm, int op, PvValue a, PvValue b, PvValue *out) {
    if ((op & 15) != PV_BINARY_OR) return give(PV_NOTIMPLEMENTED, out);
    PvValue arguments[2] = {a, b};
    return pv_defer_call(vm, pv_twin(PV_TWIN_TYPING_UNION), 2, arguments);
}

PvStatus pv_typevartuple_op_iter(PvVM *vm, PvValue v, PvValue *out) {
    PvValue arguments[1] = {v};
    (void)out;
    return pv_defer_call(vm, pv_twin(PV_TWIN_TYPEVARTUPLE_ITER), 1, arguments);
}

void pv_typevar_op_trace(PvGC *gc, PvObject *o) {
    PvTypeVar *t = (PvTypeVar *)(void *)o;
    pv_gc_mark_object(gc, &t->name->base);
    pv_gc_mark(gc, t->bound);
    pv_gc_mark(gc, t->constraints);
    pv_gc_mark(gc, t->default_);
    pv_gc_mark(gc, t->compute_bound);
    pv_gc_mark(gc, t->compute_constraints);
    pv_gc_mark(gc, t->compute_default);
    pv_gc_mark(gc, t->module);
}

PvStatus pv_typealias_get_dunder_name(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    return give(pv_from_ptr(alias(self)->name), out);
}

PvStatus pv_typealias_get_dunder_type_params(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    return give(alias(self)->type_params, out);
}

PvStatus pv_typealias_get_dunder_parameters(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    return give(alias(self)->type_params, out);
}

PvStatus pv_typealias_get_dunder_module(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    return give(alias(self)->module, out);
}

PvStatus pv_typealias_dunder_reduce(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm;
    return give(pv_from_ptr(alias(a->v[0])->name), out);
}

PvStatus pv_typealias_op_repr(PvVM *vm, PvValue v, PvWriter *w) {
    (void)vm;
    return pv_writer_str(w, alias(v)->name);
}

PvStatus pv_typealias_op_getitem(PvVM *vm, PvValue v, PvValue key, PvValue *out) {
    if (pv_tuple(alias(v)->type_params)->n == 0)
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "Only generic type aliases are subscriptable");
    return pv_generic_alias_new(vm, v, key, out);
}

PvStatus pv_typealias_op_binary(PvVM *vm, int op, PvValue a, PvValue b, PvValue *out) {
    if ((op & 15) != PV_BINARY_OR) return give(PV_NOTIMPLEMENTED, out);
    return pv_union_or(vm, a, b, out);
}

void pv_typealias_op_trace(PvGC *gc, PvObject *o) {
    PvTypeAlias *t = (PvTypeAlias *)(void *)o;
    pv_gc_mark_object(gc, &t->name->base);
    pv_gc_mark(gc, t->type_params);
    pv_gc_mark(gc, t->value);
    pv_gc_mark(gc, t->compute);
    pv_gc_mark(gc, t->module);
}
