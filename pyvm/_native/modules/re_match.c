// The matcher: a backtracking machine over a compiled program, with fuel, without recursion.
//
// Invariant: the stack holds ways not taken yet and, above them, what the way under way has changed;
// going back undoes and resumes. It grows on the guest's heap, within its limit. Every op costs a step,
// every 512 steps are paid for, so a pattern that would run for ever stops where the fuel ends.
#include "modules/re.h"

#include "text/unicode.h"

enum { PIECE = 512 };
enum { UNDO_SLOT, UNDO_TWO, UNDO_CLOSE, WAY, WAY_GREEDY, WAY_LAZY, WAY_LOOP };

static PvStatus pay(PvReMatcher *m) {
    int64_t steps = m->steps;
    m->steps = 0;
    return pv_charge(m->vm, steps);
}

static PvStatus grow(PvReMatcher *m) {
    size_t room = m->room * 2, bytes = room * sizeof(PvReEntry);
    m->steps += (int64_t)(m->top >> 3);
    PvReEntry *stack;
    if (m->stack == m->small_stack) {
        stack = pv_heap_raw(m->vm, bytes);
        if (stack != NULL) memcpy(stack, m->small_stack, sizeof m->small_stack);
    } else {
        stack = pv_heap_raw_grow(m->vm, m->stack, m->room * sizeof *stack, bytes);
    }
    if (stack == NULL) return PV_RETRY;
    m->stack = stack;
    m->room = room;
    return PV_OK;
}

#define AT(i)                                                                                      \
    (kind == 1   ? ((const uint8_t *)data)[i]                                                      \
     : kind == 2 ? ((const uint16_t *)data)[i]                                                     \
                 : ((const uint32_t *)data)[i])
#define ALWAYS static inline __attribute__((always_inline))

// Does an op of one character take c?
ALWAYS bool takes(const uint32_t *program, const uint32_t *op, uint32_t c) {
    switch (op[0]) {
    case PV_REOP_LITERAL: return c == op[1];
    case PV_REOP_EITHER: return c == op[1] || c == op[2];
    case PV_REOP_ANY: return true;
    case PV_REOP_ANY_BUT_NEWLINE: return c != '\n';
    default: return pv_re_in_set(program + op[1], c);
    }
}

// How many characters from `at` on, at most `most`, an op of one character takes.
ALWAYS int64_t run_of(const uint32_t *program, const uint32_t *op, const void *data, int kind, int64_t at,
                      int64_t most) {
    int64_t i = at, end = at + most;
    switch (op[0]) {
    case PV_REOP_LITERAL:
        while (i < end && AT(i) == op[1]) i++;
        break;
    case PV_REOP_EITHER:
        while (i < end && (AT(i) == op[1] || AT(i) == op[2])) i++;
        break;
    case PV_REOP_ANY: i = end; break;
    case PV_REOP_ANY_BUT_NEWLINE:
        while (i < end && AT(i) != '\n') i++;
        break;
    default: {
        const uint32_t *set = program + op[1], *bits = set + 2;
        for (; i < end; i++) {
            uint32_t c = AT(i);
            if (kind == 1 || c < 256) {
                if (!(bits[c >> 5] >> (c & 31) & 1)) break;
            } else if (!pv_re_in_set_slowly(set, c)) {
                break;
            }
        }
        break;
    }
    }
    return i - at;
}

static bool is_word(const PvReMatcher *m, int64_t i, bool ascii) {
    const void *data = m->data;
    int kind = m->kind;
    return pv_re_category(ascii ? PV_RE_WORD | PV_RE_ASCII_CATEGORY : PV_RE_WORD, AT(i));
}

static bool holds(const PvReMatcher *m, uint32_t what, int64_t at) {
    const void *data = m->data;
    int kind = m->kind;
    switch (what) {
    case PV_RE_AT_START: case PV_RE_AT_STRING_START: return at == 0;
    case PV_RE_AT_LINE_START: return at == 0 || AT(at - 1) == '\n';
    case PV_RE_AT_END: return at == m->end || (at + 1 == m->end && AT(at) == '\n');
    case PV_RE_AT_LINE_END: return at == m->end || AT(at) == '\n';
    case PV_RE_AT_STRING_END: return at == m->end;
    default: break;
    }
    bool ascii = what >= PV_RE_AT_ASCII_BOUNDARY;
    bool negated = what == PV_RE_AT_NO_BOUNDARY || what == PV_RE_AT_NO_ASCII_BOUNDARY;
    if (m->end == 0) return false; // an empty subject has neither
    bool before = at > 0 && is_word(m, at - 1, ascii), behind = at < m->end && is_word(m, at, ascii);
    return (before != behind) != negated;
}

