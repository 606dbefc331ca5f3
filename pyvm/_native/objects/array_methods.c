// The methods of array.array.
//
// Invariant: array.c's. What only a guest's __eq__, __index__, __float__, __iter__, read() or write() can
// answer is DEFERred before anything changes.
#include "objects/array.h"

#include "core/native.h"
#include "objects/int.h"
#include "objects/items.h"
#include "objects/list.h"
#include "objects/memoryview.h"
#include "objects/operate.h"
#include "objects/textual.h"
#include "objects/tuple.h"
#include "objects/types.h"

static PvStatus none(PvValue *out) {
    *out = PV_NONE;
    return PV_OK;
}

PvStatus pv_array_get_itemsize(PvVM *vm, PvValue v, PvValue *out) {
    (void)vm;
    *out = pv_from_int(pv_array(v)->size);
    return PV_OK;
}

PvStatus pv_array_get_typecode(PvVM *vm, PvValue v, PvValue *out) {
    (void)vm;
    *out = pv_from_ptr(pv_str_latin1(pv_array(v)->code));
    return PV_OK;
}

// --- adding, taking out -----------------------------------------------------------------------------

// Put a value at an offset.
static PvStatus put_one(PvVM *vm, PvArray *a, size_t at, PvValue v) {
    uint64_t bits = 0;
    uint8_t octets[8];
    PV_TRY(pv_array_pack(vm, a->code, v, &bits));
    memcpy(octets, &bits, sizeof octets);
    return pv_bytearray_put(vm, &a->octets, at, at, (PvOctets){octets, a->size});
}

static PvStatus cut(PvVM *vm, PvArray *a, size_t i) {
    return pv_bytearray_put(vm, &a->octets, i * a->size, (i + 1) * a->size, (PvOctets){NULL, 0});
}

PvStatus pv_array_append(PvVM *vm, PvArgs *a, PvValue *out) {
    PvArray *self = pv_array(a->v[0]);
    PV_TRY(put_one(vm, self, self->octets.n, a->v[1]));
    return none(out);
}

PvStatus pv_array_insert(PvVM *vm, PvArgs *a, PvValue *out) {
    PvArray *self = pv_array(a->v[0]);
    PV_TRY(put_one(vm, self, pv_items_bound(a->v[1], pv_array_length(self)) * self->size, a->v[2]));
    return none(out);
}

PvStatus pv_array_clear(PvVM *vm, PvArgs *a, PvValue *out) {
    PvByteArray *b = &pv_array(a->v[0])->octets;
    if (b->n > 0) PV_TRY(pv_bytearray_may_resize(vm, b));
    pv_bytearray_op_release(vm, &b->base);
    b->data = NULL;
    b->n = b->capacity = 0;
    return none(out);
}

PvStatus pv_array_extend(PvVM *vm, PvArgs *a, PvValue *out) {
    PvArray *self = pv_array(a->v[0]);
    PvValue x = a->v[1];
    if (pv_is_array(x)) {
        PvOctets new;
        if (pv_array(x)->code != self->code) {
            return pv_raise(vm, PV_EXC_TYPE_ERROR, "can only extend with array of same kind");
        }
        pv_octets(x, &new);
        PV_TRY(pv_bytearray_put(vm, &self->octets, self->octets.n, self->octets.n, new));
    } else {
        PV_TRY(pv_array_take_all(vm, self, x));
    }
    return none(out);
}

PvStatus pv_array_fromlist(PvVM *vm, PvArgs *a, PvValue *out) {
    PvArray *self = pv_array(a->v[0]);
    PvValue x = a->v[1], made;
    if (!pv_is_ptr(x) || !(pv_ptr(x)->type->flags & PV_TF_LIST)) {
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "arg must be list");
    }
    if (pv_ptr(x)->type != &pv_types[PV_TYPE_LIST]) return PV_DEFER;
    // Apart first: all of it is added, or nothing.
    made = pv_array_make(vm, self->code, 0);
    if (made == PV_NULL) return PV_RETRY;
    PV_TRY(pv_array_take_all(vm, pv_array(made), x));
    PvOctets new;
    pv_octets(made, &new);
    PV_TRY(pv_bytearray_put(vm, &self->octets, self->octets.n, self->octets.n, new));
    return none(out);
}

