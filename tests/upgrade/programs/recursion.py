# A deep stack, closures and cells, exec and eval, changed builtins, handlers at the end.
import builtins

import host

builtins.answer = 42


def deep(n):
    cell = [n]

    def add():
        nonlocal n
        n += cell[0]
        return n

    return host.ask(0) if n == 0 else deep(n - 1) + add()


names = {}
exec("def made(x):\n    return host_ask(x) + 1\n", {"host_ask": host.ask}, names)
print(deep(150), names["made"](1), eval("host.ask(answer)"))
del builtins.answer
match host.ask({"a": [1, 2]}):
    case {"a": [first, *_]}:
        found = first
found, f"{host.ask(3):>{host.ask(5)}}", (lambda *a, k=host.ask(1), **kw: (a, k, kw))(2, z=3)
