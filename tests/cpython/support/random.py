"""Numbers that look random: any will do for the tests that may use this."""

_state = [88172645463325252]


def seed(value=None):
    _state[0] = (hash(value) * 2 + 1) % (1 << 64) or 1


def getrandbits(k):
    found = 0
    for _ in range(0, k, 64):
        x = _state[0]
        x ^= x << 13 & (1 << 64) - 1
        x ^= x >> 7
        x ^= x << 17 & (1 << 64) - 1
        _state[0] = x
        found = found << 64 | x
    return found >> -k % 64


def random():
    return getrandbits(53) / (1 << 53)


def randrange(start, stop=None, step=1):
    if stop is None:
        start, stop = 0, start
    many = (stop - start + step - (1 if step > 0 else -1)) // step
    if many <= 0:
        raise ValueError("empty range for randrange()")
    return start + step * (getrandbits(many.bit_length() + 64) % many)


def randint(a, b):
    return randrange(a, b + 1)


def uniform(a, b):
    return a + (b - a) * random()


def choice(items):
    return items[randrange(len(items))]


def choices(population, *, k=1):
    return [choice(population) for _ in range(k)]


def shuffle(items):
    for place in range(len(items) - 1, 0, -1):
        other = randrange(place + 1)
        items[place], items[other] = items[other], items[place]


def sample(population, k):
    pool = list(population)
    shuffle(pool)
    return pool[:k]
