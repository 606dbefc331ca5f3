// The module struct: values packed into bytes, by a format.
//
// A format is read anew with each call; what it costs is paid by its length, the values by their number,
// the bytes by their size, all before anything is made. A value that only guest code makes a number has
// the twin convert them all and call again.
#include "modules/struct.h"

#include "objects/instance.h"
#include "objects/int.h"
#include "objects/memoryview.h"
#include "objects/operate.h"
#include "objects/tuple.h"
#include "objects/type.h"

#define MOST_SIZE ((uint64_t)INT64_MAX)

// --- formats --------------------------------------------------------------------------------------

void pv_struct_walk(PvPackWalk *w, const PvStr *format) {
    *w = (PvPackWalk){.format = format, .native = true, .little = true};
    if (format->length == 0) return;
    switch (pv_str_at(format, 0)) {
    case '@': w->at = 1; break;
    case '=': case '<': w->native = false; w->at = 1; break;
    case '>': case '!': w->native = w->little = false; w->at = 1; break;
    default: break;
    }
}

static bool size_of(char code, bool native, uint8_t *size) {
    switch (code) {
    case 'x': case 'c': case 'b': case 'B': case '?': case 's': case 'p': *size = 1; return true;
    case 'h': case 'H': case 'e': *size = 2; return true;
    case 'i': case 'I': case 'f': *size = 4; return true;
    case 'l': case 'L': *size = native ? 8 : 4; return true;
    case 'q': case 'Q': case 'd': *size = 8; return true;
    case 'n': case 'N': case 'P': *size = 8; return native;
    default: return false;
    }
}

bool pv_struct_next(PvPackWalk *w, PvPackItem *item, uint64_t *offset, const char **wrong) {
    const PvStr *f = w->format;
    uint32_t c = ' ';
    *wrong = NULL;
    while (w->at < f->length && (c = pv_str_at(f, w->at), c == ' ' || (c >= 9 && c <= 13))) w->at++;
    if (w->at >= f->length) return false;
    uint64_t count = 1;
    if (c >= '0' && c <= '9') {
        count = 0;
        while (w->at < f->length && (c = pv_str_at(f, w->at), c >= '0' && c <= '9')) {
            count = count * 10 + (c - '0');
            w->at++;
            if (count > MOST_SIZE / 10) {
                *wrong = "total struct size too long";
                return false;
            }
        }
        if (w->at >= f->length) {
            *wrong = "repeat count given without format specifier";
            return false;
        }
    }
    w->at++;
    item->code = c < 128 ? (char)c : 0;
    item->count = count;
    if (!size_of(item->code, w->native, &item->size)) {
        *wrong = "bad char in struct format";
        return false;
    }
    if (w->native && item->size > 1) {
        uint64_t over = w->offset % item->size;
        if (over != 0) w->offset += item->size - over;
    }
    *offset = w->offset;
    if (w->offset > MOST_SIZE || count > (MOST_SIZE - w->offset) / item->size) {
        *wrong = "total struct size too long";
        return false;
    }
    w->offset += count * item->size;
    return true;
}

// How many values, how many bytes. *wrong: what is wrong.
static bool count_up(const PvStr *format, uint64_t *size, uint64_t *values, const char **wrong) {
    PvPackWalk w;
    PvPackItem item;
    uint64_t offset;
    *values = 0;
    for (pv_struct_walk(&w, format); pv_struct_next(&w, &item, &offset, wrong);) {
        if (item.code == 'x') continue;
        *values += item.code == 's' || item.code == 'p' ? 1 : item.count;
    }
    *size = w.offset;
    return *wrong == NULL;
}

bool pv_struct_measure(const PvStr *format, uint64_t *size, uint64_t *values) {
    const char *wrong;
    return count_up(format, size, values, &wrong);
}

static PvStatus measure(PvVM *vm, const PvStr *format, uint64_t *size, uint64_t *values) {
    const char *wrong;
    PV_TRY(pv_charge(vm, (int64_t)(format->length + 4)));
    if (count_up(format, size, values, &wrong)) return PV_OK;
    return pv_raise(vm, PV_EXC_STRUCT_ERROR, "%s", wrong);
}

