// The emitter's ground: instructions, labels, constants and names of a code object, and the strings
// and constants of the unit. Invariant: equal constants of one kind are one PvValue in a unit.
#include "compiler/emit.h"

#include <string.h>

#include "core/meter.h"

enum { EMIT_UNITS = 8 };

const PvLoc pv_no_loc = {0, 0, -1, -1};

void pv_emit_out_of_memory(PvCompiler *c) {
    if (!c->failed) pv_syntax_error_memory(c->error);
    c->failed = true;
}

// Make an arena array at `*array` hold `needed` items of `size` bytes.
bool pv_emit_grow(PvCompiler *c, void *array, uint32_t *capacity, uint32_t needed, size_t size) {
    if (needed <= *capacity) return true;
    uint32_t larger = *capacity ? *capacity * 2 : 16;
    while (larger < needed) larger *= 2;
    void *old;
    memcpy(&old, array, sizeof old);
    void *block = pv_arena_alloc(c->arena, larger * size);
    if (!block) {
        pv_emit_out_of_memory(c);
        return false;
    }
    if (*capacity) memcpy(block, old, *capacity * size);
    memset((char *)block + *capacity * size, 0, (larger - *capacity) * size);
    memcpy(array, &block, sizeof block);
    *capacity = larger;
    return true;
}

void pv_emit(PvEmitter *e, PvOpcode op, uint32_t operand, PvLoc loc) {
    PvCompiler *c = e->c;
    if (c->failed) return;
    if (!pv_meter_count(c->arena->meter, EMIT_UNITS)) {
        pv_emit_out_of_memory(c);
        return;
    }
    if (++c->emitted > c->emit_limit) {
        pv_syntax_error_span(c->error, PV_SYNTAX_NESTING, c->tree, loc.line, 0, 0, 0,
                             "too many instructions");
        c->failed = true;
        return;
    }
    if (!pv_emit_grow(c, &e->instruction, &e->capacity, e->n + 1, sizeof *e->instruction)) return;
    PvInstruction *at = &e->instruction[e->n++];
    at->op = (uint8_t)op;
    at->cold = e->cold;
    at->reachable = false;
    at->guard = e->guard;
    at->operand = operand;
    at->loc = loc;
}

void pv_emit_jump(PvEmitter *e, PvOpcode op, PvLabel to, PvLoc loc) { pv_emit(e, op, to, loc); }

PvLabel pv_emit_label(PvEmitter *e) {
    if (!pv_emit_grow(e->c, &e->label, &e->label_capacity, e->n_labels + 1, sizeof *e->label))
        return 0;
    e->label[e->n_labels] = -1;
    return e->n_labels++;
}

void pv_emit_place(PvEmitter *e, PvLabel label) {
    if (e->c->failed) return;
    e->label[label] = (int32_t)e->n;
    e->barrier = e->n;
}

// ---- tables

static uint32_t mix(uint64_t key, uint32_t size) {
    return (uint32_t)((key * 0x9E3779B97F4A7C15u) >> 32) & (size - 1);
}

// Return the index of a key, adding it if it is new.
uint32_t pv_index_of(PvCompiler *c, PvIndexTable *t, uint64_t key, bool *is_new) {
    *is_new = false;
    if (t->n * 2 >= t->slot_count) {
        uint32_t size = t->slot_count ? t->slot_count * 2 : 16;
        uint32_t *slots = pv_arena_zalloc(c->arena, size * sizeof *slots);
        if (!slots) {
            pv_emit_out_of_memory(c);
            return 0;
        }
        for (uint32_t k = 0; k < t->n; k++) {
            uint32_t i = mix(t->keys[k], size);
            while (slots[i]) i = (i + 1) & (size - 1);
            slots[i] = k + 1;
        }
        t->slots = slots;
        t->slot_count = size;
    }
    uint32_t i = mix(key, t->slot_count);
    for (; t->slots[i]; i = (i + 1) & (t->slot_count - 1))
        if (t->keys[t->slots[i] - 1] == key) return t->slots[i] - 1;
    if (!pv_emit_grow(c, &t->keys, &t->capacity, t->n + 1, sizeof *t->keys)) return 0;
    *is_new = true;
    t->keys[t->n] = key;
    t->slots[i] = t->n + 1;
    return t->n++;
}

