"""What CPython's bisect takes where it is there: its functions natively."""

from pyvm.spec.modules._schema import Module, function

_REST = "a, x, lo: size = 0, hi: size | None = None, *, key=None"

MODULE = Module(
    "_bisect",
    "Bisection algorithms.",
    functions=(
        function(f"bisect_right({_REST})", "Return the index where to insert item x in list a, behind its equals.",
                 defer="bisect_right"),
        function(f"bisect_left({_REST})", "Return the index where to insert item x in list a, before its equals.",
                 defer="bisect_left"),
        function(f"insort_right({_REST})", "Insert item x in list a, and keep it sorted: behind its equals.",
                 defer="insort_right"),
        function(f"insort_left({_REST})", "Insert item x in list a, and keep it sorted: before its equals.",
                 defer="insort_left"),
    ),
)
