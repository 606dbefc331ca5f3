// Operators of guest classes: see operator_call.h. Which operand is asked first is the twins' rule
// (stdlib_shims/_prelude/operators.py); here is only the case that needs no finding out.
#include "vm/operator_call.h"

#include "core/names.h"
#include "gen/opcodes.gen.h"
#include "gen/types.gen.h"
#include "objects/attributes.h"
#include "objects/operate.h"
#include "objects/type.h"
#include "vm/attention.h"
#include "vm/code_state.h"
#include "vm/frames.h"
#include "vm/prelude.h"

static PvStr *name_of(uint32_t what) {
    switch (what) {
    case PV_BINARY_ADD: return PV_NAME(__add__);
    case PV_BINARY_SUBTRACT: return PV_NAME(__sub__);
    case PV_BINARY_MULTIPLY: return PV_NAME(__mul__);
    case PV_BINARY_MATMULT: return PV_NAME(__matmul__);
    case PV_BINARY_TRUE_DIVIDE: return PV_NAME(__truediv__);
    case PV_BINARY_FLOOR_DIVIDE: return PV_NAME(__floordiv__);
    case PV_BINARY_REMAINDER: return PV_NAME(__mod__);
    case PV_BINARY_POWER: return PV_NAME(__pow__);
    case PV_BINARY_LSHIFT: return PV_NAME(__lshift__);
    case PV_BINARY_RSHIFT: return PV_NAME(__rshift__);
    case PV_BINARY_AND: return PV_NAME(__and__);
    case PV_BINARY_OR: return PV_NAME(__or__);
    case PV_BINARY_XOR: return PV_NAME(__xor__);
    case PV_OPERATOR_COMPARES + PV_COMPARE_LT: return PV_NAME(__lt__);
    case PV_OPERATOR_COMPARES + PV_COMPARE_LE: return PV_NAME(__le__);
    case PV_OPERATOR_COMPARES + PV_COMPARE_EQ: return PV_NAME(__eq__);
    case PV_OPERATOR_COMPARES + PV_COMPARE_NE: return PV_NAME(__ne__);
    case PV_OPERATOR_COMPARES + PV_COMPARE_GT: return PV_NAME(__gt__);
    case PV_OPERATOR_COMPARES + PV_COMPARE_GE: return PV_NAME(__ge__);
    default: return NULL;
    }
}

PvFunction *pv_operator_method(PvVM *vm, uint32_t what, PvValue a, PvValue b) {
    PvType *of_a = pv_ptr(a)->type, *of_b = pv_type_of(b);
    if (of_a != of_b && !(of_b->flags & PV_TF_BUILTIN) && pv_type_is_subtype(of_b, of_a)) return NULL;
    if (what < PV_OPERATOR_COMPARES && (pv_operate_repeats(a) || pv_operate_repeats(b))) return NULL;
    PvStr *name = name_of(what);
    PvValue method = name == NULL ? PV_NULL : pv_type_lookup(vm, of_a, name);
    if (method == PV_NULL || !pv_is_ptr(method) || pv_ptr(method)->type != &pv_types[PV_TYPE_FUNCTION]) return NULL;
    return (PvFunction *)(void *)pv_ptr(method);
}

PvStatus pv_operator_twin(PvVM *vm, uint32_t which, size_t base, size_t n, uint32_t how) {
    PvFiber *fiber = vm->fiber;
    PvFunction *twin = pv_prelude_twin(which);
    if (twin == NULL) return pv_raise(vm, PV_EXC_SYSTEM_ERROR, "the prelude lacks %s", pv_twin_names[which]);
    pv_frames_top(fiber)->sp = (uint32_t)(base + n); // a collection finds them
    PvStatus status = PV_RETRY;
    for (int i = 0; i < 2 && status == PV_RETRY; i++) { // the method was called: this instruction cannot begin again
        if (i > 0) pv_attention_collect(vm);
        PvCodeState *state = pv_code_state_of(vm, twin);
        if (state == NULL) continue;
        status = pv_frames_reserve(vm, fiber, base, twin->code->n_locals + twin->code->stack_size);
        if (status != PV_OK) continue;
        if (fiber->n_frames == fiber->frames_size) status = pv_frames_grow(vm, fiber);
        if (status != PV_OK) continue;
        pv_frames_top(fiber)->sp = (uint32_t)base;
        return pv_frames_push(vm, state, twin, NULL, PV_NULL, base, n, how, PV_NULL);
    }
    return status;
}

PvStatus pv_operator_rest(PvVM *vm, PvValue what) {
    PvFrame *frame = pv_frames_top(vm->fiber);
    vm->fiber->stack[frame->sp] = what;
    return pv_operator_twin(vm, PV_TWIN_OPERATOR_REST, frame->sp - 2, 3, PV_RESULT_PUSH);
}
