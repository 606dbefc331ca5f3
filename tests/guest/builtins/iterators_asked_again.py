# An iterator is asked for its own iterator only where CPython asks; who is asked for a hint.
log = []
class It:
    def __init__(self, items, hint=None):
        self.items = list(items)
        self.hint = hint
    def __iter__(self):
        log.append("iter of it")
        return self
    def __next__(self):
        log.append("next")
        if not self.items:
            raise StopIteration
        return self.items.pop(0)
    def __length_hint__(self):
        log.append("hint of it")
        return 1
class X:
    def __init__(self, items): self.items = items
    def __iter__(self):
        log.append("iter")
        return It(self.items)
    def __length_hint__(self):
        log.append("hint")
        return 2
class L(list):
    def __len__(self):
        log.append("len")
        return 2
class T(tuple):
    def __len__(self):
        log.append("len")
        return 2
class LI(list):
    def __iter__(self):
        log.append("iter")
        return It(list.__getitem__(self, slice(None)))
class B(bytes):
    def __len__(self):
        log.append("len")
        return 2
def shown(what, f):
    log.clear()
    try:
        r = f()
    except Exception as e:
        r = type(e).__name__, str(e)
    print(what, r, *log)
def slices(v, i, j, k=None):
    b = bytearray(b"abcdef")
    b[i:j:k] = v
    return b
def lslices(v, i, j, k=None):
    b = list(b"abcdef")
    b[i:j:k] = v
    return b
def ext(v):
    b = bytearray(b"ab")
    b.extend(v)
    return b
def lext(v):
    b = [1]
    b.extend(v)
    return b
def plus(v):
    b = bytearray(b"ab")
    b += v
    return b
def init(v):
    b = bytearray(b"ab")
    b.__init__(v)
    return b
def unpack(v):
    a, *b = v
    return a, b
def unpack2(v):
    a, *b, c = v
    return a, b, c
def unpack3(v):
    *b, c = v
    return b, c
def args(v):
    e = Exception()
    e.args = v
    return e.args
for name, make in (("x", lambda: X([1, 2, 3])), ("it", lambda: It([1, 2, 3])), ("l", lambda: L([1, 2, 3])), ("t", lambda: T([1, 2, 3])),
                   ("li", lambda: LI([1, 2, 3])), ("b", lambda: B(b"\1\2\3")), ("gen", lambda: (i for i in (1, 2, 3))), ("map", lambda: map(int, X([1, 2, 3])))):
    shown((name, "bytes"), lambda: bytes(make()))
    shown((name, "bytearray"), lambda: bytearray(make()))
    shown((name, "init"), lambda: init(make()))
    shown((name, "list extend"), lambda: lext(make()))
    shown((name, "plus"), lambda: plus(make()))
    shown((name, "slice"), lambda: slices(make(), 1, 3))
    shown((name, "slice 2"), lambda: slices(make(), 0, 6, 2))
    shown((name, "list slice"), lambda: lslices(make(), 1, 3))
    shown((name, "list slice 2"), lambda: lslices(make(), 0, 6, 2))
    shown((name, "in"), lambda: 3 in make())
    shown((name, "not in"), lambda: 7 in make())
    shown((name, "filter"), lambda: list(filter(None, make())))
    shown((name, "filter f"), lambda: list(filter(lambda v: v > 1, make())))
    shown((name, "a, *b"), lambda: unpack(make()))
    shown((name, "a, *b, c"), lambda: unpack2(make()))
    shown((name, "*b, c"), lambda: unpack3(make()))
    shown((name, "join"), lambda: ",".join(make()))
