"""Classic algorithms, each checked against itself: a small test of a whole language."""


def sieve(limit):
    """Return the primes below limit."""
    marks = [True] * limit
    marks[0:2] = [False, False]
    for number in range(2, int(limit ** 0.5) + 1):
        if marks[number]:
            marks[number * number :: number] = [False] * len(range(number * number, limit, number))
    return [number for number, prime in enumerate(marks) if prime]


def factorise(number):
    """Return the prime factors of a number, smallest first."""
    factors = []
    divisor = 2
    while divisor * divisor <= number:
        while number % divisor == 0:
            factors.append(divisor)
            number //= divisor
        divisor += 1 if divisor == 2 else 2
    if number > 1:
        factors.append(number)
    return factors


def merge_sort(items, key=lambda item: item):
    """Return a sorted copy; equal items keep their order."""
    if len(items) < 2:
        return list(items)
    middle = len(items) // 2
    left, right = merge_sort(items[:middle], key), merge_sort(items[middle:], key)
    merged = []
    i = j = 0
    while i < len(left) and j < len(right):
        if key(right[j]) < key(left[i]):
            merged.append(right[j])
            j += 1
        else:
            merged.append(left[i])
            i += 1
    return merged + left[i:] + right[j:]


def memoise(function):
    """Remember a function's results."""
    known = {}

    def remembered(*args):
        if args not in known:
            known[args] = function(*args)
        return known[args]

    remembered.known = known
    return remembered


@memoise
def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


@memoise
def edits(a, b):
    """Return how many edits turn one word into another."""
    if not a or not b:
        return len(a) + len(b)
    if a[-1] == b[-1]:
        return edits(a[:-1], b[:-1])
    return 1 + min(edits(a[:-1], b), edits(a, b[:-1]), edits(a[:-1], b[:-1]))


class Statistics:
    """Mean, median and deviation of numbers as they come."""

    def __init__(self, numbers=()):
        self.numbers = []
        for number in numbers:
            self.add(number)

    def add(self, number):
        self.numbers.append(number)

    @property
    def mean(self):
        return sum(self.numbers) / len(self.numbers)

    @property
    def median(self):
        ordered = merge_sort(self.numbers)
        middle = len(ordered) // 2
        return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2

    @property
    def deviation(self):
        mean = self.mean
        return (sum((number - mean) ** 2 for number in self.numbers) / len(self.numbers)) ** 0.5

    def __repr__(self):
        return f"{self.mean:.3f} / {self.median:.1f} / {self.deviation:.3f}"


class LinearNumbers:
    """Numbers that look random and are the same every time."""

    def __init__(self, seed):
        self.state = seed

    def __iter__(self):
        return self

    def __next__(self):
        self.state = (self.state * 1103515245 + 12345) % (1 << 31)
        return self.state % 1000


def shortest_paths(graph, start):
    """Return the distance from start to every node (Dijkstra, with a plain list for a queue)."""
    distance = {start: 0}
    queue = [(0, start)]
    while queue:
        queue.sort(reverse=True)
        so_far, node = queue.pop()
        if so_far > distance[node]:
            continue
        for neighbour, length in graph[node].items():
            there = so_far + length
            if there < distance.get(neighbour, 10**9):
                distance[neighbour] = there
                queue.append((there, neighbour))
    return distance


primes = sieve(1000)
assert len(primes) == 168
print("primes:", primes[:10], "...", primes[-1])

for number in (360, 9973, 1234567890, 2**31 - 1):
    factors = factorise(number)
    product = 1
    for factor in factors:
        product *= factor
    assert product == number
    print(f"{number:>11} = {' * '.join(map(str, factors))}")

source = LinearNumbers(42)
numbers = [next(source) for _ in range(200)]
assert merge_sort(numbers) == sorted(numbers)
words = "the quick brown fox jumps over the lazy dog".split()
print("by length:", merge_sort(words, key=len))

print("fibonacci(90) =", fibonacci(90), "after", len(fibonacci.known), "calls")
print("kitten -> sitting:", edits("kitten", "sitting"))
print("mean / median / deviation:", Statistics(numbers))

roads = {
    "A": {"B": 7, "C": 9, "F": 14}, "B": {"A": 7, "C": 10, "D": 15},
    "C": {"A": 9, "B": 10, "D": 11, "F": 2}, "D": {"B": 15, "C": 11, "E": 6},
    "E": {"D": 6, "F": 9}, "F": {"A": 14, "C": 2, "E": 9},
}
print("from A:", shortest_paths(roads, "A"))
sum(primes)
