"""What a memoryview says of itself, and how slices change that."""

data = bytearray(range(20))


def describe(m):
    print(m.nbytes, m.itemsize, m.format, m.ndim, m.shape, m.strides, m.suboffsets, m.readonly,
          m.c_contiguous, m.f_contiguous, m.contiguous, len(m), bool(m), m.tolist())


describe(memoryview(data))
describe(memoryview(b"abc"))
describe(memoryview(b""))
describe(memoryview(data)[5:10])
describe(memoryview(data)[::3])
describe(memoryview(data)[::-4])
describe(memoryview(data)[10:2:-3])
describe(memoryview(data)[2:18][::2][1:4])
describe(memoryview(data)[30:40])
describe(memoryview(data)[4:5:7])
describe(memoryview(data)[8:3])
describe(memoryview(object=data).toreadonly()[1:3])
describe(memoryview(memoryview(data)[3:6]))

view = memoryview(data)
print(view.obj is data, view[2:4].obj is data, memoryview(view).obj is data)
print(view[0], view[-1], view[True], [view[i] for i in (3, -3)])
for key in (20, -21, 1 << 70, "a", 1.5, None, (), (1, 2), (0,), (slice(1), slice(2)), ..., (slice(1), 2)):
    try:
        print(key, view[key])
    except Exception as e:
        print(key, type(e).__name__, e)
for name in ("obj", "nbytes", "shape", "format"):
    try:
        setattr(view, name, 1)
    except AttributeError as e:
        print(e)
print(type(view).__name__, type(iter(view)).__name__, repr(view).startswith("<memory at 0x"))
try:
    class Derived(memoryview):
        pass
except TypeError as e:
    print(e)
