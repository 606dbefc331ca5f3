"""Identifiers: letters of any script, normalised to NFKC."""
é = 1
print(é, "é" in globals())
é = 2
print(é, é)
ﬁnal = "ligature"
print(final)
ａｂ = "full width"
print(ab)
ℕ = "double struck"
print(N)
日本 = {"語": 3}
а = "cyrillic"
a = "latin"
print(日本["語"], а, a)
α, *β = 1, 2, 3
print(α, β)
_ªº = "ordinals"
print(_ao)


def ф(х=1, **к):
    return х, к


print(ф(х=2, é=3), ф(**{"é": 4}), ф.__name__, ф.__code__.co_varnames)


class Été:
    ſecret = "long s"
    _̈ = "starts with an underscore"

    def __méthode(self):
        return self.secret

    def call(self):
        return self.__méthode()


print(Été.secret, Été().call(), Été.__name__)
x = Été()
x.ﬁeld = 1
print(x.field, vars(x))
import sys as σ
print(σ.maxsize > 0)
print([н for н in range(2)], (λ := 5), f"{λ}", {"λ": λ})
for word in ("a·b", "1a", "a b", "€", "a€b", "²", "x²", "١x", "x١", "𝓐", "℘", "℮",
             "あい", "ำ", "a‍", "a​", "﻿", "­", " ", "ʺ", "ᢅ", "한글", "😀"):
    try:
        exec(f"{word} = 1", scope := {})
        names = [n for n in scope if n != "__builtins__"]
        print(ascii(word), word.isidentifier(), ascii(names))
    except SyntaxError as e:
        print(ascii(word), word.isidentifier(), ascii(e.msg), e.offset)
