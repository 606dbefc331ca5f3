async def co(): return suspend(1)
class M(type):
 def __call__(c,*a): return suspend(a)
class C(metaclass=M): pass
C(1)
x=[y for y in map(lambda z: suspend(z), {1:2})]
with memoryview(b'abc') as m:
 z=suspend(m[1:])
for e in enumerate(zip([1],(2,))): suspend(e)
