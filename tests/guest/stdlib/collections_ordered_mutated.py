"""An OrderedDict that changes while something goes over it: iterators and comparisons say so."""

from collections import OrderedDict


def attempt(function, *args):
    try:
        return function(*args)
    except RuntimeError as error:
        return type(error).__name__


def moving(last):
    od = OrderedDict.fromkeys("abcde")
    seen = []
    try:
        for key in od:
            seen.append(key)
            if key == "b":
                od.move_to_end(key, last)
    except RuntimeError as error:
        seen.append(str(error))
    return seen, list(od)


print(moving(True))
print(moving(False))

# Moving what is there already changes nothing.
od = OrderedDict.fromkeys("abc")
keys, back = iter(od), reversed(od)
od.move_to_end("c")
od.move_to_end("a", last=False)
print(list(keys), list(back))
for view in (od.keys, od.values, od.items):
    over = iter(view())
    next(over)
    od.move_to_end(next(iter(od)))
    print(attempt(next, over), attempt(list, over), list(od))


class Key:
    """All are one key; the comparison that is awaited does something."""

    left = 0
    effect = None

    def __hash__(self):
        return 5

    def __eq__(self, other):
        Key.left -= 1
        if Key.left == 0:
            Key.effect()
        return True


def compared(effect, after):
    here, there = Key(), Key()
    a = OrderedDict.fromkeys((0, here, 4.5))
    b = OrderedDict.fromkeys((0, there, 4.5))
    Key.effect, Key.left = lambda: effect(a, here), after
    try:
        result = a == b
    except RuntimeError as error:
        result = str(error)
    Key.left = 0
    return result, len(a), len(b)


def remove(od, key):
    del od[key]


def exchange(od, key):
    del od[key]
    od["new"] = None


def refill(od, key):
    od.clear()
    od["a"] = od["b"] = None


for effect in (remove, exchange, refill, lambda od, key: od.clear()):
    print(compared(effect, 2))
print(compared(remove, 1)[1:], compared(remove, 9))

plain = OrderedDict(a=1, b=2)
print(plain == OrderedDict(b=2, a=1), plain == {"b": 2, "a": 1}, plain == OrderedDict(a=1, b=2))
