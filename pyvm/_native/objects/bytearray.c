// The bytearray: octets that can change, and its iterator. What reads like bytes is in bytes*.c.
//
// Invariant: data[0, n) are the octets, capacity >= n; `data` is a raw buffer that nothing else has.
// A change first makes room, then writes: it either happens as a whole or not at all.
// An array (array.c) begins with the same struct: what changes the size and counts views serves both.
#include "core/native.h"
#include "objects/bytes.h"
#include "objects/instance.h"
#include "objects/int.h"
#include "objects/iterate.h"
#include "objects/iterators.h"
#include "objects/memoryview.h"
#include "objects/slice.h"
#include "objects/textual.h"
#include "objects/tuple.h"
#include "objects/types.h"

PvByteArray *pv_bytearray_make(PvVM *vm, size_t n) {
    if (n > SIZE_MAX / 4) return NULL;
    uint8_t *data = n > 0 ? pv_heap_raw(vm, n) : NULL;
    if (n > 0 && data == NULL) return NULL;
    PvByteArray *b = pv_heap_new(vm, &pv_types[PV_TYPE_BYTEARRAY], sizeof *b);
    if (b == NULL) {
        if (data != NULL) pv_heap_raw_free(vm, data, n);
        return NULL;
    }
    b->data = data;
    b->n = b->capacity = n;
    return b;
}

void pv_bytearray_op_release(PvVM *vm, PvObject *o) {
    PvByteArray *b = (PvByteArray *)(void *)o;
    if (b->data != NULL) pv_heap_raw_free(vm, b->data, b->capacity);
}

// --- views --------------------------------------------------------------------------------------

// Nothing tells when a view dies, but a collection meets those that live, so it counts them anew:
// `views` is right for collection `seen`, and 0 when a later one met none. Until then dead ones are
// counted too; so who wants to resize a viewed bytearray first asks for a collection (RETRY).

static uint64_t serial(PvVM *vm) { return pv_core(vm)->heap.collections; }

static void settle(PvByteArray *b, uint64_t now) {
    if (b->seen != now) b->views = 0;
    b->seen = now;
}

void pv_bytearray_viewed(PvVM *vm, PvByteArray *b) {
    settle(b, serial(vm));
    b->views++;
}

void pv_bytearray_unviewed(PvVM *vm, PvByteArray *b) {
    settle(b, serial(vm));
    if (b->views > 0) b->views--;
}

void pv_bytearray_count_view(PvByteArray *b, uint64_t *counted, uint64_t now) {
    if (*counted == now) return; // a mark that ran out of stack comes by twice
    settle(b, now);
    *counted = now;
    b->views++;
}

static PvStatus viewed(PvVM *vm, const PvByteArray *b) {
    return pv_raise(vm, PV_EXC_BUFFER_ERROR,
                    b->base.type->id == PV_TYPE_ARRAY ? "cannot resize an array that is exporting buffers"
                                                      : "Existing exports of data: object cannot be re-sized");
}

PvStatus pv_bytearray_may_resize(PvVM *vm, PvByteArray *b) {
    if (b->views == 0) return PV_OK;
    settle(b, serial(vm));
    if (b->views > 0 && (b->asked == 0 || b->asked == b->seen + 1)) {
        b->asked = b->seen + 1;
        return PV_RETRY;
    }
    b->asked = 0;
    if (b->views == 0) return PV_OK;
    PV_TRY(pv_charge(vm, (int64_t)(pv_core(vm)->heap.used / 256))); // what the collection took
    return viewed(vm, b);
}

PvStatus pv_bytearray_room(PvVM *vm, PvByteArray *b, size_t n) {
    if (n != b->n) PV_TRY(pv_bytearray_may_resize(vm, b));
    if (n <= b->capacity) return PV_OK;
    if (n > SIZE_MAX / 4) return pv_raise_memory(vm);
    // As CPython: a little more for what grows step by step, else just what is asked for.
    size_t old = b->data == NULL ? 0 : b->capacity + 1;
    size_t capacity = n <= old + old / 8 ? n + (n >> 3) + (n < 9 ? 3 : 6) - 1 : n;
    PV_TRY(pv_charge(vm, (int64_t)(b->n / 64)));
    uint8_t *data = b->data == NULL ? pv_heap_raw(vm, capacity)
                                    : pv_heap_raw_grow(vm, b->data, b->capacity, capacity);
    if (data == NULL) return PV_RETRY;
    b->data = data;
    b->capacity = capacity;
    return PV_OK;
}