static uint32_t fold(uint32_t c, uint32_t how) {
    if (how == PV_RE_EXACT) return c;
    if (how == PV_RE_FOLD_UNICODE) return pv_re_lower(c);
    return c >= 'A' && c <= 'Z' ? c + 32 : c;
}

// Take the stack down to `height`: forget the ways there, keep what is to be undone.
static void forget_ways(PvReMatcher *m, size_t height) {
    size_t to = height;
    for (size_t i = height; i < m->top; i++) {
        if (m->stack[i].what < WAY) m->stack[to++] = m->stack[i];
    }
    m->steps += (int64_t)(m->top - height);
    m->top = to;
}

static void undo(PvReMatcher *m, const PvReEntry *e) {
    switch (e->what) {
    case UNDO_SLOT: m->slot[e->pc] = e->a; break;
    case UNDO_TWO:
        m->slot[e->pc] = e->a;
        m->slot[e->pc + 1] = e->b;
        break;
    case UNDO_CLOSE:
        m->slot[e->pc] = e->a;
        m->last_index = e->b;
        break;
    default: break;
    }
}

// Back to `height`, everything undone, no way taken.
static void unwind(PvReMatcher *m, size_t height) {
    m->steps += (int64_t)(m->top - height);
    while (m->top > height) undo(m, &m->stack[--m->top]);
}

#define PUSH(what_, pc_, a_, b_)                                                                   \
    do {                                                                                           \
        if (m->top == m->room) PV_TRY(grow(m));                                                    \
        m->stack[m->top++] = (PvReEntry){(a_), (b_), (what_), (uint32_t)(pc_)};                     \
    } while (0)
#define FAIL goto fail

