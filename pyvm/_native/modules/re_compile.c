// A tree to the program that the matcher runs, and how a search finds where to try it.
//
// Invariant: every jump of a program leads to an op in it, every register and group that it names is
// within PV_RE_REGISTERS and PV_RE_GROUPS; the matcher relies on it. A program is proportional to its
// pattern: what is repeated stands there once.
#include "modules/re.h"

enum { MAX_CODE_WIDTH = 0xffffffff, LONGEST_PREFIX = 64 };

typedef struct Step { // work that is left: a node, then what comes behind its children
    uint32_t node;
    uint32_t stage;
    uint32_t at, other; // places in the code that are to be filled in; a register
} Step;

typedef struct Emitter {
    PvReBuild *b;
    PvReArray steps;
    uint32_t registers;
} Emitter;

static PvStatus emit(PvReBuild *b, uint32_t word) {
    PV_TRY(pv_re_room(b->vm, &b->code, 1, sizeof word));
    ((uint32_t *)b->code.at)[b->code.n++] = word;
    return PV_OK;
}

static PvStatus emit_all(PvReBuild *b, uint32_t n, const uint32_t *word) {
    for (uint32_t i = 0; i < n; i++) PV_TRY(emit(b, word[i]));
    return PV_OK;
}
#define EMIT(b, ...)                                                                               \
    emit_all(b, sizeof((uint32_t[]){__VA_ARGS__}) / sizeof(uint32_t), (uint32_t[]){__VA_ARGS__})

static uint32_t here(const PvReBuild *b) { return (uint32_t)b->code.n; }
static void set_word(PvReBuild *b, uint32_t at, uint32_t word) { ((uint32_t *)b->code.at)[at] = word; }

static PvStatus push(Emitter *e, uint32_t node, uint32_t stage, uint32_t at, uint32_t other) {
    PV_TRY(pv_re_room(e->b->vm, &e->steps, 1, sizeof(Step)));
    ((Step *)e->steps.at)[e->steps.n++] = (Step){node, stage, at, other};
    return PV_OK;
}

static bool is_one(const PvReNode *n) { return n->kind <= PV_RE_SET; }

// A node of one character that a group may wrap; NULL: something else.
static const PvReNode *only_one(const PvReBuild *b, const PvReNode *n) {
    while (n->kind == PV_RE_GROUP && n->a == 0 && !n->branches && n->child != 0) {
        n = (const PvReNode *)b->nodes.at + n->child;
        if (n->next != 0) return NULL;
    }
    return is_one(n) ? n : NULL;
}

static PvStatus emit_one(PvReBuild *b, const PvReNode *n) {
    switch (n->kind) {
    case PV_RE_LITERAL: return EMIT(b, PV_REOP_LITERAL, n->a);
    case PV_RE_EITHER: return EMIT(b, PV_REOP_EITHER, n->a, n->b);
    case PV_RE_ANY: return emit(b, PV_REOP_ANY);
    case PV_RE_ANY_BUT_NEWLINE: return emit(b, PV_REOP_ANY_BUT_NEWLINE);
    default: return EMIT(b, PV_REOP_SET, n->a + PV_RE_HEAD);
    }
}

// The sequence that begins with a node: the last one first, so that the first is taken first.
static PvStatus push_sequence(Emitter *e, uint32_t first) {
    return first == 0 ? PV_OK : push(e, first, 0, 0, 0);
}

static PvStatus look(Emitter *e, const PvReNode *n, uint32_t node) {
    PvReBuild *b = e->b;
    const PvReNode *inner = pv_re_node(b, n->child);
    uint32_t back = 0, r = e->registers;
    if (n->a == 2) {
        const char *problem = NULL;
        if (inner->low > MAX_CODE_WIDTH) problem = "looks too much behind";
        else if (inner->low != inner->high) problem = "look-behind requires fixed-width pattern";
        if (problem != NULL) {
            PvWriter w;
            pv_writer_init(&w, b->vm);
            PV_TRY(pv_writer_text(&w, problem));
            PV_TRY(pv_writer_finish(&w, &b->mistake));
            b->mistake_at = -1;
            return PV_DEFER;
        }
        back = (uint32_t)inner->low;
    }
    e->registers += 2;
    if (n->b) PV_TRY(EMIT(b, PV_REOP_NOT_LOOK, r, back, 0));
    else PV_TRY(EMIT(b, PV_REOP_LOOK, r, back));
    PV_TRY(push(e, node, 1, here(b) - 1, r));
    return push_sequence(e, n->child);
}

