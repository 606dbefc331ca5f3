// The msgpack writer and reader; msgpack.h tells their invariants. Items are written in their
// shortest form, so that equal values are equal bytes, and read in any form the format allows.
#include "core/msgpack.h"

#include <stdlib.h>
#include <string.h>

void pv_msgpack_writer_init(PvMsgWriter *writer, size_t limit) {
    memset(writer, 0, sizeof *writer);
    writer->limit = limit;
}

void pv_msgpack_writer_free(PvMsgWriter *writer) {
    free(writer->data);
    writer->data = NULL;
    writer->length = writer->capacity = 0;
}

static bool grow(PvMsgWriter *writer, size_t size) {
    if (writer->failed) return false;
    size_t needed = writer->length + size;
    if (needed < size || (writer->limit && needed > writer->limit)) {
        writer->failed = true;
        return false;
    }
    size_t capacity = writer->capacity ? writer->capacity : 256;
    while (capacity < needed) {
        if (capacity > SIZE_MAX / 2) {
            writer->failed = true;
            return false;
        }
        capacity *= 2;
    }
    uint8_t *data = realloc(writer->data, capacity);
    if (!data) {
        writer->failed = true;
        return false;
    }
    writer->data = data;
    writer->capacity = capacity;
    return true;
}

// Inline: most items are a byte or three, and a snapshot writes a million of them.
static inline uint8_t *reserve(PvMsgWriter *writer, size_t size) {
    if (writer->failed || (size > writer->capacity - writer->length && !grow(writer, size))) return NULL;
    if (writer->limit && writer->length + size > writer->limit) {
        writer->failed = true;
        return NULL;
    }
    uint8_t *room = writer->data + writer->length;
    writer->length += size;
    return room;
}

uint8_t *pv_msgpack_reserve(PvMsgWriter *writer, size_t size) { return reserve(writer, size); }

static inline void put_be(uint8_t *at, uint64_t value, unsigned bytes) {
    for (unsigned i = 0; i < bytes; i++) at[i] = (uint8_t)(value >> (8 * (bytes - 1 - i)));
}

// Write a lead byte and a big-endian number of `bytes` bytes.
static inline void write_lead(PvMsgWriter *writer, unsigned lead, uint64_t value, unsigned bytes) {
    uint8_t *room = reserve(writer, 1 + (size_t)bytes);
    if (!room) return;
    room[0] = (uint8_t)lead;
    put_be(room + 1, value, bytes);
}

void pv_msgpack_write_nil(PvMsgWriter *writer) { write_lead(writer, 0xc0, 0, 0); }

void pv_msgpack_write_bool(PvMsgWriter *writer, bool value) {
    write_lead(writer, value ? 0xc3 : 0xc2, 0, 0);
}

void pv_msgpack_write_uint(PvMsgWriter *writer, uint64_t value) {
    if (value < 0x80) write_lead(writer, (unsigned)value, 0, 0);
    else if (value <= 0xff) write_lead(writer, 0xcc, value, 1);
    else if (value <= 0xffff) write_lead(writer, 0xcd, value, 2);
    else if (value <= 0xffffffff) write_lead(writer, 0xce, value, 4);
    else write_lead(writer, 0xcf, value, 8);
}

void pv_msgpack_write_int(PvMsgWriter *writer, int64_t value) {
    uint64_t bits = (uint64_t)value;
    if (value >= 0) pv_msgpack_write_uint(writer, bits);
    else if (value >= -32) write_lead(writer, (unsigned)(bits & 0xff), 0, 0);
    else if (value >= INT8_MIN) write_lead(writer, 0xd0, bits, 1);
    else if (value >= INT16_MIN) write_lead(writer, 0xd1, bits, 2);
    else if (value >= INT32_MIN) write_lead(writer, 0xd2, bits, 4);
    else write_lead(writer, 0xd3, bits, 8);
}

void pv_msgpack_write_double(PvMsgWriter *writer, double value) {
    uint64_t bits;
    memcpy(&bits, &value, sizeof bits);
    write_lead(writer, 0xcb, bits, 8);
}

