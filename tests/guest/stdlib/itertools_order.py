# In which order itertools takes items, what errors it gives, and where it stands afterwards.
from itertools import *


def tell(name, items):
    for item in items:
        print(name, item, end="; ")
        yield item
    print(name, "ends", end="; ")


def attempt(function, *args, **kw):
    try:
        print(function(*args, **kw))
    except Exception as error:
        print(type(error).__name__, error)


def show(it, most=10):
    print([*zip(range(most), it)])


for make in (cycle, pairwise, lambda it: batched(it, 2), lambda it: islice(it, 1, 4, 2),
             lambda it: compress(it, [1, 0, 1]), lambda it: takewhile(bool, it), lambda it: dropwhile(bool, it),
             lambda it: filterfalse(bool, it), accumulate, lambda it: combinations(it, 2), product, chain,
             lambda it: zip_longest(it, tell("b", [7]))):
    show(make(tell("a", [1, 2, 0, 3])), 5)
    made = make(iter([]))
    print(iter(made) is made, next(make(tell("c", [0, 1])), None))

groups = groupby(tell("g", [1, 1, 2, 2, 3]))
key, first = next(groups)
print(key, next(first), next(groups)[0], list(first))
key, last = next(groups)
print(key, list(last), list(last), next(groups, "none"))

for n in (0, -1, "x", 1.5):
    attempt(batched, "ab", n)
    attempt(lambda n: list(combinations("ab", n)), n)
    attempt(lambda n: list(repeat(1, n)), n)
    attempt(lambda n: list(product("a", repeat=n)), n)
    attempt(lambda n: list(tee("ab", n)), n)
    attempt(lambda n: list(islice("abc", n)), n)
    attempt(lambda n: list(islice("abc", n, 2)), n)
    attempt(lambda n: list(islice("abc", 0, 2, n)), n)
attempt(lambda: list(batched("abc", 2, strict=True)))
attempt(lambda: list(batched("abcd", 2, strict=True)))
attempt(permutations, "ab", "x")
attempt(permutations, "ab", -1)
attempt(count, "a")
attempt(lambda: list(chain(5)))
attempt(lambda: list(chain([1], 5)))
attempt(pairwise, 5)
attempt(lambda: list(starmap(pow, [5])))
attempt(lambda: list(accumulate([1, "a"])))
attempt(lambda: repeat(1).__length_hint__())
for function in (cycle, pairwise, starmap, takewhile, dropwhile, filterfalse, islice):
    attempt(function)
for function in (accumulate, batched, combinations, compress, groupby, permutations, repeat):
    attempt(function)
attempt(islice, 1, 2, 3, 4, 5)


def stops(x):
    if x == 2:
        raise StopIteration
    return True


print(list(takewhile(stops, [1, 2, 3])), list(accumulate([1, 2, 3], lambda a, b: stops(b))))
it = dropwhile(lambda x: 1 / x, [1, 0, 2, 0])
attempt(next, it)
attempt(next, it)
attempt(next, it)


class Mine(chain):
    """A class of the guest's on one of these."""


mine = Mine([1], [2])
mine.note = "kept"
print(list(mine), mine.note, isinstance(mine, chain), chain[int])
