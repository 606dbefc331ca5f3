def p(f, *args):
    try:
        result = f(*args)
    except Exception as e:
        print(" ", type(e).__name__, e)
    else:
        print(" ", type(result).__name__, repr(result))


# % formatting: flags, widths and precisions from the tuple, mappings, wrong numbers of values.
INTS, FLOATS, TEXTS = [0, 5, -5, 2**70, True], [0.0, 1.5, -2.675, 1e20, float("inf"), -0.0], ["", "a", "\u00e9\u65e5", "abcdef"]
for flags in ("", "-", "+", " ", "0", "#", "-+", "+0", "#0", "- #"):
    for size in ("", "8", ".3", "8.3", "08"):
        for kind, values in (("d", INTS), ("x", INTS), ("o", INTS), ("f", FLOATS), ("e", FLOATS), ("g", FLOATS), ("s", TEXTS), ("r", TEXTS), ("a", TEXTS)):
            spec = "%" + flags + size + kind
            print(spec, ["[" + spec % v + "]" for v in values])
for text, values in (("%d %s", (1, "a")), ("%*d|%-*s", (5, 1, 4, "a")), ("%.*f", (2, 1.005)), ("%(a)s %(b)05d", {"a": 1, "b": 2}), ("%%", ()), ("%s", [1, 2]), ("%c%c", (65, "b")), ("%5%|%s", 1), ("%ld %hi", (1, 2)), ("%s %s", ("a",)), ("%s", ()),
                     ("%s", (1, 2)), ("%", 1), ("%q", 1), ("%(a)s", 1), ("%(b)s", {"a": 1}), ("%d", "a"), ("%d", 1.9), ("%x", 1.5), ("%f", "a"), ("%c", 1114112), ("%c", "ab"), ("a", 1), ("a", {}), ("%(a", {}), ("%*d", (1.5, 2)), ("%.5", 1), ("%i %u", (-1, -1))):
    print(repr(text), end="")
    p(lambda: text % values)
    print(repr(text), end="")
    p(lambda: text.encode() % values)
