// The fields of each built-in layout, once for collecting, writing and reading.
//
// A new struct, or a new field that must survive, goes here; test_snapshot.c fails for a layout that
// has no row. Fields that are caches are left out and come back empty.
#include <stdio.h>

#include "gen/types.gen.h"
#include "objects/bound_method.h"
#include "objects/cell.h"
#include "objects/descriptor.h"
#include "objects/dict.h"
#include "objects/exception.h"
#include "objects/frame.h"
#include "objects/generator.h"
#include "objects/generic.h"
#include "objects/instance.h"
#include "objects/iterators.h"
#include "objects/mappingproxy.h"
#include "objects/module.h"
#include "objects/namespace.h"
#include "objects/property.h"
#include "objects/super.h"
#include "objects/traceback.h"
#include "objects/tuple.h"
#include "objects/type.h"
#include "objects/typevar.h"
#include "vm/code_state.h"
#include "objects/host_object.h"
#include "vm/snapshot_layouts.h"

// --- functions, methods, descriptors ------------------------------------------------------------

static void code(PvTransfer *x, PvObject *o) {
    AS(PvCodeState);
    uint32_t index = s->code == NULL ? 0 : s->code->index;
    pv_transfer_unit(x, &s->unit_row);
    U32(index);
    U32(s->calls);
    if (x->mode != PV_READ || x->problem != NULL) return;
    if (!pv_code_state_adopt(x->vm, s, index)) pv_transfer_problem(x, "code that is in no unit");
}

static void function(PvTransfer *x, PvObject *o) {
    AS(PvFunction);
    OBJ(s->state, CODE);
    OBJ(s->globals, DICT);
    OBJ(s->defaults, TUPLE);
    OBJ(s->kwdefaults, DICT);
    OBJ(s->closure, TUPLE);
    V(s->name);
    V(s->qualname);
    V(s->module);
    V(s->doc);
    V(s->annotations);
    V(s->type_params);
    OBJ(s->dict, DICT);
    // s->code is set once all code states are read.
}

static void cell(PvTransfer *x, PvObject *o) {
    AS(PvCell);
    V(s->value);
}

static void bound_method(PvTransfer *x, PvObject *o) {
    AS(PvBoundMethod);
    V(s->function);
    V(s->self);
}

static void property(PvTransfer *x, PvObject *o) {
    AS(PvProperty);
    V(s->fget);
    V(s->fset);
    V(s->fdel);
    V(s->doc);
    V(s->name);
}

static void wrapped(PvTransfer *x, PvObject *o) {
    AS(PvWrapped);
    V(s->function);
    OBJ(s->dict, DICT);
}

static void member(PvTransfer *x, PvObject *o) {
    AS(PvMember);
    OBJ(s->name, STR);
    OBJ(s->owner, TYPE);
    // which of the class's own members it is; s->flags of a guest class's are 0
    uint32_t place = s->owner == NULL ? 0 : (s->offset - s->owner->slots) / (uint32_t)sizeof(PvValue);
    U32(place);
    if (x->mode == PV_READ) o->aux = place; // until the layout of the class is known
}

// Those of guest classes: __dict__ and __weakref__.
static void getset(PvTransfer *x, PvObject *o) {
    AS(PvGetSet);
    bool is_dict = s->get == pv_object_dict_get;
    OBJ(s->name, STR);
    OBJ(s->owner, TYPE);
    BOOL(is_dict);
    if (x->mode != PV_READ) return;
    s->get = is_dict ? pv_object_dict_get : pv_object_weakref_get;
    s->set = is_dict ? pv_object_dict_set : NULL;
    s->doc = is_dict ? "dictionary for instance variables" : "list of weak references to the object";
}

static void super(PvTransfer *x, PvObject *o) {
    AS(PvSuper);
    V(s->cls);
    V(s->self);
    V(s->self_class);
}

static void module(PvTransfer *x, PvObject *o) {
    AS(PvModule);
    OBJ(s->dict, DICT);
}

static void mappingproxy(PvTransfer *x, PvObject *o) {
    AS(PvMappingProxy);
    x->shared_allowed = true;
    V(s->mapping);
    x->shared_allowed = false;
}

// --- generators ---------------------------------------------------------------------------------

