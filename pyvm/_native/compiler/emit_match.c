// `match`: a pattern tests the value on top of the stack and takes it away. What it captures sinks
// below everything of this pattern, the newest lowest, and is bound only when the whole pattern has
// matched, as the language asks. Where a test fails with `n` items of this pattern on the stack,
// control goes to fail[n], which pops them.
#include <string.h>

#include "compiler/emit.h"

typedef struct Pattern {
    PvEmitter *e;
    const PvName **stores;  // captured so far; the first lies on top
    uint32_t n_stores, store_capacity;
    PvLabel *fail;          // fail[i]: pop i items, then go to the next case
    uint32_t n_fail, fail_capacity;
    uint32_t on_top;        // items of this pattern above the captured ones
    bool allow_irrefutable;
} Pattern;

static void emit_pattern(Pattern *p, PvNode *node);

static void refuse(Pattern *p, const PvNode *node, const char *text) {
    pv_syntax_error_at(p->e->c->error, p->e->c->tree, node, "%s", text);
    p->e->c->failed = true;
}

static PvLabel fail_label(Pattern *p, uint32_t pops) {
    if (!pv_emit_grow(p->e->c, &p->fail, &p->fail_capacity, pops + 1, sizeof *p->fail)) return 0;
    while (p->n_fail <= pops) p->fail[p->n_fail++] = pv_emit_label(p->e);
    return p->fail[pops];
}

static void jump_to_fail(Pattern *p, PvOpcode op, PvLoc loc) {
    pv_emit_jump(p->e, op, fail_label(p, p->on_top + p->n_stores), loc);
}

// Place the labels: the deepest first, each popping one item and falling into the next.
static void emit_fail_pops(Pattern *p, PvLoc loc) {
    while (p->n_fail && !p->e->c->failed) {
        pv_emit_place(p->e, p->fail[--p->n_fail]);
        if (p->n_fail) pv_emit(p->e, PV_OPCODE_POP_TOP, 0, loc);
    }
}

// Move the top below the `n` - 1 items under it.
static void rotate(PvEmitter *e, uint32_t n, PvLoc loc) {
    for (; n > 1; n--) pv_emit(e, PV_OPCODE_SWAP, n, loc);
}

// [value] -> []: keep it for the name, or drop it.
static void store_name(Pattern *p, const PvNode *node, const PvName *name) {
    PvLoc loc = pv_emit_loc(node);
    if (!name) {
        pv_emit(p->e, PV_OPCODE_POP_TOP, 0, loc);
        return;
    }
    for (uint32_t i = 0; i < p->n_stores; i++) {
        if (p->stores[i] != name) continue;
        pv_syntax_error_at(p->e->c->error, p->e->c->tree, node,
                           "multiple assignments to name '%s' in pattern", name->utf8);
        p->e->c->failed = true;
        return;
    }
    rotate(p->e, p->on_top + p->n_stores + 1, loc);
    if (!pv_emit_grow(p->e->c, &p->stores, &p->store_capacity, p->n_stores + 1,
                      sizeof *p->stores))
        return;
    p->stores[p->n_stores++] = name;
}

static void emit_subpattern(Pattern *p, PvNode *node) {
    bool allowed = p->allow_irrefutable;
    p->allow_irrefutable = true;
    emit_pattern(p, node);
    p->allow_irrefutable = allowed;
}

static bool is_wildcard(const PvNode *node) {
    return node->kind == PV_NODE_MATCH_AS && !PV_AS(MatchAs, node)->name;
}

static bool is_star_wildcard(const PvNode *node) {
    return node->kind == PV_NODE_MATCH_STAR && !PV_AS(MatchStar, node)->name;
}

// ---- sequences

