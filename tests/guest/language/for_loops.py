# for over every core iterable; else, break, continue, rebinding the variable.
for i in range(3):
    print(i, end=" ")
print()
for c in "héy":
    print(c)
for x in [1, "a", None]:
    print(x)
for k in {"a": 1, "b": 2}:
    print(k)
for k, v in {"a": 1, "b": 2}.items():
    print(k, v)
for b in b"AB":
    print(b)
for a, (b, c) in [(1, (2, 3)), (4, (5, 6))]:
    print(a, b, c)
for i in range(10):
    if i == 2:
        continue
    if i == 4:
        break
    print("i", i)
else:
    print("no else")
for i in []:
    pass
else:
    print("else of empty, i is still", i)
for i in range(3):
    i = i * 10
    print(i)
print("after", i)
grid = [[0] * 3 for _ in range(2)]
for grid[0][1] in range(4):
    pass
print(grid)
d = {}
for d["key"] in "xyz":
    pass
print(d)
for i in range(2):
    for j in range(3):
        if j == 1:
            break
        print(i, j)
    else:
        print("not here")
for first, *rest in ["abc", [1, 2, 3, 4], (9,)]:
    print(first, rest)
for n in 1, 2, *[3, 4]:
    print(n, end=",")
print()
