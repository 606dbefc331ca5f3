# Building text: appending, joining, formatting, f-strings, replacing.
def build(n):
    text = ""
    for i in range(n):
        text += str(i)
        text += ","
    parts = []
    for i in range(n):
        parts.append(f"{i}:{i * i:>8}|{i / 7:.3f}")
    joined = ";".join(parts)
    words = "the quick brown fox jumps over the lazy dog".split()
    lines = []
    for i in range(n // 10):
        lines.append(" ".join(w.upper() if (i + k) % 3 else w[::-1] for k, w in enumerate(words)))
    body = "\n".join(lines)
    return len(text), len(joined), body.count("FOX"), len(body.replace("the", "THE").title())


build(20_000)
