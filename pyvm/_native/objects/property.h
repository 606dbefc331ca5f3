// property, classmethod and staticmethod.
#ifndef PV_OBJECTS_PROPERTY_H
#define PV_OBJECTS_PROPERTY_H

#include "core/vm.h"

typedef struct PvProperty {
    PvObject base;            // aux 1: the docstring is the getter's
    PvValue fget, fset, fdel; // PV_NONE: none
    PvValue doc;              // PV_NONE
    PvValue name;             // PV_NULL: not set
} PvProperty;

typedef struct PvWrapped {
    PvObject base;
    PvValue function; // PV_NULL before __init__
    PvDict *dict;     // what functools.update_wrapper would copy, or NULL
} PvWrapped;

// Give a wrapper its attributes: the name, the docstring, … of what it wraps.
PV_MUST_USE PvStatus pv_wrapped_fill(PvVM *vm, PvWrapped *w);
// The AttributeError of a property without the function asked for: "getter", "setter", "deleter".
PV_MUST_USE PvStatus pv_property_refuse(PvVM *vm, PvProperty *p, PvType *cls, const char *what);

#endif
