"""Classes: special methods, reflected operators, inheritance, attributes, descriptors, slots."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.difftest.expressions import fill
from tools.difftest.themes.common import attempt

if TYPE_CHECKING:
    from tools.difftest.choose import Choices

OPERATORS = [("+", "add"), ("-", "sub"), ("*", "mul"), ("/", "truediv"), ("//", "floordiv"),
    ("%", "mod"), ("**", "pow"), ("<<", "lshift"),
             (">>", "rshift"), ("&", "and"), ("|", "or"), ("^", "xor"), ("@", "matmul")]
COMPARISONS = [("<", "lt"), ("<=", "le"), ("==", "eq"), ("!=", "ne"), (">", "gt"), (">=", "ge")]
MIRROR = {"lt": "gt", "le": "ge", "gt": "lt", "ge": "le", "eq": "eq", "ne": "ne"}
BASES = ["", "(A)", "(A)", "(int)", "(B)", "(str)", "(A, B)", "(list)"]


def operator_methods(choices: Choices, name: str, symbols: list[tuple[str, str]]) -> list[str]:
    """Return methods of operators, plain, reflected, in-place; some refuse."""
    lines = []
    for _, word in symbols:
        for prefix in ("", "r", "i"):
            if word in MIRROR and prefix:
                continue
            if choices.chance(45):
                answer = choices.pick([f"('{name}.{prefix}{word}', type(o).__name__)",
                    f"('{name}.{prefix}{word}', type(o).__name__)", "NotImplemented",
                                       "o", "self", "super().__%s__(o)" % (prefix + word), "True",
                                       "NotImplemented"])
                lines.append(f"    def __{prefix}{word}__(self, o): print('{name}.{prefix}{word}', type(o).__name__); return {answer}")
    return lines


def operators(choices: Choices) -> list[str]:
    """Binary operators among classes, subclasses and built-in types."""
    symbols = choices.some(OPERATORS + COMPARISONS, 2, 4)
    symbols = list(dict.fromkeys(symbols))
    lines = []
    for name, bases in (("A", ""), ("B", choices.pick(["", "(A)", "(A)", "(int)"])),
        ("C", choices.pick(["(B)", "(A)", "(B)", "(str)"]))):
        lines += [f"class {name}{bases}:", f"    tag = '{name}'", "    __hash__ = object.__hash__",
            "    def __repr__(self): return '<' + self.tag + '>'",
                  *operator_methods(choices, name, symbols)]
    lines.append(f"xs = [A(), B(), C(), {fill(choices, '<int>, <any>', 0)}]")
    for symbol, _ in symbols:
        lines += ["for x in xs:", "    for y in xs[:3]:", f"        p(lambda: x {symbol} y)",
            f"        p(lambda: y {symbol} x)",
                  *([] if symbol in ("<", "<=", "==", "!=", ">", ">=") else ["        try:",
                  "            z = x", f"            z {symbol}= y",
                  "            print('z', type(z).__name__)",
                  "        except Exception as e: print(type(e).__name__, e)"])]
    return lines


HOOKS = [("__len__", "self", "len(x)", ["3", "0", "-1", "True", "'x'", "2**64", "1.5"]),
    ("__bool__", "self", "bool(x)", ["True", "False", "1", "None"]),
         ("__getitem__", "self, i", "x[2]", ["[i][i == 6]", "[1, 2][i]", "[(i, 'item')][i == 9]"]),
         ("__contains__", "self, v", "3 in x", ["v", "v == 3", "''", "[v]"]),
         ("__iter__", "self", "list(x)", ["iter([1, 2])", "5", "self", "iter('ab')"]),
         ("__call__", "self, *a, **k", "x(1, k=2)", ["(a, k)", "a[0]"]),
         ("__index__", "self", "[1, 2, 3][x]", ["1", "-1", "'a'", "True", "7"]),
         ("__int__", "self", "int(x)", ["7", "True", "'7'", "2.0"]),
         ("__float__", "self", "float(x)", ["1.5", "1", "'a'"]),
         ("__str__", "self", "str(x)", ["'s'", "5", "repr(1)"]),
         ("__repr__", "self", "repr(x)", ["'r'", "None", "'é\\n'"]),
         ("__format__", "self, s", "f'{x:abc}'", ["s + '!'", "5", "s.upper()"]),
         ("__hash__", "self", "hash(x)", ["5", "-1", "2**70", "'h'", "True"]),
         ("__eq__", "self, o", "x == 3", ["o == 3", "NotImplemented", "'eq'", "[]"]),
         ("__reversed__", "self", "list(reversed(x))", ["iter([3, 2])", "'no'", "5"]),
         ("__neg__", "self", "-x", ["'neg'", "self", "1"]),
         ("__abs__", "self", "abs(x)", ["'abs'", "3"]), ("__invert__", "self", "~x", ["'inv'"]),
         ("__pos__", "self", "+x", ["0"]),
         ("__round__", "self, n=None", "(round(x), round(x, 2))", ["n", "('round', n)"]),
         ("__divmod__", "self, o", "divmod(x, 2)", ["(o, 1)", "NotImplemented"]),
         ("__enter__", "self", "[0 for _ in [1]]", ["1"]),
         ("__missing__", "self, k", "x['gone']", ["k * 2"]),
         ("__bytes__", "self", "bytes(x)", ["b'b'", "'s'", "5"]),
         ("__complex__", "self", "complex(x)", ["1j", "1", "'x'"]),
         ("__trunc__", "self", "int(x)", ["4"]), ("__length_hint__", "self", "len(list(iter(x)))",
         ["5", "-1"]),
         ("__getattr__", "self, n", "(x.zz, x.__class__.__name__)", ["n", "n * 2"]),
         ("__next__", "self", "next(x)", ["1", "[].pop()"]),
         ("__sizeof__", "self", "1", ["1"]), ("__dir__", "self", "dir(x)", ["['b', 'a']", "5"]),
         ("__delitem__", "self, i", "x.__delitem__(1)", ["i"]),
         ("__setitem__", "self, i, v", "x.__setitem__(1, 2)", ["print(i, v)"]),
         ("__lt__", "self, o", "sorted([x, x])", ["True", "False", "[]"]),
         ("__rpow__", "self, o, m=None", "2 ** x", ["(o, m)"]),
         ("__pow__", "self, o, m=None", "pow(x, 2, 3)", ["(o, m)", "NotImplemented"])]
USES = ["len(x)", "bool(x)", "not x", "list(x)", "3 in x", "x == x", "x != 3", "str(x)", "repr(x)",
    "f'{x}'", "f'{x!r:>5}'", "hash(x) == hash(x)", "x in [x]", "[*x]", "sum(x)",
        "int(x)", "float(x)", "max(x)", "tuple(x)", "dict(x)", "''.join(x)", "x[0]", "x[1:2]",
        "range(x)", "'abc'[x]", "x()", "iter(x) is x", "format(x, '>4')", "'%s %r' % (x, x)",
        "0 if isinstance(x, (str, bytes)) else '%d' % x",
        "x < 1", "1 < x", "[1, 2] * x", "x and 1", "x or 2", "sorted(x)", "{x: 1}[x]", "a_list[x:]",
        "all(x)", "zip(x, x)", "hex(x)", "chr(x)", "bytes(x)", "round(x)", "divmod(5, x)",
        "complex(x)", "x.nope", "del_(x)",
        "set(x)", "next(iter(x))", "enumerate(x)", "'a' + x", "x + 'a'", "list(map(str, x))",
        "isinstance(x, A)", "any(x)", "print(x)", "abs(x)", "-x", "1 if x else 0",
        "a_list.index(x)", "min(x, x)"]


def hooks(choices: Choices) -> list[str]:
    """Special methods with right and wrong answers, reached through operators and built-in functions."""
    base = choices.pick(["", "", "(list)", "(dict)", "(int)", "(str)", "(tuple)", "(float)",
        "(set)", "(bytes)"])
    chosen = choices.some(HOOKS, 2, 6)
    lines = ["a_list = [1, 2, 3]", f"class A{base}:", "    n = 0"]
    for name, parameters, _, answers in dict((h[0], h) for h in chosen).values():
        # How often __len__ is asked for a hint, and what becomes of a wrong one, is not compared.
        answer = choices.pick(answers if name != "__len__" or not base else answers[:2])
        lines.append(f"    def {name}({parameters}):")
        if name == "__next__":
            lines += ["        A.n += 1", "        if A.n > 4: raise StopIteration"]
        if name not in ("__repr__", "__getattr__", "__dir__", "__len__", "__length_hint__"):
            lines.append(f"        print('{name}')")
        lines.append(f"        return {answer}")
    if base == "" and not any(h[0] in ("__repr__",) for h in chosen):
        lines.append("    def __repr__(self): return 'A!'")
    lines += ["x = A()", *[f"p(lambda: {use})" for _, _, use, _ in chosen],
        *[f"p(lambda: {use})" for use in choices.some(USES, 4, 9)
                  if use not in ("zip(x, x)",
                  "enumerate(x)")]]
    return lines


def inheritance(choices: Choices) -> list[str]:
    """MRO and super() through diamonds, class attributes, __init_subclass__, wrong hierarchies."""
    lines = ["log = []", "class O:", "    v = 'O'", "    def m(self, d=0): return ['O' + self.v]",
        "    @classmethod", "    def c(cls): return [cls.__name__, 'O']",
             "    @staticmethod", "    def st(x=1): return ('O', x)",
             "    def __init_subclass__(cls, **k): log.append((cls.__name__, k))"]
    known = ["O"]
    for name in "ABCDE"[: choices.between(2, 5)]:
        bases = list(dict.fromkeys(choices.some(known, 1, 3)))
        if choices.chance(70):
            bases.sort(key=known.index, reverse=True)
        keyword = choices.pick(["", "", ", k=1"])
        body = [f"class {name}({', '.join(bases)}{keyword}):", f"    tag = '{name}'"]
        if choices.chance(40):
            body.append(f"    v = '{name}'")
        if choices.chance(70):
            call = choices.pick(["super().m(d + 1)", "super().m()", f"super({name}, self).m(d)",
                f"{bases[0]}.m(self)",
                f"super({bases[0]}, self).m()" if bases[0] != "O" else "super().m()"])
            body.append(f"    def m(self, d=0): return ['{name}' + self.v, d] + {call}")
        if choices.chance(50):
            body += ["    @classmethod", f"    def c(cls): return ['{name}'] + super().c()"]
        if choices.chance(30):
            body += ["    @staticmethod",
                f"    def st(x=2): return ('{name}', x, {bases[0]}.st(x))"]
        if choices.chance(30):
            body.append(f"    def __init__(self, *a): self.a = a; super().__init__(*a[1:]); self.{name.lower()} = '{name}'")
        lines += [*attempt(body), f"p(lambda: [k.__name__ for k in {name}.__mro__])",
                  f"p(lambda: ({name}().m(), {name}.c(), {name}().st(), {name}.v))"]
        known.append(name)
    change = choices.pick(["O.v = 'changed'", "O.m = lambda self, d=0: ['new']", "A.v = 'av'",
        "del O.v", "A.__bases__ = (O,)", "O.c = classmethod(lambda cls: ['nc'])", "A.m = O.m"])
    lines += attempt([change])
    lines += [f"p(lambda: ({k}().m(), {k}.c(), {k}.v))" for k in known[1:]]
    lines += [f"p(lambda: (issubclass({a}, {b}), isinstance({a}(), ({b}, int))))" for a,
        b in zip(known, reversed(known), strict=True)]
    lines += [f"p(lambda: {k}(1, 2).__dict__)" for k in known[1:]]
    lines.append("print(log)")
    return lines


ATTRIBUTES = ["x.a", "x.b", "x.c", "x.p", "x.q", "x.d", "x.n", "T.a", "T.d",
    "T.p is T.__dict__['p']", "x.a = 5", "x.b = 6", "x.p = 7", "x.q = 8", "x.d = 9", "x.zz = 1",
    "del x.a",
              "del x.p", "del x.d", "del x.zz", "x.__dict__", "T.a = 50", "T.b = 60",
              "setattr(x, 'a', 1)", "getattr(x, 'zz', 'none')", "hasattr(x, 'p')",
              "delattr(x, 'b')", "vars(x)",
              "x.n = 3", "del x.n", "T.zz", "x.a += 1", "x.p += 1", "x.__class__.__name__",
              "sorted(k for k in T.__dict__ if len(k) == 1)", "getattr(x, 'p')", "x.m()", "T.m(x)",
              "x.m = 5", "x.st(4)", "x.cm()", "T.cm()",
              "x.__dict__['a'] = 11", "x.__dict__['d'] = 12", "x.__dict__.clear()", "del T.a",
              "T.a = property(lambda s: 'late')", "x.q", "x.w", "x.w = 1"]


def attributes(choices: Choices) -> list[str]:
    """Properties, descriptors, slots, __getattr__ and friends, in any order of gets, sets and deletes."""
    lines = ["class D:", "    def __init__(self, n): self.n = n",
        "    def __set_name__(self, o, n): print('name', o.__name__, n)"]
    if choices.chance(85):
        lines.append("    def __get__(self, o, t=None): return ('get', self.n, o is None, t.__name__)")
    if choices.chance(50):
        lines.append("    def __set__(self, o, v): print('set', self.n, v)")
    if choices.chance(35):
        lines.append("    def __delete__(self, o): print('delete', self.n)")
    slots = choices.pick(["", "", "", "    __slots__ = ('b', 'n')",
        "    __slots__ = ('b', '__dict__')", "    __slots__ = ()", "    __slots__ = ('b', 'a')"])
    lines += ["class Base:", *([choices.pick(["    __slots__ = ()",
        "    __slots__ = ('q2', 'w')"])] if slots else ["    w = 'base'"]), "    c = 'Base.c'",
        "    def m(self): return 'Base.m'",
              "class T(Base):", *([slots] if slots else []),
              "    a = 1" if choices.chance(70) else "    t = 1", "    d = D('d')",
              "    def __init__(self): self.b = 2",
              "    @property", "    def p(self): return ('p', getattr(self, 'b', None))"]
    if choices.chance(50):
        lines += ["    @p.setter", "    def p(self, v): self.b = v"]
    if choices.chance(30):
        lines += ["    @p.deleter", "    def p(self): del self.b"]
    lines += ["    q = property(lambda s: s.nope, None, None, 'doc')", "    @staticmethod",
        "    def st(v): return ('st', v)", "    @classmethod",
        "    def cm(cls): return cls.__name__"]
    if choices.chance(30):
        lines.append("    def __getattr__(self, n): return ('getattr', n)" if choices.chance(60) else "    def __getattr__(self, n): raise AttributeError('no ' + n)")
    if choices.chance(15):
        lines.append("    def __getattribute__(self, n): print('ga', n); return super().__getattribute__(n)")
    if choices.chance(20):
        lines.append("    def __setattr__(self, n, v): print('sa', n, v); super().__setattr__(n, v)")
    if choices.chance(15):
        lines.append("    def __delattr__(self, n): print('da', n); super().__delattr__(n)")
    lines += ["x = T()"]
    for use in choices.some(ATTRIBUTES, 7, 16):
        lines += attempt([use]) if " = " in use or "+=" in use or use.startswith("del ") else [f"p(lambda: {use})"]
    return lines


def records(choices: Choices) -> list[str]:
    """A class as programs write them: __init__, __repr__, __eq__, __hash__, ordering, copies, containers of it."""
    fields = ["x", "y", "z"][: choices.between(1, 3)]
    key = choices.pick(["self.x", f"({', '.join('self.' + f for f in fields)},)", "-self.x",
        "self.x % 3"])
    lines = ["class R:", f"    count = {choices.pick(['0', '[]'])}",
        f"    def __init__(self, {', '.join(f + '=' + choices.pick(['0', '1', '2']) for f in fields)}):",
             f"        {', '.join('self.' + f for f in fields)}{',' if len(fields) == 1 else ''} = {', '.join(fields)}{',' if len(fields) == 1 else ''}",
             f"        {choices.pick(['R.count += 1 if isinstance(R.count, int) else [1]', 'self.count = 1', 'type(self).last = self.x'])}",
             f"    def key(self): return {key}",
             f"    def __repr__(self): return f'R({{self.x{choices.pick(['', '!r', ':>3'])}}})'"]
    for name, line in (("eq",
        "    def __eq__(self, o): return self.key() == o.key() if isinstance(o, R) else NotImplemented"),
        ("hash", "    def __hash__(self): return hash(self.key())"),
                       ("lt", "    def __lt__(self, o): return self.key() < o.key()"),
                       ("add", "    def __add__(self, o): return type(self)(self.x + o.x)"),
                       ("iter", "    def __iter__(self): yield from vars(self).values()"),
                       ("contains", "    def __contains__(self, v): return v == self.x"),
                       ("radd", "    def __radd__(self, o): return type(self)(self.x + o)")):
        if choices.chance(70):
            lines.append(line)
        elif name == "hash":
            lines.append("    __hash__ = None" if choices.chance(50) else "    def __ne__(self, o): return False")
    lines += ["class S(R):",
        f"    def {choices.pick(['key(self): return 7', 'extra(self): return 1', '__init__(self, x=5): super().__init__(x)'])}",
              f"xs = [R(v) for v in {fill(choices, '<ints>', 0)}][:12] + [S(3), R(3)]"]
    uses = ["sorted(xs)", "max(xs)", "min(xs, key=R.key)", "xs[0] == xs[-1]", "xs.index(R(3))",
        "R(3) in xs", "len(set(xs))", "{x: i for i, x in enumerate(xs)}", "xs.count(R(1))",
        "sum(xs)", "sum(xs, R(0))",
            "xs[0] + xs[1]", "list(xs[0])", "3 in xs[-1]", "xs[-1] != xs[-2]", "R.count",
            "vars(xs[0])", "xs[0] < xs[1]", "xs[0] > S()", "sorted(xs, reverse=True)",
            "[x for x in xs if x == R(3)]", "S() == R()", "hash(xs[0]) == hash(xs[0])",
            "xs == list(xs)", "(xs[0],) < (xs[1],)",
            "sorted(dict.fromkeys(xs).keys() & {R(3)}, key=repr)", "xs.remove(R(3))",
            "sorted(xs, key=lambda r: (r.x % 2, -r.x))", "a_set.add(xs[0])",
            "sorted(set(xs) ^ {R(3), R(100)}, key=repr)", "R(x=1) == R(1)", "str(xs)", "f'{xs[0]}'"]
    return [*lines, "a_set = set()", *[f"p(lambda: {u})" for u in choices.some(uses, 6, 12)]]


def makers(choices: Choices) -> list[str]:
    """Metaclasses, type() with three arguments, class bodies, __new__, name mangling, class decorators."""
    lines = ["log = []", "class Meta(type):"]
    parts = ["    def __new__(m, n, b, d, **k): log.append(('new', n, sorted(x for x in d if x[:2] != '__'))); return super().__new__(m, n, b, d)",
             "    def __init__(c, n, b, d, **k): log.append(('init', n, k)); super().__init__(n, b, d)",
             "    def __call__(c, *a, **k): log.append(('call', a)); return super().__call__(*a, **k)",
             "    __prepare__ = staticmethod(lambda n, b, **k: (log.append(('prepare', n)), {'pre': 1})[1])",
             "    def __getattr__(c, n): return 'meta ' + n", "    def __len__(c): return 42",
             "    def __contains__(c, v): return v == 1",
             "    def __iter__(c): return iter('meta')",
             "    def __instancecheck__(c, x): return x == 5",
             "    def __getitem__(c, i): return [('item', i)][i == 7]",
             "    def __add__(c, o): return 'added'",
             "    who = property(lambda c: c.__name__ + '!')"]
    lines += ["    z = 1", *[part for part in parts if choices.chance(35)]]
    lines += [f"class A(metaclass=Meta{choices.pick(['', ', k=3'])}):", "    a = 1",
        f"    b = {choices.pick(['a + 1', '[a for _ in range(2)]', '__qualname__', 'pre' if 'prepare' in str(lines) else 'a', '__module__'])}" if choices.chance(90) else "    pass",
              "    __secret = 5", "    def get(self): return self.__secret",
              "    def __new__(cls, *a):",
              f"        {choices.pick(['return super().__new__(cls)', 'return 7', 'x = object.__new__(cls); x.made = a; return x'])}",
              f"    def __init__(self, *a): {choices.pick(['self.args = a', 'log.append(a)', 'pass', 'return 5'])}",
              f"    {choices.pick(['__call__ = lambda self, v: v', '__slots__ = ()', 'class In: x = 1', 'get.tag = 2'])}"]
    uses = ["A()", "A(1, 2)", "A.a", "A.b", "len(A)", "1 in A", "list(A)", "A[3]", "A + 1", "A.who",
        "A.missing", "isinstance(5, A)", "isinstance(A, Meta)", "type(A).__name__", "A().get()",
        "A._A__secret", "A().args", "A().made", "A.__name__",
            "A.__qualname__", "type('N', (A,), {'a': 9}).a",
            "type('N', (), {'f': lambda s: 1})().f()", "type(A())", "A.z", "bool(A)", "A.__bases__",
            "A.In.x", "type('N', (int, A), {})", "A.get.tag", "type('X', (int, str), {})", "A()(3)",
            "A.__module__",
            "vars(A)['_A__secret']", "type('', (), {}).__name__", "type(1, 2, 3)",
            "type('a\\0', (), {})", "object.__new__(A)", "int.__new__(A)", "object(1)", "super().x",
            "A.pre", "hasattr(A(), '__secret')"]
    safe = [f"p(lambda: str({u}).split(' at 0x')[0])" for u in choices.some(uses, 7, 12)]
    lines = attempt(lines[1:])
    return ["log = []", *lines, *safe, "print(log)"]




MAKERS = [(4, operators), (4, hooks), (3, inheritance), (4, attributes), (2, records), (2, makers)]
