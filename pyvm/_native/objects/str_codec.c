// str and bytes into each other, and the constructor of str.
#include "objects/str_codec.h"

#include "core/native.h"
#include "objects/bytes.h"
#include "objects/exception.h"
#include "objects/instance.h"
#include "objects/int.h"
#include "objects/operate.h"
#include "objects/tuple.h"
#include "objects/types.h"

PvStatus pv_codec_check_names(PvVM *vm, PvStr *encoding, PvStr *errors) {
    for (int i = 0; i < 2; i++) {
        PvStr *name = i == 0 ? encoding : errors;
        if (name != NULL && !name->ascii) { // which must be UTF-8
            PvValue octets;
            PV_TRY(pv_str_encode_to(vm, name, NULL, NULL, &octets));
        }
        if (name != NULL && name->ascii && memchr(name->data, 0, name->length) != NULL) {
            return pv_raise(vm, PV_EXC_VALUE_ERROR, "embedded null character");
        }
    }
    return PV_OK;
}

// The codec and policy of two names; DEFER for what only a program's own registry may know.
static PvStatus choose(PvStr *encoding, PvStr *errors, PvCodec *codec, PvCodecPolicy *policy) {
    *codec = PV_CODEC_UTF8;
    *policy = PV_CODEC_STRICT;
    // An unknown handler is found out only when there is an error to handle.
    if (errors != NULL && errors->ascii) (void)pv_codec_find_policy(errors->data, errors->length, policy);
    if (encoding == NULL) return PV_OK;
    if (!(encoding->ascii && pv_codec_find(encoding->data, encoding->length, codec))) return PV_DEFER;
    return *codec == PV_CODEC_BINARY ? PV_DEFER : PV_OK;
}

// What the codec raised says which name it was asked for by: CPython's registry notes it.
static PvStatus note_failure(PvVM *vm, PvStr *encoding, const char *verb) {
    if (encoding == NULL || pv_codec_is_direct(encoding->data, encoding->length)) return PV_RAISE;
    PvWriter w;
    PvValue note, ignored;
    pv_writer_init(&w, vm);
    PV_TRY(pv_writer_format(&w, "%s with '", verb));
    PV_TRY(pv_writer_str(&w, encoding));
    PV_TRY(pv_writer_text(&w, "' codec failed"));
    PV_TRY(pv_writer_finish(&w, &note));
    PvArgs args = {.v = (PvValue[]){pv_core(vm)->exc, note}};
    PV_TRY(pv_base_exception_add_note(vm, &args, &ignored));
    return PV_RAISE;
}

static bool is_known(PvStr *errors) {
    PvCodecPolicy policy;
    return errors == NULL || (errors->ascii && pv_codec_find_policy(errors->data, errors->length, &policy));
}

PvStatus pv_codec_refuse(PvVM *vm, PvStr *encoding, PvStr *errors, bool decodes) {
    PvCodec codec = PV_CODEC_UTF8;
    const char *verb = decodes ? "decode" : "encode";
    if (encoding != NULL && !(encoding->ascii && pv_codec_find(encoding->data, encoding->length, &codec))) {
        return pv_raise(vm, PV_EXC_LOOKUP_ERROR, "unknown encoding: %U", encoding);
    }
    if (codec == PV_CODEC_BINARY) {
        return pv_raise(vm, PV_EXC_LOOKUP_ERROR,
                        "'%U' is not a text encoding; use codecs.%s() to handle arbitrary codecs", encoding,
                        verb);
    }
    PvStatus status = pv_raise(vm, PV_EXC_LOOKUP_ERROR, "unknown error handler name '%U'", errors);
    return status == PV_RAISE ? note_failure(vm, encoding, decodes ? "decoding" : "encoding") : status;
}

PvStatus pv_codec_raise(PvVM *vm, PvExceptionId type, PvValue object, PvStr *errors,
                              const PvCodecMeasure *m) {
    if (type == PV_EXC_UNICODE_DECODE_ERROR && errors != NULL &&
        (pv_str_equals_ascii(errors, "xmlcharrefreplace") || pv_str_equals_ascii(errors, "namereplace"))) {
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "don't know how to handle UnicodeDecodeError in error callback");
    }
    if (!is_known(errors)) return PV_DEFER;
    PvTuple *args = pv_tuple_make(vm, 5);
    PvStr *encoding = pv_str_from_ascii(vm, m->encoding, strlen(m->encoding));
    PvStr *reason = pv_str_from_ascii(vm, m->reason, strlen(m->reason));
    if (args == NULL || encoding == NULL || reason == NULL) return PV_RETRY;
    args->item[0] = pv_from_ptr(encoding);
    args->item[1] = object;
    args->item[2] = pv_from_int((int64_t)m->start);
    args->item[3] = pv_from_int((int64_t)m->end);
    args->item[4] = pv_from_ptr(reason);
    PvValue exc;
    PV_TRY(pv_exception_new(vm, type, args, &exc));
    pv_core(vm)->exc = exc;
    return PV_RAISE;
}

