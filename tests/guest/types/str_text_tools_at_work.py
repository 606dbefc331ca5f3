"""Small text tools: word wrap, a template engine, CSV, roman numerals, a tokenizer, a diff, caesar and soundex."""


def wrap(text, width):
    lines, line = [], ""
    for word in text.split():
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return lines + [line] if line else lines


def render(template, **names):
    out, rest = [], template
    while True:
        before, found, rest = rest.partition("{{")
        out.append(before)
        if not found:
            return "".join(out)
        name, closed, rest = rest.partition("}}")
        if not closed:
            raise ValueError(f"not closed: {name!r}")
        path, _, spec = name.strip().partition("|")
        value = names
        for part in path.split("."):
            value = value[part] if isinstance(value, dict) else getattr(value, part)
        out.append(format(value, spec))


def csv_line(line):
    fields, field, quoted, i = [], "", False, 0
    while i < len(line):
        c = line[i]
        if quoted and line.startswith('""', i):
            field, i = field + '"', i + 1
        elif c == '"':
            quoted = not quoted
        elif c == "," and not quoted:
            fields.append(field)
            field = ""
        else:
            field += c
        i += 1
    return fields + [field]


def roman(n):
    out = ""
    for value, letters in zip((1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1), "M CM D CD C XC L XL X IX V IV I".split()):
        out += letters * (n // value)
        n %= value
    return out


def tokens(source):
    i = 0
    while i < len(source):
        start = i
        if source[i].isspace():
            i += 1
            continue
        kind = "number" if source[i].isdecimal() else "name" if source[i].isidentifier() else "sign"
        i += 1
        while i < len(source) and kind != "sign" and (source[start:i + 1].isidentifier() if kind == "name" else source[i].isdecimal() or source[i] == "."):
            i += 1
        yield kind, source[start:i]


def soundex(word):
    table = str.maketrans("bfpvcgjkqsxzdtlmnr", "111122222222334556", "hw")
    digits = word.lower().translate(table)
    out = word[0].upper()
    last = digits[0]
    for d in digits[1:]:
        if d.isdigit() and d != last:
            out += d
        last = d
    return out.ljust(4, "0")[:4]


story = "Der kleine Prinz sprach über die Größe der Rose — und 星 leuchteten « dort » oben."
for line in wrap(story, 22):
    print(f"|{line:<22}|{line:>24}|{len(line):02d}|")
print(render("{{ user.name|>10 }} owes {{amount|,.2f}} ({{ rate|.1%}}) {{user.tags}}", user={"name": "Zoë", "tags": ["a"]}, amount=1234567.891, rate=0.0725))
for bad in ("{{ open", "{{ nobody }}", "{{ user.age }}", "{{user|x}}"):
    try:
        print(render(bad, user={"name": 1}))
    except (ValueError, KeyError, TypeError) as e:
        print(type(e).__name__, e)
print(csv_line('a,"b, c","say ""hi""",,"",ü'), [roman(n) for n in (1, 4, 9, 14, 40, 90, 400, 1994, 2024, 3999)])
print(list(tokens("größe_2 = 3.14*(x1 - 42) != naïve")))
print([soundex(w) for w in ("Robert", "Rupert", "Ashcraft", "Tymczak", "Pfister", "Honeyman")])
shift = lambda text, n: "".join(chr((ord(c) - (b := 97 if c.islower() else 65) + n) % 26 + b) if c.isascii() and c.isalpha() else c for c in text)
print(shift("Hello, Wörld!", 3), shift(shift("Attack at Dawn", 7), -7))
left, right = "kitten sitting".split()
row = list(range(len(right) + 1))
for i, a in enumerate(left, 1):
    row, previous = [i], row
    for j, b in enumerate(right, 1):
        row.append(min(previous[j] + 1, row[-1] + 1, previous[j - 1] + (a != b)))
print(row[-1], " ".join(f"{c}{story.lower().count(c)}" for c in sorted(set(story.lower())) if story.lower().count(c) > 3))
print("\n".join(f"{w[::-1].title():·^12}{w.encode('utf-8').hex()[:8]:>10}" for w in story.split()[3:7]))
