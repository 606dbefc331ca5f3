// Searching, splitting, stripping, replacing: the rules stand in textual.h.
#include "objects/textual.h"

#include "objects/bytes.h"
#include "objects/int.h"
#include "objects/list.h"
#include "objects/operate.h"
#include "objects/tuple.h"
#include "text/unicode.h"

// Texts below this length are paid at once and searched without stopping.
enum { QUICK = 1024, STRIDE = 16384 };

PvTextSpan pv_textual_span(PvValue v) {
    if (pv_is_str(v)) {
        const PvStr *s = pv_str(v);
        return (PvTextSpan){s->data, s->length, s->kind};
    }
    PvOctets o = {NULL, 0};
    pv_octets(v, &o);
    return (PvTextSpan){o.data, o.n, 1};
}

PvTextual pv_textual(PvVM *vm, PvValue v) {
    return (PvTextual){vm, v, pv_textual_span(v), !pv_is_str(v)};
}

static PvTextSpan cut(PvTextSpan s, size_t from, size_t to) {
    return (PvTextSpan){(const char *)s.data + from * (size_t)s.kind, to - from, s.kind};
}

static inline uint32_t at(PvTextSpan s, size_t i) {
    if (s.kind == 1) return ((const uint8_t *)s.data)[i];
    if (s.kind == 2) return ((const uint16_t *)s.data)[i];
    return ((const uint32_t *)s.data)[i];
}

void pv_textual_bounds(PvValue start, PvValue end, size_t length, size_t *from, size_t *to) {
    int64_t n = (int64_t)length;
    int64_t i = start == PV_NONE || start == PV_NULL ? 0 : pv_int(start);
    int64_t j = end == PV_NONE || end == PV_NULL ? n : pv_int(end);
    if (i < 0) i = i + n < 0 ? 0 : i + n;
    if (j < 0) j = j + n < 0 ? 0 : j + n;
    if (j > n) j = n;
    *from = (size_t)i;
    *to = (size_t)j;
}

PvStatus pv_textual_part(const PvTextual *t, size_t from, size_t to, PvValue *out) {
    PV_TRY(pv_charge(t->vm, (int64_t)((to - from) / 32)));
    if (!t->octets) *out = pv_from_ptr(pv_str_slice(t->vm, pv_str(t->self), from, to));
    else *out = pv_octets_part(t->vm, t->self, from, to);
    return *out == PV_NULL ? PV_RETRY : PV_OK;
}

// --- searching ----------------------------------------------------------------------------------

// A search under way: short texts are paid at the start, long ones by the pace.
typedef struct Search {
    PvTextSearch search;
    PvPace pace;
    bool paced;
} Search;

static PvStatus search_begin(const PvTextual *t, PvTextSpan text, PvTextSpan sub, bool last, Search *s) {
    s->paced = text.length >= QUICK;
    s->search = pv_text_search(text, sub, last);
    s->pace = pv_pace(t->vm);
    return s->paced ? PV_OK : pv_charge(t->vm, (int64_t)(text.length / 16));
}

static PvStatus search_next(Search *s, size_t from, size_t *place) {
    PvTextPace *pace = s->paced ? &s->pace.pace : NULL;
    return pv_text_search_next(&s->search, from, pace, place) == PV_TEXT_OK ? PV_OK : PV_STOP;
}

static void search_end(Search *s) { pv_pace_end(&s->pace); }

PvStatus pv_textual_find(const PvTextual *t, PvTextSpan sub, size_t from, size_t to, bool last,
                         size_t *place) {
    *place = SIZE_MAX;
    if (from > to || sub.length > to - from || sub.kind > t->text.kind) return PV_OK;
    if (sub.length == 0) {
        *place = last ? to : from;
        return PV_OK;
    }
    Search s;
    PV_TRY(search_begin(t, cut(t->text, from, to), sub, last, &s));
    PV_TRY(search_next(&s, last ? to - from : 0, place));
    search_end(&s);
    if (*place != SIZE_MAX) *place += from;
    return PV_OK;
}

