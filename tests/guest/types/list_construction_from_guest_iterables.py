"""list, tuple, set and extend over iterables written in Python: order of steps, hints, what stays after errors."""


class Noisy:
    def __init__(self, n, fail_at=None):
        self.n = n
        self.fail_at = fail_at

    def __iter__(self):
        print("iter", end=" ")
        for i in range(self.n):
            if i == self.fail_at:
                raise LookupError(f"item {i}")
            yield i

    def __len__(self):
        print("len", end=" ")
        return self.n


class Hint:
    def __init__(self, hint):
        self.hint = hint

    def __iter__(self):
        return iter("ab")

    def __length_hint__(self):
        if isinstance(self.hint, Exception):
            raise self.hint
        return self.hint


class BadLength(Hint):
    def __len__(self):
        return self.hint


def attempt(label, call, target=None):
    try:
        result = call()
    except Exception as e:
        result = f"{type(e).__name__}: {e}"
    print(label, result, "" if target is None else target)


for make in (list, tuple, set, frozenset, sorted, lambda x: [*x], lambda x: (*x,), lambda x: {*x}):
    attempt("noisy", lambda: make(Noisy(3)))
    attempt("failing", lambda: make(Noisy(3, 1)))
for cls in (Hint, BadLength):
    for hint in (0, 5, -1, "a", None, NotImplemented, 1.5, True, TypeError("own"), ValueError("own")):
        for make in (list, tuple, set, lambda x: [*x], lambda x: print(*x)):
            attempt(f"{cls.__name__}({hint!r})", lambda: make(cls(hint)))

items = [9]
attempt("extend", lambda: items.extend(Noisy(3, 2)), items)
attempt("iadd", lambda: items.__iadd__(Hint(-1)), items)
attempt("init", lambda: items.__init__(Noisy(4, 3)), items)
attempt("init of int", lambda: items.__init__(5), items)
attempt("init of itself", lambda: items.__init__(items), items)
attempt("slice", lambda: items.__setitem__(slice(0, 0), Noisy(3, 1)), items)
attempt("slice", lambda: items.__setitem__(slice(0, 0), Noisy(2)), items)
s = {1}
attempt("set init", lambda: s.__init__(Noisy(3, 2)), s)


class Sees(list):
    """Its iteration sees the list that is being filled."""


target = Sees()


def feeding():
    for i in range(3):
        yield (i, list(target))


target.extend(feeding())
print(target)


class Hashed:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        print("hash", self.n, end=" ")
        return self.n


def members():
    for n in (1, 2):
        print("yield", n, end=" ")
        yield Hashed(n)


print(len(set(members())), len(frozenset(members())), len({*members()}), len(dict.fromkeys(members())))
