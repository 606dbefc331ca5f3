// The native iterators of itertools: one struct, whose parts mean what each type says. Those with pools are
// in combinatorics.c, starmap and tee in itertools_calls.c, the others in itertools.c.
#ifndef PV_OBJECTS_ITERTOOLS_H
#define PV_OBJECTS_ITERTOOLS_H

#include "core/native.h"
#include "core/vm.h"

//                a                     b                   c            i           j        k
// chain          iterators' source     iterator under way
// count          next number           step
// repeat         object                                                 left, -1: all
// cycle          iterator              items so far                     place       1: they are all
// islice         iterator                                               place       wanted   stop, -1: none (aux: step)
// product        pools                 places (or NULL)                 done
// combinations   pool                  places (or NULL)                 done        r
// permutations   pool                  places (or NULL)    cycles       done        r
// pairwise       iterator              last item
// accumulate     iterator              function or None    total        1: the total is the next item
// zip_longest    iterators, None: ended  fill value                     how many go on
// starmap        iterator              function            the item whose call is next, or NULL
// tee            iterator              list of items                    place: at PV_TEE_CELLS stands the next list
// What is PV_NULL among the iterators is exhausted.
typedef struct PvItertool {
    PvObject base;
    PvValue a, b, c;
    int64_t i, j, k, step;
} PvItertool;

static inline PvItertool *pv_itertool(PvValue v) { return (PvItertool *)(void *)pv_ptr(v); }
enum { PV_TEE_CELLS = 57 };

// The next item of a source: PV_NULL at its end. Sources of sources nest on the C stack: not too deep.
PV_MUST_USE PvStatus pv_itertool_next_of(PvVM *vm, PvValue source, PvValue *out);
// The object is complete but for its iterator, `a`: that of an iterable.
PV_MUST_USE PvStatus pv_itertool_start(PvVM *vm, PvItertool *t, PvValue iterable, PvValue *out);
// An empty one of the class whose constructor is called.
PV_MUST_USE PvStatus pv_itertool_make(PvVM *vm, const PvArgs *a, PvItertool **out);

#endif
