// The operations of the language on any two values: the order of attempts, and CPython's errors.
//
// Invariant: an operation that is NULL in a type's ops is answered by DEFER, never guessed. Only
// where both types are known to have no say (no guest flag) an error is raised here.
#include "objects/operate.h"

#include "core/names.h"
#include "objects/complex.h"
#include "objects/int.h"
#include "objects/tuple.h"
#include "objects/type.h"

// core->defer_fn names a call for the native that the loop called; an outer native that defers
// because an inner one did must not pass it on.
static inline PvStatus plain(PvVM *vm, PvStatus status) {
    if (__builtin_expect(status == PV_DEFER, 0)) pv_core(vm)->defer_fn = PV_NULL;
    return status;
}

PvStatus pv_hash_slow(PvVM *vm, PvValue v, uint64_t *out) {
    if (pv_is_constant(v)) {
        switch (v) {
        case PV_NONE: *out = 0xfca86420u; return PV_OK;
        case PV_FALSE: *out = 0; return PV_OK;
        case PV_TRUE: *out = 1; return PV_OK;
        case PV_ELLIPSIS: *out = 0x0e111551u; return PV_OK;
        default: *out = 0x0e111553u; return PV_OK;
        }
    }
    PvType *t = pv_type_of(v);
    if (!t->ops.hash) return PV_DEFER;
    PV_TRY(pv_enter(vm));
    PvStatus status = plain(vm, t->ops.hash(vm, v, out));
    pv_leave(vm);
    return status;
}

PvStatus pv_hash_value(PvVM *vm, uint64_t hash, PvValue *out) {
    *out = pv_int_new(vm, (int64_t)hash);
    return *out == PV_NULL ? PV_RETRY : PV_OK;
}

static bool is_exact_str(PvValue v) {
    return pv_is_ptr(v) && pv_ptr(v)->type == &pv_types[PV_TYPE_STR];
}

PvStatus pv_equal_slow(PvVM *vm, PvValue a, PvValue b, bool *out) {
    if (is_exact_str(a) && is_exact_str(b)) {
        if (pv_str(a)->length >= 256) PV_TRY(pv_charge(vm, (int64_t)(pv_str(a)->length / 64)));
        *out = pv_str_equal(pv_str(a), pv_str(b));
        return PV_OK;
    }
    PvValue result;
    PV_TRY(pv_compare(vm, PV_COMPARE_EQ, a, b, &result));
    return pv_truth(vm, result, out);
}

static const uint8_t reflected[] = {
    [PV_COMPARE_LT] = PV_COMPARE_GT, [PV_COMPARE_LE] = PV_COMPARE_GE,
    [PV_COMPARE_EQ] = PV_COMPARE_EQ, [PV_COMPARE_NE] = PV_COMPARE_NE,
    [PV_COMPARE_GT] = PV_COMPARE_LT, [PV_COMPARE_GE] = PV_COMPARE_LE,
};
static const char *const compare_text[] = {"<", "<=", "==", "!=", ">", ">="};

static PvStatus compare_types(PvVM *vm, PvCompare op, PvValue a, PvValue b, PvValue *out) {
    const PvType *ta = pv_type_of(a), *tb = pv_type_of(b);
    if (!ta->ops.compare || !tb->ops.compare) return PV_DEFER;
    PvCompare back = (PvCompare)reflected[op];
    bool first = tb != ta && ta->ops.compare != tb->ops.compare && pv_type_is_subtype(tb, ta);
    if (first) {
        PV_TRY(tb->ops.compare(vm, back, b, a, out));
        if (*out != PV_NOTIMPLEMENTED) return PV_OK;
    }
    PV_TRY(ta->ops.compare(vm, op, a, b, out));
    if (*out != PV_NOTIMPLEMENTED) return PV_OK;
    if (!first) {
        PV_TRY(tb->ops.compare(vm, back, b, a, out));
        if (*out != PV_NOTIMPLEMENTED) return PV_OK;
    }
    if (op == PV_COMPARE_EQ || op == PV_COMPARE_NE) {
        *out = pv_bool((a == b) == (op == PV_COMPARE_EQ));
        return PV_OK;
    }
    return pv_raise(vm, PV_EXC_TYPE_ERROR, "'%s' not supported between instances of '%T' and '%T'",
                    compare_text[op], a, b);
}

