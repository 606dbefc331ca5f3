"""find, index, count, startswith, endswith, `in`: bounds of every kind, empty parts, tuples."""

text = "abcabcé€\U0001f600abc"
bounds = ((), (0,), (3,), (-3,), (100,), (-100,), (0, 3), (3, 3), (4, 3), (1, -1), (-5, -1), (None, 5), (2, None), (None, None), (0, 100), (1 << 70,), (-(1 << 70), 1 << 70), (True, 4))
for part in ("abc", "", "c", "é€", "\U0001f600", "zz", "abcabc", text):
    for span in bounds:
        print(ascii(part)[:12], span if not span or abs(span[0] or 0) < 1 << 60 else "huge", text.find(part, *span), text.rfind(part, *span), text.count(part, *span), int(text.startswith(part, *span)), int(text.endswith(part, *span)),
              text.encode().find(part.encode(), *span), text.encode().count(part.encode(), *span))
for name in ("index", "rindex"):
    for part in ("b", "x", ""):
        for span in ((), (5,), (50,)):
            try:
                print(name, part, span, getattr(text, name)(part, *span))
            except ValueError as e:
                print(name, part, span, e)
print("abc".startswith(("x", "a")), "abc".endswith(()), "abc".startswith(("", 5)), "".startswith(""), "".endswith("", 1), "a".startswith("", 1), "a".startswith("", 2), "a".find("", 1), "a".find("", 2), "a".rfind("", 0, 0))
for call in ("text.find()", "text.find(5)", "text.find(b'a')", "text.find('a', 'b')", "text.find('a', 1.0)", "text.find('a', 0, 1, 2)", "text.count(None)", "text.startswith(5)", "text.startswith(['a'])", "text.startswith((1,))",
             "text.endswith(('x', b'c'))", "text.endswith()", "text.find('a', start=1)", "5 in text", "None in text", "b'a' in text", "text.index('q', 1)", "text.__contains__(3)", "text.startswith('a', 'x')", "text.count('a', None, 'x')"):
    try:
        print(call, eval(call))
    except Exception as e:
        print(call, type(e).__name__, e)
big = "ab" * 50000 + "c"
print(big.find("bc"), big.rfind("aba"), big.count("ba"), big.count("abab"), big.find("b" * 50), ("a" * 10000 + "b").find("a" * 5000 + "b"), ("ab" * 5000).rfind("ba" * 100), big.count(""))


class At:
    def __index__(self):
        return 3


print(text.find("a", At()), text.count("a", At(), At()), b"abcabc".find(97, At()), b"abcabc".rfind(b"a", 0, At()))
