# complex: literals, printing, arithmetic, comparison, conversion, errors.
z = 3 + 4j
print(z, z.real, z.imag, abs(z), z.conjugate(), -z, +z, z == 3 + 4j, z != 3, z == 4, (3 + 0j) == 3)
print(bool(0j), bool(1j))
print(1j, 2.5j, 0j, -1j, -0j, 1 - 1j, 1 + 0j, complex(0, -0.0), complex(-0.0, 1), 1e20j, 1e-5j)
print(complex("inf"), complex("nan+infj"))
print(z + 1, 1 + z, z - 1.5, z * 2j, z / 2, 1 / z, z ** 2, z ** 0.5, 2 ** z, z ** -1, z ** 0)
print(0j ** 0, z * z.conjugate(), z / (1 - 1j))
print(complex(), complex(1), complex(1, 2), complex("1+2j"), complex(" -3j "), complex("(1-1j)"))
print(complex(1.5, True), complex("1e3"), complex("j"))
print(repr(1 + 2j), str(1 - 0j), f"{z}", f"{z:.2f}", f"{z:+.1e}", f"{z:>12}", f"{1.5 + 2.25j:g}")
print(f"{z!r:>10}")
print(hash(1j), hash(3 + 0j) == hash(3), hash(1 + 1j) == hash(1 + 1j), {1 + 0j: "one"}[1])
for text in ("z < 1", "z > z", "int(z)", "float(z)", "complex('x')", "complex('1 + 2j')",
             "complex(1, '2')", "complex('1', 2)", "z // 1", "z % 2", "divmod(z, 1)", "1 / 0j",
             "0j ** -1",
             "0j ** 1j", "round(z)", "complex(None)", "complex([])", "complex(1, None)", "z[0]",
             "z + 'a'", "max(z, 1)", "sorted([1j, 2])", "pow(z, 2, 3)", "f'{z:05}'", "f'{z:=10}'",
             "f'{z:d}'", "1j << 1", "[1][1j]",
             "sum([1, 2j, 3.5])", "sum([1j, 2])", "abs(-3 - 4j)", "z.__eq__('x')",
             "isinstance(z, complex)", "complex(z)", "complex(real=1, imag=2)", "complex(z, 1j)",
             "1j == 1", "z.is_integer()", "1_0j + 2"):
    try:
        print(text, "->", eval(text))
    except Exception as e:
        print(text, "->", type(e).__name__, e)


class C:
    def __complex__(self):
        return 1 + 2j


class F:
    def __float__(self):
        return 2.5


class X:
    def __index__(self):
        return 7


print(complex(C()), complex(F()), complex(X()), complex(F(), X()))
try:
    z.real = 5
except AttributeError as e:
    print(e)


def mandelbrot(c, limit=30):
    z = 0
    for n in range(limit):
        if abs(z) > 2:
            return n
        z = z * z + c
    return limit


for y in range(5):
    print("".join(" .:-=+*#%@"[min(9,
                                   mandelbrot(complex(x / 10 - 2,
                                                      y / 3 - 0.66)) // 3)] for x in range(30)))
