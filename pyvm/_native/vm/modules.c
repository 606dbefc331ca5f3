// Finding modules: those that the host injected, those that the core brings, those that the host has.
// What to do with what is found is the prelude's business (stdlib_shims/_prelude/imports.py).
#include "vm/modules.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>

#include "compiler/pyxc.h"
#include "core/names.h"
#include "core/output.h"
#include "include/embedded.h"
#include "objects/bound_method.h"
#include "objects/bytes.h"
#include "objects/dict.h"
#include "objects/list.h"
#include "objects/module.h"
#include "objects/set.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "vm/code_state.h"
#include "vm/event.h"
#include "vm/frames.h"
#include "vm/names.h"
#include "vm/namespace.h"
#include "vm/values.h"

// What a search costs: the host has work with it.
#define FIND_COST 500

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
    PV_TRY(pv_charge(vm, FIND_COST));
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
    if (a->v[1] != PV_NULL && !pv_is_str(a->v[1])) {
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "the folders to look in are a str");
    }
    uint64_t id = pv_event_ask(vm, PYVM_FIND, a->v[1] != PV_NULL ? 2 : 1);
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
    if (a->v[1] != PV_NULL) PV_TRY(pv_values_write(vm, &vm->payload, a->v[1]));
    vm->fiber->waiting = id;
    vm->fiber->asked = PYVM_FIND;
    return PV_EVENT;
}

// Is what a frame runs the library's or a package's of the host? Guests compile private units only.
static bool is_library(const PvFrame *frame) {
    return (frame->state->code->unit->object_flags & PV_OF_IMMORTAL) != 0 && pv_frames_is_library(frame);
}

// importlib imports for whoever called it.
static bool is_importlib(const PvFrame *frame) {
    static const char own[] = "<pyvm>/importlib/";
    const PvStr *file = frame->state->code->unit->filename;
    return file != NULL && file->ascii && file->length >= sizeof own - 1 &&
           memcmp(file->data, own, sizeof own - 1) == 0;
}

// What a host leaves of the library (VM(stdlib=...)) stands in `_host_config`, as a frozenset of names
// that no guest can reach. The library itself imports what it needs.
PvStatus pv_intrinsic_pyvm_hides(PvVM *vm, PvArgs *a, PvValue *out) {
    *out = pv_bool(false);
    PvStr *name = pv_str(a->v[0]);
    if (vm->injected == PV_NULL) return PV_OK;
    PvValue config = pv_dict_get_name(pv_dict(vm->injected), PV_NAME(_host_config));
    PvValue left = config == PV_NULL ? PV_NULL : pv_dict_get_name(pv_dict(config), PV_NAME(stdlib));
    if (left == PV_NULL || !pv_is_set(left)) return PV_OK;
    char text[128];
    if (pv_dict_get_name(pv_dict(vm->injected), name) != PV_NULL) return PV_OK;
    if (!plain_name(name, text, sizeof text)) return PV_OK;
    if (pv_types_module(name) == NULL && embedded(text) == NULL) { // as os.path: then its package
        text[strcspn(text, ".")] = 0;
        if (embedded(text) == NULL) return PV_OK;
        name = pv_str_from_ascii(vm, text, strlen(text));
        if (name == NULL) return PV_RETRY;
    }
    PvSetEntry *entry;
    PV_TRY(pv_set_find(vm, pv_set(left), pv_from_ptr(name), pv_str_hash(name), &entry));
    if (entry != NULL) return PV_OK;
    for (uint32_t skip = 0;; skip++) {
        const PvFrame *frame = pv_frames_visible(vm->fiber, skip);
        if (frame == NULL) break;
        if (a->v[1] == pv_bool(true) && is_importlib(frame)) continue;
        *out = pv_bool(!is_library(frame));
        return PV_OK;
    }
    *out = pv_bool(true);
    return PV_OK;
}

// The names of all modules that the core brings.
PvStatus pv_intrinsic_pyvm_library(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)a;
    PvList *list = pv_list_make(vm, pv_embedded_modules_count + 64);
    if (list == NULL) return PV_RETRY;
    PV_TRY(pv_charge(vm, (int64_t)pv_embedded_modules_count));
    for (size_t i = 0; i < pv_embedded_modules_count; i++) {
        const char *name = pv_embedded_modules[i].name;
        PvStr *text = pv_str_from_ascii(vm, name, strlen(name));
        if (text == NULL) return PV_RETRY;
        PV_TRY(pv_list_push(vm, list, pv_from_ptr(text)));
    }
    for (const PvNativeModule *m = pv_native_modules; m->name != NULL; m++)
        PV_TRY(pv_list_push(vm, list, pv_from_ptr(m->name)));
    *out = pv_from_ptr(list);
    return PV_OK;
}

static _Atomic(PvUnit *) *kept; // of pv_embedded_modules, by place; NULL: not read yet

static void make_kept(void) { kept = calloc(pv_embedded_modules_count, sizeof *kept); }

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

// A module of the core is read once per process: `kept` grows and is never changed otherwise, as the
// prelude. The VM is charged as for a unit of its own.
static PvStatus load_embedded(PvVM *vm, const PvEmbedded *file, PvValue *out) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    PvCompileOptions options = {.shared = true, .keep_source = true, .trusted = true};
    PvCodeFormatError error = {""};
    PV_TRY(pv_charge(vm, 100 + (int64_t)file->size / 4));
    pthread_once(&once, make_kept);
    size_t place = (size_t)(file - pv_embedded_modules);
    PvUnit *unit = kept == NULL ? NULL : atomic_load_explicit(&kept[place], memory_order_acquire);
    if (unit == NULL) {
        unit = pv_pyxc_read(file->data, file->size, &options, &error);
        if (unit == NULL) return pv_raise(vm, PV_EXC_IMPORT_ERROR, "%s", error.message);
        PvUnit *none = NULL;
        if (kept == NULL || !atomic_compare_exchange_strong(&kept[place], &none, unit)) {
            if (none != NULL) { // another thread was first
                pv_unit_release(unit);
                unit = none;
                pv_unit_retain(unit);
            }
        } else {
            pv_unit_retain(unit);
        }
    } else {
        pv_unit_retain(unit);
    }
    uint32_t row = pv_code_state_row(vm, unit, false);
    pv_unit_release(unit);
    PvCodeState *state = row != UINT32_MAX ? pv_code_state_get(vm, row, 0) : NULL;
    if (state == NULL) return PV_RETRY;
    *out = pv_from_ptr(state);
    return PV_OK;
}

