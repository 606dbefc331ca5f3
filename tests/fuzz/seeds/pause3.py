def g():
 try:
  for i in range(3): yield i, suspend(i)
 finally: print('end')
d={str(i):{i,(i,)} for i in range(9)}
list(g())+[d, 'é'*20, b'x', 1<<90, 2.5, 3j, bytearray(b'abc')]
