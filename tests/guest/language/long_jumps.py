# Branches and loops over bodies so long that jumps need wide operands.
ns = {}
source = "def g(x):\n    if x > 0:\n" + "".join(f"        x = x + {i}\n" for i in range(1200)) + "    else:\n" + "".join(f"        x = x - {i}\n" for i in range(1200)) + "    return x\n"
exec(source, ns)
print(ns["g"](1), ns["g"](-1))
source = "def h(x):\n" + "".join(f"    {'if' if i == 0 else 'elif'} x == {i}:\n        return 'case {i}'\n" for i in range(280)) + "    else:\n        return 'none'\n"
exec(source, ns)
print(ns["h"](0), ns["h"](279), ns["h"](280))
source = "x = 0\nfor i in range(3):\n" + "".join(f"    x += {i}\n    if x < 0: break\n" for i in range(300)) + "else:\n    x = -x\n"
exec(source, ns)
print(ns["x"])
