# array.array as a sequence: items, slices, operators, comparison, methods that change it.
from array import array


def attempt(f):
    try:
        return f()
    except Exception as e:
        return type(e).__name__, str(e)


a = array("i", range(10))
print(a[0], a[-1], a[2:5], a[::3], a[::-2], a[7:2], a[7:2:-2], type(a[:]))
for key in (10, -11, "x", 1.5, None, 2 ** 70):
    print(attempt(lambda: a[key]), attempt(lambda: a.__setitem__(key, 1)), attempt(lambda: a.__delitem__(key)))
a[0], a[-1] = 100, -100
a[2:4] = array("i", [7, 8, 9])
a[::4] = array("i", [1, 2, 3])
a[5:5] = a
print(a, len(a))
del a[3], a[-1], a[::5], a[1:3]
a[::-1] = a
print(a)
a[::2] = array("i")
print(a, attempt(lambda: a.__setitem__(slice(0, 4, 2), array("i", [1]))),
      attempt(lambda: a.__setitem__(slice(0, 1), [1])), attempt(lambda: a.__setitem__(slice(0, 1), array("d"))))
b = array("i", [1, 2, 3])
c = b
b += b
b *= 2
print(b, c is b, b + array("i", [9]), b[:1] * 3, 2 * b[:2], b * 0, b * -1, array("h") * 5)
for f in (lambda: b + [1], lambda: [1] + b, lambda: b + array("d"), lambda: b * "x", lambda: b * 1.5, lambda: "x" * b,
          lambda: b.__iadd__([1]), lambda: b.__iadd__(array("d")), lambda: b * 2 ** 70, lambda: b.__add__(1)):
    print(attempt(f))
for other in (array("i", [1, 2]), array("i", [1, 3]), array("d", [1.0, 2.0]), array("q", [1, 2, 0]), array("i"),
              array("b", [1]), array("d", [1.0, float("nan")]), [1, 2]):
    x = array("i", [1, 2])
    print(other, x == other, x != other, [attempt(lambda: getattr(x, n)(other)) for n in
                                          ("__lt__", "__le__", "__gt__", "__ge__", "__eq__", "__ne__")])
nan = array("d", [float("nan")])
print(nan == nan, nan < nan, nan in [nan], nan[0] in nan, array("w", "ab") < array("w", "b"), array("w", "a") == array("b", [97]))
a = array("h", [5, 3, 5, 1])
print(a.count(5), a.count(5.0), a.count("x"), a.index(5), a.index(5, 1), a.index(1, -1), 3 in a, 4 in a, "5" in a)
for f in (lambda: a.index(9), lambda: a.index(5, 1, 2), lambda: a.remove(9), lambda: a.pop(9), lambda: array("b").pop(),
          lambda: a.insert("x", 1), lambda: a.insert(0, "x"), lambda: a.append(2 ** 15), lambda: a.extend(5),
          lambda: a.extend([1, "x", 2]), lambda: a.extend(array("i", [1])), lambda: a.fromlist((1,)),
          lambda: a.fromlist([1, "x"]), lambda: a.frombytes("x"), lambda: a.frombytes(b"x"), lambda: a.frombytes(1)):
    print(attempt(f), a)
a.insert(0, 10), a.insert(-1, 11), a.insert(99, 12), a.insert(-99, 13)
print(a, a.pop(), a.pop(0), a.pop(-2), a.remove(5), a)
a.extend(a), a.extend([1]), a.extend(iter((2,))), a.extend(x for x in (3,)), a.fromlist([4]), a.reverse()
print(a, a.tolist(), a.tobytes())
a.byteswap()
print(a, array("d", [1.0]).byteswap(), sum(array("d", [0.5, 1.5])), sorted(array("b", [3, -1])), list(zip(a, "ab")))
it = iter(array("i", [1, 2]))
print(type(it).__name__, next(it), it.__reduce__(), list(it), it.__reduce__(), next(it, "end"))
a.clear()
print(a, [*a], max(array("b", [1, 5, 2])), dict.fromkeys(array("b", [1, 2])), [x for x in reversed(array("b", [1, 2]))])
match array("b", [1, 2, 3]):
    case [first, *rest]:
        print(first, rest)
