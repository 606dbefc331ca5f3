// Suggestions for misspelt names. The costs are those of CPython: a changed, added or removed letter
// costs 2, another case of the same letter 1; a third of both lengths may differ.
#include "core/suggest.h"

enum { MOVE = 2, CASE = 1, LONGEST = 40, MOST_CANDIDATES = 750 };

static uint32_t at(const PvStr *s, size_t i) {
    switch (s->kind) {
    case 1: return ((const uint8_t *)s->data)[i];
    case 2: return ((const uint16_t *)s->data)[i];
    default: return ((const uint32_t *)s->data)[i];
    }
}

static uint32_t lower(uint32_t c) { return c >= 'A' && c <= 'Z' ? c + 32 : c; }

static size_t change_cost(uint32_t a, uint32_t b) {
    if (a == b) return 0;
    return lower(a) == lower(b) ? CASE : MOVE;
}

// The distance of a and b, or something above `most` when it is larger than that.
static size_t distance(const PvStr *a, const PvStr *b, size_t most) {
    size_t from = 0, na = a->length, nb = b->length;
    while (from < na && from < nb && at(a, from) == at(b, from)) from++;
    while (na > from && nb > from && at(a, na - 1) == at(b, nb - 1)) na--, nb--;
    na -= from;
    nb -= from;
    if (na > LONGEST || nb > LONGEST) return most + 1;
    if (na == 0 || nb == 0) return (na + nb) * MOVE;
    size_t row[LONGEST];
    for (size_t i = 0; i < na; i++) row[i] = (i + 1) * MOVE;
    size_t result = 0;
    for (size_t k = 0; k < nb; k++) {
        uint32_t c = at(b, from + k);
        size_t diagonal = k * MOVE, lowest = SIZE_MAX;
        result = diagonal;
        for (size_t i = 0; i < na; i++) {
            size_t changed = diagonal + change_cost(c, at(a, from + i));
            diagonal = row[i];
            size_t moved = (result < diagonal ? result : diagonal) + MOVE;
            result = changed < moved ? changed : moved;
            row[i] = result;
            if (result < lowest) lowest = result;
        }
        if (lowest > most) return most + 1;
    }
    return result;
}

static int same(const PvStr *a, const PvStr *b) {
    if (a->length != b->length) return 0;
    for (size_t i = 0; i < a->length; i++) {
        if (at(a, i) != at(b, i)) return 0;
    }
    return 1;
}

PvStr *pv_suggest(const PvStr *name, PvStr *const *candidates, size_t n) {
    if (n > MOST_CANDIDATES) return NULL;
    PvStr *best = NULL;
    size_t best_distance = SIZE_MAX;
    for (size_t i = 0; i < n; i++) {
        PvStr *candidate = candidates[i];
        if (same(candidate, name)) continue;
        size_t most = (name->length + candidate->length + 3) * MOVE / 6;
        if (best != NULL && best_distance - 1 < most) most = best_distance - 1;
        size_t d = distance(name, candidate, most);
        if (d > most) continue;
        if (best == NULL || d < best_distance) {
            best = candidate;
            best_distance = d;
        }
    }
    return best;
}
