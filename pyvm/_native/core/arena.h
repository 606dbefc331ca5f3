// A bump allocator: many small blocks, given back all at once. It owns the memory of one parse or
// one compilation. Invariant: what it holds never exceeds its limit, and a block never moves.
#ifndef PV_CORE_ARENA_H
#define PV_CORE_ARENA_H

#include <stddef.h>
#include <stdint.h>

typedef struct PvArenaChunk PvArenaChunk;

typedef struct PvArena {
    char *next;           // first free byte of the newest chunk
    char *end;            // one past its last byte
    PvArenaChunk *newest; // chunks, newest first
    PvArenaChunk *large;  // those of blocks that grew large, each its own
    size_t held;          // bytes taken from the system
    size_t limit;         // most that may be held
    const size_t *beside; // bytes elsewhere that count against the limit too, or NULL
    struct PvMeter *meter; // who pays for what is done in it (core/meter.h), or NULL
} PvArena;

// Make an empty arena that may hold up to `limit` bytes (SIZE_MAX: no bound).
void pv_arena_init(PvArena *arena, size_t limit);

// Give everything back. The arena may be used again after another pv_arena_init.
void pv_arena_free(PvArena *arena);

// Return `size` bytes aligned to 8, not cleared; NULL when the limit or the system says no.
void *pv_arena_alloc_slow(PvArena *arena, size_t size);

static inline void *pv_arena_alloc(PvArena *arena, size_t size) {
    size_t rounded = (size + 7) & ~(size_t)7;
    if (rounded >= size && rounded <= (size_t)(arena->end - arena->next)) {
        void *block = arena->next;
        arena->next += rounded;
        return block;
    }
    return pv_arena_alloc_slow(arena, size);
}

// Return a block of `size` bytes that begins with the `used` bytes of `block`, which is gone then (it
// may be NULL, with none). For what doubles: large blocks leave nothing behind. NULL: as
// pv_arena_alloc, and `block` stays.
void *pv_arena_grow(PvArena *arena, void *block, size_t used, size_t size);

// As pv_arena_alloc, cleared.
void *pv_arena_zalloc(PvArena *arena, size_t size);

// Return a copy of `size` bytes with a NUL behind them.
char *pv_arena_copy(PvArena *arena, const char *bytes, size_t size);

#endif
