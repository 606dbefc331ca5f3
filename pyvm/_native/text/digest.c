// Message digests: streams, and the blocks of MD5, SHA-1 and SHA-2 (RFC 1321, FIPS 180-4).
#include "text/digest.h"

#include <string.h>

static uint32_t left(uint32_t x, int n) { return x << n | x >> (32 - n); }
static uint32_t right(uint32_t x, int n) { return x >> n | x << (32 - n); }
static uint64_t right64(uint64_t x, int n) { return x >> n | x << (64 - n); }

static uint32_t little32(const uint8_t *p) {
    return (uint32_t)p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16 | (uint32_t)p[3] << 24;
}
static uint32_t big32(const uint8_t *p) {
    return (uint32_t)p[3] | (uint32_t)p[2] << 8 | (uint32_t)p[1] << 16 | (uint32_t)p[0] << 24;
}
static uint64_t big64(const uint8_t *p) { return (uint64_t)big32(p) << 32 | big32(p + 4); }

// --- MD5 ------------------------------------------------------------------------------------------

static const uint32_t md5_sines[64] = {
    0xd76aa478, 0xe8c7b756, 0x242070db, 0xc1bdceee, 0xf57c0faf, 0x4787c62a, 0xa8304613, 0xfd469501,
    0x698098d8, 0x8b44f7af, 0xffff5bb1, 0x895cd7be, 0x6b901122, 0xfd987193, 0xa679438e, 0x49b40821,
    0xf61e2562, 0xc040b340, 0x265e5a51, 0xe9b6c7aa, 0xd62f105d, 0x02441453, 0xd8a1e681, 0xe7d3fbc8,
    0x21e1cde6, 0xc33707d6, 0xf4d50d87, 0x455a14ed, 0xa9e3e905, 0xfcefa3f8, 0x676f02d9, 0x8d2a4c8a,
    0xfffa3942, 0x8771f681, 0x6d9d6122, 0xfde5380c, 0xa4beea44, 0x4bdecfa9, 0xf6bb4b60, 0xbebfbc70,
    0x289b7ec6, 0xeaa127fa, 0xd4ef3085, 0x04881d05, 0xd9d4d039, 0xe6db99e5, 0x1fa27cf8, 0xc4ac5665,
    0xf4292244, 0x432aff97, 0xab9423a7, 0xfc93a039, 0x655b59c3, 0x8f0ccc92, 0xffeff47d, 0x85845dd1,
    0x6fa87e4f, 0xfe2ce6e0, 0xa3014314, 0x4e0811a1, 0xf7537e82, 0xbd3af235, 0x2ad7d2bb, 0xeb86d391,
};
static const uint8_t md5_turns[4][4] = {{7, 12, 17, 22}, {5, 9, 14, 20}, {4, 11, 16, 23}, {6, 10, 15, 21}};

static void md5_block(PvDigest *d, const uint8_t *p) {
    uint32_t w[16], a = (uint32_t)d->h[0], b = (uint32_t)d->h[1], c = (uint32_t)d->h[2],
             e = (uint32_t)d->h[3];
    for (int i = 0; i < 16; i++) w[i] = little32(p + 4 * i);
#define STEP(f, g)                                                                                 \
    {                                                                                              \
        uint32_t t = a + (f) + md5_sines[i] + w[(g) & 15];                                         \
        a = e;                                                                                     \
        e = c;                                                                                     \
        c = b;                                                                                     \
        b += left(t, md5_turns[i >> 4][i & 3]);                                                    \
    }
    int i = 0;
    for (; i < 16; i++) STEP((b & c) | (~b & e), i)
    for (; i < 32; i++) STEP((e & b) | (~e & c), 5 * i + 1)
    for (; i < 48; i++) STEP(b ^ c ^ e, 3 * i + 5)
    for (; i < 64; i++) STEP(c ^ (b | ~e), 7 * i)
#undef STEP
    d->h[0] = (uint32_t)(d->h[0] + a);
    d->h[1] = (uint32_t)(d->h[1] + b);
    d->h[2] = (uint32_t)(d->h[2] + c);
    d->h[3] = (uint32_t)(d->h[3] + e);
}

// --- SHA-1 ----------------------------------------------------------------------------------------