static void generator(PvTransfer *x, PvObject *o) {
    AS(PvGenerator);
    OBJ(s->state, CODE);
    OBJ(s->function, FUNCTION);
    OBJ(s->globals, DICT);
    V(s->names);
    V(s->name);
    V(s->qualname);
    V(s->handled);
    V(s->step);
    U32(s->n_slots);
    U32(s->n_saved);
    U32(s->pc);
    U8(s->stage);
    BOOL(s->ag_running);
    BOOL(s->ag_closed);
    BOOL(s->iterable_coroutine);
    bool has_slots = s->slots != NULL;
    BOOL(has_slots);
    size_t n = s->stage == PV_GENERATOR_RUNNING ? 0 : s->n_saved;
    if (has_slots) pv_transfer_values(x, &s->slots, n, s->n_slots);
}

static void async_step(PvTransfer *x, PvObject *o) {
    AS(PvAsyncStep);
    OBJ(s->generator, ASYNC_GENERATOR);
    V(s->argument);
    U8(s->stage);
}

static void async_value(PvTransfer *x, PvObject *o) {
    AS(PvAsyncValue);
    V(s->value);
}

static void coroutine_wrapper(PvTransfer *x, PvObject *o) {
    AS(PvCoroutineWrapper);
    OBJ(s->coroutine, COROUTINE);
}

// --- types --------------------------------------------------------------------------------------

static void type(PvTransfer *x, PvObject *o) {
    AS(PvType);
    OBJ(s->name, STR);
    OBJ(s->qualname, STR);
    V(s->module);
    OBJ(s->bases, TUPLE);
    OBJ(s->mro, TUPLE);
    OBJ(s->parent, TYPE);
    OBJ(s->dict, DICT);
    U32(s->flags);
    U32(s->n_slots);
    bool adds_attrs = x->mode != PV_READ && s->attrs != s->parent->attrs;
    BOOL(adds_attrs);
    if (x->mode == PV_READ) s->attrs = adds_attrs; // see pv_snapshot_check_types
    OBJ(s->shape, SHAPE);
    pv_transfer_subclasses(x, &s->subclasses);
    // s->ops and s->init are worked out from the MRO once everything is read.
}

// The names in slot order are found again from the parents.
static void shape(PvTransfer *x, PvObject *o) {
    AS(PvShape);
    OBJ(s->parent, SHAPE);
    if (x->mode == PV_COLLECT) { // they are linked anew when all are read
        OBJ(s->child, SHAPE);
        OBJ(s->sibling, SHAPE);
    }
    OBJ(s->root, SHAPE);
    OBJ(s->name, STR);
    U32(s->count);
    U32(s->hint);
}

static void generic_alias(PvTransfer *x, PvObject *o) {
    AS(PvGenericAlias);
    V(s->origin);
    OBJ(s->args, TUPLE);
    OBJ(s->parameters, TUPLE);
    BOOL(s->starred);
}

static void union_(PvTransfer *x, PvObject *o) {
    AS(PvUnion);
    OBJ(s->args, TUPLE);
    OBJ(s->parameters, TUPLE);
}

static void typevar(PvTransfer *x, PvObject *o) {
    AS(PvTypeVar);
    OBJ(s->name, STR);
    V(s->bound);
    V(s->constraints);
    V(s->default_);
    V(s->compute_bound);
    V(s->compute_constraints);
    V(s->compute_default);
    V(s->module);
}

static void paramspecpart(PvTransfer *x, PvObject *o) {
    AS(PvParamSpecPart);
    V(s->origin);
}

static void typealias(PvTransfer *x, PvObject *o) {
    AS(PvTypeAlias);
    OBJ(s->name, STR);
    V(s->type_params);
    V(s->value);
    V(s->compute);
    V(s->module);
}

// --- exceptions ---------------------------------------------------------------------------------

static void exception(PvTransfer *x, PvObject *o) {
    AS(PvException);
    V(s->args);
    V(s->traceback);
    V(s->context);
    V(s->cause);
    uint32_t n = x->mode == PV_READ ? 0 : PV_EXCEPTION_EXTRA;
    while (n > 0 && s->extra[n - 1] == PV_NULL) n--;
    U32(n);
    if (n > PV_EXCEPTION_EXTRA) pv_transfer_problem(x, "an exception of too many fields");
    for (uint32_t i = 0; i < n && x->problem == NULL; i++) V(s->extra[i]);
}

