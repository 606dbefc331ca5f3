// The bytes object: making, operations, construction. The operations serve bytearray as well.
//
// Invariant: a zero byte stands behind the octets of bytes. Results are of the kind of the left
// operand, exact (never of a guest subclass).
#include "objects/bytes.h"

#include "core/native.h"
#include "objects/instance.h"
#include "objects/int.h"
#include "objects/iterate.h"
#include "objects/iterators.h"
#include "objects/memoryview.h"
#include "objects/operate.h"
#include "objects/slice.h"
#include "objects/textual.h"
#include "objects/tuple.h"
#include "text/escapes.h"
#include "text/siphash.h"

PvBytes *pv_bytes_make(PvVM *vm, size_t length) {
    if (length > SIZE_MAX / 4) return NULL;
    PvBytes *b = pv_heap_new(vm, &pv_types[PV_TYPE_BYTES], sizeof *b + length + 1);
    if (b != NULL) b->length = length;
    return b;
}

PvBytes *pv_bytes_of(PvVM *vm, const void *data, size_t length) {
    PvBytes *b = pv_bytes_make(vm, length);
    if (b != NULL && length > 0) memcpy(b->data, data, length);
    return b;
}

PvValue pv_octets_make(PvVM *vm, PvValue of, size_t n, uint8_t **data) {
    if (pv_is_bytearray(of)) {
        PvByteArray *a = pv_bytearray_make(vm, n);
        if (a != NULL) *data = a->data;
        return pv_from_ptr(a);
    }
    PvBytes *b = pv_bytes_make(vm, n);
    if (b != NULL) *data = (uint8_t *)b->data;
    return pv_from_ptr(b);
}

PvValue pv_octets_part(PvVM *vm, PvValue of, size_t from, size_t to) {
    PvOctets o = {NULL, 0};
    uint8_t *data;
    pv_octets(of, &o);
    if (pv_ptr(of)->type == &pv_types[PV_TYPE_BYTES] && from == 0 && to == o.n) return of;
    PvValue r = pv_octets_make(vm, of, to - from, &data);
    if (r != PV_NULL && to > from) memcpy(data, o.data + from, to - from);
    return r;
}

static PvOctets octets(PvValue v) {
    PvOctets o = {NULL, 0};
    pv_octets(v, &o);
    return o;
}

static PvStatus give(const PvBytes *b, PvValue *out) {
    *out = pv_from_ptr(b);
    return b == NULL ? PV_RETRY : PV_OK;
}

PvStatus pv_bytes_op_hash(PvVM *vm, PvValue v, uint64_t *out) {
    PvBytes *b = pv_bytes(v);
    if (b->hash == 0) {
        if (b->length >= PV_TEXTUAL_FREE_HASH) PV_TRY(pv_charge(vm, (int64_t)(b->length / 16)));
        if (!(b->base.flags & PV_OF_IMMORTAL)) b->hash = pv_siphash13(b->data, b->length);
    }
    *out = b->hash != 0 ? b->hash : pv_siphash13(b->data, b->length);
    return PV_OK;
}

PvStatus pv_bytes_op_compare(PvVM *vm, PvCompare op, PvValue a, PvValue b, PvValue *out) {
    PvOctets s, t;
    // bytes know bytes alone; a bytearray reads whatever it is compared with.
    if (!pv_octets(a, &s) || !pv_octets(b, &t) || (pv_is_bytes(a) && !pv_is_bytes(b))) {
        *out = PV_NOTIMPLEMENTED;
        return PV_OK;
    }
    if (s.n != t.n && (op == PV_COMPARE_EQ || op == PV_COMPARE_NE)) {
        *out = pv_bool(op == PV_COMPARE_NE);
        return PV_OK;
    }
    size_t n = s.n < t.n ? s.n : t.n;
    PV_TRY(pv_charge(vm, (int64_t)(n / 64)));
    int order = n > 0 ? memcmp(s.data, t.data, n) : 0;
    if (order == 0) order = s.n < t.n ? -1 : s.n > t.n;
    bool r = false;
    switch (op) {
    case PV_COMPARE_LT: r = order < 0; break;
    case PV_COMPARE_LE: r = order <= 0; break;
    case PV_COMPARE_EQ: r = order == 0; break;
    case PV_COMPARE_NE: r = order != 0; break;
    case PV_COMPARE_GT: r = order > 0; break;
    case PV_COMPARE_GE: r = order >= 0; break;
    }
    *out = pv_bool(r);
    return PV_OK;
}

