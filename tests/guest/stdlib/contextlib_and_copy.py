# contextlib and copy: managers from generators, stacks, shallow and deep copies.
from contextlib import *
import copy, asyncio
@contextmanager
def cm(x):
    print('in', x)
    try: yield x * 2
    except KeyError as e: print('handled', e)
    finally: print('out')
with cm(2) as v: print(v)
with cm(3): raise KeyError('k')
try:
    with cm(4): raise ValueError('v')
except ValueError as e: print('got', e)
@cm(9)
def decorated(): return 'dec'
print(decorated())
@contextmanager
def noyield():
    if False: yield
try:
    with noyield(): pass
except RuntimeError as e: print(e)
@contextmanager
def two(): yield 1; yield 2
try:
    with two(): pass
except RuntimeError as e: print(e)
with suppress(KeyError, ValueError): raise ValueError
with ExitStack() as st:
    st.enter_context(cm('a')); st.callback(print, 'cb', 1); st.push(lambda *a: print('push', a[0])); st.enter_context(cm('b'))
try:
    with ExitStack() as st:
        st.callback(lambda: 1/0); st.callback(lambda: {}['x'])
except ZeroDivisionError as e: print(repr(e), repr(e.__context__))
with nullcontext(5) as n: print(n)
class Cl:
    def close(self): print('closed')
with closing(Cl()): pass
@asynccontextmanager
async def acm():
    print('ain')
    try: yield 'a'
    finally: print('aout')
async def main():
    async with acm() as a: print(a)
    async with AsyncExitStack() as s:
        print(await s.enter_async_context(acm())); s.callback(print, 'sync')
asyncio.run(main())
print(isinstance(cm(1), AbstractContextManager), issubclass(Cl, AbstractContextManager))
class P:
    def __init__(self, x): self.x = x; self.l = [1, [2]]
p = P(3); q = copy.copy(p); r = copy.deepcopy(p)
print(q.l is p.l, r.l is p.l, r.l, r.x, type(r).__name__)
a = [1, [2, 3]]; a.append(a); b = copy.deepcopy(a); print(b[2] is b, b[1] is not a[1], copy.copy((1, 2)), copy.deepcopy({1: [2]}))
class S:
    __slots__ = ('a', 'b')
s = S(); s.a = [1]; t = copy.deepcopy(s); print(t.a, t.a is s.a, hasattr(t, 'b'))
class L(list): pass
l = L([1, [2]]); l.z = 5; m = copy.deepcopy(l); print(m, m.z, type(m).__name__, m[1] is l[1])
class D(dict): pass
print(copy.copy(D(a=1)), copy.deepcopy(D(a=[1])))
class CC:
    def __copy__(self): return 'copied'
    def __deepcopy__(self, memo): return 'deep'
print(copy.copy(CC()), copy.deepcopy([CC()]))
class E(Exception):
    def __init__(self, a): super().__init__(a); self.k = 1
e = copy.copy(E(5)); print(repr(e), e.k)
x = [1]; y = copy.deepcopy([x, x]); print(y[0] is y[1])