const PvName *pv_emit_intern(PvCompiler *c, const char *text) {
    const PvName *name = pv_names_intern(&c->tree->names, text, strlen(text));
    if (!name) pv_emit_out_of_memory(c);
    return name;
}

const PvName *pv_emit_mangle(PvEmitter *e, const PvName *name) {
    const PvName *mangled = pv_scope_mangle(&e->c->scopes, e->scope, name);
    if (e->c->scopes.failed) e->c->failed = true;
    return mangled;
}

PvStr *pv_emit_name_str(PvCompiler *c, const PvName *name) {
    if (!pv_emit_grow(c, &c->name_strs, &c->name_capacity, name->id + 1, sizeof *c->name_strs))
        return NULL;
    PvStr **at = &c->name_strs[name->id];
    if (!*at) *at = pv_unit_str(c->unit, name->utf8, name->length);
    if (!*at) pv_emit_out_of_memory(c);
    return *at;
}

uint32_t pv_emit_name_index(PvEmitter *e, const PvName *name) {
    bool is_new;
    return pv_index_of(e->c, &e->names, (uint64_t)(uintptr_t)name, &is_new);
}

void pv_emit_named(PvEmitter *e, PvOpcode op, const PvName *name, PvLoc loc) {
    if (name) pv_emit(e, op, pv_emit_name_index(e, name), loc);
}

uint32_t pv_emit_const_index(PvEmitter *e, PvValue value) {
    bool is_new;
    return pv_index_of(e->c, &e->consts, value, &is_new);
}

// ---- constants of the unit

static uint64_t hash_bytes(const void *bytes, size_t n, uint64_t seed) {
    const unsigned char *at = bytes;
    uint64_t h = seed ^ 0xcbf29ce484222325u;
    for (size_t i = 0; i < n; i++) h = (h ^ at[i]) * 0x100000001b3u;
    return h;
}

static uint64_t hash_const(const PvConst *value) {
    uint64_t seed = (uint64_t)value->kind * 31 + 7;
    switch (value->kind) {
        case PV_CONST_INT: return hash_bytes(&value->integer, sizeof value->integer, seed);
        case PV_CONST_FLOAT:
        case PV_CONST_COMPLEX: return hash_bytes(&value->real, sizeof value->real, seed);
        case PV_CONST_FULL_COMPLEX: {
            const PvComplexConst *full = (const PvComplexConst *)(const void *)value;
            return hash_bytes(&full->real, 2 * sizeof full->real, seed);
        }
        case PV_CONST_STR:
        case PV_CONST_BYTES:
        case PV_CONST_BIG_INT: return hash_bytes(value->text.bytes, value->text.length, seed);
        case PV_CONST_LIMBS: {
            const PvLimbsConst *wide = (const PvLimbsConst *)(const void *)value;
            return hash_bytes(wide->limb, wide->n * sizeof *wide->limb, seed + wide->negative);
        }
        case PV_CONST_TUPLE: {
            const PvTupleConst *tuple = (const PvTupleConst *)(const void *)value;
            uint64_t h = seed + tuple->n;
            for (uint32_t i = 0; i < tuple->n; i++) h = h * 1000003 ^ hash_const(tuple->item[i]);
            return h;
        }
        default: return seed;
    }
}

