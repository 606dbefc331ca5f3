"""The maps inside events and answers, field by field, and what the guest's event loop stands on.

include/pyvm.h names the events; here is what their payloads hold beyond what stands there. VALUE is
pyvm/spec/wire.py's. `?` marks a field that may be missing or nil.
"""

# PYVM_ERROR. `type` is the exception's class by __name__ (with its module for guest classes only if
# CPython's traceback shows it), `traceback` the text that CPython would print, ending in a newline.
# `syntax` is there exactly when the source given to pyvm_execute_source does not compile; then
# nothing ran. A SyntaxError that the guest raised itself (exec, import) is an ordinary error.
ERROR = ("type", "message", "traceback", "line?", "filename?", "exit_code?", "syntax?")
SYNTAX = ("type", "message", "filename", "line?", "col?", "end_line?", "end_col?", "text?")

# PYVM_LIMIT. `which`: "instructions", "time" (used and allowed in nanoseconds), "memory", "output",
# "cancel" (used and allowed nil).
LIMIT = ("which", "used?", "allowed?", "line?", "traceback?")

# PYVM_FIND: [id, name, folders?]: `folders` are those of the VM's files to look in, joined by NUL. Its
# answer: kind "source": `source` is str, or bin that may say its encoding; "pyxc": `code` is bin;
# "values": `names` is a map of name -> VALUE; "namespace": a package without a body; "refused": an
# ImportError with the text `hint`; "none": not here, `hint` is what ModuleNotFoundError's text ends in.
# `package`: it has submodules, in `path` (joined by NUL) or beside `filename`, what tracebacks show.
# Names with a colon are questions of importlib's: `_data:PATH` a package's data ("data", "folder"),
# `_missing:NAME` the hint about a module that the host hides.
FOUND = ("kind", "source?", "code?", "names?", "filename?", "package?", "path?", "hint?")

# PYVM_CALL: [id, function, args, kwargs?], with the number of the host's function, the VALUE of a tuple and
# that of a dict. Where at most one of the arguments is a container: [id, function, place?, kwargs?, *args],
# each argument a VALUE; `place` says which is a table. The answer is a VALUE.

# PYVM_SUSPEND: [id, VALUE]. Its answer is what suspend() returns. PYVM_PAUSED: nil.

# pyvm_answer with kind 1: `type` is a built-in exception's name. `args`, an array of VALUEs, is what it is
# made of; without it the message is.
RAISE = ("type", "message?", "args?")

# PYVM_SERVICE. Each operation with its arguments and what its answer is. A path is the guest's text; a
# descriptor is an int that `open` gave. Those on files fail with an OSError of (errno, text, path?).
SERVICES = {
    "clock": ((), "nanoseconds since 1970"),
    "entropy": (("size",), "bytes"),
    "deflate": (("bytes", "wbits", "level", "memlevel", "strategy", "dictionary", "flush"), "bytes"),
    "open": (("path", "flags"), "descriptor"),           # flags: FILE_FLAGS
    "read": (("descriptor", "offset", "size"), "bytes"),
    "write": (("descriptor", "offset?", "bytes"), "the offset behind it"),  # without offset: at the end
    "size": (("descriptor",), "int"),
    "truncate": (("descriptor", "size"), "nil"),
    "close": (("descriptor",), "nil"),
    "fstat": (("descriptor",), "STAT"),
    "stat": (("path",), "STAT"),
    "listdir": (("path",), "[[name, is folder], ...]"),
    "mkdir": (("path",), "nil"),
    "rmdir": (("path",), "nil"),
    "remove": (("path",), "nil"),
    "rename": (("path", "to"), "nil"),
    "touch": (("path", "mtime_ns"), "nil"),
}
FILE_FLAGS = ("read", "write", "create", "exclusive", "truncate")  # bits, from 1 on
STAT = ("is folder", "size", "mtime_ns", "mode", "inode")          # an array

# --- the guest's event loop -----------------------------------------------------------------------
#
# Calling an async host function (HOST_KINDS: ASYNC_FUNCTION) sends the CALL event at once and gives
# an awaitable of the native type `host_call`. Its iterator yields the host_call itself as long as
# there is no answer; resumed after the answer, it returns the value or raises. stdlib_shims/asyncio
# is an ordinary guest module above that and three functions of the native module `_pyvm`:
#
#   _pyvm.wait(timeout)   timeout: float seconds or None. Emits PYVM_WAIT unless a host_call has
#                         been answered since the last wait; returns the list of the host_calls that
#                         were answered, in the order of their answers ([] when the time ran out).
#   _pyvm.monotonic()     float seconds, never backwards: what time.monotonic() gives
#   _pyvm.pending()       how many host_calls are without an answer
#
# stdlib_shims/sys.py stands on these of the same module:
#
#   _pyvm.modules()             the dict that is sys.modules
#   _pyvm.write(stream, text)   to stdout (1) or stderr (2), charged against the output limit
#   _pyvm.streams(names, out)   where sys.stdout stands (a dict), and the object that is the real one:
#                               print() writes to whatever stands there
#   _pyvm.exception()           the exception being handled in the caller, or None
#   _pyvm.recursion_limit()     Limits.depth
#   _pyvm.size(object)          its bytes on the heap, not counting what it refers to
#   _pyvm.frame(depth)          the caller's frame object (0), its caller's (1), ...
#   _pyvm.format_exception(e)   the traceback text that CPython would print
#
# sys.argv comes from the host as the injected module `_host_config` ({"argv": [...]}), if it is there. `stdlib` of the same,
# a frozenset, is what the host leaves of the library (_pyvm.hides).
