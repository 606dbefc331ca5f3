"""The instruction set: every opcode once, with a sentence and its stack picture.

An instruction is one 32-bit word: the opcode in the low 8 bits, the operand in the high 24.
An opcode with `cache=True` is followed by a second word, the index of its inline-cache slot
(dense and unique in its code object). Jump operands are absolute word indexes.

Ids are append-only: a row may be added at the end of the table, never moved or reused.
`kind` says what the operand means, so that the verifier, the disassembler and the .pyxc reader
need no table of their own.

The stack picture `inputs -- outputs` has its top on the right. `x*n` is n values, n the operand;
`null` is an empty slot (`self_or_null` may be one), `iter` an iterator, `exc` an exception.
What the verifier proves of a slot follows from its name (generate/stack.py has the list): a `list`
is a list, `names` a tuple of str, `bool` a bool; `x` and most other names may be any value, `iter`
too, since a generator expression gets its iterator as an argument: FOR_ITER and SEND check theirs.
"the list n below" is the n-th value from the top (1 is the top) once the inputs are gone.
What a jump taken leaves behind, where it differs, stands in `jump`.

**Twins.** The prelude function named by `defer` is called with the instruction's inputs as the
picture shows them, left to right (`null` slots left out), followed by what the operand means:

    name            the name, a str                     load_attr(obj, name)
    binary          PV_BINARY_* (+16 in place)          binary(x, y, op)
    compare         PV_COMPARE_*                        compare(x, y, op)
    flag            the int                             get_awaitable(x, where)
    count           of BUILD_SET, BUILD_MAP: the inputs as one list; else the int last
    unpack          two ints                            unpack_ex(x, before, after)
    position        the container comes first           list_extend(list, iterable), set_add(set, x);
                    MAP_ADD is setitem(x, dict, key), DICT_MERGE dict_merge(dict, mapping, callable),
                    STAR_ARGUMENTS star_arguments(x, callable)
    cell            the cell object                     load_from_mapping_or_cell(mapping, cell, name)
    LOAD_GLOBAL     the globals come first              load_global_name(globals, name)
    *_NAME          the frame's namespace comes first   load_name(mapping, globals, name),
                    store_name(mapping, name, x), delete_name(mapping, name),
                    load_from_mapping_or_globals(mapping, globals, name), setup_annotations(mapping)

It returns the instruction's one output. An instruction without output ignores what is returned.
More outputs: LOAD_METHOD and LOAD_SUPER_METHOD push the result and an empty self; GET_LEN,
MATCH_KEYS, IMPORT_FROM, GET_ANEXT keep their inputs and push the result; CHECK_EG_MATCH (rest,
match) and WITH_PREPARE (exit, exit_self, enter, enter_self) return the outputs as a tuple, where
`null` is intrinsic `null()`; UNPACK_SEQUENCE and UNPACK_EX return a tuple in source order.
`next` and `send` return the item; StopIteration out of them is the end. IMPORT_NAME's twin is
import_name(level, fromlist, name, globals), IMPORT_FROM's import_from(module, name).
RAISE's is raise_exception(exc) or raise_exception(exc, cause).
"""

from dataclasses import dataclass

# What an operand indexes or encodes.
KINDS = (
    "none", "const", "int", "name", "local", "cell", "free", "code", "jump", "count", "position",
    "binary", "compare", "flag", "unpack", "intrinsic1", "intrinsic2",
)


@dataclass(frozen=True)
class Opcode:
    """One row of the instruction set.

    `safepoint`: fuel is tested, the garbage collector may run. `catches`: a StopIteration (or
    StopAsyncIteration) that leaves a callee of this instruction is its ordinary end, not an error.
    `private`: prelude code only, the verifier refuses it elsewhere. `defer`: the prelude twin that
    answers when the native path cannot.
    """

    name: str
    picture: str
    doc: str
    kind: str = "none"
    cache: bool = False
    jump: str | None = None
    safepoint: bool = False
    catches: str | None = None
    private: bool = False
    defer: str | None = None
    terminal: bool = False


BINARY = (
    "ADD", "SUBTRACT", "MULTIPLY", "MATMULT", "TRUE_DIVIDE", "FLOOR_DIVIDE", "REMAINDER", "POWER",
    "LSHIFT", "RSHIFT", "AND", "OR", "XOR",
)  # operand of BINARY_OP: index here, plus 16 for the in-place form
COMPARE = ("LT", "LE", "EQ", "NE", "GT", "GE")