static void sha1_block(PvDigest *d, const uint8_t *p) {
    uint32_t w[80], h[5];
    for (int i = 0; i < 16; i++) w[i] = big32(p + 4 * i);
    for (int i = 16; i < 80; i++) w[i] = left(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1);
    for (int i = 0; i < 5; i++) h[i] = (uint32_t)d->h[i];
    uint32_t a = h[0], b = h[1], c = h[2], e = h[3], f = h[4];
#define STEP(mix, constant)                                                                        \
    {                                                                                              \
        uint32_t t = left(a, 5) + (mix) + f + (constant) + w[i];                                   \
        f = e;                                                                                     \
        e = c;                                                                                     \
        c = left(b, 30);                                                                           \
        b = a;                                                                                     \
        a = t;                                                                                     \
    }
    int i = 0;
    for (; i < 20; i++) STEP((b & c) | (~b & e), 0x5a827999)
    for (; i < 40; i++) STEP(b ^ c ^ e, 0x6ed9eba1)
    for (; i < 60; i++) STEP((b & c) | (b & e) | (c & e), 0x8f1bbcdc)
    for (; i < 80; i++) STEP(b ^ c ^ e, 0xca62c1d6)
#undef STEP
    const uint32_t add[5] = {a, b, c, e, f};
    for (i = 0; i < 5; i++) d->h[i] = (uint32_t)(h[i] + add[i]);
}

// --- SHA-2 ----------------------------------------------------------------------------------------

// The first 32 bits are SHA-256's for the first 64 rounds.
static const uint64_t sha2_roots[80] = {
    0x428a2f98d728ae22, 0x7137449123ef65cd, 0xb5c0fbcfec4d3b2f, 0xe9b5dba58189dbbc, 0x3956c25bf348b538,
    0x59f111f1b605d019, 0x923f82a4af194f9b, 0xab1c5ed5da6d8118, 0xd807aa98a3030242, 0x12835b0145706fbe,
    0x243185be4ee4b28c, 0x550c7dc3d5ffb4e2, 0x72be5d74f27b896f, 0x80deb1fe3b1696b1, 0x9bdc06a725c71235,
    0xc19bf174cf692694, 0xe49b69c19ef14ad2, 0xefbe4786384f25e3, 0x0fc19dc68b8cd5b5, 0x240ca1cc77ac9c65,
    0x2de92c6f592b0275, 0x4a7484aa6ea6e483, 0x5cb0a9dcbd41fbd4, 0x76f988da831153b5, 0x983e5152ee66dfab,
    0xa831c66d2db43210, 0xb00327c898fb213f, 0xbf597fc7beef0ee4, 0xc6e00bf33da88fc2, 0xd5a79147930aa725,
    0x06ca6351e003826f, 0x142929670a0e6e70, 0x27b70a8546d22ffc, 0x2e1b21385c26c926, 0x4d2c6dfc5ac42aed,
    0x53380d139d95b3df, 0x650a73548baf63de, 0x766a0abb3c77b2a8, 0x81c2c92e47edaee6, 0x92722c851482353b,
    0xa2bfe8a14cf10364, 0xa81a664bbc423001, 0xc24b8b70d0f89791, 0xc76c51a30654be30, 0xd192e819d6ef5218,
    0xd69906245565a910, 0xf40e35855771202a, 0x106aa07032bbd1b8, 0x19a4c116b8d2d0c8, 0x1e376c085141ab53,
    0x2748774cdf8eeb99, 0x34b0bcb5e19b48a8, 0x391c0cb3c5c95a63, 0x4ed8aa4ae3418acb, 0x5b9cca4f7763e373,
    0x682e6ff3d6b2b8a3, 0x748f82ee5defb2fc, 0x78a5636f43172f60, 0x84c87814a1f0ab72, 0x8cc702081a6439ec,
    0x90befffa23631e28, 0xa4506cebde82bde9, 0xbef9a3f7b2c67915, 0xc67178f2e372532b, 0xca273eceea26619c,
    0xd186b8c721c0c207, 0xeada7dd6cde0eb1e, 0xf57d4f7fee6ed178, 0x06f067aa72176fba, 0x0a637dc5a2c898a6,
    0x113f9804bef90dae, 0x1b710b35131c471b, 0x28db77f523047d84, 0x32caab7b40c72493, 0x3c9ebe0a15c9bebc,
    0x431d67c49c100d4c, 0x4cc5d4becb3e42b6, 0x597f299cfc657e2a, 0x5fcb6fab3ad6faec, 0x6c44198c4a475817,
};

