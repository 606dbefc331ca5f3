"""Packets and digests, as a program of everyday use has them."""

import struct, hashlib, hmac, base64, binascii, zlib, secrets, uuid, io, array, codecs, ipaddress, urllib.parse as up, random, statistics as st, fractions, math, cmath, heapq, bisect

H = struct.Struct("!4sBBHI")
pkt = H.pack(b"MAGC", 1, 2, 513, 0xDEADBEEF)
print(
    pkt,
    pkt.hex("-", 2),
    H.size,
    H.unpack(pkt),
    H.format,
    struct.calcsize("<bhilqfd?"),
    struct.pack("<e", 1.5),
    struct.unpack_from(">H", b"\0\1\2\3", 2),
    list(struct.iter_unpack("<h", b"\1\0\2\0")),
    struct.pack("5p", b"abc"),
    struct.pack(">3xB", 7),
    struct.pack("@bi", 1, 2),
)
for f in (
    lambda: struct.pack("B", 256),
    lambda: struct.unpack("I", b"abc"),
    lambda: struct.pack("z", 1),
    lambda: struct.pack("2h", 1),
    lambda: struct.pack("f", "x"),
    lambda: H.unpack_from(b"ab"),
    lambda: struct.pack("s", "x"),
    lambda: struct.pack(">q", 2**63),
    lambda: struct.pack("e", 1e6),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
buf = bytearray(8)
mv = memoryview(buf)
struct.pack_into("<I", buf, 2, 77)
print(buf, mv[2:6].cast("I")[0], mv.nbytes, mv.readonly, mv[::2].tolist(), mv[:2] == b"\0\0", mv.hex())
mv[0:2] = b"hi"
print(bytes(mv[:3]))
mv.release()
try:
    mv[0]
except ValueError as e:
    print(e)
try:
    buf.extend(b"x")
    m2 = memoryview(buf)
    buf.append(1)
except BufferError as e:
    print(e)
print(
    hashlib.sha256(b"x").hexdigest(),
    hashlib.md5(b"x", usedforsecurity=False).hexdigest(),
    hashlib.new("sha1", b"a").name,
    hashlib.blake2b(b"q", digest_size=8, key=b"k").hexdigest(),
    hashlib.sha3_256().digest_size,
    hashlib.shake_128(b"z").hexdigest(5),
    hmac.new(b"k", b"m", "sha256").hexdigest()[:16],
    hmac.compare_digest("a", "a"),
    hashlib.pbkdf2_hmac("sha256", b"p", b"s", 10).hex()[:16],
    "sha512" in hashlib.algorithms_guaranteed,
)
try:
    hashlib.new("nope")
except ValueError as e:
    print(e)
print(
    base64.b64encode(b"\xff\xfe!"),
    base64.urlsafe_b64encode(b"\xff\xfe!"),
    base64.b32encode(b"hi"),
    base64.b85encode(b"hello"),
    base64.a85encode(b"hello", adobe=True),
    base64.b16decode("FF0a", casefold=True),
    base64.b64decode("aGk="),
    base64.b64decode("aG k=", validate=False),
    base64.encodebytes(b"x" * 60),
    base64.z85encode(b"abcd"),
)
for f in (
    lambda: base64.b64decode("abc"),
    lambda: base64.b64decode("a$b=", validate=True),
    lambda: binascii.unhexlify("abc"),
    lambda: bytes.fromhex("zz"),
    lambda: base64.b32decode("1"),
    lambda: zlib.decompress(b"bad"),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(
    zlib.crc32(b"hello"),
    zlib.adler32(b"hello"),
    binascii.crc_hqx(b"a", 0),
    zlib.decompress(zlib.compress(b"aaaa" * 10, 9))[:4],
    binascii.hexlify(b"ab", "_"),
    codecs.encode("hello", "rot13"),
    codecs.decode(b"aGk=", "base64"),
    "é".encode("latin-1"),
    b"\xff\xfea\0".decode("utf-16"),
    codecs.lookup("utf8").name,
    codecs.BOM_UTF8,
)
u = uuid.uuid5(uuid.NAMESPACE_DNS, "python.org")
print(
    u,
    repr(u),
    u.version,
    u.int,
    u.hex,
    u.urn,
    u.fields,
    u.variant,
    uuid.UUID(int=5),
    uuid.uuid3(uuid.NAMESPACE_URL, "x"),
    uuid.UUID("{12345678-1234-5678-1234-567812345678}").bytes_le,
    len(str(uuid.uuid4())),
)
try:
    uuid.UUID("zz")
except ValueError as e:
    print(e)
print(
    len(secrets.token_hex(8)),
    len(secrets.token_urlsafe(8)),
    secrets.choice([1]),
    secrets.randbelow(1),
    len(secrets.token_bytes(4)),
    secrets.compare_digest(b"a", b"b"),
)
r = random.Random(42)
print(
    r.random(),
    r.randint(1, 100),
    r.choice("abc"),
    r.sample(range(100), 5),
    r.shuffle(l := list(range(6))),
    l,
    r.gauss(0, 1),
    r.choices("ab", [1, 9], k=5),
    r.uniform(1, 2),
    r.getrandbits(70),
    r.triangular(),
    r.betavariate(1, 2),
    r.expovariate(2),
    r.randbytes(4),
    r.binomialvariate(10, 0.3),
    r.normalvariate(),
    r.paretovariate(3),
    r.vonmisesvariate(0, 4),
    r.lognormvariate(0, 1),
    r.weibullvariate(1, 2),
    r.gammavariate(2, 1),
)
random.seed("text")
print(random.random())
random.seed(b"b")
s = random.getstate()
a = random.random()
random.setstate(s)
print(a == random.random(), r.sample(["r", "b"], counts=[2, 3], k=3))
x = [1, 2, 2, 3.5, 10]
print(
    st.mean(x),
    st.median(x),
    st.mode(x),
    st.stdev(x),
    st.pvariance(x),
    st.quantiles(x, n=4),
    st.multimode("aabb"),
    st.geometric_mean([1, 4]),
    st.harmonic_mean([1, 4], weights=[1, 2]),
    st.median_low(x),
    st.median_grouped([1, 2, 2, 3]),
    st.correlation([1, 2, 3], [1, 2, 4]),
    st.linear_regression([1, 2, 3], [2, 4, 6.5]),
    st.covariance([1, 2], [3, 5]),
    st.NormalDist(5, 2).cdf(6),
    st.NormalDist.from_samples([1, 2, 3]),
    st.NormalDist(1, 2) + 3,
    st.fmean([1, 2], [3, 1]),
    st.mean([fractions.Fraction(1, 2), 1]),
    st.kde([1.0, 2.0], h=1)(1.5),
    st.correlation([1, 2, 3], [1, 3, 2], method="ranked"),
)
for f in (
    lambda: st.mean([]),
    lambda: st.stdev([1]),
    lambda: st.mode([]),
    lambda: st.NormalDist(0, -1),
    lambda: fractions.Fraction(1, 0),
    lambda: math.sqrt(-1),
    lambda: math.log(0),
    lambda: math.factorial(-1),
    lambda: math.exp(1000),
    lambda: cmath.log(0),
    lambda: math.comb(1.5, 1),
    lambda: math.isqrt(-1),
    lambda: fractions.Fraction("x"),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
F = fractions.Fraction
print(
    F(3, 6),
    repr(F("0.125")),
    F(1.1).limit_denominator(100),
    F(7, 2) // 1,
    F(-7, 2) % 2,
    round(F(7, 3), 2),
    F("1e-2"),
    F(1, 3) + 0.5,
    F(2) ** -2,
    F(1, 3) ** 0.5,
    f"{F(22, 7):.4f}",
    f"{F(1, 3):>10}",
    divmod(F(7, 2), 1),
    math.floor(F(-1, 2)),
    F(1, 2) == 0.5,
    hash(F(1, 2)) == hash(0.5),
    F(3, 4).as_integer_ratio(),
    f"{F(12345, 2):,.1e}",
)
print(
    math.gcd(12, 18, 8),
    math.lcm(4, 6),
    math.perm(5, 2),
    math.comb(50, 25),
    math.dist([0, 0], [3, 4]),
    math.hypot(1, 2, 2),
    math.prod([1.5, 2]),
    math.fsum([0.1] * 10),
    math.isclose(1, 1 + 1e-10),
    math.nextafter(1, 2),
    math.ulp(1),
    math.frexp(10),
    math.modf(-2.5),
    math.copysign(1, -0.0),
    math.trunc(-2.7),
    math.remainder(7, 4),
    math.cbrt(27),
    math.exp2(3),
    math.log(8, 2),
    math.log2(10**100),
    math.sumprod([1, 2], [3, 4]),
    math.fma(2, 3, 4),
    math.gamma(5.5),
    math.erf(0.5),
    math.degrees(math.pi),
    math.tau,
    cmath.polar(1 + 1j),
    cmath.sqrt(-1),
    cmath.phase(-1),
    cmath.exp(1j * math.pi),
)
q = up.urlsplit("https://us%20er:pw@ex.com:8080/p/a;x?q=1&q=2&e=#fr")
print(
    q,
    q.hostname,
    q.port,
    q.username,
    up.parse_qs(q.query, keep_blank_values=True),
    up.parse_qsl("a=1&b=%20+x"),
    up.urlencode({"a": [1, 2], "b": "ü &"}, doseq=True),
    up.quote("a/b ü", safe=""),
    up.quote_plus("a b&"),
    up.unquote("%C3%BC%zz"),
    up.urljoin("http://a/b/c/d", "../x?y"),
    up.urlunsplit(q._replace(netloc="h")),
    up.urlparse("//h/p;par?x").params,
    up.urldefrag("a#b"),
    up.quote(b"\xff"),
    q.geturl(),
)
try:
    up.urlsplit("http://[::1").port
except ValueError as e:
    print(e)
n = ipaddress.ip_network("10.0.0.0/29")
print(
    list(n.hosts())[:2],
    n.broadcast_address,
    ipaddress.ip_address("::1").is_loopback,
    ipaddress.ip_address("10.0.0.3") in n,
    list(n.subnets(1)),
    n.supernet(),
    ipaddress.summarize_address_range and int(ipaddress.ip_address("1.2.3.4")),
    ipaddress.ip_interface("1.2.3.4/24").network,
    ipaddress.ip_address("2001:db8::1").exploded,
)
h = []
[heapq.heappush(h, x) for x in (5, 1, 4)]
print(
    h,
    heapq.heappushpop(h, 0),
    heapq.heapreplace(h, 9),
    heapq.nlargest(2, [1, 5, 3], key=lambda x: -x),
    list(heapq.merge([1, 4], [2, 3], reverse=False)),
    heapq.nsmallest(1, "ba"),
    bisect.bisect_left([1, 2, 2, 3], 2),
    bisect.bisect([1, 2], 2),
    bisect.insort(z := [1, 3], 2),
    z,
    bisect.bisect_left([{"k": 1}, {"k": 5}], 3, key=lambda d: d["k"]),
    array.array("d", [1, 2.5]),
    array.array("i", range(3)).tobytes(),
    array.array("H", [1]).itemsize,
)