static bool same_const(const PvConst *a, const PvConst *b) {
    if (a->kind != b->kind) return false;
    switch (a->kind) {
        case PV_CONST_INT: return a->integer == b->integer;
        case PV_CONST_FLOAT:
        case PV_CONST_COMPLEX: return !memcmp(&a->real, &b->real, sizeof a->real);
        case PV_CONST_FULL_COMPLEX: {
            const PvComplexConst *x = (const PvComplexConst *)(const void *)a;
            const PvComplexConst *y = (const PvComplexConst *)(const void *)b;
            return !memcmp(&x->real, &y->real, 2 * sizeof x->real);
        }
        case PV_CONST_BIG_INT:
            if (a->base != b->base) return false;
            // fall through
        case PV_CONST_STR:
        case PV_CONST_BYTES:
            return a->text.length == b->text.length &&
                   !memcmp(a->text.bytes, b->text.bytes, a->text.length);
        case PV_CONST_LIMBS: {
            const PvLimbsConst *x = (const PvLimbsConst *)(const void *)a;
            const PvLimbsConst *y = (const PvLimbsConst *)(const void *)b;
            return x->n == y->n && x->negative == y->negative &&
                   !memcmp(x->limb, y->limb, x->n * sizeof *x->limb);
        }
        case PV_CONST_TUPLE: {
            const PvTupleConst *x = (const PvTupleConst *)(const void *)a;
            const PvTupleConst *y = (const PvTupleConst *)(const void *)b;
            if (x->n != y->n) return false;
            for (uint32_t i = 0; i < x->n; i++)
                if (!same_const(x->item[i], y->item[i])) return false;
            return true;
        }
        default: return true;
    }
}

static unsigned digit_of(char c) {
    return c <= '9' ? (unsigned)(c - '0') : (unsigned)((c | 32) - 'a' + 10);
}

// Digits in base 2, 8, 10 or 16 to limbs. Quadratic for base 10, whose literals have at most 4,300
// digits; the front end refuses longer ones.
static PvValue big_value(PvCompiler *c, const PvConst *value) {
    uint32_t digits = value->text.length;
    size_t room = (size_t)digits * 4 / 64 + 2, n = 0;
    uint64_t *limb = pv_arena_zalloc(c->arena, room * sizeof *limb);
    if (!limb) return PV_NULL;
    if (value->base == 10 || value->base == 8) {
        for (uint32_t i = 0; i < digits; i++) {
            unsigned __int128 carry = digit_of(value->text.bytes[i]);
            for (size_t k = 0; k < n; k++) {
                carry += (unsigned __int128)limb[k] * value->base;
                limb[k] = (uint64_t)carry;
                carry >>= 64;
            }
            if (carry) limb[n++] = (uint64_t)carry;
        }
    } else {
        unsigned bits = value->base == 16 ? 4 : 1;
        for (uint32_t i = 0; i < digits; i++) {
            size_t at = (size_t)(digits - 1 - i) * bits;
            limb[at / 64] |= (uint64_t)digit_of(value->text.bytes[i]) << (at % 64);
        }
        n = room;
    }
    while (n && !limb[n - 1]) n--;
    return pv_unit_bigint(c->unit, limb, n, false);
}

static PvValue tuple_value(PvCompiler *c, const PvTupleConst *constant) {
    PvTuple *tuple = pv_unit_tuple(c->unit, constant->n);
    if (!tuple) return PV_NULL;
    for (uint32_t i = 0; i < constant->n; i++) {
        tuple->item[i] = pv_emit_const_value(c, constant->item[i]);
        if (tuple->item[i] == PV_NULL) return PV_NULL;
    }
    return pv_from_ptr(tuple);
}

static PvValue new_value(PvCompiler *c, const PvConst *value) {
    switch (value->kind) {
        case PV_CONST_NONE: return PV_NONE;
        case PV_CONST_TRUE: return PV_TRUE;
        case PV_CONST_FALSE: return PV_FALSE;
        case PV_CONST_ELLIPSIS: return PV_ELLIPSIS;
        case PV_CONST_INT: return pv_unit_int(c->unit, value->integer);
        case PV_CONST_BIG_INT: return big_value(c, value);
        case PV_CONST_FLOAT: return pv_unit_float(c->unit, value->real);
        case PV_CONST_COMPLEX: return pv_unit_complex(c->unit, 0, value->real);
        case PV_CONST_BYTES:
            return pv_unit_bytes(c->unit, value->text.bytes, value->text.length);
        case PV_CONST_STR: {
            const PvName *name =
                pv_names_intern(&c->tree->names, value->text.bytes, value->text.length);
            PvStr *str = name ? pv_emit_name_str(c, name) : NULL;
            return str ? pv_from_ptr(str) : PV_NULL;
        }
        case PV_CONST_FULL_COMPLEX: {
            const PvComplexConst *full = (const PvComplexConst *)(const void *)value;
            return pv_unit_complex(c->unit, full->real, full->imag);
        }
        case PV_CONST_LIMBS: {
            const PvLimbsConst *wide = (const PvLimbsConst *)(const void *)value;
            return pv_unit_bigint(c->unit, wide->limb, wide->n, wide->negative);
        }
        default: return tuple_value(c, (const PvTupleConst *)(const void *)value);
    }
}

