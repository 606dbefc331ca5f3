"""Equality of dicts, views that follow their dict, and mappingproxy over dicts, subclasses and mappings."""

nan = float("nan")
pairs = [
    ({}, {}), ({1: 2}, {1.0: 2.0}), ({1: 2, 3: 4}, {3: 4, 1: 2}), ({1: 2}, {1: 3}), ({1: 2}, {2: 2}), ({1: nan}, {1: nan}),
    ({nan: 1}, {nan: 1}), ({1: float("nan")}, {1: float("nan")}), ({1: []}, {1: []}), ({1: {2: {3: 4}}}, {1: {2: {3: 4}}}), ({1: 2}, [(1, 2)]),
    ({"a": 1}, {"a": 1, "b": 2}), ({(1, 2): {3}}, {(1, 2): frozenset([3])}), ({True: 1}, {1: True}),
]
for a, b in pairs:
    print(a, b, a == b, a != b, a.keys() == b.keys() if isinstance(b, dict) else "", a.items() == b.items() if isinstance(b, dict) else "")
for op in (lambda: {} < {}, lambda: {} >= {1: 2}, lambda: {}.keys() < 1, lambda: {}.values() < {}.values(), lambda: {} <= []):
    try:
        print(op())
    except TypeError as e:
        print(e)

d = {"a": 1}
keys, values, items = d.keys(), d.values(), d.items()
d["b"] = 2
print(keys, values, items, len(keys), len(values), len(items))
d["a"] = 10
del d["b"]
print(keys, values, items, "b" in keys, 10 in values, ("a", 10) in items, ("a", 1) in items)
d.clear()
print(keys, list(values), list(items), not keys, bool(items))

proxy = keys.mapping
d.update(x=1, y=[2])
print(proxy, len(proxy), proxy["x"], "y" in proxy, list(proxy), list(reversed(proxy)), proxy.get("z"), proxy.get("z", 5))
print(proxy.keys(), proxy.values(), proxy.items(), proxy.copy(), type(proxy.copy()).__name__)
print(proxy == d, d == proxy, proxy == dict(d), proxy != {}, proxy | {"z": 3}, {"z": 3} | proxy, type(proxy | proxy).__name__)
proxy["y"].append(3)
print(d)


class Missing(dict):
    def __missing__(self, key):
        return "missing"


Proxy = type(proxy)
p = Proxy(Missing(a=1))
print(p["a"], p["nope"], p.get("nope"), "nope" in p, p, str(p), repr(p), type(p.copy()).__name__)


class Mapping:
    def __getitem__(self, key):
        return key * 2

    def keys(self):
        return ["k"]

    def __len__(self):
        return 7

    def __iter__(self):
        return iter("it")

    def __contains__(self, key):
        return key == "c"

    def get(self, key, default=None):
        return ("get", key, default)

    def items(self):
        return "items"

    values = copy = items

    def __repr__(self):
        return "Mapping()"


m = Proxy(Mapping())
print(m["q"], m.keys(), len(m), list(m), "c" in m, "d" in m, m.get(1), m.get(1, 2), m.items(), m.values(), m.copy(), m)
for bad in (lambda: proxy.__setitem__("a", 1), lambda: exec("p['a'] = 1", {"p": proxy}), lambda: exec("del p['a']", {"p": proxy}),
            lambda: Proxy([1]), lambda: Proxy(5), lambda: Proxy(), lambda: Proxy({}, {}), lambda: hash(proxy), lambda: proxy["none"],
            lambda: proxy.update(a=1), lambda: setattr(proxy, "a", 1), lambda: proxy + proxy, lambda: exec("p |= {}", {"p": proxy}), lambda: proxy < d):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