PvStatus pv_bytes_op_repr(PvVM *vm, PvValue v, PvWriter *w) {
    PvOctets o = octets(v);
    PvReprMeasure m;
    PvPace pace = pv_pace(vm);
    PvTextPace *p = o.n < 1024 ? NULL : &pace.pace;
    PV_TRY(pv_charge(vm, (int64_t)(o.n / 16)));
    bool array = pv_is_bytearray(v);
    if (pv_repr_bytes_measure(o.data, o.n, array, &m, p) != PV_TEXT_OK) return PV_STOP;
    if (array) {
        PV_TRY(pv_writer_str(w, pv_ptr(v)->type->name));
        PV_TRY(pv_writer_char(w, '('));
    }
    PV_TRY(pv_writer_room(w, m.length, 0));
    if (pv_repr_bytes_write(o.data, o.n, &m, w->data, w->kind, w->length, p) == SIZE_MAX) return PV_STOP;
    w->length += m.length;
    pv_pace_end(&pace);
    return array ? pv_writer_char(w, ')') : PV_OK;
}

// str() shows the octets, whatever a subclass's __repr__ says.
PvStatus pv_bytes_op_str(PvVM *vm, PvValue v, PvWriter *w) { return pv_bytes_op_repr(vm, v, w); }

PvStatus pv_bytes_op_truth(PvVM *vm, PvValue v, bool *out) {
    (void)vm;
    *out = octets(v).n > 0;
    return PV_OK;
}

PvStatus pv_bytes_op_length(PvVM *vm, PvValue v, size_t *out) {
    (void)vm;
    *out = octets(v).n;
    return PV_OK;
}

PvStatus pv_bytes_op_iter(PvVM *vm, PvValue v, PvValue *out) {
    *out = pv_bytes_iterator(vm, v);
    return *out == PV_NULL ? PV_RETRY : PV_OK;
}

PvStatus pv_bytes_op_getitem(PvVM *vm, PvValue v, PvValue key, PvValue *out) {
    PvOctets o = octets(v);
    if (pv_is_slice(key)) {
        PvSpan span;
        uint8_t *data = NULL;
        PV_TRY(pv_slice_span(vm, pv_slice(key), o.n, &span));
        if (span.step == 1) {
            PvTextual t = pv_textual(vm, v);
            return pv_textual_part(&t, (size_t)span.start, (size_t)span.start + span.count, out);
        }
        PV_TRY(pv_charge(vm, (int64_t)(span.count / 8)));
        *out = pv_octets_make(vm, v, span.count, &data);
        if (*out == PV_NULL) return PV_RETRY;
        PV_TRY(pv_charge(vm, (int64_t)(span.count / 8)));
        for (size_t i = 0; i < span.count; i++) data[i] = o.data[span.start + (int64_t)i * span.step];
        return PV_OK;
    }
    int64_t i;
    bool array = pv_is_bytearray(v);
    PV_TRY(pv_index(vm, key, PV_INDEX_KEY, array ? "bytearray indices must be integers or slices, not %T"
                                          : "byte indices must be integers or slices, not %T", &i));
    if (i < 0) i += (int64_t)o.n;
    if (i < 0 || (size_t)i >= o.n) {
        return pv_raise(vm, PV_EXC_INDEX_ERROR, array ? "bytearray index out of range" : "index out of range");
    }
    *out = pv_from_int(o.data[i]);
    return PV_OK;
}

PvStatus pv_bytes_op_contains(PvVM *vm, PvValue v, PvValue x, bool *out) {
    PvTextual t = pv_textual(vm, v);
    uint8_t octet;
    PvTextSpan part = {&octet, 1, 1};
    size_t place;
    PvOctets o;
    if (pv_octets(x, &o)) {
        part = (PvTextSpan){o.data, o.n, 1};
    } else if (pv_is_memoryview(x)) {
        return pv_octets_refuse(vm, x);
    } else {
        int64_t i;
        PV_TRY(pv_index(vm, x, PV_INDEX_CLIP, "a bytes-like object is required, not '%T'", &i));
        if (i < 0 || i > 255) {
            return pv_raise(vm, PV_EXC_VALUE_ERROR, "byte must be in range(0, 256)");
        }
        octet = (uint8_t)i;
    }
    PV_TRY(pv_textual_find(&t, part, 0, t.text.length, false, &place));
    *out = place != SIZE_MAX;
    return PV_OK;
}

