"""VM, Result and Usage: run source, keep what it defined, call its functions."""

import pyvm

vm = pyvm.VM()
result = vm.execute("""
def area(width, height=1):
    return width * height

print("ready")
area(3, 4)
""")
assert result.value == 12  # the last expression
assert result.stdout == "ready\n"
print(result)

# What ran stays in the VM's __main__.
assert vm.execute("area(10)").value == 10
assert vm.call("area", 6, height=7).value == 42

# Values from the host, bound to names before the program runs.
report = vm.execute("{word: len(word) for word in words}", names={"words": ["to", "be", "or"]})
assert report.value == {"to": 2, "be": 2, "or": 2}

usage = report.usage
print(f"{usage.instructions} instructions, {usage.memory_peak} bytes at most, "
      f"{usage.seconds * 1e6:.0f} microseconds, {usage.host_calls} host calls")

# Output can be had as it comes.
pieces: list[str] = []
pyvm.VM(on_print=pieces.append).execute("for i in range(3): print(i)")
assert "".join(pieces) == "0\n1\n2\n"
