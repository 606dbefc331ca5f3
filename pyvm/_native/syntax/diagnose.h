// What is wrong with a source that was refused, in CPython's words. It runs only then, so it may
// look at the driver's stack and the line's tokens at leisure. Each theme's rules stand in a file
// of their own (diagnose_*.c); the first that knows the mistake reports it.
#ifndef PV_SYNTAX_DIAGNOSE_H
#define PV_SYNTAX_DIAGNOSE_H

#include "syntax/driver.h"

// Settle what a failed parse reports: what the lexer, a maker or a rule says, as CPython prefers
// them.
void pv_diagnose(PvDriver *driver);

// Refuse what a prompt gave when a block on the last line has no line end: more may follow it.
bool pv_diagnose_unfinished(PvDriver *driver, const PvNode *root);

// For the rules:

// The symbol of a nonterminal.
#define NT(name) PV_SYMBOL_OF(PV_NT_##name)

// Return the slot `down` symbols below the top of the stack; one without a symbol if there is none.
const PvSlot *pv_diagnose_slot(const PvDriver *driver, uint32_t down);

// Return the symbol there, or -1.
int pv_diagnose_symbol(const PvDriver *driver, uint32_t down);

// Return the expression that ends right before the token in the way, if one does: the node that an
// operator or another operand would follow.
PvNode *pv_diagnose_operand(const PvDriver *driver);

// Return how far below the top an open bracket or the start of the statement is.
uint32_t pv_diagnose_enclosing(const PvDriver *driver);

// Return the first token of the statement that the token in the way is in.
const PvToken *pv_diagnose_statement_start(const PvDriver *driver);

// As pv_driver_extent; the driver then counts as having read on to the token behind.
const PvToken *pv_diagnose_extent(PvDriver *driver, const PvToken *start, PvExtent extent);

// Report over tokens; return true.
bool pv_diagnose_tokens(PvDriver *driver, const PvToken *first, const PvToken *last,
                        const char *format, ...) PV_PRINTF(4, 5);

// Report from a token to where the lexer stands, which is behind `read`: some of CPython's rules give
// that place, one column short. Return true.
bool pv_diagnose_from(PvDriver *driver, const PvToken *first, const PvToken *read,
                      const char *message);

// Report from a node to a token; return true.
bool pv_diagnose_node_to(PvDriver *driver, const PvNode *first, const PvToken *last,
                         const char *message);

// Report at the token in the way, which may be an indentation or the end of the source.
void pv_diagnose_after_line(PvDriver *driver, PvSyntaxErrorType type, const char *message);

// Tell whether a token is the end of a last line that has none in the source.
bool pv_diagnose_is_implicit(const PvDriver *driver, const PvToken *token);

// The rules of each theme: true when one knew the mistake.
bool pv_diagnose_block(PvDriver *driver);
bool pv_diagnose_statement(PvDriver *driver);
bool pv_diagnose_string(PvDriver *driver);
bool pv_diagnose_expression(PvDriver *driver);

#endif
