// What hashlib's shim stands on: digests in the making (Hash), and pbkdf2_hmac.
//
// Invariant: a digest in an object is changed as the last step of a native: what is long is worked on a
// copy, in pieces that are paid for, so that a limit leaves the object as it was.
#include "objects/hasher.h"

#include "core/writer.h"
#include "objects/bytes.h"
#include "objects/int.h"
#include "objects/str.h"
#include "objects/types.h"

enum { PIECE = 1 << 16 };

static const char *const names[PV_DIGEST_KINDS] = {
    "md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_224", "sha3_256", "sha3_384",
    "sha3_512", "shake_128", "shake_256", "blake2b", "blake2s",
};

// Bytes a unit of fuel: a unit is about 5 ns.
static PvStatus feed(PvVM *vm, PvDigest *d, const uint8_t *data, size_t n) {
    PV_TRY(pv_charge(vm, 20));
    while (n > 0) {
        size_t part = n < PIECE ? n : PIECE;
        PV_TRY(pv_charge(vm, (int64_t)(part + part / 2)));
        pv_digest_update(d, data, part);
        data += part;
        n -= part;
    }
    return PV_OK;
}

static PvStatus octets_of(PvVM *vm, PvValue v, PvOctets *out) {
    if (pv_octets(v, out)) return PV_OK;
    if (pv_is_str(v))
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "Strings must be encoded before hashing");
    return pv_raise(vm, PV_EXC_TYPE_ERROR, "object supporting the buffer API required");
}

static bool kind_of(const PvStr *name, PvDigestKind *out) {
    for (int i = 0; i < PV_DIGEST_KINDS; i++) {
        if (!pv_str_equals_ascii(name, names[i])) continue;
        *out = (PvDigestKind)i;
        return true;
    }
    return false;
}

static PvStatus give(PvVM *vm, const PvDigest *d, PvValue *out) {
    PvHasher *h = pv_heap_new(vm, &pv_types[PV_TYPE_HASHER], sizeof *h);
    if (h == NULL) return PV_RETRY;
    h->digest = *d;
    *out = pv_from_ptr(h);
    return PV_OK;
}

// new(name, data): NotImplemented for a name that is none.
PvStatus pv_hash_new(PvVM *vm, PvArgs *a, PvValue *out) {
    PvDigestKind kind;
    PvDigest d;
    PvOctets data;
    *out = PV_NOTIMPLEMENTED;
    if (!kind_of(pv_str(a->v[0]), &kind)) return PV_OK;
    PV_TRY(octets_of(vm, a->v[1], &data));
    if (kind >= PV_DIGEST_BLAKE2B) {
        uint8_t parameters[64] = {kind == PV_DIGEST_BLAKE2B ? 64 : 32, 0, 1, 1};
        pv_digest_begin_blake(&d, kind, parameters, NULL, 0, false);
    } else {
        pv_digest_begin(&d, kind);
    }
    PV_TRY(feed(vm, &d, data.data, data.n));
    return give(vm, &d, out);
}

// blake(name, parameters, key, last_node, data): the parameter block is the shim's affair.
PvStatus pv_hash_blake(PvVM *vm, PvArgs *a, PvValue *out) {
    PvDigestKind kind;
    PvOctets parameters, key, data;
    PvDigest d;
    if (!kind_of(pv_str(a->v[0]), &kind) || kind < PV_DIGEST_BLAKE2B)
        return pv_raise(vm, PV_EXC_VALUE_ERROR, "not a BLAKE2");
    size_t word = kind == PV_DIGEST_BLAKE2B ? 64 : 32;
    if (!pv_octets(a->v[1], &parameters) || !pv_octets(a->v[2], &key))
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "bytes expected");
    if (parameters.n != word || key.n > word || parameters.data[0] == 0 || parameters.data[0] > word)
        return pv_raise(vm, PV_EXC_VALUE_ERROR, "a wrong parameter block");
    PV_TRY(octets_of(vm, a->v[4], &data));
    pv_digest_begin_blake(&d, kind, parameters.data, key.data, key.n, a->v[3] == PV_TRUE);
    PV_TRY(feed(vm, &d, data.data, data.n));
    return give(vm, &d, out);
}

// --- Hash -----------------------------------------------------------------------------------------

PvStatus pv_hasher_update(PvVM *vm, PvArgs *a, PvValue *out) {
    PvOctets data;
    PV_TRY(octets_of(vm, a->v[1], &data));
    PvDigest d = pv_hasher(a->v[0])->digest;
    PV_TRY(feed(vm, &d, data.data, data.n));
    pv_hasher(a->v[0])->digest = d;
    *out = PV_NONE;
    return PV_OK;
}

