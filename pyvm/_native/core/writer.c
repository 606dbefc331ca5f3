// Text under construction; the invariant stands in writer.h.
#include "core/writer.h"

#include <stdarg.h>
#include <stdio.h>

#include "core/names.h"
#include "gen/types.gen.h"

enum { SMALL_BYTES = 256 };

void pv_writer_init(PvWriter *w, PvVM *vm) {
    w->vm = vm;
    w->data = w->small;
    w->length = 0;
    w->capacity = SMALL_BYTES;
    w->kind = 1;
    w->whole = NULL;
    w->buffer = NULL;
    w->n_active = 0;
}

static inline uint32_t get(const void *data, int kind, size_t i) {
    if (kind == 1) return ((const uint8_t *)data)[i];
    if (kind == 2) return ((const uint16_t *)data)[i];
    return ((const uint32_t *)data)[i];
}

static inline void put(void *data, int kind, size_t i, uint32_t c) {
    if (kind == 1) ((uint8_t *)data)[i] = (uint8_t)c;
    else if (kind == 2) ((uint16_t *)data)[i] = (uint16_t)c;
    else ((uint32_t *)data)[i] = c;
}

// Copy n characters; the target is at least as wide.
static void copy(void *to, int to_kind, size_t at, const void *from, int from_kind, size_t start,
                 size_t n) {
    if (to_kind == from_kind) {
        size_t k = (size_t)to_kind;
        memcpy((char *)to + at * k, (const char *)from + start * k, n * k);
        return;
    }
    for (size_t i = 0; i < n; i++) put(to, to_kind, at + i, get(from, from_kind, start + i));
}

// Move to room for `capacity` characters of `kind`.
static PvStatus grow(PvWriter *w, size_t capacity, uint8_t kind) {
    if (capacity > (SIZE_MAX >> 4)) return PV_RETRY;
    size_t bytes = capacity * kind;
    if (!w->buffer && bytes <= SMALL_BYTES) { // wider, but still in the writer itself
        uint64_t wide[SMALL_BYTES / 8];
        copy(wide, kind, 0, w->data, w->kind, 0, w->length);
        memcpy(w->small, wide, w->length * kind);
        w->capacity = (size_t)SMALL_BYTES / kind;
        w->kind = kind;
        return PV_OK;
    }
    PV_TRY(pv_charge(w->vm, (int64_t)(w->length * kind >> 6)));
    PvStrBuffer *b = pv_heap_new(w->vm, &pv_types[PV_TYPE_STR_BUFFER], sizeof *b + bytes + 4);
    if (!b) return PV_RETRY;
    b->capacity = bytes;
    copy(b->bytes, kind, 0, w->data, w->kind, 0, w->length);
    w->buffer = b;
    w->data = b->bytes;
    w->capacity = capacity;
    w->kind = kind;
    return PV_OK;
}

PvStatus pv_writer_room(PvWriter *w, size_t n, uint32_t widest) {
    uint8_t kind = widest < 256 ? 1 : widest < 65536 ? 2 : 4;
    if (kind < w->kind) kind = w->kind;
    if (kind == w->kind && w->capacity - w->length >= n) return PV_OK;
    size_t want = w->length + n;
    if (want < n) return PV_RETRY;
    if (want > w->capacity && want < w->length * 2) want = w->length * 2;
    if (want * kind <= SMALL_BYTES && !w->buffer) want = (size_t)SMALL_BYTES / kind;
    return grow(w, want, kind);
}

PvStatus pv_writer_char(PvWriter *w, uint32_t c) {
    PV_TRY(pv_writer_room(w, 1, c));
    put(w->data, w->kind, w->length++, c);
    return PV_OK;
}

PvStatus pv_writer_ascii(PvWriter *w, const char *text, size_t length) {
    PV_TRY(pv_writer_room(w, length, 0));
    copy(w->data, w->kind, w->length, text, 1, 0, length);
    w->length += length;
    return PV_OK;
}

PvStatus pv_writer_text(PvWriter *w, const char *text) {
    return pv_writer_ascii(w, text, strlen(text));
}

