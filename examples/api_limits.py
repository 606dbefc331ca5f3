"""Limits and LimitExceeded: every VM has a budget; what meets it ends, and the VM goes on."""

import threading

import pyvm

limits = pyvm.Limits(seconds=0.2, memory=16 << 20, instructions=10**9, output=10_000)
vm = pyvm.VM(limits=limits)

for source in ("while True: pass",
               "'a' * 10 ** 12",
               "[0] * 10 ** 11",
               "list(iter(int, 1))",
               "while True: print('flood')"):
    try:
        vm.execute(source)
    except pyvm.LimitExceeded as error:
        print(f"{source:28} {error}")
    except pyvm.GuestError as error:  # a size that no limit could ever allow
        print(f"{source:28} {error}")
    assert vm.execute("6 * 7").value == 42

# A guest cannot catch it.
try:
    vm.execute("try:\n    while True: pass\nexcept BaseException:\n    print('caught')")
except pyvm.LimitExceeded as error:
    assert error.which == "seconds"
    assert error.stdout == ""

# Depth is different: it is an ordinary RecursionError, which a guest may handle.
source = """
def down(n):
    return down(n + 1)
try:
    down(0)
except RecursionError as error:
    message = str(error)
message
"""
assert vm.execute(source).value == "maximum recursion depth exceeded"

# Another thread may end a run.
vm.limits = pyvm.Limits(seconds=None, instructions=None)
threading.Timer(0.1, vm.cancel).start()
try:
    vm.execute("while True: pass")
except pyvm.LimitExceeded as error:
    assert error.which == "cancel"
    print(error)