static PvStatus repeat(PvVM *vm, PvValue v, PvValue times, PvValue *out) {
    PvOctets o = octets(v);
    size_t total;
    uint8_t *data = NULL;
    PV_TRY(pv_textual_repeat(vm, o.n, times, pv_is_bytes(v) ? "bytes are" : NULL, &total));
    if (total == o.n && o.n > 0) {
        *out = pv_octets_part(vm, v, 0, o.n);
        return *out == PV_NULL ? PV_RETRY : PV_OK;
    }
    *out = pv_octets_make(vm, v, total, &data);
    if (*out == PV_NULL) return PV_RETRY;
    if (total == 0) return PV_OK;
    PV_TRY(pv_charge(vm, (int64_t)(o.n / 32)));
    memcpy(data, o.data, o.n);
    return pv_textual_fill_period(vm, data, o.n, total);
}

static PvStatus concat(PvVM *vm, PvValue a, PvValue b, PvValue *out) {
    PvOctets s = octets(a), t;
    uint8_t *data = NULL;
    if (!pv_octets(b, &t)) {
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "can't concat %T to %T", b, a);
    }
    // The other one, unchanged, where one is empty.
    if (s.n == 0 && pv_ptr(a)->type == &pv_types[PV_TYPE_BYTES] && pv_ptr(b)->type == &pv_types[PV_TYPE_BYTES]) {
        *out = b;
        return PV_OK;
    }
    if (t.n == 0 && pv_ptr(a)->type == &pv_types[PV_TYPE_BYTES]) {
        *out = a;
        return PV_OK;
    }
    PV_TRY(pv_charge(vm, (int64_t)((s.n + t.n) / 32)));
    *out = pv_octets_make(vm, a, s.n + t.n, &data);
    if (*out == PV_NULL) return PV_RETRY;
    if (s.n > 0) memcpy(data, s.data, s.n);
    if (t.n > 0) memcpy(data + s.n, t.data, t.n);
    return PV_OK;
}

PvStatus pv_bytes_op_binary(PvVM *vm, int op, PvValue a, PvValue b, PvValue *out) {
    bool left = pv_is_bytes(a) || pv_is_bytearray(a);
    switch (op & ~PV_BINARY_INPLACE) {
    case PV_BINARY_ADD:
        if (left) return concat(vm, a, b, out);
        break;
    case PV_BINARY_MULTIPLY:
        if (left && pv_is_integer(b)) return repeat(vm, a, b, out);
        if (!left && pv_is_integer(a)) return repeat(vm, b, a, out);
        break;
    case PV_BINARY_REMAINDER:
        if (left) return pv_octets_percent(vm, a, b, out);
        break;
    default: break;
    }
    *out = PV_NOTIMPLEMENTED;
    return PV_OK;
}

// --- construction -------------------------------------------------------------------------------

PvStatus pv_bytes_of_items(PvVM *vm, PvValue source, const char *complaint, PvIterate *it, PvValue *out) {
    PV_TRY(pv_iterate_begin(vm, source, it));
    size_t n = pv_iterate_left(it);
    PvBytes *b = pv_bytes_make(vm, n);
    if (b == NULL) return PV_RETRY;
    for (size_t i = 0;; i++) {
        PvValue item;
        int64_t octet;
        PV_TRY(pv_textual_pay(vm, i, n * 4));
        PV_TRY(pv_iterate_next(vm, it, &item));
        if (item == PV_NULL) break;
        PV_TRY(pv_index(vm, item, PV_INDEX_CLIP, NULL, &octet));
        if (octet < 0 || octet > 255) return pv_raise(vm, PV_EXC_VALUE_ERROR, complaint);
        b->data[i] = (char)octet;
    }
    return give(b, out);
}

