def f(a, b, c=1, /, **k): return k
def g(a, b, /): pass
for call in (lambda: g(b=1, a=2), lambda: g(a=1, b=2), lambda: g(**{"b": 1}, **{"a": 2}), lambda: f(c=1, b=2, a=3), lambda: g(1, b=2), lambda: g(b=1)):
    try: print(call())
    except TypeError as e: print(e)
def drained(s):
    out = []
    while s: out.append(s.pop())
    return out
for n in (0, 1, 2, 3):
    for change in ("s &= set('abcfgh')", "s -= set('ab')", "s ^= set('abz')", "s |= set('xyz')", "s.clear(); s.update('qrst')", "s = s.copy()", "s = s & set('abcde')", "s.difference_update('ab')", "s.symmetric_difference_update('abz')", "s.update(range(40)); s.add(1)", "s.__init__('mnop')", "s = frozenset(s) | s; s = set(s)"):
        s = set("abcdefgh")
        for _ in range(n): s.pop()
        ns = {"s": s}
        exec(change, ns)
        print(n, change, drained(ns["s"]))
