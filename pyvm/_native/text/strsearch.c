// Two algorithms, one after the other. First the needle's rarest-looking character is looked for, and
// the needle compared where it stands: that is as quick as memchr in ordinary texts. When the work
// gets out of proportion to the progress, the Two-Way algorithm (Crochemore and Perrin 1991) goes
// on from there: its time is linear and its memory constant, so no text makes a search quadratic.
//
// Invariant: in either algorithm all places before (in searching direction) the present one are
// known not to match.
#include "text/strsearch.h"

#include <string.h>

#include "text/view.h"

enum {
    CHUNK = 1 << 16,    // characters of the quick scan between two payments
    PATIENCE = 256,     // work allowed ahead of progress before Two-Way takes over
    MISS = 8,           // work of a candidate that fails at once
};

static inline uint32_t char_at(PvTextSpan s, size_t i) {
    return pv_view_at((PvTextView){s.data, 0, s.kind}, i);
}

// Greater for what is likely to be rarer in ordinary text.
static int rarity(uint32_t c) {
    if (c >= 0x80) return c < 0x300 ? 6 : 4;
    if (c >= 'a' && c <= 'z') return strchr("etaoinsrhl", (int)c) != NULL ? 1 : 3;
    if (c == ' ') return 0;
    if (c == 0 || c == '\n' || c == ',' || c == '.' || c == '"' || c == '0') return 3;
    return 5;
}

PvTextSearch pv_text_search(PvTextSpan text, PvTextSpan needle, bool backwards) {
    PvTextSearch s = {.text = text, .needle = needle, .backwards = backwards};
    int best = -1;
    for (size_t i = 0; i < needle.length && i < 64; i++) {
        int r = rarity(char_at(needle, i));
        if (r > best) {
            best = r;
            s.rare = i;
        }
    }
    return s;
}

// The first c in s[from, to), or `to`.
static size_t scan(PvTextSpan s, uint32_t c, size_t from, size_t to) {
    if (from >= to) return to;
    if (s.kind == 1) {
        const uint8_t *p = memchr((const uint8_t *)s.data + from, (int)c, to - from);
        return p == NULL ? to : (size_t)(p - (const uint8_t *)s.data);
    }
    if (s.kind == 2) {
        const uint16_t *p = s.data;
        const uint64_t ones = UINT64_C(0x0001000100010001), pattern = c * ones;
        for (; to - from >= 4; from += 4) {
            uint64_t word;
            memcpy(&word, p + from, 8);
            word ^= pattern;
            if (((word - ones) & ~word & (ones << 15)) != 0) break;
        }
        while (from < to && p[from] != c) from++;
        return from;
    }
    const uint32_t *p = s.data;
    while (from < to && p[from] != c) from++;
    return from;
}

// One after the last c in s[from, to), or `from`.
static size_t scan_back(PvTextSpan s, uint32_t c, size_t from, size_t to) {
    if (s.kind == 1) {
        const uint8_t *p = s.data;
        while (to > from && p[to - 1] != c) to--;
    } else if (s.kind == 2) {
        const uint16_t *p = s.data;
        while (to > from && p[to - 1] != c) to--;
    } else {
        const uint32_t *p = s.data;
        while (to > from && p[to - 1] != c) to--;
    }
    return to;
}

// How many characters at the start of the needle agree with the text at `place`, a limit at least.
static size_t agreement(const PvTextSearch *s, size_t place, size_t limit) {
    size_t n = s->needle.length < limit ? s->needle.length : limit, kind = (size_t)s->text.kind;
    if (s->text.kind == s->needle.kind) {
        const char *t = (const char *)s->text.data + place * kind;
        if (n <= 16 ? memcmp(t, s->needle.data, n * kind) == 0
                    : memcmp(t, s->needle.data, 16 * kind) == 0 &&
                          memcmp(t, s->needle.data, n * kind) == 0) {
            return n;
        }
    }
    size_t i = 0;
    while (i < n && char_at(s->text, place + i) == char_at(s->needle, i)) i++;
    return i;
}

// Two-Way, on both texts read in the searching direction.