PvStatus pv_bytearray_put(PvVM *vm, PvByteArray *b, size_t from, size_t to, PvOctets new) {
    size_t rest = b->n - to, n = from + new.n + rest;
    if (new.n > 0 && b->data != NULL && new.data >= b->data && new.data < b->data + b->capacity) {
        PvBytes *copy = pv_bytes_of(vm, new.data, new.n);
        if (copy == NULL) return PV_RETRY;
        new.data = (const uint8_t *)copy->data;
    }
    PV_TRY(pv_charge(vm, (int64_t)((new.n + rest) / 64)));
    PV_TRY(pv_bytearray_room(vm, b, n));
    if (rest > 0 && from + new.n != to) memmove(b->data + from + new.n, b->data + to, rest);
    if (new.n > 0) memcpy(b->data + from, new.data, new.n);
    b->n = n;
    return PV_OK;
}

static const char not_an_octet[] = "byte must be in range(0, 256)";

static PvStatus octet_of(PvVM *vm, PvValue v, uint8_t *out) {
    int64_t i;
    PV_TRY(pv_index(vm, v, PV_INDEX_CLIP, NULL, &i));
    if (i < 0 || i > 255) {
        return pv_raise(vm, PV_EXC_VALUE_ERROR, "%s", not_an_octet);
    }
    *out = (uint8_t)i;
    return PV_OK;
}

// What a method takes octets from; an iterator among it moves on when the change is done.
typedef struct Source {
    PvOctets octets;
    PvIterate it;
    bool walked;
} Source;

static PvStatus gather(PvVM *vm, PvValue iterable, Source *out) {
    PvValue bytes;
    PV_TRY(pv_bytes_of_items(vm, iterable, not_an_octet, &out->it, &bytes));
    pv_octets(bytes, &out->octets);
    out->walked = true;
    return PV_OK;
}

static void source_done(PvVM *vm, const Source *s) {
    if (s->walked) pv_iterate_commit(vm, &s->it);
}

// --- construction -------------------------------------------------------------------------------

PvStatus pv_bytearray_dunder_new(PvVM *vm, PvArgs *a, PvValue *out) {
    PvType *cls = (PvType *)(void *)pv_ptr(a->v[0]);
    if (cls != &pv_types[PV_TYPE_BYTEARRAY]) return pv_instance_new(vm, cls, out);
    *out = pv_from_ptr(pv_bytearray_make(vm, 0));
    return *out == PV_NULL ? PV_RETRY : PV_OK;
}

// The octets that the constructor's arguments mean.
static PvStatus source_of(PvVM *vm, PvArgs *a, Source *out) {
    PvValue x = a->v[1], made = PV_NULL;
    bool items;
    PvStr *encoding = a->v[2] == PV_NULL ? NULL : pv_str(a->v[2]);
    PvStr *errors = a->v[3] == PV_NULL ? NULL : pv_str(a->v[3]);
    PV_TRY(pv_codec_check_names(vm, encoding, errors));
    if (x != PV_NULL && pv_is_str(x)) {
        if (encoding == NULL) {
            return pv_raise(vm, PV_EXC_TYPE_ERROR, "string argument without an encoding");
        }
        PV_TRY(pv_str_encode_to(vm, pv_str(x), encoding, errors, &made));
        pv_octets(made, &out->octets);
        return PV_OK;
    }
    if (encoding != NULL || errors != NULL) {
        return pv_raise(vm, PV_EXC_TYPE_ERROR, encoding != NULL ? "encoding without a string argument"
                                                                : "errors without a string argument");
    }
    if (x == PV_NULL || pv_octets(x, &out->octets)) return PV_OK;
    if (!pv_is_integer(x) && pv_iterate_is_native(x)) return gather(vm, x, out);
    if (!(pv_type_of(x)->flags & PV_TF_BUILTIN)) return PV_DEFER;
    PV_TRY(pv_bytes_of_source(vm, x, "bytearray", &items, &made));
    if (items) return gather(vm, x, out);
    pv_octets(made, &out->octets);
    return PV_OK;
}

