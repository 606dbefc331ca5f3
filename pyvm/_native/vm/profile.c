// Profiles: see profile.h.
#define _POSIX_C_SOURCE 200809L // clock_gettime
#include "vm/profile.h"

#include "compiler/linetable.h"
#include "objects/str.h"
#include "vm/frames.h"

#include <stdlib.h>
#include <time.h>

enum {
    MAX_NODES = 20000,
    MAX_FUNCTIONS = 4000,
    NODE_SLOTS = 65536, // powers of two, more than twice as many
    FUNCTION_SLOTS = 8192,
    MAX_ROOM = 32 << 20,
    MAX_PATH = 1 << 20,
    MAX_LINES = 1 << 20,
    MAX_TEXT = 1000,   // characters of a name
    DEAR = 256,        // fuel of one instruction behind which the clock is read
    PERIOD = 64,       // instructions between two looks at the clock; up to 127 more
    ROOT = 0,
    OTHER = 1,
    NO_FUNCTION = UINT32_MAX,
};

static int64_t now_ns(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

PvProfile *pv_profile_new(void) {
    PvProfile *p = calloc(1, sizeof *p);
    if (p == NULL) return NULL;
    p->nodes_size = 64;
    p->nodes = calloc(p->nodes_size, sizeof *p->nodes);
    p->node_table = calloc(NODE_SLOTS, sizeof *p->node_table);
    p->functions = calloc(MAX_FUNCTIONS, sizeof(PvProfileFunction *));
    p->function_table = calloc(FUNCTION_SLOTS, sizeof(PvProfileFunction *));
    if (p->nodes == NULL || p->node_table == NULL || p->functions == NULL ||
        p->function_table == NULL) {
        pv_profile_drop(p);
        return NULL;
    }
    p->n_nodes = 2;
    p->nodes[ROOT].function = p->nodes[OTHER].function = NO_FUNCTION;
    p->room = MAX_ROOM;
    p->slot = &p->other;
    p->random = 1;
    return p;
}

static void drop_function(PvProfileFunction *f) {
    free(f->name);
    free(f->filename);
    free(f->line_of);
    free(f->lines);
    free(f);
}

void pv_profile_drop(PvProfile *p) {
    if (p == NULL) return;
    for (uint32_t i = 0; i < p->n_functions; i++) drop_function(p->functions[i]);
    free(p->path);
    free(p->nodes);
    free(p->node_table);
    free(p->functions);
    free(p->function_table);
    free(p);
}

// --- counting -------------------------------------------------------------------------------------

static void read_clock(PvProfile *p) {
    int64_t now = now_ns();
    uint64_t spent = (uint64_t)(now - p->clock_ns);
    p->clock_ns = now;
    p->slot->ns += spent;
    p->nodes[p->node].ns += spent;
    // Irregular, so that no loop keeps step with it.
    p->random = p->random * 6364136223846793005u + 1442695040888963407u;
    p->sample_at = p->executed + PERIOD + (p->random >> 57);
}

void pv_profile_settle(PvProfile *p, const PvCore *core) {
    int64_t left = core->fuel + core->fuel_left;
    int64_t charged = p->left - left; // below zero where a charge was given back
    p->left = left;
    p->slot->charged += charged;
    p->nodes[p->node].charged += charged;
    if (core->heap.collections == p->collections) {
        if (core->heap.live > p->live) {
            p->slot->bytes += core->heap.live - p->live;
            p->slot->allocations++;
        }
    } else {
        p->collections = core->heap.collections;
    }
    p->live = core->heap.live;
    if (p->executed >= p->sample_at || charged >= DEAR) read_clock(p);
}

static void leave_node(PvProfile *p) {
    p->nodes[p->node].executed += p->executed - p->node_since;
    p->node_since = p->executed;
}

// --- functions and stacks -------------------------------------------------------------------------

static size_t hash(uint64_t a, uint64_t b) {
    uint64_t h = (a ^ (b << 32 | b >> 32)) * 0x9E3779B97F4A7C15u;
    return (size_t)(h >> 32);
}

static char *copy_text(const PvStr *s) {
    if (s == NULL || s->length > MAX_TEXT) return calloc(1, 1);
    size_t size = pv_str_utf8_size(s);
    char *text = malloc(size + 1);
    if (text == NULL) return NULL;
    pv_str_to_utf8(s, text);
    text[size] = 0;
    return text;
}

// Number the lines of the code in the order of its words.
static bool find_lines(PvProfileFunction *f, const PvCode *code) {
    uint32_t lowest = UINT32_MAX, highest = 0;
    PvLineReader reader;
    pv_linetable_open(&reader, code->lines, code->lines_size);
    while (pv_linetable_next(&reader)) {
        uint32_t line = reader.position.line;
        if (line != 0 && line < lowest) lowest = line;
        if (line > highest) highest = line;
    }
    size_t span = highest >= lowest ? (size_t)highest - lowest + 1 : 0;
    if (span > MAX_LINES) return false; // only a forged table
    uint32_t *number = calloc(span + 1, sizeof *number);
    if (number == NULL) return false;
    f->n_lines = 1; // the first: words before any that has a position
    pv_linetable_open(&reader, code->lines, code->lines_size);
    while (pv_linetable_next(&reader)) {
        uint32_t line = reader.position.line;
        if (line == 0) continue;
        if (number[line - lowest] == 0) number[line - lowest] = f->n_lines++;
        for (uint32_t i = reader.start; i < reader.stop && i < code->n_words; i++) {
            f->line_of[i] = number[line - lowest];
        }
    }
    // What has no position belongs to what is before it, a jump back to the head of its loop.
    for (uint32_t i = 1; i < code->n_words; i++) {
        if (f->line_of[i] != 0) continue;
        uint32_t word = code->words[i], target = word >> 8;
        bool back = (word & 255) == PV_OPCODE_JUMP_BACKWARD && target < i;
        f->line_of[i] = f->line_of[back ? target : i - 1];
    }
    f->lines = calloc(f->n_lines, sizeof *f->lines);
    if (f->lines != NULL) f->lines[0].line = code->first_line;
    for (size_t i = 0; f->lines != NULL && i < span; i++) {
        if (number[i] != 0) f->lines[number[i]].line = lowest + (uint32_t)i;
    }
    free(number);
    return f->lines != NULL;
}

static PvProfileFunction *make_function(PvProfile *p, const PvCode *code) {
    // Lines are at most as many as words.
    size_t size = sizeof(PvProfileFunction) + 2 * MAX_TEXT +
                  code->n_words * (sizeof(uint32_t) + sizeof(PvProfileLine));
    if (p->n_functions == MAX_FUNCTIONS || size > p->room) return NULL;
    PvProfileFunction *f = calloc(1, sizeof *f);
    if (f == NULL) return NULL;
    f->code = code;
    f->n_words = code->n_words;
    f->first_line = code->first_line;
    f->name = copy_text(code->qualname);
    f->filename = copy_text(code->unit->filename);
    f->line_of = calloc(code->n_words + (size_t)1, sizeof *f->line_of);
    if (f->name == NULL || f->filename == NULL || f->line_of == NULL || !find_lines(f, code)) {
        drop_function(f);
        return NULL;
    }
    p->room -= size;
    f->index = p->n_functions;
    p->functions[p->n_functions++] = f;
    return f;
}

// Where the function of a code is in the table, or would be.
static size_t function_at(const PvProfile *p, const PvCode *code) {
    size_t at = hash((uint64_t)(uintptr_t)code, 0) % FUNCTION_SLOTS;
    while (p->function_table[at] != NULL && p->function_table[at]->code != code) {
        at = (at + 1) % FUNCTION_SLOTS;
    }
    return at;
}

static PvProfileFunction *function_of(PvProfile *p, const PvCode *code) {
    size_t at = function_at(p, code);
    if (p->function_table[at] == NULL) {
        p->function_table[at] = make_function(p, code);
        if (p->function_table[at] == NULL) p->full = true;
    }
    return p->function_table[at];
}

static uint32_t child_of(PvProfile *p, uint32_t parent, uint32_t function) {
    if (parent == OTHER) return OTHER;
    size_t at = hash(parent, function) % NODE_SLOTS;
    for (; p->node_table[at] != 0; at = (at + 1) % NODE_SLOTS) {
        const PvProfileNode *node = &p->nodes[p->node_table[at]];
        if (node->parent == parent && node->function == function) return p->node_table[at];
    }
    if (p->n_nodes == p->nodes_size && p->n_nodes < MAX_NODES) {
        PvProfileNode *nodes = realloc(p->nodes, 2 * p->nodes_size * sizeof *nodes);
        if (nodes != NULL) {
            p->nodes = nodes;
            p->nodes_size *= 2;
        }
    }
    if (p->n_nodes == p->nodes_size || p->n_nodes >= MAX_NODES) {
        p->full = true;
        return OTHER;
    }
    p->nodes[p->n_nodes] = (PvProfileNode){.parent = parent, .function = function};
    p->node_table[at] = p->n_nodes;
    return p->n_nodes++;
}

void pv_profile_forget(PvVM *vm, const PvUnit *unit) {
    PvProfile *p = vm->profile;
    for (uint32_t i = 0; i < unit->n_codes; i++) {
        size_t at = function_at(p, unit->codes[i]);
        if (p->function_table[at] == NULL) continue;
        p->function_table[at]->code = NULL; // stays in its place in the table
    }
    for (uint32_t i = 0; i < p->known; i++) {
        if (p->path[i].code != NULL && p->path[i].code->unit == unit) p->path[i].code = NULL;
    }
}

// --- the running frame ----------------------------------------------------------------------------

// Count for nothing that is known.
static void run_other(PvProfile *p) {
    p->node = OTHER;
    p->slot = &p->other;
    p->n_words = 0;
    p->depth = 0;
    p->full = true;
}

static bool grow_path(PvProfile *p, uint32_t n) {
    if (n <= p->path_size) return true;
    if (n > MAX_PATH) return false;
    uint32_t size = n + n / 2 + 16;
    PvProfileFrame *path = realloc(p->path, size * sizeof *path);
    if (path == NULL) return false;
    p->path = path;
    p->path_size = size;
    return true;
}

// Make path[i] true; `slot` is the line of its caller.
static void look(PvProfile *p, uint32_t i, const PvFrame *frame, PvProfileLine *slot) {
    PvProfileFrame *known = &p->path[i];
    const PvCode *code = frame->state->code;
    uint32_t parent = i == 0 ? (uint32_t)ROOT : p->path[i - 1].node;
    if (i < p->known && known->code == code && known->parent == parent) {
        if (known->function == NULL) known->slot = slot;
        return;
    }
    *known = (PvProfileFrame){.code = code, .slot = slot, .node = parent, .parent = parent};
    if (!pv_frames_is_hidden(frame)) {
        known->function = function_of(p, code);
        if (known->function == NULL) {
            known->slot = &p->other;
            known->node = OTHER;
        } else {
            known->node = child_of(p, parent, known->function->index);
        }
    }
    if (i >= p->known) p->known = i + 1;
}

// path[n - 1] is the running frame.
static void take_up(PvProfile *p, uint32_t n) {
    const PvProfileFrame *top = &p->path[n - 1];
    p->depth = n;
    p->node = top->node;
    if (top->function == NULL) {
        p->slot = top->slot;
        p->n_words = 0;
    } else { // `slot` stays until its first instruction
        p->lines = top->function->lines;
        p->line_of = top->function->line_of;
        p->n_words = top->function->n_words;
    }
}

void pv_profile_switch_slow(PvVM *vm, const uint32_t *pc) {
    PvProfile *p = vm->profile;
    const PvFiber *fiber = vm->fiber;
    uint32_t n = fiber->n_frames, old = p->depth;
    pv_profile_settle(p, &vm->core);
    leave_node(p);
    if (!grow_path(p, n)) {
        run_other(p);
        return;
    }
    // Frames between, if there are any, were never seen running.
    for (uint32_t i = old < n ? old : n - 1; i < n; i++) {
        if (i >= old || p->path[i].code != fiber->frames[i].state->code) {
            look(p, i, &fiber->frames[i], p->slot);
        }
    }
    take_up(p, n);
    if (n > old && pc == p->path[n - 1].code->words && p->n_words != 0) p->nodes[p->node].calls++;
}

void pv_profile_start(PvVM *vm) {
    PvProfile *p = vm->profile;
    p->left = vm->core.fuel + vm->core.fuel_left;
    p->live = vm->core.heap.live;
    p->collections = vm->core.heap.collections;
    p->clock_ns = now_ns();
    p->slot = &p->other;
    p->node = ROOT;
    p->n_words = 0;
}

void pv_profile_enter(PvVM *vm) {
    PvProfile *p = vm->profile;
    const PvFiber *fiber = vm->fiber;
    p->clock_ns = now_ns(); // the host's time is nobody's
    pv_profile_settle(p, &vm->core);
    p->depth = 0;
    if (!grow_path(p, fiber->n_frames)) {
        run_other(p);
        return;
    }
    PvProfileLine *slot = &p->other;
    for (uint32_t i = 0; i < fiber->n_frames; i++) {
        const PvFrame *frame = &fiber->frames[i];
        look(p, i, frame, slot);
        const PvProfileFunction *f = p->path[i].function;
        size_t at = (size_t)(frame->pc - frame->state->code->words);
        if (f != NULL && f->n_words > 0) slot = &f->lines[f->line_of[at > 0 ? at - 1 : 0]];
        if (f == NULL) slot = p->path[i].slot;
    }
    take_up(p, fiber->n_frames);
    p->slot = slot;
    const PvFrame *top = pv_frames_top(fiber);
    if (top->pc == top->state->code->words && p->n_words != 0) p->nodes[p->node].calls++;
}

void pv_profile_leave(PvVM *vm) {
    PvProfile *p = vm->profile;
    pv_profile_settle(p, &vm->core);
    read_clock(p);
    leave_node(p);
}

// --- the result -----------------------------------------------------------------------------------

static void write_line(PvMsgWriter *w, const PvProfileLine *line) {
    pv_msgpack_write_uint(w, line->executed);
    pv_msgpack_write_int(w, line->charged);
    pv_msgpack_write_uint(w, line->ns);
    pv_msgpack_write_uint(w, line->bytes);
    pv_msgpack_write_uint(w, line->allocations);
}

static void write_text(PvMsgWriter *w, const char *text) {
    pv_msgpack_write_str(w, text, strlen(text));
}

static bool counts(const PvProfileLine *line) {
    return line->executed != 0 || line->charged != 0 || line->ns != 0 || line->bytes != 0;
}

static void write_function(PvMsgWriter *w, const PvProfileFunction *f) {
    uint32_t n = 0;
    for (uint32_t i = 0; i < f->n_lines; i++) n += counts(&f->lines[i]);
    pv_msgpack_write_array(w, 4);
    write_text(w, f->name);
    write_text(w, f->filename);
    pv_msgpack_write_uint(w, f->first_line);
    pv_msgpack_write_array(w, n);
    for (uint32_t i = 0; i < f->n_lines; i++) {
        if (!counts(&f->lines[i])) continue;
        pv_msgpack_write_array(w, 6);
        pv_msgpack_write_uint(w, f->lines[i].line);
        write_line(w, &f->lines[i]);
    }
}

static void write_node(PvMsgWriter *w, const PvProfileNode *node) {
    pv_msgpack_write_array(w, 6);
    pv_msgpack_write_uint(w, node->parent);
    pv_msgpack_write_int(w, node->function == NO_FUNCTION ? -1 : (int64_t)node->function);
    pv_msgpack_write_uint(w, node->calls);
    pv_msgpack_write_uint(w, node->executed);
    pv_msgpack_write_int(w, node->charged);
    pv_msgpack_write_uint(w, node->ns);
}

void pv_profile_write(PvVM *vm, PvMsgWriter *w) {
    PvProfile *p = vm->profile;
    p->clock_ns = now_ns();
    pv_profile_settle(p, &vm->core);
    leave_node(p);
    pv_msgpack_write_map(w, 4);
    write_text(w, "functions");
    pv_msgpack_write_array(w, p->n_functions);
    for (uint32_t i = 0; i < p->n_functions; i++) write_function(w, p->functions[i]);
    write_text(w, "nodes");
    pv_msgpack_write_array(w, p->n_nodes);
    for (uint32_t i = 0; i < p->n_nodes; i++) write_node(w, &p->nodes[i]);
    write_text(w, "other");
    pv_msgpack_write_array(w, 5);
    write_line(w, &p->other);
    write_text(w, "full");
    pv_msgpack_write_bool(w, p->full);
}