static void unpack_items(Pattern *p, const PvNode *node, const PvNodeList *items, uint32_t star) {
    PvLoc loc = pv_emit_loc(node);
    if (star == items->n) {
        pv_emit(p->e, PV_OPCODE_UNPACK_SEQUENCE, items->n, loc);
    } else if (star >= 1 << 8 || items->n - star - 1 >= 1 << 12) {
        refuse(p, node, "too many expressions in star-unpacking sequence pattern");
        return;
    } else {
        pv_emit(p->e, PV_OPCODE_UNPACK_EX, star | (items->n - star - 1) << 12, loc);
    }
    p->on_top += items->n;
    for (uint32_t i = 0; i < items->n && !p->e->c->failed; i++) {
        p->on_top--;
        emit_subpattern(p, items->item[i]);
    }
}

// With wildcards only around a few names, indexing is cheaper than unpacking.
static void index_items(Pattern *p, const PvNode *node, const PvNodeList *items, uint32_t star) {
    PvLoc loc = pv_emit_loc(node);
    PvEmitter *e = p->e;
    p->on_top++;
    for (uint32_t i = 0; i < items->n && !e->c->failed; i++) {
        PvNode *item = items->item[i];
        if (is_wildcard(item) || i == star) continue;
        pv_emit(e, PV_OPCODE_COPY, 1, loc);
        if (i < star) {
            pv_emit_int(e, i, loc);
        } else {
            pv_emit(e, PV_OPCODE_GET_LEN, 0, loc);
            pv_emit_int(e, items->n - i, loc);
            pv_emit(e, PV_OPCODE_BINARY_OP, PV_BINARY_SUBTRACT, loc);
        }
        pv_emit(e, PV_OPCODE_BINARY_SUBSCR, 0, loc);
        emit_subpattern(p, item);
    }
    p->on_top--;
    pv_emit(e, PV_OPCODE_POP_TOP, 0, loc);
}

static void emit_sequence(Pattern *p, PvNode *node) {
    PvLoc loc = pv_emit_loc(node);
    const PvNodeList *items = PV_AS(MatchSequence, node)->patterns;
    uint32_t star = items->n;
    bool only_wildcards = true, star_wildcard = false;
    for (uint32_t i = 0; i < items->n; i++) {
        if (items->item[i]->kind == PV_NODE_MATCH_STAR) {
            if (star != items->n) {
                refuse(p, node, "multiple starred names in sequence pattern");
                return;
            }
            star = i;
            star_wildcard = is_star_wildcard(items->item[i]);
            only_wildcards = only_wildcards && star_wildcard;
        } else {
            only_wildcards = only_wildcards && is_wildcard(items->item[i]);
        }
    }
    bool has_star = star != items->n;
    p->on_top++;
    pv_emit(p->e, PV_OPCODE_MATCH_SEQUENCE, 0, loc);
    jump_to_fail(p, PV_OPCODE_POP_JUMP_IF_FALSE, loc);
    if (!has_star || items->n > 1) {
        pv_emit(p->e, PV_OPCODE_GET_LEN, 0, loc);
        pv_emit_int(p->e, has_star ? items->n - 1 : items->n, loc);
        pv_emit(p->e, PV_OPCODE_COMPARE_OP, has_star ? PV_COMPARE_GE : PV_COMPARE_EQ, loc);
        pv_emit_to_bool(p->e, loc);
        jump_to_fail(p, PV_OPCODE_POP_JUMP_IF_FALSE, loc);
    }
    p->on_top--;
    if (only_wildcards) pv_emit(p->e, PV_OPCODE_POP_TOP, 0, loc);
    else if (star_wildcard) index_items(p, node, items, star);
    else unpack_items(p, node, items, star);
}

// ---- mappings

// The value of a number among constants, as keys compare: True is 1 is 1.0.
static bool number_of(const PvConst *value, double *real, double *imag) {
    *imag = 0;
    switch (value->kind) {
        case PV_CONST_TRUE: *real = 1; return true;
        case PV_CONST_FALSE: *real = 0; return true;
        case PV_CONST_INT: *real = (double)value->integer; return true;
        case PV_CONST_FLOAT: *real = value->real; return true;
        case PV_CONST_COMPLEX:
            *real = 0;
            *imag = value->real;
            return true;
        case PV_CONST_FULL_COMPLEX: {
            const PvComplexConst *full = (const PvComplexConst *)(const void *)value;
            *real = full->real;
            *imag = full->imag;
            return true;
        }
        default: return false;
    }
}

