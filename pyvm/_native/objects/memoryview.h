// The memoryview: octets of a bytes, bytearray or array, seen as items of a format in 0 to 64 dimensions.
//
// Invariant: shape and strides describe places; every access is checked against the octets that the
// object has at that moment, so not even a forged snapshot reaches beyond them. What is viewed cannot be
// resized while a view of it lives that was not released (bytearray.c counts them).
#ifndef PV_OBJECTS_MEMORYVIEW_H
#define PV_OBJECTS_MEMORYVIEW_H

#include "objects/bytes.h"

enum { PV_MEMORY_DIMS = 64 };

typedef struct PvMemoryView {
    PvObject base;
    PvValue obj;      // a bytes, bytearray or array
    uint64_t hash;    // 0: not computed yet
    uint64_t counted; // the collection that counted it among the views of its bytearray
    int64_t offset;   // of the first item in the object's octets
    int64_t shape, stride; // of the only dimension
    int64_t *dims;    // from two dimensions on: all shapes, then all strides; raw
    uint32_t ndim;
    uint8_t code;     // the format's character; w: an array of characters, whose items are not read here
    uint8_t prefixed; // the format was given with an '@'
    uint8_t readonly;
    uint8_t released;
} PvMemoryView;

static inline bool pv_is_memoryview(PvValue v) {
    return pv_is_ptr(v) && pv_ptr(v)->type == &pv_types[PV_TYPE_MEMORYVIEW];
}
static inline PvMemoryView *pv_memoryview(PvValue v) { return (PvMemoryView *)(void *)pv_ptr(v); }

static inline int64_t pv_memory_shape(const PvMemoryView *m, uint32_t d) {
    return m->dims != NULL ? m->dims[d] : m->shape;
}
static inline int64_t pv_memory_stride(const PvMemoryView *m, uint32_t d) {
    return m->dims != NULL ? m->dims[m->ndim + d] : m->stride;
}
// Where the k-th item lies, the last index changing fastest (or the first).
int64_t pv_memory_place(const PvMemoryView *m, size_t k, bool first_fastest);
size_t pv_memory_count(const PvMemoryView *m); // of items
// Is what was read from a snapshot a view at all (but for where it points)?
bool pv_memory_is_sound(const PvMemoryView *m);

// memoryview_items.c: formats and items.
size_t pv_memory_item_size(uint8_t code); // 0: there is no such format
static inline bool pv_memory_is_octet(uint8_t code) { return code == 'B' || code == 'b' || code == 'c'; }
// The item at an offset of the object's octets.
PV_MUST_USE PvStatus pv_memory_unpack(PvVM *vm, const PvMemoryView *m, int64_t place, PvValue *out);
// Write `x` as an item; DEFER where guest code must convert it.
PV_MUST_USE PvStatus pv_memory_pack(PvVM *vm, const PvMemoryView *m, int64_t place, PvValue x);
// Bounds of an item that may be read (or written): NULL, or its octets.
uint8_t *pv_memory_at(const PvMemoryView *m, int64_t place);
// Something bytes-like as a view that is no object; false: it has no octets.
bool pv_memory_of(PvValue v, PvMemoryView *out);
// The octets of something bytes-like that may be written; false: it is something else.
bool pv_octets_writable(PvValue v, PvOctets *out);
PV_MUST_USE PvStatus pv_memory_equal(PvVM *vm, const PvMemoryView *a, const PvMemoryView *b, bool *out);
// All octets, in the order of the items, into n octets.
PV_MUST_USE PvStatus pv_memory_gather(PvVM *vm, const PvMemoryView *m, bool first_fastest, uint8_t *to, size_t n);
// memoryview.c: all octets as fresh bytes.
PV_MUST_USE PvStatus pv_memory_bytes(PvVM *vm, const PvMemoryView *m, bool first_fastest, PvValue *out);
// Copy the items of a view of the same format and shape.
PV_MUST_USE PvStatus pv_memory_copy(PvVM *vm, const PvMemoryView *to, const PvMemoryView *from);

#endif