// The format of a str or bytes, as ASCII.
static PvStatus format_of(PvVM *vm, PvValue v, PvStr **out) {
    if (pv_is_str(v)) {
        if (!pv_str(v)->ascii)
            return pv_raise(vm, PV_EXC_STRUCT_ERROR, "bad char in struct format");
        *out = pv_str(v);
    } else if (pv_is_bytes(v)) {
        const PvBytes *b = pv_bytes(v);
        PV_TRY(pv_charge(vm, (int64_t)b->length));
        for (size_t i = 0; i < b->length; i++)
            if ((uint8_t)b->data[i] >= 128) return pv_raise(vm, PV_EXC_STRUCT_ERROR, "bad char in struct format");
        *out = pv_str_from_ascii(vm, b->data, b->length);
        if (*out == NULL) return PV_RETRY;
    } else {
        return pv_raise(vm, PV_EXC_TYPE_ERROR,
                        "Struct() argument 1 must be a str or bytes object, not %T", v);
    }
    for (size_t i = 0; i < (*out)->length; i++)
        if (pv_str_at(*out, i) == 0)
            return pv_raise(vm, PV_EXC_STRUCT_ERROR, "embedded null character");
    return PV_OK;
}

// A format as one calls with it: of the module's functions the first argument, of methods self.
typedef struct Format {
    PvStr *text;
    uint64_t size, values;
} Format;

static PvStatus given(PvVM *vm, PvValue v, Format *f) {
    if (pv_is_ptr(v) && pv_ptr(v)->type->id == PV_TYPE_STRUCT) {
        const PvStruct *s = pv_struct(v);
        if (s->format == NULL) return pv_raise(vm, PV_EXC_RUNTIME_ERROR, "Struct object is not initialized");
        *f = (Format){s->format, s->size, s->values};
        return pv_charge(vm, (int64_t)s->format->length);
    }
    PV_TRY(format_of(vm, v, &f->text));
    return measure(vm, f->text, &f->size, &f->values);
}

PvStatus pv_struct_calcsize(PvVM *vm, PvArgs *a, PvValue *out) {
    Format f;
    PV_TRY(given(vm, a->v[0], &f));
    *out = pv_int_from_uint64(vm, f.size);
    return *out == PV_NULL ? PV_RETRY : PV_OK;
}

// One letter per value: what the twin has to know.
PvStatus pv_struct_codes(PvVM *vm, PvArgs *a, PvValue *out) {
    Format f;
    PV_TRY(given(vm, a->v[0], &f));
    PV_TRY(pv_charge(vm, (int64_t)(f.values > INT64_MAX / 2 ? INT64_MAX / 2 : f.values)));
    PvStr *s = pv_str_alloc(vm, f.values, 0);
    if (s == NULL) return PV_RETRY;
    PvPackWalk w;
    PvPackItem item;
    uint64_t offset, n = 0;
    const char *wrong;
    for (pv_struct_walk(&w, f.text); pv_struct_next(&w, &item, &offset, &wrong);) {
        if (item.code == 'x') continue;
        uint64_t times = item.code == 's' || item.code == 'p' ? 1 : item.count;
        memset((char *)s->data + n, item.code, times);
        n += times;
    }
    *out = pv_from_ptr(s);
    return PV_OK;
}

// --- packing: a function of the module, with a format, or a method of Struct ----------------------

static PvStatus pack_all(PvVM *vm, const Format *f, const PvValue *v, uint8_t *out) {
    PvPackWalk w;
    PvPackItem item;
    uint64_t offset;
    const char *wrong;
    for (pv_struct_walk(&w, f->text); pv_struct_next(&w, &item, &offset, &wrong);) {
        if (item.code == 'x') continue;
        bool text = item.code == 's' || item.code == 'p';
        for (uint64_t i = 0; i < (text ? 1 : item.count); i++) {
            PvStatus status = pv_struct_put(vm, &w, &item, *v++, out + offset);
            if (status != PV_OK) return status;
            offset += item.size;
        }
    }
    return PV_OK;
}

