# Nested lists: the plain triple loop.
def matrix(n, seed):
    rows = []
    for _ in range(n):
        row = []
        for _ in range(n):
            seed = (seed * 1103515245 + 12345) % 2147483648
            row.append(seed / 2147483648 - 0.5)
        rows.append(row)
    return rows


def multiply(a, b):
    n, m, p = len(a), len(b), len(b[0])
    result = [[0.0] * p for _ in range(n)]
    for i in range(n):
        row, out = a[i], result[i]
        for k in range(m):
            x, other = row[k], b[k]
            for j in range(p):
                out[j] += x * other[j]
    return result


c = multiply(matrix(100, 1), matrix(100, 2))
round(sum(map(sum, c)), 9)
