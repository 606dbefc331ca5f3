"""What CPython's heapq takes where it is there: its functions natively."""

from pyvm.spec.modules._schema import Module, function

MODULE = Module(
    "_heapq",
    "Heap queue algorithm (a.k.a. priority queue).",
    functions=(
        function("heappush(heap: list, item, /)", "Push item onto heap, maintaining the heap invariant.", defer="heappush"),
        function("heappop(heap: list, /)", "Pop the smallest item off the heap, maintaining the heap invariant.", defer="heappop"),
        function("heapreplace(heap: list, item, /)", "Pop and return the current smallest value, and add the new item.",
                 defer="heapreplace"),
        function("heappushpop(heap: list, item, /)", "Push item on the heap, then pop and return the smallest item from the heap.",
                 defer="heappushpop"),
        function("heapify(heap: list, /)", "Transform list into a heap, in-place, in O(len(heap)) time.", defer="heapify"),
    ),
)
