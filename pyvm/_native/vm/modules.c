// Finding modules: those that the host injected, those that the core brings, those that the host has.
// What to do with what is found is the prelude's business (stdlib_shims/_prelude/imports.py).
#include "vm/modules.h"

#include "compiler/pyxc.h"
#include "core/names.h"
#include "core/output.h"
#include "include/embedded.h"
#include "objects/bound_method.h"
#include "objects/bytes.h"
#include "objects/dict.h"
#include "objects/module.h"
#include "objects/str.h"
#include "vm/code_state.h"
#include "vm/event.h"
#include "vm/names.h"
#include "vm/namespace.h"

PvStatus pv_modules_builtins(PvVM *vm, PvValue *out) {
    PvValue known = pv_dict_get_name(vm->modules, PV_NAME(builtins));
    if (known != PV_NULL) {
        *out = known;
        return PV_OK;
    }
    PvDict *dict = pv_names_builtins(vm);
    if (dict == NULL) return PV_RETRY;
    PvModule *module = pv_module_new(vm, PV_NAME(builtins), dict);
    if (module == NULL) return PV_RETRY;
    PV_TRY(pv_dict_put_name(vm, dict, PV_NAME(__name__), PV_NAME_VALUE(builtins)));
    PV_TRY(pv_dict_put_name(vm, vm->modules, PV_NAME(builtins), pv_from_ptr(module)));
    *out = pv_from_ptr(module);
    return PV_OK;
}

// len.__self__: the module that a builtin function stands in.
PvStatus pv_native_get_dunder_self(PvVM *vm, PvValue self, PvValue *out) {
    if (pv_ptr(self)->type == &pv_types[PV_TYPE_BOUND_NATIVE]) {
        *out = ((PvBoundMethod *)(void *)pv_ptr(self))->self;
        return PV_OK;
    }
    const PvNative *native = (const PvNative *)(const void *)pv_ptr(self);
    const PvType *owner = native->owner;
    if (native->module != NULL) {
        *out = pv_dict_get_name(vm->modules, native->module);
        if (*out == PV_NULL) *out = PV_NONE;
        return PV_OK;
    }
    if (owner == NULL) return pv_modules_builtins(vm, out);
    *out = pv_from_ptr(owner);
    return PV_OK;
}

PvStatus pv_intrinsic_modules(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)a;
    *out = pv_from_ptr(vm->modules);
    return PV_OK;
}

PvStatus pv_intrinsic_builtins_module(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)a;
    return pv_modules_builtins(vm, out);
}

static const PvEmbedded *embedded(const char *name) {
    size_t low = 0, high = pv_embedded_modules_count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        int order = strcmp(name, pv_embedded_modules[middle].name);
        if (order == 0) return &pv_embedded_modules[middle];
        if (order < 0) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    return NULL;
}

static bool plain_name(const PvStr *s, char *to, size_t size) {
    if (!s->ascii || s->length >= size) return false;
    memcpy(to, s->data, s->length);
    to[s->length] = 0;
    return true;
}

// What a module of given names is, as FIND's answer has it.
static PvStatus found_values(PvVM *vm, PvValue names, PvValue *out) {
    PvDict *found = pv_dict_make(vm, 2);
    if (found == NULL) return PV_RETRY;
    PV_TRY(pv_dict_put_name(vm, found, PV_NAME(kind), pv_from_ptr(PV_NAME(values))));
    PV_TRY(pv_dict_put_name(vm, found, PV_NAME(names), names));
    *out = pv_from_ptr(found);
    return PV_OK;
}

static PvStatus found_native(PvVM *vm, const PvNativeModule *module, PvValue *out) {
    PvDict *names = pv_dict_make(vm, 64);
    PvStr *doc = pv_str_from_ascii(vm, module->doc, strlen(module->doc));
    if (names == NULL || doc == NULL) return PV_RETRY;
    PV_TRY(pv_dict_put_name(vm, names, PV_NAME(__doc__), pv_from_ptr(doc)));
    for (const PvTypeEntry *e = module->entries; e->name != NULL; e++)
        PV_TRY(pv_dict_put_name(vm, names, e->name, e->value));
    return found_values(vm, pv_from_ptr(names), out);
}