static PvStatus check_values(PvVM *vm, const Format *f, size_t n, const char *name) {
    if (n == f->values) return PV_OK;
    return pv_raise(vm, PV_EXC_STRUCT_ERROR, "%s expected %lld items for packing (got %zu)", name,
                    (long long)f->values, n);
}

PvStatus pv_struct_pack(PvVM *vm, PvArgs *a, PvValue *out) {
    Format f;
    PV_TRY(given(vm, a->v[0], &f));
    PV_TRY(check_values(vm, &f, a->n_rest, "pack"));
    if (f.size >= PV_HEAP_IMPOSSIBLE) return pv_raise_memory(vm);
    PV_TRY(pv_charge(vm, (int64_t)(f.values * 2 + f.size / 16)));
    PvBytes *b = pv_bytes_make(vm, f.size);
    if (b == NULL) return PV_RETRY;
    memset(b->data, 0, f.size);
    PV_TRY(pack_all(vm, &f, a->rest, (uint8_t *)b->data));
    *out = pv_from_ptr(b);
    return PV_OK;
}

// An offset counted from the end when it is negative; what is wrong raises.
static PvStatus place(PvVM *vm, const Format *f, int64_t offset, size_t n, bool packing, uint8_t **data) {
    int64_t size = (int64_t)f->size, all = (int64_t)n;
    if (offset < 0) {
        if (offset > -size)
            return packing ? pv_raise(vm, PV_EXC_STRUCT_ERROR, "no space to pack %lld bytes at offset %lld",
                                      (long long)size, (long long)offset)
                           : pv_raise(vm, PV_EXC_STRUCT_ERROR, "not enough data to unpack %lld bytes at offset %lld",
                                      (long long)size, (long long)offset);
        if (offset < -all)
            return pv_raise(vm, PV_EXC_STRUCT_ERROR, "offset %lld out of range for %lld-byte buffer",
                            (long long)offset, (long long)all);
        offset += all;
    }
    if (all - offset < size)
        return pv_raise(vm, PV_EXC_STRUCT_ERROR,
                        packing ? "pack_into requires a buffer of at least %zu bytes for packing %lld "
                                  "bytes at offset %lld (actual buffer size is %lld)"
                                : "unpack_from requires a buffer of at least %zu bytes for unpacking "
                                  "%lld bytes at offset %lld (actual buffer size is %lld)",
                        (size_t)size + (size_t)offset, (long long)size,
                        (long long)offset, (long long)all);
    *data += offset;
    return PV_OK;
}

PvStatus pv_struct_pack_into(PvVM *vm, PvArgs *a, PvValue *out) {
    Format f;
    PV_TRY(given(vm, a->v[0], &f));
    if (a->n_rest < 1) return pv_raise(vm, PV_EXC_STRUCT_ERROR, "pack_into expected buffer argument");
    if (a->n_rest < 2) return pv_raise(vm, PV_EXC_STRUCT_ERROR, "pack_into expected offset argument");
    PV_TRY(check_values(vm, &f, a->n_rest - 2, "pack_into"));
    PvOctets o;
    PvValue target = a->rest[0];
    if (!pv_octets_writable(target, &o)) {
        return pv_raise(vm, PV_EXC_TYPE_ERROR,
                        "argument must be read-write bytes-like object, not %T", target);
    }
    int64_t offset;
    uint8_t *to = (uint8_t *)(uintptr_t)o.data;
    PV_TRY(pv_index(vm, a->rest[1], PV_INDEX_KEY, NULL, &offset));
    PV_TRY(place(vm, &f, offset, o.n, true, &to));
    PV_TRY(pv_charge(vm, (int64_t)(f.values * 2 + f.size / 8)));
    uint8_t small[256], *room = f.size <= sizeof small ? small : pv_heap_raw(vm, f.size);
    if (room == NULL) return PV_RETRY;
    memset(room, 0, f.size);
    PvStatus status = pack_all(vm, &f, a->rest + 2, room);
    if (status == PV_OK && f.size > 0) memcpy(to, room, f.size);
    if (room != small) pv_heap_raw_free(vm, room, f.size);
    *out = PV_NONE;
    return status;
}

