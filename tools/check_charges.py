"""Prove that every native pays for its work: growing the work tenfold grows the fuel it charged.

The natives are read from the generators (pyvm/spec is the one source); the rows from tests/charges/*.txt.
A native without a row fails, and so does a row without a native. What a row looks like:

    [list]                                    what follows are natives of list ...
    [generator = type(g)]                     ... or of what an expression gives; [a b]: of several
    | g = (i for i in range(n))               the setup of every row of the section
    self = list(range(n))                     the first argument of its methods, if it is always one
    count index: grows: -1                    natives: kind: further arguments
    __add__: grows memory: b ;; b = [0] * n   behind `;;` the row's own setup
    copy: grows memory n=50: *                `*`: no further arguments

The arguments are evaluated before the measured call, which is that of the native alone; `n` is the
size. Getters are rows `@get name:` (setters `@set name: kind: value`). In the section [opcode] stand the
instructions that work on guests' values, with the statement to measure behind the second colon.

A kind is `grows` (ten times the size: at least five times the fuel), `square` (at least forty times),
`constant (why)` (the fuel stays the same), and with them `memory` (its peak grows four times, too),
`raises` (the call ends in an exception) and `n=...` (the smaller of the two sizes).

The plain run measures every fourth constant row; --full, and rows chosen by name, all.
--time lists what takes more nanoseconds for a unit of fuel than it should; --latency how long a
native goes on after its time is over. Both read the clock: for people, not for `make check`.
"""

from __future__ import annotations

import argparse
import ast
import re
import sys
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import pyvm  # noqa: E402
from pyvm.spec.opcodes import OPCODES  # noqa: E402

ROWS = ROOT / "tests" / "charges"
KIND = re.compile(r"(grows|square|constant)\b")
NO_LIMITS = pyvm.Limits(seconds=30, instructions=None, memory=2 << 30, output=1 << 30,
                        transfer=1 << 30)
SIZE = 2000  #: of a row that names none
ALSO_OPCODES = ("BUILD_STRING", "CALL_EX")  #: without a twin


class Bad(Exception):
    """A row that cannot be read or run."""


@dataclass(frozen=True)
class Native:
    """One native of the tables: its key, what kind of callable it is, its type's name."""

    key: str
    how: str
    type: str

    @property
    def name(self) -> str:
        """The attribute's name."""
        return self.key.rpartition(".")[2]


@dataclass(frozen=True)
class Row:
    """One measured call."""

    key: str
    kind: str
    owner: str
    arguments: str
    setup: str
    place: str

    @property
    def n(self) -> int:
        """The smaller size."""
        given = re.search(r"\bn=(\d+)", self.kind)
        return int(given[1]) if given else SIZE

    def has(self, word: str) -> bool:
        """Tell whether the kind has a word."""
        return word in self.kind.partition("(")[0].split()


def natives() -> dict[str, Native]:
    """Return every native of the generated tables that has a body, getters and setters too."""
    from pyvm._native.generate.type_tables import Tables

    tables = Tables()
    words = {row.word.upper(): row.name for row in tables.types}
    found = {}
    for row in tables.natives:
        if row.c == "NULL":
            continue
        how = next((flag for flag in ("NEW", "STATIC", "CLASS", "METHOD", "INTRINSIC")
                    if flag in row.flags), "function")
        if row.key.endswith("()"):
            how = "call"
        found[row.key] = Native(row.key, how, words.get(row.owner, ""))
    for name, _, setter, owner, *_ in tables.getset:
        for word in ("@get", "@set") if setter != "NULL" else ("@get",):
            key = f"{word} {owner.lower()}.{name}"
            found[key] = Native(key, word, words[owner])
    for opcode in OPCODES:
        if opcode.defer or opcode.name in ALSO_OPCODES:
            key = f"opcode.{opcode.name}"
            found[key] = Native(key, "OPCODE", "")
    return found


