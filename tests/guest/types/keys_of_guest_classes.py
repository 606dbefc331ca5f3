# Keys whose __hash__ and __eq__ are a guest's, in each way that dicts and sets look for them: what is asked,
# in which order, what becomes of odd hashes, of errors, and of tables that change meanwhile.
calls = []


class Key:
    def __init__(self, name, hashes=7, equal=None, then=None):
        self.name, self.hashes, self.equal, self.then = name, hashes, equal, then

    def __hash__(self):
        calls.append(f"hash {self.name}")
        if isinstance(self.hashes, Exception):
            raise self.hashes
        if self.then is not None and self.equal is None:
            self.then()
        return self.hashes

    def __eq__(self, other):
        calls.append(f"{self.name} == {getattr(other, 'name', other)}")
        if isinstance(self.equal, Exception):
            raise self.equal
        if self.then is not None:
            self.then()
        return self.name == getattr(other, "name", other) if self.equal is None else self.equal

    def __repr__(self):
        return f"<{self.name}>"


def store(d, k):
    d[k] = "stored"
    return len(d)


def delete(d, k):
    del d[k]
    return len(d)


def augment(d, k):
    d[k] += "!"
    return d[k]


WAYS = {
    "get": lambda d, k: d[k],
    "store": store,
    "delete": delete,
    "augment": augment,
    "in": lambda d, k: k in d,
    "not in": lambda d, k: "no" if k not in d else "yes",
    ".get": lambda d, k: d.get(k),
    ".get 2": lambda d, k: d.get(k, "default"),
    ".setdefault": lambda d, k: d.setdefault(k, "default"),
    ".pop": lambda d, k: d.pop(k),
    ".pop 2": lambda d, k: d.pop(k, "default"),
    ".update": lambda d, k: d.update({k: "updated"}),
    "|": lambda d, k: len(d | {k: 1}),
    "keys in": lambda d, k: k in d.keys(),
    "items in": lambda d, k: (k, "one") in d.items(),
    "display": lambda d, k: len({**d, k: 2}),
    "comprehension": lambda d, k: len({j: 3 for j in [*d, k]}),
    "set in": lambda d, k: k in {*d},
    "frozenset in": lambda d, k: k in frozenset(d),
    "set add": lambda d, k: s.add(k) if (s := set(d)) else len(s),
    "set comprehension": lambda d, k: len({j for j in [*d, k]}),
    "set discard": lambda d, k: {*d}.discard(k),
    "set &": lambda d, k: len({*d} & {k}),
    "fromkeys": lambda d, k: len(dict.fromkeys([*d, k])),
}


def show(label, d, k):
    for name, way in WAYS.items():
        table = dict(d)
        calls.clear()
        try:
            outcome = way(table, k)
        except Exception as error:
            outcome = f"{type(error).__name__}: {error}"
        print(label, name, "->", outcome, calls, len(table))


one = Key("one")
show("same", {one: "one", "x": 1}, one)
show("equal", {one: "one", "x": 1}, Key("one"))
show("other", {one: "one"}, Key("two"))
show("other hash", {one: "one"}, Key("two", 8))
show("an int", {7: "seven", one: "one"}, one)
show("to an int", {7: "seven"}, Key(7))
show("many", {Key("a"): 1, Key("b"): 2, one: "one", Key("c"): 4}, Key("c"))
show("refuses", {one: "one"}, Key("r", TypeError("no hash")))
show("eq raises", {one: "one"}, Key("e", 7, ValueError("no eq")))
show("first's eq raises", {Key("f", 7, KeyError("mine")): 1}, Key("e"))
show("eq gives text", {Key("t", 7, "yes"): 1}, Key("e"))
show("eq gives nothing", {Key("t", 7, []): 1}, Key("e"))
show("eq gives up", {Key("t", 7, NotImplemented): 1}, Key("t"))


class Hash(int):
    pass


for hashes in (-1, -2, 0, True, 1 << 60, 1 << 61, -(1 << 62), (1 << 63) - 1, 1 << 64, Hash(9), Hash(-1), 2.5, None, "7"):
    k = Key("k", hashes)
    for name in ("get", "store", "in", "set in", ".get", "set add", "delete"):
        try:
            d = {k: "k"} if isinstance(hashes, int) else {1: 1}
            calls.clear()
            print(repr(hashes), name, WAYS[name](d, k), calls)
        except (TypeError, KeyError) as error:
            print(repr(hashes), name, type(error).__name__, error, calls)


class Unhashable:
    __eq__ = lambda self, other: True


for name in ("get", "store", "in", "set in"):
    try:
        WAYS[name]({1: 2}, Unhashable())
    except TypeError as error:
        print(name, error)

# A table that __hash__ or __eq__ changes while it is searched.
for name in ("get", "store", "in", ".get", ".setdefault", ".pop", "delete"):
    for change in ("clear", "grow", "delete it"):
        for where in (None, "eq"):
            d = {}
            mine = Key("mine")

            def then():
                if change == "clear":
                    d.clear()
                elif change == "grow":
                    d.update((i, i) for i in range(20))
                else:
                    for key in [key for key in d if key is mine]:
                        dict.popitem(d)

            d[mine] = "value"
            k = Key("mine", 7, None if where is None else True, then)
            calls.clear()
            if where is None:
                d = dict(d)
            else:
                mine.then = lambda: (setattr(mine, "then", None), then())
            try:
                outcome = WAYS[name](d, k)
            except KeyError as error:
                outcome = f"KeyError {error}"
            print(name, change, where, "->", outcome, len(d), calls)


class Missing(dict):
    def __missing__(self, key):
        return f"missing {key}"


class Own(dict):
    def __getitem__(self, key):
        return "own"


print(Missing()[one], Own()[one], Own({one: 1}).get(one), one in Missing({one: 1}))


class Members(set):
    __hash__ = lambda self: 5


print(Members() in {frozenset()}, Members() in {5}, Members([1]) in {frozenset([1]): 1})
