"""What a guest may import: where each module of CPython's library comes from.

Native modules are in spec/modules, own shims in stdlib_shims/. BORROWED names the rest: CPython's own
pure-Python source, read from the library of the Python that builds the package, compiled by pyvmc and
never kept in the tree. A name with a shim or a native module is not named here.
"""

#: Files below the library's folder, without `.py`. A package is named file by file.
BORROWED: tuple[str, ...] = (
    "_collections_abc",
    "_markupbase",
    "_pydecimal",
    "argparse",
    "bisect",
    "calendar",
    "cmd",
    "codecs",
    "colorsys",
    "configparser",
    "copyreg",
    "difflib",
    "email/__init__",
    "email/_encoded_words",
    "email/_header_value_parser",
    "email/_parseaddr",
    "email/_policybase",
    "email/base64mime",
    "email/charset",
    "email/contentmanager",
    "email/encoders",
    "email/errors",
    "email/feedparser",
    "email/generator",
    "email/header",
    "email/headerregistry",
    "email/iterators",
    "email/message",
    "email/mime/__init__",
    "email/mime/application",
    "email/mime/audio",
    "email/mime/base",
    "email/mime/image",
    "email/mime/message",
    "email/mime/multipart",
    "email/mime/nonmultipart",
    "email/mime/text",
    "email/parser",
    "email/policy",
    "email/quoprimime",
    "email/utils",
    "filecmp",
    "fileinput",
    "fnmatch",
    "fractions",
    "genericpath",
    "getopt",
    "gettext",
    "glob",
    "graphlib",
    "heapq",
    "html/entities",
    "html/parser",
    "http/__init__",
    "http/cookies",
    "ipaddress",
    "locale",
    "mimetypes",
    "netrc",
    "ntpath",
    "nturl2path",
    "numbers",
    "optparse",
    "pathlib/__init__",
    "pathlib/_abc",
    "pathlib/_local",
    "plistlib",
    "quopri",
    "runpy",
    "sched",
    "shlex",
    "stat",
    "statistics",
    "tabnanny",
    "textwrap",
    "this",
    "timeit",
    "token",
    "tokenize",
    "tomllib/__init__",
    "tomllib/_parser",
    "tomllib/_re",
    "tomllib/_types",
    "urllib/__init__",
    "urllib/error",
    "urllib/parse",
    "urllib/response",
    "warnings",
    "wave",
    "xml/__init__",
    "xml/dom/NodeFilter",
    "xml/dom/__init__",
    "xml/dom/domreg",
    "xml/dom/expatbuilder",
    "xml/dom/minicompat",
    "xml/dom/minidom",
    "xml/dom/pulldom",
    "xml/dom/xmlbuilder",
    "xml/etree/ElementPath",
    "xml/etree/__init__",
    "xml/parsers/__init__",
    "xml/parsers/expat",
    "xml/sax/__init__",
    "xml/sax/_exceptions",
    "xml/sax/expatreader",
    "xml/sax/handler",
    "xml/sax/saxutils",
    "xml/sax/xmlreader",
)

#: Modules that are borrowed under another name, beside a shim of our own (native.mk knows them too).
RENAMED: dict[str, str] = {"_pyast": "ast", "_pyenum": "enum", "_pytyping": "typing"}