static PvStatus repeat(Emitter *e, const PvReNode *n, uint32_t node) {
    PvReBuild *b = e->b;
    const PvReNode *one = only_one(b, pv_re_node(b, n->child));
    if (one != NULL) {
        uint32_t op = n->kind == PV_RE_GREEDY ? PV_REOP_REPEAT
                      : n->kind == PV_RE_LAZY ? PV_REOP_LAZY_REPEAT : PV_REOP_POSSESSIVE_REPEAT;
        PV_TRY(EMIT(b, op, n->a, n->b, PV_RE_NO_CHAR));
        uint32_t next = here(b) - 1;
        PV_TRY(emit_one(b, one));
        const PvReNode *behind = n->next == 0 ? NULL : pv_re_node(b, n->next);
        if (behind != NULL && behind->kind == PV_RE_LITERAL) set_word(b, next, behind->a);
        return PV_OK;
    }
    uint32_t r = e->registers;
    e->registers += 2;
    if (n->kind == PV_RE_POSSESSIVE) {
        e->registers += 2;
        PV_TRY(EMIT(b, PV_REOP_ATOMIC, r + 2));
    }
    PV_TRY(EMIT(b, PV_REOP_LOOP_BEGIN, r, PV_REOP_JUMP, 0));
    PV_TRY(push(e, node, 1, here(b) - 1, r));
    if (n->kind == PV_RE_POSSESSIVE) { // each time round is atomic, too
        PV_TRY(EMIT(b, PV_REOP_ATOMIC, r + 3));
    }
    return push(e, n->child, 0, 0, 1);
}

static PvStatus end_repeat(Emitter *e, const PvReNode *n, uint32_t jump, uint32_t r) {
    PvReBuild *b = e->b;
    if (n->kind == PV_RE_POSSESSIVE) PV_TRY(EMIT(b, PV_REOP_ATOMIC_END, r + 3));
    set_word(b, jump, here(b));
    uint32_t op = n->kind == PV_RE_LAZY ? PV_REOP_LAZY_LOOP : PV_REOP_LOOP;
    PV_TRY(EMIT(b, op, r, n->a, n->b, jump + 1));
    return n->kind == PV_RE_POSSESSIVE ? EMIT(b, PV_REOP_ATOMIC_END, r + 2) : PV_OK;
}

// A node's beginning: all of it, or a step for the rest.
static PvStatus begin(Emitter *e, uint32_t node) {
    PvReBuild *b = e->b;
    const PvReNode *n = pv_re_node(b, node);
    if (is_one(n)) return emit_one(b, n);
    switch (n->kind) {
    case PV_RE_AT: return EMIT(b, PV_REOP_AT, n->a);
    case PV_RE_FAIL: return emit(b, PV_REOP_FAIL);
    case PV_RE_REFERENCE: return EMIT(b, PV_REOP_REFERENCE, n->a, n->b);
    case PV_RE_GROUP:
        if (n->a != 0) {
            PV_TRY(EMIT(b, PV_REOP_MARK, 2 * n->a - 2));
            PV_TRY(push(e, node, 1, 0, 0));
        }
        return push_sequence(e, n->child);
    case PV_RE_BRANCH: { // `at` of the step behind it leads the chain of jumps to the end
        uint32_t split = 0;
        if (n->next != 0) {
            PV_TRY(EMIT(b, PV_REOP_SPLIT, 0));
            split = here(b) - 1;
        }
        PV_TRY(push(e, node, 1, split, 0));
        return push_sequence(e, n->child);
    }
    case PV_RE_ATOMIC: {
        uint32_t r = e->registers++;
        PV_TRY(EMIT(b, PV_REOP_ATOMIC, r));
        PV_TRY(push(e, node, 1, 0, r));
        return push_sequence(e, n->child);
    }
    case PV_RE_LOOK: return look(e, n, node);
    case PV_RE_CONDITION: {
        PV_TRY(EMIT(b, PV_REOP_CONDITION, n->a, 0));
        PV_TRY(push(e, node, 1, here(b) - 1, 0));
        return push_sequence(e, pv_re_node(b, n->child)->child);
    }
    default: return repeat(e, n, node);
    }
}

// What comes behind a node's children.
static PvStatus end(Emitter *e, Step s) {
    PvReBuild *b = e->b;
    const PvReNode *n = pv_re_node(b, s.node);
    switch (n->kind) {
    case PV_RE_GROUP: return EMIT(b, PV_REOP_MARK, 2 * n->a - 1);
    case PV_RE_ATOMIC: return EMIT(b, PV_REOP_ATOMIC_END, s.other);
    case PV_RE_LOOK:
        if (!n->b) return EMIT(b, PV_REOP_LOOK_END, s.other);
        PV_TRY(EMIT(b, PV_REOP_NOT_LOOK_END, s.other));
        set_word(b, s.at, here(b));
        return PV_OK;
    case PV_RE_CONDITION:
        if (s.stage == 1 && n->b) {
            PV_TRY(EMIT(b, PV_REOP_JUMP, 0));
            set_word(b, s.at, here(b));
            PV_TRY(push(e, s.node, 2, here(b) - 1, 0));
            return push_sequence(e, pv_re_node(b, pv_re_node(b, n->child)->next)->child);
        }
        set_word(b, s.at, here(b));
        return PV_OK;
    default: return end_repeat(e, n, s.at, s.other);
    }
}

