// From a flat list of instructions to a code object: stack depths, what is reachable, the order of
// the code (handlers last), which locals are surely bound, then words, tables and slots. Invariants:
// every instruction is reached with one stack depth; only JUMP_BACKWARD goes back, so no loop is free
// of fuel.
#include <string.h>

#include "compiler/emit.h"
#include "compiler/linetable.h"
#include "compiler/stack.h"
#include "core/meter.h"

// More rounds than any sane code needs to settle which locals are bound.
#define MAX_ROUNDS 16
// Of fuel, for a pass over an instruction.
#define PASS_UNITS 2

typedef struct Assembly {
    PvEmitter *e;
    PvCompiler *c;
    PvInstruction *code;
    uint32_t n;
    int32_t *depth;       // by instruction; -1 not reached
    uint32_t *work;       // instructions still to be visited
    uint32_t n_work;
    uint32_t stack_size;
    uint32_t *order;      // reachable instructions as they will lie
    uint32_t n_order;
    uint32_t *rank;       // position in `order`, by instruction
    uint32_t *word;       // first word, by position in `order`
    uint32_t n_words, n_prologue, n_caches;
} Assembly;

static bool is_jump(const PvInstruction *i) { return pv_opcode_flags[i->op] & PV_OPF_JUMP; }
static bool is_terminal(const PvInstruction *i) {
    return pv_opcode_flags[i->op] & PV_OPF_TERMINAL;
}
static bool has_cache(const PvInstruction *i) { return pv_opcode_flags[i->op] & PV_OPF_CACHE; }
static uint32_t target(const Assembly *a, const PvInstruction *i) {
    return (uint32_t)a->e->label[i->operand];
}

// The operand as the stack pictures count it: labels and indexes are no counts.
static uint32_t count_of(const PvInstruction *i) {
    uint8_t kind = pv_opcode_kind[i->op];
    return kind == PV_OPERAND_COUNT || kind == PV_OPERAND_UNPACK ? i->operand : 0;
}

// ---- jumps to jumps

static void thread_jumps(Assembly *a) {
    for (uint32_t k = 0; k < a->n; k++) {
        PvInstruction *jump = &a->code[k];
        if (!is_jump(jump) || jump->op == PV_OPCODE_SEND || jump->op == PV_OPCODE_DELEGATE_THROW ||
            jump->op == PV_OPCODE_FOR_ITER)
            continue;
        for (int hops = 0; hops < 8; hops++) {
            uint32_t at = target(a, jump);
            if (at >= a->n || a->code[at].op != PV_OPCODE_JUMP || at == k) break;
            uint32_t final = target(a, &a->code[at]);
            // A conditional jump may not go back; nor is anything gained by leaving the section.
            if (jump->op != PV_OPCODE_JUMP && (final <= k || a->code[at].cold != jump->cold ||
                                               a->code[final].cold != jump->cold))
                break;
            jump->operand = a->code[at].operand;
        }
    }
}

// ---- depths

static void visit_later(Assembly *a, uint32_t at, int32_t depth) {
    if (a->depth[at] >= 0) {
        PV_ASSERT(a->depth[at] == depth);
        return;
    }
    a->depth[at] = depth;
    a->code[at].reachable = true;
    a->work[a->n_work++] = at;
    if ((uint32_t)depth > a->stack_size) a->stack_size = (uint32_t)depth;
}

static void visit_guards(Assembly *a, uint32_t at) {
    for (int32_t g = a->code[at].guard; g != PV_NO_GUARD; g = a->e->guards[g].outer) {
        PvGuard *guard = &a->e->guards[g];
        if (guard->depth >= 0) break;
        guard->depth = a->depth[at] + guard->offset;
        visit_later(a, (uint32_t)a->e->label[guard->handler], guard->depth + 1);
    }
}

