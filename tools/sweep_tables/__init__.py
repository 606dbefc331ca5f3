"""What the sweep calls: the types, their receivers and methods, and the awkward arguments.

`arguments.py` holds the pools of values, one pool a kind of parameter; the other modules hold one
table a family of types. `generate.py` makes the calls. Nothing here knows an outcome: CPython 3.13
gives those (`tools/sweep.py record`).
"""
