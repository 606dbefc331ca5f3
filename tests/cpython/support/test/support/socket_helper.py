"""What no guest has: sockets."""

from test.support import _leaves

HOST = HOSTv4 = "127.0.0.1"
HOSTv6 = "::1"
IPV6_ENABLED = False
has_gethostname = True
skip_if_tcp_blackhole = skip_unless_bind_unix_socket = skipUnlessBindUnixSocket = _leaves("real OS")


def __getattr__(name):
    if name.startswith("_"):
        raise AttributeError(name)
    from test.support._refuse import refusing
    return refusing("real OS", name)[name]
