// Reading .pyxc; pyxc.h has the format. Everything is checked here that a single item can tell: kinds,
// ranges, well-formed text. What instructions do with each other is the verifier's.
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "compiler/pyxc.h"
#include "core/type.h"

// Deepest nesting of tuples among constants, and most slots of a frame.
#define MAX_TUPLE_DEPTH 250
#define MAX_SLOTS (1u << 20)

typedef struct Loader {
    PvMsgReader in;
    PvUnit *unit;
    PvStr **strings;
    uint32_t n_strings;
    PvValue *constants;
    uint8_t *depths;  // nesting of tuples, by constant
    uint32_t n_constants;
    PvCodeFormatError *error;
} Loader;

bool pv_format_error(PvCodeFormatError *error, const char *format, ...) {
    if (error->message[0]) return false;
    va_list args;
    va_start(args, format);
    vsnprintf(error->message, sizeof error->message, format, args);
    va_end(args);
    return false;
}

static bool malformed(Loader *l, const char *what) {
    return pv_format_error(l->error, "malformed code: %s", what);
}

static bool no_memory(Loader *l) { return pv_format_error(l->error, "code exceeds the memory limit"); }

static void *alloc(Loader *l, size_t n, size_t size) {
    void *block = pv_unit_alloc(l->unit, n * size + 1);
    if (!block) no_memory(l);
    return block;
}

// UTF-8, with lone surrogates as three bytes of their own.
static bool is_text(const uint8_t *at, uint32_t size) {
    const uint8_t *end = at + size;
    while (at < end) {
        uint32_t lead = *at++, more, least;
        if (lead < 0x80) continue;
        if (lead >= 0xC2 && lead < 0xE0) more = 1, least = 0x80, lead &= 31;
        else if (lead >= 0xE0 && lead < 0xF0) more = 2, least = 0x800, lead &= 15;
        else if (lead >= 0xF0 && lead < 0xF5) more = 3, least = 0x10000, lead &= 7;
        else return false;
        if ((size_t)(end - at) < more) return false;
        for (; more; more--) {
            if ((*at & 0xC0) != 0x80) return false;
            lead = lead << 6 | (*at++ & 63u);
        }
        if (lead < least || lead > 0x10FFFF) return false;
    }
    return true;
}

static bool read_strings(Loader *l) {
    uint32_t n, size;
    const uint8_t *bytes;
    if (!pv_msgpack_read_array(&l->in, &n)) return malformed(l, "strings");
    l->strings = alloc(l, n, sizeof *l->strings);
    if (!l->strings) return false;
    for (uint32_t i = 0; i < n; i++) {
        if (!pv_msgpack_read_str(&l->in, &bytes, &size) || !is_text(bytes, size))
            return malformed(l, "a string");
        l->strings[i] = pv_unit_str(l->unit, (const char *)bytes, size);
        if (!l->strings[i]) return no_memory(l);
    }
    l->n_strings = n;
    return true;
}

// ---- constants

static uint64_t get_le(const uint8_t *at, unsigned bytes) {
    uint64_t value = 0;
    for (unsigned i = 0; i < bytes; i++) value |= (uint64_t)at[i] << (8 * i);
    return value;
}

static double get_double(const uint8_t *at) {
    uint64_t bits = get_le(at, 8);
    double value;
    memcpy(&value, &bits, sizeof value);
    return value;
}

static PvValue read_bigint(Loader *l, const PvMsgItem *item) {
    size_t n = (item->size - 1u) / 8;
    if (item->size < 9 || item->size % 8 != 1 || item->bytes[0] > 1) return PV_NULL;
    uint64_t *limb = alloc(l, n, sizeof *limb);
    if (!limb) return PV_NULL;
    for (size_t i = 0; i < n; i++) limb[i] = get_le(item->bytes + 1 + i * 8, 8);
    return pv_unit_bigint(l->unit, limb, n, item->bytes[0] == 1);
}

static PvValue read_ext(Loader *l, const PvMsgItem *item) {
    switch (item->ext_type) {
        case PV_PYXC_ELLIPSIS: return item->size ? PV_NULL : PV_ELLIPSIS;
        case PV_PYXC_BIGINT: return read_bigint(l, item);
        case PV_PYXC_COMPLEX:
            if (item->size != 16) return PV_NULL;
            return pv_unit_complex(l->unit, get_double(item->bytes), get_double(item->bytes + 8));
        case PV_PYXC_STRING: {
            uint64_t index = item->size == 4 ? get_le(item->bytes, 4) : UINT64_MAX;
            return index < l->n_strings ? pv_from_ptr(l->strings[index]) : PV_NULL;
        }
        default: return PV_NULL;
    }
}