static PvStatus defer_to(PvVM *vm, uint32_t twin, PvArgs *a) {
    bool coded = a->v[2] != PV_NULL;
    PvValue call[4] = {a->v[0], a->v[1], a->v[2], a->v[3] != PV_NULL ? a->v[3] : PV_NONE};
    return pv_defer_call(vm, pv_twin(twin), coded ? 4 : 2, call);
}

PvStatus pv_bytearray_dunder_init(PvVM *vm, PvArgs *a, PvValue *out) {
    PvByteArray *b = pv_bytearray(a->v[0]);
    Source source = {.walked = false};
    if (b->n > 0) PV_TRY(pv_bytearray_may_resize(vm, b));
    PvStatus status = source_of(vm, a, &source);
    if (status == PV_RAISE && a->v[2] == PV_NULL && a->v[3] == PV_NULL && !pv_is_integer(a->v[1])) {
        pv_core(vm)->exc = PV_NULL; // it keeps what stands before the wrong item
        status = PV_DEFER;
    }
    if (status == PV_DEFER) return defer_to(vm, PV_TWIN_BYTEARRAY_FILL, a);
    if (status == PV_RAISE || a->v[1] == a->v[0]) b->n = 0; // it is emptied first
    PV_TRY(status);
    if (a->v[1] == a->v[0]) source.octets.n = 0;
    PV_TRY(pv_bytearray_put(vm, b, 0, b->n, source.octets));
    source_done(vm, &source);
    *out = PV_NONE;
    return PV_OK;
}

PvStatus pv_bytearray_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    PvType *cls = (PvType *)(void *)pv_ptr(a->v[0]);
    Source source = {.walked = false};
    PvStatus status = source_of(vm, a, &source);
    if (status == PV_DEFER) return defer_to(vm, PV_TWIN_BYTEARRAY_CONSTRUCT, a);
    PV_TRY(status);
    size_t n = source.octets.n;
    PV_TRY(pv_charge(vm, (int64_t)(n / 64)));
    PvByteArray *b;
    if (cls == &pv_types[PV_TYPE_BYTEARRAY]) {
        b = pv_bytearray_make(vm, n);
        if (b == NULL) return PV_RETRY;
        *out = pv_from_ptr(b);
    } else {
        PV_TRY(pv_instance_new(vm, cls, out));
        b = pv_bytearray(*out);
        PV_TRY(pv_bytearray_room(vm, b, n));
        b->n = n;
    }
    if (n > 0) memcpy(b->data, source.octets.data, n);
    source_done(vm, &source);
    return PV_OK;
}

// --- items --------------------------------------------------------------------------------------

// Delete or replace the positions of a slice whose step is not 1.
static PvStatus put_spread(PvVM *vm, PvByteArray *b, const PvSpan *span, PvOctets new) {
    if (new.n > 0) { // nothing deletes, as CPython has it
        if (new.n != span->count) {
            return pv_raise(vm, PV_EXC_VALUE_ERROR,
                            "attempt to assign bytes of size %zu to extended slice of size %zu", new.n, span->count);
        }
        PV_TRY(pv_charge(vm, (int64_t)(new.n / 8)));
        if (new.data == b->data && new.n > 0) {
            PvBytes *copy = pv_bytes_of(vm, new.data, new.n);
            if (copy == NULL) return PV_RETRY;
            new.data = (const uint8_t *)copy->data;
        }
        for (size_t i = 0; i < new.n; i++) b->data[span->start + (int64_t)i * span->step] = new.data[i];
        return PV_OK;
    }
    if (span->count == 0) return PV_OK;
    PV_TRY(pv_bytearray_may_resize(vm, b));
    PV_TRY(pv_charge(vm, (int64_t)(b->n / 8)));
    int64_t first = span->step > 0 ? span->start : span->start + (int64_t)(span->count - 1) * span->step;
    size_t step = (size_t)(span->step > 0 ? span->step : -span->step), to = (size_t)first, gone = 0;
    for (size_t i = (size_t)first; i < b->n; i++) {
        if (gone < span->count && i == (size_t)first + gone * step) gone++;
        else b->data[to++] = b->data[i];
    }
    b->n = to;
    return PV_OK;
}

