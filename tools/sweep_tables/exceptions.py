"""The exceptions: how they are made, what they carry, groups."""

_RECEIVERS = """
            {0}('text')
            {0}()
            {0}(1, 'two')
            {0}([1])
            """

_PLAIN = """ArithmeticError AssertionError AttributeError BlockingIOError BrokenPipeError BufferError
BytesWarning ChildProcessError ConnectionAbortedError ConnectionError ConnectionRefusedError
ConnectionResetError DeprecationWarning EOFError EncodingWarning EnvironmentError Exception
FileExistsError FileNotFoundError FloatingPointError FutureWarning GeneratorExit IOError ImportError
ImportWarning IndentationError IndexError InterruptedError IsADirectoryError KeyError
KeyboardInterrupt LookupError MemoryError ModuleNotFoundError NameError NotADirectoryError
NotImplementedError OSError OverflowError PendingDeprecationWarning PermissionError
ProcessLookupError PythonFinalizationError RecursionError ReferenceError ResourceWarning
RuntimeError RuntimeWarning StopAsyncIteration StopIteration SyntaxError SyntaxWarning SystemError
SystemExit TabError TimeoutError TypeError UnboundLocalError UnicodeError UnicodeWarning UserWarning
ValueError Warning ZeroDivisionError""".split()

_EACH = """
            {0}: {0}()
            {0}: {0}('text')
            {0}: {0}(1, 2, 3)
            {0}: str({0}()), str({0}('a')), str({0}(1, 2)), str({0}(None))
            {0}: {0}('a').args, {0}().args
            {0}: {0}(a=1)
            {0}: {0}(name='n', path='p')
            {0}: vars({0}('a'))
            {0}: {0}.__name__, {0}.__module__, {0}.__base__, len({0}.__mro__)
            {0}: issubclass({0}, Exception), issubclass({0}, OSError), isinstance({0}(), Warning)
            {0}: {0}('a') == {0}('a'), hash({0}) == hash({0})
            {0}: {0}('a') ;; setattr(x, 'args', (5, 6)), str(x)
            {0}: {0}('a') ;; x.add_note('n'), x.__notes__
            {0}: type('X', ({0},), {{}})('a')
            {0}: repr({0}('it')), repr({0}("it's")), repr({0}(['a'])), repr({0}('a', 'b'))
            {0}: {0}(2, 'two', 'file'), str({0}(2, 'two', 'file'))
            """