PvStatus pv_textual_count(const PvTextual *t, PvTextSpan sub, size_t from, size_t to, size_t limit,
                          size_t *n) {
    *n = 0;
    if (from > to || limit == 0) return PV_OK;
    if (sub.length == 0) {
        *n = to - from + 1 < limit ? to - from + 1 : limit;
        return PV_OK;
    }
    if (sub.length > to - from || sub.kind > t->text.kind) return PV_OK;
    Search s;
    PV_TRY(search_begin(t, cut(t->text, from, to), sub, false, &s));
    for (size_t i = 0, place; *n < limit; i = place + sub.length) {
        PV_TRY(search_next(&s, i, &place));
        if (place == SIZE_MAX) break;
        ++*n;
    }
    search_end(&s);
    return PV_OK;
}

PvStatus pv_textual_has(const PvTextual *t, PvTextSpan fix, size_t from, size_t to, bool end, bool *out) {
    *out = false;
    if (from > to || fix.length > to - from || fix.kind > t->text.kind) return PV_OK;
    PV_TRY(pv_charge(t->vm, (int64_t)(fix.length / 16)));
    PvTextSpan text = cut(t->text, end ? to - fix.length : from, to);
    if (fix.kind == text.kind) {
        *out = fix.length == 0 || memcmp(text.data, fix.data, fix.length * (size_t)fix.kind) == 0;
        return PV_OK;
    }
    size_t i = 0;
    while (i < fix.length && at(text, i) == at(fix, i)) i++;
    *out = i == fix.length;
    return PV_OK;
}

// --- replacing ----------------------------------------------------------------------------------

// Room for characters of one kind, and the object that holds them.
typedef struct Room {
    PvValue object;
    void *data;
    int kind;
    size_t at;
} Room;

static PvStatus room_make(const PvTextual *t, size_t length, int kind, bool ascii, Room *r) {
    r->kind = kind;
    r->at = 0;
    if (t->octets) {
        r->object = pv_octets_make(t->vm, t->self, length, (uint8_t **)&r->data);
        return r->object == PV_NULL ? PV_RETRY : PV_OK;
    }
    PvStr *s = pv_str_alloc(t->vm, length, kind == 1 ? (ascii ? 0 : 0x80) : kind == 2 ? 0x100 : 0x10000);
    if (s == NULL) return PV_RETRY;
    r->object = pv_from_ptr(s);
    r->data = s->data;
    return PV_OK;
}

static void room_put(Room *r, PvTextSpan s) {
    char *to = (char *)r->data + r->at * (size_t)r->kind;
    if (s.kind == r->kind) {
        if (s.length > 0) memcpy(to, s.data, s.length * (size_t)s.kind);
    } else if (r->kind == 2) {
        for (size_t i = 0; i < s.length; i++) ((uint16_t *)(void *)to)[i] = ((const uint8_t *)s.data)[i];
    } else {
        for (size_t i = 0; i < s.length; i++) ((uint32_t *)(void *)to)[i] = at(s, i);
    }
    r->at += s.length;
}

static bool is_ascii(PvTextSpan s) {
    if (s.kind != 1) return false;
    uint8_t any = 0;
    for (size_t i = 0; i < s.length; i++) any |= ((const uint8_t *)s.data)[i];
    return any < 0x80;
}

// New characters between all of the text's own, at most `n` times.
static PvStatus weave(const PvTextual *t, PvTextSpan new, size_t n, Room *r) {
    for (size_t i = 0; i < n; i++) {
        PV_TRY(pv_textual_pay(t->vm, i, n));
        room_put(r, new);
        if (i < t->text.length) room_put(r, cut(t->text, i, i + 1));
    }
    if (n < t->text.length) room_put(r, cut(t->text, n, t->text.length));
    return PV_OK;
}

