// The objects of the module re: patterns, matches and what walks from match to match.
//
// Invariant: a pattern's program, groupindex and the rest of what its text decides are made by
// modules/re_compile.c alone, from `pattern` and `flags`; they are a cache (a snapshot leaves them out,
// pv_re_ready makes them again), so no guest and no stored byte ever decides what the matcher runs.
#ifndef PV_OBJECTS_RE_H
#define PV_OBJECTS_RE_H

#include "core/vm.h"
#include "objects/dict.h"
#include "objects/tuple.h"

typedef struct PvPattern {
    PvObject base;
    PvValue pattern;      // a str or bytes
    PvBytes *program;     // NULL: to be compiled
    PvDict *group_index;  // name -> number
    uint32_t flags;       // all of them: given, inline, UNICODE
    uint32_t groups;
} PvPattern;

typedef struct PvMatch {
    PvObject base;
    PvValue string;
    PvPattern *pattern;
    PvTuple *spans; // start, end of group 0, 1, ...; -1: it took no part
    int64_t pos, end_pos;
    int64_t last_index; // -1: none
} PvMatch;

// SRE_Scanner, and what finditer() gives.
typedef struct PvScanner {
    PvObject base;
    PvPattern *pattern;
    PvValue string;
    int64_t pos, end_pos; // as the scanner was made
    int64_t at;           // where the next search begins; -1: there is none
    bool advance;         // an empty match there is none
} PvScanner;

static inline PvPattern *pv_pattern(PvValue v) { return (PvPattern *)(void *)pv_ptr(v); }
static inline PvMatch *pv_match(PvValue v) { return (PvMatch *)(void *)pv_ptr(v); }
static inline PvScanner *pv_scanner(PvValue v) { return (PvScanner *)(void *)pv_ptr(v); }

#endif
