"""The containers, their views and their iterators."""

_SET = {
    "update": "hashables? hashables?", "union": "hashables? hashables?",
    "intersection": "hashables? hashables?", "difference": "hashables? hashables?",
    "intersection_update": "hashables? hashables?", "difference_update": "hashables? hashables?",
    "symmetric_difference": "hashables", "symmetric_difference_update": "hashables",
    "issubset": "hashables", "issuperset": "hashables", "isdisjoint": "hashables", "add": "key",
    "remove": "key", "discard": "key", "__contains__": "key",
}

TABLES: list[dict[str, str]] = [
    {
        "name": "list", "type": "list", "operand": "iterable", "changes": "yes", "new": "iterable?",
        "receivers": """
            [1, 2, 3]
            []
            ['b', 'a', 'c']
            [[1], [1]]
            L([3, 1, 2])
            [None, True, 1.5]
            list(range(8))
            """,
        "append": "any", "extend": "iterable", "insert": "index item", "pop": "index?",
        "remove": "item", "index": "item bound? bound?", "count": "item",
        "sort": "* key=keyfn? reverse=flag?", "__mul__": "count", "__rmul__": "count",
        "__imul__": "count",
        "more": """
            __setitem__: [1, 2, 3, 4] ;; x[1:3] = [9]
            __setitem__: [1, 2, 3, 4] ;; x[1:3] = 'ab'
            __setitem__: [1, 2, 3, 4] ;; x[::2] = [7, 8]
            __setitem__: [1, 2, 3, 4] ;; x[::2] = [7, 8, 9]
            __setitem__: [1, 2, 3, 4] ;; x[::2] = 5
            __setitem__: [1, 2, 3, 4] ;; x[1:3] = 5
            __setitem__: [1, 2, 3, 4] ;; x[:] = x
            __setitem__: [1, 2, 3, 4] ;; x[::-1] = x
            __setitem__: [1, 2, 3, 4] ;; x[9] = 1
            __setitem__: [1, 2, 3, 4] ;; x[3:1] = [5, 6]
            __setitem__: [1, 2, 3, 4] ;; x[-1] = gen()
            __setitem__: [1, 2, 3, 4] ;; x['a'] = 1
            __delitem__: [1, 2, 3, 4] ;; del x[1:3]
            __delitem__: [1, 2, 3, 4] ;; del x[::2]
            __delitem__: [1, 2, 3, 4] ;; del x[::-2]
            __delitem__: [1, 2, 3, 4] ;; del x[4]
            __delitem__: [1, 2, 3, 4] ;; del x[1.0]
            __iadd__: [1] ;; x += 'ab'
            __iadd__: [1] ;; x += x
            __iadd__: [1] ;; x += 5
            __imul__: [1, 2] ;; x *= 2
            __imul__: [1, 2] ;; x *= 0
            __imul__: [1, 2] ;; x *= 'a'
            extend: [1, 2] ;; x.extend(x)
            extend: [1, 2] ;; x.extend(v * 2 for v in x[:])
            sort: [3, 'a', 1] ;; x.sort()
            sort: [3, 1, 2] ;; x.sort(reverse=True)
            sort: ['bb', 'a', 'ccc'] ;; x.sort(key=len, reverse=True)
            sort: [1, 2] ;; x.sort(len)
            sort: [3, 1, 2] ;; x.sort(key=lambda v: x.append(1))
            sort: [1j, 2j] ;; x.sort()
            sort: [(1, 'b'), (1, 'a')] ;; x.sort()
            sort: [[2], [1]] ;; x.sort()
            sort: [None, None] ;; x.sort()
            sort: [2.5, 1, True] ;; x.sort()
            pop: [] ;; x.pop()
            pop: [1, 2, 3] ;; x.pop(0), x.pop(-1)
            pop: [1, 2, 3] ;; x.pop(3)
            remove: [1, 2, 3] ;; x.remove(9)
            index: [1, 2, 3].index(9)
            index: [1, 2, 3, 2].index(2, 2)
            index: [float('nan')].index(float('nan'))
            __eq__: [1, [2]] == [1.0, [2]], [1] == (1,), [1, 2] < [1, 3], [] < [0]
            __lt__: [1] < (1,)
            __lt__: [1, 'a'] < [1, 2]
            __contains__: [] in [[]], 1 in [True]
            __add__: [1] + (2,)
            __add__: [1] + [2]
            __hash__: hash([])
            __class_getitem__: list[int], list[int, str], list['a']
            repr: [[...]] ;; x.append(x)
            new: list(5)
            new: list(iterable=[1])
            new: list([1], [2])
            __init__: [1, 2] ;; x.__init__([3])
            __init__: [1, 2] ;; x.__init__()
            __reversed__: list(reversed([1, 2, 3]))
            """,
    },
    {
        "name": "tuple", "type": "tuple", "operand": "tuple", "new": "iterable?",
        "receivers": """
            (1, 2, 3)
            ()
            ('a',)
            (1, [2])
            T((3, 1))
            (None, True, 1.5, 2)
            """,
        "index": "item bound? bound?", "count": "item", "__mul__": "count", "__rmul__": "count",
        "more": """
            __add__: (1,) + [2]
            __add__: () + (1,)
            __lt__: (1,) < [1]
            __lt__: (1, 2) < (1, 3), (1,) < (1, 0), () < (0,)
            __lt__: (1, 'a') < (1, 2)
            __hash__: hash((1, 2)) == hash((1.0, 2))
            __hash__: hash((1, []))
            __setitem__: (1, 2)[0] = 1
            __delitem__: del (1, 2)[0]
            __getitem__: (1, 2)[::-1], (1, 2)[5:], (1, 2)[-1]
            __getitem__: (1, 2)[2]
            __getitem__: (1, 2)['a']
            index: (1, 2).index(3)
            new: tuple(5)
            new: tuple([1], 2)
            new: tuple(iterable=())
            new: tuple(x for x in 'ab')
            __class_getitem__: tuple[int, ...], tuple[()]
            """,
    },
    {
        "name": "dict", "type": "dict", "operand": "mapping", "changes": "yes", "new": "pairs?",
        "receivers": """
            {'a': 1, 'b': 2}
            {}
            {1: 'x', None: 'y', (1, 2): 'z'}
            D(a=1)
            M(b=2)
            {1: 2, 2.5: 3}
            """,
        "get": "key any?", "setdefault": "key any?", "pop": "key any?", "update": "pairs?",
        "fromkeys": "iterable any?", "__getitem__": "key", "__delitem__": "key",
        "__setitem__": "key any", "__contains__": "key",
        "more": """
            update: {} ;; x.update(a=1, b=2)
            update: {'a': 0} ;; x.update({'b': 1}, a=2)
            update: {} ;; x.update([('a', 1), ('b',)])
            update: {} ;; x.update([('a', 1), 5])
            update: {} ;; x.update({'a': 1}, {'b': 2})
            update: {} ;; x.update(self=1)
            new: dict(a=1, b=2)
            new: dict([('a', 1)], a=2)
            new: dict({1: 2}, a=3)
            new: dict(**{'x y': 1})
            new: dict([1])
            new: dict(['abc'])
            new: dict(5)
            new: dict({}, {})
            new: dict(Map(k=1), z=2)
            new: dict([[[], 1]])
            __or__: {'a': 1} | {'b': 2}, {'a': 1} | {'a': 2}
            __or__: {'a': 1} | [('b', 2)]
            __or__: D(a=1) | {'b': 2}
            __ior__: {'a': 1} ;; x |= [('b', 2)]
            __ior__: {'a': 1} ;; x |= 5
            __getitem__: {'a': 1}['b']
            __getitem__: {}[[]]
            __getitem__: {1: 'a'}[True], {1: 'a'}[1.0]
            __getitem__: M()[5]
            __delitem__: {'a': 1} ;; del x['b']
            pop: {'a': 1} ;; x.pop('b')
            pop: {'a': 1} ;; x.pop('b', None), x.pop('a')
            popitem: {} ;; x.popitem()
            popitem: {'a': 1, 'b': 2} ;; x.popitem(), x.popitem()
            setdefault: {} ;; x.setdefault('a', []).append(1)
            fromkeys: dict.fromkeys('aba', 1)
            fromkeys: D.fromkeys([1])
            fromkeys: dict.fromkeys([[]])
            iterate: {1: 2} ;; [x.setdefault(k + 1, 1) for k in x]
            iterate: {1: 2, 3: 4} ;; [x.pop(k) for k in x]
            __eq__: {1: 2, 3: 4} == {3: 4, 1: 2}, {} == [], {1: 2} != {1: 3}
            __lt__: {} < {}
            __hash__: hash({})
            __reversed__: list(reversed({'a': 1, 'b': 2}))
            repr: {'a': 1} ;; x.update(x=x)
            __class_getitem__: dict[str, int]
            """,
    },
    {
        "name": "dict_keys", "file": "views", "type": "keys_type", "operand": "hashables",
        "receivers": """
            {1: 2, 3: 4}.keys()
            {}.keys()
            {'a': 1}.keys()
            D({2: 2}).keys()
            """,
        "isdisjoint": "hashables", "__contains__": "key",
        "more": """
            __and__: {1: 2, 3: 4}.keys() & [1], {1: 2}.keys() - {1}, {1: 2}.keys() ^ [5], {1: 2}.keys() | 'a'
            __rand__: [1] & {1: 2}.keys()
            __rsub__: [1, 5] - {1: 2}.keys()
            __eq__: {1: 2}.keys() == {1}, {1: 2}.keys() < {1, 2}, {1: 2}.keys() == [1]
            __lt__: {1: 2}.keys() < [1]
            __getitem__: {1: 2}.keys()[0]
            __len__: len({1: 2}.keys())
            new: keys_type()
            new: type('X', (keys_type,), {})
            iterate: {1: 2} ;; [x.pop(k) for k in x.keys()]
            mapping: {1: 2}.keys().mapping
            """,
    },
    {
        "name": "dict_values", "file": "dict_values", "type": "values_type",
        "receivers": """
            {1: 2, 3: 4}.values()
            {}.values()
            {'a': []}.values()
            """,
        "more": """
            __eq__: (lambda d: d.values() == d.values())({1: 2})
            __contains__: 2 in {1: 2}.values(), [] in {1: []}.values()
            __and__: {1: 2}.values() & {2}
            __lt__: {}.values() < {}.values()
            __hash__: type(hash({}.values()))
            __getitem__: {1: 2}.values()[0]
            reversed: list(reversed({1: 2, 3: 4}.values()))
            """,
    },
    {
        "name": "dict_items", "file": "dict_items", "type": "items_type", "operand": "hashables",
        "receivers": """
            {1: 2, 3: 4}.items()
            {}.items()
            {'a': 1}.items()
            {1: []}.items()
            """,
        "isdisjoint": "hashables", "__contains__": "key",
        "more": """
            __and__: {1: 2, 3: 4}.items() & [(1, 2)], {1: 2}.items() - {(1, 2)}, {1: 2}.items() ^ [5]
            __and__: {1: []}.items() & {1}
            __or__: {1: []}.items() | {1}
            __eq__: {1: 2}.items() == {(1, 2)}, {1: []}.items() == {1: []}.items()
            __contains__: (1, 2) in {1: 2}.items(), (1, 3) in {1: 2}.items(), 1 in {1: 2}.items()
            __contains__: ([], 2) in {1: 2}.items()
            """,
    },
    {
        "name": "set", "type": "set", "operand": "hashables", "changes": "yes", "new": "hashables?",
        "receivers": """
            {1, 2, 3}
            set()
            {'a'}
            Z([1, 2])
            {None}
            """,
        **_SET,
        "more": """
            add: set() ;; x.add([])
            add: {1} ;; x.add(True)
            add: {1} ;; x.add(1, 2)
            remove: {1} ;; x.remove(5)
            remove: {1} ;; x.remove([])
            remove: {frozenset([1])} ;; x.remove({1})
            remove: {1} ;; x.remove({1})
            __contains__: {1} in {frozenset([1])}, {1} in {1}
            discard: {1} ;; x.discard({2})
            pop: set() ;; x.pop()
            pop: {7} ;; x.pop()
            __ior__: {1} ;; x |= {2}
            __ior__: {1} ;; x |= [2]
            __isub__: {1, 2} ;; x -= x
            __iand__: {1, 2} ;; x &= {2, 3}
            __ixor__: {1, 2} ;; x ^= {2, 3}
            __ixor__: {1, 2} ;; x ^= 5
            __or__: {1} | [2]
            __or__: {1} | frozenset([2])
            __or__: frozenset([2]) | {1}
            __sub__: {1, 2} - {1}, {1} - frozenset([1])
            __lt__: {1} < {1, 2}, {1} <= {1}, {1} > {2}, {1, 2} >= {1}
            __lt__: {1} < [1]
            __eq__: {1} == frozenset([1]), {1} == [1], {1} != {1}
            __hash__: hash(set())
            update: {1} ;; x.update([2], (3,), {4: 5})
            update: {1} ;; x.update([[]])
            union: {1}.union([2], 'a')
            intersection: {1, 2}.intersection([2], [2, 3])
            iterate: {1} ;; [x.add(v + 1) for v in x]
            new: set(5)
            new: set([1], [2])
            new: set(iterable=[1])
            new: set([[]])
            __init__: {1} ;; x.__init__([5])
            __getitem__: {1}[0]
            """,
    },
    {
        "name": "frozenset", "type": "frozenset", "operand": "hashables", "new": "hashables?",
        "receivers": """
            frozenset([1, 2, 3])
            frozenset()
            frozenset('a')
            P([1, 2])
            """,
        **_SET,
        "more": """
            __hash__: hash(frozenset()), hash(frozenset([1, 2])), hash(frozenset([1])) == hash(frozenset([1.0]))
            __or__: frozenset([1]) | {2}, frozenset([1]) & {1}, frozenset([1]) ^ {1, 2}
            __or__: P([1]) | {2}
            copy: P([1]).copy()
            add: frozenset().add(1)
            new: frozenset(frozenset([1])), frozenset(P([1]))
            new: frozenset(x=1)
            """,
    },
    {
        "name": "mappingproxy", "type": "proxy_type", "operand": "mapping", "new": "mapping=mapping",
        "receivers": """
            proxy_type({'a': 1, 'b': 2})
            proxy_type({})
            proxy_type(D(a=1))
            proxy_type(M(b=2))
            """,
        "get": "key any?", "__getitem__": "key", "__contains__": "key",
        "more": """
            __setitem__: proxy_type({})['a'] = 1
            __delitem__: del proxy_type({'a': 1})['a']
            __or__: proxy_type({'a': 1}) | {'b': 2}, {'b': 2} | proxy_type({'a': 1})
            __ior__: proxy_type({'a': 1}) ;; x |= {'b': 2}
            __hash__: hash(proxy_type({}))
            __eq__: proxy_type({1: 2}) == {1: 2}, {1: 2} == proxy_type({1: 2})
            copy: type(proxy_type({}).copy())
            repr: proxy_type({'a': 1}), str(proxy_type({'a': 1}))
            update: proxy_type({}).update(a=1)
            vars: vars(Base)['x'] = 1
            """,
    },
    {
        "name": "enumerate", "type": "enumerate", "new": "iterable=iterable start=index?",
        "receivers": """
            enumerate('ab')
            enumerate([], 5)
            enumerate([1, 2], 2**70)
            """,
        "more": """
            new: list(enumerate('ab', start=I(5)))
            new: enumerate(iterable='ab')
            new: enumerate(start=1)
            new: enumerate('ab', 1.5)
            new: enumerate('ab', 1, 2)
            new: enumerate(5)
            __next__: next(enumerate([]))
            """,
    },
    {
        "name": "zip", "type": "zip", "new": "iterable? iterable? * strict=flag?",
        "receivers": """
            zip('ab', [1, 2, 3])
            zip()
            zip('a')
            """,
        "more": """
            new: list(zip('ab', 'c', strict=True))
            new: list(zip('a', 'bc', strict=True))
            new: list(zip('ab', 'cd', 'e', strict=True))
            new: list(zip('a', 'b', 'cd', strict=True))
            new: list(zip(strict=True))
            new: zip(5)
            new: zip([], 5)
            new: zip([], strict=Raises())
            new: zip([], spam=1)
            """,
    },
    {
        "name": "map", "type": "map", "new": "function iterable iterable?",
        "receivers": """
            map(str, [1, 2])
            map(f, 'ab', [1])
            map(raises, [1])
            map(len, [5])
            """,
        "more": """
            new: map(str)
            new: map()
            new: map(None, [1])
            new: list(map(None, [1]))
            new: list(map(pow, [2, 3], [3, 2]))
            new: map(str, 5)
            new: map(str, [], strict=True)
            """,
    },
    {
        "name": "filter", "type": "filter", "new": "keyfn iterable",
        "receivers": """
            filter(None, [0, 1, '', 'a'])
            filter(str.isupper, 'aBc')
            filter(raises, [1])
            """,
        "more": """
            new: filter(None)
            new: filter(5, [])
            new: list(filter(5, [1]))
            new: list(filter(None, [Raises()]))
            new: list(filter(bool, [Wrong()]))
            new: filter(None, 5)
            new: filter(function=None, iterable=[])
            """,
    },
    {
        "name": "reversed", "type": "reversed", "new": "iterable",
        "receivers": """
            reversed('abc')
            reversed((1, 2))
            reversed(Seq(1, 2))
            """,
        "more": """
            new: reversed({1})
            new: reversed(5)
            new: reversed(Tells())
            new: reversed(Wrong())
            new: reversed(Empty())
            new: reversed(gen())
            new: reversed()
            new: reversed([], [])
            new: reversed(sequence=[])
            __length_hint__: reversed([1, 2]).__length_hint__()
            """,
    },
    *[
        {"name": name.replace(" ", "_"), "file": name.replace(" ", "_"), "type": f"type({first})",
         "receivers": f"""
            {first}
            {second}
            """,
         "more": more}
        for name, first, second, more in (
            ("list_iterator", "iter([1, 2])", "iter([])",
             "__length_hint__: iter([1, 2]).__length_hint__()\nnew: type(iter([]))()"),
            ("list_reverseiterator", "reversed([1, 2])", "reversed([])",
             "new: type(reversed([]))([1])"),
            ("tuple_iterator", "iter((1, 2))", "iter(())", "new: type(iter(()))([])"),
            ("str_iterator", "iter('\\u20acb')", "iter('\\u20ac')", "new: type(iter(''))('a')"),
            ("bytes_iterator", "iter(b'ab')", "iter(b'')", ""),
            ("bytearray_iterator", "iter(bytearray(b'ab'))", "iter(bytearray())", ""),
            ("range_iterator", "iter(range(3))", "iter(range(0))", ""),
            ("dict_keyiterator", "iter({1: 2})", "iter({})",
             "__length_hint__: iter({1: 2}).__length_hint__()"),
            ("dict_itemiterator", "iter({1: 2}.items())", "iter({}.items())", ""),
            ("dict_reversekeyiterator", "reversed({1: 2})", "reversed({})", ""),
            ("set_iterator", "iter({1})", "iter(set())", ""),
            ("iterator", "iter(Seq(1, 2))", "iter(Seq())", ""),
            ("callable_iterator", "iter(iter([1, 2, 3]).__next__, 3)", "iter(int, 0)", ""),
        )
    ],
]
