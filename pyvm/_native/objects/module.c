// Modules.
#include "objects/module.h"

#include "core/names.h"
#include "objects/dict.h"
#include "objects/function.h"
#include "objects/instance.h"
#include "objects/list.h"
#include "objects/operate.h"
#include "objects/type.h"

static PvModule *module(PvValue v) { return (PvModule *)(void *)pv_ptr(v); }

static PvStatus fill(PvVM *vm, PvModule *m, PvValue name, PvValue doc) {
    if (m->dict == NULL && (m->dict = pv_dict_make(vm, 8)) == NULL) return PV_RETRY;
    PV_TRY(pv_dict_put_name(vm, m->dict, PV_NAME(__name__), name));
    PV_TRY(pv_dict_put_name(vm, m->dict, PV_NAME(__doc__), doc));
    PV_TRY(pv_dict_put_name(vm, m->dict, PV_NAME(__package__), PV_NONE));
    PV_TRY(pv_dict_put_name(vm, m->dict, PV_NAME(__loader__), PV_NONE));
    return pv_dict_put_name(vm, m->dict, PV_NAME(__spec__), PV_NONE);
}

PvModule *pv_module_new(PvVM *vm, PvStr *name, PvDict *globals) {
    PvModule *m = pv_heap_new(vm, &pv_types[PV_TYPE_MODULE], sizeof *m);
    if (m == NULL) return NULL;
    m->dict = globals;
    if (globals == NULL && fill(vm, m, pv_from_ptr(name), PV_NONE) != PV_OK) return NULL;
    return m;
}

PvStatus pv_module_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    PV_TRY(pv_instance_new(vm, pv_as_type(a->v[0]), out));
    return fill(vm, module(*out), a->v[1], a->v[2]);
}

PvStatus pv_module_dunder_new(PvVM *vm, PvArgs *a, PvValue *out) {
    PV_TRY(pv_instance_new(vm, pv_as_type(a->v[0]), out));
    module(*out)->dict = pv_dict_make(vm, 8);
    return module(*out)->dict == NULL ? PV_RETRY : PV_OK;
}

PvStatus pv_module_dunder_init(PvVM *vm, PvArgs *a, PvValue *out) {
    *out = PV_NONE;
    return fill(vm, module(a->v[0]), a->v[1], a->v[2]);
}

// PEP 562: a module's __getattr__ answers for what is not there.
PvStatus pv_module_op_getattr(PvVM *vm, PvValue v, PvStr *name, PvValue *out) {
    PV_TRY(pv_getattr_generic(vm, v, name, out, NULL));
    PvDict *dict = module(v)->dict;
    if (*out != PV_NULL || dict == NULL) return PV_OK;
    PvValue hook = pv_dict_get_name(dict, PV_NAME(__getattr__));
    if (hook == PV_NULL) return PV_OK;
    PvValue argument = pv_from_ptr(name);
    return pv_defer_call(vm, hook, 1, &argument);
}

PvStatus pv_module_dunder_getattribute(PvVM *vm, PvArgs *a, PvValue *out) {
    if (!pv_is_str(a->v[1]))
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "attribute name must be string, not '%T'", a->v[1]);
    PvStr *name = pv_str(a->v[1]);
    PV_TRY(pv_module_op_getattr(vm, a->v[0], name, out));
    return *out != PV_NULL ? PV_OK : pv_attributes_missing(vm, a->v[0], name);
}

PvStatus pv_module_dunder_dir(PvVM *vm, PvArgs *a, PvValue *out) {
    PvDict *dict = module(a->v[0])->dict;
    if (dict == NULL || pv_type_of(a->v[0]) != &pv_types[PV_TYPE_MODULE]) return PV_DEFER;
    if (pv_dict_get_name(dict, PV_NAME(__dir__)) != PV_NULL) return PV_DEFER;
    PV_TRY(pv_charge(vm, dict->filled >> 2));
    PvList *list = pv_list_make(vm, dict->used);
    if (list == NULL) return PV_RETRY;
    uint32_t at = 0;
    for (PvDictEntry *e; (e = pv_dict_walk(dict, &at)) != NULL;)
        PV_TRY(pv_list_push(vm, list, e->key));
    *out = pv_from_ptr(list);
    return PV_OK;
}

