class C:
    x: int = 1
    def m(self, y=2): return self.x + y
class D(C):
    def m(self, y=3): return super().m(y) + __class__.x
d = D()
d.z = d.m() + d.m(4)
d.z += 1
del d.z
print(f'{d.x!r:>4}|{d.m()}', d.m is not None)