INTRINSIC1 = (
    ("IMPORT_STAR", "value is a module: bind its public names in the frame's namespace; leaves None"),
    ("STOPITERATION_ERROR", "value is an exception that leaves a generator: PEP 479's conversion"),
    ("ASYNC_GEN_WRAP", "mark a value yielded by an async generator"),
    ("LIST_TO_TUPLE", "a tuple of the list's items"),
    ("TYPEVAR", "make a TypeVar of a name"),
    ("PARAMSPEC", "make a ParamSpec of a name"),
    ("TYPEVARTUPLE", "make a TypeVarTuple of a name"),
    ("SUBSCRIPT_GENERIC", "Generic[type parameters]"),
    ("TYPEALIAS", "make a TypeAliasType of (name, type_params, compute_value)"),
    ("PRINT", "what an interactive statement does with its value; leaves None"),
)
INTRINSIC2 = (
    ("PREP_RERAISE_STAR", "(original, list of raised or unhandled) -> what except* must raise, or None"),
    ("TYPEVAR_WITH_BOUND", "TypeVar of a name and a function that computes its bound"),
    ("TYPEVAR_WITH_CONSTRAINTS", "TypeVar of a name and a function that computes its constraints"),
    ("SET_FUNCTION_TYPE_PARAMS", "(function, type_params) -> the function, with __type_params__ set"),
    ("SET_TYPEPARAM_DEFAULT", "(type parameter, function) -> the parameter, with its default set"),
)

# Bits of MAKE_FUNCTION's follower SET_FUNCTION_ATTRIBUTE.
FUNCTION_ATTRIBUTES = {"DEFAULTS": 1, "KWDEFAULTS": 2, "ANNOTATIONS": 4, "CLOSURE": 8}

