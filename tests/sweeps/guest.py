"""The guest's half of the sweep: helper classes with steady reprs, and what shows an outcome.

CPython 3.13 runs this when a sweep is recorded, pyvm when it is checked: `tools/sweep.py` puts
`CALLS = [(number, setup, call), ...]` and `sweep(CALLS)` behind it. One outcome a line goes to
stderr, so that nothing is lost when the machine dies on a call.
"""
import sys


class O:
    """Nothing but an object."""
    def __init__(self, **fields):
        self.__dict__.update(fields)
    def __repr__(self):
        return "O()"


class I:
    """An index that is no int."""
    def __init__(self, value):
        self.value = value
    def __index__(self):
        return self.value
    def __repr__(self):
        return f"I({self.value!r})"


class F:
    """A float that is no float."""
    def __init__(self, value):
        self.value = value
    def __float__(self):
        return self.value
    def __repr__(self):
        return f"F({self.value!r})"


class N(int):
    pass


class R(float):
    pass


class S(str):
    pass


class B(bytes):
    pass


class A(bytearray):
    pass


class L(list):
    pass


class T(tuple):
    pass


class D(dict):
    pass


class M(dict):
    def __missing__(self, key):
        return f"no {key}"


class Z(set):
    pass


class P(frozenset):
    pass


class C(complex):
    pass


class Raises:
    """Every question is an error."""
    def __repr__(self):
        return "Raises()"
    def __eq__(self, other):
        raise ZeroDivisionError("eq")
    def __lt__(self, other):
        raise ZeroDivisionError("lt")
    def __hash__(self):
        raise ZeroDivisionError("hash")
    def __bool__(self):
        raise ZeroDivisionError("bool")
    def __len__(self):
        raise ZeroDivisionError("len")
    def __index__(self):
        raise ZeroDivisionError("index")
    def __iter__(self):
        raise ZeroDivisionError("iter")
    def __str__(self):
        raise ZeroDivisionError("str")
    def __format__(self, spec):
        raise ZeroDivisionError("format")
    def __getattr__(self, name):
        raise AttributeError(f"Raises has no {name}")


class Wrong:
    """Every answer is of the wrong type."""
    def __repr__(self):
        return "Wrong()"
    def __index__(self):
        return "index"
    def __int__(self):
        return "int"
    def __float__(self):
        return "float"
    def __complex__(self):
        return "complex"
    def __bool__(self):
        return "bool"
    def __len__(self):
        return "len"
    def __hash__(self):
        return "hash"
    def __iter__(self):
        return "iter"
    def __str__(self):
        return 5
    def __bytes__(self):
        return "bytes"
    def __format__(self, spec):
        return 5
    def __contains__(self, item):
        return []
    def __length_hint__(self):
        return "hint"
    def __dir__(self):
        return 5
    def __reversed__(self):
        return 5


class Empty:
    """Methods that are switched off."""
    __hash__ = None
    __iter__ = None
    __contains__ = None
    __reversed__ = None
    def __repr__(self):
        return "Empty()"


class It:
    """An iterable that is no container."""
    def __init__(self, *items):
        self.items = items
    def __iter__(self):
        return iter(self.items)
    def __repr__(self):
        return f"It{self.items!r}"


class Seq:
    """The old way to be iterable."""
    def __init__(self, *items):
        self.items = items
    def __getitem__(self, index):
        return self.items[index]
    def __len__(self):
        return len(self.items)
    def __repr__(self):
        return f"Seq{self.items!r}"


class Map:
    """A mapping that is no dict."""
    def __init__(self, **fields):
        self.fields = fields
    def keys(self):
        return self.fields.keys()
    def __getitem__(self, key):
        return self.fields[key]
    def __repr__(self):
        return f"Map{self.fields!r}"


class Hint:
    """An iterator with a length hint."""
    def __init__(self, hint):
        self.hint = hint
    def __iter__(self):
        return iter((1, 2))
    def __length_hint__(self):
        return self.hint
    def __repr__(self):
        return f"Hint({self.hint!r})"


class Tells:
    """Operators that say their name."""
    def __repr__(self):
        return "Tells()"
    def __eq__(self, other):
        return "eq"
    def __ne__(self, other):
        return "ne"
    def __lt__(self, other):
        return "lt"
    def __le__(self, other):
        return "le"
    def __gt__(self, other):
        return "gt"
    def __ge__(self, other):
        return "ge"
    def __hash__(self):
        return 7
    def __radd__(self, other):
        return f"radd {other!r}"
    def __rmul__(self, other):
        return f"rmul {other!r}"
    def __rsub__(self, other):
        return f"rsub {other!r}"
    def __rmod__(self, other):
        return f"rmod {other!r}"
    def __ror__(self, other):
        return f"ror {other!r}"
    def __rand__(self, other):
        return f"rand {other!r}"
    def __rpow__(self, other):
        return f"rpow {other!r}"
    def __rtruediv__(self, other):
        return f"rtruediv {other!r}"
    def __rfloordiv__(self, other):
        return f"rfloordiv {other!r}"
    def __rlshift__(self, other):
        return f"rlshift {other!r}"
    def __rdivmod__(self, other):
        return f"rdivmod {other!r}"
    def __matmul__(self, other):
        return f"matmul {other!r}"
    def __rmatmul__(self, other):
        return f"rmatmul {other!r}"
    def __format__(self, spec):
        return f"format {spec!r}"
    def __round__(self, *digits):
        return f"round {digits!r}"
    def __divmod__(self, other):
        return f"divmod {other!r}"
    def __pow__(self, other, mod=None):
        return f"pow {other!r} {mod!r}"
    def __call__(self, *args, **kwargs):
        return f"call {args!r} {kwargs!r}"
    def __abs__(self):
        return "abs"
    def __reversed__(self):
        return iter("reversed")
    def __dir__(self):
        return ["b", "a"]


