// SipHash-1-3 with a zero key: CPython's hash of str and bytes under PYTHONHASHSEED=0, which makes
// it an oracle for the order of sets. Flooding is answered by fuel, not by a secret.
#ifndef PV_TEXT_SIPHASH_H
#define PV_TEXT_SIPHASH_H

#include <stddef.h>
#include <stdint.h>

// The hash of `n` bytes as CPython gives it: 0 for none, never -1 (as an int64).
uint64_t pv_siphash13(const void *data, size_t n);

#endif
