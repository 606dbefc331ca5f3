// The array: how it is made, its operations and its iterator. Items are in array_items.c, methods in array_methods.c.
//
// Invariant: the octets are a whole number of items, of the type that `code` names. What an item may
// be is said by pv_array_pack alone. A change of size goes through bytearray.c, which refuses it while
// views live, and happens as a whole or not at all.
#include "objects/array.h"

#include <stdio.h>

#include "core/native.h"
#include "objects/float.h"
#include "objects/instance.h"
#include "objects/int.h"
#include "objects/iterate.h"
#include "objects/iterators.h"
#include "objects/operate.h"
#include "objects/slice.h"
#include "objects/textual.h"
#include "objects/tuple.h"
#include "objects/types.h"

// --- many items -----------------------------------------------------------------------------------

PvStatus pv_array_take_all(PvVM *vm, PvArray *a, PvValue iterable) {
    PvIterate it;
    PvByteArray *b = &a->octets;
    PV_TRY(pv_iterate_begin(vm, iterable, &it));
    size_t n = pv_iterate_left(&it), at = b->n;
    if (n > (SIZE_MAX / 16 - at) / a->size) return pv_raise_memory(vm);
    if (n > 0) PV_TRY(pv_bytearray_room(vm, b, at + n * a->size));
    for (size_t i = 0; i < n; i++) {
        PvValue v;
        uint64_t bits = 0;
        PV_TRY(pv_textual_pay(vm, i, n));
        PV_TRY(pv_iterate_next(vm, &it, &v));
        if (v == PV_NULL) break;
        PvStatus status = pv_array_pack(vm, a->code, v, &bits);
        if (status == PV_RAISE) b->n = at;
        if (status != PV_OK) return status;
        pv_array_store(b->data + at, bits, a->size);
        at += a->size;
    }
    PvValue end;
    PV_TRY(pv_iterate_next(vm, &it, &end));
    pv_iterate_commit(vm, &it);
    b->n = at;
    return PV_OK;
}

PvStatus pv_array_find(PvVM *vm, const PvArray *a, PvValue v, size_t from, size_t to, size_t *at) {
    size_t n = pv_array_length(a);
    if (to > n) to = n;
    *at = SIZE_MAX;
    for (size_t i = from; i < to; i++) {
        PvValue item;
        bool same;
        PV_TRY(pv_textual_pay(vm, i - from, to - from));
        PV_TRY(pv_array_fetch(vm, a, i, &item));
        PV_TRY(pv_equal(vm, item, v, &same));
        if (!same) continue;
        *at = i;
        break;
    }
    return PV_OK;
}

PvValue pv_array_make(PvVM *vm, uint8_t code, size_t n) {
    if (n > SIZE_MAX / 4) return PV_NULL;
    uint8_t *data = n > 0 ? pv_heap_raw(vm, n) : NULL;
    if (n > 0 && data == NULL) return PV_NULL;
    PvArray *a = pv_heap_new(vm, &pv_types[PV_TYPE_ARRAY], sizeof *a);
    if (a == NULL) {
        if (data != NULL) pv_heap_raw_free(vm, data, n);
        return PV_NULL;
    }
    a->octets.data = data;
    a->octets.n = a->octets.capacity = n;
    a->code = code;
    a->size = pv_array_item_size(code);
    return pv_from_ptr(a);
}

void pv_array_op_release(PvVM *vm, PvObject *o) { pv_bytearray_op_release(vm, o); }

PvStatus pv_array_text(PvVM *vm, const PvArray *a, PvValue *out) {
    size_t n = pv_array_length(a);
    const uint32_t *c = (const uint32_t *)(const void *)a->octets.data;
    for (size_t i = 0; i < n; i++) {
        PV_TRY(pv_textual_pay(vm, i, n));
        if (c[i] <= 0x10ffff && (a->code == 'u' || (c[i] & 0xfffff800) != 0xd800)) continue;
        if (a->code == 'u') {
            char digits[9];
            snprintf(digits, sizeof digits, "%x", (unsigned)c[i]);
            return pv_raise(vm, PV_EXC_VALUE_ERROR, "character U+%s is not in range [U+0000; U+10ffff]", digits);
        }
        PvStr *codec = pv_str_from_ascii(vm, "utf-32-le", 9); // which complains
        PvBytes *all = codec == NULL ? NULL : pv_bytes_of(vm, a->octets.data, a->octets.n);
        if (all == NULL) return PV_RETRY;
        return pv_bytes_decode_to(vm, pv_from_ptr(all), codec, NULL, out);
    }
    return pv_array_given(pv_from_ptr(pv_str_from_units(vm, c, n, 4)), out);
}

