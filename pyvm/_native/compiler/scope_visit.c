// The walk that fills the symbol table: which scopes a tree opens and how each name is used in them,
// with the SyntaxErrors that need no more than that. Constants are folded on the way up (fold.c), so
// a child may be replaced: every visit takes the place where the node hangs.
#include <string.h>

#include "compiler/fold.h"
#include "compiler/scope_build.h"

#define AT(node) ((PvNode *)(void *)(node))
#define ERROR(...) (pv_syntax_error_at(s->error, s->tree, __VA_ARGS__), s->failed = true)

enum { NODE_UNITS = 10 };

static void visit(PvScopes *s, PvNode **at);

static void visit_list(PvScopes *s, PvNodeList *list) {
    for (uint32_t i = 0; i < list->n && !s->failed; i++)
        if (list->item[i]) visit(s, &list->item[i]);
}

static void visit_optional(PvScopes *s, PvNode **at) {
    if (*at) visit(s, at);
}

static void visit_named_expr(PvScopes *s, PvNamedExprNode *node) {
    pv_scope_refuse_if_lazy(s, AT(node), "named expression");
    if (s->now->in_comp_iterable) {
        ERROR(AT(node),
              "assignment expression cannot be used in a comprehension iterable expression");
        return;
    }
    pv_scope_refuse_debug(s, PV_AS(Name, node->target)->id, node->target, PV_CTX_STORE);
    if (pv_scope_is_comprehension(s->now)) pv_scope_bind_walrus(s, PV_AS(Name, node->target));
    if (s->failed) return;
    visit(s, &node->value);
    visit(s, &node->target);
}

// ---- functions, classes, PEP 695

static PvScope *open_scope(PvScopes *s, PvScopeKind kind, const void *node, unsigned index,
                           const PvName *name) {
    return s->failed ? NULL : pv_scope_open(s, kind, node, index, name);
}

// An annotation scope directly inside a class reads names of the class first.
static bool in_class(const PvScopes *s) {
    return s->now->kind == PV_SCOPE_CLASS || s->now->sees_class;
}

static PvScope *open_lazy(PvScopes *s, PvScopeKind kind, const void *node, unsigned index,
                          const PvName *name) {
    bool sees_class = in_class(s);
    PvScope *scope = open_scope(s, kind, node, index, name);
    if (scope && sees_class) {
        scope->sees_class = true;
        pv_scope_use(s, s->n_classdict);
    }
    return scope;
}

static bool open_type_params(PvScopes *s, const void *node, const PvName *name, bool of_class,
                             bool has_defaults, bool has_kwdefaults) {
    PvScope *scope = open_lazy(s, PV_SCOPE_TYPE_PARAMS, node, PV_SCOPE_PARAMS, name);
    if (!scope) return false;
    if (of_class) {
        pv_scope_bind(s, s->n_dot_type_params, PV_DEF_LOCAL, NULL);
        pv_scope_use(s, s->n_dot_type_params);
        pv_scope_bind(s, s->n_generic_base, PV_DEF_LOCAL, NULL);
        pv_scope_use(s, s->n_generic_base);
        scope->private_class = name;
        scope->private_params = node;
    }
    if (has_defaults) pv_scope_bind(s, s->n_defaults, PV_DEF_PARAM, NULL);
    if (has_kwdefaults) pv_scope_bind(s, s->n_kwdefaults, PV_DEF_PARAM, NULL);
    return !s->failed;
}

static void visit_lazy_part(PvScopes *s, const PvNode *param, const PvName *name, PvNode **part,
                            unsigned index, const char *where) {
    if (!*part) return;
    PvScope *scope = open_lazy(s, PV_SCOPE_TYPE_VARIABLE, param, index, name);
    if (!scope) return;
    scope->where = where;
    visit(s, part);
    pv_scope_close(s);
}

