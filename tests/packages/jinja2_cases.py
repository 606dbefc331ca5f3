"""Templates for jinja2: every statement, filter and test of its documentation.

A case is a title, the templates by name ("main" is rendered), and the environment's settings if any.
"""

from __future__ import annotations

from typing import Any

CONTEXT: dict[str, Any] = {
    "name": "World", "n": 5, "zero": 0, "pi": 3.14159, "neg": -7, "yes": True, "no": False,
    "nothing": None, "empty": "", "words": ["delta", "Alpha", "charlie", "Bravo"],
    "numbers": [3, 1, 4, 1, 5, 9, 2, 6], "html": "<b>bold & \"quoted\" 'single'</b>",
    "users": [
        {"name": "Ann", "age": 30, "city": "Oslo", "admin": True, "tags": ["a", "b"]},
        {"name": "Bob", "age": 25, "city": "Rome", "admin": False, "tags": []},
        {"name": "Cid", "age": 35, "city": "Oslo", "admin": False, "tags": ["c"]},
        {"name": "Dee", "age": 25, "city": "Bonn", "admin": True, "tags": ["d", "e"]}],
    "data": {"b": 2, "a": 1, "C": 3}, "nested": {"x": {"y": [10, {"z": "deep"}]}},
    "text": "The quick brown fox jumps over the lazy dog. It was a sunny day in the forest.",
    "lines": "first\nsecond\n\n  third", "uni": "Ünïcödé ✓ 日本語", "tuple": (1, 2, 3),
    "url": "see https://example.org/a?b=c&d=e and www.example.com or mail me@example.net now",
    "tree": [{"t": "1", "c": [{"t": "1.1", "c": []}, {"t": "1.2", "c": [{"t": "1.2.1", "c": []}]}]},
             {"t": "2", "c": []}],
}
LAYOUT = ("<title>{% block title %}base{% endblock %}</title>"
          "{% block body %}base body{% endblock %}{% block foot %}foot{% endblock %}")
FORMS = ("{% macro input(name, value='', type='text') -%}<input {{ name }} {{ value|e }} {{ type }}>"
         "{%- endmacro %}{% set hidden = 'h' %}{% macro _private() %}p{% endmacro %}")


def one(title: str, text: str, **settings: Any) -> tuple[str, dict[str, str], dict[str, Any]]:
    """Return a case of one template."""
    return title, {"main": text}, settings


