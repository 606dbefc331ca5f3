"""join() and replace(): identity-like cases, counts, empty parts, what cannot be joined."""


class Sub(str):
    pass


def attempt(text):
    try:
        value = eval(text)
    except Exception as e:
        print(text, "->", type(e).__name__, e)
    else:
        print(text, "->", repr(value), type(value).__name__)


for text in ("','.join([])", "','.join(['a'])", "','.join('abc')", "''.join(('a', 'é', '€'))", "Sub(',').join(['a', 'b'])", "','.join([Sub('only')])", "','.join({'k': 1})", "','.join(x for x in 'ab')",
             "','.join(iter(['x', 'y']))", "','.join([1])", "','.join(['a', 2])", "','.join(['a', b'b'])", "','.join(['a', None, 3])", "','.join(5)", "','.join(None)", "','.join(b'ab')", "','.join()",
             "','.join(['a'], ['b'])", "','.join(x for x in ('a', 1))", "','.join(range(2))", "'é'.join(['a', 'b', '\U0001f600'])", "'-'.join(reversed('abc'))", "str.join('+', ['1', '2'])", "str.join(5, [])",
             "'aaa'.replace('a', 'b', 2)", "'aaa'.replace('a', 'b', count=1)", "'aaa'.replace('a', 'b', 0)", "'aaa'.replace('a', 'b', -5)", "'abc'.replace('', '-')", "'abc'.replace('', '-', 2)", "''.replace('', 'x')",
             "''.replace('', 'x', 0)", "''.replace('a', 'x')", "'abc'.replace('b', '')", "'aXbXc'.replace('X', 'long')", "'é€'.replace('€', 'e')", "'abc'.replace('b', '\U0001f600')", "'aaaa'.replace('aa', 'a')",
             "'abab'.replace('ab', 'ba', 1)", "'a'.replace('a')", "'a'.replace('a', 'b', 'c')", "'a'.replace(1, 'b')", "'a'.replace('a', 2)", "'a'.replace('a', 'b', 1, 2)", "'a'.replace('a', 'b', 1.5)", "'a'.replace('a', 'b', None)",
             "'a'.replace(old='a', new='b')", "'a'.replace('a', new='b')", "Sub('abc').replace('z', 'y')", "Sub('abc').replace('a', 'A')", "'abc'.replace('abcd', 'x')", "'abc'.replace('abc', '')", "'a' * 3 + 'b'.replace('b', 'c')",
             "'ab'.removeprefix('a')", "'ab'.removeprefix('')", "'ab'.removeprefix('b')", "'ab'.removesuffix('b')", "'ab'.removesuffix('')", "'aa'.removeprefix('aa')", "Sub('ab').removeprefix('x')", "'ab'.removeprefix(('a',))", "'ab'.removesuffix(None)"):
    attempt(text)
parts = ["ab"]
print(",".join(parts) is parts[0], "abc".replace("x", "y") == "abc", ("ab" * 10000).replace("ba", "") == "a" + "b", len(("é" * 5000).replace("é", "ee")), len(",".join(map(str, range(3000)))))


def broken():
    yield "a"
    raise KeyError("inside")


try:
    ",".join(broken())
except KeyError as e:
    print(e)
