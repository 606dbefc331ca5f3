"""What takes bytes takes views; those whose octets do not stand in a row only where a copy is made."""

data = bytearray(b"Hello, World; hello")
view = memoryview(data)
hello = view[:5]
odd = view[::2]
print(bytes(view), bytearray(hello), bytes(odd), bytearray(odd), list(odd), tuple(hello))
print(b"-".join([hello, b"x", view[7:12]]), b"> " + hello, bytearray(b"> ") + hello)
for text in (
    "hello + b'x'", "hello * 2", "b'' + odd", "b'-'.join([odd])", "str(hello, 'ascii')", "str(odd, 'ascii')",
    "b'say Hello'.find(hello)", "b'say Hello'.endswith(hello)", "b'Hello'.startswith((b'x', hello))", "hello in b'Hello!'",
    "b'a,b'.split(memoryview(b','))", "b'a,b'.partition(memoryview(b','))[2]", "b'xHellox'.replace(hello, b'')",
    "b'xxHxx'.strip(memoryview(b'x'))", "b'Hello'.removeprefix(hello[:2])", "b'%b|%s' % (hello, view[-5:])",
    "b'abc'.translate(None, memoryview(b'b'))", "b'abc'.find(odd)", "b'abc'.replace(odd, b'')", "odd in b'abc'",
    "int.from_bytes(hello, 'big')", "int.from_bytes(odd, 'little')", "int(memoryview(b' 42 '))", "int(memoryview(b'ff'), 16)",
    "float(memoryview(b'2.5'))", "bytes.maketrans(hello[:2], view[7:9])[72]", "sum(hello)", "max(hello)", "sorted(hello)",
    "108 in hello", "b'l' in hello", "list(reversed(hello))", "[*hello]", "list(zip(hello, odd))[:2]", "any(hello)",
    "bytes(reversed(odd))", "dict(enumerate(hello))", "set(hello) == set(b'Hello')", "hello.hex()", "odd.hex('-')",
    "view.hex(':', 4)", "odd.hex(b'.', -3)", "hello.hex('::')", "hello.hex(1)", "hello.hex('é')", "hello.tobytes('Q')",
    "hello.tobytes(order=None)", "hello.tobytes(order=3)", "memoryview('text')", "memoryview(7)", "memoryview([1])",
    "memoryview()", "memoryview(b'a', b'b')", "isinstance(hello, (bytes, bytearray))", "bytes(hello.cast('H', [2]))",
    "bytes(hello[:4].cast('H'))", "b'H' < hello", "'%s' % (hello[:1].tolist(),)", "hello.index(108)", "b'abc'.__buffer__(0).tolist()",
    "b'abc'.__buffer__(1)", "data.__buffer__(1).readonly", "hello.__release_buffer__(3)",
):
    try:
        print(text, "->", eval(text))
    except Exception as e:
        print(text, "->", type(e).__name__, e)

target = bytearray(8)
target[2:4] = hello[:2]
target[4:] = odd[:4].tobytes()
target.extend(hello)
target += view[-3:]
print(target)
match hello:
    case [72, *rest]:
        print("a sequence", rest)
    case _:
        print("no sequence")
numbers = memoryview(bytearray(b"abcd"))
walk = iter(numbers)
print(next(walk))
numbers.release()
try:
    next(walk)
except ValueError as e:
    print(e)