PvStatus pv_codec_mend(PvVM *vm, PvValue bytes, PvOctets o, PvStr *errors, const PvCodecMeasure *m,
                       PvWriter *w) {
    PvCodecPolicy policy = PV_CODEC_STRICT;
    if (errors != NULL && errors->ascii) (void)pv_codec_find_policy(errors->data, errors->length, &policy);
    bool high = m->end == m->start + 1 && o.data[m->start] >= 0x80;
    if (policy == PV_CODEC_IGNORE) return PV_OK;
    if (policy == PV_CODEC_REPLACE) return pv_writer_char(w, 0xfffd);
    if (policy == PV_CODEC_SURROGATEESCAPE && high) return pv_writer_char(w, 0xdc00u + o.data[m->start]);
    if (policy == PV_CODEC_BACKSLASHREPLACE) {
        for (size_t i = m->start; i < m->end; i++) PV_TRY(pv_writer_format(w, "\\x%02x", o.data[i]));
        return PV_OK;
    }
    if (!pv_is_bytes(bytes)) bytes = pv_from_ptr(pv_bytes_of(vm, o.data, o.n));
    return bytes == PV_NULL ? PV_RETRY : pv_codec_raise(vm, PV_EXC_UNICODE_DECODE_ERROR, bytes, errors, m);
}

static PvStatus decode_by(PvVM *vm, PvValue bytes, PvCodec codec, PvCodecPolicy policy, PvStr *errors,
                          PvValue *out) {
    PvCodecMeasure m;
    PvOctets o = {NULL, 0};
    pv_octets(bytes, &o);
    const uint8_t *data = o.data;
    if (codec == PV_CODEC_UNICODE_ESCAPE || codec == PV_CODEC_RAW_UNICODE_ESCAPE) {
        return pv_escape_decode(vm, bytes, codec == PV_CODEC_RAW_UNICODE_ESCAPE, errors, out);
    }
    if (codec == PV_CODEC_UTF7) return pv_utf7_decode(vm, bytes, errors, out);
    PvPace pace = pv_pace(vm);
    PvTextPace *p = o.n < 1024 ? NULL : &pace.pace;
    PvTextStatus status = pv_decode_measure(codec, policy, data, o.n, &m, p);
    if (status == PV_TEXT_STOPPED) return PV_STOP;
    if (status == PV_TEXT_BAD) {
        bool marked = codec == PV_CODEC_UTF8_SIG && o.n >= 3 && memcmp(data, "\xEF\xBB\xBF", 3) == 0;
        size_t from = marked ? 3 : 0; // the error is about what stands behind the mark
        if (marked || !pv_is_bytes(bytes)) bytes = pv_from_ptr(pv_bytes_of(vm, data + from, o.n - from));
        if (bytes == PV_NULL) return PV_RETRY;
        return pv_codec_raise(vm, PV_EXC_UNICODE_DECODE_ERROR, bytes, errors, &m);
    }
    if (m.size == 0) {
        *out = pv_from_ptr(pv_str_empty());
        return PV_OK;
    }
    PvStr *s = pv_str_alloc(vm, m.size, m.widest);
    if (s == NULL) return PV_RETRY;
    if (!pv_decode_write(codec, policy, data, o.n, s->data, s->kind, p)) return PV_STOP;
    pv_pace_end(&pace);
    if (m.size == 1 && pv_str_at(s, 0) < 0x100) s = pv_str_latin1((uint8_t)pv_str_at(s, 0));
    *out = pv_from_ptr(s);
    return PV_OK;
}

PvStatus pv_bytes_decode_to(PvVM *vm, PvValue bytes, PvStr *encoding, PvStr *errors, PvValue *out) {
    PvCodec codec;
    PvCodecPolicy policy;
    PvOctets o = {NULL, 0};
    pv_octets(bytes, &o);
    PV_TRY(pv_codec_check_names(vm, encoding, errors));
    if (o.n == 0) { // nobody asks which encoding that is
        *out = pv_from_ptr(pv_str_empty());
        return PV_OK;
    }
    PV_TRY(choose(encoding, errors, &codec, &policy));
    PvStatus status = decode_by(vm, bytes, codec, policy, errors, out);
    return status == PV_RAISE ? note_failure(vm, encoding, "decoding") : status;
}

static PvStatus encode_by(PvVM *vm, PvStr *s, PvCodec codec, PvCodecPolicy policy, PvStr *errors,
                          PvValue *out) {
    PvCodecMeasure m;
    PvTextView view = {s->data, s->length, s->kind};
    if (codec == PV_CODEC_UNICODE_ESCAPE || codec == PV_CODEC_RAW_UNICODE_ESCAPE) {
        return pv_escape_encode(vm, s, codec == PV_CODEC_RAW_UNICODE_ESCAPE, out);
    }
    if (codec == PV_CODEC_UTF7) return pv_utf7_encode(vm, s, out);
    PvPace pace = pv_pace(vm);
    PvTextPace *p = s->length < 1024 ? NULL : &pace.pace;
    PvTextStatus status = pv_encode_measure(codec, policy, view, &m, p);
    if (status == PV_TEXT_STOPPED) return PV_STOP;
    if (status == PV_TEXT_BAD) {
        return pv_codec_raise(vm, PV_EXC_UNICODE_ENCODE_ERROR, pv_from_ptr(s), errors, &m);
    }
    PvBytes *b = pv_bytes_make(vm, m.size);
    if (b == NULL) return PV_RETRY;
    if (!pv_encode_write(codec, policy, view, (uint8_t *)b->data, p)) return PV_STOP;
    pv_pace_end(&pace);
    *out = pv_from_ptr(b);
    return PV_OK;
}