PvStatus pv_array_of_text(PvVM *vm, const PvStr *s, PvOctets *out) {
    if (s->length > SIZE_MAX / 16) return pv_raise_memory(vm);
    PvBytes *b = pv_bytes_make(vm, s->length * 4);
    if (b == NULL) return PV_RETRY;
    for (size_t i = 0; i < s->length; i++) {
        PV_TRY(pv_textual_pay(vm, i, s->length));
        pv_array_store((uint8_t *)b->data + 4 * i, pv_str_at(s, i), 4);
    }
    *out = (PvOctets){(const uint8_t *)b->data, b->length};
    return PV_OK;
}

// --- construction ---------------------------------------------------------------------------------

static PvStatus wrong_start(PvVM *vm, const char *what, uint32_t code) {
    return pv_raise(vm, PV_EXC_TYPE_ERROR, "cannot use a %s to initialize an array with typecode '%c'", what,
                    (int)code);
}

// The octets to begin with, as far as they stand somewhere: *items, where an iterable has them.
static PvStatus first_octets(PvVM *vm, uint8_t code, PvValue x, PvOctets *out, bool *items) {
    *items = false;
    if (x == PV_NULL) return PV_OK;
    if (pv_is_str(x)) return pv_array_of_text(vm, pv_str(x), out);
    bool octets = pv_is_bytes(x) || pv_is_bytearray(x);
    *items = !octets && !(pv_is_array(x) && (pv_array(x)->code == code ||
                                             (pv_array_is_text(pv_array(x)->code) && pv_array_is_text(code))));
    if (*items) return PV_OK;
    pv_octets(x, out);
    if (out->n % pv_array_item_size(code) == 0) return PV_OK;
    return pv_raise(vm, PV_EXC_VALUE_ERROR, "bytes length not a multiple of item size");
}

PvStatus pv_array_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    PvType *cls = (PvType *)(void *)pv_ptr(a->v[0]);
    bool exact = cls == &pv_types[PV_TYPE_ARRAY];
    if (!(cls->flags & PV_TF_GUEST_INIT) && a->kwargs != PV_NULL) {
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "array.array() takes no keyword arguments");
    }
    if (a->n_rest < 1 || a->n_rest > 2) {
        const char *message = a->n_rest < 1 ? "array() takes at least 1 argument (%zu given)"
                                            : "array() takes at most 2 arguments (%zu given)";
        return pv_raise(vm, PV_EXC_TYPE_ERROR, message, a->n_rest);
    }
    PvValue type = a->rest[0], x = a->n_rest > 1 ? a->rest[1] : PV_NULL;
    if (!pv_is_str(type) || pv_str(type)->length != 1) {
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "array() argument 1 must be a unicode character, not %T", type);
    }
    uint32_t code = pv_str_at(pv_str(type), 0);
    bool text = code == 'u' || code == 'w';
    if (x != PV_NULL && !text && pv_is_str(x)) return wrong_start(vm, "str", code);
    if (x != PV_NULL && !text && pv_is_array(x) && pv_array_is_text(pv_array(x)->code)) {
        return wrong_start(vm, "unicode array", code);
    }
    if (pv_array_item_size(code) == 0) {
        return pv_raise(vm, PV_EXC_VALUE_ERROR, "bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)");
    }
    PvOctets octets = {NULL, 0};
    bool items;
    PV_TRY(first_octets(vm, (uint8_t)code, x, &octets, &items));
    PV_TRY(pv_charge(vm, (int64_t)(octets.n / 64)));
    PvValue made;
    if (exact) PV_TRY(pv_array_given(pv_array_make(vm, (uint8_t)code, 0), &made));
    else PV_TRY(pv_instance_new(vm, cls, &made));
    PvArray *array = pv_array(made);
    array->code = (uint8_t)code;
    array->size = pv_array_item_size(code);
    PvStatus status = items ? pv_array_take_all(vm, array, x) : pv_bytearray_put(vm, &array->octets, 0, 0, octets);
    if (status == PV_DEFER) {
        PvValue call[3] = {a->v[0], type, x};
        return pv_defer_call(vm, pv_twin(PV_TWIN_ARRAY_CONSTRUCT), 3, call);
    }
    PV_TRY(status);
    *out = made;
    return PV_OK;
}