// Try a match that begins at `at`. `advance`: it must not be empty.
ALWAYS PvStatus attempt(PvReMatcher *m, int64_t at, bool advance, const int kind) {
    const uint32_t *const program = m->program;
    const uint32_t *const code = program + program[PV_RE_CODE];
    const void *const data = m->data;
    const uint32_t n_marks = 2 * (program[PV_RE_GROUPS] - 1);
    int64_t *const slot = m->slot, *const reg = slot + n_marks;
    const int64_t begin = at, end = m->end;
    const uint32_t *op = code;
    m->found = false;
    for (;;) {
        if (++m->steps >= PIECE) PV_TRY(pay(m));
        switch (op[0]) {
        case PV_REOP_LITERAL:
            if (at >= end || AT(at) != op[1]) FAIL;
            at++;
            op += 2;
            continue;
        case PV_REOP_EITHER:
            if (at >= end || (AT(at) != op[1] && AT(at) != op[2])) FAIL;
            at++;
            op += 3;
            continue;
        case PV_REOP_ANY:
            if (at >= end) FAIL;
            at++;
            op++;
            continue;
        case PV_REOP_ANY_BUT_NEWLINE:
            if (at >= end || AT(at) == '\n') FAIL;
            at++;
            op++;
            continue;
        case PV_REOP_SET:
            if (at >= end || !pv_re_in_set(program + op[1], AT(at))) FAIL;
            at++;
            op += 2;
            continue;
        case PV_REOP_SUCCESS:
            if ((m->full && at != end) || (advance && at == begin)) FAIL;
            m->start = begin;
            m->stop = at;
            m->found = true;
            return PV_OK;
        case PV_REOP_FAIL: FAIL;
        case PV_REOP_AT:
            if (!holds(m, op[1], at)) FAIL;
            op += 2;
            continue;
        case PV_REOP_MARK: {
            uint32_t i = op[1];
            if (i & 1) {
                PUSH(UNDO_CLOSE, i, slot[i], m->last_index);
                m->last_index = i / 2 + 1;
            } else {
                PUSH(UNDO_SLOT, i, slot[i], 0);
            }
            slot[i] = at;
            op += 2;
            continue;
        }
        case PV_REOP_SPLIT: {
            const uint32_t *next = op + 2; // a way that cannot begin is not worth an entry
            if (next[0] == PV_REOP_LITERAL && (at >= end || AT(at) != next[1])) {
                op = code + op[1];
                continue;
            }
            PUSH(WAY, op[1], at, 0);
            op += 2;
            continue;
        }
        case PV_REOP_JUMP: op = code + op[1]; continue;
        case PV_REOP_REFERENCE: {
            int64_t from = slot[2 * op[1] - 2], to = slot[2 * op[1] - 1];
            if (from < 0 || to < from || end - at < to - from) FAIL;
            for (int64_t i = from; i < to; i++, at++) {
                if ((i & 0xff) == 0) {
                    m->steps += 64;
                    if (m->steps >= PIECE) PV_TRY(pay(m));
                }
                if (AT(i) != AT(at) && fold(AT(i), op[2]) != fold(AT(at), op[2])) FAIL;
            }
            m->steps += (to - from) >> 3;
            op += 3;
            continue;
        }
        case PV_REOP_CONDITION: {
            int64_t from = slot[2 * op[1] - 2], to = slot[2 * op[1] - 1];
            op = from >= 0 && to >= from ? op + 3 : code + op[2];
            continue;
        }
        case PV_REOP_LOOP_BEGIN: { // count and the place of the last time round
            uint32_t r = op[1];
            PUSH(UNDO_TWO, n_marks + r, reg[r], reg[r + 1]);
            reg[r] = reg[r + 1] = -1;
            op += 2;
            continue;
        }
        case PV_REOP_LOOP: {
            uint32_t r = op[1];
            int64_t count = reg[r] + 1;
            if (count < (int64_t)op[2]) {
                PUSH(UNDO_SLOT, n_marks + r, reg[r], 0);
                reg[r] = count;
                op = code + op[4];
                continue;
            }
            if ((count < (int64_t)op[3] || op[3] == PV_RE_MANY) && at != reg[r + 1]) {
                PUSH(WAY, op + 5 - code, at, 0);
                PUSH(UNDO_TWO, n_marks + r, reg[r], reg[r + 1]);
                reg[r] = count;
                reg[r + 1] = at;
                op = code + op[4];
                continue;
            }
            op += 5;
            continue;
        }
        case PV_REOP_LAZY_LOOP: {
            uint32_t r = op[1];
            int64_t count = reg[r] + 1;
            if (count < (int64_t)op[2]) {
                PUSH(UNDO_SLOT, n_marks + r, reg[r], 0);
                reg[r] = count;
                op = code + op[4];
                continue;
            }
            PUSH(WAY_LOOP, op - code, at, 0);
            op += 5;
            continue;
        }
        case PV_REOP_ATOMIC: {
            uint32_t r = op[1];
            PUSH(UNDO_SLOT, n_marks + r, reg[r], 0);
            reg[r] = (int64_t)m->top;
            op += 2;
            continue;
        }
        case PV_REOP_ATOMIC_END:
            forget_ways(m, (size_t)reg[op[1]]);
            op += 2;
            continue;
        case PV_REOP_LOOK: {
            uint32_t r = op[1];
            PUSH(UNDO_TWO, n_marks + r, reg[r], reg[r + 1]);
            reg[r] = (int64_t)m->top;
            reg[r + 1] = at;
            if (at < (int64_t)op[2]) FAIL;
            at -= (int64_t)op[2];
            op += 3;
            continue;
        }
        case PV_REOP_LOOK_END:
            at = reg[op[1] + 1];
            forget_ways(m, (size_t)reg[op[1]]);
            op += 2;
            continue;
        case PV_REOP_NOT_LOOK: {
            uint32_t r = op[1];
            PUSH(UNDO_SLOT, n_marks + r, reg[r], 0);
            reg[r] = (int64_t)m->top;
            PUSH(WAY, op[3], at, 0);
            if (at < (int64_t)op[2]) FAIL;
            at -= (int64_t)op[2];
            op += 4;
            continue;
        }
        case PV_REOP_NOT_LOOK_END:
            unwind(m, (size_t)reg[op[1]]);
            FAIL;
        case PV_REOP_REPEAT: case PV_REOP_POSSESSIVE_REPEAT: {
            const uint32_t *one = op + 4, *behind = one + pv_re_one_size(one[0]);
            int64_t most = end - at, least = (int64_t)op[1];
            if (least > most) FAIL;
            if (op[2] != PV_RE_MANY && (int64_t)op[2] < most) most = (int64_t)op[2];
            int64_t n = 0;
            while (n < most) { // in pieces, each paid for
                int64_t piece = most - n > 4096 ? 4096 : most - n;
                int64_t got = run_of(program, one, data, kind, at + n, piece);
                m->steps += got >> 3;
                if (m->steps >= PIECE) PV_TRY(pay(m));
                n += got;
                if (got < piece) break;
            }
            if (n < least) FAIL;
            if (op[0] == PV_REOP_REPEAT && n > least) PUSH(WAY_GREEDY, op - code, at + n, at + least);
            at += n;
            op = behind;
            continue;
        }
        case PV_REOP_LAZY_REPEAT: {
            const uint32_t *one = op + 4;
            int64_t least = (int64_t)op[1];
            if (end - at < least) FAIL;
            for (int64_t n = 0; n < least;) {
                int64_t piece = least - n > 4096 ? 4096 : least - n;
                m->steps += piece >> 3;
                if (m->steps >= PIECE) PV_TRY(pay(m));
                if (run_of(program, one, data, kind, at + n, piece) < piece) FAIL;
                n += piece;
            }
            at += least;
            // b: how many more there may be
            int64_t more = op[2] == PV_RE_MANY ? INT64_MAX : (int64_t)op[2] - least;
            if (more > 0) PUSH(WAY_LAZY, op - code, at, more);
            op = one + pv_re_one_size(one[0]);
            continue;
        }
        default: PV_ASSERT(false); FAIL;
        }
    fail:
        for (;;) { // back to the last way not taken
            if (m->top == 0) return PV_OK;
            PvReEntry *e = &m->stack[m->top - 1];
            m->steps++;
            if (e->what < WAY) {
                undo(m, e);
                m->top--;
                continue;
            }
            op = code + e->pc;
            at = e->a;
            if (e->what == WAY) {
                m->top--;
                break;
            }
            if (e->what == WAY_GREEDY) { // one less, or less still: where what comes behind is
                const uint32_t *one = op + 4;
                int64_t least = e->b, here = at - 1;
                if (op[3] != PV_RE_NO_CHAR) {
                    while (here > least && AT(here) != op[3]) here--;
                    m->steps += (at - here) >> 3;
                }
                at = here;
                if (here <= least) m->top--;
                else e->a = here;
                op = one + pv_re_one_size(one[0]);
                break;
            }
            if (e->what == WAY_LAZY) {
                const uint32_t *one = op + 4;
                if (at >= end || !takes(program, one, AT(at))) {
                    m->top--;
                    continue;
                }
                at++;
                if (--e->b == 0) m->top--;
                else e->a = at;
                op = one + pv_re_one_size(one[0]);
                break;
            }
            // WAY_LOOP: the lazy loop goes round once more
            m->top--;
            uint32_t r = op[1];
            int64_t count = reg[r] + 1;
            if ((count >= (int64_t)op[3] && op[3] != PV_RE_MANY) || at == reg[r + 1]) continue;
            PUSH(UNDO_TWO, n_marks + r, reg[r], reg[r + 1]);
            reg[r] = count;
            reg[r + 1] = at;
            op = code + op[4];
            break;
        }
        if (m->steps >= PIECE) PV_TRY(pay(m));
    }
}

