// The text of an annotation, for `from __future__ import annotations` (PEP 563): an expression is
// written back as Python, with the parentheses that its operators need and no others. The result
// equals what CPython keeps in __annotations__.
#include <string.h>

#include "compiler/emit.h"
#include "core/msgpack.h"
#include "text/floats.h"

// How tightly an expression binds; one that binds less than its place asks for gets parentheses.
typedef enum Level {
    LEVEL_TUPLE,
    LEVEL_TEST,  // if, lambda
    LEVEL_OR,
    LEVEL_AND,
    LEVEL_NOT,
    LEVEL_COMPARE,
    LEVEL_BIT_OR,
    LEVEL_BIT_XOR,
    LEVEL_BIT_AND,
    LEVEL_SHIFT,
    LEVEL_ARITH,
    LEVEL_TERM,
    LEVEL_FACTOR,
    LEVEL_POWER,
    LEVEL_AWAIT,
    LEVEL_ATOM,
} Level;

typedef PvMsgWriter Out;

static void write_expr(Out *out, const PvNode *node, Level level);

static void text(Out *out, const char *bytes) {
    pv_msgpack_write_raw(out, bytes, strlen(bytes));
}

static void name(Out *out, const PvName *n) { pv_msgpack_write_raw(out, n->utf8, n->length); }

static void open_if(Out *out, bool needed) {
    if (needed) text(out, "(");
}

static void close_if(Out *out, bool needed) {
    if (needed) text(out, ")");
}

static void write_list(Out *out, const PvNodeList *items, Level level) {
    for (uint32_t i = 0; i < items->n; i++) {
        if (i) text(out, ", ");
        write_expr(out, items->item[i], level);
    }
}

// ---- constants

static void hex(Out *out, const char *lead, uint32_t value, unsigned digits) {
    static const char digit[] = "0123456789abcdef";
    text(out, lead);
    for (unsigned i = digits; i-- > 0;)
        pv_msgpack_write_raw(out, &digit[value >> (4 * i) & 15], 1);
}

// Bytes of a constant between quotes, those outside printable ASCII of bytes escaped.
static void write_quoted(Out *out, const PvConst *value, bool is_bytes) {
    const unsigned char *s = (const unsigned char *)value->text.bytes;
    uint32_t n = value->text.length;
    bool single = memchr(s, '\'', n) != NULL, twice = memchr(s, '"', n) != NULL;
    char quote = single && !twice ? '"' : '\'';
    pv_msgpack_write_raw(out, &quote, 1);
    for (uint32_t i = 0; i < n; i++) {
        if (s[i] == (unsigned char)quote || s[i] == '\\') {
            text(out, "\\");
            pv_msgpack_write_raw(out, &s[i], 1);
        } else if (s[i] == '\n') {
            text(out, "\\n");
        } else if (s[i] == '\r') {
            text(out, "\\r");
        } else if (s[i] == '\t') {
            text(out, "\\t");
        } else if (s[i] < 32 || s[i] == 127 || (is_bytes && s[i] > 127)) {
            hex(out, "\\x", s[i], 2);
        } else if (s[i] == 0xED && i + 2 < n && s[i + 1] >= 0xA0) {
            hex(out, "\\u", 0xD000u | (s[i + 1] & 63u) << 6 | (s[i + 2] & 63u), 4);
            i += 2;
        } else {
            pv_msgpack_write_raw(out, &s[i], 1);
        }
    }
    pv_msgpack_write_raw(out, &quote, 1);
}

static void write_real(Out *out, double value) {
    char buffer[PV_FLOAT_REPR_MAX];
    size_t n = pv_float_repr(value, buffer);
    // An infinity cannot be spelt, but a number too large can.
    if (value > 1.7976931348623157e308) text(out, "1e309");
    else pv_msgpack_write_raw(out, buffer, n);
}

static void write_int(Out *out, int64_t value) {
    char buffer[24];
    size_t at = sizeof buffer;
    uint64_t left = value < 0 ? (uint64_t)0 - (uint64_t)value : (uint64_t)value;
    do buffer[--at] = (char)('0' + left % 10);
    while (left /= 10);
    if (value < 0) buffer[--at] = '-';
    pv_msgpack_write_raw(out, buffer + at, sizeof buffer - at);
}

