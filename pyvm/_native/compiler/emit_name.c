// Names to instructions: which slot, cell, global or namespace entry a name is at the place where it
// stands, and the slots of a code object. Operands of cells and free variables carry a tag until
// assemble.c knows how many locals there are.
#include <stdlib.h>
#include <string.h>

#include "compiler/emit.h"

uint32_t pv_emit_add_slot(PvEmitter *e, PvSlots *slots, const PvName *name, unsigned kind) {
    if (!pv_emit_grow(e->c, &slots->item, &slots->capacity, slots->n + 1, sizeof *slots->item))
        return 0;
    slots->item[slots->n].name = name;
    slots->item[slots->n].kind = (uint8_t)kind;
    slots->item[slots->n].in_use = true;
    uint32_t tag = slots == &e->cells ? PV_SLOT_CELLS : slots == &e->frees ? PV_SLOT_FREES : 0;
    return tag + slots->n++;
}

static int by_name(const void *left, const void *right) {
    const PvSymbol *a = *(PvSymbol *const *)left, *b = *(PvSymbol *const *)right;
    uint32_t shorter = a->name->length < b->name->length ? a->name->length : b->name->length;
    int order = memcmp(a->name->utf8, b->name->utf8, shorter);
    if (order) return order;
    return a->name->length < b->name->length ? -1 : a->name->length > b->name->length;
}

// Allot a slot to each symbol of the scope that `wanted` accepts, in order of name.
static void add_sorted(PvEmitter *e, PvSlots *slots, bool frees) {
    const PvScope *scope = e->code_scope;
    PvSymbol **list = pv_arena_alloc(e->c->arena, (scope->count + 1) * sizeof *list);
    uint32_t n = 0;
    if (!list) {
        pv_emit_out_of_memory(e->c);
        return;
    }
    for (uint32_t i = 0; i < scope->count; i++) {
        PvSymbol *symbol = scope->symbols[i];
        if (frees ? symbol->passes : symbol->captured && symbol->slot < 0) list[n++] = symbol;
    }
    if (n > 1) qsort(list, n, sizeof *list, by_name);
    for (uint32_t i = 0; i < n; i++) {
        uint32_t slot =
            pv_emit_add_slot(e, slots, list[i]->name, frees ? PV_LOCAL_FREE : PV_LOCAL_CELL);
        if (frees) list[i]->free_slot = (int32_t)slot;
        else list[i]->slot = (int32_t)slot;
    }
}

static void add_argument(PvEmitter *e, const PvName *raw) {
    const PvName *name = pv_emit_mangle(e, raw);
    PvSymbol *symbol = pv_scope_find(e->code_scope, name);
    if (!symbol || e->c->failed) return;
    unsigned kind = symbol->captured ? PV_LOCAL_CELL : PV_LOCAL_PLAIN;
    symbol->slot = (int32_t)pv_emit_add_slot(e, &e->locals, name, kind);
}

static void add_arguments(PvEmitter *e, const PvArgumentsNode *args) {
    for (uint32_t i = 0; i < args->posonlyargs->n; i++)
        add_argument(e, PV_AS(Arg, args->posonlyargs->item[i])->arg);
    for (uint32_t i = 0; i < args->args->n; i++)
        add_argument(e, PV_AS(Arg, args->args->item[i])->arg);
    for (uint32_t i = 0; i < args->kwonlyargs->n; i++)
        add_argument(e, PV_AS(Arg, args->kwonlyargs->item[i])->arg);
    if (args->vararg) add_argument(e, PV_AS(Arg, args->vararg)->arg);
    if (args->kwarg) add_argument(e, PV_AS(Arg, args->kwarg)->arg);
    e->n_posonly = args->posonlyargs->n;
    e->n_args = e->n_posonly + args->args->n;
    e->n_kwonly = args->kwonlyargs->n;
}

