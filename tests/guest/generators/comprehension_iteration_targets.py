# Targets of for clauses in comprehensions, and what their scope keeps to itself.
pairs = [(1, ("a", "b")), (2, ("c", "d"))]
print([x + n for n, (a, b) in [(k, v) for k, v in pairs] for x in [n]])
print([a + b for _, (a, b) in pairs], [rest for first, *rest in ["abc", "de"]])
d = {}
[None for d["key"] in range(3)]
print(d)


class Box:
    pass


box = Box()
print([box.item for box.item in "xy"], box.item)
items = [0, 0]
print(sum(1 for items[1] in range(5)), items)
n = "outer"
print([n for n in range(2)], n, {n: n for n in "a"}, n)
print([y := x * 2 for x in range(3)], y)
total = 0
print([total := total + x for x in [1, 2, 3]], total)


def nested():
    x = "local"
    inner = [[x for x in range(y)] for y in range(3)]
    return inner, x


print(nested())


def late():
    return [lambda: i for i in range(3)], [lambda i=i: i for i in range(3)]


first, second = late()
print([f() for f in first], [f() for f in second])


def walrus_escapes():
    if any((found := x) > 2 for x in [1, 3, 5]):
        return found


print(walrus_escapes())
try:
    [x for x in range(3)]
    print(x)
except NameError as e:
    print(e)
try:
    [a for a, b in [1]]
except TypeError as e:
    print(e)
try:
    [a for a, b in [(1, 2, 3)]]
except ValueError as e:
    print(e)
for source in ("[x := 1 for x in y]", "[(i := 0) for i in y]", "[x for x in (y := [1])]",
               "class C: [z := 1 for _ in y]", "[x for x in y if (x := 1)]",
               "[*x for x in y]", "{**x for x in y}", "[x, y for x in z]"):
    try:
        compile(source, "<s>", "exec")
        print("fine:", source)
    except SyntaxError as e:
        print(e.msg)
print([x for x in range(20) if x % 2 if x % 3 if x % 5], [x if x else "zero" for x in range(2)])
print({(x, y) for x in range(2) for y in range(x)}, {x: [] for x in ()})
