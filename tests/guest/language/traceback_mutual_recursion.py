# Two functions that call each other without end: nothing repeats line by line, so nothing is folded.
import sys

sys.setrecursionlimit(120)


def even(n):
    return odd(n + 1)


def odd(n):
    return even(n + 1)


even(0)
