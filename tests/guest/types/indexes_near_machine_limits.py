# Positions, counts and lengths between 2**61 and beyond 2**63 in every built-in sequence.


def attempt(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


edges = (2 ** 61 - 1, 2 ** 61, 2 ** 62, 2 ** 63 - 1, 2 ** 63, 2 ** 64, 10 ** 30)
samples = ([1, 2, 3], (1, 2, 3), "abc", b"abc", bytearray(b"abc"))
for s in samples:
    print(type(s).__name__)
    for n in edges[3:]:
        for i in (n, -n - 1):
            attempt(lambda: s[i])
            print(s[i:], s[:i], s[i::-1], s[::i], s[1:i:2], end=" ")
        attempt(lambda: s * -n)
        attempt(lambda: -n * s)
    for n in edges[:4]:
        attempt(lambda: s[n])
        attempt(lambda: s[-n])
        print(s * -n, -n * s, s[:n], s[-n:], s[::-n])
    attempt(lambda: s * 2 ** 63)
    attempt(lambda: 2 ** 64 * s)
    attempt(lambda: type(s)() * 2 ** 64)
    print(len(type(s)() * (2 ** 63 - 1)), len(type(s)() * 2 ** 62))
x = [1, 2, 3]
for f in (lambda: x.insert(2 ** 62, 4), lambda: x.insert(-2 ** 62, 0), lambda: x.index(2, -2 ** 62, 2 ** 62), lambda: x.index(2, 2 ** 64), lambda: x.index(1, -2 ** 64, 2 ** 64), lambda: "abcabc".find("b", 2, 2 ** 65),
          lambda: "abc".count("a", -2 ** 65), lambda: b"abc".rfind(b"a", -2 ** 63 - 1, 2 ** 63), lambda: x.pop(2 ** 61), lambda: x.pop(-2 ** 62), lambda: "abc".startswith("a", -2 ** 70), lambda: "abc".endswith("c", 0, 2 ** 70),
          lambda: "a".zfill(-2 ** 62), lambda: "a".center(-2 ** 63), lambda: "a,b".split(",", 2 ** 62), lambda: "a,b".split(",", -2 ** 63), lambda: "aa".replace("a", "b", 2 ** 62), lambda: list(zip(range(2), range(2 ** 64))),
          lambda: x.__getitem__(2 ** 63), lambda: x.__mul__(2 ** 63), lambda: x.__setitem__(2 ** 64, 1), lambda: x.__delitem__(-2 ** 64)):
    attempt(f)
print(x)
x[2 ** 70:] = [7]
x[:-2 ** 70] = [6]
del x[2 ** 66:]
x[::2 ** 64] = ["first"]
print(x)
it = enumerate("ab", 2 ** 62)
print(list(it), list(enumerate("ab", 2 ** 64 - 1)), list(enumerate("abc", -2 ** 63 - 1)), list(enumerate("ab", 2 ** 61 - 2)), list(enumerate("abc", 2 ** 63 - 2)))
