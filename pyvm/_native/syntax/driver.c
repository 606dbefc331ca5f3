// Runs the tables: shift, reduce, and the code of each production's action. See driver.h.
#include "syntax/driver.h"

#include <string.h>

#include "core/meter.h"
#include "gen/grammar_table.gen.h"

// Symbols on the stack: what the deepest tree needs, with room for operators waiting on each level.
#define LARGEST_STACK (PV_TREE_DEPTH * 8)
#define FIRST_STACK 128
#define STEP_UNITS 5 // of fuel, for a shift or a reduction

#define MAKER_ENTRY(word) pv_make_##word,
static PvMaker *const makers[] = {PV_MAKERS(MAKER_ENTRY)};
#undef MAKER_ENTRY

static inline int action_at(uint32_t state, uint32_t token) {
    uint32_t at = action_base[state] + token;
    return action_check[at] == state ? action_value[at] : -(int)default_reduction[state];
}

static inline uint16_t goto_at(uint32_t state, uint32_t nonterminal) {
    uint32_t at = goto_base[nonterminal] + state;
    return goto_check[at] == nonterminal ? goto_value[at] : goto_default[nonterminal];
}

static inline bool is_unit(const Production *production) {
    return production->length == 1 && !production->code;
}

static bool grow_stack(PvDriver *d) {
    uint32_t capacity = d->capacity ? d->capacity * 2 : FIRST_STACK;
    if (d->capacity >= LARGEST_STACK) {
        pv_syntax_error_span(d->build.error, PV_SYNTAX_NESTING, d->build.tree, d->token->line,
                             d->token->col, 0, 0, "too many nested expressions or statements");
        return false;
    }
    PvSlot *stack = pv_arena_alloc(d->build.arena, capacity * sizeof *stack);
    if (!stack) return pv_build_no_memory(&d->build);
    if (d->stack) memcpy(stack, d->stack, (d->depth + 1) * sizeof *stack);
    d->stack = stack;
    d->capacity = capacity;
    return true;
}

// Put a value into a node's field, finishing it if it is a list.
static bool store_field(PvBuilder *b, PvNode *node, const PvField *field, PvValue value) {
    void *pointer = NULL;
    char *place = (char *)node + field->offset;
    bool list = field->shape >= PV_SHAPE_LIST;
    switch ((PvFieldType)field->type) {
    case PV_FIELD_NODE:
        if (!list) {
            if (!pv_build_holds(b, node, value.node)) return false;
            pointer = value.node;
            break;
        }
        for (uint32_t i = 0; i < value.list.count; i++)
            if (!pv_build_holds(b, node, b->items[value.list.start + i].node)) return false;
        pointer = pv_build_nodes(b, value);
        if (!pointer) return false;
        break;
    case PV_FIELD_NAME:
        if (list) {
            PvNameList *names = pv_build_names(b, value);
            if (!names) return false;
            pointer = names;
            break;
        }
        memcpy(place, &value.name, sizeof value.name);
        return true;
    case PV_FIELD_CONST: memcpy(place, &value.constant, sizeof value.constant); return true;
    default:
        if (list) {
            pointer = pv_build_ops(b, value);
            if (!pointer) return false;
            break;
        }
        int number = (int)value.number;
        memcpy(place, &number, sizeof number);
        return true;
    }
    memcpy(place, &pointer, sizeof pointer);
    return true;
}

