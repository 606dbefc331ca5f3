// A bump allocator over chunks that double in size. See arena.h for what it promises.
#include "core/arena.h"

#include <stdlib.h>
#include <string.h>

struct PvArenaChunk {
    PvArenaChunk *older;
    size_t size;
};

#define FIRST_CHUNK ((size_t)16 << 10)
#define LARGEST_CHUNK ((size_t)1 << 20)
// Blocks that grow get a chunk of their own from here on.
#define LARGE ((size_t)64 << 10)
#define HEADER ((sizeof(PvArenaChunk) + 7) & ~(size_t)7)

void pv_arena_init(PvArena *arena, size_t limit) {
    *arena = (PvArena){.limit = limit};
}

static void free_chunks(PvArenaChunk *chunk) {
    while (chunk) {
        PvArenaChunk *older = chunk->older;
        free(chunk);
        chunk = older;
    }
}

void pv_arena_free(PvArena *arena) {
    free_chunks(arena->newest);
    free_chunks(arena->large);
    pv_arena_init(arena, arena->limit);
}

static size_t left_of(const PvArena *arena) {
    size_t left = arena->limit - arena->held;
    size_t beside = arena->beside ? *arena->beside : 0;
    return left > beside ? left - beside : 0;
}

void *pv_arena_alloc_slow(PvArena *arena, size_t size) {
    if (size > SIZE_MAX / 2) return NULL;
    size_t rounded = (size + 7) & ~(size_t)7;
    size_t wanted = arena->newest ? arena->newest->size * 2 : FIRST_CHUNK;
    if (wanted > LARGEST_CHUNK) wanted = LARGEST_CHUNK;
    if (wanted < HEADER + rounded) wanted = HEADER + rounded;
    size_t left = left_of(arena);
    if (wanted > left) wanted = left;
    if (wanted < HEADER + rounded) return NULL;
    PvArenaChunk *chunk = malloc(wanted);
    if (!chunk) return NULL;
    chunk->older = arena->newest;
    chunk->size = wanted;
    arena->newest = chunk;
    arena->held += wanted;
    arena->next = (char *)chunk + HEADER + rounded;
    arena->end = (char *)chunk + wanted;
    return (char *)chunk + HEADER;
}

void *pv_arena_grow(PvArena *arena, void *block, size_t used, size_t size) {
    if (size < LARGE) {
        void *moved = pv_arena_alloc(arena, size);
        if (moved && used) memcpy(moved, block, used);
        return moved;
    }
    PvArenaChunk **link = &arena->large;
    while (*link && (char *)*link + HEADER != (char *)block) link = &(*link)->older;
    PvArenaChunk *old = *link; // NULL: the block has no chunk of its own yet
    size_t freed = old ? old->size : 0;
    if (size > SIZE_MAX / 2 || HEADER + size > left_of(arena) + freed) return NULL;
    PvArenaChunk *chunk = realloc(old, HEADER + size);
    if (!chunk) return NULL;
    if (!old) {
        chunk->older = NULL;
        if (used) memcpy((char *)chunk + HEADER, block, used);
    }
    chunk->size = HEADER + size;
    *link = chunk;
    arena->held += chunk->size - freed;
    return (char *)chunk + HEADER;
}

void *pv_arena_zalloc(PvArena *arena, size_t size) {
    void *block = pv_arena_alloc(arena, size);
    if (block) memset(block, 0, size);
    return block;
}

char *pv_arena_copy(PvArena *arena, const char *bytes, size_t size) {
    if (size > SIZE_MAX / 2) return NULL;
    char *copy = pv_arena_alloc(arena, size + 1);
    if (!copy) return NULL;
    if (size) memcpy(copy, bytes, size);
    copy[size] = 0;
    return copy;
}
