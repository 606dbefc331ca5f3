// Comprehensions: inlined where they stand (PEP 709), or functions (generator expressions, and those
// in annotation scopes of a class). The outermost iterable belongs to the scope around.
#include "compiler/emit.h"

typedef struct Comprehension {
    PvNode *node;
    PvNodeList *generators;
    PvNode *elt, *value;  // value: of a dict comprehension
    PvNodeKind kind;
} Comprehension;

static Comprehension read_node(PvNode *node) {
    Comprehension comp = {.node = node, .kind = (PvNodeKind)node->kind};
    if (node->kind == PV_NODE_DICT_COMP) {
        comp.generators = PV_AS(DictComp, node)->generators;
        comp.elt = PV_AS(DictComp, node)->key;
        comp.value = PV_AS(DictComp, node)->value;
    } else {
        comp.generators = PV_AS(ListComp, node)->generators;
        comp.elt = PV_AS(ListComp, node)->elt;
    }
    return comp;
}

// Add one element to what is built, `depth` iterators above it.
static void emit_element(PvEmitter *e, const Comprehension *comp, uint32_t depth) {
    PvLoc loc = pv_emit_loc(comp->elt);
    pv_emit_expr(e, comp->elt);
    switch (comp->kind) {
        case PV_NODE_GENERATOR_EXP:
            if (e->flags & PV_CODE_ASYNC_GENERATOR)
                pv_emit(e, PV_OPCODE_CALL_INTRINSIC_1, PV_INTRINSIC1_ASYNC_GEN_WRAP, loc);
            pv_emit(e, PV_OPCODE_YIELD_VALUE, 0, loc);
            pv_emit(e, PV_OPCODE_RESUME, 1, loc);
            pv_emit(e, PV_OPCODE_POP_TOP, 0, loc);
            break;
        case PV_NODE_LIST_COMP: pv_emit(e, PV_OPCODE_LIST_APPEND, depth + 1, loc); break;
        case PV_NODE_SET_COMP: pv_emit(e, PV_OPCODE_SET_ADD, depth + 1, loc); break;
        default:
            pv_emit_expr(e, comp->value);
            loc.end_line = comp->value->end_line;
            loc.end_col = (int32_t)comp->value->end_col;
            pv_emit(e, PV_OPCODE_MAP_ADD, depth + 1, loc);
            break;
    }
}

static void emit_get_iter(PvEmitter *e, const PvComprehensionNode *generator) {
    pv_emit(e, generator->is_async ? PV_OPCODE_GET_AITER : PV_OPCODE_GET_ITER, 0,
            PV_LOC(generator->iter));
}

// `for x in [value]` binds once: no list, no loop.
static PvNode *sole_item(const PvNode *iter) {
    if (iter->kind != PV_NODE_LIST && iter->kind != PV_NODE_TUPLE) return NULL;
    const PvNodeList *items = PV_AS(List, iter)->elts;
    return items->n == 1 && items->item[0]->kind != PV_NODE_STARRED ? items->item[0] : NULL;
}

