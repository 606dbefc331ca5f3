# Exception types: constructors, attributes, groups, and the messages of common mistakes.
def show(f):
    try: f()
    except BaseException as e: print(type(e).__name__, str(e), repr(e), e.args)
class E(Exception):
    def __init__(self, a, b=2):
        super().__init__(a); self.b = b
    def __str__(self): return f'E<{self.args[0]},{self.b}>'
show(lambda: (_ for _ in ()).throw(E(1)))
def f(): raise E
show(f)
def f(): raise E('x', b=3) from KeyError('k')
try: f()
except E as e: print(e.__cause__, e.__suppress_context__, e.__context__, e.b)
try:
    try: 1/0
    except ZeroDivisionError as z: raise ValueError('v')
except ValueError as v: print(repr(v.__context__), v.__cause__, v.__suppress_context__)
def f(): raise 5
show(f)
def f(): raise ValueError from 5
show(f)
class NB: pass
def f(): raise NB
show(f)
def f():
    try: 1/0
    except NB: pass
show(f)
print(repr(OSError(2, 'nope')), type(OSError(2,'nope')).__name__, str(OSError(2,'nope','file')), OSError(2,'n','f').args, OSError(1).errno)
print(str(KeyError('a')), repr(KeyError('a','b')), str(KeyError()))
print(SystemExit(3).code, SystemExit().code, SystemExit(1,2).code, StopIteration(4).value, StopIteration().value)
print(str(UnicodeDecodeError('utf-8', b'ab\xff', 2, 3, 'bad')), str(UnicodeEncodeError('ascii', 'h\xe9', 1, 2, 'ord')), str(UnicodeTranslateError('h\u1234', 0, 2, 'r')))
print(repr(ImportError('m', name='n', path='p')), ImportError('m', name='n').name, ImportError(1,2).msg)
show(lambda: ImportError(foo=1)); show(lambda: ValueError(foo=1))
print(AttributeError('x', name='n', obj=3).obj, NameError('q', name='w').name)
s = SyntaxError('bad', ('f.py', 3, 5, 'text', 3, 9)); print(s, s.filename, s.lineno, s.offset, s.text, s.end_lineno, s.end_offset, s.print_file_and_line)
e = ValueError(1); e.args = [1,2]; print(e.args, str(e)); e.foo = 3; print(e.__dict__)
show(lambda: setattr(e, '__cause__', 3)); show(lambda: setattr(e, '__traceback__', 3)); show(lambda: setattr(e,'__context__',3))
class KE(KeyError, AttributeError): pass
print(KE.__mro__, str(KE('x')))
def f():
    class X(OSError, ImportError): pass
show(f)
class KE2(KeyError, IndexError): pass
try:
    raise ExceptionGroup('g', [ValueError(1), TypeError(2), ExceptionGroup('h', [KeyError(3), OSError(4)])])
except* ValueError as g: print('v', g.exceptions, g.message)
except* (KeyError, OSError) as g: print('k', repr(g))
except* TypeError as g: print('t', g)
eg = ExceptionGroup('g', [ValueError(1), TypeError(2)])
print(eg.split(ValueError), eg.subgroup(lambda e: isinstance(e, TypeError)), eg.derive([KeyError()]), eg)
show(lambda: ExceptionGroup('x', [])); show(lambda: ExceptionGroup('x', 5)); show(lambda: ExceptionGroup('x', [1])); show(lambda: ExceptionGroup('x', [KeyboardInterrupt()]))
print(type(BaseExceptionGroup('x',[ValueError()])), type(BaseExceptionGroup('x',[KeyboardInterrupt()])))
class MyG(ExceptionGroup):
    def derive(self, ex): return MyG(self.message, ex)
try:
    try: raise MyG('m', [ValueError(1), KeyError(2)])
    except* ValueError: raise RuntimeError('again')
except BaseException as x: print(repr(x), x.exceptions)
def g():
    yield 1
    raise StopIteration(3)
show(lambda: list(g()))
try: raise ValueError('n')
except ValueError as e:
    e.add_note('note'); print(e.__notes__); t = e.__traceback__; print(t.tb_lineno, t.tb_next, t.tb_frame.f_code.co_name)
try:
    raise ValueError
except ValueError as e: print(repr(e), e.args)
print(ValueError('a') == ValueError('a'), issubclass(ExceptionGroup, Exception))
class C:
    def __exit__(self, *a): print('exit', a[0]); return True
    def __enter__(self): return self
with C(): 1/0
class NoExit:
    def __enter__(self): pass
def f():
    with NoExit(): pass
show(f)
def f():
    with 5: pass
show(f)
def f():
    def h(a, b): pass
    h(1)
show(f)
show(lambda: undefined_thing); show(lambda: [].appendd); show(lambda: 'a' + 1); show(lambda: 1 + 'a'); show(lambda: [1] + (2,)); show(lambda: 3 * [1.5] * 'a'); show(lambda: -'a'); show(lambda: 1 < 'a'); show(lambda: len(5)); show(lambda: 5[0]); show(lambda: 5 in 3); show(lambda: [1,2]['a']); show(lambda: {}['x']); show(lambda: (1,2)[5]); show(lambda: None.foo); show(lambda: int('x')); show(lambda: 5()); show(lambda: [*5]); show(lambda: {**5}); show(lambda: {[]: 1}); show(lambda: {[]}); show(lambda: 1/0); show(lambda: 1 % 0); show(lambda: 2 ** 'x'); show(lambda: iter(5)); show(lambda: next(5)); show(lambda: next(iter([])))
