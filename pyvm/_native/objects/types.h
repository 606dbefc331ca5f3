// The tables of built-in types and natives, and what completes them once for the process.
//
// Invariant: after pv_types_init() nothing here changes. The tables themselves are generated from
// spec/ (gen/type_tables.gen.h); what C cannot initialise statically (dicts, MROs, inherited
// operations) is filled in under a lock at the first call.
#ifndef PV_OBJECTS_TYPES_H
#define PV_OBJECTS_TYPES_H

#include "core/native.h"
#include "gen/types.gen.h"


// Complete the tables; any number of threads may call it, any number of times. False: no memory.
bool pv_types_init(void);
// The namespace of builtins, to be copied into each VM (and what prelude names are bound to).
PvDict *pv_types_builtins(void);
// A native by the name that snapshots use: "list.append", "len", "intrinsic.exhausted"; or NULL.
const PvNative *pv_types_native(const char *key, size_t length);
typedef struct PvTypeEntry {
    PvStr *name; // NULL: the end
    PvValue value;
} PvTypeEntry;

// A module of natives (spec/modules), and all of them by their names; a row of NULL ends it.
typedef struct PvNativeModule {
    PvStr *name;
    const char *doc;
    const PvTypeEntry *entries;
} PvNativeModule;
extern const PvNativeModule pv_native_modules[];
const PvNativeModule *pv_types_module(const PvStr *name);

// Names of natives by id.
extern const char *const pv_native_keys[PV_NATIVE_COUNT];
// Ids of natives in the order of their names.
extern const uint16_t pv_natives_by_key[PV_NATIVE_COUNT];
// A built-in type by the name that snapshots use: "list", "dict_keyiterator", "value_error"; or NULL.
PvType *pv_types_by_key(const char *key, size_t length);
// Names of types by id; ids in the order of their names.
extern const char *const pv_type_keys[PV_TYPE_COUNT];
extern const uint16_t pv_types_in_order[PV_TYPE_COUNT];

static inline PvType *pv_type_of_exception(PvExceptionId id) {
    return &pv_types[PV_TYPE_EXCEPTIONS + (int)id];
}

#endif
