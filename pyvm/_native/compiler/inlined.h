// Which variables of inlined comprehensions exist at a place of the code: locals() shows those only.
#ifndef PV_COMPILER_INLINED_H
#define PV_COMPILER_INLINED_H

#include "core/unit.h"

// Tell whether a hidden slot is bound at that word because a comprehension around it binds it.
// Everywhere else a hidden slot may hold what an earlier comprehension left.
bool pv_inlined_is_live(const PvCode *code, uint32_t slot, uint32_t word);

#endif
