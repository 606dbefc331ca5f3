"""A set combined with itself keeps its order; sum() asks for an iterator once."""

b=set(['a',(1,2)]); print(b, list(b), list(b&b), list(b|b), list(b-set()), list(b^set()))
print(list(frozenset(b)&frozenset(b)), list(b.intersection(b))); c=set(b); c&=c; print(list(c))
f=frozenset(b); print((f&f) is f)
class A:
    n=0
    def __iter__(s): print("iter"); return s
    def __next__(s):
        A.n+=1
        if A.n>4: raise StopIteration
        return A.n
print(sum(A())); 
for a in ((5,"a"),([1],"a"),([],b""),([],bytearray()),(["a"],)):
    try: print(sum(*a))
    except TypeError as e: print(e)
print(sum([0.1]*10), sum([1,2.5,3]), sum([[1],[2]],[]))
