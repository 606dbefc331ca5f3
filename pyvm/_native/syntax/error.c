// Fills in a PvSyntaxError: formats the message, turns columns in bytes into columns in characters.
#include "syntax/error.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "syntax/tree.h"

// Return the column of CPython's SyntaxError (from 1, in characters) for a byte column of a line.
static int32_t character_column(const PvTree *tree, uint32_t line, uint32_t col) {
    const char *at = tree->source;
    const char *end = tree->source + tree->length;
    for (uint32_t n = 1; n < line && at < end; n++) {
        while (at < end && *at != '\n' && *at != '\r') at++;
        if (at + 1 < end && at[0] == '\r' && at[1] == '\n') at++;
        if (at < end) at++;
    }
    uint32_t characters = 0;
    uint32_t left = col;
    for (; left && at < end; at++, left--) characters += ((uint8_t)*at & 0xC0) != 0x80;
    return (int32_t)(characters + left + 1);
}

static void fill(PvSyntaxError *error, PvSyntaxErrorType type, const PvTree *tree, uint32_t line,
                 uint32_t col, uint32_t end_line, uint32_t end_col, const char *format,
                 va_list values) {
    if (error->type != PV_SYNTAX_NONE) return;
    error->type = (int)type;
    vsnprintf(error->message, sizeof error->message, format, values);
    error->line = line;
    error->col = line ? character_column(tree, line, col) : 0;
    error->end_line = end_line ? end_line : line;
    if (end_line) error->end_col = character_column(tree, end_line, end_col);
    else if (end_col == PV_END_NONE) error->end_col = PV_NO_COLUMN;
    else error->end_col = end_col == PV_END_SAME ? error->col : (int32_t)end_col;
}

void pv_syntax_error_at(PvSyntaxError *error, const PvTree *tree, const PvNode *node,
                        const char *format, ...) {
    va_list values;
    va_start(values, format);
    fill(error, PV_SYNTAX_ERROR, tree, node->line, node->col, node->end_line, node->end_col, format,
         values);
    va_end(values);
}

void pv_syntax_error_span(PvSyntaxError *error, PvSyntaxErrorType type, const PvTree *tree,
                          uint32_t line, uint32_t col, uint32_t end_line, uint32_t end_col,
                          const char *format, ...) {
    va_list values;
    va_start(values, format);
    fill(error, type, tree, line, col, end_line, end_col, format, values);
    va_end(values);
}

void pv_syntax_error_memory(PvSyntaxError *error) {
    if (error->type != PV_SYNTAX_NONE) return;
    error->type = PV_SYNTAX_MEMORY;
    snprintf(error->message, sizeof error->message, "out of memory while parsing");
}
