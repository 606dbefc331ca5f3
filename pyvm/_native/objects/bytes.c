// The bytes object: making, operations, construction.
#include "objects/bytes.h"

#include "core/native.h"
#include "objects/instance.h"
#include "objects/iterate.h"
#include "objects/iterators.h"
#include "objects/operate.h"
#include "objects/slice.h"
#include "text/siphash.h"
#include "text/strsearch.h"

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

static PvStatus give(const PvBytes *b, PvValue *out) {
    *out = pv_from_ptr(b);
    return b == NULL ? PV_RETRY : PV_OK;
}

PvStatus pv_bytes_op_hash(PvVM *vm, PvValue v, uint64_t *out) {
    PvBytes *b = pv_bytes(v);
    if (b->hash == 0) {
        PV_TRY(pv_charge(vm, (int64_t)(b->length / 16)));
        if (!(b->base.flags & PV_OF_IMMORTAL)) b->hash = pv_siphash13(b->data, b->length);
    }
    *out = b->hash != 0 ? b->hash : pv_siphash13(b->data, b->length);
    return PV_OK;
}

PvStatus pv_bytes_op_compare(PvVM *vm, PvCompare op, PvValue a, PvValue b, PvValue *out) {
    if (!pv_is_bytes(a) || !pv_is_bytes(b)) {
        *out = PV_NOTIMPLEMENTED;
        return PV_OK;
    }
    const PvBytes *s = pv_bytes(a), *t = pv_bytes(b);
    size_t n = s->length < t->length ? s->length : t->length;
    PV_TRY(pv_charge(vm, (int64_t)(n / 64)));
    int order = n > 0 ? memcmp(s->data, t->data, n) : 0;
    if (order == 0) order = s->length < t->length ? -1 : s->length > t->length;
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
    const PvBytes *b = pv_bytes(v);
    PV_TRY(pv_charge(vm, (int64_t)(b->length / 4)));
    char quote = memchr(b->data, '\'', b->length) != NULL && memchr(b->data, '"', b->length) == NULL
                     ? '"'
                     : '\'';
    PV_TRY(pv_writer_char(w, 'b'));
    PV_TRY(pv_writer_char(w, (uint32_t)quote));
    for (size_t i = 0; i < b->length; i++) {
        unsigned char c = (unsigned char)b->data[i];
        if (c == (unsigned char)quote || c == '\\') PV_TRY(pv_writer_char(w, '\\'));
        if (c == '\n') PV_TRY(pv_writer_text(w, "\\n"));
        else if (c == '\r') PV_TRY(pv_writer_text(w, "\\r"));
        else if (c == '\t') PV_TRY(pv_writer_text(w, "\\t"));
        else if (c < 0x20 || c >= 0x7f) PV_TRY(pv_writer_format(w, "\\x%02x", c));
        else PV_TRY(pv_writer_char(w, c));
    }
    return pv_writer_char(w, (uint32_t)quote);
}

PvStatus pv_bytes_op_truth(PvVM *vm, PvValue v, bool *out) {
    (void)vm;
    *out = pv_bytes(v)->length > 0;
    return PV_OK;
}

PvStatus pv_bytes_op_length(PvVM *vm, PvValue v, size_t *out) {
    (void)vm;
    *out = pv_bytes(v)->length;
    return PV_OK;
}

PvStatus pv_bytes_op_iter(PvVM *vm, PvValue v, PvValue *out) {
    *out = pv_bytes_iterator(vm, v);
    return *out == PV_NULL ? PV_RETRY : PV_OK;
}

