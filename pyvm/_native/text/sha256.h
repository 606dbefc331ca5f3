// SHA-256 (FIPS 180-4) of bytes in memory.
#ifndef PV_TEXT_SHA256_H
#define PV_TEXT_SHA256_H

#include <stddef.h>
#include <stdint.h>

enum { PV_SHA256_SIZE = 32 };

void pv_sha256(const void *bytes, size_t size, uint8_t out[PV_SHA256_SIZE]);

#endif
