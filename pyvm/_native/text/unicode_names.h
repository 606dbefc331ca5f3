// The characters' names, as \N{...} and unicodedata.lookup() take them.
#ifndef PV_TEXT_UNICODE_NAMES_H
#define PV_TEXT_UNICODE_NAMES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Find the character with that name or alias, in any case; named sequences are none. A name that no
// character has is taken for one with a chance of one in two million.
bool pv_unicode_named(const char *name, size_t length, uint32_t *code);

// unicode_name_of.c: the name of a character (no alias), its length; 0: it has none.
enum { PV_UNICODE_NAME_ROOM = 128 };
size_t pv_unicode_name(uint32_t code, char out[PV_UNICODE_NAME_ROOM]);

#endif
