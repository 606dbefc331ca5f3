# Which operand a set walks, whom it asks, in what order the result stands.
log = []


class Key:
    def __init__(self, value, hashed=None):
        self.value = value
        self.hashed = value if hashed is None else hashed

    def __hash__(self):
        log.append(f"h{self.value}")
        return self.hashed

    def __eq__(self, other):
        log.append(f"{self.value}={getattr(other, 'value', other)}")
        return self.value == getattr(other, "value", other)

    def __repr__(self):
        return f"K{self.value}"


class Walks(set):
    def __iter__(self):
        log.append("iter")
        return iter([100, 9])


class Frozen(frozenset):
    def __iter__(self):
        log.append("iter")
        return iter([100, 9])


class Rows(dict):
    def __iter__(self):
        log.append("iter")
        return iter([100, 9])


class Plain(set):
    pass


class PlainRows(dict):
    pass


class Items:
    def __init__(self, *items):
        self.items = items

    def __iter__(self):
        log.append("iter")
        return iter(self.items)


def shown(what, f):
    log.clear()
    try:
        result = f()
        if isinstance(result, (set, frozenset)):
            result = type(result).__name__, list(set(result) if type(result) in (Walks, Frozen) else result)
    except Exception as e:
        result = type(e).__name__, str(e), e.__context__
    print(what, result, " ".join(log))


def operands():
    yield "set", {9, 1, 17}
    yield "frozen", frozenset([9, 33, 2])
    yield "walks", Walks([9, 33, 2])
    yield "frozen walks", Frozen([9, 33, 2])
    yield "dict", {33: 1, 9: 2, 25: 3}
    yield "rows", Rows({33: 1, 9: 2, 25: 3})
    yield "plain rows", PlainRows({33: 1, 9: 2, 25: 3})
    yield "items", Items(33, 9, 9, 2)
    yield "list", [33, 9, 9, 2]
    yield "key set", {Key(33, 1), Key(9), Key(2, 9)}
    yield "plain keys", Plain([Key(33, 1), Key(9), Key(2, 9)])
    yield "key rows", PlainRows({Key(33, 1): 1, Key(9): 2, Key(2, 9): 3})
    yield "wrong", [33, 9, [], 7]
    yield "wrong items", Items(33, 9, [], 7)
    yield "big", set(range(9, 120, 8))
    yield "big keys", {Key(v) for v in range(9, 180, 32)}


METHODS = ("union intersection difference symmetric_difference isdisjoint issubset issuperset "
           "update intersection_update difference_update symmetric_difference_update").split()
OPERATORS = "__isub__ __ixor__".split()


def receivers():
    yield "9", {9}
    yield "holes", holes()
    yield "keys", {Key(9), Key(41, 9), Key(3)}
    yield "frozen walks", Frozen([9, 2, 33])


def holes():
    s = set(range(0, 40, 3))
    for k in range(0, 36, 2):
        s.discard(k)
    return s


for method in METHODS + OPERATORS:
    for name, _ in receivers():
        for other_name, other in operands():
            receiver = dict(receivers())[name]
            if not hasattr(receiver, method):
                continue
            shown((method, name, other_name), lambda: getattr(receiver, method)(other))
            if "update" in method or method.startswith("__i"):
                print("   ", type(receiver).__name__, list(receiver) if type(receiver) is set else "")

for a in list(operands())[2::6]:
    for b in operands():
        for method in ("intersection_update", "intersection", "difference_update", "update"):
            s = {9, 2, 33, 25, 1}
            shown((method, a[0], b[0]), lambda: getattr(s, method)(a[1], b[1]))
            print("   ", list(s))

for name, other in operands():
    shown(("star", name), lambda: {*other})
    shown(("two stars", name), lambda: {33, *[1, 41], *other, *{25, 17}})
    shown(("star keys", name), lambda: {Key(33), *other, Key(9)})
    shown(("built", name), lambda: set(other))
