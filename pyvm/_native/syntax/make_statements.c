// Makers of statements: decorators, `async`, parameters.
#include "syntax/build.h"

bool pv_make_async(PvBuilder *b, const PvValue *arguments, PvValue *out) {
    PvNode *node = arguments[0].node;
    *out = arguments[0];
    node->line = b->line;
    node->col = b->col;
    // each pair of kinds has the same fields
    if (node->kind == PV_NODE_FUNCTION_DEF) node->kind = PV_NODE_ASYNC_FUNCTION_DEF;
    else if (node->kind == PV_NODE_FOR) node->kind = PV_NODE_ASYNC_FOR;
    else node->kind = PV_NODE_ASYNC_WITH;
    return true;
}

bool pv_make_decorated(PvBuilder *b, const PvValue *arguments, PvValue *out) {
    PvNode *node = arguments[0].node;
    *out = arguments[0];
    PvNodeList *decorators = pv_build_nodes(b, arguments[1]);
    if (!decorators) return false;
    for (uint32_t i = 0; i < decorators->n; i++)
        if (!pv_build_holds(b, node, decorators->item[i])) return false;
    if (node->kind == PV_NODE_CLASS_DEF) PV_AS(ClassDef, node)->decorator_list = decorators;
    else PV_AS(FunctionDef, node)->decorator_list = decorators;
    return true;
}

// What a parameter is; the numbers stand in pyvm/grammar/functions.py.
enum { PLAIN, STARRED, DOUBLE_STARRED, BARE_STAR, SLASH, PARAMETER = 4 };

// One parameter: four elements of the list.
typedef struct Parameter {
    int what;
    PvValue arg;          // an arg node; the token for BARE_STAR and SLASH
    PvNode *fallback;     // PLAIN: its default
    const PvToken *equal; // STARRED, DOUBLE_STARRED: the '=' that may not be there
    const PvToken *star;  // their stars; the token of BARE_STAR and SLASH
} Parameter;

static Parameter parameter_at(const PvBuilder *b, PvValue list, uint32_t i) {
    const PvValue *item = b->items + list.list.start + i * PARAMETER;
    bool plain = item[0].number == PLAIN;
    return (Parameter){(int)item[0].number, item[1], plain ? item[2].node : NULL,
                       plain ? NULL : item[2].token, item[3].token ? item[3].token : item[1].token};
}

bool pv_make_plain_parameters(const PvBuilder *b, PvValue list) {
    for (uint32_t i = 0; i < list.list.count / PARAMETER; i++) {
        Parameter p = parameter_at(b, list, i);
        if (p.what != PLAIN || p.fallback) return false;
    }
    return true;
}

// Tell whether parameters are a lambda's: those of a function have a parenthesis of their own.
static bool in_lambda(const PvToken *star) {
    const PvToken *token = star;
    while (token->type != PV_TOKEN_LAMBDA && token->level >= star->level) token--;
    return token->type == PV_TOKEN_LAMBDA && token->level == star->level;
}

// Where CPython points for a bare star with nothing to follow: in a lambda, at the last token it read.
static const PvToken *bare_star_place(const PvToken *star) {
    const PvToken *next = star + 1;
    if (next->type == PV_TOKEN_COMMA) next++;
    return next->type == PV_TOKEN_COLON || (next->type == PV_TOKEN_DOUBLESTAR && in_lambda(star))
               ? next
               : star;
}

