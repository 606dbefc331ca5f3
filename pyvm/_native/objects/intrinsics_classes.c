// Intrinsics of the prelude: classes, attributes, exceptions.
//
// Invariant: each checks its operands, because prelude frames can come out of a hostile snapshot.
// NotImplemented stands for "the type has no such attribute", so that a special method set to None
// can be told from a missing one.
#include "core/names.h"
#include "objects/dict.h"
#include "objects/exception.h"
#include "objects/exception_group.h"
#include "objects/function.h"
#include "objects/generator.h"
#include "objects/iterators.h"
#include "objects/mappingproxy.h"
#include "objects/memoryview.h"
#include "objects/module.h"
#include "objects/property.h"
#include "objects/tuple.h"
#include "objects/type.h"
#include "objects/type_make.h"
#include "objects/host_object.h"
#include "objects/types.h"

static PvStatus give(PvValue v, PvValue *out) {
    *out = v;
    return PV_OK;
}

static PvStatus found(PvValue v, PvValue *out) {
    return give(v == PV_NULL ? PV_NOTIMPLEMENTED : v, out);
}

static PvStatus need_type(PvVM *vm, PvValue v, PvType **out) {
    if (!pv_is_type(v)) return pv_raise(vm, PV_EXC_TYPE_ERROR, "expected a class, not '%T'", v);
    *out = pv_as_type(v);
    return PV_OK;
}

static PvStatus need_name(PvVM *vm, PvValue v, PvStr **out) {
    if (!pv_is_str(v))
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "attribute name must be string, not '%T'", v);
    *out = pv_str(v);
    return PV_OK;
}

// --- classes ------------------------------------------------------------------------------------

PvStatus pv_intrinsic_type_lookup(PvVM *vm, PvArgs *a, PvValue *out) {
    PvType *t = NULL;
    PvStr *name = NULL;
    PV_TRY(need_type(vm, a->v[0], &t));
    PV_TRY(need_name(vm, a->v[1], &name));
    return found(pv_type_lookup(vm, t, name), out);
}

PvStatus pv_intrinsic_type_lookup_after(PvVM *vm, PvArgs *a, PvValue *out) {
    PvType *t = NULL, *start = NULL;
    PvStr *name = NULL;
    PV_TRY(need_type(vm, a->v[0], &t));
    PV_TRY(need_type(vm, a->v[1], &start));
    PV_TRY(need_name(vm, a->v[2], &name));
    size_t i = 0;
    while (i < t->mro->n && pv_ptr(t->mro->item[i]) != &start->base) i++;
    for (i++; i < t->mro->n; i++) {
        PvValue v = pv_dict_get_name(pv_as_type(t->mro->item[i])->dict, name);
        if (v != PV_NULL) return give(v, out);
    }
    return found(PV_NULL, out);
}

PvStatus pv_intrinsic_is_subtype(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm;
    bool is = pv_is_type(a->v[0]) && pv_is_type(a->v[1]) &&
              pv_type_is_subtype(pv_as_type(a->v[0]), pv_as_type(a->v[1]));
    return give(pv_bool(is), out);
}

PvStatus pv_intrinsic_is_data_descriptor(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm;
    return give(pv_bool((pv_type_of(a->v[0])->flags & PV_TF_DATA_DESCRIPTOR) != 0), out);
}

// As messages name a type: built-in ones with their module, if that is not builtins.
PvStatus pv_intrinsic_type_name(PvVM *vm, PvArgs *a, PvValue *out) {
    PvType *t = pv_type_of(a->v[0]);
    if (t->flags & PV_TF_IN_C ||
        (t->flags & PV_TF_BUILTIN && t->module != PV_NULL &&
         !pv_shape_same_name(pv_str(t->module), PV_NAME(builtins)))) {
        PvWriter w;
        pv_writer_init(&w, vm);
        PV_TRY(pv_type_write_name(t, &w));
        return pv_writer_finish(&w, out);
    }
    return give(pv_from_ptr(t->name), out);
}

PvStatus pv_intrinsic_call_special(PvVM *vm, PvArgs *a, PvValue *out) {
    PvStr *name = NULL;
    PV_TRY(need_name(vm, a->v[1], &name));
    PvValue obj = a->v[0];
    PvType *cls = pv_type_of(obj);
    PvValue f = pv_type_lookup(vm, cls, name);
    if (f == PV_NULL) return found(PV_NULL, out);
    uint32_t n = a->v[2] == PV_NULL ? 0 : a->v[3] == PV_NULL ? 1 : 2;
    PvValue arguments[3] = {obj, a->v[2], a->v[3]};
    PvType *t = pv_type_of(f);
    if (t == &pv_types[PV_TYPE_FUNCTION] || t == &pv_types[PV_TYPE_WRAPPER_DESCRIPTOR] ||
        t == &pv_types[PV_TYPE_METHOD_DESCRIPTOR])
        return pv_defer_call(vm, f, n + 1, arguments);
    PvStatus status = pv_attributes_bind(vm, f, obj, cls, &f);
    if (status == PV_DEFER) pv_core(vm)->defer_fn = PV_NULL; // the twin binds, then calls
    if (status != PV_OK) return status;
    return pv_defer_call(vm, f, n, arguments + 1);
}

