"""Mode "single" shows the values of expressions, as a prompt does."""
import sys

names = {}


def run(source):
    try:
        exec(compile(source, "<prompt>", "single"), names)
    except Exception as e:
        print(type(e).__name__, e)


run("1 + 1")
run("x = 5")
run("x; 'two'; None; [x]")
run("if x:\n    x\n    'inside'\n")
run("for i in range(3): i")
run("\n" if False else "x # comment\n")
run("def f():\n    5\n    return 6\n")
run("f()")
run("print('printed')")
run("_ = 1")
run("import builtins; builtins._")
run("class A:\n    'doc'\n    7\n")
run("A.__doc__")
run("lambda: 0" if False else "(lambda: 3)()")
run("1 / 0")
run("x = y = 3; x, y")
run("while x: x; x -= 1\n")
run("try:\n    9\nfinally:\n    10\n")
run("with open_() as z: z" if False else "pass")
run("del names_" if False else "x if x else 'zero'")

shown = []
old = sys.displayhook
sys.displayhook = lambda value: shown.append(value)
run("42")
run("None")
run("'text', 1")
sys.displayhook = old
print(shown)
run("'back'")
