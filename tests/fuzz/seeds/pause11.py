from _array import array
class K(array): pass
a = array('h', [1, -2, 3]); b = K('d', [0.5, 1e300]); b.x = a; w = array('w', 'aé😀'); e = array('Q')
i = iter(a); next(i); v = memoryview(a); s = v[::-1]; c = v.cast('B'); u = memoryview(w)
class C:
 def __eq__(x, y): suspend((a, b, w, e, i, v, s, c, u)); return False
a.count(C())
v.release(); s.release(); c.release()
def f():
 for x in a:
  suspend((x, i)); a.append(5) if len(a) < 5 else a.pop()
f()
suspend((a.tolist(), b + b, w * 2, u.tobytes(), [*i], b < b, repr(b), w.tounicode(), a[::-1], e == a))