// A size above 2**32-1 has no msgpack form.
static bool fits_u32(PvMsgWriter *writer, size_t size) {
    if ((uint64_t)size <= UINT32_MAX) return true;
    writer->failed = true;
    return false;
}

void pv_msgpack_write_raw(PvMsgWriter *writer, const void *bytes, size_t size) {
    uint8_t *room = reserve(writer, size);
    if (room && size) memcpy(room, bytes, size);
}

void pv_msgpack_write_str(PvMsgWriter *writer, const void *bytes, size_t size) {
    if (!fits_u32(writer, size)) return;
    if (size < 32) write_lead(writer, 0xa0 | (unsigned)size, 0, 0);
    else if (size <= 0xff) write_lead(writer, 0xd9, size, 1);
    else if (size <= 0xffff) write_lead(writer, 0xda, size, 2);
    else write_lead(writer, 0xdb, size, 4);
    pv_msgpack_write_raw(writer, bytes, size);
}

void pv_msgpack_write_bin_header(PvMsgWriter *writer, size_t size) {
    if (!fits_u32(writer, size)) return;
    if (size <= 0xff) write_lead(writer, 0xc4, size, 1);
    else if (size <= 0xffff) write_lead(writer, 0xc5, size, 2);
    else write_lead(writer, 0xc6, size, 4);
}

void pv_msgpack_write_bin(PvMsgWriter *writer, const void *bytes, size_t size) {
    pv_msgpack_write_bin_header(writer, size);
    pv_msgpack_write_raw(writer, bytes, size);
}

void pv_msgpack_write_array(PvMsgWriter *writer, size_t count) {
    if (!fits_u32(writer, count)) return;
    if (count < 16) write_lead(writer, 0x90 | (unsigned)count, 0, 0);
    else if (count <= 0xffff) write_lead(writer, 0xdc, count, 2);
    else write_lead(writer, 0xdd, count, 4);
}

void pv_msgpack_write_map(PvMsgWriter *writer, size_t count) {
    if (!fits_u32(writer, count)) return;
    if (count < 16) write_lead(writer, 0x80 | (unsigned)count, 0, 0);
    else if (count <= 0xffff) write_lead(writer, 0xde, count, 2);
    else write_lead(writer, 0xdf, count, 4);
}

void pv_msgpack_write_ext_header(PvMsgWriter *writer, int8_t type, size_t size) {
    if (!fits_u32(writer, size)) return;
    switch (size) {
        case 1: write_lead(writer, 0xd4, 0, 0); break;
        case 2: write_lead(writer, 0xd5, 0, 0); break;
        case 4: write_lead(writer, 0xd6, 0, 0); break;
        case 8: write_lead(writer, 0xd7, 0, 0); break;
        case 16: write_lead(writer, 0xd8, 0, 0); break;
        default:
            if (size <= 0xff) write_lead(writer, 0xc7, size, 1);
            else if (size <= 0xffff) write_lead(writer, 0xc8, size, 2);
            else write_lead(writer, 0xc9, size, 4);
    }
    uint8_t *room = reserve(writer, 1);
    if (room) *room = (uint8_t)type;
}

void pv_msgpack_write_ext(PvMsgWriter *writer, int8_t type, const void *bytes, size_t size) {
    pv_msgpack_write_ext_header(writer, type, size);
    pv_msgpack_write_raw(writer, bytes, size);
}

void pv_msgpack_reader_init(PvMsgReader *reader, const void *bytes, size_t size) {
    reader->at = bytes;
    reader->end = reader->at + size;
    reader->failed = false;
}

static bool fail(PvMsgReader *reader) {
    reader->failed = true;
    reader->at = reader->end;
    return false;
}

// Take a big-endian number of `bytes` bytes.
static bool take(PvMsgReader *reader, unsigned bytes, uint64_t *value) {
    if ((size_t)(reader->end - reader->at) < bytes) return fail(reader);
    uint64_t result = 0;
    for (unsigned i = 0; i < bytes; i++) result = (result << 8) | reader->at[i];
    reader->at += bytes;
    *value = result;
    return true;
}

