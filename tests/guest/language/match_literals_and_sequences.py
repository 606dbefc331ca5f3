# match: literals, captures, or, guards, sequences, stars.
def f(x):
    match x:
        case 0:
            return "zero"
        case 1 | 2 | 3:
            return "small"
        case -1:
            return "minus one"
        case 1.5 | 2j | -3 + 4j:
            return "float or complex"
        case "a" | "b":
            return "letter"
        case b"x":
            return "bytes"
        case None:
            return "none"
        case True:
            return "true"
        case []:
            return "empty"
        case [a]:
            return f"one {a}"
        case [1, y]:
            return f"one and {y}"
        case [a, b] if a == b:
            return f"twins {a}"
        case (a, b):
            return f"pair {a} {b}"
        case [first, *_, last] if isinstance(first, str):
            return f"words {first}..{last}"
        case [first, second, *rest]:
            return f"many {first} {second} {rest}"
        case int() as n if n > 100:
            return f"big {n}"
        case _:
            return "other"


for v in (0, 0.0, False, True, 1, 2, 3.0, -1, 1.5, 2j, -3 + 4j, "a", "b", "abc", b"x", None, [], (),
          [5],
          ("only",), [1, 9], [4, 4], (4, 5), ["a", 1, 2, "z"], [1, 2, 3], range(4), 101, 50, {},
          {1}, "xy",
          bytearray(b"ab"), iter([1])):
    print(repr(v) if not hasattr(v, "__next__") else "iterator", "->", f(v))


def stars(x):
    match x:
        case [*all_of_it]:
            return all_of_it


def nested(x):
    match x:
        case [[a, b], [c, [d, *e]]]:
            return a, b, c, d, e
        case [("go" | "walk") as verb, ("n" | "s") as way]:
            return verb, way
        case "quit", :
            return "bye"
        case _ if x:
            return "truthy"
    return "fell out"


print(stars((1, 2)), stars("no"), nested([[1, 2], [3, [4, 5, 6]]]), nested(["go", "n"]))
print(nested(["quit"]), nested(5), nested(0))
match 1, 2:
    case a, b:
        print(a, b)
match = case = type = 5
print(match, case, type)
match (match):
    case 5: print("soft keyword")
match[0:1] if False else None
y = "unchanged"
match [1, 2, 3]:
    case [y, 0, _]:
        pass
    case [*_, z]:
        print(z)
