// .pyxc: a unit as bytes. The four bytes of PV_PYXC_MAGIC, then one msgpack array:
//
//     [format version, spec hash, flags, filename, strings, constants, codes, source or nil]
//
// `strings` are all names and texts, each once. A constant is nil, a bool, an int, a float, a bin
// (bytes), an ext (PV_PYXC_*) or an array (a tuple) of indexes of constants before it. A code is
//
//     [flags, arguments, positional-only, keyword-only, stack size, first line, name, qualname,
//      free variables, caches, names, locals, kinds of locals, constants, handlers, words, lines]
//
// with names, locals and constants as indexes, handlers as one flat array of numbers, and words as
// a bin of little-endian 32-bit numbers. Reading verifies: hostile bytes give an error, never a crash.
#ifndef PV_COMPILER_PYXC_H
#define PV_COMPILER_PYXC_H

#include "compiler/compile.h"
#include "compiler/verify.h"
#include "core/msgpack.h"

#define PV_PYXC_MAGIC "PYXC"
#define PV_PYXC_VERSION 1

enum { PV_PYXC_RETURNS_VALUE = 1, PV_PYXC_PRELUDE = 2 };
// Ext types of constants.
enum {
    PV_PYXC_ELLIPSIS = 1,
    PV_PYXC_BIGINT = 2,   // a byte that is 1 for negative, then little-endian limbs of 64 bits
    PV_PYXC_COMPLEX = 3,  // two little-endian doubles
    PV_PYXC_STRING = 4,   // a little-endian 32-bit index of `strings`
};

// Append the unit; false when out of memory.
bool pv_pyxc_write(const PvUnit *unit, PvMsgWriter *out);

// Read and verify; of the options `prelude`, `shared`, `keep_source` and `memory_limit` count. Return
// NULL with the reason. The bytes need not outlive the call.
PvUnit *pv_pyxc_read(const uint8_t *bytes, size_t size, const PvCompileOptions *options,
                     PvCodeFormatError *error);

#endif