// None; or a dict as FIND's answer is (spec/events.py), of kind "core" for what the core brings.
PvStatus pv_intrinsic_find_module(PvVM *vm, PvArgs *a, PvValue *out) {
    PvStr *name = pv_str(a->v[0]);
    if (pv_str_equals_ascii(name, "_pyvm")) {
        PvDict *own;
        PV_TRY(pv_modules_pyvm(vm, &own));
        return found_values(vm, pv_from_ptr(own), out);
    }
    if (vm->injected != PV_NULL && name != PV_NAME(_host_members) &&
        !pv_str_equals_ascii(name, "_host_members")) { // that is for vm/host_object.c alone
        PvValue names = pv_dict_get_name(pv_dict(vm->injected), name);
        if (names != PV_NULL) return found_values(vm, names, out);
    }
    const PvNativeModule *native = pv_types_module(name);
    if (native != NULL) return found_native(vm, native, out);
    char text[128];
    const PvEmbedded *file = plain_name(name, text, sizeof text) ? embedded(text) : NULL;
    if (file != NULL) {
        PvDict *found = pv_dict_make(vm, 2);
        if (found == NULL) return PV_RETRY;
        PV_TRY(pv_dict_put_name(vm, found, PV_NAME(kind), pv_from_ptr(PV_NAME(core))));
        PV_TRY(pv_dict_put_name(vm, found, PV_NAME(package), pv_bool(file->package)));
        *out = pv_from_ptr(found);
        return PV_OK;
    }
    uint64_t id = pv_event_ask(vm, PYVM_FIND, 1);
    size_t size = pv_str_utf8_size(name);
    if (name->ascii) {
        pv_msgpack_write_str(&vm->payload, name->data, name->length);
    } else {
        char utf8[512];
        if (size > sizeof utf8) {
            *out = PV_NONE;
            return PV_OK;
        }
        pv_str_to_utf8(name, utf8);
        pv_msgpack_write_str(&vm->payload, utf8, size);
    }
    vm->fiber->waiting = id;
    vm->fiber->asked = PYVM_FIND;
    return PV_EVENT;
}

// A unit of bytes, shared: the VM takes a reference and gives the one it was made with back.
static PvStatus load(PvVM *vm, const uint8_t *data, size_t size, PvValue *out) {
    PvCompileOptions options = {.shared = true, .keep_source = true};
    PvCodeFormatError error = {""};
    PV_TRY(pv_charge(vm, 100 + (int64_t)size / 4));
    PvUnit *unit = pv_pyxc_read(data, size, &options, &error);
    if (unit == NULL) return pv_raise(vm, PV_EXC_IMPORT_ERROR, "%s", error.message);
    uint32_t row = pv_code_state_row(vm, unit, false);
    pv_unit_release(unit);
    PvCodeState *state = row != UINT32_MAX ? pv_code_state_get(vm, row, 0) : NULL;
    if (state == NULL) return PV_RETRY;
    *out = pv_from_ptr(state);
    return PV_OK;
}

// The code of a module that was found: of the core by `name`, of .pyxc bytes, of source.
PvStatus pv_intrinsic_load_code(PvVM *vm, PvArgs *a, PvValue *out) {
    PvStr *name = pv_str(a->v[0]);
    PvValue from = a->v[1];
    if (pv_is_bytes(from)) {
        return load(vm, (const uint8_t *)pv_bytes(from)->data, pv_bytes(from)->length, out);
    }
    if (pv_is_str(from)) {
        PvStr *filename = pv_is_str(a->v[2]) ? pv_str(a->v[2]) : name;
        return pv_namespace_compile(vm, from, filename, PV_COMPILE_EXEC, 0, out);
    }
    char text[128];
    const PvEmbedded *file = plain_name(name, text, sizeof text) ? embedded(text) : NULL;
    if (file == NULL) return pv_raise(vm, PV_EXC_SYSTEM_ERROR, "no such module of the core");
    return load(vm, file->data, file->size, out);
}

PvStatus pv_intrinsic_run_module(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)out;
    if (!pv_is_ptr(a->v[0]) || pv_ptr(a->v[0])->type != &pv_types[PV_TYPE_CODE]) {
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "run_module() wants code");
    }
    PvCodeState *state = (PvCodeState *)(void *)pv_ptr(a->v[0]);
    return pv_namespace_run(vm, state, pv_dict(a->v[1]), a->v[1], PV_RESULT_EXTRA, PV_NONE);
}

PvStatus pv_builtin_input(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)out;
    if (!pv_is_str(a->v[0])) return PV_DEFER;
    PvStr *prompt = pv_str(a->v[0]);
    uint64_t id = pv_event_ask(vm, PYVM_INPUT, 1);
    char text[1024] = "";
    size_t size = pv_str_utf8_size(prompt);
    if (size > sizeof text) { // too long for the payload: it is output like any other
        PV_TRY(pv_output_str(vm, PV_STDOUT, prompt));
        size = 0;
    } else {
        pv_str_to_utf8(prompt, text);
    }
    pv_msgpack_write_str(&vm->payload, text, size);
    vm->fiber->waiting = id;
    vm->fiber->asked = PYVM_INPUT;
    vm->usage.host_calls++;
    return PV_EVENT;
}

// open() as far as it can be answered here: the host has the files, if there are any.
PvStatus pv_builtin_open(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm, (void)a, (void)out;
    return PV_DEFER;
}

// What an import means is the prelude's business: import_builtin.
PvStatus pv_builtin_import(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm, (void)a, (void)out;
    return PV_DEFER;
}
