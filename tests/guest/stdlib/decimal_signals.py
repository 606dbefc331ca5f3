"""What a trapped signal of decimal holds: the conditions that it stands for."""
from decimal import (
    Clamped, Context, Decimal, FloatOperation, Inexact, Rounded, Subnormal, getcontext, localcontext,
)

for text in ["Decimal(1) / 0", "Decimal(0) / 0", "Decimal('sNaN') + 1", "Decimal('x')", "Decimal(-1).sqrt()",
             "Decimal('1e999999') * 10**10", "Decimal(1) % 0", "Decimal('1.5').quantize(Decimal('1e-50'))",
             "Decimal('NaN') < 1", "Decimal(0) ** 0", "Decimal('Inf') - Decimal('Inf')", "Decimal(-1).ln()",
             "Decimal(1) // 0", "Decimal('1,5')", "Decimal(1) + 1.5", "Decimal(1) < 'x'"]:
    try:
        print(text, eval(text))
    except Exception as e:
        print(text, type(e).__name__, e.args)
with localcontext(Context(prec=5, traps=[Inexact, Rounded, Subnormal, Clamped])) as c:
    try:
        Decimal(1) / 3
    except Inexact as e:
        print(e.args, [f.__name__ for f, on in c.flags.items() if on])
with localcontext(prec=5) as c:
    c.traps[Inexact] = True
    try:
        print(Decimal(1) / 7)
    except Inexact as e:
        print(repr(e))
    c.traps[Inexact] = False
    c.clear_flags()
    print(Decimal(1) / 7, bool(c.flags[Inexact]), bool(c.flags[Rounded]))
with localcontext() as c:
    c.traps[FloatOperation] = True
    try:
        Decimal(1.5)
    except FloatOperation as e:
        print(e)
print(getcontext().prec)
