// The names of one tree: each distinct one is stored once, so that equal names are one pointer and
// `id` is dense. Invariant: by_id[name->id] == name for every name.
#ifndef PV_SYNTAX_NAMES_H
#define PV_SYNTAX_NAMES_H

#include "core/arena.h"
#include "syntax/node.h"

typedef struct PvNames {
    PvArena *arena;
    const PvName **slots; // open addressing, a power of two
    const PvName **by_id;
    uint32_t slot_count;
    uint32_t count;
} PvNames;

// Make an empty table; false when out of memory.
bool pv_names_init(PvNames *names, PvArena *arena);

// Return the one name with these bytes, adding it if it is new; NULL when out of memory.
const PvName *pv_names_intern(PvNames *names, const char *utf8, size_t length);

// Return the name if the table has it, else NULL.
const PvName *pv_names_known(const PvNames *names, const char *utf8, size_t length);

#endif
