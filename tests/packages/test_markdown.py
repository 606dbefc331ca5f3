"""markdown itself, in the guest: what it renders is what it renders on CPython."""

from __future__ import annotations

import markdown_cases
import pytest
from package_sides import in_guest, on_host

import pyvm

PACKAGES = ["markdown", "pygments"]


@pytest.fixture(scope="module")
def rendered():
    names = {"cases": markdown_cases.CASES}
    wanted = on_host(markdown_cases.PROGRAM, names)[0]
    return in_guest(markdown_cases.PROGRAM, names, PACKAGES)[0], wanted


def test_there_are_enough():
    assert len(markdown_cases.CASES) >= 60


@pytest.mark.parametrize("number", range(len(markdown_cases.CASES)),
                         ids=[title for title, *_ in markdown_cases.CASES])
def test_document(rendered, number):
    guest, host = rendered
    assert guest[number] == host[number]


def test_an_extension_of_the_program(same):
    same('''
import markdown
import xml.etree.ElementTree as etree
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor


class Strike(InlineProcessor):
    def handleMatch(self, m, data):
        element = etree.Element("del")
        element.text = m.group(1)
        return element, m.start(0), m.end(0)


class Count(Treeprocessor):
    def run(self, root):
        root.append(etree.Comment(f"{len(list(root.iter()))} elements"))


class Own(Extension):
    def extendMarkdown(self, md):
        md.inlinePatterns.register(Strike(r"~~(.*?)~~", md), "del", 175)
        md.treeprocessors.register(Count(md), "count", 5)


result = markdown.markdown("a ~~b~~ *c*", extensions=[Own()])
''', ["markdown"])


@pytest.mark.parametrize("text", [
    "[" * 20000, "![[[]()" * 3000, "[a](b" * 10000, "*a " * 20000, "<div>" * 5000, "> " * 3000 + "x",
    "\n".join("    " * i + "* x" for i in range(500)), "`" * 50000, "&" * 100000, "a_" * 30000,
])
def test_hostile_documents_stop(text):
    vm = pyvm.VM(packages=["markdown"], limits=pyvm.Limits(seconds=1, memory=64 << 20))
    source = "import markdown\nlen(markdown.markdown(t, extensions=['extra']))"
    try:
        usage = vm.execute(source, names={"t": text}).usage
    except (pyvm.LimitExceeded, pyvm.GuestError) as error:
        usage = error.usage
    assert usage.seconds < 1.5
    assert usage.memory_peak <= 80 << 20
