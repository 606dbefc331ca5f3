// Units: chunks of memory that fill up and are freed together.
//
// Every object of a unit finds it again: its `aux` is the distance to its chunk, whose first word is
// the unit. Hashes of strings are computed here, because a shared unit is read by many threads.
#include "core/unit.h"

#include "core/names.h"
#include "core/type.h"
#include "gen/types.gen.h"
#include "text/siphash.h"

#include <stdlib.h>

enum { CHUNK_FIRST = 2048, CHUNK_MAX = 256 << 10 };

typedef struct PvUnitChunk {
    PvUnit *unit;
    struct PvUnitChunk *next;
    size_t size, used;
} PvUnitChunk;

// The unit itself lies at the start of its first chunk; the limit is kept behind it.
typedef struct UnitHead {
    PvUnit unit;
    size_t limit;
    const size_t *held; // working memory that counts against the limit, or NULL
} UnitHead;

static size_t round16(size_t n) { return (n + 15) & ~(size_t)15; }

PvUnit *pv_unit_new(bool shared, size_t limit) {
    PvUnitChunk *c = calloc(1, CHUNK_FIRST);
    if (c == NULL) return NULL;
    UnitHead *head = (UnitHead *)(void *)((char *)c + round16(sizeof *c));
    c->unit = &head->unit;
    c->size = CHUNK_FIRST;
    c->used = round16(sizeof *c) + round16(sizeof *head);
    head->limit = limit;
    head->unit.chunks = c;
    head->unit.bytes = CHUNK_FIRST;
    head->unit.references = 1;
    head->unit.object_flags = shared ? PV_OF_IMMORTAL : PV_OF_UNIT;
    return &head->unit;
}

void pv_unit_share(PvUnit *unit, const size_t *held) {
    ((UnitHead *)(void *)unit)->held = held;
}

void pv_unit_retain(PvUnit *unit) { __atomic_add_fetch(&unit->references, 1, __ATOMIC_RELAXED); }

void pv_unit_release(PvUnit *unit) {
    if (unit == NULL || __atomic_sub_fetch(&unit->references, 1, __ATOMIC_ACQ_REL) > 0) return;
    // The first chunk holds the unit, and is the last of the list.
    for (PvUnitChunk *c = unit->chunks, *next; c != NULL; c = next) {
        next = c->next;
        free(c);
    }
}

void *pv_unit_alloc(PvUnit *unit, size_t bytes) {
    PvUnitChunk *c = unit->chunks;
    size_t size = round16(bytes);
    if (size < bytes) return NULL;
    if (c->size - c->used < size) {
        size_t room = c->size * 2 > CHUNK_MAX ? CHUNK_MAX : c->size * 2;
        if (room < size + round16(sizeof *c)) room = size + round16(sizeof *c);
        const UnitHead *head = (const UnitHead *)(const void *)unit;
        size_t used = unit->bytes + (head->held != NULL ? *head->held : 0);
        if (room < size || room > head->limit || used > head->limit - room) return NULL;
        PvUnitChunk *fresh = calloc(1, room);
        if (fresh == NULL) return NULL;
        fresh->unit = unit;
        fresh->next = c;
        fresh->size = room;
        fresh->used = round16(sizeof *fresh);
        unit->chunks = c = fresh;
        unit->bytes += room;
    }
    void *p = (char *)c + c->used;
    c->used += size;
    return p;
}

static void *new_object(PvUnit *unit, PvTypeId type, size_t bytes) {
    PvObject *o = pv_unit_alloc(unit, bytes);
    if (o == NULL) return NULL;
    o->type = &pv_types[type];
    o->flags = unit->object_flags;
    o->aux = (uint32_t)(((char *)o - (char *)unit->chunks) / 16);
    return o;
}

// Decode one code point of WTF-8 that the lexer or a verified reader produced.
static uint32_t next_code_point(const unsigned char **p) {
    const unsigned char *s = *p;
    uint32_t c = *s++;
    int more = c < 0x80 ? 0 : c < 0xe0 ? 1 : c < 0xf0 ? 2 : 3;
    if (more > 0) c &= 0x3fu >> more;
    while (more-- > 0) c = c << 6 | (*s++ & 0x3f);
    *p = s;
    return c;
}