static void visit_type_param(PvScopes *s, PvNode *node) {
    const PvName *name = PV_AS(TypeVar, node)->name;
    pv_scope_refuse_debug(s, name, node, PV_CTX_STORE);
    pv_scope_bind(s, name, PV_DEF_TYPE_PARAM | PV_DEF_LOCAL, node);
    if (s->failed) return;
    if (node->kind == PV_NODE_TYPE_VAR) {
        PvTypeVarNode *param = PV_AS(TypeVar, node);
        bool constraints = param->bound && param->bound->kind == PV_NODE_TUPLE;
        visit_lazy_part(s, node, name, &param->bound, PV_SCOPE_MAIN,
                        constraints ? "a TypeVar constraint" : "a TypeVar bound");
        visit_lazy_part(s, node, name, &param->default_value, PV_SCOPE_DEFAULT,
                        "a TypeVar default");
    } else if (node->kind == PV_NODE_PARAM_SPEC) {
        visit_lazy_part(s, node, name, &PV_AS(ParamSpec, node)->default_value, PV_SCOPE_DEFAULT,
                        "a ParamSpec default");
    } else {
        visit_lazy_part(s, node, name, &PV_AS(TypeVarTuple, node)->default_value,
                        PV_SCOPE_DEFAULT, "a TypeVarTuple default");
    }
}

static void visit_annotation(PvScopes *s, PvNode **at) {
    if (!*at) return;
    if (!s->future_annotations) {
        visit(s, at);
        return;
    }
    // Kept as text: names are not used, and nothing may be folded in what is unparsed later.
    bool no_fold = s->no_fold;
    s->no_fold = true;
    if (open_scope(s, PV_SCOPE_ANNOTATION, *at, PV_SCOPE_MAIN, NULL)) {
        visit(s, at);
        pv_scope_close(s);
    }
    s->no_fold = no_fold;
}

static void visit_arg_annotation(PvScopes *s, PvNode *arg) {
    if (arg) visit_annotation(s, &PV_AS(Arg, arg)->annotation);
}

static void visit_signature(PvScopes *s, PvArgumentsNode *args, PvNode **returns) {
    for (uint32_t i = 0; i < args->posonlyargs->n; i++)
        visit_arg_annotation(s, args->posonlyargs->item[i]);
    for (uint32_t i = 0; i < args->args->n; i++) visit_arg_annotation(s, args->args->item[i]);
    visit_arg_annotation(s, args->vararg);
    visit_arg_annotation(s, args->kwarg);
    for (uint32_t i = 0; i < args->kwonlyargs->n; i++)
        visit_arg_annotation(s, args->kwonlyargs->item[i]);
    visit_annotation(s, returns);
}

static void bind_arg(PvScopes *s, PvNode *node) {
    pv_scope_refuse_debug(s, PV_AS(Arg, node)->arg, node, PV_CTX_STORE);
    if (!s->failed) pv_scope_bind(s, PV_AS(Arg, node)->arg, PV_DEF_PARAM, node);
}

static void bind_arguments(PvScopes *s, PvArgumentsNode *args) {
    for (uint32_t i = 0; i < args->posonlyargs->n && !s->failed; i++)
        bind_arg(s, args->posonlyargs->item[i]);
    for (uint32_t i = 0; i < args->args->n && !s->failed; i++) bind_arg(s, args->args->item[i]);
    for (uint32_t i = 0; i < args->kwonlyargs->n && !s->failed; i++)
        bind_arg(s, args->kwonlyargs->item[i]);
    if (args->vararg && !s->failed) bind_arg(s, args->vararg), s->now->has_varargs = true;
    if (args->kwarg && !s->failed) bind_arg(s, args->kwarg), s->now->has_varkeywords = true;
}

static bool opens_with_docstring(const PvNodeList *body) {
    if (!body->n || body->item[0]->kind != PV_NODE_EXPR) return false;
    const PvNode *value = PV_AS(Expr, body->item[0])->value;
    return value->kind == PV_NODE_CONSTANT && PV_AS(Constant, value)->value->kind == PV_CONST_STR;
}

static bool has_any(const PvNodeList *list) {
    for (uint32_t i = 0; i < list->n; i++)
        if (list->item[i]) return true;
    return false;
}

