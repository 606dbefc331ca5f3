def f(n):
 return n and f(n-1) + suspend(n)
f(5)
