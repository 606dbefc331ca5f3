"""list.sort for what natives cannot order: CPython's runs, merged as there."""

GALLOP = 7  # wins in a row after which a merge leaps; how many it waits for adapts from there


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
    by = None
    if key is not None:
        parts = functional_parts(key)
        if parts is not None and len(parts) == 3 and parts[1] is type(key):
            by = less_by(parts[0])  # cmp_to_key's: its keys would only be made to be compared
        else:
            keys = keys_natively(key, items)
            if keys is None:
                keys = []
                for item in items:
                    keys.append(key(item))
    if by is None and list_sort_by(keys, items, backwards):
        return
    if len(items) < 2:
        return
    if backwards:
        items.reverse()
        if keys is not items:
            keys.reverse()
    order = list(range(len(keys)))
    try:
        sort_order(keys, order, comparison(keys) if by is None else by)
    finally:
        # After an error too: what a short list was brought into order so far stays so.
        items[:] = [items[i] for i in order]
        if backwards:
            items.reverse()


def comparison(keys):
    """How CPython compares such keys: those of one type are asked for their own answer first."""
    of = type(keys[0])
    if of is tuple:
        if all_alike(keys, tuple) and all(keys):
            of = type(keys[0][0])
            if of is not tuple and all_alike([key[0] for key in keys], of):
                return less_tuple
    elif all_alike(keys, of):
        return less_alike
    return less


def less_by(compare):
    def less(x, y):
        return compare(x, y) < 0
    return less


def all_alike(items, of):
    for item in items:
        if type(item) is not of:
            return False
    return True


def less(x, y):
    return x < y


def less_alike(x, y):
    """Where x gives up it is asked once more, now as the left side of `<`."""
    result = call_special(x, "__lt__", y)
    if result is NotImplemented:
        return x < y
    return result


def less_tuple(x, y):
    n = min(len(x), len(y))
    i = 0
    while i < n and (x[i] is y[i] or x[i] == y[i]):
        i += 1
    if i == n:
        return len(x) < len(y)
    return x[i] < y[i] if i else less_alike(x[0], y[0])


def sort_order(keys, order, less):
    """Bring the indexes of the keys into ascending order, stable, by `less` alone.

    Runs are found and merged in CPython's order, and an error leaves `order` as far as it came.
    """
    n = len(keys)
    minimum = minimum_run(n)
    patience = [GALLOP]
    runs = []  # [start, length, power] of those that wait to be merged
    at = 0
    while at < n:
        part = order[at:]
        try:
            run = first_run(keys, part, less)
            if run < minimum:
                done = run
                run = min(minimum, n - at)
                del part[run:]
                insert_keys(keys, part, done, less)
        finally:
            order[at:at + len(part)] = part
        if runs:
            power = power_of(runs[-1], run, n)
            while len(runs) > 1 and runs[-2][2] > power:
                merge_at(keys, order, runs, len(runs) - 2, patience, less)
            runs[-1][2] = power
        runs.append([at, run, 0])
        at += run
    while len(runs) > 1:
        i = len(runs) - 2
        if i > 0 and runs[i - 1][1] < runs[i + 1][1]:
            i -= 1
        merge_at(keys, order, runs, i, patience, less)


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


def merge_at(keys, order, runs, i, patience, less):
    """Merge two neighbours; what is in its place already at both ends stays out of it."""
    start, n_left, _ = runs[i]
    n_right = runs[i + 1][1]
    runs[i][1] += n_right
    del runs[i + 1]
    middle = start + n_left
    left = order[start:middle]
    right = order[middle:middle + n_right]
    settled = gallop_right(keys, keys[right[0]], left, 0, n_left, 0, less)
    if settled == n_left:
        return
    start += settled
    del left[:settled]
    n_right = gallop_left(keys, keys[left[-1]], right, 0, n_right, n_right - 1, less)
    if n_right == 0:
        return
    del right[n_right:]
    if len(left) <= n_right:
        merge_low(keys, order, start, left, right, patience, less)
    else:
        merge_high(keys, order, start, left, right, patience, less)


def first_run(keys, order, less):
    """How many of the first are in order; a descending run is turned round."""
    n = len(order)
    if n <= 1:
        return n
    run = 1
    while run < n and not less(keys[order[run]], keys[order[run - 1]]):
        run += 1
    if run == n:
        return n
    if run > 1:
        # Ascending, unless all are equal: then the run may go down.
        if less(keys[order[0]], keys[order[run - 1]]):
            return run
        order[:run] = order[run - 1::-1]
    run += 1
    equal = 0
    while run < n:
        if less(keys[order[run]], keys[order[run - 1]]):
            if equal:
                order[run - 1 - equal:run] = order[run - 1 - equal:run][::-1]
                equal = 0
        elif less(keys[order[run - 1]], keys[order[run]]):
            break
        else:
            equal += 1
        run += 1
    if equal:
        order[run - 1 - equal:run] = order[run - 1 - equal:run][::-1]
    order[:run] = order[run - 1::-1] if run < n else order[::-1]
    while run < n and not less(keys[order[run]], keys[order[run - 1]]):
        run += 1
    return run