static void visit_function(PvScopes *s, PvFunctionDefNode *node, bool is_async) {
    PvArgumentsNode *args = PV_AS(Arguments, node->args);
    pv_scope_refuse_debug(s, node->name, AT(node), PV_CTX_STORE);
    pv_scope_bind(s, node->name, PV_DEF_LOCAL, AT(node));
    visit_list(s, args->defaults);
    visit_list(s, args->kw_defaults);
    visit_list(s, node->decorator_list);
    bool generic = node->type_params->n > 0;
    if (generic) {
        if (s->failed || !open_type_params(s, node, node->name, false, args->defaults->n > 0,
                                           has_any(args->kw_defaults)))
            return;
        for (uint32_t i = 0; i < node->type_params->n && !s->failed; i++)
            visit_type_param(s, node->type_params->item[i]);
    }
    visit_signature(s, args, &node->returns);
    PvScope *scope = open_scope(s, PV_SCOPE_FUNCTION, node, PV_SCOPE_MAIN, node->name);
    if (!scope) return;
    scope->is_async_function = scope->is_coroutine = is_async;
    scope->has_docstring = opens_with_docstring(node->body);
    bind_arguments(s, args);
    visit_list(s, node->body);
    if (is_async && scope->is_generator && scope->return_node)
        ERROR(scope->return_node, "'return' with value in async generator");
    pv_scope_close(s);
    if (generic) pv_scope_close(s);
}

static void visit_lambda(PvScopes *s, PvLambdaNode *node) {
    PvArgumentsNode *args = PV_AS(Arguments, node->args);
    visit_list(s, args->defaults);
    visit_list(s, args->kw_defaults);
    if (!open_scope(s, PV_SCOPE_LAMBDA, node, PV_SCOPE_MAIN, NULL)) return;
    bind_arguments(s, args);
    visit(s, &node->body);
    pv_scope_close(s);
}

static void visit_keywords(PvScopes *s, PvNodeList *keywords) {
    for (uint32_t i = 0; i < keywords->n && !s->failed; i++) {
        PvKeywordNode *keyword = PV_AS(Keyword, keywords->item[i]);
        if (keyword->arg) pv_scope_refuse_debug(s, keyword->arg, AT(keyword), PV_CTX_STORE);
        visit(s, &keyword->value);
    }
}

static void visit_class(PvScopes *s, PvClassDefNode *node) {
    pv_scope_refuse_debug(s, node->name, AT(node), PV_CTX_STORE);
    pv_scope_bind(s, node->name, PV_DEF_LOCAL, AT(node));
    visit_list(s, node->decorator_list);
    bool generic = node->type_params->n > 0;
    if (generic) {
        if (s->failed || !open_type_params(s, node, node->name, true, false, false)) return;
        for (uint32_t i = 0; i < node->type_params->n && !s->failed; i++)
            visit_type_param(s, node->type_params->item[i]);
    }
    visit_list(s, node->bases);
    visit_keywords(s, node->keywords);
    PvScope *scope = open_scope(s, PV_SCOPE_CLASS, node, PV_SCOPE_MAIN, node->name);
    if (!scope) return;
    scope->private_class = node->name;
    scope->private_params = NULL;
    scope->has_docstring = opens_with_docstring(node->body);
    if (generic) {
        pv_scope_bind(s, s->n_type_params, PV_DEF_LOCAL, AT(node));
        pv_scope_use(s, s->n_dot_type_params);
    }
    visit_list(s, node->body);
    pv_scope_close(s);
    if (generic) pv_scope_close(s);
}

static void visit_type_alias(PvScopes *s, PvTypeAliasNode *node) {
    visit(s, &node->name);
    const PvName *name = PV_AS(Name, node->name)->id;
    bool generic = node->type_params->n > 0;
    if (generic) {
        if (s->failed || !open_type_params(s, node, name, false, false, false)) return;
        for (uint32_t i = 0; i < node->type_params->n && !s->failed; i++)
            visit_type_param(s, node->type_params->item[i]);
    }
    if (!s->failed && open_lazy(s, PV_SCOPE_TYPE_ALIAS, node, PV_SCOPE_MAIN, name)) {
        visit(s, &node->value);
        pv_scope_close(s);
        if (generic) pv_scope_close(s);
    }
}

