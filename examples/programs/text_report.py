# A report over CSV-like text that the host bound to the name DATA.
def parse(text):
    """Yield a dict for each well-formed line; print what is wrong with the others."""
    header, *lines = text.strip().splitlines()
    names = header.split(",")
    for number, line in enumerate(lines, 2):
        cells = [cell.strip() for cell in line.split(",")]
        try:
            row = dict(zip(names, cells, strict=True))
            row["hours"] = float(row["hours"])
            row["rate"] = int(row["rate"])
        except ValueError as error:
            print(f"line {number} left out: {error}")
        else:
            yield row


def table(rows, columns):
    """Print rows as an aligned table; columns are (title, function, format)."""
    cells = [[format(f(row), spec) for _, f, spec in columns] for row in rows]
    widths = [max(map(len, [title, *column]))
              for (title, *_), column in zip(columns, zip(*cells))]
    print("  ".join(f"{title:<{w}}" for (title, *_), w in zip(columns, widths)))
    print("  ".join("-" * w for w in widths))
    for line in cells:
        print("  ".join(f"{c:>{w}}" if c[:1].isdigit() else f"{c:<{w}}"
                        for c, w in zip(line, widths)))
    print()


def grouped(rows, key):
    """Return {value of key: rows}, sorted."""
    groups = {}
    for row in rows:
        groups.setdefault(row[key], []).append(row)
    return dict(sorted(groups.items()))


def cost(rows):
    """Return what the hours of these rows cost."""
    return sum(r["hours"] * r["rate"] for r in rows)


rows = list(parse(DATA))
total = cost(rows)
print(f"\n{len(rows)} entries, {sum(r['hours'] for r in rows):g} hours, {total:,.2f} in total\n")

table(grouped(rows, "person").items(), [
    ("person", lambda g: g[0], ""),
    ("entries", lambda g: len(g[1]), "d"),
    ("hours", lambda g: sum(r["hours"] for r in g[1]), ".1f"),
    ("cost", lambda g: cost(g[1]), ",.2f"),
    ("share", lambda g: cost(g[1]) / total, ".1%"),
])
projects = grouped(rows, "project")
table(sorted(projects.items(), key=lambda g: -cost(g[1])), [
    ("project", lambda g: g[0], ""),
    ("people", lambda g: ", ".join(sorted({r["person"] for r in g[1]})), ""),
    ("cost", lambda g: cost(g[1]), ",.2f"),
])
for name, group in projects.items():
    print(f"{name:<8} {'█' * round(cost(group) / total * 50)} {cost(group) / total:.0%}")

{name: cost(group) for name, group in projects.items()}
