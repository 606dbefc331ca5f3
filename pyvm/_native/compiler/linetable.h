// The line table: where in the source each word of a code object comes from, as CPython's positions
// are. A row covers a run of words: varint(words * 2 + known), and if known, svarint(line - line of
// the row before), varint(end_line - line), varint(col + 1), then svarint(end_col - col) where the
// line is the same, else varint(end_col + 1). A varint has 7 bits a byte, lowest first; svarint(n)
// is varint(n << 1 ^ n >> 31). Words behind the last row have no position.
#ifndef PV_COMPILER_LINETABLE_H
#define PV_COMPILER_LINETABLE_H

#include "core/unit.h"

// Longest row in bytes.
#define PV_LINE_ROW_MAX 25

// Append a row at `out`; `line` is the line of the row before and is updated.
size_t pv_linetable_write(uint8_t *out, uint32_t words, PvPosition position, uint32_t *line);

typedef struct PvLineReader {
    const uint8_t *at, *end;
    uint32_t start, stop;  // words of the present row
    PvPosition position;
    uint32_t line;
    bool failed;           // the bytes are no line table
} PvLineReader;

void pv_linetable_open(PvLineReader *reader, const uint8_t *bytes, size_t size);
// Go to the next row; false at the end, or with `failed` set.
bool pv_linetable_next(PvLineReader *reader);

// Return the position of a word.
PvPosition pv_linetable_find(const PvCode *code, uint32_t word);

#endif
