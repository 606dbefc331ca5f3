# An exception out of exec'd code: its lines have no text, the caller's do; compile names the file.
def run(source, filename=None):
    if filename is None:
        exec(source)
    else:
        exec(compile(source, filename, "exec"), {"__name__": "made"})


for source, filename in (("1 / 0", None), ("\n\nundefined", "virtual.py"),
                         ("def f():\n    return [][1]\nf()", "deep.py")):
    try:
        run(source, filename)
    except Exception as error:
        entry = error.__traceback__
        places = []
        while entry is not None:
            code = entry.tb_frame.f_code
            places.append((code.co_name, entry.tb_lineno, code.co_filename.rpartition("/")[2]))
            entry = entry.tb_next
        print(type(error).__name__, error, places)
for source in ("x = ", "def f(:\n  pass", "if True:\npass", "\tx\n  y", "'open", "a b"):
    try:
        run(source, "wrong.py")
    except SyntaxError as error:
        print(type(error).__name__, error.msg, error.filename, error.lineno, error.offset)
namespace = {}
exec("class Custom(Exception):\n    pass\n\ndef fail():\n    raise Custom('made inside')", namespace)
try:
    namespace["fail"]()
except Exception as error:
    print(type(error).__name__, error, type(error).__module__)
print("now one that nobody catches")
exec(compile("def inner(n):\n    if n:\n        inner(n - 1)\n    raise KeyError('end')\n\ninner(2)", "<recursive>", "exec"))
