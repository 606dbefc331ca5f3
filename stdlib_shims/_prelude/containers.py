"""Twins of list, tuple, dict, set, range and slice: what needs a guest's __eq__, __hash__ or __index__.

Tables are probed through intrinsics: `candidates` are the entries that may hold a key, in probe
order; a guest's __eq__ decides, and if it changed the table (its stamp is new) the search starts
again, as CPython's does. Sequences are read by index, so that a change meanwhile is seen.
"""


# --- sequences ------------------------------------------------------------------------------------


def ordered(x, y, op):
    if op == 0:
        return x < y
    if op == 1:
        return x <= y
    if op == 2:
        return x == y
    if op == 3:
        return x != y
    if op == 4:
        return x > y
    return x >= y


def items_compare(a, b, kind, op):
    if not isinstance(b, kind):
        return NotImplemented
    count = kind.__len__
    item = kind.__getitem__
    if (op == 2 or op == 3) and count(a) != count(b):
        return op == 3
    i = 0
    while i < count(a) and i < count(b):
        x = item(a, i)
        y = item(b, i)
        if x is y or x == y:
            i += 1
            continue
        if op == 2:
            return False
        if op == 3:
            return True
        return ordered(x, y, op)
    return ordered(count(a), count(b), op)


def items_find(self, value, kind, start, stop):
    """The first index of a value from start to stop, or -1."""
    item = kind.__getitem__
    i = start
    while i < stop and i < kind.__len__(self):
        x = item(self, i)
        if x is value or x == value:
            return i
        i += 1
    return -1


def items_count(self, value, kind):
    found = 0
    i = 0
    while i < kind.__len__(self):
        x = kind.__getitem__(self, i)
        if x is value or x == value:
            found += 1
        i += 1
    return found


def bounds(self, kind, start, stop):
    n = kind.__len__(self)
    start = slice_bound(start)
    stop = slice_bound(stop)
    if start < 0:
        start = max(start + n, 0)
    if stop < 0:
        stop = max(stop + n, 0)
    return start, stop


def slice_bound(x):
    if isinstance(x, int):
        return x
    if type_lookup(type(x), "__index__") is NotImplemented:
        raise TypeError("slice indices must be integers or have an __index__ method")
    return index(x)


def slice_part(x):
    if x is None:
        return x
    if type_lookup(type(x), "__index__") is NotImplemented:
        raise TypeError("slice indices must be integers or None or have an __index__ method")
    return index(x)


def plain_key(key, what):
    """A subscript with its guest integers converted."""
    if isinstance(key, slice):
        return slice(slice_part(key.start), slice_part(key.stop), slice_part(key.step))
    if type_lookup(type(key), "__index__") is NotImplemented:
        raise TypeError(f"{what} indices must be integers or slices, not {type_name(key)}")
    return index(key)


def list_eq(self, value, /):
    return items_compare(self, value, list, 2)


def list_ne(self, value, /):
    return items_compare(self, value, list, 3)


def list_lt(self, value, /):
    return items_compare(self, value, list, 0)


def list_le(self, value, /):
    return items_compare(self, value, list, 1)


def list_gt(self, value, /):
    return items_compare(self, value, list, 4)


def list_ge(self, value, /):
    return items_compare(self, value, list, 5)


def list_repr(self, /):
    if not repr_enter(self):
        return "[...]"
    try:
        parts = []
        i = 0
        while i < list.__len__(self):
            parts.append(repr(list.__getitem__(self, i)))
            i += 1
        return "[" + ", ".join(parts) + "]"
    finally:
        repr_leave(self)


def list_contains(self, key, /):
    return items_find(self, key, list, 0, list.__len__(self)) >= 0


def list_count(self, value, /):
    return items_count(self, value, list)


def list_index(self, value, start=0, stop=9223372036854775807, /):
    start, stop = bounds(self, list, start, stop)
    at = items_find(self, value, list, start, stop)
    if at < 0:
        raise ValueError(f"{value!r} is not in list")
    return at


def list_remove(self, value, /):
    at = items_find(self, value, list, 0, 9223372036854775807)
    if at < 0:
        raise ValueError("list.remove(x): x not in list")
    list.__delitem__(self, at)


def list_getitem(self, key, /):
    return list.__getitem__(self, plain_key(key, "list"))


def list_setitem(self, key, value, /):
    key = plain_key(key, "list")
    if isinstance(key, slice):
        if not is_iterable(value):
            raise TypeError("must assign iterable to extended slice")
        value = [*value]
    list.__setitem__(self, key, value)


