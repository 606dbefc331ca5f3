# Changing a container in the loop over it: what is seen, what raises, where it stops.
def run(make, over, change, limit=12):
    x = make()
    seen = []
    try:
        for i, v in enumerate(over(x)):
            seen.append(v)
            change(x, i, v)
            if i > limit:
                seen.append("...")
                break
    except Exception as e:
        seen.append(f"{type(e).__name__}: {e}")
    return seen, x


same, back = (lambda x: x), reversed
LISTS = {"append": lambda x, i, v: x.append(v) if i < 3 else None, "pop": lambda x, i, v: x.pop(), "pop first": lambda x, i, v: x.pop(0), "insert": lambda x, i, v: x.insert(0, i) if i < 3 else None, "clear": lambda x, i, v: x.clear(), "reverse": lambda x, i, v: x.reverse(), "slice": lambda x, i, v: x.__setitem__(slice(0, 2), [9]), "sort": lambda x, i, v: x.sort(), "extend": lambda x, i, v: x.extend([7]) if len(x) < 6 else None}
for name, change in LISTS.items():
    print("list", name, run(lambda: [3, 1, 2, 4], same, change), run(lambda: [3, 1, 2, 4], back, change), run(lambda: bytearray(b"abcd"), same, change) if name not in ("sort",) else "")
DICTS = {"add": lambda x, i, v: x.__setitem__(f"k{i}", i), "change": lambda x, i, v: x.__setitem__("a", i), "delete": lambda x, i, v: x.pop("b", None), "swap": lambda x, i, v: (x.pop("a", None), x.__setitem__("a", i)), "clear": lambda x, i, v: x.clear(), "update": lambda x, i, v: x.update(a=1, c=3), "default": lambda x, i, v: x.setdefault("a", 5), "popitem": lambda x, i, v: x.popitem()}
for name, change in DICTS.items():
    for over in (same, lambda x: x.values(), lambda x: x.items(), lambda x: x.keys(), back, lambda x: reversed(x.items()), lambda x: list(x)):
        print("dict", name, run(lambda: {"a": 0, "b": 1, "c": 2}, over, change, 5))
SETS = {"add": lambda x, i, v: x.add(i + 10), "same": lambda x, i, v: x.add(v), "discard": lambda x, i, v: x.discard(v), "clear": lambda x, i, v: x.clear(), "swap": lambda x, i, v: (x.discard(v), x.add(v)), "update": lambda x, i, v: x.update([1, 2])}
for name, change in SETS.items():
    print("set", name, run(lambda: {1, 2, 3}, same, change, 5), run(lambda: {1, 2, 3}, lambda x: sorted(x), change, 5))
