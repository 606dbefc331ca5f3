# Who is asked first: left, right, a subclass's reflected method, in-place before plain.
def make(name, base, *methods):
    def method(word, answer):
        def f(self, other):
            print("   ", f"{name}.{word}", type(other).__name__)
            return NotImplemented if answer is NotImplemented else f"{name}.{word}"
        return f
    return type(name, (base,), {w: method(w, a) for w, a in methods})


NO = NotImplemented
A = make("A", object, ("__add__", 1), ("__radd__", 1), ("__lt__", 1), ("__eq__", NO))
B = make("B", A, ("__radd__", 1))
C = make("C", A)
D = make("D", object, ("__radd__", NO), ("__gt__", 1), ("__eq__", 1))
E = make("E", A, ("__add__", NO), ("__radd__", NO), ("__iadd__", NO))
I = make("I", int, ("__radd__", 1), ("__rsub__", NO), ("__gt__", 1), ("__eq__", 1))
S = make("S", str, ("__radd__", 1), ("__rmod__", 1))
L = make("L", list, ("__radd__", 1), ("__iadd__", 1))
things = {"A": A(), "B": B(), "C": C(), "D": D(), "E": E(), "I": I(5), "S": S("s"), "L": L([1]), "5": 5, "'t'": "t", "[2]": [2]}
for m, x in things.items():
    for n, y in things.items():
        for sign, f in (("+", lambda: x + y), ("-", lambda: x - y), ("<", lambda: x < y), ("==", lambda: x == y), ("!=", lambda: x != y)):
            try:
                r = f()
            except TypeError as e:
                r = str(e)
            print(m, sign, n, r if isinstance(r, (str, bool, int)) else type(r).__name__)
for m in ("A", "E", "L", "I"):
    x = things[m]
    try:
        x += things["B"]
        print(m, "+=", x)
    except TypeError as e:
        print(m, "+=", e)
