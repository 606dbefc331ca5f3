# ast: parse, dump, literal_eval, walking, transforming, places, compile() of trees.
import ast

source = '''
"""Doc."""
import os.path as p, sys
from ..a import b as c, d
@deco(1)
async def f(a, /, b: int = 2, *args, c=3, **kw) -> str:
    "inner"
    async with x as y, z: await g()
    return f"{a!r:>{b}} {b=}" "tail"
class C[T: int](Base, metaclass=M):
    x: int = 1
    y: str
try: pass
except* E as e: raise X from e
finally: del a[1:2, ::3], q.r
match v:
    case {"k": [1, *rest], **others} if rest: pass
    case P(1, k=None) | -1 | 2+3j: pass
    case _: pass
x = y = [i async for i in j if k] or {**m, 1: 2} and {1, 2}
lambda: (yield)
a <= b != c not in d is not e
x @= ~-+1 // 2 ** 3 if not z else ...
global g1; nonlocal_ = (w := 5)
for i, in t: continue
else: break
while 1: assert a, "b"
type A[*Ts, **P] = int
print(*args, **kw, sep=b"\\xff" b"x")
1_000_000_000_000_000_000_000, 0xFFFFFFFFFFFFFFFFFFFF, 1.5e300, 2j, "é\\ud800"
'''
tree = ast.parse(source)
print(ast.dump(tree))
print(ast.dump(ast.parse("x + 1", mode="eval"), include_attributes=True, indent=2))
print(ast.dump(ast.parse("f(x)\n", mode="single"), annotate_fields=False, indent="\t"))
print(ast.dump(ast.arguments(), show_empty=True), ast.dump(ast.Call(ast.Name("f"), [], [])))
for text in ("[1, (2.5, 'x'), {'k': {1, 2}}, -3, 1+2j, b'y', None, True, ..., set(), ()]", "  7", "'a' 'b'"):
    print(ast.literal_eval(text))
for text in ("a", "1+1", "f()", "[x for x in y]", "-'a'", "1 +", "{**a}", "not 1", "f'{1}'"):
    try:
        print(ast.literal_eval(text))
    except (ValueError, SyntaxError) as error:
        print(type(error).__name__, str(error).partition("<")[0])
print([type(node).__name__ for node in ast.walk(ast.parse("a.b(c[0])"))])
print(ast.get_docstring(tree), ast.get_docstring(ast.parse("1")), [field for field, _ in ast.iter_fields(tree)])


class Names(ast.NodeVisitor):
    def __init__(self):
        self.seen = []

    def visit_Name(self, node):
        self.seen.append((node.id, type(node.ctx).__name__, node.lineno, node.col_offset))


visitor = Names()
visitor.visit(ast.parse("a = b + c(d)"))
print(visitor.seen)


for make in (lambda: ast.Name("a", ast.Load(), 1, 2), lambda: ast.Name("a", id="b"), lambda: compile(3, "", "exec")):
    try:
        make()
    except TypeError as error:
        print(error)
node = ast.parse("first\nsecond + (third\n )").body[1].value
print(ast.get_source_segment("first\nsecond + (third\n )", node), node.lineno, node.end_lineno, ast.increment_lineno(node, 5).lineno)
print(ast.Name("x") == ast.Name("x"), ast.Name._fields, ast.expr._attributes, ast.Name.__mro__[1].__name__, ast.Constant(1).kind)
try:
    ast.parse("x = (", "file.py")
except SyntaxError as error:
    print(error.filename, error.lineno, error.msg)
