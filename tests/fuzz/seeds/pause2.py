class A:
 __slots__='x','y'
 def __init__(s,k): s.x=k
 def __lt__(s,o): return suspend(s.x) or s.x<o.x
sorted([A(3),A(1),A(2)])
