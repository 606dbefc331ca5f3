# SyntaxError's fields: given, changed, and those of a real one.
e = SyntaxError()
print(e.msg, e.filename, e.lineno, e.offset, e.text, e.end_lineno, e.end_offset,
      e.print_file_and_line)
print(str(e), repr(e))
e = SyntaxError("bad")
print(e.msg, e, e.args)
e = SyntaxError("bad", ("dir/file.py", 3, 7, "x = ="))
print(e.msg, e.filename, e.lineno, e.offset, repr(e.text), e.end_lineno, e.end_offset)
print(e, e.args)
e = SyntaxError("bad", ("file.py", 3, 7, "x = =", 4, 9))
print(e.end_lineno, e.end_offset)
e.lineno = None
print(e)
e.filename = None
e.lineno = 12
print(e)
e.msg = "other"
print(e, e.args[0])
e = SyntaxError("a", "b", "c")
print(e, e.args, e.msg)
try:
    compile("x = 1\ny = = 2\n", "some.py", "exec")
except SyntaxError as e:
    print(type(e).__name__, e, e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))
    print(e.args)
try:
    compile("if x:\npass\n", "some.py", "exec")
except IndentationError as e:
    print(type(e).__name__, e, e.lineno, e.offset, e.args[1][0])
try:
    compile("if x:\n\tpass\n        pass\n", "some.py", "exec")
except TabError as e:
    print(type(e).__name__, e, isinstance(e, IndentationError))
# e is gone here
try:
    eval("1 +")
except SyntaxError as e:
    print(e.filename, e.msg, e.text)
