"""Backslashes, brackets, semicolons, comments, blank lines, tabs and form feeds."""
x = 1 + \
    2
print(x); print("same line"); y = 3
if x == 3: print("one line"); print("still in it")
if x == \
   3 and \
   y:
    print("joined test")
total = (1  # comment inside
         + 2

         # a comment of its own
         + 3)
print(total)
for i in (1,
          2,
          ): print(i, end=" ")
print()


def f(a,
      b=2,  # trailing
      *,
      c=3,
      ):
        # odd indentation
        return [
    a, b,
c]


print(f(1), f(
    4,
    c=5
))
class Empty: pass
class OneLine: a = 1; b = 2
print(OneLine.a, OneLine.b)
if True:
	print("tab")
	if True:
	        print("tab and spaces")
if True:
  print("two")
  if True:
     print("five")
  print("back to two")

print("form feed before")
while x: x -= 1; continue
else: print("else", x)
try: raise ValueError
except ValueError: print("one line handler")
finally: print("one line finally")
with_ = [lambda: (yield), (lambda a, *b, c=1, **d: (a, b, c, d))(0)]
print(with_[1])
s = "a\
b" 'c' \
    "d"
print(s)
t = """x\
y
z"""
print(repr(t))
print(1if x else 2, [1for _ in"ab"], 0x1for"x"if 0 else 5) if False else print("numbers beside keywords")
print(not-1, -not_ if (not_ := 2) else 0, 1<2<3, 3>=2!=1)
d = {
    "a": 1
    ,
    "b":
        2,
}
print(d)
if 1:

    print("blank lines above")
    # comment at the level
# comment at column zero
    print("after a comment at column zero")
        # deeper comment
    print("after a deeper comment")
lambda_ = lambda \
    q: \
    q * 2
print(lambda_(4))
exec("if 1:\n  a = 1\n\n\n# c\n  b = 2\nprint(a, b)")
exec("if 1:\r\n  a = 3\r\nprint(a)\r\n")
exec("a = 4\rprint(a)\r")
exec("x = 5 # no line end")
exec("if 1:\n    y = 6")
exec("\n\n   \n\t\n# only comments\n")
exec(b"\xef\xbb\xbfz = 7\nprint(z)")
print(eval("  1 +\t2 "), eval("(1\n+\n2)"), eval("\n\n5\n\n") if False else "")
