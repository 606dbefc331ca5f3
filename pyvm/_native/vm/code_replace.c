// code.replace(): the same code under other names, as tools that show a template's or a notebook's place
// in tracebacks want it. The unit is written and read again, so the new one is private and whole.
#include "compiler/pyxc.h"
#include "objects/code.h"
#include "objects/str.h"
#include "vm/code_state.h"
#include "vm/limits.h"
#include "vm/vm.h"

#include <stdlib.h>

// The text as a string of the unit; NULL: no memory.
static PvStr *unit_text(PvUnit *unit, const PvStr *text) {
    size_t size = pv_str_utf8_size(text);
    char *utf8 = malloc(size + 1);
    if (utf8 == NULL) return NULL;
    pv_str_to_utf8(text, utf8);
    PvStr *made = pv_unit_str(unit, utf8, size);
    free(utf8);
    return made;
}

// A private unit like `unit`; NULL: no memory.
static PvUnit *copy(PvVM *vm, const PvUnit *unit) {
    PvMsgWriter w;
    pv_msgpack_writer_init(&w, 0);
    PvUnit *made = NULL;
    if (pv_pyxc_write(unit, &w) && !w.failed) {
        PvCompileOptions options = {.keep_source = true, .memory_limit = pv_limits_room(vm, w.length)};
        PvCodeFormatError error = {""};
        made = pv_pyxc_read(w.data, w.length, &options, &error);
    }
    pv_limits_held(vm, w.length + (made == NULL ? 0 : made->bytes));
    pv_msgpack_writer_free(&w);
    return made;
}

PvStatus pv_code_replace(PvVM *vm, PvArgs *a, PvValue *out) {
    const PvCode *code = ((PvCodeState *)(void *)pv_ptr(a->v[0]))->code;
    for (size_t i = 1; i <= 3; i++) {
        if (a->v[i] != PV_NULL && !pv_is_str(a->v[i]))
            return pv_raise(vm, PV_EXC_TYPE_ERROR, "a name of code is a str, not '%T'", a->v[i]);
    }
    if (code->flags & PV_CODE_PRELUDE)
        return pv_raise(vm, PV_EXC_VALUE_ERROR, "code of the machine has the name it has");
    PV_TRY(pv_charge(vm, 100 + (int64_t)(code->unit->bytes / 4)));
    PvUnit *unit = copy(vm, code->unit);
    if (unit == NULL) return PV_RETRY;
    PvCode *made = unit->codes[code->index];
    PvStr **place[] = {&made->name, &made->qualname, &unit->filename};
    for (size_t i = 0; i < 3; i++) {
        if (a->v[i + 1] == PV_NULL) continue;
        *place[i] = unit_text(unit, pv_str(a->v[i + 1]));
        if (*place[i] != NULL) continue;
        pv_unit_release(unit);
        return PV_RETRY;
    }
    uint32_t row = pv_code_state_row(vm, unit, true);
    if (row == UINT32_MAX) {
        pv_unit_release(unit);
        return PV_RETRY;
    }
    PvCodeState *state = pv_code_state_get(vm, row, code->index);
    if (state == NULL) return PV_RETRY;
    *out = pv_from_ptr(state);
    return PV_OK;
}
