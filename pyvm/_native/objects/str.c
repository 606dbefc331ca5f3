// The str object: construction, growth, comparison, hash, UTF-8.
//
// Invariant: `kind` is the smallest width that fits the widest character, and `ascii` is exact. A
// string in a PvStrBuffer is a prefix of it: the one string that ends where the buffer's used part
// ends may be extended in place, which never changes what the shorter ones see.
#include "objects/str.h"

#include "gen/types.gen.h"
#include "text/siphash.h"

static int kind_of(uint32_t widest) { return widest < 0x100 ? 1 : widest < 0x10000 ? 2 : 4; }

PvStr *pv_str_alloc(PvVM *vm, size_t length, uint32_t widest) {
    size_t kind = (size_t)kind_of(widest);
    if (length > (SIZE_MAX - sizeof(PvStr)) / 4 - 1) return NULL;
    PvStr *s = pv_heap_new(vm, &pv_types[PV_TYPE_STR], sizeof *s + (length + 1) * kind);
    if (s == NULL) return NULL;
    s->length = length;
    s->kind = (uint8_t)kind;
    s->ascii = widest < 0x80;
    s->data = s + 1;
    return s;
}

PvStr *pv_str_from_ascii(PvVM *vm, const char *text, size_t length) {
    if (length == 0) return pv_str_empty();
    if (length == 1) return pv_str_latin1((uint8_t)text[0]);
    PvStr *s = pv_str_alloc(vm, length, 0);
    if (s != NULL) memcpy(s->data, text, length);
    return s;
}

PvStr *pv_str_from_char(PvVM *vm, uint32_t c) {
    if (c < 0x100) return pv_str_latin1((uint8_t)c);
    PvStr *s = pv_str_alloc(vm, 1, c);
    if (s != NULL) pv_str_put(s, 0, c);
    return s;
}

static uint32_t next_code_point(const unsigned char **p) {
    const unsigned char *s = *p;
    uint32_t c = *s++;
    int more = c < 0x80 ? 0 : c < 0xe0 ? 1 : c < 0xf0 ? 2 : 3;
    if (more > 0) c &= 0x3fu >> more;
    while (more-- > 0) c = c << 6 | (*s++ & 0x3f);
    *p = s;
    return c;
}

PvStr *pv_str_from_utf8(PvVM *vm, const char *utf8, size_t length) {
    const unsigned char *p = (const unsigned char *)utf8, *end = p + length;
    uint32_t widest = 0;
    size_t n = 0;
    for (const unsigned char *q = p; q < end; n++) {
        if (*q < 0x80) {
            q++;
            continue;
        }
        uint32_t c = next_code_point(&q);
        if (c > widest) widest = c;
    }
    if (widest == 0) return pv_str_from_ascii(vm, utf8, length);
    if (n == 1) return pv_str_from_char(vm, widest);
    PvStr *s = pv_str_alloc(vm, n, widest);
    if (s == NULL) return NULL;
    for (size_t i = 0; i < n; i++) pv_str_put(s, i, next_code_point(&p));
    return s;
}

// The widest character; the scan stops at the first that settles the kind.
static uint32_t widest_of(const void *units, size_t length, int kind) {
    uint32_t all = 0;
    if (kind == 1) {
        const uint8_t *u = units;
        for (size_t i = 0; i < length; i++) all |= u[i];
    } else if (kind == 2) {
        const uint16_t *u = units;
        for (size_t i = 0; i < length && all < 0x100; i++) all |= u[i];
    } else {
        const uint32_t *u = units;
        for (size_t i = 0; i < length && all < 0x10000; i++) all |= u[i];
    }
    return all; // an OR: in the same width class as the widest
}

