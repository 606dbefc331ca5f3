# The signs of zeros through complex arithmetic, construction and mixed operations.
zeros = (0.0, -0.0)
for x in zeros:
    for y in zeros:
        z = complex(x, y)
        print(z, -z, +z, z.conjugate(), z + 0, z - 0, 0 - z, z + 0.0, z * 1, z * 1.0, z * -1, z / 1, z / -1.0, z * 1j, z + 0j, z - 0j, z ** 1, z ** 2)
        print(complex(z), complex(z, x), complex(x, z), complex(z, z), z == 0, hash(z), bool(z), abs(z), [z.real, z.imag])
print(1j * 0, -1j, -(1j), 0 - 1j, -0.0 - 1j, -1j * 1j, 1j * 1j, (-1j).real, (0 - 1j).real, -0j, -(0j), 2 - 0j, -2 - 0j, complex(-2, -0.0))
print(1 + 0j, 1 - 0j, 1.0 - 0j, -1 + -0j, -1 - 0j, (1 + 0j) * (1 - 0j), (1 - 0j) ** 2, (-0.0 + 1j) ** 3)
print(complex("-0"), complex("-0-0j"), complex("0-0j"), eval(repr(complex(0.0, -0.0))), complex(repr(complex(-0.0, -0.0))))
print(sum([0j]), sum([-0.0, 0j]), sum([complex(-0.0, -0.0)], complex(-0.0, -0.0)), sum([1, 2.5, 1j]), sum([0.1] * 10 + [0j]), sum([1j] * 3, 0.5))
inf, nan = float("inf"), float("nan")
for a, b in ((complex(inf, 1), 2), (2, complex(inf, nan)), (complex(inf, inf), 1j), (complex(nan, 0), 0j), (complex(0, inf), -1.0), (complex(1, nan), 1)):
    print(a + b, a - b, a * b, a == b, a != b)
