// The memoryview: how it is made, its operations, attributes and methods. Items are in memoryview_items.c.
//
// Invariant: memoryview.h states it. All operations but `release` and comparison refuse a view that
// was released.
#include "objects/memoryview.h"

#include "core/gc.h"
#include "core/native.h"
#include "objects/int.h"
#include "objects/iterators.h"
#include "objects/list.h"
#include "objects/operate.h"
#include "objects/slice.h"
#include "objects/textual.h"
#include "objects/tuple.h"

static PvStatus alive(PvVM *vm, const PvMemoryView *m) {
    if (!m->released) return PV_OK;
    return pv_raise(vm, PV_EXC_VALUE_ERROR, "operation forbidden on released memoryview object");
}

static size_t item_size(const PvMemoryView *m) { return pv_memory_item_size(m->code); }

size_t pv_memory_count(const PvMemoryView *m) {
    size_t n = 1;
    for (uint32_t d = 0; d < m->ndim; d++) n *= (size_t)pv_memory_shape(m, d);
    return n;
}

int64_t pv_memory_place(const PvMemoryView *m, size_t k, bool first_fastest) {
    uint64_t place = (uint64_t)m->offset;
    for (uint32_t i = 0; i < m->ndim; i++) {
        uint32_t d = first_fastest ? i : m->ndim - 1 - i;
        uint64_t shape = (uint64_t)pv_memory_shape(m, d);
        place += (uint64_t)pv_memory_stride(m, d) * (m->ndim == 1 ? k : k % shape);
        if (m->ndim > 1) k /= shape;
    }
    return (int64_t)place;
}

bool pv_memory_is_sound(const PvMemoryView *m) {
    size_t count = pv_memory_item_size(m->code);
    if (count == 0 || m->ndim > PV_MEMORY_DIMS || m->offset < 0) return false;
    if (!pv_is_bytes(m->obj) && !pv_is_growing(m->obj)) return false;
    for (uint32_t d = 0; d < m->ndim; d++) {
        if (pv_memory_shape(m, d) < 0) return false;
        if (__builtin_mul_overflow(count, (size_t)pv_memory_shape(m, d), &count) || count > INT64_MAX) return false;
    }
    return m->ndim <= 1 || m->dims != NULL;
}

// Do the items stand in a row, the last index (or the first) changing fastest?
static bool is_contiguous(const PvMemoryView *m, bool first_fastest) {
    if (m->ndim == 1) return m->shape == 1 || m->stride == (int64_t)item_size(m);
    int64_t expected = (int64_t)item_size(m);
    if (pv_memory_count(m) == 0) return true;
    for (uint32_t i = 0; i < m->ndim; i++) {
        uint32_t d = first_fastest ? i : m->ndim - 1 - i;
        if (pv_memory_shape(m, d) > 1 && pv_memory_stride(m, d) != expected) return false;
        expected *= pv_memory_shape(m, d);
    }
    return true;
}

bool pv_memoryview_octets(PvValue v, PvOctets *out) {
    if (!pv_is_memoryview(v)) return false;
    const PvMemoryView *m = pv_memoryview(v);
    PvOctets o;
    size_t n = pv_memory_count(m) * item_size(m);
    if (m->released || !is_contiguous(m, false) || !pv_octets(m->obj, &o)) return false;
    if ((size_t)m->offset > o.n || o.n - (size_t)m->offset < n) return false;
    *out = (PvOctets){o.data == NULL ? NULL : o.data + m->offset, n};
    return true;
}

PvStatus pv_octets_refuse(PvVM *vm, PvValue v) {
    if (pv_is_memoryview(v)) {
        PV_TRY(alive(vm, pv_memoryview(v)));
        return pv_raise(vm, PV_EXC_BUFFER_ERROR, "memoryview: underlying buffer is not C-contiguous");
    }
    return pv_raise(vm, PV_EXC_TYPE_ERROR, "a bytes-like object is required, not '%T'", v);
}

// --- making -------------------------------------------------------------------------------------

