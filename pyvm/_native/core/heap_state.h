// What the two halves of the heap, heap.c (allocation) and gc.c (collection), know of each other.
#ifndef PV_CORE_HEAP_STATE_H
#define PV_CORE_HEAP_STATE_H

#include "core/vm.h"

enum { PV_HEAP_CLASSES = 28, PV_HEAP_SMALL = 2048, PV_GC_FIRST = 512 << 10 };

typedef struct PvHeapFree {
    PvType *type; // NULL
    struct PvHeapFree *next;
} PvHeapFree;

struct PvHeapPage {
    PvHeapPage *next;
    size_t bytes; // of the whole page
    size_t cell;
    uint32_t n;
    bool swept; // since the last mark
    _Alignas(16) char cells[];
};

typedef struct PvHeapLarge {
    struct PvHeapLarge *next, *prev;
    size_t bytes;
    bool object;
} PvHeapLarge;
_Static_assert(sizeof(PvHeapLarge) % 16 == 0, "blocks behind the link must stay aligned");

typedef struct PvHeapIds {
    size_t n, capacity;
    struct {
        PvObject *object;
        uint64_t id;
    } *row;
} PvHeapIds;

typedef struct PvHeapState {
    PvHeapPage *pages[2 * PV_HEAP_CLASSES]; // objects, then raw cells
    uint32_t n_pages[2 * PV_HEAP_CLASSES];
    PvHeapPage **unswept[PV_HEAP_CLASSES];  // where the next page to sweep hangs; NULL: none
    void *raw_free[PV_HEAP_CLASSES];
    PvHeapLarge large; // ring
    PvHeapIds ids;
    PvObject **work; // the mark stack
    size_t work_n, work_capacity;
    bool work_overflow; // an object was marked but could not be pushed: rescan
} PvHeapState;

struct PvGC {
    PvVM *vm;
    PvHeapState *state;
};

void pv_heap_free_large(PvHeap *h, PvHeapLarge *b);
void pv_heap_drop_page(PvHeap *h, unsigned k, PvHeapPage *p);
void pv_heap_forget_id(PvHeap *h, PvObject *o);
// Sweep pages of class k until a free cell turns up; false: none did.
bool pv_gc_sweep_some(PvVM *vm, unsigned k);

#endif
