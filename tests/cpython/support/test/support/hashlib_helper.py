"""Every digest is there."""


def requires_hashdigest(digestname, openssl=None, usedforsecurity=True):
    """Run the test."""
    return lambda thing: thing