OPCODES = (
    Opcode("NOP", "--", "Do nothing."),
    Opcode("RESUME", "--", "Mark where a frame starts (0) or goes on (1 yield, 2 yield from, 3 await).", "flag", safepoint=True),
    Opcode("POP_TOP", "x --", "Drop the top."),
    Opcode("COPY", "-- x", "Push a copy of the n-th value from the top (1 is the top).", "position"),
    Opcode("SWAP", "--", "Exchange the top with the n-th value from the top (2 is the one below).", "position"),
    Opcode("PUSH_NULL", "-- null", "Push the empty slot that a plain call has for self."),
    Opcode("LOAD_CONST", "-- x", "Push a constant.", "const"),
    Opcode("LOAD_INT", "-- x", "Push a small int, the operand as 24-bit two's complement.", "int"),
    # locals and cells
    Opcode("LOAD_FAST", "-- x", "Push a local that is proved to be bound.", "local"),
    Opcode("LOAD_FAST_CHECK", "-- x", "Push a local, or raise UnboundLocalError.", "local"),
    Opcode("LOAD_FAST_AND_CLEAR", "-- x", "Push a local or null and unbind it (inlined comprehensions).", "local"),
    Opcode("STORE_FAST", "x --", "Bind a local (null unbinds: the end of an inlined comprehension).", "local"),
    Opcode("DELETE_FAST", "--", "Unbind a local, or raise UnboundLocalError.", "local"),
    Opcode("MAKE_CELL", "--", "Put the local's value, or nothing, into a new cell in its place.", "local"),
    Opcode("COPY_FREE_VARS", "--", "Copy the function's closure into the frame's n free slots.", "count"),
    Opcode("LOAD_CELL", "-- cell", "Push the cell itself, to build a closure.", "cell"),
    Opcode("LOAD_DEREF", "-- x", "Push what a cell holds, or raise NameError/UnboundLocalError.", "cell"),
    Opcode("STORE_DEREF", "x --", "Store into a cell.", "cell"),
    Opcode("DELETE_DEREF", "--", "Empty a cell, or raise NameError/UnboundLocalError.", "cell"),
    # names
    Opcode("LOAD_GLOBAL", "-- x", "Push a global or builtin, or raise NameError.", "name", cache=True, defer="load_global_name"),
    Opcode("STORE_GLOBAL", "x --", "Bind a global.", "name", cache=True),
    Opcode("DELETE_GLOBAL", "--", "Unbind a global, or raise NameError.", "name"),
    Opcode("LOAD_NAME", "-- x", "Push a name of the frame's namespace, else a global, else a builtin.", "name", cache=True, defer="load_name"),
    Opcode("STORE_NAME", "x --", "Bind a name in the frame's namespace.", "name", cache=True, defer="store_name"),
    Opcode("DELETE_NAME", "--", "Unbind a name of the frame's namespace, or raise NameError.", "name", defer="delete_name"),
    Opcode("LOAD_LOCALS", "-- mapping", "Push the frame's namespace (class bodies, exec)."),
    Opcode("LOAD_FROM_DICT_OR_GLOBALS", "mapping -- x", "Push a name of a mapping, else a global or builtin.", "name", defer="load_from_mapping_or_globals"),
    Opcode("LOAD_FROM_DICT_OR_DEREF", "mapping -- x", "Push a name of a mapping, else what the cell holds.", "cell", defer="load_from_mapping_or_cell"),
    Opcode("LOAD_BUILD_CLASS", "-- x", "Push the function that makes classes."),
    Opcode("LOAD_ASSERTION_ERROR", "-- x", "Push AssertionError itself, whatever the name is bound to."),
    Opcode("LOAD_PRELUDE", "-- x", "Push what a prelude name was bound to when the core was built.", "name", private=True),
    Opcode("SETUP_ANNOTATIONS", "--", "Make sure that the frame's namespace has __annotations__.", defer="setup_annotations"),
    # attributes
    Opcode("LOAD_ATTR", "obj -- x", "Push an attribute.", "name", cache=True, safepoint=True, defer="load_attr"),
    Opcode("LOAD_METHOD", "obj -- callable self_or_null", "Push an attribute, unbound with its self where that saves a bound method.", "name", cache=True, safepoint=True, defer="load_attr"),
    Opcode("STORE_ATTR", "x obj --", "Set an attribute.", "name", cache=True, safepoint=True, defer="store_attr"),
    Opcode("DELETE_ATTR", "obj --", "Delete an attribute.", "name", safepoint=True, defer="delete_attr"),
    Opcode("LOAD_SUPER_ATTR", "super class self -- x", "Push super(class, self).name without making a super object.", "name", cache=True, safepoint=True, defer="load_super_attr"),
    Opcode("LOAD_SUPER_METHOD", "super class self -- callable self_or_null", "As LOAD_SUPER_ATTR, unbound.", "name", cache=True, safepoint=True, defer="load_super_attr"),
    # operators
    Opcode("UNARY_NEGATIVE", "x -- y", "-x", safepoint=True, defer="unary_negative"),
    Opcode("UNARY_POSITIVE", "x -- y", "+x", safepoint=True, defer="unary_positive"),
    Opcode("UNARY_INVERT", "x -- y", "~x", safepoint=True, defer="unary_invert"),
    Opcode("UNARY_NOT", "bool -- bool", "Negate a bool (TO_BOOL comes first)."),
    Opcode("TO_BOOL", "x -- bool", "The truth of a value.", safepoint=True, defer="truth"),
    Opcode("BINARY_OP", "x y -- z", "A binary or in-place operator.", "binary", cache=True, safepoint=True, defer="binary"),
    Opcode("COMPARE_OP", "x y -- z", "A rich comparison.", "compare", safepoint=True, defer="compare"),
    Opcode("CONTAINS_OP", "x container -- bool", "x in container.", safepoint=True, defer="contains"),
    Opcode("IS_OP", "x y -- bool", "x is y."),
    Opcode("BINARY_SUBSCR", "x key -- y", "x[key]", safepoint=True, defer="getitem"),
    Opcode("STORE_SUBSCR", "value x key --", "x[key] = value", safepoint=True, defer="setitem"),
    Opcode("DELETE_SUBSCR", "x key --", "del x[key]", safepoint=True, defer="delitem"),
    # building
    Opcode("BUILD_TUPLE", "x*n -- tuple", "A tuple of n values.", "count"),
    Opcode("BUILD_LIST", "x*n -- list", "A list of n values.", "count"),
    Opcode("BUILD_SET", "x*n -- set", "A set of n values.", "count", safepoint=True, defer="build_set"),
    Opcode("BUILD_MAP", "x*2n -- dict", "A dict of n keys and values.", "count", safepoint=True, defer="build_map"),
    Opcode("BUILD_STRING", "x*n -- str", "n strings joined.", "count"),
    Opcode("BUILD_SLICE", "x*n -- slice", "A slice of 2 or 3 values.", "count"),
    Opcode("LIST_APPEND", "x --", "Append to the list n below.", "position"),
    Opcode("SET_ADD", "x --", "Add to the set n below.", "position", safepoint=True, defer="set_add"),
    Opcode("MAP_ADD", "key x --", "Store into the dict n below.", "position", safepoint=True, defer="setitem"),
    Opcode("LIST_EXTEND", "iterable --", "Extend the list n below.", "position", safepoint=True, defer="list_extend"),
    Opcode("SET_UPDATE", "iterable --", "Update the set n below.", "position", safepoint=True, defer="set_update"),
    Opcode("DICT_UPDATE", "mapping --", "Update the dict n below (a display's **).", "position", safepoint=True, defer="dict_update"),
    Opcode("DICT_MERGE", "mapping --", "Update the dict n below with a call's **; a repeated key is an error that names the callable, n+3 below.", "position", safepoint=True, defer="dict_merge"),
    Opcode("UNPACK_SEQUENCE", "x -- y*n", "Unpack exactly n values, the first on top.", "count", safepoint=True, defer="unpack_sequence"),
    Opcode("UNPACK_EX", "x -- after list before", "Unpack around a star: low 12 bits before it, high 12 after; the first on top.", "unpack", safepoint=True, defer="unpack_ex"),
    # jumps and iteration
    Opcode("JUMP", "--", "Go forward.", "jump", jump="--", terminal=True),
    Opcode("JUMP_BACKWARD", "--", "Go back; costs fuel by the distance.", "jump", jump="--", safepoint=True, terminal=True),
    Opcode("POP_JUMP_IF_FALSE", "bool --", "Go there if False.", "jump", jump="--"),
    Opcode("POP_JUMP_IF_TRUE", "bool --", "Go there if True.", "jump", jump="--"),
    Opcode("POP_JUMP_IF_NONE", "x --", "Go there if None.", "jump", jump="--"),
    Opcode("POP_JUMP_IF_NOT_NONE", "x --", "Go there if not None.", "jump", jump="--"),
    Opcode("GET_ITER", "x -- iter", "iter(x)", safepoint=True, defer="get_iter"),
    Opcode("FOR_ITER", "iter -- iter x", "The next item; at the end drop the iterator and go there.", "jump", jump="--", safepoint=True, catches="StopIteration", defer="next"),
    # calls
    Opcode("CALL", "callable self_or_null x*n -- y", "Call with n positional arguments.", "count", cache=True, safepoint=True),
    Opcode("CALL_KW", "callable self_or_null x*n names -- y", "Call; the last len(names) of the n arguments are named by the tuple.", "count", cache=True, safepoint=True),
    Opcode("CALL_EX", "callable null args kwargs -- y", "Call with a tuple and a dict or null.", safepoint=True),
    Opcode("MAKE_FUNCTION", "-- func", "A function of a nested code object.", "code"),
    Opcode("SET_FUNCTION_ATTRIBUTE", "x func -- func", "Give the new function its defaults (1: a tuple), keyword defaults (2: a dict), annotations (4: a tuple name, value, ...) or closure (8: a tuple of cells, proved to fit the code).", "flag"),
    Opcode("RETURN_VALUE", "x --", "Return.", terminal=True),
    Opcode("CALL_INTRINSIC_1", "x -- y", "One of INTRINSIC1.", "intrinsic1", safepoint=True),
    Opcode("CALL_INTRINSIC_2", "x y -- z", "One of INTRINSIC2.", "intrinsic2", safepoint=True),
    # generators and coroutines
    Opcode("RETURN_GENERATOR", "-- sent", "Copy the frame into a new generator, coroutine or async generator and return that; on the first resume go on behind, with the sent value pushed."),
    Opcode("YIELD_VALUE", "x -- sent", "Suspend with a value; on resume the sent value is pushed.", safepoint=True),
    Opcode("GET_YIELD_FROM_ITER", "x -- iter", "The iterator of a `yield from`.", safepoint=True, defer="get_iter"),
    Opcode("SEND", "iter x -- iter y", "Send x; at the receiver's return drop both, push its value and go there.", "jump", jump="-- value", safepoint=True, catches="StopIteration", defer="send"),
    Opcode("DELEGATE_THROW", "iter exc -- iter y", "An exception was thrown into a suspended `yield from`: throw it into the receiver (GeneratorExit closes it and is raised); at its return drop both, push the value and go there.", "jump", jump="-- value", safepoint=True, catches="StopIteration", defer="delegate_throw"),
    Opcode("GET_AWAITABLE", "x -- iter", "The iterator that awaits x (0 await, 1 __aenter__, 2 __aexit__ for the message).", "flag", safepoint=True, defer="get_awaitable"),
    Opcode("GET_AITER", "x -- aiter", "x.__aiter__()", safepoint=True, defer="get_aiter"),
    Opcode("GET_ANEXT", "aiter -- aiter awaitable", "The awaitable of aiter.__anext__().", safepoint=True, defer="get_anext"),
    Opcode("END_ASYNC_FOR", "aiter exc --", "In the handler of an `async for`: drop both if exc is StopAsyncIteration, else raise it again."),
    # exceptions
    Opcode("RAISE", "x*n --", "raise (0), raise x (1), raise x from y (2).", "count", terminal=True, safepoint=True, defer="raise_exception"),
    Opcode("RERAISE", "x --", "Go on raising what must be an exception; adds no traceback entry.", terminal=True),
    Opcode("PUSH_EXC_INFO", "exc -- prev exc", "Make exc the handled exception, keep the one before under it."),
    Opcode("POP_EXCEPT", "prev --", "Make prev (an exception or None) the handled exception again."),
    Opcode("CHECK_EXC_MATCH", "exc type -- exc bool", "Does `except type` catch exc.", safepoint=True),
    Opcode("CHECK_EG_MATCH", "x type -- rest match", "Split exc for `except* type`; both None where empty.", safepoint=True, defer="exception_group_match"),
    Opcode("WITH_PREPARE", "manager -- exit exit_self enter enter_self", "Look up __exit__ and __enter__ (1: __aexit__, __aenter__).", "flag", defer="with_prepare"),
    Opcode("WITH_EXCEPT_START", "exit exit_self prev exc -- exit exit_self prev exc y", "Call exit(type(exc), exc, exc.__traceback__).", safepoint=True),
    # match
    Opcode("MATCH_MAPPING", "x -- x bool", "Is x a mapping for a pattern."),
    Opcode("MATCH_SEQUENCE", "x -- x bool", "Is x a sequence for a pattern."),
    Opcode("GET_LEN", "x -- x int", "len(x)", safepoint=True, defer="length"),
    Opcode("MATCH_KEYS", "x keys -- x keys values", "The values of all keys as a tuple, or None.", safepoint=True, defer="match_keys"),
    Opcode("MATCH_CLASS", "x class names -- attrs", "The n positional and the named attributes as a tuple, or None.", "count", safepoint=True, defer="match_class"),
    # modules and text
    Opcode("IMPORT_NAME", "level fromlist -- module", "Import.", "name", safepoint=True, defer="import_name"),
    Opcode("IMPORT_FROM", "module -- module x", "An attribute or submodule of a module.", "name", safepoint=True, defer="import_from"),
    Opcode("CONVERT_VALUE", "x -- str", "str (1), repr (2) or ascii (3) of a value.", "flag", safepoint=True, defer="convert_value"),
    Opcode("FORMAT_SIMPLE", "x -- str", "format(x, '')", safepoint=True, defer="format"),
    Opcode("FORMAT_WITH_SPEC", "x spec -- str", "format(x, spec)", safepoint=True, defer="format"),
    Opcode("RENEW_CELL", "--", "Put a new empty cell in a cell's place: a variable of an inlined comprehension.", "cell"),
    Opcode("STAR_ARGUMENTS", "x -- tuple", "Make the sole *x of a call a tuple; what is not iterable is an error that names the callable, n below.", "position", safepoint=True, defer="star_arguments"),
    Opcode("CONTAINS_CONSTANT", "x tuple -- bool", "x in the set of these constants.", safepoint=True, defer="contains_constant"),
    Opcode("SET_OF_CONSTANTS", "tuple -- set", "A set of constants, in the order that CPython's frozenset constant gives it (1: that frozenset's own order).", "flag", safepoint=True, defer="set_of_constants"),
)