def list_delitem(self, key, /):
    list.__delitem__(self, plain_key(key, "list"))


def list_iadd(self, value, /):
    for item in value:
        list.append(self, item)
    return self


def list_mul(self, value, /):
    if type_lookup(type(value), "__index__") is NotImplemented:
        return NotImplemented
    return list.__mul__(self, index(value))


def list_rmul(self, value, /):
    return list_mul(self, value)


def list_imul(self, value, /):
    if type_lookup(type(value), "__index__") is NotImplemented:
        return NotImplemented
    return list.__imul__(self, index(value))


def tuple_eq(self, value, /):
    return items_compare(self, value, tuple, 2)


def tuple_ne(self, value, /):
    return items_compare(self, value, tuple, 3)


def tuple_lt(self, value, /):
    return items_compare(self, value, tuple, 0)


def tuple_le(self, value, /):
    return items_compare(self, value, tuple, 1)


def tuple_gt(self, value, /):
    return items_compare(self, value, tuple, 4)


def tuple_ge(self, value, /):
    return items_compare(self, value, tuple, 5)


def tuple_hash(self, /):
    hashes = []
    i = 0
    while i < tuple.__len__(self):
        hashes.append(hash(tuple.__getitem__(self, i)))
        i += 1
    return combine_hashes(hashes)


def tuple_repr(self, /):
    if not repr_enter(self):
        return "(...)"
    try:
        parts = []
        i = 0
        while i < tuple.__len__(self):
            parts.append(repr(tuple.__getitem__(self, i)))
            i += 1
        return "(" + ", ".join(parts) + (",)" if i == 1 else ")")
    finally:
        repr_leave(self)


def tuple_contains(self, key, /):
    return items_find(self, key, tuple, 0, tuple.__len__(self)) >= 0


def tuple_count(self, value, /):
    return items_count(self, value, tuple)


def tuple_index(self, value, start=0, stop=9223372036854775807, /):
    start, stop = bounds(self, tuple, start, stop)
    at = items_find(self, value, tuple, start, stop)
    if at < 0:
        raise ValueError("tuple.index(x): x not in tuple")
    return at


def tuple_getitem(self, key, /):
    return tuple.__getitem__(self, plain_key(key, "tuple"))


def tuple_mul(self, value, /):
    if type_lookup(type(value), "__index__") is NotImplemented:
        return NotImplemented
    return tuple.__mul__(self, index(value))


def tuple_rmul(self, value, /):
    return tuple_mul(self, value)


# --- sorting --------------------------------------------------------------------------------------


def list_sort(self, /, *, key=None, reverse=False):
    items = list_detach(self)
    try:
        sort_items(items, key, reverse)
    finally:
        untouched = list_attach(self, items)
    if not untouched:
        raise ValueError("list modified during sort")


def sort_items(items, key, reverse):
    """Sort a list that nobody else can see."""
    backwards = True if reverse else False
    keys = items
    if key is not None:
        keys = []
        for item in items:
            keys.append(key(item))
    if list_sort_by(keys, items, backwards):
        return
    if backwards:
        items.reverse()
        if keys is not items:
            keys.reverse()
    order = list(range(len(keys)))
    try:
        sort_order(keys, order)
    finally:
        # After an error too: what a short list was brought into order so far stays so.
        items[:] = [items[i] for i in order]
        if backwards:
            items.reverse()


def sort_order(keys, order):
    """Bring the indexes of the keys into ascending order, stable, by `<` alone.

    Up to 63 keys the comparisons are CPython's, in its order: the first run, then binary insertion.
    """
    n = len(keys)
    if n < 64:
        insert_keys(keys, order, first_run(keys, order))
        return
    sorted_runs = []
    start = 0
    while start < n:
        part = order[start:start + 32]
        insert_keys(keys, part, first_run(keys, part))
        sorted_runs += part
        start += 32
    width = 32
    while width < n:
        merged = []
        start = 0
        while start < n:
            middle = min(start + width, n)
            end = min(middle + width, n)
            merged += merged_runs(keys, sorted_runs[start:middle], sorted_runs[middle:end])
            start = end
        sorted_runs = merged
        width *= 2
    order[:] = sorted_runs


