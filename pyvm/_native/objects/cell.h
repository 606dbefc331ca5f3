// The cell: one variable that nested functions share. PV_NULL: not bound.
#ifndef PV_OBJECTS_CELL_H
#define PV_OBJECTS_CELL_H

#include "core/vm.h"

typedef struct PvCell {
    PvObject base;
    PvValue value;
} PvCell;

PvCell *pv_cell_new(PvVM *vm, PvValue value); // NULL: answer RETRY

#endif
