# Paused in __eq__ of a key, inside the prelude's search of dicts and sets.
import host


class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return 1

    def __eq__(self, other):
        return host.ask(self.n == other.n)

    def __repr__(self):
        return f"Key({self.n})"


d = {Key(1): "one", Key(2): "two"}
s = {Key(3), Key(4)}
d[Key(2)] = "deux"
print(d, d.get(Key(1)), Key(3) in s, Key(9) in d)
d.pop(Key(1)), len(s | {Key(4)}), [Key(1), Key(2)].index(Key(2))
