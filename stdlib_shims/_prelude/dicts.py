"""Twins of dict and its views: keys whose equality a guest's __eq__ decides.

`dict_candidates` gives the entries that may hold a key, in probe order; if a guest's __eq__ changed
the table (its stamp is new) the search starts again, as CPython's does.
"""


def dict_find(d, key, hash):
    """The index of the entry that holds a key, or -1."""
    while True:
        found = dict_candidates(d, key, hash)
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
            if dict_stamp(d) != stamp:
                changed = True
                break
            if same:
                return found[i]
            i += 2
        if not changed:
            return -1


def dict_store(d, key, value):
    h = hash(key)
    i = dict_find(d, key, h)
    if i < 0:
        dict_insert(d, key, h, value)
    else:
        dict_put_at(d, i, value)


def dict_fill(d, source):
    """Store what a mapping or an iterable of pairs holds."""
    missing = exhausted()
    keys = getattr(source, "keys", missing)
    if keys is not missing:
        for key in keys():
            dict.__setitem__(d, key, source[key])
        return
    i = 0
    for pair in source:
        if not is_iterable(pair):
            raise TypeError(f"cannot convert dictionary update sequence element #{i} to a sequence")
        pair = [*pair]
        if len(pair) != 2:
            raise ValueError(
                f"dictionary update sequence element #{i} has length {len(pair)}; 2 is required")
        dict.__setitem__(d, pair[0], pair[1])
        i += 1


def dict_update_from(self, source, kwargs):
    dict_fill(self, source)
    if kwargs is not None:
        for key in kwargs:
            dict.__setitem__(self, key, kwargs[key])


def dict_construct(cls, source, kwargs):
    result = dict.__new__(cls)
    dict_update_from(result, source, kwargs)
    return result


def dict_update_method(self, /, *args, **kwargs):
    if args:
        dict_fill(self, args[0])
    for key in kwargs:
        dict.__setitem__(self, key, kwargs[key])


def dict_eq(self, value, /):
    if not isinstance(value, dict):
        return NotImplemented
    if dict.__len__(self) != dict.__len__(value):
        return False
    for key, mine in list(dict.items(self)):
        i = dict_find(value, key, hash(key))
        if i < 0:
            return False
        theirs = dict_value_at(value, i)
        if not (mine is theirs or mine == theirs):
            return False
    return True


def dict_ne(self, value, /):
    result = dict_eq(self, value)
    return result if result is NotImplemented else not result


def dict_repr(self, /):
    if not repr_enter(self):
        return "{...}"
    try:
        parts = []
        for key, value in dict.items(self):
            parts.append(f"{key!r}: {value!r}")
        return "{" + ", ".join(parts) + "}"
    finally:
        repr_leave(self)


def dict_contains(self, key, /):
    return dict_find(self, key, hash(key)) >= 0


def dict_getitem(self, key, /):
    i = dict_find(self, key, hash(key))
    if i >= 0:
        return dict_value_at(self, i)
    if type(self) is not dict:
        method = bind_special(self, "__missing__")
        if method is not NotImplemented:
            return method(key)
    raise KeyError(key)


def dict_setitem(self, key, value, /):
    dict_store(self, key, value)


def dict_delitem(self, key, /):
    i = dict_find(self, key, hash(key))
    if i < 0:
        raise KeyError(key)
    dict_delete_at(self, i)


def dict_get(self, key, default=None, /):
    i = dict_find(self, key, hash(key))
    return default if i < 0 else dict_value_at(self, i)


def dict_pop(self, key, /, *default):
    i = dict_find(self, key, hash(key)) if dict.__len__(self) else -1
    if i >= 0:
        return dict_delete_at(self, i)
    if default:
        return default[0]
    raise KeyError(key)


def dict_setdefault(self, key, default=None, /):
    h = hash(key)
    i = dict_find(self, key, h)
    if i >= 0:
        return dict_value_at(self, i)
    dict_insert(self, key, h, default)
    return default


def dict_fromkeys(cls, iterable, value=None, /):
    result = cls()
    for key in iterable:
        result[key] = value
    return result


def dict_or(self, value, /):
    if not isinstance(self, dict) or not isinstance(value, dict):
        return NotImplemented
    result = dict_copy(self)
    dict_fill(result, value)
    return result


def dict_copy(self, /):
    result = {}
    dict_fill(result, self)
    return result


def dict_ror(self, value, /):
    return dict_or(value, self)


def dict_ior(self, value, /):
    dict_fill(self, value)
    return self


def is_set_like(x):
    return isinstance(x, (set, frozenset, dict_keys, dict_items))


def dict_view_contains(self, key, /):
    d = dict_of_view(self)
    if isinstance(self, dict_keys):
        return dict_find(d, key, hash(key)) >= 0
    if not isinstance(key, tuple) or len(key) != 2:
        return False
    i = dict_find(d, key[0], hash(key[0]))
    if i < 0:
        return False
    value = dict_value_at(d, i)
    if value is key[1] or value == key[1]:
        return True
    return False


def all_in(a, b):
    for x in a:
        if x not in b:
            return False
    return True


def view_compare(a, b, op):
    if not is_set_like(b):
        return NotImplemented
    n = len(a)
    m = len(b)
    if op == 2:
        return n == m and all_in(a, b)
    if op == 3:
        return not (n == m and all_in(a, b))
    if op == 0:
        return n < m and all_in(a, b)
    if op == 1:
        return n <= m and all_in(a, b)
    if op == 4:
        return n > m and all_in(b, a)
    return n >= m and all_in(b, a)


def dict_view_eq(self, value, /):
    return view_compare(self, value, 2)


def dict_view_ne(self, value, /):
    return view_compare(self, value, 3)


def dict_view_lt(self, value, /):
    return view_compare(self, value, 0)


def dict_view_le(self, value, /):
    return view_compare(self, value, 1)


def dict_view_gt(self, value, /):
    return view_compare(self, value, 4)


def dict_view_ge(self, value, /):
    return view_compare(self, value, 5)


def dict_view_repr(self, /):
    if not repr_enter(self):
        return "..."
    try:
        parts = []
        for item in self:
            parts.append(repr(item))
        return f"{type_name(self)}([{', '.join(parts)}])"
    finally:
        repr_leave(self)


def set_of(iterable):
    result = set()
    for x in iterable:
        set_put(result, x)
    return result


def dict_view_or(self, value, /):
    result = set_of(self)
    for x in value:
        set_put(result, x)
    return result


def dict_view_ror(self, value, /):
    return dict_view_or(value, self)


def dict_view_and(self, value, /):
    if not isinstance(self, (dict_keys, dict_items)):
        self, value = value, self
    if is_set(value) and len(self) <= set_size(value):
        return set_intersection(value, self)
    if isinstance(value, (dict_keys, dict_items)) and len(value) > len(self):
        self, value = value, self
    result = set()
    for x in value:
        if x in self:
            set_put(result, x)
    return result


def dict_view_rand(self, value, /):
    return dict_view_and(value, self)


def dict_view_sub(self, value, /):
    result = set_of(self)
    for x in value:
        set_drop(result, x)
    return result


def dict_view_rsub(self, value, /):
    return dict_view_sub(value, self)


def dict_view_xor(self, value, /):
    return symmetric(set_of(self), set_of(value))


def dict_view_rxor(self, value, /):
    return dict_view_xor(value, self)


def dict_view_isdisjoint(self, other, /):
    for x in other:
        if x in self:
            return False
    return True