static void reset(PvReMatcher *m) {
    m->top = 0;
    m->last_index = -1;
    m->steps += m->pattern->groups >> 2;
    for (uint32_t i = 0; i < 2 * m->pattern->groups; i++) m->slot[i] = -1;
}

// The first place from `at` on where a match may begin; > `last`: none.
ALWAYS int64_t candidate(PvReMatcher *m, int64_t at, int64_t last, const int kind) {
    const uint32_t *program = m->program;
    const void *data = m->data;
    int64_t i = at;
    switch (program[PV_RE_SEARCH]) {
    case PV_RE_SEARCH_FIRST: {
        const uint32_t *bits = program + PV_RE_FIRST;
        for (; i <= last; i++) {
            uint32_t c = AT(i);
            if ((kind != 1 && c >= 256) || (bits[(c >> 5) & 7] >> (c & 31) & 1)) break;
        }
        break;
    }
    case PV_RE_SEARCH_PREFIX: {
        uint32_t c = program[PV_RE_PREFIX];
        if (kind == 1) {
            if (c > 255 || i > last) return last + 1;
            const uint8_t *found = memchr((const uint8_t *)data + i, (int)c, (size_t)(last - i + 1));
            i = found == NULL ? last + 1 : found - (const uint8_t *)data;
        } else {
            while (i <= last && AT(i) != c) i++;
        }
        break;
    }
    case PV_RE_SEARCH_START: return at == 0 ? 0 : last + 1;
    default: return at;
    }
    m->steps += (i - at) >> 4;
    return i;
}

