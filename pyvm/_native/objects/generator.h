// Generators, coroutines and async generators: a frame that lives on the heap between resumes.
//
// Invariant: in state SUSPENDED or CREATED `slots` holds the frame's locals and operand stack
// (n_saved values) and `pc` where it goes on; in RUNNING the frame is on a fiber's stack and `slots`
// is spare room; in CLOSED there is nothing. So a running generator is never resumed.
#ifndef PV_OBJECTS_GENERATOR_H
#define PV_OBJECTS_GENERATOR_H

#include "core/vm.h"
#include "objects/code.h"
#include "objects/function.h"

// In base.flags: the `for` statement that made it closes it when it is left.
enum { PV_GENERATOR_OWNED = PV_OF_TYPE0 };

typedef enum PvGeneratorState {
    PV_GENERATOR_CREATED,
    PV_GENERATOR_SUSPENDED,
    PV_GENERATOR_RUNNING,
    PV_GENERATOR_CLOSED,
} PvGeneratorState;

typedef struct PvGenerator {
    PvObject base; // type generator, coroutine or async_generator
    PvCodeState *state; // of its code
    PvFunction *function;
    PvDict *globals;
    PvValue names;     // namespace, or PV_NULL (generator expressions of class bodies)
    PvValue name, qualname;
    PvValue handled;   // the exception it was handling when it was suspended, or PV_NONE
    PvValue step;      // async generators: the PvAsyncStep under way, or PV_NULL
    PvValue *slots;
    uint32_t n_slots;  // capacity: n_locals + stack_size
    uint32_t n_saved;
    uint32_t pc;       // word index of the next instruction
    uint8_t stage;     // PvGeneratorState
    // Async generators: a value is on its way (asend or athrow not exhausted), the generator is
    // closed for new ones, the hooks were called.
    bool ag_running;
    bool ag_closed;
    bool iterable_coroutine; // types.coroutine
} PvGenerator;

// asend(), athrow(), aclose() of an async generator: the awaitable that drives it one step.
typedef struct PvAsyncStep {
    PvObject base; // async_generator_asend or async_generator_athrow
    PvGenerator *generator;
    PvValue argument; // sent value; of athrow the exception; PV_NULL: aclose
    uint8_t stage;    // 0 new, 1 under way, 2 done
} PvAsyncStep;

// What an async generator yields to its step, to tell it from what an inner await yields.
typedef struct PvAsyncValue {
    PvObject base;
    PvValue value;
} PvAsyncValue;

// coroutine.__await__().
typedef struct PvCoroutineWrapper {
    PvObject base;
    PvGenerator *coroutine;
} PvCoroutineWrapper;

// What a suspended `yield from` or `await` waits for; PV_NULL where there is none.
PvValue pv_generator_awaited(const PvGenerator *g);

#endif