PvStatus pv_array_frombytes(PvVM *vm, PvArgs *a, PvValue *out) {
    PvArray *self = pv_array(a->v[0]);
    PvOctets new;
    if (!pv_octets(a->v[1], &new)) {
        if (!(pv_type_of(a->v[1])->flags & PV_TF_BUILTIN)) return PV_DEFER;
        return pv_octets_refuse(vm, a->v[1]);
    }
    PvMemoryView view;
    if (pv_memory_of(a->v[1], &view) && pv_memory_item_size(view.code) != 1) {
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "a bytes-like object is required");
    }
    if (new.n % self->size != 0) return pv_raise(vm, PV_EXC_VALUE_ERROR, "bytes length not a multiple of item size");
    if (a->v[0] == a->v[1] && new.n > 0) { // CPython looks at it while it would grow
        return pv_raise(vm, PV_EXC_BUFFER_ERROR, "cannot resize an array that is exporting buffers");
    }
    PV_TRY(pv_bytearray_put(vm, &self->octets, self->octets.n, self->octets.n, new));
    return none(out);
}

PvStatus pv_array_fromunicode(PvVM *vm, PvArgs *a, PvValue *out) {
    PvArray *self = pv_array(a->v[0]);
    PvOctets new;
    if (!pv_array_is_text(self->code)) {
        return pv_raise(vm, PV_EXC_VALUE_ERROR, "fromunicode() may only be called on unicode type arrays ('u' or 'w')");
    }
    PV_TRY(pv_array_of_text(vm, pv_str(a->v[1]), &new));
    PV_TRY(pv_bytearray_put(vm, &self->octets, self->octets.n, self->octets.n, new));
    return none(out);
}

PvStatus pv_array_pop(PvVM *vm, PvArgs *a, PvValue *out) {
    PvArray *self = pv_array(a->v[0]);
    int64_t i = pv_int(a->v[1]), n = (int64_t)pv_array_length(self);
    PvValue item;
    if (n == 0) return pv_raise(vm, PV_EXC_INDEX_ERROR, "pop from empty array");
    if (i < 0) i += n;
    if (i < 0 || i >= n) return pv_raise(vm, PV_EXC_INDEX_ERROR, "pop index out of range");
    PV_TRY(pv_array_fetch(vm, self, (size_t)i, &item));
    PV_TRY(cut(vm, self, (size_t)i));
    *out = item;
    return PV_OK;
}

PvStatus pv_array_remove(PvVM *vm, PvArgs *a, PvValue *out) {
    PvArray *self = pv_array(a->v[0]);
    size_t at;
    PV_TRY(pv_array_find(vm, self, a->v[1], 0, SIZE_MAX, &at));
    if (at == SIZE_MAX) return pv_raise(vm, PV_EXC_VALUE_ERROR, "array.remove(x): x not in array");
    PV_TRY(cut(vm, self, at));
    return none(out);
}

PvStatus pv_array_fromfile(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm, (void)a, (void)out;
    return PV_DEFER;
}

PvStatus pv_array_tofile(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm, (void)a, (void)out;
    return PV_DEFER;
}

// --- looking ------------------------------------------------------------------------------------------

PvStatus pv_array_index(PvVM *vm, PvArgs *a, PvValue *out) {
    const PvArray *self = pv_array(a->v[0]);
    size_t n = pv_array_length(self), at;
    PV_TRY(pv_array_find(vm, self, a->v[1], pv_items_bound(a->v[2], n), pv_items_bound(a->v[3], n), &at));
    if (at == SIZE_MAX) return pv_raise(vm, PV_EXC_VALUE_ERROR, "array.index(x): x not in array");
    *out = pv_from_int((int64_t)at);
    return PV_OK;
}

PvStatus pv_array_count(PvVM *vm, PvArgs *a, PvValue *out) {
    const PvArray *self = pv_array(a->v[0]);
    size_t n = pv_array_length(self), found = 0;
    for (size_t i = 0; i < n; i++) {
        PvValue item;
        bool same;
        PV_TRY(pv_textual_pay(vm, i, n));
        PV_TRY(pv_array_fetch(vm, self, i, &item));
        PV_TRY(pv_equal(vm, item, a->v[1], &same));
        found += same;
    }
    *out = pv_from_int((int64_t)found);
    return PV_OK;
}

