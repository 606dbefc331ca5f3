# __getattr__, __getattribute__, __setattr__, __delattr__, __dir__ and module-like objects.
class G:
    present = 1

    def __getattr__(self, name):
        if name.startswith("ok"):
            return name.upper()
        raise AttributeError(f"no {name} here")


g = G()
print(g.present, g.ok_then, getattr(g, "nope", "default"), hasattr(g, "okay"), hasattr(g, "nah"))
try:
    g.nah
except AttributeError as e:
    print(e)


class GA:
    def __init__(self):
        self.x = 1

    def __getattribute__(self, name):
        print("getattribute", name)
        return object.__getattribute__(self, name)

    def __getattr__(self, name):
        print("getattr", name)
        return "fallback"


a = GA()
print(a.x, a.y)
a.x = 5
print(a.__dict__)


class S:
    def __setattr__(self, name, value):
        print("set", name, value)
        super().__setattr__(name, value)

    def __delattr__(self, name):
        print("del", name)
        super().__delattr__(name)

    def __dir__(self):
        return ["z", "a"]


s = S()
s.a = 1
s.a += 1
del s.a
setattr(s, "b", 2)
print(s.b, dir(s), vars(s))
try:
    del s.missing
except AttributeError as e:
    print(e)


class Proxy:
    def __init__(self, target):
        self.__dict__["target"] = target

    def __getattr__(self, name):
        return getattr(self.__dict__["target"], name)

    def __setattr__(self, name, value):
        setattr(self.target, name, value)


class Target:
    v = 10

    def hello(self):
        return f"hello {self.v}"


t = Target()
p = Proxy(t)
print(p.hello(), p.v)
p.v = 20
print(t.v, p.hello(), "v" in p.__dict__)
try:
    len(Proxy([1, 2]))
except TypeError as e:
    print("special methods are looked up on the type:", e)
print(Proxy([1, 2]).__len__())
for text in ("(5).x = 1", "object().x = 1", "[].append = 1", "int.x = 1", "len.x = 1",
             "''.upper = 5", "del (5).real"):
    try:
        exec(text)
    except (AttributeError, TypeError) as e:
        print(text, type(e).__name__, e)
try:
    getattr(t, 5)
except TypeError as e:
    print(e)


class Infinite:
    def __getattribute__(self, name):
        return self.other


try:
    Infinite().x
except RecursionError:
    print("recursion")
object.__setattr__(t, "w", 3)
print(object.__getattribute__(t, "w"))
