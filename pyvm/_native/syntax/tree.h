// The syntax tree as a whole, and what can be done to any tree without knowing its kinds: find a
// node's fields, walk, dump. It keeps no state; the tree is the arena's.
#ifndef PV_SYNTAX_TREE_H
#define PV_SYNTAX_TREE_H

#include <stdio.h>

#include "core/arena.h"
#include "gen/nodes.gen.h"
#include "syntax/names.h"

// What belongs to a tree and to no node. The three kinds of root point at it.
typedef struct PvTree {
    PvArena *arena;
    PvNames names;      // all names of the tree; a compiler may add its own
    const char *source; // the text as parsed: UTF-8, without a byte order mark
    size_t length;
    struct PvWarnings *warnings; // where to note what is odd, or NULL
    bool implicit_end; // its last line end was not in the source, and its mode shows that
} PvTree;

// Read a node as its kind: PV_AS(If, node)->test.
#define PV_AS(Kind, pointer) ((Pv##Kind##Node *)(pointer))

// Return the tree of a root (Module, Interactive or Expression).
PvTree *pv_tree_of(const PvNode *root);

typedef enum PvFieldType {
    PV_FIELD_NODE,
    PV_FIELD_NAME,
    PV_FIELD_CONST,
    PV_FIELD_INT,
    PV_FIELD_EXPR_CONTEXT,
    PV_FIELD_OPERATOR,
    PV_FIELD_BOOLOP,
    PV_FIELD_UNARYOP,
    PV_FIELD_CMPOP,
} PvFieldType;

typedef enum PvFieldShape {
    PV_SHAPE_ONE,
    PV_SHAPE_OPTIONAL,
    PV_SHAPE_LIST,
    PV_SHAPE_LIST_OF_OPTIONAL,
} PvFieldShape;

typedef struct PvField {
    const char *name;
    uint8_t type;  // PvFieldType
    uint8_t shape; // PvFieldShape
    uint16_t offset;
} PvField;

typedef struct PvKindInfo {
    const char *name; // as in the ast module
    const PvField *fields;
    uint8_t field_count;
    bool located; // the ast module gives it a position
    uint16_t size;
} PvKindInfo;

extern const PvKindInfo pv_kind_info[PV_NODE_COUNT];

// Return the ast module's name of an operator in a field of that type ("Add").
const char *pv_tree_operator_name(PvFieldType type, int op);

// Call `visit` for each node below `node` (children only, in field order, absent ones skipped).
void pv_tree_each_child(const PvNode *node, void (*visit)(PvNode *child, void *data), void *data);

// Print a tree, one node a line, with fields, values and positions: what tests compare.
void pv_tree_dump(const PvNode *node, FILE *out);

#endif
