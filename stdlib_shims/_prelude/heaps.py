"""Twins of _heapq and _bisect: comparisons, keys and sequences of guests.

A guest's comparison may change the list: as in CPython that is noticed by its size.
"""


def heap_less(heap, n, x, y):
    before = x < y
    if len(heap) != n:
        raise RuntimeError("list changed size during iteration")
    return True if before else False


def heap_rise(heap, start, at):
    n = len(heap)
    new = heap[at]
    while at > start:
        parent = (at - 1) >> 1
        if not heap_less(heap, n, new, heap[parent]):
            break
        heap[at], heap[parent] = heap[parent], new
        at = parent


def heap_sink(heap, at):
    n = len(heap)
    start = at
    while at < n >> 1:
        child = 2 * at + 1
        if child + 1 < n and not heap_less(heap, n, heap[child], heap[child + 1]):
            child += 1
        heap[at], heap[child] = heap[child], heap[at]
        at = child
    heap_rise(heap, start, at)


def heappush(heap, item, /):
    list.append(heap, item)
    heap_rise(heap, 0, len(heap) - 1)


def heappop(heap, /):
    if not len(heap):
        raise IndexError("index out of range")
    last = list.pop(heap)
    if not len(heap):
        return last
    first = heap[0]
    heap[0] = last
    heap_sink(heap, 0)
    return first


def heapreplace(heap, item, /):
    if not len(heap):
        raise IndexError("index out of range")
    first = heap[0]
    heap[0] = item
    heap_sink(heap, 0)
    return first


def heappushpop(heap, item, /):
    if not len(heap):
        return item
    before = heap[0] < item
    if not before:
        return item
    if not len(heap):
        raise IndexError("index out of range")
    first = heap[0]
    heap[0] = item
    heap_sink(heap, 0)
    return first


def heapify(heap, /):
    at = len(heap) >> 1
    while at > 0:
        at -= 1
        heap_sink(heap, at)


def bisect_place(a, x, lo, hi, key, right):
    if lo < 0:
        raise ValueError("lo must be non-negative")
    if hi is None:
        hi = len(a)
    while lo < hi:
        middle = (lo + hi) // 2
        item = a[middle]
        if key is not None:
            item = key(item)
        before = x < item if right else item < x
        if right:
            before = not before
        if before:
            lo = middle + 1
        else:
            hi = middle
    return lo


def bisect_right(a, x, lo=0, hi=None, *, key=None):
    return bisect_place(a, x, lo, hi, key, True)


def bisect_left(a, x, lo=0, hi=None, *, key=None):
    return bisect_place(a, x, lo, hi, key, False)


def insort_right(a, x, lo=0, hi=None, *, key=None):
    at = bisect_place(a, x if key is None else key(x), lo, hi, key, True)
    a.insert(at, x)


def insort_left(a, x, lo=0, hi=None, *, key=None):
    at = bisect_place(a, x if key is None else key(x), lo, hi, key, False)
    a.insert(at, x)
