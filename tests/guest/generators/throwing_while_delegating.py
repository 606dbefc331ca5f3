# What becomes of throw() and close() while a generator delegates: contexts, and who is asked.
import sys
class T:
    def __iter__(self): return self
    def __next__(self): return 1
    def throw(self, *a): print("throw sees", repr(sys.exception())); raise KeyError("t")
    def close(self): print("close sees", repr(sys.exception()))
def inner(how):
    try:
        yield from how
    except BaseException as e:
        print("caught", repr(e), repr(e.__context__))
        raise
def f(how):
    try: [][1]
    except IndexError:
        try: yield from inner(how)
        except KeyError as e: print("f", repr(e), repr(e.__context__), repr(e.__context__ and e.__context__.__context__)); yield 5
def g(how):
    try: {}[1]
    except KeyError:
        yield from f(how)
for make in (lambda: "ab", T, lambda: (i for i in "ab")):
    for gen in (f, g):
        for act in (lambda x: x.close(), lambda x: x.throw(ValueError("v")), lambda x: x.throw(GeneratorExit)):
            for handling in (0, 1):
                x = gen(make()); next(x)
                try:
                    if handling:
                        try: 1/0
                        except ZeroDivisionError: print(act(x))
                    else: print(act(x))
                except BaseException as e:
                    n = e
                    while n is not None: print("  ", repr(n)); n = n.__context__
                x.close()

class Own:
    def __iter__(self): return self
    def __next__(self): return 1
class Catcher(Own):
    def throw(self, *a): print("throw", a); return 9
class S(Own):
    __slots__ = ()
class L(list):
    def __iter__(self): return self
    def __next__(self): return 1
class D(Own): pass
d = D(); d.throw = lambda *a: print("dict", a)
def plain(o):
    try: yield from o
    finally: print("finally")
for o in (Own(), Catcher(), S(), L(), d):
    for args in ((0,), (ValueError,), (GeneratorExit,), ("x",)):
        h = plain(o); next(h)
        try: print(h.throw(*args))
        except BaseException as e: print(type(e).__name__, e)
        print("then"); h.close()