static bool same_key(const PvNode *a, const PvNode *b) {
    double real[2], imag[2];
    if (a->kind != PV_NODE_CONSTANT || b->kind != PV_NODE_CONSTANT) return false;
    const PvConst *x = PV_AS(Constant, a)->value, *y = PV_AS(Constant, b)->value;
    // Large ints are told apart exactly, not as doubles.
    if (x->kind == PV_CONST_INT && y->kind == PV_CONST_INT) return x->integer == y->integer;
    if (number_of(x, &real[0], &imag[0]))
        return number_of(y, &real[1], &imag[1]) && real[0] == real[1] && imag[0] == imag[1];
    if (x->kind != y->kind) return false;
    if (x->kind != PV_CONST_STR && x->kind != PV_CONST_BYTES) return x->kind < PV_CONST_INT;
    return x->text.length == y->text.length &&
           !memcmp(x->text.bytes, y->text.bytes, x->text.length);
}

static bool check_keys(Pattern *p, const PvNode *node, const PvNodeList *keys) {
    for (uint32_t i = 0; i < keys->n; i++) {
        const PvNode *key = keys->item[i];
        if (key->kind != PV_NODE_CONSTANT && key->kind != PV_NODE_ATTRIBUTE) {
            refuse(p, node, "mapping pattern keys may only match literals and attribute lookups");
            return false;
        }
        for (uint32_t j = 0; j < i && j < 200; j++) {
            if (!same_key(key, keys->item[j])) continue;
            const PvName *text = pv_unparse(p->e->c, key);
            pv_syntax_error_at(p->e->c->error, p->e->c->tree, node,
                               "mapping pattern checks duplicate key (%s)",
                               text ? text->utf8 : "?");
            p->e->c->failed = true;
            return false;
        }
    }
    return true;
}

static void emit_mapping(Pattern *p, PvNode *node) {
    PvLoc loc = pv_emit_loc(node);
    PvEmitter *e = p->e;
    const PvMatchMappingNode *mapping = PV_AS(MatchMapping, node);
    uint32_t n = mapping->keys->n;
    if (!check_keys(p, node, mapping->keys)) return;
    p->on_top++;
    pv_emit(e, PV_OPCODE_MATCH_MAPPING, 0, loc);
    jump_to_fail(p, PV_OPCODE_POP_JUMP_IF_FALSE, loc);
    if (!n && !mapping->rest) {
        p->on_top--;
        pv_emit(e, PV_OPCODE_POP_TOP, 0, loc);
        return;
    }
    if (n) {
        pv_emit(e, PV_OPCODE_GET_LEN, 0, loc);
        pv_emit_int(e, n, loc);
        pv_emit(e, PV_OPCODE_COMPARE_OP, PV_COMPARE_GE, loc);
        pv_emit_to_bool(e, loc);
        jump_to_fail(p, PV_OPCODE_POP_JUMP_IF_FALSE, loc);
    }
    pv_emit_sequence(e, mapping->keys, PV_OPCODE_BUILD_TUPLE, loc);
    pv_emit(e, PV_OPCODE_MATCH_KEYS, 0, loc);
    // [subject keys values]
    p->on_top += 2;
    pv_emit(e, PV_OPCODE_COPY, 1, loc);
    pv_emit_none(e, loc);
    pv_emit(e, PV_OPCODE_IS_OP, 0, loc);
    jump_to_fail(p, PV_OPCODE_POP_JUMP_IF_TRUE, loc);
    pv_emit(e, PV_OPCODE_UNPACK_SEQUENCE, n, loc);
    p->on_top += n - 1;
    for (uint32_t i = 0; i < n && !e->c->failed; i++) {
        p->on_top--;
        emit_subpattern(p, mapping->patterns->item[i]);
    }
    // [subject keys]
    p->on_top -= 2;
    if (mapping->rest) {
        // A copy of the subject without the keys: [subject keys] -> [copy].
        pv_emit(e, PV_OPCODE_BUILD_MAP, 0, loc);
        pv_emit(e, PV_OPCODE_SWAP, 3, loc);
        pv_emit(e, PV_OPCODE_DICT_UPDATE, 2, loc);
        pv_emit(e, PV_OPCODE_UNPACK_SEQUENCE, n, loc);
        for (uint32_t left = n; left; left--) {
            pv_emit(e, PV_OPCODE_COPY, 1 + left, loc);
            pv_emit(e, PV_OPCODE_SWAP, 2, loc);
            pv_emit(e, PV_OPCODE_DELETE_SUBSCR, 0, loc);
        }
        store_name(p, node, mapping->rest);
    } else {
        pv_emit(e, PV_OPCODE_POP_TOP, 0, loc);
        pv_emit(e, PV_OPCODE_POP_TOP, 0, loc);
    }
}

