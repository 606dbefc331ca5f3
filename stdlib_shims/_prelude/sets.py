"""Twins of set and frozenset: members whose equality a guest's __eq__ decides (see tables.py).

Each goes through the tables in CPython's order, with the hashes that they hold: a guest's __hash__ is
asked only for what comes from elsewhere. `hashed_keys` is [key, hash, key, hash, ...].
"""


def set_has(s, key, hash):
    return table_find(s, key, hash) >= 0


def set_put_slowly(s, key):
    h = hash(key)
    i = table_index(s, key, h)
    if i is None:
        i = table_ask(s, key, h)
    if i < 0:
        set_insert(s, key, h)


def set_put_hashed(s, key, hash):
    i = table_index(s, key, hash)
    if i is None:
        i = table_ask(s, key, hash)
    if i < 0:
        set_insert(s, key, hash)


def set_drop(s, key):
    """Remove a key; False if it was not there."""
    return set_drop_hashed(s, key, hash(key))


def set_drop_hashed(s, key, hash):
    i = table_find(s, key, hash)
    if i < 0:
        return False
    set_delete_at(s, i)
    return True


def is_set(x):
    return isinstance(x, (set, frozenset))


def set_size(s):
    return set.__len__(s) if isinstance(s, set) else frozenset.__len__(s)


def set_empty_like(s):
    return frozenset() if isinstance(s, frozenset) else set()


def set_of(iterable):
    result = set()
    set_merge(result, iterable)
    return result


def set_retried(key):
    """Called for a TypeError: a set looked for in a set stands for its frozen copy then."""
    if not is_subtype(type(key), set):
        raise
    frozen = frozenset()
    set_begin_merge(frozen, key)
    return frozen


def set_construct(cls, iterable):
    if cls is set and not (is_set(iterable) or type(iterable) is dict):
        return {x for x in iterable}
    result = set.__new__(cls) if is_subtype(cls, set) else frozenset.__new__(cls)
    set_merge(result, iterable)
    return result


def set_fill(self, iterable):
    if set_size(self):
        set.clear(self)
    set_merge(self, iterable)


def set_merge(s, other):
    """Add what a set, a dict or another iterable holds."""
    if is_set(other) or type(other) is dict:
        if other is s or set_begin_merge(s, other):
            return
        keys = hashed_keys(other)
        for i in range(0, len(keys), 2):
            set_put_hashed(s, keys[i], keys[i + 1])
        return
    for x in other:
        set_put(s, x)


def subset(a, b):
    """Is every member of a set in another one?"""
    if set_size(a) > set_size(b):
        return False
    keys = hashed_keys(a)
    for i in range(0, len(keys), 2):
        if not set_has(b, keys[i], keys[i + 1]):
            return False
    return True


def set_eq(self, value, /):
    if not is_set(value):
        return NotImplemented
    return set_size(self) == set_size(value) and subset(self, value)


def set_ne(self, value, /):
    if not is_set(value):
        return NotImplemented
    return not (set_size(self) == set_size(value) and subset(self, value))


def set_le(self, value, /):
    return subset(self, value) if is_set(value) else NotImplemented


def set_lt(self, value, /):
    if not is_set(value):
        return NotImplemented
    return set_size(self) < set_size(value) and subset(self, value)


def set_ge(self, value, /):
    return subset(value, self) if is_set(value) else NotImplemented


def set_gt(self, value, /):
    if not is_set(value):
        return NotImplemented
    return set_size(self) > set_size(value) and subset(value, self)


def set_repr(self, /):
    name = type_name(self)
    if not set_size(self):
        return name + "()"
    if not repr_enter(self):
        return name + "(...)"
    try:
        parts = []
        for x in [*self]:
            parts.append(repr(x))
        text = "{" + ", ".join(parts) + "}"
        return text if type(self) is set else f"{name}({text})"
    finally:
        repr_leave(self)


def set_contains(self, key, /):
    try:
        return set_has(self, key, hash(key))
    except TypeError:
        key = set_retried(key)
    return set_has(self, key, hash(key))


def set_add_method(self, object, /):
    h = hash(object)
    i = table_index(self, object, h)
    if i is None:
        i = table_ask(self, object, h)
    if i < 0:
        set_insert(self, object, h)


def set_discard(self, object, /):
    try:
        set_drop(self, object)
        return
    except TypeError:
        object = set_retried(object)
    set_drop(self, object)


def set_remove(self, object, /):
    key = object
    try:
        dropped = set_drop(self, key)
    except TypeError:
        key = set_retried(key)
        dropped = None
    if dropped is None:
        dropped = set_drop(self, key)
    if not dropped:
        raise KeyError(object)


def set_union(self, /, *others):
    result = set_clone(self)
    for other in others:
        if other is not self:
            set_merge(result, other)
    return result


