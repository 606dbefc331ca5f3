print("a starts")
import b
value = "A"


def use_b():
    return "a uses " + b.value


print("a ends")
