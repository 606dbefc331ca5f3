// Code objects of functions: opening and closing them, signatures, decorators, lambdas, docstrings.
#include <string.h>

#include "compiler/emit.h"

// ---- opening and closing

static bool is_type_params(const PvEmitter *e) {
    return e->code_scope->kind == PV_SCOPE_TYPE_PARAMS;
}

static PvStr *qualified_name(PvEmitter *e, const PvName *name) {
    PvCompiler *c = e->c;
    PvEmitter *outer = e->outer;
    while (outer && is_type_params(outer) && !is_type_params(e)) outer = outer->outer;
    if (!outer || outer->code_scope->kind == PV_SCOPE_MODULE) return pv_emit_name_str(c, name);
    PvScopeKind kind = e->code_scope->kind;
    if (kind == PV_SCOPE_FUNCTION || kind == PV_SCOPE_CLASS) {
        const PvSymbol *symbol =
            pv_scope_find(outer->code_scope, pv_scope_mangle(&c->scopes, outer->code_scope, name));
        if (symbol && symbol->kind == PV_SYMBOL_GLOBAL_EXPLICIT) return pv_emit_name_str(c, name);
    }
    PvScopeKind around = outer->code_scope->kind;
    const char *locals =
        around == PV_SCOPE_FUNCTION || around == PV_SCOPE_LAMBDA ? ".<locals>." : ".";
    const PvName *base = outer->qualname_name;
    size_t length = base->length + strlen(locals) + name->length;
    char *text = pv_arena_alloc(c->arena, length + 1);
    if (!text) {
        pv_emit_out_of_memory(c);
        return NULL;
    }
    memcpy(text, base->utf8, base->length);
    memcpy(text + base->length, locals, strlen(locals));
    memcpy(text + length - name->length, name->utf8, name->length);
    e->qualname_name = pv_names_intern(&c->tree->names, text, length);
    if (!e->qualname_name) {
        pv_emit_out_of_memory(c);
        return NULL;
    }
    return pv_emit_name_str(c, e->qualname_name);
}

static uint32_t scope_flags(const PvEmitter *e) {
    const PvScope *scope = e->code_scope;
    uint32_t flags = 0;
    if (pv_scope_is_function_like(scope)) {
        flags |= PV_CODE_OPTIMIZED | PV_CODE_NEWLOCALS;
        for (const PvEmitter *outer = e->outer; outer; outer = outer->outer)
            if (pv_scope_is_function_like(outer->code_scope)) flags |= PV_CODE_NESTED;
        if (scope->is_generator && scope->is_coroutine) flags |= PV_CODE_ASYNC_GENERATOR;
        else if (scope->is_generator) flags |= PV_CODE_GENERATOR;
        else if (scope->is_coroutine && !scope->inlined && scope->kind != PV_SCOPE_COMPREHENSION)
            flags |= PV_CODE_COROUTINE;
        if (scope->has_varargs) flags |= PV_CODE_VARARGS;
        if (scope->has_varkeywords) flags |= PV_CODE_VARKEYWORDS;
    }
    if (scope->kind == PV_SCOPE_CLASS) flags |= PV_CODE_CLASS;
    if (e->c->options->prelude) flags |= PV_CODE_PRELUDE;
    if (e->c->future_annotations) flags |= PV_CODE_FUTURE_ANNOTATIONS;
    return flags;
}

PvEmitter *pv_emit_open(PvEmitter *outer, PvCompiler *c, PvScope *scope, const PvName *name,
                        uint32_t first_line) {
    if (c->failed) return NULL;
    PvEmitter *e = pv_arena_zalloc(c->arena, sizeof *e);
    if (!e || !name) {
        pv_emit_out_of_memory(c);
        return NULL;
    }
    e->c = c;
    e->outer = outer;
    e->scope = e->code_scope = scope;
    e->name = e->qualname_name = name;
    e->guard = PV_NO_GUARD;
    e->first_line = first_line;
    e->index = c->n_codes;
    e->flags = scope_flags(e);
    if (!pv_emit_grow(c, &c->codes, &c->code_capacity, c->n_codes + 1, sizeof *c->codes))
        return NULL;
    c->n_codes++;
    e->name_str = pv_emit_name_str(c, name);
    e->qualname = qualified_name(e, name);
    pv_emit_bind_scope(e);
    return c->failed ? NULL : e;
}

