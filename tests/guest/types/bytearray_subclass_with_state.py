"""Subclasses of bytes and bytearray: attributes, slots, construction, what their methods return."""


class Buffer(bytearray):
    limit = 8

    def __init__(self, *args, label="none"):
        super().__init__(*args)
        self.label = label

    def append(self, value):
        if len(self) >= self.limit:
            raise OverflowError(f"{self.label} is full")
        super().append(value)


class Slotted(bytearray):
    __slots__ = ("mark",)


class Token(bytes):
    def __new__(cls, value, kind="word"):
        self = super().__new__(cls, value)
        self.kind = kind
        return self

    def upper(self):
        return Token(super().upper(), self.kind + "!")


buffer = Buffer(b"abc", label="input")
for i in range(8):
    try:
        buffer.append(i + 65)
    except OverflowError as e:
        print(e)
        break
print(buffer, buffer.label, repr(buffer), str(buffer), len(buffer), buffer == b"abcABCDE", vars(buffer))
print([type(x).__name__ for x in (buffer[1:], buffer + b"x", buffer * 2, buffer.upper(), buffer.copy(), buffer.replace(b"a", b""), bytes(buffer), b"" + buffer, buffer[:])])
buffer += b"more"
buffer *= 1
print(type(buffer).__name__, buffer.label, buffer)
slotted = Slotted(5)
slotted.mark = "here"
print(slotted, slotted.mark)
try:
    slotted.other = 1
except AttributeError as e:
    print(e)
token = Token(b"name", kind="identifier")
print(token, token.kind, token.upper(), token.upper().kind, hash(token) == hash(b"name"), {b"name": 1}[token], token == b"name", type(token.lower()).__name__)
print([type(x).__name__ for x in (token[:], token[0:2], token + b"", token * 1, token.strip(), token.replace(b"q", b""), bytes(token), token.__bytes__(), token.join([token]))])
print(Token(bytearray(b"ab")), Token([65, 66]), Token(2), Token("é".encode()).decode(), Token(token).kind, token.__getnewargs__())
reduced = buffer.__reduce_ex__(4)
print(reduced[0].__name__, reduced[1], reduced[2], bytearray(b"x").__reduce__(), bytearray().__reduce_ex__(2), Slotted(b"s").__reduce_ex__(3)[1:])
again = reduced[0](*reduced[1])
again.__dict__.update(reduced[2])
print(again == buffer, again.label)
for cls in (Buffer, Slotted, Token):
    print(cls.__mro__[1].__name__, cls.__base__.__name__, issubclass(cls, (bytes, bytearray)), cls(b"q") == b"q")
try:
    class Both(bytes, bytearray):
        pass
except TypeError as e:
    print(e)
