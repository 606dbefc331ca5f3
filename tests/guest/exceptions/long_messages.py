# Messages hold long values and names whole.
Long = type("L" * 60, (), {"__repr__": lambda self: "é" * 1000})
CASES = [lambda: [].index(2**1023), lambda: [1].index(Long()), lambda: {}["k" * 3000],
         lambda: getattr(1, "a" * 900), lambda: setattr(Long, "x", 1) or Long().yy,
         lambda: int("9" * 500 + "x"), lambda: float("ß" * 400), lambda: [].remove("r" * 5000),
         lambda: len(Long()), lambda: ("x" * 700)["i"], lambda: open.__wrapped_thing_that_is_not_there_at_all]
for case in CASES:
    try:
        case()
    except Exception as error:
        print(type(error).__name__, len(str(error)), ascii(str(error))[:90], ascii(str(error))[-60:])
