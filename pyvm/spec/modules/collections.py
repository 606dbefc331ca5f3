"""What collections' shim stands on: the deque, counting, and the order of a dict."""

from pyvm.spec.modules._schema import Module, function

MODULE = Module(
    "_collections",
    "The deque; counting natively; changing the order of a dict.",
    functions=(
        function("count_elements(counts: dict, it, /)",
                 "Count what is left of an iterator as far as natives can: True if all, False if the next item is "
                 "for guest code; NotImplemented: it cannot be walked natively."),
        function("first_key(d: dict, /)", "(key,) of the first entry of a dict, () if there is none."),
        function("move_to_end(d: dict, key, last: bool, /)",
                 "Move an entry to an end: True; False if the key is missing. NotImplemented: a guest's __eq__ decides."),
    ),
    types=("deque", "deque_iterator", "deque_reverseiterator", "tuplegetter"),
)
