// The blocks of SHA-3 (FIPS 202) and BLAKE2 (RFC 7693).
#include "text/digest.h"

static uint64_t turn(uint64_t x, int n) { return n == 0 ? x : x << n | x >> (64 - n); }
static uint64_t right64(uint64_t x, int n) { return x >> n | x << (64 - n); }
static uint32_t right32(uint32_t x, int n) { return x >> n | x << (32 - n); }

static uint64_t little(const uint8_t *p, int bytes) {
    uint64_t x = 0;
    for (int i = 0; i < bytes; i++) x |= (uint64_t)p[i] << (8 * i);
    return x;
}

static const uint64_t round_constants[24] = {
    0x0000000000000001, 0x0000000000008082, 0x800000000000808a, 0x8000000080008000, 0x000000000000808b,
    0x0000000080000001, 0x8000000080008081, 0x8000000000008009, 0x000000000000008a, 0x0000000000000088,
    0x0000000080008009, 0x000000008000000a, 0x000000008000808b, 0x800000000000008b, 0x8000000000008089,
    0x8000000000008003, 0x8000000000008002, 0x8000000000000080, 0x000000000000800a, 0x800000008000000a,
    0x8000000080008081, 0x8000000000008080, 0x0000000080000001, 0x8000000080008008,
};
static const uint8_t turns[24] = {1, 3, 6, 10, 15, 21, 28, 36, 45, 55, 2, 14,
                                  27, 41, 56, 8, 25, 43, 62, 18, 39, 61, 20, 44};
static const uint8_t lanes[24] = {10, 7, 11, 17, 18, 3, 5, 16, 8, 21,
                                  24, 4, 15, 23, 19, 13, 12, 2, 20, 14, 22, 9, 6, 1};

void pv_digest_sponge(PvDigest *d) {
    uint64_t *s = d->h;
    for (uint32_t i = 0; i < d->rate / 8; i++) s[i] ^= little(d->block + 8 * i, 8);
    for (int round = 0; round < 24; round++) {
        uint64_t column[5];
        for (int i = 0; i < 5; i++) column[i] = s[i] ^ s[i + 5] ^ s[i + 10] ^ s[i + 15] ^ s[i + 20];
        for (int i = 0; i < 5; i++) {
            uint64_t t = column[(i + 4) % 5] ^ turn(column[(i + 1) % 5], 1);
            for (int j = 0; j < 25; j += 5) s[j + i] ^= t;
        }
        uint64_t moved = s[1];
        for (int i = 0; i < 24; i++) {
            uint64_t t = s[lanes[i]];
            s[lanes[i]] = turn(moved, turns[i]);
            moved = t;
        }
        for (int j = 0; j < 25; j += 5) {
            uint64_t row[5];
            for (int i = 0; i < 5; i++) row[i] = s[j + i];
            for (int i = 0; i < 5; i++) s[j + i] = row[i] ^ (~row[(i + 1) % 5] & row[(i + 2) % 5]);
        }
        s[0] ^= round_constants[round];
    }
}

static const uint64_t blake2b_start[8] = {
    0x6a09e667f3bcc908, 0xbb67ae8584caa73b, 0x3c6ef372fe94f82b, 0xa54ff53a5f1d36f1,
    0x510e527fade682d1, 0x9b05688c2b3e6c1f, 0x1f83d9abfb41bd6b, 0x5be0cd19137e2179,
};
static const uint8_t sigma[10][16] = {
    {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15},
    {14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3},
    {11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4},
    {7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8},
    {9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13},
    {2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9},
    {12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11},
    {13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10},
    {6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5},
    {10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0},
};
static const uint8_t mixed[8][4] = {{0, 4, 8, 12}, {1, 5, 9, 13}, {2, 6, 10, 14}, {3, 7, 11, 15},
                                    {0, 5, 10, 15}, {1, 6, 11, 12}, {2, 7, 8, 13}, {3, 4, 9, 14}};

#define MIX(word, TURN, r1, r2, r3, r4)                                                            \
    for (int i = 0; i < 8; i++) {                                                                  \
        const uint8_t *q = mixed[i], *order = sigma[round % 10] + 2 * i;                           \
        v[q[0]] += v[q[1]] + m[order[0]];                                                          \
        v[q[3]] = TURN(v[q[3]] ^ v[q[0]], r1);                                                     \
        v[q[2]] += v[q[3]];                                                                        \
        v[q[1]] = TURN(v[q[1]] ^ v[q[2]], r2);                                                     \
        v[q[0]] += v[q[1]] + m[order[1]];                                                          \
        v[q[3]] = TURN(v[q[3]] ^ v[q[0]], r3);                                                     \
        v[q[2]] += v[q[3]];                                                                        \
        v[q[1]] = TURN(v[q[1]] ^ v[q[2]], r4);                                                     \
    }

static void blake2b(PvDigest *d, bool last) {
    uint64_t v[16], m[16];
    for (int i = 0; i < 16; i++) m[i] = little(d->block + 8 * i, 8);
    for (int i = 0; i < 8; i++) v[i] = d->h[i], v[i + 8] = blake2b_start[i];
    v[12] ^= d->length;
    if (last) v[14] = ~v[14];
    if (last && d->last_node) v[15] = ~v[15];
    for (int round = 0; round < 12; round++) MIX(uint64_t, right64, 32, 24, 16, 63)
    for (int i = 0; i < 8; i++) d->h[i] ^= v[i] ^ v[i + 8];
}

static void blake2s(PvDigest *d, bool last) {
    uint32_t v[16], m[16];
    for (int i = 0; i < 16; i++) m[i] = (uint32_t)little(d->block + 4 * i, 4);
    for (int i = 0; i < 8; i++) v[i] = (uint32_t)d->h[i], v[i + 8] = (uint32_t)(blake2b_start[i] >> 32);
    v[12] ^= (uint32_t)d->length;
    v[13] ^= (uint32_t)(d->length >> 32);
    if (last) v[14] = ~v[14];
    if (last && d->last_node) v[15] = ~v[15];
    for (int round = 0; round < 10; round++) MIX(uint32_t, right32, 16, 12, 8, 7)
    for (int i = 0; i < 8; i++) d->h[i] ^= v[i] ^ v[i + 8];
}

void pv_digest_blake(PvDigest *d, bool last) {
    if (d->kind == PV_DIGEST_BLAKE2B) blake2b(d, last);
    else blake2s(d, last);
}
