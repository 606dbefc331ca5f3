// format(value, spec) of the types whose format needs no guest code: int, bool, float, complex, str.
//
// text/formatspec parses and lays out; this file makes the pieces, charges for the result, and turns
// what the parser found wrong into CPython's ValueError.
#include "text/formatspec.h"

#include "core/native.h"
#include "objects/complex.h"
#include "objects/float.h"
#include "objects/int.h"
#include "objects/operate.h"

static PvStatus raise_format(PvVM *vm, const PvFormatError *e, PvStr *spec, PvValue v) {
    PvExceptionId type = e->is_overflow ? PV_EXC_OVERFLOW_ERROR : PV_EXC_VALUE_ERROR;
    if (e->names_spec && e->names_type) {
        return pv_raise(vm, type, "%s '%U' for object of type '%T'", e->text, spec, v);
    }
    if (e->names_type) return pv_raise(vm, type, "%s for object of type '%T'", e->text, v);
    if (e->names_spec) return pv_raise(vm, type, "%s '%U'", e->text, spec);
    return pv_raise(vm, type, "%s", e->text);
}

// Without a specification: str(v), a guest subclass's own if it has one.
static PvStatus as_str(PvVM *vm, PvValue v, PvValue *out) {
    if (pv_is_ptr(v) && pv_ptr(v)->type == &pv_types[PV_TYPE_STR]) {
        *out = v;
        return PV_OK;
    }
    PvWriter w;
    pv_writer_init(&w, vm);
    PV_TRY(pv_str_of(vm, v, &w));
    return pv_writer_finish(&w, out);
}

static PvTextView view_of(const PvStr *s) { return (PvTextView){s->data, s->length, s->kind}; }

static PvStatus parse(PvVM *vm, PvStr *spec, PvFormatKind kind, PvValue v, PvFormatSpec *out) {
    PvFormatError error = {.text = ""};
    if (!pv_format_parse(view_of(spec), kind, out, &error)) {
        return raise_format(vm, &error, spec, v);
    }
    PvFormatKind as = kind == PV_FORMAT_INT && pv_format_type_is_float(out->type) ? PV_FORMAT_FLOAT : kind;
    if (!pv_format_check(out, as, &error)) return raise_format(vm, &error, spec, v);
    return PV_OK;
}

// A str of a laid-out number.
static PvStatus finish(PvVM *vm, const PvFormatSpec *spec, const PvFormatNumber *number,
                       PvValue *out) {
    PvFormatLayout layout;
    if (!pv_format_layout(spec, number, &layout) || layout.length > SIZE_MAX / 8) {
        return pv_raise_memory(vm);
    }
    PV_TRY(pv_charge(vm, (int64_t)(layout.length / 8)));
    PvStr *s = pv_str_alloc(vm, layout.length, layout.widest);
    if (s == NULL) return PV_RETRY;
    PvPace pace = pv_pace(vm);
    if (pv_format_write(&layout, s->data, s->kind, 0, layout.length < 1024 ? NULL : &pace.pace) ==
        SIZE_MAX) {
        return PV_STOP;
    }
    pv_pace_end(&pace);
    *out = pv_from_ptr(s);
    return PV_OK;
}

static PvStatus format_float(PvVM *vm, double x, const PvFormatSpec *spec, PvValue *out) {
    char stack[512];
    size_t size = pv_format_float_size(spec, x);
    char *text = size <= sizeof stack ? stack : pv_heap_raw(vm, size);
    if (text == NULL) return size > SIZE_MAX / 8 ? pv_raise_memory(vm) : PV_RETRY;
    PvPace pace = pv_pace(vm);
    PvFormatNumber number;
    PvStatus status = PV_STOP;
    if (pv_format_float(spec, x, text, &number, size <= sizeof stack ? NULL : &pace.pace)) {
        pv_pace_end(&pace);
        status = finish(vm, spec, &number, out);
    }
    if (text != stack) pv_heap_raw_free(vm, text, size);
    return status;
}

static PvStatus format_digits(PvVM *vm, PvValue v, const PvFormatSpec *spec, PvValue *out) {
    PvWriter w;
    PvValue digits;
    pv_writer_init(&w, vm);
    PV_TRY(pv_int_write(vm, v, pv_format_int_base(spec->type), true, &w));
    PV_TRY(pv_writer_finish(&w, &digits));
    // A copy: the pieces are changed in place, and one-character strings are shared.
    PvStr *text = pv_str(digits);
    char stack[256];
    char *copy = text->length <= sizeof stack ? stack : pv_heap_raw(vm, text->length);
    if (copy == NULL) return PV_RETRY;
    memcpy(copy, text->data, text->length);
    PvFormatNumber number = pv_format_int(spec, copy, text->length);
    PvStatus status = finish(vm, spec, &number, out);
    if (copy != stack) pv_heap_raw_free(vm, copy, text->length);
    return status;
}

