// Changing msgpack, code and bytes: see mutate.h. Nothing here is of pyvm but the form of an instruction.
#include "tests/fuzz/mutate.h"

#include <stdlib.h>
#include <string.h>

#include "compiler/stack.h"

typedef enum Kind { K_NIL, K_BOOL, K_INT, K_DOUBLE, K_STR, K_BIN, K_EXT, K_ARRAY, K_MAP, K_BAD } Kind;

typedef struct Item {
    size_t at, head, size; // size: header and payload, and of a container all that is in it
    uint64_t count;        // bytes, elements or pairs
    int64_t number;        // of an int
    size_t parent;         // the item that it is in; SIZE_MAX: none
    Kind kind;
} Item;

typedef struct Items {
    Item *item;
    size_t n, capacity;
} Items;

// --- reading and writing items -------------------------------------------------------------------

static uint64_t big(const uint8_t *p, size_t n) {
    uint64_t v = 0;
    for (size_t i = 0; i < n; i++) v = v << 8 | p[i];
    return v;
}

// The head of the item at `at`; K_BAD when it does not fit.
static Item head_of(const uint8_t *d, size_t size, size_t at) {
    Item it = {.at = at, .head = 1, .parent = SIZE_MAX, .kind = K_BAD};
    if (at >= size) return it;
    uint8_t c = d[at];
    size_t left = size - at, extra = 0; // bytes of a length, then of a scalar
    size_t scalar = 0;
    if (c < 0x80) it.kind = K_INT, it.number = c;
    else if (c >= 0xe0) it.kind = K_INT, it.number = (int8_t)c;
    else if (c < 0x90) it.kind = K_MAP, it.count = c & 15;
    else if (c < 0xa0) it.kind = K_ARRAY, it.count = c & 15;
    else if (c < 0xc0) it.kind = K_STR, it.count = c & 31;
    else if (c == 0xc0) it.kind = K_NIL;
    else if (c == 0xc2 || c == 0xc3) it.kind = K_BOOL;
    else if (c <= 0xc6 && c >= 0xc4) it.kind = K_BIN, extra = (size_t)1 << (c - 0xc4);
    else if (c <= 0xc9 && c >= 0xc7) it.kind = K_EXT, extra = (size_t)1 << (c - 0xc7);
    else if (c == 0xca || c == 0xcb) it.kind = K_DOUBLE, scalar = c == 0xca ? 4 : 8;
    else if (c >= 0xcc && c <= 0xd3) it.kind = K_INT, scalar = (size_t)1 << ((c - 0xcc) & 3);
    else if (c >= 0xd4 && c <= 0xd8) it.kind = K_EXT, it.count = (uint64_t)1 << (c - 0xd4);
    else if (c >= 0xd9 && c <= 0xdb) it.kind = K_STR, extra = (size_t)1 << (c - 0xd9);
    else if (c == 0xdc || c == 0xdd) it.kind = K_ARRAY, extra = c == 0xdc ? 2 : 4;
    else if (c == 0xde || c == 0xdf) it.kind = K_MAP, extra = c == 0xde ? 2 : 4;
    else return it;
    bool ext = it.kind == K_EXT;
    if (left < 1 + extra + scalar + ext) return it.kind = K_BAD, it;
    if (extra > 0) it.count = big(d + at + 1, extra);
    if (it.kind == K_INT && scalar > 0) {
        it.number = (int64_t)big(d + at + 1, scalar);
        size_t unused = 64 - 8 * scalar;
        if (c >= 0xd0) it.number = (int64_t)((uint64_t)it.number << unused) >> unused;
    }
    it.head = 1 + extra + ext;
    it.size = it.head + scalar;
    if (it.kind == K_STR || it.kind == K_BIN || ext) {
        if (it.count > left - it.head) return it.kind = K_BAD, it;
        it.size = it.head + it.count;
    }
    return it;
}

static void push(Items *all, Item it) {
    if (all->n == all->capacity) {
        all->capacity = all->capacity * 2 + 256;
        all->item = realloc(all->item, all->capacity * sizeof *all->item);
        if (all->item == NULL) abort();
    }
    all->item[all->n++] = it;
}

