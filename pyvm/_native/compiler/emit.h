// What the files of the emitter share: one PvCompiler for a source, one PvEmitter for each code
// object under construction.
//
// Code is emitted in one pass into a flat list of instructions whose jumps name labels and whose
// guards name handlers; assemble.c removes what is unreachable, moves handlers out of the way and
// writes the words. Invariant: after an error `compiler->failed` is set and nothing that is emitted
// any more matters, so emitting functions return nothing and callers need not check.
#ifndef PV_COMPILER_EMIT_H
#define PV_COMPILER_EMIT_H

#include "compiler/compile.h"
#include "compiler/fold.h"
#include "compiler/scope.h"
#include "core/unit.h"
#include "gen/opcodes.gen.h"

// As many blocks may be nested in one code object as CPython allows.
#define PV_MAX_BLOCKS 21
// Longer displays and calls are built piece by piece, to keep the stack small.
#define PV_MAX_ON_STACK 60

typedef PvPosition PvLoc;
typedef uint32_t PvLabel;
#define PV_NO_GUARD (-1)

typedef struct PvInstruction {
    uint8_t op;
    bool cold;        // handlers: placed behind everything else
    bool reachable;   // assemble.c's
    int32_t guard;    // the guard in force, or PV_NO_GUARD
    uint32_t operand; // a label for jumps; slots carry PV_SLOT_CELLS or PV_SLOT_FREES
    PvLoc loc;
} PvInstruction;

// Operands of cells and free variables, until their final slots are known.
#define PV_SLOT_CELLS 0x400000u
#define PV_SLOT_FREES 0x800000u

// A range of instructions whose exceptions go to `handler`.
typedef struct PvGuard {
    PvLabel handler;
    int32_t outer;
    int8_t offset;   // added to the stack depth at the first guarded instruction
    int32_t depth;   // assemble.c's; -1 unknown
} PvGuard;

typedef enum PvBlockKind {
    PV_BLOCK_WHILE,
    PV_BLOCK_FOR,
    PV_BLOCK_TRY_EXCEPT,
    PV_BLOCK_FINALLY_TRY,
    PV_BLOCK_FINALLY_END,
    PV_BLOCK_WITH,
    PV_BLOCK_ASYNC_WITH,
    PV_BLOCK_HANDLER_CLEANUP,
    PV_BLOCK_HANDLER,
    PV_BLOCK_GROUP_HANDLER,
    PV_BLOCK_POP_VALUE,
} PvBlockKind;

// What surrounds a statement and must be undone when `return`, `break` or `continue` leave it.
typedef struct PvBlock {
    PvBlockKind kind;
    PvLabel start, exit;      // of loops
    int32_t outer_guard;      // in force outside the block
    const PvNodeList *final;  // FINALLY_TRY
    const PvName *name;       // HANDLER_CLEANUP: unbound at the end; may be NULL
    const PvNode *node;
} PvBlock;

typedef struct PvSlot {
    const PvName *name;
    uint8_t kind;  // PV_LOCAL_*
    bool in_use;   // hidden ones are used again by later comprehensions
    uint32_t older;  // index + 1 of the hidden slot of this name and kind made before
} PvSlot;

typedef struct PvSlots {
    PvSlot *item;
    uint32_t n, capacity;
} PvSlots;

// Open addressing from a 64-bit key to its index in the order of arrival.
typedef struct PvIndexTable {
    uint64_t *keys;     // in order
    uint32_t *slots;    // index + 1
    uint32_t n, capacity, slot_count;
} PvIndexTable;

typedef struct PvEmitter {
    struct PvCompiler *c;
    struct PvEmitter *outer;
    PvScope *scope;       // where names are looked up: an inlined comprehension or code_scope
    PvScope *code_scope;
    const PvName *name;
    PvStr *name_str, *qualname;
    uint32_t index;       // of the code object in the unit
    uint32_t flags;
    uint32_t n_args, n_posonly, n_kwonly;
    uint32_t first_line;
    PvInstruction *instruction;
    uint32_t n, capacity;
    int32_t *label;       // instruction index, -1 not placed
    uint32_t n_labels, label_capacity;
    PvGuard *guards;
    uint32_t n_guards, guard_capacity;
    int32_t guard;        // in force now
    bool cold;
    uint32_t barrier;     // instruction index of the newest label: nothing is merged across it
    PvBlock block[PV_MAX_BLOCKS];
    uint32_t n_blocks;
    PvSlots locals, cells, frees;
    PvIndexTable hidden;  // of names of inlined comprehensions' variables
    struct PvHiddenSlots {
        uint32_t local, cell;  // index + 1 of the newest hidden slot of the name
    } *hidden_slots;
    uint32_t hidden_capacity;
    PvIndexTable names, consts;
    const PvName **static_attributes;  // of a class body: names that its methods set on self
    uint32_t n_static, static_capacity;
    const PvName *qualname_name;
    PvLabel stop_handler;  // of generators: where an escaping StopIteration is converted
} PvEmitter;

