# __index__: everywhere that an int is needed, and nowhere else.
def attempt(function, /, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


class Int:
    def __int__(self):
        return 3


class Small(int):
    def __index__(self):
        return 99


two = Index(2)
letters = list("abcdef")
attempt(lambda: letters[two])
attempt(lambda: letters[two:Index(4)])
attempt(lambda: letters[::two])
attempt(lambda: "abc"[two] + "abc"[:two])
attempt(lambda: (1, 2, 3)[two])
attempt(lambda: b"abc"[two])
attempt(lambda: range(10)[two])
attempt(lambda: list(range(two)))
attempt(lambda: list(range(two, Index(8), Index(3))))
attempt(lambda: letters.index("c", two))
attempt(lambda: letters.pop(two) + letters[two])
attempt(lambda: letters.insert(two, "C"))
attempt(lambda: "ab" * two)
attempt(lambda: two * [0])
attempt(bin, two)
attempt(hex, Index(-255))
attempt(oct, Index(8))
attempt(chr, Index(65))
attempt(int, two)
attempt(float, two)
attempt(complex, two)
attempt(bytes, two)
attempt(bytes, [two])
attempt(round, 3.14159, two)
attempt("a,b,c".split, ",", Index(1))
attempt("abc".center, Index(7), "*")
attempt("%d %x" .__mod__, (two, Index(255)))
attempt("{:d}".format, two)
attempt((1).__lshift__, two)
attempt(lambda: 1 << two)
attempt(lambda: two + 1)
attempt(pow, 2, 5, two)
attempt(sum, [1], two)
attempt((5).to_bytes, two, "big")
attempt(lambda: list(enumerate("ab", two)))
attempt(lambda: bytearray(b"abc")[two])
attempt(slice(two).indices, Index(9))
attempt(lambda: [0, 1, 2, 3][slice(Small(1), Small(3))])
attempt(lambda: "abc"[Small(1)])
attempt(range, Int())
attempt(lambda: [1, 2][Int()])
attempt(int, Int())
attempt(bytes, Int())
attempt(hex, Int())
for value in ("2", 2.0, None, True, Small(7)):
    attempt(lambda: letters[Index(value)])
    attempt(range, Index(value))
attempt(lambda: letters[Index(2**70)])
attempt(lambda: letters[Index(-2**70):Index(2**70)])
attempt(lambda: "a" * Index(2**70))
attempt(lambda: letters[1.0])
attempt(lambda: letters["1":])
