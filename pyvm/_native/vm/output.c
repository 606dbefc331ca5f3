// The output buffer: text of one stream at a time, handed over in order. Written when it is large, the
// stream changes, or the program stops for the host anyway.
//
// Invariant: output_used counts every byte of this execution, handed over or not.
#include "core/output.h"

#include "objects/exception.h"
#include "objects/str.h"
#include "vm/event.h"

enum { FULL = 16384 };

PvStatus pv_output_write(PvVM *vm, int stream, const char *utf8, size_t size) {
    if (size == 0) return PV_OK;
    if (size > vm->allowed.output - vm->output_used) {
        vm->core.stop = PV_STOP_OUTPUT;
        return PV_STOP;
    }
    if (!pv_event_output_room(vm, stream, size)) return PV_RETRY;
    memcpy(vm->output.text + vm->output.length, utf8, size);
    vm->output.length += size;
    vm->output_used += size;
    if (vm->output.length >= FULL) {
        vm->output_due = true;
        pv_want_attention(vm);
    }
    return PV_OK;
}

PvStatus pv_output_str(PvVM *vm, int stream, PvStr *text) {
    if (text->ascii) {
        PV_TRY(pv_charge(vm, (int64_t)(text->length / 32)));
        return pv_output_write(vm, stream, text->data, text->length);
    }
    size_t size = pv_str_utf8_size(text);
    if (size > vm->allowed.output - vm->output_used) {
        vm->core.stop = PV_STOP_OUTPUT;
        return PV_STOP;
    }
    PV_TRY(pv_charge(vm, (int64_t)(size / 16)));
    if (pv_str_has_surrogates(text)) return pv_exception_unencodable(vm, text);
    if (!pv_event_output_room(vm, stream, size)) return PV_RETRY;
    pv_str_to_utf8(text, vm->output.text + vm->output.length);
    vm->output.length += size;
    vm->output_used += size;
    if (vm->output.length >= FULL) {
        vm->output_due = true;
        pv_want_attention(vm);
    }
    return PV_OK;
}