TABLES: list[dict[str, str]] = [
    {
        "name": "BaseException", "type": "BaseException", "operand": "any", "new": "any? any?",
        "changes": "yes", "receivers": _RECEIVERS.format("BaseException"),
        "with_traceback": "traceback", "add_note": "string", "__init__": "any? any?",
        "more": """
            __cause__: ValueError(1) ;; x.__cause__ = KeyError(2); x.__suppress_context__
            __cause__: ValueError(1) ;; setattr(x, '__cause__', KeyError(2)), x.__suppress_context__
            __cause__: ValueError(1) ;; setattr(x, '__cause__', KeyError)
            __context__: ValueError(1) ;; setattr(x, '__context__', 5)
            __context__: ValueError(1) ;; delattr(x, '__context__')
            __traceback__: ValueError(1) ;; setattr(x, '__traceback__', 5)
            __traceback__: caught(raises).__traceback__.tb_lineno > 0
            args: ValueError(1) ;; setattr(x, 'args', 'ab'), x.args
            args: ValueError(1) ;; setattr(x, 'args', 5)
            args: ValueError(1) ;; delattr(x, 'args')
            add_note: ValueError(1) ;; x.add_note('a'), x.add_note('b'), x.__notes__
            add_note: ValueError(1) ;; setattr(x, '__notes__', 5), x.add_note('a')
            with_traceback: ValueError(1) ;; x.with_traceback(None) is x
            raise: caught(eval, 'exec("raise 5")')
            raise: caught(exec, 'raise ValueError from 5')
            raise: caught(exec, 'raise ValueError from None').__suppress_context__
            raise: caught(exec, 'raise int')
            raise: caught(exec, 'raise')
            raise: caught(exec, 'raise ValueError from KeyError').__cause__
            raise: caught(exec, 'try: 1 / 0\\nexcept 5: pass')
            raise: caught(exec, 'try: 1 / 0\\nexcept (int, 5): pass')
            raise: caught(exec, 'try: 1 / 0\\nexcept* ExceptionGroup: pass')
            raise: caught(exec, 'try: 1 / 0\\nfinally: 1 + "a"').__context__
            """,
    },
    *[
        {"name": name, "type": name, "changes": "yes", "operand": "any", "new": new,
         "receivers": receivers, **rows, "more": more}
        for name, new, receivers, rows, more in (
            ("OSError", "any? any? any? any? any?", """
            OSError(2, 'No such file')
            OSError('text')
            OSError(13, 'no', 'a.txt')
            OSError()
            OSError(1, 'a', 'f', None, 'g')
            """, {"__init__": "any? any?"}, """
            new: OSError(2, 'x'), OSError(13, 'x'), OSError(17, 'x'), OSError(20, 'x'), OSError(21, 'x')
            new: OSError(11, 'x'), OSError(32, 'x'), OSError(10, 'x'), OSError(103, 'x'), OSError(110, 'x')
            new: OSError(9999, 'x'), OSError('2', 'x'), OSError(True, 'x'), OSError(4, 'x'), OSError(3, 'x')
            new: str(OSError(2, 'x')), str(OSError(2, 'x', 'f')), str(OSError(2, 'x', 'f', None, 'g'))
            new: OSError(2, 'x', 'f').args, OSError(2, 'x', 'f').filename, OSError(2, 'x').filename
            new: OSError(1, 2, 3, 4, 5, 6).args
            new: FileNotFoundError(13, 'x'), PermissionError('a').errno
            new: BlockingIOError(11, 'x', 5).characters_written
            new: BlockingIOError(11, 'x').characters_written
            new: IOError is OSError, EnvironmentError is OSError
            new: str(OSError(None, 'x')), str(OSError(1, None, None))
            """),
            ("SyntaxError", "any? any?", """
            SyntaxError('bad', ('f', 1, 2, 'text'))
            SyntaxError('bad')
            SyntaxError()
            SyntaxError('bad', ('f', 1, 2, 'text', 3, 4))
            """, {"__init__": "any? any?"}, """
            new: SyntaxError('a', ('f', 1))
            new: SyntaxError('a', 'b', 'c')
            new: SyntaxError('a', 5)
            new: SyntaxError('a', ('f', 1, 2, 't', 3))
            new: str(SyntaxError('a', ('f', 1, 2, 't'))), str(SyntaxError('a')), str(SyntaxError())
            new: str(SyntaxError('a', ('/x/f.py', None, 2, 't'))), str(SyntaxError('a', (None, 1, 2, 't')))
            new: SyntaxError('a', ('f', 1, 2, 't', 3, 4)).end_lineno
            new: caught(compile, '1 +', 'f', 'eval').args
            new: caught(compile, 'x = ', 'f', 'exec').text
            new: caught(compile, 'if 1:\\n\\ta\\n        b', 'f', 'exec')
            """),
            ("UnicodeDecodeError", "unicode memory int int unicode", """
            UnicodeDecodeError('ascii', b'abc', 1, 2, 'reason')
            UnicodeDecodeError('utf-8', b'abc', 0, 3, 'why')
            UnicodeDecodeError('x', b'', 5, 9, '')
            """, {"__init__": "unicode memory int int unicode"}, """
            str: str(UnicodeDecodeError('ascii', b'abc', 1, 2, 'r')), str(UnicodeDecodeError('a', b'abc', 0, 2, 'r'))
            str: str(UnicodeDecodeError('ascii', b'abc', 9, 20, 'r'))
            str: str(UnicodeDecodeError('ascii', b'abc', -5, 1, 'r'))
            str: str(UnicodeDecodeError('ascii', bytearray(b'abc'), 1, 2, 'r'))
            new: UnicodeDecodeError('ascii', 'abc', 1, 2, 'r')
            new: UnicodeDecodeError('ascii', b'a', 1.5, 2, 'r')
            new: UnicodeDecodeError()
            start: UnicodeDecodeError('a', b'abc', -5, 99, 'r').start
            end: UnicodeDecodeError('a', b'abc', -5, 99, 'r').end
            """),
            ("UnicodeEncodeError", "unicode string int int unicode", """
            UnicodeEncodeError('ascii', 'abc', 1, 2, 'reason')
            UnicodeEncodeError('utf-8', 'a\\u20ac', 1, 2, 'why')
            UnicodeEncodeError('x', '', 5, 9, '')
            """, {"__init__": "unicode string int int unicode"}, r"""
            str: str(UnicodeEncodeError('ascii', 'a\u20acb', 1, 2, 'r')), str(UnicodeEncodeError('a', 'abc', 0, 2, 'r'))
            str: str(UnicodeEncodeError('ascii', '\U0001f600', 0, 1, 'r'))
            str: str(UnicodeEncodeError('ascii', '\xe9', 0, 1, 'r'))
            new: UnicodeEncodeError('ascii', b'abc', 1, 2, 'r')
            new: UnicodeEncodeError(1, 2, 3)
            """),
            ("UnicodeTranslateError", "string int int unicode", """
            UnicodeTranslateError('abc', 1, 2, 'reason')
            UnicodeTranslateError('a\\u20ac', 1, 2, 'why')
            """, {"__init__": "string int int unicode"}, """
            str: str(UnicodeTranslateError('abc', 1, 2, 'r')), str(UnicodeTranslateError('abc', 0, 2, 'r'))
            new: UnicodeTranslateError('abc', 1, 2)
            """),
            ("ImportError", "any? * name=any? path=any? name_from=any?", """
            ImportError('text')
            ImportError('text', name='n', path='p')
            ImportError()
            """, {"__init__": "any? any?"}, """
            new: ImportError('a', spam=1)
            new: ImportError('a', name='n').name, ImportError('a').path, ImportError('a', name_from='f').name_from
            new: ModuleNotFoundError('a', name='n').name
            new: caught(__import__, 'spam_eggs')
            new: caught(__import__, 'spam_eggs').name
            new: ImportError('a', 'b').msg, ImportError('a').msg
            """),
            ("StopIteration", "any? any?", """
            StopIteration(5)
            StopIteration()
            StopIteration(1, 2)
            """, {"__init__": "any? any?"}, """
            value: StopIteration(5) ;; setattr(x, 'value', 7), x.value, x.args
            value: StopIteration(5) ;; delattr(x, 'value'), x.value
            value: StopIteration().value, StopIteration(1, 2).value
            """),
            ("SystemExit", "any? any?", """
            SystemExit(5)
            SystemExit()
            SystemExit(1, 2)
            """, {"__init__": "any? any?"}, """
            code: SystemExit(5).code, SystemExit().code, SystemExit(1, 2).code
            code: SystemExit(5) ;; setattr(x, 'code', 'a'), x.code, x.args
            """),
            ("NameError", "any? * name=any?", """
            NameError('text')
            NameError('text', name='n')
            NameError()
            """, {"__init__": "any? any?"}, """
            new: NameError(name='n').name, NameError('a').name
            new: NameError('a', obj=1)
            new: caught(eval, 'undefined_name').name
            new: caught(eval, 'undefined_name')
            """),
            ("AttributeError", "any? * name=any? obj=any?", """
            AttributeError('text')
            AttributeError('text', name='n', obj=5)
            AttributeError()
            """, {"__init__": "any? any?"}, """
            new: AttributeError('a', name='n', obj=[]).obj, AttributeError('a').obj
            new: AttributeError('a', spam=1)
            new: caught(getattr, 5, 'spam').name, caught(getattr, 5, 'spam').obj
            new: caught(setattr, 5, 'spam', 1), caught(delattr, 5, 'spam')
            """),
            ("KeyError", "any? any?", """
            KeyError('text')
            KeyError()
            KeyError(1, 2)
            """, {"__init__": "any? any?"}, """
            str: str(KeyError('a')), str(KeyError()), str(KeyError(1, 2)), str(KeyError(None))
            str: caught({}.__getitem__, 'k')
            """),
            ("BaseExceptionGroup", "string excs", """
            BaseExceptionGroup('m', [ValueError(1), TypeError(2)])
            ExceptionGroup('m', [ValueError(1), ExceptionGroup('n', [TypeError(2), KeyError(3)])])
            BaseExceptionGroup('m', [KeyboardInterrupt()])
            """, {"split": "matcher", "subgroup": "matcher", "derive": "excs", "__init__": "any? any?"}, """
            new: ExceptionGroup('m', [KeyboardInterrupt()])
            new: BaseExceptionGroup('m', [ValueError()])
            new: ExceptionGroup('m', [])
            new: ExceptionGroup('m', 5)
            new: ExceptionGroup('m', [5])
            new: ExceptionGroup(5, [ValueError()])
            new: ExceptionGroup('m')
            new: ExceptionGroup('m', [ValueError()], 5)
            new: str(ExceptionGroup('m', [ValueError()])), str(ExceptionGroup('m', [ValueError(), KeyError()]))
            new: ExceptionGroup('m', (ValueError(),)).exceptions
            new: type('X', (ExceptionGroup, ValueError), {})('m', [ValueError()])
            message: ExceptionGroup('m', [ValueError()]).message
            message: ExceptionGroup('m', [ValueError()]) ;; x.message = 'a'
            split: ExceptionGroup('m', [ValueError(1), TypeError(2)]).split(ValueError)
            split: ExceptionGroup('m', [ValueError(1)]).split(TypeError)
            split: ExceptionGroup('m', [ValueError(1)]).split(ExceptionGroup)
            subgroup: ExceptionGroup('m', [ValueError(1), ExceptionGroup('n', [OSError()])]).subgroup(OSError)
            derive: ExceptionGroup('m', [ValueError(1)]).derive([KeyboardInterrupt()])
            __class_getitem__: ExceptionGroup[int]
            """),
        )
    ],
    {
        "name": "exceptions", "type": "Exception", "receivers": _RECEIVERS.format("Exception"),
        "changes": "yes", "new": "any? any?", "__init__": "any? any?",
        "more": "".join(_EACH.format(name) for name in _PLAIN),
    },
]
