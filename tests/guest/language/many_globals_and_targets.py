# Modules with hundreds of globals; unpacking into hundreds of targets.
ns = {}
source = "\n".join(f"g{i} = {i}" for i in range(400)) + "\nresult = " + " + ".join(f"g{i}" for i in range(400))
exec(source, ns)
print(ns["result"])
source = "a, *b, c = " + ", ".join(str(i) for i in range(400))
exec(source, ns)
print(ns["a"], len(ns["b"]), ns["c"])
source = ", ".join(f"t{i}" for i in range(300)) + " = range(300)"
exec(source, ns)
print(ns["t0"], ns["t299"])
