class M:
    def __enter__(self): return 1
    def __exit__(self, *a): return a[0] is KeyError
def g(n):
    with M() as m, M():
        for i in range(n):
            if i == 2: raise KeyError(i)
            yield i + m
    return 7
def h():
    x = yield from g(4)
    yield x
print(list(h()))
