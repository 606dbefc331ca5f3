"""A comparison that fails while a long list is sorted: which pair, and what order the list is left in."""


def numbers(n, seed):
    x = seed
    out = []
    for _ in range(n):
        x = (x * 1103515245 + 12345) & 0x7FFFFFFF
        out.append((x >> 8) % n)
    return out


class Key:
    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        if self.value is None or other.value is None:
            raise ArithmeticError(f"{self.value} < {other.value}")
        return self.value < other.value

    def __repr__(self):
        return str(self.value)


def attempt(label, items, **options):
    try:
        items.sort(**options)
        print(label, "sorted", items)
    except Exception as e:
        print(label, type(e).__name__, e)
        print("   ", items)


for n in (20, 63, 64, 70, 130):
    for place in (1, n // 3, n - 2):
        items = numbers(n, n + place)
        items[place] = None
        attempt(f"ints {n} {place}", list(items))
        attempt(f"reverse {n} {place}", list(items), reverse=True)
        attempt(f"guest {n} {place}", [Key(v) for v in items])
        attempt(f"key {n} {place}", list(items), key=Key)

mixed = numbers(100, 1) + [str(v) for v in numbers(60, 2)]
attempt("ints then strings", mixed)
attempt("sorted ints then strings", sorted(numbers(100, 3)) + ["a", "b"])
attempt("descending runs", list(range(70, 0, -1)) + list(range(90, 0, -1)) + [()])
try:
    sorted(mixed)
except TypeError as e:
    print(e)
print(sorted(numbers(150, 4)) == sorted(numbers(150, 4)[::-1]))
