# Carets on an expression of several lines, and on the parts of long calls.
def combine(*args, **kw):
    return sum(args) + kw["missing"]


values = [1, 2, 3]
result = combine(
    values[0],
    values[1],
    extra=5,
    other=max(
        values,
    ),
)
