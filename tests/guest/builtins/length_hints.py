# When a subclass of a built-in container is asked for its length, as a hint, and when not.


def subclass(base, walked):
    class Asked(base):
        def __len__(self):
            print(" len", end="")
            return 3

        if walked:
            def __iter__(self):
                print(" iter", end="")
                return base.__iter__(self)

    return Asked


def take(*items):
    return items


def extended(x):
    result = [0]
    result.extend(x)
    return result


def added(x):
    result = [0]
    result += x
    return result


def unpacked(x):
    a, *b = x
    return a, b


uses = [list, tuple, sorted, extended, added, unpacked, max, any, enumerate, zip,
        lambda x: [*x], lambda x: (*x,), lambda x: take(*x), lambda x: take(0, *x),
        lambda x: list.__init__([], x), lambda x: [y for y in x], lambda x: list(iter(x))]
for at, use in enumerate(uses):
    for base, value in ((list, [1, 2]), (tuple, (1, 2)), (dict, {1: 2}), (set, {1, 2}),
                        (frozenset, [1]), (str, "ab"), (bytes, b"ab")):
        for walked in (False, True):
            x = subclass(base, walked)(value)
            print(at, base.__name__, walked, end=":")
            result = use(x)
            print(" =", list(result) if at in (8, 9) else result)