// Run an action on the symbols at `first`; leave its value in `out`.
static bool run_action(PvBuilder *b, const uint8_t *code, const PvSlot *first, PvValue *out) {
    PvValue stack[16];
    PvValue *top = stack;
    for (;;) {
        PV_ASSERT(top < stack + 16);
        switch (*code++) {
        case CODE_END: *out = top[-1]; return true;
        case CODE_SYMBOL: *top++ = first[*code++].value; break;
        case CODE_NUMBER: (top++)->number = (int8_t)*code++; break;
        case CODE_NOTHING: *top++ = (PvValue){0}; break;
        case CODE_EMPTY: *top++ = (PvValue){.list = {b->item_count, 0}}; break;
        case CODE_NODE: {
            PvNodeKind kind = (PvNodeKind)*code++;
            const PvKindInfo *info = &pv_kind_info[kind];
            PvNode *node = pv_build_node(b, kind);
            if (!node) return false;
            top -= info->field_count;
            for (int i = 0; i < info->field_count; i++)
                if (!store_field(b, node, &info->fields[i], top[i])) return false;
            (top++)->node = node;
            break;
        }
        case CODE_LIST: {
            uint8_t count = *code++;
            uint32_t start = b->item_count;
            top -= count;
            for (int i = 0; i < count; i++)
                if (!pv_build_push(b, top[i])) return false;
            *top++ = (PvValue){.list = {start, count}};
            break;
        }
        case CODE_MORE: {
            uint8_t count = *code++;
            top -= count;
            // nothing above the list is needed any more but what is added
            b->item_count = top[-1].list.start + top[-1].list.count;
            for (int i = 0; i < count; i++)
                if (!pv_build_push(b, top[i])) return false;
            top[-1].list.count += count;
            break;
        }
        default: { // CODE_MAKE
            PvMaker *make = makers[*code++];
            top -= *code++;
            PvValue made = {0};
            if (!make(b, top, &made)) return false;
            *top++ = made;
            break;
        }
        }
    }
}

static bool reduce(PvDriver *d, const Production *production) {
    PvBuilder *b = &d->build;
    uint32_t length = production->length;
    if (d->depth + 1 >= d->capacity && !grow_stack(d)) return false;
    d->depth -= length;
    PvSlot *first = &d->stack[d->depth + 1];
    if (!length) {
        first->line = d->token->line;
        first->col = d->token->col;
        first->mark = b->item_count;
    }
    if (production->code) {
        b->line = first->line;
        b->col = first->col;
        b->next = d->token;
        PvValue made;
        if (!run_action(b, action_code + production->code, first, &made)) {
            // a default reduction may have come too early: then it is the token that is wrong
            d->depth += length;
            if (b->error->type != PV_SYNTAX_ERROR ||
                pv_driver_accepts(d, (PvTokenType)d->token->type))
                return false;
            b->error->type = PV_SYNTAX_NONE;
            d->stuck = true;
            return false;
        }
        if (production->list) {
            uint32_t count = made.list.count;
            if (made.list.start != first->mark && count)
                memmove(b->items + first->mark, b->items + made.list.start,
                        count * sizeof *b->items);
            made.list.start = first->mark;
            b->item_count = first->mark + count;
        } else {
            b->item_count = first->mark;
        }
        first->value = made;
    }
    uint16_t below = d->stack[d->depth].state;
    if (production->left == PV_NT_PRIMARY || production->left == PV_NT_ATOM)
        first->state = climb[climb_row[below]][d->token->type];
    else first->state = goto_at(below, production->left);
    d->depth++;
    return true;
}

static bool shift(PvDriver *d, uint16_t state) {
    PvBuilder *b = &d->build;
    if (d->depth + 1 >= d->capacity && !grow_stack(d)) return false;
    const PvToken *token = d->token;
    PvSlot *slot = &d->stack[++d->depth];
    slot->state = state;
    slot->line = token->line;
    slot->col = token->col;
    slot->mark = b->item_count;
    if (token->name) slot->value.name = token->name;
    else if (token->type == PV_TOKEN_AUGASSIGN) slot->value.number = token->op;
    else slot->value.token = token;
    bool space = token->type == PV_TOKEN_NEWLINE || token->type == PV_TOKEN_INDENT ||
                 token->type == PV_TOKEN_DEDENT;
    if (!space) {
        b->end_line = token->end_line;
        b->end_col = token->end_col;
    }
    return true;
}

