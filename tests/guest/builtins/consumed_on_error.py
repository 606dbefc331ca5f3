# What is left of a built-in iterator after a native that walked it has raised, or has ended early.


class Odd:
    def __lt__(self, other):
        raise KeyError("lt")

    def __bool__(self):
        raise KeyError("bool")

    def __repr__(self):
        return "Odd"


odd = Odd()


def iterators(items):
    """Every kind of built-in iterator over the items."""
    yield iter(list(items))
    yield reversed(list(items)[::-1])
    yield iter(tuple(items))
    try:
        yield iter(dict.fromkeys(items))
        yield reversed(dict.fromkeys(list(items)[::-1]))
    except TypeError:
        pass
    yield iter(dict(enumerate(items)).values())
    yield reversed(dict(enumerate(list(items)[::-1])).values())


def show(name, action, items):
    outcomes = []
    for it in iterators(items):
        try:
            outcome = repr(action(it))
        except Exception as error:
            outcome = f"{type(error).__name__}: {error}"
        text = f"{outcome} | left {list(it)}"
        if text not in outcomes:
            outcomes.append(text)
    print(name, *outcomes, sep="\n    ")


mixed = [1, "a", 2, 3]
print("--- one by one")
show("max", max, mixed)
show("min", min, mixed)
show("max of one", max, [1])
show("min default", lambda it: min(it, default=7), [])
show("max empty", max, [])
show("sum", sum, mixed)
show("sum to str", lambda it: sum(it, ""), mixed)
show("any", any, [0, "", 5, 6])
show("all", all, [1, 2, 0, 6])
show("any odd", any, [0, odd, 6])
show("all odd", all, [1, odd, 6])
show("max odd", max, [1, odd, 6])
show("set", set, [1, [], 2])
show("frozenset", frozenset, [1, {}, 2])
show("bytes", bytes, [1, 300, 2])
show("bytes of str", bytes, [1, "x", 2])
show("bytearray", bytearray, [1, -1, 2])
show("fromkeys", dict.fromkeys, [1, [], 2])
show("dict", dict, [(1, 2), 3, (4, 5)])
show("dict pair too long", dict, [(1, 2), (1, 2, 3), (4, 5)])
show("dict unhashable", dict, [(1, 2), ([], 3), (4, 5)])
show("map", lambda it: list(map(ord, it)), ["a", "bc", "d"])
show("map of max", lambda it: list(map(max, it)), [[1, 2], [], [3]])
show("filter", lambda it: list(filter(None, it)), [0, 1, odd, 2])
show("zip strict", lambda it: list(zip(it, [1], strict=True)), [1, 2, 3])
show("zip", lambda it: list(zip(it, [1])), [1, 2, 3])
show("enumerate", lambda it: next(enumerate(it)), [1, 2, 3])
show("in", lambda it: 2 in it, [1, 2, 3])
show("not in", lambda it: 9 in it, [1, 2, 3])

print("--- all, and then")
show("str.join", ",".join, ["a", 1, "b"])
show("bytes.join", b",".join, [b"a", 1, b"b"])
show("sorted", sorted, mixed)
show("sorted odd", sorted, [odd, odd, 3])
show("list", list, mixed)
show("tuple", tuple, mixed)


def unpack(it):
    a, b = it
    return a, b


def unpack_more(it):
    a, *b, c = it
    return a, b, c


def stars(it):
    return max(*it)


print("--- unpacking")
show("two of four", unpack, mixed)
show("two of one", unpack, [1])
show("star of one", unpack_more, [1])
show("arguments", stars, mixed)
show("display", lambda it: {*it}, [1, [], 2])
show("keywords", lambda it: dict(**{"a": it}, **{"b": [*it]})["b"], mixed)


def method(target, name, items):
    for it in iterators(items):
        receiver = target.copy()
        try:
            outcome = repr(getattr(receiver, name)(it))
        except Exception as error:
            outcome = f"{type(error).__name__}: {error}"
        shown = sorted(receiver, key=repr) if isinstance(receiver, set) else receiver
        print(f"{name} {outcome} | {shown!r} | left {list(it)}")


print("--- methods that store")
method([0], "extend", mixed)
method({0}, "update", [1, [], 2])
method({0, 1}, "difference_update", [1, [], 2])
method({0, 1}, "intersection_update", [1, [], 2])
method({0, 1}, "symmetric_difference_update", [1, [], 2])
method({0, 1}, "isdisjoint", [5, [], 2])
method({0, 1}, "isdisjoint", [5, 1, 2])
method({0, 1}, "issuperset", [0, 9, 2])
method({0, 1}, "issubset", [0, [], 2])
method({0, 1}, "union", [0, [], 2])
method({0: 0}, "update", [(1, 2), 3, (4, 5)])
method({0: 0}, "update", [(1, 2), ([], 3), (4, 5)])
method(bytearray(b"x"), "extend", [1, 300, 2])
method(bytearray(b"x"), "extend", [1, "x", 2])

print("--- other iterators")


def left(it, action):
    try:
        print(action(it), end=" | ")
    except Exception as error:
        print(type(error).__name__, error, sep=": ", end=" | ")
    print("left", list(it))


left(iter(range(250, 260)), bytes)
left(iter(range(250, 260)), bytearray)
left(iter("abc"), sum)
left(iter("abc"), bytes)
left(iter(b"abc"), ",".join)
left(iter({1: 2, 3: 4}.items()), sum)
left(iter({1: 2, 3: 4}.items()), ",".join)
left(iter({1: 2, "a": 4}), max)
left(iter({5}), "-".join)
left(iter(range(3)), "-".join)
left(iter(range(0)), max)
left(iter(""), min)

print("--- an iterator that has not seen its end goes on")
for action in (max, min, sum, any, lambda it: "a" in it, unpack):
    for grown in ([1, "a"], [0, 0]):
        it = iter(grown)
        try:
            print(action(it), end=" ")
        except Exception as error:
            print(type(error).__name__, end=" ")
        grown.append(5)
        print(list(it))
