// Message digests as streams: MD5, SHA-1, SHA-2, SHA-3, SHAKE, BLAKE2.
//
// A PvDigest is plain data: it may be copied at any time, and stored. `fill` is below `rate` between
// calls (BLAKE2: at most `rate`, its last block waits for the end).
#ifndef PV_TEXT_DIGEST_H
#define PV_TEXT_DIGEST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum PvDigestKind {
    PV_DIGEST_MD5, PV_DIGEST_SHA1, PV_DIGEST_SHA224, PV_DIGEST_SHA256, PV_DIGEST_SHA384,
    PV_DIGEST_SHA512, PV_DIGEST_SHA3_224, PV_DIGEST_SHA3_256, PV_DIGEST_SHA3_384,
    PV_DIGEST_SHA3_512, PV_DIGEST_SHAKE_128, PV_DIGEST_SHAKE_256, PV_DIGEST_BLAKE2B,
    PV_DIGEST_BLAKE2S, PV_DIGEST_KINDS,
} PvDigestKind;

enum { PV_DIGEST_MOST = 64, PV_DIGEST_RATE = 168 };

typedef struct PvDigest {
    uint64_t h[25];
    uint64_t length; // bytes given so far
    uint8_t block[PV_DIGEST_RATE];
    uint32_t kind;   // PvDigestKind
    uint32_t fill;   // bytes of the block that are there
    uint32_t rate;   // bytes of a block
    uint32_t size;   // bytes of the digest; 0: as many as one asks for
    uint32_t last_node; // BLAKE2
} PvDigest;

void pv_digest_begin(PvDigest *d, PvDigestKind kind);
// BLAKE2 with its parameter block (64 or 32 bytes, as its RFC has it) and the key as a first block.
void pv_digest_begin_blake(PvDigest *d, PvDigestKind kind, const uint8_t *parameters,
                           const uint8_t *key, size_t key_size, bool last_node);
void pv_digest_update(PvDigest *d, const uint8_t *data, size_t n);
// Write n bytes (SHAKE: any number, else size); the digest is of no use then.
void pv_digest_end(PvDigest *d, uint8_t *out, size_t n);
// More of a SHAKE that pv_digest_end wrote whole blocks of.
void pv_digest_more(PvDigest *d, uint8_t *out, size_t n);

// What update and end call, digest_sponge.c: a block of SHA-3, of BLAKE2.
void pv_digest_sponge(PvDigest *d);
void pv_digest_blake(PvDigest *d, bool last);

#endif
