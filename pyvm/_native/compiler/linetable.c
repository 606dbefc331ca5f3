// Writing and reading the line table; linetable.h has the format.
#include "compiler/linetable.h"

static uint8_t *put(uint8_t *out, uint32_t value) {
    for (; value >= 0x80; value >>= 7) *out++ = (uint8_t)(value | 0x80);
    *out++ = (uint8_t)value;
    return out;
}

static uint32_t zigzag(int64_t value) {
    return (uint32_t)((uint64_t)value << 1) ^ (value < 0 ? UINT32_MAX : 0);
}

size_t pv_linetable_write(uint8_t *out, uint32_t words, PvPosition position, uint32_t *line) {
    uint8_t *at = out;
    if (!position.line) return (size_t)(put(at, words * 2) - out);
    at = put(at, words * 2 + 1);
    at = put(at, zigzag((int64_t)position.line - *line));
    uint32_t end_line = position.end_line < position.line ? position.line : position.end_line;
    at = put(at, end_line - position.line);
    at = put(at, (uint32_t)(position.col + 1));
    if (end_line == position.line) at = put(at, zigzag((int64_t)position.end_col - position.col));
    else at = put(at, (uint32_t)(position.end_col + 1));
    *line = position.line;
    return (size_t)(at - out);
}

void pv_linetable_open(PvLineReader *reader, const uint8_t *bytes, size_t size) {
    *reader = (PvLineReader){.at = bytes, .end = bytes + size};
}

static uint32_t take(PvLineReader *r) {
    uint32_t value = 0;
    for (unsigned shift = 0; shift < 35; shift += 7) {
        if (r->at == r->end) break;
        uint8_t byte = *r->at++;
        if (shift == 28 && byte > 0x0f) break;
        value |= (uint32_t)(byte & 0x7f) << shift;
        if (byte < 0x80) return value;
    }
    r->failed = true;
    return 0;
}

static int32_t take_signed(PvLineReader *r) {
    uint32_t value = take(r);
    return (int32_t)(value >> 1 ^ (0 - (value & 1)));
}

bool pv_linetable_next(PvLineReader *r) {
    if (r->failed || r->at == r->end) return false;
    uint32_t head = take(r), words = head >> 1;
    r->start = r->stop;
    if (words > UINT32_MAX / 4 - r->start) r->failed = true;
    r->stop = r->start + words;
    r->position = (PvPosition){0, 0, -1, -1};
    if (!(head & 1)) return !r->failed;
    r->line += (uint32_t)take_signed(r);
    uint32_t lines = take(r), col = take(r);
    r->position.line = r->line;
    r->position.end_line = r->line + lines;
    r->position.col = (int32_t)(col - 1);
    if (lines) r->position.end_col = (int32_t)(take(r) - 1);
    else r->position.end_col = (int32_t)((uint32_t)r->position.col + (uint32_t)take_signed(r));
    return !r->failed;
}

PvPosition pv_linetable_find(const PvCode *code, uint32_t word) {
    PvLineReader reader;
    pv_linetable_open(&reader, code->lines, code->lines_size);
    while (pv_linetable_next(&reader))
        if (word < reader.stop) return reader.position;
    return (PvPosition){0, 0, -1, -1};
}
