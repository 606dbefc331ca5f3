"""Files: there are none unless the host hands them in."""

TESTFN = TESTFN_ASCII = TESTFN_UNICODE = "@test_file"
TESTFN_NONASCII = TESTFN_UNENCODABLE = TESTFN_UNDECODABLE = None
FS_NONASCII = "\xe6"
SAVEDCWD = ""

def unlink(filename):
    import os

    try:
        os.unlink(filename)
    except (FileNotFoundError, NotADirectoryError):
        pass


def rmtree(path):
    import shutil

    if __import__("os").path.exists(path):
        shutil.rmtree(path)


def can_symlink():
    return False


def _runs(function):
    return function


class FakePath:
    """Something with a path."""

    def __init__(self, path):
        self.path = path

    def __repr__(self):
        return f"<FakePath {self.path!r}>"

    def __fspath__(self):
        if isinstance(self.path, BaseException) or (
                isinstance(self.path, type) and issubclass(self.path, BaseException)):
            raise self.path
        return self.path


class EnvironmentVarGuard:
    """Variables that are what they were again at the end."""

    def __enter__(self):
        import os

        self._environ = os.environ
        self._before = dict(os.environ)
        return self

    def __exit__(self, *error):
        self._environ.clear()
        for name, value in self._before.items():
            self._environ[name] = value

    def set(self, name, value):
        self._environ[name] = value

    def unset(self, *names):
        for name in names:
            self._environ.pop(name, None)

    def get(self, name, default=None):
        return self._environ.get(name, default)

    def keys(self):
        return self._environ.keys()

    def __getitem__(self, name):
        return self._environ[name]

    def __setitem__(self, name, value):
        self._environ[name] = value

    def __delitem__(self, name):
        self._environ.pop(name, None)

    def __contains__(self, name):
        return name in self._environ


def __getattr__(name):
    if name.startswith("_"):
        raise AttributeError(name)
    if name.startswith("skip_"):
        return lambda function: function
    from test.support._refuse import refusing
    return refusing("real OS", name)[name]
