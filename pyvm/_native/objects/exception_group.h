// Exception groups: making one. Splitting is the prelude's (derive may be a guest's).
#ifndef PV_OBJECTS_EXCEPTION_GROUP_H
#define PV_OBJECTS_EXCEPTION_GROUP_H

#include "core/vm.h"

PV_MUST_USE PvStatus pv_exception_group_make(PvVM *vm, PvType *type, PvValue message,
                                             PvValue exceptions, PvValue *out);

#endif
