"""Functions and classes made by exec() live on in the namespace that made them."""
ns = {"start": 10}
exec("""
def counter():
    global start
    start += 1
    return start

def fact(n):
    return 1 if n < 2 else n * fact(n - 1)

class Node:
    kind = "node"
    def __init__(self, v): self.v = v
    def twice(self): return type(self)(self.v * 2)
    def __repr__(self): return f"{self.kind}({self.v})"

def gen():
    for i in range(start, start + 3):
        yield i

add = lambda a, b=start: a + b
""", ns)
print(ns["counter"](), ns["counter"](), ns["start"], "start" in globals())
print(ns["fact"](10), ns["Node"](4).twice(), list(ns["gen"]()), ns["add"](1))
print(ns["counter"].__globals__ is ns, ns["Node"].__module__, ns["Node"].twice.__qualname__)
ns["start"] = 0
print(ns["counter"](), list(ns["gen"]()))
del ns["fact"]
fact_gone = None
try:
    eval("fact(3)", ns)
except NameError as e:
    print(e)

with_name = {"__name__": "chosen"}
exec("class A: pass\ndef f(): pass", with_name)
print(with_name["A"].__module__, with_name["f"].__module__, with_name["A"])

# separate locals: functions cannot see them
locals_ = {}
exec("a = 1\ndef f(): return a\nclass K: b = a", {}, locals_) if False else None
try:
    exec("a = 1\ndef f(): return a\nf()", {}, {})
except NameError as e:
    print("like a class body:", e)
exec("a = 1\nb = [a for _ in range(2)]\nc = (lambda v=a: v)()", {}, locals_)
print(sorted(locals_), locals_["b"], locals_["c"])


def inside():
    secret = "local"
    try:
        exec("secret = 'changed'; made = secret")
        print(secret, "made" in locals())
        exec("print(secret)")
        exec("def f(): return secret\nf()")
    except NameError as e:
        print("NameError", e)
    scope = dict(locals())
    exec("secret = 'changed'", {}, scope)
    return scope["secret"], secret


print(inside())


class Body:
    exec("made_here = 5")
    doubled = made_here * 2
    exec("def method(self): return self.doubled")


print(Body.made_here, Body.doubled, Body().method())
code = compile("total = total + step if 'total' in globals() else step", "f", "exec")
shared = {"step": 3}
for _ in range(4):
    exec(code, shared)
print(shared["total"])
print([eval("n * k", {"k": 10}, {"n": n}) for n in range(3)])
exec("import sys as s, builtins\nfrom builtins import len as l", imported := {})
print(sorted(k for k in imported if k != "__builtins__"), imported["l"]("abc"))
exec("", empty := {})
print(list(empty))
exec("__name__ = 'x'; print(__name__)", {})
depth = "1"
for _ in range(20):
    depth = f"eval({depth!r})"
print(eval(depth))
