# Building, reading, changing dicts; insertion order; views.
d = {"a": 1, "b": 2}
print(d, len(d), d["a"], d.get("z"), d.get("z", 0))
d["c"] = 3
d["a"] = 10
print(d)
del d["b"]
print(d, "b" in d)
d["b"] = 20
print(list(d), list(d.keys()), list(d.values()), list(d.items()))
print(d.pop("c"), d.pop("zz", None))
print(d.setdefault("a", 5), d.setdefault("new", 7), d)
d.update({"x": 1}, y=2)
d.update([("z", 3), ["w", 4]])
print(d)
print(d.popitem())
print({**d, "a": 0}, d | {"q": 1})
d |= {"r": 9}
print(d)
c = d.copy()
c.clear()
print(c, len(d))
print({1: "int", 1.0: "float", True: "bool"})
print({(1, 2): "tuple", None: 0, "": 1})
print(dict(a=1, b=2), dict([(1, 2)]), dict({3: 4}, k=5), dict(zip("ab", (1, 2))))
print(dict.fromkeys("abc"), dict.fromkeys([1, 2], 0))
print({"a": 1} == {"a": 1.0}, {"a": 1, "b": 2} == {"b": 2, "a": 1})
for bad in (lambda: d["missing"], lambda: {}[1], lambda: {[]: 1}, lambda: {}.popitem(),
            lambda: {}.pop("k"), lambda: dict([1]), lambda: dict(["abc"]), lambda: {} < {}):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
print(d.keys() & {"a", "nope"}, ("a", 10) in d.items(), 10 in d.values())
print(list(reversed({"a": 1, "b": 2})))
print({k: v * 2 for k, v in {"a": 1}.items()})
