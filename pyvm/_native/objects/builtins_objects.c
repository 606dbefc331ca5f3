// Builtin functions on any object: attributes, classes, hash, repr, iteration, id.
//
// Invariant: what guest code decides is answered by DEFER before anything happened; the twins of the
// same names (stdlib_shims/_prelude/builtins.py) look special methods up on the type.
#include "core/names.h"
#include "objects/exception.h"
#include "objects/int.h"
#include "objects/operate.h"
#include "objects/type.h"
#include "objects/types.h"

static PvStatus check_name(PvVM *vm, PvValue name) {
    if (pv_is_str(name)) return PV_OK;
    return pv_raise(vm, PV_EXC_TYPE_ERROR, "attribute name must be string, not '%T'", name);
}

// A native failed where the failure may be an answer: forget it if it is of that kind.
static bool forget(PvVM *vm, PvStatus status, PvExceptionId id) {
    if (status != PV_RAISE || !pv_exception_is(pv_core(vm)->exc, id)) return false;
    pv_core(vm)->exc = PV_NULL;
    return true;
}

// Behind a default a guest call cannot be the answer: the twin catches what it raises.
static PvStatus plain(PvVM *vm, PvStatus status) {
    if (status == PV_DEFER) pv_core(vm)->defer_fn = PV_NULL;
    return status;
}

PvStatus pv_builtin_getattr(PvVM *vm, PvArgs *a, PvValue *out) {
    PV_TRY(check_name(vm, a->v[1]));
    if (a->v[2] == PV_NULL) return pv_getattr(vm, a->v[0], pv_str(a->v[1]), out, NULL);
    PvStatus status = pv_getattr_or_none(vm, a->v[0], pv_str(a->v[1]), out, NULL);
    if (forget(vm, status, PV_EXC_ATTRIBUTE_ERROR) || (status == PV_OK && *out == PV_NULL)) {
        *out = a->v[2];
        return PV_OK;
    }
    return plain(vm, status);
}

PvStatus pv_builtin_hasattr(PvVM *vm, PvArgs *a, PvValue *out) {
    PV_TRY(check_name(vm, a->v[1]));
    PvValue value;
    PvStatus status = pv_getattr_or_none(vm, a->v[0], pv_str(a->v[1]), &value, NULL);
    *out = pv_bool(status == PV_OK && value != PV_NULL);
    return forget(vm, status, PV_EXC_ATTRIBUTE_ERROR) ? PV_OK : plain(vm, status);
}

PvStatus pv_builtin_setattr(PvVM *vm, PvArgs *a, PvValue *out) {
    PV_TRY(check_name(vm, a->v[1]));
    *out = PV_NONE;
    return plain(vm, pv_setattr(vm, a->v[0], pv_str(a->v[1]), a->v[2], NULL));
}

PvStatus pv_builtin_delattr(PvVM *vm, PvArgs *a, PvValue *out) {
    PV_TRY(check_name(vm, a->v[1]));
    *out = PV_NONE;
    return plain(vm, pv_delattr(vm, a->v[0], pv_str(a->v[1])));
}

PvStatus pv_builtin_isinstance(PvVM *vm, PvArgs *a, PvValue *out) {
    bool yes;
    PV_TRY(plain(vm, pv_isinstance(vm, a->v[0], a->v[1], &yes)));
    *out = pv_bool(yes);
    return PV_OK;
}

PvStatus pv_builtin_issubclass(PvVM *vm, PvArgs *a, PvValue *out) {
    bool yes;
    PV_TRY(plain(vm, pv_issubclass(vm, a->v[0], a->v[1], &yes)));
    *out = pv_bool(yes);
    return PV_OK;
}

static bool is_callable(PvVM *vm, PvValue v) {
    return pv_is_type(v) || pv_type_lookup(vm, pv_type_of(v), PV_NAME(__call__)) != PV_NULL;
}

PvStatus pv_builtin_callable(PvVM *vm, PvArgs *a, PvValue *out) {
    *out = pv_bool(is_callable(vm, a->v[0]));
    return PV_OK;
}

PvStatus pv_builtin_hash(PvVM *vm, PvArgs *a, PvValue *out) {
    uint64_t hash;
    PV_TRY(pv_hash(vm, a->v[0], &hash));
    return pv_hash_value(vm, hash, out);
}