static inline uint32_t needle_at(const PvTextSearch *s, size_t i) {
    return char_at(s->needle, s->backwards ? s->needle.length - 1 - i : i);
}

// `base` is where the searching direction begins in the text.
static inline uint32_t text_at(const PvTextSearch *s, size_t base, size_t i) {
    return char_at(s->text, s->backwards ? base - 1 - i : base + i);
}

// The start of the maximal suffix under the order (or its reverse), and its period.
static bool maximal_suffix(const PvTextSearch *s, bool flip, size_t *start, size_t *period,
                           PvTextPace *pace) {
    size_t best = SIZE_MAX, j = 0, k = 1, p = 1;  // best + 1 is the start; SIZE_MAX + 1 == 0
    size_t steps = 0;
    while (j + k < s->needle.length) {
        if (++steps % 4096 == 0 && !pv_text_pay(pace, 4096 * 3)) return false;
        uint32_t a = needle_at(s, j + k), b = needle_at(s, best + k);
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
    *start = best + 1;
    *period = p;
    return true;
}

static bool prepare(PvTextSearch *s, PvTextPace *pace) {
    size_t p1, p2, s1, s2, length = s->needle.length;
    if (!maximal_suffix(s, false, &s1, &p1, pace)) return false;
    if (!maximal_suffix(s, true, &s2, &p2, pace)) return false;
    s->cut = s1 > s2 ? s1 : s2;
    s->period = s1 > s2 ? p1 : p2;
    s->periodic = true;
    for (size_t i = 0; i < s->cut && s->periodic; i++) {
        s->periodic = i + s->period < length && needle_at(s, i) == needle_at(s, i + s->period);
    }
    if (!s->periodic) {
        size_t left = s->cut, right = length - s->cut;
        s->period = (left > right ? left : right) + 1;
    }
    s->prepared = true;
    return true;
}

// The first place at least `from` steps from `base`, as a number of steps.
static PvTextStatus two_way(PvTextSearch *s, size_t base, size_t from, size_t length,
                            PvTextPace *pace, size_t *place) {
    size_t memory = 0, n = s->needle.length, work = 0;
    *place = SIZE_MAX;
    if (!s->prepared && !prepare(s, pace)) return PV_TEXT_STOPPED;
    while (from + n <= length) {
        size_t start = s->cut > memory ? s->cut : memory, i = start;
        while (i < n && needle_at(s, i) == text_at(s, base, from + i)) i++;
        work += i - start + MISS;
        if (work >= 16384) {
            if (!pv_text_pay(pace, work * 2)) return PV_TEXT_STOPPED;
            work = 0;
        }
        if (i < n) {
            from += i - s->cut + 1;
            memory = 0;
            continue;
        }
        i = s->cut;
        while (i > memory && needle_at(s, i - 1) == text_at(s, base, from + i - 1)) i--;
        work += s->cut - i;
        if (i <= memory) {
            *place = from;
            break;
        }
        from += s->period;
        memory = s->periodic ? n - s->period : 0;
    }
    return pv_text_pay(pace, work * 2) ? PV_TEXT_OK : PV_TEXT_STOPPED;
}

static PvTextStatus next_forwards(PvTextSearch *s, size_t from, PvTextPace *pace, size_t *place) {
    size_t n = s->needle.length, last = s->text.length - n, begun = from, work = 0;
    uint32_t rare = char_at(s->needle, s->rare);
    *place = SIZE_MAX;
    while (from <= last) {
        size_t to = last - from < CHUNK ? last : from + CHUNK, here = from;
        size_t at = scan(s->text, rare, from + s->rare, to + s->rare + 1);
        if (at > to + s->rare) {
            if (!pv_text_pay(pace, (to - from) * (size_t)s->text.kind / 8 + MISS)) {
                return PV_TEXT_STOPPED;
            }
            from = to + 1;
            continue;
        }
        from = at - s->rare;
        if (from - here >= 64 && !pv_text_pay(pace, (from - here) * (size_t)s->text.kind / 8)) {
            return PV_TEXT_STOPPED;
        }
        size_t same = agreement(s, from, PATIENCE * 64);
        if (same == n) {
            *place = from;
            return pv_text_pay(pace, work + n + MISS) ? PV_TEXT_OK : PV_TEXT_STOPPED;
        }
        work += same + MISS;
        if (same == PATIENCE * 64 || work > PATIENCE + (from - begun) * 2) {
            if (!pv_text_pay(pace, work)) return PV_TEXT_STOPPED;
            PvTextStatus status = two_way(s, from, 0, s->text.length - from, pace, place);
            if (status == PV_TEXT_OK && *place != SIZE_MAX) *place += from;
            return status;
        }
        from++;
        if (work >= CHUNK) {
            if (!pv_text_pay(pace, work)) return PV_TEXT_STOPPED;
            work = 0;
            begun = from;
        }
    }
    return pv_text_pay(pace, work) ? PV_TEXT_OK : PV_TEXT_STOPPED;
}

static PvTextStatus next_backwards(PvTextSearch *s, size_t end, PvTextPace *pace, size_t *place) {
    size_t n = s->needle.length, begun = end, work = 0;
    uint32_t rare = char_at(s->needle, s->rare);
    *place = SIZE_MAX;
    // Places from end - n downwards; `tail` is what stands after the rare character.
    size_t tail = n - 1 - s->rare;
    while (end >= n) {
        size_t least = end - n < CHUNK ? n : end - CHUNK;  // lowest end that this round tries
        size_t low = least - n + s->rare, here = end;
        size_t at = scan_back(s->text, rare, low, end - tail);
        if (at == low) {
            if (!pv_text_pay(pace, end - least + MISS)) return PV_TEXT_STOPPED;
            end = least - 1;
            continue;
        }
        end = at + tail;
        if (!pv_text_pay(pace, here - end)) return PV_TEXT_STOPPED;
        size_t same = agreement(s, end - n, PATIENCE * 64);
        if (same == n) {
            *place = end - n;
            return pv_text_pay(pace, work + n + MISS) ? PV_TEXT_OK : PV_TEXT_STOPPED;
        }
        work += same + MISS;
        if (same == PATIENCE * 64 || work > PATIENCE + (begun - end) * 2) {
            if (!pv_text_pay(pace, work)) return PV_TEXT_STOPPED;
            PvTextStatus status = two_way(s, end, 0, end, pace, place);
            if (status == PV_TEXT_OK && *place != SIZE_MAX) *place = end - n - *place;
            return status;
        }
        end--;
        if (work >= CHUNK) {
            if (!pv_text_pay(pace, work)) return PV_TEXT_STOPPED;
            work = 0;
            begun = end;
        }
    }
    return pv_text_pay(pace, work) ? PV_TEXT_OK : PV_TEXT_STOPPED;
}

PvTextStatus pv_text_search_next(PvTextSearch *s, size_t from, PvTextPace *pace, size_t *place) {
    *place = SIZE_MAX;
    if (s->needle.length > s->text.length || s->needle.kind > s->text.kind) return PV_TEXT_OK;
    return s->backwards ? next_backwards(s, from, pace, place)
                        : next_forwards(s, from, pace, place);
}

size_t pv_text_find(PvTextSpan text, PvTextSpan needle) {
    if (needle.length == 0) return 0;
    PvTextSearch s = pv_text_search(text, needle, false);
    size_t place;
    (void)pv_text_search_next(&s, 0, NULL, &place);
    return place;
}

size_t pv_text_rfind(PvTextSpan text, PvTextSpan needle) {
    if (needle.length == 0) return text.length;
    PvTextSearch s = pv_text_search(text, needle, true);
    size_t place;
    (void)pv_text_search_next(&s, text.length, NULL, &place);
    return place;
}

size_t pv_text_count(PvTextSpan text, PvTextSpan needle, size_t most) {
    PvTextSearch s = pv_text_search(text, needle, false);
    size_t n = 0, from = 0;
    for (; n < most; n++) {
        size_t place;
        (void)pv_text_search_next(&s, from, NULL, &place);
        if (place == SIZE_MAX) break;
        from = place + needle.length;
    }
    return n;
}