// ---- classes

static bool check_attributes(Pattern *p, const PvMatchClassNode *node) {
    const PvNameList *names = node->kwd_attrs;
    PvIndexTable seen = {0};
    for (uint32_t i = 0; i < names->n; i++) {
        bool is_new;
        pv_index_of(p->e->c, &seen, (uint64_t)(uintptr_t)names->item[i], &is_new);
        if (is_new) continue;
        pv_syntax_error_at(p->e->c->error, p->e->c->tree, node->kwd_patterns->item[i],
                           "attribute name repeated in class pattern: %s", names->item[i]->utf8);
        p->e->c->failed = true;
        return false;
    }
    return true;
}

static void push_attribute_names(PvEmitter *e, const PvNameList *names, PvLoc loc) {
    PvTupleConst *tuple =
        pv_arena_zalloc(e->c->arena, sizeof *tuple + names->n * sizeof *tuple->item);
    PvConst *texts = pv_arena_zalloc(e->c->arena, (names->n + 1) * sizeof *texts);
    if (!tuple || !texts) {
        pv_emit_out_of_memory(e->c);
        return;
    }
    tuple->head.kind = PV_CONST_TUPLE;
    tuple->n = names->n;
    for (uint32_t i = 0; i < names->n; i++) {
        texts[i].kind = PV_CONST_STR;
        texts[i].text.bytes = names->item[i]->utf8;
        texts[i].text.length = names->item[i]->length;
        tuple->item[i] = &texts[i];
    }
    pv_emit_value(e, pv_emit_const_value(e->c, &tuple->head), loc);
}

static void emit_class_pattern(Pattern *p, PvNode *node) {
    PvLoc loc = pv_emit_loc(node);
    PvEmitter *e = p->e;
    PvMatchClassNode *pattern = PV_AS(MatchClass, node);
    uint32_t n = pattern->patterns->n, keywords = pattern->kwd_attrs->n;
    if (!check_attributes(p, pattern)) return;
    pv_emit_expr(e, pattern->cls);
    push_attribute_names(e, pattern->kwd_attrs, loc);
    pv_emit(e, PV_OPCODE_MATCH_CLASS, n, loc);
    pv_emit(e, PV_OPCODE_COPY, 1, loc);
    pv_emit_none(e, loc);
    pv_emit(e, PV_OPCODE_IS_OP, 0, loc);
    p->on_top++;
    jump_to_fail(p, PV_OPCODE_POP_JUMP_IF_TRUE, loc);
    pv_emit(e, PV_OPCODE_UNPACK_SEQUENCE, n + keywords, loc);
    p->on_top += n + keywords - 1;
    for (uint32_t i = 0; i < n + keywords && !e->c->failed; i++) {
        PvNode *item =
            i < n ? pattern->patterns->item[i] : pattern->kwd_patterns->item[i - n];
        p->on_top--;
        if (is_wildcard(item)) pv_emit(e, PV_OPCODE_POP_TOP, 0, loc);
        else emit_subpattern(p, item);
    }
}

// ---- alternatives

