# Each operator calls its method with these operands, in this order, and evaluates left to right.


def attempt(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


calls = []


class Spy:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


pairs = {"+": "add", "-": "sub", "*": "mul", "@": "matmul", "/": "truediv", "//": "floordiv", "%": "mod", "**": "pow", "<<": "lshift", ">>": "rshift", "&": "and", "|": "or", "^": "xor"}
for word in pairs.values():
    for prefix in ("", "r", "i"):
        def method(self, *args, name=prefix + word):
            calls.append((name, self.name, args))
            return f"<{name}>"
        setattr(Spy, f"__{prefix}{word}__", method)
for sign, word in pairs.items():
    calls.clear()
    results = [eval(f"Spy('a') {sign} Spy('b')"), eval(f"Spy('a') {sign} 1"), eval(f"None {sign} Spy('b')"), eval(f"1.5 {sign} Spy('b')")]
    names = {"x": Spy("x")}
    exec(f"x {sign}= 'y'", {"Spy": Spy}, names)
    print(sign, results, names["x"], calls)
order = []


def at(name, value):
    order.append(name)
    return value


print(at("a", 2) + at("b", 3) * at("c", 4) - at("d", 1), order)
order.clear()
print(at("a", 2) ** at("b", 3) ** at("c", 2), at("x", 1) < at("y", 2) < at("z", 0) < at("never", 9), order)
order.clear()
print(at("p", 0) and at("q", 1), at("r", 1) or at("s", 1), at("t", 5) if at("u", 0) else at("v", 6), not at("w", 0), order)
order.clear()
print({at("k1", 1): at("v1", 2), **{at("k2", 3): at("v2", 4)}}, [at("i", [7, 8])[at("j", 1)]], order)
print(pow(Spy("p"), 2), pow(2, Spy("p")), calls[-2:])
attempt(lambda: pow(Spy("p"), 2, 3))
print(calls[-1])


class Lazy:
    def __getattr__(self, name):
        return lambda *args: "found on the instance"


attempt(lambda: Lazy() + 1)
attempt(lambda: -Lazy())
attempt(lambda: Lazy()[0])
attempt(lambda: len(Lazy()))
attempt(lambda: Lazy().__add__(1))


class Meta(type):
    def __add__(cls, other):
        return f"{cls.__name__} + {other}"

    def __lt__(cls, other):
        return cls.__name__ < other.__name__

    def __neg__(cls):
        return "-" + cls.__name__

    def __contains__(cls, x):
        return x == 5

    def __getitem__(cls, key):
        return (cls.__name__, key)

    def __len__(cls):
        return 3

    def __or__(cls, other):
        return ("or", other)


class K(metaclass=Meta):
    pass


class L(metaclass=Meta):
    pass


print(K + 1, -K, K < L, sorted([L, K])[0].__name__, 5 in K, K[1:2], len(K), bool(K), K | int, int | str, max(K, L).__name__)
