"""Captured names follow the scope's rules: global, nonlocal, class bodies, comprehensions around."""

total = 0


def set_global(x):
    global total
    match x:
        case [total, *_]:
            pass


set_global([41, 2])
print(total)


def outer():
    n = "outer"

    def inner(x):
        nonlocal n
        match x:
            case {"n": n}:
                return True
        return False

    return inner({"n": 7}), n, inner({}), n


print(outer())


class C:
    match ("a", 1):
        case (name, value):
            both = name * 3, value
    match both:
        case [_, int(value)] if value == 1:
            kind = "one"


print(C.name, C.value, C.both, C.kind)


def closures(items):
    made = []
    for item in items:
        match item:
            case (k, v):
                made.append(lambda: (k, v))
            case k:
                made.append(lambda k=k: k)
    return [f() for f in made]


print(closures([(1, 2), 5, (3, 4), 6]))


def unbound(x):
    match x:
        case [a]:
            pass
    return a


print(unbound([3]))
try:
    unbound(3)
except UnboundLocalError as e:
    print(e)


def generator():
    while True:
        match (yield):
            case "stop":
                return "stopped"
            case ("add", x, y):
                print("sum", x + y)
            case other:
                print("got", other)


g = generator()
next(g)
for message in (1, ("add", 2, 3), None, "stop"):
    try:
        g.send(message)
    except StopIteration as e:
        print(e.value)

match = 5
case = 6
_ = 7
match match:
    case case if case == 5:
        print("soft", match, case, _)
match _:
    case _:
        print("wildcard leaves _ alone", _)
print(match, case)
type = "soft too"
match (type):
    case str():
        print(type)
match [match, case]:
    case [5, 5]:
        print("list subject")
match -case:
    case -5:
        print("negative subject")
