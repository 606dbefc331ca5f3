# An uncaught exception group with notes and nested causes.
def fail(n):
    raise ValueError(f"number {n}")


errors = []
for n in (1, 2):
    try:
        fail(n)
    except ValueError as e:
        e.add_note(f"note for {n}")
        errors.append(e)
try:
    {}["k"]
except KeyError as e:
    errors.append(ExceptionGroup("inner", [e, TypeError("bare")]))
raise ExceptionGroup("several things", errors)