// --- unpacking ------------------------------------------------------------------------------------

static PvStatus unpack_all(PvVM *vm, const Format *f, const uint8_t *in, PvValue *out) {
    PV_TRY(pv_charge(vm, (int64_t)(f->values * 2 + f->size / 16)));
    PvTuple *t = pv_tuple_make(vm, f->values);
    if (t == NULL) return PV_RETRY;
    PvPackWalk w;
    PvPackItem item;
    uint64_t offset;
    const char *wrong;
    PvValue *to = t->item;
    for (pv_struct_walk(&w, f->text); pv_struct_next(&w, &item, &offset, &wrong);) {
        if (item.code == 'x') continue;
        bool text = item.code == 's' || item.code == 'p';
        for (uint64_t i = 0; i < (text ? 1 : item.count); i++) {
            PV_TRY(pv_struct_get(vm, &w, &item, in + offset, to++));
            offset += item.size;
        }
    }
    *out = pv_from_ptr(t);
    return PV_OK;
}

static PvStatus data_of(PvVM *vm, PvValue v, PvOctets *out) {
    return pv_octets(v, out) ? PV_OK : pv_octets_refuse(vm, v);
}

PvStatus pv_struct_unpack(PvVM *vm, PvArgs *a, PvValue *out) {
    Format f;
    PvOctets data;
    PV_TRY(given(vm, a->v[0], &f));
    PV_TRY(data_of(vm, a->v[1], &data));
    if (data.n != f.size)
        return pv_raise(vm, PV_EXC_STRUCT_ERROR, "unpack requires a buffer of %lld bytes", (long long)f.size);
    return unpack_all(vm, &f, data.data, out);
}

PvStatus pv_struct_unpack_from(PvVM *vm, PvArgs *a, PvValue *out) {
    Format f;
    PvOctets data;
    PV_TRY(given(vm, a->v[0], &f));
    PV_TRY(data_of(vm, a->v[1], &data));
    uint8_t *from = (uint8_t *)(uintptr_t)data.data;
    PV_TRY(place(vm, &f, pv_int(a->v[2]), data.n, false, &from));
    return unpack_all(vm, &f, from, out);
}

static void make_struct(const Format *f, PvStruct *s) {
    s->format = f->text;
    s->size = f->size;
    s->values = f->values;
}

PvStatus pv_struct_iter_unpack(PvVM *vm, PvArgs *a, PvValue *out) {
    Format f;
    PvOctets data;
    PV_TRY(given(vm, a->v[0], &f));
    PV_TRY(data_of(vm, a->v[1], &data));
    if (f.size == 0)
        return pv_raise(vm, PV_EXC_STRUCT_ERROR, "cannot iteratively unpack with a struct of length 0");
    if (data.n % f.size != 0)
        return pv_raise(vm, PV_EXC_STRUCT_ERROR,
                        "iterative unpacking requires a buffer of a multiple of %lld bytes", (long long)f.size);
    PvStruct *s = pv_heap_new(vm, &pv_types[PV_TYPE_STRUCT], sizeof *s);
    PvUnpacker *u = pv_heap_new(vm, &pv_types[PV_TYPE_UNPACKER], sizeof *u);
    if (s == NULL || u == NULL) return PV_RETRY;
    make_struct(&f, s);
    u->format = s;
    u->data = a->v[1];
    *out = pv_from_ptr(u);
    return PV_OK;
}

// --- Struct, unpack_iterator ----------------------------------------------------------------------

PvStatus pv_struct_dunder_new(PvVM *vm, PvArgs *a, PvValue *out) {
    return pv_instance_new(vm, pv_as_type(a->v[0]), out);
}

