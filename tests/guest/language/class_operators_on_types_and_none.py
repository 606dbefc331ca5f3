# NoneType, NotImplemented, Ellipsis, bool and type objects under every operator.
def attempt(what, f):
    try:
        print(what, "->", f())
    except Exception as e:
        print(what, "->", type(e).__name__, e)


for text in (
    "None == None", "None is None", "None != 0", "None < None", "None + 1", "-None", "None()", "None[0]", "None.x", "len(None)", "iter(None)", "not None", "bool(None)",
    "type(None)()", "type(None)() is None", "type(None)(1)", "type(None).__name__", "hash(None) == hash(None)", "repr(None)", "f'{None}'", "f'{None:>6}'", "None in [None]", "{None: 1}[None]", "isinstance(None, type(None))",
    "None.__eq__(None)", "None.__eq__(1)", "None.__bool__()", "None.__class__", "None.__doc__ is not None", "NotImplemented == NotImplemented", "repr(NotImplemented)", "type(NotImplemented)() is NotImplemented",
    "NotImplemented + 1", "NotImplemented()", "type(NotImplemented).__name__", "NotImplemented.x", "... == Ellipsis", "repr(...)", "type(...)() is ...", "type(...)(1)", "bool(...)", "....x", "...[0]", "... < ...", "type(...).__name__", "[...][0] is ...", "{...: 2}[Ellipsis]",
    "int + str", "int < str", "int == int", "int != str", "int | None", "int & str", "-int", "int[0]", "len(int)", "iter(int)", "bool(int)", "int in [int]", "hash(int) == hash(int)", "int()", "int.x", "sorted([int, str])", "max(int, str)", "int(int)", "int % 2", "int ** 2", "~int", "abs(int)", "int @ int", "int // 2", "divmod(int, 2)", "round(int)", "int >> 1", "f'{int}'", "f'{int:>20}'", "'%s' % int", "int.__eq__(int)", "int.__lt__(1, 2)", "type.__eq__(int, int)", "type.__hash__(int) == hash(int)",
    "True + True", "True == 1", "True is 1 == 1", "True & False", "True | 2", "-True", "True < 2", "bool + 1", "bool('')", "bool(1, 2)", "bool(x=1)", "True.real", "True.numerator", "repr(True)", "f'{True:d}'", "f'{True:5}'", "True.__and__(False)", "True.__and__(2)", "True ^ True", "sum([True, True])", "[10, 20][True]", "{1: 'one'}[True]", "True // 2", "True / 2", "True << 3", "isinstance(True, int)", "type(True & 1)", "type(True & True)", "type(+True)", "round(True)", "int(True)", "str(True)", "bool.__bases__",
    "len + 1", "len()", "len < print", "len[0]", "len.x", "(lambda: 0) + 1", "(lambda: 0) < 1", "object() + 1", "object() < object()", "object()()", "object()[0]", "-object()", "len(object())", "iter(object())", "object() in object()", "hash(object()) != None", "bool(object())", "object() == object()", "int(object())", "float(object())", "[1][object()]", "range(object())", "object().__lt__(1)", "object().__eq__(1)", "abs(object())", "round(object())", "divmod(object(), 1)", "pow(object(), 2)", "complex(object())", "bytes(object())", "sum(object())", "sorted(object())", "reversed(object())", "next(object())", "str(object())[:7]", "'%d' % object()", "f'{object():x}'", "chr(object())", "ord(object())", "hex(object())", "bin(None)", "dict(object())", "list(object())", "set(object())", "tuple(object())", "''.join(object())", "max(object())", "all(object())", "zip(object())", "enumerate(object())", "filter(None, object())", "isinstance(1, object())", "getattr(object(), 'x')", "vars(object())", "open", 
):
    if text in ("open", "True is 1 == 1"):
        continue
    attempt(text, lambda: eval(text))
for statement in ("None = 1", "True = 1", "... = 1", "del None", "None.x = 1", "None[0] = 1", "del None[0]", "None += 1", "for x in None: pass", "with None: pass", "raise None", "a, b = None", "[*None]", "f(*None)", "f(**None)", "{**None}", "assert None", "raise 5", "raise int", "raise object()", "x: None = 1", "int[0] = 1", "del int[0]", "with int: pass", "a, b = int", "for x in int: pass", "len[0] = 1", "object().x = 1", "del object().x", "object()[0] = 1", "del object()[0]", "with object(): pass", "a, b = object()", "a, b = 5", "import None" if False else "pass"):
    def f(*a, **k):
        return None
    try:
        exec(statement, {"f": f})
        print(statement, "-> fine")
    except SyntaxError as e:
        print(statement, "->", type(e).__name__, e.msg)
    except Exception as e:
        print(statement, "->", type(e).__name__, e)
