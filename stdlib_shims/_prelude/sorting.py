"""list.sort for what natives cannot order: CPython's comparisons for short lists, merged runs beyond."""


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
