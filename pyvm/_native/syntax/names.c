// Interning of names: FNV-1a over a table of pointers that doubles at half load.
#include "syntax/names.h"

#include <string.h>

#define FIRST_SLOTS 256

static uint64_t hash_bytes(const char *bytes, size_t length) {
    uint64_t hash = 0xcbf29ce484222325u;
    for (size_t i = 0; i < length; i++) hash = (hash ^ (uint8_t)bytes[i]) * 0x100000001b3u;
    return hash ^ (hash >> 29);
}

bool pv_names_init(PvNames *names, PvArena *arena) {
    *names = (PvNames){.arena = arena, .slot_count = FIRST_SLOTS};
    names->slots = pv_arena_zalloc(arena, FIRST_SLOTS * sizeof *names->slots);
    names->by_id = pv_arena_alloc(arena, FIRST_SLOTS / 2 * sizeof *names->by_id);
    return names->slots && names->by_id;
}

static bool grow(PvNames *names) {
    if (names->slot_count > UINT32_MAX / 4) return false;
    uint32_t slot_count = names->slot_count * 2;
    const PvName **slots = pv_arena_zalloc(names->arena, slot_count * sizeof *slots);
    const PvName **by_id = pv_arena_alloc(names->arena, slot_count / 2 * sizeof *by_id);
    if (!slots || !by_id) return false;
    for (uint32_t id = 0; id < names->count; id++) {
        const PvName *name = names->by_id[id];
        uint32_t slot = (uint32_t)name->hash & (slot_count - 1);
        while (slots[slot]) slot = (slot + 1) & (slot_count - 1);
        slots[slot] = name;
        by_id[id] = name;
    }
    names->slots = slots;
    names->by_id = by_id;
    names->slot_count = slot_count;
    return true;
}

// Return the slot that holds the name, or the empty one where it would go.
static uint32_t probe(const PvNames *names, uint64_t hash, const char *utf8, size_t length) {
    uint32_t mask = names->slot_count - 1;
    uint32_t slot = (uint32_t)hash & mask;
    for (;; slot = (slot + 1) & mask) {
        const PvName *name = names->slots[slot];
        if (!name) return slot;
        if (name->hash == hash && name->length == length && !memcmp(name->utf8, utf8, length))
            return slot;
    }
}

const PvName *pv_names_known(const PvNames *names, const char *utf8, size_t length) {
    return names->slots[probe(names, hash_bytes(utf8, length), utf8, length)];
}

const PvName *pv_names_intern(PvNames *names, const char *utf8, size_t length) {
    uint64_t hash = hash_bytes(utf8, length);
    uint32_t slot = probe(names, hash, utf8, length);
    if (names->slots[slot]) return names->slots[slot];
    if (length >= UINT32_MAX) return NULL;
    if (names->count + 1 > names->slot_count / 2) {
        if (!grow(names)) return NULL;
        slot = probe(names, hash, utf8, length);
    }
    PvName *name = pv_arena_alloc(names->arena, sizeof *name + length + 1);
    if (!name) return NULL;
    name->length = (uint32_t)length;
    name->id = names->count;
    name->hash = hash;
    memcpy(name->utf8, utf8, length);
    name->utf8[length] = 0;
    names->slots[slot] = name;
    names->by_id[names->count++] = name;
    return name;
}
