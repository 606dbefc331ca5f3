1, 0x_ff, 0o17, 0b11, 1_000, 10**30, 123456789012345678901234567890, 0xffffffffffffffffffff
1.5, 1e10, .5, 5., 1_0.0_1e-1_0, 1j, 1.5e3j, 00, 0_0, 00.5, 09.5
a if b else c if d else e
a or b or c and d and not e
not not a
a < b == c != d <= e >= f > g is h is not i in j not in k
a | b ^ c & d << e >> f + g - h * i / j // k % l @ m ** -n ** o
-+~a ** -b
await_(a).b[c](d)[e:f, g:h:i, ::, :, j, *k][l,][*m][n:=1]
f(a, *b, c=d, **e)(x for x in y)(a, (b for b in c))(a := 1)((x) for x in y)
f(a,)(*a, b)(a=1, *b, **c, d=2)
(), (a,), (a, b), (a), [], [a], [a, b,], {}, {a}, {a, *b,}, {a: b}, {**a, b: c,}
[a for b, c in d if e if f for g in h], {a: b for c in d}
(a for b in c), (yield_), (a := b), [a := 1, b], {a := 1}
(a, *b), *c, d
x = *a, b
...
""
a.b.c = d[e] = f
(
    a
    + b
)
héllo = ªº = 1