static void write_const(Out *out, const PvConst *value) {
    switch (value->kind) {
        case PV_CONST_NONE: text(out, "None"); break;
        case PV_CONST_TRUE: text(out, "True"); break;
        case PV_CONST_FALSE: text(out, "False"); break;
        case PV_CONST_ELLIPSIS: text(out, "..."); break;
        case PV_CONST_INT: write_int(out, value->integer); break;
        case PV_CONST_BIG_INT:
            if (value->base != 10)
                text(out, value->base == 16 ? "0x" : value->base == 8 ? "0o" : "0b");
            pv_msgpack_write_raw(out, value->text.bytes, value->text.length);
            break;
        case PV_CONST_FLOAT: write_real(out, value->real); break;
        case PV_CONST_COMPLEX: {
            char buffer[PV_FLOAT_REPR_MAX];
            size_t n = pv_float_repr(value->real, buffer);
            if (n > 2 && buffer[n - 1] == '0' && buffer[n - 2] == '.') n -= 2;
            if (value->real > 1.7976931348623157e308) text(out, "1e309");
            else pv_msgpack_write_raw(out, buffer, n);
            text(out, "j");
            break;
        }
        case PV_CONST_STR: write_quoted(out, value, false); break;
        case PV_CONST_BYTES:
            text(out, "b");
            write_quoted(out, value, true);
            break;
        default: break;
    }
}

// ---- operators

static void write_binary(Out *out, const PvBinOpNode *node, Level level) {
    static const struct {
        const char *text;
        Level level;
    } operators[] = {
        [PV_OPERATOR_ADD] = {" + ", LEVEL_ARITH},     [PV_OPERATOR_SUB] = {" - ", LEVEL_ARITH},
        [PV_OPERATOR_MULT] = {" * ", LEVEL_TERM},     [PV_OPERATOR_MAT_MULT] = {" @ ", LEVEL_TERM},
        [PV_OPERATOR_DIV] = {" / ", LEVEL_TERM},      [PV_OPERATOR_MOD] = {" % ", LEVEL_TERM},
        [PV_OPERATOR_POW] = {" ** ", LEVEL_POWER},    [PV_OPERATOR_LSHIFT] = {" << ", LEVEL_SHIFT},
        [PV_OPERATOR_RSHIFT] = {" >> ", LEVEL_SHIFT}, [PV_OPERATOR_BIT_OR] = {" | ", LEVEL_BIT_OR},
        [PV_OPERATOR_BIT_XOR] = {" ^ ", LEVEL_BIT_XOR},
        [PV_OPERATOR_BIT_AND] = {" & ", LEVEL_BIT_AND},
        [PV_OPERATOR_FLOOR_DIV] = {" // ", LEVEL_TERM},
    };
    Level own = operators[node->op].level;
    bool right_first = node->op == PV_OPERATOR_POW;
    open_if(out, level > own);
    write_expr(out, node->left, right_first ? own + 1 : own);
    text(out, operators[node->op].text);
    write_expr(out, node->right, right_first ? own : own + 1);
    close_if(out, level > own);
}

static void write_unary(Out *out, const PvUnaryOpNode *node, Level level) {
    static const char *const operators[] = {"~", "not ", "+", "-"};
    Level own = node->op == PV_UNARYOP_NOT ? LEVEL_NOT : LEVEL_FACTOR;
    open_if(out, level > own);
    text(out, operators[node->op]);
    write_expr(out, node->operand, own);
    close_if(out, level > own);
}

static void write_bool(Out *out, const PvBoolOpNode *node, Level level) {
    bool is_and = node->op == PV_BOOLOP_AND;
    Level own = is_and ? LEVEL_AND : LEVEL_OR;
    open_if(out, level > own);
    for (uint32_t i = 0; i < node->values->n; i++) {
        if (i) text(out, is_and ? " and " : " or ");
        write_expr(out, node->values->item[i], own + 1);
    }
    close_if(out, level > own);
}

static void write_compare(Out *out, const PvCompareNode *node, Level level) {
    static const char *const operators[] = {" == ", " != ", " < ",      " <= ", " > ",
                                            " >= ", " is ", " is not ", " in ", " not in "};
    open_if(out, level > LEVEL_COMPARE);
    write_expr(out, node->left, LEVEL_COMPARE + 1);
    for (uint32_t i = 0; i < node->ops->n; i++) {
        text(out, operators[node->ops->item[i]]);
        write_expr(out, node->comparators->item[i], LEVEL_COMPARE + 1);
    }
    close_if(out, level > LEVEL_COMPARE);
}

// ---- functions and calls

static void separate(Out *out, bool *first) {
    if (!*first) text(out, ", ");
    *first = false;
}

