"""Roman numerals.

>>> to_roman(1994)
'MCMXCIV'
>>> from_roman("MMXXIV")
2024
"""
import contextlib, doctest, io, os
def to_roman(n):
    """Return the numeral.

    >>> to_roman(4)
    'IV'
    >>> to_roman(0)
    Traceback (most recent call last):
        ...
    ValueError: out of range: 0
    >>> [to_roman(i) for i in range(1, 6)]    # doctest: +NORMALIZE_WHITESPACE
    ['I', 'II',
     'III', 'IV', 'V']
    >>> to_roman(9)
    'VIIII'
    """
    if not 0 < n < 4000: raise ValueError(f"out of range: {n}")
    out = []
    for v, s in zip((1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1), "M CM D CD C XC L XL X IX V IV I".split()):
        k, n = divmod(n, v); out.append(s * k)
    return "".join(out)
def from_roman(s):
    """
    >>> from_roman("XIX") + 1
    20
    >>> from_roman("QQ")  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    KeyError: ...
    >>> for i in (1, 2):
    ...     print(i)
    ...
    1
    2
    >>> print("a\\n\\nb")
    a
    <BLANKLINE>
    b
    """
    vals = dict(I=1, V=5, X=10, L=50, C=100, D=500, M=1000); total = 0
    for a, b in zip(s, s[1:] + "I"):
        total += vals[a] if vals[a] >= vals[b] else -vals[a]
    return total
class Acc:
    """
    >>> a = Acc(); a.add(3); a.total
    3
    """
    total = 0
    def add(self, n):
        """Adds.

        >>> Acc().add("x")
        Traceback (most recent call last):
          ...
        TypeError: unsupported operand type(s) for +=: 'int' and 'str'
        """
        self.total += n
if __name__ == "__main__":
    shown = io.StringIO()
    with contextlib.redirect_stdout(shown):
        r = doctest.testmod()
        print(r, r.failed, r.attempted)
        r = doctest.testmod(verbose=True, optionflags=doctest.ELLIPSIS)
        doctest.run_docstring_examples(from_roman, globals(), name="fr")
    print(shown.getvalue().replace(os.path.dirname(__file__).rstrip("/") + "/", ""))
    for t in doctest.DocTestFinder().find(Acc, "Acc"):
        print(t.name, [(e.source, e.want, e.lineno) for e in t.examples])
    print(doctest.script_from_examples("Text\n>>> 1 + 1\n2\nmore"))
