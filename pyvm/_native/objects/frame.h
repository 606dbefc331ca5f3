// The frame object: what sys._getframe() shows of a frame as it was when asked. No frame is kept.
#ifndef PV_OBJECTS_FRAME_H
#define PV_OBJECTS_FRAME_H

#include "objects/code.h"
#include "core/vm.h"

typedef struct PvFrameObject {
    PvObject base;
    PvCodeState *state;
    PvValue globals; // a dict
    PvValue locals;  // a mapping
    PvValue back;    // PV_NONE
    uint32_t pc;     // a word of the instruction under way
} PvFrameObject;

#endif