PvValue pv_emit_const_value(PvCompiler *c, const PvConst *value) {
    if (c->failed) return PV_NULL;
    if (value->kind < PV_CONST_INT) return new_value(c, value);
    uint64_t key = hash_const(value);
    uint32_t index;
    bool is_new;
    // Keys are hashes: two constants of one hash take the next key.
    for (;; key++) {
        index = pv_index_of(c, &c->const_table, key, &is_new);
        if (c->failed) return PV_NULL;
        if (is_new) break;
        // NULL: a tuple that is being made, which cannot contain itself.
        if (c->const_keys[index] && same_const(c->const_keys[index], value))
            return c->const_values[index];
    }
    uint32_t capacity = c->const_capacity;
    if (!pv_emit_grow(c, &c->const_values, &capacity, index + 1, sizeof *c->const_values) ||
        !pv_emit_grow(c, &c->const_keys, &c->const_capacity, index + 1, sizeof *c->const_keys))
        return PV_NULL;
    c->const_keys[index] = NULL;
    PvValue result = new_value(c, value);
    if (result == PV_NULL) {
        pv_emit_out_of_memory(c);
        return PV_NULL;
    }
    c->const_values[index] = result;
    c->const_keys[index] = value;
    return result;
}

void pv_emit_value(PvEmitter *e, PvValue value, PvLoc loc) {
    if (!e->c->failed) pv_emit(e, PV_OPCODE_LOAD_CONST, pv_emit_const_index(e, value), loc);
}

void pv_emit_int(PvEmitter *e, int64_t value, PvLoc loc) {
    if (value >= -(1 << 23) && value < 1 << 23)
        pv_emit(e, PV_OPCODE_LOAD_INT, (uint32_t)value & 0xffffff, loc);
    else
        pv_emit_value(e, pv_unit_int(e->c->unit, value), loc);
}

void pv_emit_const(PvEmitter *e, const PvConst *value, PvLoc loc) {
    if (value->kind == PV_CONST_INT && value->integer >= -(1 << 23) && value->integer < 1 << 23)
        pv_emit_int(e, value->integer, loc);
    else
        pv_emit_value(e, pv_emit_const_value(e->c, value), loc);
}

void pv_emit_none(PvEmitter *e, PvLoc loc) { pv_emit_value(e, PV_NONE, loc); }

void pv_emit_str(PvEmitter *e, const PvName *name, PvLoc loc) {
    PvStr *str = name ? pv_emit_name_str(e->c, name) : NULL;
    if (str) pv_emit_value(e, pv_from_ptr(str), loc);
}

// A bool needs no conversion; whether the newest instruction left one is plain to see, unless
// control may arrive here from elsewhere.
void pv_emit_to_bool(PvEmitter *e, PvLoc loc) {
    if (e->n && e->barrier < e->n) {
        unsigned op = e->instruction[e->n - 1].op;
        if (op == PV_OPCODE_UNARY_NOT || op == PV_OPCODE_CONTAINS_OP || op == PV_OPCODE_IS_OP ||
            op == PV_OPCODE_TO_BOOL || op == PV_OPCODE_CONTAINS_CONSTANT)
            return;
    }
    pv_emit(e, PV_OPCODE_TO_BOOL, 0, loc);
}
