// bytes: immutable octets behind the header (struct in core/layout.h).
#ifndef PV_OBJECTS_BYTES_H
#define PV_OBJECTS_BYTES_H

#include "core/vm.h"

static inline bool pv_is_bytes(PvValue v) {
    return pv_is_ptr(v) && (pv_ptr(v)->type->flags & PV_TF_BYTES) != 0;
}
static inline PvBytes *pv_bytes(PvValue v) { return (PvBytes *)(void *)pv_ptr(v); }

// `length` bytes to be filled in, or a copy; NULL: answer RETRY.
PvBytes *pv_bytes_make(PvVM *vm, size_t length);
PvBytes *pv_bytes_of(PvVM *vm, const void *data, size_t length);

// str_codec.c: decode into an exact str, encode into exact bytes. NULL names: utf-8, strict.
PV_MUST_USE PvStatus pv_bytes_decode_to(PvVM *vm, PvValue bytes, PvStr *encoding, PvStr *errors,
                                        PvValue *out);
PV_MUST_USE PvStatus pv_str_encode_to(PvVM *vm, PvStr *s, PvStr *encoding, PvStr *errors,
                                      PvValue *out);

#endif