static bool is_suspendable(const PvEmitter *e) {
    return e->flags & (PV_CODE_GENERATOR | PV_CODE_COROUTINE | PV_CODE_ASYNC_GENERATOR);
}

void pv_emit_start(PvEmitter *e) {
    PvLoc first = {e->first_line, e->first_line, 0, 0};
    if (is_suspendable(e)) {
        pv_emit(e, PV_OPCODE_RETURN_GENERATOR, 0, first);
        pv_emit(e, PV_OPCODE_POP_TOP, 0, first);
    }
    pv_emit(e, PV_OPCODE_RESUME, 0, first);
    // PEP 479: a StopIteration that leaves the body is an error.
    if (is_suspendable(e)) e->stop_handler = pv_emit_guard(e, 0);
}

// Close the body of a generator or coroutine; nothing may follow. For other code: nothing to do.
void pv_emit_finish_generator(PvEmitter *e) {
    if (!is_suspendable(e) || e->c->failed) return;
    pv_emit_unguard(e);
    e->cold = true;
    pv_emit_place(e, e->stop_handler);
    pv_emit(e, PV_OPCODE_CALL_INTRINSIC_1, PV_INTRINSIC1_STOPITERATION_ERROR, pv_no_loc);
    pv_emit(e, PV_OPCODE_RERAISE, 0, pv_no_loc);
}

static void emit_closure(PvEmitter *outer, const PvEmitter *e, PvLoc loc) {
    for (uint32_t i = 0; i < e->frees.n; i++)
        pv_emit(outer, PV_OPCODE_LOAD_CELL, pv_emit_cell(outer, e->frees.item[i].name), loc);
    pv_emit(outer, PV_OPCODE_BUILD_TUPLE, e->frees.n, loc);
}

void pv_emit_close_function(PvEmitter *e, uint32_t flags, PvLoc loc) {
    PvEmitter *outer = e->outer;
    PvCode *code = e->c->failed ? NULL : pv_assemble(e);
    if (!code) return;
    e->c->codes[e->index] = code;
    if (e->frees.n) emit_closure(outer, e, loc);
    pv_emit(outer, PV_OPCODE_MAKE_FUNCTION, e->index, loc);
    // The attributes were pushed in the order of their bits, so the last comes off first. The
    // verifier proves a closure by what stands right before.
    if (e->frees.n)
        pv_emit(outer, PV_OPCODE_SET_FUNCTION_ATTRIBUTE, PV_FUNCTION_CLOSURE, loc);
    for (uint32_t bit = PV_FUNCTION_ANNOTATIONS; bit; bit >>= 1)
        if (flags & bit) pv_emit(outer, PV_OPCODE_SET_FUNCTION_ATTRIBUTE, bit, loc);
}

// ---- docstrings

