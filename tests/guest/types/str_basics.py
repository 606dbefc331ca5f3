# The most used str methods and operators.
s = "Hello, World"
print(len(s), s[0], s[-1], s[7:], s[:5], s[::-1], s[::2])
print(s.upper(), s.lower(), s.swapcase(), s.title(), "abc def".capitalize())
print(s + "!", s * 2, "ab" in s, "World" in s)
print(s.find("o"), s.rfind("o"), s.find("zz"), s.index("W"), s.count("l"), "aaaa".count("aa"))
print(s.replace("l", "L"), s.replace("l", "L", 1), "abc".replace("", "-"))
print("a,b,,c".split(","), " a  b c ".split(), "a b c d".split(" ", 2), "a b c d".rsplit(" ", 1))
print("".split(), "".split(","), "abc".split("abc"))
print(",".join(["a", "b"]), "".join([]), "-".join("xyz"))
print("  x ".strip() + "|", "  x ".lstrip() + "|", "  x ".rstrip() + "|", "xxaxx".strip("x"))
print(s.startswith("Hell"), s.endswith(("x", "World")), s.startswith("World", 7))
print("abc".center(9, "*"), "abc".ljust(5) + "|", "abc".rjust(5), "42".zfill(5), "-42".zfill(5))
print("abc".isalpha(), "123".isdigit(), "a1".isalnum(), " ".isspace(), "ABC".isupper())
print("".isalpha())
print("a\nb\r\nc".splitlines(), "a\nb\n".splitlines(True))
print("key=value=x".partition("="), "key=value=x".rpartition("="), "none".partition("="))
print("%s is %d years and %.2f m" % ("Al", 30, 1.756))
print("{} {} {name}".format(1, 2, name="n"), "{0}{1}{0}".format("a", "b"))
name, n = "Bob", 3
print(f"{name} has {n} {'apple' if n == 1 else 'apples'} {n * 2:>5} {name!r}")
print("abc".removeprefix("a"), "abc".removesuffix("bc"), "abc".removeprefix("x"))
print("a" < "b", "abc" == "abc", "a" * 0 == "")
print("tab\tx".expandtabs(4), "x".join("abc"))
print(ord("a"), chr(98), repr("it's"), repr('say "hi"'), repr("both ' and \""))
print(str(12), str(None), str([1, "a"]), str(1.0))
for bad in (lambda: s[100], lambda: s.index("zz"), lambda: "a" + 1, lambda: "a" * "b",
            lambda: ",".join([1]), lambda: "a".split(""), lambda: int("x"), lambda: s["a"]):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
