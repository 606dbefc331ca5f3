// The static strings and the table that finds them by their characters.
//
// Invariant: `name_slots` is an open-addressed table over all_names, by FNV-1a of the characters,
// at most half full.
#include "core/names.h"

#include "gen/types.gen.h"

#include "gen/names.gen.h"

PvStr *pv_static_name(const char *utf8, size_t length) {
    if (length == 0) return PV_EMPTY_STR;
    if (length == 1 && (unsigned char)utf8[0] < 128) return &pv_latin1[(unsigned char)utf8[0]];
    uint32_t hash = 0x811c9dc5u;
    for (size_t i = 0; i < length; i++) hash = (hash ^ (unsigned char)utf8[i]) * 0x01000193u;
    for (uint32_t at = hash & (NAME_SLOTS - 1); name_slots[at] >= 0; at = (at + 1) & (NAME_SLOTS - 1)) {
        PvStr *name = all_names[name_slots[at]];
        if (name->length == length && memcmp(name->data, utf8, length) == 0) return name;
    }
    return NULL;
}
