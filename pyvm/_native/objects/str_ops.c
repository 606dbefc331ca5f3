// The operations of str: hash, order, repr, length, indexing, slicing, + and *.
#include "core/native.h"
#include "objects/iterators.h"
#include "objects/operate.h"
#include "objects/slice.h"
#include "text/unicode.h"

enum { CHARS_PER_FUEL = 8 };

PvStatus pv_str_op_hash(PvVM *vm, PvValue v, uint64_t *out) {
    PvStr *s = pv_str(v);
    if (s->hash == 0) PV_TRY(pv_charge(vm, (int64_t)(s->length / CHARS_PER_FUEL)));
    *out = pv_str_hash(s);
    return PV_OK;
}

PvStatus pv_str_op_compare(PvVM *vm, PvCompare op, PvValue a, PvValue b, PvValue *out) {
    if (!pv_is_str(a) || !pv_is_str(b)) {
        *out = PV_NOTIMPLEMENTED;
        return PV_OK;
    }
    const PvStr *s = pv_str(a), *t = pv_str(b);
    size_t shorter = s->length < t->length ? s->length : t->length;
    PV_TRY(pv_charge(vm, (int64_t)(shorter / 64)));
    if (op == PV_COMPARE_EQ || op == PV_COMPARE_NE) {
        *out = pv_bool(pv_str_equal(s, t) == (op == PV_COMPARE_EQ));
        return PV_OK;
    }
    int order = pv_str_compare(s, t);
    bool r = op == PV_COMPARE_LT   ? order < 0
             : op == PV_COMPARE_LE ? order <= 0
             : op == PV_COMPARE_GT ? order > 0
                                   : order >= 0;
    *out = pv_bool(r);
    return PV_OK;
}

// --- repr ---------------------------------------------------------------------------------------

static PvStatus write_escaped(PvWriter *w, uint32_t c, uint32_t quote) {
    switch (c) {
    case '\n': return pv_writer_ascii(w, "\\n", 2);
    case '\r': return pv_writer_ascii(w, "\\r", 2);
    case '\t': return pv_writer_ascii(w, "\\t", 2);
    default: break;
    }
    if (c == quote || c == '\\') {
        PV_TRY(pv_writer_char(w, '\\'));
        return pv_writer_char(w, c);
    }
    if (c < 0x100) return pv_writer_format(w, "\\x%02x", (unsigned)c);
    if (c < 0x10000) return pv_writer_format(w, "\\u%04x", (unsigned)c);
    return pv_writer_format(w, "\\U%08x", (unsigned)c);
}

PvStatus pv_str_op_repr(PvVM *vm, PvValue v, PvWriter *w) {
    const PvStr *s = pv_str(v);
    bool single = false, dual = false;
    PV_TRY(pv_charge(vm, (int64_t)(s->length / 4)));
    for (size_t i = 0; i < s->length; i++) {
        uint32_t c = pv_str_at(s, i);
        single |= c == '\'';
        dual |= c == '"';
    }
    uint32_t quote = single && !dual ? '"' : '\'';
    PV_TRY(pv_writer_char(w, quote));
    for (size_t i = 0; i < s->length;) {
        size_t from = i;
        uint32_t c = 0;
        for (; i < s->length; i++) {
            c = pv_str_at(s, i);
            if (c == quote || c == '\\' || c < 0x20 || c == 0x7f) break;
            if (c >= 0x80 && !pv_unicode_is_printable(c)) break;
        }
        PV_TRY(pv_writer_part(w, s, from, i - from));
        if (i == s->length) break;
        PV_TRY(write_escaped(w, c, quote));
        i++;
    }
    return pv_writer_char(w, quote);
}

PvStatus pv_str_op_str(PvVM *vm, PvValue v, PvWriter *w) {
    PV_TRY(pv_charge(vm, (int64_t)(pv_str(v)->length / 64)));
    return pv_writer_str(w, pv_str(v));
}

// --- length, items ------------------------------------------------------------------------------

PvStatus pv_str_op_truth(PvVM *vm, PvValue v, bool *out) {
    (void)vm;
    *out = pv_str(v)->length > 0;
    return PV_OK;
}

PvStatus pv_str_op_length(PvVM *vm, PvValue v, size_t *out) {
    (void)vm;
    *out = pv_str(v)->length;
    return PV_OK;
}

