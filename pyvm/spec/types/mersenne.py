"""Mersenne twisters: the base of random.Random."""

from pyvm.spec.types._schema import Getter, Native, Type

TYPES = (
    Type(
        "Random",
        c="mersenne",
        struct="PvMersenne",
        header="objects/mersenne.h",
        module="_random",
        flags=("SUBCLASSABLE",),
        doc="Random() -> create a random number generator with its own internal state.",
        new="Random(x=None)",
        init=True,
        defer=("__new__", "__init__"),
        methods=(
            Native("below(self, n, /)", "A number below n, or NotImplemented.", defer="mersenne_below"),
            Native("getrandbits(self, k: cint, /)", "getrandbits(k) -> x.  Generates an int with k random bits.", defer="mersenne_getrandbits"),
            Native("getstate(self, /)", "getstate() -> tuple containing the current state.", defer="mersenne_getstate"),
            Native("random(self, /)", "random() -> x in the interval [0, 1).", defer="mersenne_random"),
            Native("seed(self, n=None, /)", "seed([n]) -> None.", defer="mersenne_seed"),
            Native("setstate(self, state, /)", "setstate(state) -> None.  Restores generator state."),
            Native("shuffle_list(self, x: list, /)", "Put a list in a random order.", defer="mersenne_shuffle_list"),
        ),
        getset=(Getter("seeded", "Is there a state."),),
    ),
)