// ---- comprehensions

static void visit_comp_target(PvScopes *s, PvComprehensionNode *generator) {
    s->now->in_comp_target = true;
    visit(s, &generator->target);
    s->now->in_comp_target = false;
}

static void visit_comprehension(PvScopes *s, PvNode *node, PvNodeList *generators, PvNode **elt,
                                PvNode **value) {
    PvComprehensionNode *first = PV_AS(Comprehension, generators->item[0]);
    bool is_generator = node->kind == PV_NODE_GENERATOR_EXP;
    s->now->in_comp_iterable++;
    visit(s, &first->iter);
    if (!s->failed && !first->is_async) pv_fold_iterable(s, &first->iter);
    s->now->in_comp_iterable--;
    PvScope *outer = s->now;
    PvScope *scope =
        open_scope(s, is_generator ? PV_SCOPE_GENERATOR_EXP : PV_SCOPE_COMPREHENSION, node,
                   PV_SCOPE_MAIN, NULL);
    if (!scope) return;
    scope->inlined = !is_generator && !outer->sees_class;
    if (!scope->inlined) pv_scope_bind(s, s->n_dot_zero, PV_DEF_PARAM, NULL);
    if (first->is_async) scope->is_coroutine = true;
    visit_comp_target(s, first);
    visit_list(s, first->ifs);
    for (uint32_t i = 1; i < generators->n && !s->failed; i++) {
        PvComprehensionNode *generator = PV_AS(Comprehension, generators->item[i]);
        visit_comp_target(s, generator);
        s->now->in_comp_iterable++;
        visit(s, &generator->iter);
        if (!s->failed && !generator->is_async) pv_fold_iterable(s, &generator->iter);
        s->now->in_comp_iterable--;
        visit_list(s, generator->ifs);
        if (generator->is_async) scope->is_coroutine = true;
    }
    if (value) visit(s, value);
    visit(s, elt);
    if (s->failed) return;
    scope->is_generator = is_generator;
    pv_scope_close(s);
    if (scope->is_coroutine && !is_generator) {
        if (!outer->is_async_function && !pv_scope_is_comprehension(outer))
            ERROR(node, "asynchronous comprehension outside of an asynchronous function");
        outer->is_coroutine = true;
    }
}

static void visit_yield(PvScopes *s, const PvNode *node) {
    bool from = node->kind == PV_NODE_YIELD_FROM;
    pv_scope_refuse_if_lazy(s, node, "yield expression");
    if (s->failed) return;
    if (pv_scope_is_comprehension(s->now)) {
        const char *what = "generator expression";
        if (s->now->node->kind == PV_NODE_LIST_COMP) what = "list comprehension";
        else if (s->now->node->kind == PV_NODE_SET_COMP) what = "set comprehension";
        else if (s->now->node->kind == PV_NODE_DICT_COMP) what = "dict comprehension";
        ERROR(node, "'yield' inside %s", what);
    } else if (!pv_scope_is_function_like(s->now)) {
        ERROR(node, from ? "'yield from' outside function" : "'yield' outside function");
    } else if (from && s->now->is_async_function) {
        ERROR(node, "'yield from' inside async function");
    } else {
        s->now->is_generator = true;
    }
}

static void visit_await(PvScopes *s, const PvNode *node) {
    pv_scope_refuse_if_lazy(s, node, "await expression");
    if (s->failed) return;
    if (!pv_scope_is_function_like(s->now)) ERROR(node, "'await' outside function");
    else if (!s->now->is_async_function && !pv_scope_is_comprehension(s->now))
        ERROR(node, "'await' outside async function");
    else s->now->is_coroutine = true;
}

static void need_async(PvScopes *s, const PvNode *node, const char *what) {
    if (!s->now->is_async_function) ERROR(node, "'async %s' outside async function", what);
}

// ---- statements

