// SyntaxWarnings: what the front end finds odd but takes. They are kept in the order of the source,
// in memory of their own, until whoever compiles shows them. Warning never fails: when memory is
// short, or a source gives very many, the rest is not kept.
#ifndef PV_SYNTAX_WARNINGS_H
#define PV_SYNTAX_WARNINGS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "syntax/error.h"

// Where the SyntaxError stands that a filter may make of a warning: as nodes have it, columns from 0 in
// bytes. `behind`: the parser was done, so that the error shows no line.
typedef struct PvWarnPlace {
    uint32_t line, col, end_line, end_col;
    bool behind;
} PvWarnPlace;

#define PV_WARN_AT(x) ((PvWarnPlace){(x)->line, (x)->col, (x)->end_line, (x)->end_col, false})
#define PV_WARN_BEHIND(x) ((PvWarnPlace){(x)->line, (x)->col, (x)->end_line, (x)->end_col, true})

typedef struct PvWarning {
    struct PvWarning *next;
    PvWarnPlace at;
    char message[160];
} PvWarning;

typedef struct PvWarnings {
    PvWarning *first, *last;
    uint32_t count;
} PvWarnings;

// Keep a warning; `warnings` may be NULL.
void pv_warn(PvWarnings *warnings, PvWarnPlace at, const char *format, ...) PV_PRINTF(3, 4);

// Drop all but the first `count`.
void pv_warnings_cut(PvWarnings *warnings, uint32_t count);

// Return them as CPython prints them, and drop them: text for free(), its length in `size`. NULL: there
// are none, or no memory. A source that is a file shows the line that is meant.
char *pv_warnings_text(PvWarnings *warnings, const char *filename, const char *source,
                       size_t source_size, size_t *size);

#endif
