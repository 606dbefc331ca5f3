"""A cached function asked again and again, a cached method, and a recursion over a cache."""
from functools import cache, lru_cache


@lru_cache(maxsize=256)
def square(n):
    return n * n


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


class Table:
    @lru_cache(maxsize=None)
    def cell(self, row, column=0):
        return row * 100 + column


table = Table()
total = 0
for i in range(40_000):
    total += square(i % 200)
    total += table.cell(i % 50, i % 3)
for i in range(200):
    fib.cache_clear()
    total += fib(100) % 1000
total, square.cache_info().hits
str(total)