PvStatus pv_bytes_op_getitem(PvVM *vm, PvValue v, PvValue key, PvValue *out) {
    PvBytes *b = pv_bytes(v);
    if (pv_is_slice(key)) {
        PvSpan span;
        PV_TRY(pv_slice_span(vm, pv_slice(key), b->length, &span));
        PV_TRY(pv_charge(vm, (int64_t)(span.count / 8)));
        PvBytes *r = pv_bytes_make(vm, span.count);
        if (r == NULL) return PV_RETRY;
        for (size_t i = 0; i < span.count; i++) {
            r->data[i] = b->data[span.start + (int64_t)i * span.step];
        }
        return give(r, out);
    }
    int64_t i;
    PV_TRY(pv_index(vm, key, false, "byte indices must be integers or slices, not %T", &i));
    if (i < 0) i += (int64_t)b->length;
    if (i < 0 || (size_t)i >= b->length) {
        return pv_raise(vm, PV_EXC_INDEX_ERROR, "index out of range");
    }
    *out = pv_from_int((unsigned char)b->data[i]);
    return PV_OK;
}

PvStatus pv_bytes_op_contains(PvVM *vm, PvValue v, PvValue x, bool *out) {
    const PvBytes *b = pv_bytes(v);
    PV_TRY(pv_charge(vm, (int64_t)(b->length / 16)));
    if (pv_is_bytes(x)) {
        const PvBytes *part = pv_bytes(x);
        *out = pv_text_find((PvTextSpan){b->data, b->length, 1},
                            (PvTextSpan){part->data, part->length, 1}) != SIZE_MAX;
        return PV_OK;
    }
    int64_t i;
    PV_TRY(pv_index(vm, x, true, "a bytes-like object is required, not '%T'", &i));
    if (i < 0 || i > 255) {
        return pv_raise(vm, PV_EXC_VALUE_ERROR, "byte must be in range(0, 256)");
    }
    *out = b->length > 0 && memchr(b->data, (int)i, b->length) != NULL;
    return PV_OK;
}

static PvStatus repeat(PvVM *vm, const PvBytes *b, PvValue times, PvValue *out) {
    int64_t n;
    PV_TRY(pv_index(vm, times, false, NULL, &n));
    if (n < 0) n = 0;
    if (b->length > 0 && (uint64_t)n > (SIZE_MAX >> 2) / b->length) return pv_raise_memory(vm);
    PV_TRY(pv_charge(vm, (int64_t)(b->length * (size_t)n / 32)));
    PvBytes *r = pv_bytes_make(vm, b->length * (size_t)n);
    if (r == NULL) return PV_RETRY;
    for (int64_t i = 0; i < n; i++) memcpy(r->data + (size_t)i * b->length, b->data, b->length);
    return give(r, out);
}

static bool is_count(PvValue v) {
    return pv_is_int(v) || pv_is_bool(v) || (pv_is_ptr(v) && (pv_ptr(v)->type->flags & PV_TF_INT));
}

PvStatus pv_bytes_op_binary(PvVM *vm, int op, PvValue a, PvValue b, PvValue *out) {
    switch (op & ~PV_BINARY_INPLACE) {
    case PV_BINARY_ADD: {
        if (!pv_is_bytes(a)) break;
        if (!pv_is_bytes(b)) return pv_raise(vm, PV_EXC_TYPE_ERROR, "can't concat %T to bytes", b);
        const PvBytes *s = pv_bytes(a), *t = pv_bytes(b);
        PV_TRY(pv_charge(vm, (int64_t)((s->length + t->length) / 32)));
        PvBytes *r = pv_bytes_make(vm, s->length + t->length);
        if (r == NULL) return PV_RETRY;
        memcpy(r->data, s->data, s->length);
        memcpy(r->data + s->length, t->data, t->length);
        return give(r, out);
    }
    case PV_BINARY_MULTIPLY:
        if (pv_is_bytes(a) && is_count(b)) return repeat(vm, pv_bytes(a), b, out);
        if (pv_is_bytes(b) && is_count(a)) return repeat(vm, pv_bytes(b), a, out);
        break;
    case PV_BINARY_REMAINDER:
        if (pv_is_bytes(a)) return PV_DEFER;
        break;
    default: break;
    }
    *out = PV_NOTIMPLEMENTED;
    return PV_OK;
}

