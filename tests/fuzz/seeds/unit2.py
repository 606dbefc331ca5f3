class C[T](B):
 x: int = 1
 def f(self): return super().f(lambda: __class__)
