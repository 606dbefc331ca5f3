"""Sales CSV report."""

import csv, io, sys, itertools, operator, functools, collections, decimal
from decimal import (
    Decimal as D,
    ROUND_HALF_UP,
    ROUND_HALF_EVEN,
    getcontext,
    localcontext,
    InvalidOperation,
    Context,
)

SRC = '''region;product;units;price;date
north;"Widget; large";10;3.50;2024-01-05
south;"Gadget ""Pro""";3;19.99;2024-01-06
north;Widget;x;3.5;2024-01-07
east;"multi
line";1;0.005;2024-02-01
south;Gadget;7;19.99;2024-02-03
'''
rows, bad = [], []
rd = csv.DictReader(io.StringIO(SRC), delimiter=";")
print(rd.fieldnames)
for row in rd:
    try:
        row["units"] = int(row["units"])
        row["price"] = D(row["price"])
    except (ValueError, InvalidOperation) as e:
        bad.append((rd.line_num, str(e)))
        continue
    row["total"] = (row["units"] * row["price"]).quantize(D("0.01"), ROUND_HALF_UP)
    rows.append(row)
print(bad)
for r in rows:
    print(r)
key = operator.itemgetter("region")
for region, grp in itertools.groupby(sorted(rows, key=key), key):
    grp = list(grp)
    print(f"{region:<8}{len(grp):>3}{sum(g['total'] for g in grp):>12,.2f}")
piv = collections.defaultdict(lambda: collections.defaultdict(D))
for r in rows:
    piv[r["region"]][r["date"][:7]] += r["total"]
print({k: dict(v) for k, v in piv.items()})
out = io.StringIO(newline="")
w = csv.DictWriter(
    out,
    ["product", "total", "missing"],
    restval="-",
    extrasaction="ignore",
    quoting=csv.QUOTE_NONNUMERIC,
    lineterminator="\n",
)
w.writeheader()
w.writerows(rows)
print(out.getvalue())
try:
    csv.DictWriter(out, ["product"]).writerow({"product": 1, "other": 2})
except ValueError as e:
    print(e)
for q in (csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_NONE, csv.QUOTE_STRINGS, csv.QUOTE_NOTNULL):
    o = io.StringIO()
    csv.writer(o, quoting=q, escapechar="\\", delimiter="\t").writerow(["a\tb", 1, None, 'q"x', "", 2.5])
    print(q, repr(o.getvalue()))


class pipes(csv.Dialect):
    delimiter = "|"
    quotechar = "'"
    doublequote = True
    skipinitialspace = True
    lineterminator = "\r\n"
    quoting = csv.QUOTE_MINIMAL


csv.register_dialect("pipes", pipes)
print(csv.list_dialects(), csv.get_dialect("pipes").delimiter)
print(list(csv.reader(["a| 'b|c'| d", "", "1|2"], "pipes")))
print(
    csv.Sniffer().sniff("a;b;c\n1;2;3\n4;5;6\n").delimiter,
    csv.Sniffer().has_header("name,age\nbob,3\nann,4\n"),
)
try:
    list(csv.reader(['a"b', '"x"y'], strict=True))
except csv.Error as e:
    print("Error", e)
print(
    list(csv.reader(["1,2.5,'x',"], quoting=csv.QUOTE_NONNUMERIC, quotechar="'"))
    if False
    else csv.field_size_limit()
)
with localcontext(prec=5) as c:
    print(D(1) / D(7), c.prec, getcontext().rounding)
    c.traps[decimal.Inexact] = True
    try:
        D(1) / 3
    except decimal.Inexact as e:
        print(repr(e))
for x in ("2.675", "-2.5", "1E+3", "0.00", "NaN", "-Infinity", "123456.789"):
    d = D(x)
    print(
        x,
        d,
        repr(d),
        d.as_tuple(),
        f"{d:,.2f}" if d.is_finite() else d,
        d.normalize() if not d.is_nan() else "nan",
        d.adjusted() if d.is_finite() else "-",
    )
print(
    D("3.14159").quantize(D("1e-3")),
    D("2.5").to_integral_value(),
    D(10).sqrt(),
    D(2) ** D("0.5"),
    D(100).ln(),
    D(5).exp(),
    D("1.1").as_integer_ratio(),
)
print(
    sum(map(D, ["0.1"] * 10)),
    D.from_float(0.1),
    D(0.1) == 0.1,
    hash(D("1.0")) == hash(1),
    max(D(1), D("1.0")),
    D("7") // D("-2"),
    D("7") % D("-2"),
    divmod(D(7), 2),
    D("1.20").compare(D("1.2")),
    D("1.20").compare_total(D("1.2")),
    D(7).remainder_near(D(4)),
)
print(
    Context(prec=3).create_decimal("1.23456"),
    D("12").shift(2),
    D("1.5").same_quantum(D("2.5")),
    D("0.1").logb(),
    D("1e5").to_eng_string(),
    D(-3).copy_abs(),
    D("5").fma(2, 3),
)
