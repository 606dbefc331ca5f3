# RecursionError in many places; the program goes on afterwards.


import sys

sys.setrecursionlimit(120)


def plain():
    return plain()


class Repr:
    def __repr__(self):
        return repr(self)


class Equal:
    def __eq__(self, other):
        return self == other


class Attribute:
    def __getattr__(self, name):
        return getattr(self, name + "x")


class Call:
    pass


class Hash:
    def __hash__(self):
        return hash(self)


class Add:
    def __add__(self, other):
        return self + other


class Bool:
    def __len__(self):
        return len(self)


class Index:
    def __getitem__(self, key):
        return self[key]


class Contains:
    def __contains__(self, x):
        return x in self


class Iter:
    def __iter__(self):
        return iter(self)


class Str:
    def __str__(self):
        return str(self)


class Format:
    def __format__(self, spec):
        return format(self, spec)


class New:
    def __new__(cls):
        return cls()


class Prop:
    @property
    def p(self):
        return self.p


def generator():
    yield from generator()


async def coroutine():
    await coroutine()


cases = {
    "function": plain, "lambda": lambda: (lambda f: f(f))(lambda f: f(f)),
    "repr": lambda: repr(Repr()), "eq": lambda: Equal() == Equal(),
    "getattr": lambda: Attribute().a, "hash": lambda: hash(Hash()),
    "add": lambda: Add() + 1, "len": lambda: len(Bool()), "getitem": lambda: Index()[0],
    "contains": lambda: 1 in Contains(), "iter": lambda: iter(Iter()), "str": lambda: str(Str()),
    "format": lambda: format(Format()), "new": New, "property": lambda: Prop().p,
    "generator": lambda: next(generator()), "coroutine": lambda: coroutine().send(None),
}
for name, function in cases.items():
    try:
        function()
    except RecursionError as e:
        print(name, str(e).startswith("maximum recursion depth exceeded"), e.args[0][:40])
    else:
        print(name, "no error")
depth = 0


def measure():
    global depth
    depth += 1
    measure()


try:
    measure()
except RecursionError:
    pass
first, depth = depth, 0
try:
    measure()
except RecursionError:
    pass
print(first == depth, issubclass(RecursionError, RuntimeError))