bool pv_make_check_parameters(PvBuilder *b, PvValue list) {
    uint32_t count = list.list.count / PARAMETER;
    const PvNode *defaulted = NULL;
    const PvToken *slash = NULL;
    bool star = false;
    bool double_star = false;
    for (uint32_t i = 0; i < count; i++) {
        Parameter p = parameter_at(b, list, i);
        if (double_star) {
            if (p.what != PLAIN)
                return pv_build_fail_token(b, p.star,
                                           "arguments cannot follow var-keyword argument");
            return pv_build_fail(b, p.arg.node, "arguments cannot follow var-keyword argument");
        }
        switch (p.what) {
        case PLAIN:
            if (star) break;
            if (p.fallback) defaulted = p.fallback;
            else if (defaulted)
                return pv_build_fail(
                    b, p.arg.node, "parameter without a default follows parameter with a default");
            break;
        case STARRED:
        case BARE_STAR:
            if (star)
                return pv_build_fail_token(b, p.star,
                                           p.what == STARRED || p.star[1].type == PV_TOKEN_COMMA
                                               ? "* argument may appear only once"
                                               : "invalid syntax");
            star = true;
            if (p.equal)
                return pv_build_fail_token(b, p.equal,
                                           "var-positional argument cannot have default value");
            if (p.what == BARE_STAR) {
                bool last = i + 1 == count;
                if (last || parameter_at(b, list, i + 1).what == DOUBLE_STARRED)
                    return pv_build_fail_token(b, bare_star_place(p.arg.token),
                                               "named arguments must follow bare *");
            }
            break;
        case DOUBLE_STARRED:
            if (p.equal)
                return pv_build_fail_token(b, p.equal,
                                           "var-keyword argument cannot have default value");
            double_star = true;
            break;
        default: // SLASH
            if (slash) return pv_build_fail_token(b, p.arg.token, "/ may appear only once");
            if (star) return pv_build_fail_token(b, p.arg.token, "/ must be ahead of *");
            if (!i)
                return pv_build_fail_token(b, p.arg.token,
                                           p.arg.token[1].type == PV_TOKEN_COMMA
                                               ? "at least one argument must precede /"
                                               : "invalid syntax");
            slash = p.arg.token;
        }
    }
    return true;
}

// Finish the list of what was pushed since `start`, and drop it.
static PvNodeList *finish(PvBuilder *b, uint32_t start) {
    PvNodeList *made = pv_build_nodes(b, (PvValue){.list = {start, b->item_count - start}});
    b->item_count = start;
    return made;
}

static bool push_node(PvBuilder *b, PvNode *owner, PvNode *node) {
    return pv_build_holds(b, owner, node) && pv_build_push(b, (PvValue){.node = node});
}

bool pv_make_parameters(PvBuilder *b, const PvValue *arguments, PvValue *out) {
    PvValue list = arguments[0];
    uint32_t count = list.list.count / PARAMETER;
    if (!pv_make_check_parameters(b, list)) return false;
    PvArgumentsNode *node = pv_build_node(b, PV_NODE_ARGUMENTS);
    if (!node) return false;
    PvNode *owner = &node->node;
    uint32_t slash = 0; // parameters before the '/', itself counted
    uint32_t star = count;
    for (uint32_t i = 0; i < count; i++) {
        Parameter p = parameter_at(b, list, i);
        if (p.what == SLASH) slash = i + 1;
        if (p.what == STARRED || p.what == BARE_STAR) star = i;
        if (p.what == STARRED) node->vararg = p.arg.node;
        if (p.what == DOUBLE_STARRED) node->kwarg = p.arg.node;
    }
    if (!pv_build_holds(b, owner, node->vararg) || !pv_build_holds(b, owner, node->kwarg))
        return false;
    uint32_t start = b->item_count;
    for (uint32_t i = 0; i + 1 < slash; i++)
        if (!push_node(b, owner, parameter_at(b, list, i).arg.node)) return false;
    if (!(node->posonlyargs = finish(b, start))) return false;
    for (uint32_t i = slash; i < star; i++) {
        Parameter p = parameter_at(b, list, i);
        if (p.what == PLAIN && !push_node(b, owner, p.arg.node)) return false;
    }
    if (!(node->args = finish(b, start))) return false;
    for (uint32_t i = 0; i < star; i++) {
        Parameter p = parameter_at(b, list, i);
        if (p.what == PLAIN && p.fallback && !push_node(b, owner, p.fallback)) return false;
    }
    if (!(node->defaults = finish(b, start))) return false;
    for (uint32_t i = star; i < count; i++) {
        Parameter p = parameter_at(b, list, i);
        if (p.what == PLAIN && !push_node(b, owner, p.arg.node)) return false;
    }
    if (!(node->kwonlyargs = finish(b, start))) return false;
    for (uint32_t i = star; i < count; i++) {
        Parameter p = parameter_at(b, list, i);
        if (p.what == PLAIN && !push_node(b, owner, p.fallback)) return false;
    }
    if (!(node->kw_defaults = finish(b, start))) return false;
    out->node = owner;
    return true;
}