class W:
    """A file that remembers."""
    def __init__(self):
        self.text = ""
    def write(self, text):
        self.text += text
    def flush(self):
        self.text += "|"
    def __repr__(self):
        return f"W({self.text!r})"


class Meta(type):
    def __instancecheck__(cls, thing):
        return thing == 1
    def __subclasscheck__(cls, thing):
        return thing is int


class Checked(metaclass=Meta):
    pass


class Slots:
    __slots__ = ("a", "b")


class Base:
    """A base."""
    kind = "base"
    def greet(self, name="you"):
        return f"hi {name}"
    @property
    def size(self):
        return 3
    @classmethod
    def make(cls):
        return cls.__name__
    @staticmethod
    def plain(value=1):
        return value
    def __repr__(self):
        return "Base()"


class Derived(Base):
    kind = "derived"
    def __repr__(self):
        return "Derived()"


def f(a, b=2, *args, c=3, **kwargs):
    """Say what was given."""
    return a, b, args, c, kwargs


def positional(a, b=1, /):
    return a, b


def keyword(*, a, b=1):
    return a, b


def raises(*args, **kwargs):
    raise ZeroDivisionError("called")


def gen(*items):
    for item in items:
        yield item


def talk():
    """A generator that listens."""
    got = yield "first"
    while True:
        try:
            got = yield got
        except ValueError as error:
            got = f"caught {error}"


def agen():
    async def inner():
        yield 1
    return inner()


def caught(function, *args, **kwargs):
    """The exception that a call raises."""
    try:
        function(*args, **kwargs)
    except BaseException as error:
        return error
    return None


def cell(*value):
    if value:
        v = value[0]
    def inner():
        return v
    return inner.__closure__[0]


async def coro(value=1):
    return value


def closed(thing):
    """Close a coroutine and say what it was."""
    text = f"{type(thing).__name__} {thing.__name__}"
    thing.close()
    return text


function_type = type(f)
method_type = type(Base().greet)
builtin_type = type(len)
namespace_type = type(sys.implementation)
module_type = type(sys)
generic_type = type(list[int])
union_type = type(int | str)
proxy_type = type(int.__dict__)
generator_type = type(gen())
cell_type = type(cell(1))
keys_type, values_type, items_type = type({}.keys()), type({}.values()), type({}.items())
none_type, ellipsis_type, ni_type = type(None), type(...), type(NotImplemented)
code_type = type(f.__code__)

BASE = {k: v for k, v in globals().items() if not k.startswith("_")}
BASE["__name__"] = "__main__"
PLAIN = (type(None), bool, int, float, complex, str, bytes, bytearray, list, tuple, dict, set,
         frozenset, range, slice, ellipsis_type, ni_type)
CHANGES = (list, dict, set, bytearray, namespace_type)


def scrub(text):
    """Take the addresses out of a repr."""
    parts = text.split(" at 0x")
    kept = parts[0]
    for part in parts[1:]:
        kept += " at 0x?" + part.lstrip("0123456789abcdefABCDEF")
    return kept


def show(value):
    """The text of a value; an iterator is run a little way."""
    kind = type(value)
    if kind in PLAIN:
        return scrub(repr(value))
    if hasattr(kind, "__next__"):
        shown = []
        try:
            for item in value:
                shown.append(scrub(repr(item)))
                if len(shown) == 12:
                    break
        except Exception as error:
            shown.append(tell(error))
        return f"{kind.__name__}[{', '.join(shown)}]"
    return f"{kind.__name__} {scrub(repr(value))}"


def tell(error):
    return f"! {type(error).__name__}: {scrub(str(error))}"


def state(value):
    """What may have changed in a receiver."""
    if isinstance(value, CHANGES):
        text = repr(value)
    elif isinstance(value, memoryview):
        try:
            text = repr(value.tolist())
        except Exception as error:
            text = tell(error)
    elif isinstance(value, BaseException):
        text = repr(value) + repr(value.args)
    elif isinstance(value, W):
        return repr(value)
    else:
        text = ""
    fields = getattr(value, "__dict__", None)
    if type(fields) is dict and not isinstance(value, (type, module_type, namespace_type)):
        text += repr(fields)
    return scrub(text)


def once(setup, call):
    """Make one call in names of its own; return the text of what came of it."""
    names = dict(BASE)
    before = None
    if setup:
        try:
            x = names["x"] = eval(setup, names)
            before = state(x)
        except BaseException as error:
            return "setup " + tell(error)
    try:
        try:
            code = compile(call, "<call>", "eval")
        except SyntaxError:
            exec(call, names)
            outcome = "done"
        else:
            outcome = show(eval(code, names))
    except BaseException as error:
        outcome = tell(error)
    if setup:
        try:
            after = state(x)
        except BaseException as error:
            after = tell(error)
        if after != before:
            outcome += f"  x: {after}"
    return outcome


def line(text):
    """The text on one line of ASCII."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(c if " " <= c <= "~" else
                   f"\\u{ord(c):04x}" if ord(c) < 65536 else f"\\U{ord(c):08x}" for c in text)


def sweep(calls):
    for number, setup, call in calls:
        print(f"\x1e{number}\t{line(once(setup, call))}", file=sys.stderr, flush=True)
    print("\x1eend\t", file=sys.stderr, flush=True)
