// str() and repr() of exceptions, class by class.
//
// Invariant: where a part needs guest code (an argument's own __str__), the answer is DEFER; the
// twins base_exception_str, base_exception_repr and their like write the same text.
#include "core/names.h"
#include "objects/exception.h"
#include "objects/operate.h"
#include "objects/shape.h"
#include "objects/tuple.h"
#include "objects/type.h"

static PvTuple *args_of(PvValue v) { return pv_tuple(pv_as_exception(v)->args); }

PvStatus pv_base_exception_op_str(PvVM *vm, PvValue v, PvWriter *w) {
    PvTuple *args = args_of(v);
    if (args->n == 0) return PV_OK;
    if (args->n == 1) return pv_str_of(vm, args->item[0], w);
    return pv_repr(vm, pv_from_ptr(args), w);
}

PvStatus pv_base_exception_op_repr(PvVM *vm, PvValue v, PvWriter *w) {
    PvTuple *args = args_of(v);
    PV_TRY(pv_writer_str(w, pv_ptr(v)->type->name));
    if (args->n != 1) return pv_repr(vm, pv_from_ptr(args), w);
    PV_TRY(pv_writer_char(w, '('));
    PV_TRY(pv_repr(vm, args->item[0], w));
    return pv_writer_char(w, ')');
}

PvStatus pv_attribute_error_op_str(PvVM *vm, PvValue v, PvWriter *w) {
    return pv_base_exception_op_str(vm, v, w);
}

PvStatus pv_name_error_op_str(PvVM *vm, PvValue v, PvWriter *w) {
    return pv_base_exception_op_str(vm, v, w);
}

PvStatus pv_key_error_op_str(PvVM *vm, PvValue v, PvWriter *w) {
    PvTuple *args = args_of(v);
    if (args->n == 1) return pv_repr(vm, args->item[0], w);
    return pv_base_exception_op_str(vm, v, w);
}

PvStatus pv_import_error_op_str(PvVM *vm, PvValue v, PvWriter *w) {
    PvValue message = pv_as_exception(v)->extra[0];
    if (message != PV_NULL && pv_type_of(message) == &pv_types[PV_TYPE_STR])
        return pv_writer_str(w, pv_str(message));
    return pv_base_exception_op_str(vm, v, w);
}

static PvStatus str_or_none(PvVM *vm, PvValue v, PvWriter *w) {
    return v == PV_NULL ? pv_writer_text(w, "None") : pv_str_of(vm, v, w);
}

PvStatus pv_os_error_op_str(PvVM *vm, PvValue v, PvWriter *w) {
    PvException *e = pv_as_exception(v);
    PvValue number = e->extra[0], text = e->extra[1], name = e->extra[2], second = e->extra[3];
    if (name == PV_NULL && (number == PV_NULL || text == PV_NULL))
        return pv_base_exception_op_str(vm, v, w);
    PV_TRY(pv_writer_text(w, "[Errno "));
    PV_TRY(str_or_none(vm, number, w));
    PV_TRY(pv_writer_text(w, "] "));
    PV_TRY(str_or_none(vm, text, w));
    if (name == PV_NULL) return PV_OK;
    PV_TRY(pv_writer_text(w, ": "));
    PV_TRY(pv_repr(vm, name, w));
    if (second == PV_NULL) return PV_OK;
    PV_TRY(pv_writer_text(w, " -> "));
    return pv_repr(vm, second, w);
}

// The file name without its folders.
static PvStatus write_basename(PvWriter *w, const PvStr *path) {
    size_t start = path->length;
    while (start > 0 && pv_str_at(path, start - 1) != '/') start--;
    return pv_writer_part(w, path, start, path->length - start);
}

PvStatus pv_syntax_error_op_str(PvVM *vm, PvValue v, PvWriter *w) {
    PvException *e = pv_as_exception(v);
    PvValue message = e->extra[0], file = e->extra[1], line = e->extra[2];
    PV_TRY(str_or_none(vm, message, w));
    bool has_file = file != PV_NULL && pv_is_str(file), has_line = line != PV_NULL && pv_is_int(line);
    if (has_file && has_line) {
        PV_TRY(pv_writer_text(w, " ("));
        PV_TRY(write_basename(w, pv_str(file)));
        return pv_writer_format(w, ", line %lld)", (long long)pv_int(line));
    }
    if (has_file) {
        PV_TRY(pv_writer_text(w, " ("));
        PV_TRY(write_basename(w, pv_str(file)));
        return pv_writer_char(w, ')');
    }
    if (has_line) return pv_writer_format(w, " (line %lld)", (long long)pv_int(line));
    return PV_OK;
}

