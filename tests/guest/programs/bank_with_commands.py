"""Bank simulation with an event log, custom exceptions, and an undo stack."""

from __future__ import annotations
import enum, functools, itertools, logging, io, operator, time, contextlib, collections, weakref, copy, traceback, types, string, random
from typing import Protocol, Callable, ClassVar
from abc import ABC, abstractmethod


class BankError(Exception):
    """Base"""

    code: ClassVar[int] = 1

    def __init_subclass__(cls, code=None, **kw):
        super().__init_subclass__(**kw)
        cls.code = code or cls.code + 1


class Insufficient(BankError, code=10):
    def __init__(self, need, have):
        self.need, self.have = need, have
        super().__init__(f"need {need:.2f}, have {have:.2f}")

    def __reduce__(self):
        return (type(self), (self.need, self.have))


class Frozen(BankError):
    pass


class Op(enum.Flag):
    NONE = 0
    READ = enum.auto()
    WRITE = enum.auto()
    ADMIN = enum.auto()
    ALL = READ | WRITE | ADMIN


class Color(enum.Enum):
    RED = (255, 0, 0)
    GREEN = (0, 255, 0)
    CRIMSON = (255, 0, 0)

    def __init__(self, r, g, b):
        self.r, self.g, self.b = r, g, b

    @property
    def hex(self):
        return f"#{self.r:02x}{self.g:02x}{self.b:02x}"

    @classmethod
    def parse(cls, s):
        return cls[s.upper()]

    @enum.nonmember
    class Meta:
        x = 1


class Planet(enum.IntEnum):
    @staticmethod
    def _generate_next_value_(name, start, count, last):
        return (last[-1] if last else 0) + 10

    A = enum.auto()
    B = enum.auto()
    C = 5


print(
    list(Op),
    Op.READ | Op.WRITE,
    ~Op.READ,
    Op.ALL & ~Op.ADMIN,
    Op(5),
    Op.READ in Op.ALL,
    bool(Op.NONE),
    [f.name for f in Op.ALL],
    Op["READ"],
    repr(Op(0)),
    Op.ALL ^ Op.WRITE,
    len(Op.ALL),
)
try:
    Op(64)
except ValueError as e:
    print(e)
print(
    list(Color)[:2],
    Color.CRIMSON is Color.RED,
    Color.GREEN.hex,
    Color.parse("red"),
    Color((0, 255, 0)),
    Color.__members__.keys(),
    Color.Meta.x,
    list(Planet),
    Planet.B + 1,
    Planet(5).name,
    Color.RED.__class__,
    Color.RED != Color.GREEN,
    hash(Color.RED) == hash("RED"),
)
for f in (
    lambda: Color("x"),
    lambda: Color["PINK"],
    lambda: setattr(Color, "RED", 1),
    lambda: Color.RED < Color.GREEN,
    lambda: type("Sub", (Color,), {}),
    lambda: enum.unique(Color),
    lambda: Color.BLUE,
    lambda: Planet("z"),
    lambda: enum.Enum("Dup", "A A"),
    lambda: Color.RED.GREEN,
    lambda: delattr(Color, "RED"),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
Dyn = enum.Enum("Dyn", {"X": 1, "Y": 2}, module=__name__)
print(
    list(Dyn),
    Dyn.X,
    enum.IntFlag("F", "A B C")(6),
    enum.StrEnum("S", ["One", "Two"]).One,
    enum.Enum("T", "a b", start=5).b.value,
    enum.verify(enum.UNIQUE)(Dyn) is Dyn,
)


class Boundary(enum.Flag, boundary=enum.KEEP):
    A = 1


print(Boundary(9), enum.show_flag_values(6) if hasattr(enum, "show_flag_values") else "")


class Command(ABC):
    registry: dict[str, type[Command]] = {}

    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        Command.registry[cls.__name__.lower()] = cls

    @abstractmethod
    def do(self, acc: Account) -> None: ...
    def undo(self, acc: Account) -> None:
        raise NotImplementedError(f"{type(self).__name__} cannot be undone")


class Deposit(Command):
    def __init__(self, n):
        self.n = float(n)

    def do(self, acc):
        acc.balance += self.n

    def undo(self, acc):
        acc.balance -= self.n


class Withdraw(Command):
    def __init__(self, n):
        self.n = float(n)

    def do(self, acc):
        if acc.balance < self.n:
            raise Insufficient(self.n, acc.balance)
        acc.balance -= self.n


class Account:
    _ids = itertools.count(1)
    instances = weakref.WeakSet()

    def __init__(self, owner, balance=0.0):
        self.id, self.owner, self.balance = next(self._ids), owner, balance
        self.history = []
        self.listeners = []
        Account.instances.add(self)

    @property
    def balance(self):
        return self.__balance

    @balance.setter
    def balance(self, v):
        if v < 0:
            raise ValueError("negative balance")
        self.__balance = round(v, 2)

    @balance.deleter
    def balance(self):
        raise AttributeError("no deleting")

    def run(self, line):
        name, *args = line.split()
        try:
            cmd = Command.registry[name](*args)
        except KeyError as e:
            raise BankError(f"unknown command {name!r}") from e
        cmd.do(self)
        self.history.append(cmd)
        [l(self, cmd) for l in self.listeners]
        return self

    def rollback(self, n=1):
        for c in reversed(self.history[-n:]):
            c.undo(self)
            self.history.remove(c)

    def __enter__(self):
        self.__saved = copy.copy(self.__dict__)
        return self

    def __exit__(self, t, v, tb):
        if t and issubclass(t, BankError):
            self.__dict__.update(self.__saved)
            print(f"rolled back: {t.__name__}({v}) code={t.code}")
            return True

    def __repr__(self):
        return f"<Account #{self.id} {self.owner} {self.balance:,.2f}>"


acc = Account("ann", 100)
acc.listeners.append(lambda a, c: print("  event", type(c).__name__, a))
with acc:
    acc.run("deposit 50.255")
    acc.run("withdraw 1000")
print(acc, acc.__dict__.keys())
for line in ("deposit 10", "withdraw 20", "fly 1", "deposit x", "withdraw", "deposit 1 2"):
    try:
        acc.run(line)
    except Exception as e:
        print(f"{line!r}: {type(e).__name__}: {e}", "| cause:", repr(e.__cause__))
try:
    acc.rollback()
except NotImplementedError as e:
    print(e)
for s in (
    "acc.balance = -1",
    "del acc.balance",
    "acc.__balance",
    "Command()",
    "acc.rnu('x')",
    "Account()",
    "acc.run()",
    "acc.owner.upperr()",
    "acc.balance()",
    "acc[0]",
    "acc + 1",
    "len(acc)",
    "for _ in acc: pass",
    "acc < acc",
    "acc.history[5]",
    "acc.history['a']",
    "Command.registry.dposit",
    "Deposit.do()",
    "Deposit(1).do(1, 2)",
    "acc.run(lin='x')",
):
    try:
        exec(s)
    except Exception as e:
        print(f"{s:<24}{type(e).__name__}: {e}")
try:
    try:
        acc.run("withdraw 9999")
    except Insufficient as e:
        e.add_note("while paying rent")
        raise Frozen("account frozen") from e
except Frozen:
    print(traceback.format_exc())
print(
    Insufficient.code,
    Frozen.code,
    sorted(Command.registry),
    len(Account.instances),
    copy.copy(Insufficient(1, 2)).args,
)
