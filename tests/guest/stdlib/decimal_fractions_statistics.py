import decimal
import statistics
from decimal import Decimal, localcontext
from fractions import Fraction

print(Decimal("1.10") + Decimal(2), Decimal(1) / 3, Decimal("2.675").quantize(Decimal("0.01")), Decimal("1E+3"))
print(f"{Decimal('1234567.891'):,.2f}", round(Decimal("0.125"), 2), Decimal("-0"), Decimal("sNaN"), Decimal(0.1))
print(Decimal(2).sqrt(), Decimal(10).ln(), Decimal("1.5").as_integer_ratio(), Decimal("7") // 2, Decimal(-7) % 3)
with localcontext() as context:
    context.prec = 5
    print(Decimal(1) / 7, decimal.getcontext().prec)
print(decimal.getcontext().prec)
for text in ("Decimal(1) / 0", "Decimal('x')", "Decimal('NaN') < 1", "Decimal(0) / 0", "Decimal(1) + 1.5"):
    try:
        print(eval(text))
    except Exception as error:
        print(text, type(error).__name__)
print(Fraction(3, 6), Fraction("0.125"), Fraction(1.5) ** 2, Fraction(7, 3) // 1, Fraction(1, 3) + Decimal("0.5") if 0 else "")
print(Fraction(22, 7).limit_denominator(5), Fraction(1, 3) < Decimal(1), hash(Fraction(1, 2)) == hash(0.5))
print(statistics.mean([1, 2, 3.5]), statistics.median([3, 1, 2, 9]), statistics.mode("aabbb"), statistics.stdev([1, 2, 4]))
print(statistics.quantiles([1, 2, 3, 4, 5], n=4), statistics.fmean([1, 2, 4]), statistics.variance([Fraction(1, 2), 2]))
print(statistics.linear_regression([1, 2, 3], [2, 4, 6.5]), statistics.NormalDist(5, 2).cdf(6))
print(statistics.geometric_mean([1, 4]), statistics.harmonic_mean([2, 6]), statistics.correlation([1, 2, 3], [3, 5, 9]))
