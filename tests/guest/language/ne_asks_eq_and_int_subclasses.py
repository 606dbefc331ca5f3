class A:
    def __eq__(self, o): print("A.eq", o); return None
class B(A):
    def __ne__(self, o): print("B.ne"); return super().__ne__(o)
class C(A):
    def __ne__(self, o): return object.__ne__(self, o)
class D:
    def __eq__(self, o): return NotImplemented
    def __ne__(self, o): return super().__ne__(o)
class E(list):
    def __eq__(self, o): print("E.eq"); return [1]
    def __ne__(self, o): return super().__ne__(o)
class F(int):
    def __eq__(self, o): print("F.eq"); return []
for x in (A(), B(), C(), D(), E(), F(3)):
    for y in (0, "a"):
        print(type(x).__name__, x != y, y != x, x.__ne__(y), object.__ne__(x, y))
class I(int):
    def __ge__(self, o): print("ge")
    def __lt__(self, o): print("lt")
    def __gt__(self, o): print("gt")
    def __eq__(self, o): print("eq")
    def __le__(self, o): print("le")
    __hash__ = int.__hash__
    def __index__(self): print("index"); return 2
for seq in ([1], (1,), "a", b"a", bytearray(b"a")):
    print(seq * I(3), I(2) * seq, seq * I(-1))
    x = seq
    x *= I(2)
    print(x)
print([5, 6, 7, 8][I(1)], "abcd"[I(1):I(3)], range(I(2)), list(range(I(1), I(3))), round(2.567, I(1)), [1, 2, 3].pop(I(0)), "a".center(I(5)), b"ab".hex("-", I(1)), chr(I(65)), int("11", I(2)), divmod(I(7), I(2)), sum([I(1), I(2)]), (5).to_bytes(I(3), "big"), bytes(I(2)), 1 << I(3), 2 ** I(3), "x".split("y", I(1)))