// Emit the generators from `index` on; `depth` iterators lie on the stack below the present one.
static void emit_generators(PvEmitter *e, const Comprehension *comp, uint32_t index,
                            uint32_t depth) {
    if (e->c->failed) return;
    const PvComprehensionNode *generator = PV_AS(Comprehension, comp->generators->item[index]);
    PvLoc loc = PV_LOC(generator->iter);
    PvLabel start = pv_emit_label(e), next = pv_emit_label(e), end = pv_emit_label(e);
    PvNode *sole = index && !generator->is_async ? sole_item(generator->iter) : NULL;
    PvLabel handler = 0;
    if (index && !sole) {
        pv_emit_iterable(e, generator->iter);
        emit_get_iter(e, generator);
    }
    if (sole) {
        pv_emit_expr(e, sole);
    } else if (generator->is_async) {
        pv_emit_place(e, start);
        handler = pv_emit_guard(e, 0);
        loc = pv_emit_loc(comp->node);
        pv_emit(e, PV_OPCODE_GET_ANEXT, 0, loc);
        pv_emit_yield_from(e, true, loc);
        pv_emit_unguard(e);
        depth++;
    } else {
        pv_emit_place(e, start);
        pv_emit_jump(e, PV_OPCODE_FOR_ITER, end, loc);
        depth++;
    }
    pv_emit_store(e, generator->target);
    for (uint32_t i = 0; i < generator->ifs->n; i++)
        pv_emit_jump_if(e, generator->ifs->item[i], sole ? end : next, false,
                        PV_LOC(generator->ifs->item[i]));
    if (index + 1 < comp->generators->n) emit_generators(e, comp, index + 1, depth);
    else emit_element(e, comp, depth);
    pv_emit_place(e, next);
    if (!sole) pv_emit_jump(e, PV_OPCODE_JUMP, start, PV_LOC(comp->elt));
    if (generator->is_async) pv_emit_end_async_for(e, handler, end, loc);
    pv_emit_place(e, end);
}

static void emit_new_container(PvEmitter *e, const Comprehension *comp, PvLoc loc) {
    switch (comp->kind) {
        case PV_NODE_LIST_COMP: pv_emit(e, PV_OPCODE_BUILD_LIST, 0, loc); break;
        case PV_NODE_SET_COMP: pv_emit(e, PV_OPCODE_BUILD_SET, 0, loc); break;
        case PV_NODE_DICT_COMP: pv_emit(e, PV_OPCODE_BUILD_MAP, 0, loc); break;
        default: break;
    }
}

static void emit_inlined(PvEmitter *e, const Comprehension *comp, PvScope *scope) {
    PvLoc loc = pv_emit_loc(comp->node);
    const PvComprehensionNode *first = PV_AS(Comprehension, comp->generators->item[0]);
    pv_emit_iterable(e, first->iter);
    emit_get_iter(e, first);
    pv_emit_open_inlined(e, scope, loc);
    emit_new_container(e, comp, loc);
    pv_emit(e, PV_OPCODE_SWAP, 2, loc);
    emit_generators(e, comp, 0, 0);
    pv_emit_close_inlined(e);
}

static void emit_function(PvEmitter *outer, const Comprehension *comp, PvScope *scope) {
    PvLoc loc = pv_emit_loc(comp->node);
    PvComprehensionNode *first = PV_AS(Comprehension, comp->generators->item[0]);
    const char *name = comp->kind == PV_NODE_GENERATOR_EXP ? "<genexpr>"
                       : comp->kind == PV_NODE_LIST_COMP   ? "<listcomp>"
                       : comp->kind == PV_NODE_SET_COMP    ? "<setcomp>"
                                                           : "<dictcomp>";
    PvEmitter *e =
        pv_emit_open(outer, outer->c, scope, pv_emit_intern(outer->c, name), comp->node->line);
    if (!e) return;
    pv_emit_start(e);
    emit_new_container(e, comp, loc);
    pv_emit(e, PV_OPCODE_LOAD_FAST, 0, PV_LOC(first->iter));
    emit_generators(e, comp, 0, 0);
    if (comp->kind == PV_NODE_GENERATOR_EXP) pv_emit_none(e, loc);
    pv_emit(e, PV_OPCODE_RETURN_VALUE, 0, loc);
    pv_emit_finish_generator(e);
    pv_emit_close_function(e, 0, loc);
    // The iterable takes the place of self, so that the call has no argument besides.
    pv_emit_iterable(outer, first->iter);
    emit_get_iter(outer, first);
    pv_emit(outer, PV_OPCODE_CALL, 0, loc);
}

void pv_emit_comprehension(PvEmitter *e, PvNode *node) {
    Comprehension comp = read_node(node);
    PvScope *scope = pv_scope_of(&e->c->scopes, node, PV_SCOPE_MAIN);
    if (scope->inlined) emit_inlined(e, &comp, scope);
    else emit_function(e, &comp, scope);
}
