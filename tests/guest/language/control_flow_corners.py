# Generators, awaitables, exception chains and groups under throw, close, raise and reraise.
import sys
class AC:
    async def __aenter__(self): print('aenter'); return 1
    async def __aexit__(self, *a): print('aexit', a[0]); return True
class AI:
    def __init__(self): self.i = 0
    def __aiter__(self): return self
    async def __anext__(self):
        self.i += 1
        if self.i > 3: raise StopAsyncIteration
        return self.i
class Aw:
    def __await__(self): x = yield 'w'; return x
async def main():
    async with AC() as a: print(a); raise KeyError
    async for x in AI(): print(x)
    print([x async for x in AI()], {x: 1 async for x in AI()})
    print(await Aw())
    try: await 5
    except TypeError as e: print(e)
    try:
        async with 5: pass
    except TypeError as e: print(e)
    try:
        async for x in 5: pass
    except TypeError as e: print(e)
    return 'done'
c = main()
print(c.send(None))
try: c.send('val')
except StopIteration as e: print(e.value)
def inner():
    try:
        x = yield 1
        print('got', x)
        yield 2
    except ValueError as e: print('inner', e); yield 99
    finally: print('fin')
    return 'ret'
def outer():
    r = yield from inner(); print('r', r); yield 'end'
g = outer(); print(next(g), g.send('hi'), g.throw(ValueError('boo')), next(g))
g = outer(); next(g)
try: g.throw(KeyError('k'))
except KeyError as e: print('out', e)
g = outer(); next(g); g.close()
class It:
    def __iter__(self): return self
    def __next__(self): raise ValueError('next')
    def throw(self, *a): print('thrown', a[0] if isinstance(a[0], type) else type(a[0])); return 'T'
    def send(self, v): return ('sent', v)
    def close(self): print('closed')
def o2(): yield from It2()
class It2(It):
    def __next__(self): return 'n'
g = o2(); print(next(g), g.send(3), g.throw(KeyError('x'))); g.close()
def so():
    try: yield from [1, 2]
    finally: print('so fin')
print(list(so()))
def rs():
    raise StopIteration('x')
    yield
try: next(rs())
except RuntimeError as e: print(e, repr(e.__cause__))
try: [next(iter([])) for _ in range(1)]
except StopIteration: print('si')
try: list(next(iter([])) for _ in range(1))
except RuntimeError as e: print(e)
# exception context through finally/with/nested
def ctx():
    try:
        try: raise A1
        finally: raise B1
    except B1 as e: return repr(e.__context__)
class A1(Exception): pass
class B1(Exception): pass
print(ctx())
try:
    try: 1/0
    except Exception as e:
        try: {}['k']
        except KeyError as k: raise ValueError('v') from e
except ValueError as v: print(repr(v.__cause__), repr(v.__context__))
def f():
    try: return 1
    finally: print('f')
print(f())
def g2():
    for i in range(3):
        try: continue
        finally: print('c', i)
g2()
e0 = None
try:
    raise ExceptionGroup('a', [ValueError(1), ExceptionGroup('b', [TypeError(2), ValueError(3)])])
except* TypeError as e: print(e.exceptions); e0 = e
except* ValueError as e: print([x for x in e.exceptions])
print(e0)
try:
    try: raise ValueError(1)
    except* ValueError as eg: print(repr(eg)); raise
except BaseException as e: print(repr(e))
try:
    try: raise ExceptionGroup('x', [ValueError(1), KeyError(2)])
    except* ValueError as e: raise TypeError('new') from e
except ExceptionGroup as e: print(repr(e), [repr(x.__cause__) for x in e.exceptions])
print(sys.exc_info())
try: 1/0
except ZeroDivisionError: print(sys.exc_info()[0])
try:
    assert 1 == 2, 'msg'
except AssertionError as e: print(e)
try: exec('x = = 1')
except SyntaxError as e: print(e, e.lineno, e.offset)
try: raise KeyError from ValueError
except KeyError as e: print(repr(e.__cause__))
def deep(n): return deep(n - 1) if n else 1 / 0
try: deep(5)
except ZeroDivisionError as e:
    t, n = e.__traceback__, 0
    while t: n += 1; t = t.tb_next
    print(n, e.__traceback__.tb_lineno)
try: raise e0.with_traceback(None)
except ExceptionGroup as e: print(e.__traceback__.tb_next)