static void write_arg(Out *out, const PvNode *node) {
    const PvArgNode *arg = PV_AS(Arg, node);
    name(out, arg->arg);
    if (arg->annotation) {
        text(out, ": ");
        write_expr(out, arg->annotation, LEVEL_TEST);
    }
}

static void write_arguments(Out *out, const PvArgumentsNode *args) {
    bool first = true;
    uint32_t positional = args->posonlyargs->n + args->args->n;
    uint32_t plain = positional - args->defaults->n;
    for (uint32_t i = 0; i < positional; i++) {
        separate(out, &first);
        write_arg(out, i < args->posonlyargs->n ? args->posonlyargs->item[i]
                                                : args->args->item[i - args->posonlyargs->n]);
        if (i >= plain) {
            text(out, "=");
            write_expr(out, args->defaults->item[i - plain], LEVEL_TEST);
        }
        if (i + 1 == args->posonlyargs->n) text(out, ", /");
    }
    if (args->vararg || args->kwonlyargs->n) {
        separate(out, &first);
        text(out, "*");
        if (args->vararg) write_arg(out, args->vararg);
    }
    for (uint32_t i = 0; i < args->kwonlyargs->n; i++) {
        separate(out, &first);
        write_arg(out, args->kwonlyargs->item[i]);
        if (i < args->kw_defaults->n && args->kw_defaults->item[i]) {
            text(out, "=");
            write_expr(out, args->kw_defaults->item[i], LEVEL_TEST);
        }
    }
    if (args->kwarg) {
        separate(out, &first);
        text(out, "**");
        write_arg(out, args->kwarg);
    }
}

static void write_lambda(Out *out, const PvLambdaNode *node, Level level) {
    const PvArgumentsNode *args = PV_AS(Arguments, node->args);
    bool has = args->posonlyargs->n || args->args->n || args->vararg || args->kwonlyargs->n ||
               args->kwarg;
    open_if(out, level > LEVEL_TEST);
    text(out, has ? "lambda " : "lambda");
    write_arguments(out, args);
    text(out, ": ");
    write_expr(out, node->body, LEVEL_TEST);
    close_if(out, level > LEVEL_TEST);
}

static void write_comprehensions(Out *out, const PvNodeList *generators) {
    for (uint32_t i = 0; i < generators->n; i++) {
        const PvComprehensionNode *comp = PV_AS(Comprehension, generators->item[i]);
        text(out, comp->is_async ? " async for " : " for ");
        write_expr(out, comp->target, LEVEL_TUPLE);
        text(out, " in ");
        write_expr(out, comp->iter, LEVEL_TEST + 1);
        for (uint32_t k = 0; k < comp->ifs->n; k++) {
            text(out, " if ");
            write_expr(out, comp->ifs->item[k], LEVEL_TEST + 1);
        }
    }
}

static void write_call(Out *out, const PvCallNode *node) {
    write_expr(out, node->func, LEVEL_ATOM);
    if (node->args->n == 1 && !node->keywords->n &&
        node->args->item[0]->kind == PV_NODE_GENERATOR_EXP) {
        write_expr(out, node->args->item[0], LEVEL_TEST);
        return;
    }
    bool first = true;
    text(out, "(");
    for (uint32_t i = 0; i < node->args->n; i++) {
        separate(out, &first);
        write_expr(out, node->args->item[i], LEVEL_TEST);
    }
    for (uint32_t i = 0; i < node->keywords->n; i++) {
        const PvKeywordNode *keyword = PV_AS(Keyword, node->keywords->item[i]);
        separate(out, &first);
        if (keyword->arg) name(out, keyword->arg);
        text(out, keyword->arg ? "=" : "**");
        write_expr(out, keyword->value, LEVEL_TEST);
    }
    text(out, ")");
}

// ---- f-strings

static void write_fstring_body(Out *out, const PvNode *node, bool is_spec);

static void write_formatted(Out *out, const PvFormattedValueNode *node) {
    Out inner;
    pv_msgpack_writer_init(&inner, 0);
    write_expr(&inner, node->value, LEVEL_TEST + 1);
    text(out, inner.length && inner.data[0] == '{' ? "{ " : "{");
    pv_msgpack_write_raw(out, inner.data, inner.length);
    if (inner.failed) out->failed = true;
    pv_msgpack_writer_free(&inner);
    if (node->conversion > 0) {
        char conversion[] = {'!', (char)node->conversion, 0};
        text(out, conversion);
    }
    if (node->format_spec) {
        text(out, ":");
        write_fstring_body(out, node->format_spec, true);
    }
    text(out, "}");
}

