// The items of a memoryview: formats, reading and writing one, comparing and copying many.
//
// Formats are the native ones of one character, little-endian, of the sizes that 64-bit systems have.
#include "core/native.h"
#include "objects/array.h"
#include "objects/float.h"
#include "objects/int.h"
#include "objects/memoryview.h"
#include "objects/operate.h"
#include "objects/textual.h"
#include "text/half.h"

size_t pv_memory_item_size(uint8_t code) {
    switch (code) {
    case 'c': case 'b': case 'B': case '?': return 1;
    case 'h': case 'H': case 'e': return 2;
    case 'i': case 'I': case 'f': case 'w': return 4;
    case 'l': case 'L': case 'q': case 'Q': case 'n': case 'N': case 'd': case 'P': return 8;
    default: return 0;
    }
}

static bool is_signed(uint8_t code) { return strchr("bhilqn", code) != NULL; }

uint8_t *pv_memory_at(const PvMemoryView *m, int64_t place) {
    PvOctets o;
    size_t size = pv_memory_item_size(m->code);
    if (m->released || !pv_octets(m->obj, &o)) return NULL;
    if (place < 0 || (size_t)place > o.n || o.n - (size_t)place < size) return NULL;
    return (uint8_t *)(uintptr_t)o.data + place;
}

bool pv_memory_of(PvValue v, PvMemoryView *out) {
    PvOctets o;
    if (pv_is_memoryview(v)) {
        *out = *pv_memoryview(v);
        return !out->released;
    }
    if (!pv_octets(v, &o)) return false;
    *out = (PvMemoryView){.obj = v, .shape = (int64_t)o.n, .stride = 1, .ndim = 1, .code = 'B',
                          .readonly = pv_is_bytes(v)};
    if (!pv_is_array(v)) return true;
    out->code = pv_array(v)->code == 'u' ? 'w' : pv_array(v)->code;
    out->stride = pv_array(v)->size;
    out->shape /= out->stride;
    return true;
}

bool pv_octets_writable(PvValue v, PvOctets *out) {
    if (pv_is_bytes(v) || (pv_is_memoryview(v) && pv_memoryview(v)->readonly)) return false;
    return pv_octets(v, out);
}

static PvStatus outside(PvVM *vm) {
    return pv_raise(vm, PV_EXC_VALUE_ERROR, "operation forbidden on released memoryview object");
}

static PvStatus not_supported(PvVM *vm) {
    return pv_raise(vm, PV_EXC_NOT_IMPLEMENTED_ERROR, "memoryview: format w not supported");
}

// --- one item -----------------------------------------------------------------------------------

PvStatus pv_memory_unpack(PvVM *vm, const PvMemoryView *m, int64_t place, PvValue *out) {
    const uint8_t *p = pv_memory_at(m, place);
    if (p == NULL) return outside(vm);
    size_t size = pv_memory_item_size(m->code);
    uint64_t bits = 0;
    memcpy(&bits, p, size);
    switch (m->code) {
    case 'w': return not_supported(vm);
    case '?': *out = pv_bool(bits != 0); return PV_OK;
    case 'c': *out = pv_from_ptr(pv_bytes_of(vm, p, 1)); break;
    case 'e': *out = pv_float_new(vm, pv_half_to_double((uint16_t)bits)); break;
    case 'f': {
        float f;
        memcpy(&f, p, sizeof f);
        *out = pv_float_new(vm, (double)f);
        break;
    }
    case 'd': {
        double d;
        memcpy(&d, p, sizeof d);
        *out = pv_float_new(vm, d);
        break;
    }
    default:
        if (is_signed(m->code)) {
            unsigned shift = (unsigned)(64 - 8 * size);
            *out = pv_int_new(vm, (int64_t)(bits << shift) >> shift);
        } else {
            *out = pv_int_from_uint64(vm, bits);
        }
    }
    return *out == PV_NULL ? PV_RETRY : PV_OK;
}

static PvStatus wrong_type(PvVM *vm, uint8_t code) {
    return pv_raise(vm, PV_EXC_TYPE_ERROR, "memoryview: invalid type for format '%c'", code);
}

static PvStatus wrong_value(PvVM *vm, uint8_t code) {
    return pv_raise(vm, PV_EXC_VALUE_ERROR, "memoryview: invalid value for format '%c'", code);
}

// The 64 bits of an integer in the range of the format.
static PvStatus integer_bits(PvVM *vm, uint8_t code, PvValue x, uint64_t *bits) {
    if (!pv_is_integer(x)) return pv_type_of(x)->flags & PV_TF_BUILTIN ? wrong_type(vm, code) : PV_DEFER;
    uint64_t room[1];
    PvBig big = pv_int_big(x, room);
    if (big.n > 1) return wrong_value(vm, code);
    uint64_t magnitude = big.n == 0 ? 0 : big.limb[0];
    unsigned width = (unsigned)(8 * pv_memory_item_size(code));
    uint64_t half = UINT64_C(1) << (width - 1);
    bool pointer = code == 'P';
    if (big.negative && magnitude > 0) {
        if ((!is_signed(code) && !pointer) || magnitude > half) return wrong_value(vm, code);
        *bits = 0 - magnitude;
        return PV_OK;
    }
    if (magnitude > (is_signed(code) ? half - 1 : half - 1 + half)) return wrong_value(vm, code);
    *bits = magnitude;
    return PV_OK;
}

