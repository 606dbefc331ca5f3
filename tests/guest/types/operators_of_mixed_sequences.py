# + and * and % between numbers, sequences and classes made of them, in place, too.
class B(int): pass
class C(int):
    def __mul__(self, o): return NotImplemented
class D(int):
    def __rmul__(self, o): return "rmul"
class L(list): pass
class S(str): pass
class I:
    def __index__(self): return 2
vals = [B(2), C(2), D(2), 2, True, 2.0, "ab", S("ab"), [1], L([1]), (1,), b"x", bytearray(b"y"), I(), None, range(2)]
for a in vals:
    for b in vals:
        for op in ("a * b", "a + b", "a *= b", "a += b", "a % b" , "a @ b"):
            x = list(a) if isinstance(a, list) else a
            ns = {"a": x, "b": b}
            try:
                if "=" in op: exec(op, ns); r = ns["a"]
                else: r = eval(op, ns)
                print(type(a).__name__, op, type(b).__name__, repr(r))
            except Exception as e:
                print(type(a).__name__, op, type(b).__name__, type(e).__name__, e)
