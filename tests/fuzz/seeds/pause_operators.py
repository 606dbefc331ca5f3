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
class K:
 def __init__(s, n): s.n = n
 def __hash__(s): return suspend(5) or 5
 def __eq__(s, o): return suspend(s.n == o.n) or s.n == o.n
 def __len__(s): return suspend(2) or 2
 def __str__(s): return suspend("s") or "t"
 def __format__(s, f): return suspend(f) or "f"
 def __contains__(s, x): return suspend(x) or True
d = {}
d[K(1)] = 1
d[K(2)] = 2
d[K(1)], K(2) in d, K(3) in {K(3)}, len(K(1)), 4 in K(1), f"{K(1)} {K(2):x} {K(3)!s}"
if K(1): str(K(1)), hash(K(2)), format(K(1), "y"), d.get(K(2))