// All items from `from` on; false when the bytes are not msgpack throughout (what was read stays).
static bool scan(const uint8_t *d, size_t size, size_t from, Items *all) {
    struct { size_t item; uint64_t left; } open[64];
    size_t depth = 0;
    all->n = 0;
    for (size_t at = from; at < size;) {
        Item it = head_of(d, size, at);
        if (it.kind == K_BAD || all->n > 200000) return false;
        it.parent = depth > 0 ? open[depth - 1].item : SIZE_MAX;
        if (it.kind == K_ARRAY || it.kind == K_MAP) it.size = it.head;
        push(all, it);
        at += it.size;
        if (depth > 0) open[depth - 1].left--;
        bool opens = (it.kind == K_ARRAY || it.kind == K_MAP) && it.count > 0;
        if (opens) {
            if (depth == 64 || it.count > size - at) return false;
            open[depth].item = all->n - 1;
            open[depth++].left = it.kind == K_MAP ? it.count * 2 : it.count;
        }
        while (depth > 0 && open[depth - 1].left == 0) {
            Item *done = &all->item[open[--depth].item];
            done->size = at - done->at;
        }
    }
    return depth == 0;
}

size_t fuzz_msgpack_items(const uint8_t *data, size_t size, size_t from, unsigned n) {
    Items all = {0};
    size_t at = from;
    for (; n > 0 && at < size; n--) {
        Item it = head_of(data, size, at);
        if (it.kind == K_BAD) break;
        at += it.size;
    }
    free(all.item);
    return at < size ? at : size;
}

static size_t put_big(uint8_t *p, uint64_t v, size_t n) {
    for (size_t i = 0; i < n; i++) p[i] = (uint8_t)(v >> (8 * (n - 1 - i)));
    return n;
}

static size_t put_int(uint8_t *p, int64_t v) {
    if (v >= -32 && v < 128) return p[0] = (uint8_t)v, 1;
    if (v >= 0) {
        size_t n = v < 256 ? 1 : v < 65536 ? 2 : v <= UINT32_MAX ? 4 : 8;
        p[0] = (uint8_t)(0xcc + (n == 1 ? 0 : n == 2 ? 1 : n == 4 ? 2 : 3));
        return 1 + put_big(p + 1, (uint64_t)v, n);
    }
    size_t n = v >= INT8_MIN ? 1 : v >= INT16_MIN ? 2 : v >= INT32_MIN ? 4 : 8;
    p[0] = (uint8_t)(0xd0 + (n == 1 ? 0 : n == 2 ? 1 : n == 4 ? 2 : 3));
    return 1 + put_big(p + 1, (uint64_t)v, n);
}

// The head of a text, bytes or a container, in its widest form.
static size_t put_head(uint8_t *p, Kind kind, uint64_t n) {
    p[0] = kind == K_STR ? 0xdb : kind == K_BIN ? 0xc6 : kind == K_MAP ? 0xdf : 0xdd;
    return 1 + put_big(p + 1, n, 4);
}

// --- code ---------------------------------------------------------------------------------------

static uint32_t word_at(const uint8_t *p, uint32_t i) {
    return p[4 * i] | (uint32_t)p[4 * i + 1] << 8 | (uint32_t)p[4 * i + 2] << 16 | (uint32_t)p[4 * i + 3] << 24;
}

static void set_word(uint8_t *p, uint32_t i, uint32_t w) {
    for (int k = 0; k < 4; k++) p[4 * i + (uint32_t)k] = (uint8_t)(w >> (8 * k));
}

static bool has_cache(uint32_t word) {
    return (word & 0xff) < PV_OPCODE_COUNT && (pv_opcode_flags[word & 0xff] & PV_OPF_CACHE);
}

// A word that starts an instruction.
static uint32_t pick(const uint8_t *p, uint32_t n) {
    uint32_t wanted = fuzz_below(n), at = 0;
    while (true) {
        uint32_t width = has_cache(word_at(p, at)) ? 2 : 1;
        if (at + width > wanted || at + width >= n) return at;
        at += width;
    }
}

