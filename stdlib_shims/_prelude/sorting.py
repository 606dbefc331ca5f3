"""list.sort for what natives cannot order: CPython's runs, merged as there."""


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

    Runs are found and merged in CPython's order, and an error leaves `order` as far as it came.
    """
    n = len(keys)
    minimum = minimum_run(n)
    runs = []  # [start, length, power] of those that wait to be merged
    at = 0
    while at < n:
        part = order[at:]
        try:
            run = first_run(keys, part)
            if run < minimum:
                done = run
                run = min(minimum, n - at)
                del part[run:]
                insert_keys(keys, part, done)
        finally:
            order[at:at + len(part)] = part
        if runs:
            power = power_of(runs[-1], run, n)
            while len(runs) > 1 and runs[-2][2] > power:
                merge_at(keys, order, runs, len(runs) - 2)
            runs[-1][2] = power
        runs.append([at, run, 0])
        at += run
    while len(runs) > 1:
        i = len(runs) - 2
        if i > 0 and runs[i - 1][1] < runs[i + 1][1]:
            i -= 1
        merge_at(keys, order, runs, i)


def minimum_run(n):
    odd = 0
    while n >= 64:
        odd |= n & 1
        n >>= 1
    return n + odd


def power_of(left, n_right, n):
    """How deep the boundary between two neighbours lies when n is halved again and again."""
    a = 2 * left[0] + left[1]
    b = a + left[1] + n_right
    power = 0
    while True:
        power += 1
        if a >= n:
            a -= n
            b -= n
        elif b >= n:
            return power
        a *= 2
        b *= 2


def merge_at(keys, order, runs, i):
    start, n_left, _ = runs[i]
    n_right = runs[i + 1][1]
    runs[i][1] += n_right
    del runs[i + 1]
    middle = start + n_left
    end = middle + n_right
    merge_runs(keys, order, start, order[start:middle], order[middle:end])


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


def merge_runs(keys, order, start, left, right):
    if not keys[right[0]] < keys[left[-1]]:
        return
    merged = []
    i = 0
    j = 0
    try:
        while i < len(left) and j < len(right):
            if keys[right[j]] < keys[left[i]]:
                merged.append(right[j])
                j += 1
            else:
                merged.append(left[i])
                i += 1
    finally:
        merged += left[i:]
        merged += right[j:]
        order[start:start + len(merged)] = merged
