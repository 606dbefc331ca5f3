// struct: one value as bytes in a format, and back.
#include "modules/struct.h"

#include <math.h>

#include "objects/bytes.h"
#include "objects/float.h"
#include "objects/int.h"
#include "objects/operate.h"
#include "text/half.h"

static void put_word(const PvPackWalk *w, uint64_t x, size_t n, uint8_t *out) {
    for (size_t i = 0; i < n; i++) out[w->little ? i : n - 1 - i] = (uint8_t)(x >> (8 * i));
}

static uint64_t get_word(const PvPackWalk *w, const uint8_t *in, size_t n) {
    uint64_t x = 0;
    for (size_t i = 0; i < n; i++) x |= (uint64_t)in[w->little ? i : n - 1 - i] << (8 * i);
    return x;
}

static bool is_signed(char code) { return strchr("bhilqn", code) != NULL; }

static PvStatus refuse_range(PvVM *vm, const PvPackItem *item) {
    if (item->code == 'P') return pv_raise(vm, PV_EXC_STRUCT_ERROR, "int too large to convert");
    unsigned bits = item->size * 8u;
    uint64_t all = bits == 64 ? UINT64_MAX : (UINT64_C(1) << bits) - 1;
    if (is_signed(item->code)) {
        int64_t most = (int64_t)(all >> 1);
        return pv_raise(vm, PV_EXC_STRUCT_ERROR, "'%c' format requires %lld <= number <= %lld",
                        item->code, (long long)(-most - 1), (long long)most);
    }
    return pv_raise(vm, PV_EXC_STRUCT_ERROR, "'%c' format requires 0 <= number <= %zu", item->code,
                    (size_t)all);
}

static PvStatus put_int(PvVM *vm, const PvPackWalk *w, const PvPackItem *item, PvValue v, uint8_t *out) {
    if (!pv_is_integer(v)) return PV_DEFER;
    uint64_t room[1], bits;
    PvBig big = pv_int_big(v, room);
    if (big.n > 1) return refuse_range(vm, item);
    bits = big.n == 0 ? 0 : big.limb[0];
    unsigned width = item->size * 8u;
    if (is_signed(item->code)) {
        uint64_t most = UINT64_C(1) << (width - 1);
        if (bits > most || (bits == most && !big.negative)) return refuse_range(vm, item);
        if (big.negative) bits = 0 - bits;
    } else if (item->code == 'P' && big.negative) {
        bits = 0 - bits;
    } else if (big.negative || (width < 64 && bits >> width != 0)) {
        return refuse_range(vm, item);
    }
    put_word(w, bits, item->size, out);
    return PV_OK;
}

static PvStatus refuse_float(PvVM *vm, PvValue v, char code) {
    if (pv_is_integer(v)) return pv_raise(vm, PV_EXC_STRUCT_ERROR, "int too large to convert");
    return pv_raise(vm, PV_EXC_OVERFLOW_ERROR, "float too large to pack with %c format", code);
}

static PvStatus put_float(PvVM *vm, const PvPackWalk *w, const PvPackItem *item, PvValue v, uint8_t *out) {
    double x;
    uint64_t room[1];
    PvStatus status = PV_OK;
    if (pv_is_integer(v) && !pv_big_to_double(pv_int_big(v, room), &x))
        return pv_raise(vm, PV_EXC_STRUCT_ERROR, "required argument is not a float");
    bool real = pv_float_from_real(vm, v, &x, &status);
    PV_TRY(status);
    if (!real) return PV_DEFER;
    if (item->size == 8) {
        uint64_t bits;
        memcpy(&bits, &x, sizeof bits);
        put_word(w, bits, 8, out);
    } else if (item->size == 4) {
        float y = (float)x;
        uint32_t bits;
        if (isinf(y) && !isinf(x))
            return refuse_float(vm, v, item->code);
        memcpy(&bits, &y, sizeof bits);
        put_word(w, bits, 4, out);
    } else {
        uint16_t bits;
        if (!pv_half_from_double(x, &bits))
            return refuse_float(vm, v, item->code);
        put_word(w, bits, 2, out);
    }
    return PV_OK;
}

PvStatus pv_struct_put(PvVM *vm, const PvPackWalk *w, const PvPackItem *item, PvValue v, uint8_t *out) {
    switch (item->code) {
    case 'f': case 'd': case 'e': return put_float(vm, w, item, v, out);
    case '?': {
        bool truth;
        PvStatus status = pv_truth(vm, v, &truth);
        if (status == PV_OK) *out = truth;
        return status;
    }
    case 'c':
        if (!pv_is_bytes(v) || pv_bytes(v)->length != 1)
            return pv_raise(vm, PV_EXC_STRUCT_ERROR, "char format requires a bytes object of length 1");
        *out = (uint8_t)pv_bytes(v)->data[0];
        return PV_OK;
    case 's': case 'p': {
        if (!pv_is_bytes(v) && !pv_is_bytearray(v))
            return pv_raise(vm, PV_EXC_STRUCT_ERROR, "argument for '%c' must be a bytes object", item->code);
        PvOctets data;
        (void)pv_octets(v, &data);
        size_t room = (size_t)item->count, n;
        if (item->code == 's') {
            n = data.n < room ? data.n : room;
            if (n > 0) memcpy(out, data.data, n);
        } else if (room > 0) {
            n = data.n < room - 1 ? data.n : room - 1;
            if (n > 0) memcpy(out + 1, data.data, n);
            out[0] = (uint8_t)(n > 255 ? 255 : n);
        }
        return PV_OK;
    }
    default: return put_int(vm, w, item, v, out);
    }
}

PvStatus pv_struct_get(PvVM *vm, const PvPackWalk *w, const PvPackItem *item, const uint8_t *in,
                       PvValue *out) {
    switch (item->code) {
    case 'c': *out = pv_from_ptr(pv_bytes_of(vm, in, 1)); break;
    case 's': *out = pv_from_ptr(pv_bytes_of(vm, in, (size_t)item->count)); break;
    case 'p': {
        size_t room = (size_t)item->count, n = room > 0 ? in[0] : 0;
        if (room > 0 && n >= room) n = room - 1;
        *out = pv_from_ptr(pv_bytes_of(vm, in + (room > 0), n));
        break;
    }
    case '?': *out = pv_bool(*in != 0); break;
    case 'd': {
        uint64_t bits = get_word(w, in, 8);
        double x;
        memcpy(&x, &bits, sizeof x);
        *out = pv_float_new(vm, x);
        break;
    }
    case 'f': {
        uint32_t bits = (uint32_t)get_word(w, in, 4);
        float x;
        memcpy(&x, &bits, sizeof x);
        *out = pv_float_new(vm, (double)x);
        break;
    }
    case 'e': *out = pv_float_new(vm, pv_half_to_double((uint16_t)get_word(w, in, 2))); break;
    default: {
        uint64_t x = get_word(w, in, item->size);
        unsigned width = item->size * 8u;
        if (is_signed(item->code)) *out = pv_int_new(vm, (int64_t)(x << (64 - width)) >> (64 - width));
        else *out = pv_int_from_uint64(vm, x);
        break;
    }
    }
    return *out == PV_NULL ? PV_RETRY : PV_OK;
}
