# Many subjects against a ladder of patterns of all kinds.
class P:
    __match_args__ = ("x", "y")
    def __init__(self, x, y=None): self.x, self.y = x, y
    def __repr__(self): return f"P({self.x!r}, {self.y!r})"


class K:
    ONE = 1
    TEXT = "text"


def kind(s):
    match s:
        case 0 | False: return "zero"
        case K.ONE: return "one", type(s).__name__
        case -1 | -1.5 | 2j: return "number", s
        case K.TEXT | b"octets": return "known", s
        case None: return "none"
        case str(x) if len(x) > 3: return "long", x
        case str() as x: return "short", x
        case [] | (): return "empty"
        case [x]: return "single", x
        case [x, [y, *z] as w]: return "nested", x, y, z, w
        case [1 | 2 as x, *_, 9]: return "ends", x
        case [x, y, *rest] if rest: return "many", x, y, rest
        case [_, _]: return "pair"
        case {"k": {"deep": x, **more}}: return "deep", x, more
        case {"k": int(x) | str(x), **rest}: return "mapping", x, rest
        case {K.ONE: x, "t": _}: return "keys", x
        case {}: return "some mapping", len(s)
        case P(x=0, y=y): return "origin", y
        case P(P(x, _), [y, *_]): return "inner", x, y
        case P(x, y) if x == y: return "same", x
        case P(): return "point", s
        case int(x) | float(x): return "real", x
        case type(): return "class"
        case object(__len__=_): return "sized", len(s)
        case _: return "other"


for s in (0, False, 0.0, 1, True, 1.0, -1, -1.5, 2j, "text", b"octets", "abc", "abcd", "", None, [], (), [5], (None,), [1, [2, 3]], [1, (2,)], [2, 3, 9], [1, 9], [3, 4, 5], (7, 8), range(2), {"k": {"deep": 1, "x": 2}}, {"k": 5, "m": 6}, {"k": None}, {1: 2, "t": 3}, {},
          P(0, 5), P(P(1, 2), [3]), P(4, 4), P(1, 2), P([], []), 7, 2.5, float("nan"), int, P, {1, 2}, frozenset(), b"", bytearray(b"x"), iter([]), ..., 10**30):
    print(repr(s) if "iterator" not in repr(s) else "iterator", kind(s))
def wrong(s):
    match s:
        case P(1, 2, 3): return 1
    return 0
for args in (("x",), ("x", "x", "z"), ["x", "y"], ("x", 5), 5, ()):
    P.__match_args__ = args
    try:
        print(wrong(P(1, 2)))
    except Exception as e:
        print(type(e).__name__, e)
