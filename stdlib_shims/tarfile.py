"""Tar archives: CPython's own module (_pytarfile), run in this namespace when a name of it is asked for. Files have
no owners, permissions or links here: what is unpacked is told none, and a link becomes a copy."""


def __getattr__(name):
    from _on_demand import attribute

    return attribute(globals(), name, "TarFile", _load)


def __dir__():
    _load()
    return sorted(globals())


def _load():
    from _on_demand import run

    run("_pytarfile", globals())
    cls = globals()["TarFile"]

    def chown(self, tarinfo, targetpath, numeric_owner):
        """There are no owners."""

    def chmod(self, tarinfo, targetpath):
        """There are no permissions."""

    cls.chown, cls.chmod = chown, chmod
