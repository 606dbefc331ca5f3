# Log analysis with chained generators: sources, filters, windows, grouping, tee by hand, coroutine sinks.
def source(n, seed=99):
    levels = ["DEBUG", "INFO", "INFO", "WARN", "ERROR"]
    for i in range(n):
        seed = (seed * 69069 + 1) % 2 ** 32
        level = levels[(seed >> 16) % 5]
        yield f"{i:04d} {level:<5} user={seed >> 8 & 7} took={(seed >> 20) % 500}ms"


def parse(lines):
    for line in lines:
        number, level, user, took = line.split()
        yield {"n": int(number), "level": level, "user": user.partition("=")[2],
               "ms": int(took[5:-2])}


def where(records, **conditions):
    return (r for r in records if all(r[k] == v for k, v in conditions.items()))


def windows(items, size):
    window = []
    for x in items:
        window.append(x)
        if len(window) > size:
            del window[0]
        if len(window) == size:
            yield tuple(window)


def chunks(items, size):
    it = iter(items)
    while chunk := [x for _, x in zip(range(size), it)]:
        yield chunk


def grouped(items, key):
    missing = object()
    current, group = missing, []
    for x in items:
        k = key(x)
        if k != current and current is not missing:
            yield current, group
            group = []
        current = k
        group.append(x)
    if group:
        yield current, group


def take(n, items):
    for i, x in enumerate(items):
        if i >= n:
            return
        yield x


def average():
    total = count = 0
    while True:
        x = yield total / count if count else None
        if x is None:
            return total, count
        total += x
        count += 1


def broadcast(*sinks):
    try:
        while True:
            x = yield
            for s in sinks:
                s.send(x)
    finally:
        for s in sinks:
            s.close()


def collector(into, transform):
    try:
        while True:
            into.append(transform((yield)))
    except GeneratorExit:
        into.append("closed")


def primed(g):
    next(g)
    return g


records = list(parse(source(200)))
print(len(records), records[0], records[-1])
print({level: sum(1 for _ in where(records, level=level)) for level in ("DEBUG", "INFO", "WARN",
        "ERROR", "NONE")})
slow = (r["n"] for r in where(parse(source(10 ** 9)), level="ERROR") if r["ms"] > 450)
print(list(take(5, slow)))
means = (sum(w) / len(w) for w in windows((r["ms"] for r in records), 50))
print([round(m, 1) for m in take(4, means)], len(list(windows(range(10), 3))))
print(list(windows("ab", 3)))
print([len(c) for c in chunks(records, 64)], list(chunks("abcdefg", 3)), list(chunks([], 2)))
print([(k, len(g)) for k, g in take(12, grouped(records, key=lambda r: r["level"]))])
print(list(grouped("aabbbc", str.upper)))
a = primed(average())
for r in where(records, user="3"):
    mean = a.send(r["ms"])
print(round(mean, 3))
try:
    a.send(None)
except StopIteration as e:
    print(e.value)
first, second = [], []
b = primed(broadcast(primed(collector(first, str)), primed(collector(second, lambda x: x * x))))
for i in range(4):
    b.send(i)
b.close()
print(first, second)


def primes():
    def sieve(numbers):
        p = next(numbers)
        yield p
        yield from sieve(n for n in numbers if n % p)

    def naturals(n):
        while True:
            yield n
            n += 1
    return sieve(naturals(2))


print(list(take(25, primes())))


def merge(*sources):
    heads = {}
    for i, s in enumerate(sources):
        it = iter(s)
        for x in it:
            heads[i] = (x, it)
            break
    while heads:
        i = min(heads, key=lambda k: heads[k][0])
        x, it = heads[i]
        yield x
        try:
            heads[i] = (next(it), it)
        except StopIteration:
            del heads[i]


print(list(merge(range(0, 20, 5), range(0, 20, 3), [], [1, 100])))
