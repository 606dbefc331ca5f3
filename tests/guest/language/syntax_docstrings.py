"""Docstrings lose the indentation that their lines share (3.13)."""


def one():
    """One line."""


def indented():
    """First line.

        deeper
    base
      between

    """


def first_line_spaces():
    """   Leading spaces go.
    second
    """


def tabs():
    """Tabs.
	one tab
	    tab and spaces
    """


def blank():
    """

    only blank lines around

    """


def joined():
    "two " "parts"


def raw():
    r"""\n stays
    \t too"""


def none_bytes():
    b"bytes are no docstring"


def none_f():
    f"nor are f-strings"


def none_number():
    1


def late():
    x = 1
    """too late"""


async def co():
    """a coroutine
        with two"""


class C:
    """A class.

        With an indented line.
    """
    x = 1
    """attribute text is nothing"""

    def m(self):
        """A method.

        Another line.
        """

    @property
    def p(self):
        """A property.
            Indented."""

    class D:
        __doc__ = "set by name"


class E(C):
    pass


for f in (one, indented, first_line_spaces, tabs, blank, joined, raw, none_bytes, none_f, none_number, late, co, C, C.m,
          C.p, C.D, E, (lambda: "no")):
    print(getattr(f, "__name__", "property"), repr(f.__doc__))
print(repr(__doc__))
one.__doc__ = "changed"
print(one.__doc__)
del one.__doc__
print(one.__doc__)
names = {}
exec("'module doc'\nx = 1", names)
print(names["__doc__"])
exec("'''\n    indented\n      module\n    '''", names)
print(repr(names["__doc__"]))
exec("x = 2", empty := {})
print("__doc__" in empty)