PvStatus pv_hasher_copy(PvVM *vm, PvArgs *a, PvValue *out) {
    return give(vm, &pv_hasher(a->v[0])->digest, out);
}

static void write_hex(char *out, const uint8_t *data, size_t n) {
    static const char digits[] = "0123456789abcdef";
    for (size_t i = 0; i < n; i++) {
        out[2 * i] = digits[data[i] >> 4];
        out[2 * i + 1] = digits[data[i] & 15];
    }
}

// The digest into fresh bytes, a SHAKE's in paid pieces.
static PvStatus finish(PvVM *vm, const PvArgs *a, PvBytes **out) {
    PvDigest d = pv_hasher(a->v[0])->digest;
    size_t n = d.size;
    if (d.size == 0) {
        if (a->v[1] == PV_NULL)
            return pv_raise(vm, PV_EXC_TYPE_ERROR, "%s() missing required argument 'length' (pos 1)",
                            pv_str_equals_ascii(a->native->name, "digest") ? "digest" : "hexdigest");
        int64_t length = pv_int(a->v[1]);
        if (length < 0) return pv_raise(vm, PV_EXC_VALUE_ERROR, "value must be positive");
        if (length >= (int64_t)1 << 29) return pv_raise(vm, PV_EXC_VALUE_ERROR, "length is too large");
        n = (size_t)length;
    } else if (a->v[1] != PV_NULL) {
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "%s() takes no arguments (1 given)",
                        pv_str_equals_ascii(a->native->name, "digest") ? "digest" : "hexdigest");
    }
    PV_TRY(pv_charge(vm, 200));
    PvBytes *b = pv_bytes_make(vm, n);
    if (b == NULL) return PV_RETRY;
    uint8_t *at = (uint8_t *)b->data;
    size_t piece = (size_t)d.rate * 256;
    if (n <= piece) {
        pv_digest_end(&d, at, n);
    } else {
        pv_digest_end(&d, at, piece);
        for (at += piece, n -= piece; n > 0;) {
            size_t part = n < piece ? n : piece;
            PV_TRY(pv_charge(vm, (int64_t)part));
            pv_digest_more(&d, at, part);
            at += part;
            n -= part;
        }
    }
    *out = b;
    return PV_OK;
}

PvStatus pv_hasher_digest(PvVM *vm, PvArgs *a, PvValue *out) {
    PvBytes *b;
    PV_TRY(finish(vm, a, &b));
    *out = pv_from_ptr(b);
    return PV_OK;
}

PvStatus pv_hasher_hexdigest(PvVM *vm, PvArgs *a, PvValue *out) {
    PvBytes *b;
    PV_TRY(finish(vm, a, &b));
    PV_TRY(pv_charge(vm, (int64_t)(b->length / 4)));
    PvStr *s = pv_str_alloc(vm, b->length * 2, 0);
    if (s == NULL) return PV_RETRY;
    write_hex(s->data, (const uint8_t *)b->data, b->length);
    *out = pv_from_ptr(s);
    return PV_OK;
}

PvStatus pv_hasher_op_repr(PvVM *vm, PvValue v, PvWriter *w) {
    return pv_writer_format(w, "<%s _hashlib.HASH object @ 0x%zx>", names[pv_hasher(v)->digest.kind],
                            (size_t)pv_heap_id(vm, pv_ptr(v)));
}

PvStatus pv_hasher_get_name(PvVM *vm, PvValue self, PvValue *out) {
    const char *name = names[pv_hasher(self)->digest.kind];
    PvStr *s = pv_str_from_ascii(vm, name, strlen(name));
    *out = pv_from_ptr(s);
    return s == NULL ? PV_RETRY : PV_OK;
}

PvStatus pv_hasher_get_digest_size(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    *out = pv_from_int(pv_hasher(self)->digest.size);
    return PV_OK;
}

PvStatus pv_hasher_get_block_size(PvVM *vm, PvValue self, PvValue *out) {
    (void)vm;
    *out = pv_from_int(pv_hasher(self)->digest.rate);
    return PV_OK;
}

// --- keys -----------------------------------------------------------------------------------------

typedef struct Keyed { PvDigest inner, outer; } Keyed;

