# The very first program: literals, print and its separators.
print("hello")
print(1, 2, 3)
print()
print("a", 1, 2.5, None, True, False)
print(1 + 2 * 3)
print("a" + "b")
print(-7, +7, ~7)
print(0x10, 0o17, 0b101, 1_000_000)
print(1.5, 1e3, 1e100, .5, 5.)
print("tab\there", 'quote\'s', "back\\slash")
print("line\nbreak")
print(r"raw\n", "\x41\u00e9\U0001F600")
print("implicit " "joining " 'works')
print("""triple
quoted""")
print(b"bytes\x00\xff")
print((1, 2), [3, 4], {5: 6}, {7})
print(..., Ellipsis)
x = 5
print(x)
x = x + 1
print(x)
