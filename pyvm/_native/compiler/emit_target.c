// Targets: storing to them, deleting them, and assigning to them in place.
#include "compiler/emit.h"

static void refuse(PvEmitter *e, const PvNode *node, const char *text) {
    pv_syntax_error_at(e->c->error, e->c->tree, node, "%s", text);
    e->c->failed = true;
}

static void unpack(PvEmitter *e, const PvNode *node, const PvNodeList *items) {
    PvLoc loc = pv_emit_loc(node);
    uint32_t star = items->n;
    for (uint32_t i = 0; i < items->n; i++) {
        if (items->item[i]->kind != PV_NODE_STARRED) continue;
        if (star != items->n) {
            refuse(e, node, "multiple starred expressions in assignment");
            return;
        }
        star = i;
    }
    if (star == items->n) {
        pv_emit(e, PV_OPCODE_UNPACK_SEQUENCE, items->n, loc);
    } else {
        uint32_t after = items->n - star - 1;
        if (star >= 1 << 8 || after >= 1 << 12) {
            refuse(e, node, "too many expressions in star-unpacking assignment");
            return;
        }
        pv_emit(e, PV_OPCODE_UNPACK_EX, star | after << 12, loc);
    }
    for (uint32_t i = 0; i < items->n && !e->c->failed; i++) {
        PvNode *item = items->item[i];
        if (item->kind == PV_NODE_STARRED) pv_emit_store(e, PV_AS(Starred, item)->value);
        else pv_emit_store(e, item);
    }
}

// A class learns which attributes its methods set on self (__static_attributes__).
static void note_static_attribute(PvEmitter *e, const PvAttributeNode *node) {
    static const char self[] = "self";
    if (node->value->kind != PV_NODE_NAME) return;
    const PvName *name = PV_AS(Name, node->value)->id;
    if (name->length != 4 || name->utf8[0] != self[0] || name->utf8[1] != self[1] ||
        name->utf8[2] != self[2] || name->utf8[3] != self[3])
        return;
    PvEmitter *owner = e;
    while (owner && owner->code_scope->kind != PV_SCOPE_CLASS) owner = owner->outer;
    if (!owner) return;
    for (uint32_t i = 0; i < owner->n_static; i++)
        if (owner->static_attributes[i] == node->attr) return;
    if (owner->n_static >= 1000 ||
        !pv_emit_grow(e->c, &owner->static_attributes, &owner->static_capacity,
                      owner->n_static + 1, sizeof *owner->static_attributes))
        return;
    owner->static_attributes[owner->n_static++] = node->attr;
}

// [value] -> []
void pv_emit_store(PvEmitter *e, PvNode *target) {
    if (e->c->failed) return;
    PvLoc loc = pv_emit_loc(target);
    switch ((PvNodeKind)target->kind) {
        case PV_NODE_NAME: pv_emit_name(e, PV_AS(Name, target)->id, PV_CTX_STORE, loc); break;
        case PV_NODE_ATTRIBUTE: {
            const PvAttributeNode *node = PV_AS(Attribute, target);
            note_static_attribute(e, node);
            pv_emit_expr(e, node->value);
            pv_emit_named(e, PV_OPCODE_STORE_ATTR, pv_emit_mangle(e, node->attr),
                          pv_emit_attribute_loc(node, loc));
            break;
        }
        case PV_NODE_SUBSCRIPT:
            pv_emit_expr(e, PV_AS(Subscript, target)->value);
            pv_emit_expr(e, PV_AS(Subscript, target)->slice);
            pv_emit(e, PV_OPCODE_STORE_SUBSCR, 0, loc);
            break;
        case PV_NODE_TUPLE: unpack(e, target, PV_AS(Tuple, target)->elts); break;
        case PV_NODE_LIST: unpack(e, target, PV_AS(List, target)->elts); break;
        case PV_NODE_STARRED:
            refuse(e, target, "starred assignment target must be in a list or tuple");
            break;
        default: refuse(e, target, "cannot assign to expression"); break;
    }
}

void pv_emit_delete(PvEmitter *e, PvNode *target) {
    if (e->c->failed) return;
    PvLoc loc = pv_emit_loc(target);
    switch ((PvNodeKind)target->kind) {
        case PV_NODE_NAME: pv_emit_name(e, PV_AS(Name, target)->id, PV_CTX_DEL, loc); break;
        case PV_NODE_ATTRIBUTE: {
            const PvAttributeNode *node = PV_AS(Attribute, target);
            pv_emit_expr(e, node->value);
            pv_emit_named(e, PV_OPCODE_DELETE_ATTR, pv_emit_mangle(e, node->attr),
                          pv_emit_attribute_loc(node, loc));
            break;
        }
        case PV_NODE_SUBSCRIPT:
            pv_emit_expr(e, PV_AS(Subscript, target)->value);
            pv_emit_expr(e, PV_AS(Subscript, target)->slice);
            pv_emit(e, PV_OPCODE_DELETE_SUBSCR, 0, loc);
            break;
        case PV_NODE_TUPLE:
        case PV_NODE_LIST: {
            const PvNodeList *items = PV_AS(Tuple, target)->elts;
            for (uint32_t i = 0; i < items->n; i++) pv_emit_delete(e, items->item[i]);
            break;
        }
        default: refuse(e, target, "cannot delete expression"); break;
    }
}

void pv_emit_aug_assign(PvEmitter *e, PvAugAssignNode *node) {
    PvNode *target = node->target;
    PvLoc loc = PV_LOC(node), at = pv_emit_loc(target);
    switch ((PvNodeKind)target->kind) {
        case PV_NODE_ATTRIBUTE: {
            const PvAttributeNode *attribute = PV_AS(Attribute, target);
            const PvName *name = pv_emit_mangle(e, attribute->attr);
            at = pv_emit_attribute_loc(attribute, at);
            note_static_attribute(e, attribute);
            pv_emit_expr(e, attribute->value);
            pv_emit(e, PV_OPCODE_COPY, 1, at);
            pv_emit_named(e, PV_OPCODE_LOAD_ATTR, name, at);
            pv_emit_expr(e, node->value);
            pv_emit_binary(e, node->op, true, loc);
            pv_emit(e, PV_OPCODE_SWAP, 2, at);
            pv_emit_named(e, PV_OPCODE_STORE_ATTR, name, at);
            break;
        }
        case PV_NODE_SUBSCRIPT:
            pv_emit_expr(e, PV_AS(Subscript, target)->value);
            pv_emit_expr(e, PV_AS(Subscript, target)->slice);
            pv_emit(e, PV_OPCODE_COPY, 2, at);
            pv_emit(e, PV_OPCODE_COPY, 2, at);
            pv_emit(e, PV_OPCODE_BINARY_SUBSCR, 0, at);
            pv_emit_expr(e, node->value);
            pv_emit_binary(e, node->op, true, loc);
            pv_emit(e, PV_OPCODE_SWAP, 3, at);
            pv_emit(e, PV_OPCODE_SWAP, 2, at);
            pv_emit(e, PV_OPCODE_STORE_SUBSCR, 0, at);
            break;
        default:
            pv_emit_name(e, PV_AS(Name, target)->id, PV_CTX_LOAD, at);
            pv_emit_expr(e, node->value);
            pv_emit_binary(e, node->op, true, loc);
            pv_emit_name(e, PV_AS(Name, target)->id, PV_CTX_STORE, at);
            break;
    }
}
