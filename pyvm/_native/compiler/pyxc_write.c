// Writing .pyxc; pyxc.h has the format. Strings and constants get their indexes in the order in which
// the code objects name them, so equal units are equal bytes.
#include <stdlib.h>
#include <string.h>

#include "compiler/pyxc.h"
#include "core/type.h"
#include "gen/opcodes.gen.h"
#include "gen/types.gen.h"

// From a 64-bit word (a PvStr pointer or a PvValue) to its index in the order of arrival.
typedef struct Index {
    uint64_t *keys;
    uint32_t *slots;
    uint32_t n, capacity;
    bool failed;
} Index;

static uint32_t slot_of(uint64_t key, uint32_t mask) {
    return (uint32_t)((key * 0x9E3779B97F4A7C15u) >> 32) & mask;
}

static bool grow(Index *index) {
    uint32_t capacity = index->capacity ? index->capacity * 2 : 64;
    uint64_t *keys = realloc(index->keys, capacity * sizeof *keys);
    if (keys) index->keys = keys;
    uint32_t *slots = calloc((size_t)capacity * 2, sizeof *slots);
    if (!keys || !slots) {
        free(slots);
        index->failed = true;
        return false;
    }
    free(index->slots);
    index->slots = slots;
    index->capacity = capacity;
    for (uint32_t k = 0; k < index->n; k++) {
        uint32_t i = slot_of(keys[k], capacity * 2 - 1);
        while (slots[i]) i = (i + 1) & (capacity * 2 - 1);
        slots[i] = k + 1;
    }
    return true;
}

static uint32_t index_of(Index *index, uint64_t key) {
    if (index->failed || (index->n == index->capacity && !grow(index))) return 0;
    uint32_t mask = index->capacity * 2 - 1, i = slot_of(key, mask);
    for (; index->slots[i]; i = (i + 1) & mask)
        if (index->keys[index->slots[i] - 1] == key) return index->slots[i] - 1;
    index->keys[index->n] = key;
    index->slots[i] = index->n + 1;
    return index->n++;
}

static void free_index(Index *index) {
    free(index->keys);
    free(index->slots);
}

static uint32_t string_index(Index *strings, const PvStr *s) {
    return index_of(strings, (uint64_t)(uintptr_t)s);
}

// ---- strings

static uint32_t character(const PvStr *s, size_t i) {
    switch (s->kind) {
        case 1: return ((const uint8_t *)s->data)[i];
        case 2: return ((const uint16_t *)s->data)[i];
        default: return ((const uint32_t *)s->data)[i];
    }
}

static void write_string(PvMsgWriter *out, const PvStr *s) {
    if (s->ascii) {
        pv_msgpack_write_str(out, s->data, s->length);
        return;
    }
    size_t size = 0;
    for (size_t i = 0; i < s->length; i++) {
        uint32_t c = character(s, i);
        size += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    }
    uint8_t *buffer = malloc(size + 1), *at = buffer;
    if (!buffer) {
        out->failed = true;
        return;
    }
    for (size_t i = 0; i < s->length; i++) {
        uint32_t c = character(s, i);
        if (c < 0x80) {
            *at++ = (uint8_t)c;
        } else if (c < 0x800) {
            *at++ = (uint8_t)(0xC0 | c >> 6);
            *at++ = (uint8_t)(0x80 | (c & 63));
        } else if (c < 0x10000) {
            *at++ = (uint8_t)(0xE0 | c >> 12);
            *at++ = (uint8_t)(0x80 | (c >> 6 & 63));
            *at++ = (uint8_t)(0x80 | (c & 63));
        } else {
            *at++ = (uint8_t)(0xF0 | c >> 18);
            *at++ = (uint8_t)(0x80 | (c >> 12 & 63));
            *at++ = (uint8_t)(0x80 | (c >> 6 & 63));
            *at++ = (uint8_t)(0x80 | (c & 63));
        }
    }
    pv_msgpack_write_str(out, buffer, size);
    free(buffer);
}