// The character at fault, as \xhh, \uhhhh or \Uhhhhhhhh.
static PvStatus write_character(PvWriter *w, uint32_t c) {
    if (c < 0x100) return pv_writer_format(w, "'\\x%02x'", c);
    if (c < 0x10000) return pv_writer_format(w, "'\\u%04x'", c);
    return pv_writer_format(w, "'\\U%08x'", c);
}

static PvStatus write_unicode_error(PvVM *vm, PvWriter *w, PvValue encoding, const char *verb,
                                    PvValue object, PvValue from, PvValue to, PvValue reason) {
    if (object == PV_NULL) return PV_OK;
    int64_t start = pv_is_int(from) ? pv_int(from) : 0, end = pv_is_int(to) ? pv_int(to) : 0;
    bool text = pv_is_str(object);
    int64_t length = text ? (int64_t)pv_str(object)->length
                          : (int64_t)((PvBytes *)(void *)pv_ptr(object))->length;
    if (encoding != PV_NULL) {
        PV_TRY(pv_writer_char(w, '\''));
        PV_TRY(pv_str_of(vm, encoding, w));
        PV_TRY(pv_writer_text(w, "' codec "));
    }
    PV_TRY(pv_writer_format(w, "can't %s ", verb));
    if (start >= 0 && start < length && end == start + 1) {
        if (text) {
            PV_TRY(pv_writer_text(w, "character "));
            PV_TRY(write_character(w, pv_str_at(pv_str(object), (size_t)start)));
        } else {
            unsigned char byte =
                (unsigned char)((PvBytes *)(void *)pv_ptr(object))->data[(size_t)start];
            PV_TRY(pv_writer_format(w, "byte 0x%02x", byte));
        }
        PV_TRY(pv_writer_format(w, " in position %lld: ", (long long)start));
    } else {
        PV_TRY(pv_writer_format(w, "%s in position %lld-%lld: ", text ? "characters" : "bytes",
                                (long long)start, (long long)end - 1));
    }
    return pv_str_of(vm, reason, w);
}

PvStatus pv_unicode_decode_error_op_str(PvVM *vm, PvValue v, PvWriter *w) {
    const PvValue *x = pv_as_exception(v)->extra;
    if (x[1] != PV_NULL && !(pv_type_of(x[1])->flags & PV_TF_BYTES))
        return pv_base_exception_op_str(vm, v, w);
    return write_unicode_error(vm, w, x[0], "decode", x[1], x[2], x[3], x[4]);
}

PvStatus pv_unicode_encode_error_op_str(PvVM *vm, PvValue v, PvWriter *w) {
    const PvValue *x = pv_as_exception(v)->extra;
    if (x[1] != PV_NULL && !pv_is_str(x[1])) return pv_base_exception_op_str(vm, v, w);
    return write_unicode_error(vm, w, x[0], "encode", x[1], x[2], x[3], x[4]);
}

PvStatus pv_unicode_translate_error_op_str(PvVM *vm, PvValue v, PvWriter *w) {
    const PvValue *x = pv_as_exception(v)->extra;
    if (x[0] != PV_NULL && !pv_is_str(x[0])) return pv_base_exception_op_str(vm, v, w);
    return write_unicode_error(vm, w, PV_NULL, "translate", x[0], x[1], x[2], x[3]);
}

PvStatus pv_exception_unencodable(PvVM *vm, const PvStr *text) {
    size_t start = 0, end;
    while (start < text->length && (pv_str_at(text, start) & ~0x7FFu) != 0xD800) start++;
    for (end = start; end < text->length && (pv_str_at(text, end) & ~0x7FFu) == 0xD800;) end++;
    PvStr *encoding = pv_str_from_ascii(vm, "utf-8", 5);
    static const char why[] = "surrogates not allowed";
    PvStr *reason = pv_str_from_ascii(vm, why, sizeof why - 1);
    if (encoding == NULL || reason == NULL) return PV_RETRY;
    const PvValue args[5] = {pv_from_ptr(encoding), pv_from_ptr(text), pv_from_int((int64_t)start),
                             pv_from_int((int64_t)end), pv_from_ptr(reason)};
    PvTuple *tuple = pv_tuple_of(vm, args, 5);
    if (tuple == NULL) return PV_RETRY;
    PV_TRY(pv_exception_new(vm, PV_EXC_UNICODE_ENCODE_ERROR, tuple, &pv_core(vm)->exc));
    return PV_RAISE;
}