// --- operations -----------------------------------------------------------------------------------

PvStatus pv_array_op_truth(PvVM *vm, PvValue v, bool *out) {
    (void)vm;
    *out = pv_array(v)->octets.n > 0;
    return PV_OK;
}

PvStatus pv_array_op_length(PvVM *vm, PvValue v, size_t *out) {
    (void)vm;
    *out = pv_array_length(pv_array(v));
    return PV_OK;
}

// The order of two items of arrays of one type; 2: a NaN has none.
static int order(const PvArray *a, const PvArray *b, size_t i) {
    const uint8_t *p = a->octets.data + i * a->size, *q = b->octets.data + i * a->size;
#define ORDER(type)                                                                                \
    do {                                                                                           \
        type x = PV_ARRAY_LOAD(type, p), y = PV_ARRAY_LOAD(type, q);                                                 \
        return x < y ? -1 : x > y ? 1 : x == y ? 0 : 2;                                            \
    } while (0)
    switch (a->code) {
    case 'b': ORDER(int8_t);
    case 'B': ORDER(uint8_t);
    case 'h': ORDER(int16_t);
    case 'H': ORDER(uint16_t);
    case 'i': ORDER(int32_t);
    case 'l': case 'q': ORDER(int64_t);
    case 'L': case 'Q': ORDER(uint64_t);
    case 'f': ORDER(float);
    case 'd': ORDER(double);
    default: ORDER(uint32_t);
    }
#undef ORDER
}

static bool holds(PvCompare op, int order) {
    switch (op) {
    case PV_COMPARE_LT: return order == -1;
    case PV_COMPARE_LE: return order == -1 || order == 0;
    case PV_COMPARE_EQ: return order == 0;
    case PV_COMPARE_NE: return order != 0;
    case PV_COMPARE_GT: return order == 1;
    default: return order == 1 || order == 0;
    }
}

PvStatus pv_array_op_compare(PvVM *vm, PvCompare op, PvValue a, PvValue b, PvValue *out) {
    *out = PV_NOTIMPLEMENTED;
    if (!pv_is_array(a) || !pv_is_array(b)) return PV_OK;
    const PvArray *x = pv_array(a), *y = pv_array(b);
    size_t n_x = pv_array_length(x), n_y = pv_array_length(y), n = n_x < n_y ? n_x : n_y;
    if (n_x != n_y && (op == PV_COMPARE_EQ || op == PV_COMPARE_NE)) {
        *out = pv_bool(op == PV_COMPARE_NE);
        return PV_OK;
    }
    for (size_t i = 0; i < n; i++) {
        PV_TRY(pv_textual_pay(vm, i, n));
        if (x->code == y->code) {
            int o = order(x, y, i);
            if (o == 0) continue;
            *out = pv_bool(holds(op, o));
            return PV_OK;
        }
        PvValue p, q;
        bool same;
        PV_TRY(pv_array_fetch(vm, x, i, &p));
        PV_TRY(pv_array_fetch(vm, y, i, &q));
        PV_TRY(pv_equal(vm, p, q, &same));
        if (!same) return pv_compare(vm, op, p, q, out);
    }
    *out = pv_bool(holds(op, n_x < n_y ? -1 : n_x > n_y));
    return PV_OK;
}

