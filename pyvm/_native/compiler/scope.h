// The symbol table: which scope every name of a tree belongs to, decided before any code is emitted.
//
// A scope is what has names of its own: a module, a class body, a function, a lambda, a
// comprehension, and PEP 695's lazily evaluated corners. A scope with `inlined` set has no code
// object: its variables live in slots of the code that encloses it (PEP 709).
// Invariants after pv_scope_build: every symbol has its final `kind`; a FREE symbol has a symbol of
// the same name in every scope between it and its owner, so emission never searches further than
// the scope it is in and the inlined scopes around it.
#ifndef PV_COMPILER_SCOPE_H
#define PV_COMPILER_SCOPE_H

#include "syntax/error.h"
#include "syntax/tree.h"

typedef enum PvScopeKind {
    PV_SCOPE_MODULE,
    PV_SCOPE_CLASS,
    PV_SCOPE_FUNCTION,
    PV_SCOPE_LAMBDA,
    PV_SCOPE_COMPREHENSION,  // list, set, dict
    PV_SCOPE_GENERATOR_EXP,
    PV_SCOPE_TYPE_PARAMS,    // around a generic function, class or alias
    PV_SCOPE_TYPE_ALIAS,     // the value of a `type` statement
    PV_SCOPE_TYPE_VARIABLE,  // the bound, constraints or default of a type parameter
    PV_SCOPE_ANNOTATION,     // an annotation that is not evaluated (PEP 563)
} PvScopeKind;

// How a symbol is used in its scope.
enum {
    PV_DEF_GLOBAL = 1,        // `global x`
    PV_DEF_LOCAL = 2,         // assigned
    PV_DEF_PARAM = 4,
    PV_DEF_NONLOCAL = 8,      // `nonlocal x`
    PV_DEF_USE = 16,          // read
    PV_DEF_IMPORT = 32,
    PV_DEF_ANNOTATED = 64,
    PV_DEF_COMP_ITER = 128,   // the target of a comprehension's `for`
    PV_DEF_TYPE_PARAM = 256,
    PV_DEF_BOUND = PV_DEF_LOCAL | PV_DEF_PARAM | PV_DEF_IMPORT | PV_DEF_TYPE_PARAM,
};

typedef enum PvSymbolKind {
    PV_SYMBOL_UNKNOWN,
    PV_SYMBOL_LOCAL,
    PV_SYMBOL_CELL,             // local, and captured by a nested function
    PV_SYMBOL_FREE,             // a variable of an enclosing function
    PV_SYMBOL_GLOBAL_IMPLICIT,  // not bound here: a global or a builtin
    PV_SYMBOL_GLOBAL_EXPLICIT,  // declared `global`
} PvSymbolKind;

typedef struct PvSymbol {
    const PvName *name;
    uint16_t flags;
    uint8_t kind;           // PvSymbolKind
    bool captured;          // a nested function's code closes over it: its slot holds a cell
    bool passes;            // the code of this scope has it as a free variable
    int32_t slot;           // the emitter's: operand of the local or cell; -1 none yet
    int32_t free_slot;      // the emitter's: operand of the free variable; -1 none yet
    const PvNode *declared; // the `global` or `nonlocal` statement
} PvSymbol;

typedef struct PvScope {
    PvScopeKind kind;
    const PvNode *node;      // what opened it
    struct PvScope *outer;
    struct PvScope *first, *last, *next;  // children in order of the source, and the next sibling
    const PvName *name;      // of the function or class
    const PvName *private_class;  // names are mangled with it; NULL outside classes
    PvSymbol **symbols;      // in order of first appearance
    uint32_t count, capacity;
    uint32_t *table;         // open addressing over `symbols`, index + 1; NULL while there are few
    uint32_t table_size;
    const char *where;       // TYPE_VARIABLE: "a TypeVar bound" and so on, for errors
    bool inlined;            // a comprehension without a code object
    bool is_generator, is_coroutine, is_async_function, returns_value;
    bool has_varargs, has_varkeywords;
    bool sees_class;         // an annotation scope directly in a class: class names come first
    bool needs_class_cell;   // a class whose methods use __class__ or super()
    bool needs_classdict;    // a class whose annotation scopes read its namespace
    bool has_docstring;      // the body opens with one, before constants were folded
    bool in_comp_target;
    // in the type parameters or bases of this generic class: only the parameters are mangled
    const struct PvClassDefNode *private_params;
    uint32_t in_comp_iterable;  // visiting iterables of comprehensions: `:=` is refused
    const PvNode *return_node;  // a `return` with a value, for errors in async generators
    int32_t class_slot, classdict_slot;  // the emitter's: cells of a class body
    uint32_t index;          // in node's scopes: PV_SCOPE_MAIN, ...
} PvScope;

typedef struct PvScopes {
    PvTree *tree;
    PvArena *arena;
    PvSyntaxError *error;
    PvScope *top;
    PvScope **table;         // by node: open addressing
    uint32_t table_size, count;
    bool future_annotations;
    bool optimise_debug;     // __debug__ is False
    bool failed;
    PvScope *now;            // while building
    bool no_fold;
    size_t fold_left;        // bytes of text that folding may still make
    uint64_t steps_left;     // scopes that may still be walked through to resolve names
    const PvName *n_class, *n_classdict, *n_super, *n_debug, *n_type_params, *n_dot_type_params,
        *n_generic_base, *n_defaults, *n_kwdefaults, *n_dot_zero;
} PvScopes;

// Build the scopes of a tree and resolve every name; constants are folded on the way. Return false
// with the error filled in.
bool pv_scope_build(PvScopes *scopes, PvNode *root, PvArena *arena, PvSyntaxError *error,
                    bool future_annotations, bool optimise);

// Return the scope that a node opened; `index` tells apart the several a node may open.
PvScope *pv_scope_of(const PvScopes *scopes, const void *node, unsigned index);

// Return the symbol of a (mangled) name, or NULL.
PvSymbol *pv_scope_find(const PvScope *scope, const PvName *name);

// Return the name as it is known in that class: `__x` becomes `_C__x`. NULL when out of memory.
const PvName *pv_scope_mangle(PvScopes *scopes, const PvScope *scope, const PvName *name);

static inline bool pv_scope_is_function_like(const PvScope *scope) {
    return scope->kind != PV_SCOPE_MODULE && scope->kind != PV_SCOPE_CLASS;
}

// Node-keyed scopes: a generic function, class or alias opens its type parameters' scope as well.
enum { PV_SCOPE_MAIN = 0, PV_SCOPE_PARAMS = 1, PV_SCOPE_DEFAULT = 2 };

#endif