static void put_le(uint8_t *at, uint64_t value, unsigned bytes) {
    for (unsigned i = 0; i < bytes; i++) at[i] = (uint8_t)(value >> (8 * i));
}

// ---- constants

// Give a constant its index, and those inside it smaller ones. A unit's tuples are shallow.
static void collect(Index *constants, Index *strings, PvValue v) {
    if (pv_is_ptr(v)) {
        const PvObject *o = pv_ptr(v);
        if (o->type->id == PV_TYPE_STR) {
            string_index(strings, (const PvStr *)(const void *)o);
        } else if (o->type->id == PV_TYPE_TUPLE) {
            const PvTuple *tuple = (const PvTuple *)(const void *)o;
            for (size_t i = 0; i < tuple->n; i++) collect(constants, strings, tuple->item[i]);
        }
    }
    index_of(constants, v);
}

static void write_object(PvMsgWriter *out, Index *constants, Index *strings, const PvObject *o) {
    uint8_t bytes[16];
    switch (o->type->id) {
        case PV_TYPE_STR:
            put_le(bytes, string_index(strings, (const PvStr *)(const void *)o), 4);
            pv_msgpack_write_ext(out, PV_PYXC_STRING, bytes, 4);
            break;
        case PV_TYPE_INT: {
            const PvInt *i = (const PvInt *)(const void *)o;
            pv_msgpack_write_ext_header(out, PV_PYXC_BIGINT, 1 + (size_t)i->n * 8);
            bytes[0] = i->negative ? 1 : 0;
            pv_msgpack_write_raw(out, bytes, 1);
            for (uint32_t k = 0; k < i->n; k++) {
                put_le(bytes, i->limb[k], 8);
                pv_msgpack_write_raw(out, bytes, 8);
            }
            break;
        }
        case PV_TYPE_FLOAT:
            pv_msgpack_write_double(out, ((const PvFloat *)(const void *)o)->value);
            break;
        case PV_TYPE_COMPLEX: {
            const PvComplex *c = (const PvComplex *)(const void *)o;
            uint64_t bits[2];
            memcpy(&bits[0], &c->real, 8);
            memcpy(&bits[1], &c->imag, 8);
            put_le(bytes, bits[0], 8);
            put_le(bytes + 8, bits[1], 8);
            pv_msgpack_write_ext(out, PV_PYXC_COMPLEX, bytes, 16);
            break;
        }
        case PV_TYPE_BYTES: {
            const PvBytes *b = (const PvBytes *)(const void *)o;
            pv_msgpack_write_bin(out, b->data, b->length);
            break;
        }
        case PV_TYPE_TUPLE: {
            const PvTuple *tuple = (const PvTuple *)(const void *)o;
            pv_msgpack_write_array(out, tuple->n);
            for (size_t i = 0; i < tuple->n; i++)
                pv_msgpack_write_uint(out, index_of(constants, tuple->item[i]));
            break;
        }
        default: out->failed = true; break;
    }
}

static void write_constant(PvMsgWriter *out, Index *constants, Index *strings, PvValue v) {
    if (v == PV_NONE) pv_msgpack_write_nil(out);
    else if (v == PV_TRUE || v == PV_FALSE) pv_msgpack_write_bool(out, v == PV_TRUE);
    else if (v == PV_ELLIPSIS) pv_msgpack_write_ext(out, PV_PYXC_ELLIPSIS, "", 0);
    else if (pv_is_int(v)) pv_msgpack_write_int(out, pv_int(v));
    else if (pv_is_imm_float(v)) pv_msgpack_write_double(out, pv_imm_float(v));
    else if (pv_is_ptr(v)) write_object(out, constants, strings, pv_ptr(v));
    else out->failed = true;
}

// ---- code objects

static void collect_code(Index *constants, Index *strings, const PvCode *code) {
    string_index(strings, code->name);
    string_index(strings, code->qualname);
    for (uint32_t i = 0; i < code->n_names; i++) string_index(strings, code->names[i]);
    for (uint32_t i = 0; i < code->n_locals; i++) string_index(strings, code->locals[i]);
    for (uint32_t i = 0; i < code->n_consts; i++) collect(constants, strings, code->consts[i]);
}