STATEMENTS = [
    one("variables", "Hello {{ name }}! {{ users[0].name }} {{ users[0]['age'] }} {{ nested.x.y[1].z }}"),
    one("undefined is empty", "[{{ missing }}][{{ users[0].missing }}][{{ users[99] }}]"),
    one("comments", "a{# no #}b{#- no -#} c {# {% if %} #}d"),
    one("whitespace", "<ul>\n{%- for x in numbers -%}\n  {{ x }}\n{%- endfor %}\n</ul>\n  {%+ if yes %}x{% endif %}"),
    one("trim and lstrip", "<ul>\n  {% for x in numbers[:2] %}\n  <li>{{ x }}\n  {% endfor %}\n</ul>\n",
        trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True),
    one("escaping", "{{ '{{' }} {% raw %}{{ not }} {% this %}{% endraw %} {{ '{%' }}"),
    one("line statements", "# for x in numbers[:3]:\n{{ x }}\n# endfor\n## comment\n{{ name }}",
        line_statement_prefix="#", line_comment_prefix="##"),
    one("own delimiters", "<% if yes %>[[ name ]]<% endif %><# no #>", block_start_string="<%",
        block_end_string="%>", variable_start_string="[[", variable_end_string="]]",
        comment_start_string="<#", comment_end_string="#>"),
    one("for", "{% for u in users %}{{ loop.index }}/{{ loop.length }}:{{ u.name }}{% if not loop.last %}, {% endif %}{% endfor %}"),
    one("for: loop", "{% for x in words %}{{ loop.index0 }}{{ loop.revindex }}{{ loop.revindex0 }}{{ loop.first }}{{ loop.last }}{{ loop.depth }}{{ loop.depth0 }} {{ loop.previtem }} {{ loop.nextitem }};{% endfor %}"),
    one("for: else", "{% for x in [] %}{{ x }}{% else %}none{% endfor %}{% for x in numbers if x > 99 %}x{% else %}nothing{% endfor %}"),
    one("for: if", "{% for u in users if u.admin and u.age < 30 %}{{ loop.length }}{{ u.name }}{% endfor %}"),
    one("for: unpacking", "{% for k, v in data.items() %}{{ k }}={{ v }};{% endfor %}{% for a, (b, c) in [(1, (2, 3))] %}{{ a }}{{ b }}{{ c }}{% endfor %}"),
    one("for: recursive", "<ul>{% for item in tree recursive %}<li>{{ loop.depth }}{{ item.t }}{% if item.c %}<ul>{{ loop(item.c) }}</ul>{% endif %}</li>{% endfor %}</ul>"),
    one("for: cycle and changed", "{% for u in users|sort(attribute='city') %}{{ loop.cycle('odd', 'even') }}{% if loop.changed(u.city) %}[{{ u.city }}]{% endif %}{{ u.name }} {% endfor %}"),
    one("for: scope", "{% set x = 1 %}{% for i in numbers %}{% set x = i %}{% endfor %}{{ x }}{% set ns = namespace(found=0, who='') %}{% for u in users %}{% if u.admin %}{% set ns.found = ns.found + 1 %}{% set ns.who = u.name %}{% endif %}{% endfor %}{{ ns.found }}{{ ns.who }}"),
    one("if", "{% if n > 3 %}big{% elif n == 3 %}three{% else %}small{% endif %}{% if not missing %}no{% endif %}{{ 'a' if yes else 'b' }}{{ 'a' if no }}"),
    one("macro", FORMS + "{{ input('a') }}{{ input('b', '<x>', type='pw') }}{{ input.name }}{{ input.arguments }}{{ input.catch_kwargs }}"),
    one("macro: varargs", "{% macro m(a, b=2) %}{{ a }}{{ b }}{{ varargs }}{{ kwargs|dictsort }}{{ caller is defined }}{% endmacro %}{{ m(1) }}|{{ m(1, 3, 4, 5) }}|{{ m(1, x=9) }}"),
    one("call", "{% macro box(title) %}<div>{{ title }}:{{ caller() }}</div>{% endmacro %}{% call box('T') %}inside {{ name }}{% endcall %}"),
    one("call: arguments", "{% macro each(items) %}{% for i in items %}{{ caller(i, loop.index) }}{% endfor %}{% endmacro %}{% call(x, k) each(words) %}<{{ k }}{{ x }}>{% endcall %}"),
    one("filter section", "{% filter upper|replace('L', '1') %}hello {{ name }}{% endfilter %}"),
    one("set", "{% set a, b = 1, 'two' %}{% set c = [a, b] %}{{ a }}{{ b }}{{ c }}{% set d %}block {{ name }}{% endset %}{{ d|length }}{% set e | upper | trim %}  shout {% endset %}{{ e }}"),
    one("with", "{% with %}{% set q = 1 %}{{ q }}{% endwith %}[{{ q }}]{% with a = 1, b = n %}{{ a + b }}{% endwith %}"),
    one("do and loop controls", "{% set l = [] %}{% do l.append(1) %}{{ l }}{% for i in numbers %}{% if i == 1 %}{% continue %}{% endif %}{% if i == 9 %}{% break %}{% endif %}{{ i }}{% endfor %}",
        extensions=["jinja2.ext.do", "jinja2.ext.loopcontrols"]),
    one("autoescape", "{{ html }}{% autoescape false %}{{ html }}{% endautoescape %}{{ html|safe }}{{ html|e }}{{ '<i>'|safe ~ '<b>' }}", autoescape=True),
    one("autoescape off", "{{ html }}{% autoescape true %}{{ html }}{{ ['<', '>']|join('<br>') }}{% endautoescape %}{{ html|escape|escape }}{{ html|forceescape }}"),
    one("autoescape in macros", "{% macro m(x) %}<p>{{ x }}</p>{% endmacro %}{{ m(html) }}{% set s %}<u>{{ html }}</u>{% endset %}{{ s }}", autoescape=True),
    ("extends", {"main": "{% extends 'layout' %}{% block title %}T{% endblock %}ignored{% block body %}[{{ super() }}]{{ name }}{% endblock %}", "layout": LAYOUT}, {}),
    ("extends: three levels", {"main": "{% extends 'mid' %}{% block body %}<{{ super() }}>{% endblock %}", "mid": "{% extends 'layout' %}{% block body %}mid({{ super() }}){% endblock %}{% block foot %}{{ self.title() }}{% endblock %}", "layout": LAYOUT}, {}),
    ("extends: dynamic", {"main": "{% extends which if which is defined else 'layout' %}{% block title %}D{% endblock %}", "layout": LAYOUT}, {}),
    ("blocks: scoped, required, named end", {"main": "{% extends 'l' %}{% block item %}<{{ x }}>{% endblock item %}{% block must %}here{% endblock %}", "l": "{% for x in numbers[:3] %}{% block item scoped %}{% endblock %}{% endfor %}{% block must required %}{% endblock %}"}, {}),
    ("include", {"main": "{% for w in words %}{% include 'item' %}{% endfor %}{% include 'none' ignore missing %}{% include ['none', 'item2'] %}{% set local = 1 %}{% include 'item2' without context %}", "item": "<{{ w }}:{{ loop.index }}>", "item2": "({{ name }}{{ local }})"}, {}),
    ("import", {"main": "{% import 'forms' as f %}{{ f.input('q') }}{{ f.hidden }}{% from 'forms' import input as i, hidden %}{{ i('r', 1) }}{{ hidden }}", "forms": FORMS}, {}),
    ("import with context", {"main": "{% from 'm' import hi with context %}{{ hi() }}{% from 'm' import hi as plain %}{{ plain() }}", "m": "{% macro hi() %}hi {{ name }}{% endmacro %}"}, {}),
    one("i18n", "{{ _('hello') }}{% trans %}plain{% endtrans %}{% trans who=name, k=n %}{{ who }} has one{% pluralize k %}{{ who }} has {{ k }}{% endtrans %}{% trans trimmed %}\n a\n b\n{% endtrans %}{{ gettext('%(x)s!', x=1) }}{{ ngettext('%(num)s a', '%(num)s b', 2) }}", extensions=["jinja2.ext.i18n"], i18n=True),
    one("debug", "{{ 1 }}{% if yes %}{% set _ = 1 %}{% endif %}", extensions=["jinja2.ext.debug"]),
]

