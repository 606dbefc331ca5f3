"""What runs this program: pyvm. Nothing of the host's machine is told."""

import sys
from collections import namedtuple



class uname_result(namedtuple("uname_result_base", "system node release version machine")):
    """What is said of the machine; the processor comes behind the fields that it is made of."""

    processor = ""
    _fields = ("system", "node", "release", "version", "machine", "processor")

    @classmethod
    def _make(cls, iterable):
        return cls(*list(iterable)[:5])

    def __iter__(self):
        yield from super().__iter__()
        yield self.processor

    def __getitem__(self, key):
        return tuple(self)[key]

    def __len__(self):
        return 6

    def _asdict(self):
        return dict(zip(self._fields, self))

    def __reduce__(self):
        return uname_result, tuple(self)[:5]


_UNAME = uname_result("pyvm", "localhost", "", "", "")


def uname():
    return _UNAME


def system():
    return _UNAME.system


def node():
    return _UNAME.node


def release():
    return ""


def version():
    return ""


def machine():
    return ""


def processor():
    return ""


def architecture(executable="", bits="", linkage=""):
    return "64bit", ""


def platform(aliased=False, terse=False):
    return "pyvm"


def python_implementation():
    return "CPython" if sys.implementation.name == "cpython" else "pyvm"


def python_version():
    return ".".join(map(str, sys.version_info[:3]))


def python_version_tuple():
    return tuple(map(str, sys.version_info[:3]))


def python_branch():
    return ""


def python_revision():
    return ""


def python_build():
    return "", ""


def python_compiler():
    return ""


def libc_ver(executable=None, lib="", version="", chunksize=16384):
    return lib, version


def mac_ver(release="", versioninfo=("", "", ""), machine=""):
    return release, versioninfo, machine


def win32_ver(release="", version="", csd="", ptype=""):
    return release, version, csd, ptype


def freedesktop_os_release():
    raise OSError(2, "Unable to read files /etc/os-release, /usr/lib/os-release")