#define ROUNDS(n, word, TURN, e1, e2, e3, a1, a2, a3, constant)                                    \
    for (int i = 0; i < (n); i++) {                                                                \
        word t1 = s[7] + (TURN(s[4], e1) ^ TURN(s[4], e2) ^ TURN(s[4], e3)) +                      \
                  ((s[4] & s[5]) ^ (~s[4] & s[6])) + (constant) + w[i];                            \
        word t2 = (TURN(s[0], a1) ^ TURN(s[0], a2) ^ TURN(s[0], a3)) +                             \
                  ((s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2]));                                 \
        for (int j = 7; j > 0; j--) s[j] = s[j - 1];                                               \
        s[4] += t1;                                                                                \
        s[0] = t1 + t2;                                                                            \
    }

static void sha256_block(PvDigest *d, const uint8_t *p) {
    uint32_t w[64], s[8];
    for (int i = 0; i < 16; i++) w[i] = big32(p + 4 * i);
    for (int i = 16; i < 64; i++) {
        uint32_t x = w[i - 15], y = w[i - 2];
        w[i] = w[i - 16] + (right(x, 7) ^ right(x, 18) ^ x >> 3) + w[i - 7] +
               (right(y, 17) ^ right(y, 19) ^ y >> 10);
    }
    for (int i = 0; i < 8; i++) s[i] = (uint32_t)d->h[i];
    ROUNDS(64, uint32_t, right, 6, 11, 25, 2, 13, 22, (uint32_t)(sha2_roots[i] >> 32))
    for (int i = 0; i < 8; i++) d->h[i] = (uint32_t)(d->h[i] + s[i]);
}

static void sha512_block(PvDigest *d, const uint8_t *p) {
    uint64_t w[80], s[8];
    for (int i = 0; i < 16; i++) w[i] = big64(p + 8 * i);
    for (int i = 16; i < 80; i++) {
        uint64_t x = w[i - 15], y = w[i - 2];
        w[i] = w[i - 16] + (right64(x, 1) ^ right64(x, 8) ^ x >> 7) + w[i - 7] +
               (right64(y, 19) ^ right64(y, 61) ^ y >> 6);
    }
    for (int i = 0; i < 8; i++) s[i] = d->h[i];
    ROUNDS(80, uint64_t, right64, 14, 18, 41, 28, 34, 39, sha2_roots[i])
    for (int i = 0; i < 8; i++) d->h[i] += s[i];
}

// --- streams --------------------------------------------------------------------------------------

static const uint64_t starts[6][8] = {
    {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476},
    {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0},
    {0xc1059ed8, 0x367cd507, 0x3070dd17, 0xf70e5939, 0xffc00b31, 0x68581511, 0x64f98fa7, 0xbefa4fa4},
    {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19},
    {0xcbbb9d5dc1059ed8, 0x629a292a367cd507, 0x9159015a3070dd17, 0x152fecd8f70e5939,
     0x67332667ffc00b31, 0x8eb44a8768581511, 0xdb0c2e0d64f98fa7, 0x47b5481dbefa4fa4},
    {0x6a09e667f3bcc908, 0xbb67ae8584caa73b, 0x3c6ef372fe94f82b, 0xa54ff53a5f1d36f1,
     0x510e527fade682d1, 0x9b05688c2b3e6c1f, 0x1f83d9abfb41bd6b, 0x5be0cd19137e2179},
};
static const uint8_t rates[PV_DIGEST_KINDS] = {64, 64, 64, 64, 128, 128, 144, 136, 104, 72, 168, 136, 128, 64};
static const uint8_t sizes[PV_DIGEST_KINDS] = {16, 20, 28, 32, 48, 64, 28, 32, 48, 64, 0, 0, 64, 32};

void pv_digest_begin(PvDigest *d, PvDigestKind kind) {
    *d = (PvDigest){.kind = kind, .rate = rates[kind], .size = sizes[kind]};
    if (kind <= PV_DIGEST_SHA512) memcpy(d->h, starts[kind], sizeof starts[kind]);
}

static bool is_blake(const PvDigest *d) { return d->kind >= PV_DIGEST_BLAKE2B; }

void pv_digest_begin_blake(PvDigest *d, PvDigestKind kind, const uint8_t *parameters,
                           const uint8_t *key, size_t key_size, bool last_node) {
    pv_digest_begin(d, kind);
    d->size = parameters[0];
    d->last_node = last_node;
    for (int i = 0; i < 8; i++) {
        if (kind == PV_DIGEST_BLAKE2S) {
            d->h[i] = starts[PV_DIGEST_SHA256][i] ^ little32(parameters + 4 * i);
        } else {
            uint64_t low = little32(parameters + 8 * i), high = little32(parameters + 8 * i + 4);
            d->h[i] = starts[PV_DIGEST_SHA512][i] ^ (low | high << 32);
        }
    }
    if (key_size > 0) {
        memcpy(d->block, key, key_size);
        d->fill = d->rate;
    }
}

