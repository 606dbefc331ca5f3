"""The host's functions and objects that a guest may reach: by number, and nothing but those.

They enter the table when the host puts them into `modules` or `names`; a guest can name no others.
Results of calls cannot add functions to it, so no guest can make it grow; handles among them are
lent (lent.py). An object is a handle or a namespace; its members are told to the core once, as are
docstrings and signatures.
"""

from __future__ import annotations

import inspect
from types import SimpleNamespace
from weakref import WeakKeyDictionary

from msgpack import ExtType

from pyvm.capability import Handle
from pyvm.host.wire import DICT, HOST
from pyvm.spec.wire import HOST_KINDS

TYPE_CHECKING = False  # typing is slow to import
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from pyvm.host.lent import Kind, Lent

KIND = {name: code for code, name, _ in HOST_KINDS}
OBJECTS = (Handle, SimpleNamespace)
PLAIN = (bool, int, float, str, bytes, type(None))
FIRST_LENT = 1 << 40  # ids from here on are lent.py's
LONGEST = 60  # of a default or constant that is shown
# The injected module in which vm/host_object.c finds members and texts; no guest can import it.
MEMBERS = "_host_members"

_texts: WeakKeyDictionary[Any, dict[str, Any]] = WeakKeyDictionary()


class LostObject:
    """What a host gets for an object that was lent by the host before it: see VM.restore."""

    __slots__ = ("number",)

    def __init__(self, number: int) -> None:
        self.number = number

    def ext(self) -> ExtType:
        """Return the ext HOST of it."""
        return ExtType(HOST, self.number.to_bytes(8, "big") + bytes([KIND["OBJECT"]]) + b"lost")

    def __repr__(self) -> str:
        return "<object of the host that made the snapshot>"


class Functions:
    """The table of one VM."""

    __slots__ = ("_places", "functions", "labels", "lent", "members", "told")

    def __init__(self) -> None:
        self.functions: list[Any] = []
        self.labels: list[str] = []  # "module.name" of each: what a snapshot knows it by
        self.members: dict[int, dict[str, Any]] = {}  # by number: see the C side's `_host_members`
        self.lent: Lent | None = None  # objects given with answers, once there was one
        self.told = 0  # how many members the core knows of
        self._places: dict[int, ExtType] = {}  # by id(): the list keeps the functions alive

    def add(self, item: Any, label: str) -> ExtType:
        """Return the ext HOST that names a function, a handle or a namespace in the guest."""
        known = self._places.get(id(item))
        if known is not None:
            return known
        if isinstance(item, OBJECTS):
            kind = KIND["OBJECT"]
            name = item.name if isinstance(item, Handle) else label.rpartition(".")[2]
        else:
            kind = KIND["ASYNC_FUNCTION" if is_async(item) else "FUNCTION"]
            name = getattr(item, "__name__", type(item).__name__)
        number = len(self.functions)
        known = ExtType(HOST, number.to_bytes(8, "big") + bytes([kind])
                        + str(name).encode("utf-8", "replace"))
        self.functions.append(item)
        self.labels.append(label)
        self._places[id(item)] = known
        if isinstance(item, Handle):
            self._places.setdefault(id(item.object), known)
        members = members_of(item) if isinstance(item, OBJECTS) else texts(item)
        if members:
            self.members[number] = members
        if isinstance(item, OBJECTS):
            for inner_name, inner in members.items():
                if isinstance(inner, OBJECTS) or callable(inner):
                    self.add(inner, f"{label}.{inner_name}")
        return known

    def untold(self) -> dict[int, dict[str, Any]]:
        """Return the members that the core does not know of yet."""
        return dict(list(self.members.items())[self.told:]) if self.told else self.members

    def rows_of_texts(self) -> list[Any] | None:
        """Return the VALUE of untold(), if they are nothing but texts of functions."""
        numbers: list[Any] = []
        links: list[int] = []
        rows: list[Any] = [[DICT, numbers, links]]
        for number, members in self.untold().items():
            if any(type(member) is not str for member in members.values()):
                return None
            links += len(numbers) + 1, len(rows)
            numbers += number, None
            rows.append([DICT, [half for pair in members.items() for half in pair]])
        return rows

    def place(self, item: Any, label: str, members: dict[str, Any] | None) -> None:
        """Give an item of a restored VM its number again, and its members if it has any."""
        number = len(self.functions)
        kind = KIND["OBJECT"] if isinstance(item, OBJECTS) else (
            KIND["ASYNC_FUNCTION" if is_async(item) else "FUNCTION"])
        self._places.setdefault(id(item), ExtType(HOST, number.to_bytes(8, "big") + bytes([kind])))
        if isinstance(item, Handle):
            self._places.setdefault(id(item.object), self._places[id(item)])
        self.functions.append(item)
        self.labels.append(label)
        if members:
            self.members[number] = members
        self.told = len(self.members)

    def add_kind(self, kind: Kind) -> int:
        """Give a kind of lent objects its number, and numbers to its methods; return it."""
        number = len(self.functions)
        self.functions.append(kind)
        self.labels.append(kind.name)
        self.members[number] = kind.members
        for name, member in kind.members.items():
            if callable(member):
                self.add(member, f"{kind.name}.{name}")
        return number

    def known(self, item: object) -> ExtType | None:
        """Return the ext HOST of a function or object that is in the table."""
        known = self._places.get(id(item))
        if type(item) is LostObject:
            return item.ext()
        return self.lent.known(item) if known is None and self.lent is not None else known

    def lend(self, handle: Handle) -> ExtType:
        """Return the ext HOST of a handle in an answer."""
        known = self._places.get(id(handle))
        if known is None:
            if self.lent is None:
                from pyvm.host.lent import Lent

                self.lent = Lent(self)
            known = self.lent.lend(handle)
        return known

    def get(self, number: int) -> Any:
        """Return a function or object by its number, as a function of the host gets it."""
        if number >= FIRST_LENT:
            handle = None if self.lent is None else self.lent.handles.get(number)
            return LostObject(number) if handle is None else handle.object
        item = self.functions[number]
        return item.object if isinstance(item, Handle) else item


