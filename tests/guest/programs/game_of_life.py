# Conway's Game of Life on sets of cells: still lifes, oscillators, a glider, and a bounded torus.
def parse(text):
    return {(x, y) for y, row in enumerate(text.split("/")) for x, c in enumerate(row) if c == "O"}


def step(cells, wrap=None):
    counts = {}
    for x, y in cells:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy:
                    cell = (x + dx, y + dy)
                    if wrap:
                        cell = cell[0] % wrap[0], cell[1] % wrap[1]
                    counts[cell] = counts.get(cell, 0) + 1
    return {cell for cell, n in counts.items() if n == 3 or n == 2 and cell in cells}


def show(cells, width, height, x0=0, y0=0):
    return "\n".join("".join("O" if (x, y) in cells else "." for x in range(x0,
            x0 + width)) for y in range(y0, y0 + height))


def normal(cells):
    if not cells:
        return frozenset()
    x0, y0 = min(x for x, y in cells), min(y for x, y in cells)
    return frozenset((x - x0, y - y0) for x, y in cells)


def classify(cells, limit=16):
    seen, history = {}, cells
    for n in range(limit):
        key = normal(cells)
        if not key:
            return f"dies after {n}"
        if key in seen:
            first, at = seen[key]
            period = n - first
            x0, y0 = min(x for x, y in cells), min(y for x, y in cells)
            if at != (x0, y0):
                return f"ship, period {period}, moves {x0 - at[0]},{y0 - at[1]}"
            return "still life" if period == 1 else f"oscillator of period {period} after {first}"
        seen[key] = n, (min(x for x, y in cells), min(y for x, y in cells))
        cells = step(cells)
    return f"lives, {len(cells)} cells after {limit}"


PATTERNS = {"block": "OO/OO", "blinker": "OOO", "toad": ".OOO/OOO.", "glider": ".O./..O/OOO",
            "beehive": ".OO./O..O/.OO.", "r pentomino": ".OO/OO./.O.", "dot": "O",
            "row of five": "OOOOO", "lwss": "O..O./....O/O...O/.OOOO",
            "diehard": "......O./OO....../.O...OOO"}
for name, text in PATTERNS.items():
    print(f"{name:12} {classify(parse(text))}")
glider = parse(PATTERNS["glider"])
for i in range(5):
    print(f"generation {i}", show(glider, 6, 5), sep="\n")
    glider = step(glider)
torus = {(x % 6, y % 6) for x, y in parse(PATTERNS["glider"])}
start = torus
for n in range(1, 200):
    torus = step(torus, (6, 6))
    if torus == start:
        print("the glider is home after", n)
        break
soup, seed = set(), 12345
for y in range(10):
    for x in range(10):
        seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
        if seed >> 16 & 1:
            soup.add((x, y))
sizes = []
for _ in range(10):
    sizes.append(len(soup))
    soup = step(soup, (10, 10))
print(sizes)
print(show(soup, 10, 10))
