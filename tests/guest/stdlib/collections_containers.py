# collections: named tuples, defaults, counters, ordered dicts, deques, chained maps.
from collections import namedtuple, defaultdict, Counter, OrderedDict, deque, ChainMap
def show(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
P = namedtuple('P', 'x y', defaults=[5])
p = P(1); print(p, p.x, p.y, p[0], P(1, 2)._replace(x=9), p._asdict(), P._fields, P._make([3, 4]), P(y=1, x=2), p == (1, 5), P._field_defaults, len(p), P.__doc__, P.x.__doc__)
x, y = p; print(x, y, hash(p) == hash((1, 5)), isinstance(p, tuple), P.__name__, P.__module__)
show(lambda: P()); show(lambda: setattr(p, 'x', 1)); show(lambda: namedtuple('Q', 'a a')); show(lambda: namedtuple('Q', 'class')); show(lambda: p._replace(q=1)); print(namedtuple('R', 'a class a', rename=True)._fields)
class Sub(P):
    def total(self): return self.x + self.y
print(Sub(1, 2).total(), Sub(1, 2))
d = defaultdict(list); d['a'].append(1); print(d, d['b'], dict(d), d.get('z'), len(d)); show(lambda: defaultdict(5)); show(lambda: defaultdict()['x']); print(defaultdict(int, a=1) | {'b': 2})
c = Counter('mississippi'); print(c, c.most_common(2), c['z'], sum(c.values()), c.total(), sorted(c.elements())[:3], Counter(a=1) + Counter(a=2, b=1), Counter(a=3) - Counter(a=1), Counter(a=1) | Counter(a=2), Counter(a=1, b=1) & Counter(a=2))
c.subtract('mm'); print(c['m'], c == Counter(c)); del c['nope']; print(Counter([1, 1, 2]), +Counter(a=-1, b=2), Counter() , Counter(a=1) < Counter(a=2))
o = OrderedDict(a=1, b=2, c=3); o.move_to_end('a'); print(o, o.popitem(last=False), list(o), OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1) == {'a': 1}); o.move_to_end('a', last=False); print(o, list(reversed(o)))
q = deque([1, 2, 3], maxlen=3); q.append(4); print(q, q.popleft(), q, q.maxlen, q[0], q[-1], len(q), 3 in q); q.appendleft(0); q.rotate(1); print(q, list(reversed(q)), q == deque([4, 0, 3]), deque('ab') + deque('c')); q.extendleft([7, 8]); print(q, q.index(7), q.count(8)); show(lambda: deque().pop()); show(lambda: deque()[0])
big = deque()
for i in range(1000): big.append(i)
for i in range(500): big.popleft(); big.appendleft(-1); big.pop()
print(len(big), big[0], big[-1], deque([1, 2]) * 2, deque([3, 1, 2]).copy()); big.clear(); print(bool(big))
def mut():
    z = deque([1, 2])
    for i in z: z.append(i)
show(mut)
m = ChainMap({'a': 1}, {'a': 2, 'b': 3}); print(m, m['a'], m['b'], dict(m), list(m), len(m), m.new_child({'z': 1}), m.parents, 'b' in m); m['b'] = 9; print(m.maps); show(lambda: m['q'])
match P(1, 2):
    case P(x=1, y=yy): print(yy)
    case _: print('no')
match P(1, 2):
    case (a, b): print(a, b)
