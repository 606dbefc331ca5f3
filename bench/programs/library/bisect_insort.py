"""Sorted lists kept by insertion, and looked up."""
from bisect import bisect, bisect_left, insort

numbers = []
for i in range(8000):
    insort(numbers, i * 7919 % 10_007)
total = 0
for i in range(30_000):
    total += bisect_left(numbers, i % 10_007)
grades = [60, 70, 80, 90]
for i in range(30_000):
    total += len("FDCBA"[bisect(grades, i % 101)])
names = []
for i in range(2000):
    insort(names, (f"name{i * 31 % 997}", i), key=lambda pair: pair[0])
total + names[100][1]