// A view like `like`, as an object; its dims are copied.
static PvStatus make(PvVM *vm, const PvMemoryView *like, PvValue *out) {
    size_t bytes = like->dims == NULL ? 0 : 2 * like->ndim * sizeof(int64_t);
    int64_t *dims = bytes > 0 ? pv_heap_raw(vm, bytes) : NULL;
    if (bytes > 0 && dims == NULL) return PV_RETRY;
    PvMemoryView *m = pv_heap_new(vm, &pv_types[PV_TYPE_MEMORYVIEW], sizeof *m);
    if (m == NULL) {
        if (dims != NULL) pv_heap_raw_free(vm, dims, bytes);
        return PV_RETRY;
    }
    PvObject base = m->base;
    *m = *like;
    m->base = base;
    m->dims = dims;
    m->hash = m->counted = 0;
    if (dims != NULL) memcpy(dims, like->dims, bytes);
    if (pv_is_growing(m->obj)) pv_bytearray_viewed(vm, pv_bytearray(m->obj));
    *out = pv_from_ptr(m);
    return PV_OK;
}

// DEFER for a guest's __buffer__.
static PvStatus view_of(PvVM *vm, PvValue v, PvValue *out) {
    PvMemoryView like;
    if (pv_memory_of(v, &like)) return make(vm, &like, out);
    if (pv_is_memoryview(v)) return alive(vm, pv_memoryview(v));
    if (!(pv_type_of(v)->flags & PV_TF_BUILTIN)) return PV_DEFER;
    return pv_raise(vm, PV_EXC_TYPE_ERROR, "memoryview: a bytes-like object is required, not '%T'", v);
}

PvStatus pv_memoryview_construct(PvVM *vm, PvArgs *a, PvValue *out) { return view_of(vm, a->v[1], out); }

PvStatus pv_memoryview__from_flags(PvVM *vm, PvArgs *a, PvValue *out) {
    PvStatus status = view_of(vm, a->v[0], out);
    if (status != PV_DEFER) return status;
    return pv_raise(vm, PV_EXC_TYPE_ERROR, "memoryview: a bytes-like object is required, not '%T'", a->v[0]);
}

// v.__buffer__(flags), of bytes, bytearray and memoryview.
static PvStatus buffer(PvVM *vm, PvArgs *a, PvValue *out) {
    PvMemoryView like;
    if (!pv_memory_of(a->v[0], &like)) return pv_octets_refuse(vm, a->v[0]);
    if ((pv_int(a->v[1]) & 1) != 0 && like.readonly) { // PyBUF_WRITABLE
        return pv_raise(vm, PV_EXC_BUFFER_ERROR,
                        pv_is_memoryview(a->v[0]) ? "memoryview: underlying buffer is not writable"
                                                  : "Object is not writable.");
    }
    return make(vm, &like, out);
}

PvStatus pv_bytes_dunder_buffer(PvVM *vm, PvArgs *a, PvValue *out) { return buffer(vm, a, out); }
PvStatus pv_memoryview_dunder_buffer(PvVM *vm, PvArgs *a, PvValue *out) { return buffer(vm, a, out); }

static void release(PvVM *vm, PvMemoryView *m) {
    if (m->released) return;
    m->released = true;
    if (pv_is_growing(m->obj)) pv_bytearray_unviewed(vm, pv_bytearray(m->obj));
}

static PvStatus release_buffer(PvVM *vm, PvArgs *a, PvValue *out) {
    PvValue v = a->v[1];
    if (!pv_is_memoryview(v)) return pv_raise(vm, PV_EXC_TYPE_ERROR, "expected a memoryview object");
    PvMemoryView *m = pv_memoryview(v);
    PvValue of = pv_is_memoryview(a->v[0]) ? pv_memoryview(a->v[0])->obj : a->v[0];
    if (!m->released && m->obj != of) {
        return pv_raise(vm, PV_EXC_VALUE_ERROR, "memoryview's buffer is not this object");
    }
    PV_TRY(alive(vm, m));
    release(vm, m);
    *out = PV_NONE;
    return PV_OK;
}

PvStatus pv_bytearray_dunder_release_buffer(PvVM *vm, PvArgs *a, PvValue *out) { return release_buffer(vm, a, out); }
PvStatus pv_memoryview_dunder_release_buffer(PvVM *vm, PvArgs *a, PvValue *out) { return release_buffer(vm, a, out); }

