// Decides which of the errors at hand is reported, and holds what the rules share. See diagnose.h.
#include "syntax/diagnose.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

const PvSlot *pv_diagnose_slot(const PvDriver *d, uint32_t down) {
    return down < d->depth ? &d->stack[d->depth - down] : &d->stack[0];
}

int pv_diagnose_symbol(const PvDriver *d, uint32_t down) {
    return down < d->depth ? pv_driver_symbol(&d->stack[d->depth - down]) : -1;
}

// Return the default or the parameter that ends with a token.
static PvNode *last_of_parameters(const PvArgumentsNode *node, const PvToken *end) {
    const PvNodeList *const lists[] = {node->defaults, node->kw_defaults, node->args,
                                       node->posonlyargs, node->kwonlyargs};
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
        PvNode *last = lists[i]->n ? lists[i]->item[lists[i]->n - 1] : NULL;
        if (last && last->end_line == end->end_line && last->end_col == end->end_col) return last;
    }
    PvNode *const stars[] = {node->vararg, node->kwarg};
    for (size_t i = 0; i < 2; i++)
        if (stars[i] && stars[i]->end_line == end->end_line && stars[i]->end_col == end->end_col)
            return stars[i];
    return NULL;
}

// Return the expression that a symbol's value is, or ends in; NULL if it is something else.
static PvNode *expression_of(const PvDriver *d, int symbol, PvValue value) {
    switch (symbol) {
    case NT(ATOM):
    case NT(NUMBER):
    case NT(PRIMARY):
    case NT(AWAITED):
    case NT(POWER):
    case NT(FACTOR):
    case NT(TERM):
    case NT(SUM):
    case NT(SHIFT):
    case NT(BITAND):
    case NT(BITXOR):
    case NT(BITOR):
    case NT(COMPARISON):
    case NT(INVERSION):
    case NT(CONJUNCTION):
    case NT(DISJUNCTION):
    case NT(TEST):
    case NT(LAMBDA):
    case NT(NAMED):
    case NT(STARRED):
    case NT(EXPRESSION):
    case NT(EXPRESSIONS):
    case NT(YIELD):
    case NT(ELEMENT):
    case NT(BOUND):
    case NT(SLICE):
    case NT(SLICES):
    case NT(SLICE_ELEMENT):
    case NT(ARGUMENT):
    case NT(HOLE_VALUE):
    case NT(FOR_TARGET):
    case NT(FOR_TARGETS):
    case NT(WITH_ITEM):
    case NT(ANNOTATED):
    case NT(CLAUSE): return value.node;
    case NT(EXPRESSION_LIST):
    case NT(ELEMENTS):
    case NT(ELEMENTS_MANY):
    case NT(ARGUMENT_LIST):
    case NT(ARGUMENTS):
    case NT(SLICE_LIST):
    case NT(FOR_TUPLE):
    case NT(WITH_ITEMS):
    case NT(CLAUSES):
    case NT(CONDITIONS):
    case NT(PAIR):
    case NT(PAIRS):
    case NT(DELETED):
        if (!value.list.count) return NULL;
        return d->build.items[value.list.start + value.list.count - 1].node;
    case NT(PARAMETERS):
    case NT(LAMBDA_ARGUMENTS): return last_of_parameters(PV_AS(Arguments, value.node), d->token - 1);
    case NT(PARAMETER):
    case NT(PARAMETER_LIST):
    case NT(LAMBDA_PARAMETER):
    case NT(LAMBDA_PARAMETERS): {
        // four elements each: what it is, its arg node, its default ...
        if (value.list.count < 4) return NULL;
        const PvValue *last = &d->build.items[value.list.start + value.list.count - 4];
        if (last[0].number > 2) return NULL;
        return last[0].number == 0 && last[2].node ? last[2].node : last[1].node;
    }
    default: return NULL;
    }
}

