"""What hostile programs do to a host: each ends in the right error, and costs the host nothing.

Every bomb runs in a child process of its own under an address-space ceiling, so that a failure is a
failed test and not a dead machine. The child reports how the program ended, how long that took, how
much its resident set grew over what it was before, and whether the same VM still works.
Time bounds are generous here; the exact figures are bench/'s business.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import textwrap
from typing import Any

import pytest

SLACK = 32 << 20
CEILING = 2 << 30

CHILD = """
import json, resource, sys, time
import pyvm


def resident():
    with open("/proc/self/statm", encoding="ascii") as f:
        return int(f.read().split()[1]) * resource.getpagesize()


def peak():
    # Not ru_maxrss: a forked child inherits its parent's.
    with open("/proc/self/status", encoding="ascii") as f:
        return next(int(line.split()[1]) * 1024 for line in f if line.startswith("VmHWM"))


job = json.load(sys.stdin)
vm = pyvm.VM(limits=pyvm.Limits(**job["limits"]))
vm.execute("1 + 1")
before = resident()
begin = time.perf_counter()
answer = {}
try:
    result = vm.execute(job["source"])
    answer["end"] = "value"
    try:
        answer["value"] = repr(result.value)
    except RecursionError:  # this interpreter's own, over a value that came across whole
        answer["value"] = "too deep to show"
    answer["stdout"] = len(result.stdout)
except pyvm.LimitExceeded as error:
    answer["end"], answer["which"] = "limit", error.which
    answer["used"], answer["allowed"] = error.used, error.allowed
except pyvm.GuestError as error:
    answer["end"], answer["type"], answer["message"] = "guest", error.type, error.message
    answer["line"], answer["traceback"] = error.line, len(error.traceback)
    answer["stdout"] = error.stdout[-300:]
except pyvm.CompileError as error:
    answer["end"], answer["type"], answer["message"] = "compile", error.type, error.message
answer["seconds"] = time.perf_counter() - begin
answer["grown"] = max(peak(), resident()) - before
try:
    answer["after"] = vm.execute("x = [1, 2, 3]; sum(x) * 7").value
except pyvm.LimitExceeded:
    # Names of __main__ may still hold all that the limit allows; letting go must be possible.
    vm.execute("a = d = e = f = g = s = o = r = x = y = None")
    answer["after"] = vm.execute("x = [1, 2, 3]; sum(x) * 7").value
