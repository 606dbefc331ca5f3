import hashlib
import random

CALLS = """
random() getrandbits(1) getrandbits(32) getrandbits(61) getrandbits(64) getrandbits(1000) randrange(10)
randrange(5,10**30,7) randrange(10,-10,-3) randint(-5,5) choice("abcdef") choice(range(10**9)) sample(range(100),5)
sample(range(10**18),3) sample("abcdefgh",8) sample([1,2,3],2,counts=[3,2,1]) choices("abc",k=3)
choices([1,2,3],weights=[1,2,3],k=4) choices([1,2],cum_weights=[1,5],k=2) uniform(1,2) triangular()
triangular(1,5,2) triangular(1,1,1) normalvariate() normalvariate(3,4) gauss() gauss(1,2) gauss(0.5)
lognormvariate(0,1) expovariate() expovariate(2.5) vonmisesvariate(1,2) vonmisesvariate(1,0)
gammavariate(0.5,1) gammavariate(1,2) gammavariate(3,2) betavariate(2,3) paretovariate(3)
weibullvariate(1,2) binomialvariate(10,0.3) binomialvariate(1000,0.3) binomialvariate(1000,0.9)
binomialvariate() randbytes(9) getstate() random()
""".split()


def sequence(seed):
    r = random.Random(seed)
    found = [eval("r." + call) for call in CALLS]
    cards = list(range(52))
    r.shuffle(cards)
    state = r.getstate()
    found += [cards, r.random()]
    r.setstate(state)
    found.append(r.random())
    return hashlib.sha256(repr(found).encode()).hexdigest()[:20]


for seed in [*range(80), -1, -(2**70), 2**31, 2**32, 2**64 + 1, 10**300, 0.5, -2.25, 1e300, True, "", "abc",
             "é\u20ac", b"", b"xyz", bytearray(b"q"), "a" * 1000, 3.0, 1 << 10000, 7**99]:
    print(repr(seed)[:20], sequence(seed))
random.seed("module")
print(random.random(), random.randint(1, 6), random.choice([1, 2, 3]), random.sample(range(9), 3))
random.seed(b"old", version=1)
print(random.random())


class Own(random.Random):
    def random(self):
        return 0.25


own = Own()
print(own.randrange(100), own.uniform(0, 8), own.choice("abcd"), own.getrandbits(8) < 256)
numbers = list(range(6))
own.shuffle(numbers)
print(numbers)
for wrong in ("random.Random([])", "random.Random(()).random()", "random.randrange(0)", "random.randrange(3, 3)",
              "random.randrange(1, 9, 0)", "random.choice([])", "random.sample({1, 2}, 1)",
              "random.sample([1], 2)", "random.choices([], k=1)", "random.choices([1], weights=[0])",
              "random.choices([1], [1], cum_weights=[1])", "random.getrandbits(-1)", "random.randint(1.5, 2)",
              "random.setstate((1, 2, 3))", "random.Random().setstate((3, (1, 2), None))",
              "random.binomialvariate(-1)", "random.gammavariate(0, 1)", "random.SystemRandom().getstate()"):
    try:
        print(wrong, eval(wrong))
    except Exception as error:
        print(wrong, type(error).__name__, error)
print(0 <= random.SystemRandom().random() < 1, len(random.SystemRandom().randbytes(5)), random.Random() is None)
