# map() and filter(): nothing happens before it is asked for, and an error leaves them usable.
calls = []


def note(*args):
    calls.append(args)
    if args[0] == 2:
        raise ValueError("two")
    return sum(args)


lazy = map(note, [1, 2, 3])
print(calls)
print(next(lazy), calls)
try:
    next(lazy)
except ValueError as error:
    print("ValueError", error, calls)
print(next(lazy), next(lazy, "end"), calls)

print(list(map(lambda *row: row, "abc", [1, 2], (True,))))
print(list(map(None or str, [])), list(map(str.upper, "ab")), list(map(int, ["1", "2"])))


class Stops:
    def __init__(self, limit):
        self.limit = limit

    def __call__(self, value):
        if value >= self.limit:
            raise StopIteration
        return value * 10


print(list(map(Stops(3), range(9))))
print(list(filter(None, [0, 1, "", "a", [], [0], None, 0.0, False, True])))
print(list(filter(str.isdigit, "a1b22")), list(filter(lambda v: v % 2, range(6))))


class Truth:
    def __init__(self, value):
        self.value = value

    def __bool__(self):
        print("asked", self.value, end="; ")
        return self.value

    def __repr__(self):
        return f"Truth({self.value})"


print(list(filter(None, [Truth(True), Truth(False)])))
print(list(filter(lambda v: Truth(v > 1), [1, 2, 3])))
for make in (lambda: map(str), lambda: map(), lambda: filter(None), lambda: map(str, 5),
             lambda: list(map(5, [1])), lambda: filter(str, None), lambda: list(filter(5, [1])),
             lambda: list(map(lambda: 1, [1])), lambda: filter(None, [], [])):
    try:
        print(make())
    except TypeError as error:
        print("TypeError", error)
print(type(map(str, "")).__mro__, isinstance(filter(None, ""), filter))