EXPRESSIONS = [
    one("literals", "{{ 42 }} {{ 4_2 }} {{ 0x1f }} {{ 0b11 }} {{ 0o7 }} {{ 42.5e2 }} {{ 'a\\n' }} {{ [1, 'x', none] }} {{ (1,) }} {{ {'a': [1]} }} {{ true }} {{ True }} {{ None }}"),
    one("math", "{{ 1 + 2 - 3 * 4 }} {{ 7 / 2 }} {{ 7 // 2 }} {{ -7 // 2 }} {{ 7 % 3 }} {{ 2 ** 10 }} {{ -n }} {{ +n }} {{ (1 + 2) * 3 }} {{ '=' * 5 }}"),
    one("comparisons", "{{ 1 == 1.0 }} {{ 1 != 2 }} {{ 1 < n <= 5 }} {{ 'a' > 'b' }} {{ n >= 5 }}"),
    one("logic", "{{ yes and no }} {{ '' or 'x' }} {{ not yes }} {{ (no or n) and 3 }} {{ 0 or none or [] }}"),
    one("other operators", "{{ 1 in numbers }} {{ 'q' not in name }} {{ 'a' ~ 1 ~ none }} {{ n is odd }} {{ n is not even }} {{ name|upper|lower }} {{ users|map(attribute='name')|join }} {{ words[1:3] }} {{ words[::-1] }} {{ name[0] }}"),
    one("methods", "{{ name.upper() }} {{ '%s-%d' % ('a', 3) }} {{ '{:>5}'.format(n) }} {{ words.index('Alpha') }} {{ data.get('zz', 'dflt') }} {{ name.replace('o', '0') }} {{ ' x '.strip() }} {{ 'a,b'.split(',') }}"),
    one("precedence", "{{ 1 + 2|float }} {{ -1|abs }} {{ 2 ** 3 ** 2 }} {{ not n in numbers }} {{ 'a' ~ 'b' in 'ab' }} {{ 1 if no else 2 if no else 3 }}"),
    one("unicode", "{{ uni }} {{ uni|upper }} {{ uni|length }} {{ uni[::-1] }} {{ '\\u00e9' }}"),
    one("globals: range", "{% for i in range(3) %}{{ i }}{% endfor %}{{ range(10, 0, -3)|list }}{{ dict(a=1, b=2) }}"),
    one("globals: cycler and joiner", "{% set c = cycler('a', 'b', 'c') %}{{ c.next() }}{{ c.next() }}{{ c.current }}{% do c.reset() %}{{ c.next() }}{% set j = joiner('|') %}{{ j() }}x{{ j() }}y{{ j() }}z", extensions=["jinja2.ext.do"]),
    one("globals: namespace", "{% set ns = namespace(dict(a=1), b=2) %}{{ ns.a }}{{ ns.b }}{% set ns.c = 3 %}{{ ns.c }}"),
]