json.dump(answer, sys.stdout)
"""


def bomb(source: str, timeout: float = 30, **limits: Any) -> dict[str, Any]:
    """Run a program in a child; return its report. The VM must work afterwards."""
    def ceiling() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (CEILING, CEILING))

    given = {"seconds": 2, "memory": 64 << 20, **limits}
    job = json.dumps({"source": textwrap.dedent(source), "limits": given})
    done = subprocess.run([sys.executable, "-c", CHILD], input=job, text=True, capture_output=True,
                          timeout=timeout, preexec_fn=ceiling, check=False)
    assert done.returncode == 0, f"the host died ({done.returncode}): {done.stderr[-500:]}"
    answer: dict[str, Any] = json.loads(done.stdout)
    assert answer["after"] == 42, "the VM is of no use after the bomb"
    assert answer["grown"] < given["memory"] + SLACK, "the host's memory grew past the limit"
    return answer


def ended_by(answer: dict[str, Any], *which: str) -> None:
    """Check that one of these budgets ended the program, and what it says about itself."""
    assert answer["end"] == "limit", answer
    assert answer["which"] in which, answer
    if answer["which"] in ("seconds", "instructions"):
        assert answer["used"] >= answer["allowed"] > 0, answer
    else:  # what was asked for is refused before it counts as used
        assert 0 < answer["used"] <= answer["allowed"], answer


ENDLESS = {
    "while": "while True: pass",
    "while with work": "x = 0\nwhile True:\n    x += 1",
    "for over a generator": "def g():\n    while True: yield 1\nfor x in g(): pass",
    "for over a sentinel": "for x in iter(int, 1): pass",
    "caught": "while True:\n    try:\n        while True: pass\n    except BaseException: pass",
    "finally": "def f():\n    try:\n        while True: pass\n    finally:\n        f()\nf()",
    "sum of a generator": "sum(1 for _ in iter(int, 1))",
    "in of an endless iterator": "2 in iter(int, 1)",
    "all of an endless map": "all(map(lambda x: True, iter(int, 1)))",
    "comparison in a sort": "class A:\n    def __lt__(s, o):\n        while True: pass\nsorted([A(), A()])",
    "in __repr__": "class A:\n    def __repr__(s):\n        while True: pass\nprint(A())",
    "in __del__ or not": "class A:\n    def __del__(s):\n        while True: pass\nwhile True: A()",
    "long range": "for i in range(10 ** 18): pass",
    "native over a long range": "10 ** 17 + 1 in iter(range(10 ** 18))",
    "sum of a long range": "sum(range(10 ** 18))",
    "recursive generators": "def g(n):\n    yield n\n    yield from g(n + 1)\nwhile True:\n    try:\n        for x in g(0): pass\n    except RecursionError: pass",
    "coroutine that never ends": "import asyncio\nasync def f():\n    while True: await asyncio.sleep(0)\nasyncio.run(f())",
}


@pytest.mark.sampled(3)
@pytest.mark.parametrize("name", ENDLESS)
def test_endless_program_runs_out_of_time(name: str) -> None:
    """No endless program outlives its seconds."""
    answer = bomb(ENDLESS[name], seconds=0.3, instructions=None)
    ended_by(answer, "seconds")
    assert answer["seconds"] < 0.3 + 0.7


@pytest.mark.sampled(4)
@pytest.mark.parametrize("name", ENDLESS)
def test_endless_program_runs_out_of_instructions(name: str) -> None:
    """No endless program outlives its instructions."""
    ended_by(bomb(ENDLESS[name], seconds=20, instructions=2_000_000), "instructions")


SLOW_NATIVES = {
    "bigint power": "10 ** 10 ** 8",
    "tower": "9 ** 9 ** 9",
    "shift": "1 << 10 ** 12",
    "pow with three arguments": "pow(3, 10 ** 60000, 10 ** 60000 + 7)",
    "factorial": "r = 1\nfor i in range(1, 10 ** 7): r *= i",
    "digits": "x = 3 ** 3_000_000\nwhile True: y = x * x // (x + 1)",
    "huge multiplication": "x = 1 << (8 * 20_000_000)\nwhile True: y = x * x",
    "repeat of a string": "'a' * 10 ** 12",
    "repeat of a list": "[0] * 10 ** 11",
    "repeat of a tuple": "(0,) * 10 ** 11",
    "repeat of bytes": "b'a' * 10 ** 12",
    "bytes of a size": "bytes(10 ** 12)",
    "doubling string": "s = 'ab'\nwhile True: s += s",
    "doubling list": "s = [1]\nwhile True: s += s",
    "padding": "'a'.ljust(10 ** 12)",
    "center": "'a'.center(10 ** 12)",
    "zfill": "'1'.zfill(10 ** 12)",
    "expandtabs": "('\\t' * 10 ** 6).expandtabs(10 ** 9)",
    "replace": "('a' * 10 ** 6).replace('a', 'b' * 10 ** 6)",
    "join": "('x' * 10 ** 6).join(['y' * 10] * 10 ** 6)",
    "format width": "format(1, '1000000000000')",
    "percent width": "'%1000000000d' % 1",
    "float precision": "f'{1.5:.2000000000f}'",
    "list of a range": "list(range(10 ** 12))",
    "list of an endless generator": "list(iter(int, 1))",
    "list of an endless generator function": "def g():\n    while True: yield 1\nlist(g())",
    "set of a range": "set(range(10 ** 12))",
    "dict of a range": "dict.fromkeys(range(10 ** 12))",
    "tuple of an endless map": "tuple(map(str, iter(int, 1)))",
    "join of an endless generator": "''.join('x' for _ in iter(int, 1))",
    "sorted endless": "sorted(iter(int, 1))",
    "unpacking endless": "a, *b = iter(int, 1)",
    "star call endless": "print(*iter(int, 1))",
    "comprehension": "[x for x in range(10 ** 12)]",
    "dict comprehension": "{i: str(i) for i in range(10 ** 12)}",
    "append": "a = []\nwhile True: a.append(1)",
    "nested lists": "a = []\nwhile True: a = [a, a]",
    "dict growth": "d = {}\ni = 0\nwhile True:\n    d[i] = i\n    i += 1",
    "string keys": "d = {}\ni = 0\nwhile True:\n    d[str(i) * 10] = i\n    i += 1",
    "instances": "class A: pass\na = []\nwhile True:\n    o = A()\n    o.x = [o]\n    a.append(o)",
    "closures": "f = None\nwhile True:\n    def g(f=f): return f\n    f = g",
    "generators": "a = []\ndef g():\n    yield 1\nwhile True:\n    x = g()\n    next(x)\n    a.append(x)",
    "exceptions": "e = None\nwhile True:\n    try:\n        raise ValueError(e)\n    except ValueError as x:\n        e = x",
    "slices": "a = list(range(1000))\nwhile True: a[500:500] = a",
    "classes": "a = []\nwhile True: a.append(type('A', (), {}))",
    "code": "a = []\nwhile True: a.append(eval('lambda: ' + '1 + ' * 100 + '1'))",
    "int to text": "str(10 ** 4000) * 10 ** 9",
    "repr of shared lists": "a = [0]\nfor i in range(100): a = [a, a]\nrepr(a)",
    "equality of shared lists": "a = b = [0]\nfor i in range(100):\n    a, b = [a, a], [b, b]\n    b = [b[0], b[1]]\nx = [a]\na == b",
    "hash of shared tuples": "a = (0,)\nfor i in range(100): a = (a, a)\nhash(a)",
    "count of substrings": "('a' * 10 ** 6 + 'b').count('a' * 500_000 + 'c' + 'a' * 400_000)\nwhile True: ('a' * 10 ** 6).find('a' * 5 * 10 ** 5 + 'b')",
    "split": "while True: ('a,' * 10 ** 6).split(',')",
    "sort": "import sys\na = [i * 7919 % 1000003 for i in range(10 ** 6)]\nwhile True: sorted(a)",
    "translate": "('a' * 10 ** 6).translate({97: 'x' * 10 ** 6})",
    "colliding hashes": "class A:\n    def __hash__(s): return 1\n    def __eq__(s, o): return s is o\nd = {}\nwhile True: d[A()] = 1",
    "set of colliding ints": "s = set()\ni = 0\nwhile True:\n    s.add(i)\n    i += 2 ** 61 - 1",
}
LIMITS = {"seconds", "memory", "instructions"}


@pytest.mark.sampled(4)
@pytest.mark.parametrize("name", SLOW_NATIVES)
def test_bomb_in_natives_meets_a_limit(name: str) -> None:
    """A size or an amount of work beyond any budget ends in a limit, or in an ordinary error that
    CPython gives too for sizes impossible anywhere (MemoryError, OverflowError, ValueError)."""
    answer = bomb(SLOW_NATIVES[name], seconds=1.5)
    if answer["end"] == "guest":
        assert answer["type"] in ("MemoryError", "OverflowError", "ValueError"), answer
    else:
        ended_by(answer, *LIMITS)
    assert answer["seconds"] < 1.5 + 1.5


@pytest.mark.parametrize("source", ["'a' * 10 ** 12", "10 ** 10 ** 8", "[0] * 10 ** 11",
                                    "list(iter(int, 1))", "while True: pass"])
def test_guest_cannot_catch_a_limit(source: str) -> None:
    """except BaseException and finally do not see a limit."""
    answer = bomb(f"""
        caught = []
        while True:
            try:
                try:
                    {source}
                finally:
                    caught.append("finally")
            except BaseException as e:
                if type(e).__name__ not in ("MemoryError", "OverflowError"):
                    print("caught", type(e).__name__)
                    raise SystemExit("caught a limit")
        """, seconds=0.5)
    ended_by(answer, *LIMITS)


RECURSION = {
    "function": "def f(): f()\nf()",
    "mutual": "def f(): g()\ndef g(): f()\nf()",
    "lambda": "f = lambda: f()\nf()",
    "method": "class A:\n    def f(s): s.f()\nA().f()",
    "__getattr__": "class A:\n    def __getattr__(s, n): return s.other\nA().x",
    "__repr__": "class A:\n    def __repr__(s): return repr(s)\nrepr(A())",
    "__eq__": "class A:\n    def __eq__(s, o): return o == s\nA() == A()",
    "__add__": "class A:\n    def __add__(s, o): return s + o\nA() + 1",
    "__iter__": "class A:\n    def __iter__(s): return iter(s)\nlist(A())",
    "__call__": "class A:\n    def __call__(s): s()\nA()()",
    "property": "class A:\n    @property\n    def p(s): return s.p\nA().p",
    "__init__": "class A:\n    def __init__(s): A()\nA()",
    "__new__": "class A:\n    def __new__(c): return c()\nA()",
    "__bool__": "class A:\n    def __bool__(s): return bool(s)\nbool(A())",
    "generator": "def g(): yield from g()\nnext(g())",
    "comprehension": "def f(): return [f() for _ in [1]]\nf()",
    "sorted key": "def k(x): return sorted([1, 2], key=k)\nk(1)",
    "map": "def m(x): return list(map(m, [1]))\nm(1)",
    "eval": "def f(): eval('f()')\nf()",
    "exec": "s = 'exec(s)'\nexec(s)",
    "async": "async def f(): await f()\nf().send(None)",
    "isinstance": "class M(type):\n    def __instancecheck__(c, o): return isinstance(o, c)\nclass A(metaclass=M): pass\nisinstance(5, A)",
    "format": "class A:\n    def __format__(s, f): return f'{s}'\nf'{A()}'",
    "hash": "class A:\n    def __hash__(s): return hash(s)\nhash(A())",
    "super": "class A:\n    def f(s): return B.f(s)\nclass B(A):\n    def f(s): return super().f()\nB().f()",
    "class body": "def f():\n    class A:\n        f()\nf()",
    "with": "class A:\n    def __enter__(s):\n        with s: pass\n    def __exit__(s, *a): pass\nA().__enter__()",
    "decorator": "def d(f):\n    @d\n    def g(): pass\nd(1)",
    "import hook": "def f():\n    __import__('sys')\n    f()\nf()",
}


@pytest.mark.sampled(4)
@pytest.mark.parametrize("name", RECURSION)
def test_runaway_recursion_is_an_ordinary_error(name: str) -> None:
    """Guest recursion of every kind ends in RecursionError, which the guest may catch."""
    answer = bomb(RECURSION[name])
    assert (answer["end"], answer["type"]) == ("guest", "RecursionError"), answer
    assert answer["traceback"] < 200_000
    caught = "\n".join(f"    {line}" for line in RECURSION[name].splitlines())
    answer = bomb(f"try:\n{caught}\nexcept RecursionError as e:\n    r = 'caught'\nr")
    assert (answer["end"], answer["value"]) == ("value", "'caught'"), answer


def test_deep_limit_is_the_hosts() -> None:
    """A depth of 200,000 is an ordinary number: it costs heap, never C stack."""
    source = "def f(n): return 0 if n == 0 else 1 + f(n - 1)\nf(150_000)"
    answer = bomb(source, depth=200_000, seconds=10, memory=256 << 20)
    assert (answer["end"], answer.get("value")) == ("value", "150000"), answer


NESTED = {
    "list": "a = []\nfor i in range(200_000): a = [a]",
    "tuple": "a = ()\nfor i in range(200_000): a = (a,)",
    "dict": "a = {}\nfor i in range(200_000): a = {'k': a}",
    "mixed": "a = 0\nfor i in range(100_000): a = [{'k': (a,)}]",
}
DEEP_USES = {
    "repr": "repr(a)", "str": "str(a)", "print": "print(a)", "f-string": "f'{a}'",
    "equality": "a == b", "inequality": "a != b", "order": "[a] < [b]", "in": "a in [b]",
    "index": "[b].index(a)", "hash": "hash(a)", "set": "{a}", "count": "[b].count(a)",
    "percent": "'%s' % (a,)", "sorted": "sorted([a, b])", "exception": "raise ValueError(a)",
    "drop": "a = b = None; r = 5", "match": "match a:\n    case [[[[x]]]]: pass",
    "value": "a",
}


@pytest.mark.sampled(6)
@pytest.mark.parametrize("shape", NESTED)
@pytest.mark.parametrize("use", DEEP_USES)
def test_deeply_nested_data(shape: str, use: str) -> None:
    """Data nested deeper than any C stack is either handled or a RecursionError; never a crash."""
    build = NESTED[shape]
    twin = build.replace("a = ", "b = ").replace("[a]", "[b]").replace("(a,)", "(b,)").replace(
        "'k': a", "'k': b")
    answer = bomb(f"{build}\n{twin}\n{DEEP_USES[use]}", seconds=10, memory=256 << 20)
    if answer["end"] == "guest":
        assert answer["type"] in ("RecursionError", "TypeError", "ValueError", "MemoryError"), answer


# What wraps one more of its kind, and what is then done with it.
WRAPPERS = {
    "enumerate": ("enumerate", "iter([1])"), "zip": ("zip", "iter([1])"),
    "map": ("lambda a: map(abs, a)", "iter([1])"), "filter": ("lambda a: filter(None, a)", "iter([1])"),
    "callable iterator": ("lambda a: iter(a.__next__, 5)", "iter([1])"),
    "generator": ("lambda a: (x for x in a)", "iter([1])"),
    **{name: (f"lambda a: itertools.{call}", "iter([1])") for name, call in {
        "chain": "chain(a)", "from_iterable": "chain.from_iterable([a])", "islice": "islice(a, 5)",
        "starmap": "starmap(abs, a)", "tee": "tee(a)[0]", "cycle": "cycle(a)", "batched": "batched(a, 1)",
        "accumulate": "accumulate(a)", "takewhile": "takewhile(bool, a)", "pairwise": "pairwise(a)",
        "groupby": "groupby(a)", "compress": "compress(a, [1])", "selectors": "compress([1], a)",
        "zip_longest": "zip_longest(a)", "dropwhile": "dropwhile(bool, a)",
        "filterfalse": "filterfalse(bool, a)"}.items()},
    "frozenset": ("lambda a: frozenset([a])", "1"), "slice": ("slice", "1"),
    "deque": ("lambda a: collections.deque([a])", "1"),
    "namedtuple": ("collections.namedtuple('P', 'a')", "1"),
    "mappingproxy": ("types.MappingProxyType", "{1: 2}"), "cell": ("types.CellType", "1"),
    "namespace": ("lambda a: types.SimpleNamespace(a=a)", "1"),
    "alias": ("lambda a: types.GenericAlias(list, a)", "int"),
    "origin": ("lambda a: types.GenericAlias(a, int)", "list"),
    "union": ("lambda a: list[a] | None", "int"),
    "partial": ("functools.partial", "print"), "argument": ("lambda a: functools.partial(int, a)", "1"),
    "method": ("lambda a: types.MethodType(a, 1)", "print"),
    "receiver": ("lambda a: types.MethodType(print, a)", "1"),
    "staticmethod": ("staticmethod", "print"), "classmethod": ("classmethod", "print"),
    "property": ("property", "print"), "memoryview": ("memoryview", "b'abc'"),
    "itemgetter": ("operator.itemgetter", "1"), "exception": ("ValueError", "1"),
    "group": ("lambda a: ExceptionGroup('g', [a])", "ValueError(1)"),
}
WRAPPER_USES = (
    "next(a)", "list(a)", "[x for x in a]", "[*a]", "max(a)", "sum(a)", "5 in a", "hash(a)", "repr(a)",
    "f'{a}'", "a == b", "a < b", "len(a)", "a[1]", "a | b", "a()", "bool(a)", "dict(a)", "a.missing",
    "a.__doc__", "a.__name__", "a.__wrapped__", "a.__isabstractmethod__", "a.__get__(1, int)",
    "a.__parameters__", "a.__reduce__()", "a.split(KeyError)", "isinstance(1, a)", "copy.copy(a)",
    "{a: 1}", "reversed(a)", "iter(a)", "callable(a)", "inspect.signature(a)",
)


@pytest.mark.sampled(8)
@pytest.mark.parametrize("name", WRAPPERS)
def test_deeply_wrapped(name: str) -> None:
    """Objects that stand for others of their kind, a C stack and more of them: handled or an exception."""
    wrap, first = WRAPPERS[name]
    uses = "".join(f"a, b = make(), make()\ntry: {use}\nexcept Exception: pass\n" for use in WRAPPER_USES)
    answer = bomb("import collections, copy, functools, inspect, itertools, operator, types\n"
                  f"wrap = {wrap}\ndef make():\n    a = {first}\n"
                  f"    for i in range(100_000): a = wrap(a)\n    return a\n{uses}'survived'",
                  seconds=20, instructions=None, memory=256 << 20)
    assert answer["end"] in ("value", "limit"), answer
    assert answer.get("value", "'survived'") == "'survived'", answer


def test_printing_flood_ends_at_the_output_limit() -> None:
    """Output is bounded in bytes, and what was printed before is not lost to the host's memory."""
    answer = bomb("while True: print('spam' * 100)", output=1 << 20)
    ended_by(answer, "output")
    assert answer["allowed"] == 1 << 20
    ended_by(bomb("print('x' * 50_000_000)", output=1 << 20), "output", "memory")
    ended_by(bomb("import sys\nwhile True: sys.stderr.write('e' * 1000)", output=1 << 20), "output")