static void key_both(Keyed *k, PvDigestKind kind, const uint8_t *key, size_t n) {
    uint8_t pad[PV_DIGEST_RATE] = {0};
    pv_digest_begin(&k->inner, kind);
    pv_digest_begin(&k->outer, kind);
    size_t rate = k->inner.rate;
    if (n > rate) {
        PvDigest d;
        pv_digest_begin(&d, kind);
        pv_digest_update(&d, key, n);
        pv_digest_end(&d, pad, k->inner.size);
    } else if (n > 0) {
        memcpy(pad, key, n);
    }
    for (size_t i = 0; i < rate; i++) pad[i] ^= 0x36;
    pv_digest_update(&k->inner, pad, rate);
    for (size_t i = 0; i < rate; i++) pad[i] ^= 0x36 ^ 0x5c;
    pv_digest_update(&k->outer, pad, rate);
}

static void keyed_end(const Keyed *k, PvDigest *inner, uint8_t *out) {
    PvDigest outer = k->outer;
    size_t n = inner->size;
    pv_digest_end(inner, out, n);
    pv_digest_update(&outer, out, n);
    pv_digest_end(&outer, out, n);
}

static bool may_key(PvDigestKind kind) { return kind < PV_DIGEST_SHAKE_128; }

// hmac(name, key, message): the digest; NotImplemented for other names.
PvStatus pv_hash_hmac(PvVM *vm, PvArgs *a, PvValue *out) {
    PvDigestKind kind;
    PvOctets key, message;
    *out = PV_NOTIMPLEMENTED;
    if (!kind_of(pv_str(a->v[0]), &kind) || !may_key(kind)) return PV_OK;
    PV_TRY(octets_of(vm, a->v[1], &key));
    PV_TRY(octets_of(vm, a->v[2], &message));
    PV_TRY(pv_charge(vm, (int64_t)(key.n + 500)));
    Keyed k;
    key_both(&k, kind, key.data, key.n);
    PvDigest inner = k.inner;
    PV_TRY(feed(vm, &inner, message.data, message.n));
    PvBytes *b = pv_bytes_make(vm, inner.size);
    if (b == NULL) return PV_RETRY;
    keyed_end(&k, &inner, (uint8_t *)b->data);
    *out = pv_from_ptr(b);
    return PV_OK;
}

// One block of the derived key: u1 ^ u2 ^ ...
static PvStatus derive(PvVM *vm, const Keyed *k, const PvOctets *salt, uint32_t number,
                       uint64_t iterations, uint8_t *out) {
    uint8_t u[PV_DIGEST_MOST], counter[4];
    for (int i = 0; i < 4; i++) counter[i] = (uint8_t)(number >> (24 - 8 * i));
    PvDigest d = k->inner;
    PV_TRY(feed(vm, &d, salt->data, salt->n));
    pv_digest_update(&d, counter, 4);
    keyed_end(k, &d, u);
    memcpy(out, u, k->inner.size);
    int64_t each = k->inner.kind >= PV_DIGEST_SHA3_224 ? 600 : 300;
    for (uint64_t i = 1; i < iterations; i++) {
        PV_TRY(pv_charge(vm, each));
        d = k->inner;
        pv_digest_update(&d, u, k->inner.size);
        keyed_end(k, &d, u);
        for (size_t j = 0; j < k->inner.size; j++) out[j] ^= u[j];
    }
    return PV_OK;
}

// pbkdf2(name, password, salt, iterations, length); NotImplemented for a name that is none.
PvStatus pv_hash_pbkdf2(PvVM *vm, PvArgs *a, PvValue *out) {
    PvDigestKind kind;
    PvOctets password, salt;
    *out = PV_NOTIMPLEMENTED;
    if (!kind_of(pv_str(a->v[0]), &kind) || !may_key(kind)) return PV_OK;
    PV_TRY(octets_of(vm, a->v[1], &password));
    PV_TRY(octets_of(vm, a->v[2], &salt));
    int64_t iterations = pv_int(a->v[3]), length = pv_int(a->v[4]);
    if (iterations < 1)
        return pv_raise(vm, PV_EXC_VALUE_ERROR, "iteration value must be greater than 0.");
    if (length < 1) return pv_raise(vm, PV_EXC_VALUE_ERROR, "key length must be greater than 0.");
    PV_TRY(pv_charge(vm, (int64_t)password.n + 500));
    Keyed k;
    key_both(&k, kind, password.data, password.n);
    PvBytes *b = pv_bytes_make(vm, (size_t)length);
    if (b == NULL) return PV_RETRY;
    size_t at = 0, n = (size_t)length, size = k.inner.size;
    for (uint32_t number = 1; at < n; number++) {
        uint8_t block[PV_DIGEST_MOST];
        PV_TRY(pv_charge(vm, 600));
        PV_TRY(derive(vm, &k, &salt, number, (uint64_t)iterations, block));
        size_t part = n - at < size ? n - at : size;
        memcpy(b->data + at, block, part);
        at += part;
    }
    *out = pv_from_ptr(b);
    return PV_OK;
}
