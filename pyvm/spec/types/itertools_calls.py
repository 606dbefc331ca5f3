"""The iterators of itertools that call a function or share a source."""

from pyvm.spec.types._schema import Native
from pyvm.spec.types.itertools import _copying, _iterator, _reduce

TYPES = (
    _iterator("starmap", "starmap(function, iterable, /)", "The function called with the items of each item.", _reduce("starmap")),
    _iterator(
        "_tee", "_tee(iterable, /)", "Iterator wrapped to make it copyable.",
        Native("__copy__(self, /)", "Another that goes on from here."), *_copying("tee"), c="tee",
    ),
)