def test_output_below_the_limit_is_whole() -> None:
    """The limit is not met by a program that stays under it."""
    answer = bomb("for i in range(1000): print('line', i)", output=1 << 16)
    assert (answer["end"], answer["stdout"]) == ("value", len("".join(
        f"line {i}\n" for i in range(1000))))


@pytest.mark.parametrize("memory", [1 << 20, 4 << 20, 64 << 20])
def test_memory_limit_is_exact_enough(memory: int) -> None:
    """A list of a quarter of the limit fits, one of twice the limit does not, garbage is free."""
    words = memory // 8
    assert bomb(f"a = [0] * {words // 4}\nlen(a)", memory=memory)["end"] == "value"
    ended_by(bomb(f"a = [0] * {words * 2}", memory=memory), "memory")
    churn = f"for i in range(50): a = [i] * {words // 4}\nlen(a)"
    assert bomb(churn, memory=memory)["end"] == "value"


def test_cyclic_garbage_is_collected_under_the_limit() -> None:
    """A program that makes ten times its memory in cycles runs through."""
    source = "for i in range(200_000):\n    a = [i] * 20\n    a.append(a)\n'done'"
    answer = bomb(source, memory=8 << 20, seconds=10)
    assert (answer["end"], answer["value"]) == ("value", "'done'"), answer


