# itertools: the native iterators over natives, generators and classes of guests; what they refuse.
from itertools import *
def g(*a):
    for x in a: yield x
class I:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n <= 0: raise StopIteration
        self.n -= 1; return self.n
class S:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i
def t(f):
    try: r = f(); print(r)
    except Exception as e: print(type(e).__name__, e)
t(lambda: list(chain([1], (2,), "ab", g(3,4), I(2), S(), {5:6})))
t(lambda: list(chain.from_iterable(g([1],[2],g(3)))))
t(lambda: list(chain([1], 5)))
c = chain([1], 5, [2]); t(lambda: next(c)); t(lambda: next(c)); t(lambda: next(c, "end"))
t(lambda: list(islice(count(), 3)) + list(islice(count(5, -2), 3)) + list(islice(count(0.5, 0.25), 3)) + list(islice(count(2**61-1), 3)))
t(lambda: (count(), count(3), count(3, 2), count(1.5), count(1, 1.0), count(1, True)))
t(lambda: count("a")); t(lambda: list(islice(count(1j), 2)))
t(lambda: (repeat(1), repeat(1, 3), list(repeat(1, 3)), list(repeat(2, -1)), repeat("a", times=2).__length_hint__()))
t(lambda: repeat(1).__length_hint__()); t(lambda: repeat()); t(lambda: len(repeat(1,2)))
t(lambda: list(islice(cycle([1,2,3]), 7)) + list(islice(cycle(g(1,2)), 5)) + list(cycle([])))
for a in [(5,), (2,5), (2,None), (None,), (1,8,3), (0,0), (3,2), (None,None,2), (True,), (2**70,), (-1,), (1,-1), ("a",), (1,2,0), (1,"a"), (1,5,-1)]:
    t(lambda: list(islice(range(10), *a)))
    t(lambda: list(islice(I(10), *a)))
t(lambda: islice([1])); t(lambda: islice(1, 2, 3, 4, 5)); t(lambda: islice(5, 1))
class Ix:
    def __index__(self): return 3
t(lambda: list(islice("abcdef", Ix())))
it = iter(range(10)); s = islice(it, 2, 5); t(lambda: (list(s), list(it)))
t(lambda: list(product("ab", [1,2]))); t(lambda: list(product(g(1,2), g(3), iter([4,5])))); t(lambda: list(product())); t(lambda: list(product("ab", repeat=2))); t(lambda: list(product("ab", []))); t(lambda: list(product([1], repeat=0))); t(lambda: product([1], repeat=-1)); t(lambda: product([1], repeat=2**62)); t(lambda: product(5))
for n in range(5):
  for r in range(6):
    t(lambda: list(combinations(range(n), r))); t(lambda: list(combinations_with_replacement(g(*range(n)), r))); t(lambda: list(permutations(iter(range(n)), r)))
t(lambda: list(combinations(iterable="abc", r=2)))
t(lambda: list(pairwise([1,2,3])) + list(pairwise(g(1,2,3))) + list(pairwise([1])) + list(pairwise(I(3))))
t(lambda: list(accumulate([1,2,3])) + list(accumulate(g(1,2,3), lambda a,b: a*b, initial=5)) + list(accumulate("abc")) + list(accumulate([], initial=7)) + list(accumulate(I(4))))
t(lambda: list(accumulate([1,"a"])))
t(lambda: list(zip_longest([1,2,3], "a", g(5), fillvalue=0)) + list(zip_longest(I(3), [1])) + list(zip_longest()) + list(zip_longest([], [])))
t(lambda: list(zip_longest([1],5)))
t(lambda: sum(chain([1,2],[3.5],(4,)))); t(lambda: sum(islice(count(), 100000))); t(lambda: sum(chain([1,2], g(3)))); t(lambda: sum(chain([[1]],[[2]]), [])); t(lambda: sum(chain([1], ["a"]))); t(lambda: sum(map(abs, [-1,2]))); t(lambda: sum(repeat(2**61, 5))); t(lambda: sum(repeat(0.1, 10))); t(lambda: sum(enumerate([1]), ())); t(lambda: sum(chain([1, 2**62, 1.5, 3j])))
class C(chain): 
    def __next__(self): return super().__next__() + 1
t(lambda: list(islice(C([1,2]), 2))); t(lambda: list(C([1,2])))
class D(islice): pass
t(lambda: (type(D([1],1)).__name__, list(D([1,2],1))))
t(lambda: tuple(chain([1],[2]))); t(lambda: [*chain([1],[2])]); t(lambda: {*chain([1],[2])}); t(lambda: ",".join(chain("ab","cd"))); t(lambda: dict(zip_longest("ab","cd")))
t(lambda: (iter(chain()) , 1)[1]); t(lambda: [type(x).__module__ for x in (chain(), count(), product())])
def bad():
    yield 1
    raise ValueError("x")
for f in (chain(bad()), cycle(bad()), islice(bad(), 5), pairwise(bad()), accumulate(bad()), zip_longest(bad(), [1,2,3])):
    out = []
    for _ in range(4):
        try: out.append(next(f))
        except Exception as e: out.append(repr(e))
    print(out)
