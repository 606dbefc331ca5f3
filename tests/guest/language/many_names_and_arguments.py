# Functions and classes with hundreds of names, arguments and cells: wide operands.
ns = {}
source = "def f(" + ", ".join(f"a{i}" for i in range(300)) + "):\n" + "    total = 0\n" + "".join(f"    v{i} = a{i} * {i + 1000}\n" for i in range(300)) + "    return total + " + " + ".join(f"v{i}" for i in range(300)) + "\n"
exec(source, ns)
print(ns["f"](*range(300)), ns["f"](**{f"a{i}": 1 for i in range(300)}))
print(ns["f"].__code__.co_argcount, len(ns["f"].__code__.co_varnames))
source = "class K:\n" + "".join(f"    def m{i}(self): return {i}\n" for i in range(300))
exec(source, ns)
print(sum(getattr(ns["K"](), f"m{i}")() for i in range(300)))
source = "def outer():\n" + "".join(f"    c{i} = {i}\n" for i in range(300)) + "    def inner():\n        return " + " + ".join(f"c{i}" for i in range(300)) + "\n    return inner\n"
exec(source, ns)
print(ns["outer"]()(), len(ns["outer"]().__closure__))
