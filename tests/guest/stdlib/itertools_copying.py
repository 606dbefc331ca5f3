"""Copies of itertools' iterators: what __reduce__ says, what __setstate__ takes, and the warning of both."""

import copy
import operator
import warnings
from itertools import (
    accumulate, chain, combinations, combinations_with_replacement, compress, count, cycle, dropwhile, filterfalse,
    groupby, islice, permutations, product, repeat, starmap, takewhile, tee, zip_longest,
)

warnings.simplefilter("ignore")


def shown(x):
    if isinstance(x, tuple):
        return tuple([shown(y) for y in x])
    if isinstance(x, list):
        return [shown(y) for y in x]
    if hasattr(x, "__next__"):
        return type(x).__name__
    return x.__name__ if callable(x) else x


def small(x):
    return x < 3


MAKERS = [
    lambda: chain("ab", [3]), lambda: chain.from_iterable(["ab", [3]]), lambda: chain(),
    lambda: count(3), lambda: count(2, 5), lambda: repeat("x", 3), lambda: cycle([1, 2, 3]),
    lambda: islice("abcdefgh", 1, 6, 2), lambda: islice("abcd", None), lambda: islice("abc", 2),
    lambda: product("ab", [1, 2]), lambda: product(), lambda: product("ab", ""),
    lambda: combinations("abcd", 2), lambda: combinations("ab", 3),
    lambda: combinations_with_replacement("abc", 2), lambda: permutations("abc", 2), lambda: permutations("ab", 3),
    lambda: accumulate([1, 2, 3]), lambda: accumulate([1, 2, 3], operator.mul), lambda: accumulate([1, 2], initial=5),
    lambda: takewhile(small, [1, 2, 5, 1]), lambda: dropwhile(small, [1, 2, 5, 1]),
    lambda: filterfalse(small, [1, 5, 2, 6]), lambda: filterfalse(None, [0, 5, 0]),
    lambda: compress("abcd", [1, 0, 1, 1]), lambda: starmap(pow, [(2, 3), (3, 2)]),
]

for make in MAKERS:
    it = make()
    print(shown(it.__reduce__()), list(islice(copy.deepcopy(it), 7)))
    for taken in range(4):
        if next(it, None) is None:
            break
        print("   ", shown(it.__reduce__()), list(islice(copy.deepcopy(it), 7)))
    print("   ", list(islice(copy.copy(make()), 5)))

it = zip_longest("abc", "d", fillvalue="x")
print(shown(it.__reduce__()), list(copy.deepcopy(it)), next(it), next(it), shown(it.__reduce__()), list(copy.deepcopy(it)))
groups = groupby("aabbc")
print(shown(groups.__reduce__()))
key, group = next(groups)
print(shown(groups.__reduce__()), shown(group.__reduce__()), list(copy.deepcopy(group)))
print([(k, list(g)) for k, g in copy.deepcopy(groups)])
next(groups)
print(shown(group.__reduce__()))

for n in (3, 56, 57, 58, 130):
    a, b = tee(range(n))
    for _ in range(2):
        next(a)
    print(list(copy.deepcopy(a))[-2:], len(list(copy.deepcopy(b))), len(list(a)), len(list(copy.deepcopy(b))), len(list(b)))


class Tuple(tuple):
    pass


def attempt(make, *states):
    for state in states:
        it = make()
        try:
            it.__setstate__(state)
            print(list(islice(it, 6)))
        except Exception as error:
            print(type(error).__name__, error)


attempt(lambda: chain("ab"), 0, [], (), ([],), (iter([]), []), (iter([]), iter([]), 1), (iter(["cd"]), iter("e")), (iter("x"),))
attempt(lambda: cycle("de"), 0, [[], 0], ((), 0), ([], "x"), ([],), ([], 2.5), (["a"], 0), (["a"], True), (list("abde"), 1))
attempt(lambda: islice("abcdef", 2, 5), "x", 2.5, 1, 4, Tuple())
attempt(lambda: product("ab", "cd"), 0, (), (0,), ("x", 0), (0, 1), (1, 0), (-5, 99))
attempt(lambda: product("ab", ""), (0, 0))
attempt(lambda: combinations("abcd", 2), 0, (1,), (0, 2), (9, 9), (1, 0), (-3, -3))
attempt(lambda: combinations_with_replacement("ab", 2), (0, 9), (1, 0))
attempt(lambda: permutations("abc", 2), 0, ((0,), (1,)), ((0, 1, 2), (1,)), ((0, 1, 2), (9, 9)), ((9, 9, 9), (0, 0)), (("x", 1, 2), (1, 1)))
attempt(lambda: accumulate([1, 2]), 10)
attempt(lambda: zip_longest("a", "bc"), "?")
attempt(lambda: takewhile(small, [1, 5]), 0, 1)
attempt(lambda: dropwhile(small, [1, 5]), 0, 1)
attempt(lambda: groupby("ab"), 0, (0,))


class Chain(chain):
    pass


class Key(filterfalse):
    def __init__(self, *args, word=None):
        self.word = word


it = Chain("ab", "c")
next(it)
print(type(copy.deepcopy(it)).__name__, list(copy.deepcopy(it)), Key(small, [1, 4], word="w").word)
for cls in (takewhile, dropwhile, filterfalse):
    try:
        cls(small, [], word=1)
    except TypeError as error:
        print(error)

for make in (*MAKERS[::5], lambda: tee("a")[0], lambda: groupby("a"), lambda: zip_longest()):
    with warnings.catch_warnings(record=True) as found:
        warnings.simplefilter("always")
        make().__reduce__()
    print([(w.category.__name__, str(w.message), w.lineno) for w in found])
with warnings.catch_warnings():
    warnings.simplefilter("error")
    attempt(lambda: chain("ab"), (iter("a"),))
