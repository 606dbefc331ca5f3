"""execute_async: async functions of the host run on the host's loop, many at once."""

import asyncio
import time

import pyvm


async def fetch(key: str) -> str:
    """Stand in for anything slow."""
    await asyncio.sleep(0.05)
    return key.upper()


SOURCE = """
import asyncio
import service

async def main():
    return await asyncio.gather(*(service.fetch(key) for key in "abcdefgh"))

asyncio.run(main())
"""


async def main() -> None:
    """Run one guest that waits for eight answers at once, then four guests side by side."""
    begin = time.perf_counter()
    vm = pyvm.VM(modules={"service": {"fetch": fetch}})
    result = await vm.execute_async(SOURCE)
    print(result.value, f"{time.perf_counter() - begin:.3f} s")
    assert result.value == list("ABCDEFGH")

    guests = [pyvm.VM(modules={"service": {"fetch": fetch}}) for _ in range(4)]
    begin = time.perf_counter()
    results = await asyncio.gather(*(guest.execute_async(SOURCE) for guest in guests))
    print(len(results), "guests", f"{time.perf_counter() - begin:.3f} s")


asyncio.run(main())
