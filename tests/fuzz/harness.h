// What every fuzz target is made of: inputs made from a corpus by a seed, one process, one loop.
//
//     fuzz_NAME [-n COUNT] [-t SECONDS] [-s SEED] [-i FIRST] [-d DIR] [-v] -c LIST
//     fuzz_NAME FILE...                     each file as one input
//
// LIST names the guest programs, a path a line, that the corpus is made of. Input number i depends on
// SEED, i and the corpus only. What is being run stands in DIR/current the whole time, so whatever
// ends the process leaves it there: tools/fuzz.py keeps it. An input that takes 20 s of processor
// time, keeps memory, or allocates more than the VM's limit plus 32 MB ends the process too (without
// sanitizers it is the resident memory that may not grow by more).
#ifndef PYVM_TESTS_FUZZ_HARNESS_H
#define PYVM_TESTS_FUZZ_HARNESS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct FuzzBytes {
    uint8_t *data;
    size_t size, capacity;
} FuzzBytes;

typedef struct FuzzTarget {
    // A guest program: keep what the target makes of it by fuzz_keep.
    void (*learn)(const char *source, size_t size);
    // Make an input of out, which holds one of the corpus. True: it passes all that is checked before
    // its content is read (magic, version, spec hash: it is "sealed again").
    bool (*mutate)(FuzzBytes *out);
    // Run one. NULL: it was accepted; else why it was refused, a text that fuzz_count may keep.
    const char *(*run)(const uint8_t *data, size_t size);
} FuzzTarget;

int fuzz_main(int argc, char **argv, const FuzzTarget *target);

void fuzz_keep(const void *data, size_t size);
size_t fuzz_corpus_size(void);
const FuzzBytes *fuzz_corpus_any(void); // by chance
void fuzz_count(const char *name);      // one more of these; digits in it do not count
void fuzz_finding(const char *what, size_t n); // the present input is a finding: say it and end

uint32_t fuzz_below(size_t n); // 0 <= it < n; 0 for 0
static inline bool fuzz_one_in(uint32_t n) { return fuzz_below(n) == 0; }

void fuzz_append(FuzzBytes *b, const void *data, size_t size);
// Put `size` bytes where `old` bytes stood.
void fuzz_splice(FuzzBytes *b, size_t at, size_t old, const void *data, size_t size);
uint32_t fuzz_hash(const uint8_t *data, size_t size); // what an input decides by, so that a file says all

#endif
