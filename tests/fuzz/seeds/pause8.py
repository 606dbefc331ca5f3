import builtins
class P:
 __slots__='a','b'
 @property
 def p(self): return suspend(self)
 def f(self): return super().__init__
class Q(P):
 def __init__(s): s.s=super()
q=P(); q.a=memoryview(bytearray(b'abcdef'))[1:5:2]; m=type(builtins)('m','doc'); m.x=1
held=[P.p,P.__dict__['a'],P.__dict__,q.f,Q().s,list[int],int|str,(x for x in ()),enumerate('ab'),zip('a',[1]),
 map(len,['a']),filter(None,[1]),reversed([1]),iter({1:2}.items()),range(3),slice(1,2),classmethod(len),staticmethod(len),
 property(len),type(type.__dict__)({1:2}),m,q.a,{1:2}.keys(),frozenset({1}),bytearray(b'x'),
 1j,StopIteration(2),ExceptionGroup('g',[KeyError(1)]),OSError(2,'x'),iter(lambda:1,1),iter('ab'),1.5]
q.p
suspend(held)
str(held[7:20])
