"""A statement that only makes a coroutine warns: somebody forgot an await."""

import asyncio
import warnings


async def work(n=0):
    return n


class Service:
    async def stop(self):
        pass

    @staticmethod
    async def static():
        pass

    @classmethod
    async def of_class(cls):
        pass

    async def __call__(self):
        pass


def plain():
    work(1)
    work(n=2)
    work(*[3])
    work(**{"n": 4})
    return "done"


async def main():
    work()
    await work()
    service = Service()
    service.stop()
    service.static()
    Service.of_class()
    service()
    kept = service.stop()
    await kept
    task = asyncio.create_task(work(5))
    print(await task)


print(plain())
asyncio.run(main())
main()
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    for _ in range(2):
        work()
    Service().stop()
print([(str(w.message), w.category.__name__, w.lineno, type(w.source).__name__) for w in seen])
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    work()


async def numbers():
    yield 1


numbers()  # an asynchronous generator may be left alone
(x * x for x in range(3))
print("end")
