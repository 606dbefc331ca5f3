# except*: what each clause gets, what is raised at the end, and what may not stand inside.


def shape(e):
    if isinstance(e, BaseExceptionGroup):
        return f"{type(e).__name__}({e.message!r}, [{', '.join(map(shape, e.exceptions))}])"
    return repr(e)


def attempt(label, function):
    try:
        print(label, "->", function())
    except BaseException as e:
        print(label, "raises", shape(e), "cause", e.__cause__, "context",
              e.__context__ and shape(e.__context__))


def group():
    return ExceptionGroup("g", [ValueError(1), TypeError(2), ExceptionGroup("n", [ValueError(3),
                                                                                 KeyError(4)])])


def takes_some():
    seen = []
    try:
        raise group()
    except* ValueError as e:
        seen.append(shape(e))
    except* (KeyError, IndexError) as e:
        seen.append(shape(e))
    except* TypeError as e:
        seen.append(shape(e))
    else:
        seen.append("else")
    finally:
        seen.append("finally")
    return seen


def leaves_some():
    try:
        raise group()
    except* ValueError:
        pass


def naked():
    try:
        raise KeyError("naked")
    except* KeyError as e:
        return_value = shape(e)
    return return_value


def naked_unmatched():
    try:
        raise KeyError("naked")
    except* ValueError:
        pass


def raises_new():
    try:
        raise group()
    except* ValueError:
        raise OSError("new")


def raises_two():
    try:
        raise group()
    except* ValueError:
        raise OSError("one")
    except* TypeError as e:
        raise LookupError("two") from e


def raises_again():
    try:
        raise group()
    except* ValueError:
        raise
    except* TypeError as e:
        raise e


def nothing_raised():
    try:
        x = 1
    except* ValueError:
        x = 2
    else:
        x = 3
    return x


def name_is_gone():
    try:
        raise group()
    except* Exception as e:
        pass
    return "e" in locals()


def catches_group():
    try:
        raise group()
    except* ExceptionGroup:
        pass


def catches_nonsense():
    try:
        raise group()
    except* 5:
        pass


def base():
    try:
        raise BaseExceptionGroup("b", [ValueError(1), KeyboardInterrupt()])
    except* ValueError as e:
        print("   took", shape(e))


def nested():
    result = None
    try:
        try:
            raise group()
        except* TypeError:
            raise KeyError("inner")
    except* KeyError as e:
        result = shape(e)
    return result


for function in (takes_some, leaves_some, naked, naked_unmatched, raises_new, raises_two,
                 raises_again, nothing_raised, name_is_gone, catches_group, catches_nonsense, base,
                 nested):
    attempt(function.__name__, function)
head = "def f():\n for x in y:\n  try: pass\n  except* ValueError:\n   "
for statement in ("break", "continue", "return", "return 1", "pass"):
    try:
        compile(head + statement + "\n", "<s>", "exec")
        print("fine:", statement)
    except SyntaxError as e:
        print(e.msg)
for source in ("try: pass\nexcept*: pass\n", "try: pass\nexcept* A: pass\nexcept B: pass\n",
               "try: pass\nexcept A: pass\nexcept* B: pass\n"):
    try:
        compile(source, "<s>", "exec")
    except SyntaxError as e:
        print(e.msg)
