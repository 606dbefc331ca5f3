def generator(items):
    got = yield items
    yield from (item.name for item in got if item)
    return [x for row in got for x in row.cells if x not in items]


async def waits(source, key):
    async with source.lock as lock:
        async for item in source:
            yield await item.read(lock)
    found = {name: value async for name, value in key.pairs()}
    results = [await one for one in found.values()]


async def coroutine(wait):
    (yielded := await wait())
    return {yielded.a, *yielded.b}


def closures(count):
    makers = [lambda: (number, count) for number in range(count)]
    return makers, {n: [m + n + count for m in range(n)] for n in makers}
