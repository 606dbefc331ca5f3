// The one entry to the compiler: from source to unit.
#ifndef PV_COMPILER_COMPILE_H
#define PV_COMPILER_COMPILE_H

#include "core/unit.h"
#include "syntax/error.h"
#include "syntax/parse.h"

typedef enum PvCompileMode {
    PV_COMPILE_EXEC,
    PV_COMPILE_EVAL,
    PV_COMPILE_SINGLE,
    PV_COMPILE_RESULT,  // as EXEC, but the value of a last expression statement is returned
} PvCompileMode;

typedef struct PvCompileOptions {
    PvCompileMode mode;
    bool source_is_text;      // the source was a str: its encoding line means nothing
    bool prelude;             // unresolved names bind at build time, private opcodes allowed
    bool optimise;            // no asserts, __debug__ is False
    bool no_docstrings;       // as python -OO
    bool keep_source;         // the unit keeps the text, for tracebacks
    bool trusted;             // a .pyxc of this very build: release builds do not prove it again
    bool shared;              // a process-wide unit (host, prelude), else one VM's own
    bool future_annotations;  // inherited from the code that calls exec() or eval()
    size_t memory_limit;      // bytes that compiling may hold, the unit included; 0: no bound
    struct PvMeter *meter;    // who pays (core/meter.h); NULL: nobody
    struct PvWarnings *warnings;  // gets the SyntaxWarnings (syntax/warnings.h); NULL: not wanted
} PvCompileOptions;

// Return a new unit whose codes[0] is the module's, or NULL with `error` filled in. The source need
// not outlive the call. When the meter stopped it, the error means nothing.
PvUnit *pv_compile(const char *source, size_t length, const char *filename,
                   const PvCompileOptions *options, PvSyntaxError *error);

#endif