PvStatus pv_struct_construct(PvVM *vm, PvArgs *a, PvValue *out) {
    Format f;
    PV_TRY(format_of(vm, a->v[1], &f.text));
    PV_TRY(measure(vm, f.text, &f.size, &f.values));
    PV_TRY(pv_instance_new(vm, pv_as_type(a->v[0]), out));
    make_struct(&f, pv_struct(*out));
    return PV_OK;
}

PvStatus pv_struct_dunder_init(PvVM *vm, PvArgs *a, PvValue *out) {
    Format f;
    PV_TRY(format_of(vm, a->v[1], &f.text));
    PV_TRY(measure(vm, f.text, &f.size, &f.values));
    make_struct(&f, pv_struct(a->v[0]));
    *out = PV_NONE;
    return PV_OK;
}

void pv_struct_op_trace(PvGC *gc, PvObject *o) {
    PvStruct *s = (PvStruct *)(void *)o;
    if (s->format != NULL) pv_gc_mark_object(gc, &s->format->base);
}

PvStatus pv_struct_get_format(PvVM *vm, PvValue self, PvValue *out) {
    PvStr *s = pv_struct(self)->format;
    if (s == NULL) return pv_raise(vm, PV_EXC_RUNTIME_ERROR, "Struct object is not initialized");
    *out = pv_from_ptr(s);
    return PV_OK;
}

PvStatus pv_struct_get_size(PvVM *vm, PvValue self, PvValue *out) {
    if (pv_struct(self)->format == NULL)
        return pv_raise(vm, PV_EXC_RUNTIME_ERROR, "Struct object is not initialized");
    *out = pv_int_from_uint64(vm, pv_struct(self)->size);
    return *out == PV_NULL ? PV_RETRY : PV_OK;
}

PvStatus pv_struct_op_repr(PvVM *vm, PvValue v, PvWriter *w) {
    PvStr *s = pv_struct(v)->format;
    if (s == NULL) return pv_raise(vm, PV_EXC_RUNTIME_ERROR, "Struct object is not initialized");
    PV_TRY(pv_writer_str(w, pv_type_of(v)->name));
    PV_TRY(pv_writer_char(w, '('));
    PV_TRY(pv_repr(vm, pv_from_ptr(s), w));
    return pv_writer_char(w, ')');
}

void pv_unpacker_op_trace(PvGC *gc, PvObject *o) {
    PvUnpacker *u = (PvUnpacker *)(void *)o;
    if (u->format != NULL) pv_gc_mark_object(gc, &u->format->base);
    pv_gc_mark(gc, u->data);
}

PvStatus pv_unpacker_op_iter(PvVM *vm, PvValue v, PvValue *out) {
    (void)vm;
    *out = v;
    return PV_OK;
}

PvStatus pv_unpacker_op_next(PvVM *vm, PvValue v, PvValue *out) {
    PvUnpacker *u = pv_unpacker(v);
    *out = PV_NULL;
    if (u->format == NULL) return PV_OK;
    PvOctets data;
    PV_TRY(data_of(vm, u->data, &data));
    Format f;
    PV_TRY(given(vm, pv_from_ptr(u->format), &f));
    if (u->at > data.n || data.n - u->at < f.size) {
        u->format = NULL;
        u->data = PV_NONE;
        return PV_OK;
    }
    PV_TRY(unpack_all(vm, &f, data.data + u->at, out));
    u->at += f.size;
    return PV_OK;
}

PvStatus pv_unpacker_dunder_length_hint(PvVM *vm, PvArgs *a, PvValue *out) {
    const PvUnpacker *u = pv_unpacker(a->v[0]);
    *out = pv_from_int(0);
    if (u->format == NULL || u->format->size == 0) return PV_OK;
    PvOctets data;
    PV_TRY(data_of(vm, u->data, &data));
    if (u->at < data.n) *out = pv_from_int((int64_t)((data.n - u->at) / u->format->size));
    return PV_OK;
}
