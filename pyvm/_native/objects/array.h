// array.array: numbers or characters of one C type in a row. The struct begins with a bytearray's, so
// that octets and views of the two are looked after by the same code (bytearray.c, memoryview.c).
#ifndef PV_OBJECTS_ARRAY_H
#define PV_OBJECTS_ARRAY_H

#include "objects/bytes.h"

typedef struct PvArray {
    PvByteArray octets; // n is a multiple of `size`
    uint8_t code;       // the type's character, one of "bBuwhHiIlLqQfd"
    uint8_t size;       // of an item: what the code says
} PvArray;

static inline bool pv_is_array(PvValue v) { return pv_is_ptr(v) && pv_ptr(v)->type->id == PV_TYPE_ARRAY; }
static inline PvArray *pv_array(PvValue v) { return (PvArray *)(void *)pv_ptr(v); }
static inline size_t pv_array_length(const PvArray *a) { return a->octets.n / a->size; }
static inline bool pv_array_is_text(uint8_t code) { return code == 'u' || code == 'w'; }

// A C value of a type, from octets that may lie anywhere.
#define PV_ARRAY_LOAD(type, p) (__extension__({ type x_; memcpy(&x_, (p), sizeof x_); x_; }))

// What was made, or RETRY where nothing was.
static inline PvStatus pv_array_given(PvValue made, PvValue *out) {
    *out = made;
    return made == PV_NULL ? PV_RETRY : PV_OK;
}

// Octets of an item of a type, as 64-bit Linux has them; 0: there is no such type.
uint8_t pv_array_item_size(uint32_t code);
// Item i, which must be there.
PV_MUST_USE PvStatus pv_array_fetch(PvVM *vm, const PvArray *a, size_t i, PvValue *out);
// The octets that a value has as an item, lowest first; DEFER where guest code must convert it.
PV_MUST_USE PvStatus pv_array_pack(PvVM *vm, uint8_t code, PvValue v, uint64_t *bits);
// Put them where an item of `size` octets lies.
void pv_array_store(uint8_t *p, uint64_t bits, size_t size);
// Add a native iterable's items; those before a wrong one stay. DEFER: nothing was done.
PV_MUST_USE PvStatus pv_array_take_all(PvVM *vm, PvArray *a, PvValue iterable);
// The first item at or behind `from` that is or equals v; SIZE_MAX: there is none.
PV_MUST_USE PvStatus pv_array_find(PvVM *vm, const PvArray *a, PvValue v, size_t from, size_t to, size_t *at);
// An exact array of n octets to be filled in; PV_NULL: answer RETRY.
PvValue pv_array_make(PvVM *vm, uint8_t code, size_t n);
// The characters of an array of them, as a str.
PV_MUST_USE PvStatus pv_array_text(PvVM *vm, const PvArray *a, PvValue *out);
// The octets that a str's characters have in an array, as fresh bytes.
PV_MUST_USE PvStatus pv_array_of_text(PvVM *vm, const PvStr *s, PvOctets *out);

#endif
