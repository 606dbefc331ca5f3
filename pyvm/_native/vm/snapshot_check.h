// What must hold of objects that a snapshot describes, before anything runs on them.
//
// The bytes may come from anybody. Whatever the core takes for granted about an object is checked here,
// or worked out anew instead of read; what only a guest's own view depends on (two equal keys in a
// dict, a hash that is wrong) is not: a guest can have that, too.
#ifndef PV_VM_SNAPSHOT_CHECK_H
#define PV_VM_SNAPSHOT_CHECK_H

#include "vm/vm.h"

// The flags of an object's header that a snapshot may say.
uint32_t pv_snapshot_flags(uint32_t layout);

// In aux of a dict whose index is to be made of its entries.
enum { PV_SNAPSHOT_UNINDEXED = 0x40000000 };
// Does a key's hash follow from the key alone? Then it is not written.
bool pv_snapshot_hash_follows(PvValue key);

// Each gives NULL, or what is wrong.
// Types alone are read: lays their instances out, and looks whether each object has room for its own.
const char *pv_snapshot_check_types(PvObject **row, const size_t *bytes, size_t n);
// Everything is read: each object by itself. Shapes are linked, versions and tables made anew.
const char *pv_snapshot_check_objects(PvVM *vm, PvObject **row, size_t n);
// What stands still: generators, the fiber's frames, the machine's own fields. vm/snapshot_frames.c
const char *pv_snapshot_check_running(PvVM *vm, PvObject **row, size_t n);

#endif