def sections() -> Iterator[tuple[list[str], str, str, str, Iterator[tuple[str, str]]]]:
    """Yield (prefixes, owner, setup, self, rows with their places) of each section."""
    for path in sorted(ROWS.glob("*.txt")):
        head: list[str] = []
        owner = setup = self_ = ""
        lines: list[tuple[str, str]] = []
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if not line.strip() or line.startswith("#"):
                continue
            if line.startswith("["):
                if lines:
                    yield head, owner, setup, self_, iter(lines)
                inside, _, owner = line.strip()[1:-1].partition(" = ")
                head, setup, self_, lines = inside.split(), "", "", []
            elif line.startswith("|"):
                setup += line[2:] + "\n"
            elif line.startswith("self = "):
                self_ = line[7:]
            else:
                lines.append((line, f"{path.name}:{number}"))
        if lines:
            yield head, owner, setup, self_, iter(lines)


def rows(known: dict[str, Native]) -> Iterator[Row]:
    """Yield every row, with sections and lists of names taken apart."""
    for prefixes, owner, setup, self_, lines in sections():
        for line, place in lines:
            try:
                names, kind, rest = re.split(r":(?: |$)", line, maxsplit=2)
            except ValueError:
                raise Bad(f"{place}: a row is `names: kind: arguments`") from None
            if not KIND.match(kind) or (kind.startswith("constant") and "(" not in kind):
                raise Bad(f"{place}: what kind is {kind!r}")
            arguments, _, own = rest.partition(";;")
            arguments = arguments.strip()
            for prefix in prefixes:
                for key in keys_of(names, prefix):
                    if key not in known:
                        raise Bad(f"{place}: there is no native {key!r}")
                    yield Row(key, kind, owner or default_owner(known[key]),
                              with_self(known[key], self_, arguments), setup + own.strip(), place)


def keys_of(names: str, prefix: str) -> Iterator[str]:
    """Yield the keys that the first column of a row names."""
    accessor = ""
    for word in names.split():
        if word in ("@get", "@set"):
            accessor = word + " "
        elif word == "()":
            yield prefix + "()"
        else:
            yield f"{accessor}{prefix}.{word}" if prefix != "builtins" else word


def default_owner(native: Native) -> str:
    """Return the expression of a type that is public."""
    return "(TYPE or type(_a[0]))" if native.type else ""


def with_self(native: Native, self_: str, arguments: str) -> str:
    """Return all the arguments of a call."""
    arguments = "" if arguments == "*" else arguments
    if self_ and native.how in ("METHOD", "@get", "@set"):
        return f"{self_}, {arguments}" if arguments else self_
    return arguments


def program(row: Row, native: Native) -> tuple[str, str]:
    """Return the setup and the measured statement."""
    if native.how == "OPCODE":
        return row.setup, row.arguments
    given = f"import builtins\nTYPE = getattr(builtins, {native.type!r}, None)\n" if native.type else ""
    setup = f"{given}{row.setup}\n_a = ({row.arguments + ',' if row.arguments else ''})\n"
    places = "for _i in range(len(_a)): globals()['_' + str(_i)] = _a[_i]\n"
    name = native.name
    if native.how == "call":
        setup += f"_f = {row.owner}\n"
    elif native.how in ("function", "INTRINSIC") and not native.type:
        module = "_pyvm" if native.how == "INTRINSIC" else row.owner or "builtins"
        word = native.name if row.owner else native.key.removeprefix("intrinsic.pyvm_")
        setup += f"import {module}\n_f = getattr({module}, {word!r})\n"
    elif native.how == "NEW":
        setup += f"_f = vars({row.owner})['__new__']\n"
    elif native.how == "CLASS":
        setup += f"_f = getattr({row.owner}, {name!r})\n"
    elif native.how in ("METHOD", "STATIC"):
        owner = row.owner or "type(_a[0])"
        setup += (f"_f = next(vars(_t)[{name!r}] for _t in {owner}.__mro__ if {name!r} in vars(_t))\n"
                  "_f = getattr(_f, '__func__', _f)\n")
    setup += places
    count = len(arguments_of(row.arguments))
    given = ", ".join(f"_{i}" for i in range(count))
    if any(isinstance(a, ast.Starred) for a in arguments_of(row.arguments)):
        given = "*_a"
    if native.how == "@get":
        return setup, f"_r = _0.{name}"
    if native.how == "@set":
        return setup, f"_0.{name} = _1"
    return setup, f"_r = _f({given})"


