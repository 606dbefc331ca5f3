// The operations of str: hash, order, repr, length, indexing, slicing, + and *.
#include "core/native.h"
#include "objects/iterators.h"
#include "objects/operate.h"
#include "objects/slice.h"
#include "objects/int.h"
#include "objects/textual.h"
#include "objects/tuple.h"
#include "text/escapes.h"

enum { CHARS_PER_FUEL = 8 };

PvStatus pv_str_op_hash(PvVM *vm, PvValue v, uint64_t *out) {
    PvStr *s = pv_str(v);
    if (s->hash == 0 && s->length >= PV_TEXTUAL_FREE_HASH) PV_TRY(pv_charge(vm, (int64_t)(s->length / CHARS_PER_FUEL)));
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

PvStatus pv_str_op_repr(PvVM *vm, PvValue v, PvWriter *w) {
    const PvStr *s = pv_str(v);
    PvTextView view = {s->data, s->length, s->kind};
    PvReprMeasure m;
    PvPace pace = pv_pace(vm);
    PvTextPace *p = s->length < 1024 ? NULL : &pace.pace;
    PV_TRY(pv_charge(vm, (int64_t)(s->length / 16)));
    if (pv_repr_str_measure(view, false, &m, p) != PV_TEXT_OK) return PV_STOP;
    PV_TRY(pv_writer_room(w, m.length, m.widest));
    if (pv_repr_str_write(view, false, &m, w->data, w->kind, w->length, p) == SIZE_MAX) return PV_STOP;
    w->length += m.length;
    pv_pace_end(&pace);
    return PV_OK;
}

PvStatus pv_str_escape(PvVM *vm, PvStr *s, PvValue *out) {
    *out = pv_from_ptr(s);
    if (s->ascii) return PV_OK;
    PvWriter w;
    pv_writer_init(&w, vm);
    for (size_t i = 0; i < s->length; i++) {
        uint32_t c = pv_str_at(s, i);
        PV_TRY(pv_textual_pay(vm, i, s->length));
        if (c < 0x80) PV_TRY(pv_writer_char(&w, c));
        else if (c < 0x100) PV_TRY(pv_writer_format(&w, "\\x%02x", (unsigned)c));
        else if (c < 0x10000) PV_TRY(pv_writer_format(&w, "\\u%04x", (unsigned)c));
        else PV_TRY(pv_writer_format(&w, "\\U%08x", (unsigned)c));
    }
    return pv_writer_finish(&w, out);
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
            PV_TRY(pv_textual_pay(vm, i, span.count * 2));
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
    PV_TRY(pv_index(vm, key, PV_INDEX_KEY, "string indices must be integers, not '%T'", &i));
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
    size_t length;
    PV_TRY(pv_textual_repeat(vm, s->length, times, "string is", &length));
    if (length == 0) {
        *out = pv_from_ptr(pv_str_empty());
        return PV_OK;
    }
    if (length == s->length) {
        *out = pv_from_ptr(pv_str_slice(vm, s, 0, length));
        return *out == PV_NULL ? PV_RETRY : PV_OK;
    }
    PV_TRY(pv_charge(vm, (int64_t)(s->length / 32)));
    uint32_t widest = s->kind == 1 ? (s->ascii ? 0 : 0x80) : s->kind == 2 ? 0x100 : 0x10000;
    PvStr *r = pv_str_alloc(vm, length, widest);
    if (r == NULL) return PV_RETRY;
    memcpy(r->data, s->data, s->length * s->kind);
    PV_TRY(pv_textual_fill_period(vm, r->data, s->length * s->kind, length * s->kind));
    *out = pv_from_ptr(r);
    return PV_OK;
}

PvStatus pv_str_op_binary(PvVM *vm, int op, PvValue a, PvValue b, PvValue *out) {
    switch (op & ~PV_BINARY_INPLACE) {
    case PV_BINARY_ADD: {
        if (!pv_is_str(a)) break;
        if (!pv_is_str(b)) break; // its __radd__ comes before the TypeError
        PV_TRY(pv_charge(vm, (int64_t)(pv_str(b)->length / 32)));
        if (!pv_str(a)->shared) PV_TRY(pv_charge(vm, (int64_t)(pv_str(a)->length / 32)));
        PvStr *r = pv_str_concat(vm, pv_str(a), pv_str(b));
        *out = pv_from_ptr(r);
        return r == NULL ? PV_RETRY : PV_OK;
    }
    case PV_BINARY_MULTIPLY:
        if (pv_is_str(a) && pv_is_integer(b)) return repeat(vm, pv_str(a), b, out);
        if (pv_is_str(b) && pv_is_integer(a)) return repeat(vm, pv_str(b), a, out);
        break;
    case PV_BINARY_REMAINDER:
        if (pv_is_str(a)) return pv_str_percent(vm, pv_str(a), b, out);
        break;
    default: break;
    }
    *out = PV_NOTIMPLEMENTED;
    return PV_OK;
}

PvStatus pv_str_dunder_getnewargs(PvVM *vm, PvArgs *a, PvValue *out) {
    PvTextual t = pv_textual(vm, a->v[0]);
    PvValue exact;
    // A copy: it is another object, as long as equal ones may be others.
    PV_TRY(pv_charge(vm, (int64_t)(t.text.length / 32)));
    exact = pv_from_ptr(pv_str_from_units(vm, t.text.data, t.text.length, t.text.kind));
    if (exact == PV_NULL) return PV_RETRY;
    *out = pv_from_ptr(pv_tuple_of(vm, &exact, 1));
    return *out == PV_NULL ? PV_RETRY : PV_OK;
}

PvStatus pv_str_dunder_sizeof(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm;
    const PvStr *s = pv_str(a->v[0]);
    *out = pv_from_int((int64_t)(sizeof *s + (s->length + 1) * s->kind));
    return PV_OK;
}
