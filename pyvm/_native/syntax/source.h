// A source as the lexer wants it: UTF-8 without a byte order mark, lines ended by '\n' alone, the
// last one too, a NUL behind.
#ifndef PV_SYNTAX_SOURCE_H
#define PV_SYNTAX_SOURCE_H

#include "syntax/error.h"
#include "syntax/tree.h"
#include "text/codecs.h"

// Decode `length` bytes into tree->source; `text`: they are a str's, an encoding line means
// nothing. `file`: as CPython reads a file, a missing last line end leaves no trace. False: reported.
bool pv_source_read(PvTree *tree, const char *bytes, size_t length, bool text, bool file,
                    PvSyntaxError *error);

// The codec that an encoding line names, if bytes are not read as UTF-8.
bool pv_source_codec(const char *bytes, size_t length, PvCodec *codec);

#endif
