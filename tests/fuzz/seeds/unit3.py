async def f():
 async for x in y:
  yield await x
