# Where the carets go for failing statements: targets, loops, with, del, assert, raise, import, def, class.
def unpack(x):
    a, b = x


def for_loop(x):
    for item in x.values:
        pass


def for_unpack(x):
    for a, b in x:
        pass


def set_item(x):
    x["key"] = 1 + 1


def set_attribute(x):
    x.attr = (1,
              2)


def delete(x):
    del x[5], x


def augmented(x):
    x += "text"


def with_block(x):
    with x as y:
        pass


def asserting(x):
    assert x == 1 and \
        x > 0, f"x is {x}"


def raising(x):
    raise ValueError(
        "several lines",
        x)


def importing(x):
    from sys import argv, not_there


def default(x):
    def inner(a=x / 0):
        pass


def decorated(x):
    @x.decorator
    def inner():
        pass


def class_body(x):
    class Inner(x):
        pass


def returning(x):
    return (
        x
        .a
        .b
    )


errors = []
for function, argument in ((unpack, [1]), (for_loop, 5), (for_unpack, [1]), (set_item, 5),
                           (set_attribute, 5), (delete, {}), (augmented, 5), (with_block, 5),
                           (asserting, 5), (raising, 5), (importing, 5), (default, 5),
                           (decorated, 5), (class_body, 5), (returning, 5)):
    try:
        function(argument)
    except Exception as e:
        errors.append(e)
raise ExceptionGroup("statements", errors)
