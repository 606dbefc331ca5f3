// The objects of the library's native modules in snapshots: their fields, and what must hold of them.
#include "vm/snapshot_checks.h"
#include "vm/snapshot_layouts.h"

#include "objects/hasher.h"
#include "objects/mersenne.h"
#include "objects/packing.h"

// --- random ---------------------------------------------------------------------------------------

void pv_layout_mersenne(PvTransfer *x, PvObject *o) {
    AS(PvMersenne);
    U32(s->index);
    U32(s->seeded);
    for (int i = 0; i < PV_MERSENNE_WORDS && s->seeded; i++) U32(s->word[i]);
}

const char *pv_snapshot_check_mersenne(PvVM *vm, PvObject *o) {
    AS(PvMersenne);
    (void)vm;
    return s->index > PV_MERSENNE_WORDS || s->seeded > 1 ? "a random generator at a wrong place" : NULL;
}

// --- hashlib --------------------------------------------------------------------------------------

void pv_layout_hasher(PvTransfer *x, PvObject *o) {
    AS(PvHasher);
    PvDigest *d = &s->digest;
    for (int i = 0; i < 25; i++) U64(d->h[i]);
    U64(d->length);
    pv_transfer_bytes(x, d->block, sizeof d->block);
    U32(d->kind);
    U32(d->fill);
    U32(d->rate);
    U32(d->size);
    U32(d->last_node);
}

const char *pv_snapshot_check_hasher(PvVM *vm, PvObject *o) {
    AS(PvHasher);
    (void)vm;
    const PvDigest *d = &s->digest;
    PvDigest fresh;
    if (d->kind >= PV_DIGEST_KINDS) return "a digest of no kind";
    pv_digest_begin(&fresh, (PvDigestKind)d->kind);
    bool late = d->kind >= PV_DIGEST_BLAKE2B;
    bool sound = d->rate == fresh.rate && d->fill <= d->rate && (late || d->fill < d->rate) &&
                 d->last_node <= 1 && (late ? d->size >= 1 && d->size <= fresh.size : d->size == fresh.size);
    return sound ? NULL : "a digest that is none";
}

// --- struct ---------------------------------------------------------------------------------------

// What a format says is worked out anew of its text.
void pv_layout_struct(PvTransfer *x, PvObject *o) {
    AS(PvStruct);
    OBJ(s->format, STR);
}

const char *pv_snapshot_check_struct(PvVM *vm, PvObject *o) {
    AS(PvStruct);
    (void)vm;
    if (s->format == NULL) return NULL;
    if (!pv_struct_measure(s->format, &s->size, &s->values)) return "a Struct of a bad format";
    return NULL;
}

void pv_layout_unpacker(PvTransfer *x, PvObject *o) {
    AS(PvUnpacker);
    OBJ(s->format, STRUCT);
    V(s->data);
    U64(s->at);
}

const char *pv_snapshot_check_unpacker(PvVM *vm, PvObject *o) {
    AS(PvUnpacker);
    (void)vm;
    return s->data == PV_NULL ? "an unpacker that lacks a part" : NULL;
}
