# abs, divmod, hash, bin, oct, hex, chr and ord on numbers of every kind and on what is none.


def attempt(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


values = (0, -1, 2 ** 61 - 1, 2 ** 61, -2 ** 61, 2 ** 64, -2 ** 100, True, 1.5, -0.0, 1e300, float("inf"), -float("inf"), 1j, -1 - 1j, "text", None, [], (1,), object)
for value in values:
    for f in (abs, bin, oct, hex, chr):
        try:
            print(f(value) if f is not chr else ascii(f(value)), end=" ")
        except Exception as e:
            print(type(e).__name__, e, end="; ")
    print()
for value in (0, 1, -1, -2, 2 ** 61 - 1, 2 ** 61, 2 ** 61 + 5, -2 ** 61 + 1, -2 ** 61, 2 ** 122, 10 ** 40, -10 ** 40, 0.5, -0.5, 1e-320, 1e308, 2.0 ** 61, 3.14, -1.0, 1j, 2 + 3j, -1 + 0j, True, "", (), (1,), (1, 2.0), ((),), b"", frozenset(), range(3), None):
    print(hash(value), end=" ")
print()
for value in ([], {}, set(), bytearray(), ([],), {1: 2}.keys(), slice([1])):
    attempt(hash, value)
for a, b in ((7, 3), (-7, 3), (7, -3), (-7, -3), (7.5, 2), (-7.5, 2), (2 ** 100, 3 ** 20), (-2 ** 100, 10 ** 10), (5, 2 ** 70), (-5, 2 ** 70), (True, 2), (0, -5), (2 ** 61, -1), (-2 ** 61, -1), (-2 ** 63, -1), (-2 ** 61, 2 ** 61 - 1)):
    q, r = divmod(a, b)
    print(q, r, q * b + r == a, (a // b, a % b) == (q, r))
for pair in ((1, 0), (1, 0.0), (1.0, 0), (2 ** 100, 0), (1j, 1), ("a", 1), (1, None)):
    attempt(divmod, *pair)
    attempt(lambda: pair[0] // pair[1])
    attempt(lambda: pair[0] % pair[1])


class Hashes:
    def __init__(self, answer):
        self.answer = answer

    def __hash__(self):
        return self.answer


for answer in (0, -1, -2, 5, 2 ** 61 - 1, 2 ** 61, 2 ** 63, -2 ** 63, 2 ** 64, 2 ** 70 + 3, -2 ** 90, True, 1.5, "x", None):
    attempt(hash, Hashes(answer))


class Sub(int):
    def __hash__(self):
        return 12


print(hash(Sub(5)), hash(Hashes(Sub(5))), hash((Sub(5),)) == hash((12,)), {Sub(5): 1}.get(5), {Sub(12): 1}.get(12))
attempt(chr, -1)
attempt(chr, 0x110000)
attempt(chr, 2 ** 70)
attempt(ord, "ab")
attempt(ord, "")
attempt(ord, 5)
attempt(ord, b"ab")
print(ord("\U0001f600"), ord(b"a"), ord(bytearray(b"z")), ascii(chr(0x10ffff)), chr(True), ascii(chr(0xd800)), bin(-0), hex(-255), oct(8 ** 30), bin(2 ** 65)[:6])