PvNode *pv_diagnose_operand(const PvDriver *d) {
    PvNode *node = expression_of(d, pv_diagnose_symbol(d, 0), pv_diagnose_slot(d, 0)->value);
    // down the right edge, to where the grammar would look for the operand
    while (node) {
        switch (node->kind) {
        case PV_NODE_KEYWORD: node = PV_AS(Keyword, node)->value; continue;
        case PV_NODE_STARRED: node = PV_AS(Starred, node)->value; continue;
        case PV_NODE_IF_EXP: node = PV_AS(IfExp, node)->orelse; continue;
        case PV_NODE_LAMBDA: node = PV_AS(Lambda, node)->body; continue;
        case PV_NODE_NAMED_EXPR: node = PV_AS(NamedExpr, node)->value; continue;
        case PV_NODE_YIELD: node = PV_AS(Yield, node)->value; continue;
        case PV_NODE_YIELD_FROM: node = PV_AS(YieldFrom, node)->value; continue;
        case PV_NODE_ARG: node = PV_AS(Arg, node)->annotation; continue;
        case PV_NODE_WITHITEM: node = PV_AS(Withitem, node)->context_expr; continue;
        case PV_NODE_COMPREHENSION: {
            const PvNodeList *ifs = PV_AS(Comprehension, node)->ifs;
            node = ifs->n ? ifs->item[ifs->n - 1] : PV_AS(Comprehension, node)->iter;
            continue;
        }
        case PV_NODE_SLICE: {
            PvSliceNode *slice = PV_AS(Slice, node);
            node = slice->step ? slice->step : slice->upper;
            continue;
        }
        default: break;
        }
        break;
    }
    return node && node->kind >= PV_NODE_BOOL_OP && node->kind <= PV_NODE_TUPLE ? node : NULL;
}

uint32_t pv_diagnose_enclosing(const PvDriver *d) {
    for (uint32_t down = 0; down < d->depth; down++) {
        switch (pv_diagnose_symbol(d, down)) {
        case PV_TOKEN_LPAR:
        case PV_TOKEN_WITH_PAREN:
        case PV_TOKEN_LSQB:
        case PV_TOKEN_LBRACE:
        case PV_TOKEN_START_FILE:
        case PV_TOKEN_START_EVAL:
        case PV_TOKEN_START_SINGLE:
        case NT(STATEMENTS):
        case PV_TOKEN_INDENT: return down;
        default: break;
        }
    }
    return d->depth;
}

const PvToken *pv_diagnose_statement_start(const PvDriver *d) {
    const PvToken *start = d->token;
    while (start > d->lexer.tokens) {
        const PvToken *before = start - 1;
        bool between = before->type == PV_TOKEN_SEMI || before->type == PV_TOKEN_COLON;
        if (between && !before->level) break;
        if (before->type == PV_TOKEN_INDENT || before->type == PV_TOKEN_DEDENT) break;
        start = before;
    }
    return start;
}

const PvToken *pv_diagnose_extent(PvDriver *d, const PvToken *start, PvExtent extent) {
    const PvToken *stopped;
    const PvToken *last = pv_driver_extent(&d->lexer, start, extent, &stopped);
    if (stopped->line > d->reached) d->reached = stopped->line;
    return last;
}

bool pv_diagnose_tokens(PvDriver *d, const PvToken *first, const PvToken *last, const char *format,
                        ...) {
    char message[200];
    va_list values;
    va_start(values, format);
    vsnprintf(message, sizeof message, format, values);
    va_end(values);
    pv_syntax_error_span(d->error, PV_SYNTAX_ERROR, d->build.tree, first->line, first->col,
                         last->end_line, last->end_col, "%s", message);
    return true;
}

bool pv_diagnose_from(PvDriver *d, const PvToken *first, const PvToken *read,
                      const char *message) {
    pv_diagnose_tokens(d, first, read, "%s", message);
    d->error->end_col--;
    return true;
}

bool pv_diagnose_is_implicit(const PvDriver *d, const PvToken *token) {
    return token->type == PV_TOKEN_NEWLINE && d->build.tree->implicit_end &&
           token->end == d->build.tree->length - 1;
}

bool pv_diagnose_node_to(PvDriver *d, const PvNode *first, const PvToken *last,
                         const char *message) {
    pv_syntax_error_span(d->error, PV_SYNTAX_ERROR, d->build.tree, first->line, first->col,
                         last->end_line, last->end_col, "%s", message);
    return true;
}