static bool take_bytes(PvMsgReader *reader, PvMsgItem *item, PvMsgKind kind, uint64_t size) {
    if (size > (uint64_t)(reader->end - reader->at)) return fail(reader);
    item->kind = kind;
    item->size = (uint32_t)size;
    item->bytes = reader->at;
    reader->at += size;
    return true;
}

static bool take_sized(PvMsgReader *reader, PvMsgItem *item, PvMsgKind kind, unsigned bytes) {
    uint64_t size;
    return take(reader, bytes, &size) && take_bytes(reader, item, kind, size);
}

static bool take_ext(PvMsgReader *reader, PvMsgItem *item, uint64_t size) {
    uint64_t type;
    if (!take(reader, 1, &type)) return false;
    item->ext_type = (int8_t)(uint8_t)type;
    return take_bytes(reader, item, PV_MSG_EXT, size);
}

static bool container(PvMsgReader *reader, PvMsgItem *item, PvMsgKind kind, uint64_t count) {
    uint64_t least = kind == PV_MSG_MAP ? 2 * count : count;
    if (least > (uint64_t)(reader->end - reader->at)) return fail(reader);
    item->kind = kind;
    item->size = (uint32_t)count;
    return true;
}

static bool integer(PvMsgItem *item, int64_t value) {
    item->kind = PV_MSG_INT;
    item->integer = value;
    return true;
}

static bool read_float(PvMsgReader *reader, PvMsgItem *item, unsigned bytes) {
    uint64_t bits;
    if (!take(reader, bytes, &bits)) return false;
    item->kind = PV_MSG_DOUBLE;
    if (bytes == 4) {
        uint32_t narrow = (uint32_t)bits;
        float number;
        memcpy(&number, &narrow, sizeof number);
        item->number = (double)number;
    } else {
        memcpy(&item->number, &bits, sizeof item->number);
    }
    return true;
}

static bool read_integer(PvMsgReader *reader, PvMsgItem *item, unsigned lead) {
    uint64_t bits;
    unsigned bytes = 1u << (lead & 3);
    if (!take(reader, bytes, &bits)) return false;
    if (lead <= 0xcf) {
        if (bits <= INT64_MAX) return integer(item, (int64_t)bits);
        item->kind = PV_MSG_UINT;
        item->unsigned_integer = bits;
        return true;
    }
    switch (bytes) {
        case 1: return integer(item, (int8_t)(uint8_t)bits);
        case 2: return integer(item, (int16_t)(uint16_t)bits);
        case 4: return integer(item, (int32_t)(uint32_t)bits);
        default: return integer(item, (int64_t)bits);
    }
}

bool pv_msgpack_read(PvMsgReader *reader, PvMsgItem *item) {
    uint64_t number;
    if (reader->failed || reader->at == reader->end) return fail(reader);
    unsigned lead = *reader->at++;
    if (lead < 0x80) return integer(item, (int64_t)lead);
    if (lead >= 0xe0) return integer(item, (int64_t)lead - 256);
    if (lead < 0x90) return container(reader, item, PV_MSG_MAP, lead & 15);
    if (lead < 0xa0) return container(reader, item, PV_MSG_ARRAY, lead & 15);
    if (lead < 0xc0) return take_bytes(reader, item, PV_MSG_STR, lead & 31);
    switch (lead) {
        case 0xc0:
            item->kind = PV_MSG_NIL;
            return true;
        case 0xc2:
        case 0xc3:
            item->kind = PV_MSG_BOOL;
            item->boolean = lead == 0xc3;
            return true;
        case 0xc4: case 0xc5: case 0xc6:
            return take_sized(reader, item, PV_MSG_BIN, 1u << (lead - 0xc4));
        case 0xc7: case 0xc8: case 0xc9:
            return take(reader, 1u << (lead - 0xc7), &number) && take_ext(reader, item, number);
        case 0xca: return read_float(reader, item, 4);
        case 0xcb: return read_float(reader, item, 8);
        case 0xcc: case 0xcd: case 0xce: case 0xcf:
        case 0xd0: case 0xd1: case 0xd2: case 0xd3: return read_integer(reader, item, lead);
        case 0xd4: case 0xd5: case 0xd6: case 0xd7: case 0xd8:
            return take_ext(reader, item, 1u << (lead - 0xd4));
        case 0xd9: case 0xda: case 0xdb:
            return take_sized(reader, item, PV_MSG_STR, 1u << (lead - 0xd9));
        case 0xdc: case 0xdd:
            return take(reader, 2u << (lead - 0xdc), &number) &&
                   container(reader, item, PV_MSG_ARRAY, number);
        case 0xde: case 0xdf:
            return take(reader, 2u << (lead - 0xde), &number) &&
                   container(reader, item, PV_MSG_MAP, number);
        default: return fail(reader);
    }
}