static void write_code(PvMsgWriter *out, Index *constants, Index *strings, const PvCode *code) {
    const uint32_t head[] = {
        code->flags,      code->n_args,
        code->n_posonly,  code->n_kwonly,
        code->stack_size, code->first_line,
        string_index(strings, code->name), string_index(strings, code->qualname),
        code->n_free,     code->n_caches,
    };
    pv_msgpack_write_array(out, 17);
    for (size_t i = 0; i < sizeof head / sizeof *head; i++) pv_msgpack_write_uint(out, head[i]);
    pv_msgpack_write_array(out, code->n_names);
    for (uint32_t i = 0; i < code->n_names; i++)
        pv_msgpack_write_uint(out, string_index(strings, code->names[i]));
    pv_msgpack_write_array(out, code->n_locals);
    for (uint32_t i = 0; i < code->n_locals; i++)
        pv_msgpack_write_uint(out, string_index(strings, code->locals[i]));
    pv_msgpack_write_bin(out, code->local_kinds, code->n_locals);
    pv_msgpack_write_array(out, code->n_consts);
    for (uint32_t i = 0; i < code->n_consts; i++)
        pv_msgpack_write_uint(out, index_of(constants, code->consts[i]));
    pv_msgpack_write_array(out, (size_t)code->n_handlers * 4);
    for (uint32_t i = 0; i < code->n_handlers; i++) {
        const PvHandler *row = &code->handlers[i];
        pv_msgpack_write_uint(out, row->start);
        pv_msgpack_write_uint(out, row->end);
        pv_msgpack_write_uint(out, row->handler);
        pv_msgpack_write_uint(out, row->depth);
    }
    pv_msgpack_write_bin_header(out, (size_t)code->n_words * 4);
    uint8_t *words = pv_msgpack_reserve(out, (size_t)code->n_words * 4);
    for (uint32_t i = 0; words && i < code->n_words; i++) put_le(words + i * 4, code->words[i], 4);
    pv_msgpack_write_bin(out, code->lines, code->lines_size);
}

bool pv_pyxc_write(const PvUnit *unit, PvMsgWriter *out) {
    Index strings = {0}, constants = {0};
    uint64_t flags = unit->returns_value ? PV_PYXC_RETURNS_VALUE : 0;
    string_index(&strings, unit->filename);
    for (uint32_t i = 0; i < unit->n_codes; i++) {
        collect_code(&constants, &strings, unit->codes[i]);
        if (unit->codes[i]->flags & PV_CODE_PRELUDE) flags |= PV_PYXC_PRELUDE;
    }
    pv_msgpack_write_raw(out, PV_PYXC_MAGIC, 4);
    pv_msgpack_write_array(out, 8);
    pv_msgpack_write_uint(out, PV_PYXC_VERSION);
    pv_msgpack_write_str(out, PV_SPEC_HASH, sizeof PV_SPEC_HASH - 1);
    pv_msgpack_write_uint(out, flags);
    pv_msgpack_write_uint(out, string_index(&strings, unit->filename));
    pv_msgpack_write_array(out, strings.n);
    for (uint32_t i = 0; i < strings.n && !strings.failed; i++)
        write_string(out, (const PvStr *)(uintptr_t)strings.keys[i]);
    pv_msgpack_write_array(out, constants.n);
    for (uint32_t i = 0; i < constants.n && !constants.failed; i++)
        write_constant(out, &constants, &strings, constants.keys[i]);
    pv_msgpack_write_array(out, unit->n_codes);
    for (uint32_t i = 0; i < unit->n_codes; i++)
        write_code(out, &constants, &strings, unit->codes[i]);
    if (unit->source) pv_msgpack_write_str(out, unit->source, unit->source_length);
    else pv_msgpack_write_nil(out);
    if (strings.failed || constants.failed) out->failed = true;
    free_index(&strings);
    free_index(&constants);
    return !out->failed;
}