// Change instructions and keep their form, so that many programs verify.
static void mutate_words(uint8_t *p, uint32_t n) {
    for (uint32_t times = 1 + fuzz_below(3); times > 0; times--) {
        uint32_t at = pick(p, n), other = pick(p, n), word = word_at(p, at), op = word & 0xff;
        bool cache = has_cache(word);
        switch (fuzz_below(8)) {
        case 0: // another opcode of the same width
            for (int tries = 0; tries < 50; tries++) {
                uint32_t fresh = fuzz_below(PV_OPCODE_COUNT);
                if (has_cache(fresh) != cache) continue;
                set_word(p, at, fresh | (pv_opcode_kind[fresh] == PV_OPERAND_NONE ? 0 : word & ~0xffu));
                break;
            }
            break;
        case 1: set_word(p, at, op | fuzz_below(6) << 8); break;
        case 2: set_word(p, at, op | (word >> 8 ^ 1) << 8); break;
        case 3: set_word(p, at, op | other << 8); break;
        case 4: // exchange two of one width
        case 5:
            if (has_cache(word_at(p, other)) != cache) break;
            set_word(p, at, word_at(p, other));
            set_word(p, other, word);
            break;
        case 6: set_word(p, at, op | (fuzz_one_in(2) ? 0xffffff00u : fuzz_below(1 << 24) << 8)); break;
        default:
            if (!cache) set_word(p, at, PV_OPCODE_NOP);
        }
    }
}

// --- bytes --------------------------------------------------------------------------------------

void fuzz_mutate_bytes(FuzzBytes *b, size_t from) {
    for (uint32_t times = 1 + fuzz_below(4); times > 0 && b->size > from; times--) {
        size_t at = from + fuzz_below(b->size - from), left = b->size - at;
        switch (fuzz_below(9)) {
        case 0: b->data[at] ^= (uint8_t)(1u << fuzz_below(8)); break;
        case 1: b->data[at] = (uint8_t)fuzz_below(256); break;
        case 2: b->data[at]++; break;
        case 3: b->data[at]--; break;
        case 4: b->data[at] = b->data[from + fuzz_below(b->size - from)]; break;
        case 5: fuzz_splice(b, at, fuzz_below(left < 20 ? left + 1 : 20), NULL, 0); break;
        case 6: { // some bytes twice
            uint8_t copy[40];
            size_t n = fuzz_below(left < sizeof copy ? left + 1 : sizeof copy);
            memcpy(copy, b->data + at, n);
            fuzz_splice(b, at, 0, copy, n);
            break;
        }
        case 7: { // a head that promises much
            uint8_t head[5] = {0};
            static const uint8_t heads[] = {0xc6, 0xc9, 0xdb, 0xdd, 0xdf};
            head[0] = heads[fuzz_below(sizeof heads)];
            put_big(head + 1, fuzz_one_in(2) ? 0xffffffffu : fuzz_below(1 << 20), 4);
            fuzz_splice(b, at, fuzz_one_in(2) && left >= 5 ? 5 : 0, head, 5);
            break;
        }
        default:
            if (fuzz_one_in(10)) b->size = at;
        }
    }
}

// --- items --------------------------------------------------------------------------------------

