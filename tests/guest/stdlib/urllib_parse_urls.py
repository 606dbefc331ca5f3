# urllib.parse: splitting, joining, quoting, queries; what opens nothing.
from urllib.error import URLError
from urllib.parse import *
from urllib.request import Request, urlopen

for url in ("http://user:pw@Host.org:80/p;x?q=1&r#f", "mailto:a@b", "//h/p", "", "file:///etc", "http://[::1]:8/x", "a:b:c", "http://h?q", "HTTP://H/%7e"):
    p = urlparse(url)
    print(tuple(p), p.hostname, p.username, p.geturl(), urlsplit(url).netloc)
try:
    urlparse("http://h:99999/").port
except ValueError as error:
    print(error)
for bad in ("http://[::1/x", "http://h:x/"):
    try:
        print(urlsplit(bad).port)
    except ValueError as error:
        print(error)
base = "http://a/b/c/d;p?q"
print([urljoin(base, x) for x in ("g", "./g", "/g", "//g", "?y", "#s", "../g", "../../../g", "g:h", "", "..", "g;x=1/../y")])
print(quote("a b/c?é&"), quote("a/b", safe=""), quote_plus("a b+c"), unquote("%C3%A9%zz+"), unquote_plus("a+b%2B"), quote(b"\xff"), unquote_to_bytes("%ff"))
print(urlencode({"a": 1, "b c": "d&e", "l": "é"}), urlencode([("x", [1, 2])], doseq=True), urlencode({"s": " "}, quote_via=quote))
print(parse_qs("a=1&a=2&b=&c=%20x"), parse_qsl("a=1&b=&c", keep_blank_values=True), parse_qs("a;b=1", separator=";"))
for bad in (lambda: parse_qsl("a", strict_parsing=True), lambda: parse_qs("a=1&b=2", max_num_fields=1)):
    try:
        print(bad())
    except ValueError as error:
        print(error)
print(urldefrag("http://a/b#c"), urlunsplit(("http", "h", "/p", "q", "")), urlparse(b"http://h/p"), urlparse("x://y")._replace(path="/z").geturl())
request = Request("http://h/p?q#f", data=b"x", headers={"user-agent": "me"})
print(request.get_method(), request.host, request.selector, request.full_url, request.header_items(), request.type)
