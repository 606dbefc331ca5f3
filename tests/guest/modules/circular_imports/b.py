print("b starts, a so far:", end=" ")
import a
print(hasattr(a, "value"))
value = "B"


def use_a():
    return "b uses " + a.value


try:
    a.value
except AttributeError as e:
    print("no attribute yet:", type(e).__name__)
print("b ends")
