// A unit as text: one paragraph for each code object, one line for each instruction.
#ifndef PV_COMPILER_DISASSEMBLE_H
#define PV_COMPILER_DISASSEMBLE_H

#include "core/msgpack.h"
#include "core/unit.h"

// Append the text of all code objects; false when out of memory. The unit must be verified or come
// from the compiler.
bool pv_disassemble(const PvUnit *unit, PvMsgWriter *out);

// Return the name of an opcode ("LOAD_FAST"), or "?".
const char *pv_opcode_name(unsigned op);

#endif
