def show(*a, **k):
    return a, k


def gen(name):
    print("start", name)
    yield name
    print("end", name)


class M:
    def __init__(self, *k):
        self.k = k
        print("mapping", k)

    def keys(self):
        print("keys", self.k)
        return self.k

    def __getitem__(self, k):
        print("item", k)
        return k * 2


print(show(*gen("a"), **M("x")))
print(show(*gen("a"), k=print("k")))
print(show(*gen("a"), 1, **M("x")))
print(show(0, *gen("a"), **M("x"), **M("y")))
for call in (lambda: show(*0, **M("z")), lambda: show(*0, **5), lambda: show(*gen("b"), **5),
             lambda: show(*0), lambda: show(*gen("c"), **M(1)), lambda: show(*0, k=1),
             lambda: show(*gen("d"), k=1, **M("k")), lambda: show(1, *0, **5)):
    try:
        print(call())
    except TypeError as e:
        print(type(e).__name__, e)
class Meta(type): pass
class Z(metaclass=Meta): pass
try: Z[0]
except TypeError as e: print(e)
try: int[0]
except TypeError as e: print(e)
