def p(f, *args):
    try:
        result = f(*args)
    except Exception as e:
        print(" ", type(e).__name__, e)
    else:
        print(" ", type(result).__name__, repr(result))


# What a slice takes is the same of every kind of sequence, and what slice.indices says.
KINDS = [list, tuple, lambda r: "".join(chr(97 + v) for v in r), lambda r: "".join(chr(0x65e5 + v) for v in r), bytes, bytearray, lambda r: r]
BOUNDS = [None, 0, 3, -1, -8, 10**30]
count = 0
for n in (0, 1, 7):
    base = range(n)
    for i in BOUNDS:
        for j in BOUNDS:
            for k in (None, 2, -1, -(10**30)):
                picked = [v for v in range(*slice(i, j, k).indices(n))]
                assert list(base[i:j:k]) == picked
                for kind in KINDS:
                    whole = kind(base)
                    assert list(whole[i:j:k]) == list(kind(picked)) if picked or whole else not whole[i:j:k]
                    count += 1
print(count)
for s in (slice(5), slice(1, None), slice(None, None, -1), slice(-3, -1), slice(10, 0, -4), slice(2**64, -(2**64), -(2**63))):
    print(s, s.indices(0), s.indices(7), s.indices(2**65), "abcdefg"[s], range(7)[s], s == slice(*s.indices(7)))
for s in (slice("a", 1), slice(1.5), slice(0, 1, 0), slice(None, "b")):
    for x in ("abc", [1], (1,), b"a", range(3)):
        p(lambda: x[s])
p(lambda: slice(1).indices(-1))
p(lambda: {slice(1): 2})
p(lambda: slice(1) < slice(2))
