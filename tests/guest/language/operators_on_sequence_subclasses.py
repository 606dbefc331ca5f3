# + and * where lists, strings and numbers meet subclasses that have an opinion.


def attempt(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


class Words(list):
    def __add__(self, other):
        print("add", end=" ")
        return Words(list(self) + list(other)) if isinstance(other, list) else NotImplemented

    def __rmul__(self, times):
        print("rmul", end=" ")
        return ("times", times)


class Quiet(list):
    pass


class Joiner:
    def __radd__(self, other):
        print("radd", end=" ")
        return ("joined", other)

    def __rmul__(self, other):
        print("rmul", end=" ")
        return NotImplemented


class Twice:
    def __repr__(self):
        return "twice"

    def __index__(self):
        return 2


w = Words([1])
for f in (lambda: w + [2], lambda: w + (2,), lambda: [0] + w, lambda: w + w, lambda: w * 2, lambda: 2 * w, lambda: w * Twice(), lambda: Twice() * w, lambda: Twice() * Quiet([7]), lambda: [1] + Joiner(), lambda: "a" + Joiner(), lambda: (1,) + Joiner(),
          lambda: w + Joiner(), lambda: [1] * Joiner(), lambda: "ab" * Twice(), lambda: Twice() * "ab", lambda: Quiet([1]) + Quiet([2]), lambda: type(Quiet([1]) + [2]), lambda: type(Quiet([1]) * 2), lambda: b"x" * Twice(), lambda: (1,) * Twice()):
    attempt(f)
x = Words([1])
x += (5, 6)
y = Quiet([1])
y += "ab"
z = [1]
z += Joiner()
print(x, type(x).__name__, y, type(y).__name__, z)
y *= Twice()
print(y)


class Text(str):
    def __mod__(self, other):
        return ("mod", other)

    def __rmod__(self, other):
        return ("rmod", other)

    def __mul__(self, other):
        return NotImplemented

    def __radd__(self, other):
        return "radd:" + other


t = Text("%s!")
for f in (lambda: t % 5, lambda: "%s" % t, lambda: 5 % t, lambda: t * 3, lambda: 3 * t, lambda: "x" + t, lambda: t + "x", lambda: t + t, lambda: 1.5 * t, lambda: t * t, lambda: t * Twice()):
    attempt(f)
for f in (lambda: [1] + (2,), lambda: (1,) + [2], lambda: [1] + 5, lambda: "a" + 5, lambda: 5 + "a", lambda: b"a" + "b", lambda: bytearray(b"a") + 5, lambda: b"a" + [1], lambda: [1] * 2.0, lambda: 2.0 * [1], lambda: "a" * "b", lambda: [1] * [2],
          lambda: None * "a", lambda: "a" * None, lambda: {} * 2, lambda: {} * [1], lambda: [1] * {}, lambda: {} + {}, lambda: {1} + {2}, lambda: {1} * 2, lambda: range(2) + range(2), lambda: [1] - [1], lambda: "a" - "b", lambda: "a" / 2, lambda: [1] @ [2], lambda: (1,) // 2):
    attempt(f)
for f in (lambda: [1].__add__(5), lambda: [1].__add__((2,)), lambda: "a".__mul__("b"), lambda: (1,).__rmul__(2.0), lambda: [1].__iadd__(5), lambda: [1].__imul__("x"), lambda: "a".__add__(5), lambda: b"a".__add__("b"), lambda: "ab".__mul__(Twice()),
          lambda: [1].__mul__(-1), lambda: (1,).__add__(()), lambda: "a".__rmod__("b%s"), lambda: "a".__rmod__(5), lambda: [3].__rmul__(True)):
    attempt(f)