// The jumps at the ends of branches are chained through their targets until the end is known.
static PvStatus end_branch(Emitter *e, Step s) {
    PvReBuild *b = e->b;
    const PvReNode *n = pv_re_node(b, s.node);
    if (n->next != 0) {
        PV_TRY(EMIT(b, PV_REOP_JUMP, s.other));
        uint32_t jump = here(b) - 1;
        set_word(b, s.at, here(b));
        uint32_t split = 0, next = n->next;
        const PvReNode *other = pv_re_node(b, next);
        if (other->next != 0) {
            PV_TRY(EMIT(b, PV_REOP_SPLIT, 0));
            split = here(b) - 1;
        }
        PV_TRY(push(e, next, 1, split, jump));
        return push_sequence(e, other->child);
    }
    for (uint32_t jump = s.other; jump != 0;) {
        uint32_t before = ((const uint32_t *)b->code.at)[jump];
        set_word(b, jump, here(b));
        jump = before;
    }
    return PV_OK;
}

static PvStatus emit_tree(Emitter *e) {
    PvReBuild *b = e->b;
    PV_TRY(push_sequence(e, b->first));
    while (e->steps.n > 0) {
        PV_TRY(pv_charge(b->vm, 4));
        Step s = ((const Step *)e->steps.at)[--e->steps.n];
        const PvReNode *n = pv_re_node(b, s.node);
        if (s.stage == 0) {
            // `other`: this node alone, not those behind it. Branches go on to the next by themselves.
            if (n->next != 0 && s.other == 0 && n->kind != PV_RE_BRANCH) PV_TRY(push(e, n->next, 0, 0, 0));
            PV_TRY(begin(e, s.node));
        } else if (n->kind == PV_RE_BRANCH) {
            PV_TRY(end_branch(e, s));
        } else {
            PV_TRY(end(e, s));
        }
    }
    return emit(b, PV_REOP_SUCCESS);
}

// --- where a match may begin ----------------------------------------------------------------------

static void add_bits(uint32_t *first, const uint32_t *bits) {
    for (int i = 0; i < 8; i++) first[i] |= bits[i];
}

static void add_char(uint32_t *first, uint32_t c) {
    if (c < 256) first[c >> 5] |= (uint32_t)1 << (c & 31);
}

// The characters below 256 that a node of one character matches.
static void add_one(const PvReBuild *b, const PvReNode *n, uint32_t *first) {
    static const uint32_t all[8] = {~0u, ~0u, ~0u, ~0u, ~0u, ~0u, ~0u, ~0u};
    switch (n->kind) {
    case PV_RE_LITERAL: add_char(first, n->a); return;
    case PV_RE_EITHER:
        add_char(first, n->a);
        add_char(first, n->b);
        return;
    case PV_RE_SET: add_bits(first, (const uint32_t *)b->sets.at + n->a + 2); return;
    default: add_bits(first, all); return;
    }
}

// The first characters of a sequence whose beginning is easy to see: through groups and repeats, and
// alternatives one deep. False: not so easy.
static bool first_of(const PvReBuild *b, uint32_t i, uint32_t *first, int depth) {
    for (; i != 0; i = pv_re_node((PvReBuild *)(uintptr_t)b, i)->next) {
        const PvReNode *n = (const PvReNode *)b->nodes.at + i;
        if (is_one(n)) {
            add_one(b, n, first);
            return true;
        }
        if (n->kind == PV_RE_AT || n->kind == PV_RE_LOOK) continue; // narrows it down at most
        if (n->kind == PV_RE_GROUP && n->branches) {
            if (depth == 0) return false;
            uint32_t most = 100;
            for (uint32_t k = n->child; k != 0; k = ((const PvReNode *)b->nodes.at)[k].next) {
                const PvReNode *branch = (const PvReNode *)b->nodes.at + k;
                if (branch->low == 0 || most-- == 0) return false;
                if (!first_of(b, branch->child, first, depth - 1)) return false;
            }
            return true;
        }
        bool through = n->kind == PV_RE_GROUP || n->kind == PV_RE_ATOMIC ||
                       (n->kind >= PV_RE_GREEDY && n->a > 0);
        if (n->kind >= PV_RE_GREEDY && n->a == 0) {
            const PvReNode *one = only_one(b, (const PvReNode *)b->nodes.at + n->child);
            if (one == NULL) return false;
            add_one(b, one, first); // or what comes behind it
            continue;
        }
        if (!through || n->low == 0 || depth == 0) return false;
        return first_of(b, n->child, first, depth - 1);
    }
    return false;
}

