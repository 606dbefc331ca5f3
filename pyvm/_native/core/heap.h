// The heap of one VM: size classes in pages, mark and lazy sweep, and the byte-exact account.
//
// Invariant: `used` is the committed memory (pages, large blocks, raw buffers) and never exceeds
// `limit`. Nothing moves. Nothing is collected inside a native: an allocation that would break the
// limit gives NULL, the native answers RETRY, the loop collects and runs the instruction again.
// So interior pointers and unrooted locals are safe until the native returns.
#ifndef PV_CORE_HEAP_H
#define PV_CORE_HEAP_H

#include "core/status.h"
#include "core/value.h"

typedef struct PvHeapPage PvHeapPage;
// One request of so many bytes is none for the limit: there is no such memory. The guest gets a
// MemoryError, as in CPython.
#define PV_HEAP_IMPOSSIBLE ((size_t)1 << 47)

typedef struct PvHeap {
    size_t used;      // bytes committed
    size_t limit;     // the ceiling
    size_t peak;
    size_t live;      // bytes of objects and raw buffers handed out since the last collection + survivors
    uint64_t collections; // begun so far
    size_t threshold; // `live` at which the next safepoint collects
    bool impossible;  // the last refusal was one that no limit could allow: PV_HEAP_IMPOSSIBLE
    struct PvHeapState *state; // pages, free lists, large list, worklist, id table: heap.c's own
    void *free[34];   // first free cell per size class (16-byte steps to 256, then wider)
} PvHeap;

// A zeroed object of `bytes` (its header filled in), or NULL: answer PV_RETRY.
void *pv_heap_new(PvVM *vm, PvType *type, size_t bytes);
// A raw, uninitialised buffer that an object owns (freed by its type's `release`), or NULL.
void *pv_heap_raw(PvVM *vm, size_t bytes);
void *pv_heap_raw_grow(PvVM *vm, void *p, size_t old_bytes, size_t new_bytes);
void pv_heap_raw_free(PvVM *vm, void *p, size_t bytes);
// Make sure that `bytes` more can be handed out (in up to `pieces` pieces) without failing.
bool pv_heap_reserve(PvVM *vm, size_t bytes, size_t pieces);
// The serial number of an object, stable for its life.
uint64_t pv_heap_id(PvVM *vm, PvObject *o);
// Give an object the id that it had in a snapshot. False: no memory.
bool pv_heap_restore_id(PvVM *vm, PvObject *o, uint64_t id);

// Tracing: what a type's `trace` calls. `release` gets the object when it dies: it may free raw
// buffers, nothing else; it must not look at other objects, they may be gone.
typedef struct PvGC PvGC;
// Mark the shape, the slot buffer (a heap object) and the values of an instance with attributes.
void pv_shape_trace_attrs(PvGC *gc, PvObject *o); // objects/shape.c
void pv_gc_mark_object(PvGC *gc, PvObject *o);
static inline void pv_gc_mark(PvGC *gc, PvValue v) {
    if (pv_is_ptr(v)) pv_gc_mark_object(gc, pv_ptr(v));
}
#endif
