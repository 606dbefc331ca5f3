"""Alternatives, `as`, guards: what is bound and when."""


def note(label, value=True):
    print("guard", label)
    return value


def f(x):
    match x:
        case (1 | 2 | 3) as small if note("small", x != 2):
            return "small", small
        case [("a" | "b") as letter, (int() | float()) as number]:
            return letter, number
        case {"k": ([_, _] | [_]) as items}:
            return "items", items
        case (str() | bytes()) as text if text:
            return "text", text
        case [x, y] | (x, y, _):
            return "xy", x, y
        case int(n) if note("even", n % 2 == 0):
            return "even", n
        case whole:
            return "whole", whole


for value in (1, 2, 3, 4, 5, ["a", 1], ["b", 2.5], ["c", 1], {"k": [1]}, {"k": [1, 2]}, {"k": []}, "t", "", b"b",
              (1, 2, 3), None):
    print(value, f(value))

# names bound by a case that fails later stay bound
match [1, 2]:
    case [a, b] if a > b:
        pass
    case [a, _]:
        print("second case", a, b)

# a failed pattern binds nothing in part
c = "before"
match [1, 2]:
    case [c, 3]:
        pass
    case _:
        print("c is", c)

# the guard may rebind and see earlier names
seen = []
match 10:
    case n if seen.append(n) or n > 100:
        print("no")
    case m if (half := m // 2) == 5:
        print("half", half, seen)

for i in range(5):
    match i:
        case 0:
            continue
        case 3:
            break
        case _:
            print("loop", i)
else:
    print("never")


def g(x):
    match x:
        case 1:
            return "one"
        case _ if x > 1:
            pass
        case _:
            return "low"
    return "after"


print(g(1), g(2), g(0))
try:
    match 1:
        case x if 1 / 0:
            pass
except ZeroDivisionError as e:
    print("guard raised", e, "x is", x)
