"""A priority queue pushed and popped, of numbers and of tuples; the smallest of many; merged runs."""
from heapq import heapify, heappop, heappush, heapreplace, merge, nlargest, nsmallest

numbers = [i * 7919 % 10_007 for i in range(8000)]
heap = []
total = 0
for number in numbers:
    heappush(heap, number)
while heap:
    total = (total * 31 + heappop(heap)) % 1_000_003
tasks = []
for i, number in enumerate(numbers):
    heappush(tasks, (number % 100, i, "task"))
    if len(tasks) > 500:
        total += heappop(tasks)[1]
top = numbers[:100]
heapify(top)
for number in numbers:
    if number > top[0]:
        heapreplace(top, number)
total += sum(nlargest(50, numbers)) + sum(nsmallest(50, numbers, key=lambda n: -n))
total += sum(merge(sorted(numbers[:2000]), sorted(numbers[2000:])))
total
