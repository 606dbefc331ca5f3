// The prelude: guest code that is part of the machine, loaded once per process and bound at load.
//
// Invariant: after pv_prelude_init() nothing here changes; every function is IMMORTAL, and what a
// global name of prelude code means was decided at load, so that no guest can change what it calls.
// A name means: a builtin function, else a top-level name of its own file, an intrinsic, another
// builtin, a top-level name of another prelude file, a built-in type by its name. Module bodies are
// not executed: they may only hold functions with constant defaults, and constants.
#ifndef PV_VM_PRELUDE_H
#define PV_VM_PRELUDE_H

#include "vm/vm.h"

// Load and bind, once per process; any thread may call it. False: out of memory.
bool pv_prelude_init(void);
// What went wrong or is missing, a line each, for people; "" if nothing.
const char *pv_prelude_problems(void);
// A twin, or NULL when the prelude lacks it.
PvFunction *pv_prelude_twin(uint32_t id);
// A prelude function by its name, or NULL.
PvFunction *pv_prelude_function(const char *name);
// Is it the code of that twin, of this build or of another one's prelude?
bool pv_prelude_is_twin(const PvCode *code, uint32_t id);

// The prelude's files. Their numbers are the places in PvVM.prelude_states: first those of this build,
// then those that a snapshot brought.
uint32_t pv_prelude_count(const PvVM *vm);
const PvPreludeFile *pv_prelude_file(const PvVM *vm, uint32_t number); // NULL: no such number
PvUnit *pv_prelude_unit(const PvVM *vm, uint32_t number);
const PvPreludeFile *pv_prelude_find(const char *name, size_t n); // of this build; or NULL
const char *pv_prelude_name(const PvPreludeFile *file);
uint32_t pv_prelude_number(const PvPreludeFile *file);
const uint8_t *pv_prelude_bytes(const PvPreludeFile *file, size_t *size); // the .pyxc
PvFunction *pv_prelude_function_of(const PvPreludeFile *file, const char *name, size_t n); // or NULL

// Bind a file of another build's prelude in this VM, for what a snapshot has under way: its names mean
// its own functions first, then what this build has. It is privileged code: the caller knows where it
// comes from. NULL with the reason; the VM keeps it otherwise.
const PvPreludeFile *pv_prelude_adopt(PvVM *vm, const char *name, size_t n, const uint8_t *data, size_t size,
                                      const char **why);
void pv_prelude_drop_adopted(PvVM *vm);

// Stands for an empty stack slot in what a twin returns (intrinsic `null`).
extern PvObject pv_null_marker;

#endif
