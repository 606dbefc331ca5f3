# What int() asks an object for, in which order, and what it says of wrong answers.


def attempt(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


def make(**methods):
    body = {name: (lambda value: lambda self: value)(value) for name, value in methods.items()}
    return type("Made", (), body)()


class Sub(int):
    pass


for answer in (5, True, Sub(7), 2.0, "5", None):
    for name in ("__int__", "__index__", "__trunc__"):
        thing = make(**{name: answer})
        for kind in (int, Sub):
            try:
                n = kind(thing)
                print(name, repr(answer), kind.__name__, n, type(n).__name__, end="; ")
            except TypeError as e:
                print(name, repr(answer), kind.__name__, e, end="; ")
    print()
print(int(make(__int__=1, __index__=2, __trunc__=3)), int(make(__index__=2, __trunc__=3)), int(make(__trunc__=make(__index__=4))))
attempt(int, make(__trunc__=make(__int__=4)))
attempt(int, make(__float__=1.5))
attempt(int, make())
attempt(int, make(__int__=1), 10)
attempt(float, make(__index__=2 ** 2000))
print(float(make(__index__=7)), complex(make(__index__=7)), hex(make(__index__=255)), chr(make(__index__=65)))
print([1, 2, 3][make(__index__=-1)], "abc" * make(__index__=2), range(make(__index__=4)), bytes(make(__index__=2)))
attempt(lambda: [1][make(__int__=0)])
attempt(lambda: [1][make(__index__="0")])
attempt(lambda: [1][make(__index__=2 ** 80)])
attempt(lambda: "a" * make(__int__=2))


class Text(str):
    def __int__(self):
        return 99

    def __repr__(self):
        return "<text>"


class Words(str):
    def __repr__(self):
        return "<words>"


print(int(Text("5")), int(Text("11"), 2), int(Words("12")))
attempt(int, Words("many"))
attempt(float, Words("many"))
attempt(int, Words("many"), 16)
