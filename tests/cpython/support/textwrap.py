"""dedent() and indent()."""


def dedent(text):
    """Take away the blanks that all lines begin with."""
    lines = text.split("\n")
    lines = ["" if not line.strip(" \t") else line for line in lines]
    margin = None
    for line in lines:
        if line:
            blanks = line[:len(line) - len(line.lstrip(" \t"))]
            if margin is None:
                margin = blanks
            while not blanks.startswith(margin):
                margin = margin[:-1]
    return "\n".join(line[len(margin or ""):] for line in lines)


def indent(text, prefix, predicate=None):
    """Put a prefix before the lines that are not blank."""
    if predicate is None:
        predicate = str.strip
    return "".join(prefix + line if predicate(line) else line
                   for line in text.splitlines(keepends=True))
