// include/pyvm.h: units that the host owns: compiling, loading, dumping. No VM takes part.
#include "compiler/compile.h"
#include "compiler/disassemble.h"
#include "compiler/pyxc.h"
#include "include/pyvm.h"
#include "objects/types.h"
#include "vm/syntax_error.h"

#include <string.h>

// What the last call of this thread gave out.
static _Thread_local PvMsgWriter given;

static PvMsgWriter *begin(void) {
    if (given.data == NULL) pv_msgpack_writer_init(&given, 0);
    given.length = 0;
    given.failed = false;
    return &given;
}

static PyvmBytes taken(void) { return (PyvmBytes){(const char *)given.data, given.length}; }

// No VM bounds this, so the source does: dense code takes some 64 bytes a byte of it, and what takes
// many times as much (nests whose qualified names multiply) is refused.
#define COMPILE_BASE ((size_t)16 << 20)

PvUnit *pyvm_compile(const char *source, size_t size, const char *filename, PyvmMode mode,
                     PyvmBytes *error) {
    if (!pv_types_init()) return NULL;
    PvCompileOptions options = {
        .mode = (PvCompileMode)mode,
        .keep_source = true,
        .shared = true,
        .source_is_text = true,
        .memory_limit = COMPILE_BASE + size * 256,
    };
    PvSyntaxError wrong = {0};
    PvUnit *unit = pv_compile(source, size, filename, &options, &wrong);
    if (unit == NULL && error != NULL) {
        pv_syntax_error_write(begin(), &wrong, filename, source, size);
        *error = taken();
    }
    return unit;
}

PvUnit *pyvm_unit_load(const char *data, size_t size, PyvmBytes *error) {
    if (!pv_types_init()) return NULL;
    PvCompileOptions options = {.keep_source = true, .shared = true};
    PvCodeFormatError wrong = {""};
    PvUnit *unit = pv_pyxc_read((const uint8_t *)data, size, &options, &wrong);
    if (unit == NULL && error != NULL) {
        PvMsgWriter *w = begin();
        pv_msgpack_write_map(w, 2);
        pv_msgpack_write_str(w, "type", 4);
        pv_msgpack_write_str(w, "CodeFormatError", 15);
        pv_msgpack_write_str(w, "message", 7);
        pv_msgpack_write_str(w, wrong.message, strlen(wrong.message));
        *error = taken();
    }
    return unit;
}

PyvmBytes pyvm_unit_dump(const PvUnit *unit) {
    if (!pv_pyxc_write(unit, begin())) given.length = 0;
    return taken();
}

PyvmBytes pyvm_unit_disassemble(const PvUnit *unit) {
    if (!pv_disassemble(unit, begin())) given.length = 0;
    return taken();
}

void pyvm_unit_drop(PvUnit *unit) {
    if (unit != NULL) pv_unit_release(unit);
}