// Objects have a serial number, which their repr() shows; immediate values have one that their bits make.
PvStatus pv_builtin_id(PvVM *vm, PvArgs *a, PvValue *out) {
    PvValue v = a->v[0];
    uint64_t id = pv_is_ptr(v) ? pv_heap_id(vm, pv_ptr(v)) : (v >> 2 | (uint64_t)1 << 62) ^ (v & 3);
    if (id == 0) return PV_RETRY;
    *out = pv_int_from_uint64(vm, id);
    return *out == PV_NULL ? PV_RETRY : PV_OK;
}

PvStatus pv_builtin_len(PvVM *vm, PvArgs *a, PvValue *out) {
    size_t n;
    PV_TRY(pv_length(vm, a->v[0], &n));
    *out = pv_int_new(vm, (int64_t)n);
    return *out == PV_NULL ? PV_RETRY : PV_OK;
}

PvStatus pv_builtin_iter(PvVM *vm, PvArgs *a, PvValue *out) {
    if (a->v[1] == PV_NULL) return pv_iter(vm, a->v[0], out);
    if (!is_callable(vm, a->v[0])) return pv_raise(vm, PV_EXC_TYPE_ERROR, "iter(v, w): v must be callable");
    return PV_DEFER;
}

PvStatus pv_builtin_next(PvVM *vm, PvArgs *a, PvValue *out) {
    PvStatus status = pv_next(vm, a->v[0], out);
    if (a->v[1] != PV_NULL && forget(vm, status, PV_EXC_STOP_ITERATION)) {
        *out = PV_NULL;
        status = PV_OK;
    }
    PV_TRY(status);
    if (*out != PV_NULL) return PV_OK;
    if (a->v[1] == PV_NULL) return pv_raise_value(vm, PV_EXC_STOP_ITERATION, PV_NULL);
    *out = a->v[1];
    return PV_OK;
}

PvStatus pv_builtin_repr(PvVM *vm, PvArgs *a, PvValue *out) { return pv_repr_str(vm, a->v[0], out); }

// A str with everything outside ASCII escaped.
PvStatus pv_operate_ascii(PvVM *vm, PvStr *s, PvValue *out) {
    if (s->ascii) {
        *out = pv_from_ptr(s);
        return PV_OK;
    }
    PvWriter w;
    pv_writer_init(&w, vm);
    PV_TRY(pv_charge(vm, (int64_t)(s->length >> 3)));
    for (size_t i = 0; i < s->length; i++) {
        uint32_t c = pv_str_at(s, i);
        if (c < 128) PV_TRY(pv_writer_char(&w, c));
        else PV_TRY(pv_writer_format(&w, c < 256 ? "\\x%02x" : c < 65536 ? "\\u%04x" : "\\U%08x", c));
    }
    return pv_writer_finish(&w, out);
}

PvStatus pv_builtin_ascii(PvVM *vm, PvArgs *a, PvValue *out) {
    PvValue text;
    PV_TRY(pv_repr_str(vm, a->v[0], &text));
    return pv_operate_ascii(vm, pv_str(text), out);
}

PvStatus pv_builtin_format(PvVM *vm, PvArgs *a, PvValue *out) {
    PvStr *spec = pv_str(a->v[1]);
    const PvType *t = pv_type_of(a->v[0]);
    if (t->ops.format) return plain(vm, t->ops.format(vm, a->v[0], spec, out));
    if (spec->length != 0) return PV_DEFER;
    PvWriter w;
    pv_writer_init(&w, vm);
    PV_TRY(pv_str_of(vm, a->v[0], &w));
    return pv_writer_finish(&w, out);
}

PvStatus pv_builtin_build_class(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm, (void)a, (void)out;
    return PV_DEFER;
}

PvStatus pv_builtin_breakpoint(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm, (void)a, (void)out;
    return PV_DEFER;
}

PvStatus pv_builtin_exit(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm, (void)a, (void)out;
    return PV_DEFER;
}

PvStatus pv_builtin_quit(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm, (void)a, (void)out;
    return PV_DEFER;
}

PvStatus pv_builtin_help(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm, (void)a, (void)out;
    return PV_DEFER;
}

PvStatus pv_builtin_aiter(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm, (void)a, (void)out;
    return PV_DEFER;
}

PvStatus pv_builtin_anext(PvVM *vm, PvArgs *a, PvValue *out) {
    (void)vm, (void)a, (void)out;
    return PV_DEFER;
}
