// SipHash-1-3 (Aumasson and Bernstein): one round a word, three to finish.
#include "text/siphash.h"

#include <string.h>

static inline uint64_t rotate(uint64_t x, int b) { return x << b | x >> (64 - b); }

#define ROUND(v0, v1, v2, v3)                                                                      \
    do {                                                                                           \
        v0 += v1;                                                                                  \
        v2 += v3;                                                                                  \
        v1 = rotate(v1, 13) ^ v0;                                                                  \
        v3 = rotate(v3, 16) ^ v2;                                                                  \
        v0 = rotate(v0, 32);                                                                       \
        v2 += v1;                                                                                  \
        v0 += v3;                                                                                  \
        v1 = rotate(v1, 17) ^ v2;                                                                  \
        v3 = rotate(v3, 21) ^ v0;                                                                  \
        v2 = rotate(v2, 32);                                                                       \
    } while (0)

uint64_t pv_siphash13(const void *data, size_t n) {
    if (n == 0) return 0;
    const unsigned char *p = data;
    uint64_t v0 = 0x736f6d6570736575u, v1 = 0x646f72616e646f6du;
    uint64_t v2 = 0x6c7967656e657261u, v3 = 0x7465646279746573u;
    uint64_t last = (uint64_t)n << 56, word;
    for (; n >= 8; n -= 8, p += 8) {
        memcpy(&word, p, 8); // little-endian, as every machine pyvm builds on
        v3 ^= word;
        ROUND(v0, v1, v2, v3);
        v0 ^= word;
    }
    word = 0;
    memcpy(&word, p, n);
    last |= word;
    v3 ^= last;
    ROUND(v0, v1, v2, v3);
    v0 ^= last;
    v2 ^= 0xff;
    ROUND(v0, v1, v2, v3);
    ROUND(v0, v1, v2, v3);
    ROUND(v0, v1, v2, v3);
    uint64_t hash = (v0 ^ v1) ^ (v2 ^ v3);
    return hash == UINT64_MAX ? UINT64_MAX - 1 : hash;
}
