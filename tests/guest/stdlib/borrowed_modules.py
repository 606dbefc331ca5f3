# Modules that come from CPython's own library: heapq, bisect, graphlib, colorsys, numbers, keyword.
import bisect
import colorsys
import graphlib
import heapq
import keyword
import numbers
import stat

heap = []
for word in "the quick brown fox jumps over the lazy dog".split():
    heapq.heappush(heap, (len(word), word))
print([heapq.heappop(heap) for _ in range(4)], heap[0])
print(heapq.nsmallest(3, [5, 1, 4, 2, 3]), heapq.nlargest(2, "pear fig apple".split(), key=len))
print(list(heapq.merge([1, 4, 7], [2, 5, 8], [0, 9])), heapq.heappushpop([2, 3], 1))
data = [9, 3, 7, 1]
heapq.heapify(data)
print(data, heapq.heapreplace(data, 5), data)

row = [10, 20, 20, 30]
print(bisect.bisect_left(row, 20), bisect.bisect(row, 20), bisect.bisect_left(row, 5, 1))
bisect.insort(row, 25)
bisect.insort_left(row, 1, key=lambda x: x)
print(row)
try:
    bisect.bisect([1], 1, -1)
except ValueError as error:
    print(error)

sorter = graphlib.TopologicalSorter({"d": {"b", "c"}, "b": {"a"}, "c": {"a"}})
sorter.prepare()
while sorter.is_active():
    ready = sorted(sorter.get_ready())
    print(ready)
    sorter.done(*ready)
try:
    list(graphlib.TopologicalSorter({1: [2], 2: [1]}).static_order())
except graphlib.CycleError as error:
    print(type(error).__mro__[1].__name__, error.args[0], sorted(set(error.args[1])))

print([round(x, 3) for x in colorsys.rgb_to_hsv(0.2, 0.4, 0.6)], colorsys.hls_to_rgb(0.5, 0.5, 1.0))
print(isinstance(3, numbers.Integral), isinstance(3.5, numbers.Rational), issubclass(bool, numbers.Real))
print(keyword.iskeyword("match"), keyword.iskeyword("while"), keyword.softkwlist)
print(stat.filemode(stat.S_IFDIR | 0o755), stat.S_ISREG(stat.S_IFREG | 0o644))
