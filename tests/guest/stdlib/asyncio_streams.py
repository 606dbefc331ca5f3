"""A stream that the program feeds itself: lines, blocks, limits, its end."""
import asyncio


async def feed(reader, pieces):
    for piece in pieces:
        await asyncio.sleep(0)
        reader.feed_data(piece)
    reader.feed_eof()


async def main():
    reader = asyncio.StreamReader()
    print(reader, reader.at_eof())
    task = asyncio.create_task(feed(reader, [b"one\ntw", b"o\nthree--fo", b"ur;;12345", b"67890", b"rest\n!"]))
    print(await reader.readline(), await reader.readline())
    print(await reader.readuntil(b"--"), await reader.readuntil((b";;", b"x")))
    print(await reader.readexactly(8), await reader.read(1), await reader.read())
    await task
    print(reader.at_eof(), reader, await reader.read(4), await reader.readline())
    for attempt in (reader.readexactly(3), reader.readuntil(b"z"), reader.readexactly(-1), reader.readuntil(b"")):
        try:
            await attempt
        except (EOFError, ValueError) as error:
            print(type(error).__name__, error)

    reader = asyncio.StreamReader(limit=4)
    reader.feed_data(b"a\nbcdefghij\nk\nlm")
    print(reader)
    print(await reader.readline())
    for _ in range(2):
        try:
            print(await reader.readline())
        except ValueError as error:
            print(error)
    try:
        asyncio.StreamReader(limit=0)
    except ValueError as error:
        print(error)
    reader = asyncio.StreamReader()
    waiting = asyncio.create_task(reader.read(1))
    await asyncio.sleep(0)
    try:
        await reader.read(1)
    except RuntimeError as error:
        print(error)
    reader.set_exception(OSError("broken"))
    try:
        await waiting
    except OSError as error:
        print(error, reader.exception() is error)

    reader = asyncio.StreamReader()
    task = asyncio.create_task(feed(reader, [b"x\ny", b"\nz"]))
    print([line async for line in reader])
    protocol = asyncio.StreamReaderProtocol(reader)
    protocol.pause_writing()
    drain = asyncio.create_task(protocol._drain_helper())
    await asyncio.sleep(0)
    print(drain.done())
    protocol.resume_writing()
    await drain
    print(isinstance(protocol, asyncio.Protocol), protocol.eof_received())


asyncio.run(main())
