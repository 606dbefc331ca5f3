// See abandon.h. A twin that takes something of the guest's apart, and puts it together in a `finally`,
// has a row here that does the same from the twin's locals.
//
// Invariant: nothing here allocates or can fail; the innermost frames come first, as `finally` blocks do.
#include "vm/abandon.h"

#include "gen/types.gen.h"
#include "objects/dict.h"
#include "objects/list.h"
#include "objects/str.h"

// import_module(name): a module whose body did not end was not imported.
static void forget_module(PvVM *vm, const PvValue *local) {
    if (pv_is_str(local[0])) pv_dict_remove_name(vm, vm->modules, pv_str(local[0]));
}

// list_sort(self, key, reverse), items: what is sorted lies in `items` meanwhile.
static void give_back_items(PvVM *vm, const PvValue *local) {
    if (!pv_is_list(local[0]) || !pv_is_list(local[3])) return;
    PvValue both[2] = {local[0], local[3]}, out;
    PvArgs a = {.v = both};
    PvStatus status = pv_intrinsic_list_attach(vm, &a, &out);
    (void)status;
}

static const struct {
    const char *name;
    uint32_t locals;
    void (*settle)(PvVM *vm, const PvValue *local);
} rows[] = {
    {"import_module", 1, forget_module},
    {"list_sort", 4, give_back_items},
};

void pv_abandon_settle(PvVM *vm, PvFiber *fiber) {
    for (uint32_t i = fiber->n_frames; i-- > 0;) {
        const PvFrame *frame = &fiber->frames[i];
        const PvCode *code = frame->state->code;
        if (!(code->flags & PV_CODE_PRELUDE)) continue;
        for (size_t k = 0; k < sizeof rows / sizeof *rows; k++) {
            if (code->n_locals < rows[k].locals || !pv_str_equals_ascii(code->name, rows[k].name)) continue;
            rows[k].settle(vm, fiber->stack + frame->base);
        }
    }
}
