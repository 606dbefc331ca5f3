"""Text as HTML: what must be escaped, and character references as what they stand for."""

__all__ = ["escape", "unescape"]


def escape(s, quote=True):
    """Replace special characters "&", "<" and ">" to HTML-safe sequences."""
    s = s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    if quote:
        s = s.replace('"', "&quot;").replace("'", "&#x27;")
    return s


_RANGE = "\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f" \
         "\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178"


def _number(num):
    """The character of a numeric reference: what HTML 5 says about odd ones."""
    if num == 0 or 0xD800 <= num <= 0xDFFF or num > 0x10FFFF:
        return "\ufffd"
    if num == 13:
        return "\r"
    if 0x80 <= num <= 0x9F:
        return _RANGE[num - 0x80]
    if num < 9 or num == 11 or 14 <= num < 32 or num == 127 or 0xFDD0 <= num <= 0xFDEF \
            or num & 0xFFFE == 0xFFFE:
        return ""
    return chr(num)


def _replace(match):
    s = match.group(1)
    if s[0] == "#":
        if s[1] in "xX":
            return _number(int(s[2:].rstrip(";"), 16))
        return _number(int(s[1:].rstrip(";")))
    from html.entities import html5

    if s in html5:
        return html5[s]
    for x in range(len(s) - 1, 1, -1):
        if s[:x] in html5:
            return html5[s[:x]] + s[x:]
    return "&" + s


def unescape(s):
    """Convert all named and numeric character references in the string s to characters."""
    if "&" not in s:
        return s
    import re

    return re.sub(r"&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)", _replace, s)