def first_run(keys, order):
    """How many of the first are in order; a descending run is turned round."""
    n = len(order)
    if n <= 1:
        return n
    run = 1
    while run < n and not keys[order[run]] < keys[order[run - 1]]:
        run += 1
    if run == n:
        return n
    if run > 1:
        # Ascending, unless all are equal: then the run may go down.
        if keys[order[0]] < keys[order[run - 1]]:
            return run
        order[:run] = order[run - 1::-1]
    run += 1
    equal = 0
    while run < n:
        if keys[order[run]] < keys[order[run - 1]]:
            if equal:
                order[run - 1 - equal:run] = order[run - 1 - equal:run][::-1]
                equal = 0
        elif keys[order[run - 1]] < keys[order[run]]:
            break
        else:
            equal += 1
        run += 1
    if equal:
        order[run - 1 - equal:run] = order[run - 1 - equal:run][::-1]
    order[:run] = order[run - 1::-1] if run < n else order[::-1]
    while run < n and not keys[order[run]] < keys[order[run - 1]]:
        run += 1
    return run


def insert_keys(keys, order, done):
    """Insert the rest into the first `done`, which are in order."""
    n = len(order)
    while done < n:
        pivot = order[done]
        key = keys[pivot]
        low = 0
        high = done
        while low < high:
            middle = (low + high) >> 1
            if key < keys[order[middle]]:
                high = middle
            else:
                low = middle + 1
        if low < done:
            del order[done]
            order.insert(low, pivot)
        done += 1


def merged_runs(keys, left, right):
    if not right or not keys[right[0]] < keys[left[-1]]:
        return left + right
    merged = []
    i = 0
    j = 0
    while i < len(left) and j < len(right):
        if keys[right[j]] < keys[left[i]]:
            merged.append(right[j])
            j += 1
        else:
            merged.append(left[i])
            i += 1
    merged += left[i:]
    merged += right[j:]
    return merged


# --- dict -----------------------------------------------------------------------------------------


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


# --- views ----------------------------------------------------------------------------------------


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


# --- set and frozenset ----------------------------------------------------------------------------


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


# --- range and slice ------------------------------------------------------------------------------


def range_contains(self, key, /):
    for x in self:
        if x == key:
            return True
    return False


def range_count(self, value, /):
    found = 0
    for x in self:
        if x == value:
            found += 1
    return found


def range_index(self, value, /):
    i = 0
    for x in self:
        if x == value:
            return i
        i += 1
    if isinstance(value, int):
        raise ValueError(f"{value!r} is not in range")
    raise ValueError("sequence.index(x): x not in sequence")


def range_length(self):
    """The length, of any size."""
    low, high, step = self.start, self.stop, self.step
    if step < 0:
        low, high, step = high, low, -step
    return 0 if low >= high else (high - low - 1) // step + 1


def range_getitem(self, key, /):
    if not isinstance(key, slice):
        return range.__getitem__(self, plain_key(key, "range"))
    start, stop, step = slice_indices(key, range_length(self))
    return range(self.start + start * self.step, self.start + stop * self.step, self.step * step)


def slice_indices(self, length, /):
    length = index(length)
    if length < 0:
        raise ValueError("length should not be negative")
    step = 1 if self.step is None else slice_part(self.step)
    if step == 0:
        raise ValueError("slice step cannot be zero")
    low = -1 if step < 0 else 0
    high = length - 1 if step < 0 else length
    if self.start is None:
        start = high if step < 0 else low
    else:
        start = clipped(slice_part(self.start), length, low, high)
    if self.stop is None:
        stop = low if step < 0 else high
    else:
        stop = clipped(slice_part(self.stop), length, low, high)
    return (start, stop, step)


def clipped(i, length, low, high):
    if i < 0:
        return max(i + length, low)
    return min(i, high)


def slice_parts(s):
    return (s.start, s.stop, s.step)


def slice_compare(a, b, op):
    if not isinstance(b, slice):
        return NotImplemented
    return ordered(slice_parts(a), slice_parts(b), op)


def slice_eq(self, value, /):
    return slice_compare(self, value, 2)


def slice_ne(self, value, /):
    return slice_compare(self, value, 3)


def slice_lt(self, value, /):
    return slice_compare(self, value, 0)


def slice_le(self, value, /):
    return slice_compare(self, value, 1)


def slice_gt(self, value, /):
    return slice_compare(self, value, 4)


def slice_ge(self, value, /):
    return slice_compare(self, value, 5)


def slice_hash(self, /):
    return hash(slice_parts(self))


def slice_repr(self, /):
    return f"slice({self.start!r}, {self.stop!r}, {self.step!r})"
