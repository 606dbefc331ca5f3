"""What itertools' shim stands on: the iterators that rarely need guest code."""

from pyvm.spec.modules._schema import Module

MODULE = Module(
    "_itertools",
    "Iterators over iterators: chains, slices, combinations.",
    types=("chain", "counting", "repeat", "cycle", "islice", "product", "combinations", "combinations_with_replacement",
           "permutations", "pairwise", "accumulate", "zip_longest", "starmap", "tee"),
)
