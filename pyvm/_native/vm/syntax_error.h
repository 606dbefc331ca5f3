// A refused source as the host gets it (spec/events.py: SYNTAX).
#ifndef PV_VM_SYNTAX_ERROR_H
#define PV_VM_SYNTAX_ERROR_H

#include "core/msgpack.h"
#include "syntax/error.h"

void pv_syntax_error_write(PvMsgWriter *w, const PvSyntaxError *error, const char *filename,
                           const char *source, size_t size);
const char *pv_syntax_error_type(const PvSyntaxError *error);
// The line of the source that the error is in, without its end; *size 0: none.
const char *pv_syntax_error_line(const PvSyntaxError *error, const char *source, size_t size,
                                 size_t *line_size);

// Copy a line with what is no UTF-8 in it replaced; `out` has room for three bytes a byte. Return the
// length.
size_t pv_syntax_error_clean(const char *line, size_t size, char *out);

#endif
