# Cycles of every kind, made and dropped by the thousand; what is reachable must stay whole.
class Node:
    def __init__(self, name):
        self.name, self.links = name, []


def ring(n):
    nodes = [Node(i) for i in range(n)]
    for a, b in zip(nodes, nodes[1:] + nodes[:1]):
        a.links.append(b)
        b.links.append(a)
    return nodes[0]


kept = [ring(5) for _ in range(10)]
for _ in range(300):
    ring(6)
print([len(k.links) for k in kept], kept[3].links[0].links[0].name, kept[9].links[1].name)
for i in range(400):
    l = [i]
    l.append(l)
    d = {"me": l}
    d["d"] = d
    l.append(d)
print(l[0], l[1] is l, l[2]["d"] is d, len(l))
held = []
for i in range(500):
    def f(n=i):
        return f, n
    f.attr = f
    if i % 100 == 0:
        held.append(f)
print([g()[1] for g in held], held[0].attr is held[0])
gens = []
for i in range(500):
    def g():
        me = yield i
        yield me
    x = g()
    next(x)
    x.send(x)
    if i % 100 == 0:
        gens.append(x)
print(len(gens), [list(x) for x in gens])
for i in range(300):
    class C:
        def m(self):
            return __class__
    C.inst = C()
    C.self = C
print(C.inst.m() is C, C.self.inst is C.inst)
errors = []
for i in range(500):
    try:
        raise ValueError(i)
    except ValueError as e:
        e.me = e
        if i % 100 == 0:
            errors.append(e)
print([e.args[0] for e in errors], errors[0].me is errors[0], errors[1].__traceback__.tb_lineno)
tree = None
for i in range(3000):
    tree = (tree, i) if i % 150 else (None, i)
depth = 0
while tree:
    tree, depth = tree[0], depth + 1
print(depth)
table = {}
for i in range(3000):
    table[i % 97] = [i, table.get((i * 7) % 97)][:1] * (i % 5)
print(len(table), sum(map(len, table.values())))
strings = []
for i in range(1500):
    s = "x" * (i % 50) + str(i)
    if i % 500 == 0:
        strings.append(s)
print([s.lstrip("x") for s in strings], len("".join(strings)))
big = [bytearray(1000) for _ in range(50)]
for i in range(300):
    big[i % 50] = bytearray(1000)
print(len(big), sum(map(len, big)))
chain = None
for i in range(4000):
    chain = [chain]
n = 0
while chain is not None:
    chain, n = chain[0], n + 1
print(n)
