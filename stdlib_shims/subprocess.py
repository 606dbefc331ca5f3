"""subprocess by name only, for a program in a VM has no processes: what would start one refuses."""

__all__ = ["CalledProcessError", "CompletedProcess", "DEVNULL", "PIPE", "Popen", "STDOUT",
           "SubprocessError", "TimeoutExpired", "call", "check_call", "check_output", "getoutput",
           "getstatusoutput", "list2cmdline", "run"]

PIPE, STDOUT, DEVNULL = -1, -2, -3


class SubprocessError(Exception):
    """What goes wrong with processes."""


class CalledProcessError(SubprocessError):
    """A process that ended badly."""

    def __init__(self, returncode, cmd, output=None, stderr=None):
        self.returncode, self.cmd, self.output, self.stderr = returncode, cmd, output, stderr

    def __str__(self):
        return f"Command {self.cmd!r} returned non-zero exit status {self.returncode}."

    @property
    def stdout(self):
        return self.output


class TimeoutExpired(SubprocessError):
    """A process that took too long."""

    def __init__(self, cmd, timeout, output=None, stderr=None):
        self.cmd, self.timeout, self.output, self.stderr = cmd, timeout, output, stderr

    def __str__(self):
        return f"Command {self.cmd!r} timed out after {self.timeout} seconds"


class CompletedProcess:
    """What run() would return."""

    def __init__(self, args, returncode, stdout=None, stderr=None):
        self.args, self.returncode, self.stdout, self.stderr = args, returncode, stdout, stderr

    def check_returncode(self):
        if self.returncode:
            raise CalledProcessError(self.returncode, self.args, self.stdout, self.stderr)


def _refuse(name):
    raise NotImplementedError(f"subprocess.{name}() is not available: a program in a VM has no "
                              "processes")


class Popen:
    """Refuses to be made."""

    def __init__(self, *args, **kwargs):
        _refuse("Popen")


def run(*popenargs, **kwargs):
    _refuse("run")


def call(*popenargs, **kwargs):
    _refuse("call")


def check_call(*popenargs, **kwargs):
    _refuse("check_call")


def check_output(*popenargs, **kwargs):
    _refuse("check_output")


def getoutput(cmd, **kwargs):
    _refuse("getoutput")


def getstatusoutput(cmd, **kwargs):
    _refuse("getstatusoutput")


def list2cmdline(seq):
    """Return arguments as one text, quoted as Windows wants it."""
    words = []
    for word in map(str, seq):
        quoted = not word or " " in word or "\t" in word
        made, slashes = ['"'] if quoted else [], 0
        for c in word:
            if c == "\\":
                slashes += 1
                continue
            made.append("\\" * (slashes * 2 + 1 if c == '"' else slashes) + c)
            slashes = 0
        made.append("\\" * (slashes * 2 if quoted else slashes) + '"' * quoted)
        words.append("".join(made))
    return " ".join(words)
