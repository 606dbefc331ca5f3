# Assignment expressions: where they bind and what they return.
if (n := len([1, 2, 3])) > 2:
    print("long", n)
data = iter([1, 2, 3, 0, 4])
while (chunk := next(data)):
    print("chunk", chunk)
print([y := 1, y ** 2, y + 1], y)
print((a := 1, b := a + 1), a, b)
print(any((found := w).startswith("b") for w in ["abc", "bcd", "bce"]), found)
print([total := 0] and [total := total + v for v in range(5)], total)


def f(x):
    return (y := x + 1) * y


print(f(2))


def g():
    [inner := i for i in range(3)]
    return inner


print(g())


def h():
    def k():
        nonlocal z
        return (z := z + 1)
    z = 1
    k()
    return z


print(h())
v = 1
print(v + (v := 10) + v)
w = 5
print((lambda: (w := 1) + w)(), w)
print({(k := "key"): (val := k * 2)}, val)
print(f"{(q := 5)} {q + 1}", f"{q:=^9}")
print((p := (1, 2))[0], p)
x = [0, 1, 2]
x[(i := 1)] = (j := 9)
print(x, i, j)
print(max(m := [3, 1, 2]), m)
lst = [1, 2]
print(lst + (lst := [9]) + lst)


def scope():
    global gl
    return [(gl := i) for i in range(4)]


scope()
print(gl)


class C:
    attr = (made := 5) + 1


print(C.attr, C.made)
assert (ok := True)
print(ok)
print([(x, y) for x in range(4) if (y := x % 2)])
print(not (t := 0), t)
