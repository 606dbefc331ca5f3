// Scopes and symbols as tables: making them, finding them, mangling names. The walk over the tree is
// scope_visit.c's, the decision what each name means scope_resolve.c's.
#include "compiler/scope.h"

#include <string.h>

#include "compiler/scope_build.h"
#include "core/meter.h"

// Below this many symbols a scan of the pointers is quicker than a table.
#define SMALL_SCOPE 8

static uint32_t name_slot(const PvName *name, uint32_t size) {
    return (name->id * 2654435761u) & (size - 1);
}

PvSymbol *pv_scope_find(const PvScope *scope, const PvName *name) {
    if (!scope->table) {
        for (uint32_t i = 0; i < scope->count; i++)
            if (scope->symbols[i]->name == name) return scope->symbols[i];
        return NULL;
    }
    uint32_t mask = scope->table_size - 1;
    for (uint32_t i = name_slot(name, scope->table_size); scope->table[i]; i = (i + 1) & mask) {
        PvSymbol *symbol = scope->symbols[scope->table[i] - 1];
        if (symbol->name == name) return symbol;
    }
    return NULL;
}

static void table_put(PvScope *scope, uint32_t index) {
    uint32_t mask = scope->table_size - 1;
    uint32_t i = name_slot(scope->symbols[index]->name, scope->table_size);
    while (scope->table[i]) i = (i + 1) & mask;
    scope->table[i] = index + 1;
}

static bool out_of_memory(PvScopes *s) {
    pv_syntax_error_memory(s->error);
    s->failed = true;
    return false;
}

bool pv_scope_pay(PvScopes *s, int64_t units) {
    return pv_meter_count(s->arena->meter, units) || out_of_memory(s);
}

static bool make_room(PvScopes *s, PvScope *scope) {
    if (scope->count == scope->capacity) {
        uint32_t capacity = scope->capacity ? scope->capacity * 2 : SMALL_SCOPE;
        PvSymbol **symbols = pv_arena_alloc(s->arena, capacity * sizeof *symbols);
        if (!symbols) return out_of_memory(s);
        if (scope->count) memcpy(symbols, scope->symbols, scope->count * sizeof *symbols);
        scope->symbols = symbols;
        scope->capacity = capacity;
    }
    if (scope->count >= SMALL_SCOPE && scope->count * 2 >= scope->table_size) {
        scope->table_size = scope->table_size ? scope->table_size * 2 : 4 * SMALL_SCOPE;
        scope->table = pv_arena_zalloc(s->arena, scope->table_size * sizeof *scope->table);
        if (!scope->table) return out_of_memory(s);
        for (uint32_t i = 0; i < scope->count; i++) table_put(scope, i);
    }
    return true;
}

PvSymbol *pv_scope_symbol(PvScopes *s, PvScope *scope, const PvName *name) {
    PvSymbol *symbol = pv_scope_find(scope, name);
    if (symbol) return symbol;
    symbol = pv_arena_zalloc(s->arena, sizeof *symbol);
    if (!symbol || !make_room(s, scope)) {
        out_of_memory(s);
        return NULL;
    }
    symbol->name = name;
    symbol->slot = symbol->free_slot = -1;
    scope->symbols[scope->count++] = symbol;
    if (scope->table) table_put(scope, scope->count - 1);
    return symbol;
}

static uint32_t node_slot(const void *node, unsigned index, uint32_t size) {
    uint64_t bits = (uint64_t)(uintptr_t)node / 8 + index;
    return (uint32_t)((bits * 0x9E3779B97F4A7C15u) >> 32) & (size - 1);
}

static void remember(PvScopes *s, PvScope *scope) {
    uint32_t i = node_slot(scope->node, scope->index, s->table_size);
    while (s->table[i]) i = (i + 1) & (s->table_size - 1);
    s->table[i] = scope;
}

static bool grow_table(PvScopes *s) {
    PvScope **old = s->table;
    uint32_t old_size = s->table_size;
    s->table_size = old_size ? old_size * 2 : 32;
    s->table = pv_arena_zalloc(s->arena, s->table_size * sizeof(PvScope *));
    if (!s->table) return out_of_memory(s);
    for (uint32_t i = 0; i < old_size; i++)
        if (old[i]) remember(s, old[i]);
    return true;
}

