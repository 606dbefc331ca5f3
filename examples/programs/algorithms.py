# A tour of everyday algorithms: sieve, factorisation, merge sort, memoised Fibonacci, statistics.
def sieve(limit):
    """Return all primes up to a limit."""
    is_prime = [True] * (limit + 1)
    is_prime[0:2] = [False, False]
    for n in range(2, int(limit ** 0.5) + 1):
        if is_prime[n]:
            for multiple in range(n * n, limit + 1, n):
                is_prime[multiple] = False
    return [n for n, prime in enumerate(is_prime) if prime]


def factorise(n, primes):
    """Return the prime factors of n as {prime: exponent}."""
    factors = {}
    for p in primes:
        if p * p > n:
            break
        while n % p == 0:
            factors[p] = factors.get(p, 0) + 1
            n //= p
    if n > 1:
        factors[n] = factors.get(n, 0) + 1
    return factors


def divisors(factors):
    """Return all divisors of the number with these factors, sorted."""
    result = [1]
    for p, exponent in factors.items():
        result = [d * p ** e for d in result for e in range(exponent + 1)]
    return sorted(result)


def merge_sort(items, key=lambda x: x):
    """Return a sorted copy; equal items keep their order."""
    if len(items) < 2:
        return list(items)
    middle = len(items) // 2
    left, right = merge_sort(items[:middle], key), merge_sort(items[middle:], key)
    merged, i, j = [], 0, 0
    while i < len(left) and j < len(right):
        if key(right[j]) < key(left[i]):
            merged.append(right[j])
            j += 1
        else:
            merged.append(left[i])
            i += 1
    return merged + left[i:] + right[j:]


def memoised(f):
    """Remember the results of a function of one argument."""
    known = {}

    def wrapper(n):
        if n not in known:
            known[n] = f(n)
        return known[n]
    wrapper.known = known
    return wrapper


@memoised
def fibonacci(n):
    """Return the n-th Fibonacci number."""
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


def gcd(a, b):
    """Return the greatest common divisor."""
    while b:
        a, b = b, a % b
    return a


def random_numbers(seed, count, limit):
    """Yield numbers of a linear congruential generator."""
    for _ in range(count):
        seed = (seed * 1664525 + 1013904223) % 2 ** 32
        yield (seed >> 8) % limit


class Statistics:
    """Summary of a list of numbers."""

    def __init__(self, numbers):
        self.numbers = merge_sort(numbers)

    @property
    def mean(self):
        return sum(self.numbers) / len(self.numbers)

    @property
    def median(self):
        n, middle = len(self.numbers), len(self.numbers) // 2
        if n % 2:
            return self.numbers[middle]
        return (self.numbers[middle - 1] + self.numbers[middle]) / 2

    @property
    def deviation(self):
        mean = self.mean
        return (sum((x - mean) ** 2 for x in self.numbers) / len(self.numbers)) ** 0.5

    def mode(self):
        counts = {}
        for x in self.numbers:
            counts[x] = counts.get(x, 0) + 1
        return max(counts.items(), key=lambda pair: (pair[1], -pair[0]))

    def histogram(self, buckets=10):
        low, high = self.numbers[0], self.numbers[-1]
        width = (high - low + 1) / buckets
        counts = [0] * buckets
        for x in self.numbers:
            counts[int((x - low) / width)] += 1
        longest = max(counts)
        for i, count in enumerate(counts):
            yield f"{low + i * width:7.1f} {'#' * (count * 40 // longest):<40} {count}"


primes = sieve(10_000)
print(f"{len(primes)} primes below 10,000; the last five: {primes[-5:]}")
twins = sum(1 for p, q in zip(primes, primes[1:]) if q - p == 2)
print(f"{twins} pairs of twins")

for n in (360, 9_699_690, 1_000_003 * 9_973, 2 ** 30):
    factors = factorise(n, primes)
    text = " * ".join(f"{p}^{e}" if e > 1 else str(p) for p, e in factors.items())
    print(f"{n:>14,} = {text} ({len(divisors(factors))} divisors)")
print("divisors of 360:", divisors(factorise(360, primes)))
print("gcd:", gcd(2 ** 40 - 1, 2 ** 30 - 1), gcd(fibonacci(60), fibonacci(48)))

words = "the quick brown fox jumps over the lazy dog while the cat sleeps".split()
print("by length:", merge_sort(words, key=len))
print("by alphabet:", merge_sort(list(set(words))))

print("Fibonacci:", [fibonacci(n) for n in range(15)])
print("the 200th:", fibonacci(200), "with", len(fibonacci.known), "remembered")

sample = list(random_numbers(2026, 2_000, 1_000))
assert merge_sort(sample) == sorted(sample)
statistics = Statistics(sample)
print(f"mean {statistics.mean:.3f}, median {statistics.median}, "
      f"deviation {statistics.deviation:.3f}, mode {statistics.mode()}")
for line in statistics.histogram():
    print(line)

{"primes": len(primes), "fibonacci": fibonacci(90), "mean": round(statistics.mean, 3)}
