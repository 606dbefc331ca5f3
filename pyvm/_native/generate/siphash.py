"""SipHash-1-3 with a zero key: the hash of str and bytes, as CPython's under PYTHONHASHSEED=0."""

MASK = 2**64 - 1


def siphash13(data: bytes) -> int:
    """Return the unsigned 64-bit hash of the bytes."""
    v0, v1 = 0x736F6D6570736575, 0x646F72616E646F6D
    v2, v3 = 0x6C7967656E657261, 0x7465646279746573

    def rotate(x: int, bits: int) -> int:
        return (x << bits | x >> (64 - bits)) & MASK

    def mix() -> None:
        nonlocal v0, v1, v2, v3
        v0 = (v0 + v1) & MASK
        v2 = (v2 + v3) & MASK
        v1 = rotate(v1, 13) ^ v0
        v3 = rotate(v3, 16) ^ v2
        v0 = rotate(v0, 32)
        v2 = (v2 + v1) & MASK
        v0 = (v0 + v3) & MASK
        v1 = rotate(v1, 17) ^ v2
        v3 = rotate(v3, 21) ^ v0
        v2 = rotate(v2, 32)

    whole = len(data) & ~7
    for i in range(0, whole, 8):
        word = int.from_bytes(data[i : i + 8], "little")
        v3 ^= word
        mix()
        v0 ^= word
    last = (len(data) & 0xFF) << 56 | int.from_bytes(data[whole:], "little")
    v3 ^= last
    mix()
    v0 ^= last
    v2 ^= 0xFF
    for _ in range(3):
        mix()
    return v0 ^ v1 ^ v2 ^ v3


def str_hash(text: str) -> int:
    """Return hash(text), as an unsigned 64-bit number."""
    if not text:
        return 0
    widest = max(map(ord, text))
    data = text.encode("latin-1" if widest < 256 else "utf-16-le" if widest < 65536 else "utf-32-le")
    value = siphash13(data)
    return MASK - 1 if value == MASK else value