PvNode *pv_driver_run(PvDriver *d, PvTree *tree, PvTokenType start, PvSyntaxError *error) {
    PvBuilder *b = &d->build;
    *b = (PvBuilder){.arena = tree->arena, .tree = tree, .error = error, .lexer = &d->lexer};
    d->stack = NULL;
    d->depth = d->capacity = 0;
    d->stuck = false;
    d->error = error;
    d->lexical = (PvSyntaxError){0};
    pv_lexer_init(&d->lexer, tree, &d->lexical);
    PvToken opening = {.type = (uint8_t)start, .line = 1, .end_line = 1};
    d->token = &opening;
    b->no_nodes = pv_arena_zalloc(b->arena, sizeof *b->no_nodes);
    b->no_names = pv_arena_zalloc(b->arena, sizeof *b->no_names);
    if (!b->no_nodes || !b->no_names || !grow_stack(d)) {
        pv_build_no_memory(b);
        return NULL;
    }
    d->stack[0] = (PvSlot){0};
    const PvToken *line_end = &opening + 1;
    for (;;) {
        PvSlot *top = &d->stack[d->depth];
        uint32_t type = d->token->type;
        int action = action_at(top->state, type);
        // A production of one symbol that builds nothing only changes the state. An operand climbs
        // through a dozen of them, which one look tells (an atom is a primary whatever follows).
        if (action < 0 && is_unit(&productions[-action])) {
            uint32_t below = top[-1].state;
            do {
                uint8_t left = productions[-action].left;
                top->state =
                    left == PV_NT_ATOM ? climb[climb_row[below]][type] : goto_at(below, left);
                action = action_at(top->state, type);
            } while (action < 0 && is_unit(&productions[-action]));
        }
        if (!pv_meter_count(b->arena->meter, STEP_UNITS)) {
            pv_build_no_memory(b);
            return NULL;
        }
        if (action < 0) {
            if (!reduce(d, &productions[-action])) return NULL;
        } else if (action == ACTION_ACCEPT) {
            return d->stack[1].value.node;
        } else if (action) {
            if (!shift(d, (uint16_t)action)) return NULL;
            if (++d->token == line_end) {
                pv_lexer_line(&d->lexer);
                d->token = d->lexer.tokens;
                line_end = d->token + d->lexer.count;
            }
        } else {
            d->stuck = true;
            return NULL;
        }
    }
}

// Tell whether a token could come next above the states below `depth`; they are not changed.
static bool accepts_from(const uint16_t *states, uint32_t depth, uint32_t token) {
    uint16_t pushed[64]; // states above those of `states` that are still needed
    uint32_t kept = depth;
    uint32_t count = 0;
    uint16_t state = states[kept];
    for (;;) {
        int action = action_at(state, token);
        if (action >= 0) return action != 0;
        const Production *production = &productions[-action];
        uint32_t length = production->length;
        if (length > count) {
            kept -= length - count;
            count = 0;
        } else {
            count -= length;
        }
        state = count ? pushed[count - 1] : states[kept];
        if (count == sizeof pushed / sizeof *pushed) return false;
        state = pushed[count++] = goto_at(state, production->left);
    }
}

bool pv_driver_accepts(const PvDriver *d, PvTokenType token) {
    // productions are short: the reductions a token takes reach no deeper than this
    enum { REACH = 1024 };
    uint16_t states[REACH];
    uint32_t count = d->depth + 1 < REACH ? d->depth + 1 : REACH;
    for (uint32_t i = 0; i < count; i++) states[i] = d->stack[d->depth + 1 - count + i].state;
    return accepts_from(states, count - 1, token);
}

const PvToken *pv_driver_extent(const PvLexer *lexer, const PvToken *start, PvExtent extent,
                                const PvToken **stopped) {
    // a parse of states alone
    enum { STATES = 512 };
    uint16_t states[STATES];
    uint32_t depth = 0;
    const PvToken *end = lexer->tokens + lexer->count;
    const PvToken *last = NULL;
    states[0] = 0;
    uint16_t level = start->level;
    if (stopped) *stopped = start;
    if (extent == PV_EXTENT_EXPRESSION && start->type == PV_TOKEN_STAR) return NULL;
    for (const PvToken *token = start - 1; token < end; token++) {
        if (stopped && token >= start) *stopped = token;
        PvTokenType type = token < start ? PV_TOKEN_START_EVAL : (PvTokenType)token->type;
        if (type == PV_TOKEN_NEWLINE) break;
        if (token >= start && extent == PV_EXTENT_EXPRESSION && type == PV_TOKEN_COMMA &&
            token->level == level)
            break;
        int action;
        while ((action = action_at(states[depth], type)) < 0) {
            const Production *production = &productions[-action];
            depth -= production->length;
            uint16_t state = goto_at(states[depth], production->left);
            if (depth + 1 == STATES) return last;
            states[++depth] = state;
        }
        if (!action || action == ACTION_ACCEPT || depth + 1 == STATES) break;
        states[++depth] = (uint16_t)action;
        if (token < start) continue;
        // could the source end here?
        if (accepts_from(states, depth, PV_TOKEN_END)) last = token;
    }
    return last;
}

int pv_driver_symbol(const PvSlot *slot) {
    return entered_by[slot->state];
}
