"""What the twins of dict and set share: finding a key whose equality a guest's __eq__ decides.

`table_candidates` gives the entries that may hold a key, in probe order. A guest's __eq__ may change
the table: as in CPython the search starts again if it was rebuilt or the entry's key is another one,
and else goes on behind that entry.
"""


def table_find(table, key, hash):
    """The index of the entry of a dict or set that holds a key, or -1."""
    at = table_index(table, key, hash)
    return table_ask(table, key, hash) if at is None else at


def table_ask(table, key, hash):
    """The same where a guest's __eq__ is nearly sure to be asked, nearly always just one."""
    found = table_candidates(table, key, hash)
    if len(found) != 4:
        return table_ask_on(table, key, hash, found, 2)
    _, _, at, mine = found
    if mine is key or mine == key:
        if table_same(table, found, 2):
            return at
        same = True
    else:
        if table_same(table, found, 2):
            return -1
        same = False
    return table_moved(table, key, hash, found, at, mine, same)


def table_ask_on(table, key, hash, found, i):
    while i < len(found):
        at = found[i]
        mine = found[i + 1]
        same = True if mine is key or mine == key else False
        if not table_same(table, found, i):
            return table_moved(table, key, hash, found, at, mine, same)
        if same:
            return at
        i += 2
    return -1


def table_moved(table, key, hash, found, at, mine, same):
    """Go on where that __eq__ has changed the table."""
    kept = table_keeps(table, found[1], at, mine)
    if kept and same:
        return at
    found = table_candidates(table, key, hash)
    i = 2
    if kept:
        while i < len(found) and found[i] != at:
            i += 2
        i += 2
    return table_ask_on(table, key, hash, found, i)
