// Weak references: a cell knows an object, its owner (a reference or a proxy) and perhaps a callback.
//
// Invariant: a cell that lives is in its VM's table, by its object's address, until a collection finds
// the object dead. Then the cell is emptied, before anything is swept; with a callback it is put on the
// list of those that are due, which has had room for it since the cell was made.
#ifndef PV_OBJECTS_WEAK_CELL_H
#define PV_OBJECTS_WEAK_CELL_H

#include "core/gc.h"

typedef struct PvWeakCell {
    PvObject base;
    struct PvWeakCell *next; // in its place of the table; those of an object newest first
    PvValue object;          // not traced. PV_NULL: it is gone
    PvValue owner;
    PvValue callback;        // or PV_NULL
    uint64_t serial;
} PvWeakCell;

// After a mark: empty the cells of what is dead.
void pv_weak_after_mark(PvVM *vm);
void pv_weak_trace_roots(PvVM *vm, PvGC *gc);
// A cell that a snapshot held; then, after all of them. False: no memory.
bool pv_weak_restore(PvVM *vm, PvWeakCell *cell);
bool pv_weak_restored(PvVM *vm);
// The owner of an object's newest cell, or PV_NULL: what __weakref__ shows.
PvValue pv_weak_first(PvVM *vm, PvValue object);

#endif
