async def ag():
 try:
  x = yield suspend(1)
  yield x
 finally: suspend(2)
async def main():
 async for v in ag(): suspend(v)
 return [v async for v in ag()]
c=main()
try: c.send(None)
except StopIteration as e: r=e.value
class L(list): pass
class T(tuple):
 def __len__(s): return suspend(1) or 0
class S(str): pass
class I(int): pass
t=T((1,2)); t.x=I(3); t.y=S('z'); l=L([t]); l.z=1; len(t); o=type('O',(I,),{})(1<<70); o.a=1; suspend(o)