PvStr *pv_unit_str(PvUnit *unit, const char *utf8, size_t length) {
    PvStr *known = pv_static_name(utf8, length);
    if (known != NULL) return known;
    const unsigned char *p = (const unsigned char *)utf8, *end = p + length;
    uint32_t widest = 0;
    size_t n = 0;
    for (const unsigned char *q = p; q < end; n++) {
        uint32_t c = next_code_point(&q);
        if (c > widest) widest = c;
    }
    size_t kind = widest < 0x100 ? 1 : widest < 0x10000 ? 2 : 4;
    PvStr *s = new_object(unit, PV_TYPE_STR, sizeof *s + (n + 1) * kind);
    if (s == NULL) return NULL;
    s->length = n;
    s->kind = (uint8_t)kind;
    s->ascii = widest < 0x80;
    s->data = s + 1;
    if (s->ascii) {
        if (n > 0) memcpy(s->data, utf8, n);
    } else {
        for (size_t i = 0; i < n; i++) {
            uint32_t c = next_code_point(&p);
            if (kind == 1) ((uint8_t *)s->data)[i] = (uint8_t)c;
            else if (kind == 2) ((uint16_t *)s->data)[i] = (uint16_t)c;
            else ((uint32_t *)s->data)[i] = c;
        }
    }
    s->hash = pv_siphash13(s->data, n * kind);
    return s;
}

PvValue pv_unit_int(PvUnit *unit, int64_t value) {
    if (pv_int_fits(value)) return pv_from_int(value);
    uint64_t limb = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
    return pv_unit_bigint(unit, &limb, 1, value < 0);
}

PvValue pv_unit_bigint(PvUnit *unit, const uint64_t *limb, size_t n, bool negative) {
    while (n > 0 && limb[n - 1] == 0) n--;
    if (n == 0) return pv_from_int(0);
    if (n == 1) {
        // The bounds of a small int are not symmetric.
        uint64_t most = (uint64_t)PV_INT_MAX + (negative ? 1 : 0);
        if (limb[0] <= most) return pv_from_int(negative ? -(int64_t)limb[0] : (int64_t)limb[0]);
    }
    if (n > UINT32_MAX) return PV_NULL;
    PvInt *i = new_object(unit, PV_TYPE_INT, sizeof *i + n * sizeof *limb);
    if (i == NULL) return PV_NULL;
    i->n = (uint32_t)n;
    i->negative = negative;
    memcpy(i->limb, limb, n * sizeof *limb);
    return pv_from_ptr(i);
}

PvValue pv_unit_float(PvUnit *unit, double value) {
    PvValue v;
    if (pv_float_to_imm(value, &v)) return v;
    PvFloat *f = new_object(unit, PV_TYPE_FLOAT, sizeof *f);
    if (f == NULL) return PV_NULL;
    f->value = value;
    return pv_from_ptr(f);
}

PvValue pv_unit_complex(PvUnit *unit, double real, double imag) {
    PvComplex *c = new_object(unit, PV_TYPE_COMPLEX, sizeof *c);
    if (c == NULL) return PV_NULL;
    c->real = real;
    c->imag = imag;
    return pv_from_ptr(c);
}

PvValue pv_unit_bytes(PvUnit *unit, const char *data, size_t length) {
    PvBytes *b = new_object(unit, PV_TYPE_BYTES, sizeof *b + length + 1);
    if (b == NULL) return PV_NULL;
    b->length = length;
    if (length > 0) memcpy(b->data, data, length);
    b->hash = pv_siphash13(b->data, length);
    return pv_from_ptr(b);
}

PvTuple *pv_unit_tuple(PvUnit *unit, size_t n) {
    if (n == 0) return &pv_empty_tuple; // there is only one
    PvTuple *t = new_object(unit, PV_TYPE_TUPLE, sizeof *t + n * sizeof t->item[0]);
    if (t != NULL) t->n = n;
    return t;
}
