// From source to tree: the one entry to the front end.
#ifndef PV_SYNTAX_PARSE_H
#define PV_SYNTAX_PARSE_H

#include "syntax/error.h"
#include "syntax/tree.h"

typedef enum PvParseMode {
    PV_PARSE_EXEC,     // a file: Module
    PV_PARSE_EVAL,     // an expression: Expression
    PV_PARSE_SINGLE,   // one statement as typed at a prompt: Interactive
    PV_PARSE_TEXT = 8, // a flag to add: the source was a str, its encoding line means nothing
} PvParseMode;

// Parse `length` bytes of source. The tree lives in `arena`, which outlives it; the source need not.
// `warnings`, if not NULL, gets what is odd in it. Return its root (pv_tree_of finds names and text),
// or NULL with `error` filled in.
PvNode *pv_parse(PvArena *arena, const char *source, size_t length, PvParseMode mode,
                 struct PvWarnings *warnings, PvSyntaxError *error);

#endif