static void find_depths(Assembly *a) {
    visit_later(a, 0, 0);
    while (a->n_work) {
        uint32_t at = a->work[--a->n_work];
        for (;;) {
            const PvInstruction *i = &a->code[at];
            visit_guards(a, at);
            uint32_t count = count_of(i);
            int32_t below = a->depth[at] - (int32_t)pv_stack_taken(i->op, count);
            int32_t after = below + (int32_t)pv_stack_left(i->op, count);
            PV_ASSERT(below >= 0);
            if ((uint32_t)after > a->stack_size) a->stack_size = (uint32_t)after;
            if (is_jump(i)) {
                int32_t there = below + (int32_t)pv_stack_left_by_jump(i->op, count);
                visit_later(a, target(a, i), there);
            }
            if (is_terminal(i)) break;
            if (a->depth[at + 1] >= 0) {
                PV_ASSERT(a->depth[at + 1] == after);
                break;
            }
            at++;
            a->depth[at] = after;
            a->code[at].reachable = true;
        }
    }
}

// ---- order

static void lay_out(Assembly *a) {
    for (int cold = 0; cold < 2; cold++)
        for (uint32_t k = 0; k < a->n; k++)
            if (a->code[k].reachable && a->code[k].cold == (cold == 1))
                a->order[a->n_order++] = k;
    // A jump to what follows it anyway goes away; what it leads to takes its place as a target.
    uint32_t kept = a->n_order;
    for (uint32_t p = 0; p < a->n_order; p++) a->rank[a->order[p]] = p;
    for (uint32_t p = a->n_order; p-- > 0;) {
        PvInstruction *i = &a->code[a->order[p]];
        if (i->op != PV_OPCODE_JUMP) continue;
        uint32_t next = p + 1;
        while (next < a->n_order && a->code[a->order[next]].op == PV_OPCODE_NOP) next++;
        if (next < a->n_order && a->rank[target(a, i)] > p && a->rank[target(a, i)] <= next) {
            i->op = PV_OPCODE_NOP;
            kept--;
        }
    }
    if (kept == a->n_order) return;
    // Instructions that are gone get the rank of what follows them.
    uint32_t out = 0;
    for (uint32_t p = 0; p < a->n_order; p++) {
        uint32_t at = a->order[p];
        a->rank[at] = out;
        if (a->code[at].op != PV_OPCODE_NOP) a->order[out++] = at;
    }
    a->n_order = out;
}

// ---- which locals are bound

static bool is_bound_after(const PvInstruction *i, uint64_t before, uint64_t *after) {
    *after = before;
    if (pv_opcode_kind[i->op] != PV_OPERAND_LOCAL || i->operand >= 64) return false;
    uint64_t bit = (uint64_t)1 << i->operand;
    switch (i->op) {
        case PV_OPCODE_STORE_FAST:
        case PV_OPCODE_LOAD_FAST_CHECK: *after |= bit; break;
        case PV_OPCODE_DELETE_FAST:
        case PV_OPCODE_LOAD_FAST_AND_CLEAR: *after &= ~bit; break;
        default: break;
    }
    return *after != before;
}

static bool narrow(uint64_t *bound, uint32_t at, uint64_t mask) {
    if (!(bound[at] & ~mask)) return false;
    bound[at] &= mask;
    return true;
}

// One pass over the code in order; tell whether anything before its place has changed.
static bool propagate(const Assembly *a, uint64_t *bound) {
    bool again = false;
    for (uint32_t p = 0; p < a->n_order; p++) {
        const PvInstruction *i = &a->code[a->order[p]];
        uint64_t after;
        is_bound_after(i, bound[p], &after);
        if (i->guard != PV_NO_GUARD) {
            uint32_t handler = a->rank[a->e->label[a->e->guards[i->guard].handler]];
            if (narrow(bound, handler, bound[p] & after) && handler <= p) again = true;
        }
        if (is_jump(i)) {
            uint32_t to = a->rank[target(a, i)];
            if (narrow(bound, to, after) && to <= p) again = true;
        }
        if (!is_terminal(i) && p + 1 < a->n_order) narrow(bound, p + 1, after);
    }
    return again;
}

