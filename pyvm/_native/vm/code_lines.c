// co_lines() and co_positions(): the line table of a code object as the guest asks for it.
//
// Invariant: offsets are bytes of pyvm's own bytecode, four a word; the rows follow each other without
// gaps from the first word to the last, as CPython's do.
#include "compiler/linetable.h"
#include "gen/types.gen.h"
#include "objects/code.h"
#include "objects/list.h"
#include "objects/operate.h"
#include "objects/tuple.h"

enum { WORD = 4 };

static PvValue number(int64_t n, bool known) { return known ? pv_from_int(n) : PV_NONE; }

static PvStatus push_lines(PvVM *vm, PvList *list, uint32_t start, uint32_t stop, uint32_t line) {
    PvValue item[3] = {pv_from_int((int64_t)start * WORD), pv_from_int((int64_t)stop * WORD),
                       number(line, line != 0)};
    PvTuple *row = pv_tuple_of(vm, item, 3);
    return row == NULL ? PV_RETRY : pv_list_push(vm, list, pv_from_ptr(row));
}

static PvStatus push_position(PvVM *vm, PvList *list, const PvPosition *p) {
    bool known = p->line != 0;
    PvValue item[4] = {number(p->line, known), number(p->end_line, known),
                       number(p->col, known && p->col >= 0),
                       number(p->end_col, known && p->end_col >= 0)};
    PvTuple *row = pv_tuple_of(vm, item, 4);
    return row == NULL ? PV_RETRY : pv_list_push(vm, list, pv_from_ptr(row));
}

static PvStatus iterate(PvVM *vm, PvList *list, PvValue *out) {
    return pv_iter(vm, pv_from_ptr(list), out);
}

PvStatus pv_code_co_lines(PvVM *vm, PvArgs *a, PvValue *out) {
    const PvCode *c = ((PvCodeState *)(void *)pv_ptr(a->v[0]))->code;
    PV_TRY(pv_charge(vm, (int64_t)c->n_words + 1));
    PvList *list = pv_list_make(vm, 0);
    if (list == NULL) return PV_RETRY;
    PvLineReader r;
    pv_linetable_open(&r, c->lines, c->lines_size);
    uint32_t start = 0, stop = 0, line = 0;
    while (pv_linetable_next(&r)) { // neighbours of one line are one row
        if (stop != start && r.position.line != line) {
            PV_TRY(push_lines(vm, list, start, stop, line));
            start = stop;
        }
        line = r.position.line;
        stop = r.stop;
    }
    if (stop != start) PV_TRY(push_lines(vm, list, start, stop, line));
    return iterate(vm, list, out);
}

PvStatus pv_code_co_positions(PvVM *vm, PvArgs *a, PvValue *out) {
    const PvCode *c = ((PvCodeState *)(void *)pv_ptr(a->v[0]))->code;
    PV_TRY(pv_charge(vm, (int64_t)c->n_words + 1));
    PvList *list = pv_list_make(vm, 0);
    if (list == NULL) return PV_RETRY;
    PvLineReader r;
    pv_linetable_open(&r, c->lines, c->lines_size);
    while (pv_linetable_next(&r))
        for (uint32_t i = r.start; i < r.stop; i++) PV_TRY(push_position(vm, list, &r.position));
    return iterate(vm, list, out);
}