static void write_fstring_body(Out *out, const PvNode *node, bool is_spec) {
    if (node->kind == PV_NODE_JOINED_STR) {
        const PvNodeList *values = PV_AS(JoinedStr, node)->values;
        for (uint32_t i = 0; i < values->n; i++) write_fstring_body(out, values->item[i], is_spec);
    } else if (node->kind == PV_NODE_FORMATTED_VALUE) {
        write_formatted(out, PV_AS(FormattedValue, node));
    } else if (node->kind == PV_NODE_CONSTANT) {
        const PvConst *value = PV_AS(Constant, node)->value;
        for (uint32_t i = 0; i < value->text.length; i++) {
            char c = value->text.bytes[i];
            if (!is_spec && (c == '{' || c == '}')) pv_msgpack_write_raw(out, &c, 1);
            pv_msgpack_write_raw(out, &c, 1);
        }
    }
}

static void write_fstring(Out *out, const PvNode *node) {
    Out body;
    pv_msgpack_writer_init(&body, 0);
    write_fstring_body(&body, node, false);
    PvConst whole = {.kind = PV_CONST_STR};
    whole.text.bytes = body.data ? (const char *)body.data : "";
    whole.text.length = (uint32_t)body.length;
    text(out, "f");
    write_quoted(out, &whole, false);
    if (body.failed) out->failed = true;
    pv_msgpack_writer_free(&body);
}

// ---- the rest

static void write_subscript(Out *out, const PvSubscriptNode *node) {
    write_expr(out, node->value, LEVEL_ATOM);
    text(out, "[");
    const PvNodeList *items =
        node->slice->kind == PV_NODE_TUPLE ? PV_AS(Tuple, node->slice)->elts : NULL;
    if (items && items->n) {
        write_list(out, items, LEVEL_TEST);
        if (items->n == 1) text(out, ",");
    } else {
        write_expr(out, node->slice, LEVEL_TUPLE);
    }
    text(out, "]");
}

static void write_slice(Out *out, const PvSliceNode *node) {
    if (node->lower) write_expr(out, node->lower, LEVEL_TEST);
    text(out, ":");
    if (node->upper) write_expr(out, node->upper, LEVEL_TEST);
    if (node->step) {
        text(out, ":");
        write_expr(out, node->step, LEVEL_TEST);
    }
}

static void write_tuple(Out *out, const PvNodeList *items, Level level) {
    bool parenthesised = !items->n || level > LEVEL_TUPLE;
    open_if(out, parenthesised);
    write_list(out, items, LEVEL_TEST);
    if (items->n == 1) text(out, ",");
    close_if(out, parenthesised);
}

static void write_dict(Out *out, const PvDictNode *node) {
    text(out, "{");
    for (uint32_t i = 0; i < node->values->n; i++) {
        if (i) text(out, ", ");
        if (node->keys->item[i]) {
            write_expr(out, node->keys->item[i], LEVEL_TEST);
            text(out, ": ");
            write_expr(out, node->values->item[i], LEVEL_TEST);
        } else {
            text(out, "**");
            write_expr(out, node->values->item[i], LEVEL_BIT_OR);
        }
    }
    text(out, "}");
}

static void write_attribute(Out *out, const PvAttributeNode *node) {
    write_expr(out, node->value, LEVEL_ATOM);
    // `1.real` would be a number: 1 .real
    bool is_int = node->value->kind == PV_NODE_CONSTANT &&
                  (PV_AS(Constant, node->value)->value->kind == PV_CONST_INT ||
                   PV_AS(Constant, node->value)->value->kind == PV_CONST_BIG_INT);
    text(out, is_int ? " ." : ".");
    name(out, node->attr);
}

static void write_bracketed(Out *out, const char *open, const PvNode *elt, const PvNode *value,
                            const PvNodeList *generators, const char *close) {
    text(out, open);
    write_expr(out, elt, LEVEL_TEST);
    if (value) {
        text(out, ": ");
        write_expr(out, value, LEVEL_TEST);
    }
    write_comprehensions(out, generators);
    text(out, close);
}

