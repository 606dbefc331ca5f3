"""The installation as far as there is one: a version and no folders."""

import sys


def get_python_version():
    return f"{sys.version_info[0]}.{sys.version_info[1]}"


def get_platform():
    return "pyvm"


def get_path_names():
    return ("stdlib", "platstdlib", "purelib", "platlib", "include", "platinclude", "scripts",
            "data")


def get_scheme_names():
    return ("posix_prefix",)


def get_default_scheme():
    return "posix_prefix"


def get_paths(scheme="posix_prefix", vars=None, expand=True):
    return dict.fromkeys(get_path_names(), "")


def get_path(name, scheme="posix_prefix", vars=None, expand=True):
    return get_paths()[name]


def get_config_vars(*args):
    return [None for _ in args] if args else {}


def get_config_var(name):
    return None


def is_python_build(check_home=None):
    return False
