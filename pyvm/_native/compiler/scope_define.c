// How a statement or expression uses a name in the present scope: bound, read, declared, bound from
// within a comprehension; and the SyntaxErrors that follow from two such uses.
#include "compiler/scope_build.h"

#define AT(node) ((PvNode *)(void *)(node))
#define ERROR(...) (pv_syntax_error_at(s->error, s->tree, __VA_ARGS__), s->failed = true)

void pv_scope_refuse_debug(PvScopes *s, const PvName *name, const PvNode *at, PvContext ctx) {
    if (name != s->n_debug || ctx == PV_CTX_LOAD) return;
    if (ctx == PV_CTX_DEL) ERROR(at, "cannot delete __debug__");
    else ERROR(at, "cannot assign to __debug__");
}

PvSymbol *pv_scope_define(PvScopes *s, PvScope *scope, const PvName *raw, unsigned flag,
                        const PvNode *at) {
    const PvName *name = pv_scope_mangle(s, s->now, raw);
    PvSymbol *symbol = pv_scope_symbol(s, scope, name);
    if (!symbol) return NULL;
    unsigned flags = symbol->flags;
    if ((flag & PV_DEF_PARAM) && (flags & PV_DEF_PARAM)) {
        ERROR(at, "duplicate argument '%s' in function definition", raw->utf8);
        return NULL;
    }
    if ((flag & PV_DEF_TYPE_PARAM) && (flags & PV_DEF_TYPE_PARAM)) {
        ERROR(at, "duplicate type parameter '%s'", raw->utf8);
        return NULL;
    }
    flags |= flag;
    if (scope->in_comp_target) {
        if (flags & (PV_DEF_GLOBAL | PV_DEF_NONLOCAL)) {
            ERROR(at, "comprehension inner loop cannot rebind assignment expression target '%s'",
                  raw->utf8);
            return NULL;
        }
        flags |= PV_DEF_COMP_ITER;
    }
    symbol->flags = (uint16_t)flags;
    if (flag & PV_DEF_GLOBAL) {
        PvSymbol *global = pv_scope_symbol(s, s->top, name);
        if (global) global->flags |= PV_DEF_GLOBAL;
    }
    return symbol;
}

void pv_scope_bind(PvScopes *s, const PvName *name, unsigned flag, const PvNode *at) {
    pv_scope_define(s, s->now, name, flag, at);
}

void pv_scope_use(PvScopes *s, const PvName *name) {
    const PvName *mangled = pv_scope_mangle(s, s->now, name);
    PvSymbol *symbol = pv_scope_symbol(s, s->now, mangled);
    if (symbol) symbol->flags |= PV_DEF_USE;
}

bool pv_scope_is_comprehension(const PvScope *scope) {
    return scope->kind == PV_SCOPE_COMPREHENSION || scope->kind == PV_SCOPE_GENERATOR_EXP;
}

// PEP 695 and 563: no yield, await or walrus where evaluation is lazy.
void pv_scope_refuse_if_lazy(PvScopes *s, const PvNode *at, const char *what) {
    const char *where;
    switch (s->now->kind) {
        case PV_SCOPE_ANNOTATION: where = "an annotation"; break;
        case PV_SCOPE_TYPE_ALIAS: where = "a type alias"; break;
        case PV_SCOPE_TYPE_PARAMS: where = "the definition of a generic"; break;
        case PV_SCOPE_TYPE_VARIABLE: where = s->now->where; break;
        default: return;
    }
    ERROR(at, "%s cannot be used within %s", what, where);
}

// `:=` in a comprehension binds in the nearest function or module around it.
void pv_scope_bind_walrus(PvScopes *s, PvNameNode *target) {
    const PvName *name = pv_scope_mangle(s, s->now, target->id);
    for (PvScope *scope = s->now; scope; scope = scope->outer) {
        PvSymbol *symbol = pv_scope_find(scope, name);
        switch (scope->kind) {
            case PV_SCOPE_COMPREHENSION:
            case PV_SCOPE_GENERATOR_EXP:
                if (symbol && (symbol->flags & PV_DEF_COMP_ITER)) {
                    ERROR(AT(target),
                          "assignment expression cannot rebind comprehension iteration variable "
                          "'%s'",
                          target->id->utf8);
                    return;
                }
                continue;
            case PV_SCOPE_FUNCTION:
            case PV_SCOPE_LAMBDA: {
                unsigned how =
                    symbol && (symbol->flags & PV_DEF_GLOBAL) ? PV_DEF_GLOBAL : PV_DEF_NONLOCAL;
                symbol = pv_scope_define(s, s->now, target->id, how, AT(target));
                if (symbol) symbol->declared = AT(target);
                pv_scope_define(s, scope, target->id, PV_DEF_LOCAL, AT(target));
                return;
            }
            case PV_SCOPE_MODULE:
                symbol = pv_scope_define(s, s->now, target->id, PV_DEF_GLOBAL, AT(target));
                if (symbol) symbol->declared = AT(target);
                return;
            case PV_SCOPE_CLASS:
                ERROR(AT(target), "assignment expression within a comprehension cannot be used in "
                                  "a class body");
                return;
            case PV_SCOPE_TYPE_PARAMS:
                ERROR(AT(target), "assignment expression within a comprehension cannot be used "
                                  "within the definition of a generic");
                return;
            case PV_SCOPE_TYPE_ALIAS:
                ERROR(AT(target), "assignment expression within a comprehension cannot be used in "
                                  "a type alias");
                return;
            case PV_SCOPE_TYPE_VARIABLE:
                ERROR(AT(target), "assignment expression within a comprehension cannot be used in "
                                  "a TypeVar bound");
                return;
            case PV_SCOPE_ANNOTATION: return;
        }
    }
}

void pv_scope_declare(PvScopes *s, const PvNode *node, const PvNameList *names, unsigned how) {
    const char *what = how == PV_DEF_GLOBAL ? "global" : "nonlocal";
    for (uint32_t i = 0; i < names->n; i++) {
        const PvName *name = pv_scope_mangle(s, s->now, names->item[i]);
        PvSymbol *symbol = pv_scope_find(s->now, name);
        unsigned flags = symbol ? symbol->flags : 0;
        const char *format = NULL;
        if (flags & PV_DEF_PARAM) format = "name '%s' is parameter and %s";
        else if (flags & PV_DEF_USE) format = "name '%s' is used prior to %s declaration";
        else if (flags & PV_DEF_ANNOTATED) format = "annotated name '%s' can't be %s";
        else if (flags & PV_DEF_LOCAL) // CPython overlooks imports
            format = "name '%s' is assigned to before %s declaration";
        if (format) {
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
            ERROR(node, format, name->utf8, what);
#pragma GCC diagnostic pop
            return;
        }
        symbol = pv_scope_define(s, s->now, names->item[i], how, node);
        if (!symbol) return;
        if (!symbol->declared) symbol->declared = node;
        if (how == PV_DEF_NONLOCAL && s->now->kind == PV_SCOPE_MODULE) {
            ERROR(node, "nonlocal declaration not allowed at module level");
            return;
        }
    }
}
