# A copy of a dict that lost entries at its end has the marks of them, too: it still ends its searches.
for n in (5, 40, 85, 170, 700):
    d = {i: i for i in range(n)}
    for _ in range(n - n // 10):
        d.popitem()
    for copy in (d.copy(), dict(d), {**d}, d | {}):
        for i in range(1000, 1000 + n):
            copy[i] = i
        for i in range(n):
            copy[str(i)] = i
        print(n, len(copy), "missing" in copy, 5.5 in copy, list(copy)[-1], len(d))