static PvStatus set_slice(PvVM *vm, PvByteArray *b, PvSlice *key, PvValue x) {
    Source new = {.walked = false};
    PvSpan span;
    PV_TRY(pv_slice_span(vm, key, b->n, &span));
    if (x != PV_NULL && !pv_octets(x, &new.octets)) {
        const PvType *t = pv_type_of(x);
        if (pv_is_integer(x) || pv_is_str(x) || t->flags & PV_TF_FLOAT || t->id == PV_TYPE_COMPLEX) {
            return pv_raise(vm, PV_EXC_TYPE_ERROR,
                            "can assign only bytes, buffers, or iterables of ints in range(0, 256)");
        }
        if (!pv_iterate_is_native(x) && t->flags & PV_TF_BUILTIN && t->ops.iter == NULL && !(t->flags & PV_TF_TYPE)) {
            return pv_raise(vm, PV_EXC_TYPE_ERROR, "cannot convert '%T' object to bytearray", x);
        }
        PV_TRY(gather(vm, x, &new));
    }
    if (span.step != 1) PV_TRY(put_spread(vm, b, &span, new.octets));
    else PV_TRY(pv_bytearray_put(vm, b, (size_t)span.start, (size_t)span.start + span.count, new.octets));
    source_done(vm, &new);
    return PV_OK;
}

PvStatus pv_bytearray_op_setitem(PvVM *vm, PvValue v, PvValue key, PvValue x) {
    PvByteArray *b = pv_bytearray(v);
    if (pv_is_slice(key)) return set_slice(vm, b, pv_slice(key), x);
    int64_t i;
    uint8_t octet = 0;
    PV_TRY(pv_index(vm, key, PV_INDEX_KEY, "bytearray indices must be integers or slices, not %T", &i));
    if (x != PV_NULL) PV_TRY(octet_of(vm, x, &octet));
    if (i < 0) i += (int64_t)b->n;
    if (i < 0 || (size_t)i >= b->n) {
        return pv_raise(vm, PV_EXC_INDEX_ERROR, "bytearray index out of range");
    }
    if (x == PV_NULL) return pv_bytearray_put(vm, b, (size_t)i, (size_t)i + 1, (PvOctets){NULL, 0});
    b->data[i] = octet;
    return PV_OK;
}

PvStatus pv_bytearray_op_iter(PvVM *vm, PvValue v, PvValue *out) {
    PvStrIterator *it = pv_heap_new(vm, &pv_types[PV_TYPE_BYTEARRAY_ITERATOR], sizeof *it);
    if (it == NULL) return PV_RETRY;
    it->text = v;
    *out = pv_from_ptr(it);
    return PV_OK;
}

PvStatus pv_bytearray_op_binary(PvVM *vm, int op, PvValue a, PvValue b, PvValue *out) {
    if (!(op & PV_BINARY_INPLACE) || !pv_is_bytearray(a)) return pv_bytes_op_binary(vm, op, a, b, out);
    PvByteArray *self = pv_bytearray(a);
    PvOctets o;
    if (op == (PV_BINARY_ADD | PV_BINARY_INPLACE)) {
        if (!pv_octets(b, &o)) return pv_raise(vm, PV_EXC_TYPE_ERROR, "can't concat %T to %T", b, a);
        if (a == b && o.n > 0) return viewed(vm, self); // CPython looks at it while it would grow
        PV_TRY(pv_bytearray_put(vm, self, self->n, self->n, o));
        *out = a;
        return PV_OK;
    }
    if (op == (PV_BINARY_MULTIPLY | PV_BINARY_INPLACE) && pv_is_integer(b)) {
        size_t total, n = self->n;
        PV_TRY(pv_textual_repeat(vm, n, b, NULL, &total));
        PV_TRY(pv_bytearray_room(vm, self, total));
        if (total > n) PV_TRY(pv_textual_fill_period(vm, self->data, n, total));
        self->n = total;
        *out = a;
        return PV_OK;
    }
    return pv_bytes_op_binary(vm, op, a, b, out);
}

