# Who answers: __getattribute__, descriptors, the instance, the class, __getattr__.
log = []


class Both:
    def __init__(self):
        self.own = "own"

    def __getattribute__(self, name):
        log.append("getattribute " + name)
        return super().__getattribute__(name)

    def __getattr__(self, name):
        log.append("getattr " + name)
        if name.startswith("no"):
            raise AttributeError("refused " + name)
        return "made " + name

    @property
    def broken(self):
        raise AttributeError("broken")

    @property
    def failing(self):
        raise ValueError("failing")


b = Both()
for name in ("own", "other", "nothing", "broken", "failing", "__class__", "__len__"):
    log.clear()
    try:
        value = getattr(b, name)
    except Exception as e:
        value = f"{type(e).__name__} {e}"
    print(name, value, log)
log.clear()
print(hasattr(b, "no"), hasattr(b, "yes"), log)
print(getattr(b, "nope", 5))
try:
    len(b)
except TypeError as e:
    print(e)


class Data:
    def __get__(self, obj, owner):
        return ("data", obj is not None)

    def __set__(self, obj, value):
        obj.__dict__["d"] = ("set", value)


class NonData:
    def __get__(self, obj, owner):
        return ("nondata", obj is not None)


class SetOnly:
    def __set__(self, obj, value):
        obj.__dict__["s"] = ("stored", value)


class DeleteOnly:
    def __delete__(self, obj):
        print("delete called")


class C:
    d = Data()
    n = NonData()
    s = SetOnly()
    x = DeleteOnly()


c = C()
print(c.d, c.n, type(c.s).__name__, C.d, C.n)
c.d = 1
c.n = 2
c.s = 3
print(c.d, c.n, c.s, c.__dict__)
c.__dict__["d"] = "hidden"
c.__dict__["x"] = "in dict"
print(c.d, c.x)
try:
    c.x = 5
except AttributeError as e:
    print(repr(e))
del c.x
try:
    del c.s
except AttributeError as e:
    print(repr(e))
try:
    del c.d
except AttributeError as e:
    print(repr(e))
del c.n
print(c.n)
C.n = "replaced"
C.d = "plain now"
print(c.n, c.d, C.d)


class Meta(type):
    m = Data()
    n = NonData()
    attribute = "of meta"

    def __getattr__(cls, name):
        return f"meta made {name}"

    @property
    def p(cls):
        return "meta property of " + cls.__name__


class K(metaclass=Meta):
    n = "of class"
    p = "class p"


print(K.m, K.n, K.attribute, K.missing, K.p)
try:
    K().missing
except AttributeError as e:
    print(e)
try:
    K().attribute
except AttributeError as e:
    print(e)
try:
    K.m = 5
except TypeError as e:
    print(e)


class Fallback:
    def __getattr__(self, name):
        return self.__dict__["cache"].setdefault(name, len(name))


f = Fallback()
f.cache = {}
print(f.abc, f.abcd, f.cache)


class Recursive:
    def __getattr__(self, name):
        return self.missing


try:
    Recursive().a
except RecursionError as e:
    print("RecursionError", str(e)[:32])


class Instance:
    pass


i = Instance()
i.__getattr__ = lambda name: "never"
i.__len__ = lambda: 5
try:
    print(i.nope)
except AttributeError as e:
    print(e)
try:
    print(len(i))
except TypeError as e:
    print(e)
Instance.__getattr__ = lambda self, name: "later " + name
print(i.nope)
del Instance.__getattr__
try:
    print(i.nope)
except AttributeError as e:
    print(e)