def filters(*texts: str) -> list[tuple[str, dict[str, str], dict[str, Any]]]:
    """Return a case for each text, named after it."""
    return [one(f"filter {text[:40]}", text) for text in texts]


FILTERS = filters(
    "{{ neg|abs }} {{ -2.5|abs }}",
    "{{ users[0]|attr('items') is callable }} {{ name|attr('upper')() }} [{{ name|attr('nope') }}]",
    "{% for row in numbers|batch(3, '-') %}{{ row }}{% endfor %}{{ numbers|batch(4)|list }}",
    "{{ 'hELLO wORLD'|capitalize }} {{ ''|capitalize }} {{ uni|capitalize }}",
    "[{{ name|center(11) }}] {{ words|count }} {{ name|length }} {{ data|count }}",
    "{{ missing|default('d') }} {{ empty|d('e', true) }} {{ missing|d }} {{ zero|default(1, boolean=true) }}",
    "{{ data|dictsort }} {{ data|dictsort(true) }} {{ data|dictsort(false, 'value') }} {{ data|dictsort(reverse=true) }}",
    "{{ html|e }} {{ html|escape }} {{ 5|e }} {{ '<'|safe|e }} {{ '<'|forceescape|e }}",
    "{{ 13|filesizeformat }} {{ 1300|filesizeformat }} {{ 1300000|filesizeformat(true) }} {{ 1e15|filesizeformat }} {{ 1|filesizeformat }}",
    "{{ words|first }} {{ words|last }} [{{ []|first }}] {{ 'abc'|last }}",
    "{{ '3.5'|float }} {{ 'x'|float(1.5) }} {{ n|float }} {{ '42'|int }} {{ 'x'|int(7) }} {{ '0x1F'|int(0, 16) }} {{ '3.9'|int }} {{ 32.7|int }}",
    "{{ '%s, %s!'|format('Hi', name) }} {{ '%(a)d'|format(a=3) }}",
    "{% for city, items in users|groupby('city') %}{{ city }}:{{ items|map(attribute='name')|join('+') }};{% endfor %}{% for g in users|groupby('age') %}{{ g.grouper }}{{ g.list|length }}{% endfor %}{{ users|groupby('nope', default='x')|length }}",
    "{{ lines|indent }}|{{ lines|indent(2, first=true) }}|{{ lines|indent('>> ', blank=true) }}",
    "{{ data|items|list }} {% for k, v in data|items %}{{ k }}{{ v }}{% endfor %}[{{ missing|items|list }}]",
    "{{ words|join }} {{ words|join(', ') }} {{ users|join(';', attribute='name') }} {{ [1, [2]]|join('-') }}",
    "{{ 'abc'|list }} {{ data|list }} {{ range(3)|list }} {{ 'ABC'|lower }} {{ 5|lower }}",
    "{{ users|map(attribute='age')|list }} {{ words|map('upper')|list }} {{ words|map('replace', 'a', 'X')|join(' ') }} {{ users|map(attribute='zip', default='?')|list }} {{ users|map(attribute='tags.0', default=0)|list }}",
    "{{ numbers|max }} {{ numbers|min }} {{ words|max }} {{ words|min(case_sensitive=true) }} {{ users|max(attribute='age') }} [{{ []|max }}]",
    "{{ data|pprint }} {{ users|pprint }} {{ [1]|random }}",
    "{{ numbers|reject('odd')|list }} {{ numbers|select('odd')|list }} {{ [0, 1, '']|select|list }} {{ numbers|reject('gt', 3)|list }} {{ numbers|select('in', [1, 9])|list }}",
    "{{ users|rejectattr('admin')|map(attribute='name')|list }} {{ users|selectattr('age', 'eq', 25)|map(attribute='name')|list }} {{ users|selectattr('tags')|map(attribute='name')|list }}",
    "{{ 'aaa'|replace('a', 'b', 2) }} {{ html|replace('b', 'i') }} {{ 'abc'|reverse }} {{ numbers|reverse|list }}",
    "{{ 42.55|round }} {{ 42.55|round(1, 'floor') }} {{ 42.51|round(1, 'ceil') }} {{ 2.5|round }} {{ -2.5|round|int }} {{ 1234|round(-2) }}",
    "{{ '<b>'|safe }} {{ 5|string }} {{ (5|string) is string }} {{ '<p>a  <!-- c -->b&amp;</p>'|striptags }}",
    "{% for col in numbers|slice(3) %}{{ col }}{% endfor %}{% for col in numbers|slice(3, 'x') %}{{ col }}{% endfor %}",
    "{{ words|sort }} {{ words|sort(case_sensitive=true) }} {{ numbers|sort(reverse=true) }} {{ users|sort(attribute='age,name')|map(attribute='name')|list }} {{ users|sort(attribute='city', reverse=true)|map(attribute='name')|join }}",
    "{{ numbers|sum }} {{ users|sum(attribute='age') }} {{ [[1], [2]]|sum(start=[]) }} {{ [0.1, 0.2]|sum }}",
    "{{ \"it's a FINE day-to-day (really)\"|title }} {{ '  x '|trim }} {{ 'xxaxx'|trim('x') }} {{ uni|title }}",
    "{{ data|tojson }} {{ html|tojson }} {{ users|tojson(indent=1) }} {{ nothing|tojson }} {{ uni|tojson }}",
    "{{ text|truncate(20) }} {{ text|truncate(20, true) }} {{ text|truncate(20, false, '…') }} {{ 'foo bar'|truncate(5, true, leeway=0) }} {{ name|truncate(4) }}",
    "{{ numbers|unique|list }} {{ ['a', 'A', 'b']|unique|list }} {{ ['a', 'A']|unique(true)|list }} {{ users|unique(attribute='age')|map(attribute='name')|list }}",
    "{{ name|upper }} {{ 'a b&c/d?é'|urlencode }} {{ {'a b': 'c&d', 'e': [1]}|urlencode }} {{ [('x', 1), ('y', 'z w')]|urlencode }}",
    "{{ url|urlize }} {{ url|urlize(15, true) }} {{ url|urlize(target='_blank', rel='me') }} {{ 'tel:12 https://x.org.'|urlize(extra_schemes=['tel:']) }}",
    "{{ text|wordcount }} {{ ''|wordcount }} {{ text|wordwrap(20) }} {{ text|wordwrap(10, false, '|') }} {{ 'abcdefghijkl'|wordwrap(5) }} {{ 'a-b-c-d'|wordwrap(3, break_on_hyphens=false) }}",
    "<ul{{ {'class': 'a b', 'id': 3, 'none': none, 'q': '\"'}|xmlattr }}><p{{ {'x': 1}|xmlattr(false) }}>",
)