// The code goes by row and index: a traceback has no code state of its own.
static void traceback(PvTransfer *x, PvObject *o) {
    AS(PvTraceback);
    PvVM *vm = x->vm;
    uint32_t row = 0, index = 0;
    if (x->mode != PV_READ) {
        while (row < vm->n_units && vm->units[row].unit != s->code->unit) row++;
        index = s->code->index;
        if (row == vm->n_units) pv_transfer_problem(x, "a traceback of code that is not there");
    }
    V(s->next);
    V(s->self);
    OBJ(s->globals, DICT);
    pv_transfer_unit(x, &row);
    U32(index);
    U32(s->pc);
    U32(s->left);
    U32(s->line);
    if (x->mode != PV_READ || x->problem != NULL) return;
    if (row >= vm->n_units || vm->units[row].unit == NULL ||
        index >= vm->units[row].unit->n_codes) {
        pv_transfer_problem(x, "a traceback of no code");
        return;
    }
    s->code = vm->units[row].unit->codes[index];
}

static void host_object(PvTransfer *x, PvObject *o) {
    AS(PvHostObject);
    U64(s->id);
    U32(s->kind);
    OBJ(s->name, STR);
}

static void host_call(PvTransfer *x, PvObject *o) {
    AS(PvHostCall);
    U64(s->event);
    V(s->answer);
    BOOL(s->raises);
}

static void frame(PvTransfer *x, PvObject *o) {
    AS(PvFrameObject);
    OBJ(s->state, CODE);
    V(s->globals);
    V(s->locals);
    V(s->back);
    U32(s->pc);
}

static void nothing(PvTransfer *x, PvObject *o) { (void)x, (void)o; }

typedef void (*Layout)(PvTransfer *, PvObject *);

