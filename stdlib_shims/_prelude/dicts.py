"""Twins of dict and its views: keys whose equality a guest's __eq__ decides (see tables.py).

What a dict already holds keeps its hash: a guest's __hash__ is asked only for keys from elsewhere.
`dict_next` gives (next position, key, hash, value) from a position on, None at the end.
"""


def dict_store(d, key, value):
    setitem_hashed(value, d, key, hash(key))


def dict_store_hashed(d, key, hash, value):
    i = table_index(d, key, hash)
    if i is None:
        i = table_ask(d, key, hash)
    if i < 0:
        dict_insert(d, key, hash, value)
    else:
        dict_put_at(d, i, value)


def dict_fill(d, source):
    """Store what a mapping or an iterable of pairs holds."""
    if type(source) is not dict:
        count = [0]
        while (left := dict_drain(d, source, count)) is not True and left is not False:
            if left is not None:
                dict_store_pair(d, left[0], count)
        if left:
            return
        missing = exhausted()
        if count[0] or getattr(source, "keys", missing) is missing:
            dict_fill_pairs(d, source, count)
            return
    if not dict_iterates_plainly(source):
        for key in keys_of(source):
            dict.__setitem__(d, key, source[key])
        return
    if source is d or dict_begin_merge(d, source):
        return
    shape = table_shape(source)
    entry = dict_next(source, 0)
    while entry is not None:
        at, key, h, value = entry
        dict_store_hashed(d, key, h, value)
        if table_shape(source) != shape:
            raise RuntimeError("dict mutated during update")
        entry = dict_next(source, at)


def dict_iterates_plainly(x):
    """Is it a dict whose class has no __iter__ of its own? CPython then reads its entries."""
    return isinstance(x, dict) and type_lookup(type(x), "__iter__") is type_lookup(dict, "__iter__")


def keys_of(mapping):
    """All keys that a mapping's keys() yields: its own list, if that is what it gives."""
    keys = mapping.keys()
    if type(keys) is list:
        return keys
    if not is_iterable(keys):
        raise TypeError(
            f"{type_name(mapping)}.keys() returned a non-iterable (type {type_name(keys)})")
    return [*keys]


def dict_fill_pairs(d, pairs, count):
    exact = type(d) is dict
    for pair in pairs:
        if exact and type(pair) is tuple and len(pair) == 2:  # of most generators
            d[pair[0]] = pair[1]
            count[0] += 1
        else:
            dict_store_pair(d, pair, count)


def dict_store_pair(d, pair, count):
    i = count[0]
    try:
        pair = [*iter(pair)]
    except TypeError:
        raise TypeError(
            f"cannot convert dictionary update sequence element #{i} to a sequence") from None
    if len(pair) != 2:
        raise ValueError(
            f"dictionary update sequence element #{i} has length {len(pair)}; 2 is required")
    dict.__setitem__(d, pair[0], pair[1])
    count[0] = i + 1


def dict_update_from(self, source, kwargs):
    dict_fill(self, source)
    if kwargs is not None:
        dict_fill(self, kwargs)


def dict_construct(cls, source, kwargs):
    result = dict.__new__(cls)
    dict_fill(result, source)
    if kwargs is not None:
        dict_fill(result, kwargs)
    return result


def dict_update_method(self, /, *args, **kwargs):
    if args:
        dict_fill(self, args[0])
    dict_fill(self, kwargs)


def dict_eq(self, value, /):
    if not isinstance(value, dict):
        return NotImplemented
    if dict.__len__(self) != dict.__len__(value):
        return False
    entry = dict_next(self, 0)
    while entry is not None:
        position, key, h, mine = entry
        at = table_find(value, key, h)
        if at < 0:
            return False
        theirs = dict_value_at(value, at)
        if not (mine is theirs or mine == theirs):
            return False
        entry = dict_next(self, position)
    return True


def dict_ne(self, value, /):
    result = dict_eq(self, value)
    return result if result is NotImplemented else not result


def dict_repr(self, /):
    if not repr_enter(self):
        return "{...}"
    try:
        parts = []
        entry = dict_next(self, 0)
        while entry is not None:
            position, key, _, value = entry
            parts.append(f"{key!r}: {value!r}")
            entry = dict_next(self, position)
        return "{" + ", ".join(parts) + "}"
    finally:
        repr_leave(self)


