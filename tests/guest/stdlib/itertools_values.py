# What each of itertools gives for plain arguments.
import itertools
from itertools import *

print(sorted(name for name in globals() if name in itertools.__all__) if hasattr(itertools, "__all__") else sorted(
    name for name in dir(itertools) if not name.startswith("_")))
print(list(accumulate([1, 2, 3, 4])), list(accumulate([1, 2, 3], lambda a, b: a * b, initial=10)))
print(list(accumulate("abc")), list(accumulate([])), list(accumulate([], initial=5)))
print(list(batched("ABCDEFG", 3)), list(batched([], 2)), list(batched([1, 2], 5)))
print(list(chain("ab", [], (1, 2))), list(chain.from_iterable(["xy", "z"])), list(chain()))
for pool, r in (("ABCD", 2), ("ABC", 0), ("AB", 3), (range(4), 3), ("", 0), ("", 1), ("A", 1)):
    print(pool, r, list(combinations(pool, r)), list(combinations_with_replacement(pool, r)))
    print(list(permutations(pool, r)))
print(len(list(combinations(range(9), 5))), len(list(permutations(range(6)))),
      len(list(combinations_with_replacement(range(5), 4))))
print(list(permutations(range(3))), list(permutations([])), list(permutations("AB", 1)))
print(list(combinations(range(6), 4)), list(permutations(range(4), 2)))
print(list(compress("ABCDEF", [1, 0, 1, 0, 1])), list(compress([], [1])))
print(list(islice(count(), 3)), list(islice(count(5, -2), 3)), list(islice(count(1.5, 0.5), 3)))
print(list(islice(cycle("ab"), 5)), list(cycle([])))
print(list(dropwhile(lambda x: x < 3, [1, 4, 2])), list(takewhile(lambda x: x < 3, [1, 4, 2])))
print(list(filterfalse(None, [0, 1, "", "a"])), list(filterfalse(lambda x: x % 2, range(5))))
print([(k, list(g)) for k, g in groupby("AAABBCA")], [(k, len(list(g))) for k, g in groupby(range(9), lambda x: x // 4)])
for args in ((4,), (2, 6), (2, None), (1, 8, 3), (None, None, 4), (0,), (3, 3), (0, 100, 7), (None,)):
    print(args, list(islice(range(10), *args)))
print(list(pairwise("abcd")), list(pairwise("a")), list(pairwise([])))
print(list(product("ab", [1, 2])), list(product()), list(product("ab", repeat=2)), list(product("ab", [])),
      list(product("abc", repeat=0)), list(product([], repeat=0)), len(list(product(range(3), repeat=4))))
print(list(repeat("x", 3)), list(repeat(1, 0)), list(repeat(1, -2)), list(map(pow, range(4), repeat(2))))
print(list(starmap(pow, [(2, 5), [3, 2]])), list(starmap(max, ["abc"])))
a, b, c = tee("abc", 3)
print(next(a), next(a), list(b), list(a), list(c), tee([], 0), type(a).__name__)
d, e = tee(iter(range(5)))
next(d)
f, = tee(d, 1)
print(list(f), list(e))
print(list(zip_longest("abc", [1], fillvalue="-")), list(zip_longest()), list(zip_longest([1], [2, 3])))
print(count(), count(1, 2), count(3, 1), count(1, 1.0), count(2.5), repeat(1), repeat("a", 3), repeat(1, -5))
print(repeat(None, 7).__length_hint__(), [type(x).__module__ for x in (count(), chain(), pairwise([]))])
