// getset_descriptor and member_descriptor: the attributes that built-in types compute and those that
// lie at a fixed offset of an instance (__slots__, the fields of exceptions).
#ifndef PV_OBJECTS_DESCRIPTOR_H
#define PV_OBJECTS_DESCRIPTOR_H

#include "core/vm.h"

typedef struct PvGetSet {
    PvObject base; // IMMORTAL; aux 1: CPython has a member there, so it is a member_descriptor
    PvStr *name;
    PvType *owner;
    PvStatus (*get)(PvVM *vm, PvValue self, PvValue *out);
    PvStatus (*set)(PvVM *vm, PvValue self, PvValue value); // NULL: read-only; PV_NULL deletes
    const char *doc;
} PvGetSet;

enum {
    PV_MEMBER_READ_ONLY = 1,
    PV_MEMBER_NONE = 2, // PV_NULL in the field reads as None, deleting sets it so
    PV_MEMBER_SIZE = 4, // an int that stays one
};

typedef struct PvMember {
    PvObject base;
    PvStr *name;
    PvType *owner;
    uint32_t offset; // of a PvValue in the instance
    uint32_t flags;  // PV_MEMBER_*
    const char *doc;
} PvMember;

typedef struct PvTupleGetter { // of a named tuple
    PvObject base;
    int64_t index;
    PvValue doc;
} PvTupleGetter;
PV_MUST_USE PvStatus pv_tuplegetter_read(PvVM *vm, const PvTupleGetter *g, PvValue self, PvValue *out);
PV_MUST_USE PvStatus pv_tuplegetter_refuse(PvVM *vm, PvValue value); // it cannot be set, nor deleted (PV_NULL)

// Raise where a member may not be set to the value, or deleted (PV_NULL).
PV_MUST_USE PvStatus pv_member_check(PvVM *vm, const PvMember *m, PvValue value);
// Is a member_descriptor a PvGetSet all the same? Only static ones are: a snapshot cannot say so.
static inline bool pv_member_is_computed(const PvObject *o) {
    return o->aux != 0 && (o->flags & PV_OF_IMMORTAL) != 0;
}

PvMember *pv_member_new(PvVM *vm, PvType *owner, PvStr *name, uint32_t offset); // NULL: RETRY

#endif