PvStatus pv_compare(PvVM *vm, PvCompare op, PvValue a, PvValue b, PvValue *out) {
    if (pv_are_ints(a, b)) {
        int64_t x = (int64_t)a, y = (int64_t)b;
        bool r = false;
        switch (op) {
        case PV_COMPARE_LT: r = x < y; break;
        case PV_COMPARE_LE: r = x <= y; break;
        case PV_COMPARE_EQ: r = x == y; break;
        case PV_COMPARE_NE: r = x != y; break;
        case PV_COMPARE_GT: r = x > y; break;
        case PV_COMPARE_GE: r = x >= y; break;
        }
        *out = pv_bool(r);
        return PV_OK;
    }
    PV_TRY(pv_enter(vm));
    PvStatus status = plain(vm, compare_types(vm, op, a, b, out));
    pv_leave(vm);
    return status;
}

PvStatus pv_less(PvVM *vm, PvValue a, PvValue b, bool *out) {
    PvValue result;
    PV_TRY(pv_compare(vm, PV_COMPARE_LT, a, b, &result));
    return pv_truth(vm, result, out);
}

static const char *const binary_text[] = {"+", "-", "*", "@", "/", "//", "%", "** or pow()", "<<", ">>",
                                          "&", "|", "^"};
static const char *const inplace_text[] = {"+=", "-=", "*=", "@=", "/=", "//=", "%=", "**=", "<<=",
                                           ">>=", "&=", "|=", "^="};

bool pv_operate_repeats(PvValue v) {
    const PvType *t = pv_type_of(v);
    return (t->flags & (PV_TF_LIST | PV_TF_TUPLE | PV_TF_STR | PV_TF_BYTES)) != 0 || t->id == PV_TYPE_BYTEARRAY ||
           t->id == PV_TYPE_ARRAY;
}

// A container on the left keeps `x *= sequence` from repeating the sequence.
bool pv_operate_has_items(PvValue v) {
    const PvType *t = pv_type_of(v);
    return !(t->flags & PV_TF_BUILTIN) || t->ops.length != NULL || t->ops.contains != NULL;
}

PvStatus pv_operate_unsupported(PvVM *vm, int op, PvValue a, PvValue b) {
    int plain_op = op & ~PV_BINARY_INPLACE;
    uint32_t flags = pv_type_of(a)->flags;
    if (plain_op == PV_BINARY_ADD) {
        const char *word = flags & PV_TF_LIST    ? "list"
                           : flags & PV_TF_STR   ? "str"
                           : flags & PV_TF_TUPLE ? "tuple"
                                                 : NULL;
        if (word) {
            return pv_raise(vm, PV_EXC_TYPE_ERROR, "can only concatenate %s (not \"%T\") to %s", word, b, word);
        }
        if (flags & PV_TF_BYTES) {
            return pv_raise(vm, PV_EXC_TYPE_ERROR, "can't concat %T to %T", b, a);
        }
        if (pv_type_of(a)->id == PV_TYPE_ARRAY) {
            return pv_raise(vm, PV_EXC_TYPE_ERROR,
                            op & PV_BINARY_INPLACE ? "can only extend array with array (not \"%T\")"
                                                   : "can only append array (not \"%T\") to array", b);
        }
    }
    if (plain_op == PV_BINARY_MULTIPLY) {
        // A guest's __index__ may say how often.
        if (pv_operate_repeats(a) && !(pv_type_of(b)->flags & PV_TF_BUILTIN)) return PV_DEFER;
        if (pv_operate_repeats(b) && !(pv_type_of(a)->flags & PV_TF_BUILTIN)) return PV_DEFER;
        const char *format = "can't multiply sequence by non-int of type '%T'";
        if (pv_operate_repeats(a)) return pv_raise(vm, PV_EXC_TYPE_ERROR, format, b);
        if (pv_operate_repeats(b) && !(op & PV_BINARY_INPLACE && pv_operate_has_items(a))) {
            return pv_raise(vm, PV_EXC_TYPE_ERROR, format, a);
        }
    }
    if (op == PV_BINARY_RSHIFT && a == pv_from_ptr(&pv_natives[PV_NATIVE_ID_PRINT])) {
        return pv_raise(vm, PV_EXC_TYPE_ERROR,
                        "unsupported operand type(s) for >>: '%T' and '%T'. Did you mean "
                        "\"print(<message>, file=<output_stream>)\"?", a, b);
    }
    return pv_raise(vm, PV_EXC_TYPE_ERROR, "unsupported operand type(s) for %s: '%T' and '%T'",
                    op & PV_BINARY_INPLACE ? inplace_text[plain_op] : binary_text[plain_op], a, b);
}