// --- methods ------------------------------------------------------------------------------------

static PvStatus none(PvValue *out) {
    *out = PV_NONE;
    return PV_OK;
}

PvStatus pv_bytearray_append(PvVM *vm, PvArgs *a, PvValue *out) {
    PvByteArray *b = pv_bytearray(a->v[0]);
    uint8_t octet = 0;
    PV_TRY(octet_of(vm, a->v[1], &octet));
    PV_TRY(pv_bytearray_room(vm, b, b->n + 1));
    b->data[b->n++] = octet;
    return none(out);
}

PvStatus pv_bytearray_clear(PvVM *vm, PvArgs *a, PvValue *out) {
    PvByteArray *b = pv_bytearray(a->v[0]);
    if (b->n > 0) PV_TRY(pv_bytearray_may_resize(vm, b));
    pv_bytearray_op_release(vm, pv_ptr(a->v[0]));
    b->data = NULL;
    b->n = b->capacity = 0;
    return none(out);
}

PvStatus pv_bytearray_copy(PvVM *vm, PvArgs *a, PvValue *out) {
    PvTextual t = pv_textual(vm, a->v[0]);
    return pv_textual_part(&t, 0, t.text.length, out);
}

PvStatus pv_bytearray_extend(PvVM *vm, PvArgs *a, PvValue *out) {
    PvByteArray *b = pv_bytearray(a->v[0]);
    PvValue x = a->v[1];
    Source new = {.walked = false};
    if (!pv_octets(x, &new.octets)) {
        const PvType *t = pv_type_of(x);
        if (pv_is_str(x)) {
            return pv_raise(vm, PV_EXC_TYPE_ERROR, "expected iterable of integers; got: 'str'");
        }
        if (pv_is_memoryview(x) && !pv_memoryview(x)->released) { // its octets do not stand in a row
            return pv_raise(vm, PV_EXC_TYPE_ERROR, "can't set bytearray slice from memoryview");
        }
        if (t->flags & PV_TF_BUILTIN && t->ops.iter == NULL && t->ops.getitem == NULL && !(t->flags & PV_TF_TYPE)) {
            return pv_raise(vm, PV_EXC_TYPE_ERROR, "can't extend bytearray with %T", x);
        }
        PV_TRY(gather(vm, x, &new));
    }
    PV_TRY(pv_bytearray_put(vm, b, b->n, b->n, new.octets));
    source_done(vm, &new);
    return none(out);
}

PvStatus pv_bytearray_insert(PvVM *vm, PvArgs *a, PvValue *out) {
    PvByteArray *b = pv_bytearray(a->v[0]);
    int64_t i = pv_int(a->v[1]), n = (int64_t)b->n;
    uint8_t octet = 0;
    PV_TRY(octet_of(vm, a->v[2], &octet));
    if (i < 0) i = i + n < 0 ? 0 : i + n;
    if (i > n) i = n;
    PV_TRY(pv_bytearray_put(vm, b, (size_t)i, (size_t)i, (PvOctets){&octet, 1}));
    return none(out);
}

PvStatus pv_bytearray_pop(PvVM *vm, PvArgs *a, PvValue *out) {
    PvByteArray *b = pv_bytearray(a->v[0]);
    int64_t i = pv_int(a->v[1]);
    if (b->n == 0) return pv_raise(vm, PV_EXC_INDEX_ERROR, "pop from empty bytearray");
    if (i < 0) i += (int64_t)b->n;
    if (i < 0 || (size_t)i >= b->n) return pv_raise(vm, PV_EXC_INDEX_ERROR, "pop index out of range");
    PvValue octet = pv_from_int(b->data[i]);
    PV_TRY(pv_bytearray_put(vm, b, (size_t)i, (size_t)i + 1, (PvOctets){NULL, 0}));
    *out = octet;
    return PV_OK;
}

