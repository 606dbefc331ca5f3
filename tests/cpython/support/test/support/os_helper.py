"""Files: there are none unless the host hands them in."""

TESTFN = TESTFN_ASCII = TESTFN_UNICODE = "@test_file"
TESTFN_NONASCII = TESTFN_UNENCODABLE = TESTFN_UNDECODABLE = None
FS_NONASCII = "\xe6"
SAVEDCWD = ""

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


def __getattr__(name):
    if name.startswith("_"):
        raise AttributeError(name)
    if name.startswith("skip_"):
        return lambda function: function
    from test.support._refuse import refusing
    return refusing("real OS", name)[name]
