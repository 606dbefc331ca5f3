// Twins of instructions: see defer.h. The rows are generated from the stack pictures; what does not
// follow from a picture is gathered by hand in `special`.
#include "vm/defer.h"

#include "gen/types.gen.h"
#include "objects/list.h"
#include "vm/frames.h"
#include "vm/prelude.h"

#include "gen/defer.gen.h"

// Inputs of an opcode with a variable number of them.
static uint32_t inputs_of(uint32_t word) {
    uint32_t op = word & 255, arg = word >> 8;
    switch (op) {
    case PV_OPCODE_BUILD_SET: return arg;
    case PV_OPCODE_BUILD_MAP: return 2 * arg;
    case PV_OPCODE_RAISE: return arg;
    default: return defer_rows[op].inputs;
    }
}

void pv_defer_result(PvVM *vm, uint32_t word, uint32_t *cut, uint32_t *result) {
    const PvDeferRow *row = &defer_rows[word & 255];
    *cut = pv_frames_top(vm->fiber)->sp - inputs_of(word) + row->kept;
    *result = row->result;
}

// Arguments that do not follow from picture and operand kind. `in` are the inputs, `to` is free
// stack above them. Gives the number of arguments written to `to`, or 0 with a status.
static PvStatus special(PvVM *vm, PvFrame *frame, uint32_t word, PvValue *in, PvValue *to,
                        size_t *n) {
    const PvCode *code = frame->state->code;
    uint32_t op = word & 255, arg = word >> 8, k = 0;
    PvValue globals = frame->globals != NULL ? pv_from_ptr(frame->globals) : PV_NONE;
    switch (op) {
    case PV_OPCODE_LOAD_NAME:
        to[k++] = frame->names;
        to[k++] = globals;
        to[k++] = pv_from_ptr(code->names[arg]);
        break;
    case PV_OPCODE_LOAD_GLOBAL:
        to[k++] = globals;
        to[k++] = pv_from_ptr(code->names[arg]);
        break;
    case PV_OPCODE_STORE_NAME:
        to[k++] = frame->names;
        to[k++] = pv_from_ptr(code->names[arg]);
        to[k++] = in[0];
        break;
    case PV_OPCODE_DELETE_NAME:
        to[k++] = frame->names;
        to[k++] = pv_from_ptr(code->names[arg]);
        break;
    case PV_OPCODE_SETUP_ANNOTATIONS:
        to[k++] = frame->names;
        break;
    case PV_OPCODE_LOAD_FROM_DICT_OR_GLOBALS:
        to[k++] = in[0];
        to[k++] = globals;
        to[k++] = pv_from_ptr(code->names[arg]);
        break;
    case PV_OPCODE_LOAD_FROM_DICT_OR_DEREF:
        to[k++] = in[0];
        to[k++] = pv_frames_local(vm->fiber, frame)[arg];
        to[k++] = pv_from_ptr(code->locals[arg]);
        break;
    case PV_OPCODE_BUILD_SET:
    case PV_OPCODE_BUILD_MAP: {
        size_t items = op == PV_OPCODE_BUILD_MAP ? 2 * (size_t)arg : arg;
        PvList *list = pv_list_of(vm, in, items);
        if (list == NULL) return PV_RETRY;
        to[k++] = pv_from_ptr(list);
        break;
    }
    case PV_OPCODE_MAP_ADD: // setitem(x, dict, key)
        to[k++] = in[1];
        to[k++] = in[-(int64_t)arg];
        to[k++] = in[0];
        break;
    case PV_OPCODE_DICT_MERGE: // (dict, mapping, callable)
        to[k++] = in[-(int64_t)arg];
        to[k++] = in[0];
        to[k++] = in[-(int64_t)arg - 3];
        break;
    case PV_OPCODE_STAR_ARGUMENTS: // (x, callable)
        to[k++] = in[0];
        to[k++] = in[-(int64_t)arg];
        break;
    case PV_OPCODE_LIST_APPEND:
    case PV_OPCODE_SET_ADD:
    case PV_OPCODE_LIST_EXTEND:
    case PV_OPCODE_SET_UPDATE:
    case PV_OPCODE_DICT_UPDATE:
        to[k++] = in[-(int64_t)arg];
        to[k++] = in[0];
        break;
    case PV_OPCODE_UNPACK_EX:
        to[k++] = in[0];
        to[k++] = pv_from_int(arg & 0xfff);
        to[k++] = pv_from_int(arg >> 12);
        break;
    case PV_OPCODE_IMPORT_NAME:
        to[k++] = in[0];
        to[k++] = in[1];
        to[k++] = pv_from_ptr(code->names[arg]);
        to[k++] = globals;
        break;
    case PV_OPCODE_RAISE:
        for (; k < arg; k++) to[k] = in[k];
        break;
    default: break;
    }
    *n = k;
    return PV_OK;
}

PvStatus pv_defer_gather(PvVM *vm, uint32_t word, PvDefer *out) {
    PvFiber *fiber = vm->fiber;
    PvFrame *frame = pv_frames_top(fiber);
    uint32_t op = word & 255, arg = word >> 8;
    const PvDeferRow *row = &defer_rows[op];
    vm->core.walked = NULL;
    if (row->twin == PV_TWIN_NONE) {
        return pv_raise(vm, PV_EXC_SYSTEM_ERROR, "opcode %d has no twin", (int)op);
    }
    out->twin = pv_prelude_twin(row->twin);
    if (out->twin == NULL) {
        return pv_raise(vm, PV_EXC_SYSTEM_ERROR, "the prelude lacks %s", pv_twin_names[row->twin]);
    }
    uint32_t inputs = inputs_of(word);
    PvValue *top = fiber->stack + frame->sp, *in = top - inputs;
    out->cut = frame->sp - inputs + row->kept;
    out->result = row->result;
    if (row->extra == PV_DEFER_SPECIAL) {
        out->args = top;
        return special(vm, frame, word, in, top, &out->n);
    }
    if (row->kept > 0) { // the inputs stay below the result
        memcpy(top, in, inputs * sizeof *top);
        in = top;
        top += inputs;
    }
    out->args = in;
    out->n = inputs;
    if (row->extra == PV_DEFER_NAME) {
        *top = pv_from_ptr(frame->state->code->names[arg]);
        out->n++;
    } else if (row->extra == PV_DEFER_INT) {
        *top = pv_from_int(arg);
        out->n++;
    }
    return PV_OK;
}