PvStatus pv_bytearray_remove(PvVM *vm, PvArgs *a, PvValue *out) {
    PvByteArray *b = pv_bytearray(a->v[0]);
    PvTextual t = pv_textual(vm, a->v[0]);
    uint8_t octet = 0;
    size_t place;
    PV_TRY(octet_of(vm, a->v[1], &octet));
    PV_TRY(pv_textual_find(&t, (PvTextSpan){&octet, 1, 1}, 0, b->n, false, &place));
    if (place == SIZE_MAX) return pv_raise(vm, PV_EXC_VALUE_ERROR, "value not found in bytearray");
    PV_TRY(pv_bytearray_put(vm, b, place, place + 1, (PvOctets){NULL, 0}));
    return none(out);
}

PvStatus pv_bytearray_reverse(PvVM *vm, PvArgs *a, PvValue *out) {
    PvByteArray *b = pv_bytearray(a->v[0]);
    PV_TRY(pv_charge(vm, (int64_t)(b->n / 8)));
    for (size_t i = 0, j = b->n; i + 1 < j; i++) {
        uint8_t c = b->data[i];
        b->data[i] = b->data[--j];
        b->data[j] = c;
    }
    return none(out);
}

// bytearray.fromhex(text): bytes' digits; a subclass is called with them.
PvStatus pv_bytearray_fromhex(PvVM *vm, PvArgs *a, PvValue *out) {
    PvValue cls = a->v[0], made;
    PvValue given[2] = {pv_from_ptr(&pv_types[PV_TYPE_BYTES]), a->v[1]};
    PvArgs call = {.v = given, .native = a->native};
    PV_TRY(pv_bytes_fromhex(vm, &call, &made));
    if (cls != pv_from_ptr(&pv_types[PV_TYPE_BYTEARRAY])) return pv_defer_call(vm, cls, 1, &made);
    PvByteArray *b = pv_bytearray_make(vm, pv_bytes(made)->length);
    if (b == NULL) return PV_RETRY;
    if (b->n > 0) memcpy(b->data, pv_bytes(made)->data, b->n);
    *out = pv_from_ptr(b);
    return PV_OK;
}

PvStatus pv_bytearray_dunder_alloc(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm;
    const PvByteArray *b = pv_bytearray(a->v[0]);
    *out = pv_from_int(b->data == NULL ? 0 : (int64_t)b->capacity + 1);
    return PV_OK;
}

PvStatus pv_bytearray_dunder_sizeof(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm;
    *out = pv_from_int((int64_t)(sizeof(PvByteArray) + pv_bytearray(a->v[0])->capacity));
    return PV_OK;
}

// What pickling takes is made of __getstate__(), which may be guest code.
PvStatus pv_bytearray_dunder_reduce(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm, (void)a, (void)out;
    return PV_DEFER;
}

PvStatus pv_bytearray_dunder_reduce_ex(PvVM *vm, PvArgs *a, PvValue *out) {
    return pv_bytearray_dunder_reduce(vm, a, out);
}

// --- its iterator -------------------------------------------------------------------------------

static PvStrIterator *iterator(PvValue v) { return (PvStrIterator *)(void *)pv_ptr(v); }

void pv_bytearray_iterator_op_trace(PvGC *gc, PvObject *o) { pv_gc_mark(gc, ((PvStrIterator *)(void *)o)->text); }

PvStatus pv_bytearray_iterator_op_iter(PvVM *vm, PvValue v, PvValue *out) {
    (void)vm;
    *out = v;
    return PV_OK;
}

PvStatus pv_bytearray_iterator_op_next(PvVM *vm, PvValue v, PvValue *out) {
    (void)vm;
    PvStrIterator *it = iterator(v);
    *out = PV_NULL;
    if (it->text == PV_NULL) return PV_OK;
    const PvByteArray *b = pv_bytearray(it->text);
    if (it->at < b->n) *out = pv_from_int(b->data[it->at++]);
    else it->text = PV_NULL;
    return PV_OK;
}

PvStatus pv_bytearray_iterator_dunder_length_hint(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm;
    const PvStrIterator *it = iterator(a->v[0]);
    size_t n = it->text == PV_NULL ? 0 : pv_bytearray(it->text)->n;
    *out = pv_from_int(n > it->at ? (int64_t)(n - it->at) : 0);
    return PV_OK;
}
