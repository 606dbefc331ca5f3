"""Types, functions, descriptors and the other parts of the machine."""

TABLES: list[dict[str, str]] = [
    {
        "name": "object", "type": "object", "operand": "any", "new": "",
        "receivers": """
            object()
            O(a=1)
            Base()
            Slots()
            5
            """,
        "__class__": "", "__setattr__": "name any", "__dir__": "", "__format__": "format",
        "more": """
            new: object(1)
            new: object(a=1)
            new: O.__new__(O, 1)
            new: object.__new__(int)
            new: object.__new__(5)
            new: object.__new__()
            new: object.__new__(Base, 1)
            __init__: object().__init__(1)
            __init__: Base.__init__(Base(), 1)
            __class__: (o := Base(), setattr(o, '__class__', Derived), type(o).__name__)
            __class__: setattr(Base(), '__class__', int)
            __class__: setattr(Base(), '__class__', 5)
            __class__: setattr(Base(), '__class__', Slots)
            __class__: setattr(5, '__class__', N)
            __class__: delattr(Base(), '__class__')
            __setattr__: object().a = 1
            __setattr__: setattr(Slots(), 'c', 1)
            __getattribute__: Slots().a
            __getattribute__: Base().nothing
            __delattr__: delattr(Base(), 'nothing')
            __delattr__: delattr(Slots(), 'a')
            __delattr__: delattr(Base(), 'size')
            __setattr__: setattr(Base(), 'size', 5)
            __getstate__: object().__getstate__(), O(a=1).__getstate__(), Slots().__getstate__()
            __eq__: object().__eq__(1), object().__ne__(1), object().__lt__(1)
            __dir__: sorted(set(dir(object())))
            """,
    },
    {
        "name": "type", "type": "type", "operand": "type",
        "receivers": """
            int
            Base
            Derived
            Checked
            type
            bool
            """,
        "__call__": "any?", "__prepare__": "any? any?", "mro": "",
        "__setattr__": "name any", "__new__": "type string tuple dict", "__init__": "string? tuple? dict?",
        "skip": "__dict__",
        "more": """
            new: type()
            new: type(1)
            new: type(1, 2)
            new: type('X', (), {})
            new: type('X', (int,), {'a': 1}).a
            new: type('X', (bool,), {})
            new: type('X', (int, str), {})
            new: type('X', (5,), {})
            new: type('X', [int], {})
            new: type('X', (), [])
            new: type(5, (), {})
            new: type('X\\0', (), {})
            new: type('X', (Base, Derived), {})
            new: type('X', (Base, Base), {})
            new: type('X', (), {'__slots__': ('a', 'a b')})
            new: type('X', (int,), {'__slots__': ('a',)})
            new: type('X', (), {'__slots__': ('a',), 'a': 1})
            new: type('X', (), {'__slots__': 5})
            new: type('X', (), {'__slots__': ['__dict__', '__dict__']})
            new: type('X', (), {'__qualname__': 5})
            new: type('X', (), {}, a=1)
            new: type('X', (), {}, 1)
            new: type(a=1)
            new: type('X', (type(None),), {})
            new: type('X', (function_type,), {})
            new: type('X', (list[int],), {})
            new: type('X', (Base, object, Derived), {})
            __name__: (t := type('X', (), {}), setattr(t, '__name__', 'Y'), t.__name__)
            __name__: setattr(type('X', (), {}), '__name__', 5)
            __name__: setattr(int, '__name__', 'x')
            __name__: delattr(type('X', (), {}), '__name__')
            __qualname__: setattr(type('X', (), {}), '__qualname__', 5)
            __bases__: setattr(type('X', (Base,), {}), '__bases__', (Derived,))
            __bases__: setattr(type('X', (Base,), {}), '__bases__', ())
            __bases__: setattr(type('X', (Base,), {}), '__bases__', 5)
            __bases__: setattr(type('X', (Base,), {}), '__bases__', (5,))
            __bases__: setattr(int, '__bases__', (object,))
            __bases__: setattr(type('X', (Base,), {}), '__bases__', (int,))
            __setattr__: int.a = 1
            __setattr__: setattr(int, 'real', 1)
            __delattr__: del int.real
            __delattr__: delattr(Base, 'nothing')
            __mro__: Derived.__mro__
            __mro__: bool.mro()
            __subclasses__: Base.__subclasses__()
            __or__: int | str, int | None, None | int, int | list[int]
            __or__: int | 5
            __or__: 5 | int
            __instancecheck__: isinstance(1, Checked), isinstance(2, Checked), issubclass(int, Checked)
            __dict__: Base.__dict__['kind']
            __annotations__: type('X', (), {}).__annotations__
            __annotations__: int.__annotations__
            __type_params__: type('X', (), {}).__type_params__
            __module__: int.__module__, Base.__module__, type('X', (), {'__module__': 'm'}).__module__
            repr: int, Base, type('X', (), {'__module__': 'm'}), type(None), type(...)
            __hash__: hash(int) == hash(int)
            """,
    },
    {
        "name": "super", "type": "super", "new": "type? object?",
        "receivers": """
            super(Derived, Derived())
            super(Derived, Derived)
            super(Derived)
            super(bool, True)
            """,
        "__init__": "type? object?",
        "more": """
            new: super()
            new: super(Derived, Base())
            new: super(5)
            new: super(int, 'a')
            new: super(int, int, int)
            new: super(type=int)
            __getattribute__: super(Derived, Derived()).kind
            __getattribute__: super(Derived, Derived()).greet('a')
            __getattribute__: super(Derived, Derived()).nothing
            __getattribute__: super(Derived, Derived).make()
            __getattribute__: super(Derived, Derived()).size
            __getattribute__: super(bool, True).__repr__()
            __getattribute__: super(Derived, Derived()).__class__
            __getattribute__: super(Derived).kind
            __setattr__: super(Derived, Derived()).kind = 1
            __get__: super(Derived).__get__(Derived()).kind
            __thisclass__: super(Derived, Derived()).__thisclass__, super(Derived, Derived()).__self_class__
            repr: super(Derived, Derived()), super(Derived)
            """,
    },
    {
        "name": "property", "type": "property", "new": "fget=function? fset=function? fdel=function? doc=string?",
        "receivers": """
            property(lambda s: 5)
            property()
            property(f, raises, len, 'text')
            Base.__dict__['size']
            """,
        "getter": "function", "setter": "function", "deleter": "function", "__set__": "object any",
        "__delete__": "object", "__set_name__": "type string",
        "more": """
            get: type('X', (), {'p': property()})().p
            get: type('X', (), {'p': property(lambda s: 1)})().p
            set: setattr(type('X', (), {'p': property(lambda s: 1)})(), 'p', 1)
            set: delattr(type('X', (), {'p': property(lambda s: 1)})(), 'p')
            set: setattr(type('X', (), {'p': property(None, lambda s, v: 1)})(), 'p', 1)
            get: type('X', (), {'p': property(lambda s: 1 / 0)})().p
            get: type('X', (), {'p': property(lambda s: 1)}).p.fget(1)
            doc: property(f).__doc__, property(f, doc='own').__doc__, property().__doc__
            __isabstractmethod__: property(f).__isabstractmethod__
            __name__: property(f).__name__
            __name__: property().__name__
            """,
    },
    {
        "name": "classmethod", "type": "classmethod", "new": "function",
        "receivers": """
            classmethod(f)
            Base.__dict__['make']
            classmethod(5)
            """,
        "more": """
            call: classmethod(f)()
            get: type('X', (), {'m': classmethod(lambda c: c.__name__)}).m()
            get: type('X', (), {'m': classmethod(5)}).m()
            get: classmethod(f).__get__(1)()
            get: classmethod(f).__get__(None, int)()
            get: classmethod(f).__get__(None)
            __wrapped__: classmethod(f).__wrapped__ is f, classmethod(f).__func__ is f
            __name__: classmethod(f).__name__, classmethod(f).__doc__
            new: classmethod()
            new: classmethod(f, f)
            new: classmethod(function=f)
            """,
    },
    {
        "name": "staticmethod", "type": "staticmethod", "new": "function",
        "receivers": """
            staticmethod(f)
            Base.__dict__['plain']
            staticmethod(5)
            """,
        "__call__": "any any?",
        "more": """
            call: staticmethod(f)(1)
            call: staticmethod(5)()
            get: type('X', (), {'m': staticmethod(lambda: 7)})().m()
            get: staticmethod(f).__get__(None)
            get: staticmethod(f).__get__(1)(2)
            __wrapped__: staticmethod(f).__wrapped__ is f, staticmethod(f).__name__
            new: staticmethod()
            new: staticmethod(f, f)
            """,
    },
    {
        "name": "function", "type": "function_type",
        "new": "value dict name=name? argdefs=tuple? closure=tuple?",
        "receivers": """
            (lambda a, b=2: a)
            eval('lambda *, k=1: k')
            eval('lambda: 1')
            """,
        "__call__": "any any?", "__get__": "object type?", "skip": "__code__",
        "more": r"""
            call: f()
            call: f(1, 2, 3, c=4, d=5)
            call: f(1, a=2)
            call: f(*5)
            call: f(**5)
            call: f(1, **{1: 2})
            call: f(1, b=1, **{'b': 2})
            call: f(*[1], *It(2, 3))
            call: f(1, **Map(z=1))
            call: positional()
            call: positional(a=1)
            call: positional(1, 2, 3)
            call: positional(1, b=2)
            call: positional(1, 2, c=3)
            call: keyword()
            call: keyword(1)
            call: keyword(1, 2, a=3)
            call: keyword(b=1)
            call: keyword(a=1, c=2)
            call: (lambda a, b: 1)(1)
            call: (lambda a, b, c: 1)()
            call: (lambda a, b, *, c, d: 1)(1, 2)
            call: (lambda a: 1)(1, 2)
            call: (lambda: 1)(1)
            call: (lambda: 1)(1, a=2)
            call: (lambda a, b=1: 1)(1, 2, 3)
            call: (lambda first_name: 1)(firstname=1)
            call: (lambda *, only: 1)(1, only=2)
            call: Base().greet(1, 2, 3)
            call: Base.greet()
            __defaults__: (g := lambda a: a, setattr(g, '__defaults__', (5,)), g())
            __defaults__: setattr(lambda: 1, '__defaults__', 5)
            __kwdefaults__: (g := eval('lambda *, k: k'), setattr(g, '__kwdefaults__', {'k': 2}), g())
            __kwdefaults__: setattr(lambda: 1, '__kwdefaults__', 5)
            __code__: setattr(lambda: 1, '__code__', 5)
            __code__: (g := eval('lambda: 1'), setattr(g, '__code__', eval('lambda: 2').__code__), g())
            __code__: setattr(lambda: 1, '__code__', talk.__code__)
            __code__: setattr(lambda: 1, '__code__', cell.__code__.co_consts and positional.__code__)
            __code__: f.__code__.co_name, f.__code__.co_argcount, f.__code__.co_kwonlyargcount
            __code__: f.__code__.co_varnames, positional.__code__.co_posonlyargcount
            __code__: f.__code__.co_flags & 12, f.__code__.co_freevars, f.__code__.co_cellvars
            __name__: setattr(lambda: 1, '__name__', 5)
            __dict__: (g := lambda: 1, setattr(g, 'a', 1), g.__dict__, delattr(g, 'a'), g.__dict__)
            __dict__: setattr(lambda: 1, '__dict__', 5)
            __closure__: cell(1).cell_contents, f.__closure__
            __annotations__: (lambda: 1).__annotations__
            __type_params__: setattr(lambda: 1, '__type_params__', 5)
            new: function_type(f.__code__, {})(1)
            new: function_type(f.__code__, {}, 'g').__name__
            new: function_type(positional.__code__, {}, None, (1, 2))()
            new: function_type(positional.__code__, {}, None, None, (1,))
            new: function_type(5, {})
            new: type('X', (function_type,), {})
            repr: f, (lambda: 1), Base.greet
            """,
    },
    {
        "name": "method", "type": "method_type", "operand": "any", "new": "function object",
        "receivers": """
            Base().greet
            Base.make
            method_type(len, [1, 2])
            method_type(f, 5)
            """,
        "__call__": "any? any?",
        "more": """
            __eq__: (b := Base(), b.greet == b.greet, b.greet is b.greet, b.greet == Base().greet)
            __eq__: [].append == [].append
            __self__: Base().greet.__self__, Base.make.__self__
            __func__: Base().greet.__func__ is Base.greet
            __getattribute__: Base().greet.nothing
            __getattribute__: Base().greet.__name__, Base().greet.__defaults__
            __setattr__: Base().greet.a = 1
            new: method_type(5, 1)
            new: method_type(f, None)
            new: method_type(f)
            new: method_type()
            call: method_type(f, 1)(2)
            repr: Base().greet, Base.make, method_type(len, [1])
            """,
    },
    {
        "name": "builtin", "type": "builtin_type", "operand": "any",
        "skip": "__module__ __hash__",  # an address; it can be changed for all that comes after
        "receivers": """
            len
            [1].append
            dict.fromkeys
            'a'.join
            print
            """,
        "__call__": "iterable",
        "more": """
            __name__: len.__name__, [].append.__name__, len.__qualname__, [].append.__qualname__
            __self__: [1].append.__self__, 'a'.upper.__self__, dict.fromkeys.__self__
            __module__: len.__module__, [].append.__module__
            repr: len, [].append, dict.fromkeys, str.maketrans, list.append, int.__add__, (5).__add__
            __eq__: (l := [], l.append == l.append, [].append == [1].append)
            __setattr__: len.a = 1
            __setattr__: [].append.a = 1
            method_descriptor: list.append(5)
            method_descriptor: list.append()
            method_descriptor: list.append([], 1, 2)
            method_descriptor: list.append([], object=1)
            method_descriptor: str.join(5, [])
            method_descriptor: list.append.__get__([1])
            method_descriptor: list.append.__get__(5)
            method_descriptor: list.append.__get__(None, list)
            method_descriptor: list.append.__get__(None)
            method_descriptor: list.append.__objclass__, list.append.__name__, list.append.__qualname__
            method_descriptor: list.append.nothing
            wrapper_descriptor: int.__add__(1, 2)
            wrapper_descriptor: int.__add__(1)
            wrapper_descriptor: int.__add__()
            wrapper_descriptor: int.__add__('a', 1)
            wrapper_descriptor: int.__add__(1, 2, 3)
            wrapper_descriptor: int.__add__(1, b=2)
            wrapper_descriptor: int.__add__.__get__(5)(6)
            wrapper_descriptor: int.__add__.__name__, int.__add__.__objclass__
            wrapper_descriptor: int.__repr__(5), int.__repr__()
            wrapper_descriptor: int.__repr__(5, 6)
            method_wrapper: (5).__add__.__self__, (5).__add__.__name__, (5).__add__ == (5).__add__
            method_wrapper: (5).__add__()
            method_wrapper: (5).__add__(1, 2)
            method_wrapper: (5).__repr__(1)
            method_wrapper: [].__len__(1)
            method_wrapper: [].__setitem__(0)
            method_wrapper: [].__init__(a=1)
            getset_descriptor: int.real.__get__(5), int.real.__name__, int.real.__objclass__
            getset_descriptor: int.real.__get__('a')
            getset_descriptor: int.real.__set__(5, 1)
            getset_descriptor: int.real.__delete__(5)
            getset_descriptor: int.real, type(int.real).__name__, type(slice.start).__name__
            member_descriptor: Slots.a, Slots.a.__name__, Slots.a.__objclass__
            member_descriptor: Slots.a.__get__(5)
            member_descriptor: Slots.a.__set__(5, 1)
            member_descriptor: Slots.a.__delete__(Slots())
            classmethod_descriptor: dict.__dict__['fromkeys']
            classmethod_descriptor: dict.__dict__['fromkeys'](dict, 'a')
            classmethod_descriptor: dict.__dict__['fromkeys']()
            classmethod_descriptor: dict.__dict__['fromkeys'](5)
            classmethod_descriptor: dict.__dict__['fromkeys'](int)
            """,
    },
    {
        "name": "generator", "type": "generator_type",
        "receivers": """
            gen(1, 2)
            talk()
            gen()
            (v for v in [1])
            """,
        "send": "value", "throw": "exception value? traceback?",
        "more": """
            send: gen(1) ;; x.send(None), x.send(5)
            send: gen(1) ;; x.send(5)
            send: talk() ;; x.send(None), x.send(7), x.throw(ValueError('v')), x.send(8)
            throw: gen(1) ;; next(x), x.throw(KeyError('k'))
            throw: gen(1) ;; x.throw(ValueError)
            throw: gen(1) ;; x.throw(ValueError, 'text')
            throw: gen(1) ;; x.throw(StopIteration(5))
            throw: talk() ;; next(x), x.throw(ValueError), x.throw(ValueError('b'))
            close: talk() ;; next(x), x.close(), list(x)
            close: gen(1) ;; x.close(), x.close()
            close: eval('(lambda: (yield 1))()') ;; next(x), x.close()
            __next__: gen() ;; next(x)
            __next__: gen() ;; next(x, 'd'), next(x, 'e')
            gi_running: gen(1) ;; x.gi_running, x.gi_frame is None, x.gi_suspended, x.gi_yieldfrom
            gi_frame: gen(1) ;; list(x), x.gi_frame, x.gi_suspended
            __name__: gen(1).__name__, gen(1).__qualname__, gen(1).gi_code.co_name
            __name__: setattr(gen(1), '__name__', 5)
            new: generator_type()
            new: type('X', (generator_type,), {})
            coroutine: closed(coro())
            coroutine: caught(coro().send, 5) or 1
            coroutine: (c := coro(3), caught(c.send, None))[1].value
            coroutine: (c := coro(3), caught(c.throw, ValueError('v')))[1]
            coroutine: (c := coro(3), c.close(), caught(c.send, None))[2]
            coroutine: (c := coro(3), c.cr_running, c.cr_await, c.cr_origin, c.close())[1:4]
            coroutine: (c := coro(), caught(iter, c), c.close())[1]
            coroutine: (c := coro(), w := c.__await__(), type(w).__name__, caught(next, w))[2:]
            asyncgen: type(agen()).__name__, agen().ag_running, agen().ag_await
            asyncgen: caught(iter, agen())
            asyncgen: caught(agen().__anext__().send, 5)
            asyncgen: caught(agen().__anext__().send, None)
            asyncgen: aiter(agen()), type(anext(agen())).__name__
            """,
    },
    {
        "name": "NoneType", "type": "none_type", "operand": "any", "new": "",
        "receivers": """
            None
            None
            """,
        "more": """
            new: type(None)()
            new: type(None)(1)
            new: type('X', (type(None),), {})
            attribute: None.a
            attribute: None.a = 1
            call: None()
            __bool__: bool(None), None == None, None is None, repr(None), hash(None) == hash(None)
            __len__: len(None)
            __iter__: iter(None)
            __getitem__: None[0]
            __add__: None + 1
            __lt__: None < None
            format: format(None, ''), str(None)
            format: format(None, '>6')
            """,
    },
    {
        "name": "ellipsis", "type": "ellipsis_type", "operand": "any", "new": "",
        "receivers": """
            ...
            Ellipsis
            """,
        "more": """
            new: type(...)(1)
            new: type(...)() is ...
            new: type('X', (type(...),), {})
            bool: bool(...), repr(...), str(...)
            add: ... + 1
            call: ...()
            attribute: (...).a
            """,
    },
    {
        "name": "NotImplementedType", "type": "ni_type", "operand": "any", "new": "",
        "receivers": """
            NotImplemented
            NotImplemented
            """,
        "more": """
            new: type(NotImplemented)(1)
            new: type(NotImplemented)() is NotImplemented
            call: NotImplemented()
            repr: repr(NotImplemented)
            eq: NotImplemented == NotImplemented, NotImplemented != 1
            if: [1 for _ in [1] if NotImplemented]
            add: NotImplemented + 1
            """,
    },
    {
        "name": "cell", "type": "cell_type", "operand": "any", "new": "any?",
        "receivers": """
            cell(1)
            cell_type()
            cell_type([1])
            """,
        "more": """
            cell_contents: cell_type().cell_contents
            cell_contents: (c := cell_type(1), setattr(c, 'cell_contents', 2), c.cell_contents)
            cell_contents: (c := cell_type(1), delattr(c, 'cell_contents'), caught(getattr, c, 'cell_contents'))
            __eq__: cell_type(1) == cell_type(1), cell_type() == cell_type(), cell_type() < cell_type(1)
            __lt__: cell_type(1) < cell_type('a')
            __hash__: hash(cell_type(1))
            new: cell_type(1, 2)
            new: cell_type(a=1)
            """,
    },
    {
        "name": "SimpleNamespace", "type": "namespace_type", "operand": "any", "changes": "yes",
        "new": "pairs?",
        "receivers": """
            namespace_type(a=1, b=2)
            namespace_type()
            namespace_type(a=[])
            """,
        "__replace__": "any?", "__init__": "pairs?",
        "more": """
            new: namespace_type({'a': 1}, a=2)
            new: namespace_type([('a', 1)])
            new: namespace_type({1: 2})
            new: namespace_type({}, {})
            set: namespace_type(a=1) ;; x.b = 2
            set: namespace_type(a=1) ;; del x.a
            set: namespace_type(a=1) ;; del x.b
            get: namespace_type(a=1).b
            eq: namespace_type(a=1) == namespace_type(a=1), namespace_type(a=1) == {'a': 1}
            lt: namespace_type(a=1) < namespace_type(a=2)
            __replace__: namespace_type(a=1).__replace__(a=2, b=3)
            repr: namespace_type(a=1) ;; setattr(x, 'me', x)
            repr: namespace_type(**{'a b': 1, '': 2})
            hash: hash(namespace_type())
            """,
    },
    {
        "name": "GenericAlias", "type": "generic_type", "operand": "type", "new": "type any",
        "receivers": """
            list[int]
            dict[str, list[int]]
            tuple[int, ...]
            generic_type(Base, (int, str))
            tuple[()]
            """,
        "__call__": "iterable?", "__getitem__": "type",
        "more": """
            repr: list[int], dict[str, 'a'], tuple[()], tuple[int, ...], list[[int, str]], list[None], type[int]
            attributes: list[int].__origin__, list[int].__args__, list[int].__parameters__
            call: list[int]('ab'), dict[str, int](a=1)
            attribute: list[int].append, list[int].nothing
            isinstance: isinstance([], list[int])
            issubclass: issubclass(list, list[int])
            getitem: list[int][str]
            eq: list[int] == list[int], list[int] == list[str], hash(list[int]) == hash(list[int])
            or: list[int] | None, None | list[int], list[int] | list[str]
            or: list[int] | 5
            iter: list(*[int]), [*list[int]]
            mro_entries: type('X', (list[int],), {})
            mro_entries: list[int].__mro_entries__(())
            dir: 'append' in dir(list[int])
            unpacked: next(iter(tuple[int])).__unpacked__
            getitem: int[str]
            getitem: list[int, str]
            """,
    },
    {
        "name": "Union", "type": "union_type", "operand": "type",
        "receivers": """
            int | str
            int | None
            list[int] | str
            int | Base
            """,
        "__getitem__": "type",
        "more": """
            repr: int | str, int | None, None | int, list[int] | None, Base | int
            args: (int | str | int).__args__, (int | str).__parameters__
            eq: (int | str) == (str | int), hash(int | str) == hash(str | int), (int | str) == int
            isinstance: isinstance(1, int | str), isinstance(1.5, int | str), isinstance(None, int | None)
            isinstance: isinstance(1, int | list[int])
            isinstance: isinstance([], int | list[int])
            issubclass: issubclass(bool, int | str), issubclass(float, int | str)
            or: (int | str) | float, float | (int | str), (int | str) | None
            or: (int | str) | 5
            or: int | 'a'
            call: (int | str)(5)
            getitem: (int | str)[int]
            new: union_type()
            single: int | int
            """,
    },
    {
        "name": "module", "type": "module_type", "new": "name=string doc=string?",
        "receivers": """
            module_type('m')
            module_type('m', 'doc')
            """,
        "__init__": "name=string doc=string?",
        "more": """
            get: module_type('m').a
            get: module_type.__new__(module_type).a
            set: (m := module_type('m'), setattr(m, 'a', 1), m.a, delattr(m, 'a'), caught(getattr, m, 'a'))
            dict: sorted(module_type('m').__dict__.items(), key=str)
            getattr: (m := module_type('m'), setattr(m, '__getattr__', lambda n: n + '!'), m.spam)[2]
            dir: (m := module_type('m'), setattr(m, '__dir__', lambda: ['b', 'a']), dir(m))[2]
            dir: dir(module_type('m'))
            repr: module_type('m'), sys
            repr: module_type.__new__(module_type)
            repr: (m := module_type('m'), setattr(m, '__file__', 'f.py'), m)[2]
            """,
    },
]
