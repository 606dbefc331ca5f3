import sys
def o():
    n = 0
    def i():
        nonlocal n
        n += 1
        return [[(n, q) for q in range(p)] for p in range(3)]
    return i
f = o()
f()
print(f(), {k: v for k, v in zip('ab', (1, 2))}, sum(x for x in range(5)))
async def co(x):
    async with A() as a:
        return [y async for y in a]
class A:
    async def __aenter__(self): return self
    async def __aexit__(self, *a): pass
    def __aiter__(self): self.n = 0; return self
    async def __anext__(self):
        self.n += 1
        if self.n > 3: raise StopAsyncIteration
        return self.n
try:
    co(1).send(None)
except StopIteration as e:
    print(e.value)
