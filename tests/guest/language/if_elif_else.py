# Branches: truthiness of every core type, nesting, conditional expressions.
def kind(value):
    if value:
        return "true"
    else:
        return "false"


for v in (0, 1, -1, 0.0, 0.1, "", " ", [], [0], (), (0,), {}, {0: 0}, set(), {0},
          None, True, False, 0j, 1j, b"", b"x", range(0), range(1)):
    print(repr(v), kind(v))


def grade(n):
    if n >= 90:
        return "A"
    elif n >= 80:
        return "B"
    elif n >= 70:
        if n >= 75:
            return "C+"
        return "C"
    else:
        return "F"


print([grade(n) for n in (95, 90, 89, 76, 70, 69)])
n = 7
if n % 2: print("odd")
else: print("even")
if n > 5:
    pass
else:
    print("not printed")
print("big" if n > 100 else "small" if n > 5 else "tiny")
if n == 7: a = 1; b = 2; print(a, b)
if n: ...
print("end")
