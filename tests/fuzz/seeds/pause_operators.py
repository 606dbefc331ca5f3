class K:
 def __init__(s, n): s.n = n
 def __add__(s, o): return K(suspend(s.n) or s.n)
 def __lt__(s, o): return suspend(NotImplemented) or NotImplemented
 def __gt__(s, o): return suspend(7)
 def __sub__(s, o): return NotImplemented
 def __rsub__(s, o): return suspend(o)
 def __bool__(s): return suspend(True) is None
 def __neg__(s): return suspend(s)
 def __setitem__(s, k, v): s.n = suspend(k)
 def __and__(s, o): yield suspend(o)
a, b = K(1), K(2)
def f(x, y):
 z = [x + y, x < y]
 z.append(5 - y)
 y[x] = z
 for i in x & 3: z.append(i)
 return -x if y else z
suspend(f(a, b))
f(b, a)
class I:
 def __iter__(s): return suspend(iter((1, 2))) or iter((3,))
class J:
 def __iter__(s):
  yield suspend(8)
for x in I():
 for y in J(): suspend((x, y))
[*I(), *J()]