void pv_memoryview_op_trace(PvGC *gc, PvObject *o) {
    PvMemoryView *m = (PvMemoryView *)(void *)o;
    pv_gc_mark(gc, m->obj);
    if (m->released || !pv_is_growing(m->obj)) return;
    pv_bytearray_count_view(pv_bytearray(m->obj), &m->counted, pv_gc_serial(gc));
}

void pv_memoryview_op_release(PvVM *vm, PvObject *o) {
    PvMemoryView *m = (PvMemoryView *)(void *)o;
    if (m->dims != NULL) pv_heap_raw_free(vm, m->dims, 2 * m->ndim * sizeof(int64_t));
}

// --- operations ---------------------------------------------------------------------------------

PvStatus pv_memoryview_op_repr(PvVM *vm, PvValue v, PvWriter *w) {
    uint64_t id = pv_heap_id(vm, pv_ptr(v));
    if (id == 0) return PV_RETRY;
    const char *state = pv_memoryview(v)->released ? "released " : "";
    return pv_writer_format(w, "<%smemory at 0x%llx>", state, (unsigned long long)id);
}

PvStatus pv_memoryview_op_length(PvVM *vm, PvValue v, size_t *out) {
    const PvMemoryView *m = pv_memoryview(v);
    PV_TRY(alive(vm, m));
    if (m->ndim == 0) return pv_raise(vm, PV_EXC_TYPE_ERROR, "0-dim memory has no length");
    *out = (size_t)pv_memory_shape(m, 0);
    return PV_OK;
}

PvStatus pv_memoryview_op_hash(PvVM *vm, PvValue v, uint64_t *out) {
    PvMemoryView *m = pv_memoryview(v);
    if (m->hash == 0) {
        PV_TRY(alive(vm, m));
        if (!m->readonly) return pv_raise(vm, PV_EXC_VALUE_ERROR, "cannot hash writable memoryview object");
        if (!pv_memory_is_octet(m->code)) {
            return pv_raise(vm, PV_EXC_VALUE_ERROR, "memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
        }
        PV_TRY(pv_hash(vm, m->obj, out)); // a bytearray has none
        size_t n = pv_memory_count(m);
        PvBytes *copy = pv_bytes_make(vm, n);
        if (copy == NULL) return PV_RETRY;
        PV_TRY(pv_memory_gather(vm, m, false, (uint8_t *)copy->data, n));
        PV_TRY(pv_bytes_op_hash(vm, pv_from_ptr(copy), &m->hash));
    }
    *out = m->hash;
    return PV_OK;
}

PvStatus pv_memoryview_op_compare(PvVM *vm, PvCompare op, PvValue a, PvValue b, PvValue *out) {
    PvMemoryView x, y;
    *out = PV_NOTIMPLEMENTED;
    if (op != PV_COMPARE_EQ && op != PV_COMPARE_NE) return PV_OK;
    bool equal = a == b, released = (pv_is_memoryview(a) && pv_memoryview(a)->released) ||
                                    (pv_is_memoryview(b) && pv_memoryview(b)->released);
    if (!released) {
        if (!pv_memory_of(a, &x) || !pv_memory_of(b, &y)) return PV_OK;
        PV_TRY(pv_memory_equal(vm, &x, &y, &equal));
    }
    *out = pv_bool(equal == (op == PV_COMPARE_EQ));
    return PV_OK;
}

// The place of item i of a dimension, relative to the others'.
static PvStatus step_to(PvVM *vm, const PvMemoryView *m, uint32_t d, int64_t i, uint64_t *place) {
    int64_t n = pv_memory_shape(m, d);
    if (i < 0) i += n;
    if (i < 0 || i >= n) return pv_raise(vm, PV_EXC_INDEX_ERROR, "index out of bounds on dimension %d", (int)d + 1);
    *place += (uint64_t)pv_memory_stride(m, d) * (uint64_t)i;
    return PV_OK;
}

static bool has_index(PvValue v) { return pv_is_integer(v); }

static bool all_slices(PvValue key) {
    const PvTuple *t = pv_tuple(key);
    for (size_t i = 0; i < t->n; i++) {
        if (!pv_is_slice(t->item[i])) return false;
    }
    return t->n > 0;
}

// An index or a tuple of indices as the place of an item. *found: it was one. DEFER: guests' __index__.
static PvStatus place_of(PvVM *vm, const PvMemoryView *m, PvValue key, const char *partial, bool *found,
                         int64_t *place) {
    uint64_t at = (uint64_t)m->offset;
    int64_t i;
    *found = true;
    if (has_index(key)) {
        if (m->ndim > 1) return pv_raise(vm, PV_EXC_NOT_IMPLEMENTED_ERROR, "%s", partial);
        PvStatus status = pv_index(vm, key, PV_INDEX_KEY, NULL, &i);
        if (status != PV_OK) return status;
        PV_TRY(step_to(vm, m, 0, i, &at));
        *place = (int64_t)at;
        return PV_OK;
    }
    if (!(pv_type_of(key)->flags & PV_TF_BUILTIN) && !(pv_type_of(key)->flags & PV_TF_TUPLE)) return PV_DEFER;
    *found = pv_type_of(key)->flags & PV_TF_TUPLE;
    if (!*found) return PV_OK;
    const PvTuple *t = pv_tuple(key);
    for (size_t k = 0; k < t->n && *found; k++) {
        if (has_index(t->item[k])) continue;
        if (!(pv_type_of(t->item[k])->flags & PV_TF_BUILTIN)) return PV_DEFER;
        *found = false;
    }
    if (!*found) return PV_OK;
    if (t->n < m->ndim) return pv_raise(vm, PV_EXC_NOT_IMPLEMENTED_ERROR, "sub-views are not implemented");
    if (t->n > m->ndim) {
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "cannot index %d-dimension view with %zu-element tuple",
                        (int)m->ndim, t->n);
    }
    for (uint32_t d = 0; d < m->ndim; d++) {
        PV_TRY(pv_index(vm, t->item[d], PV_INDEX_KEY, NULL, &i));
        PV_TRY(step_to(vm, m, d, i, &at));
    }
    *place = (int64_t)at;
    return PV_OK;
}