static void copy_units(void *to, int to_kind, const void *from, int from_kind, size_t n) {
    if (to_kind == from_kind) {
        if (n > 0) memcpy(to, from, n * (size_t)to_kind);
        return;
    }
#define COPY(TO, FROM)                                                                             \
    do {                                                                                           \
        TO *t = to;                                                                                \
        const FROM *f = from;                                                                      \
        for (size_t i = 0; i < n; i++) t[i] = (TO)f[i];                                            \
    } while (0)
    if (to_kind == 1 && from_kind == 2) COPY(uint8_t, uint16_t);
    else if (to_kind == 1) COPY(uint8_t, uint32_t);
    else if (to_kind == 2 && from_kind == 1) COPY(uint16_t, uint8_t);
    else if (to_kind == 2) COPY(uint16_t, uint32_t);
    else if (from_kind == 1) COPY(uint32_t, uint8_t);
    else COPY(uint32_t, uint16_t);
#undef COPY
}

PvStr *pv_str_from_units(PvVM *vm, const void *units, size_t length, int kind) {
    if (length == 0) return pv_str_empty();
    uint32_t widest = widest_of(units, length, kind);
    if (length == 1 && widest < 0x100) return pv_str_latin1((uint8_t)widest);
    PvStr *s = pv_str_alloc(vm, length, widest);
    if (s != NULL) copy_units(s->data, s->kind, units, kind, length);
    return s;
}

PvStr *pv_str_slice(PvVM *vm, PvStr *s, size_t start, size_t end) {
    if (start == 0 && end == s->length && s->base.type == &pv_types[PV_TYPE_STR]) return s;
    return pv_str_from_units(vm, (const char *)s->data + start * s->kind, end - start, s->kind);
}

void pv_str_copy(PvStr *d, size_t at, const PvStr *s, size_t start, size_t n) {
    copy_units((char *)d->data + at * d->kind, d->kind, (const char *)s->data + start * s->kind,
               s->kind, n);
}

static PvStrBuffer *buffer_of(const PvStr *s) {
    return (PvStrBuffer *)(void *)((char *)s->data - offsetof(PvStrBuffer, bytes));
}

PvStrBuffer *pv_str_buffer(PvVM *vm, size_t bytes) {
    PvStrBuffer *b = pv_heap_new(vm, &pv_types[PV_TYPE_STR_BUFFER], sizeof *b + bytes);
    if (b != NULL) b->capacity = b->used = bytes;
    return b;
}

size_t pv_str_room(const PvStr *s) {
    const PvStrBuffer *b = buffer_of(s);
    return s->shared && b->used == s->length * s->kind ? b->capacity - b->used : 0;
}

void pv_str_op_trace(PvGC *gc, PvObject *o) {
    const PvStr *s = (const PvStr *)(const void *)o;
    if (s->shared) pv_gc_mark_object(gc, &buffer_of(s)->base);
}

// A header for the first `length` characters of a buffer.
static PvStr *view(PvVM *vm, PvStrBuffer *b, size_t length, int kind, bool ascii) {
    PvStr *s = pv_heap_new(vm, &pv_types[PV_TYPE_STR], sizeof *s);
    if (s == NULL) return NULL;
    s->length = length;
    s->kind = (uint8_t)kind;
    s->ascii = ascii;
    s->shared = true;
    s->data = b->bytes;
    s->base.flags |= PV_STR_CONCATENATED;
    return s;
}

PvStr *pv_str_concat(PvVM *vm, PvStr *s, PvStr *t) {
    const PvType *str = &pv_types[PV_TYPE_STR];
    if (t->length == 0 && s->base.type == str) return s;
    if (s->length == 0 && t->base.type == str) return t;
    size_t length = s->length + t->length;
    int kind = s->kind > t->kind ? s->kind : t->kind;
    bool ascii = s->ascii && t->ascii;
    size_t added = t->length * (size_t)kind;
    if (s->shared && s->kind == kind) {
        PvStrBuffer *b = buffer_of(s);
        size_t end = s->length * (size_t)kind;
        if (b->used == end && b->capacity - b->used >= added) {
            PvStr *r = view(vm, b, length, kind, ascii);
            if (r == NULL) return NULL;
            copy_units(b->bytes + end, kind, t->data, t->kind, t->length);
            b->used += added;
            return r;
        }
    }
    if ((s->base.flags & PV_STR_CONCATENATED) && length >= 32) {
        size_t capacity = length * (size_t)kind + length * (size_t)kind / 2;
        PvStrBuffer *b =
            pv_heap_new(vm, &pv_types[PV_TYPE_STR_BUFFER], sizeof *b + capacity);
        if (b == NULL) return NULL;
        b->capacity = capacity;
        PvStr *r = view(vm, b, length, kind, ascii);
        if (r == NULL) return NULL;
        copy_units(b->bytes, kind, s->data, s->kind, s->length);
        copy_units(b->bytes + s->length * (size_t)kind, kind, t->data, t->kind, t->length);
        b->used = length * (size_t)kind;
        return r;
    }
    PvStr *r = pv_str_alloc(vm, length, kind == 1 ? (ascii ? 0 : 0x80) : kind == 2 ? 0x100 : 0x10000);
    if (r == NULL) return NULL;
    pv_str_copy(r, 0, s, 0, s->length);
    pv_str_copy(r, s->length, t, 0, t->length);
    r->base.flags |= PV_STR_CONCATENATED;
    return r;
}

