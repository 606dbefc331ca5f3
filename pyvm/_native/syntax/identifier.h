// Identifiers beyond ASCII: which characters they may have (PEP 3131), and their NFKC form.
#ifndef PV_SYNTAX_IDENTIFIER_H
#define PV_SYNTAX_IDENTIFIER_H

#include "syntax/names.h"

// Intern the normal form of an identifier. NULL: `good` is the offset of the first byte that may
// not be in one, or `length` when memory ran out.
const PvName *pv_identifier_intern(PvNames *names, const char *text, size_t length, size_t *good);

// Decode the character at `text`, which must be well-formed UTF-8.
uint32_t pv_identifier_code_point(const char *text);

#endif