ALWAYS PvStatus search(PvReMatcher *m, const int kind) {
    int64_t last = m->end - (int64_t)m->program[PV_RE_WIDTH];
    bool advance = m->advance, first = true;
    m->found = false;
    for (int64_t at = m->pos; at <= last; at++) {
        int64_t piece = last - at > 65536 ? at + 65536 : last;
        int64_t next = candidate(m, at, piece, kind);
        if (m->steps >= PIECE) PV_TRY(pay(m));
        if (next > piece) {
            if (piece == last) return PV_OK;
            at = piece;
            continue;
        }
        if (first) reset(m);
        else m->last_index = -1; // everything else was undone
        PV_TRY(attempt(m, next, advance && next == m->pos, kind));
        if (m->found) return PV_OK;
        first = false;
        at = next;
    }
    return PV_OK;
}

static __attribute__((noinline)) PvStatus attempt_1(PvReMatcher *m) { return attempt(m, m->pos, m->advance, 1); }
static __attribute__((noinline)) PvStatus attempt_2(PvReMatcher *m) { return attempt(m, m->pos, m->advance, 2); }
static __attribute__((noinline)) PvStatus attempt_4(PvReMatcher *m) { return attempt(m, m->pos, m->advance, 4); }
static __attribute__((noinline)) PvStatus search_1(PvReMatcher *m) { return search(m, 1); }
static __attribute__((noinline)) PvStatus search_2(PvReMatcher *m) { return search(m, 2); }
static __attribute__((noinline)) PvStatus search_4(PvReMatcher *m) { return search(m, 4); }

PvStatus pv_re_match_here(PvReMatcher *m) {
    m->found = false;
    if (m->pos > m->end) return PV_OK;
    reset(m);
    m->steps += 4;
    return m->kind == 1 ? attempt_1(m) : m->kind == 2 ? attempt_2(m) : attempt_4(m);
}

PvStatus pv_re_search(PvReMatcher *m) {
    m->found = false;
    m->steps += 4;
    if (m->pos > m->end) return PV_OK;
    return m->kind == 1 ? search_1(m) : m->kind == 2 ? search_2(m) : search_4(m);
}

// --- subjects -------------------------------------------------------------------------------------

static PvStatus take_subject(PvReMatcher *m, PvValue string) {
    PvVM *vm = m->vm;
    bool text = pv_is_str(m->pattern->pattern);
    m->text = pv_is_str(string);
    if (m->text) {
        const PvStr *s = pv_str(string);
        m->data = s->data;
        m->n = s->length;
        m->kind = s->kind;
        if (!text)
            return pv_raise(vm, PV_EXC_TYPE_ERROR, "cannot use a bytes pattern on a string-like object");
        return PV_OK;
    }
    PvOctets octets;
    if (!pv_octets(string, &octets))
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "expected string or bytes-like object, got '%T'", string);
    if (text)
        return pv_raise(vm, PV_EXC_TYPE_ERROR, "cannot use a string pattern on a bytes-like object");
    m->data = octets.data;
    m->n = octets.n;
    m->kind = 1;
    return PV_OK;
}

PvStatus pv_re_open(PvReMatcher *m, PvVM *vm, PvPattern *p, PvValue string, int64_t pos, int64_t end) {
    m->vm = vm;
    m->pattern = p;
    m->string = string;
    m->stack = m->small_stack;
    m->slot = m->small_slots;
    m->room = PV_RE_SMALL_STACK;
    m->top = 0;
    m->steps = 8;
    m->advance = m->full = m->found = false;
    PV_TRY(pv_re_ready(vm, p));
    PV_TRY(take_subject(m, string));
    m->program = (const uint32_t *)(const void *)p->program->data;
    int64_t n = (int64_t)m->n;
    m->pos = pos < 0 ? 0 : pos > n ? n : pos;
    m->end = end < 0 ? 0 : end > n ? n : end;
    m->n_slots = 2 * p->groups + m->program[PV_RE_REGISTERS];
    if (m->n_slots > PV_RE_SMALL_SLOTS) {
        PV_TRY(pv_charge(vm, m->n_slots >> 3));
        int64_t *slot = pv_heap_raw(vm, m->n_slots * sizeof *slot);
        if (slot == NULL) return PV_RETRY;
        m->slot = slot;
    }
    for (uint32_t i = 0; i < m->n_slots; i++) m->slot[i] = -1;
    return PV_OK;
}

PvStatus pv_re_close(PvReMatcher *m, PvStatus status) {
    if (m->stack != m->small_stack) pv_heap_raw_free(m->vm, m->stack, m->room * sizeof *m->stack);
    if (m->slot != m->small_slots) pv_heap_raw_free(m->vm, m->slot, m->n_slots * sizeof *m->slot);
    if (status != PV_OK) return status;
    return pay(m);
}
