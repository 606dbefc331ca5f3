# Physical and logical lines: joining, semicolons, comments, blank lines, tabs, form feeds, no final newline.
x = 1; y = 2; print(x, y)
if x: print("one line"); print("same suite")
total = x + \
    y + \
    3
print(total)
values = [  # a comment inside brackets
    1,

    # a line of its own
    2,
        3,   
]
print(values, (
    "parentheses"
    " join strings"
))
if True:
    # only a comment before
    print("indented")
    # after

    print("after a blank line")
# dedented comment
	
if True:
	print("tab")
	if True:
	        print("tab and spaces")
for i in range(2): print(i); continue
class A: pass
class B: x = 1; y = 2
def f(): return 5
print(B.y, f()); print("end")
if x == 1: pass
else: print("no")
def g(
    a,
    b=(
        1 +
        1
    ),
    *,
    c: int = 3,
) -> int:
    return (a
            + b
            + c)
print(g(1), g(
    1, 2,
    c=3,
))
text = "a \
continued string"
print(text)
text = """line 1
  line 2 \
joined
"""
print(repr(text))
print("# not a comment", '#', """#""")
lst = [1, 2,
3]
d = {'a':
     1}
print(lst
      [0], d
      ['a'])
print(
"dedented inside brackets")
assert x == 1, \
    "message"
with_semicolon = 1;
if x:
    pass; print("pass then print")
	
            # oddly indented comment
print(x if
      y else
      0)
while x < 3: x += 1
else: print("done", x)
print("last line")  # comment at the end
