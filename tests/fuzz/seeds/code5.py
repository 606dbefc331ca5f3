a, *b = 1, 2, 3
b[0] += a
b[1:] = [4, 5]
c = {1: 2, **{3: 4}}
d = {*b, 1}
e = [*b, *d]
print(a, b, c, d, e, 1 < a <= 2 != 3, a in b, not a)
try:
    raise ExceptionGroup('g', [ValueError(1), KeyError(2)])
except* ValueError as x:
    print(x)
except* KeyError:
    pass
