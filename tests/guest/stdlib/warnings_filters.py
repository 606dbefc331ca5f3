import io
import sys
import warnings


def old():
    warnings.warn("old is old", DeprecationWarning, stacklevel=2)
    return 1


with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    old()
    warnings.warn("plain")
    warnings.warn(RuntimeWarning("an object"))
    for w in seen:
        print(w.category.__name__, str(w.message), w.lineno)

with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        warnings.warn("now an error", UserWarning)
    except UserWarning as e:
        print("raised", e)

with warnings.catch_warnings(record=True) as seen:
    warnings.resetwarnings()
    warnings.filterwarnings("ignore", message="skip.*")
    warnings.filterwarnings("once", category=FutureWarning)
    for i in range(3):
        warnings.warn("skip this")
        warnings.warn("see this", FutureWarning)
    print([str(w.message) for w in seen])

warnings.simplefilter("default")
sys.stderr = io.StringIO()
warnings.warn("to the stream")
text = sys.stderr.getvalue()
sys.stderr = sys.__stderr__
print(text.split("warnings_filters.py")[-1])
print(warnings.formatwarning("m", UserWarning, "f.py", 3, "x = 1"))


for bad in (lambda: warnings.warn("x", int), lambda: warnings.simplefilter("nothing"),
            lambda: warnings.filterwarnings("error", 3)):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
@warnings.deprecated("use g")
def f():
    return 5


with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    print(f(), [str(w.message) for w in seen], f.__deprecated__)


@warnings.deprecated("use D")
class C:
    pass


with warnings.catch_warnings(record=True, action="always") as seen:
    C()
    print([(w.category.__name__, str(w.message)) for w in seen])