static void check_locals(Assembly *a) {
    PvEmitter *e = a->e;
    bool any = false;
    for (uint32_t p = 0; p < a->n_order && !any; p++)
        any = a->code[a->order[p]].op == PV_OPCODE_LOAD_FAST;
    if (!any) return;
    uint64_t *bound = pv_arena_alloc(a->c->arena, a->n_order * sizeof *bound);
    if (!bound) {
        pv_emit_out_of_memory(a->c);
        return;
    }
    memset(bound, 0xff, a->n_order * sizeof *bound);
    uint32_t args = e->n_args + e->n_kwonly + !!(e->flags & PV_CODE_VARARGS) +
                    !!(e->flags & PV_CODE_VARKEYWORDS);
    bound[0] = args >= 64 ? UINT64_MAX : ((uint64_t)1 << args) - 1;
    int rounds = 0;
    while (propagate(a, bound))
        if (++rounds == MAX_ROUNDS) memset(bound, 0, a->n_order * sizeof *bound);
    for (uint32_t p = 0; p < a->n_order; p++) {
        PvInstruction *i = &a->code[a->order[p]];
        if (i->op != PV_OPCODE_LOAD_FAST) continue;
        if (i->operand >= 64 || !(bound[p] >> i->operand & 1)) i->op = PV_OPCODE_LOAD_FAST_CHECK;
    }
}

// ---- words

static bool goes_back(const Assembly *a, uint32_t p) {
    const PvInstruction *i = &a->code[a->order[p]];
    return is_jump(i) && a->rank[target(a, i)] <= p;
}

static bool is_conditional(uint8_t op) {
    return op == PV_OPCODE_POP_JUMP_IF_FALSE || op == PV_OPCODE_POP_JUMP_IF_TRUE ||
           op == PV_OPCODE_POP_JUMP_IF_NONE || op == PV_OPCODE_POP_JUMP_IF_NOT_NONE;
}

static uint8_t inverted(uint8_t op) {
    switch (op) {
        case PV_OPCODE_POP_JUMP_IF_FALSE: return PV_OPCODE_POP_JUMP_IF_TRUE;
        case PV_OPCODE_POP_JUMP_IF_TRUE: return PV_OPCODE_POP_JUMP_IF_FALSE;
        case PV_OPCODE_POP_JUMP_IF_NONE: return PV_OPCODE_POP_JUMP_IF_NOT_NONE;
        default: return PV_OPCODE_POP_JUMP_IF_NONE;
    }
}

static void place_words(Assembly *a) {
    PvEmitter *e = a->e;
    uint32_t cells = e->cells.n;
    for (uint32_t i = 0; i < e->locals.n; i++)
        if (e->locals.item[i].kind & PV_LOCAL_CELL) cells++;
    a->n_prologue = cells + (e->frees.n ? 1 : 0);
    uint32_t words = a->n_prologue;
    for (uint32_t p = 0; p < a->n_order; p++) {
        const PvInstruction *i = &a->code[a->order[p]];
        a->word[p] = words;
        words += 1;
        if (has_cache(i)) words++;
        // A conditional jump back is turned round, over a jump back.
        if (is_conditional(i->op) && goes_back(a, p)) words++;
    }
    a->word[a->n_order] = words;
    a->n_words = words;
}

static uint32_t final_slot(const PvEmitter *e, uint32_t slot) {
    if (slot & PV_SLOT_FREES) return e->locals.n + e->cells.n + (slot & ~PV_SLOT_FREES);
    if (slot & PV_SLOT_CELLS) return e->locals.n + (slot & ~PV_SLOT_CELLS);
    return slot;
}

static uint32_t final_operand(const Assembly *a, const PvInstruction *i) {
    switch (pv_opcode_kind[i->op]) {
        case PV_OPERAND_LOCAL:
        case PV_OPERAND_CELL: return final_slot(a->e, i->operand);
        case PV_OPERAND_JUMP: return a->word[a->rank[target(a, i)]];
        default: return i->operand;
    }
}

static uint32_t *write_prologue(const Assembly *a, uint32_t *out) {
    const PvEmitter *e = a->e;
    if (e->frees.n) *out++ = PV_OPCODE_COPY_FREE_VARS | e->frees.n << 8;
    for (uint32_t i = 0; i < e->locals.n; i++)
        if (e->locals.item[i].kind & PV_LOCAL_CELL) *out++ = PV_OPCODE_MAKE_CELL | i << 8;
    for (uint32_t i = 0; i < e->cells.n; i++)
        *out++ = PV_OPCODE_MAKE_CELL | (e->locals.n + i) << 8;
    return out;
}