def dict_contains(self, key, /):
    return table_find(self, key, hash(key)) >= 0


def dict_getitem(self, key, /):
    h = hash(key)
    i = table_index(self, key, h)
    if i is None:
        i = table_ask(self, key, h)
    if i >= 0:
        return dict_value_at(self, i)
    if type(self) is not dict:
        method = bind_special(self, "__missing__")
        if method is not NotImplemented:
            return method(key)
    raise KeyError(key)


def dict_setitem(self, key, value, /):
    setitem_hashed(value, self, key, hash(key))


def dict_delitem(self, key, /):
    i = table_find(self, key, hash(key))
    if i < 0:
        raise KeyError(key)
    dict_delete_at(self, i)


def dict_get(self, key, default=None, /):
    h = hash(key)
    i = table_index(self, key, h)
    if i is None:
        i = table_ask(self, key, h)
    return default if i < 0 else dict_value_at(self, i)


def dict_pop(self, key, /, *default):
    i = table_find(self, key, hash(key)) if dict.__len__(self) else -1
    if i >= 0:
        return dict_delete_at(self, i)
    if default:
        return default[0]
    raise KeyError(key)


def dict_setdefault(self, key, default=None, /):
    h = hash(key)
    i = table_index(self, key, h)
    if i is None:
        i = table_ask(self, key, h)
    if i >= 0:
        return dict_value_at(self, i)
    dict_insert(self, key, h, default)
    return default


def dict_fromkeys(cls, iterable, value=None, /):
    result = cls()
    plain = type(result) is dict
    if plain and not result and type(iterable) in (dict, set, frozenset):
        keys = hashed_keys(iterable)
        for i in range(0, len(keys), 2):
            dict_store_hashed(result, keys[i], keys[i + 1], value)
        return result
    for key in iterable:
        if plain:
            dict.__setitem__(result, key, value)
        else:
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
        return table_find(d, key, hash(key)) >= 0
    if not isinstance(key, tuple) or len(key) != 2:
        return False
    i = table_find(d, key[0], hash(key[0]))
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


def view_set(view):
    """A set of what a view, or the other operand of one, holds."""
    d = dict_of_view(view) if isinstance(view, dict_keys) else None
    return set_of(d if type(d) is dict else view)


def dict_view_or(self, value, /):
    result = view_set(self)
    set_merge(result, value)
    return result


def dict_view_ror(self, value, /):
    return dict_view_or(value, self)


def dict_view_and(self, value, /):
    if not isinstance(self, (dict_keys, dict_items)):
        self, value = value, self
    if type(value) is set and len(self) <= set_size(value):
        return set_intersection(value, self)
    if isinstance(value, (dict_keys, dict_items)) and len(value) > len(self):
        self, value = value, self
    result = set()
    for x in value:
        if dict_view_contains(self, x):
            set_put(result, x)
    return result


def dict_view_rand(self, value, /):
    return dict_view_and(value, self)


def dict_view_sub(self, value, /):
    result = view_set(self)
    set_subtract(result, value)
    return result


def dict_view_rsub(self, value, /):
    return dict_view_sub(value, self)


def dict_view_xor(self, value, /):
    if isinstance(self, dict_items) and isinstance(value, dict_items):
        return items_xor(dict_of_view(self), dict_of_view(value))
    result = view_set(self)
    set_symmetric_difference_update(result, value)
    return result


def items_xor(a, b):
    """The pairs that are in one of two dicts; those of the second come first."""
    left = dict_copy(a)
    result = set()
    entry = dict_next(b, 0)
    while entry is not None:
        position, key, h, value = entry
        entry = dict_next(b, position)
        at = table_find(left, key, h)
        if at >= 0:
            mine = dict_value_at(left, at)
            if mine is value or mine == value:
                at = table_find(left, key, h)
                if at >= 0:
                    dict_delete_at(left, at)
                continue
        set_put(result, (key, value))
    set_merge(result, dict.items(left))
    return result


def dict_view_rxor(self, value, /):
    return dict_view_xor(value, self)


def dict_view_isdisjoint(self, other, /):
    if self is other:
        return not len(self)
    if type(other) in (set, frozenset, dict_keys, dict_items) and len(other) > len(self):
        self, other = other, self
    for x in other:
        if x in self:
            return False
    return True
