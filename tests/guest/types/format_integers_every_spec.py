"""The format mini-language on ints: every type, sign, alternate form, grouping and alignment, and what is refused."""

values = (0, 7, -7, 255, -255, 1234567, -1234567, 10**20, True)
for kind in ("", "d", "b", "o", "x", "X", "n", "c", "e", "g", "%", "f", "E", "G", "F"):
    for spec in ("", "+", " ", "-", "#", "#010", ",", "_", "012", "^14", "*<9", "=+9", "0=8", "<08", "z", ".3", "+#,", "014_", "08,", "é>9"):
        line = []
        for value in values:
            try:
                line.append(repr(format(value, spec + kind)))
            except (ValueError, OverflowError) as e:
                line.append(f"{type(e).__name__}: {e}")
        if len(set(line)) == 1:
            line = line[:1]
        print(repr(spec + kind), "|".join(line))

for spec in ("q", "dd", "10.2d", ",b", "_x", ",x", ",n", "_n", "_c", ",c", "+c", "#c", "zd", ",,d", "__d", "_,d", ",_d", "<<<", "10<", "^", "=", "99999999999999999999d",
             ".99999999999999999999f", "-+d", "0", "00d", "010", "'", "{", " ", "  ", "#", "\0d", "d ", "5 d", "é"):
    try:
        print(repr(spec), repr(format(42, spec)))
    except (ValueError, OverflowError) as e:
        print(repr(spec), type(e).__name__, e)
