print("running shapes")
PI = 3
counter = 0
public = "public"
_private = "private"


def area(r):
    return PI * r * r
