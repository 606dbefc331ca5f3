// The loop once more, as pv_loop_run_profiled: it tells the profile of each instruction and of each
// change of frames. A second copy, so that the first has no trace of it.
#define PV_LOOP_PROFILED
#include "vm/loop.c"
