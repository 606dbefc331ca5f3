def f(a, *b, c=1, **d):
    try:
        return [x + c for x in b if x] + [lambda: a]
    except TypeError as e:
        return e
    finally:
        d['k'] = 1
for i in range(3):
    r = f(i, 1, 2, *(3, 4), c=i, **{'z': 2})
    print(r)
