# A sales report from CSV-like text: parsing with quotes, validation, grouping, aligned tables.
DATA = '''date,region,product,units,price
2024-01-05,North,"Widget, large",10,2.50
2024-01-06,South,Gadget,3,19.99
2024-01-06,North,Gadget,1,18.50
2024-02-01,East,"Say ""hi"" card",25,0.75
2024-02-03,South,"Widget, large",7,2.40
2024-02-10,North,Gizmo,x,3.00
2024-02-11,West,Gizmo,2
2024-03-01,East,Gadget,4,21.00
,,,,
2024-03-15,South,Gizmo,6,3.10
2024-03-20,North,"Say ""hi"" card",100,0.70
'''


def split_row(line):
    cells, cell, quoted, i = [], "", False, 0
    while i < len(line):
        c = line[i]
        if quoted:
            if c == '"' and line[i + 1:i + 2] == '"':
                cell += '"'
                i += 1
            elif c == '"':
                quoted = False
            else:
                cell += c
        elif c == '"':
            quoted = True
        elif c == ",":
            cells.append(cell)
            cell = ""
        else:
            cell += c
        i += 1
    return cells + [cell]


class Row:
    def __init__(self, **fields):
        self.__dict__.update(fields)
        self.units = int(self.units)
        self.price = float(self.price)

    @property
    def amount(self):
        return self.units * self.price

    @property
    def month(self):
        return self.date[:7]


def load(text):
    header, *lines = text.splitlines()
    names = header.split(",")
    for number, line in enumerate(lines, 2):
        cells = split_row(line)
        if not any(cells):
            continue
        try:
            if len(cells) != len(names):
                raise ValueError(f"{len(cells)} cells, not {len(names)}")
            yield Row(**dict(zip(names, cells)))
        except ValueError as e:
            print(f"line {number} skipped: {e}")


def group(rows, key):
    result = {}
    for row in rows:
        result.setdefault(getattr(row, key), []).append(row)
    return dict(sorted(result.items()))


def table(title, header, rows, footer=None):
    rows = [[c if isinstance(c, str) else f"{c:,.2f}" if isinstance(c,
            float) else f"{c:d}" for c in r] for r in rows]
    everything = [header, *rows, *([footer] if footer else [])]
    widths = [max(len(str(r[i])) for r in everything) for i in range(len(header))]
    rule = "+".join("-" * (w + 2) for w in widths)
    print(f"\n{title:^{len(rule)}}".rstrip())
    print(rule)

    def line(cells):
        return "|".join(f" {c:<{w}} " if i == 0 else f" {c:>{w}} " for i,
                        (c, w) in enumerate(zip(cells, widths)))
    print(line(header), rule, sep="\n")
    for r in rows:
        print(line(r))
    if footer:
        print(rule, line(footer), sep="\n")


rows = list(load(DATA))
print(len(rows), "rows,", f"{sum(r.amount for r in rows):.2f} in total")
for key in ("region", "month"):
    groups = group(rows, key)
    table(f"by {key}", [key, "rows", "units", "amount", "share"],
          [[name, len(rs), sum(r.units for r in rs), sum(r.amount for r in rs),
            f"{sum(r.amount for r in rs) / sum(r.amount for r in rows):.1%}"] for name,
            rs in groups.items()],
          ["total", str(len(rows)), str(sum(r.units for r in rows)),
           f"{sum(r.amount for r in rows):,.2f}", "100%"])
pivot = {p: {m: sum(r.amount for r in rs if r.month == m) for m in group(rows, "month")} for p,
         rs in group(rows, "product").items()}
months = list(group(rows, "month"))
table("product by month", ["product", *months],
      [[p, *(v[m] or "-" for m in months)] for p, v in pivot.items()])
best = max(rows, key=lambda r: r.amount)
print(f"\nbest: {best.product!r} on {best.date}, {best.units} x {best.price} = {best.amount:.2f}")
for r in sorted(rows, key=lambda r: (-r.amount, r.product))[:3]:
    print(f"{r.product:.<20}{r.amount:.>10.2f} {'*' * round(r.amount / 10)}")
print({c: DATA.count(c) for c in "NSEW,\""}, max(DATA.splitlines(), key=len))
