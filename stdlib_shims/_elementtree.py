"""What the classes of xml.etree.ElementTree do otherwise where they are in C.

ElementTree imports this at its end, as it does CPython's accelerator: its own classes are changed in place.
"""

import sys

from _pyvm import in_c as _in_c

# What is C in CPython makes no entry in tracebacks.
__tracebackhide__ = True

_here = sys.modules["xml.etree.ElementTree"]
Element, SubElement, TreeBuilder, XMLParser = (
    _here.Element, _here.SubElement, _here.TreeBuilder, _here.XMLParser)

__all__ = ["Element", "SubElement", "TreeBuilder", "XMLParser"]


def keys(self):
    """The names of the attributes, as a list."""
    return list(self.attrib)


def items(self):
    """The names and values of the attributes, as a list."""
    return list(self.attrib.items())


def itertext(self):
    """The texts of the element and all below, comments' too, in document order."""
    if self.text:
        yield self.text
    for child in self:
        yield from child.itertext()
        if child.tail:
            yield child.tail


def _set_factories(comment, instruction):
    """Comments and instructions are made by the functions of ElementTree itself."""
    return (comment, instruction)


for _method in (keys, items, itertext):
    _method.__qualname__ = f"Element.{_method.__name__}"
    setattr(Element, _method.__name__, _method)
for _class in (Element, TreeBuilder, XMLParser):
    _in_c(_class)
