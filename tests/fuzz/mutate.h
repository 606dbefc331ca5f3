// Changing inputs: msgpack by its items, code by its instructions, source by its lines and tokens,
// anything by its bytes. Chance comes from the harness.
#ifndef PYVM_TESTS_FUZZ_MUTATE_H
#define PYVM_TESTS_FUZZ_MUTATE_H

#include "tests/fuzz/harness.h"

// Change some bytes at or behind `from`.
void fuzz_mutate_bytes(FuzzBytes *b, size_t from);

// Change an item of the msgpack at or behind `from`: its value, its kind, its place; an element more or
// less. A bin that is a .pyxc is entered. Bytes that are no msgpack change as bytes.
void fuzz_mutate_msgpack(FuzzBytes *b, size_t from);

// Where the n first items end; the size when there are fewer.
size_t fuzz_msgpack_items(const uint8_t *data, size_t size, size_t from, unsigned n);

void fuzz_mutate_source(FuzzBytes *b);

#endif
