"""sum() of generators: exact ints first, then floats compensated, then whatever adds itself; a start that is no number."""

print(sum((x for x in []), 5), sum((x for x in []), -0.0), sum(x for x in [True, True]), type(sum(x for x in [True])))
for start in (None, (), [], 1.5):
    try: print(sum((x for x in [1, 2.5]), start))
    except TypeError as e: print(e)
    try: print(sum((x for x in []), start))
    except TypeError as e: print(e)
print(sum(x for x in [1e100, 1, -1e100]), sum(x for x in [1, 1e100, 1, -1e100]))
class V:
    def __init__(s,n): s.n=n
    def __radd__(s,o): print("radd",o); return V(s.n)
    def __add__(s,o): print("add",o); return s
print(type(sum(x for x in [1,2,V(3),4])))
