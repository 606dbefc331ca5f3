"""Threads and BusyError: the GIL is free while a guest runs; one VM runs one thing at a time."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pyvm

SOURCE = """
total = 0
for i in range(300_000):
    total += i * seed % 7
total
"""


def work(seed: int) -> int:
    """Run the program on a VM of its own."""
    value: int = pyvm.VM().execute(SOURCE, names={"seed": seed}).value
    return value


begin = time.perf_counter()
one_by_one = [work(seed) for seed in range(4)]
middle = time.perf_counter()
with ThreadPoolExecutor(4) as pool:
    side_by_side = list(pool.map(work, range(4)))
end = time.perf_counter()
assert one_by_one == side_by_side
print(f"one by one {middle - begin:.3f} s, in threads {end - middle:.3f} s")

# A second thread that enters the same VM is told so at once.
begun = threading.Event()
vm = pyvm.VM(limits=pyvm.Limits(seconds=0.5, instructions=None), on_print=lambda _: begun.set())


def endless() -> None:
    """Keep the VM busy until its time is up."""
    try:
        vm.execute("print('on it')\nwhile True: pass")
    except pyvm.LimitExceeded as error:
        print(error)


thread = threading.Thread(target=endless)
thread.start()
begun.wait(10)
try:
    vm.execute("1 + 1")
except pyvm.BusyError as error:
    print("busy:", error)
else:
    raise AssertionError("two threads were in one VM")
thread.join()
assert vm.execute("1 + 1").value == 2