#: Modules of CPython that no guest has, and why: what an import of one says.
REFUSED: dict[str, str] = {
    "_thread": "use threading",
    "antigravity": "there is no browser",
    "bdb": "a program in a VM is not debugged from inside; the host has its profile",
    "bz2": "there is no bz2 codec",
    "cProfile": "the host profiles: VM.execute(profile=True)",
    "code": "there is no interactive console",
    "codeop": "there is no interactive console",
    "compileall": "nothing compiled is kept in files",
    "concurrent.futures.process": "a program in a VM has no processes",
    "ctypes": "a program in a VM has no access to memory or C libraries",
    "curses": "there is no terminal",
    "dbm": "there are no database files; use json and a file",
    "encodings.idna": "there is no idna codec",
    "ensurepip": "packages are given by the host: VM(packages=...)",
    "faulthandler": "a program in a VM has no signals",
    "fcntl": "a program in a VM has no file descriptors of an operating system",
    "ftplib": "a program in a VM has no network but what the host gives it",
    "grp": "a program in a VM has no users",
    "http.client": "a program in a VM has no network but what the host gives it",
    "http.server": "a program in a VM has no network but what the host gives it",
    "idlelib": "there is no screen",
    "imaplib": "a program in a VM has no network but what the host gives it",
    "lzma": "there is no lzma codec",
    "mailbox": "there are no mailboxes of an operating system",
    "mmap": "a program in a VM has no memory of an operating system",
    "modulefinder": "modules are not files here",
    "msvcrt": "a program in a VM has no Windows",
    "multiprocessing": "a program in a VM has no processes; the host has pyvm.ProcessPool",
    "nt": "a program in a VM has no Windows",
    "pdb": "a program in a VM is not debugged from inside",
    "pickletools": "there is no pickle",
    "poplib": "a program in a VM has no network but what the host gives it",
    "profile": "the host profiles: VM.execute(profile=True)",
    "pstats": "the host profiles: VM.execute(profile=True)",
    "pty": "there is no terminal",
    "pwd": "a program in a VM has no users",
    "py_compile": "nothing compiled is kept in files",
    "pyclbr": "modules are not files here",
    "pydoc": "there is no documentation server",
    "pydoc_data": "there is no documentation server",
    "readline": "there is no terminal",
    "resource": "the host sets the limits",
    "rlcompleter": "there is no terminal",
    "select": "a program in a VM has no sockets; use asyncio",
    "selectors": "a program in a VM has no sockets; use asyncio",
    "shelve": "there are no database files; use json and a file",
    "signal": "a program in a VM gets no signals",
    "site": "there are no site folders",
    "smtplib": "a program in a VM has no network but what the host gives it",
    "socket": "a program in a VM has no network but what the host gives it",
    "socketserver": "a program in a VM has no network but what the host gives it",
    "sqlite3": "a program in a VM has no database but what the host gives it",
    "ssl": "a program in a VM has no network but what the host gives it",
    "symtable": "the compiler's tables are not shown",
    "syslog": "a program in a VM has no system log; use print() or logging",
    "termios": "there is no terminal",
    "tkinter": "there is no screen",
    "tracemalloc": "the host measures memory: Result.usage",
    "tty": "there is no terminal",
    "turtle": "there is no screen",
    "turtledemo": "there is no screen",
    "venv": "packages are given by the host: VM(packages=...)",
    "webbrowser": "there is no browser",
    "winreg": "a program in a VM has no Windows",
    "winsound": "a program in a VM has no Windows",
    "wsgiref": "a program in a VM has no network but what the host gives it",
    "xmlrpc": "a program in a VM has no network but what the host gives it",
}

#: Modules that can be imported, and whose functions refuse (pickle writes plain data): packages import
#: them in passing.
HOLLOW: dict[str, str] = {
    "marshal": "pyvm's code is not CPython's; use json",
    "pickle": "what it loads runs code; use json, or the host's VM.snapshot()",
    "subprocess": "a program in a VM has no processes",
    "urllib.request": "a program in a VM has no network but what the host gives it",
    "zipimport": "modules in archives are not imported",
}

#: What is not there yet, if more can be said of it than that.
LATER: dict[str, str] = {
    "dis": "the host has Code.dis()",
    "doctest": "needs linecache of a program's own source",
    "sre_compile": "deprecated; re",
    "sre_constants": "deprecated; re",
    "sre_parse": "deprecated; re",
    "trace": "needs sys.settrace()",
    "zipapp": "needs zipfile",
}

#: The top-level modules of CPython 3.13's library, private ones left out.
CPYTHON: frozenset[str] = frozenset("""
    __future__ abc antigravity argparse array ast asyncio atexit base64 bdb binascii bisect
    builtins bz2 cProfile calendar cmath cmd code codecs codeop collections colorsys
    compileall concurrent configparser contextlib contextvars copy copyreg csv ctypes curses
    dataclasses datetime dbm decimal difflib dis doctest email encodings ensurepip enum errno
    faulthandler fcntl filecmp fileinput fnmatch fractions ftplib functools gc genericpath
    getopt getpass gettext glob graphlib grp gzip hashlib heapq hmac html http idlelib imaplib
    importlib inspect io ipaddress itertools json keyword linecache locale logging lzma
    mailbox marshal math mimetypes mmap modulefinder msvcrt multiprocessing netrc nt ntpath
    nturl2path numbers opcode operator optparse os pathlib pdb pickle pickletools pkgutil
    platform plistlib poplib posix posixpath pprint profile pstats pty pwd py_compile pyclbr
    pydoc pydoc_data pyexpat queue quopri random re readline reprlib resource rlcompleter
    runpy sched secrets select selectors shelve shlex shutil signal site smtplib socket
    socketserver sqlite3 sre_compile sre_constants sre_parse ssl stat statistics string
    stringprep struct subprocess symtable sys sysconfig syslog tabnanny tarfile tempfile
    termios textwrap this threading time timeit tkinter token tokenize tomllib trace traceback
    tracemalloc tty turtle turtledemo types typing unicodedata unittest urllib uuid venv
    warnings wave weakref webbrowser winreg winsound wsgiref xml xmlrpc zipapp zipfile
    zipimport zlib zoneinfo
""".split())