def tests(*texts: str) -> list[tuple[str, dict[str, str], dict[str, Any]]]:
    """Return a case for each list of expressions behind `is`."""
    return [one(f"tests {text[:40]}", "".join(f"{{{{ {part} }}}} " for part in text.split("; ")))
            for text in texts]


TESTS = tests(
    "yes is boolean; n is boolean; yes is true; no is false; n is true; 0 is false",
    "range is callable; n is callable; name.upper is callable; n is defined; missing is defined; missing is undefined; nested.q is undefined",
    "n is divisibleby 5; n is divisibleby(2); n is odd; n is even; zero is even",
    "n is eq 5; n is equalto(5); n == 5; n is ne 4; n is gt 4; n is greaterthan 5; n is ge 5; n is lt 6; n is lessthan 5; n is le 4",
    "html|e is escaped; html is escaped; 'upper' is filter; 'nope' is filter; 'odd' is test; 'nope' is test",
    "pi is float; n is float; n is integer; pi is integer; yes is integer; n is number; pi is number; name is number; '1' is number",
    "1 is in numbers; 7 is in(numbers); 'W' is in name; n is not in [1]",
    "words is iterable; n is iterable; data is mapping; words is mapping; words is sequence; name is sequence; n is sequence; data is sequence",
    "'abc' is lower; 'Abc' is lower; 'ABC' is upper; name is upper; nothing is none; missing is none; zero is none",
    "nothing is sameas none; n is sameas 5; yes is sameas(true); name is string; n is string; uni is string",
)