void pv_diagnose_after_line(PvDriver *d, PvSyntaxErrorType type, const char *message) {
    const PvToken *token = d->token;
    const PvToken *next = token;
    while (next->type == PV_TOKEN_DEDENT) next++;
    uint32_t line = token->line;
    uint32_t col = token->type == PV_TOKEN_INDENT ? token->end_col : token->col;
    if (next->type == PV_TOKEN_END && line > 1) {
        // behind the last line of the source
        const char *end = d->build.tree->source + d->build.tree->length - 1;
        const char *start = end;
        while (start > d->build.tree->source && start[-1] != '\n') start--;
        line--;
        col = (uint32_t)(end - start) + 1;
    } else if (token->type != PV_TOKEN_INDENT && token->type != PV_TOKEN_DEDENT) {
        pv_syntax_error_span(d->error, type, d->build.tree, line, col, token->end_line,
                             token->end_col, "%s", message);
        return;
    }
    // CPython has no column for indentation: it shows how far the line was read
    pv_syntax_error_span(d->error, type, d->build.tree, line, 0, 0, PV_END_MINUS_ONE, "%s",
                         message);
    d->error->col = (int32_t)col;
}

// A hole of an f-string that holds more, or less, than an expression.
static bool unreadable_hole(PvDriver *d) {
    for (uint32_t down = 1; down < d->depth; down++) {
        if (pv_diagnose_symbol(d, down) != PV_TOKEN_LBRACE ||
            pv_diagnose_symbol(d, down + 1) != NT(PIECES))
            continue;
        const PvToken *start = pv_diagnose_slot(d, down)->value.token + 1;
        const PvToken *last = pv_diagnose_extent(d, start, PV_EXTENT_EXPRESSIONS);
        if (!last)
            return pv_diagnose_tokens(d, start, start,
                                      "f-string: expecting a valid expression after '{'");
        return pv_diagnose_tokens(d, last + 1, last + 1,
                                  "f-string: expecting '=', or '!', or ':', or '}'");
    }
    return false;
}

static void never_closed(PvDriver *d) {
    const PvBracket *open = &d->lexer.brackets[d->lexer.bracket_count - 1];
    *d->error = (PvSyntaxError){0};
    pv_syntax_error_span(d->error, PV_SYNTAX_ERROR, d->build.tree, open->line, open->col, 0, 0,
                         "'%c' was never closed", open->open);
}

// Find out why the driver has no place for its token. True: the lexer cannot know better.
static bool explain(PvDriver *d) {
    const PvToken *token = d->token;
    if (token->type == PV_TOKEN_END && d->lexer.unclosed) {
        never_closed(d);
        return true;
    }
    if (pv_diagnose_block(d)) return false;
    if (token->type == PV_TOKEN_INDENT || token->type == PV_TOKEN_DEDENT) {
        bool indent = token->type == PV_TOKEN_INDENT;
        pv_diagnose_after_line(d, PV_SYNTAX_INDENTATION,
                               indent ? "unexpected indent" : "unexpected unindent");
        return true;
    }
    if (pv_diagnose_string(d) || pv_diagnose_statement(d) || pv_diagnose_expression(d))
        return false;
    if (unreadable_hole(d)) return false;
    // CPython would have tried the token as the start of another expression
    pv_diagnose_extent(d, token, PV_EXTENT_EXPRESSION);
    pv_diagnose_tokens(d, token, token, "invalid syntax");
    if (token->type == PV_TOKEN_END || pv_diagnose_is_implicit(d, token)) {
        // CPython stays on the last line, in no column
        if (token->type == PV_TOKEN_END) d->error->line = d->error->end_line = token->line - 1;
        d->error->col = d->error->end_col = 0;
    }
    return false;
}

static uint32_t last_line(const PvTree *tree) {
    uint32_t line = 0;
    for (size_t i = 0; i < tree->length; i++) line += tree->source[i] == '\n';
    return line;
}

