"""Where keys stand after deleting, storing again, updating, popping; first key and last value win."""

d = dict.fromkeys("abcde", 0)
del d["b"]
d["b"] = 1
d["a"] = 2
print(d, list(d), list(reversed(d)))
d.update(c=3, z=4)
d |= {"y": 5, "d": 6}
print(d)
print(d.popitem(), d.popitem(), d.pop("a"), d.setdefault("a", 7), d.setdefault("c", 8))
print(d)
mixed = {1: "int", 1.0: "float", True: "bool", "1": "str"}
print(mixed, mixed | {True: "again"}, {True: "first"} | mixed)
print({**{"x": 1, "y": 2}, "x": 3, **{"z": 4, "y": 5}}, dict([("q", 1), ("r", 2), ("q", 3)], r=4, s=5))
d.clear()
d["new"] = 1
print(d, list(d.items()))
for i in range(20):
    d[i] = i
for i in range(0, 20, 2):
    del d[i]
for i in (4, 2, 0):
    d[i] = -i
print(d)
while len(d) > 3:
    d.popitem()
print(d)
try:
    d.clear()
    d.popitem()
except KeyError as e:
    print(repr(e), e)

queue = {}
for i in range(300):
    queue[i] = i
    if i >= 3:
        first = next(iter(queue))
        del queue[first]
print(queue, next(iter(queue)), next(reversed(queue)))
lru = {}
for key in "abcabdaebf":
    lru.pop(key, None)
    lru[key] = len(lru)
    if len(lru) > 3:
        del lru[next(iter(lru))]
print(lru)
swapped = {v: k for k, v in {"one": 1, "uno": 1, "two": 2}.items()}
print(swapped, {k: swapped[k] for k in sorted(swapped, reverse=True)})
print(sorted({"b": 1, "a": 2}.items(), key=lambda kv: kv[1]), min({"b": 1, "a": 2}, key={"b": 1, "a": 2}.get))
print({"a": 1, "b": 2} == {"b": 2, "a": 1}, list({"a": 1, "b": 2}) == list({"b": 2, "a": 1}))
shared = []
print(dict.fromkeys("ab", shared)["a"] is shared, {}.fromkeys([1, 2, 1]))
copy = dict(queue)
copy["k"] = "v"
print(len(copy) - len(queue), copy.copy() == copy, {**copy} is copy)