ERRORS = [
    one("error: unknown tag", "{% nope %}"), one("error: unclosed", "{% if x %}"),
    one("error: unclosed variable", "{{ name "), one("error: unexpected end", "{% endif %}"),
    one("error: filter", "{{ 1|nope }}"), one("error: test", "{{ 1 is nope }}"),
    one("error: expression", "{{ 1 + }}"), one("error: character", "{{ a ? b }}"),
    one("error: string", "{{ 'open }}"), one("error: nesting", "{% for x in y %}{% endif %}"),
    one("error: undefined attribute", "{{ missing.attr }}"), one("error: undefined call", "{{ missing() }}"),
    one("error: undefined arithmetic", "{{ missing + 1 }}"), one("error: none attribute", "{{ nothing.x.y }}"),
    one("error: type", "{{ 1 + 'a' }}"), one("error: zero", "{{ 1 / zero }}"),
    one("error: not found", "{% include 'nowhere' %}"), one("error: not found of several", "{% include ['x', 'y'] %}"),
    one("error: macro arguments", "{% macro m(a) %}{% endmacro %}{{ m(1, 2) }}"),
    one("error: required block", "{% block x required %}{% endblock %}"),
    one("error: strict", "{{ missing }}", undefined="StrictUndefined"),
    one("debug undefined", "{{ missing }} {{ users[0].nope }}", undefined="DebugUndefined"),
    one("chainable undefined", "[{{ missing.a.b['c'] }}]", undefined="ChainableUndefined"),
    one("sandbox", "{{ ''.__class__ }}{{ name.upper() }}", sandbox=True),
    one("sandbox: refused", "{{ ''.__class__.__mro__ }}", sandbox=True),
    one("sandbox: range", "{{ range(1000000)|list|length }}", sandbox=True),
    one("native", "{{ numbers }}", native=True), one("native: concatenated", "{{ n }}{{ n }}", native=True),
]

CASES = STATEMENTS + EXPRESSIONS + FILTERS + TESTS + ERRORS

# Renders cases: on the host and in the guest.
PROGRAM = '''
import jinja2
import jinja2.nativetypes
import jinja2.sandbox


def environment(templates, settings):
    settings = dict(settings)
    kind = jinja2.Environment
    if settings.pop("sandbox", False):
        kind = jinja2.sandbox.SandboxedEnvironment
    if settings.pop("native", False):
        kind = jinja2.nativetypes.NativeEnvironment
    if "undefined" in settings:
        settings["undefined"] = getattr(jinja2, settings["undefined"])
    i18n = settings.pop("i18n", False)
    env = kind(loader=jinja2.DictLoader(templates), **settings)
    if i18n:
        env.install_gettext_callables(lambda s: f'<{s}>', lambda s, p, n: s if n == 1 else p,
                                      newstyle=True)
    return env


def render(templates, settings, context):
    try:
        return environment(templates, settings).get_template("main").render(**context)
    except Exception as error:
        line = getattr(error, "lineno", None)
        return f"{type(error).__name__}: {error} {line}"


result = [render(templates, settings, context) for _, templates, settings in cases]
'''