// The part of a view that a slice of the first dimension means; it borrows `dims`.
static PvStatus sliced(PvVM *vm, const PvMemoryView *m, PvValue key, int64_t dims[2 * PV_MEMORY_DIMS],
                       PvMemoryView *out) {
    PvSpan span;
    PV_TRY(pv_slice_span(vm, pv_slice(key), (size_t)pv_memory_shape(m, 0), &span));
    *out = *m;
    uint64_t stride = (uint64_t)pv_memory_stride(m, 0);
    out->offset = (int64_t)((uint64_t)m->offset + (span.count > 0 ? stride * (uint64_t)span.start : 0));
    out->shape = (int64_t)span.count;
    out->stride = (int64_t)(stride * (uint64_t)span.step);
    if (m->dims == NULL) return PV_OK;
    memcpy(dims, m->dims, 2 * m->ndim * sizeof *dims);
    dims[0] = out->shape;
    dims[m->ndim] = out->stride;
    out->dims = dims;
    return PV_OK;
}

static bool is_whole(PvValue key) {
    return key == PV_ELLIPSIS || ((pv_type_of(key)->flags & PV_TF_TUPLE) && pv_tuple(key)->n == 0);
}

PvStatus pv_memoryview_op_getitem(PvVM *vm, PvValue v, PvValue key, PvValue *out) {
    const PvMemoryView *m = pv_memoryview(v);
    int64_t place;
    bool found;
    PV_TRY(alive(vm, m));
    if (m->ndim == 0) {
        if (!is_whole(key)) return pv_raise(vm, PV_EXC_TYPE_ERROR, "invalid indexing of 0-dim memory");
        if (key != PV_ELLIPSIS) return pv_memory_unpack(vm, m, m->offset, out);
        *out = v;
        return PV_OK;
    }
    if (pv_is_slice(key)) {
        PvMemoryView part;
        int64_t dims[2 * PV_MEMORY_DIMS];
        PV_TRY(sliced(vm, m, key, dims, &part));
        return make(vm, &part, out);
    }
    PV_TRY(place_of(vm, m, key, "multi-dimensional sub-views are not implemented", &found, &place));
    if (found) return pv_memory_unpack(vm, m, place, out);
    if (pv_type_of(key)->flags & PV_TF_TUPLE && all_slices(key)) {
        return pv_raise(vm, PV_EXC_NOT_IMPLEMENTED_ERROR, "multi-dimensional slicing is not implemented");
    }
    return pv_raise(vm, PV_EXC_TYPE_ERROR, "memoryview: invalid slice key");
}