PvStatus pv_array_op_repr(PvVM *vm, PvValue v, PvWriter *w) {
    const PvArray *a = pv_array(v);
    size_t n = pv_array_length(a);
    PV_TRY(pv_writer_str(w, pv_ptr(v)->type->name));
    PV_TRY(pv_writer_format(w, "('%c'", a->code));
    if (n > 0) PV_TRY(pv_writer_text(w, pv_array_is_text(a->code) ? ", " : ", ["));
    if (n > 0 && pv_array_is_text(a->code)) {
        PvValue text;
        PV_TRY(pv_array_text(vm, a, &text));
        PV_TRY(pv_repr(vm, text, w));
        return pv_writer_char(w, ')');
    }
    for (size_t i = 0; i < n; i++) {
        PvValue item;
        PV_TRY(pv_textual_pay(vm, i, n * 8));
        PV_TRY(pv_array_fetch(vm, a, i, &item));
        if (i > 0) PV_TRY(pv_writer_text(w, ", "));
        if (pv_is_int(item)) PV_TRY(pv_writer_int(w, pv_int(item)));
        else PV_TRY(pv_repr(vm, item, w));
    }
    return pv_writer_text(w, n > 0 ? "])" : ")");
}

PvStatus pv_array_op_contains(PvVM *vm, PvValue v, PvValue x, bool *out) {
    size_t at;
    PV_TRY(pv_array_find(vm, pv_array(v), x, 0, SIZE_MAX, &at));
    *out = at != SIZE_MAX;
    return PV_OK;
}

// The place of a key among n items; *at is it in items.
static PvStatus place_of(PvVM *vm, const PvArray *a, PvValue key, const char *beyond_message, size_t *at) {
    int64_t i, n = (int64_t)pv_array_length(a);
    if (pv_is_int(key)) i = pv_int(key);
    else PV_TRY(pv_index(vm, key, PV_INDEX_KEY, "array indices must be integers", &i));
    if (i < 0) i += n;
    if (i < 0 || i >= n) return pv_raise(vm, PV_EXC_INDEX_ERROR, "%s", beyond_message);
    *at = (size_t)i;
    return PV_OK;
}

static PvStatus part(PvVM *vm, const PvArray *a, PvSlice *key, PvValue *out) {
    PvSpan span;
    PV_TRY(pv_slice_span(vm, key, pv_array_length(a), &span));
    PV_TRY(pv_charge(vm, (int64_t)(span.count * a->size / 64)));
    PV_TRY(pv_array_given(pv_array_make(vm, a->code, span.count * a->size), out));
    uint8_t *to = pv_array(*out)->octets.data;
    if (span.step == 1) {
        if (span.count > 0) memcpy(to, a->octets.data + (size_t)span.start * a->size, span.count * a->size);
        return PV_OK;
    }
    for (size_t i = 0; i < span.count; i++) {
        PV_TRY(pv_textual_pay(vm, i, span.count));
        memcpy(to + i * a->size, a->octets.data + (size_t)(span.start + (int64_t)i * span.step) * a->size, a->size);
    }
    return PV_OK;
}

PvStatus pv_array_op_getitem(PvVM *vm, PvValue v, PvValue key, PvValue *out) {
    size_t i;
    if (pv_is_slice(key)) return part(vm, pv_array(v), pv_slice(key), out);
    PV_TRY(place_of(vm, pv_array(v), key, "array index out of range", &i));
    return pv_array_fetch(vm, pv_array(v), i, out);
}

// Take out the items of a slice whose step is not 1.
static PvStatus take_out(PvVM *vm, PvArray *a, const PvSpan *span) {
    size_t n = pv_array_length(a), step = (size_t)(span->step > 0 ? span->step : -span->step), gone = 0;
    int64_t first = span->step > 0 ? span->start : span->start + (int64_t)(span->count - 1) * span->step;
    if (span->count == 0) return PV_OK;
    PV_TRY(pv_charge(vm, (int64_t)(n / 4)));
    uint8_t *to = a->octets.data + (size_t)first * a->size;
    for (size_t i = (size_t)first; i < n; i++) {
        if (gone < span->count && i == (size_t)first + gone * step) {
            gone++;
            continue;
        }
        memmove(to, a->octets.data + i * a->size, a->size);
        to += a->size;
    }
    a->octets.n -= span->count * a->size;
    return PV_OK;
}

