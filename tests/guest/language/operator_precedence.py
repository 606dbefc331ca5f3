# Precedence and associativity of every operator, shown by results that differ otherwise.
print(2 + 3 * 4, (2 + 3) * 4, 2 * 3 ** 2, -2 ** 2, (-2) ** 2, 2 ** -1, 2 ** 3 ** 2, 10 - 4 - 3)
print(100 / 10 / 5)
print(7 // 2 * 2, 7 % 4 * 2, 7 * 2 % 4, 1 << 2 + 1, (1 << 2) + 1, 1 | 2 & 3, 1 ^ 3 & 2, 6 & 3 | 8)
print(~1 & 3, -1 >> 1)
print(1 + 1 == 2, not 1 == 2, not True or True, True or False and False, (True or False) and False)
print(1 < 2 and 2 < 3)
print(1 if 0 else 2 if 0 else 3, (1 if 0 else 2) if 1 else 3, 1 or 2 if 0 else 3, not 1 if 1 else 2)
print(5 & 3 == 1, 5 & (3 == 1), 1 + 2 << 3 - 1, 2 ** 2 % 3, -3 // 2, -(3 // 2), +-+1, ~-1, - -1)
print(not not 1)
print([1, 2][0] + 1, -[1, 2][1], "ab" "cd"[1], ("ab" "cd")[1], {"a": 1}["a"] ** 2)
print((lambda: 5)() + 1, len("ab") ** 2)
print(1 in [1] == True, (1 in [1]) == True, 1 == 1 in [1], not 1 in [2], 1 not in [2] and True)
print(1 is not None, not None is None)
print((lambda x: x + 1 if x else 0)(1), (lambda: 1, 2)[1], [lambda: 1, 2][1], *[1, 2] + [3],
      sep=",")
print((x := 1 + 2), (y := 3) + 1, y, (z := 1, 2), 5 if (w := 0) else w)
a, b = 1, 2 if True else 3
print(a, b)
c = 1, *[2, 3], 4
print(c, c[1:][0] + c[-1])
print("%d" % 3 * 2, "%d" % (3 * 2), "a" + "b" * 2, "%s-%s" % ("a", "b") + "c")
print(f"{1 + 1}{2 * 2}" * 2)
print(1 < 2 < 3 == 3 != 4 > 2 >= 2 <= 5, 1 < 3 < 2, 3 > 2 < 4, 1 == 1.0 is not None)
print(0 or [] or "last", 1 and [] and "never", 0 and 1 or 2, 1 and 0 or 3, None or 0 and 5)
print(not 0 and 1)
print(2 * -3, 2 ** -2 ** 0, 4 - -4, 4 + +4, 1 - ~1, 8 >> 1 + 1, 1 << 1 << 1, 16 >> 2 >> 1)
print(3 @ 2 if False else "no matmul")


def f(*args, **kw):
    return args, kw


print(f(1, *[2, 3][:1], *(4,) * 2, k=5 if 0 else 6, **{"m": 1} | {"n": 2}))
print(*[i for i in range(3)], *"ab" if 1 else "", sep="")


async def g():
    return await h() ** 2 + -await h()


async def h():
    return 3


try:
    g().send(None)
except StopIteration as e:
    print(e.value)
