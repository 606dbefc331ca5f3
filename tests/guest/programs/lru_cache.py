# An LRU cache on a doubly linked list, checked against a dict that relies on insertion order.
class Node:
    __slots__ = ("key", "value", "prev", "next")

    def __init__(self, key=None, value=None):
        self.key, self.value = key, value
        self.prev = self.next = None


class LRU:
    def __init__(self, capacity):
        self.capacity = capacity
        self.map = {}
        self.head, self.tail = Node(), Node()
        self.head.next, self.tail.prev = self.tail, self.head
        self.hits = self.misses = 0

    def _unlink(self, node):
        node.prev.next, node.next.prev = node.next, node.prev

    def _push(self, node):
        node.prev, node.next = self.head, self.head.next
        self.head.next.prev = node
        self.head.next = node

    def __getitem__(self, key):
        node = self.map.get(key)
        if node is None:
            self.misses += 1
            raise KeyError(key)
        self.hits += 1
        self._unlink(node)
        self._push(node)
        return node.value

    def __setitem__(self, key, value):
        if (node := self.map.get(key)) is not None:
            node.value = value
            self._unlink(node)
        else:
            if len(self.map) >= self.capacity:
                oldest = self.tail.prev
                self._unlink(oldest)
                del self.map[oldest.key]
            node = self.map[key] = Node(key, value)
        self._push(node)

    def __delitem__(self, key):
        self._unlink(self.map.pop(key))

    def __contains__(self, key):
        return key in self.map

    def __len__(self):
        return len(self.map)

    def __iter__(self):
        node = self.head.next
        while node is not self.tail:
            yield node.key
            node = node.next

    def __repr__(self):
        return "LRU(" + ", ".join(f"{k!r}: {self.map[k].value!r}" for k in self) + ")"


class DictLRU(dict):
    def __init__(self, capacity):
        super().__init__()
        self.capacity = capacity

    def __getitem__(self, key):
        value = super().pop(key)
        super().__setitem__(key, value)
        return value

    def __setitem__(self, key, value):
        self.pop(key, None)
        super().__setitem__(key, value)
        while len(self) > self.capacity:
            del self[next(iter(self))]


def cached(capacity):
    def deco(f):
        cache = LRU(capacity)

        def wrapper(*args):
            try:
                return cache[args]
            except KeyError:
                result = cache[args] = f(*args)
                return result
        wrapper.cache = cache
        wrapper.__name__ = f.__name__
        return wrapper
    return deco


c = LRU(3)
for k in "abc":
    c[k] = k.upper()
print(c, len(c))
print(c["a"], c)
c["d"] = "D"
print(c, "b" in c, list(c))
del c["c"]
c["a"] = "changed"
print(c)
try:
    c["zzz"]
except KeyError as e:
    print("miss", e, c.hits, c.misses)
a, b = LRU(16), DictLRU(16)
seed = 7
for i in range(500):
    seed = (seed * 16807) % 2147483647
    key = seed % 40
    if seed % 3:
        a[key] = b[key] = i
    else:
        got = []
        for cache in (a, b):
            try:
                got.append(cache[key])
            except KeyError:
                got.append(None)
        assert got[0] == got[1], (i, got)
print(list(a) == list(reversed(b)), a.hits, a.misses, list(a)[:5])


@cached(50)
def paths(x, y):
    return 1 if x == 0 or y == 0 else paths(x - 1, y) + paths(x, y - 1)


print(paths(7, 7), paths.cache.hits, paths.cache.misses, len(paths.cache), paths.__name__)
