// bytes: immutable octets behind the header (struct in core/layout.h). bytearray: octets in a raw buffer
// of its own, which can grow.
//
// What takes "bytes-like" objects reads them by pv_octets; the octets stay where they are until the
// native returns (or changes the bytearray itself).
#ifndef PV_OBJECTS_BYTES_H
#define PV_OBJECTS_BYTES_H

#include "core/vm.h"
#include "gen/types.gen.h"

struct PvIterate; // objects/iterate.h

static inline bool pv_is_bytes(PvValue v) {
    return pv_is_ptr(v) && (pv_ptr(v)->type->flags & PV_TF_BYTES) != 0;
}
static inline PvBytes *pv_bytes(PvValue v) { return (PvBytes *)(void *)pv_ptr(v); }

typedef struct PvByteArray {
    PvObject base;
    uint8_t *data; // NULL while capacity is 0
    size_t n;
    size_t capacity;
    // Views of it that live, as of collection `seen` and what happened since: see pv_bytearray_viewed.
    uint64_t views, seen;
    uint64_t asked; // 1 + the collection after which a resize asked for another one; 0: none did
} PvByteArray;

static inline bool pv_is_bytearray(PvValue v) {
    return pv_is_ptr(v) && pv_ptr(v)->type->id == PV_TYPE_BYTEARRAY;
}
// A bytearray or an array, whose struct begins with a bytearray's: octets that change and can be viewed.
static inline bool pv_is_growing(PvValue v) {
    return pv_is_ptr(v) && (pv_ptr(v)->type->id == PV_TYPE_BYTEARRAY || pv_ptr(v)->type->id == PV_TYPE_ARRAY);
}
static inline PvByteArray *pv_bytearray(PvValue v) { return (PvByteArray *)(void *)pv_ptr(v); }

typedef struct PvOctets {
    const uint8_t *data;
    size_t n;
} PvOctets;

bool pv_memoryview_octets(PvValue v, PvOctets *out); // objects/memoryview.c
// The complaint about a value that pv_octets does not take.
PvStatus pv_octets_refuse(PvVM *vm, PvValue v);

// The octets of a bytes, a bytearray, an array, or a memoryview that has them in a row; false: something else.
static inline bool pv_octets(PvValue v, PvOctets *out) {
    if (pv_is_bytes(v)) {
        *out = (PvOctets){(const uint8_t *)pv_bytes(v)->data, pv_bytes(v)->length};
        return true;
    }
    if (!pv_is_growing(v)) return pv_memoryview_octets(v, out);
    *out = (PvOctets){pv_bytearray(v)->data, pv_bytearray(v)->n};
    return true;
}

// Like `of` (an exact bytes or bytearray), n octets at *data to be filled in; or some of its octets
// (bytes themselves when that is all). PV_NULL: answer RETRY.
PvValue pv_octets_make(PvVM *vm, PvValue of, size_t n, uint8_t **data);
PvValue pv_octets_part(PvVM *vm, PvValue of, size_t from, size_t to);
PvByteArray *pv_bytearray_make(PvVM *vm, size_t n); // NULL: answer RETRY

// Is the size free to change? It is not while a view lives.
PV_MUST_USE PvStatus pv_bytearray_may_resize(PvVM *vm, PvByteArray *b);
// Make room for n octets in all.
PV_MUST_USE PvStatus pv_bytearray_room(PvVM *vm, PvByteArray *b, size_t n);
// Replace the octets [from, to) by others, which may be its own (then a copy is made first).
PV_MUST_USE PvStatus pv_bytearray_put(PvVM *vm, PvByteArray *b, size_t from, size_t to, PvOctets new);
// A memoryview of it was made, released; a collection met one that was not (`counted` is the view's).
void pv_bytearray_viewed(PvVM *vm, PvByteArray *b);
void pv_bytearray_unviewed(PvVM *vm, PvByteArray *b);
void pv_bytearray_count_view(PvByteArray *b, uint64_t *counted, uint64_t serial);

// format % values, str_percent.c; `format` is bytes or a bytearray.
PV_MUST_USE PvStatus pv_octets_percent(PvVM *vm, PvValue format, PvValue values, PvValue *out);
// Fresh bytes of a native iterable of ints; DEFER for others. What it walks moves on only when the
// caller commits `it`, as its last step.
PV_MUST_USE PvStatus pv_bytes_of_items(PvVM *vm, PvValue source, const char *complaint,
                                       struct PvIterate *it, PvValue *out);
// Fresh bytes of a size, or of the octets of a bytes-like object; for others, *items: walk them.
PV_MUST_USE PvStatus pv_bytes_of_source(PvVM *vm, PvValue source, const char *type, bool *items,
                                        PvValue *out);

// `length` bytes to be filled in, or a copy; NULL: answer RETRY.
PvBytes *pv_bytes_make(PvVM *vm, size_t length);
PvBytes *pv_bytes_of(PvVM *vm, const void *data, size_t length);

// str_codec.c: ValueError for names of an encoding or handler with a NUL in them; NULL: no name.
PV_MUST_USE PvStatus pv_codec_check_names(PvVM *vm, PvStr *encoding, PvStr *errors);
// str_codec.c: decode into an exact str, encode into exact bytes. NULL names: utf-8, strict.
PV_MUST_USE PvStatus pv_bytes_decode_to(PvVM *vm, PvValue bytes, PvStr *encoding, PvStr *errors,
                                        PvValue *out);
PV_MUST_USE PvStatus pv_str_encode_to(PvVM *vm, PvStr *s, PvStr *encoding, PvStr *errors,
                                      PvValue *out);

#endif