static const Layout layouts[PV_TYPE_EXCEPTIONS] = {
    [PV_TYPE_OBJECT] = nothing,
    [PV_TYPE_TYPE] = type,
    [PV_TYPE_INT] = pv_layout_integer,
    [PV_TYPE_FLOAT] = pv_layout_real,
    [PV_TYPE_COMPLEX] = pv_layout_complex,
    [PV_TYPE_STR] = pv_layout_str,
    [PV_TYPE_BYTES] = pv_layout_bytes,
    [PV_TYPE_LIST] = pv_layout_list,
    [PV_TYPE_LIST_ITERATOR] = pv_layout_list_iterator,
    [PV_TYPE_LIST_REVERSEITERATOR] = pv_layout_list_iterator,
    [PV_TYPE_TUPLE] = pv_layout_tuple,
    [PV_TYPE_TUPLE_ITERATOR] = pv_layout_tuple_iterator,
    [PV_TYPE_DICT] = pv_layout_dict,
    [PV_TYPE_DICT_KEYS] = pv_layout_dict_view,
    [PV_TYPE_DICT_VALUES] = pv_layout_dict_view,
    [PV_TYPE_DICT_ITEMS] = pv_layout_dict_view,
    [PV_TYPE_DICT_KEYITERATOR] = pv_layout_dict_iterator,
    [PV_TYPE_DICT_VALUEITERATOR] = pv_layout_dict_iterator,
    [PV_TYPE_DICT_ITEMITERATOR] = pv_layout_dict_iterator,
    [PV_TYPE_DICT_REVERSEKEYITERATOR] = pv_layout_dict_iterator,
    [PV_TYPE_DICT_REVERSEVALUEITERATOR] = pv_layout_dict_iterator,
    [PV_TYPE_DICT_REVERSEITEMITERATOR] = pv_layout_dict_iterator,
    [PV_TYPE_SET] = pv_layout_set,
    [PV_TYPE_FROZENSET] = pv_layout_set,
    [PV_TYPE_SET_ITERATOR] = pv_layout_set_iterator,
    [PV_TYPE_RANGE] = pv_layout_range,
    [PV_TYPE_RANGE_ITERATOR] = pv_layout_range_iterator,
    [PV_TYPE_LONGRANGE_ITERATOR] = pv_layout_range_iterator,
    [PV_TYPE_SLICE] = pv_layout_slice,
    [PV_TYPE_FUNCTION] = function,
    [PV_TYPE_BOUND_NATIVE] = bound_method,
    [PV_TYPE_METHOD_WRAPPER] = bound_method,
    [PV_TYPE_METHOD] = bound_method,
    [PV_TYPE_PROPERTY] = property,
    [PV_TYPE_CLASSMETHOD] = wrapped,
    [PV_TYPE_STATICMETHOD] = wrapped,
    [PV_TYPE_MEMBER_DESCRIPTOR] = member,
    [PV_TYPE_GETSET_DESCRIPTOR] = getset,
    [PV_TYPE_SUPER] = super,
    [PV_TYPE_MODULE] = module,
    [PV_TYPE_GENERATOR] = generator,
    [PV_TYPE_COROUTINE] = generator,
    [PV_TYPE_COROUTINE_WRAPPER] = coroutine_wrapper,
    [PV_TYPE_ASYNC_GENERATOR] = generator,
    [PV_TYPE_ASYNC_GENERATOR_ASEND] = async_step,
    [PV_TYPE_ASYNC_GENERATOR_ATHROW] = async_step,
    [PV_TYPE_CELL] = cell,
    [PV_TYPE_CODE] = code,
    [PV_TYPE_TRACEBACK] = traceback,
    [PV_TYPE_MAPPINGPROXY] = mappingproxy,
    [PV_TYPE_GENERIC_ALIAS] = generic_alias,
    [PV_TYPE_UNION] = union_,
    [PV_TYPE_TYPEVAR] = typevar,
    [PV_TYPE_PARAMSPEC] = typevar,
    [PV_TYPE_TYPEVARTUPLE] = typevar,
    [PV_TYPE_TYPEALIAS] = typealias,
    [PV_TYPE_PARAMSPECARGS] = paramspecpart,
    [PV_TYPE_PARAMSPECKWARGS] = paramspecpart,
    [PV_TYPE_GENERIC] = nothing,
    [PV_TYPE_ENUMERATE] = pv_layout_enumerate,
    [PV_TYPE_ZIP] = pv_layout_zip,
    [PV_TYPE_MAP] = pv_layout_map,
    [PV_TYPE_FILTER] = pv_layout_filter,
    [PV_TYPE_REVERSED] = pv_layout_reversed,
    [PV_TYPE_SEQUENCE_ITERATOR] = pv_layout_sequence_iterator,
    [PV_TYPE_CALLABLE_ITERATOR] = pv_layout_callable_iterator,
    [PV_TYPE_STR_ITERATOR] = pv_layout_str_iterator,
    [PV_TYPE_STR_ASCII_ITERATOR] = pv_layout_str_iterator,
    [PV_TYPE_BYTES_ITERATOR] = pv_layout_str_iterator,
    [PV_TYPE_BYTEARRAY] = pv_layout_bytearray,
    [PV_TYPE_BYTEARRAY_ITERATOR] = pv_layout_str_iterator,
    [PV_TYPE_ARRAY] = pv_layout_array,
    [PV_TYPE_ARRAY_ITERATOR] = pv_layout_str_iterator,
    [PV_TYPE_MEMORYVIEW] = pv_layout_memoryview,
    [PV_TYPE_MEMORY_ITERATOR] = pv_layout_str_iterator,
    [PV_TYPE_FRAME] = frame,
    [PV_TYPE_NAMESPACE] = nothing,
    [PV_TYPE_RE_PATTERN] = pv_layout_pattern,
    [PV_TYPE_RE_MATCH] = pv_layout_match,
    [PV_TYPE_RE_SCANNER] = pv_layout_scanner,
    [PV_TYPE_RE_ITERATOR] = pv_layout_scanner,
    [PV_TYPE_DEQUE] = pv_layout_deque,
    [PV_TYPE_DEQUE_ITERATOR] = pv_layout_deque_iterator,
    [PV_TYPE_DEQUE_REVERSEITERATOR] = pv_layout_deque_iterator,
    [PV_TYPE_MERSENNE] = pv_layout_mersenne,
    [PV_TYPE_HASHER] = pv_layout_hasher,
    [PV_TYPE_WEAK_CELL] = pv_layout_weak_cell,
    [PV_TYPE_STRUCT] = pv_layout_struct,
    [PV_TYPE_UNPACKER] = pv_layout_unpacker,
    [PV_TYPE_PARTIAL] = pv_layout_partial,
    [PV_TYPE_LRU_CACHE_WRAPPER] = pv_layout_lru_cache,
    [PV_TYPE_KEY_WRAPPER] = pv_layout_key_wrapper,
    [PV_TYPE_ITEMGETTER] = pv_layout_getter,
    [PV_TYPE_ATTRGETTER] = pv_layout_getter,
    [PV_TYPE_METHODCALLER] = pv_layout_methodcaller,
    [PV_TYPE_CHAIN] = pv_layout_itertool,
    [PV_TYPE_COUNTING] = pv_layout_itertool,
    [PV_TYPE_REPEAT] = pv_layout_itertool,
    [PV_TYPE_CYCLE] = pv_layout_itertool,
    [PV_TYPE_ISLICE] = pv_layout_itertool,
    [PV_TYPE_PRODUCT] = pv_layout_itertool,
    [PV_TYPE_COMBINATIONS] = pv_layout_itertool,
    [PV_TYPE_COMBINATIONS_WITH_REPLACEMENT] = pv_layout_itertool,
    [PV_TYPE_PERMUTATIONS] = pv_layout_itertool,
    [PV_TYPE_PAIRWISE] = pv_layout_itertool,
    [PV_TYPE_ACCUMULATE] = pv_layout_itertool,
    [PV_TYPE_ZIP_LONGEST] = pv_layout_itertool,
    [PV_TYPE_STARMAP] = pv_layout_itertool,
    [PV_TYPE_TEE] = pv_layout_itertool,
    [PV_TYPE_TUPLEGETTER] = pv_layout_tuplegetter,
    [PV_TYPE_TIMEDELTA] = pv_layout_delta,
    [PV_TYPE_TZINFO] = nothing,
    [PV_TYPE_TIMEZONE] = pv_layout_zone,
    [PV_TYPE_DATE] = pv_layout_date,
    [PV_TYPE_TIMEOFDAY] = pv_layout_timeofday,
    [PV_TYPE_DATETIME] = pv_layout_datetime,
    [PV_TYPE_THREAD] = pv_layout_thread,
    [PV_TYPE_LOCK] = pv_layout_lock,
    [PV_TYPE_RLOCK] = pv_layout_lock,
    [PV_TYPE_SHAPE] = shape,
    [PV_TYPE_ASYNC_VALUE] = async_value,
    [PV_TYPE_HOST_FUNCTION] = host_object,
    [PV_TYPE_HOST_OBJECT] = host_object,
    [PV_TYPE_HOST_CALL] = host_call,
};

