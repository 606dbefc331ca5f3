"""An async pipeline: the host's functions fetch and store, several at once; the guest works between."""

import asyncio

import warehouse


async def fetch(queue, cities):
    async def one(city):
        reading = await warehouse.temperature(city)
        await queue.put((city, reading))

    await asyncio.gather(*(one(city) for city in cities))
    await queue.put(None)


async def convert(incoming, outgoing):
    while (item := await incoming.get()) is not None:
        city, celsius = item
        await outgoing.put({"city": city, "celsius": celsius, "fahrenheit": celsius * 9 / 5 + 32})
    await outgoing.put(None)


async def store(queue):
    stored = []
    while (record := await queue.get()) is not None:
        ident = await warehouse.store(record)
        stored.append((ident, record["city"]))
    return stored


async def main():
    raw, ready = asyncio.Queue(), asyncio.Queue(maxsize=2)
    _, _, stored = await asyncio.gather(
        fetch(raw, warehouse.cities), convert(raw, ready), store(ready))
    try:
        async with asyncio.timeout(0.05):
            await warehouse.temperature("Atlantis")
    except TimeoutError:
        print("Atlantis does not answer")
    return stored


stored = asyncio.run(main())
for ident, city in sorted(stored, key=lambda pair: pair[1]):
    print(f"{city} is record {ident}")
len(stored)