def test_instructions_are_the_same_every_time() -> None:
    """The same program meets the instruction limit at the same place."""
    source = "i = 0\nwhile True:\n    i += 1\n    if i % 1000 == 0: print(i)"
    runs = [bomb(source, instructions=3_000_000, seconds=20) for _ in range(2)]
    assert runs[0]["used"] == runs[1]["used"]


def nested_sources(n: int) -> dict[str, str]:
    """Return sources nested n deep, each in its own way."""
    indent = "\n".join(" " * i + "if x:" for i in range(min(n, 2000)))
    return {
        "parentheses": "(" * n + "1" + ")" * n,
        "open parentheses": "(" * n,
        "brackets": "[" * n + "]" * n,
        "braces": "{" * n + "}" * n,
        "mixed brackets": "([{" * (n // 3),
        "unary": "-" * n + "1",
        "not": "not " * n + "1",
        "binary": "1" + " + 1" * n,
        "power": "1" + " ** 1" * n,
        "comparison": "1" + " < 1" * n,
        "attribute": "x" + ".a" * n,
        "call": "f" + "()" * n,
        "nested call": "f(" * n + ")" * n,
        "subscript": "x" + "[0]" * n,
        "nested subscript": "x[" * n + "0" + "]" * n,
        "lambda": "lambda: " * n + "1",
        "conditional": "1 if x else " * n + "1",
        "indentation": indent + "\n" + " " * min(n, 2000) + "pass\n",
        "f-string": "f'{" * n,
        "comprehension": "[" * n + "x" + " for x in y]" * n,
        "tuple targets": "(" * n + "a" + ",)" * n + " = x",
        "elif": "if x: pass\n" + "elif x: pass\n" * n,
        "await": "async def f():\n    return " + "await " * n + "x",
        "star": "f(" + "*" * n + "x)",
        "pattern": "match x:\n    case " + "[" * n + "a" + "]" * n + ": pass",
        "class": "".join(" " * i + f"class A{i}:\n" for i in range(min(n, 500))) + " " * 500 + "x = 1",
        "def": "".join(" " * i + f"def f{i}():\n" for i in range(min(n, 500))) + " " * 500 + "x = 1",
        "walrus": "(a := " * n + "1" + ")" * n,
        "with": "with " + "a, " * n + "b: pass",
        "strings": "'a' " * n,
        "and": "x" + " and x" * n,
        "decorators": "@d\n" * n + "def f(): pass",
        "backslashes": "\\\n" * n + "1",
        "semicolons": "1;" * n,
        "dots": "from " + "." * n + " import x",
        "imaginary names": "x" * n,
    }


@pytest.mark.sampled(3)
@pytest.mark.parametrize("name", nested_sources(1))
@pytest.mark.parametrize("n", [10_000, 100_000])
def test_nested_source_is_a_clear_error_or_runs(name: str, n: int) -> None:
    """Source nested 10,000 deep is compiled or refused with a CompileError; the host lives."""
    answer = bomb(nested_sources(n)[name], seconds=5, memory=128 << 20)
    if answer["end"] == "compile":
        assert answer["type"] in ("SyntaxError", "IndentationError", "MemoryError",
                                  "RecursionError"), answer
        assert answer["message"]
    elif answer["end"] == "limit":
        assert answer["which"] in LIMITS
    if name in ("parentheses", "brackets", "lambda", "nested call", "f-string", "indentation"):
        assert answer["end"] == "compile", answer


@pytest.mark.parametrize("source", [
    "eval('(' * 10_000 + ')' * 10_000)", "exec('-' * 100_000 + '1')", "compile('[' * 50_000, 'f', 'exec')",
    "eval('1+' * 200_000 + '1')", "exec('x = ' + 'lambda: ' * 20_000 + '1')"])
def test_nested_source_in_the_guest(source: str) -> None:
    """eval, exec and compile of nested source give the guest an error that it can catch."""
    answer = bomb(f"try:\n    {source}\n    r = 'ran'\nexcept (SyntaxError, MemoryError, "
                  f"RecursionError) as e:\n    r = type(e).__name__\nr", seconds=5)
    assert answer["end"] in ("value", "limit"), answer


def test_long_source_is_bounded() -> None:
    """Ten megabytes of source compile or end in a limit, in bounded time."""
    answer = bomb("x = 1\n" * 1_500_000, seconds=5, memory=64 << 20, timeout=60)
    assert answer["end"] in ("value", "limit", "compile"), answer


def test_limits_hold_for_each_execution_anew() -> None:
    """Seconds and instructions are counted from zero by the next execute()."""
    import pyvm

    vm = pyvm.VM(limits=pyvm.Limits(instructions=1_000_000, seconds=5))
    for _ in range(5):
        assert vm.execute("for i in range(50_000): pass\ni").value == 49_999
    with pytest.raises(pyvm.LimitExceeded):
        vm.execute("while True: pass")
    assert vm.execute("i").value == 49_999


def test_error_attributes_tell_what_happened() -> None:
    """GuestError and LimitExceeded carry what a host needs to report."""
    import pyvm

    vm = pyvm.VM(limits=pyvm.Limits(seconds=0.2))
    with pytest.raises(pyvm.GuestError) as guest:
        vm.execute("print('hello')\ndef f():\n    return 1 / 0\nf()", filename="prog.py")
    error = guest.value
    assert (error.type, error.message, error.stdout) == (
        "ZeroDivisionError", "division by zero", "hello\n")
    assert error.line in (3, 4)
    assert error.traceback.startswith("Traceback (most recent call last):")
    assert 'File "prog.py", line 3, in f' in error.traceback
    with pytest.raises(pyvm.LimitExceeded) as limit:
        vm.execute("while True: pass")
    assert limit.value.which == "seconds"
    assert limit.value.allowed == pytest.approx(0.2)
    assert limit.value.used >= 0.2
    with pytest.raises(pyvm.CompileError) as wrong:
        vm.execute("x = (1,\n")
    assert (wrong.value.type, wrong.value.message, wrong.value.line) == (
        "SyntaxError", "'(' was never closed", 1)
