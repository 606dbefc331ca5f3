// method, bound builtin_function_or_method and method-wrapper: one layout (bound_method.h).
#ifndef PV_OBJECTS_METHOD_H
#define PV_OBJECTS_METHOD_H

#include "objects/bound_method.h"

typedef PvBoundMethod PvMethod;

#endif
