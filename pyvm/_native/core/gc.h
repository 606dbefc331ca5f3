// Collecting: only ever called by the loop, at a safepoint (law 3).
#ifndef PV_CORE_GC_H
#define PV_CORE_GC_H

#include "core/vm.h"

// Mark from the roots; sweep now (memory is wanted at once) or page by page as cells are asked for.
void pv_gc_collect(PvVM *vm, bool sweep_now);
// For PvCore.after_mark (weak references, finalizers, code states): did the mark reach it?
// Which collection this is: the value of PvHeap.collections.
uint64_t pv_gc_serial(const PvGC *gc);
bool pv_gc_is_marked(const PvObject *o);

bool pv_heap_init(PvVM *vm, size_t limit);
void pv_heap_drop(PvVM *vm);

#endif
