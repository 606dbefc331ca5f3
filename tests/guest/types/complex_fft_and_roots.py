# Complex numbers at work: a Fourier transform, polynomial roots, rotations, a Mandelbrot picture.
PI = 3.141592653589793


def cis(angle):
    angle %= 2 * PI
    z, term, n = 0j, 1 + 0j, 0
    while abs(term) > 1e-18:
        z += term
        n += 1
        term *= 1j * angle / n
    return z


def fft(values, sign=-1):
    n = len(values)
    if n == 1:
        return list(values)
    even, odd = fft(values[::2], sign), fft(values[1::2], sign)
    turned = [cis(sign * 2 * PI * k / n) * odd[k] for k in range(n // 2)]
    return [e + t for e, t in zip(even, turned)] + [e - t for e, t in zip(even, turned)]


def show(z):
    z = complex(round(z.real, 6) + 0.0, round(z.imag, 6) + 0.0)
    return f"{z.real:g}{z.imag:+g}j"


def horner(coefficients, x):
    total = 0
    for c in coefficients:
        total = total * x + c
    return total


def roots(coefficients):
    n = len(coefficients) - 1
    found = [(0.4 + 0.9j) ** k for k in range(n)]
    for _ in range(200):
        for i in range(n):
            product = coefficients[0]
            for j in range(n):
                if j != i:
                    product *= found[i] - found[j]
            found[i] -= horner(coefficients, found[i]) / product
    return sorted(found, key=lambda z: (round(z.real, 6) + 0.0, round(z.imag, 6)))


signal = [1, 2 - 1j, -1j, -1 + 2j, 0.5, 3, -2.5j, 1 + 1j]
spectrum = fft(signal)
print([show(z) for z in spectrum])
print([show(z / 8) for z in fft(spectrum, 1)], show(sum(spectrum) / 8), round(sum(abs(z) ** 2 for z in spectrum), 6), round(sum(abs(z) ** 2 for z in signal) * 8, 6))
a, b = [1, 2, 3, 0, 0, 0, 0, 0], [4, 5, 6, 0, 0, 0, 0, 0]
print([round((z / 8).real) for z in fft([x * y for x, y in zip(fft(a), fft(b))], 1)])
for p in ([1, 0, 1], [1, -6, 11, -6], [2, 0, 0, -16], [1, 0, 0, 0, -1], [1, -2, 5]):
    print(p, [show(z) for z in roots(p)], max(abs(horner(p, z)) for z in roots(p)) < 1e-9)
z = 3 + 4j
for _ in range(4):
    z *= 1j
    print(show(z), end=" ")
print(show(z * cis(PI / 4)), abs(z), show(z.conjugate() * z), show(z / abs(z)), show((1 + 1j) ** 8), show(1j ** 0.5), show((-8 + 0j) ** (1 / 3)))
for y in range(-8, 9, 2):
    row = ""
    for x in range(-20, 7):
        c, w, n = complex(x / 10, y / 8), 0j, 0
        while abs(w) < 2 and n < 30:
            w, n = w * w + c, n + 1
        row += " .:-=+*#%@"[n // 3 if n < 30 else 9]
    print(row.rstrip())
