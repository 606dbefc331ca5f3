"""__missing__ of dict subclasses: which look-ups ask it, what it gets, what its errors become."""


class Default(dict):
    def __missing__(self, key):
        print("missing", key, end=" ")
        self[key] = value = [key]
        return value


class Raising(dict):
    def __missing__(self, key):
        raise LookupError(f"nothing for {key!r}")


class Callable(dict):
    __missing__ = staticmethod(lambda key: f"static {key}")


class Wrong(dict):
    __missing__ = 5


class Instance(dict):
    pass


d = Default(a=1)
print(d["a"], d["b"], d["b"], d)
print(d.get("c"), "c" in d, d.pop("c", "popped"), d.setdefault("c", "set"), d)
d["n"].append("more")
d["m"] += ["added"]
print(d)
print(dict.__getitem__(d, "via base"), d.__getitem__("via method"))
print("{x}".format_map(Default()), "%(y)s" % Default())
try:
    dict(d)["not there"]
except KeyError as e:
    print(repr(e))
try:
    d[[]]
except TypeError as e:
    print(e)
for make in (Raising, Callable, Wrong):
    try:
        print(make.__name__, make()["k"])
    except Exception as e:
        print(make.__name__, type(e).__name__, e)
i = Instance()
i.__missing__ = lambda key: "never asked"
try:
    i["k"]
except KeyError as e:
    print(repr(e))
try:
    del d["gone"]
except KeyError as e:
    print("del", e)


class Counter(dict):
    def __missing__(self, key):
        return 0


count = Counter()
for letter in "mississippi":
    count[letter] += 1
print(count, count["z"], len(count))


class Nested(dict):
    def __missing__(self, key):
        self[key] = type(self)()
        return self[key]


tree = Nested()
tree["a"]["b"]["c"] = 1
tree["a"]["d"]
print(tree)


class Ring(dict):
    def __missing__(self, key):
        return self[(key + 1) % 4]


print(Ring({3: "three"})[0])
try:
    print(Ring()[0])
except RecursionError:
    print("RecursionError")
scope = Counter(x=5)
print(eval("x + y", {}, scope), len(scope))
exec("z = q", {}, scope)
print(scope)