PvScope *pv_scope_of(const PvScopes *scopes, const void *node, unsigned index) {
    uint32_t i = node_slot(node, index, scopes->table_size);
    for (; scopes->table[i]; i = (i + 1) & (scopes->table_size - 1))
        if (scopes->table[i]->node == node && scopes->table[i]->index == index)
            return scopes->table[i];
    return NULL;
}

PvScope *pv_scope_open(PvScopes *s, PvScopeKind kind, const void *node, unsigned index,
                       const PvName *name) {
    PvScope *scope = pv_arena_zalloc(s->arena, sizeof *scope);
    if (!scope || (s->count * 2 >= s->table_size && !grow_table(s))) {
        out_of_memory(s);
        return NULL;
    }
    s->count++;
    scope->kind = kind;
    scope->node = node;
    scope->index = index;
    scope->name = name;
    scope->outer = s->now;
    scope->class_slot = scope->classdict_slot = -1;
    if (s->now) {
        scope->private_class = s->now->private_class;
        scope->private_params = s->now->private_params;
        scope->in_comp_iterable = s->now->in_comp_iterable;
        if (s->now->last) s->now->last->next = scope;
        else s->now->first = scope;
        s->now->last = scope;
    }
    remember(s, scope);
    s->now = scope;
    return scope;
}

void pv_scope_close(PvScopes *s) { s->now = s->now->outer; }

// In the scope of a generic class's type parameters only these themselves are private to it: the
// bases still belong to the surroundings.
static bool is_mangled_here(const PvScope *scope, const PvName *name) {
    const PvClassDefNode *definition = scope->private_params;
    if (!definition) return true;
    for (uint32_t i = 0; i < definition->type_params->n; i++) {
        const PvTypeVarNode *param = PV_AS(TypeVar, definition->type_params->item[i]);
        if (param->name == name) return true;
    }
    return false;
}

const PvName *pv_scope_mangle(PvScopes *scopes, const PvScope *scope, const PvName *name) {
    const PvName *owner = scope->private_class;
    if (!owner || name->length < 3 || name->utf8[0] != '_' || name->utf8[1] != '_') return name;
    size_t length = name->length;
    if ((name->utf8[length - 1] == '_' && name->utf8[length - 2] == '_') ||
        memchr(name->utf8, '.', length) || !is_mangled_here(scope, name))
        return name;
    const char *stripped = owner->utf8;
    size_t stripped_length = owner->length;
    while (stripped_length && *stripped == '_') stripped++, stripped_length--;
    if (!stripped_length) return name;
    char *text = pv_arena_alloc(scopes->arena, 1 + stripped_length + length);
    const PvName *mangled = NULL;
    if (text) {
        text[0] = '_';
        memcpy(text + 1, stripped, stripped_length);
        memcpy(text + 1 + stripped_length, name->utf8, length);
        mangled = pv_names_intern(&scopes->tree->names, text, 1 + stripped_length + length);
    }
    if (!mangled) {
        out_of_memory(scopes);
        return name;
    }
    return mangled;
}

bool pv_scope_build(PvScopes *s, PvNode *root, PvArena *arena, PvSyntaxError *error,
                    bool future_annotations, bool optimise) {
    memset(s, 0, sizeof *s);
    s->tree = pv_tree_of(root);
    s->arena = arena;
    s->error = error;
    s->future_annotations = future_annotations;
    s->optimise_debug = optimise;
    s->fold_left = (64 << 10) + 4 * s->tree->length;
    s->steps_left = 1000000 + 100 * (uint64_t)s->tree->length;
    const struct {
        const PvName **name;
        const char *text;
    } known[] = {
        {&s->n_class, "__class__"},
        {&s->n_classdict, "__classdict__"},
        {&s->n_super, "super"},
        {&s->n_debug, "__debug__"},
        {&s->n_type_params, "__type_params__"},
        {&s->n_dot_type_params, ".type_params"},
        {&s->n_generic_base, ".generic_base"},
        {&s->n_defaults, ".defaults"},
        {&s->n_kwdefaults, ".kwdefaults"},
        {&s->n_dot_zero, ".0"},
    };
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        *known[i].name =
            pv_names_intern(&s->tree->names, known[i].text, strlen(known[i].text));
        if (!*known[i].name) return out_of_memory(s);
    }
    return pv_scope_visit(s, root) && pv_scope_resolve(s);
}
