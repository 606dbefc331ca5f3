type A[T: int = bool]=list[T]
def g[T,*Ts,**K](x:T)->T: return x
d={1,2}; i=iter(d); next(i); r=reversed([1,2])
m=b'a'; s=iter(b'ab'); next(s); p=iter((1,2))
l=[3,1,2]
class C:
 def __lt__(a,b): suspend((d,i,r,m,s,p,A,A[int],g.__type_params__)); return False
sorted([C(),C()])
l.sort(key=lambda v: suspend(v) or v)
suspend([A.__value__,[*i],[*r],[*s],[*p]])
