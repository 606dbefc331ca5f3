"""The packages that the host gave, as distributions: names, versions, entry points."""

import re

__all__ = ["Distribution", "EntryPoint", "EntryPoints", "PackageNotFoundError", "distribution",
           "distributions", "entry_points", "files", "metadata", "packages_distributions", "requires",
           "version"]


class PackageNotFoundError(ModuleNotFoundError):
    """No such package."""

    def __str__(self):
        return f"No package metadata was found for {self.name}"

    @property
    def name(self):
        return self.args[0]


def _rows():
    try:
        import _host_packages
    except ImportError:
        return []
    return _host_packages.DISTRIBUTIONS


def _normal(name):
    return re.sub(r"[-_.]+", "-", name).lower()


class EntryPoint:
    """Something that a distribution offers under a name."""

    def __init__(self, name, value, group):
        vars(self).update(name=name, value=value, group=group, dist=None)

    def __setattr__(self, name, value):
        raise AttributeError("EntryPoint objects are immutable.")

    def __repr__(self):
        return f"EntryPoint(name={self.name!r}, value={self.value!r}, group={self.group!r})"

    def _key(self):
        return self.name, self.value, self.group

    def __eq__(self, other):
        return isinstance(other, EntryPoint) and self._key() == other._key()

    def __lt__(self, other):
        return self._key() < other._key()

    def __hash__(self):
        return hash(self._key())

    @property
    def module(self):
        return self.value.partition("[")[0].partition(":")[0].strip()

    @property
    def attr(self):
        return self.value.partition("[")[0].partition(":")[2].strip()

    @property
    def extras(self):
        return re.findall(r"\w+", self.value.partition("[")[2])

    def load(self):
        from importlib import import_module

        found = import_module(self.module)
        for part in filter(None, self.attr.split(".")):
            found = getattr(found, part)
        return found

    def matches(self, **params):
        return all(getattr(self, key) == value for key, value in params.items())


class EntryPoints(tuple):
    """Entry points, selected by group or name."""

    __slots__ = ()

    def __getitem__(self, name):
        for point in self.select(name=name):
            return point
        raise KeyError(name)

    def __repr__(self):
        return f"EntryPoints({tuple(self)!r})"

    def select(self, **params):
        return EntryPoints(point for point in self if point.matches(**params))

    @property
    def names(self):
        return {point.name for point in self}

    @property
    def groups(self):
        return {point.group for point in self}


class _Metadata:
    """The header of a distribution's METADATA."""

    def __init__(self, text):
        head, _, body = text.partition("\n\n")
        self._fields = []
        for line in head.split("\n"):
            if line[:1] in " \t" and self._fields:
                key, value = self._fields[-1]
                self._fields[-1] = key, f"{value}\n{line.strip()}"
            elif ":" in line:
                key, _, value = line.partition(":")
                self._fields.append((key, value.strip()))
        self._body = body

    def get(self, name, failobj=None):
        for key, value in self._fields:
            if key.lower() == name.lower():
                return value
        return failobj

    def __getitem__(self, name):
        return self.get(name)

    def __contains__(self, name):
        return self.get(name) is not None

    def __iter__(self):
        return iter(self.keys())

    def keys(self):
        return [key for key, _ in self._fields]

    def items(self):
        return list(self._fields)

    def get_all(self, name, failobj=None):
        found = [value for key, value in self._fields if key.lower() == name.lower()]
        return found or failobj

    def get_payload(self):
        return self._body


class Distribution:
    """A package that is installed."""

    def __init__(self, row):
        self._row = row

    @classmethod
    def from_name(cls, name):
        if not name:
            raise ValueError("A distribution name is required.")
        for row in _rows():
            if _normal(row["name"]) == _normal(name):
                return cls(row)
        raise PackageNotFoundError(name)

    @classmethod
    def discover(cls, **kwargs):
        return iter([cls(row) for row in _rows()])

    @property
    def name(self):
        return self._row["name"]

    @property
    def version(self):
        return self._row["version"]

    @property
    def requires(self):
        return self._row["requires"]

    @property
    def metadata(self):
        return _Metadata(self._row["metadata"])

    @property
    def entry_points(self):
        return EntryPoints(EntryPoint(name, value, group)
                           for group, name, value in self._row["entry_points"])

    @property
    def files(self):
        return None

    def read_text(self, filename):
        return self._row["metadata"] if filename == "METADATA" else None


def distribution(distribution_name):
    return Distribution.from_name(distribution_name)


def distributions(**kwargs):
    return Distribution.discover(**kwargs)


def metadata(distribution_name):
    return distribution(distribution_name).metadata


def version(distribution_name):
    return distribution(distribution_name).version


def requires(distribution_name):
    return distribution(distribution_name).requires


def files(distribution_name):
    return distribution(distribution_name).files


def entry_points(**params):
    found = [point for each in distributions() for point in each.entry_points]
    return EntryPoints(found).select(**params)


def packages_distributions():
    found = {}
    for row in _rows():
        for top in row["tops"]:
            found.setdefault(top, []).append(row["name"])
    return found