PvStatus pv_textual_replace(const PvTextual *t, PvTextSpan old, PvTextSpan new, int64_t most,
                            PvValue *out) {
    size_t n = 0, limit = most < 0 ? SIZE_MAX : (size_t)most;
    bool same = old.length == new.length && old.kind == new.kind &&
                (old.length == 0 || memcmp(old.data, new.data, old.length * (size_t)old.kind) == 0);
    PV_TRY(same ? PV_OK : pv_textual_count(t, old, 0, t->text.length, limit, &n));
    if (same || n == 0) {
        return pv_textual_part(t, 0, t->text.length, out);
    }
    size_t length = t->text.length - n * old.length;
    if (new.length > 0 && n > (SIZE_MAX / 8 - length) / new.length) {
        return pv_raise(t->vm, PV_EXC_OVERFLOW_ERROR,
                        t->octets ? "replace bytes is too long" : "replace string is too long");
    }
    length += n * new.length;
    PV_TRY(pv_charge(t->vm, (int64_t)(length / 32 + n / 2)));
    if (length == 0 && !t->octets) {
        *out = pv_from_ptr(pv_str_empty());
        return PV_OK;
    }
    Room r;
    int kind = new.kind > t->text.kind ? new.kind : t->text.kind;
    bool ascii = !t->octets && pv_str(t->self)->ascii && is_ascii(new);
    PV_TRY(room_make(t, length, kind, ascii, &r));
    if (old.length == 0) {
        PV_TRY(weave(t, new, n, &r));
    } else {
        Search s;
        size_t from = 0, place;
        PV_TRY(search_begin(t, t->text, old, false, &s));
        for (size_t i = 0; i < n; i++) {
            PV_TRY(search_next(&s, from, &place));
            room_put(&r, cut(t->text, from, place));
            room_put(&r, new);
            from = place + old.length;
        }
        search_end(&s);
        room_put(&r, cut(t->text, from, t->text.length));
    }
    *out = r.object;
    if (!t->octets && !ascii && (kind > 1 || length == 1 || !is_ascii(old))) {
        // The widest character may be gone: the smallest kind that fits.
        *out = pv_from_ptr(pv_str_from_units(t->vm, r.data, length, kind));
    } else if (!t->octets && length == 1) {
        *out = pv_from_ptr(pv_str_latin1(*(const uint8_t *)r.data));
    }
    return *out == PV_NULL ? PV_RETRY : PV_OK;
}

// --- white space and sets -----------------------------------------------------------------------

static inline bool is_space(const PvTextual *t, uint32_t c) {
    if (c > ' ' && c < 0x80) return false;
    if (c == ' ' || (c >= '\t' && c <= '\r')) return true;
    return !t->octets && pv_unicode_is_space(c);
}

// Go on from *i (down to it, with `back`: the character before *i) while it is white space, or while
// it is not; to `end` at most.
static PvStatus skip(const PvTextual *t, size_t *i, size_t end, bool back, bool space) {
    size_t left = back ? *i - end : end - *i;
    while (left > 0) {
        size_t n = left < STRIDE ? left : STRIDE, k = 0;
        if (back) while (k < n && is_space(t, at(t->text, *i - 1 - k)) == space) k++;
        else while (k < n && is_space(t, at(t->text, *i + k)) == space) k++;
        *i = back ? *i - k : *i + k;
        PV_TRY(pv_charge(t->vm, (int64_t)(k / 8)));
        if (k < n) break;
        left -= n;
    }
    return PV_OK;
}

static bool in_set(PvTextSpan set, uint32_t c) {
    if (set.kind == 1) return c < 0x100 && set.length > 0 && memchr(set.data, (int)c, set.length) != NULL;
    for (size_t i = 0; i < set.length; i++) {
        if (at(set, i) == c) return true;
    }
    return false;
}

