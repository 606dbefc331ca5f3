// One code for three widths and both directions: character i of a span is read through `at`.
//
// Short needles are compared at every place (cost at most 4 a character); longer ones go through the
// Two-Way algorithm (Crochemore and Perrin 1991), whose time is linear and memory constant, so no
// text can make a search quadratic.
#include "text/strsearch.h"

#include <stdbool.h>
#include <string.h>

enum { SHORT = 4 };

typedef struct Side {
    const char *data;
    size_t length;
    int kind;
    bool reversed;
} Side;

static inline uint32_t at(const Side *s, size_t i) {
    if (s->reversed) i = s->length - 1 - i;
    if (s->kind == 1) return ((const uint8_t *)s->data)[i];
    if (s->kind == 2) return ((const uint16_t *)(const void *)s->data)[i];
    return ((const uint32_t *)(const void *)s->data)[i];
}

// The next place of one character, from i.
static size_t next_char(const Side *t, uint32_t c, size_t i) {
    if (t->kind == 1 && !t->reversed) {
        const char *p = memchr(t->data + i, (int)c, t->length - i);
        return p != NULL ? (size_t)(p - t->data) : SIZE_MAX;
    }
    for (; i < t->length; i++) {
        if (at(t, i) == c) return i;
    }
    return SIZE_MAX;
}

static size_t find_short(const Side *t, const Side *n, size_t from) {
    uint32_t first = at(n, 0);
    while (from + n->length <= t->length) {
        from = next_char(t, first, from);
        if (from == SIZE_MAX || from + n->length > t->length) return SIZE_MAX;
        size_t k = 1;
        while (k < n->length && at(t, from + k) == at(n, k)) k++;
        if (k == n->length) return from;
        from++;
    }
    return SIZE_MAX;
}

// The start of the maximal suffix under the order (or its reverse), and its period.
static size_t maximal_suffix(const Side *n, bool flip, size_t *period) {
    size_t best = SIZE_MAX, j = 0, k = 1, p = 1; // best + 1 is the start; SIZE_MAX + 1 == 0
    while (j + k < n->length) {
        uint32_t a = at(n, j + k), b = at(n, best + k);
        if (flip ? b < a : a < b) {
            j += k;
            k = 1;
            p = j - best;
        } else if (a == b) {
            if (k != p) {
                k++;
            } else {
                j += p;
                k = 1;
            }
        } else {
            best = j++;
            k = p = 1;
        }
    }
    *period = p;
    return best + 1;
}

typedef struct TwoWay {
    size_t cut, period;
    bool periodic;
} TwoWay;

static TwoWay prepare(const Side *n) {
    size_t p1, p2, s1 = maximal_suffix(n, false, &p1), s2 = maximal_suffix(n, true, &p2);
    TwoWay w = s1 > s2 ? (TwoWay){s1, p1, true} : (TwoWay){s2, p2, true};
    for (size_t i = 0; i < w.cut && w.periodic; i++) {
        w.periodic = i + w.period < n->length && at(n, i) == at(n, i + w.period);
    }
    if (!w.periodic) {
        size_t left = w.cut, right = n->length - w.cut;
        w.period = (left > right ? left : right) + 1;
    }
    return w;
}

static size_t find_long(const Side *t, const Side *n, const TwoWay *w, size_t from) {
    size_t memory = 0;
    while (from + n->length <= t->length) {
        size_t i = w->cut > memory ? w->cut : memory;
        while (i < n->length && at(n, i) == at(t, from + i)) i++;
        if (i < n->length) {
            from += i - w->cut + 1;
            memory = 0;
            continue;
        }
        i = w->cut;
        while (i > memory && at(n, i - 1) == at(t, from + i - 1)) i--;
        if (i <= memory) return from;
        from += w->period;
        memory = w->periodic ? n->length - w->period : 0;
    }
    return SIZE_MAX;
}

typedef struct Search {
    Side text, needle;
    TwoWay way;
} Search;

static Search begin(PvTextSpan text, PvTextSpan needle, bool reversed) {
    Search s = {{text.data, text.length, text.kind, reversed},
                {needle.data, needle.length, needle.kind, reversed},
                {0}};
    if (needle.length > SHORT) s.way = prepare(&s.needle);
    return s;
}

static size_t next(const Search *s, size_t from) {
    return s->needle.length <= SHORT ? find_short(&s->text, &s->needle, from)
                                     : find_long(&s->text, &s->needle, &s->way, from);
}

size_t pv_text_find(PvTextSpan text, PvTextSpan needle) {
    if (needle.length == 0) return 0;
    if (needle.length > text.length || needle.kind > text.kind) return SIZE_MAX;
    Search s = begin(text, needle, false);
    return next(&s, 0);
}

size_t pv_text_rfind(PvTextSpan text, PvTextSpan needle) {
    if (needle.length == 0) return text.length;
    if (needle.length > text.length || needle.kind > text.kind) return SIZE_MAX;
    Search s = begin(text, needle, true);
    size_t place = next(&s, 0);
    return place == SIZE_MAX ? SIZE_MAX : text.length - needle.length - place;
}

size_t pv_text_count(PvTextSpan text, PvTextSpan needle, size_t most) {
    if (needle.length > text.length || needle.kind > text.kind) return 0;
    Search s = begin(text, needle, false);
    size_t n = 0;
    for (size_t from = 0; n < most; n++) {
        from = next(&s, from);
        if (from == SIZE_MAX) break;
        from += needle.length;
    }
    return n;
}
