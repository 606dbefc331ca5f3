# The TypeError of every binary operator for pairs that do not fit, plain and in place.
values = {"int": 5, "float": 1.5, "str": "a", "bytes": b"a", "list": [1], "tuple": (1,), "dict": {}, "None": None, "complex": 1j, "type": int}
operators = ("+", "-", "*", "@", "/", "//", "%", "**", "<<", ">>", "&", "|", "^")
seen = {}
for op in operators:
    made = {}
    exec(f"def plain(x, y):\n    return x {op} y\n\ndef in_place(x, y):\n    x {op}= y\n    return x", made)
    for left_name, left in values.items():
        for right_name, right in values.items():
            for sign, f in ((op, made["plain"]), (op + "=", made["in_place"])):
                try:
                    f(left.copy() if isinstance(left, (list, dict)) else left, right)
                    result = "fine"
                except TypeError as e:
                    result = str(e)
                except (ZeroDivisionError, OverflowError, ValueError) as e:
                    result = type(e).__name__
                seen.setdefault((sign, result.replace(f"'{type(left).__name__}' and '{type(right).__name__}'", "L and R")), []).append(f"{left_name}.{right_name}")
for (sign, result), pairs in seen.items():
    print(sign, result, len(pairs), pairs[0], pairs[-1])
for source in ("print >> 5", "print << 5", "print >> [1]", "len >> 5", "-print", "print + 1", "1 if {} < [] else 2", "'a' % 5", "'%d' % 'x'", "b'%d' % 'x'", "'%(a)s' % 5", "'%s %s' % 1", "5 % 'a'", "'' % {}", "'' % ()", "'x' % []", "'x' % 0"):
    try:
        print(source, eval(source))
    except (TypeError, KeyError) as e:
        print(source, type(e).__name__, e)


class Named:
    pass


Named.__qualname__ = "Outer.Named"
Named.__name__ = "Renamed"
for source in ("Named() + 1", "1 - Named()", "Named() < 1", "-Named()", "Named() ** 2", "[] + Named()", "'a' * Named()", "Named() @ Named()", "divmod(Named(), 1)", "abs(Named())", "pow(Named(), 1, 2)", "round(Named())", "Named()[0]", "Named()()", "len(Named())", "1 in Named()", "[1][Named()]", "~Named()", "iter(Named())", "{**Named()}"):
    try:
        eval(source)
    except TypeError as e:
        print(source, "->", e)