static PvStatus set_slice(PvVM *vm, PvArray *a, PvSlice *key, PvValue x) {
    PvOctets new = {NULL, 0};
    PvSpan span;
    if (x != PV_NULL) {
        if (!pv_is_array(x)) {
            return pv_raise(vm, PV_EXC_TYPE_ERROR, "can only assign array (not \"%T\") to array slice", x);
        }
        if (pv_array(x)->code != a->code) {
            return pv_raise(vm, PV_EXC_TYPE_ERROR, "bad argument type for built-in operation");
        }
        pv_octets(x, &new);
    }
    PV_TRY(pv_slice_span(vm, key, pv_array_length(a), &span));
    size_t n = new.n / a->size;
    if (n == 0 || n != span.count) PV_TRY(pv_bytearray_may_resize(vm, &a->octets));
    if (span.step == 1) {
        size_t from = (size_t)span.start * a->size;
        return pv_bytearray_put(vm, &a->octets, from, from + span.count * a->size, new);
    }
    if (n == 0) return take_out(vm, a, &span);
    if (n != span.count) {
        return pv_raise(vm, PV_EXC_VALUE_ERROR,
                        "attempt to assign array of size %zu to extended slice of size %zu", n, span.count);
    }
    PV_TRY(pv_charge(vm, (int64_t)(n / 4)));
    if (new.data == a->octets.data) {
        PvBytes *copy = pv_bytes_of(vm, new.data, new.n);
        if (copy == NULL) return PV_RETRY;
        new.data = (const uint8_t *)copy->data;
    }
    for (size_t i = 0; i < n; i++) {
        size_t at = (size_t)(span.start + (int64_t)i * span.step);
        memcpy(a->octets.data + at * a->size, new.data + i * a->size, a->size);
    }
    return PV_OK;
}

PvStatus pv_array_op_setitem(PvVM *vm, PvValue v, PvValue key, PvValue x) {
    PvArray *a = pv_array(v);
    size_t i;
    uint64_t bits = 0;
    if (pv_is_slice(key)) return set_slice(vm, a, pv_slice(key), x);
    PV_TRY(place_of(vm, a, key, "array assignment index out of range", &i));
    if (x == PV_NULL) return pv_bytearray_put(vm, &a->octets, i * a->size, (i + 1) * a->size, (PvOctets){NULL, 0});
    PV_TRY(pv_array_pack(vm, a->code, x, &bits));
    pv_array_store(a->octets.data + i * a->size, bits, a->size);
    return PV_OK;
}

static PvStatus concatenate(PvVM *vm, const PvArray *a, const PvArray *b, PvValue *out) {
    size_t n = a->octets.n;
    if (a->code != b->code) return pv_raise(vm, PV_EXC_TYPE_ERROR, "bad argument type for built-in operation");
    PV_TRY(pv_charge(vm, (int64_t)((n + b->octets.n) / 64)));
    PV_TRY(pv_array_given(pv_array_make(vm, a->code, n + b->octets.n), out));
    uint8_t *to = pv_array(*out)->octets.data;
    if (n > 0) memcpy(to, a->octets.data, n);
    if (b->octets.n > 0) memcpy(to + n, b->octets.data, b->octets.n);
    return PV_OK;
}

static PvStatus repeat(PvVM *vm, PvValue v, PvValue times, bool in_place, PvValue *out) {
    PvArray *a = pv_array(v);
    size_t n = a->octets.n, total;
    PV_TRY(pv_textual_repeat(vm, n, times, NULL, &total));
    *out = v;
    if (in_place) {
        PV_TRY(pv_bytearray_room(vm, &a->octets, total));
    } else {
        PV_TRY(pv_array_given(pv_array_make(vm, a->code, total), out));
        PV_TRY(pv_charge(vm, (int64_t)(n / 64)));
        if (total > 0) memcpy(pv_array(*out)->octets.data, a->octets.data, n);
    }
    a = pv_array(*out);
    if (total > n) PV_TRY(pv_textual_fill_period(vm, a->octets.data, n, total));
    a->octets.n = total;
    return PV_OK;
}