def arguments_of(text: str) -> list[Any]:
    """Return the arguments that a row writes."""
    call = ast.parse(f"f({text})", mode="eval").body
    assert isinstance(call, ast.Call)
    if call.keywords:
        raise Bad(f"keywords in {text!r}")
    return call.args


@dataclass(frozen=True)
class Cost:
    """What one measured call took."""

    fuel: int
    memory: int
    seconds: float
    raised: str


def host_modules() -> dict[str, dict[str, Any]]:
    """Return what the host gives to the programs of the rows."""
    class Thing:
        def one(self, *args: Any) -> int:
            return len(args)

    async def later(*args: Any) -> int:
        return len(args)

    return {"host": {"f": lambda *args: len(args), "later": later,
                     "thing": pyvm.Handle(Thing(), methods=["one"])}}


def measure(row: Row, native: Native, n: int, limits: pyvm.Limits = NO_LIMITS) -> Cost:
    """Run a row at a size."""
    setup, statement = program(row, native)
    vm = pyvm.VM(limits=NO_LIMITS, modules=host_modules(), debug={"intrinsics": 1},
                 on_input=lambda _: "x")
    try:
        before = vm.execute(f"n = {n}\nKEY = {row.key!r}\nNAME = {native.name!r}\n{setup}").usage
    except (pyvm.GuestError, pyvm.CompileError, pyvm.LimitExceeded) as error:
        raise Bad(f"its setup: {getattr(error, 'traceback', error)}") from None
    code = pyvm.compile(f"_e = ''\ntry:\n    {statement}\nexcept BaseException as _x: _e = str(type(_x)) + str(_x)[:80]\n")
    vm.limits = limits
    result = vm.execute(code)
    if isinstance(result, pyvm.Suspension):
        result = result.resume(None)
    usage = result.usage
    vm.limits = NO_LIMITS
    return Cost(usage.instructions, usage.memory_peak - before.memory, usage.seconds,
                str(vm.execute("_e").value))


def complaint(row: Row, native: Native) -> str:
    """Return what is wrong with a row, or nothing."""
    small, large = measure(row, native, row.n), measure(row, native, row.n * 10)
    if bool(large.raised) != row.has("raises"):
        return large.raised or "does not raise"
    if row.has("constant"):
        if large.fuel > small.fuel * 2 + 16:
            return f"is not constant: {small.fuel} -> {large.fuel} units of fuel"
        return ""
    if large.fuel < max(small.fuel, 1) * (40 if row.has("square") else 5):
        return f"charges too little: {small.fuel} -> {large.fuel} units of fuel"
    if row.has("memory") and large.memory < max(small.memory, 1) * 4:
        return f"takes too little memory: {small.memory} -> {large.memory} bytes"
    return ""


def check(chosen: list[Row], known: dict[str, Native]) -> int:
    """Run the rows; return how many are wrong."""
    wrong = 0
    for row in chosen:
        if text := verdict(row, known[row.key]):
            wrong += 1
            print(f"{row.place}: {row.key}: {text}", flush=True)
    return wrong


def sample(every: list[Row]) -> list[Row]:
    """Return the rows of the plain run: they are spread over all sections."""
    constant = [row for row in every if row.has("constant")]
    left_out = set(map(id, constant)) - set(map(id, constant[::4]))
    return [row for row in every if id(row) not in left_out]


def verdict(row: Row, native: Native) -> str:
    """Return what is wrong with a row, or nothing."""
    try:
        if native.how == "OPCODE" and not has_opcode(row, native):
            return f"no {native.name} in what it runs"
        return complaint(row, native)
    except (Bad, pyvm.LimitExceeded) as error:
        return str(error)


def has_opcode(row: Row, native: Native) -> bool:
    """Tell whether a row's setup or statement holds its instruction."""
    code = pyvm.compile(f"{row.setup}\n{row.arguments}\n")
    return re.search(rf"\b{native.name}\b", code.dis()) is not None