static void visit_import(PvScopes *s, const PvNode *node, const PvNodeList *names, bool from) {
    for (uint32_t i = 0; i < names->n && !s->failed; i++) {
        const PvAliasNode *alias = PV_AS(Alias, names->item[i]);
        const PvName *bound = alias->asname ? alias->asname : alias->name;
        if (from && alias->name->length == 1 && alias->name->utf8[0] == '*') {
            if (s->now->kind != PV_SCOPE_MODULE)
                ERROR(AT(alias), "import * only allowed at module level");
            continue;
        }
        const char *dot = memchr(bound->utf8, '.', bound->length);
        if (dot) {
            bound = pv_names_intern(&s->tree->names, bound->utf8, (size_t)(dot - bound->utf8));
            if (!bound) {
                pv_syntax_error_memory(s->error);
                s->failed = true;
                return;
            }
        }
        pv_scope_refuse_debug(s, bound, node, PV_CTX_STORE);
        pv_scope_bind(s, bound, PV_DEF_IMPORT, AT(alias));
    }
}

static void visit_ann_assign(PvScopes *s, PvAnnAssignNode *node) {
    if (node->target->kind == PV_NODE_NAME) {
        const PvNameNode *target = PV_AS(Name, node->target);
        pv_scope_refuse_debug(s, target->id, AT(node), PV_CTX_STORE);
        const PvName *name = pv_scope_mangle(s, s->now, target->id);
        PvSymbol *symbol = pv_scope_find(s->now, name);
        unsigned flags = symbol ? symbol->flags : 0;
        if ((flags & (PV_DEF_GLOBAL | PV_DEF_NONLOCAL)) && s->now != s->top && node->simple) {
            ERROR(AT(node), "annotated name '%s' can't be %s", name->utf8,
                  flags & PV_DEF_GLOBAL ? "global" : "nonlocal");
            return;
        }
        if (node->simple) pv_scope_bind(s, target->id, PV_DEF_ANNOTATED | PV_DEF_LOCAL, AT(node));
        else if (node->value) pv_scope_bind(s, target->id, PV_DEF_LOCAL, AT(node));
    } else {
        visit(s, &node->target);
    }
    if (!s->failed) visit_annotation(s, &node->annotation);
    if (!s->failed) visit_optional(s, &node->value);
}

static void visit_return(PvScopes *s, PvReturnNode *node) {
    if (!node->value) return;
    visit(s, &node->value);
    s->now->returns_value = true;
    if (!s->now->return_node) s->now->return_node = AT(node);
}

static void visit_handlers(PvScopes *s, PvNodeList *handlers) {
    for (uint32_t i = 0; i < handlers->n && !s->failed; i++) {
        PvExceptHandlerNode *handler = PV_AS(ExceptHandler, handlers->item[i]);
        visit_optional(s, &handler->type);
        if (handler->name) {
            pv_scope_refuse_debug(s, handler->name, AT(handler), PV_CTX_STORE);
            pv_scope_bind(s, handler->name, PV_DEF_LOCAL, AT(handler));
        }
        visit_list(s, handler->body);
    }
}

static void visit_with_items(PvScopes *s, PvNodeList *items) {
    for (uint32_t i = 0; i < items->n && !s->failed; i++) {
        PvWithitemNode *item = PV_AS(Withitem, items->item[i]);
        visit(s, &item->context_expr);
        if (!s->failed) visit_optional(s, &item->optional_vars);
    }
}

