# Building long strings: += in loops, aliases that must not change, join, reversal, slices of big strings.
s = ""
for i in range(2000):
    s += str(i % 10)
print(len(s), s[:15], s[-5:], s.count("7"))
a = "abc"
b = a
a += "def"
print(a, b)
parts = []
x = "x"
for i in range(5):
    parts.append(x)
    x += str(i)
print(parts, x)
y = "start"
z = y
for _ in range(3):
    y += "!"
    z = y + "?"
    print(y, z)
w = ""
for c in "日本😀é":
    w += c
    w += "|"
print(w, len(w))
mixed = "ascii"
kept = mixed
mixed += "é"
mixed += "日"
mixed += "😀"
print(kept, mixed, [len(m) for m in (kept, mixed)])
d = {"k": ""}
for i in range(5):
    d["k"] += chr(97 + i)
print(d)


class C:
    text = "c"


o = C()
for i in range(3):
    o.text += "+"
print(o.text, C.text)
lst = ["a"] * 3
lst[1] += "b"
print(lst)
t = "ab"
t *= 3
print(t, t + t[::-1])


def build(n):
    out = ""
    for i in range(n):
        out = out + "-" + str(i)
    return out


print(build(10), len(build(500)))


def prepend(n):
    out = ""
    for i in range(n):
        out = str(i) + out
    return out


print(prepend(12))
big = "0123456789" * 1000
print(len(big), big[5000:5010], big.find("90"), big.rfind("01"), big[::1001])
print(len(big.replace("5", "")), big.count("89"))
print(len(",".join(str(i) for i in range(1000))), "".join(reversed("hello")))
print("".join(sorted("hello")), "".join(map(chr, range(97, 103))))
e = f = ""
e += "one"
print(repr(e), repr(f))
g = "same"
h = g
g += ""
print(g is not None, g == h)
acc = "x"
acc += acc
acc += acc
print(acc, acc + acc == acc * 2)
interleaved = ""
for p, q in zip("ace", "bdf"):
    interleaved += p + q
print(interleaved)
total = "".join(chr(ord("a") + i % 26) for i in range(100))
print(total, len(set(total)), total.upper()[::10])
