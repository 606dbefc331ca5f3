"""Documents for markdown, with the extensions that each is rendered with."""

from __future__ import annotations

PLAIN = {
    "paragraphs": "One\ntwo\n\nthree  \nfour\n\n\n\nfive",
    "atx headings": "# One\n## Two ##\n### Three\n#### 4\n##### 5\n###### 6\n####### 7\n#no space\n# *em* `code`",
    "setext headings": "Title\n=====\n\nSub\n---\n\nnot\n- a heading",
    "emphasis": "*a* _b_ **c** __d__ ***e*** ___f___ *a **b** c* **a *b* c** snake_case_word * not * \\*x\\*",
    "emphasis odd": "*a\nb* **a\nb** *a_b* _a*b_ ****x**** *not**at* all**",
    "code spans": "`a` ``b ` c`` ` `` ` `<b>` `unclosed",
    "code blocks": "para\n\n    code <b>\n\n    more\n        deeper\n\npara\n\n\ttab",
    "quotes": "> a\n> b\n>\n> > nested\n> back\n\n> lazy\ncontinued\n\n> # h\n> * l",
    "unordered lists": "* a\n* b\n\n+ c\n+ d\n\n- e\n    - f\n        - g\n    - h\n- i",
    "ordered lists": "1. a\n2. b\n7. c\n\n3) no\n\n1. x\n\n    para\n\n2. y",
    "loose lists": "* a\n\n* b\n\n    more b\n\n        code\n\n* c\n    > quote",
    "mixed lists": "* a\n    1. b\n    2. c\n        * d\n* e\n\n1. f\n* g",
    "rules": "***\n\n---\n\n- - -\n\n___\n\n* * * *\n\n--",
    "links": "[a](http://x.org) [b](/y \"title\") [c](<z w> 'q') [d][1] [e][] [1] [f](a(b)c) [g]()\n\n[1]: http://one.org \"One\"\n[e]: <http://e.org>\n    'E t'",
    "links odd": "[un](closed [a]b] [x\ny](z) ![i][r] [![img](a.png)](b) \\[no\\](link) [a][missing]\n\n[r]: i.png",
    "images": "![alt](a.png) ![alt *x*](b.png \"t\") ![r][ref] ![](empty)\n\n[ref]: c.png 'T'",
    "autolinks": "<http://example.com/?a=b&c=d> <me@example.org> <mailto:x@y.z> <not a link> <ftp://q>",
    "entities": "&amp; &copy; &#169; &#xA9; & < > \" 'x' AT&T &notanentity; a<b>c",
    "escapes": "\\* \\_ \\` \\# \\+ \\- \\. \\! \\{ \\} \\[ \\] \\( \\) \\\\ \\a \\> \\|",
    "html blocks": "<div>\n*raw* **html**\n</div>\n\n<p class=\"x\">a\n\nb</p>\n\nafter *it*",
    "html inline": "a <b>bold *em*</b> <br> <br/> <span title='x'>y</span> <!-- comment --> z",
    "html comments": "<!-- one\n\n*two* -->\n\npara\n\n<!-- -- -->\n<?php echo 1; ?>\n\n<!DOCTYPE html>",
    "html unclosed": "<div>\nopen\n\n*para*\n\n</span> <b>x\n\n<table><tr><td>a",
    "line breaks": "a  \nb   \nc \nd\\\ne",
    "tabs": "*\ta\n\n\tb\n\n\t\tcode\n\n\t1.\tc",
    "unicode": "# Ünïcödé ✓\n\n*日本語* **émphase** `čöde` [линк](http://пример.рф)",
    "blank": "",
    "spaces": "   \n  \n",
    "crlf": "a\r\nb\r\n\r\n* c\r\n* d\rend",
    "reference case": "[Foo Bar] [foo  bar][] [x][FOO\nBAR]\n\n[foo bar]: /url (title)",
    "nested quotes and code": "> * a\n>\n>     code\n>\n> 1. b\n>     > c",
    "long": "\n\n".join(f"## Section {i}\n\nText *{i}* with `code {i}` and [link {i}](#{i}).\n\n* item {i}\n* **item** {i + 1}" for i in range(25)),
    "adjacent blocks": "# h\npara\n* list\n> quote\n    code?\n***\nend",
    "backticks": "``` not fenced ```\n\n```\nnot without\nextension\n```",
}
SAMPLE = """\
Title: Sample
Author: A
    B

# First {#first .cls key=val}

[TOC]

Text with HTML and W3C, a footnote[^1] and another[^note], "quotes" -- dashes --- and ...

*[HTML]: Hyper Text
*[W3C]: World Wide

## Second

| a | b | c |
|:--|:-:|--:|
| 1 | `2|x` | **3** |
| x | y \\| z |

Term
:   Definition one
:   Definition two

    with para

!!! note "A title"
    Inside *it*.

    More.

```python
def f(x): return "<b>" + x
```

~~~
tilde
~~~

<div markdown="1">
*inside* a div
</div>

[[Wiki Link]] and para{: .p #id }
{: .block }

[^1]: First *note*.
[^note]: Second

    with paragraph.

## Second
"""
EXTENDED = {
    "abbr": (["abbr"], "HTML is W3C's. HTMLs\n\n*[HTML]: Hyper \"Text\"\n*[W3C]: World\n*[C++]: x"),
    "admonition": (["admonition"], "!!! note\n    a\n\n    b\n\n!!! danger highlight \"Don't\"\n    * l\n\n!!! tip \"\"\n    untitled\n\nafter"),
    "attr_list": (["attr_list"], "# H {#id .c k=v}\n\npara *em*{.x} [a](b){target=_blank}\n{: #p .q }\n\n* a {.li}\n\nH\n=\n{: .no }\n\n`c`{:.y z='a b'}"),
    "def_list": (["def_list"], "Apple\n:   Fruit\n:   Company\n\nOrange\n\n:   Loose\n\n    two\n\n    * list"),
    "fenced": (["fenced_code"], "```\na\n```\n\n~~~python\nb <c>\n~~~\n\n```js hl_lines=\"1\"\nx\n```\n\n``` { .lang #i .k }\ny\n```\n\n````\n```\n````"),
    "fenced unclosed": (["fenced_code"], "```\nopen\n\n*x*"),
    "footnotes": (["footnotes"], "a[^1] b[^x] c[^1] d[^none]\n\n[^1]: One\n[^x]:\n    Two\n\n    * l\n\n///Footnotes Go Here///\n\nend"),
    "md_in_html": (["md_in_html"], "<div markdown=\"1\">\n# h\n*a*\n\n<p markdown=\"span\">*b*</p>\n</div>\n\n<div>\n*c*\n</div>\n<section markdown=\"block\">\n* x\n</section>"),
    "meta": (["meta"], "Title: A\nAuthor: B\n    C\nEmpty:\n\nBody"),
    "meta yaml": (["meta"], "---\ntitle: x\n---\nBody"),
    "nl2br": (["nl2br"], "a\nb\n\nc\nd"),
    "sane_lists": (["sane_lists"], "1. a\n2. b\n\n* c\n* d\n\npara\n* no\n\n4. four\n5. five"),
    "smarty": (["smarty"], "\"a\" 'b' it's -- --- ... <<c>> '80s \"'nested'\" `\"no\"` 5'10\""),
    "tables": (["tables"], "a | b\n--|--\n1 | 2\n3 |\n\n|x|\n|-|\n|y|\n\n| l | c | r |\n|:--|:-:|--:|\n| `a|b` | \\| | e |"),
    "tables odd": (["tables"], "a | b\n--|--\n\nnot\n|-|\n\n| a |\n|---|\ntext"),
    "toc": (["toc"], "[TOC]\n\n# A\n## B\n### C\n## B\n# D `x` *y*\n## Ünï & <b>"),
    "wikilinks": (["wikilinks"], "[[Page]] [[Two Words]] [[a-b_c]] [[ ]] \\[[No]]"),
    "legacy_em": (["legacy_em"], "_a_b_c_ *x*y* __a__b__"),
    "legacy_attrs": (["legacy_attrs"], "# H{@id=x}\n\npara {@class=y}"),
    "codehilite": (["codehilite", "fenced_code"], "```python\ndef f(x):\n    return 'a' + 1  # c\n```\n\n    :::js\n    var x = 1;\n\n    #!html\n    <b>"),
    "extra": (["extra"], SAMPLE),
    "all": (["extra", "admonition", "meta", "nl2br", "sane_lists", "smarty", "toc", "wikilinks"], SAMPLE),
    "by dotted name": (["markdown.extensions.tables", "markdown.extensions.toc:TocExtension"], SAMPLE),
    "sample without": ([], SAMPLE),
    "toc settings": (["toc"], "# A\n## B\n### C"),
    "footnote settings": (["footnotes"], "a[^1]\n\n[^1]: x"),
    "html output": ([], "---\n\n![a](b)  \nx"),
}
SETTINGS = {
    "toc settings": {"extension_configs": {"toc": {"permalink": True, "title": "T", "baselevel": 2, "toc_depth": 3, "anchorlink": False}}},
    "footnote settings": {"extension_configs": {"footnotes": {"BACKLINK_TEXT": "up", "UNIQUE_IDS": True}}},
    "html output": {"output_format": "html", "tab_length": 2},
}
CASES = [(title, [], text, {}) for title, text in PLAIN.items()] + [
    (title, names, text, SETTINGS.get(title, {})) for title, (names, text) in EXTENDED.items()]

PROGRAM = '''
import markdown


def render(names, text, settings):
    try:
        converter = markdown.Markdown(extensions=names, **settings)
        html = converter.convert(text)
        return html, getattr(converter, "toc", ""), getattr(converter, "Meta", None)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


result = [render(names, text, settings) for _, names, text, settings in cases]
'''
