"""A guest class with __buffer__ (PEP 688) can be viewed like bytes."""


class Packet:
    def __init__(self, payload):
        self.payload = bytearray(payload)

    def __buffer__(self, flags):
        print("asked for", flags & 1)
        return memoryview(self.payload)


class Liar:
    def __buffer__(self, flags):
        return b"no view"


class Broken:
    def __buffer__(self, flags):
        raise LookupError("gone")


packet = Packet(b"payload")
view = memoryview(packet)
print(view.tolist(), view.readonly, view[1:3].tobytes())
view[0] = 80
print(packet.payload, view == b"Payload")
for value in (Liar(), Broken(), object(), Packet):
    try:
        print(memoryview(value))
    except Exception as e:
        print(type(e).__name__, e)


class Tagged(bytearray):
    """A subclass keeps its state, views see its octets."""

    tag = "none"


tagged = Tagged(b"tagged")
tagged.tag = "set"
with memoryview(tagged) as m:
    print(m.obj.tag, m[::5].tolist(), m.obj is tagged)
    try:
        tagged.append(1)
    except BufferError as e:
        print(e)
tagged.append(33)
print(tagged, tagged.tag)


class Fixed(bytes):
    pass


m = memoryview(Fixed(b"fixed"))
print(m.readonly, type(m.obj).__name__, bytes(m[1:]), m == b"fixed", hash(m) == hash(b"fixed"))
