// What the files of the symbol table share: making scopes and symbols, and the pass between.
#ifndef PV_COMPILER_SCOPE_BUILD_H
#define PV_COMPILER_SCOPE_BUILD_H

#include "compiler/scope.h"

// Open a scope inside the present one; NULL when out of memory.
PvScope *pv_scope_open(PvScopes *s, PvScopeKind kind, const void *node, unsigned index,
                       const PvName *name);
void pv_scope_close(PvScopes *s);
// Pay for work; false: it is over.
bool pv_scope_pay(PvScopes *s, int64_t units);

// Return the symbol of a name in a scope, adding it. NULL when out of memory.
PvSymbol *pv_scope_symbol(PvScopes *s, PvScope *scope, const PvName *name);

// ---- scope_define.c: uses of names in the present scope
void pv_scope_refuse_debug(PvScopes *s, const PvName *name, const PvNode *at, PvContext ctx);
PvSymbol *pv_scope_define(PvScopes *s, PvScope *scope, const PvName *raw, unsigned flag,
                          const PvNode *at);
void pv_scope_bind(PvScopes *s, const PvName *name, unsigned flag, const PvNode *at);
void pv_scope_use(PvScopes *s, const PvName *name);
bool pv_scope_is_comprehension(const PvScope *scope);
// PEP 695 and 563: no yield, await or walrus where evaluation is lazy.
void pv_scope_refuse_if_lazy(PvScopes *s, const PvNode *at, const char *what);
// `:=` in a comprehension binds in the nearest function or module around it.
void pv_scope_bind_walrus(PvScopes *s, PvNameNode *target);
// A `global` or `nonlocal` statement.
void pv_scope_declare(PvScopes *s, const PvNode *node, const PvNameList *names, unsigned how);

// ---- scope_warn.c
void pv_scope_warn_compare(PvScopes *s, const PvCompareNode *node);
void pv_scope_warn_call(PvScopes *s, const PvCallNode *node);
void pv_scope_warn_subscript(PvScopes *s, const PvSubscriptNode *node);
void pv_scope_warn_assert(PvScopes *s, const PvAssertNode *node);

// Fill every symbol's `kind`; false with an error.
bool pv_scope_resolve(PvScopes *s);

// Visit a whole tree; false with an error.
bool pv_scope_visit(PvScopes *s, PvNode *root);

#endif
