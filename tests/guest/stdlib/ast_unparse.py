# ast: trees changed, unparsed and compiled.
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


class Double(ast.NodeTransformer):
    def visit_Constant(self, node):
        return ast.copy_location(ast.Constant(node.value * 2), node) if node.value != 9 else node

    def visit_Pass(self, node):
        return None


changed = ast.fix_missing_locations(Double().visit(ast.parse("x = 21 + 9\nif x: pass; y = 'ab'\n")))
print(ast.unparse(changed))
space = {}
exec(compile(changed, "made", "exec"), space)
print(space["x"], space["y"])
expression = ast.Expression(ast.BinOp(ast.Constant(6), ast.Mult(), ast.Constant(7)))
print(eval(compile(ast.fix_missing_locations(expression), "e", "eval")))
print(isinstance(compile("1", "f", "exec", ast.PyCF_ONLY_AST), ast.Module))
print(ast.unparse(ast.parse(source)) == ast.unparse(ast.parse(ast.unparse(ast.parse(source)))))
print(ast.unparse(ast.parse(source)))