typedef struct PvCompiler {
    PvTree *tree;
    PvArena *arena;
    PvSyntaxError *error;
    PvScopes scopes;
    const PvCompileOptions *options;
    PvUnit *unit;
    PvCode **codes;
    uint32_t n_codes, code_capacity;
    PvStr **name_strs;    // by PvName id
    uint32_t name_capacity;
    PvIndexTable const_table;  // unit-wide: hash of a constant -> const_values
    PvValue *const_values;
    const PvConst **const_keys;
    uint32_t const_capacity;
    uint64_t emitted;     // instructions in all, against explosions of nested `finally`
    uint64_t emit_limit;
    bool failed;
    bool future_annotations;
    const PvNode *last_future;  // the last `from __future__` that stands where it may
    const PvName *n_future;
    bool interactive;
} PvCompiler;

#define PV_NODE(pointer) ((PvNode *)(void *)(pointer))

// ---- emit.c: instructions, labels, constants, names
bool pv_emit_grow(PvCompiler *c, void *array, uint32_t *capacity, uint32_t needed, size_t size);
void pv_emit_out_of_memory(PvCompiler *c);
void pv_emit(PvEmitter *e, PvOpcode op, uint32_t operand, PvLoc loc);
void pv_emit_jump(PvEmitter *e, PvOpcode op, PvLabel to, PvLoc loc);
PvLabel pv_emit_label(PvEmitter *e);
void pv_emit_place(PvEmitter *e, PvLabel label);
void pv_emit_const(PvEmitter *e, const PvConst *value, PvLoc loc);
void pv_emit_none(PvEmitter *e, PvLoc loc);
void pv_emit_int(PvEmitter *e, int64_t value, PvLoc loc);
void pv_emit_value(PvEmitter *e, PvValue value, PvLoc loc);
void pv_emit_str(PvEmitter *e, const PvName *name, PvLoc loc);
uint32_t pv_emit_name_index(PvEmitter *e, const PvName *name);
uint32_t pv_emit_const_index(PvEmitter *e, PvValue value);
void pv_emit_named(PvEmitter *e, PvOpcode op, const PvName *name, PvLoc loc);
PvStr *pv_emit_name_str(PvCompiler *c, const PvName *name);
PvValue pv_emit_const_value(PvCompiler *c, const PvConst *value);
const PvName *pv_emit_intern(PvCompiler *c, const char *text);
const PvName *pv_emit_mangle(PvEmitter *e, const PvName *name);
void pv_emit_to_bool(PvEmitter *e, PvLoc loc);
static inline PvLoc pv_emit_loc(const PvNode *node) {
    PvLoc loc = {node->line, node->end_line, (int32_t)node->col, (int32_t)node->end_col};
    return loc;
}
#define PV_LOC(node) pv_emit_loc(PV_NODE(node))
extern const PvLoc pv_no_loc;
uint32_t pv_index_of(PvCompiler *c, PvIndexTable *table, uint64_t key, bool *is_new);

// ---- emit_block.c: guards and blocks
PvLabel pv_emit_guard(PvEmitter *e, int offset);  // start one; return its handler's label
void pv_emit_unguard(PvEmitter *e);               // end the newest
void pv_emit_block(PvEmitter *e, PvBlock block, PvLoc loc);
void pv_emit_end_block(PvEmitter *e);
bool pv_emit_unwind(PvEmitter *e, bool keep_top, PvBlock *loop, PvLoc *loc);
void pv_emit_restore_and_reraise(PvEmitter *e);  // the end of a handler that an exception left

// ---- emit_name.c
uint32_t pv_emit_add_slot(PvEmitter *e, PvSlots *slots, const PvName *name, unsigned kind);
void pv_emit_name(PvEmitter *e, const PvName *name, PvContext ctx, PvLoc loc);
uint32_t pv_emit_cell(PvEmitter *e, const PvName *name);  // the cell's slot, to build a closure
bool pv_emit_name_is_global(PvEmitter *e, const PvName *name);
void pv_emit_bind_scope(PvEmitter *e);   // allot arguments, cells and free variables
void pv_emit_open_inlined(PvEmitter *e, PvScope *scope, PvLoc loc);
void pv_emit_close_inlined(PvEmitter *e);