// Remove what indents all lines of a docstring but the first, as inspect.cleandoc() does it.
static const PvConst *clean_docstring(PvCompiler *c, const PvConst *doc) {
    const char *text = doc->text.bytes, *end = text + doc->text.length;
    size_t column = 0, room = doc->text.length;
    for (const char *p = text; p < end; p++)
        if (*p == '\t') room += 7;
    char *expanded = pv_arena_alloc(c->arena, room + 1), *out = expanded;
    if (!expanded) return doc;
    for (const char *p = text; p < end; p++) {
        if (*p == '\t') {
            do *out++ = ' ';
            while (++column % 8);
        } else {
            // Columns are characters: bytes that go on a character do not count.
            if (((unsigned char)*p & 0xC0) != 0x80) column++;
            if (*p == '\n' || *p == '\r') column = 0;
            *out++ = *p;
        }
    }
    const char *stop = out;
    size_t margin = SIZE_MAX;
    const char *line = memchr(expanded, '\n', (size_t)(stop - expanded));
    while (line) {
        const char *start = ++line;
        while (line < stop && *line == ' ') line++;
        if (line < stop && *line != '\n' && (size_t)(line - start) < margin)
            margin = (size_t)(line - start);
        line = memchr(line, '\n', (size_t)(stop - line));
    }
    if (margin == SIZE_MAX) margin = 0;
    const char *from = expanded;
    out = expanded;
    while (from < stop && *from == ' ') from++;
    for (bool at_start = false; from < stop;) {
        if (at_start)
            for (size_t i = 0; i < margin && from < stop && *from == ' '; i++) from++;
        at_start = false;
        while (from < stop) {
            char ch = *from++;
            *out++ = ch;
            if (ch == '\n') {
                at_start = true;
                break;
            }
        }
    }
    PvConst *clean = pv_arena_alloc(c->arena, sizeof *clean);
    if (!clean) return doc;
    *clean = *doc;
    clean->text.bytes = expanded;
    clean->text.length = (uint32_t)(out - expanded);
    return clean;
}

const PvConst *pv_emit_docstring(PvEmitter *e, const PvScope *scope, PvNodeList *body) {
    if (!scope->has_docstring || e->c->options->no_docstrings) return NULL;
    const PvNode *value = PV_AS(Expr, body->item[0])->value;
    return clean_docstring(e->c, PV_AS(Constant, value)->value);
}

// ---- signatures

static void emit_default_tuple(PvEmitter *e, PvNodeList *defaults, PvLoc loc) {
    PvNode tuple_head = *defaults->item[0];
    PvTupleNode tuple = {.node = tuple_head, .ctx = PV_CTX_LOAD, .elts = defaults};
    tuple.node.kind = PV_NODE_TUPLE;
    PvNode *at = &tuple.node;
    pv_fold_tuple(&e->c->scopes, &at);
    if (at != &tuple.node) pv_emit_const(e, PV_AS(Constant, at)->value, loc);
    else pv_emit_sequence(e, defaults, PV_OPCODE_BUILD_TUPLE, loc);
}

static uint32_t emit_defaults(PvEmitter *e, PvArgumentsNode *args, PvLoc loc) {
    uint32_t flags = 0, pairs = 0;
    if (args->defaults->n) {
        flags |= PV_FUNCTION_DEFAULTS;
        emit_default_tuple(e, args->defaults, loc);
    }
    for (uint32_t i = 0; i < args->kwonlyargs->n; i++) {
        if (i >= args->kw_defaults->n || !args->kw_defaults->item[i]) continue;
        const PvName *name = PV_AS(Arg, args->kwonlyargs->item[i])->arg;
        pv_emit_str(e, pv_emit_mangle(e, name), loc);
        pv_emit_expr(e, args->kw_defaults->item[i]);
        pairs++;
    }
    if (pairs) {
        flags |= PV_FUNCTION_KWDEFAULTS;
        pv_emit(e, PV_OPCODE_BUILD_MAP, pairs, loc);
    }
    return flags;
}

void pv_emit_annotation(PvEmitter *e, PvNode *annotation, PvLoc loc) {
    if (e->c->future_annotations) {
        pv_emit_str(e, pv_unparse(e->c, annotation), pv_emit_loc(annotation));
    } else if (annotation->kind == PV_NODE_STARRED) {
        // *args: *Ts
        pv_emit_expr(e, PV_AS(Starred, annotation)->value);
        pv_emit(e, PV_OPCODE_UNPACK_SEQUENCE, 1, loc);
    } else {
        pv_emit_expr(e, annotation);
    }
}

static uint32_t annotate(PvEmitter *e, const PvName *name, PvNode *annotation, PvLoc loc) {
    if (!annotation) return 0;
    pv_emit_str(e, pv_emit_mangle(e, name), loc);
    pv_emit_annotation(e, annotation, loc);
    return 1;
}