PvStatus pv_memory_pack(PvVM *vm, const PvMemoryView *m, int64_t place, PvValue x) {
    uint8_t *p = pv_memory_at(m, place);
    if (p == NULL) return outside(vm);
    uint64_t bits = 0;
    double d = 0;
    PvStatus status = PV_OK;
    switch (m->code) {
    case 'w': return not_supported(vm);
    case '?': {
        bool truth;
        PV_TRY(pv_truth(vm, x, &truth));
        bits = truth;
        break;
    }
    case 'c':
        if (!pv_is_bytes(x)) return wrong_type(vm, 'c');
        if (pv_bytes(x)->length != 1) return wrong_value(vm, 'c');
        bits = (uint8_t)pv_bytes(x)->data[0];
        break;
    case 'e': case 'f': case 'd':
        if (!pv_float_from_real(vm, x, &d, &status)) {
            return pv_type_of(x)->flags & PV_TF_BUILTIN ? wrong_type(vm, m->code) : PV_DEFER;
        }
        if (status == PV_RAISE) {
            pv_core(vm)->exc = PV_NULL;
            return wrong_value(vm, m->code);
        }
        PV_TRY(status);
        if (m->code == 'd') {
            memcpy(&bits, &d, sizeof d);
        } else if (m->code == 'f') {
            float f = (float)d;
            memcpy(&bits, &f, sizeof f);
        } else {
            uint16_t half;
            if (!pv_half_from_double(d, &half)) return wrong_value(vm, 'e');
            bits = half;
        }
        break;
    default: PV_TRY(integer_bits(vm, m->code, x, &bits));
    }
    memcpy(p, &bits, pv_memory_item_size(m->code));
    return PV_OK;
}

// --- many ---------------------------------------------------------------------------------------

static bool same_shape(const PvMemoryView *a, const PvMemoryView *b) {
    if (a->ndim != b->ndim) return false;
    for (uint32_t d = 0; d < a->ndim; d++) {
        if (pv_memory_shape(a, d) != pv_memory_shape(b, d)) return false;
        if (pv_memory_shape(a, d) == 0) break;
    }
    return true;
}

PvStatus pv_memory_equal(PvVM *vm, const PvMemoryView *a, const PvMemoryView *b, bool *out) {
    *out = false;
    if (!same_shape(a, b) || a->code == 'w' || b->code == 'w') return PV_OK; // what cannot be read equals nothing
    size_t n = pv_memory_count(a), size = pv_memory_item_size(a->code);
    bool octets = a->code == b->code && strchr("efd?", a->code) == NULL;
    for (size_t i = 0; i < n; i++) {
        PV_TRY(pv_textual_pay(vm, i, n * 8));
        int64_t p = pv_memory_place(a, i, false), q = pv_memory_place(b, i, false);
        bool same;
        if (octets) {
            const uint8_t *s = pv_memory_at(a, p), *t = pv_memory_at(b, q);
            same = s != NULL && t != NULL && memcmp(s, t, size) == 0;
        } else {
            PvValue x, y;
            PV_TRY(pv_memory_unpack(vm, a, p, &x));
            PV_TRY(pv_memory_unpack(vm, b, q, &y));
            if (pv_is_float(x) && pv_is_float(y)) same = pv_float(x) == pv_float(y); // a NaN is not itself
            else PV_TRY(pv_equal(vm, x, y, &same));
        }
        if (!same) return PV_OK;
    }
    *out = true;
    return PV_OK;
}

PvStatus pv_memory_gather(PvVM *vm, const PvMemoryView *m, bool first_fastest, uint8_t *to, size_t n) {
    size_t size = pv_memory_item_size(m->code);
    if (n == 0) return PV_OK;
    if (m->ndim == 1 && m->stride == (int64_t)size) { // in a row
        const uint8_t *first = pv_memory_at(m, m->offset);
        const uint8_t *last = pv_memory_at(m, m->offset + (int64_t)(n - size));
        if (first == NULL || last == NULL) return outside(vm);
        PV_TRY(pv_charge(vm, (int64_t)(n / 64)));
        memcpy(to, first, n);
        return PV_OK;
    }
    for (size_t i = 0; i < n / size; i++) {
        PV_TRY(pv_textual_pay(vm, i, n / size * 4));
        const uint8_t *p = pv_memory_at(m, pv_memory_place(m, i, first_fastest));
        if (p == NULL) return outside(vm);
        memcpy(to + i * size, p, size);
    }
    return PV_OK;
}

PvStatus pv_memory_copy(PvVM *vm, const PvMemoryView *to, const PvMemoryView *from) {
    if (to->code != from->code || !same_shape(to, from)) {
        return pv_raise(vm, PV_EXC_VALUE_ERROR,
                        "memoryview assignment: lvalue and rvalue have different structures");
    }
    size_t size = pv_memory_item_size(to->code), count = pv_memory_count(to);
    if (count == 0) return PV_OK;
    // They may overlap: all is read before anything is written.
    PvBytes *copy = pv_bytes_make(vm, count * size);
    if (copy == NULL) return PV_RETRY;
    PV_TRY(pv_memory_gather(vm, from, false, (uint8_t *)copy->data, count * size));
    PV_TRY(pv_charge(vm, (int64_t)(count / 4)));
    for (size_t i = 0; i < count; i++) {
        uint8_t *p = pv_memory_at(to, pv_memory_place(to, i, false));
        if (p == NULL) return outside(vm);
        memcpy(p, copy->data + i * size, size);
    }
    return PV_OK;
}