PvStatus pv_array_buffer_info(PvVM *vm, PvArgs *a, PvValue *out) {
    uint64_t id = pv_heap_id(vm, pv_ptr(a->v[0]));
    if (id == 0) return PV_RETRY;
    PvValue number = pv_int_from_uint64(vm, id);
    PvValue length = pv_from_int((int64_t)pv_array_length(pv_array(a->v[0])));
    PvTuple *t = number == PV_NULL ? NULL : pv_tuple_pair(vm, number, length);
    *out = pv_from_ptr(t);
    return t == NULL ? PV_RETRY : PV_OK;
}

PvStatus pv_array_dunder_sizeof(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm;
    *out = pv_from_int((int64_t)(sizeof(PvArray) + pv_array(a->v[0])->octets.capacity));
    return PV_OK;
}

// --- copies -------------------------------------------------------------------------------------------

PvStatus pv_array_dunder_copy(PvVM *vm, PvArgs *a, PvValue *out) {
    const PvArray *self = pv_array(a->v[0]);
    size_t n = self->octets.n;
    PV_TRY(pv_charge(vm, (int64_t)(n / 64)));
    *out = pv_array_make(vm, self->code, n);
    if (*out == PV_NULL) return PV_RETRY;
    if (n > 0) memcpy(pv_array(*out)->octets.data, self->octets.data, n);
    return PV_OK;
}

PvStatus pv_array_dunder_deepcopy(PvVM *vm, PvArgs *a, PvValue *out) { return pv_array_dunder_copy(vm, a, out); }

// What pickling takes is made of the attributes, which may be a guest's.
PvStatus pv_array_dunder_reduce_ex(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm, (void)a, (void)out;
    return PV_DEFER;
}

PvStatus pv_array_tobytes(PvVM *vm, PvArgs *a, PvValue *out) {
    const PvByteArray *b = &pv_array(a->v[0])->octets;
    PV_TRY(pv_charge(vm, (int64_t)(b->n / 64)));
    PvBytes *made = pv_bytes_of(vm, b->data, b->n);
    *out = pv_from_ptr(made);
    return made == NULL ? PV_RETRY : PV_OK;
}

PvStatus pv_array_tolist(PvVM *vm, PvArgs *a, PvValue *out) {
    const PvArray *self = pv_array(a->v[0]);
    size_t n = pv_array_length(self);
    PvList *list = pv_list_make(vm, n);
    if (list == NULL) return PV_RETRY;
    for (size_t i = 0; i < n; i++) {
        PvValue item;
        PV_TRY(pv_textual_pay(vm, i, n));
        PV_TRY(pv_array_fetch(vm, self, i, &item));
        PV_TRY(pv_list_push(vm, list, item));
    }
    *out = pv_from_ptr(list);
    return PV_OK;
}

PvStatus pv_array_tounicode(PvVM *vm, PvArgs *a, PvValue *out) {
    if (pv_array_is_text(pv_array(a->v[0])->code)) return pv_array_text(vm, pv_array(a->v[0]), out);
    return pv_raise(vm, PV_EXC_VALUE_ERROR, "tounicode() may only be called on unicode type arrays ('u' or 'w')");
}

// --- the order of items, and of octets ------------------------------------------------------------------

PvStatus pv_array_reverse(PvVM *vm, PvArgs *a, PvValue *out) {
    PvArray *self = pv_array(a->v[0]);
    size_t size = self->size, n = pv_array_length(self);
    PV_TRY(pv_charge(vm, (int64_t)(n / 4)));
    for (size_t i = 0, j = n; i + 1 < j; i++) {
        uint8_t kept[8], *p = self->octets.data + i * size, *q = self->octets.data + --j * size;
        memcpy(kept, p, size);
        memcpy(p, q, size);
        memcpy(q, kept, size);
    }
    return none(out);
}

PvStatus pv_array_byteswap(PvVM *vm, PvArgs *a, PvValue *out) {
    PvArray *self = pv_array(a->v[0]);
    size_t size = self->size;
    if (size > 1) PV_TRY(pv_charge(vm, (int64_t)(self->octets.n / 8)));
    for (size_t at = 0; size > 1 && at < self->octets.n; at += size) {
        uint8_t *p = self->octets.data + at;
        for (size_t i = 0; i < size / 2; i++) {
            uint8_t octet = p[i];
            p[i] = p[size - 1 - i];
            p[size - 1 - i] = octet;
        }
    }
    return none(out);
}
