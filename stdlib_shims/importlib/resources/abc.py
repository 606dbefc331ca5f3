"""The abstract classes of resources, as far as programs name them."""

from importlib.resources import Traversable

__all__ = ["ResourceReader", "Traversable", "TraversableResources"]


class ResourceReader:
    """What reads the resources of a package."""

    def open_resource(self, resource):
        raise FileNotFoundError

    def resource_path(self, resource):
        raise FileNotFoundError

    def is_resource(self, path):
        raise FileNotFoundError

    def contents(self):
        raise FileNotFoundError


class TraversableResources(ResourceReader):
    """A reader that has files()."""

    def files(self):
        raise NotImplementedError
