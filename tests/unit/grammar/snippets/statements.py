import a.b.c as d, e
from . import (f, g as h,)
from ...i.j import *
from .... import k
x: int
(y): int = 1
x.y[0]: "z" = 2
a = b, *c = [d, (e)] = 1, 2,
a += yield_; b **= 1; c //= 2; d @= 3; e <<= 4; f >>= 5; g |= 6; h ^= 7; i &= 8; j %= 9
del a, (b), [c.d], e[0],
assert a, b
raise a from b
global q, r
type X[T: int = str, *Ts = *tuple[int], **P = []] = list[T]
type = match = case = _ = 1
match(type); type[0]; case.x; match * 2
print(type in case, type is match)
if a: pass
elif b: pass; pass
else:
    pass
while a < b <= c is not d not in e: break
else: continue
for a, *b in c, d: pass
else: pass
for (x) in y: pass
try: pass
except: pass
try: pass
except (a, b) as c: pass
except d: pass
else: pass
finally: pass
try: pass
except* a: pass
except* (b, c) as d: pass
try: pass
finally: pass
with a: pass
with a as b, c as (d, e): pass
with (a as b, c,): pass
with (a, b): pass
with (a): pass
with (a) as b: pass
with (a, b) as c: pass
with (a for a in b): pass
with (yield): pass
with (a := b): pass
with (a, b := c): pass
with (): pass
with (*a, b): pass
with (a).b, (c): pass
async def f():
    async with a as b: await c
    async for x in y: pass
    return [x async for x in y if x if y for z in w], await x ** 2