def times(chosen: list[Row], known: dict[str, Native]) -> None:
    """Print the rows by nanoseconds for a unit of fuel, the worst first, and the constants that grow."""
    found = []
    for row in chosen:
        native = known[row.key]
        sizes = (row.n * 10, row.n * 100) if row.has("constant") else (row.n * 10,)
        costs = []
        try:
            for n in sizes:
                costs.append(min((measure(row, native, n) for _ in range(5)), key=lambda c: c.seconds))
        except (Bad, pyvm.LimitExceeded) as error:  # more than there is room for
            print(f"{row.key:40} not with n={n}: {str(error).strip().splitlines()[-1]}")
            continue
        if row.has("constant"):
            if costs[1].seconds > costs[0].seconds * 3 + 10e-6 or costs[1].seconds > 1e-4:
                print(f"{row.key:40} {costs[0].seconds * 1e6:9.1f} us -> "
                      f"{costs[1].seconds * 1e6:.1f} us, but is constant")
            continue
        found.append((costs[0].seconds * 1e9 / max(costs[0].fuel, 1), costs[0], row))
    found.sort(key=lambda entry: -entry[0])
    median = found[len(found) // 2][0]
    print(f"{len(found)} rows; median {median:.1f} ns a unit")
    for each, cost, row in found:
        if each > 20 * median or each > 100:
            print(f"{row.key:40} {each:9.1f} ns a unit  {cost.fuel:9} units "
                  f"{cost.seconds * 1e6:9.1f} us  {row.place}")


def latency(chosen: list[Row], known: dict[str, Native]) -> None:
    """Print how much longer than allowed natives went on, the worst first."""
    found = []
    for row in chosen:
        native = known[row.key]
        if row.has("constant"):
            continue
        n, cost = row.n * 10, measure(row, native, row.n * 10)
        while cost.seconds < 0.02 and n < 1 << 24:
            try:
                n, cost = n * 4, measure(row, native, n * 4)
            except (Bad, pyvm.LimitExceeded):  # more than there is room for
                break
        if cost.seconds < 0.004:
            continue
        limits = pyvm.Limits(seconds=0.001, instructions=None, memory=2 << 30, output=1 << 30)
        over = []
        for _ in range(3):
            try:
                over.append(measure(row, native, n, limits).seconds)
            except pyvm.LimitExceeded as error:
                over.append(float(error.used))
            except Bad as error:
                print(f"{row.key:40} not with n={n}: {str(error).strip().splitlines()[-1]}")
                break
        if not over:
            continue
        found.append((min(over) - 0.001, cost, n, row))
    found.sort(key=lambda entry: -entry[0])
    for late, cost, n, row in found:
        print(f"{row.key:40} {late * 1e3:8.2f} ms late of {cost.seconds * 1e3:8.1f} ms, n={n}  "
              f"{row.place}")


def main() -> int:
    """Do what the command line says; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--full", action="store_true")
    parser.add_argument("--time", action="store_true")
    parser.add_argument("--latency", action="store_true")
    parser.add_argument("keys", nargs="*", help="only natives whose key begins so")
    options = parser.parse_args()
    warnings.simplefilter("ignore", RuntimeWarning)  # host coroutines that no row awaits
    known = natives()
    try:
        every = list(rows(known))
    except Bad as error:
        print(error)
        return 1
    chosen = [row for row in every
              if not options.keys or row.key.startswith(tuple(options.keys))]
    if options.time or options.latency:
        (times if options.time else latency)(chosen, known)
        return 0
    missing = sorted(known.keys() - {row.key for row in every}) if not options.keys else []
    for key in missing:
        print(f"{key}: no row in tests/charges says what it pays")
    if not options.full and not options.keys:
        chosen = sample(chosen)
    wrong = check(chosen, known)
    kinds = [row.kind.split()[0] for row in every]
    print(f"{len(known)} natives, {len(every)} rows: {kinds.count('grows')} grow, "
          f"{kinds.count('square')} by the square, {kinds.count('constant')} are constant; "
          f"{len(missing)} without a row, {wrong} wrong")
    return 1 if missing or wrong else 0


if __name__ == "__main__":
    sys.exit(main())