PvStatus pv_memoryview_op_setitem(PvVM *vm, PvValue v, PvValue key, PvValue x) {
    const PvMemoryView *m = pv_memoryview(v);
    int64_t place;
    bool found;
    PV_TRY(alive(vm, m));
    if (m->readonly) return pv_raise(vm, PV_EXC_TYPE_ERROR, "cannot modify read-only memory");
    if (x == PV_NULL) return pv_raise(vm, PV_EXC_TYPE_ERROR, "cannot delete memory");
    if (m->ndim == 0) {
        if (is_whole(key)) return pv_memory_pack(vm, m, m->offset, x);
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "invalid indexing of 0-dim memory");
    }
    if (pv_is_slice(key) && m->ndim == 1) {
        PvMemoryView from, part;
        if (!pv_memory_of(x, &from)) {
            return pv_type_of(x)->flags & PV_TF_BUILTIN ? pv_octets_refuse(vm, x) : PV_DEFER;
        }
        PV_TRY(sliced(vm, m, key, NULL, &part));
        return pv_memory_copy(vm, &part, &from);
    }
    if (!pv_is_slice(key)) {
        PV_TRY(place_of(vm, m, key, "sub-views are not implemented", &found, &place));
        if (found) return pv_memory_pack(vm, m, place, x);
    }
    if (pv_is_slice(key) || (pv_type_of(key)->flags & PV_TF_TUPLE && all_slices(key))) {
        return pv_raise(vm, PV_EXC_NOT_IMPLEMENTED_ERROR,
                        "memoryview slice assignments are currently restricted to ndim = 1");
    }
    return pv_raise(vm, PV_EXC_TYPE_ERROR, "memoryview: invalid slice key");
}

PvStatus pv_memoryview_op_iter(PvVM *vm, PvValue v, PvValue *out) {
    const PvMemoryView *m = pv_memoryview(v);
    PV_TRY(alive(vm, m));
    if (m->ndim == 0) return pv_raise(vm, PV_EXC_TYPE_ERROR, "invalid indexing of 0-dim memory");
    if (m->ndim > 1) {
        return pv_raise(vm, PV_EXC_NOT_IMPLEMENTED_ERROR, "multi-dimensional sub-views are not implemented");
    }
    PvStrIterator *it = pv_heap_new(vm, &pv_types[PV_TYPE_MEMORY_ITERATOR], sizeof *it);
    if (it == NULL) return PV_RETRY;
    it->text = v;
    *out = pv_from_ptr(it);
    return PV_OK;
}

void pv_memory_iterator_op_trace(PvGC *gc, PvObject *o) { pv_gc_mark(gc, ((PvStrIterator *)(void *)o)->text); }

PvStatus pv_memory_iterator_op_iter(PvVM *vm, PvValue v, PvValue *out) {
    (void)vm;
    *out = v;
    return PV_OK;
}

PvStatus pv_memory_iterator_op_next(PvVM *vm, PvValue v, PvValue *out) {
    PvStrIterator *it = (PvStrIterator *)(void *)pv_ptr(v);
    *out = PV_NULL;
    if (it->text == PV_NULL || !pv_is_memoryview(it->text)) return PV_OK;
    const PvMemoryView *m = pv_memoryview(it->text);
    if (it->at >= pv_memory_count(m)) {
        it->text = PV_NULL;
        return PV_OK;
    }
    PV_TRY(alive(vm, m));
    PV_TRY(pv_memory_unpack(vm, m, pv_memory_place(m, it->at, false), out));
    it->at++;
    return PV_OK;
}

// --- attributes ---------------------------------------------------------------------------------

// Each of them is refused by a view that was released.
static PvStatus give(PvVM *vm, PvValue v, PvValue made, PvValue *out) {
    PV_TRY(alive(vm, pv_memoryview(v)));
    *out = made;
    return made == PV_NULL ? PV_RETRY : PV_OK;
}