def members_of(item: Handle | SimpleNamespace) -> dict[str, Any]:
    """Return what a guest finds in a handle or namespace."""
    if isinstance(item, Handle):
        members = {name: getattr(item.object, name) for name in item.methods}
        text = type(item.object).__doc__
        return {"__doc__": inspect.cleandoc(text), **members} if text else members
    return {name: as_namespace(inner) for name, inner in vars(item).items()}


def as_namespace(item: Any) -> Any:
    """Return a namespace in place of a dict that holds functions, handles or namespaces by name.

    >>> as_namespace({"a": 1})
    {'a': 1}
    >>> as_namespace({"a": 1, "b": {"c": len}})
    namespace(a=1, b={'c': <built-in function len>})
    """
    return SimpleNamespace(**item) if type(item) is dict and is_namespace(item) else item


def is_namespace(item: Mapping[Any, Any]) -> bool:
    """Answer whether a dict is more than data."""
    return (all(isinstance(name, str) for name in item)
            and any(isinstance(inner, OBJECTS) or callable(inner)
                    or (type(inner) is dict and is_namespace(inner)) for inner in item.values()))


def texts(function: Any) -> dict[str, Any]:
    """Return a function's docstring and signature, as far as it has them."""
    try:
        known = _texts.get(function)
    except TypeError:  # neither hashable nor weakly referable
        return read_texts(function)
    if known is None:
        known = read_texts(function)
        try:
            _texts[function] = known
        except TypeError:
            return known
    return known


def read_texts(function: Any) -> dict[str, Any]:
    """As texts(), unless they are known."""
    found = {}
    text = getattr(function, "__doc__", None)
    if isinstance(text, str) and (inspect.isroutine(function) or inspect.isclass(function)):
        found["__doc__"] = inspect.cleandoc(text)
    signature = signature_of(function)
    if signature is not None:
        found["__text_signature__"] = signature
    return found


def signature_of(function: Any) -> str | None:
    """Return the text of a function's signature; what its defaults are is shown if it is plain."""
    try:
        signature = inspect.signature(function)
    except (TypeError, ValueError):
        return None
    shown = [parameter.replace(annotation=unquoted(parameter.annotation),
                               default=as_default(parameter.default))
             for parameter in signature.parameters.values()]
    return str(signature.replace(
        parameters=shown, return_annotation=unquoted(signature.return_annotation)))


class Shown:
    """Something whose repr is a text."""

    def __init__(self, text: str) -> None:
        self.text = text

    def __repr__(self) -> str:
        return self.text


def unquoted(annotation: Any) -> Any:
    """Return an annotation that shows without quotes."""
    return Shown(annotation) if isinstance(annotation, str) else annotation


def as_default(default: Any) -> Any:
    """Return what a default shows as: itself if it is short and plain."""
    if default is inspect.Parameter.empty or (
            isinstance(default, PLAIN) and len(repr(default)) <= LONGEST):
        return default
    return Shown("...")


def is_async(function: Callable[..., Any]) -> bool:
    """Answer whether calling it gives an awaitable."""
    return inspect.iscoroutinefunction(function) or inspect.iscoroutinefunction(
        getattr(function, "__call__", None))  # noqa: B004 - its kind is asked, not whether it is there