PvStatus pv_textual_strip(const PvTextual *t, const PvTextSpan *set, bool left, bool right,
                          PvValue *out) {
    size_t from = 0, to = t->text.length;
    if (set == NULL) {
        if (left) PV_TRY(skip(t, &from, to, false, true));
        if (right) PV_TRY(skip(t, &to, from, true, true));
        return pv_textual_part(t, from, to, out);
    }
    int64_t cost = 1 + (int64_t)(set->length / 8);
    for (; left && from < to && in_set(*set, at(t->text, from)); from++) PV_TRY(pv_charge(t->vm, cost));
    for (; right && from < to && in_set(*set, at(t->text, to - 1)); to--) PV_TRY(pv_charge(t->vm, cost));
    return pv_textual_part(t, from, to, out);
}

// --- taking apart -------------------------------------------------------------------------------

PvStatus pv_textual_partition(const PvTextual *t, PvValue sep, bool last, PvValue *out) {
    PvTextSpan s = pv_textual_span(sep);
    size_t place, n = t->text.length;
    if (s.length == 0) return pv_raise(t->vm, PV_EXC_VALUE_ERROR, "empty separator");
    PV_TRY(pv_textual_find(t, s, 0, n, last, &place));
    PvTuple *r = pv_tuple_make(t->vm, 3);
    if (r == NULL) return PV_RETRY;
    if (place == SIZE_MAX) {
        PvValue *whole = &r->item[last ? 2 : 0];
        if (pv_is_bytearray(t->self)) PV_TRY(pv_textual_part(t, 0, n, whole));
        else *whole = t->self; // of a subclass, too
        PV_TRY(pv_textual_part(t, 0, 0, &r->item[1]));
        PV_TRY(pv_textual_part(t, 0, 0, &r->item[last ? 0 : 2]));
    } else {
        PV_TRY(pv_textual_part(t, 0, place, &r->item[0]));
        if (pv_is_bytearray(t->self)) PV_TRY(pv_textual_part(t, place, place + s.length, &r->item[1]));
        else r->item[1] = sep;
        PV_TRY(pv_textual_part(t, place + s.length, n, &r->item[2]));
    }
    *out = pv_from_ptr(r);
    return PV_OK;
}

static PvStatus add(const PvTextual *t, PvList *list, size_t from, size_t to) {
    PvValue part;
    PV_TRY(pv_charge(t->vm, 2));
    PV_TRY(pv_textual_part(t, from, to, &part));
    return pv_list_push(t->vm, list, part);
}

static void reverse(PvList *list) {
    for (size_t i = 0, j = list->n; i + 1 < j; i++) {
        PvValue v = list->item[i];
        list->item[i] = list->item[--j];
        list->item[j] = v;
    }
}

static PvStatus split_at(const PvTextual *t, PvTextSpan sep, size_t most, bool right, PvList *list) {
    size_t n = t->text.length, from = 0, to = n;
    if (sep.length > n || sep.kind > t->text.kind) return add(t, list, 0, n);
    Search s;
    PV_TRY(search_begin(t, t->text, sep, right, &s));
    for (size_t place; most > 0; most--) {
        PV_TRY(search_next(&s, right ? to : from, &place));
        if (place == SIZE_MAX) break;
        if (right) {
            PV_TRY(add(t, list, place + sep.length, to));
            to = place;
        } else {
            PV_TRY(add(t, list, from, place));
            from = place + sep.length;
        }
    }
    search_end(&s);
    return add(t, list, from, to);
}

static PvStatus split_words(const PvTextual *t, size_t most, bool right, PvList *list) {
    size_t from = 0, to = t->text.length;
    for (;; most--) {
        size_t *i = right ? &to : &from, end = right ? from : to;
        PV_TRY(skip(t, i, end, right, true));
        if (from == to) return PV_OK;
        if (most == 0) return add(t, list, from, to);
        size_t edge = *i;
        PV_TRY(skip(t, i, end, right, false));
        PV_TRY(add(t, list, right ? to : edge, right ? edge : from));
    }
}

