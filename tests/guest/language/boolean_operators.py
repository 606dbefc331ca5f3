# and, or and not return operands and stop early.
def say(value):
    print("eval", repr(value))
    return value


print(say(0) or say("x"))
print(say(1) or say("x"))
print(say(0) and say("x"))
print(say(1) and say("x"))
print(say("") or say([]) or say(None))
print(say(1) and say([]) and say(2))
print(say(0) or say(1) and say(2))
print((say(0) or say(1)) and say(2))
print(not [], not [0], not "", not "a", not None, not 0.0)
print(not not 5)
print(1 if say(0) else 2)
print(1 if 0 else 2 if 0 else 3)
print([] and 1 or 2)
if not (say(1) and say(0)):
    print("taken")
if say(None) or not say(False):
    print("taken too")
while say(0) or say(0):
    print("never")
else:
    print("while else")
x = 5
print(x > 3 and x < 10, x > 3 or x / 0)
print(None or 0, 0 or None, False or 0, 0 and 1 / 0)
