# Names beyond ASCII: normalised by NFKC, usable everywhere a name is.
größe = 5
π = 3.14
变量 = "variable"
print(größe, π, 变量)
ﬁ = "ligature"
print(fi, "fi" in globals(), "ﬁ" in globals())
𝐱 = 1
print(x, 𝐱 + x)


def ñandú(año, *, Ω=2):
    return año * Ω


print(ñandú(5), ñandú(año=1, Ω=10), ñandú.__name__)


class Été:
    été = "season"

    def __init__(self):
        self.ª = "ordinal"


print(Été.été, Été().a, Été.__name__, [n for n in vars(Été()) ])
print({"é": 1}["é"], "é" == "\u00e9", "e\u0301" == "é")
é = 1
e\
 = 2
print(é, e)
_ = 5
__ = 6
_1 = 7
print(_, __, _1)
for ключ, значение in {"а": 1}.items():
    print(ключ, значение)
print([ß for ß in range(2)], (lambda λ: λ + 1)(1))
try:
    不存在
except NameError as err:
    print(err)
try:
    Été().ñ
except AttributeError as err:
    print(err)
K = "kelvin sign"
print(K, "K" in globals())
print("日本".isidentifier(), "1日".isidentifier(), "ªb".isidentifier(), "a·b".isidentifier())
print("℘x".isidentifier())