static PvValue numbers(PvVM *vm, const PvMemoryView *m, bool strides) {
    PvTuple *t = pv_tuple_make(vm, m->ndim);
    for (uint32_t d = 0; t != NULL && d < m->ndim; d++) {
        t->item[d] = pv_int_new(vm, strides ? pv_memory_stride(m, d) : pv_memory_shape(m, d));
        if (t->item[d] == PV_NULL) return PV_NULL;
    }
    return pv_from_ptr(t);
}

static PvValue format(PvVM *vm, const PvMemoryView *m) {
    char text[2] = {'@', (char)m->code};
    return pv_from_ptr(pv_str_from_ascii(vm, text + (m->prefixed ? 0 : 1), m->prefixed ? 2 : 1));
}

PvStatus pv_memoryview_get_obj(PvVM *vm, PvValue v, PvValue *out) {
    return give(vm, v, pv_memoryview(v)->obj, out);
}
PvStatus pv_memoryview_get_nbytes(PvVM *vm, PvValue v, PvValue *out) {
    return give(vm, v, pv_int_new(vm, (int64_t)(pv_memory_count(pv_memoryview(v)) * item_size(pv_memoryview(v)))), out);
}
PvStatus pv_memoryview_get_itemsize(PvVM *vm, PvValue v, PvValue *out) {
    return give(vm, v, pv_from_int((int64_t)item_size(pv_memoryview(v))), out);
}
PvStatus pv_memoryview_get_ndim(PvVM *vm, PvValue v, PvValue *out) {
    return give(vm, v, pv_from_int(pv_memoryview(v)->ndim), out);
}
PvStatus pv_memoryview_get_readonly(PvVM *vm, PvValue v, PvValue *out) {
    return give(vm, v, pv_bool(pv_memoryview(v)->readonly), out);
}
PvStatus pv_memoryview_get_format(PvVM *vm, PvValue v, PvValue *out) {
    return give(vm, v, format(vm, pv_memoryview(v)), out);
}
PvStatus pv_memoryview_get_shape(PvVM *vm, PvValue v, PvValue *out) {
    return give(vm, v, numbers(vm, pv_memoryview(v), false), out);
}
PvStatus pv_memoryview_get_strides(PvVM *vm, PvValue v, PvValue *out) {
    return give(vm, v, numbers(vm, pv_memoryview(v), true), out);
}
PvStatus pv_memoryview_get_suboffsets(PvVM *vm, PvValue v, PvValue *out) {
    return give(vm, v, pv_from_ptr(pv_tuple_make(vm, 0)), out);
}
PvStatus pv_memoryview_get_c_contiguous(PvVM *vm, PvValue v, PvValue *out) {
    return give(vm, v, pv_bool(is_contiguous(pv_memoryview(v), false)), out);
}
PvStatus pv_memoryview_get_f_contiguous(PvVM *vm, PvValue v, PvValue *out) {
    return give(vm, v, pv_bool(is_contiguous(pv_memoryview(v), true)), out);
}
PvStatus pv_memoryview_get_contiguous(PvVM *vm, PvValue v, PvValue *out) {
    return give(vm, v, pv_bool(is_contiguous(pv_memoryview(v), false) || is_contiguous(pv_memoryview(v), true)), out);
}

// --- methods ------------------------------------------------------------------------------------

PvStatus pv_memoryview_dunder_enter(PvVM *vm, PvArgs *a, PvValue *out) {
    PV_TRY(alive(vm, pv_memoryview(a->v[0])));
    *out = a->v[0];
    return PV_OK;
}

PvStatus pv_memoryview_release(PvVM *vm, PvArgs *a, PvValue *out) {
    release(vm, pv_memoryview(a->v[0]));
    *out = PV_NONE;
    return PV_OK;
}

PvStatus pv_memoryview_dunder_exit(PvVM *vm, PvArgs *a, PvValue *out) { return pv_memoryview_release(vm, a, out); }

PvStatus pv_memoryview_toreadonly(PvVM *vm, PvArgs *a, PvValue *out) {
    PvMemoryView like = *pv_memoryview(a->v[0]);
    PV_TRY(alive(vm, &like));
    like.readonly = true;
    return make(vm, &like, out);
}

