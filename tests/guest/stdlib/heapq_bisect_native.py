# heapq and bisect as natives: plain data, guests' comparisons, keys, other sequences, what they refuse.
import bisect
import heapq


class Odd:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        return self.n < other.n

    def __repr__(self):
        return f"Odd({self.n})"


class Changes:
    def __init__(self, heap):
        self.heap = heap

    def __lt__(self, other):
        self.heap.clear()
        return True


class Sequence:
    def __len__(self):
        return 10

    def __getitem__(self, i):
        return i * 10


def numbers(n):
    return [i * 7919 % 101 for i in range(n)]


for make in (int, float, str, Odd, lambda i: (i % 5, i)):
    heap = []
    for i in numbers(40):
        heapq.heappush(heap, make(i))
    print(heap[:6], heapq.heappushpop(heap, make(50)), heapq.heapreplace(heap, make(3)), heapq.heappushpop(heap, make(0)))
    print([heapq.heappop(heap) for _ in range(12)])
    other = [make(i) for i in numbers(33)]
    heapq.heapify(other)
    print(other[:9], heapq.nsmallest(3, other), heapq.nlargest(2, other))
print(list(heapq.merge([1, 4], [2, 3], [0])), heapq.heappushpop([], 5), heapq.heappop([7]))
row = [1, 2, 2, 2, 5]
print([(bisect.bisect_left(row, x), bisect.bisect(row, x)) for x in (0, 1, 2, 3, 9)], bisect.bisect(row, 2, 2, 3), bisect.bisect_left((1, 2), 2))
bisect.insort(row, 2)
bisect.insort_left(row, 4.5, hi=None)
bisect.insort_right(row, -1, lo=0, hi=2)
print(row, bisect.bisect(Sequence(), 35), bisect.bisect_left(Sequence(), 40, lo=1, hi=9))
pairs = [("a", 1), ("b", 2)]
bisect.insort(pairs, ("aa", 3), key=lambda p: p[0])
odds = [Odd(1), Odd(5)]
bisect.insort(odds, Odd(3))
print(pairs, odds, bisect.bisect_left(pairs, "b", key=lambda p: p[0]))
heap = [1, 2, 3]
for bad in (lambda: heapq.heappop([]), lambda: heapq.heapreplace([], 1), lambda: heapq.heappush((), 1), lambda: heapq.heappush([1], "a"),
            lambda: heapq.heapify([2, "a", 1]), lambda: bisect.bisect(row, 1, -1), lambda: bisect.bisect(row, "a"), lambda: bisect.bisect(5, 1),
            lambda: bisect.insort((1, 2), 1), lambda: bisect.bisect(row, 99, 0, 50), lambda: heapq.heappush(heap, Changes(heap))):
    try:
        print(bad())
    except (TypeError, ValueError, LookupError, RuntimeError, AttributeError) as e:
        print(type(e).__name__, e)
