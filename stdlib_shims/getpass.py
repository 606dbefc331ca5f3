"""Asking for a name or a password: there is no terminal, so input() answers."""

__all__ = ["GetPassWarning", "getpass", "getuser"]


class GetPassWarning(UserWarning):
    """The password may be seen as it is typed."""


def getpass(prompt="Password: ", stream=None):
    """Return what the host's input gives."""
    return input(prompt)


def getuser():
    """Return the user that the environment names."""
    import os

    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        user = os.environ.get(name)
        if user:
            return user
    raise OSError("No username set in the environment")
