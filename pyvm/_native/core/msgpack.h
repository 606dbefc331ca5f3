// The msgpack writer and reader of every boundary: .pyxc, events, answers, snapshots.
//
// Streaming and flat: neither side recurses, and neither side allocates but the writer's one buffer.
// Invariant of the writer: after any failure (no memory, over the limit) `failed` stays set and the
// buffer no longer grows. Invariant of the reader: `at <= end`; a malformed or truncated item sets
// `failed` and every later read answers false, so a caller may check once at the end of a record.
#ifndef PV_CORE_MSGPACK_H
#define PV_CORE_MSGPACK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct PvMsgWriter {
    uint8_t *data;
    size_t length;
    size_t capacity;
    size_t limit;  // the buffer never grows past this many bytes; 0 means no limit
    bool failed;
} PvMsgWriter;

void pv_msgpack_writer_init(PvMsgWriter *writer, size_t limit);
void pv_msgpack_writer_free(PvMsgWriter *writer);

// Return room for `size` bytes at the end of the buffer, already counted in, or NULL on failure.
uint8_t *pv_msgpack_reserve(PvMsgWriter *writer, size_t size);

void pv_msgpack_write_nil(PvMsgWriter *writer);
void pv_msgpack_write_bool(PvMsgWriter *writer, bool value);
void pv_msgpack_write_int(PvMsgWriter *writer, int64_t value);
void pv_msgpack_write_uint(PvMsgWriter *writer, uint64_t value);
void pv_msgpack_write_double(PvMsgWriter *writer, double value);
void pv_msgpack_write_str(PvMsgWriter *writer, const void *bytes, size_t size);
void pv_msgpack_write_bin(PvMsgWriter *writer, const void *bytes, size_t size);
void pv_msgpack_write_array(PvMsgWriter *writer, size_t count);
void pv_msgpack_write_map(PvMsgWriter *writer, size_t count);
void pv_msgpack_write_ext(PvMsgWriter *writer, int8_t type, const void *bytes, size_t size);
// Write only the header of an ext or bin; the caller appends exactly `size` bytes.
void pv_msgpack_write_ext_header(PvMsgWriter *writer, int8_t type, size_t size);
void pv_msgpack_write_bin_header(PvMsgWriter *writer, size_t size);
void pv_msgpack_write_raw(PvMsgWriter *writer, const void *bytes, size_t size);

typedef enum PvMsgKind {
    PV_MSG_NIL,
    PV_MSG_BOOL,
    PV_MSG_INT,     // fits int64_t
    PV_MSG_UINT,    // above INT64_MAX
    PV_MSG_DOUBLE,  // float 32 is widened
    PV_MSG_STR,     // bytes are not checked to be UTF-8
    PV_MSG_BIN,
    PV_MSG_ARRAY,   // `size` items follow
    PV_MSG_MAP,     // `size` pairs follow
    PV_MSG_EXT,
} PvMsgKind;

typedef struct PvMsgItem {
    PvMsgKind kind;
    int8_t ext_type;
    bool boolean;
    uint32_t size;         // bytes of STR, BIN, EXT; items of ARRAY; pairs of MAP
    const uint8_t *bytes;  // of STR, BIN, EXT: inside the reader's input
    union {
        int64_t integer;
        uint64_t unsigned_integer;
        double number;
    };
} PvMsgItem;

typedef struct PvMsgReader {
    const uint8_t *at;
    const uint8_t *end;
    bool failed;
} PvMsgReader;

void pv_msgpack_reader_init(PvMsgReader *reader, const void *bytes, size_t size);

// Read the next item's header and scalar. A container promises no more items than bytes are left.
bool pv_msgpack_read(PvMsgReader *reader, PvMsgItem *item);
// Read one item with everything inside it, in constant space.
bool pv_msgpack_skip(PvMsgReader *reader);

// Read an item that must be of the kind named; anything else fails the reader.
bool pv_msgpack_read_int(PvMsgReader *reader, int64_t *value);
bool pv_msgpack_read_index(PvMsgReader *reader, uint32_t below, uint32_t *value);
bool pv_msgpack_read_bool(PvMsgReader *reader, bool *value);
bool pv_msgpack_read_array(PvMsgReader *reader, uint32_t *count);
bool pv_msgpack_read_map(PvMsgReader *reader, uint32_t *count);
bool pv_msgpack_read_str(PvMsgReader *reader, const uint8_t **bytes, uint32_t *size);
bool pv_msgpack_read_bin(PvMsgReader *reader, const uint8_t **bytes, uint32_t *size);

#endif
