"""Keys whose __eq__ or __hash__ raise, change the dict or the set, or have no usable answer."""


class Key:
    def __init__(self, name, h=1, action=None, equal=False):
        self.name = name
        self.h = h
        self.action = action
        self.equal = equal

    def __hash__(self):
        if isinstance(self.h, Exception):
            raise self.h
        return self.h

    def __eq__(self, other):
        print(f"{self.name}=={other!r}", end=" ")
        if self.action:
            self.action()
        return self.equal

    def __repr__(self):
        return self.name


def attempt(label, call):
    try:
        result = call()
        print("->", label, result)
    except Exception as e:
        print("->", label, type(e).__name__, e)


d = {Key("a"): 1}
attempt("store colliding", lambda: d.__setitem__(Key("b"), 2))
attempt("contains", lambda: Key("c") in d)
attempt("get", lambda: d.get(Key("c"), "default"))
attempt("delete", lambda: d.pop(Key("c"), None))
attempt("setdefault", lambda: d.setdefault(Key("d"), 4))
attempt("other hash", lambda: Key("e", 2) in d)
attempt("equal to all", lambda: d[Key("f", equal=True)])
print(d)

d = {}
d[Key("clears", action=d.clear)] = 1
attempt("lookup that clears", lambda: d.get(Key("x"), "gone"))
d[Key("keeps")] = 1
d[Key("grows", action=lambda: d.update({len(d): 0}) if len(d) < 12 else None)] = 2
attempt("lookup that grows", lambda: d.get(Key("y"), "absent"))
print(len(d))

d = {Key("raises", action=lambda: 1 / 0): 1}
for label, call in (
    ("get", lambda: d.get(Key("k"))), ("in", lambda: Key("k") in d), ("store", lambda: d.__setitem__(Key("k"), 2)),
    ("pop", lambda: d.pop(Key("k"), None)), ("setdefault", lambda: d.setdefault(Key("k"))), ("update", lambda: d.update({Key("k"): 1})),
    ("or", lambda: d | {Key("k"): 1}), ("eq", lambda: d == {Key("k"): 1}), ("fromkeys", lambda: dict.fromkeys([*d, Key("k")])),
):
    attempt(label, call)
print(len(d))

bad = Key("bad", h=OverflowError("no hash"))
for label, call in (
    ("display", lambda: {bad: 1}), ("store", lambda: d.__setitem__(bad, 1)), ("in empty", lambda: bad in {}), ("get", lambda: {}.get(bad)),
    ("pop empty", lambda: {}.pop(bad, "no hash asked")), ("set add", lambda: {1}.add(bad)), ("tuple", lambda: {(1, bad): 1}),
    ("hash", lambda: hash(bad)), ("frozenset", lambda: frozenset([bad])), ("discard", lambda: set().discard(bad)),
):
    attempt(label, call)
for h in (2**61 - 1, 2**64 + 5, -1, True):
    k = Key("k", h=h)
    attempt(f"hash {h}", lambda: (hash(k), k in {k: 1}))
for h in ("text", None, 1.5):
    attempt(f"hash {h!r}", lambda: hash(Key("k", h=h)))

s = {Key("p"), Key("q", 2)}
attempt("set lookup", lambda: Key("r") in s)
changing = set()
changing.add(Key("m", action=lambda: changing.add(len(changing)) if len(changing) < 5 else None))
attempt("set that grows", lambda: Key("n") in changing)
attempt("add", lambda: changing.add(Key("o")))
print(len(changing))
