# An uncaught RecursionError: the repeated lines are folded.
def spin(n):
    return spin(n + 1) + 1


print("start")
spin(0)
