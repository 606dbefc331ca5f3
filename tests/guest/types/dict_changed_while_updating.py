"""Dicts and sets that change while they are read: by keys, by sources, by comparisons, by repr."""


class Key:
    """Equal to none; comparing it runs an action on the way."""

    def __init__(self, action=None):
        self.action = action

    def __hash__(self):
        return 1

    def __eq__(self, other):
        if self.action:
            self.action()
        return False

    def __repr__(self):
        return "Key"


def attempt(label, call):
    try:
        print(label, call())
    except Exception as e:
        print(label, type(e).__name__, e)


source = {}
for i in range(4):
    source[f"k{i}"] = i
target = {Key(lambda: source.pop("k3", None)): 0}
source[Key()] = "last"
attempt("update", lambda: target.update(source))
print(list(target), list(source))


class Items:
    def __init__(self, names):
        self.names = names

    def keys(self):
        return self.names

    def __getitem__(self, name):
        self.names.append("added later") if len(self.names) < 4 else None
        return name.upper()


d = {}
d.update(Items(["a", "b"]))
print(d)


class Looping(dict):
    def keys(self):
        for key in dict.keys(self):
            yield key
            self[f"{key}+"] = 0

    def __iter__(self):
        return self.keys()


attempt("changing keys()", lambda: {}.update(Looping(a=1)))
attempt("star", lambda: {**Looping(a=1)})


def growing(d):
    for i in range(3):
        d[f"new{i}"] = i
        yield f"pair{i}", len(d)


d = {}
d.update(growing(d))
print(d)
s = set()
s.update(x for x in [1, 2, 3] if not s.add(x * 10))
print(sorted(s))


class Repr:
    def __init__(self, action):
        self.action = action

    def __repr__(self):
        self.action()
        return "Repr"


d = {}
d["x"] = Repr(lambda: d.__setitem__("y", 1) if len(d) < 3 else None)
attempt("repr that stores", lambda: repr(d))
d = {"a": 1}
d["x"] = Repr(lambda: d.pop("a", None))
attempt("repr that removes", lambda: repr(d))
print(len(d))

for label, change in (("add", lambda d, k: d.update({k + 100: 0})), ("remove", lambda d, k: d.pop(k)), ("replace", lambda d, k: d.update({k: "new"})),
                      ("clear", lambda d, k: d.clear()), ("swap", lambda d, k: (d.pop(k), d.update({k: 0})))):
    for view in (lambda d: d, lambda d: d.keys(), lambda d: d.values(), lambda d: d.items(), reversed):
        d = dict.fromkeys(range(3), 0)
        seen = []
        try:
            for n, _ in enumerate(view(d)):
                seen.append(n)
                if n < 3 and n in d:
                    change(d, n)
            print(label, seen, d)
        except RuntimeError as e:
            print(label, seen, e, d)
d = dict.fromkeys(range(3))
attempt("list of changing", lambda: [d.pop(k) for k in d])
attempt("list first", lambda: [d.pop(k) for k in list(d)])
attempt("comprehension", lambda: {k: d.setdefault(len(d), 0) for k in {**d, 1: 1}})
attempt("sum", lambda: sum(d.update({k + 10: 0}) or 1 for k in d))
attempt("sorted key", lambda: sorted(d, key=lambda k: d.update({k: k}) or k))
attempt("max", lambda: max(d, key=lambda k: d.pop(k, 0)))
