"""Types that only the machine makes instances of: calling them is a TypeError, never an empty object."""


def gen():
    yield 1


makers = [
    {}.keys(), {}.values(), {}.items(),
    iter([]), iter(()), iter({}), iter({}.values()), iter({}.items()), iter(set()), iter(range(3)),
    iter("abc"), iter(b""), iter(bytearray()), iter(int, 0),
    reversed([]), reversed({}), reversed({}.values()), reversed({}.items()),
    gen(),
]

for value in makers:
    cls = type(value)
    for attempt in (cls, lambda: cls(1, 2), lambda: object.__new__(cls)):
        try:
            print(cls.__name__, "made", type(attempt()).__name__)
        except TypeError as e:
            print(cls.__name__, "refused:", e)

for value in makers[:4]:
    try:
        class Sub(type(value)):
            pass
    except TypeError as e:
        print(e)

# These have constructors.
for cls in (enumerate, zip, map, filter, reversed, range):
    try:
        print(cls.__name__, type(cls()).__name__)
    except TypeError as e:
        print(cls.__name__, e)