static PvStatus try_binary(PvVM *vm, int op, PvValue a, PvValue b, PvValue *out) {
    const PvType *ta = pv_type_of(a), *tb = pv_type_of(b);
    if ((ta->flags | tb->flags) & PV_TF_GUEST_BINARY) return PV_DEFER;
    bool first = tb->ops.binary && tb != ta && ta->ops.binary != tb->ops.binary && pv_type_is_subtype(tb, ta);
    if (first) {
        PV_TRY(tb->ops.binary(vm, op & ~PV_BINARY_INPLACE, a, b, out));
        if (*out != PV_NOTIMPLEMENTED) return PV_OK;
    }
    if (ta->ops.binary) {
        PV_TRY(ta->ops.binary(vm, op, a, b, out));
        if (*out != PV_NOTIMPLEMENTED) return PV_OK;
        if (op & PV_BINARY_INPLACE) {
            PV_TRY(ta->ops.binary(vm, op & ~PV_BINARY_INPLACE, a, b, out));
            if (*out != PV_NOTIMPLEMENTED) return PV_OK;
        }
    }
    // CPython's x *= sequence does not repeat the sequence where x is of a class's instances.
    bool keeps = op == (PV_BINARY_MULTIPLY | PV_BINARY_INPLACE) && pv_operate_repeats(b) &&
                 !(ta->flags & PV_TF_BUILTIN);
    if (!first && tb->ops.binary && tb->ops.binary != ta->ops.binary && !keeps) {
        PV_TRY(tb->ops.binary(vm, op & ~PV_BINARY_INPLACE, a, b, out));
        if (*out != PV_NOTIMPLEMENTED) return PV_OK;
    }
    return pv_operate_unsupported(vm, op, a, b);
}

PvStatus pv_binary(PvVM *vm, int op, PvValue a, PvValue b, PvValue *out) {
    return plain(vm, try_binary(vm, op, a, b, out));
}

PvStatus pv_unary(PvVM *vm, int op, PvValue a, PvValue *out) {
    const PvType *t = pv_type_of(a);
    if (t->ops.unary) {
        PV_TRY(plain(vm, t->ops.unary(vm, op, a, out)));
        if (*out != PV_NOTIMPLEMENTED) return PV_OK;
    } else if (!(t->flags & PV_TF_BUILTIN)) {
        return PV_DEFER;
    }
    return pv_raise(vm, PV_EXC_TYPE_ERROR, "bad operand type for unary %c: '%T'", op, a);
}

PvStatus pv_truth(PvVM *vm, PvValue v, bool *out) {
    if (pv_is_bool(v)) {
        *out = v == PV_TRUE;
        return PV_OK;
    }
    if (pv_is_int(v)) {
        *out = v != pv_from_int(0);
        return PV_OK;
    }
    if (v == PV_NONE) {
        *out = false;
        return PV_OK;
    }
    const PvType *t = pv_type_of(v);
    if (t->ops.truth) return plain(vm, t->ops.truth(vm, v, out));
    if (t->ops.length) {
        size_t n;
        PV_TRY(plain(vm, t->ops.length(vm, v, &n)));
        *out = n != 0;
        return PV_OK;
    }
    *out = true;
    return PV_OK;
}

PvStatus pv_length(PvVM *vm, PvValue v, size_t *out) {
    const PvType *t = pv_type_of(v);
    if (!t->ops.length) return PV_DEFER;
    return plain(vm, t->ops.length(vm, v, out));
}

PvStatus pv_getitem(PvVM *vm, PvValue v, PvValue key, PvValue *out) {
    const PvType *t = pv_type_of(v);
    if (!t->ops.getitem) return PV_DEFER;
    return plain(vm, t->ops.getitem(vm, v, key, out));
}

PvStatus pv_setitem(PvVM *vm, PvValue v, PvValue key, PvValue x) {
    const PvType *t = pv_type_of(v);
    if (!t->ops.setitem) return PV_DEFER;
    return plain(vm, t->ops.setitem(vm, v, key, x));
}

PvStatus pv_delitem(PvVM *vm, PvValue v, PvValue key) { return pv_setitem(vm, v, key, PV_NULL); }

PvStatus pv_contains(PvVM *vm, PvValue container, PvValue x, bool *out) {
    const PvType *t = pv_type_of(container);
    if (!t->ops.contains) return PV_DEFER;
    return plain(vm, t->ops.contains(vm, container, x, out));
}

PvStatus pv_iter(PvVM *vm, PvValue v, PvValue *out) {
    const PvType *t = pv_type_of(v);
    if (!t->ops.iter) return PV_DEFER;
    return plain(vm, t->ops.iter(vm, v, out));
}

