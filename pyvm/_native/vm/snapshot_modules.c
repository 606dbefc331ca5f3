// The objects of the library's native modules in snapshots: their fields, and what must hold of them.
#include "vm/snapshot_checks.h"
#include "vm/snapshot_layouts.h"

#include "objects/descriptor.h"
#include "objects/functional.h"
#include "objects/hasher.h"
#include "objects/itertools.h"
#include "objects/list.h"
#include "objects/mersenne.h"
#include "objects/packing.h"
#include "objects/tuple.h"
#include "objects/weak_cell.h"

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

// --- weak references ------------------------------------------------------------------------------

// What they refer to is written as what any reference does: whether it lives is for a collection to say,
// and a snapshot is none.
void pv_layout_weak_cell(PvTransfer *x, PvObject *o) {
    AS(PvWeakCell);
    V(s->object);
    V(s->owner);
    V(s->callback);
    U64(s->serial);
}

const char *pv_snapshot_check_weak_cell(PvVM *vm, PvObject *o) {
    AS(PvWeakCell);
    if (s->object != PV_NULL && !pv_is_ptr(s->object)) return "a weak reference to what is no object";
    if (s->owner == PV_NULL || s->serial >= (uint64_t)1 << 56) return "a weak reference that lacks a part";
    return pv_weak_restore(vm, s) ? NULL : "its weak references do not fit";
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

// --- functools, operator --------------------------------------------------------------------------

void pv_layout_partial(PvTransfer *x, PvObject *o) {
    AS(PvPartial);
    V(s->function);
    OBJ(s->args, TUPLE);
    OBJ(s->keywords, DICT);
}

const char *pv_snapshot_check_partial(PvVM *vm, PvObject *o) {
    AS(PvPartial);
    (void)vm;
    return is_some(s->function) && s->args != NULL && s->keywords != NULL ? NULL : "a partial that lacks a part";
}

void pv_layout_lru_cache(PvTransfer *x, PvObject *o) {
    AS(PvLruCache);
    V(s->function);
    V(s->info);
    OBJ(s->cache, DICT);
    I64(s->limit);
    I64(s->hits);
    I64(s->misses);
}

const char *pv_snapshot_check_lru_cache(PvVM *vm, PvObject *o) {
    AS(PvLruCache);
    (void)vm;
    o->aux &= 1;
    MUST(is_some(s->function) && is_some(s->info) && s->cache != NULL, "a cache that lacks a part");
    MUST(s->limit >= -1 && s->limit <= PV_INT_MAX && s->hits >= 0 && s->hits <= PV_INT_MAX / 2 && s->misses >= 0 &&
             s->misses <= PV_INT_MAX / 2,
         "a cache of no size");
    return NULL;
}

void pv_layout_key_wrapper(PvTransfer *x, PvObject *o) {
    AS(PvKeyWrapper);
    V(s->compare);
    V(s->object);
}

const char *pv_snapshot_check_key_wrapper(PvVM *vm, PvObject *o) {
    AS(PvKeyWrapper);
    (void)vm;
    return is_some(s->compare) ? NULL : "a key without a comparison";
}

void pv_layout_getter(PvTransfer *x, PvObject *o) {
    AS(PvGetter);
    OBJ(s->item, TUPLE);
    OBJ(s->path, TUPLE);
}

const char *pv_snapshot_check_getter(PvVM *vm, PvObject *o) {
    AS(PvGetter);
    (void)vm;
    MUST(s->item != NULL && s->item->n > 0 && are_some(s->item->item, s->item->n), "a getter that lacks a part");
    bool names = o->type->id == PV_TYPE_ATTRGETTER;
    MUST(names == (s->path != NULL), "a getter of another kind");
    if (!names) return NULL;
    MUST(s->path->n == s->item->n, "a getter that lacks a part");
    for (size_t i = 0; i < s->path->n; i++) {
        PvValue path = s->path->item[i];
        if (is_text(path)) continue;
        MUST(is_text(s->item->item[i]) && is_layout(path, PV_TYPE_TUPLE), "a getter of no names");
        const PvTuple *t = pv_tuple(path);
        for (size_t k = 0; k < t->n; k++) MUST(is_text(t->item[k]), "a getter of no names");
    }
    return NULL;
}

void pv_layout_methodcaller(PvTransfer *x, PvObject *o) {
    AS(PvMethodCaller);
    OBJ(s->name, STR);
    OBJ(s->args, TUPLE);
    OBJ(s->keywords, DICT);
}

const char *pv_snapshot_check_methodcaller(PvVM *vm, PvObject *o) {
    AS(PvMethodCaller);
    (void)vm;
    return s->name != NULL && s->args != NULL && s->keywords != NULL ? NULL : "a methodcaller that lacks a part";
}

// --- named tuples ---------------------------------------------------------------------------------

void pv_layout_tuplegetter(PvTransfer *x, PvObject *o) {
    AS(PvTupleGetter);
    I64(s->index);
    V(s->doc);
}

const char *pv_snapshot_check_tuplegetter(PvVM *vm, PvObject *o) {
    AS(PvTupleGetter);
    (void)vm;
    return is_some(s->doc) && s->index >= PV_INT_MIN && s->index <= PV_INT_MAX ? NULL : "an attribute of no place";
}

// --- itertools ------------------------------------------------------------------------------------

void pv_layout_itertool(PvTransfer *x, PvObject *o) {
    AS(PvItertool);
    V(s->a);
    V(s->b);
    V(s->c);
    I64(s->i);
    I64(s->j);
    I64(s->k);
    I64(s->step);
}

static bool is_number_in(PvValue v, int64_t low, int64_t high) {
    return pv_is_int(v) && pv_int(v) >= low && pv_int(v) <= high;
}

static bool are_places(PvValue v, size_t n, int64_t low, int64_t high) {
    if (!is_layout(v, PV_TYPE_TUPLE) || pv_tuple(v)->n != n) return false;
    for (size_t i = 0; i < n; i++)
        if (!is_number_in(pv_tuple(v)->item[i], low, high)) return false;
    return true;
}

static bool is_sound_product(const PvItertool *s) {
    const PvTuple *pools = pv_tuple(s->a);
    for (size_t i = 0; i < pools->n; i++)
        if (!is_layout(pools->item[i], PV_TYPE_TUPLE)) return false;
    if (s->b == PV_NULL) return true;
    if (!are_places(s->b, pools->n, 0, PV_INT_MAX)) return false;
    for (size_t i = 0; i < pools->n; i++)
        if ((size_t)pv_int(pv_tuple(s->b)->item[i]) >= pv_tuple(pools->item[i])->n) return false;
    return true;
}

const char *pv_snapshot_check_itertool(PvVM *vm, PvObject *o) {
    AS(PvItertool);
    (void)vm;
    const char *wrong = "an iterator of wrong parts";
    uint32_t id = pv_layout_of(o);
    const int64_t most = PV_INT_MAX;
    MUST(s->i >= -1 && s->i <= most && s->j >= -1 && s->j <= most && s->k >= -1 && s->k <= most && s->step >= 0 &&
             s->step <= most, wrong);
    bool pooled = id == PV_TYPE_PRODUCT || id == PV_TYPE_COMBINATIONS || id == PV_TYPE_PERMUTATIONS ||
                  id == PV_TYPE_COMBINATIONS_WITH_REPLACEMENT;
    if (pooled || id == PV_TYPE_ZIP_LONGEST) MUST(is_layout(s->a, PV_TYPE_TUPLE), wrong);
    int64_t n = pooled ? (int64_t)pv_tuple(s->a)->n : 0;
    switch (id) {
    case PV_TYPE_COUNTING: MUST(is_some(s->a) && is_some(s->b), wrong); break;
    case PV_TYPE_REPEAT: MUST(is_some(s->a), wrong); break;
    case PV_TYPE_CYCLE: MUST(is_layout(s->b, PV_TYPE_LIST) && s->i >= 0, wrong); break;
    case PV_TYPE_ISLICE: MUST(s->i >= 0 && s->j >= 0 && s->step >= 1, wrong); break;
    case PV_TYPE_ACCUMULATE: MUST(is_some(s->b) && (s->i == 0 || is_some(s->c)), wrong); break;
    case PV_TYPE_ZIP_LONGEST: MUST(is_some(s->b), wrong); break;
    case PV_TYPE_STARMAP: MUST(is_some(s->b), wrong); break;
    case PV_TYPE_TEE: MUST(is_layout(s->b, PV_TYPE_LIST) && s->i >= 0 && s->i <= PV_TEE_CELLS, wrong); break;
    case PV_TYPE_PRODUCT: MUST(is_sound_product(s), wrong); break;
    case PV_TYPE_COMBINATIONS:
    case PV_TYPE_COMBINATIONS_WITH_REPLACEMENT:
    case PV_TYPE_PERMUTATIONS:
        MUST(s->j >= 0, wrong);
        if (s->i != 0) break;
        MUST(id == PV_TYPE_COMBINATIONS_WITH_REPLACEMENT ? n > 0 || s->j == 0 : s->j <= n, wrong);
        if (s->b == PV_NULL) break;
        if (id == PV_TYPE_PERMUTATIONS) {
            MUST(are_places(s->b, (size_t)n, 0, n - 1) && are_places(s->c, (size_t)s->j, 1, n), wrong);
            break;
        }
        MUST(are_places(s->b, (size_t)s->j, 0, n - 1), wrong);
        for (size_t i = 0; id == PV_TYPE_COMBINATIONS && i < (size_t)s->j; i++) // so that they stay below n
            MUST(pv_int(pv_tuple(s->b)->item[i]) <= n - s->j + (int64_t)i, wrong);
        break;
    default: break;
    }
    return NULL;
}
