# del of names, items, slices, attributes, tuples of targets; what is missing fails.
a = b = c = 1
del a, b
try:
    a
except NameError as e:
    print(e)
lst = list(range(10))
del lst[0], lst[-1], lst[2:4]
print(lst)
del (lst[0], [lst[0]])
print(lst)
d = {"x": 1, "y": {"z": 2, "w": 3}}
del d["y"]["z"]
print(d)
del d["x"], d["y"]
print(d)


class C:
    attr = "class"

    def __init__(self):
        self.attr = "instance"


c = C()
del c.attr
print(c.attr)
for text in ("del c.attr", "del c.nope", "del d['gone']", "del lst[50]", "del nothing",
             "del (1, 2)[0]", "del 'abc'[0]", "del C.nope", "del lst['x']", "del range(3)[0]"):
    try:
        exec(text)
        print(text, "fine")
    except Exception as e:
        print(text, type(e).__name__, e)
del C.attr
print(hasattr(c, "attr"))


def local():
    x = 1
    del x
    try:
        return x
    except UnboundLocalError as e:
        return str(e)


print(local())


def loop():
    for i in range(3):
        x = i
        del x
    x = "fresh"
    return x


print(loop())
try:
    del undefined
except NameError as e:
    print(e)
for i in [1, 2]:
    del i
print("i" in globals())
del ()
print(len(lst))