// Work off the block, which is full.
static void block(PvDigest *d, const uint8_t *p) {
    switch ((PvDigestKind)d->kind) {
    case PV_DIGEST_MD5: md5_block(d, p); break;
    case PV_DIGEST_SHA1: sha1_block(d, p); break;
    case PV_DIGEST_SHA224: case PV_DIGEST_SHA256: sha256_block(d, p); break;
    case PV_DIGEST_SHA384: case PV_DIGEST_SHA512: sha512_block(d, p); break;
    case PV_DIGEST_BLAKE2B: case PV_DIGEST_BLAKE2S:
        if (p != d->block) memcpy(d->block, p, d->rate);
        d->length += d->rate;
        pv_digest_blake(d, false);
        break;
    default:
        if (p != d->block) memcpy(d->block, p, d->rate);
        pv_digest_sponge(d);
        break;
    }
}

void pv_digest_update(PvDigest *d, const uint8_t *data, size_t n) {
    bool late = is_blake(d); // a full block waits until more comes
    if (!late) d->length += n;
    while (n > 0) {
        if (late && d->fill == d->rate) {
            block(d, d->block);
            d->fill = 0;
        }
        if (d->fill == 0 && n > d->rate) {
            block(d, data);
            data += d->rate;
            n -= d->rate;
            continue;
        }
        size_t part = d->rate - d->fill;
        if (part > n) part = n;
        memcpy(d->block + d->fill, data, part);
        d->fill += (uint32_t)part;
        data += part;
        n -= part;
        if (!late && d->fill == d->rate) {
            block(d, d->block);
            d->fill = 0;
        }
    }
}

static void put_words(const PvDigest *d, uint8_t *out, size_t n) {
    bool wide = d->kind == PV_DIGEST_SHA384 || d->kind == PV_DIGEST_SHA512 || d->kind == PV_DIGEST_BLAKE2B ||
                (d->kind >= PV_DIGEST_SHA3_224 && d->kind <= PV_DIGEST_SHAKE_256);
    bool little = d->kind == PV_DIGEST_MD5 || d->kind >= PV_DIGEST_SHA3_224;
    size_t word = wide ? 8 : 4;
    for (size_t i = 0; i < n; i++) {
        size_t at = little ? i % word : word - 1 - i % word;
        out[i] = (uint8_t)(d->h[i / word] >> (8 * at));
    }
}

void pv_digest_more(PvDigest *d, uint8_t *out, size_t n) {
    while (n > 0) {
        size_t part = n < d->rate ? n : d->rate;
        memset(d->block, 0, sizeof d->block);
        pv_digest_sponge(d);
        put_words(d, out, part);
        out += part;
        n -= part;
    }
}

void pv_digest_end(PvDigest *d, uint8_t *out, size_t n) {
    if (is_blake(d)) {
        memset(d->block + d->fill, 0, d->rate - d->fill);
        d->length += d->fill;
        pv_digest_blake(d, true);
        put_words(d, out, n);
        return;
    }
    if (d->kind >= PV_DIGEST_SHA3_224) {
        memset(d->block + d->fill, 0, d->rate - d->fill);
        d->block[d->fill] = d->kind >= PV_DIGEST_SHAKE_128 ? 0x1f : 0x06;
        d->block[d->rate - 1] |= 0x80;
        pv_digest_sponge(d);
        size_t part = n < d->rate ? n : d->rate;
        put_words(d, out, part);
        if (n > part) pv_digest_more(d, out + part, n - part);
        return;
    }
    size_t tail = d->rate == 128 ? 16 : 8;
    d->block[d->fill++] = 0x80;
    if (d->fill > d->rate - tail) {
        memset(d->block + d->fill, 0, d->rate - d->fill);
        block(d, d->block);
        d->fill = 0;
    }
    memset(d->block + d->fill, 0, d->rate - d->fill);
    for (int i = 0; i < 8; i++) {
        uint8_t byte = (uint8_t)(d->length << 3 >> (8 * i));
        d->block[d->kind == PV_DIGEST_MD5 ? d->rate - 8 + (uint32_t)i : d->rate - 1 - (uint32_t)i] = byte;
    }
    block(d, d->block);
    put_words(d, out, n);
}