// Bring the captures of one alternative into the order of the first; false when the names differ.
static bool reorder(Pattern *p, const PvName **wanted, uint32_t n, PvLoc loc) {
    if (p->n_stores != n) return false;
    for (uint32_t at = 0; at < n; at++) {
        uint32_t from = at;
        while (from < n && p->stores[from] != wanted[at]) from++;
        if (from == n) return false;
        if (from == at) continue;
        // Exchange the two by way of the top.
        if (at) pv_emit(p->e, PV_OPCODE_SWAP, at + 1, loc);
        pv_emit(p->e, PV_OPCODE_SWAP, from + 1, loc);
        if (at) pv_emit(p->e, PV_OPCODE_SWAP, at + 1, loc);
        const PvName *moved = p->stores[from];
        p->stores[from] = p->stores[at];
        p->stores[at] = moved;
    }
    return true;
}

static void emit_or(Pattern *p, PvNode *node) {
    PvLoc loc = pv_emit_loc(node);
    PvEmitter *e = p->e;
    PvNodeList *alternatives = PV_AS(MatchOr, node)->patterns;
    PvLabel end = pv_emit_label(e);
    const PvName **wanted = NULL;
    uint32_t n = 0;
    for (uint32_t i = 0; i < alternatives->n && !e->c->failed; i++) {
        PvNode *alternative = alternatives->item[i];
        bool last = i + 1 == alternatives->n;
        Pattern inner = {.e = e, .allow_irrefutable = last && p->allow_irrefutable};
        pv_emit(e, PV_OPCODE_COPY, 1, pv_emit_loc(alternative));
        emit_pattern(&inner, alternative);
        if (e->c->failed) return;
        if (i == 0) {
            n = inner.n_stores;
            wanted = pv_arena_alloc(e->c->arena, (n + 1) * sizeof *wanted);
            if (!wanted) {
                pv_emit_out_of_memory(e->c);
                return;
            }
            for (uint32_t k = 0; k < n; k++) wanted[k] = inner.stores[k];
        } else if (!reorder(&inner, wanted, n, pv_emit_loc(alternative))) {
            refuse(p, node, "alternative patterns bind different names");
            return;
        }
        pv_emit_jump(e, PV_OPCODE_JUMP, end, pv_emit_loc(alternative));
        emit_fail_pops(&inner, pv_emit_loc(alternative));
    }
    // None matched: the subject is still there.
    pv_emit(e, PV_OPCODE_POP_TOP, 0, loc);
    jump_to_fail(p, PV_OPCODE_JUMP, loc);
    pv_emit_place(e, end);
    // [earlier captures, items on top, subject, new captures]: sink the new ones, drop the subject.
    uint32_t below = n + 1 + p->on_top + p->n_stores;
    for (uint32_t i = 0; i < n && !e->c->failed; i++) {
        rotate(e, below, loc);
        for (uint32_t k = 0; k < p->n_stores; k++) {
            if (p->stores[k] != wanted[i]) continue;
            pv_syntax_error_at(e->c->error, e->c->tree, node,
                               "multiple assignments to name '%s' in pattern", wanted[i]->utf8);
            e->c->failed = true;
            return;
        }
        if (!pv_emit_grow(e->c, &p->stores, &p->store_capacity, p->n_stores + 1,
                          sizeof *p->stores))
            return;
        p->stores[p->n_stores++] = wanted[i];
    }
    pv_emit(e, PV_OPCODE_POP_TOP, 0, loc);
}

// ---- the rest

static void emit_as(Pattern *p, PvNode *node) {
    const PvMatchAsNode *as = PV_AS(MatchAs, node);
    if (!as->pattern) {
        if (!p->allow_irrefutable) {
            if (as->name) {
                pv_syntax_error_at(p->e->c->error, p->e->c->tree, node,
                                   "name capture '%s' makes remaining patterns unreachable",
                                   as->name->utf8);
                p->e->c->failed = true;
            } else {
                refuse(p, node, "wildcard makes remaining patterns unreachable");
            }
            return;
        }
        store_name(p, node, as->name);
        return;
    }
    p->on_top++;
    pv_emit(p->e, PV_OPCODE_COPY, 1, pv_emit_loc(node));
    emit_pattern(p, as->pattern);
    p->on_top--;
    if (!p->e->c->failed) store_name(p, node, as->name);
}