uint64_t pv_str_hash(PvStr *s) {
    if (s->hash != 0 || s->length == 0) return s->hash;
    return s->hash = pv_siphash13(s->data, s->length * s->kind);
}

bool pv_str_equal(const PvStr *a, const PvStr *b) {
    if (a == b) return true;
    if (a->length != b->length || a->kind != b->kind) return false;
    if (a->hash != 0 && b->hash != 0 && a->hash != b->hash) return false;
    return memcmp(a->data, b->data, a->length * a->kind) == 0;
}

bool pv_str_equals_ascii(const PvStr *s, const char *text) {
    size_t n = strlen(text);
    return s->ascii && s->length == n && memcmp(s->data, text, n) == 0;
}

int pv_str_compare(const PvStr *a, const PvStr *b) {
    size_t n = a->length < b->length ? a->length : b->length;
    if (a->kind == 1 && b->kind == 1) {
        int order = n > 0 ? memcmp(a->data, b->data, n) : 0;
        if (order != 0) return order;
    } else {
        for (size_t i = 0; i < n; i++) {
            uint32_t x = pv_str_at(a, i), y = pv_str_at(b, i);
            if (x != y) return x < y ? -1 : 1;
        }
    }
    return a->length == b->length ? 0 : a->length < b->length ? -1 : 1;
}

size_t pv_str_utf8_size(const PvStr *s) {
    if (s->ascii) return s->length;
    size_t size = 0;
    for (size_t i = 0; i < s->length; i++) {
        uint32_t c = pv_str_at(s, i);
        size += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    }
    return size;
}

bool pv_str_has_surrogates(const PvStr *s) {
    if (s->kind == 1) return false;
    for (size_t i = 0; i < s->length; i++) {
        if ((pv_str_at(s, i) & ~0x7FFu) == 0xD800) return true;
    }
    return false;
}

void pv_str_to_utf8(const PvStr *s, char *out) {
    if (s->ascii) {
        if (s->length > 0) memcpy(out, s->data, s->length);
        return;
    }
    unsigned char *o = (unsigned char *)out;
    for (size_t i = 0; i < s->length; i++) {
        uint32_t c = pv_str_at(s, i);
        if (c < 0x80) {
            *o++ = (unsigned char)c;
        } else if (c < 0x800) {
            *o++ = (unsigned char)(0xc0 | c >> 6);
            *o++ = (unsigned char)(0x80 | (c & 0x3f));
        } else if (c < 0x10000) {
            *o++ = (unsigned char)(0xe0 | c >> 12);
            *o++ = (unsigned char)(0x80 | (c >> 6 & 0x3f));
            *o++ = (unsigned char)(0x80 | (c & 0x3f));
        } else {
            *o++ = (unsigned char)(0xf0 | c >> 18);
            *o++ = (unsigned char)(0x80 | (c >> 12 & 0x3f));
            *o++ = (unsigned char)(0x80 | (c >> 6 & 0x3f));
            *o++ = (unsigned char)(0x80 | (c & 0x3f));
        }
    }
}
