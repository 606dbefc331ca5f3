// What is wrong with a source that the driver is stuck in, in CPython's words.
#ifndef PV_SYNTAX_DIAGNOSE_H
#define PV_SYNTAX_DIAGNOSE_H

#include "syntax/driver.h"

// Fill in the error of a driver that found no place for a token.
void pv_diagnose_stuck(PvDriver *driver);

// An error was reported: read on to the end, since CPython prefers the lexer's errors, wherever they
// are, to the parser's.
void pv_diagnose_rest(PvDriver *driver);

#endif