static void write_expr(Out *out, const PvNode *node, Level level) {
    if (out->failed) return;
    switch ((PvNodeKind)node->kind) {
        case PV_NODE_CONSTANT:
            if (PV_AS(Constant, node)->kind) name(out, PV_AS(Constant, node)->kind);
            write_const(out, PV_AS(Constant, node)->value);
            break;
        case PV_NODE_NAME: name(out, PV_AS(Name, node)->id); break;
        case PV_NODE_ATTRIBUTE: write_attribute(out, PV_AS(Attribute, node)); break;
        case PV_NODE_SUBSCRIPT: write_subscript(out, PV_AS(Subscript, node)); break;
        case PV_NODE_SLICE: write_slice(out, PV_AS(Slice, node)); break;
        case PV_NODE_CALL: write_call(out, PV_AS(Call, node)); break;
        case PV_NODE_BIN_OP: write_binary(out, PV_AS(BinOp, node), level); break;
        case PV_NODE_UNARY_OP: write_unary(out, PV_AS(UnaryOp, node), level); break;
        case PV_NODE_BOOL_OP: write_bool(out, PV_AS(BoolOp, node), level); break;
        case PV_NODE_COMPARE: write_compare(out, PV_AS(Compare, node), level); break;
        case PV_NODE_LAMBDA: write_lambda(out, PV_AS(Lambda, node), level); break;
        case PV_NODE_IF_EXP:
            open_if(out, level > LEVEL_TEST);
            write_expr(out, PV_AS(IfExp, node)->body, LEVEL_TEST + 1);
            text(out, " if ");
            write_expr(out, PV_AS(IfExp, node)->test, LEVEL_TEST + 1);
            text(out, " else ");
            write_expr(out, PV_AS(IfExp, node)->orelse, LEVEL_TEST);
            close_if(out, level > LEVEL_TEST);
            break;
        case PV_NODE_TUPLE: write_tuple(out, PV_AS(Tuple, node)->elts, level); break;
        case PV_NODE_LIST:
            text(out, "[");
            write_list(out, PV_AS(List, node)->elts, LEVEL_TEST);
            text(out, "]");
            break;
        case PV_NODE_SET:
            text(out, "{");
            write_list(out, PV_AS(Set, node)->elts, LEVEL_TEST);
            text(out, "}");
            break;
        case PV_NODE_DICT: write_dict(out, PV_AS(Dict, node)); break;
        case PV_NODE_LIST_COMP:
            write_bracketed(out, "[", PV_AS(ListComp, node)->elt, NULL,
                            PV_AS(ListComp, node)->generators, "]");
            break;
        case PV_NODE_SET_COMP:
            write_bracketed(out, "{", PV_AS(ListComp, node)->elt, NULL,
                            PV_AS(ListComp, node)->generators, "}");
            break;
        case PV_NODE_GENERATOR_EXP:
            write_bracketed(out, "(", PV_AS(ListComp, node)->elt, NULL,
                            PV_AS(ListComp, node)->generators, ")");
            break;
        case PV_NODE_DICT_COMP:
            write_bracketed(out, "{", PV_AS(DictComp, node)->key, PV_AS(DictComp, node)->value,
                            PV_AS(DictComp, node)->generators, "}");
            break;
        case PV_NODE_STARRED:
            text(out, "*");
            write_expr(out, PV_AS(Starred, node)->value, LEVEL_BIT_OR);
            break;
        case PV_NODE_NAMED_EXPR:
            open_if(out, level > LEVEL_TUPLE);
            write_expr(out, PV_AS(NamedExpr, node)->target, LEVEL_ATOM);
            text(out, " := ");
            write_expr(out, PV_AS(NamedExpr, node)->value, LEVEL_ATOM);
            close_if(out, level > LEVEL_TUPLE);
            break;
        case PV_NODE_AWAIT:
            open_if(out, level > LEVEL_AWAIT);
            text(out, "await ");
            write_expr(out, PV_AS(Await, node)->value, LEVEL_ATOM);
            close_if(out, level > LEVEL_AWAIT);
            break;
        case PV_NODE_JOINED_STR:
        case PV_NODE_FORMATTED_VALUE: write_fstring(out, node); break;
        default: break;
    }
}

const PvName *pv_unparse(PvCompiler *c, const PvNode *node) {
    Out out;
    pv_msgpack_writer_init(&out, 0);
    write_expr(&out, node, LEVEL_TEST);
    const PvName *result = NULL;
    if (!out.failed && !c->failed)
        result = pv_names_intern(&c->tree->names, (const char *)out.data, out.length);
    pv_msgpack_writer_free(&out);
    if (!result) pv_emit_out_of_memory(c);
    return result;
}