PvStatus pv_textual_split(const PvTextual *t, PvValue sep, int64_t most, bool right, PvValue *out) {
    size_t limit = most < 0 ? SIZE_MAX : (size_t)most;
    PvTextSpan s = {"", 0, 1};
    PvOctets o;
    if (sep != PV_NONE) { // looked at when the count is known to be one
        if (t->octets && !pv_octets(sep, &o)) return pv_octets_refuse(t->vm, sep);
        if (!t->octets && !pv_is_str(sep)) {
            return pv_raise(t->vm, PV_EXC_TYPE_ERROR, "must be str or None, not %T", sep);
        }
        s = pv_textual_span(sep);
        if (s.length == 0) return pv_raise(t->vm, PV_EXC_VALUE_ERROR, "empty separator");
    }
    PvList *list = pv_list_make(t->vm, 0);
    if (list == NULL) return PV_RETRY;
    PV_TRY(sep == PV_NONE ? split_words(t, limit, right, list) : split_at(t, s, limit, right, list));
    PV_TRY(pv_charge(t->vm, (int64_t)(list->n / 8)));
    if (right) reverse(list);
    *out = pv_from_ptr(list);
    return PV_OK;
}

static inline bool is_break(const PvTextual *t, uint32_t c) {
    if (c == '\n' || c == '\r') return true;
    return !t->octets && (c < ' ' || c >= 0x80) && pv_unicode_is_linebreak(c);
}

PvStatus pv_textual_lines(const PvTextual *t, bool keep, PvValue *out) {
    size_t n = t->text.length;
    PvList *list = pv_list_make(t->vm, 0);
    if (list == NULL) return PV_RETRY;
    for (size_t i = 0; i < n;) {
        size_t from = i;
        for (; i < n && !is_break(t, at(t->text, i)); i++) PV_TRY(pv_textual_pay(t->vm, i - from, n - from));
        size_t to = i;
        if (i < n) i += at(t->text, i) == '\r' && i + 1 < n && at(t->text, i + 1) == '\n' ? 2 : 1;
        PV_TRY(add(t, list, from, keep ? i : to));
    }
    *out = pv_from_ptr(list);
    return PV_OK;
}

// --- repeating ----------------------------------------------------------------------------------

PvStatus pv_textual_repeat(PvVM *vm, size_t length, PvValue times, const char *word, size_t *total) {
    int64_t n;
    *total = 0;
    PV_TRY(pv_index(vm, times, PV_INDEX_SIZE, NULL, &n));
    if (n <= 0 || length == 0) return PV_OK;
    if ((uint64_t)n > (size_t)INT64_MAX / length) {
        if (word == NULL) return pv_raise_memory(vm);
        return pv_raise(vm, PV_EXC_OVERFLOW_ERROR, "repeated %s too long", word);
    }
    *total = length * (size_t)n;
    return *total >= PV_HEAP_IMPOSSIBLE ? pv_raise_memory(vm) : PV_OK;
}

PvStatus pv_textual_fill(PvVM *vm, void *data, int kind, size_t place, uint32_t c, size_t n) {
    enum { PIECE = 1 << 18 };
    while (n > 0) {
        size_t k = n < PIECE ? n : PIECE;
        PV_TRY(pv_charge(vm, (int64_t)(k / 32)));
        if (kind == 1) memset((uint8_t *)data + place, (int)c, k);
        else if (kind == 2) for (size_t i = 0; i < k; i++) ((uint16_t *)data)[place + i] = (uint16_t)c;
        else for (size_t i = 0; i < k; i++) ((uint32_t *)data)[place + i] = c;
        place += k;
        n -= k;
    }
    return PV_OK;
}

PvStatus pv_textual_fill_period(PvVM *vm, void *data, size_t period, size_t n) {
    enum { PIECE = 1 << 20 };
    size_t unit = period; // of what is there, the part that is copied: it doubles up to a piece
    for (size_t done = period, k; done < n; done += k) {
        k = unit < n - done ? unit : n - done;
        PV_TRY(pv_charge(vm, (int64_t)(k / 32)));
        memcpy((char *)data + done, data, k);
        if (unit <= PIECE / 2) unit *= 2;
    }
    return PV_OK;
}
