# min, max, sum: keys, defaults, several arguments, strings, start values, errors.
print(min(3, 1, 2), max(3, 1, 2), min([3, 1]), max("hello"), min((5,)), max({1: "a", 9: "b"}))
print(min({3, 2}))
print(min("b", "a"), max([1, 2], [1, 3]), min(1, 1.0, True), max(1, 1.0), max(True, 1))
print(min(0.0, -0.0), max(-0.0, 0.0))
print(min([], default=None), max((), default=5), max([1], default=5), min("", default="d"))
print(max(iter([]), default=[]))
print(min(["bb", "a", "ccc"], key=len), max(["bb", "a", "ccc", "ddd"], key=len))
print(min(1, -5, 3, key=abs), max([1, -5], key=lambda x: -x), max(3, 1, key=None))
print(max(x * x for x in range(-3, 3)), min((len(w), w) for w in ["abc", "de", "fg"]))
print(max([[1, 2], [3]], key=len), max({"a": 5, "b": 9}.items(), key=lambda kv: kv[1]))
print(sum([1, 2, 3]), sum([]), sum([], 5), sum([1], start=10), sum((0.5, 1)), sum({1: 0, 2: 0}))
print(sum(range(101)), sum(x for x in [1, 2]), sum([True, True]))
print(sum([[1], [2]], []), sum([(1,), (2,)], ()), sum([1j, 2]), sum([10 ** 20, 1]))
print(sum([1, 2.5, 10 ** 17]), sum([2 ** 62] * 4), sum([-1] * 3))
for text in ("min()", "max()", "min(5)", "max([])", "min([1, 'a'])", "max(1, 'a')",
             "max([1], [2], default=3)", "max(1, 2, default=3)", "min([], key=len)",
             "max(1, 2, foo=3)", "max([1, 2], key=5)", "max(None, 1)", "sum(5)", "sum(['a', 'b'])",
             "sum(['a'], '')", "sum([b'a'], b'')", "sum([[1]])", "sum()", "sum([1], 2, 3)",
             "sum([1], start='x')", "sum([1, None])", "max([1j, 2j])", "min(default=1)",
             "sum([bytearray()], bytearray())", "max(key=len)"):
    try:
        print(text, "->", eval(text))
    except Exception as e:
        print(text, "->", type(e).__name__, e)


class Add:
    def __init__(self, v):
        self.v = v

    def __add__(self, o):
        return Add(self.v + getattr(o, "v", o))

    __radd__ = __add__

    def __repr__(self):
        return f"Add{self.v}"

    def __lt__(self, o):
        return self.v < o.v

    def __gt__(self, o):
        return self.v > o.v


print(sum([Add(1), Add(2)]), sum([Add(1)], Add(5)), min(Add(2), Add(1)))
print(max([Add(1), Add(7), Add(3)]))


def failing():
    yield 1
    raise KeyError("mid")


for f in (sum, min, max, list, any, all, sorted, set, tuple):
    try:
        print(f.__name__, f(failing()))
    except KeyError as e:
        print(f.__name__, "KeyError", e)
calls = []
print(max([3, 1, 2], key=lambda x: calls.append(x) or x), calls)
print(min("a", "b", key=lambda c: {"a": 2, "b": 1}[c]))
