"""What natives show as `__text_signature__` where CPython 3.13 shows another one than their row says.

A row names parameters for the core; `inspect` and `help()` show what Argument Clinic made of CPython's
functions, or nothing. Under each text stand the keys of the natives that show it, as generate/type_tables.py
makes them; `X.__new__` (of mutable types `X()`) is what the class X shows; `*.name` stands for all types.
"""

_GROUPS: dict[str, str] = {
    # METH_O functions, and what type slots make
    "($self, object, /)": """
        *.__setstate__ dict_keys.isdisjoint dict_items.isdisjoint base_exception.add_note
        base_exception.with_traceback base_exception_group.derive base_exception_group.split
        base_exception_group.subgroup frozenset.__contains__ set.__contains__ property.getter
        property.setter property.deleter async_generator.asend coroutine.send generator.send
        *.__mro_entries__ generic_alias.__instancecheck__ generic_alias.__subclasscheck__""",
    "($type, object, /)": "*.__class_getitem__",
    "($self, /, *args, **kwargs)": "*.__init__ attrgetter.__call__ itemgetter.__call__ methodcaller.__call__",
    "($self, proto=0, /)": "bytearray.__reduce_ex__",
    "($self, index, /)": "list.__getitem__",
    "($type, /)": "object.__init_subclass__",
    "($self, owner, name, /)": "property.__set_name__",
    "($cls, name, bases, /, **kwds)": "type.__prepare__",
    "($self, /, **changes)": "code.replace namespace.__replace__",
    # defaults and groups that the notation of rows does not have
    "($self, width, fillchar=b' ', /)": """
        bytearray.center bytearray.ljust bytearray.rjust bytes.center bytes.ljust bytes.rjust""",
    "($self, sub[, start[, end]], /)": """
        bytearray.count bytearray.find bytearray.index bytearray.rfind bytearray.rindex bytes.count bytes.find
        bytes.index bytes.rfind bytes.rindex str.count str.find str.index str.rfind str.rindex""",
    "($self, suffix[, start[, end]], /)": "bytearray.endswith bytes.endswith str.endswith",
    "($self, prefix[, start[, end]], /)": "bytearray.startswith bytes.startswith str.startswith",
    "($self, table, /, delete=b'')": "bytearray.translate bytes.translate",
    "($self, value, [start, [stop]])": "deque.index",
    "($self, group=0, /)": "re_match.start re_match.end re_match.span",
    "($module, /, a, b, *, rel_tol=1e-09, abs_tol=0.0)": "math.isclose _cmath.isclose",
    "($module, *integers)": "math.gcd math.lcm",
    "($module, /, number, ndigits=None)": "round",
    "($module, /, *args, **kws)": "breakpoint",
    "($self, /, blocking=True, timeout=-1)": "lock.acquire lock.acquire_lock RLock.acquire",
    # classes
    "(real=0, imag=0)": "complex.__new__",
    "(function, iterable, /, *iterables)": "map.__new__",
    "(mapping_or_iterable=(), /, **kwargs)": "namespace()",
    "(func, /, *args, **keywords)": "partial.__new__",
    "([contents])": "cell.__new__",
    "([iterable[, maxlen]])": "deque()",
    "(code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)": "function.__new__",
    # no signature
    "": """
        __build_class__ dir getattr iter max min next vars dict.update async_generator.athrow
        coroutine.throw generator.throw islice.__new__ typealias.__new__ ParamSpecArgs.__new__ ParamSpecKwargs.__new__
        re_match.group math.hypot math.log
        Generic.__class_getitem__ Generic.__init_subclass__""",
}

SHOWN: dict[str, str] = {key: text for text, keys in _GROUPS.items() for key in keys.split()}


def shown(key: str, text: str) -> str:
    """Return what the native of this key shows; `text` is what its row says."""
    if key in SHOWN:
        return SHOWN[key]
    return SHOWN.get("*." + key.rpartition(".")[2], text) if "." in key else text
