def p(f, *args):
    try:
        result = f(*args)
    except Exception as e:
        print(" ", type(e).__name__, e)
    else:
        print(" ", type(result).__name__, repr(result))


# A grid of format specifications on ints: fill, sign, prefix, zeros, groups, types.
VALUES = [0, 1, -1, 12, -1234, 1234567, 2**64, -(2**100), True]
for spec in ("", "d", "5", "<8", ">8", "^8", "^9", "=8", "08", "+", " ", "-", "+08d", "x", "#x", "#010x", "X", "#X", "o", "#o", "b", "#b", "_b", "#_x", ",", "_", "012,", "013,", "014,", "015_d", "*^20,", "=+15", "x>3",
             "0=10", "<08", ">+12,", "e", ".2e", "f", ".1f", "g", ".3g", "%", ".0%", "n", "\u00e9^7", "08_x", "0_b", "020_b", "#020_b", "+,.2f"):
    print(repr(spec), [format(v, spec) for v in VALUES])
for spec in ("c", ".2d", "s", "z", "+c", ",x", "_c", ",n", "q", "10.2", "=^5d", "d5", "{}", "#c", "5c", "\U0001f600>4c", ",,", "_,", "1000000000000000000000d", " +d"):
    for v in (65, -1, 0x1F600, 10**20):
        p(format, v, spec)
