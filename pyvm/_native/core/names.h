// The static strings: every name that the core itself uses, one immortal PvStr for the process.
//
// PV_NAME(append) is the PvStr of "append". A name is static if the specs or a PV_NAME in any C file
// mention it, or spec/names.py lists it; the generator finds out. Units share them (pv_static_name),
// so that most names a guest uses compare by address. The hash is filled in.
#ifndef PV_CORE_NAMES_H
#define PV_CORE_NAMES_H

#include "core/layout.h"

#define PV_NAME(n) (__extension__({ extern PvStr pv_name_##n; &pv_name_##n; }))
#define PV_NAME_VALUE(n) pv_from_ptr(PV_NAME(n))

// The strings of one character below 256, and "".
extern PvStr pv_latin1[256];
extern PvStr pv_text_; // spec/names.py: TEXTS
#define PV_EMPTY_STR (&pv_text_)

// The static string of these characters (UTF-8), or NULL.
PvStr *pv_static_name(const char *utf8, size_t length);

#endif