PvStatus pv_intrinsic_bind_special(PvVM *vm, PvArgs *a, PvValue *out) {
    PvStr *name = NULL;
    PV_TRY(need_name(vm, a->v[1], &name));
    PvType *cls = pv_type_of(a->v[0]);
    PvValue f = pv_type_lookup(vm, cls, name);
    if (f == PV_NULL) return found(PV_NULL, out);
    return pv_attributes_bind(vm, f, a->v[0], cls, out);
}

PvStatus pv_intrinsic_make_class(PvVM *vm, PvArgs *a, PvValue *out) {
    PvType *meta = NULL;
    PV_TRY(need_type(vm, a->v[0], &meta));
    if (!(meta->flags & PV_TF_TYPE))
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "%N is not a subtype of type", meta);
    return pv_type_make(vm, meta, pv_str(a->v[1]), pv_tuple(a->v[2]), pv_dict(a->v[3]), out);
}

// Built-in types stay what they are.
PvStatus pv_intrinsic_pyvm_set_pattern(PvVM *vm, PvArgs *a, PvValue *out) {
    PvType *cls = NULL;
    PV_TRY(need_type(vm, a->v[0], &cls));
    *out = PV_NONE;
    if (cls->flags & PV_TF_BUILTIN) return PV_OK;
    int64_t what = pv_is_int(a->v[1]) ? pv_int(a->v[1]) : 0;
    cls->flags &= ~(uint32_t)(PV_TF_SEQUENCE | PV_TF_MAPPING);
    if (what == 1 << 5) cls->flags |= PV_TF_SEQUENCE;
    if (what == 1 << 6) cls->flags |= PV_TF_MAPPING;
    return PV_OK;
}

PvStatus pv_intrinsic_set_bases(PvVM *vm, PvArgs *a, PvValue *out) {
    PvType *cls = NULL;
    PV_TRY(need_type(vm, a->v[0], &cls));
    *out = PV_NONE;
    if (cls->flags & PV_TF_BUILTIN)
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "cannot set bases of immutable type '%N'", cls);
    return pv_type_set_bases(vm, cls, pv_tuple(a->v[1]));
}

PvStatus pv_intrinsic_set_mro(PvVM *vm, PvArgs *a, PvValue *out) {
    PvType *cls = NULL;
    PV_TRY(need_type(vm, a->v[0], &cls));
    *out = PV_NONE;
    if (cls->flags & PV_TF_BUILTIN)
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "cannot set the MRO of immutable type '%N'", cls);
    return pv_type_set_mro(vm, cls, pv_tuple(a->v[1]));
}

PvStatus pv_intrinsic_pyvm_awaitable(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm;
    PvValue v = a->v[0];
    if (pv_type_of(v) == &pv_types[PV_TYPE_GENERATOR])
        ((PvGenerator *)(void *)pv_ptr(v))->iterable_coroutine = true;
    if (pv_type_of(v) == &pv_types[PV_TYPE_FUNCTION]) {
        PvFunction *function = (PvFunction *)(void *)pv_ptr(v);
        function->base.flags |= PV_FUNCTION_ITERABLE_COROUTINE;
        if (function->state != NULL)
            function->state->base.flags |= PV_FUNCTION_ITERABLE_COROUTINE;
    }
    return give(v, out);
}

// A built-in type by its name, for modules that give names to what builtins does not have.
PvStatus pv_intrinsic_pyvm_type(PvVM *vm, PvArgs *a, PvValue *out) {
    for (int i = 0; i < PV_TYPE_COUNT; i++)
        if (pv_shape_same_name(pv_types[i].name, pv_str(a->v[0])))
            return give(pv_from_ptr(&pv_types[i]), out);
    return pv_raise(vm, PV_EXC_VALUE_ERROR, "no built-in type '%U'", pv_str(a->v[0]));
}

PvStatus pv_intrinsic_most_derived_metaclass(PvVM *vm, PvArgs *a, PvValue *out) {
    PvType *meta = NULL;
    PV_TRY(need_type(vm, a->v[0], &meta));
    PV_TRY(pv_type_metaclass(vm, meta, pv_tuple(a->v[1]), &meta));
    return give(pv_from_ptr(meta), out);
}