PvStatus pv_bytes_of_source(PvVM *vm, PvValue x, const char *type, bool *items, PvValue *out) {
    PvOctets o;
    *items = false;
    if (pv_octets(x, &o)) {
        PV_TRY(pv_charge(vm, (int64_t)(o.n / 64)));
        return give(pv_bytes_of(vm, o.data, o.n), out);
    }
    if (pv_is_memoryview(x)) {
        if (pv_memoryview(x)->released) return pv_octets_refuse(vm, x);
        return pv_memory_bytes(vm, pv_memoryview(x), false, out);
    }
    if (pv_is_integer(x)) {
        int64_t n;
        if (!pv_int_as_int64(x, &n)) {
            return pv_raise(vm, PV_EXC_OVERFLOW_ERROR, "cannot fit 'int' into an index-sized integer");
        }
        if (n < 0) return pv_raise(vm, PV_EXC_VALUE_ERROR, "negative count");
        if ((size_t)n >= PV_HEAP_IMPOSSIBLE) return pv_raise_memory(vm);
        PV_TRY(pv_charge(vm, n / 64));
        return give(pv_bytes_make(vm, (size_t)n), out); // fresh objects are zeroed
    }
    const PvType *t = pv_type_of(x);
    if (t->flags & PV_TF_BUILTIN && t->ops.iter == NULL && t->ops.getitem == NULL && !(t->flags & PV_TF_TYPE)) {
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "cannot convert '%T' object to %s", x, type);
    }
    *items = true;
    return PV_OK;
}

// Bytes of a guest subclass with the octets of exact bytes.
static PvStatus subclass_of(PvVM *vm, PvType *type, PvValue exact, PvValue *out) {
    const PvBytes *b = pv_bytes(exact);
    PvValue made;
    PV_TRY(pv_charge(vm, (int64_t)(b->length / 64)));
    PV_TRY(pv_instance_new_var(vm, type, b->length + 1, &made));
    pv_bytes(made)->length = b->length;
    memcpy(pv_bytes(made)->data, b->data, b->length);
    *out = made;
    return PV_OK;
}

// bytes(), bytes(n), bytes(bytes), bytes(iterable), bytes(str, encoding, errors). DEFER for __bytes__,
// __index__ and iterables of guest classes.
PvStatus pv_bytes_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    PvType *type = (PvType *)(void *)pv_ptr(a->v[0]);
    PvValue x = a->v[1];
    PvStr *encoding = a->v[2] == PV_NULL ? NULL : pv_str(a->v[2]);
    PvStr *errors = a->v[3] == PV_NULL ? NULL : pv_str(a->v[3]);
    PV_TRY(pv_codec_check_names(vm, encoding, errors));
    bool guest = x != PV_NULL && !(pv_type_of(x)->flags & PV_TF_BUILTIN);
    if (x != PV_NULL && pv_is_str(x)) {
        if (encoding == NULL && guest && errors == NULL) return PV_DEFER; // it may have __bytes__
        if (encoding == NULL) {
            return pv_raise(vm, PV_EXC_TYPE_ERROR, "string argument without an encoding");
        }
        PV_TRY(pv_str_encode_to(vm, pv_str(x), encoding, errors, out));
    } else if (encoding != NULL || errors != NULL) {
        return pv_raise(vm, PV_EXC_TYPE_ERROR, encoding != NULL ? "encoding without a string argument"
                                                                : "errors without a string argument");
    } else if (x == PV_NULL) {
        PV_TRY(give(pv_bytes_make(vm, 0), out));
    } else if (guest) {
        return PV_DEFER;
    } else if (pv_is_bytes(x)) {
        *out = x;
    } else {
        bool items;
        PV_TRY(pv_bytes_of_source(vm, x, "bytes", &items, out));
        if (items) {
            PvIterate it;
            PV_TRY(pv_bytes_of_items(vm, x, "bytes must be in range(0, 256)", &it, out));
            if (type != &pv_types[PV_TYPE_BYTES]) PV_TRY(subclass_of(vm, type, *out, out));
            pv_iterate_commit(vm, &it);
            return PV_OK;
        }
    }
    return type == &pv_types[PV_TYPE_BYTES] ? PV_OK : subclass_of(vm, type, *out, out);
}

PvStatus pv_bytes_dunder_bytes(PvVM *vm, PvArgs *a, PvValue *out) {
    if (pv_ptr(a->v[0])->type == &pv_types[PV_TYPE_BYTES]) {
        *out = a->v[0];
        return PV_OK;
    }
    return give(pv_bytes_of(vm, pv_bytes(a->v[0])->data, pv_bytes(a->v[0])->length), out);
}

PvStatus pv_bytes_dunder_getnewargs(PvVM *vm, PvArgs *a, PvValue *out) {
    PvValue exact;
    PV_TRY(pv_bytes_dunder_bytes(vm, a, &exact));
    *out = pv_from_ptr(pv_tuple_of(vm, &exact, 1));
    return *out == PV_NULL ? PV_RETRY : PV_OK;
}