PvStatus pv_writer_part(PvWriter *w, const PvStr *s, size_t start, size_t n) {
    if (n == 0) return PV_OK;
    if (w->length == 0 && n == s->length && s->base.type == &pv_types[PV_TYPE_STR]) w->whole = s;
    uint32_t widest = s->kind == 1 ? 0xff : s->kind == 2 ? 0xffff : 0x10ffff;
    if (s->kind > w->kind && n < s->length) { // a narrow part of a wide string
        widest = 0;
        for (size_t i = 0; i < n; i++) {
            uint32_t c = get(s->data, s->kind, start + i);
            if (c > widest) widest = c;
        }
    }
    PV_TRY(pv_charge(w->vm, (int64_t)(n >> 5)));
    PV_TRY(pv_writer_room(w, n, widest));
    if (w->kind >= s->kind) {
        copy(w->data, w->kind, w->length, s->data, s->kind, start, n);
    } else {
        for (size_t i = 0; i < n; i++) {
            put(w->data, w->kind, w->length + i, get(s->data, s->kind, start + i));
        }
    }
    w->length += n;
    return PV_OK;
}

PvStatus pv_writer_str(PvWriter *w, const PvStr *s) { return pv_writer_part(w, s, 0, s->length); }

PvStatus pv_writer_fill(PvWriter *w, uint32_t c, size_t n) {
    enum { PIECE = 1 << 18 };
    if (n == 0) return PV_OK;
    PV_TRY(pv_writer_room(w, n, c));
    while (n > 0) {
        size_t k = n < PIECE ? n : PIECE;
        PV_TRY(pv_charge(w->vm, (int64_t)(k >> 5)));
        if (w->kind == 1) memset((char *)w->data + w->length, (int)c, k);
        else for (size_t i = 0; i < k; i++) put(w->data, w->kind, w->length + i, c);
        w->length += k;
        n -= k;
    }
    return PV_OK;
}

PvStatus pv_writer_format(PvWriter *w, const char *format, ...) {
    char text[208];
    va_list arguments;
    va_start(arguments, format);
    int n = vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    if (n < 0) n = 0;
    if ((size_t)n >= sizeof text) n = sizeof text - 1;
    return pv_writer_ascii(w, text, (size_t)n);
}

PvStatus pv_writer_int(PvWriter *w, int64_t i) {
    char text[24], *p = text + sizeof text;
    uint64_t rest = i < 0 ? 0 - (uint64_t)i : (uint64_t)i;
    do {
        *--p = (char)('0' + rest % 10);
        rest /= 10;
    } while (rest);
    if (i < 0) *--p = '-';
    return pv_writer_ascii(w, p, (size_t)(text + sizeof text - p));
}

static bool all_ascii(const void *data, size_t n) {
    const uint8_t *c = data;
    uint8_t any = 0;
    for (size_t i = 0; i < n; i++) any |= c[i];
    return any < 128;
}

PvStatus pv_writer_finish(PvWriter *w, PvValue *out) {
    if (w->length == 0) {
        *out = pv_from_ptr(PV_EMPTY_STR);
        return PV_OK;
    }
    if (w->length == 1 && get(w->data, w->kind, 0) < 256) {
        *out = pv_from_ptr(&pv_latin1[get(w->data, w->kind, 0)]);
        return PV_OK;
    }
    if (w->whole != NULL && w->whole->length == w->length) { // nothing else was written
        *out = pv_from_ptr(w->whole);
        return PV_OK;
    }
    // The characters that were asked room for may never have come: narrow to what is there.
    uint32_t widest = 0;
    uint8_t kind = 1;
    if (w->kind > 1) {
        for (size_t i = 0; i < w->length; i++) {
            uint32_t c = get(w->data, w->kind, i);
            if (c > widest) widest = c;
        }
        kind = widest < 256 ? 1 : widest < 65536 ? 2 : 4;
    }
    size_t bytes = w->length * kind;
    bool share = w->buffer && kind == w->kind && bytes >= w->buffer->capacity / 2;
    PvStr *s = pv_heap_new(w->vm, &pv_types[PV_TYPE_STR], sizeof *s + (share ? 0 : bytes + kind));
    if (!s) return PV_RETRY;
    s->length = w->length;
    s->kind = kind;
    if (share) {
        s->shared = 1;
        s->data = w->buffer->bytes;
        w->buffer->used = bytes;
    } else {
        s->data = s + 1;
        if (kind == w->kind) memcpy(s->data, w->data, bytes);
        else for (size_t i = 0; i < w->length; i++) put(s->data, kind, i, get(w->data, w->kind, i));
    }
    s->ascii = kind == 1 && all_ascii(s->data, s->length);
    *out = pv_from_ptr(s);
    return PV_OK;
}

PvStatus pv_writer_enter(PvWriter *w, const PvObject *container, bool *again) {
    *again = false;
    for (uint32_t i = 0; i < w->n_active; i++) {
        if (w->active[i] == container) {
            *again = true;
            return PV_OK;
        }
    }
    if (w->n_active == PV_NATIVE_DEPTH) return PV_DEFER;
    w->active[w->n_active++] = container;
    return PV_OK;
}