static void visit_pattern(PvScopes *s, PvNode **at) {
    PvNode *node = *at;
    const PvName *name = NULL;
    switch ((PvNodeKind)node->kind) {
        case PV_NODE_MATCH_VALUE: visit(s, &PV_AS(MatchValue, node)->value); break;
        case PV_NODE_MATCH_SEQUENCE: visit_list(s, PV_AS(MatchSequence, node)->patterns); break;
        case PV_NODE_MATCH_MAPPING:
            visit_list(s, PV_AS(MatchMapping, node)->keys);
            visit_list(s, PV_AS(MatchMapping, node)->patterns);
            name = PV_AS(MatchMapping, node)->rest;
            break;
        case PV_NODE_MATCH_CLASS: {
            PvMatchClassNode *pattern = PV_AS(MatchClass, node);
            visit(s, &pattern->cls);
            visit_list(s, pattern->patterns);
            for (uint32_t i = 0; i < pattern->kwd_attrs->n; i++)
                pv_scope_refuse_debug(s, pattern->kwd_attrs->item[i], pattern->kwd_patterns->item[i],
                             PV_CTX_STORE);
            visit_list(s, pattern->kwd_patterns);
            break;
        }
        case PV_NODE_MATCH_STAR: name = PV_AS(MatchStar, node)->name; break;
        case PV_NODE_MATCH_AS:
            visit_optional(s, &PV_AS(MatchAs, node)->pattern);
            name = PV_AS(MatchAs, node)->name;
            break;
        case PV_NODE_MATCH_OR: visit_list(s, PV_AS(MatchOr, node)->patterns); break;
        default: break;
    }
    if (!name || s->failed) return;
    pv_scope_refuse_debug(s, name, node, PV_CTX_STORE);
    pv_scope_bind(s, name, PV_DEF_LOCAL, node);
}

static void visit_match(PvScopes *s, PvMatchNode *node) {
    visit(s, &node->subject);
    for (uint32_t i = 0; i < node->cases->n && !s->failed; i++) {
        PvMatchCaseNode *one = PV_AS(MatchCase, node->cases->item[i]);
        visit_pattern(s, &one->pattern);
        visit_optional(s, &one->guard);
        visit_list(s, one->body);
    }
}

static void visit_for(PvScopes *s, PvForNode *node) {
    visit(s, &node->target);
    visit(s, &node->iter);
    // `async for` wants __aiter__, and its message names the type: the display stays what it is.
    if (!s->failed && node->node.kind == PV_NODE_FOR) pv_fold_iterable(s, &node->iter);
    visit_list(s, node->body);
    visit_list(s, node->orelse);
}

static void visit_try(PvScopes *s, PvTryNode *node) {
    visit_list(s, node->body);
    visit_handlers(s, node->handlers);
    visit_list(s, node->orelse);
    visit_list(s, node->finalbody);
}

static void visit_name(PvScopes *s, PvNode **at) {
    PvNameNode *node = PV_AS(Name, *at);
    if (node->id == s->n_debug) {
        pv_scope_refuse_debug(s, node->id, *at, node->ctx);
        pv_fold_debug(s, at);
        return;
    }
    if (node->ctx == PV_CTX_LOAD) {
        pv_scope_use(s, node->id);
        // A call of super() without arguments needs the class that the function stands in.
        if (node->id == s->n_super && pv_scope_is_function_like(s->now)) pv_scope_use(s, s->n_class);
    } else {
        pv_scope_bind(s, node->id, PV_DEF_LOCAL, *at);
    }
}

static void visit_compare(PvScopes *s, PvCompareNode *node) {
    visit(s, &node->left);
    visit_list(s, node->comparators);
    pv_scope_warn_compare(s, node);
    uint32_t last = node->ops->n - 1;
    if (!s->failed && (node->ops->item[last] == PV_CMP_IN || node->ops->item[last] == PV_CMP_NOT_IN))
        pv_fold_iterable(s, &node->comparators->item[last]);
}

