# Keywords that a function does not have: misspelt, positional-only, given twice, no strings.
def attempt(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


def draw(width, height, *, color="red", line_width=1): return width, height, color, line_width
def strict(first, second, /, third): return first, second, third
def open_end(first, /, **more): return first, more
def plain(): return None


attempt(draw, 1, 2, colour="blue")
attempt(draw, 1, 2, Color="blue")
attempt(draw, 1, 2, linewidth=2)
attempt(draw, 1, 2, zzz=2)
attempt(draw, 1, widht=2)
attempt(draw, widht=2)
attempt(draw, 1, 2, width=3)
attempt(draw, 1, 2, height=3, zzz=1)
attempt(draw, 1, 2, zzz=1, height=3)
attempt(strict, 1, 2, 3, first=4)
attempt(strict, first=1, second=2, third=3)
attempt(strict, 1, second=2, third=3)
attempt(strict, 1, 2, thrid=3)
attempt(strict, 1, 2, third=3, zzz=4)
attempt(open_end, first=1)
attempt(open_end, 1, first=2, second=3)
attempt(plain, zzz=1)
attempt(plain, **{"with space": 1})
attempt(plain, **{"": 1})
attempt(open_end, 1, **{"a-b": 3, "class": 4})


def calls(code):
    try:
        print(eval(code))
    except Exception as error:
        print(type(error).__name__, error)


calls("plain(**{1: 2})")
calls("draw(1, 2, **{1: 2})")
calls("open_end(1, **{2: 3})")
calls("draw(1, 2, color='a', **{'color': 'b'})")
calls("draw(1, 2, **{'color': 'a'}, **{'color': 'b'})")
calls("draw(1, 2, **{'color': 'a'}, color='b')")
calls("open_end(1, **{'a': 1}, **{'a': 2})")
calls("open_end(1, **{1: 1}, **{1: 2})")
calls("draw(*[1], *[2], **{}, **{'color': 3})")
calls("draw(1, *5)")
calls("draw(1, **5)")
calls("draw(*None)")
calls("draw(**[('width', 1)])")
calls("dict(a=1, **{'a': 2})")
calls("print(1, sep='', **{'sep': ''})")
calls("[].append(*5)")
calls("int(**None)")
calls("(lambda x: x)(*{'k': 1}, *())")
calls("draw.nothing(*[1])")


class Keys:
    def keys(self):
        return ["color", "line_width"]

    def __getitem__(self, name):
        return name.upper()


calls("draw(1, 2, **Keys())")
calls("draw(1, 2, color=1, **Keys())")


class NoKeys:
    def keys(self):
        return ["color"]


calls("draw(1, 2, **NoKeys())")
