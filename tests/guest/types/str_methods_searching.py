# find, index, count, replace, split, partition, strip, startswith with every optional argument.
s = "the cat sat on the mat"
print(s.find("at"), s.find("at", 6), s.find("at", 6, 8), s.find("zz"), s.find(""), s.find("", 5))
print(s.find("", 100), s.rfind("at"), s.rfind("at", 0, 8), s.rfind(""), s.find("the", -10))
print(s.index("cat"), s.rindex("t"), s.count("at"), s.count("t", 5), s.count("t", 5, 10))
print(s.count(""), "aaa".count("aa"), "".count(""), "abc".count("", 1), "abc".count("", 5))
print(s.replace("at", "AT"), s.replace("at", "", 2), s.replace("zz", "y"))
print("aaa".replace("a", "b", 0), "aaa".replace("a", "b", -1), "abc".replace("", "."))
print("abc".replace("", ".", 2), "".replace("", "x"), "aaaa".replace("aa", "a"))
print(s.split(), s.split("t"), s.split("t", 1), s.split(None, 2), s.split(maxsplit=1))
print(s.split("at", maxsplit=-1), "  a  b ".split(" "), "  a  b ".split(), "".split("x"))
print("abc".split("abc"), "a\tb\nc\x1cd".split())
print(s.rsplit(), s.rsplit("t", 1), s.rsplit(None, 2), "  a b  ".rsplit(None, 1))
print("a,b,c".rsplit(",", 1), "".rsplit(), "  x  y  ".split(None, 1), "  x  y  ".split(None, 0))
print(s.partition("at"), s.rpartition("at"), s.partition("zz"), s.rpartition("zz"))
print("=a".partition("="), "a=".rpartition("="))
print("  x ".strip(), "xxhixx".strip("x"), "xyhiyx".strip("yx"), "hi".strip("h"), "   ".strip())
print("abc".lstrip("ab"), "abc".rstrip("cb"), "\t\n x\u00a0\u2003".strip() + "|", "hi".strip(""))
print("aXa".strip(None))
print(s.startswith("the"), s.startswith("cat", 4), s.startswith(("a", "the")), s.startswith(""))
print(s.startswith("t", 4, 5), s.startswith(()), s.endswith("mat"), s.endswith("ma", 0, -1))
print(s.endswith(("x", "t")), "".startswith(""), "a".startswith("", 2))
print("a\nb\r\nc\rd\x0be\x0cf\x1cg\x85h\u2028i".splitlines(), "a\n\nb\n".splitlines())
print("a\nb\n".splitlines(True), "".splitlines(), "\n".splitlines())
print("abc".splitlines(keepends=True))
print(",".join("abc"), ",".join(["one"]), "".join(["a", "b"]), ", ".join({"k": 1, "j": 2}))
print("-".join(str(i) for i in range(3)), "x".join([]), "ab".join(("1", "2", "3")))
print("abc".removeprefix("ab"), "abc".removeprefix("b"), "abc".removesuffix("c"))
print("abc".removesuffix(""), "aaa".removeprefix("a"), "abc".removesuffix("abc"))
print("at" in s, "" in s, "" in "", "cat sat" in s, "x" not in s, s.__contains__("on"))
for text in ("s.index('zz')", "s.rindex('zz')", "s.find(5)", "s.split('')", "s.split(5)",
             "s.partition('')", "s.partition(1)", "s.replace('a')", "s.replace(1, 2)", "s.count(1)",
             "s.startswith(1)", "s.startswith([1])",
             "s.startswith((1,))", "s.strip(1)", "','.join([1])", "','.join(['a', None])",
             "','.join(5)", "','.join('a', 'b')", "5 in s", "None in s", "s.splitlines(5)",
             "s.find('a', 'b')", "s.replace('a', 'b', 'c')", "s.replace('a', 'b', count=1)",
             "s.rsplit(sep=' ', maxsplit=1)", "s.removeprefix(1)", "s.endswith()",
             "s.split(' ', 1, 2)", "s.join()", "s.find()", "s.expandtabs('a')",
             "s.find('a', None, None)", "s.index('a', 10 ** 30)", "s.count('a', -10 ** 30)"):
    try:
        print(text, "->", eval(text))
    except Exception as e:
        print(text, "->", type(e).__name__, e)
