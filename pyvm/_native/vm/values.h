// Guest values at the boundary, as msgpack: spec/wire.py says how.
//
// Invariant: neither direction recurses, and both are bounded by limits.transfer bytes; what comes in
// is hostile until read whole: a malformed value raises ValueError and leaves nothing behind.
#ifndef PV_VM_VALUES_H
#define PV_VM_VALUES_H

#include "vm/vm.h"

// Append a value. What has no form of its own becomes a guest handle. STOP: over limits.transfer.
PV_MUST_USE PvStatus pv_values_write(PvVM *vm, PvMsgWriter *w, PvValue value);
// Is a value written without a table?
bool pv_values_is_scalar(PvValue value);
// Read a value.
PV_MUST_USE PvStatus pv_values_read(PvVM *vm, PvMsgReader *r, PvValue *out);
// Read a map of names into a dict.
PV_MUST_USE PvStatus pv_values_read_names(PvVM *vm, PvMsgReader *r, PvDict *into);
// The guest object behind a handle. Raises ValueError.
PV_MUST_USE PvStatus pv_values_guest(PvVM *vm, int64_t id, PvValue *out);
// UTF-8 of the host (surrogates let through) as a str; malformed text is replaced by "?" text.
// NULL: RETRY.
PvStr *pv_values_str(PvVM *vm, const uint8_t *text, size_t size);

#endif
