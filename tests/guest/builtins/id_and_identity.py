# id() and `is`: what is one object, what stays itself, and what is made anew.
def attempt(function, /, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


values = [None, True, False, ..., NotImplemented, (), "", b"", 0, "name", 1.5, int, len, [], {}]
print([id(v) == id(v) for v in values])
print(len({id(v) for v in values}) == len(values), all(isinstance(id(v), int) and id(v) > 0 for v in values))
a, b = [1], [1]
print(a is a, a is b, a is not b, id(a) == id(b), a == b)
held = [object() for _ in range(100)]
print(len({id(o) for o in held}))
first = id(a)
a.append(2)
a += [3]
print(id(a) == first)
a = a + [4]
print(id(a) == first)
t = (1, 2)
first = id(t)
t += (3,)
print(id(t) == first)
print(tuple(t) is t, str("abc") is "abc", list(a) is a, frozenset(f := frozenset([1])) is f, dict(d := {}) is d)
print(t[:] is t, a[:] is a, "text"[:] is "text", bytes(x := b"xy") is x, int(n := 12345678901234567890) is n)


class Thing:
    pass


thing = Thing()
print(thing.__dict__ is thing.__dict__, thing.__class__ is Thing, type(thing) is Thing is type(Thing()))
print(Thing.__dict__ is Thing.__dict__, Thing() is Thing(), Thing.__name__ is Thing.__name__)


class One:
    instance = None

    def __new__(cls):
        if cls.instance is None:
            cls.instance = super().__new__(cls)
        return cls.instance


print(One() is One(), id(One()) == id(One()))
seen = {}
for item in (a, b, a, thing, thing, One(), One()):
    seen[id(item)] = seen.get(id(item), 0) + 1
print(sorted(seen.values()))
nan = float("nan")
print(nan is nan, nan == nan, nan in [nan], [nan] == [nan], {nan: 1}[nan], [nan].index(nan), [nan].count(nan))
default = []


def remembers(into=default):
    return into


print(remembers() is default, remembers() is remembers(), (lambda: ()).__call__() is ())
attempt(id)
attempt(id, 1, 2)
attempt(id, object=1)
x = y = []
x.append(1)
print(x is y, y)
z = [[]] * 3
z[0].append(1)
print(z, z[0] is z[2])
