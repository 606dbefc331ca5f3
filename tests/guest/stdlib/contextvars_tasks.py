"""Context variables: defaults, tokens, contexts of their own, tasks of asyncio."""

import asyncio
import contextvars

v = contextvars.ContextVar("v", default=0)
w = contextvars.ContextVar("w")
print(v.name, v.get(), v.get(5), w.get("none"))
try:
    w.get()
except LookupError as e:
    print(type(e).__name__, e.args[0] is w)
token = v.set(1)
print(v.get(), token.var is v, token.old_value is contextvars.Token.MISSING)
second = v.set(2)
print(second.old_value)
v.reset(second)
print(v.get())
for wrong in (lambda: v.reset(second), lambda: v.reset(5), lambda: w.reset(token), lambda: contextvars.ContextVar(5)):
    try:
        wrong()
    except Exception as e:
        print(type(e).__name__)
ctx = contextvars.copy_context()
print(v in ctx, w in ctx, ctx[v], ctx.get(w), len(ctx), list(ctx) == [v])


def change(x):
    v.set(x)
    w.set(x)
    return v.get(), len(contextvars.copy_context())


print(ctx.run(change, 9), v.get(), ctx[v], ctx[w])
try:
    ctx.run(ctx.run, change, 1)
except RuntimeError as e:
    print("entered")


async def task(n):
    v.set(n)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    return v.get()


async def main():
    print(await asyncio.gather(*[task(n) for n in range(4)]), v.get())
    t = asyncio.create_task(task(7), context=ctx)
    print(await t, ctx[v])


asyncio.run(main())
v.reset(token)
print(v.get())