PvStatus pv_module_get_dunder_dict(PvVM *vm, PvValue self, PvValue *out) {
    if (module(self)->dict == NULL && (module(self)->dict = pv_dict_make(vm, 0)) == NULL)
        return PV_RETRY;
    *out = pv_from_ptr(module(self)->dict);
    return PV_OK;
}

PvStatus pv_module_get_dunder_annotations(PvVM *vm, PvValue self, PvValue *out) {
    PvDict *dict = module(self)->dict;
    if (dict == NULL) return pv_attributes_missing(vm, self, PV_NAME(__annotations__));
    PvValue v = pv_dict_get_name(dict, PV_NAME(__annotations__));
    if (v == PV_NULL) {
        PvDict *fresh = pv_dict_make(vm, 0);
        if (fresh == NULL) return PV_RETRY;
        v = pv_from_ptr(fresh);
        PV_TRY(pv_dict_put_name(vm, dict, PV_NAME(__annotations__), v));
    }
    *out = v;
    return PV_OK;
}

PvStatus pv_module_set_dunder_annotations(PvVM *vm, PvValue self, PvValue value) {
    PvDict *dict = module(self)->dict;
    if (dict == NULL) return pv_attributes_missing(vm, self, PV_NAME(__annotations__));
    if (value != PV_NULL) return pv_dict_put_name(vm, dict, PV_NAME(__annotations__), value);
    return pv_dict_remove_name(vm, dict, PV_NAME(__annotations__))
               ? PV_OK
               : pv_raise(vm, PV_EXC_ATTRIBUTE_ERROR, "__annotations__");
}

// The loader of a spec that tells no origin, if it is one that a program made.
static PvValue loader_of_spec(PvVM *vm, PvValue spec) {
    if (spec == PV_NULL || !pv_is_ptr(spec) || pv_type_of(spec)->attrs == 0) return PV_NULL;
    PvValue origin = pv_instance_get(vm, pv_ptr(spec), PV_NAME(origin));
    PvValue loader = pv_instance_get(vm, pv_ptr(spec), PV_NAME(loader));
    if (origin != PV_NONE || loader == PV_NULL || !pv_is_ptr(loader)) return PV_NULL;
    return pv_type_of(loader)->attrs != 0 ? loader : PV_NULL;
}

PvStatus pv_module_op_repr(PvVM *vm, PvValue v, PvWriter *w) {
    PvDict *dict = module(v)->dict;
    PvValue name = dict == NULL ? PV_NULL : pv_dict_get_name(dict, PV_NAME(__name__));
    PvValue file = dict == NULL ? PV_NULL : pv_dict_get_name(dict, PV_NAME(__file__));
    PV_TRY(pv_writer_text(w, "<module "));
    PV_TRY(name == PV_NULL ? pv_writer_text(w, "'?'") : pv_repr(vm, name, w));
    if (file != PV_NULL && pv_is_str(file)) {
        PV_TRY(pv_writer_text(w, " from "));
        PV_TRY(pv_repr(vm, file, w));
    } else if (dict != NULL) {
        PvValue spec = pv_dict_get_name(dict, PV_NAME(__spec__));
        PvValue loader = pv_dict_get_name(dict, PV_NAME(__loader__));
        PvValue from = loader_of_spec(vm, spec);
        if (from != PV_NULL) {
            bool space = pv_str_equals_ascii(pv_type_of(from)->name, "NamespaceLoader");
            PvValue path = space ? pv_instance_get(vm, pv_ptr(from), PV_NAME(_path)) : PV_NULL;
            PV_TRY(pv_writer_text(w, path != PV_NULL ? " (namespace) from " : " ("));
            PV_TRY(pv_repr(vm, path != PV_NULL ? path : from, w));
            if (path == PV_NULL) PV_TRY(pv_writer_char(w, ')'));
        } else if (spec != PV_NULL && spec != PV_NONE) {
            PV_TRY(pv_writer_text(w, " (built-in)"));
        } else if (loader != PV_NULL && loader != PV_NONE) {
            PV_TRY(pv_writer_text(w, " ("));
            PV_TRY(pv_repr(vm, loader, w));
            PV_TRY(pv_writer_char(w, ')'));
        }
    }
    return pv_writer_char(w, '>');
}

void pv_module_op_trace(PvGC *gc, PvObject *o) {
    PvModule *m = (PvModule *)(void *)o;
    if (m->dict != NULL) pv_gc_mark_object(gc, (PvObject *)(void *)m->dict);
}
