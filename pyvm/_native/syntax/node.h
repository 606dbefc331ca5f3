// What every node of a syntax tree is made of: its head, lists, names and constants. The struct of
// each kind is generated from pyvm/spec/nodes.py and laid over PvNode. All of it lives in the arena
// of the parse. Invariants: a list field is never NULL (an empty one has n == 0); a name is
// interned in its tree, so two equal names are one pointer; node->depth is one more than its
// deepest child's, and at most PV_TREE_DEPTH, so a walker may recurse.
#ifndef PV_SYNTAX_NODE_H
#define PV_SYNTAX_NODE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// The deepest tree that is accepted; beyond it the source is refused with a SyntaxError.
#define PV_TREE_DEPTH 3000

typedef struct PvNode {
    uint16_t kind;  // PvNodeKind
    uint16_t depth; // 1 for a leaf
    uint32_t line;  // from 1
    uint32_t col;   // from 0, in bytes of UTF-8, as the ast module counts
    uint32_t end_line;
    uint32_t end_col;
} PvNode;

typedef struct PvName {
    uint32_t length; // in bytes
    uint32_t id;     // dense, from 0, in order of first appearance: an index for side tables
    uint64_t hash;   // private to syntax/names.c
    char utf8[];     // with a NUL behind
} PvName;

typedef enum PvConstKind {
    PV_CONST_NONE,
    PV_CONST_TRUE,
    PV_CONST_FALSE,
    PV_CONST_ELLIPSIS,
    PV_CONST_INT,     // integer
    PV_CONST_BIG_INT, // text: digits only, in `base`; does not fit an int64_t
    PV_CONST_FLOAT,   // real
    PV_CONST_COMPLEX, // real is the imaginary part, the real part is 0
    PV_CONST_STR,     // text: UTF-8; a lone surrogate is encoded as its own three bytes
    PV_CONST_BYTES,   // text: the bytes
} PvConstKind;

typedef struct PvConst {
    uint8_t kind;      // PvConstKind
    uint8_t base;      // BIG_INT: 2, 8, 10 or 16
    uint32_t max_char; // STR: the largest code point, 0 when empty
    uint32_t chars;    // STR: number of code points
    union {
        int64_t integer;
        double real;
        struct {
            const char *bytes; // with a NUL behind, may hold NULs
            uint32_t length;   // in bytes
        } text;
    };
} PvConst;

typedef struct PvNodeList {
    uint32_t n;
    PvNode *item[];
} PvNodeList;

typedef struct PvNameList {
    uint32_t n;
    const PvName *item[];
} PvNameList;

// The operators of a comparison, each a PvCompareOp.
typedef struct PvOpList {
    uint32_t n;
    uint8_t item[];
} PvOpList;

#endif
