"""Iterators chained, grouped, sliced, combined."""
from itertools import (accumulate, chain, combinations, count, cycle, groupby, islice,
                       pairwise, permutations, product, repeat, starmap, takewhile, zip_longest)

total = 0
lists = [list(range(i, i + 20)) for i in range(500)]
for _ in range(4):
    total += sum(chain.from_iterable(lists))
    total += sum(chain(*lists))
    total += sum(islice(count(1, 3), 5000))
    total += sum(islice(cycle([1, 2, 3]), 5000))
    total += sum(a * b for a, b in product(range(80), repeat=2))
    total += sum(a for a, b, c in combinations(range(30), 3))
    total += sum(p[0] for p in permutations(range(7)))
    total += sum(len(list(group)) for key, group in groupby(range(8000), key=lambda n: n // 10))
    total += sum(accumulate(range(5000)))
    total += sum(b - a for a, b in pairwise(range(5000)))
    total += sum(starmap(pow, zip(range(3000), repeat(2))))
    total += sum(takewhile(lambda n: n < 4000, count()))
    total += sum(a + b for a, b in zip_longest(range(3000), range(2000), fillvalue=1))
total
