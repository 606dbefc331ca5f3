// super objects. The loop reads super().name without making one.
#ifndef PV_OBJECTS_SUPER_H
#define PV_OBJECTS_SUPER_H

#include "core/vm.h"

typedef struct PvSuper {
    PvObject base;
    PvValue cls;        // PV_NULL before __init__
    PvValue self;       // PV_NULL: not bound
    PvValue self_class; // where the MRO comes from; PV_NULL: not bound
} PvSuper;

#endif