static PvValue read_tuple(Loader *l, uint32_t n, uint32_t index) {
    PvTuple *tuple = pv_unit_tuple(l->unit, n);
    if (!tuple) return PV_NULL;
    unsigned depth = 0;
    for (uint32_t i = 0; i < n; i++) {
        uint32_t at;
        if (!pv_msgpack_read_index(&l->in, index, &at)) return PV_NULL;
        tuple->item[i] = l->constants[at];
        if (l->depths[at] > depth) depth = l->depths[at];
    }
    if (depth >= MAX_TUPLE_DEPTH) return PV_NULL;
    l->depths[index] = (uint8_t)(depth + 1);
    return pv_from_ptr(tuple);
}

static PvValue read_constant(Loader *l, uint32_t index) {
    PvMsgItem item;
    if (!pv_msgpack_read(&l->in, &item)) return PV_NULL;
    switch (item.kind) {
        case PV_MSG_NIL: return PV_NONE;
        case PV_MSG_BOOL: return pv_bool(item.boolean);
        case PV_MSG_INT: return pv_unit_int(l->unit, item.integer);
        case PV_MSG_DOUBLE: return pv_unit_float(l->unit, item.number);
        case PV_MSG_BIN: return pv_unit_bytes(l->unit, (const char *)item.bytes, item.size);
        case PV_MSG_EXT: return read_ext(l, &item);
        case PV_MSG_ARRAY: return read_tuple(l, item.size, index);
        default: return PV_NULL;
    }
}

static bool read_constants(Loader *l) {
    uint32_t n;
    if (!pv_msgpack_read_array(&l->in, &n)) return malformed(l, "constants");
    l->constants = alloc(l, n, sizeof *l->constants);
    l->depths = alloc(l, n, 1);
    if (!l->constants || !l->depths) return false;
    for (uint32_t i = 0; i < n; i++) {
        l->constants[i] = read_constant(l, i);
        if (l->constants[i] == PV_NULL) return malformed(l, "a constant");
    }
    l->n_constants = n;
    return true;
}

// ---- code objects

static bool read_number(Loader *l, uint32_t below, uint32_t *value) {
    return pv_msgpack_read_index(&l->in, below, value) || malformed(l, "a number");
}

static bool read_string_index(Loader *l, PvStr **out) {
    uint32_t index;
    if (!read_number(l, l->n_strings, &index)) return false;
    *out = l->strings[index];
    return true;
}

static bool read_string_list(Loader *l, uint32_t *n, PvStr *const **out) {
    if (!pv_msgpack_read_array(&l->in, n) || *n > MAX_SLOTS) return malformed(l, "names");
    PvStr **list = alloc(l, *n, sizeof *list);
    if (!list) return false;
    for (uint32_t i = 0; i < *n; i++)
        if (!read_string_index(l, &list[i])) return false;
    *out = list;
    return true;
}

static bool read_const_list(Loader *l, PvCode *code) {
    if (!pv_msgpack_read_array(&l->in, &code->n_consts)) return malformed(l, "constants");
    PvValue *list = alloc(l, code->n_consts, sizeof *list);
    if (!list) return false;
    for (uint32_t i = 0; i < code->n_consts; i++) {
        uint32_t index;
        if (!read_number(l, l->n_constants, &index)) return false;
        list[i] = l->constants[index];
    }
    code->consts = list;
    return true;
}

static bool read_handlers(Loader *l, PvCode *code) {
    uint32_t n;
    if (!pv_msgpack_read_array(&l->in, &n) || n % 4) return malformed(l, "handlers");
    PvHandler *rows = alloc(l, n / 4, sizeof *rows);
    if (!rows) return false;
    const uint32_t most = 1u << 25;
    for (uint32_t i = 0; i < n / 4; i++)
        if (!read_number(l, most, &rows[i].start) || !read_number(l, most, &rows[i].end) ||
            !read_number(l, most, &rows[i].handler) || !read_number(l, most, &rows[i].depth))
            return false;
    code->handlers = rows;
    code->n_handlers = n / 4;
    return true;
}

static bool read_bytes(Loader *l, const uint8_t **out, uint32_t *size) {
    const uint8_t *bytes;
    if (!pv_msgpack_read_bin(&l->in, &bytes, size)) return malformed(l, "bytes");
    uint8_t *copy = alloc(l, *size, 1);
    if (!copy) return false;
    if (*size) memcpy(copy, bytes, *size);
    *out = copy;
    return true;
}

static bool read_words(Loader *l, PvCode *code) {
    const uint8_t *bytes;
    uint32_t size;
    if (!pv_msgpack_read_bin(&l->in, &bytes, &size) || size % 4) return malformed(l, "words");
    uint32_t *words = alloc(l, size / 4, sizeof *words);
    if (!words) return false;
    for (uint32_t i = 0; i < size / 4; i++) words[i] = (uint32_t)get_le(bytes + i * 4, 4);
    code->words = words;
    code->n_words = size / 4;
    return true;
}

