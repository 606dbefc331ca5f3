def p(f, *args):
    try:
        result = f(*args)
    except Exception as e:
        print(" ", type(e).__name__, e)
    else:
        print(" ", type(result).__name__, repr(result))


# Slice assignment and deletion, with the list itself and its iterators as values.
def tried(n, i, j, k, value):
    x = list(range(n))
    try:
        x[i:j:k] = value(x)
    except Exception as e:
        return f"{type(e).__name__}: {e}"
    return x


VALUES = {"empty": lambda x: [], "one": lambda x: ["a"], "three": lambda x: "abc", "self": lambda x: x, "part": lambda x: x[1:3], "back": reversed, "gen": lambda x: (v * 10 for v in x), "dict": lambda x: {1: 2}}
for n in (0, 1, 5):
    for bounds in ((None, None), (0, 0), (1, 3), (3, 1), (-2, None), (None, -2), (9, 9), (-9, 2)):
        for step in (None, 2, -1, -2):
            print(n, bounds, step, [tried(n, *bounds, step, value) for value in VALUES.values()])
            x = list(range(n))
            del x[slice(*bounds, step)]
            print("  left", x)
x = [0, 1, 2, 3]
x[1:1] = x
print(x)
x[::2] = x[1::2]
print(x)
x += x[:2]
x[-1:] = x[:1] = [9, 9]
print(x)
x[2], x[2:] = x[2:], [x[2]]
print(x)
for bad in (5, None, 1.5):
    p(lambda: x.__setitem__(slice(0, 1), bad))
p(lambda: x.__setitem__(slice(0, 1, 0), []))
p(lambda: x.__delitem__(slice("a", 1)))
p(lambda: x.__setitem__(slice(None, None, 2), bad))
