// Builtin functions on numbers and characters.
#include "core/names.h"
#include "objects/bytes.h"
#include "objects/complex.h"
#include "objects/float.h"
#include "objects/int.h"
#include "objects/operate.h"
#include "objects/tuple.h"
#include "objects/types.h"

// The native method `name` of a built-in type's value, called with self and up to one argument;
// DEFER when the value is a guest's or the type has no such method.
static PvStatus call_method(PvVM *vm, PvValue self, PvNativeFn fn, PvValue argument, PvValue *out) {
    PvValue v[2] = {self, argument};
    PvArgs inner = {.v = v};
    return fn(vm, &inner, out);
}

static bool exact(PvValue v, PvTypeId id) { return pv_type_of(v) == &pv_types[id]; }

PvStatus pv_builtin_abs(PvVM *vm, PvArgs *a, PvValue *out) {
    PvValue v = a->v[0];
    if (exact(v, PV_TYPE_INT) || exact(v, PV_TYPE_BOOL)) return call_method(vm, v, pv_int_dunder_abs, PV_NULL, out);
    if (exact(v, PV_TYPE_FLOAT)) return call_method(vm, v, pv_float_dunder_abs, PV_NULL, out);
    if (exact(v, PV_TYPE_COMPLEX)) return call_method(vm, v, pv_complex_dunder_abs, PV_NULL, out);
    if (exact(v, PV_TYPE_TIMEDELTA)) return call_method(vm, v, pv_timedelta_dunder_abs, PV_NULL, out);
    return PV_DEFER;
}

static PvStatus based(PvVM *vm, PvValue v, int base, const char *prefix, PvValue *out) {
    if (!pv_is_integer(v)) return PV_DEFER;
    PvWriter w;
    pv_writer_init(&w, vm);
    PvWriter digits;
    pv_writer_init(&digits, vm);
    PV_TRY(pv_int_write(vm, v, base, false, &digits));
    PvValue text;
    PV_TRY(pv_writer_finish(&digits, &text));
    PvStr *s = pv_str(text);
    bool negative = pv_str_at(s, 0) == '-';
    if (negative) PV_TRY(pv_writer_char(&w, '-'));
    PV_TRY(pv_writer_text(&w, prefix));
    PV_TRY(pv_writer_part(&w, s, negative, s->length - negative));
    return pv_writer_finish(&w, out);
}

PvStatus pv_builtin_bin(PvVM *vm, PvArgs *a, PvValue *out) { return based(vm, a->v[0], 2, "0b", out); }
PvStatus pv_builtin_oct(PvVM *vm, PvArgs *a, PvValue *out) { return based(vm, a->v[0], 8, "0o", out); }
PvStatus pv_builtin_hex(PvVM *vm, PvArgs *a, PvValue *out) { return based(vm, a->v[0], 16, "0x", out); }

PvStatus pv_builtin_chr(PvVM *vm, PvArgs *a, PvValue *out) {
    int64_t i;
    if (!pv_int_as_int64(a->v[0], &i) || i < 0 || i > 0x10ffff) {
        return pv_raise(vm, PV_EXC_VALUE_ERROR, "chr() arg not in range(0x110000)");
    }
    PvStr *s = pv_str_from_char(vm, (uint32_t)i);
    if (!s) return PV_RETRY;
    *out = pv_from_ptr(s);
    return PV_OK;
}

PvStatus pv_builtin_ord(PvVM *vm, PvArgs *a, PvValue *out) {
    PvValue v = a->v[0];
    size_t n;
    PvOctets octets;
    if (pv_is_str(v)) {
        n = pv_str(v)->length;
        if (n == 1) {
            *out = pv_from_int(pv_str_at(pv_str(v), 0));
            return PV_OK;
        }
    } else if (pv_octets(v, &octets)) {
        n = octets.n;
        if (n == 1) {
            *out = pv_from_int(octets.data[0]);
            return PV_OK;
        }
    } else {
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "ord() expected string of length 1, but %T found", v);
    }
    return pv_raise(vm, PV_EXC_TYPE_ERROR, "ord() expected a character, but string of length %zu found", n);
}

PvStatus pv_builtin_divmod(PvVM *vm, PvArgs *a, PvValue *out) {
    PvValue x = a->v[0], y = a->v[1];
    const PvType *tx = pv_type_of(x), *ty = pv_type_of(y);
    if ((tx->flags | ty->flags) & PV_TF_GUEST_BINARY) return PV_DEFER;
    if (!(tx->flags & ty->flags & PV_TF_BUILTIN)) return PV_DEFER;
    if (pv_is_integer(x) && pv_is_integer(y)) return call_method(vm, x, pv_int_dunder_divmod, y, out);
    if (exact(x, PV_TYPE_TIMEDELTA) && tx == ty) return call_method(vm, x, pv_timedelta_dunder_divmod, y, out);
    bool real_x = pv_is_integer(x) || pv_is_float(x), real_y = pv_is_integer(y) || pv_is_float(y);
    if (real_x && real_y) {
        if (pv_is_float(x)) return call_method(vm, x, pv_float_dunder_divmod, y, out);
        return call_method(vm, y, pv_float_dunder_rdivmod, x, out);
    }
    return pv_raise(vm, PV_EXC_TYPE_ERROR, "unsupported operand type(s) for divmod(): '%T' and '%T'", x, y);
}

PvStatus pv_builtin_pow(PvVM *vm, PvArgs *a, PvValue *out) {
    PvValue x = a->v[0], y = a->v[1], m = a->v[2];
    if (m == PV_NONE) return pv_binary(vm, PV_BINARY_POWER, x, y, out);
    if (!(pv_type_of(x)->flags & pv_type_of(y)->flags & pv_type_of(m)->flags & PV_TF_BUILTIN)) return PV_DEFER;
    for (int i = 0; i < 3; i++) { // each operand's type is asked in turn
        PvTypeId type = pv_is_integer(a->v[i]) ? PV_TYPE_INT : (PvTypeId)pv_type_of(a->v[i])->id;
        PV_TRY(pv_operate_power(vm, type, x, y, m, out));
        if (*out != PV_NOTIMPLEMENTED) return PV_OK;
    }
    return pv_raise(vm, PV_EXC_TYPE_ERROR,
                    "unsupported operand type(s) for ** or pow(): '%T', '%T', '%T'", x, y, m);
}

PvStatus pv_builtin_round(PvVM *vm, PvArgs *a, PvValue *out) {
    PvValue v = a->v[0], n = a->v[1] == PV_NONE ? PV_NULL : a->v[1];
    if (n != PV_NULL && !(pv_type_of(n)->flags & PV_TF_BUILTIN)) return PV_DEFER;
    if (exact(v, PV_TYPE_INT) || exact(v, PV_TYPE_BOOL)) return call_method(vm, v, pv_int_dunder_round, n, out);
    if (exact(v, PV_TYPE_FLOAT)) return call_method(vm, v, pv_float_dunder_round, n == PV_NULL ? PV_NONE : n, out);
    return PV_DEFER;
}
