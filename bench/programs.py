"""The programs that bench/run.py times: each stresses one thing, and runs on CPython as it is."""

FIZZBUZZ = """
for n in range(1, 101):
    if n % 15 == 0:
        print("FizzBuzz")
    elif n % 3 == 0:
        print("Fizz")
    elif n % 5 == 0:
        print("Buzz")
    else:
        print(n)
"""

PROGRAMS = {
    "loop": """
total = 0
for i in range(300_000):
    total += i & 7
""",
    "floats": """
x, y = 0.5, 0.0
for i in range(150_000):
    y += x * 1.0000001 - y / 3.0
    x = x * 0.999 + 0.001
""",
    "fibonacci": """
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
fib(22)
""",
    "sieve": """
def sieve(n):
    marks = bytearray([1]) * n
    for i in range(2, int(n ** 0.5) + 1):
        if marks[i]:
            for j in range(i * i, n, i):
                marks[j] = 0
    return sum(marks) - 2
sieve(100_000)
""",
    "nbody": """
class Body:
    def __init__(self, x, y, vx, vy, m):
        self.x, self.y, self.vx, self.vy, self.m = x, y, vx, vy, m
bodies = [Body(0.0, 0.0, 0.0, 0.0, 1000.0), Body(10.0, 0.0, 0.0, 10.0, 1.0),
          Body(20.0, 0.0, 0.0, 7.0, 1.0), Body(-15.0, 0.0, 0.0, -8.0, 1.0)]
def step(dt):
    for a in bodies:
        for b in bodies:
            if a is not b:
                dx, dy = b.x - a.x, b.y - a.y
                r2 = dx * dx + dy * dy + 0.01
                f = b.m / (r2 * r2 ** 0.5)
                a.vx += dx * f * dt
                a.vy += dy * f * dt
    for a in bodies:
        a.x += a.vx * dt
        a.y += a.vy * dt
for _ in range(1500):
    step(0.001)
""",
    "dict of words": """
words = [f"w{i * 7919 % 1000}" for i in range(40_000)]
counts = {}
for word in words:
    counts[word] = counts.get(word, 0) + 1
top = sorted(counts.items(), key=lambda p: (-p[1], p[0]))[:10]
""",
    "dict of ints": """
d = {}
for i in range(100_000):
    d[i] = i
total = 0
for i in range(100_000):
    total += d[i]
""",
    "string building": """
s = ""
for i in range(60_000):
    s += str(i)
parts = []
for i in range(60_000):
    parts.append("x%d" % i)
t = ",".join(parts)
u = t.split(",")
""",
    "sorting": """
state = 1
items = []
for _ in range(40_000):
    state = (state * 1103515245 + 12345) % 2147483648
    items.append(state)
items.sort()
items.sort(key=lambda n: n % 1000)
""",
    "comprehensions": """
for _ in range(20):
    a = [i * i for i in range(5000) if i % 3]
    b = {i: i + 1 for i in range(2000)}
    c = sum(x for x in a)
""",
    "generators": """
def numbers(n):
    for i in range(n):
        yield i
def double(items):
    for item in items:
        yield item * 2
total = sum(double(numbers(100_000)))
""",
    "methods": """
class Counter:
    def __init__(self):
        self.n = 0
    def add(self, k):
        self.n += k
        return self
c = Counter()
for i in range(100_000):
    c.add(i)
""",
    "exceptions": """
def check(i):
    if i % 3 == 0:
        raise ValueError(i)
    return i
caught = 0
for i in range(30_000):
    try:
        check(i)
    except ValueError as error:
        caught += error.args[0]
""",
    "big ints": """
def factorial(n):
    result = 1
    for i in range(2, n + 1):
        result *= i
    return result
text = str(factorial(1200))
x = 3 ** 5000 % (2 ** 521 - 1)
""",
    "closures": """
def make(n):
    def add(x):
        return x + n
    return add
adders = [make(i) for i in range(10)]
total = 0
for i in range(15_000):
    for add in adders:
        total = add(total) & 65535
""",
    "matrix": """
n = 45
a = [[i * j % 7 for j in range(n)] for i in range(n)]
b = [[(i + j) % 5 for j in range(n)] for i in range(n)]
c = [[sum(a[i][k] * b[k][j] for k in range(n)) for j in range(n)] for i in range(n)]
""",
}