PvStatus pv_array_op_binary(PvVM *vm, int op, PvValue a, PvValue b, PvValue *out) {
    *out = PV_NOTIMPLEMENTED;
    switch (op) {
    case PV_BINARY_ADD:
        if (!pv_is_array(a) || !pv_is_array(b)) return PV_OK;
        return concatenate(vm, pv_array(a), pv_array(b), out);
    case PV_BINARY_ADD | PV_BINARY_INPLACE: {
        PvOctets new;
        if (!pv_is_array(a) || !pv_is_array(b)) return PV_OK;
        PvByteArray *self = &pv_array(a)->octets;
        if (pv_array(a)->code != pv_array(b)->code) {
            return pv_raise(vm, PV_EXC_TYPE_ERROR, "can only extend with array of same kind");
        }
        pv_octets(b, &new);
        PV_TRY(pv_bytearray_put(vm, self, self->n, self->n, new));
        *out = a;
        return PV_OK;
    }
    case PV_BINARY_MULTIPLY:
        if (pv_is_array(a) && pv_is_integer(b)) return repeat(vm, a, b, false, out);
        if (pv_is_array(b) && pv_is_integer(a)) return repeat(vm, b, a, false, out);
        return PV_OK;
    case PV_BINARY_MULTIPLY | PV_BINARY_INPLACE:
        if (pv_is_array(a) && pv_is_integer(b)) return repeat(vm, a, b, true, out);
        return PV_OK;
    default: return PV_OK;
    }
}

// --- its iterator -----------------------------------------------------------------------------------

static PvStrIterator *iterator(PvValue v) { return (PvStrIterator *)(void *)pv_ptr(v); }

PvStatus pv_array_op_iter(PvVM *vm, PvValue v, PvValue *out) {
    PvStrIterator *it = pv_heap_new(vm, &pv_types[PV_TYPE_ARRAY_ITERATOR], sizeof *it);
    if (it == NULL) return PV_RETRY;
    it->text = v;
    *out = pv_from_ptr(it);
    return PV_OK;
}

void pv_array_iterator_op_trace(PvGC *gc, PvObject *o) { pv_gc_mark(gc, ((PvStrIterator *)(void *)o)->text); }

PvStatus pv_array_iterator_op_iter(PvVM *vm, PvValue v, PvValue *out) {
    (void)vm;
    *out = v;
    return PV_OK;
}

PvStatus pv_array_iterator_op_next(PvVM *vm, PvValue v, PvValue *out) {
    PvStrIterator *it = iterator(v);
    *out = PV_NULL;
    if (it->text == PV_NULL) return PV_OK;
    if (it->at >= pv_array_length(pv_array(it->text))) {
        it->text = PV_NULL;
        return PV_OK;
    }
    PV_TRY(pv_array_fetch(vm, pv_array(it->text), it->at, out));
    it->at++;
    return PV_OK;
}

PvStatus pv_array_iterator_dunder_reduce(PvVM *vm, PvArgs *a, PvValue *out) {
    const PvStrIterator *it = iterator(a->v[0]);
    bool ended = it->text == PV_NULL;
    PvTuple *arguments = pv_tuple_make(vm, 1), *t = arguments == NULL ? NULL : pv_tuple_make(vm, ended ? 2 : 3);
    if (t == NULL) return PV_RETRY;
    arguments->item[0] = ended ? pv_from_ptr(&pv_empty_tuple) : it->text;
    t->item[0] = pv_from_ptr(&pv_natives[PV_NATIVE_ID_ITER]);
    t->item[1] = pv_from_ptr(arguments);
    if (!ended) t->item[2] = pv_from_int((int64_t)it->at);
    *out = pv_from_ptr(t);
    return PV_OK;
}