PvStatus pv_intrinsic_set_class_attribute(PvVM *vm, PvArgs *a, PvValue *out) {
    PvType *cls = NULL;
    PV_TRY(need_type(vm, a->v[0], &cls));
    if (cls->flags & PV_TF_BUILTIN)
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "cannot set '%U' attribute of immutable type '%N'",
                        pv_str(a->v[1]), cls);
    *out = PV_NONE;
    return pv_type_set(vm, cls, pv_str(a->v[1]), a->v[2] == PV_NOTIMPLEMENTED ? PV_NULL : a->v[2]);
}

PvStatus pv_intrinsic_class_is(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm;
    PvValue v = a->v[0];
    PvType *t = pv_type_of(v);
    bool is = false;
    const uint32_t by_value = PV_TF_INT | PV_TF_STR | PV_TF_BYTES | PV_TF_LIST | PV_TF_TUPLE |
                              PV_TF_DICT | PV_TF_FLOAT | PV_TF_SET;
    switch (pv_is_int(a->v[1]) ? pv_int(a->v[1]) : -1) {
    case 0: is = pv_is_type(v); break;
    case 1: is = pv_is_exception(v); break;
    case 2: is = pv_is_type(v) && (pv_as_type(v)->flags & PV_TF_EXCEPTION) != 0; break;
    case 3:
        is = t->id == PV_TYPE_COROUTINE ||
             (t->id == PV_TYPE_GENERATOR &&
              ((PvGenerator *)(void *)pv_ptr(v))->iterable_coroutine);
        break;
    case 4: is = (t->flags & PV_TF_SEQUENCE) != 0; break;
    case 5: is = (t->flags & PV_TF_MAPPING) != 0; break;
    case 6: is = pv_is_type(v) && (pv_as_type(v)->flags & by_value) != 0; break;
    case 7: is = pv_operate_repeats(v); break;
    case 8: is = pv_operate_has_items(v); break;
    case 9: // has items, but is no sequence
        is = (t->flags & PV_TF_MAPPING) != 0 || t->id == PV_TYPE_UNION || t->id == PV_TYPE_GENERIC_ALIAS;
        break;
    case 10: {
        PvOctets octets;
        is = pv_is_memoryview(v) || pv_octets(v, &octets);
        break;
    }
    default: break;
    }
    return give(pv_bool(is), out);
}

// --- attributes ---------------------------------------------------------------------------------

PvStatus pv_intrinsic_getattr_plain(PvVM *vm, PvArgs *a, PvValue *out) {
    PvStr *name = NULL;
    PV_TRY(need_name(vm, a->v[1], &name));
    PV_TRY(pv_getattr_native(vm, a->v[0], name, out, NULL));
    if (*out == PV_NULL) *out = a->v[2];
    return PV_OK;
}

// Modules, functions and wrappers keep a dict of their own.
static PvStatus own_dict(PvVM *vm, PvValue obj, PvDict **out) {
    *out = NULL;
    if (!pv_is_ptr(obj)) return PV_OK;
    PvObject *o = pv_ptr(obj);
    switch (o->type->id) {
    case PV_TYPE_FUNCTION: *out = ((PvFunction *)(void *)o)->dict; return PV_OK;
    case PV_TYPE_MODULE: *out = ((PvModule *)(void *)o)->dict; return PV_OK;
    case PV_TYPE_CLASSMETHOD:
    case PV_TYPE_STATICMETHOD:
        PV_TRY(pv_wrapped_fill(vm, (PvWrapped *)(void *)o));
        *out = ((PvWrapped *)(void *)o)->dict;
        return PV_OK;
    default: return PV_OK;
    }
}

PvStatus pv_intrinsic_own_attribute(PvVM *vm, PvArgs *a, PvValue *out) {
    PvStr *name = NULL;
    PV_TRY(need_name(vm, a->v[1], &name));
    PvValue v = PV_NULL;
    PvDict *dict;
    if (pv_type_of(a->v[0]) == &pv_types[PV_TYPE_HOST_OBJECT]) {
        PV_TRY(pv_host_object_member(vm, a->v[0], name, &v));
        return give(v == PV_NULL ? a->v[2] : v, out);
    }
    PV_TRY(own_dict(vm, a->v[0], &dict));
    if (pv_is_type(a->v[0])) dict = pv_as_type(a->v[0])->dict;
    if (dict != NULL) v = pv_dict_get_name(dict, name);
    else if (pv_type_of(a->v[0])->attrs != 0) v = pv_instance_get(vm, pv_ptr(a->v[0]), name);
    return give(v == PV_NULL ? a->v[2] : v, out);
}