// The code of a module that was found: of the core by `name`, of .pyxc bytes, of source.
static PvStatus load_code(PvVM *vm, PvArgs *a, uint32_t how, PvValue *out) {
    PvStr *name = pv_str(a->v[0]);
    PvValue from = a->v[1];
    if (pv_is_bytes(from)) {
        return load(vm, (const uint8_t *)pv_bytes(from)->data, pv_bytes(from)->length, out);
    }
    if (pv_is_str(from)) {
        PvStr *filename = pv_is_str(a->v[2]) ? pv_str(a->v[2]) : name;
        return pv_namespace_compile(vm, from, filename, PV_COMPILE_EXEC, how, out);
    }
    char text[128];
    const PvEmbedded *file = plain_name(name, text, sizeof text) ? embedded(text) : NULL;
    if (file == NULL) return pv_raise(vm, PV_EXC_SYSTEM_ERROR, "no such module of the core");
    return load_embedded(vm, file, out);
}

PvStatus pv_intrinsic_load_code(PvVM *vm, PvArgs *a, PvValue *out) {
    return load_code(vm, a, 0, out);
}

PvStatus pv_intrinsic_load_code_warned(PvVM *vm, PvArgs *a, PvValue *out) {
    return load_code(vm, a, PV_NAMESPACE_WARNED, out);
}

PvStatus pv_intrinsic_run_module(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)out;
    if (!pv_is_ptr(a->v[0]) || pv_ptr(a->v[0])->type != &pv_types[PV_TYPE_CODE]) {
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "run_module() wants code");
    }
    PvCodeState *state = (PvCodeState *)(void *)pv_ptr(a->v[0]);
    PV_TRY(pv_namespace_give_builtins(vm, pv_dict(a->v[1])));
    return pv_namespace_run(vm, state, pv_dict(a->v[1]), a->v[1], PV_RESULT_EXTRA, PV_NONE);
}

// For a shim that is CPython's own module, read when it is first needed.
PvStatus pv_intrinsic_pyvm_run_embedded(PvVM *vm, PvArgs *a, PvValue *out) {
    char text[128];
    PvValue state;
    const PvEmbedded *file = plain_name(pv_str(a->v[0]), text, sizeof text) ? embedded(text) : NULL;
    if (file == NULL) return pv_raise(vm, PV_EXC_SYSTEM_ERROR, "no such module of the core");
    PV_TRY(load_embedded(vm, file, &state));
    (void)out;
    PvValue names = a->v[1];
    return pv_namespace_run(vm, (PvCodeState *)(void *)pv_ptr(state), pv_dict(names), names, PV_RESULT_EXTRA, PV_NONE);
}

// Did the guest put another object in the place of sys.stdin or sys.stdout? PV_NULL: it took it away.
static bool is_input_redirected(PvVM *vm, PvValue file[2]) {
    if (vm->core.sys_names == PV_NULL) return false;
    const PvDict *names = pv_dict(vm->core.sys_names);
    file[0] = pv_dict_get_name(names, PV_NAME(stdin));
    file[1] = pv_dict_get_name(names, PV_NAME(stdout));
    return file[0] != pv_dict_get_name(names, PV_NAME(__stdin__)) || file[1] != vm->core.sys_stdout;
}

PvStatus pv_intrinsic_input_files(PvVM *vm, PvArgs *a, PvValue *out) {
    PvValue file[2];
    if (!is_input_redirected(vm, file)) return pv_intrinsic_exhausted(vm, a, out);
    for (size_t i = 0; i < 2; i++) {
        if (file[i] == PV_NULL) file[i] = PV_NONE;
    }
    PvTuple *pair = pv_tuple_pair(vm, file[0], file[1]);
    if (pair == NULL) return PV_RETRY;
    *out = pv_from_ptr(pair);
    return PV_OK;
}

PvStatus pv_builtin_input(PvVM *vm, PvArgs *a, PvValue *out) {
    PvValue file[2];
    (void)out;
    if (!pv_is_str(a->v[0]) || is_input_redirected(vm, file)) return PV_DEFER;
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

// What importlib stands on is the prelude's business, too.
PvStatus pv_intrinsic_pyvm_import_module(PvVM *vm, PvArgs *a, PvValue *out) {
    return pv_builtin_import(vm, a, out);
}

PvStatus pv_intrinsic_pyvm_package_data(PvVM *vm, PvArgs *a, PvValue *out) {
    return pv_builtin_import(vm, a, out);
}

PvStatus pv_intrinsic_pyvm_module_parts(PvVM *vm, PvArgs *a, PvValue *out) {
    return pv_builtin_import(vm, a, out);
}

PvStatus pv_intrinsic_pyvm_refill_module(PvVM *vm, PvArgs *a, PvValue *out) {
    return pv_builtin_import(vm, a, out);
}

PvStatus pv_intrinsic_pyvm_module_of_spec(PvVM *vm, PvArgs *a, PvValue *out) {
    return pv_builtin_import(vm, a, out);
}
