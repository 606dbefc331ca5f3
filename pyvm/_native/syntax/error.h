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

// Who refused the source. The exception that a guest gets shows it (vm/namespace.c).
typedef enum PvSyntaxStage {
    PV_STAGE_PARSER,
    PV_STAGE_LEXER,
    PV_STAGE_SOURCE,   // before any line was read: coding lines, null bytes
    PV_STAGE_SCOPES,   // what names mean
    PV_STAGE_COMPILER,
} PvSyntaxStage;

typedef struct PvSyntaxError {
    int type; // PvSyntaxErrorType
    char message[320];
    uint32_t line; // from 1; 0 when there is no place
    int32_t col;   // SyntaxError.offset: from 1, in characters; 0 when there is none
    uint32_t end_line;
    int32_t end_col; // SyntaxError.end_offset; CPython has -1 and 0 for some errors without an end
    uint8_t stage;   // PvSyntaxStage
    bool line_end;   // SyntaxError.text has the line's end
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

// What to give as end_col, with end_line 0, when there is no range: the end is then on the same line
// and SyntaxError.end_offset is this number, or the same as the start's.
#define PV_END_ZERO 0u
#define PV_END_MINUS_ONE UINT32_MAX
#define PV_END_SAME (UINT32_MAX - 1)
#define PV_END_NONE (UINT32_MAX - 2) // end_offset is None: PV_NO_COLUMN
#define PV_NO_COLUMN INT32_MIN

// Report an error over a range: lines from 1, columns from 0 in bytes, as nodes have them.
void pv_syntax_error_span(PvSyntaxError *error, PvSyntaxErrorType type, const struct PvTree *tree,
                          uint32_t line, uint32_t col, uint32_t end_line, uint32_t end_col,
                          const char *format, ...) PV_PRINTF(8, 9);

// Report that the arena is exhausted.
void pv_syntax_error_memory(PvSyntaxError *error);

#endif
