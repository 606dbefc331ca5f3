// PEP 695 and 696: type parameters and `type` statements. Bounds, constraints, defaults and values
// of aliases are functions, called when somebody asks.
#include "compiler/emit.h"

// Push a function that computes `value` when it is called.
static void emit_lazy(PvEmitter *outer, const void *node, unsigned index, const PvName *name,
                      PvNode *value) {
    PvScope *scope = pv_scope_of(&outer->c->scopes, node, index);
    PvLoc loc = pv_emit_loc(value);
    PvEmitter *e = pv_emit_open(outer, outer->c, scope, name, value->line);
    if (!e) return;
    pv_emit_start(e);
    if (value->kind == PV_NODE_STARRED) {
        // The default of a TypeVarTuple may be *tuple[...].
        pv_emit_expr(e, PV_AS(Starred, value)->value);
        pv_emit(e, PV_OPCODE_UNPACK_SEQUENCE, 1, loc);
    } else {
        pv_emit_expr(e, value);
    }
    pv_emit(e, PV_OPCODE_RETURN_VALUE, 0, loc);
    pv_emit_close_function(e, 0, loc);
}

static bool is_tuple(const PvNode *node) {
    return node->kind == PV_NODE_TUPLE || (node->kind == PV_NODE_CONSTANT &&
                                           PV_AS(Constant, node)->value->kind == PV_CONST_TUPLE);
}

static void emit_type_param(PvEmitter *e, PvNode *param) {
    PvLoc loc = pv_emit_loc(param);
    const PvName *name = PV_AS(TypeVar, param)->name;
    PvNode *value = NULL;
    pv_emit_str(e, name, loc);
    if (param->kind == PV_NODE_TYPE_VAR) {
        PvNode *bound = PV_AS(TypeVar, param)->bound;
        value = PV_AS(TypeVar, param)->default_value;
        if (bound) {
            emit_lazy(e, param, PV_SCOPE_MAIN, name, bound);
            pv_emit(e, PV_OPCODE_CALL_INTRINSIC_2,
                    is_tuple(bound) ? PV_INTRINSIC2_TYPEVAR_WITH_CONSTRAINTS
                                    : PV_INTRINSIC2_TYPEVAR_WITH_BOUND,
                    loc);
        } else {
            pv_emit(e, PV_OPCODE_CALL_INTRINSIC_1, PV_INTRINSIC1_TYPEVAR, loc);
        }
    } else if (param->kind == PV_NODE_PARAM_SPEC) {
        value = PV_AS(ParamSpec, param)->default_value;
        pv_emit(e, PV_OPCODE_CALL_INTRINSIC_1, PV_INTRINSIC1_PARAMSPEC, loc);
    } else {
        value = PV_AS(TypeVarTuple, param)->default_value;
        pv_emit(e, PV_OPCODE_CALL_INTRINSIC_1, PV_INTRINSIC1_TYPEVARTUPLE, loc);
    }
    if (value) {
        emit_lazy(e, param, PV_SCOPE_DEFAULT, name, value);
        pv_emit(e, PV_OPCODE_CALL_INTRINSIC_2, PV_INTRINSIC2_SET_TYPEPARAM_DEFAULT, loc);
    }
    pv_emit(e, PV_OPCODE_COPY, 1, loc);
    pv_emit_name(e, name, PV_CTX_STORE, loc);
}

// [] -> [tuple of the type parameters], each bound to its name.
void pv_emit_type_params(PvEmitter *e, PvNodeList *params, PvLoc loc) {
    bool seen_default = false;
    for (uint32_t i = 0; i < params->n && !e->c->failed; i++) {
        PvNode *param = params->item[i];
        const PvNode *value = param->kind == PV_NODE_TYPE_VAR
                                  ? PV_AS(TypeVar, param)->default_value
                              : param->kind == PV_NODE_PARAM_SPEC
                                  ? PV_AS(ParamSpec, param)->default_value
                                  : PV_AS(TypeVarTuple, param)->default_value;
        if (value) {
            seen_default = true;
        } else if (seen_default) {
            pv_syntax_error_at(e->c->error, e->c->tree, param,
                               "non-default type parameter '%s' follows default type parameter",
                               PV_AS(TypeVar, param)->name->utf8);
            e->c->failed = true;
            return;
        }
        emit_type_param(e, param);
    }
    pv_emit(e, PV_OPCODE_BUILD_TUPLE, params->n, loc);
}

// [name type_params] is on the stack: add the function that computes the value, make the alias.
static void emit_alias(PvEmitter *e, PvTypeAliasNode *node, const PvName *name, PvLoc loc) {
    emit_lazy(e, node, PV_SCOPE_MAIN, name, node->value);
    pv_emit(e, PV_OPCODE_BUILD_TUPLE, 3, loc);
    pv_emit(e, PV_OPCODE_CALL_INTRINSIC_1, PV_INTRINSIC1_TYPEALIAS, loc);
}

void pv_emit_type_alias(PvEmitter *e, PvTypeAliasNode *node) {
    PvLoc loc = PV_LOC(node);
    const PvName *name = PV_AS(Name, node->name)->id;
    if (node->type_params->n) {
        PvEmitter *inner = pv_emit_open_type_params(e, node, name, node->node.line);
        if (!inner) return;
        pv_emit_str(inner, name, loc);
        pv_emit_type_params(inner, node->type_params, loc);
        emit_alias(inner, node, name, loc);
        pv_emit(inner, PV_OPCODE_RETURN_VALUE, 0, loc);
        pv_emit_close_function(inner, 0, loc);
        pv_emit(e, PV_OPCODE_PUSH_NULL, 0, loc);
        pv_emit(e, PV_OPCODE_CALL, 0, loc);
    } else {
        pv_emit_str(e, name, loc);
        pv_emit_none(e, loc);
        emit_alias(e, node, name, loc);
    }
    pv_emit_name(e, name, PV_CTX_STORE, PV_LOC(node->name));
}
