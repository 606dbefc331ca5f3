// property, classmethod and staticmethod.
#ifndef PV_OBJECTS_PROPERTY_H
#define PV_OBJECTS_PROPERTY_H

#include "core/vm.h"

typedef struct PvProperty {
    PvObject base;
    PvValue fget, fset, fdel; // PV_NONE: none
    PvValue doc;              // PV_NONE
    PvValue name;             // PV_NULL: not set
} PvProperty;

typedef struct PvWrapped {
    PvObject base;
    PvValue function; // PV_NULL before __init__
    PvDict *dict;     // what functools.update_wrapper would copy, or NULL
} PvWrapped;

#endif