PvStatus pv_memory_bytes(PvVM *vm, const PvMemoryView *m, bool first_fastest, PvValue *out) {
    size_t n = pv_memory_count(m) * item_size(m);
    if (n > SIZE_MAX / 8) return pv_raise_memory(vm);
    PvBytes *b = pv_bytes_make(vm, n);
    if (b == NULL) return PV_RETRY;
    PV_TRY(pv_memory_gather(vm, m, first_fastest, (uint8_t *)b->data, n));
    *out = pv_from_ptr(b);
    return PV_OK;
}

PvStatus pv_memoryview_tobytes(PvVM *vm, PvArgs *a, PvValue *out) {
    const PvMemoryView *m = pv_memoryview(a->v[0]);
    PvValue order = a->v[1];
    PV_TRY(alive(vm, m));
    char c = 'C';
    if (order != PV_NONE) {
        if (!pv_is_str(order)) {
            return pv_raise(vm, PV_EXC_TYPE_ERROR, "tobytes() argument 'order' must be str or None, not %T", order);
        }
        c = pv_str_equals_ascii(pv_str(order), "C") ? 'C' : pv_str_equals_ascii(pv_str(order), "F") ? 'F'
            : pv_str_equals_ascii(pv_str(order), "A") ? 'A' : 0;
        if (c == 0) return pv_raise(vm, PV_EXC_VALUE_ERROR, "order must be 'C', 'F' or 'A'");
    }
    return pv_memory_bytes(vm, m, c == 'F' || (c == 'A' && !is_contiguous(m, false) && is_contiguous(m, true)), out);
}

PvStatus pv_memoryview_hex(PvVM *vm, PvArgs *a, PvValue *out) {
    const PvMemoryView *m = pv_memoryview(a->v[0]);
    PV_TRY(alive(vm, m));
    PvValue given[3] = {PV_NULL, a->v[1], a->v[2]};
    PV_TRY(pv_memory_bytes(vm, m, false, &given[0]));
    PvArgs call = {.v = given, .native = a->native};
    return pv_bytes_hex(vm, &call, out);
}

// The items from `place` on, of dimension d and those behind it.
static PvStatus list_of(PvVM *vm, const PvMemoryView *m, uint32_t d, uint64_t place, PvValue *out) {
    if (d == m->ndim) return pv_memory_unpack(vm, m, (int64_t)place, out);
    size_t n = (size_t)pv_memory_shape(m, d);
    PvList *list = pv_list_make(vm, n);
    if (list == NULL) return PV_RETRY;
    for (size_t i = 0; i < n; i++) {
        PvValue item;
        PV_TRY(pv_charge(vm, 1));
        PV_TRY(list_of(vm, m, d + 1, place + (uint64_t)pv_memory_stride(m, d) * i, &item));
        PV_TRY(pv_list_push(vm, list, item));
    }
    *out = pv_from_ptr(list);
    return PV_OK;
}

PvStatus pv_memoryview_tolist(PvVM *vm, PvArgs *a, PvValue *out) {
    const PvMemoryView *m = pv_memoryview(a->v[0]);
    PV_TRY(alive(vm, m));
    return list_of(vm, m, 0, (uint64_t)m->offset, out);
}

// --- cast ---------------------------------------------------------------------------------------

static PvStatus parse_format(PvVM *vm, PvStr *text, PvMemoryView *out) {
    if (text->ascii && text->length > 0) {
        const char *s = text->data;
        out->prefixed = s[0] == '@';
        if (text->length == (out->prefixed ? 2u : 1u)) {
            out->code = (uint8_t)s[text->length - 1];
            if (item_size(out) > 0 && out->code != 'w') return PV_OK;
        }
    }
    return pv_raise(vm, PV_EXC_VALUE_ERROR, "memoryview: destination format must be a native single character format "
                                            "prefixed with an optional '@'");
}