// Tell whether what a prompt gave ends in a statement with a block.
static bool is_compound(const PvNode *root) {
    const PvNodeList *body = PV_AS(Interactive, root)->body;
    switch (body->item[body->n - 1]->kind) {
    case PV_NODE_FUNCTION_DEF:
    case PV_NODE_ASYNC_FUNCTION_DEF:
    case PV_NODE_CLASS_DEF:
    case PV_NODE_FOR:
    case PV_NODE_ASYNC_FOR:
    case PV_NODE_WHILE:
    case PV_NODE_IF:
    case PV_NODE_WITH:
    case PV_NODE_ASYNC_WITH:
    case PV_NODE_MATCH:
    case PV_NODE_TRY:
    case PV_NODE_TRY_STAR: return true;
    default: return false;
    }
}

bool pv_diagnose_unfinished(PvDriver *d, const PvNode *root) {
    const PvTree *tree = d->build.tree;
    if (root->kind != PV_NODE_INTERACTIVE || !tree->implicit_end) return false;
    if (!is_compound(root)) return false;
    const char *start = tree->source + tree->length - 1;
    while (start > tree->source && start[-1] != '\n') start--;
    if (*start == ' ' || *start == '\t' || *start == '#') return false;
    uint32_t line = last_line(tree);
    pv_syntax_error_span(d->error, PV_SYNTAX_ERROR, tree, line, 0, line, 0, "invalid syntax");
    d->error->col = d->error->end_col = 0;
    return true;
}

// A prompt takes one simple line; what follows it does not matter.
static bool second_statement(PvDriver *d) {
    if (d->depth != 1 || pv_diagnose_symbol(d, 0) != NT(SOURCE)) return false;
    const PvNode *root = d->stack[1].value.node;
    if (root->kind != PV_NODE_INTERACTIVE || is_compound(root)) return false;
    const PvBuilder *b = &d->build;
    // CPython points at the line end, a comment before it included
    const char *start = b->tree->source;
    for (uint32_t line = 1; line < b->end_line; line++) start = strchr(start, '\n') + 1;
    uint32_t col = b->end_col;
    uint32_t end = (uint32_t)strcspn(start, "\n");
    while (start[col] == ' ' || start[col] == '\t' || start[col] == ';') col++;
    pv_syntax_error_span(d->error, PV_SYNTAX_ERROR, b->tree, b->end_line, col, b->end_line,
                         end + 1, "multiple statements found while compiling a single statement");
    d->reached = b->end_line;
    return true;
}

static void settle(PvDriver *d) {
    PvLexer *lexer = &d->lexer;
    d->reached = d->stuck ? d->token->line - (d->token->type == PV_TOKEN_END) : d->error->line;
    if (d->lexical.type == PV_SYNTAX_MEMORY) *d->error = d->lexical;
    if (d->error->type == PV_SYNTAX_MEMORY || d->error->type == PV_SYNTAX_NESTING) return;
    if (d->stuck) {
        if (second_statement(d)) return;
        // the lexer's error is where its good tokens end
        bool there = lexer->failed && d->token == lexer->tokens + lexer->count - 1;
        if (there) *d->error = d->lexical;
        if (there || explain(d)) return;
    }
    // CPython reads on to the end and prefers the lexer's errors, but for those inside f-strings
    // and for indentation
    while (!lexer->failed && !lexer->ended) pv_lexer_line(lexer);
    bool indentation = d->lexical.type == PV_SYNTAX_INDENTATION || d->lexical.type == PV_SYNTAX_TAB;
    if (lexer->failed && !lexer->failed_in_string && !indentation) *d->error = d->lexical;
    else if (lexer->unclosed && !lexer->failed && !lexer->string_count &&
             d->reached > lexer->brackets[lexer->bracket_count - 1].line)
        never_closed(d);
}

void pv_diagnose(PvDriver *d) {
    settle(d);
    PvSyntaxError *error = d->error;
    // CPython shows a line with its end while it has read no further
    error->line_end = error->stage == PV_STAGE_PARSER && d->reached <= error->line;
    if (d->build.tree->implicit_end && error->line >= last_line(d->build.tree))
        error->line_end = false;
}
