"""Twins of set and frozenset: members whose equality a guest's __eq__ decides (see dicts.py)."""


def set_find(s, key, hash):
    while True:
        found = set_candidates(s, key, hash)
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
            if set_stamp(s) != stamp:
                changed = True
                break
            if same:
                return found[i]
            i += 2
        if not changed:
            return -1


def set_has(s, key):
    return set_find(s, key, hash(key)) >= 0


def set_put(s, key):
    h = hash(key)
    if set_find(s, key, h) < 0:
        set_insert(s, key, h)


def set_drop(s, key):
    """Remove a key; False if it was not there."""
    i = set_find(s, key, hash(key))
    if i < 0:
        return False
    set_delete_at(s, i)
    return True


def is_set(x):
    return isinstance(x, (set, frozenset))


def set_empty_like(s):
    return frozenset() if isinstance(s, frozenset) else set()


def set_key(key):
    """A set looked for in a set stands for its frozen copy."""
    if isinstance(key, set) and type_lookup(type(key), "__hash__") is None:
        return frozenset(set_members(key))
    return key


def set_construct(cls, iterable):
    result = set.__new__(cls) if is_subtype(cls, set) else frozenset.__new__(cls)
    for x in iterable:
        set_put(result, x)
    return result


def set_fill(self, iterable):
    set.clear(self)
    for x in iterable:
        set_put(self, x)


def subset(a, b):
    if set_size(a) > set_size(b):
        return False
    for x in set_members(a):
        if not set_has(b, x):
            return False
    return True


def set_size(s):
    return len(set_members(s))


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
    if not repr_enter(self):
        return name + "(...)"
    try:
        parts = []
        for x in set_members(self):
            parts.append(repr(x))
        text = "{" + ", ".join(parts) + "}"
        return text if type(self) is set else f"{name}({text})"
    finally:
        repr_leave(self)


def set_contains(self, key, /):
    return set_has(self, set_key(key))


def set_add_method(self, object, /):
    set_put(self, object)


def set_discard(self, object, /):
    set_drop(self, set_key(object))


def set_remove(self, object, /):
    if not set_drop(self, set_key(object)):
        raise KeyError(object)


def set_union(self, /, *others):
    result = set_clone(self)
    for other in others:
        for x in other:
            set_put(result, x)
    return result


def set_intersection(self, /, *others):
    result = set_clone(self)
    for other in others:
        kept = set_empty_like(self)
        if is_set(other):
            # The members of the smaller are kept, as CPython does.
            members = set_members(other)
            if len(members) > set_size(result):
                members, result = set_members(result), other
            other = members
        for x in other:
            if set_has(result, x):
                set_put(kept, x)
        result = kept
    return result


def set_difference(self, /, *others):
    result = set_clone(self)
    for other in others:
        for x in other:
            set_drop(result, x)
    return result


def symmetric(a, b):
    """Toggle the members of set b in set a, which is ours."""
    for x in set_members(b):
        if not set_drop(a, x):
            set_put(a, x)
    return a


def set_symmetric_difference(self, other, /):
    return symmetric(set_clone(self), set_of(other))


def set_isdisjoint(self, other, /):
    for x in other:
        if set_has(self, x):
            return False
    return True


def set_issubset(self, other, /):
    return subset(self, other if is_set(other) else set_of(other))


def set_issuperset(self, other, /):
    for x in other:
        if not set_has(self, x):
            return False
    return True


def set_update_method(self, /, *others):
    for other in others:
        for x in [*other] if other is self else other:
            set_put(self, x)


def set_replace(self, result):
    """Give a set the members of another one."""
    set.clear(self)
    for x in set_members(result):
        set_put(self, x)


def set_intersection_update(self, /, *others):
    set_replace(self, set_intersection(self, *others))


def set_difference_update(self, /, *others):
    for other in others:
        if other is self:
            set.clear(self)
            continue
        for x in other:
            set_drop(self, x)


def set_symmetric_difference_update(self, other, /):
    if other is self:
        set.clear(self)
        return
    symmetric(self, set_of(other))


def set_or(self, value, /):
    return set_union(self, set_members(value)) if is_set(self) and is_set(value) else NotImplemented


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
    return set_difference(self, set_members(value))


def set_rsub(self, value, /):
    return set_sub(value, self)


def set_xor(self, value, /):
    if not is_set(self) or not is_set(value):
        return NotImplemented
    return symmetric(set_clone(self), value)


def set_rxor(self, value, /):
    return set_xor(value, self)


def set_ior(self, value, /):
    if not is_set(value):
        return NotImplemented
    set_update_method(self, set_members(value))
    return self


def set_iand(self, value, /):
    if not is_set(value):
        return NotImplemented
    set_intersection_update(self, set_members(value))
    return self


def set_isub(self, value, /):
    if not is_set(value):
        return NotImplemented
    set_difference_update(self, set_members(value))
    return self


def set_ixor(self, value, /):
    if not is_set(value):
        return NotImplemented
    set_symmetric_difference_update(self, set_members(value))
    return self