// --- construction -------------------------------------------------------------------------------

static PvStatus of_items(PvVM *vm, PvValue source, PvValue *out) {
    PvIterate it;
    PV_TRY(pv_iterate_begin(vm, source, &it));
    size_t n = pv_iterate_left(&it);
    PV_TRY(pv_charge(vm, (int64_t)n));
    PvBytes *b = pv_bytes_make(vm, n);
    if (b == NULL) return PV_RETRY;
    for (size_t i = 0;; i++) {
        PvValue item;
        int64_t octet;
        PV_TRY(pv_iterate_next(vm, &it, &item));
        if (item == PV_NULL) break;
        PV_TRY(pv_index(vm, item, true, NULL, &octet));
        if (octet < 0 || octet > 255) {
            return pv_raise(vm, PV_EXC_VALUE_ERROR, "bytes must be in range(0, 256)");
        }
        b->data[i] = (char)octet;
    }
    pv_iterate_commit(&it);
    return give(b, out);
}

// bytes(), bytes(n), bytes(bytes), bytes(iterable), bytes(str, encoding, errors).
PvStatus pv_bytes_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    PvType *type = (PvType *)(void *)pv_ptr(a->v[0]);
    PvValue x = a->v[1];
    PvStr *encoding = a->v[2] == PV_NULL ? NULL : pv_str(a->v[2]);
    PvStr *errors = a->v[3] == PV_NULL ? NULL : pv_str(a->v[3]);
    if (x == PV_NULL) {
        if (encoding != NULL || errors != NULL) {
            return pv_raise(vm, PV_EXC_TYPE_ERROR, encoding != NULL ? "encoding without a string argument" : "errors without a string argument");
        }
        PV_TRY(give(pv_bytes_make(vm, 0), out));
    } else if (pv_is_str(x)) {
        if (encoding == NULL) {
            return pv_raise(vm, PV_EXC_TYPE_ERROR, "string argument without an encoding");
        }
        PV_TRY(pv_str_encode_to(vm, pv_str(x), encoding, errors, out));
    } else if (encoding != NULL || errors != NULL) {
        return pv_raise(vm, PV_EXC_TYPE_ERROR, encoding != NULL ? "encoding without a string argument" : "errors without a string argument");
    } else if (is_count(x)) {
        int64_t n;
        PV_TRY(pv_index(vm, x, false, NULL, &n));
        if (n < 0) return pv_raise(vm, PV_EXC_VALUE_ERROR, "negative count");
        PV_TRY(pv_charge(vm, n / 64));
        if ((size_t)n > SIZE_MAX / 8) return pv_raise_memory(vm);
        PV_TRY(give(pv_bytes_make(vm, (size_t)n), out));
    } else if (pv_is_bytes(x)) {
        if (pv_ptr(x)->type == &pv_types[PV_TYPE_BYTES]) *out = x;
        else PV_TRY(give(pv_bytes_of(vm, pv_bytes(x)->data, pv_bytes(x)->length), out));
    } else {
        PV_TRY(of_items(vm, x, out));
    }
    if (type == &pv_types[PV_TYPE_BYTES]) return PV_OK;
    const PvBytes *b = pv_bytes(*out);
    PvValue made;
    PV_TRY(pv_instance_new_var(vm, type, b->length + 1, &made));
    pv_bytes(made)->length = b->length;
    memcpy(pv_bytes(made)->data, b->data, b->length);
    *out = made;
    return PV_OK;
}

PvStatus pv_bytes_dunder_bytes(PvVM *vm, PvArgs *a, PvValue *out) {
    if (pv_ptr(a->v[0])->type == &pv_types[PV_TYPE_BYTES]) {
        *out = a->v[0];
        return PV_OK;
    }
    return give(pv_bytes_of(vm, pv_bytes(a->v[0])->data, pv_bytes(a->v[0])->length), out);
}