static int64_t odd_number(const Items *all, int64_t old) {
    static const int64_t edges[] = {0, 1, -1, 2, 3, 7, 8, 16, 63, 64, 127, 128, 255, 256, 1000, 32767, 65535, 65536,
                                    INT32_MAX, INT32_MIN, UINT32_MAX, (int64_t)UINT32_MAX + 1, (int64_t)1 << 48,
                                    ((int64_t)1 << 61) - 1, (int64_t)1 << 61, -((int64_t)1 << 61), INT64_MAX,
                                    INT64_MAX - 1, INT64_MIN, -2, -3, -15, -16, -17, -18, -20, -33, -128};
    switch (fuzz_below(6)) {
    case 0: return edges[fuzz_below(sizeof edges / sizeof *edges)];
    case 1: return (int64_t)((uint64_t)old + fuzz_below(5) - 2);
    case 2: return (int64_t)((uint64_t)old ^ (uint64_t)1 << fuzz_below(fuzz_one_in(4) ? 64 : 8));
    case 3: return (int64_t)fuzz_below(all->n + 1) - 40; // a reference to something
    default: // one that stands elsewhere
        for (int tries = 0; tries < 20; tries++) {
            const Item *it = &all->item[fuzz_below(all->n)];
            if (it->kind == K_INT) return it->number;
        }
        return old + 1;
    }
}

// An item of any kind; the room is 64 bytes.
static size_t put_any(uint8_t *p, const Items *all) {
    switch (fuzz_below(12)) {
    case 0: return p[0] = 0xc0, 1;
    case 1: return p[0] = (uint8_t)(0xc2 + fuzz_below(2)), 1;
    case 2: return p[0] = 0xa0, 1;
    case 3: return p[0] = 0xa1, p[1] = 'x', 2;
    case 4: return p[0] = 0x90, 1;
    case 5: return p[0] = 0x80, 1;
    case 6: return p[0] = 0xc4, p[1] = 0, 2;
    case 7: {
        static const uint64_t bits[] = {0, 0x8000000000000000u, 0x7ff0000000000000u, 0xfff0000000000000u,
                                        0x7ff8000000000000u, 0x7ff0000000000001u, 1, 0x7fefffffffffffffu};
        p[0] = 0xcb;
        return 1 + put_big(p + 1, bits[fuzz_below(8)], 8);
    }
    case 8: { // an ext of a few bytes
        uint8_t n = (uint8_t)fuzz_below(18);
        p[0] = 0xc7, p[1] = n, p[2] = (uint8_t)(fuzz_one_in(8) ? fuzz_below(256) : fuzz_below(6));
        for (uint8_t i = 0; i < n; i++) p[3 + i] = (uint8_t)(fuzz_one_in(2) ? 0 : fuzz_below(256));
        return 3u + n;
    }
    case 9: p[0] = 0xcf; return 1 + put_big(p + 1, UINT64_MAX - fuzz_below(3), 8);
    default: return put_int(p, odd_number(all, 0));
    }
}

// Exchange two items that do not lie within each other.
static void exchange(FuzzBytes *b, const Item *one, const Item *two) {
    if (one->at > two->at) {
        const Item *t = one;
        one = two;
        two = t;
    }
    if (one->at + one->size > two->at) return;
    size_t from = one->at, end = two->at + two->size, gap = two->at - one->at - one->size;
    uint8_t *copy = malloc(end - from);
    if (copy == NULL) abort();
    memcpy(copy, b->data + two->at, two->size);
    memcpy(copy + two->size, b->data + one->at + one->size, gap);
    memcpy(copy + two->size + gap, b->data + one->at, one->size);
    memcpy(b->data + from, copy, end - from);
    free(copy);
}

// Put a copy of bytes that may lie in b itself in the place of others.
static void replace(FuzzBytes *b, size_t at, size_t old, const uint8_t *data, size_t size) {
    uint8_t *copy = malloc(size + 1);
    if (copy == NULL) abort();
    memcpy(copy, data, size);
    fuzz_splice(b, at, old, copy, size);
    free(copy);
}

// One element more (a copy) or less, and the container's head says so.
static void resize_container(FuzzBytes *b, const Items *all, size_t i) {
    const Item *it = &all->item[i];
    if (it->parent == SIZE_MAX) return;
    const Item *in = &all->item[it->parent];
    bool more = fuzz_one_in(2);
    if (in->kind == K_MAP || (!more && in->count == 0)) return;
    uint8_t head[5];
    size_t n = put_head(head, K_ARRAY, more ? in->count + 1 : in->count - 1);
    size_t at = in->at, old = in->head, item_at = it->at, size = it->size;
    if (more) replace(b, item_at, 0, b->data + item_at, size);
    else fuzz_splice(b, item_at, size, NULL, 0);
    if (!fuzz_one_in(16)) fuzz_splice(b, at, old, head, n);
}

