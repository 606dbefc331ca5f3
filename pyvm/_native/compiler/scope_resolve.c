// What each name means: local, cell, free, global. Scopes are resolved from the outside in, so a
// name that is not bound where it is used is looked for in the enclosing functions, and every scope
// on the way to its owner learns that it has the name too (PvSymbol.passes).
#include "compiler/scope_build.h"

#define ERROR(...) (pv_syntax_error_at(s->error, s->tree, __VA_ARGS__), s->failed = true)

static bool binds(const PvSymbol *symbol) {
    return (symbol->flags & PV_DEF_BOUND) && !(symbol->flags & (PV_DEF_GLOBAL | PV_DEF_NONLOCAL));
}

// Mark the name as a free variable of every scope between `from` and its owner.
static bool pass_down(PvScopes *s, PvScope *from, const PvScope *owner, const PvName *name) {
    for (PvScope *scope = from; scope != owner; scope = scope->outer) {
        PvSymbol *symbol = pv_scope_symbol(s, scope, name);
        if (!symbol) return false;
        symbol->passes = true;
        if (symbol->kind == PV_SYMBOL_UNKNOWN && !(binds(symbol) && scope->kind == PV_SCOPE_CLASS))
            symbol->kind = PV_SYMBOL_FREE;
    }
    return true;
}

// Look for the function that binds `name` around `scope`. Return false only out of memory; `found`
// tells the symbol, or NULL when the name is global.
static bool resolve_free(PvScopes *s, PvScope *scope, const PvName *name, PvSymbol **found) {
    bool crosses = false;
    *found = NULL;
    for (PvScope *inner = scope, *at = scope->outer; at; inner = at, at = at->outer) {
        if (!inner->inlined) crosses = true;
        if (!pv_scope_pay(s, 1)) return false;
        if (!s->steps_left--) {
            // Names by functions within functions: ordinary code is far from it.
            pv_syntax_error_span(s->error, PV_SYNTAX_NESTING, s->tree, 1, 0, 0, 0,
                                 "too many names in nested functions");
            s->failed = true;
            return false;
        }
        if (at->kind == PV_SCOPE_MODULE) return true;
        if (at->kind == PV_SCOPE_CLASS) {
            bool is_class = name == s->n_class;
            if (!is_class && name != s->n_classdict) continue;
            // Only code of its own can reach the cell: the body itself has no such variable.
            if (!crosses) continue;
            if (is_class) at->needs_class_cell = true;
            else at->needs_classdict = true;
            PvSymbol *symbol = pv_scope_symbol(s, scope, name);
            if (!symbol || !pass_down(s, scope, at, name)) return false;
            *found = symbol;
            return true;
        }
        PvSymbol *symbol = pv_scope_find(at, name);
        if (!symbol) continue;
        if (symbol->flags & PV_DEF_GLOBAL) return true;
        if (!binds(symbol)) continue;
        if (crosses) {
            symbol->captured = true;
            symbol->kind = PV_SYMBOL_CELL;
        }
        *found = symbol;
        return pass_down(s, scope, at, name);
    }
    return true;
}

// An annotation scope in a class looks names up in the class at run time; what the class binds must
// not be taken from a function around it.
static bool bound_in_class(const PvScope *scope, const PvName *name, PvSymbolKind *kind) {
    if (!scope->sees_class) return false;
    const PvScope *at = scope->outer;
    while (at && at->kind != PV_SCOPE_CLASS) {
        const PvSymbol *between = pv_scope_find(at, name);
        if (between && binds(between)) return false;
        at = at->outer;
    }
    const PvSymbol *symbol = at ? pv_scope_find(at, name) : NULL;
    if (!symbol) return false;
    if (symbol->flags & PV_DEF_GLOBAL) *kind = PV_SYMBOL_GLOBAL_EXPLICIT;
    else if (binds(symbol)) *kind = PV_SYMBOL_GLOBAL_IMPLICIT;
    else return false;
    return true;
}

static bool resolve_symbol(PvScopes *s, PvScope *scope, PvSymbol *symbol) {
    PvSymbol *found;
    PvSymbolKind kind;
    if (symbol->flags & PV_DEF_GLOBAL) {
        if (symbol->flags & PV_DEF_NONLOCAL) {
            ERROR(symbol->declared, "name '%s' is nonlocal and global", symbol->name->utf8);
            return false;
        }
        symbol->kind = PV_SYMBOL_GLOBAL_EXPLICIT;
        return true;
    }
    if (symbol->flags & PV_DEF_NONLOCAL) {
        if (!resolve_free(s, scope, symbol->name, &found)) return false;
        if (!found) {
            ERROR(symbol->declared, "no binding for nonlocal '%s' found", symbol->name->utf8);
            return false;
        }
        if (found->flags & PV_DEF_TYPE_PARAM) {
            ERROR(symbol->declared, "nonlocal binding not allowed for type parameter '%s'",
                  symbol->name->utf8);
            return false;
        }
        symbol->kind = PV_SYMBOL_FREE;
        return true;
    }
    if (symbol->flags & PV_DEF_BOUND) {
        if (symbol->kind == PV_SYMBOL_UNKNOWN) symbol->kind = PV_SYMBOL_LOCAL;
        return true;
    }
    if (bound_in_class(scope, symbol->name, &kind)) {
        symbol->kind = (uint8_t)kind;
        return true;
    }
    if (!resolve_free(s, scope, symbol->name, &found)) return false;
    symbol->kind = found ? PV_SYMBOL_FREE : PV_SYMBOL_GLOBAL_IMPLICIT;
    return true;
}

// Nested scopes are few and the tree is bounded in depth, so this may recurse.
static bool resolve_scope(PvScopes *s, PvScope *scope) {
    for (uint32_t i = 0; i < scope->count; i++)
        if (!resolve_symbol(s, scope, scope->symbols[i])) return false;
    for (PvScope *child = scope->first; child; child = child->next)
        // What is never evaluated captures nothing.
        if (child->kind != PV_SCOPE_ANNOTATION && !resolve_scope(s, child)) return false;
    return !s->failed;
}

bool pv_scope_resolve(PvScopes *s) { return resolve_scope(s, s->top); }