def set_both(a, b):
    """The members of a that are in b, or the other way round: those of the smaller are kept."""
    kept = set_empty_like(a)
    if is_set(b):
        if set_size(b) > set_size(a):
            a, b = b, a
        keys = hashed_keys(b)
        for i in range(0, len(keys), 2):
            if set_has(a, keys[i], keys[i + 1]):
                set_put_hashed(kept, keys[i], keys[i + 1])
        return kept
    for x in b:
        h = hash(x)
        if set_has(a, x, h):
            set_put_hashed(kept, x, h)
            if set_size(kept) >= set_size(a):
                break
    return kept


def set_intersection(self, /, *others):
    if not others:
        return set_clone(self)
    result = self
    for other in others:
        result = set_clone(result) if other is result else set_both(result, other)
    return result


def set_subtract(s, other):
    """Remove from a set what another iterable holds."""
    if other is s:
        set.clear(s)
        return
    if is_set(other):
        if set_size(other) >> 3 > set_size(s):
            other = set_both(s, other)
        keys = hashed_keys(other)
        for i in range(0, len(keys), 2):
            set_drop_hashed(s, keys[i], keys[i + 1])
    else:
        for x in other:
            set_drop(s, x)
    set_shrink(s)


def set_minus(a, b):
    size = set_size(b) if is_set(b) else len(b) if type(b) is dict else -1
    if size < 0 or set_size(a) >> 2 > size:
        result = set_clone(a)
        set_subtract(result, b)
        return result
    result = set_empty_like(a)
    keys = hashed_keys(a)
    for i in range(0, len(keys), 2):
        if table_find(b, keys[i], keys[i + 1]) < 0:
            set_put_hashed(result, keys[i], keys[i + 1])
    return result


def set_difference(self, /, *others):
    if not others:
        return set_clone(self)
    result = set_minus(self, others[0])
    for other in others[1:]:
        set_subtract(result, other)
    return result


def set_toggle(s, other):
    """Remove from a set the members of a set or dict that it has, add the others."""
    keys = hashed_keys(other)
    for i in range(0, len(keys), 2):
        if not set_drop_hashed(s, keys[i], keys[i + 1]):
            set_put_hashed(s, keys[i], keys[i + 1])


def set_symmetric_difference(self, other, /):
    result = set_empty_like(self)
    set_merge(result, other)
    set_toggle(result, self)
    return result


def set_isdisjoint(self, other, /):
    if other is self:
        return not set_size(self)
    if type(other) is set or type(other) is frozenset:
        if set_size(other) > set_size(self):
            self, other = other, self
        keys = hashed_keys(other)
        for i in range(0, len(keys), 2):
            if set_has(self, keys[i], keys[i + 1]):
                return False
        return True
    for x in other:
        if set_has(self, x, hash(x)):
            return False
    return True


def set_issubset(self, other, /):
    if is_set(other):
        return subset(self, other)
    return set_size(set_both(self, other)) == set_size(self)


def set_issuperset(self, other, /):
    if is_set(other):
        return subset(other, self)
    for x in other:
        if not set_has(self, x, hash(x)):
            return False
    return True


def set_update_method(self, /, *others):
    for other in others:
        set_merge(self, other)


def set_intersection_update(self, /, *others):
    set_take(self, set_intersection(self, *others))


def set_difference_update(self, /, *others):
    for other in others:
        set_subtract(self, other)


def set_symmetric_difference_update(self, other, /):
    if other is self:
        set.clear(self)
    else:
        set_toggle(self, other if is_set(other) or type(other) is dict else set_of(other))


def set_or(self, value, /):
    return set_union(self, value) if is_set(self) and is_set(value) else NotImplemented


def set_ror(self, value, /):
    return set_or(value, self)


def set_and(self, value, /):
    if not is_set(self) or not is_set(value):
        return NotImplemented
    return set_intersection(self, value)


def set_rand(self, value, /):
    return set_and(value, self)


def set_sub(self, value, /):
    if not is_set(self) or not is_set(value):
        return NotImplemented
    return set_minus(self, value)


def set_rsub(self, value, /):
    return set_sub(value, self)


def set_xor(self, value, /):
    if not is_set(self) or not is_set(value):
        return NotImplemented
    return set_symmetric_difference(self, value)


def set_rxor(self, value, /):
    return set_xor(value, self)


def set_ior(self, value, /):
    if not is_set(value):
        return NotImplemented
    set_merge(self, value)
    return self


def set_iand(self, value, /):
    if not is_set(value):
        return NotImplemented
    set_intersection_update(self, value)
    return self


def set_isub(self, value, /):
    if not is_set(value):
        return NotImplemented
    set_subtract(self, value)
    return self


def set_ixor(self, value, /):
    if not is_set(value):
        return NotImplemented
    set_symmetric_difference_update(self, value)
    return self


def set_reduce(self, /):
    return (type(self), (list(self),), call_special(self, "__getstate__"))
