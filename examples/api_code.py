"""compile, Code and CodeFormatError: compile once, run many times, keep as bytes."""

import pyvm

code = pyvm.compile("sum(n * n for n in range(limit))", "squares.py")
vm = pyvm.VM()
for limit in (3, 10, 100):
    print(limit, vm.execute(code, names={"limit": limit}).value)

# A Code is bytes when asked: what a cache, a queue or another process needs.
data = code.dump()
again = pyvm.Code.load(data)
assert pyvm.VM().execute(again, names={"limit": 10}).value == 285
print(f"{len(data)} bytes of .pyxc")
print(code.dis())

# Bytes are hostile until verified.
for bad in (b"", b"not code", data[:-5], data[:40] + b"\xff" + data[41:]):
    try:
        pyvm.Code.load(bad)
    except pyvm.CodeFormatError as error:
        print("refused:", error)
