# bool as an int, None, NotImplemented, Ellipsis: identity, arithmetic, conversion, errors.
print(True + True, True * 3, -True, True / 2, True // 1, True % 2, True ** 2, True << 3)
print(sum([True, False, True]))
print(True & False, True | False, True ^ True, type(True & True).__name__, type(True & 1).__name__)
print(type(True + False).__name__, True ^ 3)
print(True == 1, False == 0.0, True == "True", True < 2, False < True, isinstance(True, int))
print(type(True).__mro__[1].__name__)
print(bool(), bool(0), bool(2), bool(""), bool("False"), bool([]), bool(None), bool(...), bool(0.0))
print(bool(float("nan")))
print(str(True), repr(False), int(True), float(True))
print(f"{True} {True:d} {True:5} {True:>6} {False!r:>7}", "%s %d" % (True, True), format(True, ""))
print(hex(True))
print([10, 20][True], "ab"[False], {True: "t", 1: "one"}, {1: "a"}[True], [True, False].count(1))
print([1, 0].index(False), hash(True), hash(False))
print(None is None, None == None, None == 0, None == False, bool(None), str(None), repr(None))
print(f"{None}", type(None).__name__, hash(None) == hash(None))
print([None, 1, None].count(None), None in [0, None], {None: 1}[None], type(None)() is None)
print(not None, None or "x", None and "x")
print(Ellipsis is ..., repr(...), type(...).__name__, bool(...), str(...), ... == Ellipsis)
print([...][0], {...: 1}[...], type(...)() is ...)
print(repr(NotImplemented), type(NotImplemented).__name__, type(NotImplemented)() is NotImplemented)
for text in ("None + 1", "None < 1", "None[0]", "None()", "None.x", "len(None)", "iter(None)",
             "int(None)", "None & 1", "-None", "for_x in None", "[*None]", "None[0:1]", "True.x",
             "True()", "bool(1, 2)",
             "bool(x=1)", "len(True)", "True[0]", "not NotImplemented", "format(None, '5')",
             "format(..., '5')", "format(True, 's')", "f'{True:x}'", "type(None)(1)",
             "type(...)(1)", "True < 'a'", "None >= None", "'a' in None",
             "(lambda: None)()()", "sum([None])", "max(None)", "sorted([None, None])",
             "{}.get(None)", "min([None])", "bool.__new__(int)", "bool.from_bytes(b'')",
             "True.real", "True.bit_length()"):
    if text.startswith(("None[", "None(", "True(", "True[", "for_x", "not Not")):
        text = text.replace("None", "(lambda: None)()", 1).replace("True", "bool(1)",
                1).replace("for_x", "1").replace("NotImplemented", "0")
    try:
        print(text, "->", eval(text))
    except Exception as e:
        print(text, "->", type(e).__name__, e)
for text in ("class B(bool): pass", "class N(type(None)): pass", "None.x = 1", "True.x = 1",
             "del None.x"):
    try:
        exec(text)
    except (TypeError, AttributeError) as e:
        print(text, "->", e)


class Truth:
    def __bool__(self):
        raise ValueError("no truth")


for f in (lambda: bool(Truth()), lambda: not Truth(), lambda: 1 if Truth() else 2,
          lambda: Truth() and 1, lambda: [x for x in [1] if Truth()], lambda: any([Truth()])):
    try:
        f()
    except ValueError as e:
        print(e)
