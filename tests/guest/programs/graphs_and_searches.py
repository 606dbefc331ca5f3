"""Graphs and searches, as a program of everyday use has them."""

import heapq, collections, math, itertools, functools, graphlib, sys, random, bisect, operator
from typing import Iterable


class Graph:
    def __init__(self, directed=False):
        self.adj = collections.defaultdict(dict)
        self.directed = directed

    def edge(self, u, v, w=1):
        self.adj[u][v] = w
        self.adj[v] if self.directed else self.adj[v].__setitem__(u, w)
        return self

    def dijkstra(self, s):
        dist, prev, q = {s: 0}, {}, [(0, s)]
        while q:
            d, u = heapq.heappop(q)
            if d > dist[u]:
                continue
            for v, w in self.adj[u].items():
                if (nd := d + w) < dist.get(v, math.inf):
                    dist[v], prev[v] = nd, u
                    heapq.heappush(q, (nd, v))
        return dist, prev

    def bfs(self, s):
        seen, q = {s}, collections.deque([s])
        while q:
            yield (u := q.popleft())
            for v in sorted(self.adj[u].keys() - seen):
                seen.add(v)
                q.append(v)

    def dfs(self, u, seen=None):
        seen = set() if seen is None else seen
        seen.add(u)
        yield u
        for v in sorted(self.adj[u]):
            if v not in seen:
                yield from self.dfs(v, seen)

    def kruskal(self):
        par = {}

        def find(x):
            while par.setdefault(x, x) != x:
                par[x] = par[par[x]]
                x = par[x]
            return x

        for w, u, v in sorted((w, u, v) for u in self.adj for v, w in self.adj[u].items() if u < v):
            if (a := find(u)) != (b := find(v)):
                par[a] = b
                yield u, v, w

    def floyd(self):
        ns = sorted(self.adj)
        d = {(a, b): 0 if a == b else self.adj[a].get(b, math.inf) for a in ns for b in ns}
        for k, i, j in itertools.product(ns, repeat=3):
            d[i, j] = min(d[i, j], d[i, k] + d[k, j])
        return d

    def scc(self):
        idx, low, st, out, n = {}, {}, [], [], itertools.count()

        def go(v):
            idx[v] = low[v] = next(n)
            st.append(v)
            for w in self.adj[v]:
                if w not in idx:
                    go(w)
                    low[v] = min(low[v], low[w])
                elif w in st:
                    low[v] = min(low[v], idx[w])
            if low[v] == idx[v]:
                c = []
                while True:
                    c.append(w := st.pop())
                    if w == v:
                        break
                out.append(sorted(c))

        for v in list(self.adj):
            v in idx or go(v)
        return out


g = Graph()
for line in "A B 7;A D 5;B C 8;B D 9;B E 7;C E 5;D E 15;D F 6;E F 8;E G 9;F G 11".split(";"):
    u, v, w = line.split()
    g.edge(u, v, int(w))
d, p = g.dijkstra("A")
print(d, p)
path = ["G"]
while path[-1] != "A":
    path.append(p[path[-1]])
print(
    "->".join(reversed(path)),
    list(g.bfs("A")),
    list(g.dfs("A")),
    list(g.kruskal()),
    sum(w for *_, w in g.kruskal()),
    {k: v for k, v in g.floyd().items() if k[0] == "A"},
    sep="\n",
)
dg = Graph(True)
for u, v in ["ab", "bc", "ca", "bd", "de", "ed", "ef"]:
    dg.edge(u, v)
print(dg.scc())
ts = graphlib.TopologicalSorter({"D": {"B", "C"}, "B": {"A"}, "C": {"A"}})
ts.prepare()
while ts.is_active():
    r = ts.get_ready()
    print(sorted(r))
    ts.done(*r)
try:
    list(graphlib.TopologicalSorter({"a": ["b"], "b": ["a"]}).static_order())
except graphlib.CycleError as e:
    print(e.args[0], sorted(set(e.args[1])))