PvStatus pv_int_op_format(PvVM *vm, PvValue v, PvStr *spec, PvValue *out) {
    PvFormatSpec f;
    if (spec->length == 0) return as_str(vm, v, out);
    PV_TRY(parse(vm, spec, PV_FORMAT_INT, v, &f));
    if (pv_format_type_is_float(f.type)) {
        double x;
        PV_TRY(pv_int_to_double(vm, v, &x));
        return format_float(vm, x, &f, out);
    }
    if (f.type == 'c') {
        int64_t code = 0;
        PvFormatNumber number;
        PvFormatError error = {.text = ""};
        bool fits = pv_int_as_int64(v, &code);
        if (!pv_format_char(code, fits, &number, &error)) return raise_format(vm, &error, spec, v);
        return finish(vm, &f, &number, out);
    }
    return format_digits(vm, v, &f, out);
}

PvStatus pv_float_op_format(PvVM *vm, PvValue v, PvStr *spec, PvValue *out) {
    PvFormatSpec f;
    if (spec->length == 0) return as_str(vm, v, out);
    PV_TRY(parse(vm, spec, PV_FORMAT_FLOAT, v, &f));
    return format_float(vm, pv_float(v), &f, out);
}

PvStatus pv_complex_op_format(PvVM *vm, PvValue v, PvStr *spec, PvValue *out) {
    PvFormatSpec f;
    PvFormatComplex layout;
    if (spec->length == 0) return as_str(vm, v, out);
    PV_TRY(parse(vm, spec, PV_FORMAT_COMPLEX, v, &f));
    const PvComplex *c = pv_complex(v);
    size_t size = pv_format_complex_size(&f, c->real, c->imag);
    char *text = pv_heap_raw(vm, size);
    if (text == NULL) return PV_RETRY;
    PvPace pace = pv_pace(vm);
    PvTextStatus done = pv_format_complex(&f, c->real, c->imag, text, &layout, &pace.pace);
    PvStatus status = done == PV_TEXT_OVERFLOW ? PV_OK : PV_STOP;
    PvStr *s = NULL;
    if (done == PV_TEXT_OK) {
        status = pv_charge(vm, (int64_t)(layout.length / 8));
        if (status == PV_OK) {
            s = pv_str_alloc(vm, layout.length, layout.widest);
            if (s == NULL) status = PV_RETRY;
            else if (pv_format_complex_write(&layout, s->data, s->kind, 0, &pace.pace) == SIZE_MAX) {
                status = PV_STOP;
            }
        }
    }
    pv_pace_end(&pace);
    pv_heap_raw_free(vm, text, size);
    if (done == PV_TEXT_OVERFLOW) return pv_raise_memory(vm);
    *out = pv_from_ptr(s);
    return status;
}

PvStatus pv_str_op_format(PvVM *vm, PvValue v, PvStr *spec, PvValue *out) {
    PvFormatSpec f;
    PvFormatText layout;
    PvStr *s = pv_str(v);
    if (spec->length == 0) return as_str(vm, v, out);
    PV_TRY(parse(vm, spec, PV_FORMAT_STR, v, &f));
    if (!pv_format_text(&f, s->length, &layout) || layout.length > SIZE_MAX / 8) {
        return pv_raise_memory(vm);
    }
    PV_TRY(pv_charge(vm, (int64_t)(layout.length / 8)));
    PvWriter w;
    pv_writer_init(&w, vm);
    PV_TRY(pv_writer_fill(&w, f.fill, layout.left));
    PV_TRY(pv_writer_part(&w, s, 0, layout.taken));
    PV_TRY(pv_writer_fill(&w, f.fill, layout.right));
    return pv_writer_finish(&w, out);
}

// --- the __format__ methods ---------------------------------------------------------------------

PvStatus pv_int_dunder_format(PvVM *vm, PvArgs *a, PvValue *out) {
    return pv_int_op_format(vm, a->v[0], pv_str(a->v[1]), out);
}
PvStatus pv_float_dunder_format(PvVM *vm, PvArgs *a, PvValue *out) {
    return pv_float_op_format(vm, a->v[0], pv_str(a->v[1]), out);
}
PvStatus pv_complex_dunder_format(PvVM *vm, PvArgs *a, PvValue *out) {
    return pv_complex_op_format(vm, a->v[0], pv_str(a->v[1]), out);
}
PvStatus pv_str_dunder_format(PvVM *vm, PvArgs *a, PvValue *out) {
    return pv_str_op_format(vm, a->v[0], pv_str(a->v[1]), out);
}
