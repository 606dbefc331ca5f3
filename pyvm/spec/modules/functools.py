"""What functools' and operator's shims stand on: callables that stand for a call of something else."""

from pyvm.spec.modules._schema import Module, function

MODULE = Module(
    "_functools",
    "partial, the wrapper of lru_cache, the keys of cmp_to_key; operator's getters.",
    functions=(function("cmp_to_key(mycmp)", "Convert a cmp= function into a key= function."),),
    types=("partial", "lru_cache_wrapper", "itemgetter", "attrgetter", "methodcaller"),
)
