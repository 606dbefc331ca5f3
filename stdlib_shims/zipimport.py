"""zipimport by name only: modules in archives are not imported."""

__all__ = ["ZipImportError", "zipimporter"]


class ZipImportError(ImportError):
    """What an archive's importer raises."""


class zipimporter:
    """Refuses to be made."""

    def __init__(self, path):
        raise ZipImportError("modules in archives are not imported", path=path)