static PvStatus slice(PvVM *vm, PvStr *s, PvSlice *key, PvValue *out) {
    PvSpan span;
    PV_TRY(pv_slice_span(vm, key, s->length, &span));
    PV_TRY(pv_charge(vm, (int64_t)(span.count / CHARS_PER_FUEL)));
    PvStr *r;
    if (span.step == 1) {
        r = pv_str_slice(vm, s, (size_t)span.start, (size_t)span.start + span.count);
    } else {
        uint32_t all = 0;
        for (size_t i = 0; i < span.count; i++) {
            all |= pv_str_at(s, (size_t)(span.start + (int64_t)i * span.step));
        }
        if (span.count == 0) {
            r = pv_str_empty();
        } else if (span.count == 1 && all < 0x100) {
            r = pv_str_latin1((uint8_t)all);
        } else {
            r = pv_str_alloc(vm, span.count, all);
            if (r == NULL) return PV_RETRY;
            for (size_t i = 0; i < span.count; i++) {
                pv_str_put(r, i, pv_str_at(s, (size_t)(span.start + (int64_t)i * span.step)));
            }
        }
    }
    *out = pv_from_ptr(r);
    return r == NULL ? PV_RETRY : PV_OK;
}

PvStatus pv_str_op_getitem(PvVM *vm, PvValue v, PvValue key, PvValue *out) {
    PvStr *s = pv_str(v);
    if (pv_is_slice(key)) return slice(vm, s, pv_slice(key), out);
    int64_t i;
    PV_TRY(pv_index(vm, key, false, "string indices must be integers, not '%T'", &i));
    if (i < 0) i += (int64_t)s->length;
    if (i < 0 || (size_t)i >= s->length) {
        return pv_raise(vm, PV_EXC_INDEX_ERROR, "string index out of range");
    }
    *out = pv_from_ptr(pv_str_from_char(vm, pv_str_at(s, (size_t)i)));
    return *out == PV_NULL ? PV_RETRY : PV_OK;
}

PvStatus pv_str_op_iter(PvVM *vm, PvValue v, PvValue *out) {
    *out = pv_str_iterator(vm, v);
    return *out == PV_NULL ? PV_RETRY : PV_OK;
}

// --- + and * ------------------------------------------------------------------------------------

static PvStatus repeat(PvVM *vm, PvStr *s, PvValue times, PvValue *out) {
    int64_t n;
    PV_TRY(pv_index(vm, times, false, NULL, &n));
    if (n <= 0 || s->length == 0) {
        *out = pv_from_ptr(pv_str_empty());
        return PV_OK;
    }
    if (n == 1 && s->base.type == &pv_types[PV_TYPE_STR]) {
        *out = pv_from_ptr(s);
        return PV_OK;
    }
    if ((uint64_t)n > (SIZE_MAX >> 4) / s->length) return pv_raise_memory(vm);
    size_t length = s->length * (size_t)n;
    PV_TRY(pv_charge(vm, (int64_t)(length / 32)));
    uint32_t widest = s->kind == 1 ? (s->ascii ? 0 : 0x80) : s->kind == 2 ? 0x100 : 0x10000;
    PvStr *r = pv_str_alloc(vm, length, widest);
    if (r == NULL) return PV_RETRY;
    if (length == (size_t)n && s->kind == 1) {
        memset(r->data, (int)pv_str_at(s, 0), length);
    } else {
        // Double what is there already: few, long copies.
        size_t done = s->length, unit = s->kind;
        memcpy(r->data, s->data, done * unit);
        while (done < length) {
            size_t part = done <= length - done ? done : length - done;
            memcpy((char *)r->data + done * unit, r->data, part * unit);
            done += part;
        }
    }
    *out = pv_from_ptr(r);
    return PV_OK;
}

static bool is_count(PvValue v) {
    return pv_is_int(v) || pv_is_bool(v) || (pv_is_ptr(v) && (pv_ptr(v)->type->flags & PV_TF_INT));
}

PvStatus pv_str_op_binary(PvVM *vm, int op, PvValue a, PvValue b, PvValue *out) {
    switch (op & ~PV_BINARY_INPLACE) {
    case PV_BINARY_ADD: {
        if (!pv_is_str(a)) break;
        if (!pv_is_str(b)) {
            return pv_raise(vm, PV_EXC_TYPE_ERROR,
                            "can only concatenate str (not \"%T\") to str", b);
        }
        PV_TRY(pv_charge(vm, (int64_t)(pv_str(b)->length / 32)));
        if (!pv_str(a)->shared) PV_TRY(pv_charge(vm, (int64_t)(pv_str(a)->length / 32)));
        PvStr *r = pv_str_concat(vm, pv_str(a), pv_str(b));
        *out = pv_from_ptr(r);
        return r == NULL ? PV_RETRY : PV_OK;
    }
    case PV_BINARY_MULTIPLY:
        if (pv_is_str(a) && is_count(b)) return repeat(vm, pv_str(a), b, out);
        if (pv_is_str(b) && is_count(a)) return repeat(vm, pv_str(b), a, out);
        break;
    case PV_BINARY_REMAINDER:
        if (pv_is_str(a)) return pv_str_percent(vm, pv_str(a), b, out);
        break;
    default: break;
    }
    *out = PV_NOTIMPLEMENTED;
    return PV_OK;
}
