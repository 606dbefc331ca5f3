import hashlib
import hmac

for name in sorted(hashlib.algorithms_guaranteed):
    more = (300,) if "shake" in name else ()
    whole = hashlib.new(name)
    print(name, whole.digest_size, whole.block_size, whole.name)
    for size in (0, 1, 3, 55, 56, 63, 64, 65, 71, 72, 103, 104, 111, 112, 127, 128, 129, 135, 136, 137, 144,
                 167, 168, 169, 500):
        data = bytes(i * 7 & 255 for i in range(size))
        h = hashlib.new(name, data[: size // 3])
        h.update(data[size // 3 :])
        half = h.copy()
        h.update(memoryview(b"more"))
        whole.update(half.hexdigest(*more).encode() + h.digest(*more))
    print(whole.hexdigest(*more)[:64])
tree = {"key": b"key", "salt": b"s", "person": b"p", "fanout": 2, "depth": 3, "leaf_size": 5, "node_offset": 7,
        "node_depth": 1, "inner_size": 4, "last_node": True, "digest_size": 20}
print(hashlib.blake2b(b"x" * 200, **tree).hexdigest(), hashlib.blake2s(b"x" * 200, **tree).hexdigest())
print(hashlib.blake2b.MAX_KEY_SIZE, hashlib.blake2s.SALT_SIZE)
for name in ("md5", "sha1", "sha256", "sha512", "sha3_256"):
    print(hashlib.pbkdf2_hmac(name, b"password" * 20, b"salt", 7, 70).hex())
    print(hmac.new(b"key", b"message", name).hexdigest(), hmac.digest(b"key" * 99, b"message", name).hex()[:9])
h = hmac.new(b"key", digestmod=hashlib.sha1)
h.update(b"a")
other = h.copy()
other.update(b"b")
print(h.hexdigest(), other.hexdigest(), h.name, h.digest_size, h.block_size)
print(hmac.compare_digest("a", "a"), hmac.compare_digest(b"a", b"b"), hmac.compare_digest(b"a", b"ab"))
for wrong in ("hashlib.md5('text')", "hashlib.sha1(5)", "hashlib.new('md99')",
              "hashlib.pbkdf2_hmac('sha1', b'', b'', 0)", "hashlib.pbkdf2_hmac('sha1', b'', b'', 1, -1)",
              "hashlib.blake2b(digest_size=65)", "hashlib.blake2b(key=b'x' * 65)",
              "hashlib.blake2s(salt=b'x' * 9)", "hmac.new(b'', b'')", "hmac.new('key', b'', 'md5')",
              "hmac.compare_digest('é', 'a')"):
    try:
        print(wrong, eval(wrong))
    except Exception as error:
        print(wrong, type(error).__name__)
