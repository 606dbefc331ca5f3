"""Requests as data, and openers that refuse: a program in a VM has no network but what the host gives it."""

from urllib.parse import (
    quote,
    splittag,  # noqa: F401
    unquote,
    unwrap,
    urljoin,  # noqa: F401
    urlparse,
    urlsplit,  # noqa: F401
)

__all__ = ["Request", "build_opener", "getproxies", "install_opener", "parse_http_list",
           "parse_keqv_list", "pathname2url", "url2pathname", "urlcleanup", "urlopen", "urlretrieve"]

__version__ = "3.13"
_WHY = "a program in a VM has no network but what the host gives it"


class Request:
    """What would be asked of a server."""

    def __init__(self, url, data=None, headers={}, origin_req_host=None, unverifiable=False,
                 method=None):
        self.full_url = url
        self.headers = {}
        self.unredirected_hdrs = {}
        self.data = data
        for key, value in headers.items():
            self.add_header(key, value)
        self.origin_req_host = origin_req_host or self.host
        self.unverifiable = unverifiable
        if method:
            self.method = method

    @property
    def full_url(self):
        return f"{self._full_url}#{self.fragment}" if self.fragment else self._full_url

    @full_url.setter
    def full_url(self, url):
        self._full_url, _, fragment = unwrap(url).partition("#")
        self.fragment = fragment or None
        parts = urlparse(self._full_url)
        if not parts.scheme:
            raise ValueError(f"unknown url type: {self._full_url!r}")
        self.type = parts.scheme
        self.host = unquote(parts.netloc) or None
        self.selector = self._full_url.partition(f"//{parts.netloc}")[2] or "/"

    def get_method(self):
        return getattr(self, "method", "POST" if self.data is not None else "GET")

    def get_full_url(self):
        return self.full_url

    def has_proxy(self):
        return False

    def add_header(self, key, val):
        self.headers[key.capitalize()] = val

    def add_unredirected_header(self, key, val):
        self.unredirected_hdrs[key.capitalize()] = val

    def has_header(self, header_name):
        return header_name in self.headers or header_name in self.unredirected_hdrs

    def get_header(self, header_name, default=None):
        return self.headers.get(header_name, self.unredirected_hdrs.get(header_name, default))

    def remove_header(self, header_name):
        self.headers.pop(header_name, None)
        self.unredirected_hdrs.pop(header_name, None)

    def header_items(self):
        return list({**self.unredirected_hdrs, **self.headers}.items())


def _refuse():
    from urllib.error import URLError

    raise URLError(_WHY)


def urlopen(url, data=None, timeout=None, *, context=None):
    """Refuse, as when there is no network: URLError."""
    _refuse()


def urlretrieve(url, filename=None, reporthook=None, data=None):
    _refuse()


class OpenerDirector:
    """An opener; it opens nothing."""

    def __init__(self):
        self.addheaders = []
        self.handlers = []

    def add_handler(self, handler):
        self.handlers.append(handler)

    def open(self, fullurl, data=None, timeout=None):
        _refuse()

    def error(self, proto, *args):
        _refuse()

    def close(self):
        return None


class BaseHandler:
    """What an opener would be made of."""

    handler_order = 500

    def add_parent(self, parent):
        self.parent = parent

    def close(self):
        return None


class HTTPHandler(BaseHandler):
    """As its base."""


class HTTPSHandler(BaseHandler):
    """As its base."""

    def __init__(self, debuglevel=None, context=None, check_hostname=None):
        return None


class ProxyHandler(BaseHandler):
    """As its base."""

    def __init__(self, proxies=None):
        self.proxies = proxies or {}


class HTTPRedirectHandler(BaseHandler):
    """As its base."""


class HTTPCookieProcessor(BaseHandler):
    """As its base."""

    def __init__(self, cookiejar=None):
        self.cookiejar = cookiejar


def build_opener(*handlers):
    opener = OpenerDirector()
    for handler in handlers:
        opener.add_handler(handler() if isinstance(handler, type) else handler)
    return opener


def install_opener(opener):
    return None


def urlcleanup():
    return None


def getproxies():
    return {}


getproxies_environment = getproxies


def proxy_bypass(host, proxies=None):
    return False


def pathname2url(pathname):
    return quote(pathname)


def url2pathname(pathname):
    return unquote(pathname)


def parse_http_list(s):
    """Return the elements of a header's list."""
    import re

    return [part.strip() for part in re.findall(r'(?:[^,"]|"(?:\\.|[^"\\])*")+', s) if part.strip()]


def parse_keqv_list(l):  # noqa: E741
    parsed = {}
    for element in l:
        key, value = element.split("=", 1)
        if value[0] == '"' and value[-1] == '"':
            value = value[1:-1]
        parsed[key] = value
    return parsed
