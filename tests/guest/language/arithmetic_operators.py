# Every arithmetic operator on ints and floats, with the signs that surprise.
print(7 + 3, 7 - 3, 7 * 3)
print(7 / 2, 8 / 2, -7 / 2)
print(7 // 2, -7 // 2, 7 // -2, -7 // -2)
print(7 % 3, -7 % 3, 7 % -3, -7 % -3)
print(2 ** 10, 2 ** -1, (-2) ** 3, -2 ** 2, 2 ** 3 ** 2)
print(7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2)
print(1.0 + 2, 3 * 1.5, 10 - 0.5)
print(5 & 3, 5 | 3, 5 ^ 3, ~5)
print(1 << 10, 1024 >> 3, -1 >> 5, -9 >> 1)
print(True + True, True * 5, False - 1)
a = 10
a += 5
print(a)
a -= 3
print(a)
a *= 2
print(a)
a //= 5
print(a)
a **= 3
print(a)
a %= 7
print(a)
a <<= 4
print(a)
a >>= 1
print(a)
a |= 7
print(a)
a &= 0b1101
print(a)
a ^= 0xFF
print(a)
a /= 2
print(a)
print(10 - 2 - 3, 2 * (3 + 4), (1 + 2) * (3 + 4))
print(1 + 2 == 3, not 1 == 2)
print(0 * -1, 0.0 * -1, -0.0)
