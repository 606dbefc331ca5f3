"""What the twins of dict and set share: finding a key whose equality a guest's __eq__ decides.

`table_candidates` gives the entries that may hold a key, in probe order. A guest's __eq__ may change
the table: as in CPython the search starts again if it was rebuilt or the entry's key is another one,
and else goes on behind that entry.
"""


def table_find(table, key, hash):
    """The index of the entry of a dict or set that holds a key, or -1."""
    at = table_index(table, key, hash)
    if at is not None:
        return at
    found = table_candidates(table, key, hash)
    i = 2
    while i < len(found):
        at = found[i]
        mine = found[i + 1]
        same = mine is key or mine == key
        if same:
            same = True
        i += 2
        if table_stamp(table) != found[0]:
            kept = table_keeps(table, found[1], at, mine)
            if kept and same:
                return at
            found = table_candidates(table, key, hash)
            i = 2
            if kept:
                while i < len(found) and found[i] != at:
                    i += 2
                i += 2
        elif same:
            return at
    return -1
