# Names, states and code flags of generators and their functions.


def plain():
    yield


class Holder:
    def method(self):
        yield

    @staticmethod
    def static():
        yield


g = plain()
print(g.__name__, g.__qualname__, type(g).__name__, type(g).__module__)
print(Holder().method().__qualname__, Holder.static().__name__)
print((x for x in ()).__name__, (x for x in ()).__qualname__)
g.__name__ = "renamed"
g.__qualname__ = "deep.renamed"
print(g.__name__, repr(g).startswith("<generator object deep.renamed at 0x"))
for value in (5, None):
    try:
        g.__name__ = value
    except TypeError as e:
        print(e)
try:
    del g.__qualname__
except TypeError as e:
    print(e)
for name in ("gi_running", "gi_frame", "gi_code", "gi_yieldfrom", "gi_suspended"):
    try:
        setattr(g, name, 1)
    except AttributeError as e:
        print(e)
plain.__name__ = "other"
print(plain().__name__)
print(iter(g) is g, hasattr(g, "__len__"), bool(g))
states = [(g.gi_running, g.gi_suspended)]
next(g)
states.append((g.gi_running, g.gi_suspended))
g.close()
states.append((g.gi_running, g.gi_suspended))
print(states)


def outer(inner):
    yield from inner


inner = plain()
g = outer(inner)
print(g.gi_yieldfrom)
next(g)
print(g.gi_yieldfrom is inner)
try:
    type(g)()
except TypeError as e:
    print(e)
try:
    class Sub(type(g)):
        pass
except TypeError as e:
    print(e)


async def coroutine():
    pass


async def agen():
    yield

for function in (plain, coroutine, agen, Holder):
    flags = getattr(function, "__code__", None)
    print(function.__name__, flags and bool(flags.co_flags & 0x20),
          flags and bool(flags.co_flags & 0x80), flags and bool(flags.co_flags & 0x200))
print(sorted(n for n in dir(g) if not n.startswith("__")))
