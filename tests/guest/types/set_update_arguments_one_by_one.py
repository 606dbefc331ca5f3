"""update() and its relatives take their arguments one after the other: what comes before an error stays."""


def attempt(label, call, show):
    try:
        print(label, call(), show)
    except Exception as e:
        print(label, type(e).__name__, e, show)


s = {1, 2}
attempt("update then int", lambda: s.update([3], 5, [4]), s)
attempt("update half a list", lambda: s.update([6, 7, [], 8]), s)
attempt("update with strings", lambda: s.update("a", ("b",), {"c": 1}, range(2)), s)
attempt("difference_update", lambda: s.difference_update([1, 2], None, [3]), s)
attempt("difference half", lambda: s.difference_update([6, {}, 7]), s)
attempt("intersection_update keeps all", lambda: s.intersection_update([3, 7], 9), s)
attempt("intersection_update", lambda: s.intersection_update([3, 7], {7: 0}), s)
attempt("symmetric", lambda: s.symmetric_difference_update([7, 7, 8]), s)
attempt("symmetric of unhashable", lambda: s.symmetric_difference_update([8, []]), s)
attempt("union", lambda: s.union([1], [[]]), s)
attempt("union of nothing", lambda: s.union() is s, s)
attempt("no arguments", lambda: (s.update(), s.difference_update(), s.intersection_update()), s)


def failing(items):
    for item in items:
        yield item
    raise RuntimeError("source failed")


attempt("generator", lambda: s.update(failing([10, 11]), [12]), s)
attempt("generator removing", lambda: s.difference_update(failing([10])), s)
attempt("generator toggling", lambda: s.symmetric_difference_update(failing([11])), s)

# A set that is updated from a source which looks at it.
grown = {0}


def looking():
    for i in range(1, 4):
        yield i
        print("so far", grown)


grown.update(looking())
print(grown)
