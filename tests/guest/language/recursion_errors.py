# Runaway recursion is an ordinary RecursionError: caught, and life goes on.
def down(n):
    return down(n + 1)


try:
    down(0)
except RecursionError as e:
    print(type(e).__name__, e)
depth = 0


def count():
    global depth
    depth += 1
    count()


try:
    count()
except RecursionError:
    print(900 < depth <= 1000)


def deep(n):
    return 0 if n == 0 else 1 + deep(n - 1)


print(deep(900))


def mutual_a():
    mutual_b()


def mutual_b():
    mutual_a()


try:
    mutual_a()
except RecursionError as e:
    print(e)


def with_finally(n):
    try:
        with_finally(n + 1)
    finally:
        pass


try:
    with_finally(0)
except RecursionError:
    print("through finally")


def retry(n):
    try:
        return retry(n + 1)
    except RecursionError:
        return n > 400


print(retry(0))
f = lambda: f()
try:
    f()
except RecursionError as e:
    print(e)
print(deep(500))