static uint32_t annotate_arg(PvEmitter *e, PvNode *node, PvLoc loc) {
    if (!node) return 0;
    return annotate(e, PV_AS(Arg, node)->arg, PV_AS(Arg, node)->annotation, loc);
}

static uint32_t annotate_args(PvEmitter *e, const PvNodeList *args, PvLoc loc) {
    uint32_t n = 0;
    for (uint32_t i = 0; i < args->n; i++) n += annotate_arg(e, args->item[i], loc);
    return n;
}

static uint32_t emit_annotations(PvEmitter *e, PvArgumentsNode *args, PvNode *returns, PvLoc loc) {
    uint32_t n = annotate_args(e, args->posonlyargs, loc);
    n += annotate_args(e, args->args, loc);
    n += annotate_arg(e, args->vararg, loc);
    n += annotate_args(e, args->kwonlyargs, loc);
    n += annotate_arg(e, args->kwarg, loc);
    if (returns) n += annotate(e, pv_emit_intern(e->c, "return"), returns, loc);
    if (!n) return 0;
    pv_emit(e, PV_OPCODE_BUILD_TUPLE, n * 2, loc);
    return PV_FUNCTION_ANNOTATIONS;
}

// ---- decorators

void pv_emit_decorators(PvEmitter *e, PvNodeList *decorators) {
    for (uint32_t i = 0; i < decorators->n; i++) pv_emit_expr(e, decorators->item[i]);
}

// [decorator ... value]: each decorator is called with what the one after it made.
void pv_emit_apply_decorators(PvEmitter *e, PvNodeList *decorators) {
    for (uint32_t i = decorators->n; i-- > 0;)
        pv_emit(e, PV_OPCODE_CALL, 0, pv_emit_loc(decorators->item[i]));
}

// ---- functions

static void emit_function_code(PvEmitter *outer, PvFunctionDefNode *node, uint32_t flags,
                               uint32_t first_line, PvLoc loc) {
    PvScope *scope = pv_scope_of(&outer->c->scopes, node, PV_SCOPE_MAIN);
    PvEmitter *e = pv_emit_open(outer, outer->c, scope, node->name, first_line);
    if (!e) return;
    pv_emit_start(e);
    const PvConst *doc = pv_emit_docstring(e, scope, node->body);
    if (doc) {
        e->flags |= PV_CODE_HAS_DOCSTRING;
        pv_emit_const_index(e, pv_emit_const_value(e->c, doc));
    }
    pv_emit_body(e, node->body, doc != NULL, false);
    pv_emit_none(e, pv_no_loc);
    pv_emit(e, PV_OPCODE_RETURN_VALUE, 0, pv_no_loc);
    pv_emit_finish_generator(e);
    pv_emit_close_function(e, flags, loc);
}

static bool has_kwdefaults(const PvArgumentsNode *args) {
    for (uint32_t i = 0; i < args->kw_defaults->n; i++)
        if (args->kw_defaults->item[i]) return true;
    return false;
}

static const PvName *type_params_name(PvCompiler *c, const PvName *name) {
    static const char before[] = "<generic parameters of ", after[] = ">";
    size_t length = sizeof before - 1 + name->length + sizeof after - 1;
    char *text = pv_arena_alloc(c->arena, length + 1);
    if (!text) {
        pv_emit_out_of_memory(c);
        return NULL;
    }
    memcpy(text, before, sizeof before - 1);
    memcpy(text + sizeof before - 1, name->utf8, name->length);
    memcpy(text + length - 1, after, sizeof after - 1);
    const PvName *interned = pv_names_intern(&c->tree->names, text, length);
    if (!interned) pv_emit_out_of_memory(c);
    return interned;
}

PvEmitter *pv_emit_open_type_params(PvEmitter *outer, const void *node, const PvName *name,
                                    uint32_t first_line) {
    PvScope *scope = pv_scope_of(&outer->c->scopes, node, PV_SCOPE_PARAMS);
    const PvName *title = type_params_name(outer->c, name);
    PvEmitter *e = title ? pv_emit_open(outer, outer->c, scope, title, first_line) : NULL;
    if (e) pv_emit_start(e);
    return e;
}

