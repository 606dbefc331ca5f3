// A refused source: what went wrong and where, as CPython's SyntaxError says it. The first error
// reported into a PvSyntaxError stays; later ones are ignored.
#ifndef PV_SYNTAX_ERROR_H
#define PV_SYNTAX_ERROR_H

#include "syntax/node.h"

struct PvTree;

typedef enum PvSyntaxErrorType {
    PV_SYNTAX_NONE = 0,
    PV_SYNTAX_ERROR,       // SyntaxError
    PV_SYNTAX_INDENTATION, // IndentationError
    PV_SYNTAX_TAB,         // TabError
    PV_SYNTAX_NESTING,     // SyntaxError: nested beyond what pyvm (or CPython) takes
    PV_SYNTAX_VALUE,       // ValueError, as compile() raises for some sources
    PV_SYNTAX_MEMORY,      // the arena is exhausted: MemoryError, or the memory limit
} PvSyntaxErrorType;

typedef struct PvSyntaxError {
    int type; // PvSyntaxErrorType
    char message[256];
    uint32_t line; // from 1; 0 when there is no place
    uint32_t col;  // SyntaxError.offset: from 1, in characters; 0 when there is none
    uint32_t end_line;
    uint32_t end_col; // SyntaxError.end_offset
} PvSyntaxError;

#if defined(__GNUC__)
#define PV_PRINTF(text, first) __attribute__((format(printf, text, first)))
#else
#define PV_PRINTF(text, first)
#endif

// Report a SyntaxError at a node, from its first to its last character. The scope checks of the
// compiler use it too.
void pv_syntax_error_at(PvSyntaxError *error, const struct PvTree *tree, const PvNode *node,
                        const char *format, ...) PV_PRINTF(4, 5);

// Report an error over a range: lines from 1, columns from 0 in bytes, as nodes have them.
// end_line 0 means that there is no end.
void pv_syntax_error_span(PvSyntaxError *error, PvSyntaxErrorType type, const struct PvTree *tree,
                          uint32_t line, uint32_t col, uint32_t end_line, uint32_t end_col,
                          const char *format, ...) PV_PRINTF(8, 9);

// Report that the arena is exhausted.
void pv_syntax_error_memory(PvSyntaxError *error);

#endif
