// What an item of an array is: how each type code lays a value out, and what it refuses.
//
// Invariant: pv_array_pack is the only judge of what may become an item, and says what CPython's C
// conversions would; pv_array_fetch gives back the same value.
#include "objects/array.h"

#include "core/native.h"
#include "objects/float.h"
#include "objects/int.h"
#include "objects/operate.h"
#include "objects/str.h"
#include "objects/types.h"

uint8_t pv_array_item_size(uint32_t code) {
    switch (code) {
    case 'b': case 'B': return 1;
    case 'h': case 'H': return 2;
    case 'i': case 'I': case 'f': case 'u': case 'w': return 4;
    case 'l': case 'L': case 'q': case 'Q': case 'd': return 8;
    default: return 0;
    }
}

PvStatus pv_array_fetch(PvVM *vm, const PvArray *a, size_t i, PvValue *out) {
    const uint8_t *p = a->octets.data + i * a->size;
    switch (a->code) {
    case 'b': *out = pv_from_int((int8_t)*p); return PV_OK;
    case 'B': *out = pv_from_int(*p); return PV_OK;
    case 'h': *out = pv_from_int(PV_ARRAY_LOAD(int16_t, p)); return PV_OK;
    case 'H': *out = pv_from_int(PV_ARRAY_LOAD(uint16_t, p)); return PV_OK;
    case 'i': *out = pv_from_int(PV_ARRAY_LOAD(int32_t, p)); return PV_OK;
    case 'I': *out = pv_from_int(PV_ARRAY_LOAD(uint32_t, p)); return PV_OK;
    case 'l': case 'q': return pv_array_given(pv_int_new(vm, PV_ARRAY_LOAD(int64_t, p)), out);
    case 'L': case 'Q': return pv_array_given(pv_int_from_uint64(vm, PV_ARRAY_LOAD(uint64_t, p)), out);
    case 'f': return pv_array_given(pv_float_new(vm, (double)PV_ARRAY_LOAD(float, p)), out);
    case 'd': return pv_array_given(pv_float_new(vm, PV_ARRAY_LOAD(double, p)), out);
    default: {
        uint32_t c = PV_ARRAY_LOAD(uint32_t, p);
        if (c > 0x10ffff) return pv_raise(vm, PV_EXC_VALUE_ERROR, "chr() arg not in range(0x110000)");
        return pv_array_given(pv_from_ptr(pv_str_from_char(vm, c)), out);
    }
    }
}

static PvStatus beyond(PvVM *vm, const char *type, bool below) {
    return pv_raise(vm, PV_EXC_OVERFLOW_ERROR, "%s is %s", type, below ? "less than minimum" : "greater than maximum");
}

static PvStatus too_large(PvVM *vm, const char *type) {
    return pv_raise(vm, PV_EXC_OVERFLOW_ERROR, "Python int too large to convert to C %s", type);
}

// What CPython says of an int that a type does not hold: it converts to a wider C type first.
static PvStatus refuse_int(PvVM *vm, uint8_t code, PvValue v) {
    int64_t i;
    bool fits = pv_int_as_int64(v, &i), below = pv_int_sign(v) < 0;
    switch (code) {
    case 'q': case 'Q':
        return pv_raise(vm, PV_EXC_OVERFLOW_ERROR,
                        code == 'Q' && below ? "can't convert negative int to unsigned" : "int too big to convert");
    case 'I': case 'L': {
        uint64_t room[1];
        if (below) return pv_raise(vm, PV_EXC_OVERFLOW_ERROR, "can't convert negative value to unsigned int");
        if (code == 'L' || pv_int_big(v, room).n > 1) return too_large(vm, "unsigned long");
        return beyond(vm, "unsigned int", false);
    }
    default: break;
    }
    if (code == 'l' || !fits) return too_large(vm, "long");
    bool wide = code == 'H' || code == 'i';
    if (wide ? i != (int32_t)i : code != 'B' && i != (int16_t)i) {
        return beyond(vm, wide ? "signed integer" : "signed short integer", below);
    }
    return beyond(vm, code == 'b' ? "signed char" : code == 'B' ? "unsigned byte integer" : "unsigned short", below);
}

static bool int_fits(uint8_t code, int64_t i) {
    switch (code) {
    case 'b': return i == (int8_t)i;
    case 'B': return i == (uint8_t)i;
    case 'h': return i == (int16_t)i;
    case 'H': return i == (uint16_t)i;
    case 'i': return i == (int32_t)i;
    case 'I': return i == (uint32_t)i;
    case 'l': case 'q': return true;
    default: return i >= 0;
    }
}

static PvStatus pack_float(PvVM *vm, uint8_t code, PvValue v, uint64_t *bits) {
    double d = 0;
    PvStatus status = PV_OK;
    if (!pv_float_from_real(vm, v, &d, &status)) {
        if (!(pv_type_of(v)->flags & PV_TF_BUILTIN)) return PV_DEFER;
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "must be real number, not %T", v);
    }
    PV_TRY(status);
    *bits = 0;
    if (code == 'd') {
        memcpy(bits, &d, sizeof d);
    } else {
        float f = (float)d;
        memcpy(bits, &f, sizeof f);
    }
    return PV_OK;
}

PvStatus pv_array_pack(PvVM *vm, uint8_t code, PvValue v, uint64_t *bits) {
    if (code == 'd' || code == 'f') return pack_float(vm, code, v, bits);
    if (pv_array_is_text(code)) {
        if (!pv_is_str(v) || pv_str(v)->length != 1) {
            return pv_raise(vm, PV_EXC_TYPE_ERROR, "array item must be unicode character");
        }
        *bits = pv_str_at(pv_str(v), 0);
        return PV_OK;
    }
    int64_t i;
    if (!pv_is_integer(v)) {
        if (!(pv_type_of(v)->flags & PV_TF_BUILTIN)) return PV_DEFER;
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "'%T' object cannot be interpreted as an integer", v);
    }
    if (pv_is_int(v)) {
        i = pv_int(v);
    } else if (!pv_int_as_int64(v, &i)) {
        uint64_t room[1];
        PvBig big = pv_int_big(v, room);
        if ((code != 'L' && code != 'Q') || big.n > 1 || big.negative) return refuse_int(vm, code, v);
        *bits = big.limb[0];
        return PV_OK;
    }
    if (!int_fits(code, i)) return refuse_int(vm, code, v);
    *bits = (uint64_t)i;
    return PV_OK;
}

void pv_array_store(uint8_t *p, uint64_t bits, size_t size) {
    switch (size) {
    case 1: *p = (uint8_t)bits; break;
    case 2: memcpy(p, &bits, 2); break;
    case 4: memcpy(p, &bits, 4); break;
    default: memcpy(p, &bits, 8); break;
    }
}