void pv_emit_bind_scope(PvEmitter *e) {
    PvScope *scope = e->code_scope;
    const PvScopes *scopes = &e->c->scopes;
    switch (scope->kind) {
        case PV_SCOPE_FUNCTION:
            add_arguments(e, PV_AS(Arguments, PV_AS(FunctionDef, scope->node)->args));
            break;
        case PV_SCOPE_LAMBDA:
            add_arguments(e, PV_AS(Arguments, PV_AS(Lambda, scope->node)->args));
            break;
        case PV_SCOPE_COMPREHENSION:
        case PV_SCOPE_GENERATOR_EXP:
            add_argument(e, scopes->n_dot_zero);
            e->n_args = 1;
            break;
        case PV_SCOPE_TYPE_PARAMS: {
            const PvName *names[] = {scopes->n_defaults, scopes->n_kwdefaults};
            for (unsigned i = 0; i < 2; i++) {
                const PvSymbol *symbol = pv_scope_find(scope, names[i]);
                if (!symbol || !(symbol->flags & PV_DEF_PARAM)) continue;
                add_argument(e, names[i]);
                e->n_args++;
            }
            break;
        }
        default: break;
    }
    if (scope->needs_class_cell)
        scope->class_slot =
            (int32_t)pv_emit_add_slot(e, &e->cells, scopes->n_class, PV_LOCAL_CELL);
    if (scope->needs_classdict)
        scope->classdict_slot =
            (int32_t)pv_emit_add_slot(e, &e->cells, scopes->n_classdict, PV_LOCAL_CELL);
    if (scope->kind != PV_SCOPE_CLASS && scope->kind != PV_SCOPE_MODULE)
        add_sorted(e, &e->cells, false);
    add_sorted(e, &e->frees, true);
}

// ---- inlined comprehensions

// Find a hidden slot of that name that no comprehension around uses, or make one.
static uint32_t hidden_slot(PvEmitter *e, PvSlots *slots, const PvName *name, unsigned kind) {
    bool is_new, cell = slots == &e->cells;
    uint32_t row = pv_index_of(e->c, &e->hidden, (uint64_t)(uintptr_t)name, &is_new);
    if (!pv_emit_grow(e->c, &e->hidden_slots, &e->hidden_capacity, row + 1,
                      sizeof *e->hidden_slots))
        return 0;
    uint32_t *newest = cell ? &e->hidden_slots[row].cell : &e->hidden_slots[row].local;
    for (uint32_t at = *newest; at; at = slots->item[at - 1].older) {
        PvSlot *slot = &slots->item[at - 1];
        if (slot->in_use) continue;
        slot->in_use = true;
        return (cell ? PV_SLOT_CELLS : 0) + at - 1;
    }
    uint32_t operand = pv_emit_add_slot(e, slots, name, kind | PV_LOCAL_HIDDEN);
    if (e->c->failed) return 0;
    slots->item[slots->n - 1].older = *newest;
    *newest = slots->n;
    return operand;
}

static bool first_target_is_plain(const PvNode *target) {
    if (target->kind == PV_NODE_NAME) return true;
    if (target->kind != PV_NODE_TUPLE) return false;
    const PvNodeList *items = PV_AS(Tuple, target)->elts;
    for (uint32_t i = 0; i < items->n; i++)
        if (items->item[i]->kind != PV_NODE_NAME) return false;
    return true;
}

static bool is_in_target(const PvNode *target, const PvName *name) {
    if (target->kind == PV_NODE_NAME) return PV_AS(Name, target)->id == name;
    const PvNodeList *items = PV_AS(Tuple, target)->elts;
    for (uint32_t i = 0; i < items->n; i++)
        if (PV_AS(Name, items->item[i])->id == name) return true;
    return false;
}

