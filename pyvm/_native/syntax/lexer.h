// The lexer: source text to tokens, one logical line at a time. It owns indentation, line joining,
// brackets, the modes of f-strings and the soft keywords (with the whole line in sight, it can tell
// `match x:` from `match(x)`). Invariant: the tokens of a line stay where they are until the next
// line is asked for.
#ifndef PV_SYNTAX_LEXER_H
#define PV_SYNTAX_LEXER_H

#include "gen/grammar.gen.h"
#include "syntax/error.h"
#include "syntax/tree.h"

// CPython's bounds, so that the same sources are refused.
#define PV_LEXER_BRACKETS 200
#define PV_LEXER_INDENTS 100
#define PV_LEXER_STRINGS 150

typedef struct PvToken {
    uint8_t type;   // PvTokenType
    uint8_t op;     // AUGASSIGN: its PvOperator; FMIDDLE: whether the string is raw
    uint16_t level; // brackets open around it
    uint32_t start; // offset of its first byte in the source
    uint32_t end;   // one past its last byte
    uint32_t line;  // as PvNode's
    uint32_t col;
    uint32_t end_line;
    uint32_t end_col;
    const PvName *name; // NAME
} PvToken;

typedef struct PvBracket {
    char open; // ( [ {
    uint32_t line;
    uint32_t col;
} PvBracket;

// An f-string being read. Its text and the format of a hole are read as text, a hole as tokens.
typedef struct PvStringMode {
    char quote;
    bool triple;
    bool raw;
    bool in_text;  // text (or a format) comes next, not tokens
    uint8_t holes; // holes open in each other: 0 outside any
    uint32_t line; // of its FSTART token
    uint32_t col;
    uint16_t hole_level[8]; // brackets open inside each open hole, its own included
    bool in_format[8];      // that hole is at its format, before any hole in it
} PvStringMode;

typedef struct PvLexer {
    PvTree *tree;
    PvSyntaxError *error;
    const char *at;         // next character
    const char *end;        // the NUL behind the source
    const char *line_start; // of the line `at` is in
    uint32_t line;
    PvToken *tokens; // of the logical line
    uint32_t count;
    uint32_t capacity;
    bool ended;            // the END token was given
    PvToken no_token;      // stands for a line that memory has no room for
    bool unclosed;         // the source ended inside brackets
    bool failed;           // there was an error; the tokens before it end in one of no type
    bool failed_in_string; // it was inside an f-string
    bool match_header;     // the line before was `match ...:`
    uint16_t indent_count; // indents open, the outermost (0) not counted
    uint16_t bracket_count;
    uint16_t string_count;
    struct {
        uint32_t col;     // tabs to the next multiple of 8
        uint32_t alt_col; // tabs as one: both must agree on the order
        bool cases;       // the block of a `match`
    } indents[PV_LEXER_INDENTS + 1];
    PvBracket brackets[PV_LEXER_BRACKETS];
    PvStringMode strings[PV_LEXER_STRINGS];
} PvLexer;

// Start at the beginning of tree->source, which must end in '\n' and have a NUL behind.
void pv_lexer_init(PvLexer *lexer, PvTree *tree, PvSyntaxError *error);

// Read the next logical line, its indentation first; the last one is END alone, after dedents.
// False: lexer->error says what is wrong, and the line ends in a token of type PV_TOKEN_COUNT.
bool pv_lexer_line(PvLexer *lexer);

// For the parts of the lexer:

// Add a token that spans [start, lexer->at) of the current line; NULL when out of memory.
PvToken *pv_lexer_add(PvLexer *lexer, PvTokenType type, const char *start);

// Report an error at the character before `at`, as CPython's tokenizer does; return false.
bool pv_lexer_fail(PvLexer *lexer, const char *format, ...) PV_PRINTF(2, 3);

// Report an error at the character before `place`, in the current line.
bool pv_lexer_fail_at(PvLexer *lexer, const char *place, const char *format, ...) PV_PRINTF(3, 4);

// Read a number; lexer->at is at its first character.
bool pv_lexer_number(PvLexer *lexer);

// Read a string literal, or the opening of an f-string; `start` is its prefix, `at` its quote.
bool pv_lexer_string(PvLexer *lexer, const char *start);

// Read what comes next in an f-string's text or format.
bool pv_lexer_string_text(PvLexer *lexer);

// Classes of bytes.
enum { PV_BYTE_NAME_START = 1, PV_BYTE_NAME = 2, PV_BYTE_DIGIT = 4, PV_BYTE_HEX = 8 };
extern const uint8_t pv_lexer_bytes[256];

#endif