static void visit_expr(PvScopes *s, PvNode **at) {
    PvNode *node = *at;
    switch ((PvNodeKind)node->kind) {
        case PV_NODE_BOOL_OP: visit_list(s, PV_AS(BoolOp, node)->values); break;
        case PV_NODE_NAMED_EXPR: visit_named_expr(s, PV_AS(NamedExpr, node)); break;
        case PV_NODE_BIN_OP:
            visit(s, &PV_AS(BinOp, node)->left);
            visit(s, &PV_AS(BinOp, node)->right);
            pv_fold_binary(s, at);
            break;
        case PV_NODE_UNARY_OP:
            visit(s, &PV_AS(UnaryOp, node)->operand);
            pv_fold_unary(s, at);
            break;
        case PV_NODE_LAMBDA: visit_lambda(s, PV_AS(Lambda, node)); break;
        case PV_NODE_IF_EXP:
            visit(s, &PV_AS(IfExp, node)->test);
            visit(s, &PV_AS(IfExp, node)->body);
            visit(s, &PV_AS(IfExp, node)->orelse);
            break;
        case PV_NODE_DICT:
            visit_list(s, PV_AS(Dict, node)->keys);
            visit_list(s, PV_AS(Dict, node)->values);
            break;
        case PV_NODE_SET: visit_list(s, PV_AS(Set, node)->elts); break;
        case PV_NODE_LIST_COMP:
        case PV_NODE_SET_COMP:
        case PV_NODE_GENERATOR_EXP:
            visit_comprehension(s, node, PV_AS(ListComp, node)->generators,
                                &PV_AS(ListComp, node)->elt, NULL);
            break;
        case PV_NODE_DICT_COMP:
            visit_comprehension(s, node, PV_AS(DictComp, node)->generators,
                                &PV_AS(DictComp, node)->key, &PV_AS(DictComp, node)->value);
            break;
        case PV_NODE_AWAIT:
            visit_await(s, node);
            if (!s->failed) visit(s, &PV_AS(Await, node)->value);
            break;
        case PV_NODE_YIELD:
            visit_yield(s, node);
            if (!s->failed) visit_optional(s, &PV_AS(Yield, node)->value);
            break;
        case PV_NODE_YIELD_FROM:
            visit_yield(s, node);
            if (!s->failed) visit(s, &PV_AS(YieldFrom, node)->value);
            break;
        case PV_NODE_COMPARE: visit_compare(s, PV_AS(Compare, node)); break;
        case PV_NODE_CALL:
            visit(s, &PV_AS(Call, node)->func);
            visit_list(s, PV_AS(Call, node)->args);
            visit_keywords(s, PV_AS(Call, node)->keywords);
            pv_scope_warn_call(s, PV_AS(Call, node));
            break;
        case PV_NODE_FORMATTED_VALUE:
            visit(s, &PV_AS(FormattedValue, node)->value);
            visit_optional(s, &PV_AS(FormattedValue, node)->format_spec);
            break;
        case PV_NODE_JOINED_STR: visit_list(s, PV_AS(JoinedStr, node)->values); break;
        case PV_NODE_ATTRIBUTE:
            pv_scope_refuse_debug(s, PV_AS(Attribute, node)->attr, node, PV_AS(Attribute, node)->ctx);
            visit(s, &PV_AS(Attribute, node)->value);
            break;
        case PV_NODE_SUBSCRIPT:
            visit(s, &PV_AS(Subscript, node)->value);
            visit(s, &PV_AS(Subscript, node)->slice);
            pv_fold_subscript(s, at);
            if (*at == node) pv_scope_warn_subscript(s, PV_AS(Subscript, node));
            break;
        case PV_NODE_STARRED: visit(s, &PV_AS(Starred, node)->value); break;
        case PV_NODE_NAME: visit_name(s, at); break;
        case PV_NODE_LIST: visit_list(s, PV_AS(List, node)->elts); break;
        case PV_NODE_TUPLE:
            visit_list(s, PV_AS(Tuple, node)->elts);
            pv_fold_tuple(s, at);
            break;
        case PV_NODE_SLICE:
            visit_optional(s, &PV_AS(Slice, node)->lower);
            visit_optional(s, &PV_AS(Slice, node)->upper);
            visit_optional(s, &PV_AS(Slice, node)->step);
            break;
        default: break;
    }
}

