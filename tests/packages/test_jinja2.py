"""jinja2 itself, in the guest: what it renders is what it renders on CPython."""

from __future__ import annotations

import jinja2_cases
import pytest
from package_sides import LIMITS, in_guest, on_host

import pyvm

PACKAGES = ["jinja2"]


@pytest.fixture(scope="module")
def rendered():
    names = {"cases": jinja2_cases.CASES, "context": jinja2_cases.CONTEXT}
    wanted = on_host(jinja2_cases.PROGRAM, names)[0]
    return in_guest(jinja2_cases.PROGRAM, names, PACKAGES)[0], wanted


def test_there_are_enough():
    assert len(jinja2_cases.CASES) >= 80


@pytest.mark.parametrize("number", range(len(jinja2_cases.CASES)),
                         ids=[title for title, *_ in jinja2_cases.CASES])
def test_template(rendered, number):
    guest, host = rendered
    assert guest[number] == host[number]


def test_every_filter_and_test_is_used():
    import jinja2

    texts = " ".join(text for _, templates, _ in jinja2_cases.CASES for text in templates.values())
    for name in jinja2.filters.FILTERS:
        assert name in texts, name
    for name in jinja2.tests.TESTS:
        assert name in texts, name


def test_loaders_and_more(same):
    same('''
import jinja2
from jinja2 import meta
result = []
loader = jinja2.ChoiceLoader([
    jinja2.FunctionLoader(lambda name: "fn {{ x }}" if name == "f" else None),
    jinja2.PrefixLoader({"p": jinja2.DictLoader({"t": "prefixed {{ x }}"})})])
env = jinja2.Environment(loader=loader)
env.filters["twice"] = lambda text: text * 2
env.tests["big"] = lambda number: number > 10
env.globals["g"] = "global"
result.append([env.get_template(name).render(x=1) for name in ("f", "p/t")])
result.append(env.from_string("{{ 'ab'|twice }}{{ 11 is big }}{{ g }}").render())
template = env.from_string("{% macro hi(n) %}hi {{ n }}{% endmacro %}{% set v = 3 %}{{ v }}")
result.append([template.module.hi("x"), template.module.v, str(template.module)])
result.append(list(env.from_string("{% for i in range(3) %}{{ i }},{% endfor %}").generate()))
stream = env.from_string("{% for i in range(5) %}{{ i }}{% endfor %}").stream()
stream.enable_buffering(2)
result.append(list(stream))
result.append(sorted(meta.find_undeclared_variables(env.parse("{{ a }}{% set b = c %}{{ b }}"))))
result.append(list(meta.find_referenced_templates(env.parse("{% include 'x' %}{% extends y %}"))))
result.append([env.compile_expression("a + 1")(a=2), env.compile_expression("nope is defined")()])
result.append([str(token) for token in env.lex("a {{ b|c }} {% if %}")])
result.append(repr(env.parse("{{ a|upper }}")))
@jinja2.pass_context
def where(context, key): return context.get(key, "?")
env.filters["where"] = lambda x: x
env.globals["where"] = where
result.append(env.from_string("{{ where('q') }}{{ where('z') }}").render(q="Q"))
over = env.overlay(variable_start_string="${", variable_end_string="}")
result.append(over.from_string("${ 1 + 1 }").render())
result.append(jinja2.Template("{{ a }}").render({"a": 1}, b=2))
try:
    env.get_template("nope")
except jinja2.TemplateNotFound as error:
    result.append(str(error))
''', PACKAGES)


def test_templates_lie_in_the_vms_files():
    fs = pyvm.MemoryFS({"/t/base.html": b"<{% block b %}{% endblock %}>",
                        "/t/sub/page.html": b"{% extends 'base.html' %}{% block b %}{{ x }}{% endblock %}"})
    source = '''
import jinja2
env = jinja2.Environment(loader=jinja2.FileSystemLoader("/t"), autoescape=True)
env.get_template("sub/page.html").render(x="<&>"), env.list_templates()
'''
    vm = pyvm.VM(packages=PACKAGES, fs=fs, limits=LIMITS)
    assert vm.execute(source).value == ("<&lt;&amp;&gt;>", ["base.html", "sub/page.html"])


@pytest.mark.parametrize("template", [
    "{% for a in range(100000) %}{% for b in range(100000) %}{% endfor %}{% endfor %}",
    "{{ 9 ** 99999999 }}", "{{ 'a'|center(2000000000) }}", "{{ ('x' * 10000000) * 10000 }}",
    "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", "{{ range(10**12)|list }}",
    "{% set l = [1] %}{% for i in range(60) %}{% set _ = l.extend(l) %}{% endfor %}",
    "{{ '(' * 200000 }}" + "{{ " + "(" * 3000 + "1" + ")" * 3000 + " }}",
])
def test_hostile_templates_stop(template):
    limits = pyvm.Limits(seconds=1, memory=64 << 20)
    vm = pyvm.VM(packages=PACKAGES, limits=limits)
    source = "import jinja2\njinja2.Environment().from_string(t).render()"
    with pytest.raises((pyvm.LimitExceeded, pyvm.GuestError)) as caught:
        vm.execute(source, names={"t": template})
    usage = caught.value.usage
    assert usage.seconds < 1.5
    assert usage.memory_peak <= 80 << 20


def test_the_host_is_not_touched():
    guest = pyvm.VM(packages=PACKAGES, limits=LIMITS)
    text = guest.execute("import jinja2, sys\nprint(jinja2.__file__, sys.modules['jinja2.environment'].__file__)\n"
                         "try: jinja2.Environment().from_string('{{ 1/0 }}').render()\n"
                         "except ZeroDivisionError:\n import traceback; print(traceback.format_exc())").stdout
    assert "site-packages" not in text
    assert "<package>/jinja2" in text
