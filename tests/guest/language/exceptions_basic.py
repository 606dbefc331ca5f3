# try, except, else, finally; types, tuples, re-raise, args.
def attempt(f):
    try:
        result = f()
    except ZeroDivisionError as e:
        print("zero", e)
    except (KeyError, IndexError) as e:
        print("lookup", type(e).__name__, e)
    except Exception as e:
        print("other", type(e).__name__, e, e.args)
    else:
        print("fine", result)
    finally:
        print("finally")


attempt(lambda: 1 / 0)
attempt(lambda: {}["k"])
attempt(lambda: [][0])
attempt(lambda: int("x"))
attempt(lambda: 42)


def raiser(e):
    raise e


attempt(lambda: raiser(ValueError))
attempt(lambda: raiser(ValueError("one", 2)))
attempt(lambda: raiser(RuntimeError()))
attempt(lambda: raiser(5))
attempt(lambda: raiser(str))


class Custom(Exception):
    pass


class WithInit(Custom):
    def __init__(self, code, text):
        super().__init__(text)
        self.code = code

    def __str__(self):
        return f"[{self.code}] {self.args[0]}"


attempt(lambda: raiser(Custom("mine")))
attempt(lambda: raiser(WithInit(7, "seven")))
try:
    try:
        raise KeyError("inner")
    except KeyError:
        print("again")
        raise
except LookupError as e:
    print("outer", repr(e))
try:
    raise
except RuntimeError as e:
    print(e)
try:
    e
except NameError as err:
    print(err)
try:
    pass
except:
    print("no")
else:
    print("else")
print(repr(ValueError("a")), repr(ValueError("a", 1)), str(ValueError("a", 1)), repr(ValueError()))
print(str(KeyError("k")), str(KeyError()), str(OSError(2, "gone")))
print(isinstance(OSError(2, "x"), FileNotFoundError))
print(issubclass(ZeroDivisionError, ArithmeticError), issubclass(KeyboardInterrupt, Exception))
