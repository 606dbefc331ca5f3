# N queens three ways: recursive generator, bit masks, permutations with pruning; and symmetry classes.
def queens(n, columns=()):
    row = len(columns)
    if row == n:
        yield columns
        return
    for c in range(n):
        if all(c != d and abs(c - d) != row - r for r, d in enumerate(columns)):
            yield from queens(n, columns + (c,))


def count_bits(n):
    full = (1 << n) - 1

    def place(columns, left, right):
        if columns == full:
            return 1
        total = 0
        free = full & ~(columns | left | right)
        while free:
            bit = free & -free
            free ^= bit
            total += place(columns | bit, (left | bit) << 1, (right | bit) >> 1)
        return total
    return place(0, 0, 0)


def permutations(items):
    if not items:
        yield ()
    for i, x in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1:]):
            yield (x, *rest)


def by_permutation(n):
    return [p for p in permutations(tuple(range(n))) if len({c + i for i,
            c in enumerate(p)}) == n == len({c - i for i, c in enumerate(p)})]


def draw(solution):
    return "\n".join(" ".join("Q" if c == x else "." for x in range(len(solution))) for c in solution)


def turn(s):
    n = len(s)
    r = [0] * n
    for i, c in enumerate(s):
        r[c] = n - 1 - i
    return tuple(r)


def classes(solutions):
    left, groups = set(solutions), []
    for s in solutions:
        if s in left:
            images = set()
            for t in (s, s[::-1]):
                for _ in range(4):
                    images.add(t)
                    t = turn(t)
            groups.append(sorted(images)[0])
            left -= images
    return groups


for n in range(1, 7):
    a = list(queens(n))
    print(n, len(a), count_bits(n), a == sorted(by_permutation(n)) if n < 6 else "-")
    print(len(classes(a)), a[:1])
solutions = list(queens(7))
print(len(solutions), solutions[0], len(classes(solutions)))
print(draw(solutions[10]))
first_with_corner = next(s for s in queens(7) if s[-1] == 6)
print(first_with_corner, sum(1 for s in solutions if s[0] == 3), count_bits(8))
print([sum(s[i] for s in solutions) for i in range(7)], max(solutions))
print(min(solutions, key=lambda s: s[::-1]))
