# Comparisons, chains that evaluate the middle once, identity and membership.
print(1 < 2, 2 < 1, 1 <= 1, 1 >= 2, 1 == 1.0, 1 != 2)
print(1 < 2 < 3, 1 < 3 < 2, 3 > 2 > 1, 1 == 1 == 1)
print("a" < "b", "abc" < "abd", "Z" < "a", "" < "a")
print((1, 2) < (1, 3), [1] < [1, 0], (2,) > (1, 9, 9))
print(None is None, None is not None)
x = [1, 2]
y = [1, 2]
z = x
print(x == y, x is y, x is z, x is not y)
print(1 in x, 3 in x, 3 not in x, "b" in "abc", "" in "abc")
print("k" in {"k": 1}, 1 in (1, 2), 5 in {1, 5})


def middle(value):
    print("middle", value)
    return value


print(1 < middle(2) < 3)
print(1 < middle(0) < middle(9))
print(1 < middle(5) > middle(2) != middle(7))
print(1 == 1 in [1], (1 == 1) in [1])
print(not True == False)
print(1 < 2 == True, (1 < 2) == True)
print(float("nan") == float("nan"), float("inf") > 10 ** 400)
print(1 == "1", None == 0, [] == (), "" == b"")
nan = float("nan")
print(nan in [nan], [nan] == [nan], nan == nan)
try:
    1 < "1"
except TypeError as e:
    print(e)
try:
    [1] >= (1,)
except TypeError as e:
    print(e)
try:
    1 in 5
except TypeError as e:
    print(e)
