"""What the twins of dict and set share: finding a key whose equality a guest's __eq__ decides.

`table_candidates` gives the entries that may hold a key, in probe order; if a guest's __eq__ changed
the table (its stamp is new) the search starts again, as CPython's does.
"""


def table_find(table, key, hash):
    """The index of the entry of a dict or set that holds a key, or -1."""
    while True:
        found = table_candidates(table, key, hash)
        n = len(found)
        if n == 1:
            return -1
        stamp = found[0]
        i = 1
        changed = False
        while i < n:
            mine = found[i + 1]
            same = mine is key or mine == key
            if same:
                same = True
            if table_stamp(table) != stamp:
                changed = True
                break
            if same:
                return found[i]
            i += 2
        if not changed:
            return -1
