// Special methods behind builtin functions and instructions (hash(), str(), a truth that is a length):
// those that are plain guest functions are called without a twin between.
//
// Invariant: which method it is and what its result must be is the twins' rule; where a result is not what it
// nearly always is, the twin `special_rest` says what becomes of it.
#ifndef PV_VM_SPECIAL_CALL_H
#define PV_VM_SPECIAL_CALL_H

#include "vm/vm.h"

// The guest function that answers for a native's twin when it is called with `x` alone (format(): with a
// specification, too), or NULL: the twin must find out. *what: a PvSpecial, or PV_SPECIAL_COUNT for any result,
// or PV_SPECIAL_COUNT + 1 for an iterator.
PvFunction *pv_special_of_twin(PvVM *vm, uint32_t twin, PvValue x, uint32_t *what);
// The one that gives a guest object's text, or NULL.
PvFunction *pv_special_text(PvVM *vm, PvType *type);
// The one that formats it; *plain: there is none but object's, which wants its text.
PvFunction *pv_special_format(PvVM *vm, PvType *type, bool *plain);

// The guest's __hash__ of a key that is looked for in a dict, or a set, if nothing else is asked before; or NULL.
PvFunction *pv_special_key(PvVM *vm, PvValue table, PvValue key);

// What such a method gave: push it, or what it means, on the top frame, which is saved; or raise; or push
// special_rest's frame, and then *pushed. RETRY: memory is short even after a collection.
PV_MUST_USE PvStatus pv_special_deliver(PvVM *vm, PvValue value, PvValue what, bool *pushed);

#endif
