// Looking names up in dicts, with a cache of the place: see names.h.
#include "vm/names.h"

#include "core/names.h"
#include "gen/types.gen.h"
#include "objects/exception.h"
#include "objects/function.h"
#include "objects/mappingproxy.h"
#include "objects/module.h"
#include "objects/types.h"

PvDict *pv_names_builtins(PvVM *vm) {
    if (vm->builtins == NULL) vm->builtins = pv_dict_clone(vm, pv_types_builtins());
    return vm->builtins;
}

// The dict that globals["__builtins__"] puts in the place of the builtins, or NULL.
static PvStatus own_builtins(PvDict *globals, PvDict **out) {
    PvValue own = pv_dict_get_name(globals, PV_NAME(__builtins__));
    *out = NULL;
    if (own == PV_NULL) return PV_OK;
    if (pv_is_ptr(own) && pv_ptr(own)->type == &pv_types[PV_TYPE_MAPPINGPROXY]) {
        own = ((PvMappingProxy *)(void *)pv_ptr(own))->mapping;
    }
    if (pv_is_dict(own)) {
        *out = pv_dict(own);
    } else if (pv_is_ptr(own) && pv_ptr(own)->type == &pv_types[PV_TYPE_MODULE]) {
        *out = ((PvModule *)(void *)pv_ptr(own))->dict;
    }
    return PV_OK;
}

PvStatus pv_function_get_dunder_builtins(PvVM *vm, PvValue self, PvValue *out) {
    PvDict *globals = ((PvFunction *)(void *)pv_ptr(self))->globals, *own = NULL;
    if (globals != NULL) PV_TRY(own_builtins(globals, &own));
    if (own == NULL) own = pv_names_builtins(vm);
    *out = pv_from_ptr(own);
    return own == NULL ? PV_RETRY : PV_OK;
}

PvStatus pv_names_builtin(PvVM *vm, PvDict *globals, PvStr *name, PvValue *out) {
    PvDict *own = NULL;
    if (globals != NULL) PV_TRY(own_builtins(globals, &own));
    if (own == NULL) own = vm->builtins != NULL ? vm->builtins : pv_types_builtins();
    *out = pv_dict_get_name(own, name);
    return PV_OK;
}

PvStatus pv_names_global(PvVM *vm, PvDict *globals, PvStr *name, PvCache *cache, PvValue *out) {
    *out = PV_NULL;
    PvDictEntry *entry = pv_dict_find_name(globals, name);
    if (entry != NULL) {
        *out = entry->value;
        if (cache != NULL) {
            cache->version = pv_dict_version(vm, globals);
            cache->index = (uint32_t)(entry - globals->entry);
        }
        return PV_OK;
    }
    PvDict *own;
    PV_TRY(own_builtins(globals, &own));
    if (own == NULL) {
        PvValue odd = pv_dict_get_name(globals, PV_NAME(__builtins__));
        if (odd != PV_NULL) return pv_raise(vm, PV_EXC_TYPE_ERROR, "'%T' object is not subscriptable", odd);
    }
    if (own != NULL && own != vm->builtins) {
        *out = pv_dict_get_name(own, name);
        return PV_OK;
    }
    PvDict *builtins = vm->builtins != NULL ? vm->builtins : pv_types_builtins();
    entry = pv_dict_find_name(builtins, name);
    if (entry == NULL) return PV_OK;
    *out = entry->value;
    if (cache == NULL) return PV_OK;
    cache->version = pv_dict_version(vm, globals);
    cache->index = PV_NAMES_BUILTIN;
    cache->held = entry->value;
    cache->word = 0;
    if (builtins == vm->builtins) {
        uint32_t version = pv_dict_version(vm, builtins);
        cache->word = (uint64_t)version << 32 | (uint32_t)(entry - builtins->entry);
        if (version == 0) cache->version = 0;
    }
    return PV_OK;
}

static PvStatus with_name(PvVM *vm, PvStatus status, PvStr *name) {
    if (status == PV_RAISE) pv_as_exception(vm->core.exc)->extra[0] = pv_from_ptr(name);
    return status;
}

PvStatus pv_names_undefined(PvVM *vm, PvStr *name) {
    return with_name(vm, pv_raise(vm, PV_EXC_NAME_ERROR, "name '%U' is not defined", name), name);
}

PvStatus pv_names_unbound(PvVM *vm, const PvCode *code, uint32_t local) {
    PvStr *name = code->locals[local];
    if (code->local_kinds[local] & PV_LOCAL_FREE) {
        return with_name(vm, pv_raise(vm, PV_EXC_NAME_ERROR,
                                      "cannot access free variable '%U' where it is not associated"
                                      " with a value in enclosing scope", name), name);
    }
    return pv_raise(vm, PV_EXC_UNBOUND_LOCAL_ERROR,
                    "cannot access local variable '%U' where it is not associated with a value",
                    name);
}

PvStatus pv_names_store(PvVM *vm, PvDict *dict, PvStr *name, PvValue value, PvCache *cache) {
    PV_TRY(pv_dict_put_name(vm, dict, name, value));
    if (cache == NULL) return PV_OK;
    PvDictEntry *entry = pv_dict_find_name(dict, name);
    cache->version = pv_dict_version(vm, dict);
    cache->index = (uint32_t)(entry - dict->entry);
    return PV_OK;
}