// Fill in the head of a program.
static void describe(const Emitter *e, PvReBuild *b, uint32_t *head, uint32_t size) {
    head[PV_RE_SIZE] = size;
    head[PV_RE_CODE] = (uint32_t)(PV_RE_HEAD + b->sets.n);
    head[PV_RE_GROUPS] = b->groups;
    head[PV_RE_REGISTERS] = e->registers;
    head[PV_RE_WIDTH] = b->low > UINT32_MAX ? UINT32_MAX : (uint32_t)b->low;
    head[PV_RE_SEARCH] = PV_RE_SEARCH_PLAIN;
    head[PV_RE_PREFIX] = head[PV_RE_PREFIX_N] = 0;
    for (int i = 0; i < 8; i++) head[PV_RE_FIRST + i] = 0;
    const PvReNode *all = pv_re_node(b, b->first);
    const PvReNode *n = all->child == 0 || all->branches ? NULL : pv_re_node(b, all->child);
    if (n == NULL && !all->branches) return;
    if (n != NULL && n->kind == PV_RE_AT && (n->a == PV_RE_AT_STRING_START || n->a == PV_RE_AT_START)) {
        head[PV_RE_SEARCH] = PV_RE_SEARCH_START;
        return;
    }
    if (n != NULL && n->kind == PV_RE_LITERAL) {
        head[PV_RE_SEARCH] = PV_RE_SEARCH_PREFIX;
        head[PV_RE_PREFIX] = n->a;
        return;
    }
    if (b->low > 0 && first_of(b, b->first, head + PV_RE_FIRST, 8)) head[PV_RE_SEARCH] = PV_RE_SEARCH_FIRST;
}

// --- whole patterns -------------------------------------------------------------------------------

static PvStatus compile(Emitter *e, PvPattern *p) {
    PvReBuild *b = e->b;
    PV_TRY(pv_re_parse(b));
    if (b->mistake != PV_NULL) return PV_OK;
    PV_TRY(emit_tree(e));
    size_t before = PV_RE_HEAD + b->sets.n, size = before + b->code.n;
    if (size > UINT32_MAX / 8) return pv_raise_memory(b->vm);
    PV_TRY(pv_charge(b->vm, (int64_t)(size >> 3)));
    PvBytes *program = pv_bytes_make(b->vm, size * sizeof(uint32_t));
    if (program == NULL) return PV_RETRY;
    uint32_t *word = (uint32_t *)(void *)program->data;
    describe(e, b, word, (uint32_t)size);
    if (b->sets.n != 0) memcpy(word + PV_RE_HEAD, b->sets.at, b->sets.n * sizeof *word);
    memcpy(word + before, b->code.at, b->code.n * sizeof *word);
    p->program = program;
    p->group_index = b->group_index;
    p->flags = b->flags;
    p->groups = b->groups - 1;
    return PV_OK;
}

PvStatus pv_re_compile(PvVM *vm, PvPattern *p, PvReBuild *b) {
    PvOctets octets = {NULL, 0};
    *b = (PvReBuild){.vm = vm, .pattern = p->pattern, .flags = p->flags, .mistake = PV_NULL};
    b->text = pv_is_str(p->pattern);
    if (b->text) {
        const PvStr *s = pv_str(p->pattern);
        b->data = s->data;
        b->n = s->length;
        b->kind = s->kind;
    } else if (pv_octets(p->pattern, &octets)) {
        b->data = octets.data;
        b->n = octets.n;
        b->kind = 1;
    }
    PV_TRY(pv_charge(vm, 40 + (int64_t)b->n * 8));
    b->group_index = pv_dict_make(vm, 0);
    if (b->group_index == NULL) return PV_RETRY;
    Emitter e = {.b = b};
    PvStatus status = compile(&e, p);
    pv_re_free(vm, &e.steps, sizeof(Step));
    pv_re_free(vm, &b->nodes, sizeof(PvReNode));
    pv_re_free(vm, &b->sets, sizeof(uint32_t));
    pv_re_free(vm, &b->code, sizeof(uint32_t));
    return status == PV_DEFER && b->mistake != PV_NULL ? PV_OK : status;
}

PvStatus pv_re_ready(PvVM *vm, PvPattern *p) {
    if (p->program != NULL) return PV_OK;
    PvReBuild b;
    PV_TRY(pv_re_compile(vm, p, &b));
    if (b.mistake == PV_NULL) return PV_OK;
    return pv_raise(vm, PV_EXC_VALUE_ERROR, "a pattern that is none: %U", pv_str(b.mistake));
}
