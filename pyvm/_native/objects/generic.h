// list[int] (GenericAlias) and int | str (UnionType).
#ifndef PV_OBJECTS_GENERIC_H
#define PV_OBJECTS_GENERIC_H

#include "core/native.h"

typedef struct PvGenericAlias {
    PvObject base;
    PvValue origin;
    PvTuple *args;
    PvTuple *parameters; // the type variables among them, in order
    bool starred;        // *tuple[int, ...]
} PvGenericAlias;

typedef struct PvUnion {
    PvObject base;
    PvTuple *args;       // at least two, none a union, no doubles
    PvTuple *parameters;
} PvUnion;

// origin[args]; a single argument need not be a tuple.
PV_MUST_USE PvStatus pv_generic_alias_new(PvVM *vm, PvValue origin, PvValue args, PvValue *out);
// `__class_getitem__` of the built-in generics: cls[item].
PV_MUST_USE PvStatus pv_generic_alias_of(PvVM *vm, PvArgs *a, PvValue *out);
// a | b for types, None, aliases, type variables; NotImplemented for others; DEFER if comparing
// two members needs guest code.
PV_MUST_USE PvStatus pv_union_or(PvVM *vm, PvValue a, PvValue b, PvValue *out);

#endif
