// mappingproxy: a read-only view of a mapping.
#ifndef PV_OBJECTS_MAPPINGPROXY_H
#define PV_OBJECTS_MAPPINGPROXY_H

#include "core/vm.h"

typedef struct PvMappingProxy {
    PvObject base;
    PvValue mapping;
} PvMappingProxy;

PvMappingProxy *pv_mappingproxy_new(PvVM *vm, PvValue mapping); // NULL: RETRY

#endif