static void emit_pattern(Pattern *p, PvNode *node) {
    PvEmitter *e = p->e;
    if (e->c->failed) return;
    PvLoc loc = pv_emit_loc(node);
    switch ((PvNodeKind)node->kind) {
        case PV_NODE_MATCH_VALUE:
            if (PV_AS(MatchValue, node)->value->kind == PV_NODE_JOINED_STR) {
                refuse(p, PV_AS(MatchValue, node)->value,
                       "patterns may only match literals and attribute lookups");
                return;
            }
            pv_emit_expr(e, PV_AS(MatchValue, node)->value);
            pv_emit(e, PV_OPCODE_COMPARE_OP, PV_COMPARE_EQ, loc);
            pv_emit_to_bool(e, loc);
            jump_to_fail(p, PV_OPCODE_POP_JUMP_IF_FALSE, loc);
            break;
        case PV_NODE_MATCH_SINGLETON:
            pv_emit_const(e, PV_AS(MatchSingleton, node)->value, loc);
            pv_emit(e, PV_OPCODE_IS_OP, 0, loc);
            jump_to_fail(p, PV_OPCODE_POP_JUMP_IF_FALSE, loc);
            break;
        case PV_NODE_MATCH_SEQUENCE: emit_sequence(p, node); break;
        case PV_NODE_MATCH_MAPPING: emit_mapping(p, node); break;
        case PV_NODE_MATCH_CLASS: emit_class_pattern(p, node); break;
        case PV_NODE_MATCH_STAR: store_name(p, node, PV_AS(MatchStar, node)->name); break;
        case PV_NODE_MATCH_AS: emit_as(p, node); break;
        case PV_NODE_MATCH_OR: emit_or(p, node); break;
        default: break;
    }
}

static void emit_case(PvEmitter *e, PvMatchCaseNode *one, bool last, bool keep_subject,
                      PvLabel end) {
    PvLoc loc = pv_emit_loc(one->pattern);
    Pattern p = {.e = e, .allow_irrefutable = one->guard || last};
    if (keep_subject) pv_emit(e, PV_OPCODE_COPY, 1, loc);
    emit_pattern(&p, one->pattern);
    if (e->c->failed) return;
    for (uint32_t i = 0; i < p.n_stores; i++) pv_emit_name(e, p.stores[i], PV_CTX_STORE, loc);
    if (one->guard) pv_emit_jump_if(e, one->guard, fail_label(&p, 0), false, loc);
    if (keep_subject) pv_emit(e, PV_OPCODE_POP_TOP, 0, loc);
    pv_emit_statements(e, one->body);
    pv_emit_jump(e, PV_OPCODE_JUMP, end, pv_no_loc);
    emit_fail_pops(&p, loc);
}

void pv_emit_match(PvEmitter *e, PvMatchNode *node) {
    PvLabel end = pv_emit_label(e);
    uint32_t n = node->cases->n;
    const PvMatchCaseNode *final = PV_AS(MatchCase, node->cases->item[n - 1]);
    bool has_default = is_wildcard(final->pattern) && n > 1;
    pv_emit_expr(e, node->subject);
    for (uint32_t i = 0; i + has_default < n && !e->c->failed; i++)
        emit_case(e, PV_AS(MatchCase, node->cases->item[i]), i + 1 == n,
                  i + 1 + has_default < n, end);
    if (has_default && !e->c->failed) {
        // The subject was taken by the last case before: nothing is left to test.
        PvLoc loc = pv_emit_loc(final->pattern);
        if (final->guard) pv_emit_jump_if(e, final->guard, end, false, loc);
        pv_emit_statements(e, final->body);
    }
    pv_emit_place(e, end);
}
