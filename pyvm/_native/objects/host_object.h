// What the host injects: functions and opaque objects, by id, and calls of async functions. All
// behaviour is in vm/host_object.c: it sends events.
#ifndef PV_OBJECTS_HOST_OBJECT_H
#define PV_OBJECTS_HOST_OBJECT_H

#include "core/vm.h"

typedef struct PvHostObject {
    PvObject base; // type host_function or host_object
    uint64_t id;   // the host's
    uint32_t kind; // PV_HOST_*
    PvStr *name;
} PvHostObject;

// The call of an async host function: its own iterator, which yields itself until it is answered.
typedef struct PvHostCall {
    PvObject base;  // type host_call
    uint64_t event;
    PvValue answer; // PV_NULL: none yet
    bool raises;
} PvHostCall;

PvHostObject *pv_host_object_new(PvVM *vm, uint64_t id, uint32_t kind, PvStr *name); // NULL: RETRY
// What the host allows to be had from an object of its own; PV_NULL in *out: nothing of that name.
PV_MUST_USE PvStatus pv_host_object_member(PvVM *vm, PvValue object, PvStr *name, PvValue *out);
PvHostCall *pv_host_call_find(PvVM *vm, uint64_t event);
void pv_host_call_answer(PvVM *vm, PvHostCall *call, bool raises, PvValue value);

#endif
