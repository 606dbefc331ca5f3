def p(f, *args):
    try:
        result = f(*args)
    except Exception as e:
        print(" ", type(e).__name__, e)
    else:
        print(" ", type(result).__name__, repr(result))


# find, rfind, index, rindex, count, startswith, endswith with every kind of bound, in three widths.
TEXTS = ["", "a", "abcabc", "aaa", "na\u00efve na\u00efve", "\u65e5\u672c\u8a9e\u65e5", "x\U0001f600y\U0001f600"]
BOUNDS = [None, 0, 1, 2, -1, -2, 5, 100, -100, 2**70, -(2**70)]
for t in TEXTS:
    needles = ["", t[:1], t[-1:], t[1:3], t, "zz", "\U0001f600"]
    for s in dict.fromkeys(needles):
        print(repr(t), repr(s), t.find(s), t.rfind(s), t.count(s), s in t, t.startswith(s), t.endswith(s))
        total = 0
        for i in BOUNDS:
            for j in BOUNDS:
                found = (t.find(s, i, j), t.rfind(s, i, j), t.count(s, i, j), t.startswith(s, i, j), t.endswith(s, i, j))
                part = t[i:j]
                assert (found[0] >= 0) == (found[1] >= 0) == (found[2] > 0) or not s
                if s and part:
                    assert (s in part) == (found[0] >= 0) and part.count(s) == found[2] and part.startswith(s) == found[3]
                total = (total * 31 + sum(found)) % 1000003
        print("  ", total)
p(lambda: "abc".index("d"))
p(lambda: "abc".rindex("a", 1))
p(lambda: "abc".index("", 4))
p(lambda: "abc".find("", 3))
p(lambda: "abc".find(97))
p(lambda: "abc".count(None))
p(lambda: "abc".find("a", "b"))
p(lambda: "abc".startswith(("x", 5)))
p(lambda: "abc".startswith(["a"]))
p(lambda: 5 in "abc")
