// Events: what the loop leaves for, and their payloads. spec/events.py and include/pyvm.h say what
// each payload holds.
#ifndef PV_VM_EVENT_H
#define PV_VM_EVENT_H

#include "vm/vm.h"

// Room for `size` more bytes of a stream's text; false: out of memory.
bool pv_event_output_room(PvVM *vm, int stream, size_t size);
// The next part of the text as an OUTPUT payload in vm->text; false: there is none.
bool pv_event_take_output(PvVM *vm);
void pv_event_drop_output(PvVM *vm);

// Payloads in vm->payload, from nothing. False: out of memory, or over limits.transfer.
PV_MUST_USE PvStatus pv_event_done(PvVM *vm, PvValue result);
// `described` is what the prelude's describe_exception gave, or PV_NULL where that failed.
void pv_event_error(PvVM *vm, PvValue exc, PvValue described);
void pv_event_limit(PvVM *vm);
// An event that wants an answer: gives its id. Then write the rest of the payload: `n_more` items.
uint64_t pv_event_ask(PvVM *vm, PyvmEvent event, size_t n_more);

// The line and file where an exception was raised; false: not known.
bool pv_event_place(PvVM *vm, PvValue exc, uint32_t *line, PvStr **filename);

#endif
