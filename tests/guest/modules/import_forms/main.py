# Every form of import: plain, as, from, from-as, star, inside functions, names bound.
import shapes
import shapes as s
from shapes import area, PI as pi
from shapes import *
import tools.text
import tools.numbers as nums
from tools import text, numbers as n2
from tools.text import shout as loud

print(shapes is s, shapes.area(2), area(1), pi, public, shapes.__name__)
try:
    print(_private)
except NameError as e:
    print(e)
print(tools.text.shout("a"), nums.double(4), n2 is nums, text is tools.text, loud("x"))
print(tools.__name__, tools.text.__name__, tools.__doc__)


def local():
    import shapes as inner
    from tools.numbers import double
    return inner is shapes, double(5)


print(local(), "inner" in globals())


class Holder:
    import shapes
    from shapes import area as own_area


print(Holder.shapes is shapes, Holder.own_area(3))
import shapes
print("again, the body does not run")
shapes.counter += 1
import shapes as third
print(third.counter)
for text_ in ("import missing", "import shapes.missing", "from shapes import missing", "import tools.missing", "from tools import missing", "from tools.text import missing", "from missing.deep import x"):
    try:
        exec(text_)
    except ImportError as e:
        print(text_, "->", type(e).__name__, e, e.name)
try:
    shapes.missing
except AttributeError as e:
    print(e)
try:
    from limited import hidden
    print("named import reaches it:", hidden)
    from limited import *
    print(shown, hidden)
    exec("from limited import *\nprint(sorted(k for k in locals() if k in ('shown', 'hidden2')))", {})
except ImportError as e:
    print(e)
