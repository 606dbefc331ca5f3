// The LALR driver: tokens in, tree out, by the tables that PLY made of pyvm/grammar/. It recurses
// nowhere. When the grammar has no place for a token it stops where it is, so that diagnose.c can
// look at its stack and say what is wrong.
#ifndef PV_SYNTAX_DRIVER_H
#define PV_SYNTAX_DRIVER_H

#include "syntax/build.h"

// A symbol on the stack: the state it led to, its value, where it starts.
typedef struct PvSlot {
    PvValue value;
    uint32_t line;
    uint32_t col;
    uint32_t mark; // items that lists below it hold
    uint16_t state;
} PvSlot;

typedef struct PvDriver {
    PvBuilder build;
    PvLexer lexer;
    PvSlot *stack;  // stack[0] holds the first state and no symbol
    uint32_t depth; // symbols on it
    uint32_t capacity;
    const PvToken *token;  // the first that was not shifted
    PvSyntaxError *error;  // what the grammar or a maker says
    PvSyntaxError lexical; // what the lexer says; the line's good tokens are parsed all the same
    bool stuck;            // no place for the token
    uint32_t reached;      // the last line that was looked at to explain an error
} PvDriver;

// A symbol's number: that of a token, or for a nonterminal this.
#define PV_SYMBOL_OF(nonterminal) (PV_TOKEN_COUNT + 1 + (nonterminal))

// Parse a tree's source from one of the START tokens. NULL: driver->stuck, or the error is filled
// in.
PvNode *pv_driver_run(PvDriver *driver, PvTree *tree, PvTokenType start, PvSyntaxError *error);

// Return the symbol of a slot above stack[0].
int pv_driver_symbol(const PvSlot *slot);

// Find the last token of the longest expression that starts at a token of the current line; NULL if
// none does. EXPRESSIONS may be a tuple without parentheses, an EXPRESSION ends at a comma.
typedef enum PvExtent { PV_EXTENT_EXPRESSION, PV_EXTENT_EXPRESSIONS } PvExtent;
// `stopped`, if not NULL, gets the token that could not go on.
const PvToken *pv_driver_extent(const PvLexer *lexer, const PvToken *start, PvExtent extent,
                                const PvToken **stopped);

// Tell whether a token could come next, whatever it takes to reduce first.
bool pv_driver_accepts(const PvDriver *driver, PvTokenType token);

#endif