PvStatus pv_str_encode_to(PvVM *vm, PvStr *s, PvStr *encoding, PvStr *errors, PvValue *out) {
    PvCodec codec;
    PvCodecPolicy policy;
    PV_TRY(pv_codec_check_names(vm, encoding, errors));
    PV_TRY(choose(encoding, errors, &codec, &policy));
    PvStatus status = encode_by(vm, s, codec, policy, errors, out);
    return status == PV_RAISE ? note_failure(vm, encoding, "encoding") : status;
}

static PvStr *name_of(PvValue v) { return v == PV_NULL || v == PV_NONE ? NULL : pv_str(v); }

PvStatus pv_str_encode(PvVM *vm, PvArgs *a, PvValue *out) {
    return pv_str_encode_to(vm, pv_str(a->v[0]), name_of(a->v[1]), name_of(a->v[2]), out);
}

PvStatus pv_bytes_decode(PvVM *vm, PvArgs *a, PvValue *out) {
    return pv_bytes_decode_to(vm, a->v[0], name_of(a->v[1]), name_of(a->v[2]), out);
}

// The same without a program's own codecs and handlers: what the registry itself calls.
PvStatus pv_intrinsic_pyvm_codec_encode(PvVM *vm, PvArgs *a, PvValue *out) {
    PvStr *encoding = name_of(a->v[1]), *errors = name_of(a->v[2]);
    PvStatus status = pv_str_encode_to(vm, pv_str(a->v[0]), encoding, errors, out);
    return status == PV_DEFER ? pv_codec_refuse(vm, encoding, errors, false) : status;
}

PvStatus pv_intrinsic_pyvm_codec_decode(PvVM *vm, PvArgs *a, PvValue *out) {
    PvStr *encoding = name_of(a->v[1]), *errors = name_of(a->v[2]);
    PvOctets o;
    if (!pv_octets(a->v[0], &o)) {
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "a bytes-like object is required, not '%T'", a->v[0]);
    }
    PvStatus status = pv_bytes_decode_to(vm, a->v[0], encoding, errors, out);
    return status == PV_DEFER ? pv_codec_refuse(vm, encoding, errors, true) : status;
}

// str(object=''), str(bytes, encoding, errors). DEFER where __str__ is guest code.
PvStatus pv_str_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    PvType *type = (PvType *)(void *)pv_ptr(a->v[0]);
    PvValue object = a->v[1];
    if (object == PV_NULL) {
        *out = pv_from_ptr(pv_str_empty());
    } else if (a->v[2] != PV_NULL || a->v[3] != PV_NULL) {
        PV_TRY(pv_codec_check_names(vm, name_of(a->v[2]), name_of(a->v[3])));
        if (pv_is_str(object)) {
            return pv_raise(vm, PV_EXC_TYPE_ERROR, "decoding str is not supported");
        }
        PvOctets o;
        if (!pv_octets(object, &o)) {
            return pv_raise(vm, PV_EXC_TYPE_ERROR,
                            "decoding to str: need a bytes-like object, %T found", object);
        }
        PV_TRY(pv_bytes_decode_to(vm, object, name_of(a->v[2]), name_of(a->v[3]), out));
    } else if (pv_is_ptr(object) && pv_ptr(object)->type == &pv_types[PV_TYPE_STR]) {
        *out = object;
    } else {
        PvWriter w;
        pv_writer_init(&w, vm);
        PvStatus status = pv_str_of(vm, object, &w);
        if (status == PV_DEFER && type == &pv_types[PV_TYPE_STR]) {
            return pv_defer_call(vm, pv_twin(PV_TWIN_TEXT_OF), 1, &object);
        }
        PV_TRY(status);
        PV_TRY(pv_writer_finish(&w, out));
    }
    if (type == &pv_types[PV_TYPE_STR]) return PV_OK;
    // An instance of a subclass has a fixed layout: its characters lie in a buffer.
    const PvStr *s = pv_str(*out);
    size_t bytes = s->length * s->kind;
    PvValue made;
    PV_TRY(pv_charge(vm, (int64_t)(s->length / 32)));
    PvStrBuffer *buffer = pv_str_buffer(vm, bytes);
    if (buffer == NULL) return PV_RETRY;
    memcpy(buffer->bytes, s->data, bytes);
    PV_TRY(pv_instance_new(vm, type, &made));
    PvStr *r = pv_str(made);
    r->length = s->length;
    r->kind = s->kind;
    r->ascii = s->ascii;
    r->shared = true;
    r->data = buffer->bytes;
    *out = made;
    return PV_OK;
}
