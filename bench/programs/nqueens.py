# Recursive generators, tuples, sets.
def queens(n, row, columns, up, down):
    if row == n:
        yield ()
        return
    for c in range(n):
        if c not in columns and row + c not in up and row - c not in down:
            for rest in queens(n, row + 1, columns | {c}, up | {row + c}, down | {row - c}):
                yield (c, *rest)


solutions = list(queens(9, 0, frozenset(), frozenset(), frozenset()))
len(solutions), solutions[0], solutions[-1]