// A generic function is made inside the scope of its type parameters, which is called at once; the
// defaults are evaluated outside and passed in.
static void emit_generic(PvEmitter *outer, PvFunctionDefNode *node, uint32_t first_line,
                         PvLoc loc) {
    PvArgumentsNode *args = PV_AS(Arguments, node->args);
    PvEmitter *e = pv_emit_open_type_params(outer, node, node->name, first_line);
    if (!e) return;
    uint32_t flags = 0, passed = 0;
    if (args->defaults->n) flags |= PV_FUNCTION_DEFAULTS, passed++;
    if (has_kwdefaults(args)) flags |= PV_FUNCTION_KWDEFAULTS, passed++;
    pv_emit_type_params(e, node->type_params, loc);
    // Arguments hold a tuple and a dict; the pictures want them proved.
    uint32_t slot = 0;
    if (flags & PV_FUNCTION_DEFAULTS) {
        pv_emit(e, PV_OPCODE_BUILD_LIST, 0, loc);
        pv_emit(e, PV_OPCODE_LOAD_FAST, slot++, loc);
        pv_emit(e, PV_OPCODE_LIST_EXTEND, 1, loc);
        pv_emit(e, PV_OPCODE_CALL_INTRINSIC_1, PV_INTRINSIC1_LIST_TO_TUPLE, loc);
    }
    if (flags & PV_FUNCTION_KWDEFAULTS) {
        pv_emit(e, PV_OPCODE_BUILD_MAP, 0, loc);
        pv_emit(e, PV_OPCODE_LOAD_FAST, slot, loc);
        pv_emit(e, PV_OPCODE_DICT_UPDATE, 1, loc);
    }
    flags |= emit_annotations(e, args, node->returns, loc);
    emit_function_code(e, node, flags, first_line, loc);
    pv_emit(e, PV_OPCODE_SWAP, 2, loc);
    pv_emit(e, PV_OPCODE_CALL_INTRINSIC_2, PV_INTRINSIC2_SET_FUNCTION_TYPE_PARAMS, loc);
    pv_emit(e, PV_OPCODE_RETURN_VALUE, 0, loc);
    pv_emit_close_function(e, 0, loc);
    pv_emit(outer, PV_OPCODE_PUSH_NULL, 0, loc);
    emit_defaults(outer, args, loc);
    pv_emit(outer, PV_OPCODE_CALL, passed, loc);
}

void pv_emit_function(PvEmitter *e, PvFunctionDefNode *node) {
    PvLoc loc = PV_LOC(node);
    PvArgumentsNode *args = PV_AS(Arguments, node->args);
    uint32_t first_line = node->node.line;
    pv_emit_decorators(e, node->decorator_list);
    if (node->decorator_list->n) first_line = node->decorator_list->item[0]->line;
    if (node->type_params->n) {
        emit_generic(e, node, first_line, loc);
    } else {
        uint32_t flags = emit_defaults(e, args, loc);
        flags |= emit_annotations(e, args, node->returns, loc);
        emit_function_code(e, node, flags, first_line, loc);
    }
    pv_emit_apply_decorators(e, node->decorator_list);
    pv_emit_name(e, node->name, PV_CTX_STORE, loc);
}

void pv_emit_lambda(PvEmitter *outer, PvLambdaNode *node) {
    PvLoc loc = PV_LOC(node);
    uint32_t flags = emit_defaults(outer, PV_AS(Arguments, node->args), loc);
    PvScope *scope = pv_scope_of(&outer->c->scopes, node, PV_SCOPE_MAIN);
    PvEmitter *e = pv_emit_open(outer, outer->c, scope, pv_emit_intern(outer->c, "<lambda>"),
                                node->node.line);
    if (!e) return;
    pv_emit_start(e);
    pv_emit_expr(e, node->body);
    pv_emit(e, PV_OPCODE_RETURN_VALUE, 0, PV_LOC(node->body));
    pv_emit_finish_generator(e);
    pv_emit_close_function(e, flags, loc);
}
