# Functions with hundreds of locals, arguments, constants and long jumps: wide operands.
source = "def f(" + ", ".join(f"a{i}" for i in range(300)) + "):\n" + "    total = 0\n" + "".join(f"    v{i} = a{i} * {i + 1000}\n" for i in range(300)) + "    return total + " + " + ".join(f"v{i}" for i in range(300)) + "\n"
ns = {}
exec(source, ns)
print(ns["f"](*range(300)), ns["f"](**{f"a{i}": 1 for i in range(300)}))
print(ns["f"].__code__.co_argcount, len(ns["f"].__code__.co_varnames))
source = "def g(x):\n    if x > 0:\n" + "".join(f"        x = x + {i}\n" for i in range(2000)) + "    else:\n" + "".join(f"        x = x - {i}\n" for i in range(2000)) + "    return x\n"
exec(source, ns)
print(ns["g"](1), ns["g"](-1))
source = "def h(x):\n" + "".join(f"    {'if' if i == 0 else 'elif'} x == {i}:\n        return 'case {i}'\n" for i in range(400)) + "    else:\n        return 'none'\n"
exec(source, ns)
print(ns["h"](0), ns["h"](399), ns["h"](400))
big_list = eval("[" + ", ".join(str(i * i) for i in range(3000)) + "]")
big_dict = eval("{" + ", ".join(f"'k{i}': {i}" for i in range(2000)) + "}")
big_set = eval("{" + ", ".join(str(i % 700) for i in range(2000)) + "}")
big_tuple = eval("(" + ", ".join(f"'s{i}'" for i in range(1000)) + ")")
print(len(big_list), sum(big_list), len(big_dict), big_dict["k1999"], len(big_set), big_tuple[999])
print(eval("max(" + ", ".join(str(i % 997) for i in range(2000)) + ")"))
print(eval("(lambda *a, **k: (len(a), len(k)))(" + ", ".join(str(i) for i in range(500)) + ", " + ", ".join(f"k{i}={i}" for i in range(500)) + ")"))
source = "class K:\n" + "".join(f"    def m{i}(self): return {i}\n" for i in range(300))
exec(source, ns)
print(sum(getattr(ns["K"](), f"m{i}")() for i in range(300)))
source = "\n".join(f"g{i} = {i}" for i in range(1000)) + "\nresult = " + " + ".join(f"g{i}" for i in range(1000))
exec(source, ns)
print(ns["result"])
source = "def outer():\n" + "".join(f"    c{i} = {i}\n" for i in range(300)) + "    def inner():\n        return " + " + ".join(f"c{i}" for i in range(300)) + "\n    return inner\n"
exec(source, ns)
print(ns["outer"]()(), len(ns["outer"]().__closure__))
source = "x = 0\nfor i in range(3):\n" + "".join(f"    x += {i}\n    if x < 0: break\n" for i in range(500)) + "else:\n    x = -x\n"
exec(source, ns)
print(ns["x"])
source = "a, *b, c = " + ", ".join(str(i) for i in range(400))
exec(source, ns)
print(ns["a"], len(ns["b"]), ns["c"])
source = ", ".join(f"t{i}" for i in range(300)) + " = range(300)"
exec(source, ns)
print(ns["t0"], ns["t299"])
text = "f'" + "".join("{%d}" % i for i in range(500)) + "'"
print(len(eval(text)))
print(len(eval("'" + "a" * 5000 + "'")), eval(" + ".join(["1"] * 900)))
print(eval("(" * 50 + "7" + ")" * 50), eval("[" * 50 + "]" * 50))
print(eval(" and ".join(["1"] * 500) + " and 'last'"), eval("not " * 50 + "1"))
print(eval("0 if 0 else " * 80 + "9"))
print(eval("1 < 2" + " < 3" * 0 + "".join(f" < {i}" for i in range(3, 200))))
