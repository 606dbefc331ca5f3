# Recursion: direct, mutual, through methods, comprehensions, generators and containers; its limit.
def fib(n, seen={}):
    if n not in seen:
        seen[n] = n if n < 2 else fib(n - 1) + fib(n - 2)
    return seen[n]


def even(n): return n == 0 or odd(n - 1)
def odd(n): return n != 0 and even(n - 1)
def flat(x): return [z for y in x for z in flat(y)] if isinstance(x, (list, tuple)) else [x]
def walk(t): yield from [t[0], *(v for c in t[1:] for v in walk(c))]
def permutations(x): return [[]] if not x else [[a, *rest] for i, a in enumerate(x) for rest in permutations(x[:i] + x[i + 1:])]
def ackermann(m, n): return n + 1 if m == 0 else ackermann(m - 1, 1 if n == 0 else ackermann(m, n - 1))
def quick(x): return x if len(x) < 2 else quick([v for v in x[1:] if v < x[0]]) + [x[0]] + quick([v for v in x[1:] if v >= x[0]])
fact = lambda n: 1 if n < 2 else n * fact(n - 1)
Y = lambda f: (lambda x: x(x))(lambda x: f(lambda *a: x(x)(*a)))


class Tree:
    def __init__(self, *kids): self.kids = kids
    def depth(self): return 1 + max((k.depth() for k in self.kids), default=0)
    def __repr__(self): return f"T{list(self.kids)!r}" if self.kids else "T"
    def __len__(self): return 1 + sum(map(len, self.kids))
    def __eq__(self, o): return self.kids == o.kids
    def __iter__(self):
        yield self
        for k in self.kids:
            yield from k


t = Tree(Tree(), Tree(Tree(Tree()), Tree()))
print(fib(90), even(51), odd(51), flat([1, [2, (3, [4, []])], 5]), list(walk((1, (2, (3,)), (4,)))), len(permutations([1, 2, 3, 4])), permutations(["a", "b"]), ackermann(2, 3), quick([3, 1, 4, 1, 5, 9, 2, 6]), fact(25), Y(lambda f: lambda n: 1 if n == 0 else n * f(n - 1))(10))
print(t.depth(), t, len(t), [len(k) for k in t], t == Tree(Tree(), Tree(Tree(Tree()), Tree())), t == Tree())


def forever(): return forever()
for f in (forever,):
    try:
        f()
        print("fine")
    except RecursionError as e:
        print(type(e).__name__, str(e)[:32])
x = []
x.append(x)
d = {"d": x}
x.append(d)
print(x, d)
