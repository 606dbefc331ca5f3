try:
 try: 1/0
 except ZeroDivisionError as e: suspend(e); raise KeyError(1) from e
except* KeyError as g: suspend(g.exceptions)
import sys
f=lambda *a,k=1,**kw: (a,k,kw,suspend(k))
f(1,z=2)
match suspend():
 case None: q=[*range(5)][::2]
it=iter([1,2]); next(it); suspend(it); list(it)