void pv_transfer_layout(PvTransfer *x, PvObject *o, uint32_t layout) {
    if (layout >= PV_TYPE_EXCEPTIONS && layout < PV_TYPE_COUNT) {
        exception(x, o);
    } else if (layout < PV_TYPE_EXCEPTIONS && layouts[layout] != NULL) {
        layouts[layout](x, o);
    } else {
#ifdef PV_DEBUG
        fprintf(stderr, "no layout for %s\n", (const char *)pv_types[layout].name->data);
#endif
        pv_transfer_problem(x, "an object of a layout that no snapshot holds");
    }
}

// The variable part of a layout, which lies behind its struct.
static size_t tail_bytes(PvObject *o, uint32_t layout) {
    switch (layout) {
    case PV_TYPE_TUPLE: return ((PvTuple *)(void *)o)->n * sizeof(PvValue);
    case PV_TYPE_INT: return ((PvInt *)(void *)o)->n * sizeof(uint64_t);
    case PV_TYPE_BYTES: return ((PvBytes *)(void *)o)->length + 1;
    case PV_TYPE_STR:
        if (!(o->type->flags & PV_TF_BUILTIN) || ((PvStr *)(void *)o)->shared) return 0;
        return (((PvStr *)(void *)o)->length + 1) * ((PvStr *)(void *)o)->kind;
    default: return 0;
    }
}

size_t pv_transfer_bytes_of(PvObject *o, uint32_t layout) {
    const PvType *t = o->type;
    size_t bytes = t->size + tail_bytes(o, layout);
    if (layout == PV_TYPE_TYPE && bytes < sizeof(PvType)) bytes = sizeof(PvType);
    if ((t->flags & PV_TF_BUILTIN) || t->attrs == 0) return bytes;
    if (t->attrs & 1) return (bytes + 7) / 8 * 8 + 8 + sizeof(PvAttrs); // behind the tail
    const PvAttrs *a = pv_attrs(o);
    PvValue *inline_slots = (PvValue *)(void *)((char *)o + t->size) + 1;
    size_t n = a->shape != NULL && a->slots == inline_slots ? a->slots[-1] : 0;
    return bytes + (n + 1) * sizeof(PvValue);
}
