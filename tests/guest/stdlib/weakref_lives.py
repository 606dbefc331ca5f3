"""Weak references: what a collection does to them, callbacks, containers, proxies, finalizers."""
import gc
import sys
import weakref


class Node:
    def __init__(self, name):
        self.name = name

    def greet(self):
        return f"I am {self.name}"

    def __repr__(self):
        return f"Node({self.name!r})"


log = []
node = Node("a")
r = weakref.ref(node, lambda ref: log.append(("gone", ref is r, ref() is None)))
plain = weakref.ref(node)
print(r() is node, plain is weakref.ref(node), plain == r, hash(plain) == hash(node), r.__callback__ is not None)
print(weakref.getweakrefcount(node), weakref.getweakrefs(node)[0] is plain, node.__weakref__ is plain)
del node
gc.collect()
print(r(), plain(), log, r.__callback__, plain == r, hash(plain) != 0)
try:
    hash(r)
except TypeError as error:
    print(error)

# the newest callback first; what one raises is told and harms nobody
node, log = Node("b"), []
refs = [weakref.ref(node, lambda ref, i=i: log.append(i)) for i in range(4)]
told = []
sys.unraisablehook = lambda u: told.append((u.exc_type, str(u.exc_value)))
bad = weakref.ref(node, lambda ref: 1 / 0)
dropped = weakref.ref(node, lambda ref: log.append("never"))
del dropped, node
gc.collect()
print(log, told)

# cycles, and what callbacks make of them
a, b = Node("x"), Node("y")
a.other, b.other = b, a
ra = weakref.ref(a)
rb = weakref.ref(b, lambda ref: log.append(ra()))
del a, b
gc.collect()
print(ra(), rb(), log[-1])

# containers
values, keys, members = weakref.WeakValueDictionary(), weakref.WeakKeyDictionary(), weakref.WeakSet()
nodes = [Node(i) for i in range(5)]
for n in nodes:
    values[n.name] = n
    keys[n] = n.name * 10
    members.add(n)
print(len(values), sorted(values), len(keys), sorted(keys.values()), len(members), values[3])
n = None
del nodes[1:4]
gc.collect()
print(len(values), sorted(values), len(keys), sorted(keys.values()), len(members), values.get(3, "no"))
print(sorted(values.items(), key=str), nodes[0] in members, values.setdefault(0, None), values.pop(9, "none"))
it = iter(members)
del nodes[0]
gc.collect()
print([m.name for m in it], len(list(values.valuerefs())))

# methods and finalizers
n = Node("m")
method = weakref.WeakMethod(n.greet)
print(method()(), method == weakref.WeakMethod(n.greet))
done = []
f = weakref.finalize(n, done.append, "finalized")
g = weakref.finalize(n, done.append, "detached")
print(f.alive, g.detach() is not None, f.peek()[2:])
del n
gc.collect()
print(method(), f.alive, done, f(), f.peek())

# proxies
n = Node("p")
p = weakref.proxy(n)
print(p.name, p.greet(), p is weakref.proxy(n), type(p).__name__, isinstance(p, Node))
p.name = "q"
print(n.name, hasattr(p, "absent"))
text = type("Text", (str,), {})("abc") if False else type("Items", (list,), {})([1, 2, 3])
q = weakref.proxy(text)
print(len(q), q[1], list(q), 2 in q, q + [4], bool(q), q == [1, 2, 3])
q += [5]
print(text, type(q).__name__)
f = weakref.proxy(Node.greet)
print(type(f).__name__, f(n))
for use in (lambda: hash(p), lambda: weakref.ref(5), lambda: weakref.ref("text"), lambda: weakref.proxy(())):
    try:
        use()
    except TypeError as error:
        print(error)
del n, text
gc.collect()
for use in (lambda: p.name, lambda: len(q), lambda: str(p)):
    try:
        use()
    except ReferenceError as error:
        print(error)


# subclasses, slots, inheritance
class Keyed(weakref.ref):
    __slots__ = ("key",)

    def __new__(cls, o, callback, key):
        self = super().__new__(cls, o, callback)
        self.key = key
        return self

    def __init__(self, o, callback, key):
        super().__init__(o, callback)


class Slotted:
    __slots__ = ("__weakref__",)


class Bare:
    __slots__ = ()


s = Slotted()
k = Keyed(s, lambda ref: done.append(ref.key), "the key")
print(k() is s, k.key, k is Keyed(s, None, 1))
try:
    weakref.ref(Bare())
except TypeError as error:
    print(error)
del s
gc.collect()
print(k(), done)

# many: the dead go, the living stay
cache = weakref.WeakValueDictionary()
keep = []
for i in range(300):
    n = Node(i)
    cache[i] = n
    if i % 50 == 0:
        keep.append(n)
del n
gc.collect()
print(len(cache), sorted(cache)[:4], all(cache[m.name] is m for m in keep))
