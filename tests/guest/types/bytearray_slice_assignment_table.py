def p(f, *args):
    try:
        result = f(*args)
    except Exception as e:
        print(" ", type(e).__name__, e)
    else:
        print(" ", type(result).__name__, repr(result))


# Every slice assignment and deletion on a bytearray against the same on a list.
VALUES = [b"", b"x", b"xy", b"xyz", bytearray(b"12345"), [1, 2], range(3), iter([7, 8])]
differ = 0
for n in (0, 1, 3, 6):
    for i in (None, 0, 1, 2, -1, -2, 5, 9, -9):
        for j in (None, 0, 1, 3, -1, 7):
            for k in (None, 1, 2, -1, -2, 4):
                for v in VALUES[:7]:
                    outcome = []
                    for kind in (bytearray, list):
                        x = kind(range(n))
                        try:
                            x[i:j:k] = v
                        except Exception as e:
                            outcome.append(type(e).__name__)
                        else:
                            outcome.append(list(x))
                    differ += outcome[0] != outcome[1]
                one, other = bytearray(range(n)), list(range(n))
                del one[i:j:k], other[i:j:k]
                assert list(one) == other
print("differ", differ)
for step, value in ((2, b""), (2, b"ab"), (-1, b""), (3, b"abc"), (-2, b"x")):
    x = bytearray(b"012345")
    try:
        x[::step] = value
    except Exception as e:
        print(type(e).__name__, e)
    print(step, value, x)
for bad in (5, "ab", [256], [-1], ["a"], None, 1.5, [1.5]):
    x = bytearray(b"abc")
    def change():
        x[0:1] = bad
    p(change)
    def change():
        x[0] = bad
    p(change)
    print(x)