// Give the variables of an inlined comprehension slots of their own. What a former round left in a
// slot must not be seen, except where the first target binds it before anything can look.
void pv_emit_open_inlined(PvEmitter *e, PvScope *scope, PvLoc loc) {
    const PvNodeList *generators = scope->node->kind == PV_NODE_DICT_COMP
                                       ? PV_AS(DictComp, scope->node)->generators
                                       : PV_AS(ListComp, scope->node)->generators;
    const PvNode *target = PV_AS(Comprehension, generators->item[0])->target;
    bool plain = first_target_is_plain(target);
    for (uint32_t i = 0; i < scope->count && !e->c->failed; i++) {
        PvSymbol *symbol = scope->symbols[i];
        if (symbol->kind == PV_SYMBOL_CELL) {
            symbol->slot = (int32_t)hidden_slot(e, &e->cells, symbol->name, PV_LOCAL_CELL);
            pv_emit(e, PV_OPCODE_RENEW_CELL, (uint32_t)symbol->slot, loc);
        } else if (symbol->kind == PV_SYMBOL_LOCAL) {
            symbol->slot = (int32_t)hidden_slot(e, &e->locals, symbol->name, PV_LOCAL_PLAIN);
            if (plain && is_in_target(target, symbol->name)) continue;
            pv_emit(e, PV_OPCODE_LOAD_FAST_AND_CLEAR, (uint32_t)symbol->slot, loc);
            pv_emit(e, PV_OPCODE_POP_TOP, 0, loc);
        }
    }
    e->scope = scope;
}

void pv_emit_close_inlined(PvEmitter *e) {
    const PvScope *scope = e->scope;
    for (uint32_t i = 0; i < scope->count && !e->c->failed; i++) {
        const PvSymbol *symbol = scope->symbols[i];
        if (symbol->kind == PV_SYMBOL_CELL)
            e->cells.item[(uint32_t)symbol->slot - PV_SLOT_CELLS].in_use = false;
        else if (symbol->kind == PV_SYMBOL_LOCAL)
            e->locals.item[symbol->slot].in_use = false;
    }
    e->scope = scope->outer;
}

// ---- names

// Find the symbol that a name has here: in the inlined comprehensions around, then in the code's own
// scope. `inlined` tells whether the name stands inside such a comprehension.
static PvSymbol *look_up(const PvEmitter *e, const PvName *name, PvScope **where, bool *inlined) {
    PvScope *at = e->scope;
    PvSymbol *symbol = pv_scope_find(at, name);
    *inlined = at->inlined;
    while (symbol && symbol->kind == PV_SYMBOL_FREE && at->inlined) {
        at = at->outer;
        symbol = pv_scope_find(at, name);
    }
    *where = at;
    return symbol;
}

uint32_t pv_emit_cell(PvEmitter *e, const PvName *name) {
    PvScope *where;
    bool inlined;
    PvScope *own = e->code_scope;
    const PvSymbol *symbol = look_up(e, name, &where, &inlined);
    if (where == own && name == e->c->scopes.n_class && own->class_slot >= 0)
        return (uint32_t)own->class_slot;
    if (where == own && name == e->c->scopes.n_classdict && own->classdict_slot >= 0)
        return (uint32_t)own->classdict_slot;
    // A comprehension between a nested function and the class it is in knows nothing of the cell.
    if (!symbol && where->inlined) symbol = pv_scope_find(own, name);
    if (!symbol) {
        if (name == e->c->scopes.n_class && own->class_slot >= 0) return (uint32_t)own->class_slot;
        return 0;
    }
    if (symbol->captured) return (uint32_t)symbol->slot;
    return (uint32_t)symbol->free_slot;
}

bool pv_emit_name_is_global(PvEmitter *e, const PvName *name) {
    PvScope *where;
    bool inlined;
    const PvSymbol *symbol = look_up(e, name, &where, &inlined);
    return symbol && symbol->kind == PV_SYMBOL_GLOBAL_IMPLICIT;
}

static const PvOpcode fast_ops[] = {PV_OPCODE_LOAD_FAST, PV_OPCODE_STORE_FAST,
                                    PV_OPCODE_DELETE_FAST};
static const PvOpcode cell_ops[] = {PV_OPCODE_LOAD_DEREF, PV_OPCODE_STORE_DEREF,
                                    PV_OPCODE_DELETE_DEREF};
static const PvOpcode global_ops[] = {PV_OPCODE_LOAD_GLOBAL, PV_OPCODE_STORE_GLOBAL,
                                      PV_OPCODE_DELETE_GLOBAL};