// ---- emit_expr.c, emit_call.c
void pv_emit_expr(PvEmitter *e, PvNode *node);
void pv_emit_store(PvEmitter *e, PvNode *target);
void pv_emit_delete(PvEmitter *e, PvNode *target);
void pv_emit_aug_assign(PvEmitter *e, PvAugAssignNode *node);
void pv_emit_jump_if(PvEmitter *e, PvNode *test, PvLabel to, bool when, PvLoc loc);
void pv_emit_binary(PvEmitter *e, PvOperator op, bool in_place, PvLoc loc);
void pv_emit_yield_from(PvEmitter *e, bool await, PvLoc loc);
void pv_emit_iterable(PvEmitter *e, PvNode *node); // an expression that is only iterated over
void pv_emit_sequence(PvEmitter *e, PvNodeList *items, PvOpcode build, PvLoc loc);
PvLoc pv_emit_attribute_loc(const PvAttributeNode *node, PvLoc loc);
void pv_emit_call(PvEmitter *e, PvCallNode *node);
// Call what is on the stack (callable, self or null, `pushed` arguments) with more of them.
void pv_emit_arguments(PvEmitter *e, uint32_t pushed, PvNodeList *args, const PvName *extra,
                       PvNodeList *keywords, PvLoc loc);
bool pv_emit_super_attribute(PvEmitter *e, PvAttributeNode *node);

// ---- emit_comprehension.c, emit_match.c
void pv_emit_comprehension(PvEmitter *e, PvNode *node);
void pv_emit_match(PvEmitter *e, PvMatchNode *node);

// ---- emit_function.c, emit_class.c, emit_type.c
PvEmitter *pv_emit_open(PvEmitter *outer, PvCompiler *c, PvScope *scope, const PvName *name,
                        uint32_t first_line);
// Finish a nested code object and make a function of it in `outer`; `flags` tells which attributes
// are on the stack (PV_FUNCTION_*).
void pv_emit_close_function(PvEmitter *e, uint32_t flags, PvLoc loc);
void pv_emit_start(PvEmitter *e);  // RESUME and, for generators, what precedes it
void pv_emit_finish_generator(PvEmitter *e);
void pv_emit_function(PvEmitter *e, PvFunctionDefNode *node);
void pv_emit_lambda(PvEmitter *e, PvLambdaNode *node);
void pv_emit_class(PvEmitter *e, PvClassDefNode *node);
void pv_emit_type_alias(PvEmitter *e, PvTypeAliasNode *node);
void pv_emit_type_params(PvEmitter *e, PvNodeList *params, PvLoc loc);
PvEmitter *pv_emit_open_type_params(PvEmitter *outer, const void *node, const PvName *name,
                                    uint32_t first_line);
void pv_emit_decorators(PvEmitter *e, PvNodeList *decorators);
void pv_emit_apply_decorators(PvEmitter *e, PvNodeList *decorators);
void pv_emit_annotation(PvEmitter *e, PvNode *annotation, PvLoc loc);
const PvConst *pv_emit_docstring(PvEmitter *e, const PvScope *scope, PvNodeList *body);

// ---- emit_stmt.c, emit_try.c, emit_with.c
void pv_emit_statements(PvEmitter *e, const PvNodeList *list);
void pv_emit_statement(PvEmitter *e, PvNode *node);
void pv_emit_setup_annotations(PvEmitter *e, PvNodeList *body);
void pv_emit_body(PvEmitter *e, PvNodeList *body, bool skip_docstring, bool return_last);
void pv_emit_end_async_for(PvEmitter *e, PvLabel handler, PvLabel end, PvLoc loc);
void pv_emit_try(PvEmitter *e, PvTryNode *node);
void pv_emit_try_star(PvEmitter *e, PvTryNode *node);
void pv_emit_with(PvEmitter *e, PvWithNode *node, bool is_async);
void pv_emit_exit_call(PvEmitter *e, bool is_async, PvLoc loc);

// ---- unparse.c: the text of an annotation (PEP 563), or NULL when out of memory
const PvName *pv_unparse(PvCompiler *c, const PvNode *node);

// ---- assemble.c
PvCode *pv_assemble(PvEmitter *e);

#endif
