match x:
 case [a, *b] | {'a': a, 'b': b}: c
 case D(e, f=g): h
