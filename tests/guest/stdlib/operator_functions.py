# operator: operators as functions, getters and callers.
import operator as o
from operator import itemgetter, attrgetter, methodcaller
print(o.add(1, 2), o.itemgetter(1)([1, 2]), itemgetter(0, 2)('abc'), methodcaller('upper')('a'), sorted([(2, 'a'), (1, 'b')], key=itemgetter(1)), o.contains([1], 1), o.index(True), o.length_hint(iter([1, 2])), o.concat([1], [2]), o.iadd([1], [2]), o.not_(0), o.__add__(1, 1), o.and_(6, 3), o.truth([]), o.countOf([1, 1, 2], 1), o.indexOf('abc', 'c'))
class A:
    def __init__(self): self.b = self; self.c = 5
print(attrgetter('b.b.c')(A()), attrgetter('c', 'b.c')(A()), itemgetter(1, 2), attrgetter('x'), methodcaller('f', 1, k=2), o.call(max, 1, 2))
for f in (lambda: o.index('a'), lambda: attrgetter(1), lambda: itemgetter(), lambda: o.add(1), lambda: o.indexOf([], 1), lambda: o.concat(1, 2)):
    try: print(f())
    except (TypeError, ValueError) as e: print(type(e).__name__)
