// types.SimpleNamespace: its attributes are all there is.
#ifndef PV_OBJECTS_NAMESPACE_H
#define PV_OBJECTS_NAMESPACE_H

#include "core/vm.h"

typedef struct PvNamespace {
    PvObject base;
    PvAttrs attrs;
} PvNamespace;

#endif
