// "Did you mean": the nearest of some names, by the edit distance that CPython's messages use.
#ifndef PV_CORE_SUGGEST_H
#define PV_CORE_SUGGEST_H

#include "core/layout.h"

// The candidate nearest to `name`, or NULL when none is near enough.
PvStr *pv_suggest(const PvStr *name, PvStr *const *candidates, size_t n);

#endif