static bool read_code(Loader *l, uint32_t index) {
    uint32_t fields, kinds;
    PvCode *code = alloc(l, 1, sizeof *code);
    if (!code) return false;
    l->unit->codes[index] = code;
    code->unit = l->unit;
    code->index = index;
    if (!pv_msgpack_read_array(&l->in, &fields) || fields != 17) return malformed(l, "a code");
    bool done = read_number(l, UINT32_MAX, &code->flags) &&
                read_number(l, MAX_SLOTS, &code->n_args) &&
                read_number(l, MAX_SLOTS, &code->n_posonly) &&
                read_number(l, MAX_SLOTS, &code->n_kwonly) &&
                read_number(l, MAX_SLOTS, &code->stack_size) &&
                read_number(l, UINT32_MAX, &code->first_line) &&
                read_string_index(l, &code->name) && read_string_index(l, &code->qualname) &&
                read_number(l, MAX_SLOTS, &code->n_free) &&
                read_number(l, 1u << 24, &code->n_caches) &&
                read_string_list(l, &code->n_names, &code->names) &&
                read_string_list(l, &code->n_locals, &code->locals) &&
                read_bytes(l, &code->local_kinds, &kinds) && read_const_list(l, code) &&
                read_handlers(l, code) && read_words(l, code) &&
                read_bytes(l, &code->lines, &code->lines_size);
    if (!done) return false;
    return kinds == code->n_locals || malformed(l, "kinds of locals");
}

static bool read_codes(Loader *l) {
    uint32_t n;
    if (!pv_msgpack_read_array(&l->in, &n) || !n) return malformed(l, "codes");
    l->unit->codes = alloc(l, n, sizeof *l->unit->codes);
    if (!l->unit->codes) return false;
    for (uint32_t i = 0; i < n; i++)
        if (!read_code(l, i)) return false;
    l->unit->n_codes = n;
    return true;
}

static bool read_source(Loader *l, bool keep) {
    PvMsgItem item;
    if (!pv_msgpack_read(&l->in, &item)) return malformed(l, "source");
    if (item.kind == PV_MSG_NIL) return true;
    if (item.kind != PV_MSG_STR || !is_text(item.bytes, item.size)) return malformed(l, "source");
    if (!keep) return true;
    char *copy = alloc(l, item.size, 1);
    if (!copy) return false;
    if (item.size) memcpy(copy, item.bytes, item.size);
    l->unit->source = copy;
    l->unit->source_length = item.size;
    return true;
}

static bool read_unit(Loader *l, const PvCompileOptions *options) {
    uint32_t fields, flags, filename, size;
    int64_t version;
    const uint8_t *hash;
    if (!pv_msgpack_read_array(&l->in, &fields) || fields != 8 ||
        !pv_msgpack_read_int(&l->in, &version))
        return malformed(l, "the header");
    if (version != PV_PYXC_VERSION)
        return pv_format_error(l->error, "code format %lld is not supported (this is format %d)",
                               (long long)version, PV_PYXC_VERSION);
    // The spec hash informs: ids are append-only, so it need not be the same.
    if (!pv_msgpack_read_str(&l->in, &hash, &size) || !read_number(l, 4, &flags) ||
        !read_number(l, UINT32_MAX, &filename))
        return malformed(l, "the header");
    if ((flags & PV_PYXC_PRELUDE) && !options->prelude)
        return pv_format_error(l->error, "prelude code is not accepted");
    if (!read_strings(l)) return false;
    if (filename >= l->n_strings) return malformed(l, "the filename");
    l->unit->filename = l->strings[filename];
    l->unit->returns_value = flags & PV_PYXC_RETURNS_VALUE;
    if (!read_constants(l) || !read_codes(l) || !read_source(l, options->keep_source)) return false;
    return l->in.at == l->in.end || malformed(l, "bytes behind the end");
}

PvUnit *pv_pyxc_read(const uint8_t *bytes, size_t size, const PvCompileOptions *options,
                     PvCodeFormatError *error) {
    error->message[0] = 0;
    if (size < 4 || memcmp(bytes, PV_PYXC_MAGIC, 4)) {
        pv_format_error(error, "not a .pyxc file");
        return NULL;
    }
    Loader l = {.error = error};
    l.unit = pv_unit_new(options->shared, options->memory_limit ? options->memory_limit : SIZE_MAX);
    if (!l.unit) {
        no_memory(&l);
        return NULL;
    }
    pv_msgpack_reader_init(&l.in, bytes + 4, size - 4);
    bool proved = options->trusted;
#ifdef PV_DEBUG
    proved = false;
#endif
    if (read_unit(&l, options) && (proved || pv_verify(l.unit, options->prelude, error))) return l.unit;
    pv_format_error(error, "malformed code");
    pv_unit_release(l.unit);
    return NULL;
}
