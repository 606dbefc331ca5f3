# Sorting with and without keys, on ints, strings and tuples.
def numbers(n, seed=1):
    for _ in range(n):
        seed = (seed * 16807) % 2147483647
        yield seed


def run(n):
    ints = list(numbers(n))
    texts = [str(x) for x in ints]
    records = [(x % 100, x % 7, t) for x, t in zip(ints, texts)]
    a = sorted(ints)
    b = sorted(texts)
    c = sorted(records)
    d = sorted(records, key=lambda r: (r[1], -r[0]))
    e = sorted(texts, key=len, reverse=True)
    f = sorted(ints, key=lambda x: x % 1000)
    ints.sort(reverse=True)
    return a[0], b[-1], c[len(c) // 2], d[10], e[0], f[-1], ints[5]


run(15_000)
