import sys
def tb(f):
    try:
        f()
    except Exception as e:
        raise ValueError(f.__name__) from e
class N: pass
n = N()
d = {}
def a():
    s = (max([]))
def b():
    s = ((max([]))) # c
def c():
    return (max([]))
def d():
    n.x = max([])
def e():
    d[0] = max([])
def f():
    s: int = max([])
def g():
    s = t = max([])
def h():
    s = n.f()
def i():
    return n.f()
def j():
    s = (max)([])
def k():
    s = ((1)/0)
def l():
    s += max([])
def m():
    return max([]),
def o():
    s = max([]); t = 1
def q():
    (s) = max([])
def r():
    s = (
        max([])
    )
def u():
    return ( max([]) )
def v():
    s, = max([])
def w():
    t = 1; s = max([])
def x():
    if 1: s = max([])
def y():
    raise ((ValueError)(1))
which = [a, b, c, d, e, f, g, h, i, j, k, l, m, o, q, r, u, v, w, x, y]
def run(k):
    if k < 0:
        return
    try:
        which[k]()
    except Exception:
        run(k - 1)
        raise
    finally:
        k = 0
def all_of(k):
    try:
        which[k]()
    finally:
        if k: all_of(k - 1)
all_of(len(which) - 1)
