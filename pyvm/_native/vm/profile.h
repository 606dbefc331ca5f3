// The profile of an execution: what each line and each stack of functions executed, was charged,
// took and allocated.
//
// The loop is compiled twice (loop_profiled.c): an execution without a profile runs the very code
// that it would run if there were no profiles. With one, each instruction calls pv_profile_step and
// whatever makes another frame the running one calls pv_profile_switch. The clock is read every
// hundred instructions or so and behind dear natives; the rest is exact.
//
// Nothing here is seen or paid by the guest: tables lie outside its heap, no fuel is touched, so a
// program uses the same instructions with a profile and without. The tables are bounded; what finds
// no room counts as "other". Invariant: a function whose unit is gone has no key, so that nothing is
// found by a dead pointer (pv_profile_forget).
#ifndef PV_VM_PROFILE_H
#define PV_VM_PROFILE_H

#include "vm/vm.h"

typedef struct PvProfileLine {
    uint64_t executed;    // instructions
    int64_t charged;      // units of fuel
    uint64_t ns;
    uint64_t bytes;       // handed out by the heap
    uint64_t allocations; // instructions that were given memory
    uint32_t line;
} PvProfileLine;

// A code object that ran in a visible frame.
typedef struct PvProfileFunction {
    const PvCode *code; // NULL: its unit is gone
    char *name, *filename;
    uint32_t first_line, index;
    uint32_t n_words, n_lines;
    uint32_t *line_of; // word -> index of its line
    PvProfileLine *lines;
} PvProfileFunction;

// A stack of functions: the function and the stack that called it.
typedef struct PvProfileNode {
    uint32_t parent, function;
    uint64_t calls, executed, ns;
    int64_t charged;
} PvProfileNode;

// What is known of one frame of the fiber that runs.
typedef struct PvProfileFrame {
    const PvCode *code;
    PvProfileFunction *function; // NULL: hidden, or no room: all counts for `slot`
    PvProfileLine *slot;
    uint32_t node, parent;
} PvProfileFrame;

typedef struct PvProfile {
    // Of the running frame; `slot` is the line of the last instruction.
    PvProfileLine *slot, *lines;
    const uint32_t *line_of;
    uint32_t n_words; // 0: no lines of its own
    uint32_t node;
    // As they were when last looked at.
    uint64_t executed, sample_at, node_since;
    int64_t left;
    size_t live;
    uint64_t collections;
    int64_t clock_ns;
    uint64_t random;

    PvProfileFrame *path; // of vm->fiber's frames: the first `depth` are true, `known` were once
    uint32_t depth, known, path_size;
    PvProfileNode *nodes;
    uint32_t n_nodes, nodes_size;
    uint32_t *node_table; // by (parent, function): node, 0 for free
    PvProfileFunction **functions;
    uint32_t n_functions;
    PvProfileFunction **function_table; // by code
    size_t room;          // bytes that functions may still take
    bool full;            // something found no room
    PvProfileLine other;
} PvProfile;

PvProfile *pv_profile_new(void); // NULL: out of memory
void pv_profile_drop(PvProfile *p);
// An execution begins: what stands counts from here.
void pv_profile_start(PvVM *vm);
// The loop is entered, or was left.
void pv_profile_enter(PvVM *vm);
void pv_profile_leave(PvVM *vm);
// Another frame runs, at `pc`.
void pv_profile_switch_slow(PvVM *vm, const uint32_t *pc);
// Count for the last instruction what was charged and allocated since.
void pv_profile_settle(PvProfile *p, const PvCore *core);
// The unit dies.
void pv_profile_forget(PvVM *vm, const PvUnit *unit);
// {functions: [[name, filename, first line, [[line, executed, charged, ns, bytes, allocations]]]],
//  nodes: [[parent, function, calls, executed, charged, ns]], other: [executed, …], full: bool}
// A node's parent is before it; the first is the root and the second takes what had no room, their
// function is -1.
void pv_profile_write(PvVM *vm, PvMsgWriter *w);

static inline void pv_profile_step(PvProfile *p, const PvCore *core, size_t at) {
    if (__builtin_expect((core->fuel + core->fuel_left != p->left) |
                             (core->heap.live != p->live) | (p->executed >= p->sample_at),
                         0)) {
        pv_profile_settle(p, core);
    }
    p->executed++;
    if (__builtin_expect(at < p->n_words, 1)) p->slot = &p->lines[p->line_of[at]];
    p->slot->executed++;
}

static inline void pv_profile_switch(PvVM *vm, const PvCode *code, const uint32_t *pc) {
    PvProfile *p = vm->profile;
    uint32_t n = vm->fiber->n_frames;
    if (n == p->depth && p->path[n - 1].code == code) return;
    pv_profile_switch_slow(vm, pc);
}

#endif
