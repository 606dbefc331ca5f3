# Comprehensions with async for and await, nested and filtered, and where they may not stand.


def run(coroutine):
    try:
        while True:
            coroutine.send(None)
    except StopIteration as e:
        return e.value


async def numbers(n):
    for i in range(n):
        yield i


async def double(x):
    return x * 2


async def even(x):
    return x % 2 == 0


async def main():
    print([x async for x in numbers(4)])
    print({x: y async for x in numbers(2) async for y in numbers(3) if y})
    print({x % 2 async for x in numbers(5)})
    print([await double(x) for x in range(3)])
    print([await double(x) async for x in numbers(4) if await even(x)])
    print([[y async for y in numbers(x)] for x in range(3)])
    print([x for x in [await double(1), await double(2)]])
    gen = (await double(x) async for x in numbers(3))
    print(type(gen).__name__, [x async for x in gen])
    gen = (await double(x) for x in range(3))
    print(type(gen).__name__, [x async for x in gen])
    gen = (x for x in [await double(5)])
    print(type(gen).__name__, list(gen))
    late = [lambda: x async for x in numbers(3)]
    print([f() for f in late])
    x = "outer"
    [x async for x in numbers(2)]
    print(x)
    try:
        plain = [1, 2]
        [1 async for _ in plain]
    except TypeError as e:
        print(e)
    try:
        [x for x in numbers(2)]
    except TypeError as e:
        print(e)
    try:
        [await double("s" + x) for x in ["a", 5]]
    except TypeError as e:
        print(e)
    return await double(sum([x async for x in numbers(5)]))


print(run(main()))
for source in ("def f(): [x async for x in y]", "[x async for x in y]",
               "def f(): [await x for x in y]", "lambda: (await x)",
               "async def f(): yield from x", "async def f():\n yield 1\n return 2",
               "async def f(): {x: await y for x in z}", "def f(): await x",
               "async def f(): lambda: await x", "class C: [x async for x in y]"):
    try:
        compile(source, "<s>", "exec")
        print("fine:", source)
    except SyntaxError as e:
        print(e.msg)