static void write_words(Assembly *a, uint32_t *out) {
    out = write_prologue(a, out);
    for (uint32_t p = 0; p < a->n_order; p++) {
        const PvInstruction *i = &a->code[a->order[p]];
        uint32_t operand = final_operand(a, i);
        uint8_t op = i->op;
        if (goes_back(a, p) && op == PV_OPCODE_JUMP) {
            op = PV_OPCODE_JUMP_BACKWARD;
        } else if (goes_back(a, p) && is_conditional(op)) {
            *out++ = inverted(op) | a->word[p + 1] << 8;
            op = PV_OPCODE_JUMP_BACKWARD;
        }
        *out++ = op | operand << 8;
        if (has_cache(i)) *out++ = a->n_caches++;
    }
}

// ---- tables

static bool same_loc(PvLoc x, PvLoc y) {
    return x.line == y.line && x.end_line == y.end_line && x.col == y.col && x.end_col == y.end_col;
}

static uint8_t *write_lines(const Assembly *a, uint32_t *size) {
    uint8_t *bytes = pv_arena_alloc(a->c->arena, (size_t)(a->n_order + 2) * PV_LINE_ROW_MAX);
    uint32_t line = 0;
    if (!bytes) {
        pv_emit_out_of_memory(a->c);
        return NULL;
    }
    size_t at = 0;
    uint32_t start = 0;
    if (a->n_prologue) {
        at += pv_linetable_write(bytes, a->n_prologue, pv_no_loc, &line);
        start = a->n_prologue;
    }
    for (uint32_t p = 0; p < a->n_order; p++) {
        PvLoc loc = a->code[a->order[p]].loc;
        if (p + 1 < a->n_order && same_loc(loc, a->code[a->order[p + 1]].loc)) continue;
        at += pv_linetable_write(bytes + at, a->word[p + 1] - start, loc, &line);
        start = a->word[p + 1];
    }
    *size = (uint32_t)at;
    return bytes;
}

static PvHandler *write_handlers(const Assembly *a, uint32_t *count) {
    PvHandler *rows = pv_arena_alloc(a->c->arena, (a->n_order + 1) * sizeof *rows);
    uint32_t n = 0;
    if (!rows) {
        pv_emit_out_of_memory(a->c);
        return NULL;
    }
    for (uint32_t p = 0; p < a->n_order; p++) {
        int32_t g = a->code[a->order[p]].guard;
        if (g == PV_NO_GUARD) continue;
        const PvGuard *guard = &a->e->guards[g];
        uint32_t handler = a->word[a->rank[a->e->label[guard->handler]]];
        PvHandler row = {a->word[p], a->word[p + 1], handler, (uint32_t)guard->depth};
        PvHandler *last = n ? &rows[n - 1] : NULL;
        if (last && last->end == row.start && last->handler == handler && last->depth == row.depth)
            last->end = row.end;
        else
            rows[n++] = row;
    }
    *count = n;
    return rows;
}

static size_t round8(size_t size) { return (size + 7) & ~(size_t)7; }

// Cut the next piece of a block.
static void *piece(char **at, size_t size) {
    void *result = *at;
    *at += round8(size);
    return result;
}

static bool fill_names(const Assembly *a, PvStr **names) {
    for (uint32_t i = 0; i < a->e->names.n; i++) {
        names[i] = pv_emit_name_str(a->c, (const PvName *)(uintptr_t)a->e->names.keys[i]);
        if (!names[i]) return false;
    }
    return true;
}

static bool fill_slots(const Assembly *a, PvStr **names, uint8_t *kinds) {
    const PvSlots *all[] = {&a->e->locals, &a->e->cells, &a->e->frees};
    for (unsigned k = 0; k < 3; k++) {
        for (uint32_t i = 0; i < all[k]->n; i++) {
            *names = pv_emit_name_str(a->c, all[k]->item[i].name);
            if (!*names++) return false;
            *kinds++ = all[k]->item[i].kind;
        }
    }
    return true;
}

