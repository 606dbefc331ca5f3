# Context managers: order, values, suppression, several at once, errors on the way.
class M:
    def __init__(self, name, suppress=False, fail=""):
        self.name, self.suppress, self.fail = name, suppress, fail

    def __enter__(self):
        print("enter", self.name)
        if self.fail == "enter":
            raise RuntimeError("enter failed")
        return self.name.upper()

    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind and kind.__name__, value, tb is not None)
        if self.fail == "exit":
            raise RuntimeError("exit failed")
        return self.suppress


with M("a") as a, M("b") as b:
    print(a, b)
with (M("c"), M("d") as d,):
    print(d)
with M("s", suppress=True):
    raise ValueError("suppressed")
print("after")
try:
    with M("x"), M("y", fail="enter"):
        print("never")
except RuntimeError as e:
    print("caught", e)
try:
    with M("z", fail="exit"):
        raise ValueError("body")
except RuntimeError as e:
    print("caught", e, repr(e.__context__))


def early():
    with M("r"):
        return "returned"


print(early())
for i in range(3):
    with M(f"l{i}"):
        if i == 0:
            continue
        if i == 1:
            break
with M("tuple") as (p, *q):
    print(p, q)
lst = [0]
with M("index") as lst[0]:
    print(lst)


def gen():
    with M("g"):
        yield 1
        yield 2


for v in gen():
    print(v)
    break
g = gen()
next(g)
g.close()
for bad in ("with 5: pass", "with object() as o: pass"):
    try:
        exec(bad)
    except TypeError as e:
        print(e)


class Half:
    def __enter__(self): return self


try:
    with Half():
        pass
except TypeError as e:
    print(e)
inst = Half()
inst.__exit__ = lambda *a: None
try:
    with inst:
        pass
except TypeError as e:
    print("looked up on the type:", e)