def insert_keys(keys, order, done, less):
    """Insert the rest into the first `done`, which are in order."""
    n = len(order)
    while done < n:
        pivot = order[done]
        key = keys[pivot]
        low = 0
        high = done
        while low < high:
            middle = (low + high) >> 1
            if less(key, keys[order[middle]]):
                high = middle
            else:
                low = middle + 1
        if low < done:
            del order[done]
            order.insert(low, pivot)
        done += 1


def gallop_left(keys, key, run, at, n, hint, less):
    """Where key belongs among the n of `run` from `at` on, before its equals; sought from `hint` on."""
    last = 0
    step = 1
    if less(keys[run[at + hint]], key):
        most = n - hint
        while step < most and less(keys[run[at + hint + step]], key):
            last = step
            step = 2 * step + 1
        low = hint + last + 1
        high = hint + min(step, most)
    else:
        most = hint + 1
        while step < most and not less(keys[run[at + hint - step]], key):
            last = step
            step = 2 * step + 1
        low = hint - min(step, most) + 1
        high = hint - last
    while low < high:
        middle = (low + high) >> 1
        if less(keys[run[at + middle]], key):
            low = middle + 1
        else:
            high = middle
    return high


def gallop_right(keys, key, run, at, n, hint, less):
    """The same behind its equals."""
    last = 0
    step = 1
    if less(key, keys[run[at + hint]]):
        most = hint + 1
        while step < most and less(key, keys[run[at + hint - step]]):
            last = step
            step = 2 * step + 1
        low = hint - min(step, most) + 1
        high = hint - last
    else:
        most = n - hint
        while step < most and not less(key, keys[run[at + hint + step]]):
            last = step
            step = 2 * step + 1
        low = hint + last + 1
        high = hint + min(step, most)
    while low < high:
        middle = (low + high) >> 1
        if less(key, keys[run[at + middle]]):
            high = middle
        else:
            low = middle + 1
    return high


def merge_low(keys, order, start, left, right, patience, less):
    """Merge from the front, one by one until one side won `patience` times in a row, then in leaps.

    The first of `right` is known to be the smallest, the last of `left` the greatest.
    """
    merged = [right[0]]
    i = 0
    j = 1
    last = len(left) - 1
    n_right = len(right)
    try:
        while i < last and j < n_right:
            won_left = won_right = 0
            while won_left < patience[0] and won_right < patience[0]:
                if less(keys[right[j]], keys[left[i]]):
                    merged.append(right[j])
                    j += 1
                    won_right += 1
                    won_left = 0
                    if j == n_right:
                        return
                else:
                    merged.append(left[i])
                    i += 1
                    won_left += 1
                    won_right = 0
                    if i == last:
                        return
            patience[0] += 1
            while True:
                if patience[0] > 1:
                    patience[0] -= 1
                won_left = gallop_right(keys, keys[right[j]], left, i, last + 1 - i, 0, less)
                merged += left[i:i + won_left]
                i += won_left
                if i >= last:
                    return
                merged.append(right[j])
                j += 1
                if j == n_right:
                    return
                won_right = gallop_left(keys, keys[left[i]], right, j, n_right - j, 0, less)
                merged += right[j:j + won_right]
                j += won_right
                if j == n_right:
                    return
                merged.append(left[i])
                i += 1
                if i == last:
                    return
                if won_left < GALLOP and won_right < GALLOP:
                    break
            patience[0] += 1
    finally:
        if i == last:
            merged += right[j:]
            merged.append(left[i])
        else:
            merged += left[i:]
            merged += right[j:]
        order[start:start + len(merged)] = merged


def merge_high(keys, order, start, left, right, patience, less):
    """The same from the back, where `right` is the shorter one."""
    merged = [left[-1]]  # backwards
    i = len(left) - 1
    j = len(right)
    try:
        while i > 0 and j > 1:
            won_left = won_right = 0
            while won_left < patience[0] and won_right < patience[0]:
                if less(keys[right[j - 1]], keys[left[i - 1]]):
                    i -= 1
                    merged.append(left[i])
                    won_left += 1
                    won_right = 0
                    if i == 0:
                        return
                else:
                    j -= 1
                    merged.append(right[j])
                    won_right += 1
                    won_left = 0
                    if j == 1:
                        return
            patience[0] += 1
            while True:
                if patience[0] > 1:
                    patience[0] -= 1
                settled = gallop_right(keys, keys[right[j - 1]], left, 0, i, i - 1, less)
                won_left = i - settled
                merged += left[settled:i][::-1]
                i = settled
                if i == 0:
                    return
                j -= 1
                merged.append(right[j])
                if j == 1:
                    return
                settled = gallop_left(keys, keys[left[i - 1]], right, 0, j, j - 1, less)
                won_right = j - settled
                merged += right[settled:j][::-1]
                j = settled
                if j <= 1:
                    return
                i -= 1
                merged.append(left[i])
                if i == 0:
                    return
                if won_left < GALLOP and won_right < GALLOP:
                    break
            patience[0] += 1
    finally:
        if j == 1:
            front = right[:1] + left[:i]
        else:
            front = left[:i] + right[:j]
        front += merged[::-1]
        order[start:start + len(front)] = front
