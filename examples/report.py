"""A report over lines of comma-separated text, broken lines and all."""

DATA = """\
date,region,product,units,price
2026-01-03,north,widget,12,2.50
2026-01-04,south,gadget,7,10.00
2026-01-04,north,gadget,3,10.00
2026-01-05,east,widget,none,2.50
2026-01-06,south,widget,40,2.25
2026-01-07,east,gizmo,5,99.90
2026-01-07,west,"gizmo",1,99.90
2026-01-08,north,gizmo,2
2026-01-09,west,widget,25,2.40
"""


def rows(text):
    """Yield (line number, fields by name) for every line after the heading."""
    lines = iter(text.splitlines())
    heading = next(lines).split(",")
    for number, line in enumerate(lines, start=2):
        fields = [field.strip().strip('"') for field in line.split(",")]
        if len(fields) != len(heading):
            raise_later.append((number, f"{len(fields)} fields, not {len(heading)}"))
            continue
        yield number, dict(zip(heading, fields))


def sales(text):
    """Yield (region, product, units, revenue) for every good line."""
    for number, row in rows(text):
        try:
            units, price = int(row["units"]), float(row["price"])
        except ValueError as error:
            raise_later.append((number, str(error)))
            continue
        yield row["region"], row["product"], units, units * price


def bar(value, most, width=24):
    filled = round(width * value / most)
    return "#" * filled + "." * (width - filled)


raise_later = []
by_region, by_product = {}, {}
for region, product, units, revenue in sales(DATA):
    by_region[region] = by_region.get(region, 0.0) + revenue
    count, total = by_product.get(product, (0, 0.0))
    by_product[product] = count + units, total + revenue

most = max(by_region.values())
print("REVENUE BY REGION".center(46, "-"))
for region, revenue in sorted(by_region.items(), key=lambda item: -item[1]):
    print(f"{region:<8}{revenue:>10,.2f}  {bar(revenue, most)}")
print("PRODUCTS".center(46, "-"))
for product in sorted(by_product):
    count, total = by_product[product]
    print(f"{product:<10}{count:>5} units{total:>12,.2f}{total / count:>10.2f} each")
for number, problem in sorted(raise_later):
    print(f"line {number}: {problem}")
round(sum(by_region.values()), 2)
