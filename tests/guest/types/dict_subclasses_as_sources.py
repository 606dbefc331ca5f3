"""What dict(sub), update(sub), {**sub}, | and f(**sub) honour of a dict subclass that overrides methods."""


class Keys(dict):
    def keys(self):
        print("keys()")
        return ["from keys"]

    def __getitem__(self, key):
        return "from getitem"


class Iter(dict):
    def __iter__(self):
        print("iter()")
        return iter(["from iter"])


class Both(Keys, Iter):
    pass


class Missing(dict):
    def __missing__(self, key):
        return ("missing", key)


class Length(dict):
    def __len__(self):
        return 99

    def __contains__(self, key):
        return True

    def items(self):
        return [("fake", "items")]

    def values(self):
        return ["fake"]

    def get(self, key, default=None):
        return "got"


def show(**kwargs):
    return kwargs


for cls in (Keys, Iter, Both, Missing, Length):
    sub = cls(a=1)
    print(cls.__name__, dict.__len__(sub))
    for label, action in (
        ("dict()", lambda: dict(sub)), ("star", lambda: {**sub}), ("or", lambda: {"z": 0} | sub),
        ("ror", lambda: sub | {"z": 0}), ("call", lambda: show(**sub)), ("copy", lambda: sub.copy()),
        ("fromkeys", lambda: dict.fromkeys(sub)), ("list", lambda: list(sub)), ("set", lambda: set(sub)),
        ("equal", lambda: sub == {"a": 1}), ("repr", lambda: repr(sub)), ("in", lambda: "q" in sub),
        ("get", lambda: sub.get("q")), ("items", lambda: list(sub.items())), ("truth", lambda: bool(cls())),
        ("sub", lambda: sub["nothing"]), ("pop", lambda: sub.pop("nothing", 0)), ("unpack", lambda: [*sub]),
    ):
        try:
            result = action()
            print("  ", label, type(result).__name__, result)
        except Exception as e:
            print("  ", label, type(e).__name__, e)


class Order(dict):
    def __setitem__(self, key, value):
        print("setitem", key)
        super().__setitem__(key, value)


o = Order(a=1)
o.update(b=2)
o.setdefault("c", 3)
o |= {"d": 4}
o["e"] = 5
print(o, Order.fromkeys("xy"))
