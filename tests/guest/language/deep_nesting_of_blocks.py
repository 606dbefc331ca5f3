# Blocks nested as deep as people ever write them: loops, ifs, tries, withs, functions, classes.
class M:
    depth = 0

    def __enter__(self):
        M.depth += 1
        return M.depth

    def __exit__(self, *exc):
        M.depth -= 1


def source(n, opener, leaf):
    lines = []
    for i in range(n):
        lines.append(" " * i + opener(i))
    lines.append(" " * n + leaf)
    return "\n".join(lines)


ns = {"M": M, "out": []}
exec(source(20, lambda i: f"if {i} >= 0:", "out.append('ifs')"), ns)
exec(source(15, lambda i: f"for v{i} in [{i}]:", "out.append(sum(v for v in [v0, v7, v14]))"), ns)
exec(source(15, lambda i: f"with M() as w{i}:", "out.append((w0, w14, M.depth))"), ns)
exec(source(18, lambda i: "while len(out) < 4:" if i % 2 == 0 else "if True:",
            "out.append(len(out))"), ns)
print(ns["out"], M.depth)
lines, n = [], 9
for i in range(n):
    lines.append(" " * i + "try:")
lines.append(" " * n + "raise KeyError('deep')")
for i in reversed(range(n)):
    lines.append(" " * i + f"except {'ValueError' if i else 'KeyError'} as e{i}:")
    lines.append(" " * (i + 1) + "seen = 'wrong'" if i else " seen = f'caught at the top: {e0}'")
    lines.append(" " * i + "finally:")
    lines.append(" " * (i + 1) + f"out.append({i})")
ns["out"].clear()
exec("\n".join(lines), ns)
print(ns["seen"], ns["out"])
lines = [" " * i + f"def f{i}(x{i}):" for i in range(12)]
lines.append(" " * 12 + "return " + " + ".join(f"x{i}" for i in range(12)))
for i in reversed(range(1, 12)):
    lines.append(" " * i + f"return f{i}")
exec("\n".join(lines), ns)
f = ns["f0"]
for i in range(12):
    f = f(i)
print(f)
lines = [" " * i + f"class C{i}:" for i in range(10)] + [" " * 10 + "value = 'inside'"]
exec("\n".join(lines), ns)
c = ns["C0"]
for i in range(1, 10):
    c = getattr(c, f"C{i}")
print(c.value, c.__qualname__)
data = "x"
for i in range(60):
    data = [data] if i % 3 else {"k": (data,)}
text = repr(data)
print(len(text), eval(text) == data, text.count("["), text.count("{"))
lst = []
for i in range(150):
    lst = [lst]
twin = []
for i in range(150):
    twin = [twin]
print(lst == twin, len(repr(lst)), str(lst).count("["))
t = ()
for i in range(100):
    t = (t, i)
print(hash(t) == hash(eval(repr(t))), t[0][0][1], len(repr(t)))
expr = "x"
for i in range(40):
    expr = f"(lambda x: {expr} + 1)({i})"
print(eval(expr))
comp = "0"
for i in range(12):
    comp = f"[{comp} for _ in range(1)]"
print(eval(comp))


def rec(n):
    if n == 0:
        return 0
    try:
        for _ in range(1):
            with M():
                return 1 + rec(n - 1)
    finally:
        pass


print(rec(150), M.depth)
