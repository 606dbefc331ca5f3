// Looks Unicode facts up in the generated tables (three stages, so that they stay small) and
// normalises.
//
// Invariant of normalisation: `out` holds a prefix that is fully decomposed and in canonical order,
// up to the run of combining marks being gathered; only then is it composed, in place, leftwards.
#include "text/unicode.h"

#include <string.h>

#include "text/unicode_tables.h"

#define LOOKUP(table, TABLE, code)                                                                 \
    table##_stage3[((size_t)table##_stage2[((size_t)table##_stage1[(code) >>                       \
                                                                   (TABLE##_LOW + TABLE##_MIDDLE)] \
                                            << TABLE##_MIDDLE) +                                   \
                                           (((code) >> TABLE##_LOW) &                              \
                                            ((1u << TABLE##_MIDDLE) - 1))]                         \
                    << TABLE##_LOW) +                                                              \
                   ((code) & ((1u << TABLE##_LOW) - 1))]

#define UNASSIGNED 0x10FFFFu  // a noncharacter stands for everything out of range

static inline const PvUnicodeRecord *record(uint32_t code) {
    if (code > 0x10FFFF) code = UNASSIGNED;
    return &unicode_records[LOOKUP(unicode_kind, UNICODE_KIND, code)];
}

static inline bool has(uint32_t code, uint32_t flags) {
    return (record(code)->flags & flags) != 0;
}

bool pv_unicode_is_xid_start(uint32_t code) {
    return has(code, PV_UNICODE_XID_START);
}

bool pv_unicode_is_xid_continue(uint32_t code) {
    return has(code, PV_UNICODE_XID_CONTINUE);
}

bool pv_unicode_is_alpha(uint32_t code) {
    return has(code, PV_UNICODE_ALPHA);
}

bool pv_unicode_is_decimal(uint32_t code) {
    return has(code, PV_UNICODE_DECIMAL);
}

bool pv_unicode_is_digit(uint32_t code) {
    return has(code, PV_UNICODE_DIGIT);
}

bool pv_unicode_is_numeric(uint32_t code) {
    return has(code, PV_UNICODE_NUMERIC);
}

bool pv_unicode_is_alnum(uint32_t code) {
    return has(code, PV_UNICODE_ALPHA | PV_UNICODE_DECIMAL | PV_UNICODE_DIGIT | PV_UNICODE_NUMERIC);
}

bool pv_unicode_is_space(uint32_t code) {
    return has(code, PV_UNICODE_SPACE);
}

bool pv_unicode_is_upper(uint32_t code) {
    return has(code, PV_UNICODE_UPPER);
}

bool pv_unicode_is_lower(uint32_t code) {
    return has(code, PV_UNICODE_LOWER);
}

bool pv_unicode_is_title(uint32_t code) {
    return has(code, PV_UNICODE_TITLE);
}

bool pv_unicode_is_printable(uint32_t code) {
    return has(code, PV_UNICODE_PRINTABLE);
}

bool pv_unicode_is_cased(uint32_t code) {
    return has(code, PV_UNICODE_CASED);
}

bool pv_unicode_is_case_ignorable(uint32_t code) {
    return has(code, PV_UNICODE_CASE_IGNORABLE);
}

bool pv_unicode_is_linebreak(uint32_t code) {
    return (code >= 0x0A && code <= 0x0D) || (code >= 0x1C && code <= 0x1E) || code == 0x85 ||
           code == 0x2028 || code == 0x2029;
}

int pv_unicode_decimal_value(uint32_t code) {
    return record(code)->decimal;
}

int pv_unicode_digit_value(uint32_t code) {
    return record(code)->digit;
}

static size_t map_case(uint32_t code, int32_t move, bool is_long, uint32_t *out) {
    if (!is_long) {
        out[0] = code + (uint32_t)move;
        return 1;
    }
    const uint16_t *run = &unicode_mappings[move];
    for (size_t i = 0; i < run[0]; i++) out[i] = run[1 + i];
    return run[0];
}

size_t pv_unicode_to_upper(uint32_t code, uint32_t out[PV_UNICODE_CASE_MAX]) {
    const PvUnicodeRecord *r = record(code);
    return map_case(code, r->upper, (r->flags & PV_UNICODE_UPPER_LONG) != 0, out);
}

size_t pv_unicode_to_lower(uint32_t code, uint32_t out[PV_UNICODE_CASE_MAX]) {
    const PvUnicodeRecord *r = record(code);
    return map_case(code, r->lower, (r->flags & PV_UNICODE_LOWER_LONG) != 0, out);
}

size_t pv_unicode_to_title(uint32_t code, uint32_t out[PV_UNICODE_CASE_MAX]) {
    const PvUnicodeRecord *r = record(code);
    return map_case(code, r->title, (r->flags & PV_UNICODE_TITLE_LONG) != 0, out);
}

size_t pv_unicode_casefold(uint32_t code, uint32_t out[PV_UNICODE_CASE_MAX]) {
    const PvUnicodeRecord *r = record(code);
    return map_case(code, r->fold, (r->flags & PV_UNICODE_FOLD_LONG) != 0, out);
}

const char *pv_unicode_category(uint32_t code) {
    return unicode_categories[record(code)->category];
}

int pv_unicode_combining(uint32_t code) {
    return code > 0x10FFFF ? 0 : LOOKUP(unicode_ccc, UNICODE_CCC, code);
}

const char *pv_unicode_version(void) {
    return PV_UNICODE_VERSION;
}

// Normalisation.

enum {
    HANGUL_S = 0xAC00,
    HANGUL_L = 0x1100,
    HANGUL_V = 0x1161,
    HANGUL_T = 0x11A7,
    HANGUL_LS = 19,
    HANGUL_VS = 21,
    HANGUL_TS = 28,
    HANGUL_SS = HANGUL_LS * HANGUL_VS * HANGUL_TS,
};

// A sink that only counts once `cap` is passed.
typedef struct Sink {
    uint32_t *out;
    size_t n, cap;
} Sink;

static inline void put(Sink *sink, uint32_t code) {
    if (sink->n < sink->cap) sink->out[sink->n] = code;
    sink->n++;
}

size_t pv_unicode_decomposition(uint32_t code, uint32_t out[PV_UNICODE_DECOMPOSITION_MAX]) {
    size_t at = code > 0x10FFFF ? 0 : LOOKUP(unicode_decomposition_at, UNICODE_DECOMPOSITION_AT, code);
    const uint16_t *run = &unicode_decomposition[at];
    size_t found = 0;
    for (size_t i = 0, n = at == 0 ? 0 : run[0] >> 1; i < n; i++) {
        uint32_t unit = run[1 + i];
        if (unit >= 0xD800 && unit < 0xDC00) {
            i++;
            unit = 0x10000 + ((unit - 0xD800) << 10) + (run[1 + i] - 0xDC00u);
        }
        out[found++] = unit;
    }
    return found;
}

// Append the full decomposition of a code point. The table holds one level; its depth is at most
// five, so the recursion is bounded by the data.
static void decompose(Sink *sink, uint32_t code, bool compat) {
    uint32_t s = code - HANGUL_S;
    if (s < HANGUL_SS) {
        put(sink, HANGUL_L + s / (HANGUL_VS * HANGUL_TS));
        put(sink, HANGUL_V + s % (HANGUL_VS * HANGUL_TS) / HANGUL_TS);
        if (s % HANGUL_TS != 0) put(sink, HANGUL_T + s % HANGUL_TS);
        return;
    }
    size_t at = code > 0x10FFFF ? 0 : LOOKUP(unicode_decomposition_at, UNICODE_DECOMPOSITION_AT, code);
    const uint16_t *run = &unicode_decomposition[at];
    if (at == 0 || (!compat && (run[0] & 1) != 0)) {
        put(sink, code);
        return;
    }
    for (size_t i = 0, n = run[0] >> 1; i < n; i++) {
        uint32_t unit = run[1 + i];
        if (unit >= 0xD800 && unit < 0xDC00) {
            i++;
            unit = 0x10000 + ((unit - 0xD800) << 10) + (run[1 + i] - 0xDC00u);
        }
        decompose(sink, unit, compat);
    }
}

// Marks travel with their class in the top byte while they are sorted.
#define MARK_CLASS(mark) ((mark) >> 24)

static void rotate(uint32_t *a, size_t left, size_t n) {
    // By three reversals: [0, left) and [left, n) change places.
    size_t ends[3][2] = {{0, left}, {left, n}, {0, n}};
    for (int k = 0; k < 3; k++) {
        for (size_t i = ends[k][0], j = ends[k][1]; i + 1 < j; i++) {
            j--;
            uint32_t t = a[i];
            a[i] = a[j];
            a[j] = t;
        }
    }
}

// Merge the sorted runs [0, mid) and [mid, n), stably and in place, by halving the longer run.
static void merge_marks(uint32_t *a, size_t mid, size_t n) {
    while (mid > 0 && mid < n && MARK_CLASS(a[mid - 1]) > MARK_CLASS(a[mid])) {
        size_t cut, to;
        if (mid >= n - mid) {
            cut = mid / 2;
            size_t lo = mid, hi = n;
            while (lo < hi) {
                size_t m = lo + (hi - lo) / 2;
                if (MARK_CLASS(a[m]) < MARK_CLASS(a[cut])) {
                    lo = m + 1;
                } else {
                    hi = m;
                }
            }
            to = lo;
        } else {
            to = mid + (n - mid) / 2;
            size_t lo = 0, hi = mid;
            while (lo < hi) {
                size_t m = lo + (hi - lo) / 2;
                if (MARK_CLASS(a[m]) <= MARK_CLASS(a[to])) {
                    lo = m + 1;
                } else {
                    hi = m;
                }
            }
            cut = lo;
        }
        rotate(a + cut, mid - cut, to - cut);
        size_t new_mid = cut + (to - mid);
        merge_marks(a, cut, new_mid);
        a += new_mid;
        n -= new_mid;
        mid = to - new_mid;
    }
}

// Sort a run of marks by class, stably: by insertion when short, else bottom-up merges, so that a
// hostile run costs n log^2 n.
static bool sort_marks(uint32_t *a, size_t n, PvTextPace *pace) {
    enum { SHORT = 24 };
    for (size_t start = 0; start < n; start += SHORT) {
        size_t end = n - start < SHORT ? n : start + SHORT;
        for (size_t i = start + 1; i < end; i++) {
            uint32_t mark = a[i];
            size_t j = i;
            for (; j > start && MARK_CLASS(a[j - 1]) > MARK_CLASS(mark); j--) a[j] = a[j - 1];
            a[j] = mark;
        }
    }
    for (size_t width = SHORT; width < n; width *= 2) {
        for (size_t start = 0; n - start > width; start += 2 * width) {
            size_t left = n - start;
            if (!pv_text_pay(pace, width * 8)) return false;
            merge_marks(a + start, width, left < 2 * width ? left : 2 * width);
            if (left <= 2 * width) break;
        }
    }
    return true;
}

static bool order_marks(uint32_t *out, size_t n, PvTextPace *pace) {
    size_t i = 0;
    while (i < n) {
        if (i % 4096 == 0 && !pv_text_pay(pace, 4096)) return false;
        if (pv_unicode_combining(out[i]) == 0) {
            i++;
            continue;
        }
        size_t start = i;
        bool sorted = true;
        uint32_t last = 0;
        for (; i < n; i++) {
            uint32_t ccc = (uint32_t)pv_unicode_combining(out[i]);
            if (ccc == 0) break;
            sorted = sorted && ccc >= last;
            last = ccc;
            out[i] |= ccc << 24;
        }
        if (!sorted && !sort_marks(out + start, i - start, pace)) return false;
        for (size_t k = start; k < i; k++) out[k] &= 0xFFFFFF;
    }
    return true;
}

// Return the composition of a pair, or 0.
static uint32_t compose_pair(uint32_t first, uint32_t second) {
    if (first - HANGUL_L < HANGUL_LS && second - HANGUL_V < HANGUL_VS) {
        return HANGUL_S + ((first - HANGUL_L) * HANGUL_VS + (second - HANGUL_V)) * HANGUL_TS;
    }
    uint32_t s = first - HANGUL_S;
    if (s < HANGUL_SS && s % HANGUL_TS == 0 && second - HANGUL_T - 1 < HANGUL_TS - 1) {
        return first + (second - HANGUL_T);
    }
    size_t lo = 0, hi = sizeof unicode_pairs / sizeof *unicode_pairs;
    while (lo < hi) {
        size_t mid = (lo + hi) / 2;
        const PvUnicodePair *pair = &unicode_pairs[mid];
        if (pair->first == first && pair->second == second) return pair->composed;
        if (pair->first < first || (pair->first == first && pair->second < second)) {
            lo = mid + 1;
        } else {
            hi = mid;
        }
    }
    return 0;
}

static size_t compose(uint32_t *out, size_t n, PvTextPace *pace) {
    size_t w = 0, starter = n;
    int last = -1;  // class of the last mark kept since the starter, -1 when there is none
    for (size_t r = 0; r < n; r++) {
        if (r % 4096 == 0 && !pv_text_pay(pace, pv_text_piece(n - r, 4096) * 4)) {
            return PV_UNICODE_FAILED;
        }
        uint32_t code = out[r];
        int ccc = pv_unicode_combining(code);
        if (starter < n && last < ccc) {
            uint32_t composed = compose_pair(out[starter], code);
            if (composed != 0) {
                out[starter] = composed;
                continue;
            }
        }
        if (ccc == 0) {
            starter = w;
            last = -1;
        } else {
            last = ccc;
        }
        out[w++] = code;
    }
    return w;
}

static bool is_compat(PvUnicodeForm form) {
    return form == PV_UNICODE_NFKD || form == PV_UNICODE_NFKC;
}

size_t pv_unicode_normalize_size(PvUnicodeForm form, const uint32_t *in, size_t n) {
    Sink sink = {NULL, 0, 0};
    for (size_t i = 0; i < n; i++) decompose(&sink, in[i], is_compat(form));
    return sink.n;
}

size_t pv_unicode_normalize(PvUnicodeForm form, const uint32_t *in, size_t n, uint32_t *out,
                            size_t cap, PvTextPace *pace) {
    enum { CHUNK = 4096 };
    Sink sink = {out, 0, cap};
    for (size_t i = 0; i < n;) {
        size_t end = n - i < CHUNK ? n : i + CHUNK;
        if (!pv_text_pay(pace, (end - i) * 16)) return PV_UNICODE_FAILED;
        for (; i < end; i++) {
            if (in[i] < 0x80) {
                put(&sink, in[i]);
            } else {
                decompose(&sink, in[i], is_compat(form));
            }
        }
    }
    if (sink.n > cap) return PV_UNICODE_FAILED;
    if (!order_marks(out, sink.n, pace)) return PV_UNICODE_FAILED;
    if (form == PV_UNICODE_NFD || form == PV_UNICODE_NFKD) return sink.n;
    return compose(out, sink.n, pace);
}

size_t pv_unicode_nfkc(const uint32_t *in, size_t n, uint32_t *out, size_t cap) {
    return pv_unicode_normalize(PV_UNICODE_NFKC, in, n, out, cap, NULL);
}
