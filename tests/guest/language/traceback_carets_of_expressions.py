# Where the carets go for each kind of failing expression, shown together as one exception group.
class Box:
    value = None


def attribute(b): return b.value.missing
def call(f): return f(1, *[2], k=3)(4)
def subscript(d): return d["a"]["b"]["c"]
def binary(x): return (x + 1) * 2 + "text" + str(x)
def unary(x): return 1 + -x
def compare(x): return x < 5 and "a" < x
def contains(x): return 1 in x or 2
def power(x): return 2 ** x ** 0.5
def slicing(x): return x[1:2]["a":]
def method(b): return b.value.strip().upper()
def nested(f): return max(f(1), f(2), key=len)
def starred(x): return print(*x, sep="")
def fstring(x): return f"{x:>10} and {x + 1!r:>5}"
def name(x): return [x, undefined_name, x]
def conditional(x): return 1 if x.bad else 2


cases = [(attribute, Box()), (call, lambda *a, **k: None), (subscript, {"a": {"b": None}}),
         (binary, 5), (unary, "s"), (compare, 7), (contains, 5), (power, "a"),
         (slicing, "text"), (method, Box()), (nested, lambda n: n), (starred, 5), (fstring, None),
         (name, 1), (conditional, 5)]
errors = []
for function, argument in cases:
    try:
        function(argument)
    except Exception as e:
        errors.append(e)
raise ExceptionGroup("expressions", errors)
