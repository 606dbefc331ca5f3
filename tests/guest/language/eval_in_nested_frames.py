"""eval() and exec() see the frame that calls them: loops, closures, methods, generators, comprehensions."""


def local_frame(a):
    b = 2
    return eval("a + b"), sorted(eval("locals()")), eval("[a, b]")


print(local_frame(1))


def closure(n):
    used = n

    def reads():
        return used, eval("used")

    def not_captured():
        return eval("n")

    first = reads()
    try:
        return first, not_captured()
    except NameError as e:
        return first, str(e)


print(closure(5))


class C:
    attr = 4
    in_body = eval("attr * 2")
    exec("made = attr + 1")

    def method(self, v):
        return eval("self.attr + v"), eval("__class__") if False else "no cell"

    def with_cell(self):
        __class__
        return eval("__class__").__name__


print(C.in_body, C.made, C().method(1), C().with_cell())


def generator():
    for i in range(3):
        got = yield eval("i * 10")
        if got:
            print("eval sees", eval("got"))


g = generator()
print(next(g), g.send("sent"), next(g))


def comprehension(k):
    return [eval("i + k", globals(), {"i": i, "k": k}) for i in range(2)], [eval("j") for j in range(2)]


print(comprehension(3))


def changes():
    x = 1
    exec("x = 2")
    eval("(lambda: None)()")
    return x, eval("x")


print(changes())


def writes_global():
    exec("global made_by_exec; made_by_exec = 9")
    exec("other = 1", globals())
    return made_by_exec, other


print(writes_global())


def passes_scope():
    secret = 1
    scope = locals()
    return eval("secret", {}, scope), eval("secret", scope)


print(passes_scope())


def nested_eval():
    v = "deep"
    return eval("eval('eval(\"v\")')")


print(nested_eval())


def default(expr, scope=None):
    w = 3
    return eval(expr, scope) if scope is not None else eval(expr)


print(default("w"), default("w", {"w": 4}))
try:
    default("w", {})
except NameError as e:
    print(e)
print((lambda p: eval("p * 2"))(4), list(map(lambda q: eval("q"), "ab")))
print(list(map(eval, ["1 + 1", "'a' * 3", "[x for x in range(2)]"])))
try:
    exec("def bad(:\n pass")
except SyntaxError as e:
    print(e.msg, e.lineno)


def raising():
    try:
        eval("1 / zero", {"zero": 0})
    except ZeroDivisionError as e:
        tb = e.__traceback__.tb_next
        return tb.tb_frame.f_code.co_name, tb.tb_frame.f_code.co_filename, tb.tb_lineno


print(raising())
code = compile("result = [f'{n}:{v}' for n, v in sorted(data.items())]", "<report>", "exec")
for data in ({"b": 1, "a": 2}, {}):
    exec(code)
    print(result)
