// What the three files of the symbol table share: making scopes and symbols, and the pass between.
#ifndef PV_COMPILER_SCOPE_BUILD_H
#define PV_COMPILER_SCOPE_BUILD_H

#include "compiler/scope.h"

// Open a scope inside the present one; NULL when out of memory.
PvScope *pv_scope_open(PvScopes *s, PvScopeKind kind, const void *node, unsigned index,
                       const PvName *name);
void pv_scope_close(PvScopes *s);

// Return the symbol of a name in a scope, adding it. NULL when out of memory.
PvSymbol *pv_scope_symbol(PvScopes *s, PvScope *scope, const PvName *name);

// Fill every symbol's `kind`; false with an error.
bool pv_scope_resolve(PvScopes *s);

// Visit a whole tree; false with an error.
bool pv_scope_visit(PvScopes *s, PvNode *root);

#endif