PvStatus pv_intrinsic_set_own_attribute(PvVM *vm, PvArgs *a, PvValue *out) {
    PvStr *name = NULL;
    PV_TRY(need_name(vm, a->v[1], &name));
    *out = PV_TRUE;
    PvDict *dict;
    PV_TRY(own_dict(vm, a->v[0], &dict));
    if (dict != NULL) return pv_dict_put_name(vm, dict, name, a->v[2]);
    if (pv_type_of(a->v[0])->attrs == 0) return give(PV_FALSE, out);
    PvShape *shape;
    uint32_t index;
    return pv_instance_set(vm, pv_ptr(a->v[0]), name, a->v[2], &shape, &index);
}

PvStatus pv_intrinsic_delete_own_attribute(PvVM *vm, PvArgs *a, PvValue *out) {
    PvStr *name = NULL;
    PV_TRY(need_name(vm, a->v[1], &name));
    bool gone = false;
    PvDict *dict;
    PV_TRY(own_dict(vm, a->v[0], &dict));
    if (dict != NULL) gone = pv_dict_remove_name(vm, dict, name);
    else if (pv_type_of(a->v[0])->attrs != 0)
        PV_TRY(pv_instance_delete(vm, pv_ptr(a->v[0]), name, &gone));
    return give(pv_bool(gone), out);
}

PvStatus pv_intrinsic_missing_attribute(PvVM *vm, PvArgs *a, PvValue *out) {
    PvStr *name = NULL;
    PV_TRY(need_name(vm, a->v[1], &name));
    *out = PV_NONE;
    return pv_attributes_missing(vm, a->v[0], name);
}

PvStatus pv_intrinsic_proxied(PvVM *vm, PvArgs *a, PvValue *out) {
    if (pv_type_of(a->v[0]) != &pv_types[PV_TYPE_MAPPINGPROXY])
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "expected a mappingproxy, not '%T'", a->v[0]);
    return give(((PvMappingProxy *)(void *)pv_ptr(a->v[0]))->mapping, out);
}

PvStatus pv_intrinsic_sequence_iterator(PvVM *vm, PvArgs *a, PvValue *out) {
    *out = pv_sequence_iterator(vm, a->v[0]);
    return *out == PV_NULL ? PV_RETRY : PV_OK;
}

// --- exceptions ---------------------------------------------------------------------------------

static PvStatus field(PvVM *vm, PvValue exc, PvValue which, PvValue **out) {
    if (!pv_is_exception(exc) || !pv_is_int(which) || pv_int(which) < 0 || pv_int(which) >= 5 + PV_EXCEPTION_EXTRA)
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "expected an exception, not '%T'", exc);
    PvException *e = pv_as_exception(exc);
    PvValue *const fields[] = {&e->args, &e->traceback, &e->context, &e->cause, NULL};
    int64_t i = pv_int(which);
    *out = i < 5 ? fields[i] : &e->extra[i - 5];
    return PV_OK;
}

PvStatus pv_intrinsic_exception_field(PvVM *vm, PvArgs *a, PvValue *out) {
    PvValue *f;
    PV_TRY(field(vm, a->v[0], a->v[1], &f));
    if (f == NULL) return give(pv_bool(pv_ptr(a->v[0])->aux != 0), out);
    return give(*f == PV_NULL ? PV_NONE : *f, out);
}

PvStatus pv_intrinsic_set_exception_field(PvVM *vm, PvArgs *a, PvValue *out) {
    PvValue *f, v = a->v[2];
    PV_TRY(field(vm, a->v[0], a->v[1], &f));
    *out = PV_NONE;
    int64_t i = pv_int(a->v[1]);
    bool right = i == 0   ? pv_is_tuple(v)
                 : i == 1 ? v == PV_NONE || pv_type_of(v) == &pv_types[PV_TYPE_TRACEBACK]
                 : i < 4  ? v == PV_NONE || pv_is_exception(v)
                          : i != 4 || pv_is_bool(v);
    if (!right) return pv_raise(vm, PV_EXC_TYPE_ERROR, "wrong type for an exception's field");
    if (f == NULL) pv_ptr(a->v[0])->aux = v == PV_TRUE;
    else *f = v;
    return PV_OK;
}

PvStatus pv_intrinsic_exception_group_of(PvVM *vm, PvArgs *a, PvValue *out) {
    PvType *t = NULL;
    PV_TRY(need_type(vm, a->v[0], &t));
    if (!pv_type_is_subtype(t, pv_exception_type(PV_EXC_BASE_EXCEPTION_GROUP)))
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "expected a group's class, not %N", t);
    return pv_exception_group_make(vm, t, a->v[1], a->v[2], out);
}