class Matrix(tuple):
    def __new__(cls, rows):
        return super().__new__(cls, (tuple(r) for r in rows))

    def __matmul__(a, b):
        return Matrix([sum(map(operator.mul, r, c)) for c in zip(*b, strict=True)] for r in a)

    def __pow__(m, n, mod=None):
        r = Matrix([int(i == j) for j in range(len(m))] for i in range(len(m)))
        while n:
            r, m, n = (r @ m if n & 1 else r), m @ m, n >> 1
        return r

    T = property(lambda m: Matrix(zip(*m)))

    def det(m):
        if len(m) == 1:
            return m[0][0]
        return sum(
            (-1) ** j * m[0][j] * Matrix(r[:j] + r[j + 1 :] for r in m[1:]).det() for j in range(len(m))
        )

    def __str__(m):
        w = max(len(str(x)) for r in m for x in r)
        return "\n".join(" ".join(f"{x:>{w}}" for x in r) for r in m)

    def __format__(m, spec):
        return "; ".join(", ".join(format(x, spec) for x in r) for r in m)


M = Matrix([[1, 1], [1, 0]])
print(M**50, M.T, f"{M**10:04d}", Matrix([[2, 0, 1], [1, 3, 2], [1, 1, 1]]).det(), M, sep="\n")
try:
    Matrix([[1, 2]]) @ Matrix([[1, 2], [3]])
except ValueError as e:
    print(e)


@functools.cache
def lcs(a, b):
    return (
        ""
        if not a or not b
        else lcs(a[1:], b[1:]) and a[0] + lcs(a[1:], b[1:]) or a[0]
        if a[0] == b[0]
        else max(lcs(a[1:], b), lcs(a, b[1:]), key=len)
    )


print(lcs("AGGTAB", "GXTXAYB"))


def lev(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        prev, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            prev, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, prev + (x != y))
    return row[-1]


print(
    lev("kitten", "sitting"), [n for n in range(2, 60) if all(n % k for k in range(2, math.isqrt(n) + 1))]
)


def perms(xs):
    return [[]] if not xs else [[x, *r] for i, x in enumerate(xs) for r in perms(xs[:i] + xs[i + 1 :])]


def queens(n, row=0, cols=frozenset(), d1=frozenset(), d2=frozenset()):
    if row == n:
        yield ()
    for c in range(n):
        if not (c in cols or row + c in d1 or row - c in d2):
            for rest in queens(n, row + 1, cols | {c}, d1 | {row + c}, d2 | {row - c}):
                yield (c, *rest)


print(len(perms([1, 2, 3, 4])), next(queens(8)), sum(1 for _ in queens(6)))


class Trie:
    __slots__ = ("kids", "end")

    def __init__(self):
        self.kids, self.end = {}, False

    def add(self, w):
        functools.reduce(lambda n, c: n.kids.setdefault(c, Trie()), w, self).end = True

    def find(self, pre):
        n = self
        for c in pre:
            n = n.kids.get(c)
            if n is None:
                return
        st = [(n, pre)]
        while st:
            n, w = st.pop()
            if n.end:
                yield w
            st.extend((k, w + c) for c, k in sorted(n.kids.items(), reverse=True))


t = Trie()
for w in "car card care cat dog do".split():
    t.add(w)
print(list(t.find("car")), list(t.find("do")), list(t.find("z")))


def mergesort(a, key=lambda x: x):
    if len(a) < 2:
        return a
    l, r = mergesort(a[: len(a) // 2], key), mergesort(a[len(a) // 2 :], key)
    out = []
    while l and r:
        out.append((l if key(l[0]) <= key(r[0]) else r).pop(0))
    return out + l + r


rnd = random.Random(7)
a = [rnd.randrange(100) for _ in range(20)]
print(mergesort(a) == sorted(a), a, sorted(a, key=lambda x: (-(x % 10), x))[:5])
grid = ["S.#.", "..#E", "....", "##.."]


def astar():
    pos = {c: (r, i) for r, row in enumerate(grid) for i, c in enumerate(row) if c in "SE"}
    h = lambda p: abs(p[0] - pos["E"][0]) + abs(p[1] - pos["E"][1])
    q, came = [(h(pos["S"]), 0, pos["S"], None)], {}
    while q:
        _, g_, cur, par = heapq.heappop(q)
        if cur in came:
            continue
        came[cur] = par
        if cur == pos["E"]:
            break
        for dr, dc in ((0, 1), (1, 0), (0, -1), (-1, 0)):
            r, c = cur[0] + dr, cur[1] + dc
            if 0 <= r < 4 and 0 <= c < 4 and grid[r][c] != "#":
                heapq.heappush(q, (g_ + 1 + h((r, c)), g_ + 1, (r, c), cur))
    out = []
    while cur:
        out.append(cur)
        cur = came[cur]
    return out[::-1]


print(astar())
