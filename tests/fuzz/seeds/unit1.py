def f(a, *b, c=1, **d):
 try:
  with a as e: return [x for x in b if x]
 except E as g: raise
 finally: h()