static const PvOpcode name_ops[] = {PV_OPCODE_LOAD_NAME, PV_OPCODE_STORE_NAME,
                                    PV_OPCODE_DELETE_NAME};

static void load_classdict(PvEmitter *e, PvLoc loc) {
    pv_emit(e, PV_OPCODE_LOAD_DEREF, pv_emit_cell(e, e->c->scopes.n_classdict), loc);
}

static void emit_cell(PvEmitter *e, uint32_t slot, PvContext ctx, bool inlined, PvLoc loc) {
    PvOpcode op = cell_ops[ctx];
    if (ctx == PV_CTX_LOAD && !inlined) {
        if (e->code_scope->kind == PV_SCOPE_CLASS) {
            pv_emit(e, PV_OPCODE_LOAD_LOCALS, 0, loc);
            op = PV_OPCODE_LOAD_FROM_DICT_OR_DEREF;
        } else if (e->code_scope->sees_class) {
            load_classdict(e, loc);
            op = PV_OPCODE_LOAD_FROM_DICT_OR_DEREF;
        }
    }
    pv_emit(e, op, slot, loc);
}

static bool is_own_top_name(const PvEmitter *e, const PvName *name) {
    const PvSymbol *symbol = pv_scope_find(e->c->scopes.top, name);
    return symbol && (symbol->flags & PV_DEF_BOUND);
}

// `known`: the name stands in the source; names of the class protocol (__name__) do not.
static void emit_global(PvEmitter *e, const PvName *name, PvContext ctx, bool known,
                        bool implicit, bool inlined, PvLoc loc) {
    const PvScope *own = e->code_scope;
    PvOpcode op = global_ops[ctx];
    if (implicit) {
        if (own->kind == PV_SCOPE_MODULE || (own->kind == PV_SCOPE_CLASS && !inlined))
            op = name_ops[ctx];
        else if (own->sees_class && !inlined && ctx == PV_CTX_LOAD) {
            load_classdict(e, loc);
            op = PV_OPCODE_LOAD_FROM_DICT_OR_GLOBALS;
        }
    }
    // The prelude's names bind when the core is built; its own top-level names are ordinary.
    if (e->c->options->prelude && known && ctx == PV_CTX_LOAD && !is_own_top_name(e, name) &&
        !own->sees_class)
        op = PV_OPCODE_LOAD_PRELUDE;
    pv_emit_named(e, op, name, loc);
}

void pv_emit_name(PvEmitter *e, const PvName *raw, PvContext ctx, PvLoc loc) {
    PvScope *where;
    bool inlined;
    const PvName *name = pv_emit_mangle(e, raw);
    PvSymbol *symbol = look_up(e, name, &where, &inlined);
    if (e->c->failed) return;
    if (!symbol) {
        emit_global(e, name, ctx, false, true, inlined, loc);
        return;
    }
    if (inlined && where->kind == PV_SCOPE_CLASS && symbol->passes) {
        // A comprehension in a class sees past the class, whatever the name is there.
        pv_emit(e, cell_ops[ctx], (uint32_t)symbol->free_slot, loc);
        return;
    }
    bool in_slots = where->inlined || pv_scope_is_function_like(where);
    switch ((PvSymbolKind)symbol->kind) {
        case PV_SYMBOL_CELL: emit_cell(e, (uint32_t)symbol->slot, ctx, inlined, loc); break;
        case PV_SYMBOL_FREE: emit_cell(e, (uint32_t)symbol->free_slot, ctx, inlined, loc); break;
        case PV_SYMBOL_LOCAL:
            if (in_slots) {
                if (symbol->slot < 0)
                    symbol->slot =
                        (int32_t)pv_emit_add_slot(e, &e->locals, name, PV_LOCAL_PLAIN);
                pv_emit(e, fast_ops[ctx], (uint32_t)symbol->slot, loc);
            } else {
                pv_emit_named(e, name_ops[ctx], name, loc);
            }
            break;
        case PV_SYMBOL_GLOBAL_EXPLICIT:
            emit_global(e, name, ctx, true, false, inlined, loc);
            break;
        default: emit_global(e, name, ctx, true, true, inlined, loc); break;
    }
}
