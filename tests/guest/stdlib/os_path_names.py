"""os.path: what is done with names alone."""

import os.path as p

CALLS = [
    ("join", ('a', 'b', '/c', 'd/', 'e')),
    ("split", ('/a/b/c',)),
    ("split", ('/',)),
    ("split", ('a/',)),
    ("splitext", ('a.tar.gz',)),
    ("splitext", ('.bashrc',)),
    ("splitext", ('a.b/c',)),
    ("splitext", ('..x.y',)),
    ("normpath", ('a/./b/../../..//c/',)),
    ("normpath", ('//a/..',)),
    ("normpath", ('///a/../..',)),
    ("normpath", ('',)),
    ("commonprefix", (['abc', 'abd'],)),
    ("commonpath", (['/a/b/c', '/a/b/d', '/a/b'],)),
    ("commonpath", (['a/b', 'a'],)),
    ("dirname", ('/a',)),
    ("dirname", ('a',)),
    ("isabs", ('/',)),
    ("relpath", ('/a/b', '/a/c/d')),
    ("splitroot", ('//x/y',)),
    ("splitroot", ('/x',)),
    ("splitdrive", ('/x',)),
    ("basename", ('a/b/',)),
    ("join", (b'a', b'b')),
    ("expanduser", ('x',)),
    ("expandvars", ('$NOPE/${NO}x$',)),
]
for name, args in CALLS:
    print(name, args, getattr(p, name)(*args))
for call in (lambda: p.join("a", b"b"), lambda: p.join(1), lambda: p.commonpath([]),
             lambda: p.commonpath(["a", "/b"]), lambda: p.relpath(""), lambda: p.split(None)):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
