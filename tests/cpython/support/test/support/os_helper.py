"""Files: there are none unless the host hands them in."""

from test.support._refuse import refusing

TESTFN = TESTFN_ASCII = TESTFN_UNICODE = "@test_file"
TESTFN_NONASCII = TESTFN_UNENCODABLE = TESTFN_UNDECODABLE = FS_NONASCII = None
SAVEDCWD = ""

globals().update(refusing("real OS", """
    unlink rmtree rmdir temp_dir temp_cwd change_cwd create_empty_file EnvironmentVarGuard
    make_bad_fd fd_count"""))


def can_symlink():
    return False


def skip_unless_symlink(function):
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