PvStatus pv_next(PvVM *vm, PvValue it, PvValue *out) {
    const PvType *t = pv_type_of(it);
    if (!t->ops.next) return PV_DEFER;
    return plain(vm, t->ops.next(vm, it, out));
}

PvStatus pv_repr(PvVM *vm, PvValue v, PvWriter *w) {
    if (pv_is_int(v)) return pv_writer_int(w, pv_int(v));
    const PvType *t = pv_type_of(v);
    if (!t->ops.repr) return PV_DEFER;
    PV_TRY(pv_enter(vm));
    PvStatus status = plain(vm, t->ops.repr(vm, v, w));
    pv_leave(vm);
    return status;
}

PvStatus pv_str_of(PvVM *vm, PvValue v, PvWriter *w) {
    if (is_exact_str(v)) return pv_writer_str(w, pv_str(v));
    const PvType *t = pv_type_of(v);
    if (!t->ops.str) return pv_repr(vm, v, w);
    PV_TRY(pv_enter(vm));
    PvStatus status = plain(vm, t->ops.str(vm, v, w));
    pv_leave(vm);
    return status;
}

PvStatus pv_repr_str(PvVM *vm, PvValue v, PvValue *out) {
    PvWriter w;
    pv_writer_init(&w, vm);
    PV_TRY(pv_repr(vm, v, &w));
    return pv_writer_finish(&w, out);
}

int pv_int_sign(PvValue v) {
    if (pv_is_int(v)) return pv_int(v) > 0 ? 1 : pv_int(v) < 0 ? -1 : 0;
    if (pv_is_bool(v)) return v == PV_TRUE;
    const PvInt *i = (const PvInt *)(const void *)pv_ptr(v);
    return i->n == 0 ? 0 : i->negative ? -1 : 1;
}

PvStatus pv_index(PvVM *vm, PvValue v, PvIndexMode mode, const char *what, int64_t *out) {
    if (pv_is_int(v)) {
        *out = pv_int(v);
        return PV_OK;
    }
    if (pv_is_bool(v)) {
        *out = v == PV_TRUE;
        return PV_OK;
    }
    PvType *t = pv_type_of(v);
    if (t->flags & PV_TF_INT) { // a big int, or a subclass
        if (pv_int_as_int64(v, out)) return PV_OK;
        if (mode == PV_INDEX_CLIP) {
            *out = pv_int_sign(v) < 0 ? INT64_MIN : INT64_MAX;
            return PV_OK;
        }
        return pv_raise(vm, mode == PV_INDEX_KEY ? PV_EXC_INDEX_ERROR : PV_EXC_OVERFLOW_ERROR,
                        "cannot fit '%T' into an index-sized integer", v);
    }
    if (!(t->flags & PV_TF_BUILTIN)) return PV_DEFER;
    return pv_raise(vm, PV_EXC_TYPE_ERROR,
                    what ? what : "'%T' object cannot be interpreted as an integer", v);
}

PvStatus pv_defer_with_index(PvVM *vm, const PvArgs *a) {
    PvTuple *args = pv_tuple_of(vm, a->v, a->native->n_params);
    if (args == NULL) return PV_RETRY;
    PvValue call[2] = {pv_from_ptr(a->native), pv_from_ptr(args)};
    return pv_defer_call(vm, pv_twin(PV_TWIN_CALL_WITH_INDEX), 2, call);
}

PvStatus pv_operate_power(PvVM *vm, PvTypeId of, PvValue x, PvValue y, PvValue m, PvValue *out) {
    PvComplex part;
    PvStatus status;
    *out = PV_NOTIMPLEMENTED;
    switch (of) {
    case PV_TYPE_INT:
        if (!pv_is_integer(x) || !pv_is_integer(y) || !pv_is_integer(m)) return PV_OK;
        return pv_int_mod_pow(vm, x, y, m, out);
    case PV_TYPE_FLOAT: // whatever the others are
        return pv_raise(vm, PV_EXC_TYPE_ERROR,
                        "pow() 3rd argument not allowed unless all arguments are integers");
    case PV_TYPE_COMPLEX:
        if (!pv_complex_parts(vm, x, &part, &status)) return PV_OK;
        PV_TRY(status);
        if (!pv_complex_parts(vm, y, &part, &status)) return PV_OK;
        PV_TRY(status);
        return pv_raise(vm, PV_EXC_VALUE_ERROR, "complex modulo");
    default: return PV_OK;
    }
}
