# Dicts in depth: methods, views as sets, ordering after updates, merging, comparison, errors.
d = {"a": 1, "b": 2, "c": 3}
k, v, i = d.keys(), d.values(), d.items()
print(k, v, i, len(k), len(v), len(i))
d["d"] = 4
del d["a"]
d["a"] = 5
print(k, v, i)
print("b" in k, 3 in v, ("b", 2) in i, ("b", 3) in i, "b" in i)
print(k & {"a", "z"}, sorted(k | {"z"}), sorted(k - {"a"}), sorted(k ^ ["a", "q"]))
print(k == {"a", "b", "c", "d"}, k >= {"a"})
print(i & {("b", 2)}, sorted({"b"} - k), k.isdisjoint(["x"]), k <= {"a"})
print(k < {"a", "b", "c", "d", "e"})
print(list(reversed(d)), list(reversed(d.values())), list(reversed(d.items())))
print(k.mapping["b"], repr(iter(k).__class__.__name__), next(iter(i)))
e = {}
print(e.setdefault("l", []).append(1), e, e.setdefault("l", "no"), e.setdefault("n"), e)
print(d.pop("a"), d.pop("zz", "default"), d.popitem(), d)
d.update(b=20, e=5)
d.update({"f": 6})
d.update([("g", 7), "hi"])
d.update()
print(d)
print({"a": 1} | {"b": 2}, {"a": 1} | {"a": 2}, dict(a=1, **{"b": 2}))
print({**{"x": 1}, "x": 2, **{"y": 3}})
f = {"a": 1}
f |= [("b", 2)]
print(f)
print({"a": 1} == {"a": 1.0}, {"a": 1} != {"b": 1}, {} == {}, {"x": [1]} == {"x": [1]})
print({1: "a", 2: "b"} == {2: "b", 1: "a"})
print({1: "a", True: "b", 1.0: "c"}, {0: 1, False: 2}, {"1": 1, 1: 2}, {(): 1, frozenset(): 2})
print(dict.fromkeys("aab"), dict.fromkeys((1, 2), []), dict.fromkeys([], 1), dict([]), dict(()))
print(dict({1: 2}))
for text in ("{}['x']", "{1: 2}[2]", "{}.pop('x')", "{}.popitem()", "{[]: 1}", "{}[[]]", "[] in {}",
             "{}.get([])",
             "dict(5)", "dict([1])", "dict(['abc'])", "dict([(1, 2, 3)])", "{} | [1]",
             "{}.update(5)", "{}.update([1])",
             "{} < {}", "{} + {}", "dict(1, 2)", "{}.keys() + 1", "{}.keys()[0]", "hash({})",
             "{}.nope",
             "dict.fromkeys(5)", "dict.fromkeys([[]])", "{}.get()", "{}.pop()", "{}.setdefault()",
             "{}.fromkeys()",
             "{**5}", "{**[1]}", "{'a': 1}.copy(1)", "{}.keys(1)", "dict(**{1: 2})",
             "{}.values() == {}.values()",
             "{1: 2}.items() == {1: 2}.items()", "{1: 2}.keys() == {1: 3}.keys()",
             "{}.setdefault({}, 1)"):
    try:
        print(text, "->", eval(text))
    except Exception as e:
        print(text, "->", type(e).__name__, e)
g = {}
g["self"] = g
print(g, len(str(g)))
h = {i: i * i for i in range(100)}
for n in range(0, 100, 3):
    del h[n]
print(len(h), sum(h), list(h)[:5], list(h)[-2:])
h[0] = "back at the end"
print(list(h)[-1], h.popitem())
m = {"k": 1}
c = m.copy()
c["k"] = 2
print(m, c, dict(m) is m)
print(str({"a": {"b": [1, {"c": ()}]}}), repr({1: None, None: 1}), bool({}), bool({0: 0}))
