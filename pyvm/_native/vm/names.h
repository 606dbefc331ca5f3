// Global and builtin names: where LOAD_GLOBAL, LOAD_NAME and their kin look.
#ifndef PV_VM_NAMES_H
#define PV_VM_NAMES_H

#include "objects/dict.h"
#include "vm/vm.h"

// A name of the builtins that code with these globals (NULL: the prelude's) sees; PV_NULL: none.
PV_MUST_USE PvStatus pv_names_builtin(PvVM *vm, PvDict *globals, PvStr *name, PvValue *out);
// A name of `globals`, else of the builtins, and remember where in `cache` (may be NULL).
// OK with PV_NULL: nowhere. DEFER: a guest mapping stands in for the builtins.
PV_MUST_USE PvStatus pv_names_global(PvVM *vm, PvDict *globals, PvStr *name, PvCache *cache,
                                     PvValue *out);
// Raise NameError, UnboundLocalError; `.name` set.
PV_MUST_USE PvStatus pv_names_undefined(PvVM *vm, PvStr *name);
PV_MUST_USE PvStatus pv_names_unbound(PvVM *vm, const PvCode *code, uint32_t local);
// Bind a name in an exact dict, remembering the place.
PV_MUST_USE PvStatus pv_names_store(PvVM *vm, PvDict *dict, PvStr *name, PvValue value,
                                    PvCache *cache);

// The builtins as this VM's own dict: made when somebody asks for the module.
PvDict *pv_names_builtins(PvVM *vm); // NULL: RETRY

// LOAD_GLOBAL's cache: version of the globals' keys, `index` of the entry; PV_NAMES_BUILTIN: not a
// global, but `held` (while nobody asked for the builtins module) or the entry in its dict.
enum { PV_NAMES_BUILTIN = UINT32_MAX };

static inline PvValue pv_names_cached(const PvVM *vm, const PvDict *globals, const PvCache *c) {
    if (c == NULL || c->version == 0 || globals->keys_version != c->version) return PV_NULL;
    if (c->index != PV_NAMES_BUILTIN) return globals->entry[c->index].value;
    if (vm->builtins == NULL) return c->word == 0 ? c->held : PV_NULL;
    if (c->word == 0 || vm->builtins->keys_version != (uint32_t)(c->word >> 32)) return PV_NULL;
    return vm->builtins->entry[(uint32_t)c->word].value;
}

#endif
