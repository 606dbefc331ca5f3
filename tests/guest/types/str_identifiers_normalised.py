"""Names are compared after NFKC: in assignments, attributes, keywords, globals() and error messages."""

ﬁle = "ligature"
print(file, "file" in globals(), "ﬁle" in globals())
𝒙 = 1
ｘ２ = 2
print(x, x2, sorted(n for n in globals() if n[0] == "x"))
ª = "ordinal"
print(a, "é" == "é")
é = "composed and not"
print(é, [len(n) for n in globals() if n.startswith("é")])


class Cℓass:
    aℌ = 3

    def meﬀod(self, ｐ=5, *, ｋ=6):
        return p + k

    __ＰＲＩＶ = "mangled"


print(Class.__name__, Class.aH, vars(Class)["aH"], Class().meffod(), Class().meffod(1, k=2), [n for n in vars(Class) if "PRIV" in n])
instance = Class()
instance.ﬃ = "attribute"
print(instance.ffi, vars(instance), hasattr(instance, "ﬃ"), getattr(instance, "ffi"))
setattr(instance, "ﬁ", "as it is")
print(hasattr(instance, "fi"), hasattr(instance, "ﬁ"), sorted(vars(instance)))


def fun(µ, ſ):
    return locals()


print([ascii(n) for n in fun(1, 2)], fun(s=3, μ=4) == fun(4, 3), fun.__code__.co_varnames == ("μ", "s"))
try:
    fun(**{"µ": 1, "ſ": 2})
except TypeError as e:
    print(ascii(str(e)))
print(eval("ﬁle + ｆile"), [eval(n) for n in ("ℼ", "ϖ", "Å", "Å")] if False else "", "ℌ".isidentifier(), "ℌ2".isidentifier(), "2ℌ".isidentifier())
for source in ("€ = 1", "x€", "a·b = 1", "·b = 1", "１ = 2", "x = ²", "a\u200bb", "ﬁ.ﬀ", "\u037a = 1", "℘ = 1", "x\ufe0f = 1", "def ｆ(): return 7", "\u00a0x = 1", "“a”"):
    try:
        exec(source)
        print(ascii(source), "fine")
    except Exception as e:
        print(ascii(source), type(e).__name__, ascii(str(e)))
try:
    print(ｎａｍｅ)
except NameError as e:
    print(e, e.name)
import ｓｙｓ as ｍ
print(m.__name__)