// Bytes of an item that begins with 0xc0 + index and always has as many; 0: not so.
static const uint8_t fixed_size[32] = {1, 0, 1, 1, 0, 0, 0, 0, 0, 0, 5, 9, 2,  3, 5, 9,
                                       2, 3, 5, 9, 3, 4, 6, 10, 18};

bool pv_msgpack_skip(PvMsgReader *reader) {
    uint64_t left = 1;
    while (left--) {
        if (reader->at < reader->end) { // most items are numbers
            unsigned lead = *reader->at;
            size_t size = lead < 0x80 || lead >= 0xe0 ? 1 : lead >= 0xc0 ? fixed_size[lead - 0xc0] : 0;
            if (size > 0 && size <= (size_t)(reader->end - reader->at)) {
                reader->at += size;
                continue;
            }
        }
        PvMsgItem item;
        if (!pv_msgpack_read(reader, &item)) return false;
        if (item.kind == PV_MSG_ARRAY) left += item.size;
        else if (item.kind == PV_MSG_MAP) left += 2 * (uint64_t)item.size;
        if (left > (uint64_t)(reader->end - reader->at)) return fail(reader);
    }
    return true;
}

static bool read_kind(PvMsgReader *reader, PvMsgItem *item, PvMsgKind kind) {
    if (!pv_msgpack_read(reader, item)) return false;
    return item->kind == kind || fail(reader);
}

bool pv_msgpack_read_int(PvMsgReader *reader, int64_t *value) {
    PvMsgItem item;
    if (!read_kind(reader, &item, PV_MSG_INT)) return false;
    *value = item.integer;
    return true;
}

bool pv_msgpack_read_index(PvMsgReader *reader, uint32_t below, uint32_t *value) {
    int64_t number;
    if (!pv_msgpack_read_int(reader, &number)) return false;
    if (number < 0 || number >= (int64_t)below) return fail(reader);
    *value = (uint32_t)number;
    return true;
}

bool pv_msgpack_read_bool(PvMsgReader *reader, bool *value) {
    PvMsgItem item;
    if (!read_kind(reader, &item, PV_MSG_BOOL)) return false;
    *value = item.boolean;
    return true;
}

bool pv_msgpack_read_array(PvMsgReader *reader, uint32_t *count) {
    PvMsgItem item;
    if (!read_kind(reader, &item, PV_MSG_ARRAY)) return false;
    *count = item.size;
    return true;
}

bool pv_msgpack_read_map(PvMsgReader *reader, uint32_t *count) {
    PvMsgItem item;
    if (!read_kind(reader, &item, PV_MSG_MAP)) return false;
    *count = item.size;
    return true;
}

bool pv_msgpack_read_str(PvMsgReader *reader, const uint8_t **bytes, uint32_t *size) {
    PvMsgItem item;
    if (!read_kind(reader, &item, PV_MSG_STR)) return false;
    *bytes = item.bytes;
    *size = item.size;
    return true;
}

bool pv_msgpack_read_bin(PvMsgReader *reader, const uint8_t **bytes, uint32_t *size) {
    PvMsgItem item;
    if (!read_kind(reader, &item, PV_MSG_BIN)) return false;
    *bytes = item.bytes;
    *size = item.size;
    return true;
}
