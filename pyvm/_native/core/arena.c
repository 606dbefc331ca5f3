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

void pv_arena_init(PvArena *arena, size_t limit) {
    *arena = (PvArena){.limit = limit};
}

void pv_arena_free(PvArena *arena) {
    PvArenaChunk *chunk = arena->newest;
    while (chunk) {
        PvArenaChunk *older = chunk->older;
        free(chunk);
        chunk = older;
    }
    pv_arena_init(arena, arena->limit);
}

void *pv_arena_alloc_slow(PvArena *arena, size_t size) {
    if (size > SIZE_MAX / 2) return NULL;
    size_t rounded = (size + 7) & ~(size_t)7;
    size_t header = (sizeof(PvArenaChunk) + 7) & ~(size_t)7;
    size_t wanted = arena->newest ? arena->newest->size * 2 : FIRST_CHUNK;
    if (wanted > LARGEST_CHUNK) wanted = LARGEST_CHUNK;
    if (wanted < header + rounded) wanted = header + rounded;
    size_t left = arena->limit - arena->held;
    if (wanted > left) wanted = left;
    if (wanted < header + rounded) return NULL;
    PvArenaChunk *chunk = malloc(wanted);
    if (!chunk) return NULL;
    chunk->older = arena->newest;
    chunk->size = wanted;
    arena->newest = chunk;
    arena->held += wanted;
    arena->next = (char *)chunk + header + rounded;
    arena->end = (char *)chunk + wanted;
    return (char *)chunk + header;
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
