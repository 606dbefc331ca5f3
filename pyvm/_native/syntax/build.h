// What the driver and the makers build trees with: values, growing lists, new nodes. The driver
// owns the one PvBuilder of a parse. Invariant: lists that grow lie one behind the other in
// `items`, the youngest last, because productions nest.
#ifndef PV_SYNTAX_BUILD_H
#define PV_SYNTAX_BUILD_H

#include "syntax/lexer.h"

typedef union PvValue {
    PvNode *node;
    const PvName *name;
    const PvConst *constant;
    const PvToken *token;
    int64_t number;
    struct {
        uint32_t start; // in the builder's items
        uint32_t count;
    } list;
} PvValue;

typedef struct PvBuilder {
    PvArena *arena;
    PvTree *tree;
    PvSyntaxError *error;
    const PvLexer *lexer;
    PvValue *items; // elements of the lists that still grow
    uint32_t item_count;
    uint32_t item_capacity;
    // where the production being reduced starts and ends
    uint32_t line;
    uint32_t col;
    uint32_t end_line;
    uint32_t end_col;
    const PvToken *next;  // the token behind it
    PvNodeList *no_nodes; // the empty lists
    PvNameList *no_names;
} PvBuilder;

// A maker: read its arguments, leave its answer in `out`. False: b->error is filled in.
typedef bool PvMaker(PvBuilder *b, const PvValue *arguments, PvValue *out);

#define PV_DECLARE_MAKER(word) PvMaker pv_make_##word;
PV_MAKERS(PV_DECLARE_MAKER)
#undef PV_DECLARE_MAKER

// Report that memory ran out; return false.
bool pv_build_no_memory(PvBuilder *b);

// Return a cleared node, placed as the production is; its lists are NULL still. NULL: no memory.
void *pv_build_node(PvBuilder *b, PvNodeKind kind);

// Return a cleared node placed where a token stands.
void *pv_build_node_at(PvBuilder *b, PvNodeKind kind, const PvToken *token);

// Make `node` deeper than `child` (which may be NULL). False: the tree is too deep, reported.
bool pv_build_holds(PvBuilder *b, PvNode *node, const PvNode *child);

// Add a value behind the newest list. False: no memory.
bool pv_build_push(PvBuilder *b, PvValue value);

// Return a list's elements as a finished list; NULL: no memory.
PvNodeList *pv_build_nodes(PvBuilder *b, PvValue list);
PvNameList *pv_build_names(PvBuilder *b, PvValue list);
PvOpList *pv_build_ops(PvBuilder *b, PvValue list);

// Return a constant to fill in; NULL: no memory.
PvConst *pv_build_const(PvBuilder *b, PvConstKind kind);

// Report a SyntaxError at a node, at a token, from one node to the end of another; return false.
bool pv_build_fail(PvBuilder *b, const PvNode *node, const char *format, ...) PV_PRINTF(3, 4);
bool pv_build_fail_token(PvBuilder *b, const PvToken *token, const char *format, ...)
    PV_PRINTF(3, 4);
bool pv_build_fail_range(PvBuilder *b, const PvNode *first, const PvNode *last, const char *format,
                         ...) PV_PRINTF(4, 5);

// Check the order of parameters, a list as pyvm/grammar/functions.py has it. False: reported.
bool pv_make_check_parameters(PvBuilder *b, PvValue parameters);

// Tell whether all of them are plain ones without a default.
bool pv_make_plain_parameters(const PvBuilder *b, PvValue parameters);

// The kind that marks a generator expression without parentheses until its call is complete.
#define PV_NODE_BARE_GENERATOR PV_NODE_COUNT

// Say what an expression is, as CPython's messages do ("function call").
const char *pv_build_expression_name(const PvNode *node);

#endif