static void visit_stmt(PvScopes *s, PvNode *node) {
    switch ((PvNodeKind)node->kind) {
        case PV_NODE_FUNCTION_DEF:
        case PV_NODE_ASYNC_FUNCTION_DEF:
            visit_function(s, PV_AS(FunctionDef, node),
                           node->kind == PV_NODE_ASYNC_FUNCTION_DEF);
            break;
        case PV_NODE_CLASS_DEF: visit_class(s, PV_AS(ClassDef, node)); break;
        case PV_NODE_RETURN: visit_return(s, PV_AS(Return, node)); break;
        case PV_NODE_DELETE: visit_list(s, PV_AS(Delete, node)->targets); break;
        case PV_NODE_ASSIGN:
            visit_list(s, PV_AS(Assign, node)->targets);
            visit(s, &PV_AS(Assign, node)->value);
            break;
        case PV_NODE_TYPE_ALIAS: visit_type_alias(s, PV_AS(TypeAlias, node)); break;
        case PV_NODE_AUG_ASSIGN:
            visit(s, &PV_AS(AugAssign, node)->target);
            visit(s, &PV_AS(AugAssign, node)->value);
            break;
        case PV_NODE_ANN_ASSIGN: visit_ann_assign(s, PV_AS(AnnAssign, node)); break;
        case PV_NODE_ASYNC_FOR:
            need_async(s, node, "for");
            visit_for(s, PV_AS(For, node));
            break;
        case PV_NODE_FOR: visit_for(s, PV_AS(For, node)); break;
        case PV_NODE_WHILE:
        case PV_NODE_IF:
            visit(s, &PV_AS(If, node)->test);
            visit_list(s, PV_AS(If, node)->body);
            visit_list(s, PV_AS(If, node)->orelse);
            break;
        case PV_NODE_ASYNC_WITH:
            need_async(s, node, "with");  // and as With
            visit_with_items(s, PV_AS(With, node)->items);
            visit_list(s, PV_AS(With, node)->body);
            break;
        case PV_NODE_WITH:
            visit_with_items(s, PV_AS(With, node)->items);
            visit_list(s, PV_AS(With, node)->body);
            break;
        case PV_NODE_MATCH: visit_match(s, PV_AS(Match, node)); break;
        case PV_NODE_RAISE:
            visit_optional(s, &PV_AS(Raise, node)->exc);
            visit_optional(s, &PV_AS(Raise, node)->cause);
            break;
        case PV_NODE_TRY:
        case PV_NODE_TRY_STAR: visit_try(s, PV_AS(Try, node)); break;
        case PV_NODE_ASSERT:
            visit(s, &PV_AS(Assert, node)->test);
            visit_optional(s, &PV_AS(Assert, node)->msg);
            pv_scope_warn_assert(s, PV_AS(Assert, node));
            break;
        case PV_NODE_IMPORT: visit_import(s, node, PV_AS(Import, node)->names, false); break;
        case PV_NODE_IMPORT_FROM:
            visit_import(s, node, PV_AS(ImportFrom, node)->names, true);
            break;
        case PV_NODE_GLOBAL: pv_scope_declare(s, node, PV_AS(Global, node)->names, PV_DEF_GLOBAL); break;
        case PV_NODE_NONLOCAL:
            pv_scope_declare(s, node, PV_AS(Nonlocal, node)->names, PV_DEF_NONLOCAL);
            break;
        case PV_NODE_EXPR: visit(s, &PV_AS(Expr, node)->value); break;
        default: break;
    }
}

static void visit(PvScopes *s, PvNode **at) {
    if (s->failed || !pv_scope_pay(s, NODE_UNITS)) return;
    unsigned kind = (*at)->kind;
    if (kind >= PV_NODE_FUNCTION_DEF && kind <= PV_NODE_CONTINUE) visit_stmt(s, *at);
    else if (kind >= PV_NODE_MATCH_VALUE && kind <= PV_NODE_MATCH_OR) visit_pattern(s, at);
    else visit_expr(s, at);
}

bool pv_scope_visit(PvScopes *s, PvNode *root) {
    s->top = pv_scope_open(s, PV_SCOPE_MODULE, root, PV_SCOPE_MAIN, NULL);
    if (!s->top) return false;
    if (root->kind == PV_NODE_EXPRESSION) {
        visit(s, &PV_AS(Expression, root)->body);
    } else {
        PvNodeList *body = PV_AS(Module, root)->body;
        s->top->has_docstring = root->kind == PV_NODE_MODULE && opens_with_docstring(body);
        visit_list(s, body);
    }
    return !s->failed;
}