static void mutate_payload(FuzzBytes *b, const Item *it) {
    uint8_t *p = b->data + it->at + it->head;
    size_t n = it->count;
    if (it->kind == K_BIN && n > 8 && memcmp(p, "PYXC", 4) == 0 && !fuzz_one_in(8)) {
        FuzzBytes inner = {0};
        uint8_t head[5];
        fuzz_append(&inner, p, n);
        fuzz_mutate_msgpack(&inner, 4);
        fuzz_splice(b, it->at + it->head, n, inner.data, inner.size);
        fuzz_splice(b, it->at, it->head, head, put_head(head, K_BIN, inner.size));
        free(inner.data);
    } else if (it->kind == K_BIN && n >= 8 && n % 4 == 0 && !fuzz_one_in(4)) {
        mutate_words(p, (uint32_t)(n / 4));
    } else if (n > 0 && !fuzz_one_in(4)) {
        for (uint32_t times = 1 + fuzz_below(3); times > 0; times--) {
            size_t at = fuzz_below(n);
            p[at] = (uint8_t)(fuzz_one_in(2) ? p[at] ^ 1 << fuzz_below(8) : (int)fuzz_below(256));
        }
    } else if (it->kind != K_EXT) { // longer or shorter
        uint8_t head[5], more[16] = {0};
        size_t cut = fuzz_below(n + 1), added = fuzz_one_in(2) ? fuzz_below(sizeof more) : 0;
        fuzz_splice(b, it->at + it->head + n - cut, cut, more, added);
        fuzz_splice(b, it->at, it->head, head, put_head(head, it->kind, n - cut + added));
    }
}

static void mutate_item(FuzzBytes *b, const Items *all, size_t from) {
    uint8_t bytes[64];
    size_t i = fuzz_below(all->n);
    // Instructions are few items among many and the most that can be got wrong.
    for (int tries = 0; tries < 8 && all->item[i].kind != K_BIN && fuzz_one_in(2); tries++) i = fuzz_below(all->n);
    const Item *it = &all->item[i], *other = &all->item[fuzz_below(all->n)];
    switch (fuzz_below(10)) {
    case 0: fuzz_splice(b, it->at, it->size, bytes, put_any(bytes, all)); break;
    case 1: exchange(b, it, other); break;
    case 2: replace(b, it->at, it->size, b->data + other->at, other->size < 4096 ? other->size : other->head); break;
    case 3: resize_container(b, all, i); break;
    case 4: { // out of another of the corpus
        const FuzzBytes *c = fuzz_corpus_any();
        size_t start = c->size > from ? from + fuzz_below(c->size - from) : 0;
        Item foreign = head_of(c->data, c->size, start);
        if (foreign.kind != K_BAD && foreign.size < 4096) replace(b, it->at, it->size, c->data + start, foreign.size);
        break;
    }
    default:
        if (it->kind == K_INT) {
            fuzz_splice(b, it->at, it->size, bytes, put_int(bytes, odd_number(all, it->number)));
        } else if (it->kind == K_STR || it->kind == K_BIN || it->kind == K_EXT) {
            mutate_payload(b, it);
        } else if (it->kind == K_ARRAY || it->kind == K_MAP) {
            resize_container(b, all, i + 1 < all->n ? i + 1 : i);
        } else {
            fuzz_splice(b, it->at, it->size, bytes, put_any(bytes, all));
        }
    }
}

void fuzz_mutate_msgpack(FuzzBytes *b, size_t from) {
    Items all = {0};
    for (uint32_t times = fuzz_one_in(3) ? 1 + fuzz_below(4) : 1; times > 0; times--) {
        scan(b->data, b->size, from, &all);
        if (all.n == 0) break;
        mutate_item(b, &all, from);
    }
    if (all.n == 0) fuzz_mutate_bytes(b, from);
    free(all.item);
}