// Shape and strides of a new form of n octets in a row.
static PvStatus parse_shape(PvVM *vm, const PvValue *item, size_t n_dims, size_t n, int64_t *dims, PvMemoryView *out) {
    size_t size = item_size(out);
    uint64_t count = 1;
    for (size_t d = 0; d < n_dims; d++) {
        int64_t i = 0;
        if (!pv_is_integer(item[d])) {
            return pv_raise(vm, PV_EXC_TYPE_ERROR, "memoryview.cast(): elements of shape must be integers");
        }
        if (!pv_int_as_int64(item[d], &i)) {
            return pv_raise(vm, PV_EXC_OVERFLOW_ERROR, "Python int too large to convert to C ssize_t");
        }
        if (i <= 0) {
            return pv_raise(vm, PV_EXC_VALUE_ERROR, "memoryview.cast(): elements of shape must be integers > 0");
        }
        if ((uint64_t)i > (uint64_t)INT64_MAX / count) {
            return pv_raise(vm, PV_EXC_VALUE_ERROR, "memoryview.cast(): product(shape) > SSIZE_MAX");
        }
        count *= (uint64_t)i;
        dims[d] = i;
    }
    if (count > SIZE_MAX / 16 || count * size != n) {
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "memoryview: product(shape) * itemsize != buffer size");
    }
    int64_t stride = (int64_t)size;
    for (size_t d = n_dims; d-- > 0;) {
        dims[n_dims + d] = stride;
        stride *= dims[d];
    }
    out->ndim = (uint32_t)n_dims;
    out->shape = n_dims == 1 ? dims[0] : 0;
    out->stride = (int64_t)size;
    out->dims = n_dims > 1 ? dims : NULL;
    return PV_OK;
}

PvStatus pv_memoryview_cast(PvVM *vm, PvArgs *a, PvValue *out) {
    const PvMemoryView *m = pv_memoryview(a->v[0]);
    PvValue shape = a->v[2] == PV_NULL ? PV_NONE : a->v[2];
    PV_TRY(alive(vm, m));
    if (!is_contiguous(m, false)) {
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "memoryview: casts are restricted to C-contiguous views");
    }
    size_t n = pv_memory_count(m) * item_size(m);
    if ((shape != PV_NONE || m->ndim != 1) && pv_memory_count(m) == 0) {
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "memoryview: cannot cast view with zeros in shape or strides");
    }
    const PvValue *item = NULL;
    size_t n_dims = 0;
    if (shape != PV_NONE) {
        uint32_t flags = pv_type_of(shape)->flags;
        if (!(flags & (PV_TF_LIST | PV_TF_TUPLE))) {
            return pv_raise(vm, PV_EXC_TYPE_ERROR, "shape must be a list or a tuple");
        }
        item = flags & PV_TF_LIST ? pv_list(shape)->item : pv_tuple(shape)->item;
        n_dims = flags & PV_TF_LIST ? pv_list(shape)->n : pv_tuple(shape)->n;
        if (n_dims > PV_MEMORY_DIMS) {
            return pv_raise(vm, PV_EXC_VALUE_ERROR, "memoryview: number of dimensions must not exceed %d",
                            PV_MEMORY_DIMS);
        }
        if (m->ndim != 1 && n_dims != 1) {
            return pv_raise(vm, PV_EXC_TYPE_ERROR, "memoryview: cast must be 1D -> ND or ND -> 1D");
        }
    }
    PvMemoryView new = *m;
    int64_t dims[2 * PV_MEMORY_DIMS];
    if (!pv_str(a->v[1])->ascii) {
        PvValue octets;
        PvStr *ascii = pv_str_from_ascii(vm, "ascii", 5);
        if (ascii == NULL) return PV_RETRY;
        PV_TRY(pv_str_encode_to(vm, pv_str(a->v[1]), ascii, NULL, &octets)); // which complains
    }
    PV_TRY(parse_format(vm, pv_str(a->v[1]), &new));
    if (!pv_memory_is_octet(m->code) && !pv_memory_is_octet(new.code)) {
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "memoryview: cannot cast between two non-byte formats");
    }
    if (n % item_size(&new) != 0) {
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "memoryview: length is not a multiple of itemsize");
    }
    new.ndim = 1;
    new.dims = NULL;
    new.shape = (int64_t)(n / item_size(&new));
    new.stride = (int64_t)item_size(&new);
    if (shape != PV_NONE) PV_TRY(parse_shape(vm, item, n_dims, n, dims, &new));
    return make(vm, &new, out);
}
