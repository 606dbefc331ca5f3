# eval, exec and compile: namespaces, modes, locals, results, errors.
x = 10
print(eval("x + 1"), eval("x", {"x": 5}), eval("x + y", {"x": 1}, {"y": 2}))
print(eval("[i for i in range(3)]"), eval("  1 + 1"), eval("(lambda a: a * 2)(4)"))
print(eval("x", {}, {"x": "local"}))
exec("y = x * 2\nz = y + 1")
print(y, z)
ns = {}
exec("def f(a):\n    return a + b\nb = 100\nclass K:\n    v = b", ns)
print(ns["f"](1), ns["K"].v, sorted(k for k in ns if k != "__builtins__"), "__builtins__" in ns)
g, l = {"gv": 1}, {}
exec("a = gv\nb = a + 1", g, l)
print(l, "a" in g)
try:
    exec("def inner(): return a\na = 1\ninner()", {}, {})
except NameError as e:
    print("locals are not seen by functions:", e)
code = compile("x + 5", "<here>", "eval")
print(eval(code), eval(code, {"x": 1}), code.co_filename, code.co_name, type(code).__name__)
exec(compile("for i in range(2):\n    print('run', i)", "<file>", "exec"))
exec(compile("1 + 1; 'shown only at a prompt'", "<e>", "exec"))
print(eval(compile("1 + 1", "<s>", "eval")), eval(b"1 + 2"), eval("1\n"), exec("pass"))
print(exec(b"w = 7"), w)


def scope():
    v = 1
    exec("v = 2")
    got = eval("v")
    d = {}
    exec("v = 3", globals(), d)
    return v, got, d


print(scope())


class C:
    a = 5
    b = eval("a + 1")
    exec("c = b * 2")
    d = eval("[a for a in (1, 2)]")


print(C.b, C.c, C.d)


class Names(dict):
    def __missing__(self, k):
        return f"<{k}>"


print(eval("one + two", {}, Names()), eval("len", {"len": "shadowed"}), eval("len('abc')", {}))
m = Names()
exec("q = r\ndel q\nq2 = q", {}, m)
print(m)
for text in ("eval('1 +')", "eval('x = 1')", "eval('')", "eval('1; 2')", "eval(5)", "exec(5)",
             "eval('x', 5)", "eval('x', {}, 5)", "exec('x = ')", "compile('x', '<f>', 'nope')",
             "compile('x = 1', '<f>', 'eval')", "compile('x', 5, 'eval')",
             "eval('undefined_thing')", "exec('import nope_module')", "eval('1 / 0')", "eval()",
             "exec()",
             "compile('x')", "eval('\\0')", "exec('x = 1', None, {})", "eval('(')", "eval('if')",
             "exec('if x:')", "eval('yield 1')", "exec('return 5')", "exec('break')",
             "eval('await x')", "exec('def f():\\nreturn')", "exec('  x = 1')",
             "exec('x = 1\\n  y = 2')", "eval('f\"{x!}\"')", "eval('\\'abc')", "exec('a b')",
             "exec('1 = x')", "exec('del 5')"):
    try:
        print(text, "->", eval(text))
    except SyntaxError as e:
        print(text, "->", type(e).__name__, e.msg, e.lineno or 0)
    except Exception as e:
        print(text, "->", type(e).__name__, e)
print(eval("globals() is g", {"g": None}) or eval("sorted(locals())", {}, {"only": 1}))
print(eval("__name__"), eval("locals()", {}, {"k": 1}))
total = 0
for expr in ("1 + 2", "2 ** 10", "len('abc') * 3", "sum(range(5))", "{'a': 1}['a']", "not []"):
    total += eval(expr)
print(total)
