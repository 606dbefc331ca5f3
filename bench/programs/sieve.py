# List of booleans, slice assignment, while loops.
def sieve(limit):
    is_prime = [True] * (limit + 1)
    is_prime[0] = is_prime[1] = False
    i = 2
    while i * i <= limit:
        if is_prime[i]:
            j = i * i
            while j <= limit:
                is_prime[j] = False
                j += i
        i += 1
    return [n for n, prime in enumerate(is_prime) if prime]


primes = sieve(200_000)
len(primes), primes[-1]