static PvCode *build(Assembly *a) {
    PvEmitter *e = a->e;
    uint32_t n_handlers, lines_size;
    PvHandler *handlers = write_handlers(a, &n_handlers);
    uint8_t *lines = handlers ? write_lines(a, &lines_size) : NULL;
    if (!lines) return NULL;
    uint32_t slots = e->locals.n + e->cells.n + e->frees.n;
    size_t size = round8(sizeof(PvCode)) + round8(a->n_words * sizeof(uint32_t)) +
                  round8(e->consts.n * sizeof(PvValue)) + round8(e->names.n * sizeof(PvStr *)) +
                  round8(slots * sizeof(PvStr *)) + round8(slots) +
                  round8(n_handlers * sizeof(PvHandler)) + round8(lines_size);
    char *at = pv_unit_alloc(a->c->unit, size);
    if (!at) {
        pv_emit_out_of_memory(a->c);
        return NULL;
    }
    PvCode *code = piece(&at, sizeof *code);
    uint32_t *words = piece(&at, a->n_words * sizeof *words);
    PvValue *consts = piece(&at, e->consts.n * sizeof *consts);
    PvStr **names = piece(&at, e->names.n * sizeof *names);
    PvStr **locals = piece(&at, slots * sizeof *locals);
    uint8_t *kinds = piece(&at, slots);
    PvHandler *rows = piece(&at, n_handlers * sizeof *rows);
    uint8_t *line_bytes = piece(&at, lines_size);
    write_words(a, words);
    if (e->consts.n) memcpy(consts, e->consts.keys, e->consts.n * sizeof *consts);
    if (!fill_names(a, names) || !fill_slots(a, locals, kinds)) return NULL;
    if (n_handlers) memcpy(rows, handlers, n_handlers * sizeof *rows);
    if (lines_size) memcpy(line_bytes, lines, lines_size);
    *code = (PvCode){
        .unit = a->c->unit,
        .index = e->index,
        .flags = e->flags,
        .n_words = a->n_words,
        .n_consts = e->consts.n,
        .n_names = e->names.n,
        .n_locals = slots,
        .n_free = e->frees.n,
        .n_caches = a->n_caches,
        .n_handlers = n_handlers,
        .n_args = e->n_args,
        .n_posonly = e->n_posonly,
        .n_kwonly = e->n_kwonly,
        .stack_size = a->stack_size,
        .first_line = e->first_line,
        .lines_size = lines_size,
        .words = words,
        .consts = consts,
        .names = names,
        .locals = locals,
        .local_kinds = kinds,
        .handlers = rows,
        .lines = line_bytes,
        .name = e->name_str,
        .qualname = e->qualname,
    };
    return code;
}

PvCode *pv_assemble(PvEmitter *e) {
    PvCompiler *c = e->c;
    Assembly a = {.e = e, .c = c, .code = e->instruction, .n = e->n};
    size_t n = (size_t)e->n + 1;
    a.depth = pv_arena_alloc(c->arena, n * sizeof *a.depth);
    a.work = pv_arena_alloc(c->arena, n * sizeof *a.work);
    a.order = pv_arena_alloc(c->arena, n * sizeof *a.order);
    a.rank = pv_arena_alloc(c->arena, n * sizeof *a.rank);
    a.word = pv_arena_alloc(c->arena, n * sizeof *a.word);
    if (!a.depth || !a.work || !a.order || !a.rank || !a.word) {
        pv_emit_out_of_memory(c);
        return NULL;
    }
    memset(a.depth, 0xff, n * sizeof *a.depth);
    static void (*const pass[])(Assembly *a) = {thread_jumps, find_depths, lay_out, check_locals,
                                                place_words};
    for (size_t i = 0; i < sizeof pass / sizeof *pass; i++) {
        if (!pv_meter_count(c->arena->meter, (int64_t)n * PASS_UNITS)) pv_emit_out_of_memory(c);
        if (c->failed) return NULL;
        pass[i](&a);
    }
    return c->failed ? NULL : build(&a);
}
