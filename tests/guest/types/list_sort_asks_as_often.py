# Which pairs a sort compares, in which order, how often it asks: runs, merges, leaps, errors within them.
calls = []
asked = [0, 0]


class Key:
    def __init__(self, value, at):
        self.value = value
        self.at = at

    def __lt__(self, other):
        asked[0] += 1
        asked[1] = (asked[1] * 1000003 + self.at * 1009 + other.at) % 2305843009213693951
        return self.value < other.value


def numbers(n, seed, spread):
    made = []
    for _ in range(n):
        seed = (seed * 1103515245 + 12345) % 2147483648
        made.append((seed >> 8) % spread)
    return made


def shapes(n):
    yield "random", numbers(n, n, 1 << 20)
    yield "few", numbers(n, n + 1, 4)
    yield "blocks", [v for k in range(0, n, 50) for v in range(k * 7919 % n, k * 7919 % n + 50)][:n]
    yield "organ", list(range(n // 2)) + list(range(n - n // 2, 0, -1))
    yield "two", list(range(0, 2 * n, 2))[:n // 2] + list(range(1, 2 * n, 2))[:n - n // 2]
    yield "behind", list(range(n, 2 * n - 70)) + list(range(70))
    yield "before", list(range(70, 140)) + list(range(140, n + 70))[::-1] + [3, 1, 2]
    yield "saw", [k % 100 + (k // 100) % 3 * 40 for k in range(n)]
    yield "leaps", sorted(numbers(n // 2, 5, n)) + sorted(numbers(n - n // 2, 6, 40))
    yield "leaps back", sorted(numbers(n - n // 3, 8, 40)) + sorted(numbers(n // 3, 7, n))
    yield "nearly", [k if k % 97 else n - k for k in range(n)]


for n in (2, 70, 150):
    for name, values in shapes(max(n, 4)):
        values = values[:n]
        for reverse in ((False, True) if n == 2 else (n == 70,)):
            asked[:] = 0, 0
            keys = [Key(v, i) for i, v in enumerate(values)]
            keys.sort(reverse=reverse)
            order = 0
            for k in keys:
                order = (order * 31 + k.at) % 1000000007
            print(n, name, reverse, *asked, order)

data = [Key(v, i) for i, v in enumerate(numbers(12, 3, 9))]
data.sort()
print([k.at for k in data])


class Bomb(Key):
    fuse = 0

    def __lt__(self, other):
        Bomb.fuse -= 1
        if Bomb.fuse < 0:
            raise ValueError("bang")
        return self.value < other.value


for fuse in (1, 300, 650):
    for name, values in shapes(140):
        Bomb.fuse = fuse
        keys = [Bomb(v, i) for i, v in enumerate(values)]
        try:
            keys.sort()
            end = "sorted"
        except ValueError as e:
            end = e
        order = 0
        for k in keys:
            order = (order * 31 + k.at) % 1000000007
        print(fuse, name, end, order)


class Gives:
    """Gives up on the left; the reflected method answers."""
    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        calls.append((self.value, other.value))
        return NotImplemented

    def __gt__(self, other):
        calls.append((-self.value, -other.value))
        return other.value < self.value


class Other(Gives):
    pass


class Truth:
    def __init__(self, value):
        self.value = value

    def __bool__(self):
        calls.append("bool")
        return self.value


class Odd(Gives):
    def __lt__(self, other):
        calls.append("lt")
        return Truth(self.value < other.value)


class Silent:
    def __init__(self, value):
        self.value = value

    def __gt__(self, other):
        calls.append("gt")
        return self.value > other.value


class Equal(Gives):
    def __eq__(self, other):
        calls.append("eq")
        return self.value == other.value


def shown(items, **options):
    calls.clear()
    try:
        items.sort(**options)
        print([x if isinstance(x, (tuple, list)) else x.value for x in items] if not isinstance(items[0], tuple)
              else len(items))
    except TypeError as e:
        print(e)
    print(calls)


shown([Gives(3), Gives(1), Gives(2)])
shown([Gives(3), Gives(1), Gives(2)], reverse=True)
shown([Gives(3), Other(1), Gives(2)])
shown([Other(3), Other(1), Gives(2)])
shown([Odd(3), Odd(1), Odd(2)])
shown([Silent(3), Silent(1), Silent(2)])
shown([Silent(3), Silent(1), Silent(2)], key=lambda s: s)
shown([(Gives(3), 1), (Gives(1), 1), (Gives(2), 2)])
shown([(1, Gives(3)), (1, Gives(1)), (1, Gives(2))])
shown([(Gives(3), 1), (Other(1), 1), (Gives(2), 2)])
shown([(Equal(3), 1), (Equal(1), 1), (Equal(3), 0)])
shown([(Equal(3), 1), (), (Equal(3), 0)])
shown([((Equal(3), 1), 2), ((Equal(3), 1), 1)])
shown([(Gives(1),), (Gives(1), 3)])
class Nothing: pass
shown([Nothing(), Nothing()])
shown([Nothing(), 3])
shown([(Nothing(), 1), (Nothing(), 2)])

# What cannot be ordered: natives make the same comparisons.
nan = float("nan")
for n in (10, 150):
    for step in (3, 11):
        for name, values in shapes(n):
            values = [nan if k % step == 0 else float(v) for k, v in enumerate(values)]
            total = 0
            for v in sorted(values):
                total = (total * 31 + (-1 if v != v else int(v))) % 1000000007
            print(n, step, name, total)

for n in (100,):
    for at in (5, 99):
        for name, values in shapes(n):
            values[at] = "text"
            values[at // 2] = None
            try:
                values.sort()
            except TypeError as e:
                total = 0
                for v in values:
                    total = (total * 31 + (v if isinstance(v, int) else -1)) % 1000000007
                print(n, at, name, e, total)
